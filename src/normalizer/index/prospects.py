"""What can be expected of names before they are compared: those worth a look, best first.

A comparison takes a hundred times as long as a look at the letters, and of the hundred names that
share most letters with a mention hardly one is its entity's. Here they are put in the order of what
a comparison can be expected to say, so that few of them have to be compared.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from normalizer.index.filing import reader_bits
from normalizer.model import Kind
from normalizer.scoring.prepared import prepared
from normalizer.scoring.weights import KIND_CONTRADICTING
from normalizer.text.distance import alike

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import numpy.typing as npt

    from normalizer.index.base import KnowledgeBase, Place
    from normalizer.names import Name

__all__ = ["FEATURES", "GROUPS", "Measured", "Prospect", "measure", "prospects"]

FEATURES = ("one", "expected", "cosine", "alike", "own words", "its words", "readers")
"""What is measured of a mention and a name: one; what their words can be expected to say, in bits
(`normalizer.index.words`); what share of the runs of letters and what share of the letters they
have in common; how many words each has; how many languages read both by syllables."""

GROUPS = ("person", "person.script", "thing", "thing.script")
"""Measurements weigh otherwise for people and for things, and across scripts."""

_THINGS = 2
"""The first of them that is of things."""

_BITS = 8

# Prospects are told so exactly; their order does not hang on more.
_DIGITS = 6
# No less is expected of words, however many have no partner: the line is fitted above.
_LEAST_EXPECTED = -15.0


class Measured(NamedTuple):
    """Names that may be worth a look, measured; a row for each.

    Attributes:
        places: The names.
        groups: Which of `GROUPS` each falls in, beside the mention: its place there.
        values: A number for each of `FEATURES`; shape (names, features).
    """

    places: list[Place]
    groups: npt.NDArray[np.int64]
    values: npt.NDArray[np.float64]


class Prospect(NamedTuple):
    """A name that may be worth a look.

    Attributes:
        place: The name.
        bits: What a comparison can be expected to say, in bits. It errs toward little, since few of
            the names that look alike are alike.
        is_person: Whether it may be a person's.
    """

    place: Place
    bits: float
    is_person: bool


def prospects(
    mention: Name, views: Sequence[Name], base: KnowledgeBase, more: Collection[Place] = ()
) -> list[Prospect]:
    """What `KnowledgeBase.prospects` gives."""
    places, groups, values = measure(mention, views, base, more)
    if not places:
        return []
    # Summed one by one: products of matrices differ in the last digits from machine to machine.
    products = values * _weights()[groups]
    bits = products[:, 0]
    for at in range(1, len(FEATURES)):
        bits = bits + products[:, at]
    if mention.kind is not None:
        # What is of another kind than what is asked for is hardly ever meant.
        is_thing = mention.kind is not Kind.PERSON
        bits = np.where((groups >= _THINGS) == is_thing, bits, bits + KIND_CONTRADICTING)
    bits = np.round(bits, _DIGITS)
    order = np.argsort(-bits, kind="stable").tolist()
    said, is_person = bits.tolist(), (groups < _THINGS).tolist()
    return [Prospect(places[at], said[at], is_person[at]) for at in order]


def measure(
    mention: Name, views: Sequence[Name], base: KnowledgeBase, more: Collection[Place] = ()
) -> Measured:
    """The same names with what is measured of them, in an order of their own."""
    cosines = dict(base.nearest(views))
    places = list(dict.fromkeys([*cosines, *more]))
    expected = base.expected(views, places)
    values = np.zeros((len(places), len(FEATURES)))
    groups = np.zeros(len(places), dtype=np.int64)
    values[:, 0] = 1.0
    values[:, 1] = np.maximum(expected, _LEAST_EXPECTED)
    values[:, 2] = [cosines.get(place, 0.0) for place in places]
    values[:, 4] = len(mention.forms)
    own = "".join(sorted(mention.forms))
    readers = reader_bits(prepared(mention).readers)
    is_ascii = mention.core.isascii()
    for rows, shown in base.glances(places):
        values[rows, 3] = [alike(own, letters) for letters in shown.letters]
        values[rows, 5] = shown.words
        both = shown.readers & readers
        values[rows, 6] = sum((both >> at) & 1 for at in range(_BITS)) if readers else 0.0
        groups[rows] = _THINGS * ~shown.is_person + (shown.is_ascii != is_ascii)
    return Measured(places, groups, values)


@cache
def _weights() -> npt.NDArray[np.float64]:
    """Bits for each measurement, a row for each group, from ``prospects.tsv``."""
    rows = resources.files(__package__).joinpath("prospects.tsv").read_text("utf-8").splitlines()
    found = {group: weights for group, *weights in (row.split("\t") for row in rows[1:])}
    return np.array([[float(weight) for weight in found[group]] for group in GROUPS])
