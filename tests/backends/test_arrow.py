"""Arrow: what every engine calls."""

from __future__ import annotations

import datetime
import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer import Resolver
from normalizer.errors import ArgumentError, KnowledgeBaseError

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")

from normalizer.backends.arrow import (  # noqa: E402 - after the check that it is there
    ANSWER_SCHEMA,
    output_schema,
    resolve_batch,
    resolve_batches,
    resolve_reader,
    resolve_table,
)
from normalizer.backends.plan import ANSWERS, as_plan  # noqa: E402

TEXT_TYPES = [
    pa.string(),
    pa.large_string(),
    pa.string_view(),
    pa.dictionary(pa.int32(), pa.string()),
    pa.dictionary(pa.int8(), pa.large_string()),
]


def batch(**columns):
    """A batch of columns."""
    return pa.RecordBatch.from_pydict(columns)


def answers(table, prefix=""):
    """The answers' columns, row by row."""
    picked = table.select([prefix + name for name in ANSWERS])
    return [
        {name.removeprefix(prefix): value for name, value in row.items()}
        for row in picked.to_pylist()
    ]


@pytest.mark.parametrize("kind", TEXT_TYPES, ids=str)
def test_answers_are_those_of_the_resolver(resolver, mentions, rows, kind):
    """Each row has the answer of `resolve_many`, in order, whatever the width of the strings."""
    given = batch(who=pa.array(mentions).cast(kind), n=range(len(mentions)))
    found = resolve_batch(resolver, given, column="who")

    assert answers(found) == rows(mentions)
    assert found.column("n").to_pylist() == list(range(len(mentions)))
    assert found.schema.names == ["who", "n", *ANSWERS]
    assert found.schema.field("who").type == kind


def test_columns_are_those_that_are_documented(resolver):
    """The types of the answers are always the same, those of an empty input too."""
    found = resolve_batch(resolver, batch(who=pa.array([], pa.string())), column="who", keep=False)

    assert found.num_rows == 0
    assert found.schema == ANSWER_SCHEMA
    assert [str(field.type) for field in ANSWER_SCHEMA] == [
        "string",
        "string",
        "string",
        "double",
        "list<element: struct<entity: string, name: string, score: double>>",
        "string",
    ]


def test_nulls_have_null_answers(resolver):
    """A null mention is no error, and nothing is said of it; a column of nothing but nulls too."""
    found = resolve_batch(resolver, batch(who=pa.nulls(2)), column="who", keep=False)

    assert found.to_pylist() == [dict.fromkeys(ANSWERS)] * 2


@given(
    chunks=st.lists(
        st.lists(
            st.one_of(st.none(), st.sampled_from(["Jolie", "조태열", ""]), st.text(max_size=8)),
            max_size=5,
        ),
        max_size=4,
    )
)
def test_chunks_do_not_matter(resolver, rows, chunks):
    """However a column is cut, each row has its answer, as a table and as a stream."""
    whole = [mention for chunk in chunks for mention in chunk]
    table = pa.table({"who": pa.chunked_array(chunks, pa.string())})
    stream = resolve_reader(resolver, table.to_reader(), column="who")

    assert answers(resolve_table(resolver, table, column="who")) == rows(whole)
    assert answers(stream.read_all()) == rows(whole)


def test_dictionaries_that_differ_from_chunk_to_chunk(resolver, rows):
    """Chunks may have different dictionaries, and entries that no row has."""
    first = pa.DictionaryArray.from_arrays([1, None], ["nobody", "Jolie"])
    second = pa.DictionaryArray.from_arrays([0, 0], ["조태열", "Jolie"])
    table = pa.table({"who": pa.chunked_array([first, second])})

    assert answers(resolve_table(resolver, table, column="who")) == rows(
        ["Jolie", None, "조태열", "조태열"]
    )


def test_equal_questions_are_asked_once(resolver, mentions, monkeypatch):
    """Each distinct mention is resolved once, also over the batches of a stream."""
    asked = []
    resolve_many = type(resolver).resolve_many

    def counted(self, texts, **options):
        asked.extend(texts)
        return resolve_many(self, asked[-len(texts) :], **options)

    monkeypatch.setattr(type(resolver), "resolve_many", counted)
    table = pa.table({"who": mentions * 10})
    reader = table.to_reader(max_chunksize=7)
    resolve_reader(resolver, reader, column="who").read_all()

    assert sorted(asked) == sorted(set(mentions) - {None})


