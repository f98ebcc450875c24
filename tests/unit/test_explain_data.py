"""Answers as data: stable keys, numbers that still add up, and JSON of whatever names hold."""

from __future__ import annotations

import importlib.resources
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer import Evidence, EvidenceKind, Resolution, Resolver, Status, compare
from normalizer.decide import BALANCED, Candidate
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.scoring import Comparison

ANY_TEXT = st.text(st.characters(codec=None), max_size=12)
PIECES = st.builds(
    Evidence, st.sampled_from(list(EvidenceKind)), st.floats(-60, 60), ANY_TEXT, ANY_TEXT, ANY_TEXT
)
TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (list,),
    "object": (dict,),
}


def schema() -> dict[str, Any]:
    """The schema that the package holds."""
    file = importlib.resources.files("normalizer") / "schemas" / "evidence.schema.json"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


SCHEMA = schema()


def faults(value: object, rule: dict[str, Any], at: str = "") -> list[str]:
    """What the words of JSON Schema that the file uses say against a value."""
    if "$ref" in rule:
        return faults(value, SCHEMA["$defs"][rule["$ref"].rpartition("/")[2]], at)
    if "oneOf" in rule:
        fits = [one for one in rule["oneOf"] if not faults(value, one, at)]
        return [] if len(fits) == 1 else [f"{at}: fits {len(fits)} of {len(rule['oneOf'])}"]
    allowed = rule["type"] if isinstance(rule["type"], list) else [rule["type"]]
    if not any(isinstance(value, TYPES[name]) for name in allowed):
        return [f"{at}: {value!r} is not {allowed}"]
    found = []
    if "enum" in rule and value not in rule["enum"]:
        found.append(f"{at}: {value!r} is none of {rule['enum']}")
    if isinstance(value, float | int) and not rule.get("minimum", value) <= value <= rule.get(
        "maximum", value
    ):
        found.append(f"{at}: {value} is out of bounds")
    if isinstance(value, list):
        for number, one in enumerate(value):
            found += faults(one, rule["items"], f"{at}/{number}")
    if isinstance(value, dict):
        known = rule["properties"]
        found += [f"{at}: lacks {key}" for key in rule["required"] if key not in value]
        found += [f"{at}: {key} is unknown" for key in value if key not in known]
        for key in value.keys() & known.keys():
            found += faults(value[key], known[key], f"{at}/{key}")
    return found


def read_back(data: dict[str, object]) -> dict[str, Any]:
    """A value after a journey through JSON."""
    found: dict[str, Any] = json.loads(json.dumps(data, allow_nan=False))
    return found


@given(st.lists(PIECES, max_size=100), ANY_TEXT)
def test_data_reads_back_and_adds_up(pieces: list[Evidence], text: str) -> None:
    """JSON holds any text; the rounded bits of the pieces add up to the rounded sum."""
    one = Candidate.of(Entity("a", None, text), Alias(text, "a", AliasKind.SELF), pieces)
    answers = (
        Comparison(text, text, one.score, tuple(pieces)).as_dict(),
        Resolution(text, Status.RESOLVED, one.entity, one.score, (one,), text).as_dict(),
    )
    for data in answers:
        found = read_back(data)
        assert found == data
        assert faults(found, SCHEMA) == []
        owner = found if "left" in found else found["candidates"][0]
        assert abs(sum(piece["bits"] for piece in owner["evidence"]) - owner["bits"]) < 1e-6


def test_evidence_has_its_keys() -> None:
    """The keys stay, in their order; the words are those of the explanation."""
    piece = Evidence(EvidenceKind.READING, 2.1541234567891, "yul", "열", "열")

    assert list(piece.as_dict().items()) == [
        ("kind", "reading"),
        ("bits", 2.154123457),
        ("left", "yul"),
        ("right", "열"),
        ("note", "열"),
        ("words", "yul and 열 can be read as one (열)"),
    ]


def test_resolution_has_its_keys() -> None:
    """The decision, its policy, and the candidates with what adds up to their scores."""
    resolver = Resolver.from_names([("yul", "Cho Tae-yul", Kind.PERSON)])
    data = resolver.resolve("Cho Tae-yeol").as_dict()
    (best,) = data["candidates"]  # type: ignore[misc]

    assert list(data) == [
        "mention", "status", "entity", "name", "kind", "score", "reason", "in_doubt", "notes",
        "policy", "candidates",
    ]  # fmt: skip
    assert (data["status"], data["entity"], data["kind"]) == ("resolved", "yul", "person")
    assert data["policy"] == {"name": "balanced", "resolve": 0.7, "doubt": 0.2, "margin": 2.0}
    assert list(best) == [  # type: ignore[has-type]
        "entity", "name", "kind", "score", "alias", "alias_kind", "bits", "evidence",
    ]  # fmt: skip


def test_evidence_may_be_left_out() -> None:
    """Without the evidence, the rest is the same."""
    resolver = Resolver.from_names([("yul", "Cho Tae-yul")])
    full = resolver.resolve("Cho Tae-yeol").as_dict()
    short = resolver.resolve("Cho Tae-yeol").as_dict(evidence=False)
    compared = compare("Cho", "조").as_dict(evidence=False)

    assert faults(short, SCHEMA) == faults(compared, SCHEMA) == []
    assert "evidence" not in compared
    for one in full["candidates"]:  # type: ignore[attr-defined]
        del one["bits"], one["evidence"]
    assert short == full


@pytest.mark.parametrize("text", ["Wqzx", "", "!!!", "x" * 10_000])
def test_nil_is_data_too(text: str) -> None:
    """A mention that means nothing has all keys, and the policy by which it was decided."""
    data = Resolver.from_names([("yul", "Cho Tae-yul")]).resolve(text).as_dict()

    assert faults(data, SCHEMA) == []
    assert (data["status"], data["entity"], data["score"]) == ("nil", None, 0.0)
    assert data["policy"] == BALANCED.as_dict()


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"score": 2}, "/score: 2 is out of bounds"),
        ({"bits": "1"}, "/bits: '1' is not ['number']"),
        ({"more": 1}, ": more is unknown"),
    ],
)
def test_the_check_finds_faults(change: dict[str, object], fault: str) -> None:
    """The check above is not one that lets everything pass."""
    data = compare("Cho", "조").as_dict() | change

    assert faults(data, SCHEMA["$defs"]["comparison"]) == [fault]
