"""Macedonian: words of Cyrillic letters, by standards and as the press writes them.

The systems:

==============  ==================================================================================
``icao``        ICAO Doc 9303, as in passports and the press: gj, kj, zh, ch, sh, dj
``bgn``         BGN/PCGN 2013: ǵ, ḱ, ž, č, š, dž
``alalc97``     ALA-LC: the same
``scientific``  the transliteration of Slavic studies: the same
``iso9``        ISO 9:1995, a letter for a letter
==============  ==================================================================================
"""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="mk",
    name="Macedonian",
    scripts=("Cyrl",),
    systems=(
        "icao",
        "bgn",
        "alalc97",
        "scientific",
        "iso9",
    ),
    package=__package__,
    examples=(
        ("Зоран Заев", ("Zoran Zaev",)),
        (
            "Ѓорге Иванов",
            (
                "Gjorge Ivanov",
                "Ǵorge Ivanov",
                "Gorge Ivanov",
            ),
        ),
        ("Никола Груевски", ("Nikola Gruevski",)),
        ("Стево Пендаровски", ("Stevo Pendarovski",)),
        (
            "Христијан Мицкоски",
            (
                "Hristijan Mickoski",
                "Khristijan Mitskoski",
            ),
        ),
        ("Гордана Силјановска", ("Gordana Siljanovska",)),
        (
            "Димитар Ковачевски",
            (
                "Dimitar Kovachevski",
                "Dimitar Kovačevski",
                "Dimitar Kovacevski",
            ),
        ),
        (
            "Љубчо Георгиевски",
            (
                "Ljubcho Georgievski",
                "Ljubčo Georgievski",
                "Ljubco Georgievski",
            ),
        ),
        (
            "Бранко Црвенковски",
            (
                "Branko Crvenkovski",
                "Branko Tsrvenkovski",
            ),
        ),
        (
            "Скопје",
            (
                "Skopje",
                "Skopye",
            ),
        ),
        ("Куманово", ("Kumanovo",)),
        (
            "Џамалџи",
            (
                "Djamaldji",
                "Džamaldži",
            ),
        ),
    ),
)