def test_stream_is_read_as_it_is_asked_for(resolver):
    """A stream is not read ahead: memory is bounded whatever its length."""
    taken = []

    def batches():
        for number in range(100):
            taken.append(number)
            yield batch(who=["Jolie"])

    found = resolve_batches(resolver, batches(), column="who")
    next(found)

    assert taken == [0]


def test_kinds_dates_and_contexts_by_row(resolver):
    """Columns say what is known of each row; where they are empty, the options stand."""
    given = batch(
        who=["ABC", "Jolie", "Jolie", "Jolie", None],
        kind=["organization", "", None, "place", "person"],
        day=["2024-02", " ", None, "2024", "2024"],
        around=["books", None, "Hollywood", "", ""],
    )
    found = resolve_batch(
        resolver,
        given,
        column="who",
        kind="person",
        kind_column="kind",
        on="2020",
        on_column="day",
        context="Canada",
        context_column="around",
        prefix="meant_",
    )
    asked = [
        ("ABC", {"kind": "organization", "on": "2024-02", "context": "books"}),
        ("Jolie", {"kind": "person", "on": "2020", "context": "Canada"}),
        ("Jolie", {"kind": "person", "on": "2020", "context": "Hollywood"}),
        ("Jolie", {"kind": "place", "on": "2024", "context": "Canada"}),
    ]

    assert [row["score"] for row in answers(found, "meant_")] == [
        *(resolver.resolve(text, **options).score for text, options in asked),
        None,
    ]


@pytest.mark.parametrize("kind", [pa.date32(), pa.date64(), pa.timestamp("ms"), pa.null()])
def test_dates_may_be_dates(resolver, kind):
    """A column of dates may be of a type of dates."""
    days = [None if kind == pa.null() else datetime.date(2024, 2, 6)]
    given = batch(who=["Jolie"], day=pa.array(days).cast(kind))
    found = resolve_batch(resolver, given, column="who", on_column="day")

    assert found.column("score").to_pylist() == [resolver.resolve("Jolie", on="2024-02-06").score]


def test_policy_and_language_reach_the_resolver(resolver, rows):
    """What may be said of all rows is the same as of one mention."""
    for options in ({"policy": "screening"}, {"policy": "strict"}, {"lang": "ko"}):
        found = resolve_batch(resolver, batch(who=["Jolie"]), column="who", **options)

        assert answers(found) == rows(["Jolie"], **options)


def test_knowledge_base_by_path(resolver, kb, mentions, rows):
    """A path of a compiled knowledge base answers as the resolver does."""
    given = batch(who=mentions)

    assert answers(resolve_batch(kb, given, column="who")) == rows(mentions)
    assert answers(resolve_batch(str(kb), given, column="who")) == rows(mentions)


def test_workers_keep_the_order(kb, mentions, rows):
    """Several processes give the same rows in the same order."""
    table = pa.table({"n": range(5 * len(mentions)), "who": mentions * 5})
    batches = table.to_batches(max_chunksize=4)
    found = pa.Table.from_batches(resolve_batches(kb, batches, column="who", workers=2))

    assert found.column("n").to_pylist() == list(range(5 * len(mentions)))
    assert answers(found) == rows(mentions * 5)


def test_plan_travels(resolver):
    """What is sent to other processes comes back the same."""
    plan = as_plan("who", {"kind": "person", "on": "2024-02", "context": "Canada"})

    assert pickle.loads(pickle.dumps(plan)) == plan


def test_metadata_is_kept(resolver):
    """What a schema says of itself, and the nullability of its columns, stay."""
    field = pa.field("who", pa.string(), nullable=False, metadata={"a": "b"})
    schema = pa.schema([field], metadata={"c": "d"})
    given = pa.RecordBatch.from_arrays([pa.array(["Jolie"])], schema=schema)
    found = resolve_batch(resolver, given, column="who")

    assert found.schema.metadata == {b"c": b"d"}
    assert found.schema.field("who").equals(field, check_metadata=True)
    assert found.schema == output_schema(schema, column="who")


