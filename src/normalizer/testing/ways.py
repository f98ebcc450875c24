"""The ways in which one name is written differently, and what each of them promises."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

__all__ = ["Promise", "Way", "is_latin", "rewritten"]


class Promise(StrEnum):
    """What a respelling and the name that it was made from have in common.

    Each promise holds the ones after it: names whose clean text is equal share a key, and names
    that share a key are answered alike.
    """

    CLEAN = "clean"
    """Their cleaned texts are equal."""
    KEY = "key"
    """They are filed under a common key."""
    ANSWER = "answer"
    """A resolver that knows the name answers both alike."""


class Way(StrEnum):
    """One way of writing a name differently; its order is the order of application."""

    ROMANIZATION = "romanization"
    """Another Latin spelling of a `KoreanName`. Promises an answer."""
    JOINT = "joint"
    """Hyphen, blank or nothing between given syllables of a `KoreanName`; for other names a blank
    instead of a hyphen. Promises a key."""
    FAMILY_FIRST = "family first"
    """*Jolie, Angelina*: the last word in front with a comma; for a `KoreanName` the comma alone.
    For two words or more with blanks between. Promises a key."""
    TITLE = "title"
    """*Mr*, *President*, *Dr* or the like in front of a Latin name. Promises an answer."""
    POSSESSIVE = "possessive"
    """*'s* after a Latin name. Promises an answer."""
    HYPHEN = "hyphen"
    """Another kind of hyphen, or an en dash. Promises a key."""
    APOSTROPHE = "apostrophe"
    """Another kind of apostrophe: typewriter, curly, modifier letter, acute accent. Promises a
    key."""
    MARKS = "marks"
    """Without accents (Latin, Greek), harakat (Arabic) or niqqud (Hebrew). Promises a key."""
    LOWER = "lower"
    """In small letters. Promises a clean text."""
    CAPITALS = "capitals"
    """IN CAPITALS, as family names stand in lists. Letters whose capital folds to another letter,
    such as Turkish dotless i, stay small. Promises a clean text."""
    FULL_WIDTH = "full width"
    """Printable ASCII in full width, as East Asian sources print it. Promises a clean text."""
    COMPOSED = "composed"
    """Normalization form C. Promises a clean text."""
    DECOMPOSED = "decomposed"
    """Normalization form D. Promises a clean text."""
    NO_BREAK = "no break"
    """A no-break, narrow, thin or ideographic space for a blank. Promises a clean text."""
    BLANKS = "blanks"
    """More blanks than needed, between words or at the ends. Promises a clean text."""
    INVISIBLE = "invisible"
    """A soft hyphen, word joiner, zero-width joiner or byte order mark inside the name. Promises a
    clean text."""
    BIDI = "bidi"
    """Marks of writing direction around the name. Promises a clean text."""

    @property
    def promise(self) -> Promise:
        """What the respelling has in common with the name.

        >>> str(Way.LOWER.promise)
        'clean'
        """
        return _PROMISES[self]


_PROMISES: Final = {
    Way.ROMANIZATION: Promise.ANSWER,
    Way.JOINT: Promise.KEY,
    Way.FAMILY_FIRST: Promise.KEY,
    Way.TITLE: Promise.ANSWER,
    Way.POSSESSIVE: Promise.ANSWER,
    Way.HYPHEN: Promise.KEY,
    Way.APOSTROPHE: Promise.KEY,
    Way.MARKS: Promise.KEY,
    Way.LOWER: Promise.CLEAN,
    Way.CAPITALS: Promise.CLEAN,
    Way.FULL_WIDTH: Promise.CLEAN,
    Way.COMPOSED: Promise.CLEAN,
    Way.DECOMPOSED: Promise.CLEAN,
    Way.NO_BREAK: Promise.CLEAN,
    Way.BLANKS: Promise.CLEAN,
    Way.INVISIBLE: Promise.CLEAN,
    Way.BIDI: Promise.CLEAN,
}

_TITLES: Final = ("Mr", "Mr.", "Ms", "Mrs.", "Dr", "Dr.", "President", "Prime Minister")
_HYPHENS: Final = "-‐‑–"
_APOSTROPHES: Final = "'’‘ʼ`´′＇"
_SPACES: Final = "\u00a0\u202f\u2009\u3000"
_INVISIBLES: Final = "\u00ad\u2060\u200d\ufeff"
_BLANKS: Final = ("  ", "\t", " \n ")
_BIDI_PAIRS: Final = (
    ("\u200e", "\u200e"),
    ("\u200f", "\u200f"),
    ("\u2068", "\u2069"),
    ("\u2066", "\u2069"),
    ("\u2067", "\u2069"),
    ("\u202a", "\u202c"),
    ("\u202b", "\u202c"),
    ("\u061c", ""),
)
_FULL_WIDTH_OFFSET: Final = 0xFEE0
# Harakat and niqqud are left out in ordinary print; no other mark of these scripts is.
_VOWEL_MARKS: Final = frozenset(map(chr, [*range(0x064B, 0x0653), *range(0x05B0, 0x05BD)]))
_ACCENTED_SCRIPTS: Final = ("LATIN", "GREEK")


