"""The function of SQL for DuckDB."""

from __future__ import annotations

import pytest

from normalizer.errors import ArgumentError

duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")

from normalizer.backends.duckdb import ANSWER_TYPE, register  # noqa: E402 - after the check


@pytest.fixture
def connection(mentions):
    """A connection with a table of the mentions."""
    with duckdb.connect() as connection:
        source = pa.table({"n": range(len(mentions)), "name": mentions})
        connection.execute("CREATE TABLE mentions AS SELECT * FROM source")
        assert source.num_rows == len(mentions)
        yield connection


def test_function_gives_structs(connection, resolver, mentions, expected):
    """Each name is a struct of its answer, and a null is a null."""
    register(connection, resolver)
    found = connection.sql("SELECT resolve(name) AS meant FROM mentions ORDER BY n")

    assert [row[0] for row in found.fetchall()] == expected(mentions)
    assert str(found.types[0]).replace('"', "") == ANSWER_TYPE


def test_fields_are_asked_for_in_sql(connection, kb):
    """Fields of the struct are those of the columns; the knowledge base is given by its path."""
    register(connection, str(kb))
    found = connection.sql(
        "SELECT resolve(name).entity AS entity, count(*) FROM mentions"
        " WHERE resolve(name).status = 'resolved' GROUP BY 1 ORDER BY 1"
    )

    assert found.fetchall() == [
        ("ca.melanie-joly", 2),
        ("kr.cho-tae-yong", 1),
        ("kr.cho-tae-yul", 1),
    ]


def test_functions_of_several_options(connection, resolver):
    """Other options are another function; registering one again replaces it."""
    register(connection, resolver)
    register(connection, resolver, name="resolve_place", kind="place")
    register(connection, resolver, name="Resolve_Place", kind="place", policy="strict")
    found = connection.sql("SELECT resolve('조태열').status, resolve_place('조태열').status")

    assert found.fetchall() == [
        ("resolved", resolver.resolve("조태열", kind="place", policy="strict").status.value)
    ]


def test_more_rows_than_a_vector(connection, resolver):
    """DuckDB hands over a few thousand rows at once; all of them are answered, in order."""
    register(connection, resolver)
    found = connection.sql(
        "SELECT count(*), count(*) FILTER (n % 2 = (entity = 'kr.cho-tae-yul')::INT) FROM ("
        " SELECT n, resolve(if(n % 2 = 0, 'Mélanie Joly', '조태열')).entity AS entity"
        " FROM range(10000) AS t(n))"
    )

    assert found.fetchall() == [(10_000, 10_000)]


def test_empty_table(connection, resolver):
    """No rows are no answers."""
    register(connection, resolver)

    assert connection.sql("SELECT resolve(name) FROM mentions LIMIT 0").fetchall() == []


def test_no_columns_in_a_function(connection, resolver):
    """What a function cannot know is told, with what can."""
    with pytest.raises(ArgumentError, match=r"^a function of SQL has no columns; give kind="):
        register(connection, resolver, kind_column="sort")
