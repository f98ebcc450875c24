"""Faults that were planted, and what is told of each: place, code, message and mend are golden."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from normalizer.linting import RULES, lint

PLANTED = Path(__file__).parent / "planted"
EXPECTED = PLANTED / "expected.txt"
READERS = Path(__file__).parents[1] / "tables" / "bad"
FAULTS_AT_LEAST = 120
"""How many faults are planted; one that is no longer told would pass unnoticed."""


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PLANTED)


def _told() -> str:
    return "".join(f"{problem}\n" for problem in lint(".", "nowhere.csv"))


def test_each_fault_is_told_at_its_place_with_its_mend() -> None:
    """File, line, column, code, message and mend of each; and nothing else is told."""
    assert _told() == EXPECTED.read_text(encoding="utf-8")


def test_enough_is_planted() -> None:
    """In both formats that people write, and in JSON lines."""
    files = re.findall(r"^(\S+?):\d+:\d+: ", EXPECTED.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(files) >= FAULTS_AT_LEAST
    for suffix in (".yaml", ".csv", ".jsonl"):
        assert sum(file.endswith(suffix) for file in files) >= 12


def test_every_rule_has_a_fault() -> None:
    """No rule is without one in the golden files of the linter or of the readers."""
    texts = [path.read_text(encoding="utf-8") for path in (EXPECTED, *READERS.glob("*.expected"))]
    told = set(re.findall(r": ([TW]\d\d\d) ", "".join(texts)))
    assert {rule.code for rule in RULES} - told == set()
