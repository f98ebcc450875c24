"""Promises of the comparison of organizations, places and other things.

Names are made of institution words, directions, ordinals, legal forms and proper words that no
table has, so that what a test says of the rest of a name is not a matter of how common it is.
"""

import itertools

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

import normalizer
from normalizer import Resolver, Status
from normalizer.background import UNLISTED_BITS, is_listed, word_rarity
from normalizer.decide import POLICIES
from normalizer.evidence import EvidenceKind
from normalizer.model import Kind
from normalizer.names import analyze
from normalizer.names.meanings import meanings, term_kind
from normalizer.scoring.acronyms import acronyms
from normalizer.testing import names
from normalizer.text.distance import alike
from normalizer.text.sounds import rough_sound

_RESOLVE = POLICIES["balanced"].resolve
_THINGS = [kind for kind in Kind if kind is not Kind.PERSON]
_LEAST_SHOWN = -6.0  # bits below which a resolver shows no candidate
_ALIKE = 0.4  # words less alike than this are never paired
_NEAR = 1e-9  # sums of the same bits in another order differ by less

_INSTITUTIONS = ("University", "Institute", "Bank", "Committee", "Hospital", "Agency", "Army")
_DIRECTIONS = ("North", "Southern", "East", "Western", "Northeast", "Upper", "Lower", "New", "Old",
               "Great", "Little")  # fmt: skip
_ORDINALS = ("First", "Second", "Third", "Fourth", "5th", "12th", "Twentieth")
_LEGAL = ("Ltd", "Limited", "LLC", "GmbH", "Inc.", "Corp.", "AG", "S.A.", "PLC", "Co., Ltd.")
_LIMITED = ("Ltd", "Ltd.", "Limited", "LTD", "limited", "LLC", "L.L.C.", "GmbH")

# What stands for no part of a name.
_ON_NO_PART = {
    EvidenceKind.PRIOR,
    EvidenceKind.WHOLE,
    EvidenceKind.ORDER,
    EvidenceKind.KIN,
    EvidenceKind.COVERED,
    EvidenceKind.SHARED,
}


# Words that are in no table, and others that are like no word of any name; a test sees to both.
_PROPER = ("Brountfarvvo", "Drousksidil", "Gloninhal", "Heantsoufri", "Jixhourglen", "Kelquimgu",
           "Lervgroulzum", "Neannanzint", "Nounuquoquir", "Pemhildon", "Plibenttix",
           "Sanserlelkre")  # fmt: skip
_STRANGERS = ("Miskmaipirv", "Raimmeampra", "Soskmomwumo", "Trimsirvnurv")


def proper(least=1, most=3):
    """Draw proper words, each once."""
    words = st.sampled_from(_PROPER)
    return st.lists(words, min_size=least, max_size=most, unique=True).map(tuple)


strangers = st.sampled_from(_STRANGERS)


def _alike(one, other):
    return max(alike(one, other), alike(rough_sound(one), rough_sound(other)))


def test_the_words_are_rare_and_unlike_each_other():
    """What the tests below take for granted of their words."""
    words = [word.casefold() for word in (*_PROPER, *_STRANGERS)]
    for word in words:
        assert len(word) >= 9
        assert {word_rarity(word, kind) for kind in ("organization", "place")} == {UNLISTED_BITS}
        assert not any((is_listed(word), meanings(word), term_kind(word)))
    theirs = [word.casefold() for word in (*_PROPER, *_INSTITUTIONS, *_DIRECTIONS, *_ORDINALS)]
    for stranger, other in itertools.product(map(str.casefold, _STRANGERS), theirs):
        assert _alike(stranger, other) < _ALIKE, (stranger, other)


def _maybe(words):
    return st.one_of(st.just(""), st.sampled_from(words))


@frozen
class Thing:
    """The words of a thing's name, by what they are."""

    before: str
    proper: tuple[str, ...]
    institution: str
    of: bool
    legal: str

    @property
    def text(self):
        """The name as a source prints it."""
        words = " ".join(self.proper)
        if self.of and self.institution:
            middle = f"{self.institution} of {words}"
        else:
            middle = f"{words} {self.institution}"
        return " ".join(f"{self.before} {middle} {self.legal}".split())


