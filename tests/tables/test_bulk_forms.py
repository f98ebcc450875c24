"""CSV, JSON lines and Parquet say the same things, and are refused for the same reasons."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from normalizer import Resolver
from normalizer.errors import ArgumentError, TableError
from normalizer.linting import lint
from normalizer.store.reading import Files
from normalizer.tables import check, format_text, read, to_csv, to_json_lines, write
from normalizer.tables.formatting import plan_format
from normalizer.testing import tables as any_tables

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

GOOD = Path(__file__).parent / "good"
FORMS = (".csv", ".jsonl", ".parquet")


@pytest.mark.parametrize("suffix", FORMS)
def test_what_is_written_is_read_again(suffix: str, tmp_path: Path) -> None:
    """Entities, rows and sources, whatever the form."""
    tables = read(GOOD / "bulk.csv", GOOD / "ministers.yaml")
    bare = type(tables)(
        [type(e)(e.id, e.kind, e.name, e.country, e.born, e.same_as, e.never)
         for e in tables.entities],
        tables.aliases, tables.sources,
    )  # fmt: skip
    write(tmp_path / f"x{suffix}", bare)
    assert read(tmp_path) == bare
    assert lint(tmp_path, ignore=["W"]) == []


@given(tables=any_tables())
@settings(max_examples=40, deadline=None)
def test_json_lines_say_what_csv_says(
    tables: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """For any tables: both are read as they were written."""
    bare = type(tables)(
        [type(e)(e.id, e.kind, e.name, e.country, e.born, e.same_as, e.never)
         for e in tables.entities],
        tables.aliases, tables.sources,
    )  # fmt: skip
    if not bare.entities:
        return
    folder = tmp_path_factory.mktemp("lines")
    write(folder / "x.jsonl", bare)
    assert read(folder / "x.jsonl") == bare
    text = to_json_lines(bare)
    assert format_text(text, ".jsonl", sources=[s.key for s in bare.sources]) == text


ROWS: list[dict[str, Any]] = [
    {"entity": "a.b", "entity_kind": "person", "name": "A B", "text": "Aa", "kind": "native"},
    {"entity": "a.b", "text": "Ab", "kind": "nativ", "lang": "korean"},
    {"entity": "A B", "text": "Ac", "kind": "short"},
    {"entity": "a.b", "kind": "short"},
    {"text": "Ad", "kind": "short"},
    {"entity": "a.b", "text": "Ae", "kind": "short", "source": "un", "since": "2024-13"},
    {"entity": "a.c", "text": "Af", "kind": "short", "never": "a.d"},
]


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    names = list(dict.fromkeys(name for row in rows for name in row))
    if path.suffix == ".csv":
        lines = [names, *([str(row.get(name, "")) for name in names] for row in rows)]
        path.write_text("".join(",".join(line) + "\n" for line in lines), encoding="utf-8")
    elif path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    else:
        pq.write_table(pa.table({n: pa.array([r.get(n) for r in rows]) for n in names}), path)


@pytest.mark.parametrize("suffix", FORMS[1:])
def test_the_same_problems_are_told(suffix: str, tmp_path: Path) -> None:
    """With the same codes, messages and mends, at the line or the row."""
    for one in (".csv", suffix):
        (tmp_path / one[1:]).mkdir()
        _write(tmp_path / one[1:] / f"x{one}", ROWS)
    known, told = (
        [(p.location.line, p.code, p.message, p.mend) for p in check(tmp_path / one[1:])]
        for one in (".csv", suffix)
    )
    # A CSV table has its header on the first line, and Parquet and JSON lines have none.
    assert sorted(told) == sorted((line - 1, *rest) for line, *rest in known)


def test_a_row_of_parquet_has_a_number_and_a_column(tmp_path: Path) -> None:
    """Both counted from 1, in the order of the file."""
    _write(tmp_path / "x.parquet", ROWS)
    places = {p.code: (p.location.line, p.location.column) for p in check(tmp_path)}
    assert places["T203"] == (2, 6)
    assert places["T205"] == (6, 8)


def test_parquet_has_types(tmp_path: Path) -> None:
    """Years, dates, flags and lists as Parquet has them."""
    import datetime  # noqa: PLC0415

    table = pa.table({
        "entity": ["a.b", "a.c"], "entity_kind": ["person", "person"], "name": ["A", "C"],
        "born": pa.array([1950, None], pa.int32()),
        "never": pa.array([["a.c"], None], pa.list_(pa.string())),
        "text": pa.array(["Aa", None]).dictionary_encode(), "kind": ["short", None],
        "since": pa.array([datetime.date(2024, 1, 5), None]),
        "shared": pa.array([True, None]),
    })  # fmt: skip
    pq.write_table(table, tmp_path / "x.parquet")
    tables = read(tmp_path)
    assert (tables.entities[0].born, tables.entities[0].never) == (1950, ("a.c",))
    (row,) = [alias for alias in tables.aliases if alias.text == "Aa"]
    assert (str(row.since), row.shared) == ("2024-01-05", True)


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"entity": ["a.b"], "text": [1], "kind": ["short"]}, ["T107"]),
        ({"entity": ["a.b"], "txt": ["x"], "kind": ["short"]}, ["T106", "T109"]),
        ({"entity": ["a.b"], "kind": ["short"]}, ["T109"]),
        ({"entity": pa.array([], pa.string())}, ["T112"]),
        ({"name": ["A"]}, ["T109"]),
    ],
)
def test_odd_columns_of_parquet_are_told(
    columns: dict[str, Any], told: list[str], tmp_path: Path
) -> None:
    """As those of CSV are."""
    pq.write_table(pa.table(columns), tmp_path / "x.parquet")
    assert sorted({p.code for p in check(tmp_path)} - {"T402"}) == told


def test_torn_parquet_is_told(tmp_path: Path) -> None:
    """At every length, nothing is loaded and nothing raised but a table error."""
    _write(tmp_path / "x.parquet", ROWS[:1])
    data = (tmp_path / "x.parquet").read_bytes()
    for size in (0, 3, 4, len(data) // 2, len(data) - 1):
        (tmp_path / "x.parquet").write_bytes(data[:size])
        with pytest.raises(TableError, match=r"x\.parquet:1:1: T103 not Parquet"):
            read(tmp_path)


@pytest.mark.parametrize("suffix", FORMS)
def test_sources_stand_beside(suffix: str, tmp_path: Path) -> None:
    """In the side file, whose form is that of the CSV table."""
    _write(tmp_path / f"x{suffix}", [ROWS[0] | {"source": "un"}])
    assert [p.code for p in check(tmp_path)] == ["T207"]
    side = "format: 1\nsources:\n  un: {title: Register}\n"
    (tmp_path / "x.meta.yaml").write_text(side, encoding="utf-8")
    assert lint(tmp_path) == []


@pytest.mark.parametrize("suffix", FORMS)
def test_a_resolver_and_a_build_take_them(suffix: str, tmp_path: Path) -> None:
    """Also beside a CSV table that is read in blocks."""
    _write(tmp_path / f"x{suffix}", [ROWS[0]])
    answer = Resolver.load(tmp_path).resolve("Aa")
    assert answer.entity is not None
    assert answer.entity.id == "a.b"
    assert [found.shown for found in Files.of(tmp_path).small] == [f"{tmp_path}/x{suffix}"]
    base = tmp_path / "kb"
    Resolver.load(tmp_path / f"x{suffix}").compile(base)
    again = Resolver.open(base).resolve("Aa").entity
    assert again is not None
    assert again.id == "a.b"


def test_offices_have_no_place_in_rows(tmp_path: Path) -> None:
    """They are refused before anything is written."""
    tables = read(GOOD / "ministers.yaml")
    for suffix in FORMS:
        with pytest.raises(ArgumentError, match="no columns for the offices"):
            write(tmp_path / f"x{suffix}", tables)
    assert list(tmp_path.iterdir()) == []


def test_json_lines_are_formatted_and_parquet_is_passed_over(tmp_path: Path) -> None:
    """Rows in the order of the CSV table, fields in the order of its columns."""
    rows = [{"kind": "short", "text": "B", "entity": "a.b"}, {"text": "A", "kind": "short",
             "entity": "a.b", "never": "a.d a.c", "lang": "und", "shared": False}]  # fmt: skip
    (tmp_path / "x.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    _write(tmp_path / "y.parquet", ROWS[:1])
    (change,), problems = plan_format(tmp_path)
    assert problems == ()
    assert change.text == (
        '{"entity": "a.b", "never": ["a.c", "a.d"], "text": "A", "kind": "short"}\n'
        '{"entity": "a.b", "text": "B", "kind": "short"}\n'
    )
    assert to_csv(read(GOOD / "bulk.csv")) == (GOOD / "bulk.csv").read_text(encoding="utf-8")
