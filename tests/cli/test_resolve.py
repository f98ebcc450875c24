"""``normalizer resolve``: whatever goes in, in whatever form it comes out."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalizer.model import Kind

COLUMNS = ["mention", "status", "entity", "name", "kind", "score", "reason", "candidates"]


def records(text):
    """CSV parsed back."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def objects(text):
    """JSON lines parsed back."""
    return [json.loads(line) for line in text.split("\n") if line]


def test_one_line_a_name(resolve):
    """Several names are answered in lines that tell decision, score, mention and meaning."""
    done = resolve("조태열", "ABC", "Wilhelmina Quackenbush")

    assert done.exit_code == 0
    assert done.output.splitlines() == [
        "resolved   1.000  조태열: Cho Tae-yul [kr.cho-tae-yul]",
        (
            "ambiguous  1.000  ABC: Arab Bar Chamber [org.arab-bar-chamber] or Atlas Book Council"
            " [org.atlas-book-council]"
        ),
        "nil        0.000  Wilhelmina Quackenbush: no name in the tables shares a key with it",
    ]


def test_a_single_name_is_explained(resolve):
    """One name is answered with its evidence, and without on demand."""
    explained = resolve("조태열").output

    assert explained.startswith("'조태열' is resolved as Cho Tae-yul [kr.cho-tae-yul]")
    assert "before the parts are looked at" in explained
    assert resolve("조태열", "--no-explain").output.count("\n") == 1


def test_many_names_are_explained_on_demand(resolve):
    """With --explain there is a block a name."""
    done = resolve("조태열", "조태용", "--explain").output

    assert [block.split("\n")[0].split(" is ")[0] for block in done.strip().split("\n\n")] == [
        "'조태열'",
        "'조태용'",
    ]


def test_csv_has_its_columns(resolve):
    """The CSV has the documented columns, and parses back."""
    done = resolve("조태열", "ABC", "nobody at all", "--format", "csv").output

    assert done.split("\n")[0] == ",".join(COLUMNS)
    rows = records(done)
    assert [row["status"] for row in rows] == ["resolved", "ambiguous", "nil"]
    assert [row["entity"] for row in rows] == ["kr.cho-tae-yul", "", ""]
    assert (rows[0]["name"], rows[0]["kind"]) == ("Cho Tae-yul", "person")
    best, second = (pair.split(":") for pair in rows[1]["candidates"].split())
    assert (best[0], second[0]) == ("org.arab-bar-chamber", "org.atlas-book-council")
    assert best[1] == rows[1]["score"]


def test_json_has_its_keys(resolve):
    """JSON says what the CSV says; evidence comes on demand, and adds up."""
    (plain,) = objects(resolve("조태열", "--format", "json").output)
    (explained,) = objects(resolve("조태열", "--format", "json", "--explain").output)

    assert [key for key in plain if key in COLUMNS] == COLUMNS
    assert plain["entity"] == "kr.cho-tae-yul"
    assert "evidence" not in plain["candidates"][0]
    best = explained["candidates"][0]
    assert sum(piece["bits"] for piece in best["evidence"]) == pytest.approx(best["bits"], abs=1e-4)


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_same_bytes_on_repeated_runs(resolve, form):
    """The same command gives the same bytes."""
    words = ("조태열", "ABC", "Cho", "--format", form)

    assert resolve(*words).stdout_bytes == resolve(*words).stdout_bytes


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.lists(
        st.one_of(
            st.sampled_from(["조태열", "ABC", "Cho Tae-yong", ""]),
            st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=20),
        ),
        max_size=8,
    )
)
def test_each_line_has_its_answer_in_order(resolve, names):
    """Whatever the lines hold, there is one answer a line, in order, in both formats."""
    if names and names[0].startswith("\ufeff"):
        names[0] = names[0].lstrip("\ufeff")  # a mark of the encoding, not a character
    stdin = "".join(f"{name}\n" for name in names).encode()
    expected = [name.removesuffix("\r") for name in names]

    rows = records(resolve("--format", "csv", stdin=stdin).output)
    lines = objects(resolve("--format", "json", stdin=stdin).output)

    assert [row["mention"] for row in rows] == expected
    assert [line["mention"] for line in lines] == expected
    assert [row["status"] for row in rows] == [line["status"] for line in lines]


