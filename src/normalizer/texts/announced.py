"""Names by the title behind them, in scripts without capitals: 홍길동 장관, 山田花子首相.

Without capitals a word does not show that it is a name; a title that follows it does. Titles are
those of `normalizer.names.roles`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from normalizer.names.roles import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["announced"]

# Family names of Koreans, by hand: the frequent ones of one syllable, and some of two.
_FAMILIES = (
    "남궁|황보|제갈|선우|독고|[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구"
    "민나지엄채원천방공현함변염여추도소석설마길연위표명기반왕금옥맹제모탁국]"
)
# What may stand between a name and a title: bodies, by their last syllable.
_BODIES = "[부처청원위국당회실군시도사측]"
_BEHIND = frozenset({"office", "after", "abbreviation", "head"})
_HANGUL, _KANJI = "가-힣", "一-鿿々"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    korean = "|".join(_titles("ko", f"[{_HANGUL} ]+"))
    kanji = {*_titles("ja", f"[{_KANJI}]+"), *_titles("zh", f"[{_KANJI}]+")}
    japanese = "|".join(sorted(kanji, key=lambda phrase: (-len(phrase), phrase)))
    return (
        re.compile(
            f"(?<![{_HANGUL}])(?!{korean})((?:{_FAMILIES})[{_HANGUL}]{{1,2}})"
            f"(?= (?:[{_HANGUL}]{{1,7}}{_BODIES} ){{0,2}}(?:{korean}))"
        ),
        re.compile(f"(?<![{_KANJI}])([{_KANJI}]{{2,4}}?)(?=(?:{japanese})(?![{_KANJI}]))"),
    )


def _titles(lang: str, written: str) -> list[str]:
    """The titles of a language that stand behind a name, longest first."""
    found = {phrase for phrase, _, place, of in rows() if of == lang and place in _BEHIND}
    shown = (phrase for phrase in found if re.fullmatch(written, phrase) and len(phrase) > 1)
    return sorted(shown, key=lambda phrase: (-len(phrase), phrase))


def announced(text: str) -> Iterator[tuple[int, int]]:
    """Where names stand that a title behind them announces, in Korean and Japanese.

    >>> text = "홍길동 외교부 장관은 山田花子首相と"
    >>> [text[start:end] for start, end in announced(text)]
    ['홍길동', '山田花子']
    """
    if text.isascii():
        return
    for pattern in _patterns():
        for found in pattern.finditer(text):
            yield found.span(1)
