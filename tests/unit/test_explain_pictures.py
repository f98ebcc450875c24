"""Evidence as pictures: bars that add up, drawn for a terminal and as SVG."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer import ArgumentError, Evidence, EvidenceKind, Policy, compare
from normalizer.decide import BALANCED, STRICT
from normalizer.evidence import total
from normalizer.explain import waterfall_svg, waterfall_text
from normalizer.explain.cells import width
from normalizer.explain.table import adding_up
from normalizer.explain.waterfall import bars_of, threshold

SVG = "{http://www.w3.org/2000/svg}"
MATCH = (
    Evidence(EvidenceKind.READING, 1.78, "cho", "조", "조"),
    Evidence(EvidenceKind.READING, 2.06, "tae", "태", "태"),
    Evidence(EvidenceKind.PRIOR, -1.97),
    Evidence(EvidenceKind.CONTRADICTING, -5.9, "yul", "용"),
    Evidence(EvidenceKind.LISTED, 0.0),
)
ANY_TEXT = st.text(st.characters(codec=None), max_size=12)
PIECES = st.builds(
    Evidence, st.sampled_from(list(EvidenceKind)), st.floats(-60, 60), ANY_TEXT, ANY_TEXT, ANY_TEXT
)


def drawn(picture: str) -> ET.Element:
    """The picture as what reads SVG sees it, out of bytes."""
    return ET.fromstring(picture.encode("utf-8"))


def boxes(root: ET.Element) -> list[ET.Element]:
    """The bars, that of the sum last."""
    return [box for box in root.iter(f"{SVG}rect") if "data-bits" in box.attrib]


def test_golden_picture_in_a_terminal() -> None:
    """Bars begin where the one before ended; lines mark even odds and the policy."""
    assert waterfall_text(MATCH, width=80).splitlines() == [
        "  -1.97           ░░░░░░░░░│     ┊    before the parts are looked at",
        "  +1.78           █████████│     ┊    cho and 조: can be read as one (조)",
        "  +2.06                    █████████  tae and 태: can be read as one (태)",
        "  -5.90  ░░░░░░░░░░░░░░░░░░░░░░░░░░░  yul and 용: stand against each other",
        "  +0.00  ▏                 │     ┊    the tables list this spelling",
        "  -4.03  ░░░░░░░░░░░░░░░░░░│     ┊    the sum: probability 0.058",
        "  │  0 bits, probability 0.5",
        "  ┊  the policy 'balanced' needs 0.7",
    ]


def test_golden_picture_in_ascii() -> None:
    """Without blocks, and with escapes for other letters, the bars are the same."""
    assert waterfall_text(MATCH, width=80, ascii_only=True).splitlines() == [
        "  -1.97           =========|     :    before the parts are looked at",
        r"  +1.78           #########|     :    cho and \uc870: can be read as one (\uc87~",
        r"  +2.06                    #########  tae and \ud0dc: can be read as one (\ud0d~",
        r"  -5.90  ===========================  yul and \uc6a9: stand against each other",
        "  +0.00  '                 |     :    the tables list this spelling",
        "  -4.03  ==================|     :    the sum: probability 0.058",
        "  |  0 bits, probability 0.5",
        "  :  the policy 'balanced' needs 0.7",
    ]


@given(st.lists(PIECES, max_size=8))
def test_bars_add_up_to_the_score(pieces: list[Evidence]) -> None:
    """Each bar is as long as its piece is heavy, and the last ends at the sum."""
    bars = bars_of(pieces)
    weights = sorted(piece.bits for piece in pieces)

    assert sorted(bar.end - bar.start for bar in bars) == pytest.approx(weights, abs=1e-9)
    assert [bar.start for bar in bars[1:]] == [bar.end for bar in bars[:-1]]
    if bars:
        assert bars[0].start == 0.0
        assert bars[-1].end == pytest.approx(total(pieces), abs=1e-9)


@given(st.lists(PIECES, max_size=8), st.integers(40, 120), st.booleans())
def test_a_picture_fits_the_terminal(
    pieces: list[Evidence],
    columns: int,
    ascii_only: bool,  # noqa: FBT001
) -> None:
    """No line is wider than the terminal; one a piece, one for the sum, two that explain."""
    lines = waterfall_text(pieces, width=columns, ascii_only=ascii_only).split("\n")

    assert len(lines) == len(pieces) + 3
    assert all(width(line) <= columns for line in lines)
    assert lines[0].isascii() or not ascii_only


@given(st.lists(PIECES, max_size=8), ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_svg_is_xml_whatever_names_hold(
    pieces: list[Evidence], title: str, left: str, right: str
) -> None:
    """It parses, has its title and description, loads nothing, and holds one bar a piece."""
    picture = waterfall_svg(pieces, title=title, left=left, right=right)
    root = drawn(picture)
    shown, reached = adding_up([bar.end - bar.start for bar in bars_of(pieces)])

    assert (root.tag, root.get("role")) == (f"{SVG}svg", "img")
    assert [child.tag for child in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert not re.search(r"(href|src|url\(|@import|<script|<image)", picture_without_text(root))
    *bars, last = [float(box.get("data-bits", "")) for box in boxes(root)]
    assert sorted(bars) == pytest.approx(sorted(shown), abs=0.0100001)
    assert round(sum(bars), 2) == last == pytest.approx(reached, abs=0.0100001)


def picture_without_text(root: ET.Element) -> str:
    """Tags, attributes and style of a picture, without what names put into its text."""
    words = []
    for element in root.iter():
        words += [element.tag.removeprefix(SVG), *element.attrib, *element.attrib.values()]
        if element.tag == f"{SVG}style":
            words.append(element.text or "")
    return " ".join("<" + word for word in words)


@given(st.lists(PIECES, min_size=1, max_size=8))
def test_bars_of_an_svg_stand_on_one_scale(pieces: list[Evidence]) -> None:
    """All bars lie within the picture, and their lengths are in proportion to the bits."""
    root = drawn(waterfall_svg(pieces, title="", left="", right=""))
    found = boxes(root)[:-1]
    lengths = [float(box.get("width", "")) for box in found]
    bits = [abs(bar.end - bar.start) for bar in bars_of(pieces)]
    scale = max(lengths) / max(*bits, 1e-9)

    for box, length, weight in zip(found, lengths, bits, strict=True):
        assert float(box.get("x", "")) >= 0
        assert float(box.get("x", "")) + length <= float(root.get("width", ""))
        if max(lengths) > 1.0 and length > 1.0:
            assert length == pytest.approx(weight * scale, abs=0.2)


def test_svg_says_more_than_colour() -> None:
    """Weights have signs, and light and dark are both provided for."""
    picture = waterfall_svg(MATCH, title="R&D <x>", left="a", right="b", policy=STRICT)
    texts = [text.text for text in drawn(picture).iter(f"{SVG}text")]

    assert "R&D <x>" in texts
    assert {"\u22121.97", "+1.78", "\u22125.90", "strict needs 0.95"} <= set(texts)
    assert "prefers-color-scheme: dark" in picture
    assert "needs 0.95 and a lead of 5 bits." in picture


def test_what_xml_cannot_hold_is_an_escape() -> None:
    """Control characters, surrogates and non-characters are told, not dropped."""
    root = drawn(waterfall_svg([], title="a\x00\ud800\ufffe\x1b", left="", right=""))

    assert root[0].text == r"a\x00\ud800\ufffe\x1b"


def test_a_word_of_a_person_does_not_hide_the_rest() -> None:
    """A piece that outranks all others is cut where the picture ends; its number is not."""
    pieces = (*MATCH, Evidence(EvidenceKind.JUDGED, 6000.0))
    found = boxes(drawn(waterfall_svg(pieces, title="", left="", right="")))
    lines = waterfall_text(pieces, width=80).splitlines()

    assert [box.get("data-bits") for box in found][-2:] == ["+6000.00", "+5995.97"]
    assert float(found[1].get("width", "")) > 40
    assert lines[1].count("█") > 4
    assert lines[5].startswith("+6000.00  ")


def test_pictures_of_nothing() -> None:
    """Without evidence the odds are even, and the picture says so."""
    assert "+0.00" in waterfall_text([])
    assert len(boxes(drawn(waterfall_svg([], title="", left="", right="")))) == 1


@pytest.mark.parametrize("resolve", [0.0, 1.0])
def test_a_policy_without_threshold_has_no_line(resolve: float) -> None:
    """Where every sum would do, or none, there is nowhere to draw a line."""
    policy = Policy("all", resolve=resolve, doubt=0.0, margin=0.0)

    assert threshold(policy) is None
    assert "'all'" not in waterfall_text(MATCH, policy=policy)
    picture = waterfall_svg(MATCH, title="", left="", right="", policy=policy)
    assert [line for line in drawn(picture).iter(f"{SVG}line") if line.get("class") == "line"] == []


def test_the_threshold_is_where_the_policy_resolves() -> None:
    """Balanced resolves from seven to three."""
    assert threshold(BALANCED) == pytest.approx(1.2223924213364477)


def test_a_terminal_that_is_too_narrow() -> None:
    """The error says how wide it must be."""
    with pytest.raises(ArgumentError, match="a width of 39 is too small; use 40 or more"):
        waterfall_text(MATCH, width=39)


def test_the_same_evidence_is_the_same_picture() -> None:
    """Nothing of a picture depends on when or how often it was drawn."""
    found = compare("Cho Tae-yul", "조태열").evidence

    assert len({waterfall_svg(found, title="t", left="l", right="r") for _ in range(2)}) == 1
