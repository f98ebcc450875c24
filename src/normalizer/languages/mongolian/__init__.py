"""Mongolian: words of Cyrillic letters, by standards and as the press writes them.

The systems:

============  ====================================================================================
``national``  MNS 5217:2012
``bgn``       BGN/PCGN 1964; ю before a consonant is written *yu*, as letters do not tell it
``en``        passports and the press: MNS 5217:2012 without marks, and *u* for ө
============  ====================================================================================

A name is the father's in the genitive and the given name: Ухнаагийн Хүрэлсүх. The genitive is
often left off abroad.
"""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="mn",
    name="Mongolian",
    scripts=("Cyrl",),
    systems=(
        "national",
        "bgn",
        "en",
    ),
    package=__package__,
    examples=(
        (
            "Ухнаагийн Хүрэлсүх",
            (
                "Ukhnaagiin Khurelsukh",
                "Ukhnaagiin Khürelsükh",
                "Uhnaagiyn Hurelsuh",
            ),
        ),
        (
            "Цахиагийн Элбэгдорж",
            (
                "Tsakhiagiin Elbegdorj",
                "Tsahiagiyn Elbegdorj",
            ),
        ),
        (
            "Халтмаагийн Баттулга",
            (
                "Khaltmaagiin Battulga",
                "Haltmaagiyn Battulga",
            ),
        ),
        (
            "Оюун-Эрдэнэ",
            (
                "Oyun-Erdene",
                "Oyuun-Erdene",
            ),
        ),
        (
            "Лувсаннамсрайн",
            (
                "Luvsannamsrain",
                "Luvsannamsrayn",
            ),
        ),
        (
            "Батмөнхийн Батцэцэг",
            (
                "Batmunkhiin Battsetseg",
                "Batmunkhiin Battsetseg",
                "Batmonkhiin Battsetseg",
            ),
        ),
        (
            "Намбарын Энхбаяр",
            (
                "Nambaryn Enkhbayar",
                "Nambariin Enkhbayar",
                "Nambaryn Enhbayar",
            ),
        ),
        (
            "Сүхбаатарын Батболд",
            (
                "Sukhbaataryn Batbold",
                "Sükhbaataryn Batbold",
                "Suhbaataryn Batbold",
            ),
        ),
        (
            "Занданшатар",
            (
                "Zandanshatar",
                "Dzandanshatar",
            ),
        ),
        (
            "Улаанбаатар",
            (
                "Ulaanbaatar",
                "Ulanbatar",
            ),
        ),
        (
            "Мөрөн",
            (
                "Murun",
                "Moron",
                "Mörön",
            ),
        ),
    ),
)
