"""Mentions to be answered: a question, and how often it was asked."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from normalizer.dates import PartialDate, as_date
from normalizer.model import Kind, as_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from normalizer.resolution import Resolution
    from normalizer.resolver import Resolver

__all__ = ["Mention", "Question", "answered", "counted", "in_blocks"]

_BLOCK = 16_384
"""Mentions that are answered together: equal ones among them are answered once."""


class Question(NamedTuple):
    """What is asked of a mention; equal questions have equal answers."""

    text: str
    kind: Kind | None
    lang: str | None
    on: PartialDate | None

    @property
    def order(self) -> tuple[str, str, str, str]:
        """Sort key."""
        return (self.text, self.kind or "", self.lang or "", str(self.on or ""))


@frozen
class Mention:
    """A name as a source spells it, what is known of it, and how often it came.

    Attributes:
        text: The name.
        kind: What it names, when that is known.
        lang: BCP 47 tag of its language, when that is known.
        on: The date that it speaks of, when that is known.
        count: How often it came, at least 1.

    Raises:
        ArgumentError: A value cannot be meant.

    >>> Mention("Cho Tae-yul", "person", count=3).kind
    <Kind.PERSON: 'person'>
    """

    text: str
    kind: Kind | None = field(default=None, converter=as_kind)
    lang: str | None = None
    on: PartialDate | None = field(default=None, converter=as_date)
    count: int = 1

    @property
    def question(self) -> Question:
        """What is asked of it."""
        return Question(self.text, self.kind, self.lang, self.on)


def counted(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions with equal ones joined, sorted by their question.

    >>> [(one.text, one.count) for one in counted([Mention("b"), Mention("a"), Mention("b")])]
    [('a', 1), ('b', 2)]
    """
    counts: dict[Question, int] = {}
    for mention in mentions:
        counts[mention.question] = counts.get(mention.question, 0) + mention.count
    ordered = sorted(counts, key=lambda question: question.order)
    return [Mention(*question, count=counts[question]) for question in ordered]


def in_blocks(mentions: Iterable[Mention], size: int = _BLOCK) -> Iterator[list[Mention]]:
    """Mentions as they come, in blocks in which equal ones are joined."""
    rest = iter(mentions)
    while block := list(islice(rest, size)):
        yield counted(block)


def answered(
    resolver: Resolver,
    mentions: Iterable[Mention],
    *,
    workers: int = 1,
    progress: Callable[[int], None] | None = None,
) -> Iterator[tuple[Mention, Resolution]]:
    """Mentions with their answers, block by block, in bounded memory.

    Args:
        resolver: What answers.
        mentions: In any order; within a block they come out sorted, and equal ones once.
        workers: Processes that share the work.
        progress: Called with how many mentions are done, now and then.
    """
    done = 0
    for block in in_blocks(mentions):
        yield from zip(block, answers(resolver, block, workers=workers), strict=True)
        done += sum(mention.count for mention in block)
        if progress is not None:
            progress(done)


def answers(resolver: Resolver, block: list[Mention], *, workers: int = 1) -> list[Resolution]:
    """The answers to a block of mentions, in its order; those asked alike go together."""
    groups: dict[tuple[Kind | None, str | None, PartialDate | None], list[int]] = {}
    for at, mention in enumerate(block):
        groups.setdefault((mention.kind, mention.lang, mention.on), []).append(at)
    found: dict[int, Resolution] = {}
    for (kind, lang, on), places in groups.items():
        texts = [block[at].text for at in places]
        made = resolver.resolve_stream(texts, kind=kind, lang=lang, on=on, workers=workers)
        found.update(zip(places, made, strict=True))
    return [found[at] for at in range(len(block))]
