"""Syriac: the scholars' transliteration (as the SBL handbook prints it), and habits.

The vowels of the Eastern and Western pronunciations are not written in the letters. The system
gives consonants alone, letter for letter; habit adds vowels of either, so that ܝܘܚܢܢ is *Yuhanon*,
*Yohannan* or *Yuhanna*. Names from Greek are written as they sounded (ܣܪܓܝܣ is *Sargis*).
"""

from attrs import evolve

from normalizer.languages.alphabet import alphabet
from normalizer.languages.arabic.marks import bare
from normalizer.languages.syriac.titles import PARTICLES, TITLES

__all__ = ["LANGUAGE"]

LANGUAGE = evolve(
    alphabet(
        code="syr",
        name="Syriac",
        scripts=("Syrc",),
        systems=("sbl",),
        package=__package__,
        prepare=bare,
        examples=(
            ("ܝܘܚܢܢ", ("Yohannan", "Yuhanon", "Yuhannan")),
            ("ܐܦܪܝܡ", ("Ephrem", "Afrem", "Aphrem", "Ephraim")),
            ("ܝܥܩܘܒ", ("Yaqub", "Yaqob", "Jacob", "Yakub")),
            ("ܐܒܪܗܡ", ("Abraham", "Avraham")),
            ("ܣܪܓܝܣ", ("Sargis", "Sergis")),
            ("ܓܝܘܪܓܝܣ", ("Giwargis", "Gewargis")),
            ("ܒܪ ܨܘܡܐ", ("Bar Sauma", "Bar Sawma", "Bar Tsoma")),
            ("ܫܡܥܘܢ", ("Shemun", "Shimun", "Shamoun", "Shimoun")),
            ("ܐܝܫܘܥ", ("Isho", "Ishu")),
            ("ܬܐܘܡܐ", ("Toma", "Thoma", "Tauma")),
            ("ܡܝܟܐܝܠ", ("Mikhail", "Mikhael", "Michael")),
            ("ܢܪܣܝ", ("Narsai", "Narsay")),
            ("ܐܘܪܗܝ", ("Urhai", "Orhay")),
        ),
    ),
    particles=PARTICLES,
    titles=TITLES,
)
