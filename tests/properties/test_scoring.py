"""Promises of the comparison of two names."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import normalizer
from normalizer.decide import POLICIES
from normalizer.evidence import EvidenceKind, probability, total
from normalizer.model import Kind
from normalizer.names import analyze
from normalizer.testing import (
    Difference,
    KoreanName,
    Promise,
    Way,
    hostile_text,
    korean_names,
    names,
    near_misses,
    respellings,
)

_LONG_WORD = 4  # shorter words may be particles, and are shared by many
_KINDS = st.sampled_from([None, *Kind])
_ANY_NAME = st.one_of(names(), korean_names().map(lambda name: name.romanizations()[0]))
# What stands for no part of a name: where a comparison starts, and judgements on the whole.
_ON_NO_PART = {EvidenceKind.PRIOR, EvidenceKind.WHOLE, EvidenceKind.ORDER, EvidenceKind.SPACING}


@given(_ANY_NAME, _ANY_NAME, _KINDS)
@example("Kim Jong-un", "Kim Jong Il", Kind.PERSON)
def test_scores_are_symmetric(left, right, kind):
    """Which name comes first does not matter, to the bit."""
    there = normalizer.compare(left, right, kind=kind)
    back = normalizer.compare(right, left, kind=kind)

    assert there.score == back.score
    assert sorted(piece.bits for piece in there.evidence) == sorted(
        piece.bits for piece in back.evidence
    )


@given(st.one_of(_ANY_NAME, hostile_text()), st.one_of(_ANY_NAME, hostile_text()), _KINDS)
def test_scores_are_probabilities_that_the_evidence_adds_up_to(left, right, kind):
    """Between 0 and 1, and nothing but the sum of the evidence."""
    comparison = normalizer.compare(left, right, kind=kind)

    assert 0.0 <= comparison.score <= 1.0
    assert comparison.score == probability(total(comparison.evidence))
    assert all(math.isfinite(piece.bits) for piece in comparison.evidence)


@given(names(min_words=2), _KINDS)
@example("Le Van", Kind.PERSON)  # both words are particles elsewhere
def test_a_name_is_itself(name, kind):
    """A full name compared with itself is likelier one name than two; a longer one is certain."""
    score = normalizer.compare(name, name, kind=kind).score

    assert score > 0.5
    if all(len(word) >= _LONG_WORD for word in name.split()):
        assert score > 0.9


@pytest.mark.parametrize("kind", [None, *Kind])
@pytest.mark.parametrize("text", ["", " ", "\u200b", "...", "\u0301"])
def test_nothing_is_no_name(text, kind):
    """Two texts without a letter or digit are not one name: nothing speaks for it."""
    assert normalizer.compare(text, text, kind=kind).score < 0.01


@given(names(), hostile_text(kinds=["blank"]))
def test_nothing_is_not_like_a_name(name, blank):
    """A blank text has no part in common with any name."""
    assert normalizer.compare(name, blank).score < 0.01


@given(st.data(), names(scripts=["Latn", "Cyrl", "Grek", "Arab", "Deva"], min_words=2))
def test_a_near_miss_is_below_the_name_itself(data, name):
    """A true difference costs something: the score is not a constant."""
    other = data.draw(near_misses(name))

    assert normalizer.compare(name, other).bits < normalizer.compare(name, name).bits


@given(st.data(), names(scripts=["Latn", "Cyrl"], min_words=2, max_words=3))
def test_a_near_miss_is_below_every_clean_respelling(data, name):
    """Whatever prints alike scores above whatever is another name."""
    ways = [way for way in Way if way.promise is Promise.CLEAN]
    respelling = data.draw(respellings(name, ways=ways))
    other = data.draw(near_misses(name))

    assert normalizer.compare(name, other).score < normalizer.compare(name, respelling).score


@given(st.data(), names(scripts=["Latn"], min_words=2, max_words=3))
def test_a_near_miss_in_generation_is_another_person(data, name):
    """Father and son are two: Donald Trump, Donald Trump Jr."""
    other = data.draw(near_misses(name, differences=[Difference.GENERATION]))

    assert normalizer.compare(name, other, kind="person").score < 0.5


@given(st.data(), names(scripts=["Latn"], min_words=1, max_words=2))
def test_a_near_miss_in_qualifier_is_another_place(data, name):
    """Sudan and South Sudan are two countries."""
    other = data.draw(near_misses(name, differences=[Difference.QUALIFIER]))

    assert normalizer.compare(name, other, kind="place").score < 0.5


@given(korean_names(min_given=2))
@example(KoreanName("조", ("태", "열")))
def test_every_romanization_of_a_korean_name_agrees_with_its_hangul(name):
    """The hangul and each of its spellings are likelier one name than not."""
    for spelling in name.romanizations():
        assert normalizer.compare(spelling, name.hangul, kind="person").score > 0.5, spelling


@given(st.data(), korean_names(min_given=2))
def test_another_syllable_is_another_person(data, name):
    """One given syllable of another sound makes two people.

    In hangul that is beyond doubt; a romanization may leave a doubt, but not enough to merge.
    """
    other = data.draw(near_misses(name))

    assert normalizer.compare(name.hangul, other.hangul, kind="person").score < 0.5
    for left, right in zip(name.romanizations(), other.romanizations(), strict=False):
        score = normalizer.compare(left, right, kind="person").score
        assert score < POLICIES["balanced"].resolve, (left, right)


@given(names(scripts=["Latn"]), names(scripts=["Latn"]), _KINDS)
def test_every_part_is_accounted_for(left, right, kind):
    """Each part of both names stands in exactly one piece of evidence: nothing is dropped."""
    comparison = normalizer.compare(left, right, kind=kind)

    pieces = [piece for piece in comparison.evidence if piece.kind not in _ON_NO_PART]
    if any(piece.kind in {EvidenceKind.READING, EvidenceKind.ACRONYM} for piece in pieces):
        return
    for side, name in (("left", left), ("right", right)):
        said = sorted("".join(getattr(piece, side).split()) for piece in pieces)
        parts = sorted(part.form for part in analyze(name, kind).parts)
        assert "".join(sorted("".join(said))) == "".join(sorted("".join(parts)))
