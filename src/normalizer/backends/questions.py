"""The distinct questions that the rows of some columns ask.

Names repeat, and a name takes a thousand times longer to resolve than to look up; so each distinct
question is asked once, and its answer is handed to all its rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from normalizer.backends.errors import missing
from normalizer.context import Context, as_context
from normalizer.dates import PartialDate, as_date
from normalizer.errors import ArgumentError
from normalizer.model import Kind, as_kind

try:
    import pyarrow as pa
except ImportError as error:  # pragma: no cover - the tests have it
    raise missing("pyarrow", "arrow") from error

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from normalizer.backends.plan import Plan

__all__ = ["Question", "Setting", "ask"]


@frozen
class Setting:
    """What is known besides the name."""

    kind: Kind | None
    on: PartialDate | None
    context: Context


@frozen
class Question:
    """A name, and what is known besides; equal ones have equal answers."""

    text: str
    setting: Setting


def ask(plan: Plan, arrays: dict[str, pa.Array], first_row: int) -> tuple[list[Question], pa.Array]:
    """The distinct questions of some rows, and for each row the number of its question.

    Args:
        plan: Which columns ask what.
        arrays: The columns of the plan by name, all of one length.
        first_row: Number of the first row, for messages.

    Returns:
        The questions, and numbers of them, null where the name is null.

    Raises:
        ArgumentError: A column is of a type that cannot be meant, or a row holds no kind or date.
    """
    names = _Coded.of(plan.column, arrays[plan.column], dates=False)
    basis = Setting(plan.kind, plan.on, plan.context)
    others = [plan.kind_column, plan.on_column, plan.context_column]
    if not any(others):
        return [Question(text, basis) for text in names.values], names.codes
    coded = [
        None if column is None else _Coded.of(column, arrays[column], dates=number == 1)
        for number, column in enumerate(others)
    ]
    readers: tuple[Callable[[Any], Any], ...] = (as_kind, _as_date, as_context)
    settings = [_read(one, reader, first_row) for one, reader in zip(coded, readers, strict=True)]
    rows = zip(
        names.codes.to_pylist(),
        *(_numbers(one, len(names.codes)) for one in coded),
        strict=True,
    )
    known: dict[tuple[int | None, ...], int] = {}
    questions: list[Question] = []
    codes: list[int | None] = []
    for row in rows:
        name, *numbers = row
        if name is None:
            codes.append(None)
            continue
        code = known.get(row)
        if code is None:
            code = known[row] = len(questions)
            kind, on, context = (
                None if number is None else values[number]
                for values, number in zip(settings, numbers, strict=True)
            )
            setting = Setting(kind or basis.kind, on or basis.on, context or basis.context)
            questions.append(Question(names.values[name], setting))
        codes.append(code)
    return questions, pa.array(codes, pa.int32())


@frozen
class _Coded:
    """A column as numbers of its distinct values; null has none."""

    column: str
    values: list[Any]
    codes: pa.Array

    @classmethod
    def of(cls, column: str, array: pa.Array, *, dates: bool) -> _Coded:
        kind = array.type
        if pa.types.is_null(kind):
            return cls(column, [], pa.nulls(len(array), pa.int32()))
        if pa.types.is_dictionary(kind):
            # What was filtered away is still in its dictionary.
            kind = kind.value_type
            array = array.cast(kind)
        is_date = dates and (pa.types.is_date(kind) or pa.types.is_timestamp(kind))
        if not is_date and not _is_text(kind):
            wanted = "text or dates" if dates else "text"
            raise ArgumentError(
                f"the column {column!r} holds {kind}, not {wanted}; cast it, to strings for example"
            )
        if is_date:
            array = array.cast(pa.date32(), safe=False)  # the time of the day is of no use
        encoded = array.dictionary_encode()
        try:
            return cls(column, encoded.dictionary.to_pylist(), encoded.indices)
        except UnicodeDecodeError:
            raise ArgumentError(
                f"the column {column!r} holds bytes that are not UTF-8; decode them first"
            ) from None


def _is_text(kind: pa.DataType) -> bool:
    types = pa.types
    return bool(types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind))


def _as_date(value: object) -> PartialDate | None:
    return as_date(value.strip() if isinstance(value, str) else value)  # type: ignore[arg-type]


def _read(coded: _Coded | None, reader: Callable[[Any], Any], first_row: int) -> Sequence[Any]:
    """The distinct values of a column as what they mean; None for those that are blank."""
    if coded is None:
        return ()
    read: list[Any] = []
    for number, value in enumerate(coded.values):
        if isinstance(value, str) and not value.strip():
            read.append(None)
            continue
        try:
            read.append(reader(value))
        except ArgumentError as error:
            row = coded.codes.index(number).as_py() + first_row
            raise ArgumentError(f"row {row}, column {coded.column!r}: {error}") from None
    return read


def _numbers(coded: _Coded | None, length: int) -> Sequence[int | None]:
    return [None] * length if coded is None else coded.codes.to_pylist()