def rewritten(way: Way, name: str) -> SearchStrategy[str]:
    """Draw the name written in one way; the name itself where the way does not apply.

    `Way.ROMANIZATION` applies to no text: a text does not tell which Korean name it writes.
    """
    rewrite = _REWRITES.get(way)
    return st.just(name) if rewrite is None else rewrite(name)


def is_latin(name: str) -> bool:
    """Whether the letters of the name are Latin; modifiers such as ʿ stand in any script."""
    letters = [
        letter for letter in name if letter.isalpha() and unicodedata.category(letter) != "Lm"
    ]
    return bool(letters) and all(_in_scripts(letter, ("LATIN",)) for letter in letters)


def _in_scripts(letter: str, prefixes: tuple[str, ...]) -> bool:
    return unicodedata.name(letter, "").startswith(prefixes)


def _blank_for_hyphen(name: str) -> SearchStrategy[str]:
    return st.just(name.replace("-", " "))


def _family_first(name: str) -> SearchStrategy[str]:
    words = name.split(" ")
    if len(words) == 1 or "," in name:
        return st.just(name)
    return st.just(f"{words[-1]}, {' '.join(words[:-1])}")


def _titled(name: str) -> SearchStrategy[str]:
    if not is_latin(name):
        return st.just(name)
    return st.sampled_from(_TITLES).map(lambda title: f"{title} {name}")


def _possessive(name: str) -> SearchStrategy[str]:
    if not is_latin(name):
        return st.just(name)
    return st.sampled_from(["'s", "’s"]).map(lambda ending: name + ending)


def _exchanged(kinds: str) -> Callable[[str], SearchStrategy[str]]:
    """Exchange every character of a kind for another of it."""
    table = dict.fromkeys(map(ord, kinds))

    def rewrite(name: str) -> SearchStrategy[str]:
        present = [kind for kind in kinds if kind in name]
        if not present:
            return st.just(name)
        others = [kind for kind in kinds if kind not in present]
        return st.sampled_from(others).map(lambda kind: name.translate(dict.fromkeys(table, kind)))

    return rewrite


def _unmarked(name: str) -> SearchStrategy[str]:
    kept = []
    base = ""
    for character in unicodedata.normalize("NFD", name):
        if not unicodedata.combining(character):
            base = character
            kept.append(character)
        elif character not in _VOWEL_MARKS and not _in_scripts(base, _ACCENTED_SCRIPTS):
            kept.append(character)
    return st.just(unicodedata.normalize("NFC", "".join(kept)))


def _capitals(name: str) -> SearchStrategy[str]:
    return st.just("".join(_capital(letter) for letter in unicodedata.normalize("NFC", name)))


def _capital(letter: str) -> str:
    capital = letter.upper()
    return capital if capital.casefold() == letter.casefold() else letter


def _lower(name: str) -> SearchStrategy[str]:
    return st.just("".join(_small(letter) for letter in unicodedata.normalize("NFC", name)))


def _small(letter: str) -> str:
    small = letter.lower()
    return small if small.casefold() == letter.casefold() else letter


def _full_width(name: str) -> SearchStrategy[str]:
    return st.just("".join(map(_wide, name)))


def _wide(character: str) -> str:
    if character == " ":
        return "\u3000"
    return chr(ord(character) + _FULL_WIDTH_OFFSET) if "!" <= character <= "~" else character


def _other_spaces(name: str) -> SearchStrategy[str]:
    return st.sampled_from(_SPACES).map(lambda space: name.replace(" ", space))


def _more_blanks(name: str) -> SearchStrategy[str]:
    return st.tuples(*[st.sampled_from(_BLANKS)] * 3).map(
        lambda blanks: blanks[0] + name.replace(" ", blanks[1]) + blanks[2]
    )


def _with_invisible(name: str) -> SearchStrategy[str]:
    places = range(1, len(name)) if len(name) > 1 else range(2)
    return st.tuples(st.sampled_from(places), st.sampled_from(_INVISIBLES)).map(
        lambda drawn: name[: drawn[0]] + drawn[1] + name[drawn[0] :]
    )


def _with_bidi(name: str) -> SearchStrategy[str]:
    return st.sampled_from(_BIDI_PAIRS).map(lambda pair: pair[0] + name + pair[1])


_REWRITES: Final[dict[Way, Callable[[str], SearchStrategy[str]]]] = {
    Way.JOINT: _blank_for_hyphen,
    Way.FAMILY_FIRST: _family_first,
    Way.TITLE: _titled,
    Way.POSSESSIVE: _possessive,
    Way.HYPHEN: _exchanged(_HYPHENS),
    Way.APOSTROPHE: _exchanged(_APOSTROPHES),
    Way.MARKS: _unmarked,
    Way.LOWER: _lower,
    Way.CAPITALS: _capitals,
    Way.FULL_WIDTH: _full_width,
    Way.COMPOSED: lambda name: st.just(unicodedata.normalize("NFC", name)),
    Way.DECOMPOSED: lambda name: st.just(unicodedata.normalize("NFD", name)),
    Way.NO_BREAK: _other_spaces,
    Way.BLANKS: _more_blanks,
    Way.INVISIBLE: _with_invisible,
    Way.BIDI: _with_bidi,
}
