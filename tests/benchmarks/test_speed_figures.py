"""Figures of speed and recall are counted rightly, and the docs are written from them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPEED = ROOT / "benchmarks" / "speed"
SVG = "{http://www.w3.org/2000/svg}"


def pair(group: str, gold: str, top: tuple[str, ...], score: float, *, sure: bool = False) -> Any:
    from methods.base import Answer
    from queries import Query

    return Query(group, "made up", "text", gold), Answer(top, score, sure=sure)


def test_recall_counts_queries_that_have_a_gold() -> None:
    """First is recall, among ten is candidates, and what is unknown counts for neither."""
    from figures import quality

    pairs = [
        pair("slips", "a", ("a", "b"), 9.0, sure=True),
        pair("slips", "a", ("b", "a"), 5.0),
        pair("slips", "a", (), 0.0),
        pair("unknown", "NIL", ("c",), 7.0, sure=True),
    ]
    found: Any = quality([one for one, _ in pairs], [one for _, one in pairs])["groups"]

    assert found["slips"]["recall"] == pytest.approx(1 / 3)
    assert found["slips"]["candidates"] == pytest.approx(2 / 3)
    assert found["made names"]["recall"] == pytest.approx(1 / 3)
    assert found["made names"]["f1"] == pytest.approx(2 / 4)
    assert found["made names"]["false"] == 0
    assert found["made names"]["sure"] == {
        "share": 0.5,
        "right": 0.5,
        "recall": pytest.approx(1 / 3),
        "false": 1.0,
    }


def test_recall_is_compared_on_what_both_were_asked() -> None:
    """The slower was asked two; what the other was asked after these does not count."""
    from report import ratios

    def method(firsts: str) -> dict[str, Any]:
        made = {"recall": 0.0, "candidates": 0.0, "f1": 0.0, "false": 0.0}
        quality = {"groups": {"made names": made}, "firsts": firsts}
        ask = {"cpu rate": 10.0, "settled bytes": 1e6, "asked": len(firsts), "quality": quality}
        return {"ask": ask, "two": {"rate": 10.0}}

    methods = {"normalizer": method("M-M"), "rapidfuzz": method("M-mMMM")}
    table = ratios({"100": {"methods": methods}}).splitlines()

    assert table[-1] == "| 100 | rapidfuzz | 1 × | 1 × | - | +0.500 of 2 | - | 1 × |"


def test_best_f1_takes_ties_together() -> None:
    """A threshold cannot pass one of two equal scores."""
    from figures import best_f1

    tied = [pair("slips", "a", ("a",), 5.0), pair("unknown", "NIL", ("b",), 5.0)]
    assert best_f1(tied) == (pytest.approx(2 / 3), 5.0)


def test_a_missing_peer_is_left_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What would have to be installed is told; nothing is run."""
    from measure import Limits, measure_method, summary
    from methods import rapid

    monkeypatch.setattr(rapid.RapidFuzz, "needs", ("no_such_package",))
    said = measure_method("rapidfuzz", tmp_path, Limits(1, 1))

    assert said == {"left out": "not installed: no_such_package"}
    assert summary(said) == "left out, not installed: no_such_package"


def test_a_peer_is_measured(tmp_path: Path) -> None:
    """A run from names to tables and picture, by the peer that the library needs itself."""
    names, results = tmp_path / "names", tmp_path / "results.json"
    docs = tmp_path / "docs"
    docs.mkdir()
    page = "# Speed\n\n<!-- figures: recall -->\n<!-- end of figures -->\n\nend\n"
    (docs / "speed.md").write_text(page, encoding="utf-8")

    run("names", "--size", "300", "--queries", "20", str(names))
    printed = run("measure", str(names), "--results", str(results), "--method", "rapidfuzz")
    run("docs", str(results), "--docs", str(docs))

    said = json.loads(results.read_text(encoding="utf-8"))["300"]["methods"]["rapidfuzz"]
    assert said["ask"]["quality"]["groups"]["exact"]["recall"] == 1.0
    assert said["ask"]["rate"] > 0
    assert said["two"]["rate"] > 0
    assert "rapidfuzz: " in printed
    written = (docs / "speed.md").read_text(encoding="utf-8")
    assert written.startswith("# Speed\n\n<!-- figures: recall -->\n\n| names | method |")
    assert "| 300 | rapidfuzz | 1.000 |" in written
    assert written.endswith("<!-- end of figures -->\n\nend\n")
    root = ET.fromstring((docs / "speed.svg").read_bytes())
    assert "rapidfuzz: " in (root.findtext(f"{SVG}desc") or "")
    assert len(list(root.iter(f"{SVG}circle"))) == 2


def run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, SPEED, *arguments], capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_marker_of_no_figures_is_told() -> None:
    """A page that asks for figures that nobody makes is an error, and nothing is written."""
    from report import fill

    with pytest.raises(ValueError, match="no figures are called 'speeds'; there are cost, recall"):
        fill("<!-- figures: speeds -->\n<!-- end of figures -->", {})


def test_the_page_has_figures() -> None:
    """Every marker of the page of the docs is known, and all figures are shown."""
    from report import MARKER, SECTIONS

    page = (ROOT / "docs" / "explanation" / "speed.md").read_text(encoding="utf-8")
    assert {found[1] for found in MARKER.findall(page)} == set(SECTIONS)
