"""The keys under which names are filed, from sure to loose.

Names that share a key become candidates; what they agree on is judged elsewhere.

1. *solid*: the letters of the words, without marks, hyphens, punctuation and blanks, as the text
   has them and as they are spelled in Latin. Names with an equal key are the *known* ones.
2. *order-free*: the folded words, sorted.
3. *reading*: by the sounds that a language reads in it.
4. *partial reading*: by the reading of the family name alone, where the given name is of another
   language.
5. *acronym*: by the initials of a body.

Below them all stand the runs of letters of `normalizer.index.grams`.
"""

from __future__ import annotations

from enum import StrEnum
from hashlib import blake2b
from typing import TYPE_CHECKING

from normalizer.languages.registry import name_languages
from normalizer.model import Kind
from normalizer.scoring.acronyms import acronyms, is_short
from normalizer.text import solid, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.names import Name

__all__ = ["Tier", "hashed", "name_keys", "text_key"]


class Tier(StrEnum):
    """How sure a key is."""

    SOLID = "solid"
    ORDER_FREE = "order-free"
    READING = "reading"
    PARTIAL_READING = "partial reading"
    ACRONYM = "acronym"


_PARTIAL = "-family/"
"""What the keys of a family name alone have in them, by the custom of the languages."""


def hashed(key: str) -> int:
    """A key as the 64 bits by which it is filed, the same on any machine.

    >>> hashed("=chotaeyul") == hashed("=chotaeyul") != hashed("=chotaeyong")
    True
    """
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")


def text_key(text: str) -> str:
    """The solid key of a text as it stands; "" where it has no letter or digit.

    >>> text_key("CHO Tae-yul") == text_key("Cho Taeyul")
    True
    """
    joined = "".join(words(text))
    return "=" + joined if joined else ""


def name_keys(name: Name, kind: Kind | None, *, asked: bool = False) -> Iterator[tuple[Tier, str]]:
    """The keys of a name, each with its tier, sure ones first; one with a letter or digit has one.

    Args:
        name: The name.
        kind: What it names; of an unknown kind it is filed as all.
        asked: Whether it is looked up, not filed: initials find what they are short for, and a
            name finds its initials, but no other name that has the same.

    >>> from normalizer.names import analyze
    >>> [key for _, key in name_keys(analyze("Angela Merkel"), Kind.PERSON)]
    ['=angelamerkel', 'o:angela merkel']
    """
    joined = "".join(name.forms) or solid(name.cleaned)
    if joined:
        yield Tier.SOLID, "=" + joined
    plain = text_key(name.core)
    if plain and plain != "=" + joined:
        yield Tier.SOLID, plain
    if len(name.forms) > 1:
        yield Tier.ORDER_FREE, "o:" + " ".join(sorted(name.forms))
    if kind in (None, Kind.PERSON):
        yield from _reading_keys(name)
    if kind is not Kind.PERSON:
        initials, short = ("s:", "a:") if asked else ("a:", "s:")
        for spelled in acronyms(name):
            yield Tier.ACRONYM, initials + spelled
        if is_short(name):
            yield Tier.ACRONYM, short + "".join(name.forms)


def _reading_keys(name: Name) -> Iterator[tuple[Tier, str]]:
    """The keys of each language that reads the name; those of a family name alone come last."""
    partial = []
    for language in name_languages():
        lattice = language.lattice(name.core)
        if lattice is None:
            continue
        for key in language.keys(lattice):
            if _PARTIAL in key:
                partial.append(key)
            else:
                yield Tier.READING, "r:" + key
    for key in partial:
        yield Tier.PARTIAL_READING, "r:" + key
