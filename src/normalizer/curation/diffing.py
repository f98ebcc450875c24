"""The mentions that two tables answer otherwise, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from normalizer.curation.changes import Answer, Broken, Change, Diff
from normalizer.curation.mentions import Mention, answers, in_blocks
from normalizer.curation.reasons import reasons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from normalizer.curation.mentions import Question
    from normalizer.curation.protecting import Protected
    from normalizer.resolution import Resolution
    from normalizer.resolver import Resolver

__all__ = ["compare_tables", "every_alias"]

_REMEMBERED = 1 << 18
"""Questions of which it is kept that nothing changed, for when they come again: some 100 MB."""


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
    why = reasons(old.knowledge_base, new.knowledge_base, one, other)
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
        why = (
            reasons(old.knowledge_base, new.knowledge_base, was, answer)
            if _differ(was, answer)
            else ()
        )
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
        for _, aliases in resolver.knowledge_base.contents()
        for alias in aliases
    }
    return (Mention(text) for text in sorted(texts))