def things(*, before=(*_DIRECTIONS, *_ORDINALS), legal=_LEGAL, least=1, most=3):
    """Draw the name of a thing by its words."""
    return st.builds(
        Thing,
        _maybe(before) if before else st.just(""),
        proper(least, most),
        _maybe(_INSTITUTIONS),
        st.booleans(),
        _maybe(legal) if legal else st.just(""),
    )


_TEXTS = things().map(lambda thing: thing.text)
_ANY = st.one_of(_TEXTS, names(), st.sampled_from(["WHO", "U.N.", "東京大学", "Банк Китая"]))
_KINDS = st.sampled_from(_THINGS)


@given(_ANY, _ANY, _KINDS)
def test_scores_of_things_are_symmetric(left, right, kind):
    """Which name comes first does not matter, to the bit, piece by piece."""
    there = normalizer.compare(left, right, kind=kind)
    back = normalizer.compare(right, left, kind=kind)

    assert there.score == back.score
    assert sorted((piece.kind, piece.bits) for piece in there.evidence) == sorted(
        (piece.swapped().kind, piece.bits) for piece in back.evidence
    )


@given(st.data(), _ANY, _KINDS)
def test_every_part_of_a_thing_is_accounted_for(data, left, kind):
    """Each part of both names stands in exactly one piece; an acronym stands for all of both.

    A part of several words, such as a legal form, is in one piece as a whole.
    """
    shuffled = st.permutations(left.split()).map(" ".join)
    right = data.draw(st.one_of(_ANY, shuffled))
    pieces = normalizer.compare(left, right, kind=kind).evidence

    on_parts = [piece for piece in pieces if piece.kind not in _ON_NO_PART]
    assert all(not piece.left and not piece.right for piece in pieces if piece.kind in {
        EvidenceKind.PRIOR, EvidenceKind.COVERED, EvidenceKind.KIN, EvidenceKind.SHARED,
    })  # fmt: skip
    of_names = {"left": analyze(left, kind), "right": analyze(right, kind)}
    if any(piece.kind is EvidenceKind.ACRONYM for piece in on_parts):
        assert [(piece.left, piece.right) for piece in on_parts] == [
            (of_names["left"].core, of_names["right"].core)
        ]
        return
    for side, name in of_names.items():
        said = [getattr(piece, side) for piece in on_parts]
        assert sorted(" ".join(said).split()) == sorted(
            word for part in name.parts for word in part.text.split()
        )
        assert all(any(part.text in text for text in said) for part in name.parts)


def _bits(left, right, kind):
    return normalizer.compare(left, right, kind=kind).bits


@given(things(legal=None), things(legal=None), st.booleans(), strangers, _KINDS)
def test_a_rare_word_more_in_common_never_lowers_the_score(one, other, same, word, kind):
    """Two names that both have one rare word more agree at least as well as without it."""
    left, right = one.text, one.text if same else other.text

    assert _bits(f"{left} {word}", f"{right} {word}", kind) >= _bits(left, right, kind) - _NEAR


@given(st.data(), things(before=None, legal=None), strangers, _KINDS)
def test_a_stranger_s_word_never_raises_the_score(data, one, word, kind):
    """A rare word that only one of two names has never makes them likelier one.

    Names that are no candidates of each other with or without it are not looked at.
    """
    left = one.text
    other = things(before=None, legal=None).map(lambda thing: thing.text)
    right = data.draw(st.one_of(st.just(left), other))
    most = max(_bits(left, right, kind), _LEAST_SHOWN) + _NEAR

    assert _bits(f"{left} {word}", right, kind) <= most
    assert _bits(f"{word} {left}", right, kind) <= most


