"""``normalizer resolve`` on columns: Parquet and CSV, in and out, by one process or several."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re

import pytest

from normalizer import Resolver
from normalizer.backends.plan import ANSWERS

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")

NAMES = ["조태열", "ABC", None, "Cho Tae-yong", "nobody at all", "조태열"]
COLUMNS = {"n": range(6), "who": NAMES, "day": [datetime.date(2020, 5, 1), *[None] * 5]}


@pytest.fixture
def mentions(tmp_path):
    """A Parquet file of names, in several groups of rows."""
    path = tmp_path / "mentions.parquet"
    pq.write_table(pa.table(COLUMNS), path, row_group_size=2)
    return path


@pytest.fixture
def delimited(tmp_path):
    """The same as CSV."""
    path = tmp_path / "mentions.csv"
    rows = zip(*COLUMNS.values(), strict=True)
    lines = [",".join("" if value is None else str(value) for value in row) for row in rows]
    path.write_text("\n".join([",".join(COLUMNS), *lines, ""]), encoding="utf-8")
    return path


@pytest.fixture
def answered(table):
    """What the resolver itself says of a name."""
    resolver = Resolver.load(table, bundled=False)

    def answer(name, **options):
        return None if name is None else resolver.resolve(name, **options)

    return answer


def records(text):
    """CSV parsed back."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def done(result):
    """A run that went well, and said nothing."""
    assert (result.exit_code, result.output) == (0, "")


def test_parquet_to_parquet(resolve, mentions, answered, tmp_path):
    """The answers have their documented columns and types, in the order of the rows."""
    out = tmp_path / "out.parquet"
    done(resolve("--input", mentions, "--column", "who", "--output", out))
    found = pq.read_table(out)

    assert found.column_names == ["mention", *ANSWERS]
    assert found.column("mention").to_pylist() == NAMES
    assert found.column("score").to_pylist() == [
        None if name is None else answered(name).score for name in NAMES
    ]
    assert found.column("entity").to_pylist()[0] == "kr.cho-tae-yul"


def test_columns_are_kept(resolve, mentions, tmp_path):
    """With --keep the columns of the input come first, with their types."""
    out = tmp_path / "out.parquet"
    done(resolve("--input", mentions, "--column", "2", "--keep", "--prefix", "x_", "-o", out))
    found = pq.read_table(out)

    assert found.column_names == [*COLUMNS, *("x_" + name for name in ANSWERS)]
    assert found.select(list(COLUMNS)).equals(pq.read_table(mentions))


def test_csv_to_parquet_and_back(resolve, delimited, mentions, tmp_path):
    """Whatever goes in and comes out, the answers are the same."""
    out, again = tmp_path / "out.pq", tmp_path / "again.csv"
    words = ("--column", "who", "--on-column", "day")
    done(resolve("--input", delimited, *words, "-o", out))
    done(resolve("--input", mentions, *words, "-o", again))
    columnar = pq.read_table(out).to_pylist()
    rows = records(again.read_text(encoding="utf-8"))

    assert [row["mention"] for row in columnar] == [name or "" for name in NAMES]
    assert [row["mention"] for row in rows] == [name or "" for name in NAMES]
    for key in ("status", "reason"):
        assert [row[key] for row in rows] == [row[key] for row in columnar]
    assert [row["status"] for row in rows[:2]] == ["resolved", "ambiguous"]
    assert [row["entity"] or None for row in rows] == [row["entity"] for row in columnar]


def test_lines_and_arguments_to_parquet(resolve, tmp_path):
    """Names need not come from columns."""
    out = tmp_path / "out.parquet"
    done(resolve("조태열", "-", "--output", out, stdin="ABC\n"))

    assert pq.read_table(out).column("mention").to_pylist() == ["조태열", "ABC"]


def test_csv_keeps_its_columns(resolve, delimited):
    """With --keep a row of CSV stands before its answer, as it was."""
    rows = records(
        resolve("--input", delimited, "--column", "who", "--keep", "--format", "csv").output
    )

    assert [row["n"] for row in rows] == [str(number) for number in range(6)]
    assert [row["who"] for row in rows] == [name or "" for name in NAMES]
    assert rows[0]["entity"] == "kr.cho-tae-yul"
    assert list(rows[0]) == [
        *COLUMNS, "status", "entity", "name", "kind", "score", "reason", "candidates",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "first"), [("a.csv", "mention,"), ("a.jsonl", "{"), ("a.txt", "resolved")]
)
def test_form_by_suffix(resolve, tmp_path, name, first):
    """The suffix of the output tells its form, unless --format does."""
    done(resolve("조태열", "--no-explain", "--output", tmp_path / name))

    assert (tmp_path / name).read_text(encoding="utf-8").startswith(first)
    done(resolve("조태열", "--format", "json", "--output", tmp_path / name))
    assert json.loads((tmp_path / name).read_text(encoding="utf-8"))["mention"] == "조태열"


