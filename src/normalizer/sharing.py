"""Mentions answered by several processes: which are sent to them, and how the answers come back.

A known spelling is looked up in less time than a process would take to be told of it; the others
are sent, some at a time. What comes back is who is meant. The candidates come as bytes, and are
read, and their evidence found again, where somebody looks at them.
"""

from __future__ import annotations

import pickle
from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from normalizer.answering import Asked, answer_unknown, at_once
from normalizer.candidates import Question, judge
from normalizer.collector import collector_at_rest
from normalizer.context import Setting
from normalizer.decide import Candidate, Status
from normalizer.names import analyze
from normalizer.resolution import Resolution

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

    from normalizer.evidence import Evidence
    from normalizer.index.base import KnowledgeBase
    from normalizer.judgements import Judged
    from normalizer.model import Alias, Entity
    from normalizer.workers import Processes

__all__ = ["answer_blocks", "begin"]

# Mentions that are sent together: few, so that the last ones keep no process waiting for another;
# enough that sending them costs little beside answering them.
_PIECE = 32
# Blocks whose answers may wait: while the end of one is worked on, the next one is begun.
_AHEAD = 2

_Row = tuple[str, str | None, float, str, tuple[str, ...], bytes]
"""A resolution: status, id of the entity, score, reason, notes, and its candidates."""


def begin(base: KnowledgeBase, judged: Judged) -> tuple[KnowledgeBase, Judged]:
    """What a process works with."""
    return base, judged


def answer_blocks(
    base: KnowledgeBase,
    judged: Judged,
    asked: Asked,
    blocks: Iterable[list[str]],
    processes: Processes,
) -> Iterator[list[Resolution]]:
    """Decide on blocks of mentions, in their order, as `normalizer.answering.answer_block` does.

    Args:
        base: What the processes began with.
        judged: The same.
        asked: What is asked of all mentions.
        blocks: The mentions; a block is taken ahead.
        processes: The processes.
    """
    waiting: deque[_Block] = deque()
    try:
        for texts in blocks:
            waiting.append(_Block(base, judged, asked, texts, processes))
            while len(waiting) >= _AHEAD or (waiting and waiting[0].is_done):
                yield waiting.popleft().answers()
        while waiting:
            yield waiting.popleft().answers()
    finally:
        for block in waiting:
            block.cancel()


class _Block:
    """A block of mentions, of which some are being answered elsewhere."""

    def __init__(
        self,
        base: KnowledgeBase,
        judged: Judged,
        asked: Asked,
        texts: list[str],
        processes: Processes,
    ) -> None:
        self._base = base
        self._asked = asked
        self._texts = texts
        self._processes = processes
        with collector_at_rest():
            self._answers = at_once(base, judged, texts, asked)
        left = [text for text, found in zip(texts, self._answers, strict=True) if found is None]
        self._sent: list[Future[list[_Row]]] = [
            processes.submit(_answer, (asked, left[start : start + _PIECE]))
            for start in range(0, len(left), _PIECE)
        ]

    @property
    def is_done(self) -> bool:
        """Whether nothing of it is waited for."""
        return all(future.done() for future in self._sent)

    def answers(self) -> list[Resolution]:
        """The answers, once they have come."""
        try:
            rows = iter([row for one in self._sent for row in self._processes.result(one)])
        except BaseException:
            self.cancel()
            raise
        with collector_at_rest():
            return [
                _read(self._base, self._asked, text, next(rows)) if found is None else found
                for text, found in zip(self._texts, self._answers, strict=True)
            ]

    def cancel(self) -> None:
        """Keep what was not begun from being done."""
        for future in self._sent:
            future.cancel()


def _answer(given: tuple[KnowledgeBase, Judged], work: tuple[Asked, list[str]]) -> list[_Row]:
    asked, texts = work
    return [_row(one) for one in answer_unknown(*given, texts, asked)]


def _row(resolution: Resolution) -> _Row:
    candidates = [
        (one.entity, one.alias, one.score, one.bits, one.noted) for one in resolution.candidates
    ]
    return (
        resolution.status.value,
        resolution.entity.id if resolution.entity else None,
        resolution.score,
        resolution.reason,
        resolution.notes,
        pickle.dumps(candidates, pickle.HIGHEST_PROTOCOL),
    )


def _read(base: KnowledgeBase, asked: Asked, text: str, row: _Row) -> Resolution:
    status, entity_id, score, reason, notes, candidates = row
    entity = None if entity_id is None else base.entities[entity_id]
    later = partial(_candidates, base, asked, text, candidates)
    return Resolution.made_later(
        text, Status(status), entity, score, reason, notes, asked.policy, later
    )


def _candidates(
    base: KnowledgeBase, asked: Asked, text: str, candidates: bytes
) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(
            entity, alias, score, bits, noted, partial(_on_names, base, asked, text, entity, alias)
        )
        for entity, alias, score, bits, noted in pickle.loads(candidates)
    )


def _on_names(
    base: KnowledgeBase, asked: Asked, text: str, entity: Entity, alias: Alias
) -> tuple[Evidence, ...]:
    """What the names say of a candidate, which does not hang on the context."""
    from normalizer.index.segment import Entry  # noqa: PLC0415 - NumPy loads slowly

    entry = Entry(alias, entity, analyze(alias.text, entity.kind))
    question = Question(text, asked.kind, asked.lang, Setting())
    candidate = judge(entry, question, base.gazetteer)
    if candidate is None:  # only on a date, and none is told
        return ()
    evidence = candidate.evidence
    return evidence[: len(evidence) - len(candidate.noted)]
