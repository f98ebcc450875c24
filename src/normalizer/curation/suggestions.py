"""What mentions suggest, as values: rows, new entities, and all of them together."""

from __future__ import annotations

from attrs import frozen

from normalizer.decide import Status
from normalizer.model import Alias, Entity
from normalizer.resolution import Resolution

__all__ = ["Proposed", "Suggested", "Suggestion"]


@frozen
class Proposed:
    """A row that a person may accept.

    Attributes:
        alias: The row.
        count: How often the spelling came.
        status: How it is answered now.
        score: Probability that it means the entity by itself; 0 where the cluster brought it.
    """

    alias: Alias
    count: int
    status: Status
    score: float


@frozen
class Suggestion:
    """Spellings that belong together, and what they may mean.

    Attributes:
        entity: The entity that they may mean, or the draft of a new one.
        is_new: Whether the entity is a draft; its kind is None where no mention said it.
        rows: A row for each spelling that the tables lack; of a draft also its name, first.
        evidence: What speaks for and against the entity, most telling first, as lines.
        others: Other entities that they may mean, as triples of id, name and score, best first.
        resolution: The answer to the most frequent spelling, whose evidence a person may ask for.
    """

    entity: Entity
    is_new: bool
    rows: tuple[Proposed, ...]
    evidence: tuple[str, ...] = ()
    others: tuple[tuple[str, str, float], ...] = ()
    resolution: Resolution | None = None

    @property
    def count(self) -> int:
        """How often its spellings came."""
        return sum(row.count for row in self.rows)

    @property
    def score(self) -> float:
        """The best score of a row."""
        return max(row.score for row in self.rows)

    def as_dict(self) -> dict[str, object]:
        """The suggestion as JSON has it."""
        return {
            "entity": self.entity.id,
            "name": self.entity.name,
            "kind": self.entity.kind.value if self.entity.kind else None,
            "new": self.is_new,
            "score": self.score,
            "count": self.count,
            "rows": [
                {
                    "text": row.alias.text, "lang": row.alias.lang, "kind": row.alias.kind.value,
                    "count": row.count, "status": row.status.value, "score": row.score,
                }
                for row in self.rows
            ],
            "evidence": list(self.evidence),
            "others": [
                {"entity": id_, "name": name, "score": score} for id_, name, score in self.others
            ],
        }  # fmt: skip


@frozen
class Suggested:
    """All that mentions suggest.

    Attributes:
        suggestions: The most frequent first.
        mentions: How many mentions were asked.
        unresolved: How many of them are not resolved.
        listed: Spellings that the tables list already, for several or beside near ones: no row
            tells them apart, context does.
        said: Spellings of which a person said something, or that are to be passed over.
        unusable: Spellings that no table can hold, or that are no name.
    """

    suggestions: tuple[Suggestion, ...]
    mentions: int
    unresolved: int
    listed: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    unusable: tuple[str, ...] = ()
