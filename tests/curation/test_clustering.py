"""Clusters of spellings: what never stands together, and what does."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from normalizer import compare
from normalizer.curation.clustering import LEAST, Spelling, cluster
from normalizer.model import Kind
from normalizer.testing import hostile_text, korean_names, names, near_misses, respellings

PEOPLE = Kind.PERSON


def clusters(texts, kind=PEOPLE, **options):
    """The clusters of some texts, as sets of texts."""
    found = cluster([Spelling(text, kind) for text in texts], **options)
    return {frozenset(one.text for one in group) for group in found}


@st.composite
def families(draw):
    """A few names, each with respellings, near misses and strangers."""
    name = draw(st.one_of(names(), korean_names().map(lambda one: one.hangul)))
    more = st.one_of(respellings(name), near_misses(name), names(), hostile_text())
    return [name, *draw(st.lists(more, max_size=5))]


@given(families(), st.randoms())
@settings(max_examples=40, deadline=None)
@example(["Cho Tae-yul", "Cho Tae-yong", "Cho Taeyeol", "조태열", "조태용"], None)
def test_clusters_part_the_spellings_and_forget_their_order(texts, random):
    """Each spelling is in one cluster, whatever order they came in."""
    mixed = list(texts)
    if random is not None:
        random.shuffle(mixed)
    found = cluster([Spelling(text) for text in texts])

    assert sorted(one.text for group in found for one in group) == sorted(set(texts))
    assert cluster([Spelling(text) for text in mixed + mixed]) == found


@given(families())
@settings(max_examples=40, deadline=None)
def test_any_two_of_a_cluster_score_high(texts):
    """A cluster is no chain: its ends agree as much as its neighbours do."""
    for group in clusters(texts):
        for one, other in itertools.combinations(sorted(group), 2):
            assert compare(one, other, kind=PEOPLE).score >= LEAST - 1e-6


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_near_misses_never_end_up_together(data):
    """Another man's name is in another cluster, also where a third spelling is near to both."""
    one = data.draw(korean_names())
    other = data.draw(near_misses(one))
    between = data.draw(st.lists(st.one_of(respellings(one), respellings(other)), max_size=3))
    texts = [one.hangul, other.hangul, *(text for text in between if isinstance(text, str))]

    for group in clusters(texts):
        assert not {one.hangul, other.hangul} <= group


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_near_misses_of_any_name_never_end_up_together(data):
    """The same in any script, of whatever kind: one true difference keeps two names apart."""
    one = data.draw(names())
    other = data.draw(near_misses(one))

    for group in clusters([one, other, data.draw(respellings(one))], kind=None):
        assert not {one, other} <= group


def test_ministers_of_like_names_stay_apart():
    """Cho Tae-yul and Cho Tae-yong, in all their spellings, are two."""
    yul = {"Cho Tae-yul", "Cho Tae-yeol", "Cho Taeyeol", "조태열"}
    yong = {"Cho Tae-yong", "Cho Taeyong", "조태용"}

    assert clusters(yul | yong) == {frozenset(yul), frozenset(yong)}


def test_spellings_of_other_kinds_stay_apart():
    """A place is no person, however it is spelled."""
    found = cluster([Spelling("Washington", Kind.PERSON), Spelling("Washington", Kind.PLACE)])

    assert [len(group) for group in found] == [1, 1]


def test_spellings_that_may_mean_other_entities_stay_apart():
    """What the tables know of two spellings counts for more than that they look alike."""
    texts = ("Marta Kowalczyk", "Marta Kowalchyk")
    apart = [Spelling(text, PEOPLE, frozenset({text})) for text in texts]

    assert clusters(texts) == {frozenset(texts)}
    assert [len(group) for group in cluster(apart)] == [1, 1]


@pytest.mark.parametrize("least", [0.95, 1.0])
def test_a_higher_bar_makes_smaller_clusters(least):
    """The caller may ask for more than the default."""
    texts = ("Marta Kowalczyk", "Marta Kowalchyk")

    assert clusters(texts, least=least) == {frozenset({text}) for text in texts}


def test_nothing_makes_no_clusters():
    """No spellings, no clusters."""
    assert cluster([]) == []
