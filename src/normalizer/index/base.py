"""A knowledge base: entities and their aliases, filed for lookup, in one segment or several.

An entity stands whole in one segment; a segment of later changes takes the place of what earlier
ones say of its entities. What is asked of several segments is answered as one segment would.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from normalizer.collector import collector_at_rest
from normalizer.index.gazetteer import Gazetteer
from normalizer.index.keys import Tier, hashed, name_keys, text_key
from normalizer.index.prospects import Prospect, prospects
from normalizer.index.segment import Entry, Glances, Segment
from normalizer.model import Alias, Entity, Kind
from normalizer.scoring.weights import PARTIAL_KINDS
from normalizer.text import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from normalizer.names import Name
    from normalizer.tables import Source

__all__ = ["Entities", "KnowledgeBase", "Place"]

# Names that share a sure key with a mention; so many are judged at most.
_MOST_SURE = 128
# Where names are spelled freely, the right one is among so many for seven mentions of eight
# (docs/explanation/finding.md).
_MOST_LIKE = 100

Place = tuple[int, int]
"""Number of a segment, and of an alias or entity in it."""


class KnowledgeBase:
    """Segments with the entities that each no longer speaks for.

    Nothing of it changes but what it remembers, so that threads may share it.
    """

    def __init__(
        self,
        segments: Sequence[Segment],
        retired: Sequence[Collection[int]] = (),
        sources: Sequence[Source] = (),
    ) -> None:
        self.segments = tuple(segments)
        self.sources = tuple(sources)
        gone = [frozenset(numbers) for numbers in retired]
        self._gone = (*gone, *[frozenset[int]()] * (len(self.segments) - len(gone)))

    def __len__(self) -> int:
        """How many aliases it has."""
        gone = sum(
            len(segment.aliases_of(number))
            for segment, numbers in zip(self.segments, self._gone, strict=True)
            for number in numbers
        )
        return sum(segment.alias_count for segment in self.segments) - gone

    def __reduce__(self) -> tuple[object, ...]:
        return KnowledgeBase, (self.segments, self._gone, self.sources)

    @cached_property
    def entities(self) -> Entities:
        """The entities by id."""
        return Entities(self)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Countries and offices, by which context is read."""
        aliases: list[tuple[Alias, Entity]] = []
        holders: list[Entity] = []
        for at, segment in enumerate(self.segments):
            for number in segment.of_countries():
                owner = segment.owner(number)
                if owner not in self._gone[at]:
                    aliases.append((segment.alias(number), segment.entity(owner)))
            holders += [
                segment.entity(number)
                for number in segment.with_offices()
                if number not in self._gone[at]
            ]
        holders.sort(key=lambda entity: entity.id)
        return Gazetteer(aliases, holders)

    def find(self, entity_id: str) -> Place | None:
        """Where the entity with an id stands."""
        for at in range(len(self.segments) - 1, -1, -1):
            number = self.segments[at].entity_number(entity_id)
            if number is not None and number not in self._gone[at]:
                return at, number
        return None

    def contents(self) -> Iterator[tuple[Entity, list[Alias]]]:
        """All entities with their aliases, in the order of the ids."""
        places = sorted(
            (segment.entity_id(number), at, number)
            for at, segment in enumerate(self.segments)
            for number in range(segment.entity_count)
            if number not in self._gone[at]
        )
        for _, at, number in places:
            segment = self.segments[at]
            yield (
                segment.entity(number),
                [segment.alias(one) for one in segment.aliases_of(number)],
            )

    def under(self, key: str) -> Iterator[Place]:
        """The aliases that are filed under a key."""
        number = hashed(key)
        for at, segment in enumerate(self.segments):
            for alias in segment.under(number):
                if not self._gone[at] or segment.owner(alias) not in self._gone[at]:
                    yield at, alias

    def under_each(self, keys: Sequence[int]) -> list[list[Place]]:
        """The aliases that are filed under each of many hashed keys."""
        found: list[list[Place]] = [[] for _ in keys]
        for at, segment in enumerate(self.segments):
            gone = self._gone[at]
            for row, number in zip(*segment.under_each(keys), strict=True):
                if not gone or segment.owner(number) not in gone:
                    found[row].append((at, number))
        return found

    def listed(self, text: str) -> frozenset[str]:
        """Ids of the entities that have this very spelling as a sure alias."""
        wanted = clean(text)
        key = text_key(text)
        found = [self.entry(place) for place in self.under(key)] if key else []
        return frozenset(
            one.entity.id
            for one in found
            if one.alias.kind not in PARTIAL_KINDS and clean(one.alias.text) == wanted
        )

    def is_retired(self, place: Place) -> bool:
        """Whether a later segment speaks for the entity of the alias at a place."""
        gone = self._gone[place[0]]
        return bool(gone) and self.segments[place[0]].owner(place[1]) in gone

    def alias(self, place: Place) -> Alias:
        """The alias at a place."""
        return self.segments[place[0]].alias(place[1])

    def entity_of(self, place: Place) -> Entity:
        """The entity that the alias at a place denotes."""
        segment = self.segments[place[0]]
        return segment.entity(segment.owner(place[1]))

    def owner(self, place: Place) -> Place:
        """The place of the entity that the alias at a place denotes."""
        return place[0], self.segments[place[0]].owner(place[1])

    def entry(self, place: Place) -> Entry:
        """An alias with its entity and its analysis."""
        return self.segments[place[0]].entry(place[1])

    def sharing(self, names: Sequence[Name]) -> tuple[list[Place], list[Place]]:
        """The aliases that some analysis of a mention shares a key with, in a fixed order.

        Returns:
            Those that share a sure key, and others, of which only the reading of a part is shared.
        """
        sure: dict[Place, None] = {}
        part: dict[Place, None] = {}
        keys = dict.fromkeys(key for name in names for key in name_keys(name, None, asked=True))
        for tier, key in keys:
            found = part if tier is Tier.PARTIAL_READING else sure
            places: Iterable[Place] = self.under(key)
            if len(self.segments) > 1:
                places = sorted(places, key=self._order)
            for place in islice(places, max(0, _MOST_SURE - len(found))):
                found.setdefault(place)
        return list(sure), [place for place in part if place not in sure]

    def nearest(self, names: Sequence[Name], most: int = _MOST_LIKE) -> list[tuple[Place, float]]:
        """The aliases whose words are likest to those of any of some analyses of a mention.

        Args:
            names: The analyses.
            most: How many to give.

        Returns:
            The aliases with their cosines, 0 to 1, best first; ties in canonical order.
        """
        best: dict[Place, float] = {}
        for name in names:
            things = name.kind not in (None, Kind.PERSON)
            for at, segment in enumerate(self.segments):
                gone = self._gone[at]
                spare = sum(len(segment.aliases_of(number)) for number in gone)
                for number, cosine in segment.words.nearest(name, things, most + spare):
                    if gone and segment.owner(number) in gone:
                        continue
                    best[at, number] = max(best.get((at, number), 0.0), cosine)
        if len(self.segments) == 1:
            ranked = sorted(best, key=lambda place: (-best[place], place))
        else:
            ranked = sorted(best, key=lambda place: (-best[place], self._order(place)))
        return [(place, best[place]) for place in ranked[:most]]

    def expected(self, names: Sequence[Name], places: Sequence[Place]) -> list[float]:
        """What aliases can be expected to say for any of some analyses of a mention, in bits."""
        found = np.full(len(places), -np.inf)
        segments = np.array([place[0] for place in places], dtype=np.int64)
        numbers = np.array([place[1] for place in places], dtype=np.int64)
        for at in sorted(set(segments.tolist())):
            here = np.flatnonzero(segments == at)
            for name in names:
                things = name.kind not in (None, Kind.PERSON)
                bits = self.segments[at].words.expected(name.parts, things, numbers[here])
                found[here] = np.maximum(found[here], bits)
        rounded: list[float] = np.round(found, 6).tolist()
        return rounded

    def prospects(
        self, mention: Name, views: Sequence[Name], more: Collection[Place] = ()
    ) -> list[Prospect]:
        """The names likest to a mention by their letters, in the order of what to expect of them.

        Args:
            mention: The mention taken apart.
            views: All analyses of it, by which names are found.
            more: Other names that are to be among them.
        """
        return prospects(mention, views, self, more)

    def glances(self, places: Sequence[Place]) -> list[tuple[npt.NDArray[np.int64], Glances]]:
        """What aliases show at a glance, by segment: where they stand among these, a row each."""
        segments = np.array([place[0] for place in places], dtype=np.int64)
        numbers = np.array([place[1] for place in places], dtype=np.int64)
        found = []
        for at in sorted(set(segments.tolist())):
            here = np.flatnonzero(segments == at)
            found.append((here, self.segments[at].glances(numbers[here])))
        return found

    def _order(self, place: Place) -> tuple[str, int]:
        """The canonical order of aliases: by entity, then as their entity has them."""
        segment = self.segments[place[0]]
        owner = segment.owner(place[1])
        return segment.entity_id(owner), place[1] - segment.aliases_of(owner).start


class Entities(Mapping[str, Entity]):
    """The entities of a knowledge base by id; each is read when it is asked for."""

    def __init__(self, base: KnowledgeBase) -> None:
        self._base = base

    def __getitem__(self, entity_id: str) -> Entity:
        place = self._base.find(entity_id)
        if place is None:
            raise KeyError(entity_id)
        return self._base.segments[place[0]].entity(place[1])

    def __iter__(self) -> Iterator[str]:
        return (entity.id for entity, _ in self._base.contents())

    def __len__(self) -> int:
        return sum(1 for _ in self)


def filed(
    entities: Iterable[tuple[Entity, Sequence[Alias]]], sources: Sequence[Source] = ()
) -> KnowledgeBase:
    """A knowledge base in memory, of entities in the order of their ids with their aliases."""
    from normalizer.index.filing import file_all  # noqa: PLC0415 - only what is made needs it

    with collector_at_rest():
        return KnowledgeBase([Segment(file_all(entities))], sources=sources)
