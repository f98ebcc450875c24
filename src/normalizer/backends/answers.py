"""The columns of the answers, as Arrow has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from normalizer.backends.errors import missing
from normalizer.backends.plan import ANSWERS

try:
    import pyarrow as pa
except ImportError as error:  # pragma: no cover - the tests have it
    raise missing("pyarrow", "arrow") from error

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.resolution import Resolution

__all__ = ["ANSWER_SCHEMA", "Answer", "answer_of", "as_batch", "as_structs", "texts"]

MOST_CANDIDATES = 10
"""Candidates of an answer; as many as a resolution shows."""

_CANDIDATE = pa.struct(
    [
        pa.field("entity", pa.string()),
        pa.field("name", pa.string()),
        pa.field("score", pa.float64()),
    ]
)

_CANDIDATES = pa.list_(pa.field("element", _CANDIDATE))

_TYPES = {"score": pa.float64(), "candidates": _CANDIDATES}

ANSWER_SCHEMA = pa.schema([pa.field(name, _TYPES.get(name, pa.string())) for name in ANSWERS])
"""The columns of the answers.

==========  =====================================================================================
column      what it holds
==========  =====================================================================================
entity      id of the entity; null unless resolved
name        its canonical name; null unless resolved
status      ``resolved``, ``ambiguous`` or ``nil``
score       probability of the best candidate, 0 to 1
candidates  at most ten, best first: entity, name, and score of each for itself
reason      why it was decided so
==========  =====================================================================================

All of them are null where the mention is null.
"""

_STATUS = ANSWERS.index("status")


class Answer(NamedTuple):
    """What of a resolution goes into the columns; small, so that many can be remembered."""

    entity: str | None
    name: str | None
    status: str
    score: float
    candidates: tuple[tuple[str, str, float], ...]
    reason: str


def answer_of(resolution: Resolution) -> Answer:
    """What of a resolution goes into the columns."""
    entity = resolution.entity
    return Answer(
        None if entity is None else entity.id,
        None if entity is None else entity.name,
        resolution.status.value,
        resolution.score,
        tuple(
            (one.entity.id, one.entity.name, one.score)
            for one in resolution.candidates[:MOST_CANDIDATES]
        ),
        resolution.reason,
    )


def as_batch(answers: Sequence[Answer]) -> pa.RecordBatch:
    """Answers as a batch of `ANSWER_SCHEMA`."""
    flat = [candidate for answer in answers for candidate in answer.candidates]
    offsets = [0]
    for answer in answers:
        offsets.append(offsets[-1] + len(answer.candidates))
    candidates = pa.StructArray.from_arrays(
        [
            texts([entity for entity, _, _ in flat]),
            texts([name for _, name, _ in flat]),
            pa.array([score for _, _, score in flat], pa.float64()),
        ],
        fields=list(_CANDIDATE),
    )
    return pa.RecordBatch.from_arrays(
        [
            texts([answer.entity for answer in answers]),
            texts([answer.name for answer in answers]),
            texts([answer.status for answer in answers]),
            pa.array([answer.score for answer in answers], pa.float64()),
            pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), candidates, type=_CANDIDATES),
            texts([answer.reason for answer in answers]),
        ],
        schema=ANSWER_SCHEMA,
    )


def as_structs(answers: pa.Table) -> pa.ChunkedArray:
    """The rows of a table of answers, without other columns, as structs; null for no mention."""
    chunks = [
        pa.StructArray.from_arrays(
            batch.columns, fields=list(ANSWER_SCHEMA), mask=batch.column(_STATUS).is_null()
        )
        for batch in answers.to_batches()
    ]
    return pa.chunked_array(chunks, pa.struct(list(ANSWER_SCHEMA)))


def texts(values: Sequence[str | None]) -> pa.Array:
    """Texts as Arrow has them; a lone surrogate, which it cannot hold, is written as an escape."""
    try:
        return pa.array(values, pa.string())
    except UnicodeEncodeError:
        escaped = (
            None if value is None else value.encode("utf-8", "backslashreplace").decode()
            for value in values
        )
        return pa.array(list(escaped), pa.string())