def test_hyphen_stands_for_the_standard_input(resolve):
    """Lines come at the place of the hyphen."""
    done = resolve("조태열", "-", "ABC", "--format", "csv", stdin="one\r\ntwo")

    assert [row["mention"] for row in records(done.output)] == ["조태열", "one", "two", "ABC"]


def test_no_names_in_the_input_are_no_answers(resolve):
    """An empty input is no error."""
    done = resolve("--format", "csv", stdin="")

    assert (done.exit_code, done.output) == (0, ",".join(COLUMNS) + "\n")


def test_columns_of_a_file(resolve, tmp_path):
    """Names, dates, kinds and contexts come row by row; empty cells leave the options."""
    file = tmp_path / "names.csv"
    file.write_text(
        'n,name,day,sort,around\n1,ABC,2020-05,,"one, two"\n2,ABC,,,\n\n3,ABC,2005,organization,\n',
        encoding="utf-8",
    )
    words = ("--input", file, "--column", "name", "--on-column", "day", "--kind-column", "4",
             "--context-column", "around", "--format", "csv")  # fmt: skip

    assert [row["status"] for row in records(resolve(*words).output)] == [
        "resolved", "ambiguous", "ambiguous",
    ]  # fmt: skip
    assert [row["status"] for row in records(resolve(*words, "--on", "2019").output)] == [
        "resolved", "resolved", "ambiguous",
    ]  # fmt: skip


def test_tables_from_a_pipe_and_without_header(resolve):
    """A delimited file may come through a pipe, and without a header row."""
    done = resolve("--input", "-", "--delimiter", "tab", "--no-header", "--column", "2",
                   "--format", "csv", stdin="1\t조태열\n2\tABC\n")  # fmt: skip

    assert [row["mention"] for row in records(done.output)] == ["조태열", "ABC"]


def test_context_and_date_are_looked_at(resolve):
    """The options reach the resolver."""
    (line,) = objects(
        resolve("Cho Tae-yong", "--context", "South Korean foreign minister", "--on", "2024-02",
                "--format", "json", "--explain").output
    )  # fmt: skip

    assert any("foreign minister" in piece["words"] for one in line["candidates"]
               for piece in one["evidence"])  # fmt: skip


def test_policy_is_looked_at(resolve):
    """A policy moves the decisions, not the scores."""
    words = ("Cho Tae-yeong", "T. Y. Cho", "--format", "json", "--policy")
    strict, screening = (objects(resolve(*words, name).output) for name in ("strict", "screening"))

    assert [one["score"] for one in strict] == [one["score"] for one in screening]
    assert [one["status"] for one in strict] != [one["status"] for one in screening]


def test_bundled_tables_are_loaded_beside_others(run, table):
    """--tables adds to the bundled tables; --no-bundled leaves them out."""
    words = (
        "resolve",
        "--tables",
        table,
        "Vladimir Putin",
        "Atlas Book Council",
        "--format",
        "csv",
    )

    assert [row["status"] for row in records(run(*words).output)] == ["resolved", "resolved"]
    assert [row["status"] for row in records(run(*words, "--no-bundled").output)] == [
        "nil", "resolved",
    ]  # fmt: skip


