"""``normalizer compare``."""

from __future__ import annotations

import csv
import io
import json

import pytest

import normalizer


def test_evidence_adds_up(run):
    """The numbers of the table add up to the sum under them, as shown."""
    lines = run("compare", "Cho Tae-yul", "조태열").output.splitlines()
    *bits, total = [float(line[:7]) for line in lines[3:]]

    assert lines[0].startswith("Cho Tae-yul | 조태열: score 0.9")
    assert len(bits) > 2
    assert round(sum(bits), 6) == total


def test_pairs_of_a_file(run, tmp_path):
    """Pairs are scored in order, and the scores are those of the library."""
    file = tmp_path / "pairs.tsv"
    file.write_text(
        "a\tb\nCho Tae-yul\tCho Tae-yeol\nCho Tae-yul\tCho Tae-yong\n", encoding="utf-8"
    )
    words = ("compare", "--input", file, "--left", "a", "--right", "2")
    rows = list(csv.DictReader(io.StringIO(run(*words, "--format", "csv").output)))
    scores = [normalizer.compare(row["left"], row["right"]).score for row in rows]

    assert list(rows[0]) == ["left", "right", "score", "bits"]
    assert [row["right"] for row in rows] == ["Cho Tae-yeol", "Cho Tae-yong"]
    assert [row["score"] for row in rows] == [f"{score:.6f}" for score in scores]
    assert run(*words).output == "".join(
        f"{score:.3f}  {row['left']} | {row['right']}\n"
        for score, row in zip(scores, rows, strict=True)
    )


def test_json(run):
    """JSON has the score, and the evidence on demand."""
    words = ("compare", "ICC", "International Criminal Court", "--kind", "organization",
             "--format", "json")  # fmt: skip
    plain = json.loads(run(*words).output)
    explained = json.loads(run(*words, "--explain").output)

    assert list(plain) == ["left", "right", "score", "bits"]
    assert sum(one["bits"] for one in explained["evidence"]) == pytest.approx(
        plain["bits"], abs=1e-4
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["one"], "give two names, or --input FILE (here: 1 names)"),
        (["a", "b", "--left", "x"], "--left and --right are columns of --input FILE"),
        (["a", "--input", "p.csv"], "give two names or --input, not both"),
        (["--input", "p.csv", "--left", "x"],
         "--left and --right say which columns of p.csv to compare"),
        (["--input", "p", "--left", "x", "--right", "y"],
         "p has no columns by its suffix; give --delimiter"),
        (["a", "b", "--explain", "--format", "csv"],
         "CSV has no column for evidence; use --format json with --explain"),
    ],
)  # fmt: skip
def test_mistaken_calls(run, words, message):
    """A call that cannot be meant is exit code 2, with one sentence."""
    done = run("compare", *words)

    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == f"Error: {message}"
