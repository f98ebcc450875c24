"""Kazakh: words of Cyrillic letters, by BGN/PCGN and as the press writes them.

The systems:

========  ========================================================================================
``bgn``   BGN/PCGN 1979
``en``    the English press, which takes most names from their Russian form: қ k, ғ g, ң n, -ев yev
========  ========================================================================================

The Latin alphabets that Kazakhstan drafted from 2017 on are in no use that binds, and differ from
one another; the spellings that they share (j for ж, q for қ) stand as habits.
"""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="kk",
    name="Kazakh",
    scripts=("Cyrl",),
    systems=(
        "bgn",
        "en",
    ),
    package=__package__,
    examples=(
        (
            "Қасым-Жомарт Тоқаев",
            (
                "Kasym-Zhomart Tokayev",
                "Kassym-Jomart Tokayev",
                "Qasym-Zhomart Toqaev",
                "Kassym-Schomart Tokajew",
            ),
        ),
        (
            "Нұрсұлтан Назарбаев",
            (
                "Nursultan Nazarbayev",
                "Nursultan Nazarbaev",
                "Nursultan Nasarbajew",
                "Noursoultan Nazarbaïev",
            ),
        ),
        (
            "Дариға Назарбаева",
            (
                "Dariga Nazarbayeva",
                "Darigha Nazarbayeva",
                "Dariga Nazarbaeva",
            ),
        ),
        (
            "Әлихан Смайылов",
            (
                "Alikhan Smailov",
                "Alikhan Smayilov",
                "Alihan Smailov",
            ),
        ),
        (
            "Олжас Бектенов",
            (
                "Olzhas Bektenov",
                "Oljas Bektenov",
            ),
        ),
        (
            "Мұрат Нұртілеу",
            (
                "Murat Nurtleu",
                "Murat Nurtileu",
            ),
        ),
        (
            "Қайрат Сәтыбалды",
            (
                "Kairat Satybaldy",
                "Qayrat Satybaldy",
                "Kayrat Satybaldy",
            ),
        ),
        (
            "Ерлан Қошанов",
            (
                "Yerlan Koshanov",
                "Erlan Koshanov",
                "Yerlan Qoshanov",
            ),
        ),
        (
            "Абай Құнанбайұлы",
            (
                "Abai Kunanbaiuly",
                "Abay Qunanbayuly",
            ),
        ),
        ("Алматы", ("Almaty",)),
        (
            "Шымкент",
            (
                "Shymkent",
                "Shimkent",
            ),
        ),
        (
            "Ақтөбе",
            (
                "Aktobe",
                "Aqtobe",
            ),
        ),
    ),
)
