"""Names that the tables do not know: which of them are likely one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.curation.clustering import Spelling, cluster
from normalizer.decide import Status
from normalizer.page.gathering import Found, Spelled, spelled
from normalizer.text import fold
from normalizer.texts import How

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.texts import AnnotatedText

__all__ = ["MOST_COMPARED", "Unknown", "unknown_names"]

LONGEST_NAME = 80
"""Characters of a spelling that is compared with others; a longer one is hardly a name, and goes
together with its equals alone."""

MOST_COMPARED = 2000
"""Different names that are compared with each other, which takes a quarter of a minute on a slow
core; of more, equal ones alone are put together."""


@frozen
class Unknown:
    """Spellings that are likely one name.

    Attributes:
        spellings: The most frequent first.
    """

    spellings: tuple[Spelled, ...]

    @property
    def count(self) -> int:
        """How often it is mentioned."""
        return sum(one.count for one in self.spellings)

    @property
    def documents(self) -> tuple[int, ...]:
        """Numbers of the texts that mention it."""
        return tuple(sorted({number for one in self.spellings for number in one.places}))


def unknown_names(documents: Sequence[AnnotatedText]) -> tuple[Unknown, ...]:
    """The names that the tables do not know, put together where they are likely one.

    Mentions that a text holds together stay so. Over texts, those go together whose fullest names
    are equal but for marks and case, or whose spellings score high against each other. A short form
    brings nothing together: two texts may each have their Smith.

    Returns:
        Those in most texts first, then the most frequent.
    """
    of_text: dict[tuple[int, str], list[Found]] = {}
    for document, annotated in enumerate(documents):
        for number, mention in enumerate(annotated.mentions):
            if mention.status is Status.NIL:
                within = (document, mention.cluster or f"nil:{number}")
                of_text.setdefault(within, []).append(Found(document, number, mention))
    by_name: dict[str, list[Found]] = {}
    full: dict[str, str] = {}
    for own in of_text.values():
        name = _fullest(own)
        key = _folded(name)
        full.setdefault(key, name)
        by_name.setdefault(key, []).extend(own)
    made = [
        Unknown(spelled([found for key in keys for found in by_name[key]]))
        for keys in _together(full)
    ]
    return tuple(sorted(made, key=_order))


def _order(unknown: Unknown) -> tuple[int, int, str]:
    return (-len(unknown.documents), -unknown.count, unknown.spellings[0].text)


def _fullest(found: Sequence[Found]) -> str:
    """The longest spelling that is a name; the first of them."""
    names = [one.mention.text for one in found if one.mention.how is How.NAME]
    return max(names or [one.mention.text for one in found], key=len)


def _folded(name: str) -> str:
    return (fold(name) or name) if len(name) <= LONGEST_NAME else name


def _together(full: dict[str, str]) -> list[list[str]]:
    """Keys of names that are likely one."""
    names = {key: name for key, name in full.items() if len(name) <= LONGEST_NAME}
    if len(names) > MOST_COMPARED:
        return [[key] for key in full]
    keys = {name: key for key, name in names.items()}
    groups = [[keys[one.text] for one in own] for own in cluster([*map(Spelling, keys)])]
    return [*groups, *([key] for key in full if key not in names)]
