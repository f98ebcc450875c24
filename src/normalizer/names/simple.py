"""Names that are plain words and nothing else, taken apart word by word.

Most names have no title, mark, particle, comma or bracket. What each word of such a name is does
not depend on the words around it, so that it is found once for each word and kept.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.names.additions import is_marker
from normalizer.names.forms import name_forms
from normalizer.names.marks import MARKS, split_mark
from normalizer.names.marks import WORDS as MARK_WORDS
from normalizer.names.particles import may_be_particle
from normalizer.names.parts import Part, PartRole
from normalizer.names.roles import letters, title_words
from normalizer.names.terms import may_begin_phrase
from normalizer.names.things import thing_part
from normalizer.text import clean, words

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Simple", "simple_person", "simple_thing"]

# Words that are kept once they were looked at: some hundred bytes each.
_KEPT_WORDS = 2048

# Letters that are composed: no mark follows that would join them.
_LATIN, _CYRILLIC = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ", "Ѐ-ҁҊ-ԯ"
# A word with hyphens, an apostrophe within it (at the end it is a possessive), or an initial.
_OF_PERSON = re.compile(
    f"[{_LATIN}]+(?:-[{_LATIN}]+)*|[{_CYRILLIC}]+(?:-[{_CYRILLIC}]+)*"
    f"|[{_LATIN}]+'[{_LATIN}]{{2,}}|[{_LATIN}{_CYRILLIC}]\\."
)
# Numbers tell nothing of the words beside them; a letter with a full stop may be of an acronym.
_OF_THING = re.compile(
    f"[{_LATIN}0-9]+(?:-[{_LATIN}0-9]+)*|[{_CYRILLIC}]+(?:-[{_CYRILLIC}]+)*"
    f"|[{_LATIN}]+'[{_LATIN}]{{2,}}"
)


@frozen
class Simple:
    """A name of plain words.

    Attributes:
        cleaned: The name, cleaned.
        parts: Its parts.
        ordered: Whether capitals show which part is the family name.
    """

    cleaned: str
    parts: tuple[Part, ...]
    ordered: bool


@frozen
class _Token:
    """What stands between two blanks.

    Attributes:
        cleaned: It, cleaned.
        parts: The words in it.
        capital: Whether it is written in capitals; None for what may be so in any name.
    """

    cleaned: str
    parts: tuple[Part, ...]
    capital: bool | None


def simple_person(text: str, *, most: int) -> Simple | None:
    """A person's name of plain words; None for any other text.

    Args:
        text: A name.
        most: How many parts at most are looked at.

    >>> [part.role.value for part in simple_person("John F. Kennedy", most=24).parts]
    ['name', 'initial', 'name']
    >>> simple_person("Sir John", most=24) is None
    True
    """
    return _simple(text, most, _of_person)


def simple_thing(text: str, *, most: int) -> Simple | None:
    """A thing's name of plain words; None for any other text.

    >>> [part.means for part in simple_thing("Oxford University", most=24).parts]
    [(), ('university',)]
    >>> simple_thing("Siemens AG", most=24) is None
    True
    """
    found = _simple(text, most, _of_thing)
    # Le Van: words that all look like small ones are none.
    if found is None or all(part.role is PartRole.PARTICLE for part in found.parts):
        return None
    return found


def _simple(text: str, most: int, token_of: Callable[[str], _Token | None]) -> Simple | None:
    cleaned: list[str] = []
    parts: list[Part] = []
    some = every = False
    for token in text.split(" "):
        found = token_of(token)
        if found is None:
            return None
        cleaned.append(found.cleaned)
        parts += found.parts
        if found.capital is True:
            some = True
        elif found.capital is False:
            every = True
    if len(parts) > most:
        return None
    return Simple(" ".join(cleaned), tuple(parts), some and every)


@lru_cache(maxsize=_KEPT_WORDS)
def _of_person(token: str) -> _Token | None:
    if not _is_plain(token, _OF_PERSON) or is_marker(token):
        return None
    if token.replace(".", "").casefold() in letters():
        return None
    parts = [part for word in words(token) if (part := _part(word)) is not None]
    if len(parts) != len(words(token)):
        return None
    return _Token(clean(token), tuple(parts), _capital(token))


@lru_cache(maxsize=_KEPT_WORDS)
def _part(word: str) -> Part | None:
    """A word of a person's name; None where what it is may depend on its place."""
    if word in MARK_WORDS or word in title_words() or may_be_particle(word) or split_mark(word)[1]:
        return None
    form, *others = (word,) if word.isascii() else name_forms(word)
    role = PartRole.INITIAL if len(word) == len(form) == 1 else PartRole.NAME
    return Part(word, form, role, tuple(others))


@lru_cache(maxsize=_KEPT_WORDS)
def _of_thing(token: str) -> _Token | None:
    if not _is_plain(token, _OF_THING):
        return None
    found = words(token)
    if any(map(may_begin_phrase, found)):
        return None
    return _Token(clean(token), tuple(map(thing_part, found)), _capital(token))


def _is_plain(token: str, pattern: re.Pattern[str]) -> bool:
    """Whether each letter stands for itself: those that Unicode writes otherwise are left out."""
    return pattern.fullmatch(token) is not None and unicodedata.is_normalized("NFKC", token)


def _capital(token: str) -> bool | None:
    if "." in token or token.casefold() in MARKS:
        return None
    return token.isupper() and sum(map(str.isalpha, token)) > 1
