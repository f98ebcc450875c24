"""The resolver: its surface, its decisions, and bad input."""

from __future__ import annotations

import datetime
import pickle
import random
import time

import pytest

import normalizer
from normalizer import Context, EvidenceKind, Resolver, Status

NAMES = [
    ("yul", "Cho Tae-yul", "person"),
    ("yul", "조태열"),
    ("yong", "Cho Tae-yong", "person"),
    ("putin", "Vladimir Putin", "person"),
    ("joly", "Mélanie Joly", "person"),
    ("jolie", "Angelina Jolie", "person"),
    ("kr", "South Korea", "place"),
    ("ru", "Russia", "place"),
]


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return Resolver.from_names(NAMES)


def answer(resolver: Resolver, text: str, **arguments: object) -> str:
    result = resolver.resolve(text, **arguments)  # type: ignore[arg-type]
    return result.entity.id if result.entity else str(result.status)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cho Tae-yeol", "yul"),
        ("趙兌烈", "yul"),
        ("CHO Taeyul", "yul"),
        ("Foreign Minister Cho Tae-yul", "yul"),
        ("조태열 장관", "yul"),
        ("조태용", "yong"),
        ("Vladimir Putin’s", "putin"),
        ("Jolie", "ambiguous"),
        ("Cho", "ambiguous"),
        ("Xi Jinping", "nil"),
        ("", "nil"),
        ("!!!", "nil"),
        ("South Korea", "kr"),
        ("North Korea", "nil"),
    ],
)
def test_answers(resolver: Resolver, text: str, expected: str) -> None:
    """Spellings resolve, near misses and unknown names do not."""
    if expected == "ambiguous":
        assert answer(resolver, text) in {"ambiguous", "nil"}
    else:
        assert answer(resolver, text) == expected


def test_many_in_the_order_of_the_input(resolver: Resolver) -> None:
    """Results stand where their mentions stood, repeated ones too."""
    texts = ["Putin Vladimir", "Cho Tae-yong", "Nobody", "Cho Tae-yong"]
    results = resolver.resolve_many(texts, kind="person")

    assert [result.text for result in results] == texts
    assert [result.entity and result.entity.id for result in results][1::2] == ["yong", "yong"]
    assert results == [resolver.resolve(text, kind="person") for text in texts]


def test_the_evidence_adds_up_to_the_score(resolver: Resolver) -> None:
    """Nothing but the evidence makes the score."""
    for text in ("Cho Tae-yeol", "Jolie", "Putin"):
        for candidate in resolver.resolve(text).candidates:
            bits = sum(piece.bits for piece in candidate.evidence)
            assert candidate.score == pytest.approx(1 / (1 + 2**-bits))
            assert candidate.evidence[0].kind is EvidenceKind.PRIOR


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (b"Putin", r"bytes; decode it first, such as name.decode\('utf-8'\)"),
        (None, "None; drop missing names"),
        (3.5, "float, not str"),
    ],
)
def test_what_is_no_str_is_refused_with_the_mend(
    resolver: Resolver, value: object, message: str
) -> None:
    """A TypeError that says what to do, from every way in."""
    with pytest.raises(TypeError, match=message):
        resolver.resolve(value)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=message):
        resolver.resolve_many(["Putin", value])  # type: ignore[list-item]
    with pytest.raises(normalizer.NameTypeError, match=message):
        normalizer.compare("Putin", value)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=message):
        Resolver.from_names([("id", value)])  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"kind": "human"}, "no kind 'human'; use one of person, organization"),
        ({"on": "yesterday"}, "not a date: 'yesterday'; write YYYY"),
        ({"on": "2024-02-31"}, "no calendar has it"),
        ({"policy": "lax"}, "no policy 'lax'; use one of strict, balanced, screening"),
        ({"context": {"colour": "red"}}, "unknown fields of context: colour"),
        ({"context": 7}, "context is int"),
    ],
)
def test_bad_arguments_say_what_is_allowed(
    resolver: Resolver, arguments: dict[str, object], message: str
) -> None:
    """The message names the values that can be meant."""
    with pytest.raises(normalizer.ArgumentError, match=message):
        resolver.resolve("Putin", **arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("a",)], r"row 0 is \('a',\)"),
        (["ab"], "row 0 is 'ab'"),
        ([("a", "A", "person"), ("a", "B", "place")], "'a' is place here and person before"),
        ([("a", "A", "animal")], "no kind 'animal'"),
    ],
)
def test_bad_rows_are_refused(rows: list[object], message: str) -> None:
    """from_names says which row and why."""
    with pytest.raises(normalizer.ArgumentError, match=message):
        Resolver.from_names(rows)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "a" * 3_000_000,
        "Kim " * 500_000,
        "\u202e" * 1_000_000,
        "김" * 1_000_000,
        "e\u0301" * 500_000,
        "\ud800" * 100_000,
        "-" * 1_000_000,
        "a\u200b" * 500_000,
        "\x00" * 1000,
    ],
    ids=range(9),
)
def test_megabytes_are_answered_in_bounded_time(resolver: Resolver, text: str) -> None:
    """Any str gets an answer, and a long one soon: seconds would mean a loop over its length."""
    started = time.process_time()
    result = resolver.resolve(text)

    assert result.status is Status.NIL
    assert time.process_time() - started < 5


