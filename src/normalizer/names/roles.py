"""Offices, titles and honorifics that stand before or after a name.

``roles.tsv`` lists the phrases, one a row: the phrase, the role that it names ("" for a mere
honorific), where it stands, and its language. Places before a name:

``office``
    Also after words of context such as *South Korean*.
``abbreviation``
    Likewise, but after other words only with its full stop, because Sen and Min are names.
``head``
    With nothing before it.
``honorific``
    Likewise, and tells nothing.
``given``
    Likewise, but names are the same word: only before two words or more of a name, so that Baron
    Cohen and Judge Reinhold stay whole.
``ruler``
    Likewise; given names are the same word, and other words follow them as well. Only before a
    name that is a ruler's by its form: a patronymic, an ordinal, the name of a pope.
``joined``
    Written without a blank before the name.

``after`` stands behind the name, ``letters`` too, in capitals or with full stops (*PhD*).
``nation`` is a country's name beside a title where no blanks divide them. ``name`` looks like a
title and is a name: *Mayor Oreja*.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.text import clean, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = [
    "FORMER",
    "PLACES",
    "Role",
    "find_roles",
    "first_words",
    "is_modifier",
    "last_words",
    "letters",
    "role_at",
    "rows",
    "title_words",
]

FORMER = frozenset({"former", "ex", "then", "late", "outgoing", "onetime"})
"""Words that say that an office is over."""

BEFORE = frozenset({"office", "abbreviation", "head", "honorific", "given", "ruler"})
"""Places before a name, with a blank between."""

PLACES = BEFORE | {"joined", "after", "letters", "nation", "name"}
"""All places."""

_MODIFIERS = FORMER | frozenset({
    "acting", "interim", "deputy", "vice", "incoming", "new", "current", "first", "senior", "top",
    "chief", "visiting", "presumptive", "elect", "designate", "caretaker", "his", "her", "their",
})  # fmt: skip
# A short word without its marks is a name in some language: ông is Mr, Ong a family name.
_SHORT = 4
# In this language the marks make the word.
_MARKED = frozenset({"vi"})


@frozen
class Role:
    """A phrase that names a role.

    Attributes:
        role: The role in English, lower case; "" for an honorific.
        place: One of `PLACES` before a name, or ``"name"``.
        length: How many folded words the phrase has.
        dotted: Whether it is one word that is written with a full stop.
        marked: The phrase with its marks, where it means nothing without them.
    """

    role: str
    place: str
    length: int
    dotted: bool = False
    marked: str = ""


@cache
def rows() -> tuple[tuple[str, str, str, str], ...]:
    """The rows of the table: phrase, role, place, language."""
    text = resources.files(__package__).joinpath("roles.tsv").read_text(encoding="utf-8")
    made = (line.split("\t") for line in text.splitlines()[1:])
    return tuple((phrase, role, place, lang) for phrase, role, place, lang in made)


@cache
def first_words() -> Mapping[str, tuple[tuple[tuple[str, ...], Role], ...]]:
    """The phrases that begin with a folded word, longest first, with their roles.

    >>> [role.role for _, role in first_words()["prime"]]
    ['prime minister']
    """
    found: dict[str, dict[tuple[str, ...], Role]] = {}
    for phrase, role, place, lang in rows():
        if place in BEFORE or place == "name":
            folded = words(phrase)
            lone = len(folded) == 1
            bare = not phrase.isascii() and folded[0].isascii()
            marked = bare and ((lone and len(folded[0]) <= _SHORT) or lang in _MARKED)
            dotted = lone and phrase.endswith(".")
            one = Role(role, place, len(folded), dotted, clean(phrase) if marked else "")
            found.setdefault(folded[0], {}).setdefault(folded, one)
    return {
        first: tuple(sorted(phrases.items(), key=lambda item: (-len(item[0]), item[0])))
        for first, phrases in found.items()
    }


@cache
def last_words() -> Mapping[tuple[str, ...], str]:
    """The folded phrases that stand behind a name and a blank, with their roles."""
    return {words(phrase): role for phrase, role, place, _ in rows() if place == "after"}


@cache
def title_words() -> frozenset[str]:
    """The folded words that a title before a name begins with, or one behind it has."""
    behind = (word for phrase in last_words() for word in phrase)
    return frozenset((*first_words(), *behind))


@cache
def letters() -> Mapping[str, str]:
    """Degrees and orders that stand behind a name, folded, with their roles."""
    return {phrase.casefold(): role for phrase, role, place, _ in rows() if place == "letters"}


def role_at(folded: Sequence[str], start: int) -> Role | None:
    """The longest role phrase that begins at a word.

    >>> role_at(("foreign", "minister", "cho"), 0).role
    'foreign minister'
    """
    for phrase, role in first_words().get(folded[start], ()):
        if role.length == 1 or tuple(folded[start : start + role.length]) == phrase:
            return role
    return None


def find_roles(text: str) -> tuple[tuple[str, ...], bool]:
    """The roles that a piece of context names, and whether it calls one former.

    >>> find_roles("the South Korean foreign minister"), find_roles("former president")
    ((('foreign minister',), False), (('president',), True))
    """
    folded = words(text)
    found: list[str] = []
    at = 0
    while at < len(folded):
        role = role_at(folded, at)
        if role is not None and role.role and role.role not in found:
            found.append(role.role)
        at += role.length if role is not None else 1
    return tuple(found), any(word in FORMER for word in folded)


def is_modifier(word: str) -> bool:
    """Whether a word only qualifies a role: *acting*, *former*.

    >>> is_modifier("acting"), is_modifier("korean")
    (True, False)
    """
    return word in _MODIFIERS
