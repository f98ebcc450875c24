"""Promises of the curves that measurements are weighed with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import normalizer
from normalizer.evidence import EvidenceKind
from normalizer.scoring.curves import curves, read_curves, weigh

_SLIPS = {EvidenceKind.TYPO, EvidenceKind.ALIKE, EvidenceKind.CONTRADICTING}


@pytest.mark.parametrize("name", sorted(curves()))
def test_more_agreement_never_counts_less(name):
    """Every curve rises or stays level, and its points are in order."""
    places, heights = curves()[name]

    assert list(places) == sorted(set(places))
    assert list(heights) == sorted(heights)


@given(st.sampled_from(sorted(curves())), st.floats(-50, 50), st.floats(0, 3))
def test_a_weight_lies_between_the_ends_of_its_curve(name, at, amount):
    """Between two points a straight line, beyond the outermost nothing more."""
    _, heights = curves()[name]
    low, high = sorted((amount * heights[0], amount * heights[-1]))

    assert low - 1e-9 <= weigh([(name, at, amount)]) <= high + 1e-9


def test_a_weight_between_two_points_is_on_the_line():
    """Half way is half the rise."""
    assert read_curves("curve\tat\tbits\na\t0\t1\na\t10\t3\n") == {"a": ((0.0, 10.0), (1.0, 3.0))}
    (low, high), (small, large) = (points[-2:] for points in curves()["equal"])

    assert weigh([("equal", (low + high) / 2, 1.0)]) == pytest.approx((small + large) / 2)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ivana Trump", "Ivanka Trump"),
        ("Boris Johnson", "Boris Johnston"),
        ("Shaun O'Neill Kerensky", "Shaun O'Reill Kerensky"),
        ("Carlos Salinas de Gortari", "Raúl Salinas de Gortari"),
        ("Cho Tae-yul", "Cho Tae-yong"),
    ],
)
def test_a_slip_or_a_contradiction_keeps_a_pair_from_a_match(left, right):
    """However much the other parts agree, the pair stays below the default policy, and says why."""
    comparison = normalizer.compare(left, right, kind="person")

    assert comparison.score < 0.7
    assert {piece.kind for piece in comparison.evidence} & _SLIPS