def test_order_of_rows_changes_nothing() -> None:
    """The same rows in another order give equal results, candidates included."""
    rows = list(NAMES)
    texts = ["Cho Tae-yeol", "Jolie", "Putin", "Korea", "조태용"]
    expected = Resolver.from_names(NAMES).resolve_many(texts)
    random.Random(1).shuffle(rows)
    rows.sort(key=lambda row: row[1] == "조태열")  # the first name of an id is its canonical one

    assert Resolver.from_names(rows).resolve_many(texts) == expected


def test_a_row_elsewhere_changes_no_score(resolver: Resolver) -> None:
    """Locality: an unrelated name in the tables moves nothing."""
    more = Resolver.from_names([*NAMES, ("x", "Hwang Pyong So", "person"), ("y", "Austria")])
    for text in ("Cho Tae-yeol", "Putin", "Jolie"):
        assert more.resolve(text) == resolver.resolve(text)


def test_dates_of_every_form_are_the_same_date(resolver: Resolver) -> None:
    """A str, a date and a partial date may be given."""
    given = ["2024-02-01", datetime.date(2024, 2, 1)]

    assert resolver.resolve("Putin", on=given[0]) == resolver.resolve("Putin", on=given[1])


def test_context_of_every_form_is_the_same_context(resolver: Resolver) -> None:
    """Words, a mapping and a Context may be given."""
    as_words = resolver.resolve("Putin", context="president of Russia")
    assert as_words == resolver.resolve("Putin", context={"text": "president of Russia"})
    assert as_words == resolver.resolve("Putin", context=Context("president of Russia"))


def test_kind_of_the_mention_counts(resolver: Resolver) -> None:
    """A person is asked for: a place of that name is not the answer."""
    assert answer(resolver, "South Korea", kind="person") == "nil"


def test_results_pickle(resolver: Resolver) -> None:
    """A resolution can be sent between processes."""
    result = resolver.resolve("Cho Tae-yeol")

    assert pickle.loads(pickle.dumps(result)) == result


def test_explanation_names_the_decision_and_every_piece(resolver: Resolver) -> None:
    """A reader sees the answer, the parts, and their weights."""
    lines = resolver.resolve("Cho Tae-yeol", kind="person").explain().splitlines()

    assert lines[0] == (
        "'Cho Tae-yeol' is resolved as Cho Tae-yul [yul]: "
        "the best candidate agrees, and no other comes near."
    )
    assert lines[1].startswith("  probability of the likeliest, by itself: very likely (0.9")
    assert lines[2].startswith("  1. Cho Tae-yul [yul, person]")
    assert ": very likely (0.9" in lines[2]
    assert [line.split(maxsplit=2)[2] for line in lines[4:8]] == [
        "before the parts are looked at",
        "cho      조     can be read as one (조)",
        "tae      태     can be read as one (태)",
        "yeol     열     can be read as one (열)",
    ]
