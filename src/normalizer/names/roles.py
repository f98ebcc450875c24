"""Offices, titles and honorifics that stand before or after a name.

``roles.tsv`` lists the phrases, one a row: the phrase, the role that it names ("" for a mere
honorific), where it stands (``office``: before the name, also after words of context such as
*South Korean*; ``abbreviation``: likewise, but after other words only with its full stop, because
Sen and Min are names; ``head``: before the name and nothing before it; ``honorific``: likewise,
and tells nothing; ``after``: behind the name), and its language.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.text import clean, words

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FORMER", "Role", "find_roles", "role_at", "suffix_role"]

FORMER = frozenset({"former", "ex", "then", "late", "outgoing", "onetime"})
"""Words that say that an office is over."""

_MODIFIERS = FORMER | frozenset({
    "acting", "interim", "deputy", "vice", "incoming", "new", "current", "first", "senior", "top",
    "chief", "visiting", "presumptive", "elect", "designate", "caretaker", "his", "her", "their",
})  # fmt: skip
_LONGEST = 6


@frozen
class Role:
    """A phrase that names a role.

    Attributes:
        role: The role in English, lower case; "" for an honorific.
        place: ``"office"``, ``"abbreviation"``, ``"head"``, ``"honorific"`` or ``"after"``.
        length: How many folded words the phrase has.
    """

    role: str
    place: str
    length: int


@cache
def _table() -> tuple[dict[tuple[str, ...], Role], dict[str, str]]:
    text = resources.files(__package__).joinpath("roles.tsv").read_text(encoding="utf-8")
    before: dict[tuple[str, ...], Role] = {}
    after: dict[str, str] = {}
    for line in text.splitlines()[1:]:
        phrase, role, place, _ = line.split("\t")
        folded = words(phrase)
        if place == "after":
            after[clean(phrase).replace(" ", "")] = role
        else:
            before.setdefault(folded, Role(role, place, len(folded)))
    return before, after


def role_at(folded: Sequence[str], start: int) -> Role | None:
    """The longest role phrase that begins at a word.

    >>> role_at(("foreign", "minister", "cho"), 0).role
    'foreign minister'
    """
    before, _ = _table()
    for length in range(min(_LONGEST, len(folded) - start), 0, -1):
        found = before.get(tuple(folded[start : start + length]))
        if found is not None:
            return found
    return None


def suffix_role(cleaned: str) -> tuple[str, str] | None:
    """Take a role off the end of a name that is written without blanks: stem and role.

    >>> suffix_role("윤석열 대통령"), suffix_role("윤석열")
    (('윤석열', 'president'), None)
    """
    if cleaned.isascii():
        return None
    _, after = _table()
    solid = cleaned.replace(" ", "")
    for length in range(len(solid) - 1, 0, -1):
        role = after.get(solid[-length:])
        if role is not None:
            # At least a family name must be left, and a lone syllable is not one with a title.
            left = solid[:-length]
            return (left, role) if len(left) >= 2 else None
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
