"""Resolves names in the SQL of DuckDB.

::

    import duckdb
    from duckdb.func import PythonUDFType
    from normalizer.backends.duckdb import register

    connection = duckdb.connect()
    register(connection, "kb")
    connection.sql("SELECT name, resolve(name).entity FROM mentions")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from normalizer.backends.answers import as_structs
from normalizer.backends.arrow import Answering, resolve_reader
from normalizer.backends.errors import missing
from normalizer.backends.plan import Options, as_plan
from normalizer.errors import ArgumentError

try:
    import duckdb
    import pyarrow as pa
    from duckdb.func import PythonUDFType
except ImportError as error:  # pragma: no cover - the tests have them
    raise missing("duckdb", "duckdb") from error

if TYPE_CHECKING:
    from normalizer.backends.opening import ResolverLike

__all__ = ["ANSWER_TYPE", "register", "resolve_relation"]

ANSWER_TYPE = (
    "STRUCT(entity VARCHAR, name VARCHAR, status VARCHAR, score DOUBLE, "
    "candidates STRUCT(entity VARCHAR, name VARCHAR, score DOUBLE)[], reason VARCHAR)"
)
"""Type of the answers in SQL."""

_MENTION = "mention"


def register(
    connection: duckdb.DuckDBPyConnection,
    kb: ResolverLike,
    *,
    name: str = "resolve",
    **options: Unpack[Options],
) -> None:
    """Make a function of SQL that resolves a name, on one connection.

    Register it again under another name for other options, such as ``kind="person"``.

    Args:
        connection: Where the function is to be known; it takes the place of one of that name.
        kb: A resolver, or the folder of a compiled knowledge base.
        name: What it is called in SQL.
        **options: See `normalizer.backends.plan.Options`; those that name columns, keep and prefix
            are of no use here.

    Raises:
        ArgumentError: An option has a value that cannot be meant.

    >>> from normalizer import Resolver
    >>> connection = duckdb.connect()
    >>> register(connection, Resolver.from_names([("ca", "Mélanie Joly", "person")]))
    >>> connection.sql("SELECT resolve('Melanie Joly').entity").fetchall()
    [('ca',)]
    >>> connection.close()
    """
    plan = as_plan(_MENTION, options)
    if len(plan.columns) > 1:
        raise ArgumentError(
            "a function of SQL has no columns; give kind=, on= or context=, or resolve the "
            "relation with normalizer.backends.frames.resolve_frame"
        )
    answering = Answering(kb, as_plan(_MENTION, plan.options(keep=False, prefix="")))

    def resolve(names: pa.ChunkedArray) -> pa.ChunkedArray:
        return as_structs(answering.table(pa.table({_MENTION: names})))

    known = connection.execute(
        "SELECT 1 FROM duckdb_functions() WHERE function_name = ? AND function_type = 'scalar'",
        [name.lower()],
    ).fetchall()
    if known:
        connection.remove_function(name)
    connection.create_function(
        name, resolve, [duckdb.type("VARCHAR")], duckdb.type(ANSWER_TYPE), type=PythonUDFType.ARROW
    )


def resolve_relation(
    kb: ResolverLike,
    relation: duckdb.DuckDBPyRelation,
    *,
    column: str,
    **options: Unpack[Options],
) -> duckdb.DuckDBPyRelation:
    """Resolve a relation; see `normalizer.backends.frames.resolve_frame`.

    It is resolved at once, and what comes back holds its rows in memory; it belongs to the same
    connection, so that it can be joined with its tables.
    """
    answers = resolve_reader(kb, relation.to_arrow_reader(), column=column, **options)
    resolved = answers.read_all()  # found by its name in the next line
    found = relation.query("unused", "SELECT * FROM resolved")
    del resolved
    if found is None:  # only for statements that give no rows
        raise RuntimeError("a SELECT gave no relation")
    return found
