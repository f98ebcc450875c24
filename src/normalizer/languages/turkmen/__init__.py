"""Turkmen: the Latin alphabet of 1993, and the Cyrillic one that it replaced.

The systems of Cyrillic letters:

=========  =======================================================================================
``latin``  the Latin alphabet of Turkmenistan: в w, ж ž, җ j, й ý, ч ç, ш ş, ы y
``en``     the English press, which takes most names from their Russian form: в v, ж zh, й y, ш sh
=========  =======================================================================================

Names in the Latin alphabet are printed without marks (``bare``), or by their Russian form:
Berdimuhamedow is Berdimuhamedov, Nyýazow is Niyazov, Aşgabat is Ashgabat.
"""

from __future__ import annotations

from attrs import evolve

from normalizer.languages.alphabet import alphabet
from normalizer.languages.latin.letters import joined_with

__all__ = ["LANGUAGE"]

_CYRILLIC = alphabet(
    code="tk",
    name="Turkmen",
    scripts=("Cyrl",),
    systems=("latin", "en"),
    package=__package__,
    examples=(
        (
            "Гурбангулы Бердимухамедов",
            (
                "Gurbanguly Berdimuhamedow",
                "Gurbanguly Berdimuhamedov",
                "Gurbanguly Berdymukhamedov",
                "Gurbanguly Berdimukhamedov",
            ),
        ),
        ("Сердар Бердимухамедов", ("Serdar Berdimuhamedow", "Serdar Berdimuhamedov")),
        ("Сапармырат Ныязов", ("Saparmyrat Nyyazow", "Saparmurat Niyazov")),
        ("Рашид Мередов", ("Rasid Meredow", "Rashid Meredov")),
        ("Ашгабат", ("Asgabat", "Ashgabat")),
        ("Түркменабат", ("Turkmenabat",)),
        ("Дашогуз", ("Dasoguz", "Dashoguz")),
    ),
)

LANGUAGE = evolve(
    _CYRILLIC,
    scripts=("Latn", "Cyrl"),
    romanize=joined_with(
        _CYRILLIC,
        printed=(
            ("ä", (("e", 0.2),)),
            ("ç", (("ch", 0.6),)),
            ("ş", (("sh", 0.6),)),
            ("ž", (("zh", 0.6),)),
            ("j", (("dzh", 0.1), ("dj", 0.05))),
            ("w", (("v", 0.55),)),
            ("h", (("kh", 0.15),)),
            ("y", (("i", 0.2),)),
            ("ý", (("i", 0.15), ("", 0.15))),
            ("ü", (("ue", 0.01),)),
        ),
    ),
    examples=(
        *_CYRILLIC.examples,
        ("Gurbanguly Berdimuhamedow", ("Gurbanguly Berdimuhamedow", "Gurbanguly Berdimuhamedov")),
        ("Saparmyrat Nyýazow", ("Saparmyrat Nyyazow", "Saparmyrat Niyazov")),
        ("Raşid Meredow", ("Rasid Meredow", "Rashid Meredov")),
        ("Aşgabat", ("Asgabat", "Ashgabat")),
    ),
)
