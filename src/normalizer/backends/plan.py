"""What is asked of a column of names: the same options for every engine."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, TypedDict, Unpack, cast

from attrs import field, fields, frozen

from normalizer.context import Context, ContextLike, as_context
from normalizer.dates import DateLike, PartialDate, as_date
from normalizer.decide import Policy, as_policy
from normalizer.errors import ArgumentError
from normalizer.model import Kind, as_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ANSWERS", "Options", "Plan", "as_plan", "check_columns"]

ANSWERS = ("entity", "name", "status", "score", "candidates", "reason")
"""Names of the answers' columns, which stay as they are; new ones would come after the last."""

_MOST_SHOWN = 20


class Options(TypedDict, total=False):
    """What may be said besides the column of the names.

    Attributes:
        kind: What the names name, such as ``"person"``.
        kind_column: Column of the kinds; `kind` where it is empty.
        lang: BCP 47 code of the language of the names.
        on: The date that they speak of.
        on_column: Column of the dates, as text or as dates; `on` where it is empty.
        context: What stands around them.
        context_column: Column of texts of what stands around them; `context` where it is empty.
        policy: Thresholds other than the resolver's own.
        keep: Whether the columns of the input come before those of the answers.
        prefix: What the names of the answers' columns begin with.
    """

    kind: Kind | str | None
    kind_column: str | None
    lang: str | None
    on: DateLike | None
    on_column: str | None
    context: ContextLike | None
    context_column: str | None
    policy: Policy | str | None
    keep: bool
    prefix: str


def _as_policy(value: Policy | str | None) -> Policy | None:
    return None if value is None else as_policy(value)


@frozen(kw_only=True)
class Plan:
    """Which columns ask what, and where the answers go; see `Options`."""

    column: str
    kind: Kind | None = field(default=None, converter=as_kind)
    kind_column: str | None = None
    lang: str | None = None
    on: PartialDate | None = field(default=None, converter=as_date)
    on_column: str | None = None
    context: Context = field(default=None, converter=as_context)
    context_column: str | None = None
    policy: Policy | None = field(default=None, converter=_as_policy)
    keep: bool = True
    prefix: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are asked about, each once, that of the names first."""
        found = (self.column, self.kind_column, self.on_column, self.context_column)
        return tuple(dict.fromkeys(name for name in found if name is not None))

    @property
    def answers(self) -> tuple[str, ...]:
        """What the columns of the answers are called."""
        return tuple(self.prefix + name for name in ANSWERS)

    def options(self, **changes: Unpack[Options]) -> Options:
        """The options of this plan, with changes."""
        own = {one.name: getattr(self, one.name) for one in fields(Plan) if one.name != "column"}
        return cast("Options", {**own, **changes})

    def check(self, names: Sequence[str]) -> None:
        """Find out before any work whether the plan fits the columns of an input.

        Raises:
            ArgumentError: A column is missing or there twice, or one of the answers is there.
        """
        check_columns(self.columns, names)
        clash = [name for name in self.answers if name in names] if self.keep else []
        if clash:
            shown = ", ".join(repr(name) for name in clash)
            raise ArgumentError(
                f"the input has a column {shown} already, where an answer would go; give "
                "prefix='resolved_' or another, or keep=False"
            )


def as_plan(column: str, options: Options) -> Plan:
    """The plan of a call.

    Raises:
        ArgumentError: An option has a value that cannot be meant.
        TypeError: There is no such option.
    """
    if not isinstance(column, str):
        raise ArgumentError(f"{column!r:.80} is no name of a column; give a str")
    return Plan(column=column, **options)


def check_columns(wanted: Sequence[str], names: Sequence[str]) -> None:
    """Find out whether an input has some columns, each once.

    Raises:
        ArgumentError: It has not.
    """
    for column in wanted:
        if column not in names:
            raise ArgumentError(_no_column(column, names))
        if list(names).count(column) > 1:
            raise ArgumentError(f"several columns are named {column!r}; rename all but one")


def _no_column(column: str, names: Sequence[str]) -> str:
    near = difflib.get_close_matches(column, names, n=1)
    meant = f"; did you mean {near[0]!r}?" if near else "."
    shown = ", ".join(repr(name) for name in names[:_MOST_SHOWN])
    more = f" and {len(names) - _MOST_SHOWN} more" if len(names) > _MOST_SHOWN else ""
    return f"there is no column {column!r}{meant} The columns are {shown or 'none'}{more}."
