"""The text of the report, from answers that are made by hand: no weight of the code moves it."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalizer.dates import PartialDate
from normalizer.decide import Candidate, Status
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.report import Answer, Article, Mention, compose
from normalizer.report.facts import Facts
from normalizer.report.judged import measure
from normalizer.report.layout import WIDTH, fill, width
from normalizer.resolution import Resolution

GOLDEN = Path(__file__).parent / "golden" / "report.txt"

JOLY = Entity("ca.melanie-joly", Kind.PERSON, "Mélanie Joly", "CA", never=("us.angelina-jolie",))
JOLIE = Entity("us.angelina-jolie", Kind.PERSON, "Angelina Jolie", "US")
KOREA = Entity("country.kr", Kind.PLACE, "South Korea", "KR")
NORTH = Entity("country.kp", Kind.PLACE, "North Korea", "KP")
SEOUL = Entity("city.kr.seoul", Kind.PLACE, "Seoul", "KR")

PRIOR = Evidence(EvidenceKind.PRIOR, -10.0)
LISTED = Evidence(EvidenceKind.LISTED, 8.0, note="self")


def candidate(entity: Entity, text: str, *evidence: Evidence) -> Candidate:
    return Candidate.of(entity, Alias(text, entity.id, AliasKind.SHORT), (PRIOR, *evidence))


def resolution(text: str, status: Status, *candidates: Candidate) -> Resolution:
    entity = candidates[0].entity if status is Status.RESOLVED else None
    score = candidates[0].score if candidates else 0.0
    return Resolution(text, status, entity, score, candidates, f"it is {status}")


def article(name: str, publisher: str, date: PartialDate | None) -> Article:
    return Article(name, Facts(publisher, "", date, "en"), ())


ONE = article("one", "The Daily", PartialDate(2024, 2))
TWO = article("two", "", None)


def equal(part: str, bits: float = 6.0) -> Evidence:
    return Evidence(EvidenceKind.EQUAL, bits, part, part)


def some_answers() -> list[Answer]:
    minister = Evidence(EvidenceKind.CONTEXT, 9.0, "foreign minister", "foreign minister of CA")
    no_minister = Evidence(EvidenceKind.CONTEXT_CONTRADICTING, -6.0, "foreign minister", "nobody")
    jolie = resolution(
        "Jolie",
        Status.RESOLVED,
        candidate(JOLY, "Jolie", equal("jolie"), LISTED, minister),
        candidate(JOLIE, "Jolie", equal("jolie"), LISTED, no_minister),
    )
    full = candidate(JOLY, "Mélanie Joly", equal("melanie"), equal("joly"), LISTED)
    korea = resolution(
        "Korea",
        Status.AMBIGUOUS,
        candidate(KOREA, "Korea", equal("korea"), LISTED),
        candidate(NORTH, "Korea", equal("korea"), LISTED),
    )
    seoul = resolution("Seoul", Status.RESOLVED, candidate(SEOUL, "Seoul", equal("seoul"), LISTED))
    doubt = candidate(SEOUL, "Séoul", equal("seoul"), LISTED, no_minister)
    return [
        Answer(
            ONE,
            Mention("Jolie", Kind.PERSON, "Foreign Minister", "Canada", gold="ca.melanie-joly"),
            jolie,
        ),
        Answer(
            ONE,
            Mention("Seoul", Kind.PLACE, count=3, gold="country.kr", on=PartialDate(2023)),
            seoul,
        ),
        Answer(ONE, Mention("the talks", gold="NIL"), resolution("the talks", Status.NIL)),
        Answer(
            TWO,
            Mention("Melanie Joly", Kind.PERSON, count=2, gold="ca.melanie-joly"),
            resolution("Melanie Joly", Status.RESOLVED, full),
        ),
        Answer(TWO, Mention("Korea", Kind.PLACE, gold="country.xx"), korea),
        Answer(TWO, Mention("Séoul", Kind.PLACE), resolution("Séoul", Status.RESOLVED, doubt)),
    ]


def test_the_report_is_laid_out_as_the_golden_text() -> None:
    """All parts stand in their order under their headings, and say all that a reader needs."""
    text = compose([ONE, TWO], some_answers(), {"ca.melanie-joly", "country.kr"})

    assert text == GOLDEN.read_text(encoding="utf-8")


def test_the_order_of_answers_within_an_entity_changes_nothing_of_what_is_unified() -> None:
    """Entities are sorted by value, so that articles in another order unify alike."""
    forward = compose([ONE, TWO], some_answers(), ())
    backward = compose([ONE, TWO], some_answers()[::-1], ())

    def part(text: str) -> str:
        return text[text.index("UNIFIED") : text.index("IN DOUBT")]

    assert part(forward) == part(backward)


def test_nothing_to_tell_is_told() -> None:
    """A part without content says so in words."""
    text = compose([ONE], [], ())

    assert "1 article, 0 mentions, 0 distinct spellings; of 0 rows" in text
    for words in (
        "No mention was resolved.",
        "No two entities look alike here.",
        "No mention is in doubt.",
        "No mention is unknown.",
        "No row has gold",
    ):
        assert words in text


def test_rows_without_gold_are_not_judged() -> None:
    """Right, precision and recall count the rows that have gold, and no other."""
    found = measure(some_answers())

    assert (found.judged, found.right) == (5, 3)
    assert (found.resolved, found.resolved_right, found.known) == (3, 2, 4)


@pytest.mark.parametrize("word", ["name", "이름", "é"])
def test_lines_fit_the_width_whatever_the_script(word: str) -> None:
    """No line of words is wider than the report, and no word is lost."""
    lines = fill(" ".join([word] * 200), first="- ", then="      ")

    assert all(width(line) <= WIDTH for line in lines)
    assert [part for line in lines for part in line.split()] == ["-", *[word] * 200]


def test_a_word_that_is_too_long_stands_alone() -> None:
    """A word wider than the report is not cut."""
    long = "x" * (WIDTH + 1)

    assert fill(f"a {long} b", then="  ") == ["a", f"  {long}", "  b"]
