"""Kyrgyz: words of Cyrillic letters, by BGN/PCGN and as the press writes them.

The systems:

========  ========================================================================================
``bgn``   BGN/PCGN 1979
``en``    the English press, which takes many names from their Russian form: ж zh, -ев yev
========  ========================================================================================
"""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="ky",
    name="Kyrgyz",
    scripts=("Cyrl",),
    systems=(
        "bgn",
        "en",
    ),
    package=__package__,
    examples=(
        (
            "Садыр Жапаров",
            (
                "Sadyr Zhaparov",
                "Sadyr Japarov",
                "Sadyr Schaparow",
            ),
        ),
        (
            "Сооронбай Жээнбеков",
            (
                "Sooronbai Zheenbekov",
                "Sooronbay Jeenbekov",
                "Sooronbai Jeenbekov",
            ),
        ),
        (
            "Алмазбек Атамбаев",
            (
                "Almazbek Atambayev",
                "Almazbek Atambaev",
                "Almasbek Atambajew",
            ),
        ),
        (
            "Курманбек Бакиев",
            (
                "Kurmanbek Bakiyev",
                "Kurmanbek Bakiev",
            ),
        ),
        (
            "Аскар Акаев",
            (
                "Askar Akayev",
                "Askar Akaev",
                "Askar Akajew",
            ),
        ),
        (
            "Камчыбек Ташиев",
            (
                "Kamchybek Tashiyev",
                "Kamchybek Tashiev",
                "Kamchibek Tashiev",
            ),
        ),
        (
            "Акылбек Жапаров",
            (
                "Akylbek Zhaparov",
                "Akylbek Japarov",
            ),
        ),
        (
            "Роза Отунбаева",
            (
                "Roza Otunbayeva",
                "Roza Otunbaeva",
            ),
        ),
        (
            "Адылбек Касымалиев",
            (
                "Adylbek Kasymaliev",
                "Adylbek Kasymaliyev",
            ),
        ),
        (
            "Жээнбек Кулубаев",
            (
                "Zheenbek Kulubaev",
                "Jeenbek Kulubaev",
                "Zheenbek Kulubayev",
            ),
        ),
        (
            "Бишкек",
            (
                "Bishkek",
                "Bischkek",
            ),
        ),
        (
            "Чүй",
            (
                "Chuy",
                "Chüy",
                "Chui",
            ),
        ),
    ),
)