@pytest.mark.parametrize("name", ["out.csv", "out.parquet"])
def test_workers_change_nothing(resolve, mentions, tmp_path, name):
    """Several processes write the same bytes as one."""
    one, two = tmp_path / f"one-{name}", tmp_path / f"two-{name}"
    words = ("--input", mentions, "--column", "who")
    done(resolve(*words, "-o", one))
    done(resolve(*words, "-o", two, "--workers", "2"))

    assert one.read_bytes() == two.read_bytes()


def test_compiled_knowledge_base(run, table, mentions, tmp_path):
    """--kb answers as the tables do from which it was built."""
    folder = Resolver.load(table, bundled=False).compile(tmp_path / "kb")
    words = ("resolve", "--input", mentions, "--column", "who", "--format", "csv")
    built = run(*words, "--kb", folder)

    assert built.exit_code == 0
    assert built.output == run(*words, "--no-bundled", "--tables", table).output


def test_empty_parquet(resolve, tmp_path):
    """A file without rows gives one without rows, with the columns."""
    empty, out = tmp_path / "empty.parquet", tmp_path / "out.parquet"
    pq.write_table(pa.table({"who": pa.array([], pa.string())}), empty)
    done(resolve("--input", empty, "--column", "who", "-o", out))

    assert pq.read_table(out).num_rows == 0
    assert pq.read_table(out).column_names == ["mention", *ANSWERS]


def test_nothing_is_half_written(resolve, tmp_path):
    """After an error the output is as it was before, and nothing is left beside it."""
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    pq.write_table(pa.table({"who": ["a", "b"], "sort": ["person", "persn"]}), source)
    out.write_bytes(b"before")
    bad = resolve("--input", source, "--column", "who", "--kind-column", "sort", "-o", out)

    assert bad.exit_code == 2
    assert bad.stderr.startswith(f"Error: {source}: row 2, column 'sort': no kind 'persn'")
    assert out.read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "in.parquet", "out.parquet", "table.yaml",
    ]  # fmt: skip


def test_bad_cells_of_csv_are_told_with_their_line(resolve, tmp_path):
    """A row of CSV is told by its line, whatever is written."""
    source = tmp_path / "in.csv"
    source.write_text("who,day\nABC,2024\nABC,2024-2\n", encoding="utf-8")
    words = ("--input", source, "--column", "who", "--on-column", "day", "-o")
    for name in ("out.parquet", "out.csv"):
        bad = resolve(*words, tmp_path / name, "--workers", "2")

        assert bad.exit_code == 2
        assert bad.stderr == (
            f"Error: {source}:3: not a date: '2024-2'; write YYYY, YYYY-MM or YYYY-MM-DD\n"
        )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--format", "parquet"], "Parquet is written to a file; give --output FILE"),
        (["--keep"], "--keep is for --format csv and parquet"),
        (["--format", "csv", "--prefix", "x"], "--prefix needs --keep; without it no names can"),
        (["--kb", "kb", "--tables", "t.yaml"], "--kb has its own tables; leave out --tables"),
        (["-o", "x.parquet", "--explain"], "Parquet has no column for evidence; use --format json"),
        (["--workers", "0"], "Invalid value for '--workers': 0 is not in the range x>=1."),
    ],
)
def test_mistaken_calls(run, words, message):
    """A call that cannot be meant is exit code 2, with one sentence."""
    bad = run("resolve", "Jolie", *words)

    assert (bad.exit_code, bad.stdout) == (2, "")
    assert bad.stderr.splitlines()[-1].startswith(f"Error: {message}")


def test_mistaken_files(resolve, run, mentions, tmp_path):
    """A file that is no Parquet, or lacks a column, or has one too many, is told in a sentence."""
    broken, out = tmp_path / "broken.parquet", tmp_path / "out.parquet"
    broken.write_bytes(b"PAR1 or not")
    clash = tmp_path / "clash.parquet"
    pq.write_table(pa.table({"name": ["a"]}), clash)
    cases = [
        (broken, "name", f"{broken} cannot be read: .*; give a Parquet file"),
        (tmp_path / "none.parquet", "name", ".*none.parquet cannot be read: No such file"),
        (mentions, "whom", f"{mentions} has no column 'whom'; did you mean 'who'"),
        (mentions, "n", f"{mentions}: the column 'n' holds int64, not text; cast it"),
        (clash, "name", f"{clash} has a column 'name' already; give --prefix resolved_ or"),
    ]
    for path, column, message in cases:
        bad = resolve("--input", path, "--column", column, "--keep", "-o", out)

        assert (bad.exit_code, bad.stdout) == (2, "")
        assert re.match(f"Error: {message}", bad.stderr), bad.stderr
        assert not out.exists()
