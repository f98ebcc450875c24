"""Resolves columns of Polars: a namespace of its expressions, registered by importing this module.

::

    import polars as pl
    import normalizer.backends.polars

    frame.with_columns(pl.col("name").normalizer.resolve("kb").alias("meant"))
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Unpack

from normalizer.backends.answers import ANSWER_SCHEMA, as_structs
from normalizer.backends.arrow import resolve_table
from normalizer.backends.errors import missing
from normalizer.backends.plan import Options, Plan, as_plan

try:
    import polars as pl
except ImportError as error:  # pragma: no cover - the tests have it
    raise missing("polars", "polars") from error

if TYPE_CHECKING:
    from normalizer.backends.opening import ResolverLike

__all__ = ["ANSWER_TYPE", "ResolvingExpressions", "resolve_lazily"]

_SCHEMA = pl.DataFrame(pl.from_arrow(ANSWER_SCHEMA.empty_table())).schema

ANSWER_TYPE = pl.Struct(dict(_SCHEMA))
"""Type of the answers: a struct with the fields of `normalizer.backends.arrow.ANSWER_SCHEMA`."""


@pl.api.register_expr_namespace("normalizer")
class ResolvingExpressions:
    """The namespace ``normalizer`` of expressions of Polars."""

    def __init__(self, expr: pl.Expr) -> None:
        self._expr = expr

    def resolve(self, kb: ResolverLike, **options: Unpack[Options]) -> pl.Expr:
        """Resolve the names of this expression, in a frame that is lazy or not.

        Args:
            kb: A resolver, or the folder of a compiled knowledge base.
            **options: See `normalizer.backends.plan.Options`. The columns are those of the frame;
                keep and prefix are of no use here.

        Returns:
            Structs of the type `ANSWER_TYPE`, null where the name is null.

        Raises:
            ArgumentError: When it is called, for an option that cannot be meant.

        >>> from normalizer import Resolver
        >>> resolver = Resolver.from_names([("ca", "Mélanie Joly", "person")])
        >>> frame = pl.DataFrame({"name": ["Melanie Joly", None]})
        >>> meant = pl.col("name").normalizer.resolve(resolver)
        >>> frame.select(meant.struct.field("entity")).to_series().to_list()
        ['ca', None]
        """
        return _answers(kb, self._expr, as_plan(_MENTION, options))


def resolve_lazily(
    kb: ResolverLike, frame: pl.LazyFrame, *, column: str, **options: Unpack[Options]
) -> pl.LazyFrame:
    """Resolve a lazy frame, which stays lazy; see `normalizer.backends.frames.resolve_frame`."""
    plan = as_plan(column, options)
    plan.check(frame.collect_schema().names())
    answers = _answers(kb, pl.col(column), plan).struct.rename_fields(list(plan.answers))
    unnested = answers.struct.unnest()
    return frame.with_columns(unnested) if plan.keep else frame.select(unnested)


_MENTION = "mention"


def _answers(kb: ResolverLike, names: pl.Expr, plan: Plan) -> pl.Expr:
    renamed: Options = {"keep": False, "prefix": ""}
    asked = [names.alias(_MENTION)]
    if plan.kind_column is not None:
        renamed["kind_column"] = "kind"
        asked.append(pl.col(plan.kind_column).alias("kind"))
    if plan.on_column is not None:
        renamed["on_column"] = "on"
        asked.append(pl.col(plan.on_column).alias("on"))
    if plan.context_column is not None:
        renamed["context_column"] = "context"
        asked.append(pl.col(plan.context_column).alias("context"))
    own = plan.options(**renamed)
    return pl.struct(asked).map_batches(
        partial(_resolve, kb, own), return_dtype=ANSWER_TYPE, is_elementwise=True
    )


def _resolve(kb: ResolverLike, own: Options, asked: pl.Series) -> pl.Series:
    table = asked.struct.unnest().to_arrow()
    answers = resolve_table(kb, table, column=_MENTION, **own)
    return pl.Series(asked.name, as_structs(answers), ANSWER_TYPE)
