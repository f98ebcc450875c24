"""Evidence in words: a table that adds up, and that a reader of no code understands."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer import ArgumentError, Evidence, EvidenceKind, Resolution, Status, compare
from normalizer.decide import BALANCED, Candidate
from normalizer.explain import describe, explain, explain_comparison, heading
from normalizer.explain.cells import cell, cut, pad, quoted, width
from normalizer.explain.table import rows_of, table
from normalizer.explain.words import briefly, likelihood
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.scoring import Comparison

PRIOR = Evidence(EvidenceKind.PRIOR, -1.966)
CHO = Evidence(EvidenceKind.READING, 1.784, "cho", "조", "조")
TAE = Evidence(EvidenceKind.READING, 2.064, "tae", "태", "태")
YUL = Evidence(EvidenceKind.READING, 2.154, "yul", "열", "열")
YONG = Evidence(EvidenceKind.CONTRADICTING, -5.905, "yul", "용", "no Korean reading is both")

ANY_TEXT = st.text(st.characters(codec=None), max_size=12)
PIECES = st.builds(
    Evidence, st.sampled_from(list(EvidenceKind)), st.floats(-60, 60), ANY_TEXT, ANY_TEXT, ANY_TEXT
)


def candidate(entity_id: str, name: str, alias: str, *evidence: Evidence) -> Candidate:
    entity = Entity(entity_id, Kind.PERSON, name)
    return Candidate.of(entity, Alias(alias, entity_id, AliasKind.NATIVE), evidence)


YUL_MAN = candidate("kr.yul", "Cho Tae-yul", "조태열", PRIOR, CHO, TAE, YUL)
YONG_MAN = candidate("kr.yong", "Cho Tae-yong", "조태용", CHO, TAE, YONG, PRIOR)


def resolution(status: Status, reason: str, *candidates: Candidate, text: str) -> Resolution:
    best = candidates[0]
    entity = best.entity if status is Status.RESOLVED else None
    return Resolution(text, status, entity, best.score, candidates, reason, policy=BALANCED)


def test_a_match_is_explained() -> None:
    """Decision, probability in words, and each piece with its weight, running sum and parts."""
    found = resolution(
        Status.RESOLVED, "the best candidate agrees", YUL_MAN, YONG_MAN, text="Cho Tae-yul"
    )

    assert explain(found).splitlines() == [
        "'Cho Tae-yul' is resolved as Cho Tae-yul [kr.yul]: the best candidate agrees.",
        "  probability of the likeliest, by itself: very likely (0.943)",
        "  1. Cho Tae-yul [kr.yul, person], by its alias '조태열': very likely (0.943)",
        "       bits  so far  mention  alias  what",
        "      -1.97   -1.97                  before the parts are looked at",
        "      +1.78   -0.19  cho      조     can be read as one (조)",
        "      +2.07   +1.88  tae      태     can be read as one (태)",
        "      +2.16   +4.04  yul      열     can be read as one (열)",
        ("      +4.04  = probability 0.943; the policy 'balanced' needs 0.7 and a lead of 2 bits"),
        (
            "  2. Cho Tae-yong [kr.yong, person], by its alias '조태용':"
            " very unlikely (0.058), 8.06 bits behind the first"
        ),
        "       bits  so far  mention  alias  what",
        "      -1.97   -1.97                  before the parts are looked at",
        "      +1.78   -0.19  cho      조     can be read as one (조)",
        "      +2.07   +1.88  tae      태     can be read as one (태)",
        "      -5.90   -4.02  yul      용     stand against each other (no Korean reading is both)",
        "      -4.02  = probability 0.058",
        "  (weights in bits: +1 doubles the odds, -1 halves them)",
    ]


def test_a_near_miss_is_explained() -> None:
    """Two names and what keeps them apart."""
    evidence = (PRIOR, CHO, TAE, YONG)
    found = Comparison("Cho Tae-yul", "조태용", YONG_MAN.score, evidence)

    assert explain_comparison(found).splitlines() == [
        "Do 'Cho Tae-yul' and '조태용' mean the same? Very unlikely (0.058).",
        "   bits  so far  first name  second name  what",
        "  -1.97   -1.97                           before the parts are looked at",
        "  +1.78   -0.19  cho         조           can be read as one (조)",
        "  +2.07   +1.88  tae         태           can be read as one (태)",
        (
            "  -5.90   -4.02  yul         용           "
            "stand against each other (no Korean reading is both)"
        ),
        "  -4.02  = probability 0.058",
    ]


def test_an_ambiguous_mention_is_explained() -> None:
    """Two bearers of one name, and what the context says against the first."""
    whole = Evidence(EvidenceKind.WHOLE, 6.0, "cho", "cho")
    against = Evidence(EvidenceKind.CONTEXT_CONTRADICTING, -4.0, "CA", "KR (country)")
    one = candidate("kr.one", "Cho", "Cho", PRIOR, whole, against)
    other = candidate("kr.other", "Cho", "Cho", PRIOR, whole, against)
    found = resolution(Status.AMBIGUOUS, "Cho is nearly as likely", one, other, text="Cho")
    rows = [
        "       bits  so far  what",
        "      -1.97   -1.97  before the parts are looked at",
        "      +6.00   +4.03  the whole name is the same",
        "      -4.00   +0.03  the context speaks against it: CA / KR (country)",
    ]

    assert explain(found).splitlines() == [
        "'Cho' is ambiguous: Cho is nearly as likely.",
        "  probability of the likeliest, by itself: about as likely as not (0.506)",
        "  in doubt: the context speaks against it: CA / KR (country)",
        "  1. Cho [kr.one, person]: about as likely as not (0.506)",
        *rows,
        ("      +0.03  = probability 0.506; the policy 'balanced' needs 0.7 and a lead of 2 bits"),
        ("  2. Cho [kr.other, person]: about as likely as not (0.506), 0.00 bits behind the first"),
        *rows,
        "      +0.03  = probability 0.506",
        "  (weights in bits: +1 doubles the odds, -1 halves them)",
    ]


def test_what_is_left_out_is_counted() -> None:
    """Three candidates are shown, and a reader learns that there are more; so with notes."""
    many = [candidate(f"a.{at}", "Cho", "Cho", PRIOR) for at in range(5)]
    found = Resolution("Cho", Status.NIL, None, 0.2, tuple(many), "none", ("look-alike letters",))
    lines = explain(found).splitlines()

    assert "  and 2 less likely" in lines
    assert "  noticed: look-alike letters" in lines
    assert sum("[a." in line for line in lines) == 3


def test_nothing_found_is_one_line() -> None:
    """Without a candidate there is a decision and a reason, and no table."""
    found = Resolution("Q", Status.NIL, None, 0.0, (), "no name shares a key with it")

    assert explain(found) == "'Q' is nil: no name shares a key with it."


@given(st.lists(PIECES, max_size=12))
def test_shown_numbers_add_up(pieces: list[Evidence]) -> None:
    """The column makes the sum under it, and each running sum is that of the lines above."""
    head, *body, last = table(pieces)
    bits = [round(float(line[:7]) * 100) for line in body]
    running = [round(float(line.split()[1]) * 100) for line in body]

    assert head.split()[:3] == ["bits", "so", "far"]
    assert running == [sum(bits[: at + 1]) for at in range(len(bits))]
    assert round(float(last[:7]) * 100) == sum(bits)
    assert abs(sum(bits) / 100 - sum(piece.bits for piece in pieces)) <= 0.005 + 1e-6


@given(st.lists(PIECES, max_size=6), ANY_TEXT)
def test_no_control_character_gets_through(pieces: list[Evidence], text: str) -> None:
    """Whatever stands in a name, nothing moves the cursor, and nothing is turned but in a cell."""
    one = Candidate.of(Entity("a", None, text), Alias(text, "a", AliasKind.SELF), pieces)
    found = Resolution(text, Status.RESOLVED, one.entity, one.score, (one,), "it is", (text,))
    shown = explain(found) + explain_comparison(Comparison(text, text, 0.5, tuple(pieces)))

    for char in set(shown) - set("\n\u200c\u200d\u2068\u2069"):
        assert unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert shown.count("\u2068") == shown.count("\u2069")


@given(st.lists(PIECES, min_size=1, max_size=6))
def test_columns_stand_under_each_other(pieces: list[Evidence]) -> None:
    """The words begin in one column, wide letters and marks or not."""
    rows = rows_of(pieces)
    _, *body, _ = table(pieces)
    begins = {
        width(line[: len(line) - len(row.words)]) for line, row in zip(body, rows, strict=True)
    }

    assert len(begins) == 1


@pytest.mark.parametrize("kind", EvidenceKind)
def test_every_kind_has_words(kind: EvidenceKind) -> None:
    """Each piece can be told in a sentence with its parts, and briefly beside them."""
    piece = Evidence(kind, -1.0, "one", "other", "a note")

    assert describe(piece).endswith(" (a note)")
    assert briefly(piece).endswith(" (a note)")
    assert "{" not in describe(piece) + briefly(piece)
    assert "alias" in briefly(Evidence(EvidenceKind.MISSING, -1.0), right="alias")


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("Cho", 3),
        ("조태열", 6),
        ("ﾌﾟｰﾁﾝ", 5),
        ("Mélanie", 7),
        ("Me\u0301lanie", 7),
        ("\u1100\u1161\u11a8", 2),
        ("عَلِيّ", 3),
        ("\u2068a\u2069", 1),
        ("", 0),
    ],
)
def test_width_in_a_terminal(text: str, columns: int) -> None:
    """Wide letters take two columns, marks and joined letters none."""
    assert width(text) == columns


@given(ANY_TEXT, st.integers(1, 20))
def test_cut_and_padded_text_fits(text: str, columns: int) -> None:
    """A cell is never wider than its column, and a padded one never narrower."""
    assert width(cut(text, columns)) <= columns
    assert width(pad(cut(text, columns), columns)) == columns
    assert cut(text, 1000) == text


def test_only_what_turns_around_is_isolated() -> None:
    """Arabic and Hebrew cells are kept from their neighbours; others are left as they are."""
    assert cell("محمد", 10) == "\u2068محمد\u2069"
    assert cell("Cho \u202e", 10) == "Cho \\u202e"
    assert quoted("O'Neill") == '"O\'Neill"'


def test_a_mention_of_any_length_is_one_line() -> None:
    """A text that is longer than any name does not hide the decision."""
    line = heading(Resolution("x" * 100_000, Status.NIL, None, 0.0, (), "longer than any name"))

    assert line.endswith("…' is nil: longer than any name.")
    assert len(line) < 200


@pytest.mark.parametrize(
    ("score", "words"),
    [(0.999, "virtually certain"), (0.99, "virtually certain"), (0.95, "very likely"),
     (0.7, "likely"), (0.5, "about as likely as not"), (0.2, "unlikely"),
     (0.05, "very unlikely"), (0.001, "exceptionally unlikely"), (0.0, "exceptionally unlikely")],
)  # fmt: skip
def test_probability_in_words(score: float, words: str) -> None:
    """The words are those of the IPCC."""
    assert likelihood(score) == words


@pytest.mark.parametrize("bits", [float("inf"), float("nan")])
def test_weights_that_no_sum_holds_are_refused(bits: float) -> None:
    """The error says which weight, and what to do."""
    with pytest.raises(ArgumentError, match=r"bits cannot be shown; use a finite one"):
        table([Evidence(EvidenceKind.PRIOR, bits)])


def test_the_library_explains_itself() -> None:
    """What compare finds is what the table shows, the prior first."""
    found = compare("Cho Tae-yul", "조태열", kind="person")
    lines = explain_comparison(found).splitlines()

    assert len(lines) == len(found.evidence) + 3
    assert lines[2].endswith("before the parts are looked at")
    assert abs(float(lines[-1][:7]) - found.bits) <= 0.005
