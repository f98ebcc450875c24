"""Urdu: BGN/PCGN 2007 (which follows Hunterian), ALA-LC, and habits of passports and press.

Short vowels are not written. A system's romanization of unpointed text is its consonants and the
long vowels that stand in it. Written by these conventions: و is *o* and ی is *ī* unless they
begin a word or stand beside alif; an initial alif without a vowel is *a*; a final heh is *ah*.
"""

from normalizer.languages.alphabet import alphabet
from normalizer.languages.arabic.marks import URDU, in_letters_of

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="ur",
    name="Urdu",
    scripts=("Arab",),
    systems=("bgn", "alalc"),
    package=__package__,
    prepare=in_letters_of(URDU),
    examples=(
        ("محمد", ("Muhammad", "Mohammad", "Mohammed")),
        ("نواز شریف", ("Nawaz Sharif", "Navaz Sharif")),
        ("شہباز شریف", ("Shehbaz Sharif", "Shahbaz Sharif")),
        ("عمران خان", ("Imran Khan",)),
        ("آصف علی زرداری", ("Asif Ali Zardari",)),
        ("بینظیر بھٹو", ("Benazir Bhutto",)),
        ("بلاول بھٹو زرداری", ("Bilawal Bhutto Zardari",)),
        ("پرویز مشرف", ("Pervez Musharraf", "Parvez Musharraf", "Pervaiz Musharraf")),
        ("اسحاق ڈار", ("Ishaq Dar",)),
        ("عاصم منیر", ("Asim Munir", "Asim Muneer")),
        ("ملالہ یوسفزئی", ("Malala Yousafzai", "Malala Yusufzai")),
        ("ذوالفقار", ("Zulfikar", "Zulfiqar")),
        ("کراچی", ("Karachi",)),
        ("لاہور", ("Lahore",)),
        ("پشاور", ("Peshawar",)),
    ),
)
