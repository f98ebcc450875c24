"""Dari: the BGN/PCGN system of 2007 for Afghanistan, and habits of passports and press.

The letters are Persian; و is *w*, short vowels are heard as *a i u*. A system's romanization of
unpointed text is its consonants and the long vowels that stand in it; و and ی are long vowels
unless they begin a word or stand beside alif, a final heh is *ah*. Names in Dari texts also hold
the letters of Pashto, so these are here too.
"""

from normalizer.languages.alphabet import alphabet
from normalizer.languages.arabic.marks import PERSIAN, in_letters_of

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="prs",
    name="Dari",
    scripts=("Arab",),
    systems=("bgn",),
    package=__package__,
    prepare=in_letters_of(PERSIAN),
    examples=(
        ("محمد", ("Mohammad", "Muhammad", "Mohammed")),
        ("اشرف غنی", ("Ashraf Ghani",)),
        ("حامد کرزی", ("Hamid Karzai", "Hamed Karzai")),
        ("عبدالله عبدالله", ("Abdullah Abdullah",)),
        ("احمد شاه مسعود", ("Ahmad Shah Massoud", "Ahmad Shah Masood", "Ahmed Shah Masud")),
        ("امرالله صالح", ("Amrullah Saleh",)),
        ("برهان‌الدین ربانی", ("Burhanuddin Rabbani",)),
        ("رشید دوستم", ("Rashid Dostum", "Rasheed Dostam")),
        ("حنیف اتمر", ("Hanif Atmar",)),
        ("سراج‌الدین حقانی", ("Sirajuddin Haqqani", "Serajuddin Haqani")),
        ("کابل", ("Kabul", "Kabol")),
        ("هرات", ("Herat",)),
        ("مزار شریف", ("Mazar Sharif",)),
    ),
)