def test_names_that_arrow_cannot_hold():
    """A lone surrogate in a name of the tables is an escape in the columns, and no error."""
    odd = Resolver.from_names([("x", "Jean \ud800 Jolie", "person")])
    found = resolve_batch(odd, batch(who=["Jean Jolie"]), column="who")

    assert [one["name"] for one in found.to_pylist()[0]["candidates"]] == ["Jean \\ud800 Jolie"]


@pytest.mark.parametrize(
    ("columns", "options", "message"),
    [
        (
            {"who": ["a"], "n": [1]},
            {"column": "whom"},
            "there is no column 'whom'; did you mean 'who'? The columns are 'who', 'n'.",
        ),
        (
            {"n": [1]},
            {"column": "who"},
            "there is no column 'who'. The columns are 'n'.",
        ),
        (
            {"n": [1]},
            {"column": "n"},
            "the column 'n' holds int64, not text; cast it, to strings for example",
        ),
        (
            {"who": ["a"], "day": [1.5]},
            {"column": "who", "on_column": "day"},
            "the column 'day' holds double, not text or dates; cast it, to strings for example",
        ),
        (
            {"name": ["a"]},
            {"column": "name"},
            (
                "the input has a column 'name' already, where an answer would go; give "
                "prefix='resolved_' or another, or keep=False"
            ),
        ),
        (
            {"who": ["a", "b"], "sort": ["person", "persn"]},
            {"column": "who", "kind_column": "sort"},
            (
                "row 2, column 'sort': no kind 'persn'; use one of person, organization, place, "
                "agreement, weapon, operation, event"
            ),
        ),
        (
            {"who": ["a"], "day": ["2024-2"]},
            {"column": "who", "on_column": "day"},
            "row 1, column 'day': not a date: '2024-2'; write YYYY, YYYY-MM or YYYY-MM-DD",
        ),
        (
            {"who": ["a"]},
            {"column": 1},
            "1 is no name of a column; give a str",
        ),
    ],
)
def test_mistakes_are_told(resolver, columns, options, message):
    """What cannot be meant is told in a sentence, with how to mend it."""
    with pytest.raises(ArgumentError, match=f"^{re.escape(message)}$"):
        resolve_batch(resolver, batch(**columns), **options)


def test_rows_of_a_stream_are_counted_through(resolver):
    """A bad row of a later batch is told by its number in the whole stream."""
    table = pa.table({"who": ["a"] * 5, "day": ["2024"] * 4 + ["x"]})
    stream = resolve_reader(
        resolver, table.to_reader(max_chunksize=2), column="who", on_column="day"
    )

    with pytest.raises(ArgumentError, match=r"^row 5, column 'day': not a date"):
        stream.read_all()


def test_columns_of_one_name(resolver):
    """A column that is there twice cannot be meant."""
    given = pa.RecordBatch.from_arrays([pa.array(["a"])] * 2, names=["who", "who"])

    with pytest.raises(ArgumentError, match=r"^several columns are named 'who'; rename"):
        resolve_batch(resolver, given, column="who")


def test_bytes_that_are_not_utf8(resolver):
    """Arrow does not check what its strings hold; it is told, not raised as it comes."""
    broken = pa.array([b"\xff"], pa.binary()).view(pa.string())

    with pytest.raises(ArgumentError, match=r"^the column 'who' holds bytes that are not UTF-8"):
        resolve_batch(resolver, batch(who=broken), column="who")


def test_unknown_folder(tmp_path):
    """A knowledge base that is not there is told with its path."""
    missing = tmp_path / "none"

    with pytest.raises(KnowledgeBaseError, match=re.escape(missing.as_posix())):
        resolve_batch(missing, batch(who=["a"]), column="who")


@pytest.mark.parametrize("workers", [0, -1, True, 1.0, "2"])
def test_workers_are_a_number(resolver, workers):
    """A number of processes that cannot be meant is told."""
    with pytest.raises(ArgumentError, match="give 1 or more processes"):
        resolve_batches(resolver, [], column="who", workers=workers)
