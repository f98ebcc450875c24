"""What a change of tables does to answers, as values: each change, and all of them together."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.curation.mentions import Mention
from normalizer.curation.protecting import Protected
from normalizer.decide import Status
from normalizer.evidence import SCORE_DIGITS

if TYPE_CHECKING:
    from normalizer.resolution import Resolution

__all__ = ["Answer", "Broken", "Change", "Diff", "Effect"]

_MOST_NAMED = 3


class Effect(StrEnum):
    """What became of an answer; the gravest first."""

    MOVED = "moved"
    """It was one entity and is another."""
    LOST = "lost"
    """It was an entity and is in doubt, or nil."""
    GAINED = "gained"
    """It is an entity and was none."""
    DOUBTED = "doubted"
    """It was nil and is ambiguous, or the other way around."""


_GRAVITY = {effect: number for number, effect in enumerate(Effect)}


@frozen
class Answer:
    """What a mention is answered.

    Attributes:
        status: Resolved, ambiguous or nil.
        entity: Id of the entity, or None.
        name: Its canonical name, or None.
        score: Probability of the best candidate.
        likely: The likeliest candidates as pairs of id and score, best first; at most three.
        reason: Why it was decided so.
    """

    status: Status
    entity: str | None
    name: str | None
    score: float
    likely: tuple[tuple[str, float], ...]
    reason: str

    @classmethod
    def of(cls, resolution: Resolution) -> Answer:
        """The answer that a resolution gives."""
        entity = resolution.entity
        named = resolution.candidates[:_MOST_NAMED]
        return cls(
            resolution.status,
            entity.id if entity else None,
            entity.name if entity else None,
            round(resolution.score, SCORE_DIGITS),
            tuple((one.entity.id, round(one.score, SCORE_DIGITS)) for one in named),
            resolution.reason,
        )

    @property
    def short(self) -> str:
        """The id of the entity, or the status."""
        return self.entity or self.status.value

    def as_dict(self) -> dict[str, object]:
        """The answer as JSON has it."""
        return {
            "status": self.status.value,
            "entity": self.entity,
            "name": self.name,
            "score": self.score,
            "candidates": [{"entity": id_, "score": score} for id_, score in self.likely],
            "reason": self.reason,
        }


@frozen
class Change:
    """A mention that is answered otherwise.

    Attributes:
        mention: The mention, and how often it came.
        before: Its answer by the old tables.
        after: Its answer by the new ones.
        why: The rows and entities that differ and have to do with it, as lines.
    """

    mention: Mention
    before: Answer
    after: Answer
    why: tuple[str, ...]

    @property
    def effect(self) -> Effect:
        """What became of the answer."""
        if self.after.entity is not None:
            return Effect.MOVED if self.before.entity is not None else Effect.GAINED
        return Effect.LOST if self.before.entity is not None else Effect.DOUBTED

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: the gravest first, then the most frequent."""
        return (_GRAVITY[self.effect], -self.mention.count, self.mention.question.order)

    def as_dict(self) -> dict[str, object]:
        """The change as JSON has it."""
        text, kind, lang, on = self.mention.question
        return {
            "mention": text,
            "kind": kind.value if kind else None,
            "lang": lang,
            "date": str(on) if on else None,
            "count": self.mention.count,
            "effect": self.effect.value,
            "before": self.before.as_dict(),
            "after": self.after.as_dict(),
            "why": list(self.why),
        }


@frozen
class Broken:
    """A protected answer that the new tables do not give.

    Attributes:
        protected: What was to stay.
        before: The answer by the old tables.
        after: The answer by the new ones.
        why: As for `Change`; empty where the old tables did not give it either.
    """

    protected: Protected
    before: Answer
    after: Answer
    why: tuple[str, ...]

    def as_dict(self) -> dict[str, object]:
        """The protected answer as JSON has it."""
        mention = self.protected.mention
        return {
            "mention": mention.text,
            "kind": mention.kind.value if mention.kind else None,
            "protected": self.protected.answer,
            "before": self.before.as_dict(),
            "after": self.after.as_dict(),
            "why": list(self.why),
        }


@frozen
class Diff:
    """What a change of tables does to answers.

    Attributes:
        mentions: How many mentions were asked, counted as often as they came.
        changes: Those that are answered otherwise, the gravest first.
        broken: Protected answers that the new tables do not give, in the order of their file.
        protected: How many answers are protected.
    """

    mentions: int
    changes: tuple[Change, ...]
    broken: tuple[Broken, ...] = ()
    protected: int = 0

    @property
    def count(self) -> int:
        """How many mentions changed, counted as often as they came."""
        return sum(change.mention.count for change in self.changes)

    def by_effect(self) -> dict[Effect, int]:
        """How many mentions changed in each way, counted as often as they came."""
        counts = dict.fromkeys(Effect, 0)
        for change in self.changes:
            counts[change.effect] += change.mention.count
        return counts

    def as_dict(self) -> dict[str, object]:
        """All of it as JSON has it."""
        return {
            "mentions": self.mentions,
            "changed": self.count,
            "effects": {effect.value: count for effect, count in self.by_effect().items()},
            "changes": [change.as_dict() for change in self.changes],
            "protected": self.protected,
            "broken": [one.as_dict() for one in self.broken],
        }
