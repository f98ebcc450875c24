"""What a change of tables does to answers: the mentions that are answered otherwise, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from normalizer.curation.mentions import Mention, Question, answers, in_blocks
from normalizer.curation.protecting import Protected
from normalizer.curation.reasons import reasons
from normalizer.curation.rows import base_of
from normalizer.decide import Status
from normalizer.evidence import SCORE_DIGITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from normalizer.resolution import Resolution
    from normalizer.resolver import Resolver

__all__ = ["Answer", "Broken", "Change", "Diff", "Effect", "compare_tables", "every_alias"]

_MOST_NAMED = 3

_REMEMBERED = 1 << 18
"""Questions of which it is kept that nothing changed, for when they come again: some 100 MB."""


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


def compare_tables(
    old: Resolver,
    new: Resolver,
    mentions: Iterable[Mention],
    *,
    protected: Iterable[Protected] = (),
    workers: int = 1,
    progress: Callable[[int], None] | None = None,
) -> Diff:
    """Find the mentions that two tables answer otherwise.

    Mentions are taken as they come; only those that change are kept.

    Args:
        old: What answers before the change.
        new: What answers after it.
        mentions: The mentions; see `every_alias` for those that the tables themselves give.
        protected: Answers that must stay.
        workers: Processes that share the work.
        progress: Called with how many mentions are done, now and then.

    >>> from normalizer import Resolver
    >>> old = Resolver.from_names([("ca", "Mélanie Joly", "person")])
    >>> new = Resolver.from_names([("ca", "Mélanie Joly", "person"), ("ca", "La Ministre")])
    >>> found = compare_tables(old, new, [Mention("La Ministre"), Mention("Joly")])
    >>> [(one.mention.text, one.before.short, one.after.short) for one in found.changes]
    [('La Ministre', 'nil', 'ca')]
    """
    changes: dict[Question, Change] = {}
    same: set[Question] = set()
    total = 0
    for block in in_blocks(mentions):
        fresh = []
        for mention in block:
            total += mention.count
            known = changes.get(mention.question)
            if known is not None:
                count = known.mention.count + mention.count
                changes[mention.question] = evolve(known, mention=evolve(mention, count=count))
            elif mention.question not in same:
                fresh.append(mention)
        before, after = (answers(side, fresh, workers=workers) for side in (old, new))
        for mention, one, other in zip(fresh, before, after, strict=True):
            if _differ(one, other):
                changes[mention.question] = _change(old, new, mention, one, other)
        if len(same) >= _REMEMBERED:
            same.clear()
        same.update(mention.question for mention in fresh if mention.question not in changes)
        if progress is not None:
            progress(total)
    ordered = sorted(changes.values(), key=lambda change: change.order)
    guarded = list(protected)
    broken = tuple(_broken(old, new, guarded, workers=workers))
    return Diff(total, tuple(ordered), broken, len(guarded))


def _differ(one: Resolution, other: Resolution) -> bool:
    if one.status is not other.status:
        return True
    return one.entity is not None and other.entity is not None and one.entity.id != other.entity.id


def _change(
    old: Resolver, new: Resolver, mention: Mention, one: Resolution, other: Resolution
) -> Change:
    why = reasons(base_of(old), base_of(new), one, other)
    return Change(mention, Answer.of(one), Answer.of(other), why)


def _broken(
    old: Resolver, new: Resolver, guarded: list[Protected], *, workers: int
) -> Iterator[Broken]:
    asked = [one.mention for one in guarded]
    for one, answer in zip(guarded, answers(new, asked, workers=workers), strict=True):
        after = Answer.of(answer)
        if after.short == one.answer:
            continue
        was = old.resolve(
            one.mention.text, kind=one.mention.kind, lang=one.mention.lang, on=one.mention.on
        )
        before = Answer.of(was)
        why = reasons(base_of(old), base_of(new), was, answer) if _differ(was, answer) else ()
        yield Broken(one, before, after, why)


def every_alias(*resolvers: Resolver) -> Iterator[Mention]:
    """Every spelling that any of some tables list, sorted: what a change of rows may break.

    >>> from normalizer import Resolver
    >>> [one.text for one in every_alias(Resolver.from_names([("b", "B"), ("a", "A")]))]
    ['A', 'B']
    """
    texts = {
        alias.text
        for resolver in resolvers
        for _, aliases in base_of(resolver).contents()
        for alias in aliases
    }
    return (Mention(text) for text in sorted(texts))
