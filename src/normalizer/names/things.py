"""The words of an organization's, place's or other thing's name."""

from __future__ import annotations

import re
from functools import lru_cache

from normalizer.names.forms import word_forms
from normalizer.names.meanings import divide, meanings
from normalizer.names.parts import Part, PartRole
from normalizer.names.terms import legal_form_at, may_begin_phrase, terms_at
from normalizer.text import words

__all__ = ["thing_part", "thing_parts"]

_DOTTED = re.compile(r"(?:\b\w\.[\s-]?){2,}")
_GRAMMAR = frozenset(
    "of the and for in on to at a an de la le les du des del della di do da dos das von und der "
    "die et y e el los las l d en au aux i w na v ve og och".split()
)

# Numerals that are no words: vi, xi, di, li and mi are.
_ROMAN = dict(
    zip(
        "ii iii iv vii viii ix xii xiii xiv xv xvi xvii xviii xix xx xxi".split(),
        "2 3 4 7 8 9 12 13 14 15 16 17 18 19 20 21".split(),
        strict=True,
    )
)


def thing_parts(core: str, *, most: int) -> list[Part]:
    """The words of a thing's name, with what they mean.

    A legal form of several words is one part, and a word of a script without blanks is divided
    where the tables know its words.

    Args:
        core: The name, without titles.
        most: How many parts at most are looked at.
    """
    # "U.N." is one word, "J. Y. Park" are three.
    core = _DOTTED.sub(lambda match: re.sub(r"[\W_]", "", match[0]) + " ", core)
    found = [piece for word in words(core)[:most] for piece in divide(word)][:most]
    parts = []
    at = 0
    while at < len(found):
        if may_begin_phrase(found[at]):
            length, classes = _legal_form(found, at)
            if length:
                parts.append(_joined(found[at : at + length], PartRole.LEGAL, classes))
                at += length
                continue
            length, terms = terms_at(found, at)
            if length > 1:
                values = tuple(dict.fromkeys(term.value for term in terms))
                parts.append(_joined(found[at : at + length], PartRole.NAME, values))
                at += length
                continue
        parts.append(thing_part(found[at]))
        at += 1
    return parts


def _legal_form(found: list[str], at: int) -> tuple[int, tuple[str, ...]]:
    """The legal form at a place, if it stands at either end of a name that has more than it."""
    length, classes = legal_form_at(found, at)
    after = at + length
    while length and at and after < len(found):
        more, _ = legal_form_at(found, after)
        if not more:
            return 0, ()
        after += more
    return (length, classes) if length < len(found) else (0, ())


def _joined(run: list[str], role: PartRole, means: tuple[str, ...]) -> Part:
    latin = _latin("".join(run))
    return Part(" ".join(run), latin[0], role, latin[1:], means)


@lru_cache(maxsize=2048)
def thing_part(text: str) -> Part:
    """The part that a folded word is, where it is neither of a legal form nor of a phrase.

    >>> thing_part("university").means, thing_part("xvi").role
    (('university',), <PartRole.NUMBER: 'number'>)
    """
    latin = _latin(text)
    if text in _ROMAN:
        return Part(text, latin[0], PartRole.NUMBER, latin[1:], (_ROMAN[text],))
    if not text.isalpha() and any(map(str.isdigit, text)):
        # A counter may be written onto the number: 17형 is 17.
        digits = "".join(char for char in text if char.isdigit())
        value = digits if not text.isascii() or text == digits else text
        return Part(text, latin[0], PartRole.NUMBER, latin[1:], meanings(text) or (value,))
    if text in _GRAMMAR:
        return Part(text, latin[0], PartRole.PARTICLE, latin[1:])
    return Part(text, latin[0], PartRole.NAME, latin[1:], meanings(text))


def _latin(text: str) -> tuple[str, ...]:
    return (text,) if text.isascii() else word_forms(text)
