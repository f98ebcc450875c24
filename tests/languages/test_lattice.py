"""The engine of readings: what units say of each other, and names that lack a part."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.languages.lattice import (
    CONTRADICTION_BITS,
    FAMILY,
    GIVEN,
    OTHER,
    Lattice,
    Path,
    Unit,
    agreement,
    ranked,
)

PRIOR = {"a": 0.5, "b": 0.25, "c": 0.125}


def unit(role: str, text: str, *forms: str) -> Unit:
    return Unit.of(role, text, dict.fromkeys(forms or (text,), 1.0), PRIOR, 0.01)


def lattice(*paths: tuple[Unit, ...]) -> Lattice:
    return Lattice("xx", False, tuple(Path(1.0, "t", units) for units in paths))  # noqa: FBT003


def test_agreement_is_the_likelihood_ratio() -> None:
    """Two units that can only be one form say how rare the form is."""
    one = lattice((unit(FAMILY, "a"), unit(GIVEN, "c")))
    found = agreement(one, lattice((unit(FAMILY, "a"), unit(GIVEN, "c"))))
    assert found is not None
    assert found.bits == pytest.approx(-math.log2(0.5) - math.log2(0.125))
    assert [one.shared for one in found.units] == ["a", "c"]


def test_units_without_a_common_form_contradict() -> None:
    """What nothing can be read as speaks against, and by the same amount whatever it is."""
    found = agreement(
        lattice((unit(FAMILY, "a"), unit(GIVEN, "b"))),
        lattice((unit(FAMILY, "a"), unit(GIVEN, "c"))),
    )
    assert found is not None
    assert found.units[1].bits == CONTRADICTION_BITS
    assert found.units[1].shared == ""


forms = st.sets(st.sampled_from("abcd"), min_size=1).map(sorted)
names = st.lists(st.tuples(forms, forms), min_size=1, max_size=4)


def built(paths: list[tuple[list[str], list[str]]]) -> Lattice:
    return lattice(
        *(
            (unit(FAMILY, "".join(head), *head), unit(GIVEN, "".join(tail), *tail))
            for head, tail in paths
        )
    )


@given(names, names)
def test_agreement_is_symmetric(left: list, right: list) -> None:  # type: ignore[type-arg]
    """The order of the two names changes nothing but their sides."""
    one, other = agreement(built(left), built(right)), agreement(built(right), built(left))
    assert one is not None
    assert other is not None
    assert one.bits == pytest.approx(other.bits)


@given(names)
def test_a_name_agrees_with_itself(paths: list) -> None:  # type: ignore[type-arg]
    """A name never speaks against itself."""
    found = agreement(built(paths), built(paths))
    assert found is not None
    assert found.bits >= -1e-9


def test_bits_are_the_units_and_the_rest() -> None:
    """The evidence adds up, whatever paths there are."""
    one = built([(["a"], ["b", "c"]), (["b"], ["a"])])
    found = agreement(one, built([(["a", "b"], ["c"])]))
    assert found is not None
    assert found.bits == pytest.approx(math.fsum(u.bits for u in found.units) + found.rest)


def test_a_missing_family_name_is_weighed_and_bounded() -> None:
    """A given name alone meets a whole name, but says less than ten bits of it."""
    alone = lattice((unit(GIVEN, "x"), unit(GIVEN, "y")))
    whole = lattice((unit(FAMILY, "a"), unit(GIVEN, "x"), unit(GIVEN, "y")))
    for found in (agreement(alone, whole), agreement(whole, alone)):
        assert found is not None
        assert 0 < found.bits <= 10
        assert "" in (found.units[-1].left, found.units[-1].right)


def test_a_given_name_of_another_language_leaves_the_pair_low() -> None:
    """Only the family name agrees, which must not make two names one, however rare it is."""
    western = lattice((unit(FAMILY, "z"), unit(OTHER, "henry")))
    native = lattice((unit(FAMILY, "z"), unit(GIVEN, "x"), unit(GIVEN, "y")))
    found = agreement(native, western)
    assert found is not None
    assert found.bits < 0
    assert found.units[0].bits > 0
    assert found.units[1].left == "xy"
    assert found.units[1].right == "henry"


def test_names_of_other_lengths_do_not_meet() -> None:
    """A syllable more is another name, not the same with a part missing."""
    one = lattice((unit(FAMILY, "a"), unit(GIVEN, "b")))
    other = lattice((unit(FAMILY, "a"), unit(GIVEN, "b"), unit(GIVEN, "c")))
    assert agreement(one, other) is None


def test_half_foreign_names_have_no_native_form() -> None:
    """Tang is 唐, but Henry Tang has no reading that one could write."""
    assert ranked(lattice((unit(FAMILY, "a"), unit(OTHER, "henry"))), most=3) == []
