"""What two names say to each other, piece by piece: bits to add up, or evidence to read.

Most candidates are only ranked, and of those nothing but the sum is wanted. The rules are the same
for both: they find what is *said*, which is kept for all that say the same, and what it is said of.
`normalizer.evidence.Evidence` is made of it only where somebody will read it.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.evidence import Evidence, EvidenceKind
from normalizer.scoring.curves import Term, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Piece", "Said", "as_evidence", "by_hand", "measured", "point", "summed"]


@frozen
class Said:
    """What is said of two names, or of a word of each.

    Attributes:
        kind: What it is.
        bits: What it weighs.
        terms: The measurements that the weight comes from, where it is fitted.
        note: What a reader needs besides.
    """

    kind: EvidenceKind
    bits: float
    terms: tuple[Term, ...] = ()
    note: str = ""


Piece = tuple[Said, str, str]
"""What is said, and the part of the first name and of the second that it is said of."""


def measured(kind: EvidenceKind, *terms: Term, note: str = "") -> Said:
    """What some measurements say.

    >>> measured(EvidenceKind.EQUAL, ("equal", 14.0, 1.0)).terms
    (('equal', 14.0, 1.0),)
    """
    return Said(kind, weigh(terms), terms, note)


@cache
def point(kind: EvidenceKind, curve: str) -> Said:
    """What a curve says that is one point. There are as many as curves, so all are kept."""
    return measured(kind, (curve, 0.0, 1.0))


@cache
def by_hand(kind: EvidenceKind, bits: float, note: str = "") -> Said:
    """What a weight says that is set by hand. There are as many as rules, so all are kept."""
    return Said(kind, bits, (), note)


def as_evidence(pieces: Iterable[Piece]) -> tuple[Evidence, ...]:
    """Pieces as those get them who ask for evidence.

    >>> as_evidence([(point(EvidenceKind.PRIOR, "prior"), "", "")])[0].kind
    <EvidenceKind.PRIOR: 'prior'>
    """
    return tuple(
        Evidence(said.kind, said.bits, left, right, said.note, said.terms)
        for said, left, right in pieces
    )


def summed(pieces: Iterable[Piece]) -> float:
    """Sum of the weights, in bits, the same in any order: `normalizer.evidence.total` of them.

    >>> summed([(by_hand(EvidenceKind.WHOLE, 6.0), "", "")] * 2)
    12.0
    """
    return math.fsum([piece[0].bits for piece in pieces])
