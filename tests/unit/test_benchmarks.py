"""The script that measures calibration says what it found."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "calibration.py"
SVG = "{http://www.w3.org/2000/svg}"
INDEX = """\
entity_id\tgroup\tcountry\tname
a\tmade up\t\tVendela Okonkwosdottir
b\tmade up\t\tTarquin Bellweather-Moss
"""
QUERIES = """\
query_id\tgroup\tqtype\tquery\tgold
1\tmade up\tlatin\tVendela Okonkwosdottir\ta
2\tmade up\tlatin\tTarquin Bellweather Moss\tb
3\tmade up\tlatin\tVendela Okonkwosdottir\tNIL
4\tmade up\tlatin\tQuux\tb
"""


def measure(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPT, folder, *options],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two names, and four queries: two found rightly, one found that is nobody's, one not found."""
    (tmp_path / "index.tsv").write_text(INDEX, encoding="utf-8")
    (tmp_path / "queries.tsv").write_text(QUERIES, encoding="utf-8")
    return tmp_path


def cells(printed: str, first: str) -> list[list[str]]:
    """The rows of the tables that begin with a cell."""
    rows = [line.strip("| ").split(" | ") for line in printed.splitlines()]
    return [row for row in rows if row[0] == first]


def test_reliability_counts_what_is_right(folder: Path) -> None:
    """A bin tells how many it holds and how many of them are right; no candidate is in no bin."""
    done = measure(folder)

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("2 names, 4 queries, 1 of them without a candidate\n")
    assert [(row[1], row[3]) for row in cells(done.stdout, "0.9 to 1.0")] == [("3", "0.667")]
    assert "\nexpected calibration error: 0." in done.stdout


def test_policies_are_measured(folder: Path) -> None:
    """Precision is of what is resolved, recall of the queries that have a gold; shares add up."""
    (row,) = cells(measure(folder).stdout, "balanced")

    assert row == ["balanced", "0.750", "0.667", "0.667", "0.000", "-", "0.250", "0.667"]


def test_thresholds_are_tried(folder: Path) -> None:
    """Each cell of the grid is precision / recall; nobody else comes near, so no margin matters."""
    (row,) = cells(measure(folder).stdout, "0.7")

    assert row == ["0.7", *["0.667 / 0.667"] * 4]


def test_picture_stands_alone(folder: Path) -> None:
    """The picture is XML with a title, tells its numbers, and has a dot for each bin."""
    measure(folder, "--plot", str(folder / "out.svg"))
    root = ET.fromstring((folder / "out.svg").read_bytes())

    assert root.findtext(f"{SVG}title") == "How often the best candidate is right"
    assert "share right 0.667" in (root.findtext(f"{SVG}desc") or "")
    assert len(list(root.iter(f"{SVG}circle"))) == 1
    assert "prefers-color-scheme: dark" in (root.findtext(f"{SVG}style") or "")


def test_a_folder_without_queries_is_told(tmp_path: Path) -> None:
    """Where a file is missing, its name is told, and nothing is measured."""
    done = measure(tmp_path)

    assert done.returncode == 2
    assert "index.tsv" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
