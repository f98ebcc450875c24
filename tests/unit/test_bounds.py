"""What all evidence may say together where something in it leaves a doubt."""

import pytest

from normalizer.decide import POLICIES
from normalizer.evidence import EvidenceKind, probability
from normalizer.scoring import weights
from normalizer.scoring.bounds import bounded
from normalizer.scoring.pieces import Said, summed


def _piece(kind, bits, left="", right="", note=""):
    return Said(kind, bits, note=note), left, right


_EQUAL = _piece(EvidenceKind.EQUAL, 12.0, "zhirinovsky", "zhirinovsky")
_AGAINST = _piece(EvidenceKind.CONTRADICTING, -2.0, "carlos", "raul")
_KIN = _piece(EvidenceKind.KIN, 0.0, note="both are given names, which have changed places")
_RARE_SLIP = _piece(EvidenceKind.ALIKE, 1.0, "brountfarvvo", "brountfarvo")
_OF_TWO = _piece(EvidenceKind.TYPO, 1.0, "martin", "martine", "of a man and of a woman")
_KNOWN = _piece(EvidenceKind.ALIKE, 1.0, "johnson", "johnston")
_SHORT = _piece(EvidenceKind.TYPO, 1.0, "qvax", "qvaxx")


def test_what_leaves_no_doubt_is_kept_as_it_is():
    """Evidence without a contradiction or a slip is not touched."""
    assert bounded([]) == []
    assert bounded([_EQUAL]) == [_EQUAL]
    assert bounded([_EQUAL, _piece(EvidenceKind.SPELLING, 3.0, "qaddafi", "gadhafi")])[1:] == [
        _piece(EvidenceKind.SPELLING, 3.0, "qaddafi", "gadhafi")
    ]


def test_a_slip_in_a_long_rare_word_is_kept_as_it_is():
    """Hardly two people bear long and rare names that are so alike."""
    assert bounded([_EQUAL, _RARE_SLIP]) == [_EQUAL, _RARE_SLIP]


@pytest.mark.parametrize(
    ("piece", "most"),
    [
        (_AGAINST, weights.CONTRADICTED_AT_MOST),
        (_KIN, weights.SLIPPED_AT_MOST),
        (_OF_TWO, weights.SLIPPED_AT_MOST),
        (_KNOWN, weights.SLIPPED_AT_MOST),
        (_SHORT, weights.SLIPPED_AT_MOST),
    ],
)
def test_a_doubt_bounds_what_the_rest_says(piece, most):
    """One piece takes back what lies beyond the bound, but for a small share of it."""
    (*kept, shared) = bounded([_EQUAL, piece])

    assert kept == [_EQUAL, piece]
    assert (shared[0].kind, *shared[1:]) == (EvidenceKind.SHARED, "", "")
    beyond = summed([_EQUAL, piece]) - most
    assert most < summed([*kept, shared]) <= most + weights.RANKED_SLIP * beyond + 1e-9


@pytest.mark.parametrize(
    "piece",
    [
        _AGAINST,
        _KIN,
        _OF_TWO,
        _KNOWN,
        _SHORT,
    ],
)
def test_what_is_in_doubt_never_resolves(piece):
    """However many rare words agree besides: a bound that enough words cross is none."""
    pieces = [_EQUAL, _EQUAL, _EQUAL, piece]

    assert probability(summed(bounded(pieces))) < POLICIES["balanced"].resolve


def test_a_contradiction_bounds_more_than_a_slip():
    """Where both stand in one comparison, the contradiction decides."""
    both = summed(bounded([_EQUAL, _KNOWN, _AGAINST]))

    assert both < 0 < summed(bounded([_EQUAL, _KNOWN]))


@pytest.mark.parametrize("piece", [_AGAINST, _KIN, _KNOWN])
def test_what_lies_below_the_bound_is_kept_as_it_is(piece):
    """A bound takes nothing from names that agree in little."""
    little = _piece(EvidenceKind.PRIOR, -12.0)

    assert bounded([little, piece]) == [little, piece]


def test_a_doubt_without_words_is_none():
    """Evidence that names no word is no slip of a known name, and nothing fails."""
    nothing = _piece(EvidenceKind.EQUAL, 5.0)

    assert bounded([nothing]) == [nothing]
