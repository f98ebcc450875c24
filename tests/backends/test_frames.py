"""Frames of every make: the same answers, and the same make comes back."""

from __future__ import annotations

import math
import re
import warnings

import pytest

from normalizer.backends.plan import ANSWERS
from normalizer.errors import ArgumentError

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
pytest.importorskip("narwhals", reason="narwhals is not installed")

from normalizer.backends.frames import resolve_frame  # noqa: E402 - after the check
from normalizer.backends.linking import link  # noqa: E402
from normalizer.backends.memory import table_of  # noqa: E402


def missing_to_none(value):
    """A value of pandas, where what is missing is not a number."""
    return None if isinstance(value, float) and math.isnan(value) else value


def rows_of(frame):
    """The rows of any frame as dictionaries of plain values."""
    for method in ("collect", "compute"):
        if hasattr(frame, method):
            frame = getattr(frame, method)()
    if hasattr(frame, "read_all"):
        frame = frame.read_all()
    if hasattr(frame, "to_arrow_table"):
        frame = frame.to_arrow_table()
    if hasattr(frame, "to_pylist"):
        return frame.to_pylist()
    if hasattr(frame, "to_dicts"):
        return frame.to_dicts()
    rows = [
        {name: missing_to_none(value) for name, value in row.items()}
        for row in frame.to_dict("records")
    ]
    for row in rows:
        if row.get("candidates") is not None:
            row["candidates"] = list(row["candidates"])
    return rows


def pandas_frame(columns):
    """A frame of pandas with an index that repeats."""
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    return pandas.DataFrame(columns, index=[3] * len(columns["who"]))


def pandas_categories(columns):
    """A frame of pandas with categories."""
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    return pandas.DataFrame({**columns, "who": pandas.Categorical(columns["who"])})


def polars_frame(columns):
    """A frame of Polars."""
    polars = pytest.importorskip("polars", reason="polars is not installed")
    return polars.DataFrame(columns, schema_overrides={"who": polars.String})


def polars_categories(columns):
    """A frame of Polars with categories."""
    polars = pytest.importorskip("polars", reason="polars is not installed")
    return polars.DataFrame(columns, schema_overrides={"who": polars.Categorical})


def polars_lazy(columns):
    """A frame of Polars that is lazy."""
    return polars_frame(columns).lazy()


def arrow_table(columns):
    """A table of PyArrow."""
    schema = pa.schema([("who", pa.string()), ("n", pa.int64())])
    return pa.table({name: columns[name] for name in schema.names}, schema)


def arrow_stream(columns):
    """A stream of Arrow batches."""
    return arrow_table(columns).to_reader(max_chunksize=2)


def duckdb_relation(columns):
    """A relation of DuckDB."""
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    source = arrow_table(columns)
    connection = duckdb.connect()
    relation = connection.sql("SELECT * FROM source")
    assert source is not None
    return relation


def dask_frame(columns):
    """A frame of Dask in parts."""
    dask = pytest.importorskip("dask.dataframe", reason="dask is not installed")
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    return dask.from_pandas(pandas.DataFrame(columns), npartitions=3)


MAKES = [
    pandas_frame,
    pandas_categories,
    polars_frame,
    polars_categories,
    polars_lazy,
    arrow_table,
    arrow_stream,
    duckdb_relation,
    dask_frame,
]
SOLID = [pandas_frame, polars_frame, polars_lazy, arrow_table, duckdb_relation, dask_frame]


@pytest.fixture
def columns(mentions):
    """The mentions, and their numbers."""
    return {"who": mentions, "n": list(range(len(mentions)))}


@pytest.mark.parametrize("make", MAKES)
def test_answers_are_those_of_the_resolver(resolver, columns, mentions, rows, make):
    """Each make gives the answers of `resolve_many`, in order, beside its own columns."""
    frame = make(columns)
    found = resolve_frame(resolver, frame, column="who")
    told = rows_of(found)

    assert type(found) is type(frame)
    assert [{name: row[name] for name in ANSWERS} for row in told] == rows(mentions)
    assert [row["n"] for row in told] == columns["n"]
    assert list(told[0]) == ["who", "n", *ANSWERS]


@pytest.mark.parametrize("make", MAKES)
def test_answers_alone(resolver, columns, mentions, rows, make):
    """The columns of the input may be left out, and those of the answers have a prefix."""
    found = resolve_frame(resolver, make(columns), column="who", keep=False, prefix="n_")

    assert [row["n_entity"] for row in rows_of(found)] == [row["entity"] for row in rows(mentions)]
    assert list(rows_of(resolve_frame(resolver, make(columns), column="who", keep=False))[0]) == [
        *ANSWERS
    ]


@pytest.mark.parametrize("make", SOLID)
def test_empty_frames(resolver, make):
    """A frame without rows has the columns of the answers."""
    empty = make({"who": [""], "n": [1]})
    if make is arrow_table:
        empty = empty.slice(0, 0)
    elif make is duckdb_relation:
        empty = empty.limit(0)
    elif make is dask_frame:
        empty = empty[empty["n"] > 1]
    else:
        empty = empty.head(0)
    found = resolve_frame(resolver, empty, column="who")
    if make is polars_lazy:
        found = found.collect()
    names = found.column_names if make is arrow_table else found.columns

    assert rows_of(found) == []
    assert list(names) == ["who", "n", *ANSWERS]


@pytest.mark.parametrize("make", SOLID)
def test_columns_of_kinds_and_dates(resolver, make):
    """What is known row by row reaches the resolver, whatever the make."""
    columns = {"who": ["ABC", "Jolie"], "n": [1, 2], "sort": ["organization", "person"]}
    if make in (arrow_table, duckdb_relation):
        table = pa.table(columns)
        frame = table if make is arrow_table else duckdb_of(table)
    else:
        frame = make(columns)
    found = resolve_frame(resolver, frame, column="who", kind_column="sort", context="Canada")

    assert [row["score"] for row in rows_of(found)] == [
        resolver.resolve("ABC", kind="organization", context="Canada").score,
        resolver.resolve("Jolie", kind="person", context="Canada").score,
    ]


