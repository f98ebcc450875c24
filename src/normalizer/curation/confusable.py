"""Pairs of entities whose names come near each other: where a merge would go wrong first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.evidence import SCORE_DIGITS, probability
from normalizer.index.keys import text_key
from normalizer.scoring.pairs import name_bits
from normalizer.scoring.weights import PARTIAL_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from normalizer.index.base import KnowledgeBase, Place
    from normalizer.index.segment import Entry
    from normalizer.model import Kind

__all__ = ["Pair", "confusable_pairs"]

LEAST = 0.2
"""Score below which two names are not worth a look: where the default policy begins to doubt."""

_MOST_LOOKED_AT = 20
"""Names that are compared with each name, in the order of what to expect of them: those beyond
hardly ever score as high (docs/explanation/finding.md)."""


@frozen
class Pair:
    """Two entities that some of their names would make one.

    Attributes:
        left: Id of the first, the lesser.
        right: Id of the other.
        left_name: The name of the first that is likest to one of the other.
        right_name: That name of the other.
        bits: What the two names say for being one, in bits.
        never: Whether the tables keep them apart by `never`.
        same: Whether the two names are spelled the same, but for marks, hyphens and capitals.
    """

    left: str
    right: str
    left_name: str
    right_name: str
    bits: float
    never: bool
    same: bool

    @property
    def score(self) -> float:
        """Probability that the two names mean one entity, by themselves."""
        return round(probability(self.bits), SCORE_DIGITS)

    def as_dict(self) -> dict[str, object]:
        """The pair as JSON has it."""
        return {
            "left": self.left, "right": self.right,
            "left_name": self.left_name, "right_name": self.right_name,
            "score": self.score, "never": self.never, "same": self.same,
        }  # fmt: skip


def confusable_pairs(
    base: KnowledgeBase,
    *,
    least: float = LEAST,
    kind: Kind | None = None,
    progress: Callable[[int], None] | None = None,
) -> list[Pair]:
    """Pairs of entities of one kind whose names score high against each other, best first.

    Each whole name is looked up as a mention would be, so that the time grows with the number of
    names and not with its square.

    Args:
        base: The entities.
        least: Least score of a pair, 0 to 1.
        kind: The kind of entities to look at; without it, all.
        progress: Called with how many entities are done.

    >>> from normalizer import Resolver
    >>> names = [("a", "John Smith", "person"), ("b", "Jon Smith", "person"), ("c", "Jiang Qing")]
    >>> resolver = Resolver.from_names(names)
    >>> [(pair.left, pair.right) for pair in confusable_pairs(resolver.knowledge_base)]
    [('a', 'b')]
    """
    best: dict[tuple[str, str], Pair] = {}
    done: set[tuple[Place, Place]] = set()
    for number, (entity, places) in enumerate(_entities(base), start=1):
        if kind is None or entity[1] is kind:
            looked_at: set[str] = set()
            for place in places:
                entry = base.entry(place)
                key = text_key(entry.alias.text)
                if key and key not in looked_at:
                    looked_at.add(key)
                    _look(base, place, entry, best, done)
        if progress is not None:
            progress(number)
    found = [pair for pair in best.values() if pair.score >= least]
    return sorted(found, key=lambda pair: (-round(pair.bits, 6), pair.left, pair.right))


def _entities(base: KnowledgeBase) -> Iterator[tuple[tuple[str, Kind | None], list[Place]]]:
    """The entities with the places of their whole names, in the order of the ids."""
    for entity, _ in base.contents():
        place = base.find(entity.id)
        assert place is not None  # it was just there
        segment = base.segments[place[0]]
        numbers = segment.aliases_of(place[1])
        whole = [(place[0], one) for one in numbers if segment.alias_kind(one) not in PARTIAL_KINDS]
        yield (entity.id, entity.kind), whole


def _look(
    base: KnowledgeBase,
    place: Place,
    entry: Entry,
    best: dict[tuple[str, str], Pair],
    done: set[tuple[Place, Place]],
) -> None:
    views = [entry.name]
    sharing, partly = base.sharing(views)
    near = [one.place for one in base.prospects(entry.name, views, partly)[:_MOST_LOOKED_AT]]
    for other_place in dict.fromkeys([*sharing, *near]):
        other = base.entry(other_place)
        if other_place == place or not _may_be_one(entry, other):
            continue
        one, two = (entry, other) if entry.entity.id < other.entity.id else (other, entry)
        pair = min(place, other_place), max(place, other_place)
        if pair in done:  # each of two names finds the other
            done.discard(pair)
            continue
        done.add(pair)
        asked = (one.entity.id, two.entity.id, one.alias.text, two.alias.text)
        bits = name_bits(one.name, two.name, kind=one.entity.kind or two.entity.kind)
        known = best.get(asked[:2])
        if known is None or (-bits, asked[2:]) < (-known.bits, (known.left_name, known.right_name)):
            never = two.entity.id in one.entity.never or one.entity.id in two.entity.never
            same = text_key(one.alias.text) == text_key(two.alias.text)
            best[asked[:2]] = Pair(*asked, bits, never, same)


def _may_be_one(one: Entry, other: Entry) -> bool:
    if one.entity.id == other.entity.id or other.alias.kind in PARTIAL_KINDS:
        return False
    kinds = {one.entity.kind, other.entity.kind} - {None}
    return len(kinds) < 2
