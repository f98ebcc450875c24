"""The way of a mention to its resolution: known spellings at once, others by their candidates."""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.candidates import Question, known_candidate, rank_all, rank_listed, shown
from normalizer.collector import collector_at_rest
from normalizer.context import Context, read_setting
from normalizer.dates import PartialDate
from normalizer.decide import Candidate, Policy, Status
from normalizer.evidence import probability
from normalizer.index.known import Known, known, known_many
from normalizer.judgements import Judged, Listing, decide_judged
from normalizer.model import Kind
from normalizer.names import LONGEST_NAME, analyze
from normalizer.resolution import Resolution
from normalizer.scoring import as_name
from normalizer.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from normalizer.index.base import KnowledgeBase, Place

__all__ = [
    "Asked", "answer", "answer_block", "answer_listed", "answer_unknown", "at_once", "each_once",
    "in_blocks", "one_by_one",
]  # fmt: skip

_KNOWN = "the tables list this spelling, for no other entity"
# What is longer even before it is cleaned is no name, however much of it cannot be seen.
_LONGEST_TEXT = 8 * LONGEST_NAME


# Answers to distinct mentions that a stream keeps for when they come again: tens of megabytes.
# Then it begins anew; columns in which names come back have them near each other.
_REMEMBERED = 32_768


