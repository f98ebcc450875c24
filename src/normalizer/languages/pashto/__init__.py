"""Pashto: BGN/PCGN 1968, and habits of passports and press.

Short vowels are not written. A system's romanization of unpointed text is its consonants and the
long vowels that stand in it. Written by these conventions: و is *ō* unless it begins a word or
stands beside alif; ي is *ī*, a final ی is *ay*; a final heh is *ah*. The press spells ښ and ږ by
the southern or the northern sound: *sh* or *kh*, *zh* or *g*.
"""

from normalizer.languages.alphabet import alphabet
from normalizer.languages.arabic.marks import PASHTO, in_letters_of

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="ps",
    name="Pashto",
    scripts=("Arab",),
    systems=("bgn",),
    package=__package__,
    prepare=in_letters_of(PASHTO),
    examples=(
        ("محمد", ("Muhammad", "Mohammad", "Mohammed")),
        ("حامد کرزی", ("Hamid Karzai",)),
        ("اشرف غني", ("Ashraf Ghani",)),
        ("هبت الله اخندزاده", ("Hibat ullah Akhundzada",)),
        ("هبت‌الله", ("Hibatullah", "Haibatullah")),
        ("ملا عمر", ("Mullah Omar", "Mulla Umar")),
        ("ګلبدین حکمتیار", ("Gulbuddin Hekmatyar", "Gulbudin Hikmatyar")),
        ("امیر خان متقي", ("Amir Khan Muttaqi", "Ameer Khan Mutaqi")),
        ("ننګرهار", ("Nangarhar",)),
        ("کندهار", ("Kandahar",)),
        ("خوست", ("Khost", "Khowst")),
        ("پښتون", ("Pashtun", "Pakhtun")),
        ("څارنوال", ("Tsaranwal",)),
    ),
)
