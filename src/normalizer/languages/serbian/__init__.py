"""Serbian: words of Cyrillic letters in the Latin letters of Gaj, and as the press writes them.

The systems:

===========  =====================================================================================
``gaj``      the Latin alphabet of Gaj, which Serbian too is written in: đ ž lj nj ć č dž š
``bgn``      BGN/PCGN since 2005: the same
``alalc97``  ALA-LC: the same
``iso9``     ISO 9:1995, a letter for a letter
``en``       the same without the marks, with *dj* for ђ, as papers print it
===========  =====================================================================================
"""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="sr",
    name="Serbian",
    scripts=("Cyrl",),
    systems=(
        "gaj",
        "bgn",
        "alalc97",
        "iso9",
        "en",
    ),
    package=__package__,
    examples=(
        (
            "Александар Вучић",
            (
                "Aleksandar Vucic",
                "Aleksandar Vučić",
                "Aleksandar Vuchich",
                "Alexandar Vucic",
            ),
        ),
        (
            "Новак Ђоковић",
            (
                "Novak Djokovic",
                "Novak Đoković",
                "Novak Dokovic",
                "Novak Djokovich",
            ),
        ),
        (
            "Слободан Милошевић",
            (
                "Slobodan Milosevic",
                "Slobodan Milošević",
                "Slobodan Miloshevich",
            ),
        ),
        (
            "Ана Брнабић",
            (
                "Ana Brnabic",
                "Ana Brnabić",
            ),
        ),
        (
            "Ивица Дачић",
            (
                "Ivica Dacic",
                "Ivica Dačić",
                "Ivitsa Dachich",
            ),
        ),
        (
            "Милош Вучевић",
            (
                "Milos Vucevic",
                "Miloš Vučević",
            ),
        ),
        (
            "Војислав Коштуница",
            (
                "Vojislav Kostunica",
                "Vojislav Koštunica",
                "Voyislav Kostunica",
            ),
        ),
        (
            "Зоран Ђинђић",
            (
                "Zoran Djindjic",
                "Zoran Đinđić",
                "Zoran Dindic",
            ),
        ),
        (
            "Радован Караџић",
            (
                "Radovan Karadzic",
                "Radovan Karadžić",
                "Radovan Karadjic",
            ),
        ),
        ("Милорад Додик", ("Milorad Dodik",)),
        (
            "Крагујевац",
            (
                "Kragujevac",
                "Kragujevats",
            ),
        ),
        (
            "Ниш",
            (
                "Nis",
                "Niš",
                "Nish",
            ),
        ),
    ),
)
