"""Uzbek: the Latin alphabet of 1995, and the Cyrillic one that is still printed beside it.

The systems of Cyrillic letters:

=========  =======================================================================================
``latin``  the Latin alphabet of Uzbekistan: ў oʻ, ғ gʻ, қ q, ҳ h, х x, ж j
``en``     the English press, which takes many names from their Russian form: қ k, х kh, ж zh
=========  =======================================================================================

Names in the Latin alphabet are printed without the turned comma of oʻ and gʻ (``bare``), or by
their Russian form: Toʻxtayev is Tokhtayev.
"""

from __future__ import annotations

from attrs import evolve

from normalizer.languages.alphabet import alphabet
from normalizer.languages.latin.letters import joined_with

__all__ = ["LANGUAGE"]

_CYRILLIC = alphabet(
    code="uz",
    name="Uzbek",
    scripts=("Cyrl",),
    systems=("latin", "en"),
    package=__package__,
    examples=(
        ("Шавкат Мирзиёев", ("Shavkat Mirziyoyev", "Shavkat Mirziyoev", "Shavkat Mirzijojew")),
        ("Ислом Каримов", ("Islom Karimov", "Islam Karimov")),
        ("Гулнора Каримова", ("Gulnora Karimova", "Gulnara Karimova")),
        ("Абдулла Арипов", ("Abdulla Aripov",)),
        ("Ўткир Султонов", ("Otkir Sultonov", "Utkir Sultanov")),
        ("Тошкент", ("Toshkent", "Tashkent")),
        ("Бухоро", ("Buxoro", "Bukhoro", "Bukhara")),
        ("Хоразм", ("Xorazm", "Khorazm", "Khorezm")),
        ("Қарши", ("Qarshi", "Karshi")),
        ("Фарғона", ("Fargona", "Farghona", "Fergana")),
    ),
)

LANGUAGE = evolve(
    _CYRILLIC,
    scripts=("Latn", "Cyrl"),
    romanize=joined_with(
        _CYRILLIC,
        printed=(
            ("o'", (("u", 0.25),)),
            ("oʻ", (("u", 0.25),)),
            ("o‘", (("u", 0.25),)),
            ("g'", (("gh", 0.2),)),
            ("gʻ", (("gh", 0.2),)),
            ("g‘", (("gh", 0.2),)),
            ("x", (("kh", 0.5), ("h", 0.05))),
            ("q", (("k", 0.4),)),
            ("j", (("zh", 0.15), ("dj", 0.05), ("dzh", 0.05))),
            ("o", (("a", 0.15),)),
            ("ov", ()),
            ("oyev", (("oev", 0.25), ("aev", 0.1), ("ayev", 0.1))),
            ("y", (("i", 0.1),)),
        ),
    ),
    examples=(
        *_CYRILLIC.examples,
        ("Shavkat Mirziyoyev", ("Shavkat Mirziyoyev", "Shavkat Mirziyaev")),
        ("Baxtiyor Saidov", ("Baxtiyor Saidov", "Bakhtiyor Saidov", "Bakhtiyar Saidov")),
        ("Qarshi", ("Qarshi", "Karshi")),
        ("Fargʻona", ("Fargona", "Farghona")),
    ),
)