@given(things(legal=None), things(legal=None), st.booleans(), strangers, _KINDS)
def test_a_stranger_s_word_never_makes_a_match(one, other, same, word, kind):
    """Also beside directions and ordinals it resolves nothing that was in doubt."""
    left, right = one.text, one.text if same else other.text
    before = normalizer.compare(left, right, kind=kind).score

    for more in (f"{left} {word}", f"{word} {left}"):
        assert normalizer.compare(more, right, kind=kind).score < max(_RESOLVE, before + _NEAR)


def test_a_stranger_s_word_leaves_a_direction_its_weight():
    """Southern X is not X, and no likelier X with a word more."""
    right = "Southern Brountfarvvo"

    more = _bits("Brountfarvvo Raimmeampra", right, "organization")
    assert more <= _bits("Brountfarvvo", right, "organization")


def _differing(draw, words, term):
    """Two words of one class that mean something else."""
    one = draw(st.sampled_from(words))
    other = draw(st.sampled_from([word for word in words if term(word) != term(one)]))
    return one, other


def _put(thing, word, *, in_front):
    return f"{word} {thing.text}" if in_front else f"{thing.text} {word}"


def _meaning(word):
    return meanings(word.casefold())


@given(st.data(), things(before=None), st.sampled_from([_DIRECTIONS, _ORDINALS]), _KINDS)
def test_a_direction_or_an_ordinal_against_another_never_resolves(data, thing, words, kind):
    """North and south, new and old, first and second are two, whatever else agrees."""
    one, other = _differing(data.draw, words, _meaning)
    in_front = data.draw(st.booleans())
    left, right = (_put(thing, word, in_front=in_front) for word in (one, other))

    assert normalizer.compare(left, right, kind=kind).score < _RESOLVE
    resolution = Resolver.from_names([("xx", left, kind)]).resolve(right)
    assert resolution.status is not Status.RESOLVED


@given(st.data(), things(before=None), _KINDS)
def test_a_number_against_another_never_resolves(data, thing, kind):
    """Hwasong-17 is not Hwasong-18, nor is Article 5 of a treaty another one's name."""
    numbers = st.integers(0, 2000)
    one = data.draw(numbers)
    other = data.draw(numbers.filter(lambda number: number != one))
    joint = data.draw(st.sampled_from([" ", "-", " No. "]))
    left, right = (f"{thing.text}{joint}{number}" for number in (one, other))

    assert normalizer.compare(left, right, kind=kind).score < _RESOLVE
    assert Resolver.from_names([("xx", left, kind)]).resolve(right).status is not Status.RESOLVED


@given(st.data(), things(before=None, legal=None), _KINDS)
def test_a_direction_ordinal_or_number_on_one_side_never_resolves(data, thing, kind):
    """North Korea is not Korea, a First Bank no Bank, and Hwasong-17 not all of Hwasong."""
    if kind is Kind.PLACE:
        thing = evolve(thing, institution="")
    word = data.draw(st.sampled_from([*_DIRECTIONS, *_ORDINALS, "3", "17", "2024"]))
    more = _put(thing, word, in_front=data.draw(st.booleans()))

    assert normalizer.compare(more, thing.text, kind=kind).score < _RESOLVE
    for listed, asked in ((more, thing.text), (thing.text, more)):
        resolution = Resolver.from_names([("xx", listed, kind)]).resolve(asked)
        assert resolution.status is not Status.RESOLVED


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Zarthax Bromvixqua III", "Zarthax Bromvixqua VIII"),
        ("Zarthax Bromvixqua III", "Zarthax Bromvixqua"),
        ("Bromvixqua II", "Bromvixqua"),
    ],
)
def test_roman_numerals_number_things(left, right):
    """A second and a third of a name are two, and neither is the name without a number."""
    for kind in ("organization", "weapon", "operation"):
        assert normalizer.compare(left, right, kind=kind).score < _RESOLVE, kind


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Hospital", "University"),
        ("Ministry", "Museum"),
        ("Bank", "Party"),
        ("Federation", "Foundation"),
        ("Library", "Laboratory"),
        ("Agency", "Academy"),
        ("Committee", "Council"),
    ],
)
def test_a_body_against_another_never_resolves(left, right):
    """The library of a place is not its laboratory, however alike the two words look."""
    for name in ("Brountfarvvo Drousksidil", "Brountfarvvo Drousksidil Gloninhal"):
        comparison = normalizer.compare(f"{name} {left}", f"{name} {right}", kind="organization")
        assert comparison.score < _RESOLVE


