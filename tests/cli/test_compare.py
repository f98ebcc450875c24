"""``normalizer compare``."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest

import normalizer
from normalizer.explain import waterfall_text


def test_evidence_adds_up(run):
    """The numbers of the table add up to the sum under them, as shown."""
    lines = run("compare", "Cho Tae-yul", "조태열").output.splitlines()
    *bits, total = [float(line[:7]) for line in lines[2:]]

    assert lines[0].startswith("Do 'Cho Tae-yul' and '조태열' mean the same? Very likely (0.9")
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
        plain["bits"], abs=1e-6
    )


def test_picture_in_the_terminal(run):
    """The bars stand under the answer, and are those of the library."""
    found = normalizer.compare("Cho Tae-yul", "조태열")
    question, bars = run("compare", "Cho Tae-yul", "조태열", "--picture", "text").output.split(
        "\n", 1
    )

    assert question.startswith("Do 'Cho Tae-yul' and '조태열' mean the same?")
    assert bars == waterfall_text(found.evidence, width=100) + "\n"
    assert run("compare", "Cho Tae-yul", "조태열", "--picture", "ascii").output.isascii()


def test_picture_as_a_file(run, tmp_path):
    """The file holds the picture and nothing else, with a bar a piece and one for the sum."""
    file = tmp_path / "why.svg"
    done = run("compare", "R&D <a>", "조\x1b태열", "--picture", "svg", "--output", file)
    root = ET.fromstring(file.read_bytes())
    evidence = normalizer.compare("R&D <a>", "조\x1b태열").evidence

    assert (done.exit_code, done.output) == (0, "")
    assert root[0].text.startswith(r"Do 'R&D <a>' and '조\x1b태열' mean the same?")
    assert sum("data-bits" in one.attrib for one in root.iter()) == len(evidence) + 1


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
        (["--input", "p.csv", "--left", "x", "--right", "y", "--picture", "svg"],
         "--picture draws one answer; give one name, or one pair, as arguments"),
        (["a", "b", "--picture", "svg", "--explain"],
         "--picture shows the evidence itself; leave out --explain"),
        (["a", "b", "--picture", "svg", "--format", "json"],
         "--picture is a form of its own; leave out --format json"),
        (["a", "b", "--explain", "--format", "csv"],
         "CSV has no column for evidence; use --format json with --explain"),
    ],
)  # fmt: skip
def test_mistaken_calls(run, words, message):
    """A call that cannot be meant is exit code 2, with one sentence."""
    done = run("compare", *words)

    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == f"Error: {message}"
