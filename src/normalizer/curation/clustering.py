"""Spellings that belong together: clusters of mentions that no table resolves.

The mentions are filed as names are, so that each is compared with those that share a key or runs of
letters with it, and not with all. A cluster is *complete-link*: any two of its spellings score high
against each other, so that no chain of likenesses brings two near misses together.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.evidence import probability
from normalizer.index.base import filed
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.names import Name, analyze
from normalizer.scoring.pairs import name_bits
from normalizer.text import solid, words
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["LEAST", "Spelling", "cluster"]

LEAST = 0.9
"""Score that each two spellings of a cluster must reach. By hand: higher than what resolves a
mention (0.7), since nobody wrote either of them into a table. Marta Kowalczyk / Marta Kowalchik
have 0.92, a slip that may be another name (Ivana / Ivanka) at most 0.7."""

_MOST_LOOKED_AT = 30
"""Names that are compared with each, in the order of what to expect of them, besides those that
share a sure key."""

_APART = -20.0
"""Bits of two spellings that are never put together."""

_LONGEST_ID = 12


@frozen
class Spelling:
    """A spelling to be put with others.

    Attributes:
        text: The spelling.
        kind: What it names, when that is known.
        may_be: Ids of the entities that it may mean; two spellings that may mean entities, but none
            in common, stay apart.
    """

    text: str
    kind: Kind | None = None
    may_be: frozenset[str] = frozenset()

    @property
    def order(self) -> tuple[str, str]:
        """Sort key."""
        return (self.text, self.kind or "")


def cluster(
    spellings: Sequence[Spelling],
    *,
    least: float = LEAST,
    progress: Callable[[int], None] | None = None,
) -> list[tuple[Spelling, ...]]:
    """Put spellings that belong together into clusters.

    Args:
        spellings: Each once; their order does not matter.
        least: Score that each two spellings of a cluster must reach, 0 to 1.
        progress: Called with how many spellings were looked up.

    Returns:
        Clusters in the order of their first spellings; each spelling is in one, often alone.

    >>> names = ["Cho Tae-yul", "Cho Tae-yong", "Cho Taeyeol", "조태열"]
    >>> for one in cluster([Spelling(name) for name in names]):
    ...     print(", ".join(spelling.text for spelling in one))
    Cho Tae-yong
    Cho Tae-yul, Cho Taeyeol, 조태열
    """
    ordered = sorted(set(spellings), key=lambda spelling: spelling.order)
    scores = _Scores(ordered)
    edges = sorted(
        (-scores.bits(one, other), one, other)
        for one, other in _neighbours(ordered, progress)
        if scores.together(one, other, least)
    )
    home = list(range(len(ordered)))
    members = {at: [at] for at in home}
    for _, one, other in edges:
        left, right = sorted((home[one], home[other]))
        if left == right or not scores.all_together(members[left], members[right], least):
            continue
        for at in members[right]:
            home[at] = left
        members[left] = sorted(members[left] + members.pop(right))
    found = [tuple(ordered[at] for at in group) for group in members.values()]
    return sorted(found, key=lambda group: group[0].order)


class _Scores:
    """What each two of some spellings say for being one; asked once each."""

    def __init__(self, spellings: Sequence[Spelling]) -> None:
        self._spellings = spellings
        self._bits: dict[tuple[int, int], float] = {}

    def bits(self, one: int, other: int) -> float:
        """What two spellings say for being one, in bits, whichever comes first."""
        pair = (min(one, other), max(one, other))
        if pair not in self._bits:
            left, right = (self._spellings[at] for at in pair)
            kind = left.kind or right.kind
            names: list[Name] = [analyze(spelling.text, kind) for spelling in (left, right)]
            bits = round(name_bits(*names, kind=kind), 6)
            self._bits[pair] = bits if kind or not _are_two_things(left, right) else _APART
        return self._bits[pair]

    def together(self, one: int, other: int, least: float) -> bool:
        """Whether two spellings may be in one cluster."""
        left, right = self._spellings[one], self._spellings[other]
        if left.kind is not None and right.kind is not None and left.kind is not right.kind:
            return False
        if left.may_be and right.may_be and left.may_be.isdisjoint(right.may_be):
            return False
        if _differ_in_letters(left.text, right.text):
            return False
        return probability(self.bits(one, other)) >= least

    def all_together(self, some: Sequence[int], others: Sequence[int], least: float) -> bool:
        """Whether each of some spellings may be with each of some others."""
        return all(self.together(one, other, least) for one in some for other in others)


def _differ_in_letters(left: str, right: str) -> bool:
    """Whether two spellings in one script other than Latin have other words: ჩაბა is not კაბა.

    Their likely Latin spellings may well be the same, so that the score tells too little here.
    """
    script = main_script(left)
    if script == "Latn" or script != main_script(right) or solid(left) == solid(right):
        return False
    ones, others = set(words(left)), set(words(right))
    return not (ones <= others or others <= ones)


def _are_two_things(left: Spelling, right: Spelling) -> bool:
    """Whether one has a word more, which may tell things apart: North Macedonia and Macedonia."""
    ones, others = (Counter(analyze(one.text).forms) for one in (left, right))
    return ones < others or others < ones


def _neighbours(
    spellings: Sequence[Spelling], progress: Callable[[int], None] | None
) -> Iterator[tuple[int, int]]:
    """Pairs of spellings that are worth a comparison, each once, found through an index."""
    rows = []
    for at, spelling in enumerate(spellings):
        key = f"{at:0{_LONGEST_ID}d}"
        entity = Entity(key, spelling.kind, spelling.text)
        rows.append((entity, [Alias(spelling.text, key, AliasKind.SELF)]))
    base = filed(rows)
    seen: set[tuple[int, int]] = set()
    for at, spelling in enumerate(spellings):
        views = [analyze(spelling.text, spelling.kind)]
        sharing, partly = base.sharing(views)
        near = [one.place for one in base.prospects(views[0], views, partly)[:_MOST_LOOKED_AT]]
        for place in dict.fromkeys([*sharing, *near]):
            other = int(base.entity_of(place).id)
            pair = (min(at, other), max(at, other))
            if at != other and pair not in seen:
                seen.add(pair)
                yield pair
        if progress is not None:
            progress(at + 1)
