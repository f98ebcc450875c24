"""The full mentions of a document by their words: whom a short form may follow.

What is asked for is found by bisection, so that a text that repeats one name a hundred thousand
times takes no longer for each.
"""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

from normalizer.text import words
from normalizer.texts.decided import thing_of

if TYPE_CHECKING:
    from normalizer.texts.decided import Decided

__all__ = ["Bearers"]

# Of the mentions of one name so many are asked for the titles that stand beside them.
_MOST_TITLED = 50


class Bearers:
    """Full mentions by what they mean, filed under keys such as their words."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, ...], dict[str, list[Decided]]] = {}

    def add(self, key: tuple[str, ...], one: Decided) -> None:
        """File a mention under a key, in the order of the text."""
        own = self._found.setdefault(key, {}).setdefault(thing_of(one), [])
        bisect.insort(own, one, key=_start)

    def has(self, key: tuple[str, ...]) -> bool:
        """Whether any mention is filed under a key."""
        return key in self._found

    def followed(self, key: tuple[str, ...], one: Decided) -> Decided | None:
        """The mention that a short form is a part of, where only one thing bears its words.

        Args:
            key: What the mentions are filed under.
            one: The short form.

        Returns:
            The last such mention before it, or else the first behind it; None where several things
            bear the words, and no title beside it says which: though the tables list *Kim* for one
            of two whom the text names, the other may be meant.
        """
        by_thing = self._found.get(key, {})
        among = list(by_thing)
        if len(among) > 1:
            title = set(words(one.beside.title))
            among = [thing for thing, own in by_thing.items() if title and _is_titled(own, title)]
        if len(among) != 1:
            return None
        own = by_thing[among[0]]
        at = bisect.bisect_left(own, one.spot.start, key=_start)
        return own[at - 1] if at else own[0]

    def last(self, key: tuple[str, ...], one: Decided) -> Decided | None:
        """The last mention before another of all that are filed under a key."""
        found = None
        for own in self._found.get(key, {}).values():
            at = bisect.bisect_left(own, one.spot.start, key=_start)
            if at and (found is None or own[at - 1].spot.start > found.spot.start):
                found = own[at - 1]
        return found


def _start(one: Decided) -> int:
    return one.spot.start


def _is_titled(own: list[Decided], title: set[str]) -> bool:
    return any(not title.isdisjoint(words(one.beside.text)) for one in own[:_MOST_TITLED])
