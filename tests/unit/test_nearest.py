"""Promises of the net of runs of letters that names are found by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.index.base import filed
from normalizer.index.grams import part_grams
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.names import analyze
from normalizer.testing import hostile_text, names

PEOPLE = [
    "Mikhail Gorbachev", "Petr Chelčický", "Vladimir Putin", "Angelina Jolie", "Mélanie Joly",
    "William Clinton", "Hillary Clinton", "Cho Tae-yul", "Cho Tae-yong", "Muammar Gaddafi",
]  # fmt: skip


def base_of(texts):
    """A knowledge base in which each text is the name of a person, in this order."""
    people = [Entity(f"p.{at:03}", Kind.PERSON, text) for at, text in enumerate(texts)]
    return filed((one, [Alias(one.name, one.id, AliasKind.SELF)]) for one in people)


def nearest(texts, mention, most=10):
    """Texts that are like a mention, with their cosines."""
    found = base_of(texts).nearest([analyze(mention, Kind.PERSON)], most)
    return [(texts[number], cosine) for (_, number), cosine in found]


def first(text):
    return nearest(PEOPLE, text)[0][0]


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
    found = nearest(texts, text, len(texts))

    # Two words of a name that share runs (Kim, Kimura) count for each other, too.
    assert dict(found)[text] >= 1.0 - 1e-4
    assert [cosine for _, cosine in found] == sorted((c for _, c in found), reverse=True)


@given(st.lists(names(), min_size=2, max_size=8, unique=True), names(), st.randoms())
def test_the_order_of_rows_changes_no_cosine(texts, mention, random):
    """The same names in another order are found as near."""
    shuffled = list(texts)
    random.shuffle(shuffled)

    assert sorted(nearest(texts, mention)) == sorted(nearest(shuffled, mention))


@given(st.lists(names(), min_size=1, max_size=8, unique=True), names(), names())
def test_another_row_changes_no_cosine(texts, other, mention):
    """How near a name is hangs on the two names alone, not on what else is filed."""
    before = dict(nearest(texts, mention, 100))
    after = dict(nearest([*texts, other], mention, 100))

    assert {text: after[text] for text in before} == before


@given(hostile_text(), st.booleans())
def test_any_word_has_weights(text, things):
    """No text breaks the cutting; no run weighs nothing, or more than a byte holds."""
    for part in analyze(text).parts:
        numbers, weights = part_grams(part, things)

        assert len(numbers) == len(weights) > 0
        assert (weights > 0).all()
        assert (numbers[1:] > numbers[:-1]).all()


def test_an_empty_base_finds_nothing():
    """There is nothing to find, and nothing to divide by."""
    assert nearest([], "Putin") == []
