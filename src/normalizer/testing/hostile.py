"""The strategy `hostile_text`: text that breaks code which was only ever shown names."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from normalizer.errors import ArgumentError
from normalizer.testing.shapes import names

if TYPE_CHECKING:
    from collections.abc import Collection

    from hypothesis.strategies import SearchStrategy

__all__ = ["Hostility", "hostile_text"]


class Hostility(StrEnum):
    """In what way a text is hostile."""

    BLANK = "blank"
    """Nothing, or nothing but blanks."""
    CONTROL = "control"
    """A NUL or another control character inside a name."""
    SURROGATE = "surrogate"
    """Half of a surrogate pair, which no encoding can write."""
    BIDI = "bidi"
    """Controls of writing direction, unbalanced."""
    COMBINING = "combining"
    """Marks that stand on nothing."""
    UNASSIGNED = "unassigned"
    """Code points that Unicode has not assigned."""
    NONCHARACTER = "noncharacter"
    """Code points that Unicode will never assign."""
    PRIVATE_USE = "private use"
    """Code points whose meaning is a private matter."""
    EMOJI = "emoji"
    """Emoji joined by zero-width joiners, with skin tones and flags."""
    MIXED = "mixed"
    """Letters of several scripts in one word."""
    LONG_WORD = "long word"
    """One word of thousands of letters."""
    REPEAT = "repeat"
    """A name or a single character ten thousand times over."""


_HOSTILITIES: Final = tuple(Hostility)
_REPEATS: Final = 10_000
_BLANKS: Final = " \t\n\r\u000b\u00a0\u2028\u3000\u200b\ufeff"
_BIDI: Final = "\u202e\u202d\u202a\u202c\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
_EMOJI: Final = (
    "👩\u200d👩\u200d👧\u200d👦",
    "👍🏽",
    "🇰🇷",
    "🏴\u200d☠\ufe0f",
    "❤\ufe0f",
    "1\ufe0f\u20e3",
)
# Assigned neither in Unicode 14, which Python 3.11 knows, nor in 16.
_UNASSIGNED: Final = ("\u0378", "\u0e3a\u0e3b", "\U0003fffd", "\U000e0fff", "\u05ff")
_NONCHARACTERS: Final = ("\ufffe", "\uffff", "\ufdd0", "\U0001fffe", "\U0010ffff")
_MIXED: Final = "aаαօкκk조王םمაሀก"
_LONG_LETTERS: Final = "aéж가王ا\u0301"


def hostile_text(*, kinds: Collection[Hostility | str] = _HOSTILITIES) -> SearchStrategy[str]:
    """Draw text that is no name, though a source may hold it.

    Why: nothing may crash, hang or answer with a person on it.

    Args:
        kinds: The kinds of hostility to choose from; values of `Hostility`.

    Raises:
        ArgumentError: A kind is not known, or none is given.

    >>> from hypothesis import given, settings
    >>> @settings(database=None)
    ... @given(hostile_text(kinds=["blank"]))
    ... def test(text):
    ...     assert not any(character.isalnum() for character in text)
    >>> test()
    """
    known = ", ".join(repr(str(kind)) for kind in _HOSTILITIES)
    if isinstance(kinds, str):
        raise ArgumentError(f"kinds is the str {kinds!r}; give a list: [{kinds!r}]")
    for kind in kinds:
        if kind not in _HOSTILITIES:
            raise ArgumentError(f"unknown kind {kind!r}; choose from {known}")
    if not kinds:
        raise ArgumentError(f"no kind is given; choose from {known}")
    return st.sampled_from([kind for kind in _HOSTILITIES if kind in kinds]).flatmap(_hostile)


def _hostile(kind: Hostility) -> SearchStrategy[str]:
    return _STRATEGIES[kind]


def _inside(parts: SearchStrategy[str]) -> SearchStrategy[str]:
    """A part somewhere inside a name."""
    return st.tuples(names(max_words=2), parts, st.integers(0, 40)).map(
        lambda drawn: drawn[0][: drawn[2]] + drawn[1] + drawn[0][drawn[2] :]
    )


def _of(alphabet: str, *, min_size: int = 1) -> SearchStrategy[str]:
    return st.text(st.sampled_from(alphabet), min_size=min_size, max_size=8)


_STRATEGIES: Final[dict[Hostility, SearchStrategy[str]]] = {
    Hostility.BLANK: _of(_BLANKS, min_size=0),
    Hostility.CONTROL: _inside(st.characters(categories=["Cc"])),
    Hostility.SURROGATE: _inside(st.characters(categories=["Cs"])),
    Hostility.BIDI: _inside(_of(_BIDI)),
    Hostility.COMBINING: st.text(st.characters(categories=["Mn", "Me"]), min_size=1, max_size=40),
    Hostility.UNASSIGNED: _inside(st.sampled_from(_UNASSIGNED)),
    Hostility.NONCHARACTER: _inside(st.sampled_from(_NONCHARACTERS)),
    Hostility.PRIVATE_USE: _inside(st.characters(categories=["Co"])),
    Hostility.EMOJI: _inside(st.sampled_from(_EMOJI)),
    Hostility.MIXED: st.text(st.sampled_from(_MIXED), min_size=4, max_size=20).filter(
        lambda text: len(set(text)) > 1
    ),
    Hostility.LONG_WORD: st.tuples(st.sampled_from(_LONG_LETTERS), st.integers(1_000, 5_000)).map(
        lambda drawn: drawn[0] * drawn[1]
    ),
    Hostility.REPEAT: st.one_of(
        st.sampled_from(("a", " ", "-", "'", ".", ",", "\u0301", "조", "(")), names(max_words=1)
    ).map(lambda part: part * (_REPEATS // max(1, len(part)))),
}
