"""Tajik: words of Cyrillic letters, by BGN/PCGN and as the press writes them.

The systems:

========  ========================================================================================
``bgn``   BGN/PCGN 1994; of the dropped letter ц, *s* at the start and after к л н п р only
``en``    the English press: ғ g, қ k, -ев yev
========  ========================================================================================
"""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="tg",
    name="Tajik",
    scripts=("Cyrl",),
    systems=(
        "bgn",
        "en",
    ),
    package=__package__,
    examples=(
        (
            "Эмомалӣ Раҳмон",
            (
                "Emomali Rahmon",
                "Emomali Rakhmon",
                "Imomali Rahmon",
            ),
        ),
        ("Рустами Эмомалӣ", ("Rustami Emomali",)),
        (
            "Қоҳир Расулзода",
            (
                "Kohir Rasulzoda",
                "Qohir Rasulzoda",
                "Kokhir Rasulzoda",
            ),
        ),
        (
            "Сироҷиддин Муҳриддин",
            (
                "Sirojiddin Muhriddin",
                "Sirodzhiddin Mukhriddin",
            ),
        ),
        (
            "Саймумин Ятимов",
            (
                "Saimumin Yatimov",
                "Saymumin Yatimov",
            ),
        ),
        (
            "Муҳиддин Кабирӣ",
            (
                "Muhiddin Kabiri",
                "Mukhiddin Kabiri",
            ),
        ),
        (
            "Садриддин Айнӣ",
            (
                "Sadriddin Ayni",
                "Sadriddin Aini",
                "Sadriddin Ainy",
            ),
        ),
        (
            "Ҳикматулло Носиров",
            (
                "Hikmatullo Nosirov",
                "Khikmatullo Nosirov",
            ),
        ),
        ("Душанбе", ("Dushanbe",)),
        (
            "Хуҷанд",
            (
                "Khujand",
                "Khudzhand",
            ),
        ),
        (
            "Қӯрғонтеппа",
            (
                "Qurghonteppa",
                "Kurgonteppa",
                "Qurgonteppa",
            ),
        ),
    ),
)
