"""Texts annotated against the bundled tables: the same promises where half the world is known."""

from __future__ import annotations

import pytest

from normalizer import Resolver
from normalizer.texts import ContradictionKind, How

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def bundled():
    return Resolver.load()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "It began late. South Korean President Yoon Seok-yeol called Vladmir Putin's aide. "
            "Yoon then hung up on Putin.",
            [
                ("South Korean", "country.kr"),
                ("Yoon Seok-yeol", "kr.yoon-suk-yeol"),
                ("Vladmir Putin", "ru.vladimir-putin"),
                ("Yoon", "kr.yoon-suk-yeol"),
                ("Putin", "ru.vladimir-putin"),
            ],
            id="spellings that no table has",
        ),
        pytest.param(
            "It began late. Foreign Minister Mélanie Joly met her South Korean counterpart, "
            "Cho Tae-yul, in Seoul. Joly left on Friday.",
            [
                ("Mélanie Joly", "ca.melanie-joly"),
                ("South Korean", "country.kr"),
                ("Cho Tae-yul", "kr.cho-tae-yul"),
                ("Seoul", "city.kr.seoul"),
                ("Joly", "ca.melanie-joly"),
            ],
            id="a counterpart",
        ),
        pytest.param(
            "It began late. Angelina Jolie spoke, and Jolie left for Ottawa.",
            [
                ("Angelina Jolie", "us.angelina-jolie"),
                ("Jolie", "us.angelina-jolie"),
                ("Ottawa", "city.ca.ottawa"),
            ],
            id="the actress",
        ),
        pytest.param(
            "It began late. Wilhelmina Quackenbush met Ferdinand Olafsdottir at noon.",
            [("Wilhelmina Quackenbush", None), ("Ferdinand Olafsdottir", None)],
            id="strangers",
        ),
        pytest.param("It began late, and who told us may tell them.", [], id="nothing"),
    ],
)
def test_golden_cases(bundled, text, expected):
    """Each mention has its place and its entity."""
    annotated = bundled.annotate(text, date="2024-11-01")

    assert [(one.text, one.entity.id if one.entity else None) for one in annotated] == expected


def test_contradictions_are_told(bundled):
    """An office that another holds, and a known slip, are told with the candidates."""
    text = (
        "It began late. South Korean Foreign Minister Cho Tae-yong met "
        "Canadian Foreign Minister Melanie Jolie."
    )
    annotated = bundled.annotate(text, date="2024-11-01")
    told = {one.kind: one for one in annotated.contradictions}

    holder = told[ContradictionKind.OTHER_HOLDER]
    assert [one.entity.id for one in holder.candidates] == ["kr.cho-tae-yong", "kr.cho-tae-yul"]
    slip = told[ContradictionKind.OTHER_PERSON]
    assert slip.candidates[0].entity.id == "ca.melanie-joly"


def test_governments(bundled):
    """Capitals and buildings that act are marked."""
    annotated = bundled.annotate("It began late. The Kremlin has replied, and Seoul has not.")
    found = {one.text: one.how for one in annotated}

    assert found["Kremlin"] is How.GOVERNMENT
    assert found["Seoul"] is How.GOVERNMENT
