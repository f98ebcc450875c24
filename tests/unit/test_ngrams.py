"""Promises of the net of runs of letters that names are found by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.index.ngrams import NgramIndex, name_grams
from normalizer.model import Kind
from normalizer.names import analyze
from normalizer.testing import hostile_text, names

PEOPLE = [
    "Mikhail Gorbachev", "Petr Chelčický", "Vladimir Putin", "Angelina Jolie", "Mélanie Joly",
    "William Clinton", "Hillary Clinton", "Cho Tae-yul", "Cho Tae-yong", "Muammar Gaddafi",
]  # fmt: skip


def index_of(texts):
    return NgramIndex(analyze(text, Kind.PERSON) for text in texts)


def first(text):
    number, _ = index_of(PEOPLE).nearest([analyze(text, Kind.PERSON)], 1)[0]
    return PEOPLE[number]


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Mihail Gorbacsov", "Mikhail Gorbachev"),
        ("Pedro Chelciki", "Petr Chelčický"),
        ("Wladimir Putin", "Vladimir Putin"),
        ("Bill Clinton", "William Clinton"),
        ("Михаил Горбачёв", "Mikhail Gorbachev"),
        ("Moammar Qadhafi", "Muammar Gaddafi"),
    ],
)
def test_what_no_key_reaches_is_found(spelling, name):
    """Spellings of other languages, short forms and native names come first."""
    assert first(spelling) == name


@given(st.lists(names(), min_size=1, max_size=8, unique=True), st.data())
def test_a_name_is_nearest_to_itself(texts, data):
    """Its own runs are all shared: the cosine is 1, whatever else is in the index."""
    text = data.draw(st.sampled_from(texts))
    found = index_of(texts).nearest([analyze(text, Kind.PERSON)], len(texts))

    assert dict(found)[texts.index(text)] == pytest.approx(1.0, abs=1e-4)
    assert all(0.0 < cosine <= 1.0 + 1e-4 for _, cosine in found)
    assert [cosine for _, cosine in found] == sorted((c for _, c in found), reverse=True)


@given(st.lists(names(), min_size=2, max_size=8, unique=True), names(), st.randoms())
def test_the_order_of_rows_changes_no_cosine(texts, mention, random):
    """The same names in another order are found as near."""
    shuffled = list(texts)
    random.shuffle(shuffled)
    there = index_of(texts).nearest([analyze(mention)], len(texts))
    back = index_of(shuffled).nearest([analyze(mention)], len(texts))

    assert {texts[n]: c for n, c in there} == pytest.approx(
        {shuffled[n]: c for n, c in back}, abs=1e-5
    )


@given(hostile_text())
def test_any_text_has_finite_weights(text):
    """No text breaks the cutting, and no run weighs nothing."""
    assert all(0.0 < weight < 1000.0 for weight in name_grams(analyze(text)).values())


def test_an_empty_index_finds_nothing():
    """There is nothing to find, and nothing to divide by."""
    assert index_of([]).nearest([analyze("Putin")], 5) == []
