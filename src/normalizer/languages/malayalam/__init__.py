"""Malayalam.

ISO 15919 writes each letter with its marks; the letters for a consonant without vowel are written
as their consonants. Habit writes *th* for ത, *zh* for ഴ, *d* for ട between vowels, *ee* and *oo*.
"""

from normalizer.languages.brahmic import abugida

__all__ = ["LANGUAGE"]

LANGUAGE = abugida(
    code="ml",
    name="Malayalam",
    script="Mlym",
    systems=("iso15919",),
    package=__package__,
    examples=(
        ("പിണറായി വിജയൻ", ("Pinarayi Vijayan",)),
        ("ഉമ്മൻ ചാണ്ടി", ("Oommen Chandy", "Umman Chandi")),
        ("അച്യുതാനന്ദൻ", ("Achuthanandan",)),
        ("രമേശ് ചെന്നിത്തല", ("Ramesh Chennithala",)),
        ("ശശി തരൂർ", ("Shashi Tharoor", "Sasi Tharoor")),
        ("സുരേന്ദ്രൻ", ("Surendran",)),
        ("സീതാറാം യെച്ചൂരി", ("Sitaram Yechury", "Seetharam Yechoori")),
        ("മോഹൻലാൽ", ("Mohanlal",)),
        ("മമ്മൂട്ടി", ("Mammootty", "Mammootti")),
        ("തിരുവനന്തപുരം", ("Thiruvananthapuram", "Tiruvanantapuram")),
        ("കൊച്ചി", ("Kochi",)),
        ("കോഴിക്കോട്", ("Kozhikode", "Kozhikkod")),
        ("ആലപ്പുഴ", ("Alappuzha",)),
        ("കണ്ണൂർ", ("Kannur",)),
        ("പാലക്കാട്", ("Palakkad",)),
        ("കേരളം", ("Keralam",)),
    ),
)
