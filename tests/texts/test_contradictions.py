"""Contradictions: what a text says against the tables or itself is told, and never merged."""

from __future__ import annotations

import pytest

from normalizer.texts import ContradictionKind

DATE = "2024-11-01"


def contradictions(annotated):
    """Kind, mentions and candidates of each."""
    return [
        (
            one.kind,
            [annotated.mentions[number].text for number in one.mentions],
            [candidate.entity.id for candidate in one.candidates],
        )
        for one in annotated.contradictions
    ]


@pytest.mark.parametrize(
    "title", ["South Korean Foreign Minister", "South Korea's foreign minister"]
)
def test_an_office_that_the_tables_give_to_another(resolver, title):
    """The one who is named stays himself, and the holder by the tables is told beside him."""
    annotated = resolver.annotate(f"So {title} Cho Tae-yong spoke.", date=DATE)

    assert annotated.mentions[-1].entity.id == "kr.cho-tae-yong"
    assert contradictions(annotated) == [
        (
            ContradictionKind.OTHER_HOLDER,
            ["Cho Tae-yong"],
            ["kr.cho-tae-yong", "kr.cho-tae-yul"],
        )
    ]
    assert annotated.contradictions[0].reason == (
        "the text calls Cho Tae-yong foreign minister; "
        "Cho Tae-yul was foreign minister of KR (2024-01 to 2025-07) then"
    )
    for candidate in annotated.contradictions[0].candidates:
        assert candidate.noted


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("So South Korean Foreign Minister Cho Tae-yul spoke.", DATE, id="the holder"),
        pytest.param("So South Korean Foreign Minister Cho Tae-yong spoke.", None, id="no date"),
        pytest.param(
            "So South Korean Foreign Minister Cho Tae-yong spoke.", "1999", id="another time"
        ),
        pytest.param(
            "So former South Korean Foreign Minister Cho Tae-yong spoke.", DATE, id="former"
        ),
        pytest.param("So Cho Tae-yong spoke.", DATE, id="no title"),
        pytest.param("So Cho Tae-yong spoke to the foreign minister.", DATE, id="not his title"),
        pytest.param("So South Korean envoy Cho Tae-yong spoke.", DATE, id="no office"),
        pytest.param("So Canada's Foreign Minister Mélanie Joly spoke.", DATE, id="possessive"),
    ],
)
def test_no_contradiction(resolver, text, date):
    """What the tables say too, or say nothing about, is none."""
    assert resolver.annotate(text, date=date).contradictions == ()


def test_two_names_for_one_office(resolver):
    """One office of one country cannot be held by two; both are told, and the stranger again."""
    text = (
        "So Canadian Foreign Minister Mélanie Joly spoke. "
        "Canadian Foreign Minister Arnold Quackenbush did not."
    )
    annotated = resolver.annotate(text, date=DATE)

    assert contradictions(annotated) == [
        (
            ContradictionKind.TWO_NAMES,
            ["Mélanie Joly", "Arnold Quackenbush"],
            ["ca.melanie-joly"],
        ),
        (ContradictionKind.OTHER_HOLDER, ["Arnold Quackenbush"], ["ca.melanie-joly"]),
    ]
    assert annotated.contradictions[0].reason == (
        "the text gives the office of foreign minister of CA to "
        "'Mélanie Joly' and 'Arnold Quackenbush'"
    )


def test_two_names_that_are_both_known(resolver):
    """Both candidates stand with their evidence, and the other holder is told as well."""
    text = (
        "So South Korean Foreign Minister Cho Tae-yul spoke. "
        "South Korean Foreign Minister Cho Tae-yong did not."
    )
    found = contradictions(resolver.annotate(text, date=DATE))

    both = ["kr.cho-tae-yul", "kr.cho-tae-yong"]
    assert (ContradictionKind.TWO_NAMES, ["Cho Tae-yul", "Cho Tae-yong"], both) in found
    assert (ContradictionKind.OTHER_HOLDER, ["Cho Tae-yong"], both[::-1]) in found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "So Canadian Foreign Minister Mélanie Joly met South Korean Foreign Minister "
            "Cho Tae-yul.",
            id="two countries",
        ),
        pytest.param(
            "So Canadian Foreign Minister Mélanie Joly met former Canadian Foreign Minister "
            "Arnold Quackenbush.",
            id="one of them before",
        ),
        pytest.param(
            "So Canadian ambassador Berta Olafsdottir met Canadian ambassador Arnold Quackenbush.",
            id="an office that many hold",
        ),
        pytest.param(
            "So Canadian Foreign Minister Mélanie Joly spoke. Foreign Minister Joly left.",
            id="one person by two forms",
        ),
    ],
)
def test_two_names_that_agree(resolver, text):
    """Offices of two countries, of two times, or of many people are no contradiction."""
    assert resolver.annotate(text, date=DATE).contradictions == ()


def test_a_known_slip(resolver):
    """A spelling that is known as a mistake is told, with the one who is meant."""
    annotated = resolver.annotate("So Foreign Minister Melanie Jolie spoke. Jolie left.", date=DATE)

    assert contradictions(annotated) == [
        (ContradictionKind.OTHER_PERSON, ["Melanie Jolie"], ["ca.melanie-joly"])
    ]
    assert annotated.contradictions[0].reason == (
        "'Melanie Jolie' is taken for Mélanie Joly, and is a known slip for that name"
    )


def test_a_contradiction_as_json(resolver):
    """The report tells kind, mentions, reason and candidates, with evidence or without."""
    annotated = resolver.annotate("So South Korean Foreign Minister Cho Tae-yong spoke.", date=DATE)
    (brief,) = annotated.as_dict(evidence=False)["contradictions"]
    (full,) = annotated.as_dict()["contradictions"]

    assert brief["kind"] == "other holder"
    assert brief["mentions"] == [1]
    assert [one["entity"] for one in brief["candidates"]] == ["kr.cho-tae-yong", "kr.cho-tae-yul"]
    assert all("evidence" not in one for one in brief["candidates"])
    assert all(one["evidence"] for one in full["candidates"])


def test_a_stranger_in_an_office_that_is_held(resolver):
    """Who is not known, and is called what another is by the tables, is told with that other."""
    annotated = resolver.annotate(
        "So Canadian Foreign Minister Arnold Quackenbush spoke.", date=DATE
    )

    assert contradictions(annotated) == [
        (ContradictionKind.OTHER_HOLDER, ["Arnold Quackenbush"], ["ca.melanie-joly"])
    ]
