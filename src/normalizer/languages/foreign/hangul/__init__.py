"""Foreign names in hangul."""

from __future__ import annotations

import unicodedata

from normalizer.languages.alphabet import alphabet
from normalizer.languages.foreign.variants import varied

__all__ = ["LANGUAGE"]

# An initial ㅇ is not sounded: without it the vowels of 아이 stand beside each other, as in *i*.
_SILENT = "\u110b"


def in_jamo(word: str) -> str:
    """The sounded letters of a word in hangul, initial and final ones told apart.

    >>> len(in_jamo("롱")), len(in_jamo("옹"))
    (3, 2)
    """
    return unicodedata.normalize("NFD", word).replace(_SILENT, "")


LANGUAGE = varied(
    alphabet(
        code="und-Hang",
        name="foreign names in hangul",
        scripts=("Hang",),
        systems=(),
        package=__package__,
        examples=(
            ("도널드 트럼프", ("Donald Trump",)),
            ("에마뉘엘 마크롱", ("Emmanuel Macron",)),
            ("블라디미르 푸틴", ("Vladimir Putin",)),
            ("마이클 프리드먼", ("Michael Friedman", "Michael Freedman")),
            ("조지프 아서", ("Joseph Arthur",)),
            ("존 카펜터", ("John Carpenter",)),
            ("루이 드 브로이", ("Louis de Broglie",)),
            ("응우옌푸쫑", ("Nguyenphutrong",)),
            ("아베 신조", ("Abe Shinzo",)),
        ),
        prepare=in_jamo,
    ),
    __package__,
)
