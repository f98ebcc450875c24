"""Pairs of names that are, or are not, one entity's, without any table."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import normalizer
from normalizer.decide import BALANCED

with (Path(__file__).parent / "pairs.csv").open(encoding="utf-8", newline="") as lines:
    CASES = list(csv.DictReader(lines))


def named(case: dict[str, str]) -> str:
    return f"{case['left']} | {case['right']}"


def cases(tier: str, *, same: str) -> list[dict[str, str]]:
    return [case for case in CASES if case["tier"] == tier and case["same"] == same]


def score(case: dict[str, str]) -> float:
    return normalizer.compare(case["left"], case["right"], kind=case["kind"]).score


@pytest.mark.parametrize("case", cases("strong", same="1"), ids=named)
def test_one_entity_matches_at_the_default_policy(case: dict[str, str]) -> None:
    """Spellings of one name reach the score at which the default policy resolves."""
    assert score(case) >= BALANCED.resolve


@pytest.mark.parametrize("case", cases("strong", same="0"), ids=named)
def test_two_entities_do_not_match(case: dict[str, str]) -> None:
    """Names of two entities stay below the score at which the default policy resolves."""
    assert score(case) < BALANCED.resolve


@pytest.mark.parametrize("case", cases("weak", same="1"), ids=named)
@pytest.mark.xfail(reason="known weakness, see the note of the case", strict=True)
def test_known_weakness_is_still_one(case: dict[str, str]) -> None:
    """A weak case that begins to match must move to the strong tier."""
    assert score(case) >= BALANCED.resolve


@pytest.mark.parametrize("case", CASES, ids=named)
def test_the_score_is_symmetric_and_adds_up(case: dict[str, str]) -> None:
    """Swapping the names changes nothing, and the evidence adds up to the score."""
    one = normalizer.compare(case["left"], case["right"], kind=case["kind"])
    other = normalizer.compare(case["right"], case["left"], kind=case["kind"])

    assert one.score == other.score
    assert one.score == pytest.approx(1 / (1 + 2 ** -sum(e.bits for e in one.evidence)))