@frozen
class Asked:
    """What is asked of a mention, or of all mentions of a column; see `Resolver.resolve`."""

    kind: Kind | None
    lang: str | None
    on: PartialDate | None
    context: Context
    policy: Policy
    brief: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether nothing is said that a known spelling would have to be judged by."""
        return self.lang is None and self.on is None and self.context == _NOTHING


_NOTHING = Context()


def answer(base: KnowledgeBase, judged: Judged, text: str, asked: Asked) -> Resolution:
    """Decide which entity a mention means."""
    if asked.is_plain and not judged.speaks_of(text):
        found = known(base, text)
        if found is not None:
            resolution = _of_known(base, text, asked, found)
            if resolution is not None:
                return resolution
    return _of_candidates(base, judged, text, asked)


def answer_block(
    base: KnowledgeBase, judged: Judged, texts: Sequence[str], asked: Asked
) -> list[Resolution]:
    """Decide on several mentions, in their order; what is known is looked up together."""
    with collector_at_rest():
        return [
            found or _of_candidates(base, judged, text, asked)
            for text, found in zip(texts, at_once(base, judged, texts, asked), strict=True)
        ]


def at_once(
    base: KnowledgeBase, judged: Judged, texts: Sequence[str], asked: Asked
) -> list[Resolution | None]:
    """The answers to those of several mentions that are known spellings."""
    if not asked.is_plain:
        return [None] * len(texts)
    return [
        None if found is None or judged.speaks_of(text) else _of_known(base, text, asked, found)
        for text, found in zip(texts, known_many(base, texts), strict=True)
    ]


def answer_unknown(
    base: KnowledgeBase, judged: Judged, texts: Sequence[str], asked: Asked
) -> list[Resolution]:
    """Decide on several mentions that `at_once` does not answer."""
    with collector_at_rest():
        return [_of_candidates(base, judged, text, asked) for text in texts]


def answer_listed(
    base: KnowledgeBase, judged: Judged, text: str, asked: Asked, places: Sequence[Place]
) -> Resolution:
    """Decide which of the entities is meant that some aliases denote.

    For a text that is spelled as they are: names that are only alike are not looked for, but
    whoever held an office that the context names, and what people said, are.
    """
    mention = analyze(text, asked.kind)
    if not mention.parts:
        return _nil(text, "no letter or digit in it", asked.policy)
    setting = read_setting(mention, asked.context, asked.on, base)
    said = judged.about(text, asked.kind, base.entities)
    question = Question(text, asked.kind, asked.lang, setting)
    ranked = rank_listed(mention, question, base, places, said)
    return _decided(text, mention.notes, asked.policy, ranked)


def _of_known(base: KnowledgeBase, text: str, asked: Asked, found: Known) -> Resolution | None:
    """The answer for a spelling that the tables list for one entity alone, where it is sure."""
    place, bits, exact = found
    score = probability(bits)
    if score < asked.policy.resolve:
        return None
    entity = base.entity_of(place)
    if asked.kind is not None and entity.kind is not None and asked.kind is not entity.kind:
        return None

    def later() -> tuple[Candidate, ...]:
        return (known_candidate(text, base.alias(place), entity, bits=bits, exact=exact),)

    return Resolution.made_later(
        text, Status.RESOLVED, entity, score, _KNOWN, (), asked.policy, later
    )


def _of_candidates(base: KnowledgeBase, judged: Judged, text: str, asked: Asked) -> Resolution:
    if len(text) > LONGEST_NAME and (len(text) > _LONGEST_TEXT or len(clean(text)) > LONGEST_NAME):
        return _nil(text, f"longer than any name ({LONGEST_NAME} characters)", asked.policy)
    mention = analyze(text, asked.kind)
    if not mention.parts:
        return _nil(text, "no letter or digit in it", asked.policy)
    setting = read_setting(mention, asked.context, asked.on, base)
    views = {mention.forms: mention}
    for other in (None, Kind.ORGANIZATION):
        view = analyze(text, other)
        views.setdefault(view.forms, view)
    for other_name in mention.also:
        view = analyze(other_name, mention.kind)
        views.setdefault(view.forms, view)
    said = judged.about(text, asked.kind, base.entities)
    question = Question(text, asked.kind, asked.lang, setting, asked.brief)
    ranked = rank_all(mention, question, base, list(views.values()), said)
    return _decided(text, mention.notes, asked.policy, ranked)


def _decided(
    text: str,
    notes: tuple[str, ...],
    policy: Policy,
    ranked: tuple[list[Candidate], Listing],
) -> Resolution:
    candidates, listing = ranked
    status, reason = decide_judged(candidates, policy, listing)
    return Resolution(
        text=text,
        status=status,
        entity=candidates[0].entity if status is Status.RESOLVED else None,
        score=candidates[0].score if candidates else 0.0,
        candidates=shown(candidates),
        reason=reason,
        notes=notes,
        policy=policy,
    )


def _nil(text: str, reason: str, policy: Policy) -> Resolution:
    return Resolution(text, Status.NIL, None, 0.0, (), reason, policy=policy)


def in_blocks(texts: Iterable[str], size: int) -> Iterator[list[str]]:
    """Mentions in blocks of a size, each checked to be a ``str``.

    Raises:
        NameTypeError: One is not; the message says which.
    """
    rest = iter(texts)
    at = 0
    while block := list(islice(rest, size)):
        for number, text in enumerate(block):
            if type(text) is not str:
                block[number] = as_name(text, f"texts[{at + number}]")
        yield block
        at += len(block)


def each_once(
    blocks: Iterable[list[str]],
    ask: Callable[[Iterable[list[str]]], Iterable[list[Resolution]]],
) -> Iterator[list[Resolution]]:
    """The answers to blocks of mentions, where those that came before are not asked for again.

    Args:
        blocks: The mentions.
        ask: Answers blocks of distinct mentions, in their order; it may take some blocks before it
            gives the answers to the first.
    """
    waiting: deque[tuple[list[str], list[str], dict[str, Resolution | None]]] = deque()

    def new_ones() -> Iterator[list[str]]:
        known: dict[str, Resolution | None] = {}
        for block in blocks:
            new = [text for text in dict.fromkeys(block) if text not in known]
            known.update(dict.fromkeys(new))
            waiting.append((block, new, known))
            yield new
            if len(known) >= _REMEMBERED:
                known = {}

    for answers in ask(new_ones()):
        block, new, known = waiting.popleft()
        known.update(zip(new, answers, strict=True))
        yield [found for text in block if (found := known[text]) is not None]


def one_by_one(
    blocks: Iterable[list[Resolution]], progress: Callable[[int], None] | None
) -> Iterator[Resolution]:
    """The answers of blocks one by one; after each block, how many are done is told."""
    done = 0
    for block in blocks:
        yield from block
        done += len(block)
        if progress is not None:
            progress(done)
