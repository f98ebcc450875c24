"""The five articles at the start of the project, resolved against the bundled tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalizer.report import Answer, answer_all, read_articles
from normalizer.report.apart import pairs
from normalizer.resolver import Resolver
from normalizer.tables import bundled_path

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def answers() -> tuple[Answer, ...]:
    return answer_all(read_articles(SEEDS), Resolver.load(bundled_path()))


def test_every_mention_of_the_articles_is_answered_as_gold(answers: tuple[Answer, ...]) -> None:
    """All names of the five articles mean what a careful reader says that they mean."""
    wrong = [
        f"{answer.mention.location}: {answer.mention.text!r}, gold {answer.mention.gold}\n"
        f"{answer.resolution.explain()}"
        for answer in answers
        if not answer.right
    ]
    assert len(answers) > 150
    assert not wrong, "\n\n".join(wrong)


def test_the_minister_who_was_not_minister_is_in_doubt(answers: tuple[Answer, ...]) -> None:
    """Foreign Minister Cho Tae-yong of February 2024 is shown with who held the office then."""
    (answer,) = (answer for answer in answers if answer.mention.text == "Cho Tae-yong")
    assert answer.resolution.in_doubt
    assert "kr.cho-tae-yul" in {c.entity.id for c in answer.resolution.candidates[:2]}
    assert any("Cho Tae-yul" in piece.note for piece in answer.resolution.contradictions)


@pytest.mark.parametrize(
    "two",
    [
        ("kr.cho-tae-yong", "kr.cho-tae-yul"),
        ("country.kp", "country.kr"),
        ("ca.melanie-joly", "us.angelina-jolie"),
        ("city.ru.kursk", "region.ru.kursk-oblast"),
        ("ca.bill-blair", "gb.tony-blair"),
        ("ca.justin-trudeau", "ca.pierre-trudeau"),
    ],
)
def test_look_alikes_are_kept_apart_and_shown(
    answers: tuple[Answer, ...], two: tuple[str, str]
) -> None:
    """Pairs that a careless program merges are found among the candidates, and told."""
    assert two in {pair.key for pair in pairs(answers)}
