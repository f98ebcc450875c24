"""Yiddish: the YIVO system, and English and German habits.

Folding takes the points off the letters: אַ and אָ meet in א, פּ and פֿ in פ, יי and ײַ in one. Of these
YIVO's likelier is written: *a*, *f* (*p* where it begins a word), *ey*. Words from Hebrew are
spelled as in Hebrew and said otherwise; for these the table knows letters only.
"""

from normalizer.languages.alphabet import alphabet
from normalizer.languages.arabic.marks import bare

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="yi",
    name="Yiddish",
    scripts=("Hebr",),
    systems=("yivo",),
    package=__package__,
    prepare=bare,
    examples=(
        ("שלום עליכם", ("Sholem Aleichem", "Sholom Aleykhem")),
        ("שאגאל", ("Shagal", "Schagal")),
        ("באשעוויס", ("Bashevis",)),
        ("זינגער", ("Singer", "Zinger")),
        ("גינזבורג", ("Ginzburg", "Ginsburg")),
        ("ראזענפעלד", ("Rosenfeld", "Rozenfeld")),
        ("גאלדבערג", ("Goldberg",)),
        ("וויינרייך", ("Weinreich", "Vaynraykh", "Veynreykh")),
        ("מאַנגער", ("Manger",)),
        ("וואַרשע", ("Varshe", "Warshe")),
        ("בערלין", ("Berlin",)),
        ("פּערעץ", ("Peretz", "Perets", "Perez")),
    ),
)