def test_output_file_is_written_as_a_whole(resolve, tmp_path):
    """A file holds what the standard output would, and is not touched when something is wrong."""
    out = tmp_path / "answers.csv"
    done = resolve("조태열", "--format", "csv", "--output", out)

    assert (done.exit_code, done.output) == (0, "")
    good = out.read_text(encoding="utf-8")
    assert good == resolve("조태열", "--format", "csv").output

    bad = resolve("--format", "csv", "--output", out, stdin=b"one\n\xff\n")
    assert bad.exit_code == 2
    assert out.read_text(encoding="utf-8") == good
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answers.csv", "table.yaml"]


def test_text_cannot_steer_the_terminal(resolve):
    """Control characters of a name are shown as escapes."""
    done = resolve(stdin="\x1b[2Jx\u202e\n")

    assert "\\x1b[2Jx\\u202e" in done.output
    assert "\x1b" not in done.output


def test_problems_of_tables_are_listed(run, tmp_path):
    """Problems in tables are exit code 1, all told as the library tells them; no answer is."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("format: 1\nentities:\n  - id: A\n    kind: persn\n", encoding="utf-8")
    done = run("resolve", "--no-bundled", "--tables", bad, "--tables", tmp_path / "none.yaml", "x")

    assert (done.exit_code, done.stdout) == (1, "")
    head, *rest = done.stderr.splitlines()
    assert head.endswith("problems in the alias tables; nothing was loaded")
    assert f"{bad.as_posix()}:4:11: T" in done.stderr
    assert f"{tmp_path.as_posix()}/none.yaml:1:1: T101 no such file or directory" in done.stderr
    assert len(rest) == 2 * int(head.split()[0])


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["x", "--input", "f.csv"], "give names or --input, not both"),
        (["-", "-"], "- can stand once only; the standard input is read once"),
        (["x", "--column", "a"], "columns are those of --input FILE; use --input - for a pipe"),
        (["x", "--explain", "--format", "csv"],
         "CSV has no column for evidence; use --format json with --explain"),
        (["--input", "f.csv"], "--column says which column of f.csv holds the names"),
        (["--input", "f.txt", "--column", "a"],
         "f.txt has no columns by its suffix; give --delimiter"),
        (["x", "--on", "2024-1"],
         "Invalid value for '--on': not a date: '2024-1'; write YYYY, YYYY-MM or YYYY-MM-DD"),
        (["x", "--lang", "korean"],
         "Invalid value for '--lang': 'korean' is not a language tag; did you mean 'ko'?"),
        (["x", "--delimiter", ",,"],
         "Invalid value for '--delimiter': ',,' is not a delimiter; give one character, or 'tab'"),
        (["--input", "none.txt"],
         "none.txt cannot be read: No such file or directory; check the path"),
        (["x", "--output", "no/such/out.csv"],
         "no/such/out.csv cannot be written: No such file or directory; check the path"),
    ],
)  # fmt: skip
def test_mistaken_calls(resolve, words, message):
    """A call that cannot be meant is exit code 2, with one sentence."""
    done = resolve(*words, stdin="")

    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == f"Error: {message}"


def test_no_tables_at_all(run):
    """Leaving out the bundled tables needs others."""
    done = run("resolve", "--no-bundled", "x")

    assert done.exit_code == 2
    assert done.stderr.endswith("Error: --no-bundled leaves no tables; give --tables PATH\n")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("ABC,2024-2,", "not a date: '2024-2'; write YYYY, YYYY-MM or YYYY-MM-DD"),
        ("ABC,,persn",
         f"no kind 'persn'; use one of {', '.join(Kind)}"),
    ],
)  # fmt: skip
def test_bad_cells_are_told_with_their_line(resolve, tmp_path, row, message):
    """A date or kind of a row that cannot be meant is told with its line."""
    file = tmp_path / "names.csv"
    file.write_text(f"name,day,sort\nABC,2024,\n{row}\n", encoding="utf-8")
    done = resolve(
        "--input", file, "--column", "name", "--on-column", "day", "--kind-column", "sort"
    )

    assert done.exit_code == 2
    assert done.stderr == f"Error: {file}:3: {message}\n"
