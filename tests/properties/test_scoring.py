"""Promises of the comparison of two names."""

import math

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import normalizer
from normalizer import Resolver, Status
from normalizer.background import UNLISTED_BITS, is_listed, rarity
from normalizer.decide import POLICIES
from normalizer.evidence import EvidenceKind, probability, total
from normalizer.model import Kind
from normalizer.names import analyze
from normalizer.scoring.bounds import bounded
from normalizer.scoring.pieces import Said, summed
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
# Words that are in no table and unlike the words of names; a test sees to the first.
_RARE = st.sampled_from(["Raimmeampra", "Soskmomwumo", "Trimsirvnurv", "Brountfarvvo"])
_LATIN = names(scripts=["Latn"], min_words=1, max_words=3)
# bits below which a resolver shows no candidate, and by how much sums in another order may differ
_LEAST_SHOWN, _NEAR = -6.0, 1e-9
# What stands for no part of a name: where a comparison starts, and judgements on the whole.
_ON_NO_PART = {
    EvidenceKind.PRIOR,
    EvidenceKind.WHOLE,
    EvidenceKind.ORDER,
    EvidenceKind.KIN,
    EvidenceKind.COVERED,
    EvidenceKind.SHARED,
}


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
@example("Ba Ba", "Baba", None)
@example("Ba Ba", "Ba Ba", None)
def test_every_part_is_accounted_for(left, right, kind):
    """Each part of both names stands in exactly one piece of evidence: nothing is dropped."""
    comparison = normalizer.compare(left, right, kind=kind)

    pieces = [piece for piece in comparison.evidence if piece.kind not in _ON_NO_PART]
    if any(piece.kind in {EvidenceKind.READING, EvidenceKind.ACRONYM} for piece in pieces):
        return
    if analyze(left, kind).also or analyze(right, kind).also:
        return  # Gen Ba Ba is also looked at without what may be a title
    for side, name in (("left", left), ("right", right)):
        said = sorted("".join(getattr(piece, side).casefold().split()) for piece in pieces)
        parts = sorted(part.form for part in analyze(name, kind).parts)
        assert "".join(sorted("".join(said))) == "".join(sorted("".join(parts)))


@pytest.mark.parametrize("word", ["Raimmeampra", "Soskmomwumo", "Trimsirvnurv", "Brountfarvvo"])
def test_the_rare_words_are_rare(word):
    """What the tests below take for granted of their words."""
    assert rarity(word.casefold()) == UNLISTED_BITS
    assert not is_listed(word.casefold())


def _bits(left, right):
    return normalizer.compare(left, right, kind="person").bits


@given(_LATIN, _LATIN, st.booleans(), _RARE)
def test_a_rare_word_more_in_common_never_lowers_the_score(one, other, same, word):
    """Two people's names that both have one rare word more agree at least as well as before."""
    right = one if same else other
    less = _bits(one, right)
    more = _bits(f"{one} {word}", f"{right} {word}")

    # Below what is shown at all, the curves of missing parts may differ by some hundredths.
    assert less < _LEAST_SHOWN or more >= less - _NEAR


@given(_LATIN, _LATIN, st.booleans(), _RARE)
def test_a_stranger_s_word_never_raises_the_score(one, other, same, word):
    """A rare word that only one of two names has never makes them likelier one person's."""
    right = one if same else other
    # Da and Ba are names at the end of a name, and small words within it, which weigh less.
    assume(all(len(part) >= _LONG_WORD for part in (*one.split(), *right.split())))
    most = max(_bits(one, right), _LEAST_SHOWN) + _NEAR

    assert _bits(f"{one} {word}", right) <= most
    assert _bits(f"{word} {one}", right) <= most


_HIS_AND_HERS = st.sampled_from([
    ("Martin", "Martine"), ("Daniel", "Danielle"), ("Michel", "Michelle"), ("Simon", "Simone"),
    ("Oleksandr", "Oleksandra"), ("Alexander", "Alexandra"), ("Mario", "Maria"), ("Carlo", "Carla"),
    ("Ivanov", "Ivanova"), ("Petrov", "Petrova"), ("Putin", "Putina"),
])  # fmt: skip


@given(_HIS_AND_HERS, st.permutations(["Raimmeampra", "Soskmomwumo", "Brountfarvvo"]), st.data())
def test_a_man_and_a_woman_are_two(pair, words, data):
    """Names that differ by the ending of a man's and of a woman's never resolve."""
    rest = words[: data.draw(st.integers(0, 1))]
    place = data.draw(st.integers(0, len(rest)))
    his, hers = (" ".join([*rest[:place], word, *rest[place:]]) for word in pair)

    assert normalizer.compare(his, hers, kind="person").score < POLICIES["balanced"].resolve
    for listed, asked in ((his, hers), (hers, his)):
        found = Resolver.from_names([("xx", listed, "person")]).resolve(asked)
        assert found.status is not Status.RESOLVED


def test_a_man_and_a_woman_of_a_long_name_are_two():
    """However much else of the names agrees."""
    rest = "Raimmeampra Soskmomwumo Brountfarvvo"
    comparison = normalizer.compare(f"Ivanov {rest}", f"Ivanova {rest}", kind="person")

    assert comparison.score < POLICIES["balanced"].resolve


@pytest.mark.parametrize(
    ("his", "hers"),
    [
        ("Dmitry Medvedev", "Dmitry Medvedeva"),
        ("Ivan Brountfarvvov", "Ivan Brountfarvvova"),
        ("Sasha Brountfarvvov Soskmomsky", "Sasha Brountfarvvova Soskmomska"),
        ("Gloninhalo Brountfarvvo", "Gloninhala Brountfarvvo"),
    ],
)
def test_a_man_and_a_woman_of_a_rare_name_are_two(his, hers):
    """Also where no table knows the family name or the given name."""
    assert normalizer.compare(his, hers, kind="person").score < POLICIES["balanced"].resolve


_PARTS = st.sampled_from(["martin", "martine", "petrov", "petrova", "raimmeampra", "raimmeampro"])
_NOTES = st.sampled_from(["", "of a man and of a woman"])
_PIECES = st.lists(
    st.tuples(
        st.builds(Said, st.sampled_from(EvidenceKind), st.floats(-40, 40), note=_NOTES),
        _PARTS,
        _PARTS,
    ),
    min_size=1,
    max_size=6,
)


@given(_PIECES)
def test_a_bound_never_raises_a_score(pieces):
    """What is left in doubt only ever counts less, and nothing that was said is taken back."""
    kept = bounded(pieces)

    assert kept[: len(pieces)] == pieces
    assert summed(kept) <= summed(pieces)
    assert all(said.kind is EvidenceKind.SHARED for said, _, _ in kept[len(pieces) :])


@given(_PIECES, st.floats(-40, 40), st.floats(-40, 40))
def test_a_bound_keeps_the_order_of_two_with_the_same_doubt(pieces, one, other):
    """Of two candidates whose names differ alike, the likelier one stays in front."""
    low, high = sorted((one, other))
    worse, better = (
        summed(bounded([*pieces, (Said(EvidenceKind.EQUAL, bits), "a", "a")]))
        for bits in (low, high)
    )

    assert worse <= better + _NEAR
    if high - low > 0.1:
        assert worse < better