_WORDS_OF_LAW = st.sampled_from(_LIMITED)


@given(proper(), st.sampled_from(["", *_INSTITUTIONS]), _WORDS_OF_LAW, _WORDS_OF_LAW)
def test_a_legal_form_keeps_a_match(words, institution, legal, other):
    """Put, dropped, or written as another language's or as an abbreviation, it parts no match."""
    name = " ".join([*words, institution]).strip()
    resolver = Resolver.from_names([("xx", name, "organization")])

    for left, right in (
        (f"{name} {legal}", name),
        (name, f"{name}, {legal}"),
        (f"{name} {legal}", f"{name} {other}"),
    ):
        assert normalizer.compare(left, right, kind="organization").score >= _RESOLVE, (left, right)
    assert resolver.resolve(f"{name} {legal}").status is Status.RESOLVED


@given(st.data(), things(before=None), st.sampled_from([Kind.ORGANIZATION, Kind.AGREEMENT]))
def test_order_and_case_of_words_never_make_a_mismatch(data, thing, kind):
    """Whatever order the words of a name stand in, and in capitals or not, it is resolved."""
    shuffled = " ".join(data.draw(st.permutations([*thing.proper, thing.institution]))).strip()
    text = evolve(thing, of=False, legal="").text
    cased = data.draw(st.sampled_from([str.upper, str.lower, str.title, str]))(shuffled)

    assert normalizer.compare(text, cased, kind=kind).score >= _RESOLVE
    resolution = Resolver.from_names([("xx", text, kind)]).resolve(cased)
    assert resolution.status is Status.RESOLVED


@given(st.permutations(_PROPER), st.integers(4, 6), st.sampled_from([*_INSTITUTIONS, ""]))
def test_an_acronym_finds_the_name_as_a_candidate(words, count, institution):
    """The initials of four words or more bring the name to those that are looked at."""
    name = " ".join([*words[: count - bool(institution)], institution]).strip()
    short = "".join(word[0] for word in name.split()).upper()
    assert short.casefold() in acronyms(analyze(name, Kind.ORGANIZATION))

    for listed, asked in ((name, short), (short, name)):
        found = Resolver.from_names([("xx", listed, "organization")]).resolve(asked)
        assert [candidate.entity.id for candidate in found.candidates] == ["xx"]
        assert any(piece.kind is EvidenceKind.ACRONYM for piece in found.candidates[0].evidence)


@given(things(), _TEXTS, st.lists(st.one_of(_TEXTS, names()), max_size=5), st.booleans())
def test_other_rows_change_no_evidence(thing, other, strangers_, known):
    """What speaks for an entity depends on its own names: never on what else the tables hold.

    A row that is itself a near candidate may make a resolved answer ambiguous, nothing else may.
    Where another row says more, less likely ones need not be looked at.
    """
    mention = thing.text if known else other
    rows = [("xx", thing.text, "organization")]
    more = [(f"yy.{n}", text, "organization") for n, text in enumerate(strangers_)]
    alone = Resolver.from_names(rows).resolve(mention)
    among = Resolver.from_names([*more, *rows]).resolve(mention)

    (before,) = alone.candidates or (None,)
    after = next((one for one in among.candidates if one.entity.id == "xx"), None)
    if before is not None and after is None:
        assert among.candidates[0].bits > before.bits
    else:
        assert before == after
    if alone.status is Status.RESOLVED and among.entity != alone.entity:
        rivals = [one for one in among.candidates if one.entity.id != "xx"]
        assert max(one.bits for one in rivals) > before.bits - POLICIES["balanced"].margin
    if alone.status is not Status.RESOLVED and among.status is Status.RESOLVED:
        assert among.entity.id != "xx"
