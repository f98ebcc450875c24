"""Odia.

ISO 15919 writes each letter with its marks. Odia speaks its final inherent vowels, but names are
mostly written without them in Latin letters, as those of Hindi are.
"""

from normalizer.languages.brahmic import abugida
from normalizer.languages.brahmic.schwa import FINAL

__all__ = ["LANGUAGE"]

LANGUAGE = abugida(
    code="or",
    name="Odia",
    script="Orya",
    systems=("iso15919",),
    package=__package__,
    drops=FINAL,
    examples=(
        ("ନବୀନ ପଟ୍ଟନାୟକ", ("Naveen Patnaik", "Nabin Pattanayak")),
        ("ବିଜୁ ପଟ୍ଟନାୟକ", ("Biju Patnaik",)),
        ("ଧର୍ମେନ୍ଦ୍ର ପ୍ରଧାନ", ("Dharmendra Pradhan",)),
        ("ଦ୍ରୌପଦୀ ମୁର୍ମୁ", ("Droupadi Murmu", "Draupadi Murmu")),
        ("ମୋହନ ମାଝୀ", ("Mohan Majhi",)),
        ("ନରେନ୍ଦ୍ର ମୋଦୀ", ("Narendra Modi",)),
        ("ଭୁବନେଶ୍ୱର", ("Bhubaneswar", "Bhubaneshwar")),
        ("କଟକ", ("Kataka", "Katak")),
        ("ପୁରୀ", ("Puri",)),
        ("ସମ୍ବଲପୁର", ("Sambalpur",)),
        ("ଓଡ଼ିଶା", ("Odisha",)),
        ("ବାଲେଶ୍ୱର", ("Baleswar", "Baleshwar")),
    ),
)
