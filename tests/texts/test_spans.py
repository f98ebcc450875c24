"""Spans that a caller gives: what is taken, what is left out, and what is told."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.errors import ArgumentError
from normalizer.model import Kind
from normalizer.texts.spans import Span, as_spans, kind_of_label

TEXT = "Joly met Blinken on Monday"


@given(st.text(min_size=1), st.data())
def test_spans_that_do_not_overlap_come_sorted(text, data):
    """Whatever the order in which they are given, spans come in the order of the text."""
    cuts = data.draw(st.lists(st.integers(0, len(text)), unique=True).map(sorted))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    mixed = data.draw(st.permutations(spans))

    assert [(one.start, one.end) for one in as_spans(text, mixed)] == spans


@given(st.text(), st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40))))
def test_any_pairs_are_taken_or_told(text, spans):
    """Pairs of numbers are spans within the text that do not overlap, or an ArgumentError."""
    try:
        found = as_spans(text, spans)
    except ArgumentError:
        return
    assert len(found) == len(spans)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("PERSON", Kind.PERSON),
        ("PER", Kind.PERSON),
        ("persName", Kind.PERSON),
        ("ORG", Kind.ORGANIZATION),
        ("GPE", Kind.PLACE),
        ("LOC", Kind.PLACE),
        ("FAC", Kind.PLACE),
        ("LAW", Kind.AGREEMENT),
        ("NORP", None),
        ("EVENT", None),
        ("MISC", None),
        ("no label", None),
        ("", None),
        (None, None),
        ("event", Kind.EVENT),
        (Kind.WEAPON, Kind.WEAPON),
    ],
)
def test_labels_as_kinds(label, kind):
    """Labels of others and kinds of ours are understood; what is not known leaves the kind open."""
    assert kind_of_label(label) is kind
    assert as_spans(TEXT, [(0, 4, label)]) == (Span(0, 4, kind),)


@pytest.mark.parametrize("label", ["DATE", "CARDINAL", "MONEY", "ORDINAL", "WORK_OF_ART", "date"])
def test_labels_of_what_is_no_entity_are_left_out(label):
    """A date is no mention, also where it overlaps one."""
    assert as_spans(TEXT, [(0, 26, label), (0, 4, "PER")]) == (Span(0, 4, Kind.PERSON),)


def test_all_problems_are_told_at_once():
    """One call is enough to mend all spans."""
    spans = [(0, 4), (2, 8), (9, 9), (20, 99), "Joly", (1, True), (0.0, 4.0), (1, 2, 3), (-4, 2)]
    with pytest.raises(ArgumentError) as caught:
        as_spans(TEXT, spans)

    assert str(caught.value) == (
        "spans that cannot be meant:\n"
        "span 2 is 9 to 9; it must end after its start, and lie within 0 to 26\n"
        "span 3 is 20 to 99; it must end after its start, and lie within 0 to 26\n"
        "span 4 is 'Joly'; give (start, end) or (start, end, label)\n"
        "span 5 is (1, True); give (start, end) or (start, end, label)\n"
        "span 6 is (0.0, 4.0); give (start, end) or (start, end, label)\n"
        "span 7 is (1, 2, 3); give (start, end) or (start, end, label)\n"
        "span 8 is -4 to 2; it must end after its start, and lie within 0 to 26\n"
        "the spans 0 to 4 and 2 to 8 overlap; keep one of them"
    )


def test_each_span_within_another_is_told():
    """A long span does not hide that a later one lies in it, too."""
    with pytest.raises(ArgumentError) as caught:
        as_spans(TEXT, [(0, 16), (0, 4), (9, 16)])

    assert str(caught.value) == (
        "spans that cannot be meant:\n"
        "the spans 0 to 4 and 0 to 16 overlap; keep one of them\n"
        "the spans 0 to 16 and 9 to 16 overlap; keep one of them"
    )


def test_many_problems_are_counted():
    """A text that was shifted does not fill the screen."""
    with pytest.raises(ArgumentError) as caught:
        as_spans("", [(n, n + 1) for n in range(50)])

    assert str(caught.value).splitlines()[-1] == "and 30 more"
    assert len(str(caught.value).splitlines()) == 22
