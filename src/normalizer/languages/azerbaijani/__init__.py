"""Azerbaijani: the Latin alphabet of 1991, and the Cyrillic one that it replaced.

The systems of Cyrillic letters:

=========  =======================================================================================
``latin``  letter for letter into the Latin alphabet of Azerbaijan: ә ə, ҹ c, х x, ғ ğ
``en``     the English press: ә a, ҹ j, х kh, г g, ш sh
=========  =======================================================================================

Names in the Latin alphabet are printed without marks (``bare``), or as an English reader would
write their sounds: Cəfərov is Jafarov, Xankəndi is Khankendi.
"""

from __future__ import annotations

from attrs import evolve

from normalizer.languages.alphabet import alphabet
from normalizer.languages.latin.letters import joined_with

__all__ = ["LANGUAGE"]

_CYRILLIC = alphabet(
    code="az",
    name="Azerbaijani",
    scripts=("Cyrl",),
    systems=("latin", "en"),
    package=__package__,
    examples=(
        ("Һејдәр Әлијев", ("Heydar Aliyev", "Heidar Aliev", "Geidar Aliev")),
        ("Илһам Әлијев", ("Ilham Aliyev", "Ilham Aliev")),
        ("Әбүлфәз Елчибәј", ("Abulfaz Elchibey", "Abulfaz Elcibey", "Abulfez Elchibey")),
        ("Ајаз Мүтәллибов", ("Ayaz Mutallibov", "Ayaz Mutalibov")),
        ("Бакы", ("Baky", "Baki")),
        ("Ҝәнҹә", ("Ganja", "Gandja", "Gence")),
        ("Нахчыван", ("Nakhchivan", "Naxcivan")),
    ),
)

LANGUAGE = evolve(
    _CYRILLIC,
    scripts=("Latn", "Cyrl"),
    romanize=joined_with(
        _CYRILLIC,
        printed=(
            ("ə", (("e", 0.25),)),
            ("c", (("j", 0.55), ("dj", 0.05), ("dzh", 0.03))),
            ("ç", (("ch", 0.6),)),
            ("ş", (("sh", 0.6),)),
            ("x", (("kh", 0.5), ("h", 0.1))),
            ("ğ", (("gh", 0.15),)),
            ("q", (("g", 0.4), ("k", 0.1))),
            ("ı", (("y", 0.2),)),
            ("j", (("zh", 0.3),)),
            ("ü", (("u", 0.9), ("ue", 0.01))),
            ("y", (("i", 0.1),)),
        ),
    ),
    examples=(
        *_CYRILLIC.examples,
        ("Ceyhun Bayramov", ("Ceyhun Bayramov", "Jeyhun Bayramov")),
        ("Rəşad Cəfərov", ("Rashad Jafarov",)),
        ("Xankəndi", ("Xankandi", "Khankendi")),
        ("Qarabağ", ("Qarabag", "Garabagh")),
    ),
)