def duckdb_of(table):
    """A relation of a table."""
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    return duckdb.connect().from_arrow(table)


@pytest.mark.parametrize("make", SOLID)
def test_unknown_column(resolver, columns, make):
    """A column that is not there is told at once, in the same words for every make."""
    with pytest.raises(
        ArgumentError,
        match=re.escape(
            "there is no column 'whom'; did you mean 'who'? The columns are 'who', 'n'."
        ),
    ):
        resolve_frame(resolver, make(columns), column="whom")


@pytest.mark.parametrize("make", [pandas_frame, polars_frame, arrow_table, duckdb_relation])
def test_column_of_another_type(resolver, columns, make):
    """A column of numbers is no column of names."""
    with pytest.raises(ArgumentError, match=r"the column 'n' holds int64, not text; cast it"):
        resolve_frame(resolver, make(columns), column="n")


def test_mixed_column_of_pandas(resolver):
    """A column of pandas may hold anything; what is no text is told."""
    frame = pandas_frame({"who": ["Jolie", 1]})

    with pytest.raises(ArgumentError, match=r"the column 'who' holds values of several types"):
        resolve_frame(resolver, frame, column="who")


def test_index_of_pandas_stays(resolver, columns):
    """A frame of pandas keeps its index and its types."""
    frame = pandas_frame(columns)
    found = resolve_frame(resolver, frame, column="who")

    assert found.index.equals(frame.index)
    assert found.dtypes["n"] == frame.dtypes["n"]
    assert list(frame.columns) == ["who", "n"]


def test_lazy_frames_are_not_collected(resolver, columns, monkeypatch):
    """A lazy frame of Polars is resolved when it is collected, and after what filters it."""
    polars = pytest.importorskip("polars", reason="polars is not installed")
    asked = []
    resolve_many = type(resolver).resolve_many

    def counted(self, texts, **options):
        asked.extend(texts)
        return resolve_many(self, texts, **options)

    monkeypatch.setattr(type(resolver), "resolve_many", counted)
    found = resolve_frame(resolver, polars_lazy(columns), column="who")
    picked = found.filter(polars.col("n") == 3).select("entity")

    assert asked == []
    assert picked.collect().to_dicts() == [{"entity": "kr.cho-tae-yul"}]
    assert asked == ["조태열"]


def test_relation_belongs_to_its_connection(resolver, columns):
    """A resolved relation of DuckDB can be joined with the tables of its connection."""
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    connection = duckdb.connect()
    connection.execute("CREATE TABLE people AS SELECT 'kr.cho-tae-yul' AS id, 1954 AS year")
    source = arrow_table(columns)
    found = resolve_frame(resolver, connection.sql("SELECT * FROM source"), column="who")
    joined = found.set_alias("a").join(connection.table("people").set_alias("b"), "a.entity = b.id")

    assert source.num_rows == len(found)
    assert joined.project("who, year").fetchall() == [("조태열", 1954)]


def test_workers_for_frames_in_memory(kb, columns, mentions, rows):
    """Frames in memory may be shared out to processes; engines have their own."""
    found = resolve_frame(kb, polars_frame(columns), column="who", workers=2)

    assert [row["entity"] for row in rows_of(found)] == [row["entity"] for row in rows(mentions)]
    with pytest.raises(ArgumentError, match=r"^workers are for frames in memory; leave it out"):
        resolve_frame(kb, polars_lazy(columns), column="who", workers=2)


@pytest.mark.parametrize("thing", [[1], "who", None, {"who": ["Jolie"]}])
def test_no_frame(resolver, thing):
    """What is no frame is told with those that are."""
    with pytest.raises(ArgumentError, match=r"is no frame that can be resolved; give one"):
        resolve_frame(resolver, thing, column="who")


@pytest.mark.parametrize("left", SOLID)
@pytest.mark.parametrize("right", [pandas_frame, polars_lazy, duckdb_relation])
def test_frames_are_linked(columns, left, right):
    """Names of one frame find the rows of another, of any makes."""
    entities = {"who": ["Mélanie Joly", "Cho Tae-yul", None], "n": [10, 20, 30]}
    found = link(left(columns), right(entities), column="who", right_id="n", right_name="who")
    ids = dict(zip(columns["who"], [row["entity"] for row in rows_of(found)], strict=True))

    assert (ids["Melanie Joly"], ids["조태열"], ids["ABC"], ids[None]) == ("10", "20", None, None)


@pytest.mark.parametrize(
    ("right", "message"),
    [
        ({"id": ["a"]}, "there is no column 'name'. The columns are 'id'."),
        ({"id": [None], "name": ["a"]}, "row 1, column 'id': None is no id"),
        ({"id": [1.5], "name": ["a"]}, "row 1, column 'id': 1.5 is no id"),
        ({"id": ["a"], "name": [1]}, "row 1, column 'name': 1 is no name; give text"),
    ],
)
def test_frames_that_list_no_entities(columns, right, message):
    """A frame that cannot be linked to is told with its row."""
    with pytest.raises(ArgumentError, match=re.escape(message)):
        link(arrow_table(columns), pa.table(right), column="who")


def test_table_of_some_columns(columns):
    """Only the columns that are needed are brought into memory."""
    assert table_of(arrow_table(columns), ["n"]).column_names == ["n"]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert table_of(polars_lazy(columns), ["who"]).num_rows == len(columns["who"])
