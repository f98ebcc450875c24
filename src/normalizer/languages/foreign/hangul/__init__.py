"""Foreign names in hangul."""

from __future__ import annotations

import unicodedata

from normalizer.languages.alphabet import alphabet

__all__ = ["LANGUAGE"]


def in_jamo(word: str) -> str:
    """The letters of a word in hangul, initial and final ones told apart.

    >>> len(in_jamo("롱"))
    3
    """
    return unicodedata.normalize("NFD", word)


LANGUAGE = alphabet(
    code="und-Hang",
    name="foreign names in hangul",
    scripts=("Hang",),
    systems=(),
    package=__package__,
    examples=(
        ("도널드 트럼프", ("Donald Trump",)),
        ("에마뉘엘 마크롱", ("Emmanuel Macron",)),
        ("블라디미르 푸틴", ("Vladimir Putin",)),
    ),
    prepare=in_jamo,
)
