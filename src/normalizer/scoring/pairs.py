"""Two names compared, without any table."""

from __future__ import annotations

import math

from attrs import frozen

from normalizer.errors import NameTypeError
from normalizer.evidence import Evidence, EvidenceKind, probability, total
from normalizer.model import Kind
from normalizer.names import Name, analyze
from normalizer.scoring import weights
from normalizer.scoring.people import compare_people
from normalizer.scoring.things import compare_things
from normalizer.text.distance import alike

__all__ = ["Comparison", "as_name", "compare", "likeness", "name_evidence"]


@frozen
class Comparison:
    """How far two names are names of one entity.

    Attributes:
        left: The first name.
        right: The second name.
        score: Probability that they are, 0 to 1.
        evidence: What speaks for and against; the bits add up to the log-odds of the score.
    """

    left: str
    right: str
    score: float
    evidence: tuple[Evidence, ...]

    @property
    def bits(self) -> float:
        """Log-odds of the score, base 2."""
        return total(self.evidence)


def as_name(value: object, what: str = "a name") -> str:
    """Check that a name is a ``str``.

    Raises:
        NameTypeError: It is not; the message says how to make it one.
    """
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bytes | bytearray | memoryview):
        raise NameTypeError(f"{what} is bytes; decode it first, such as name.decode('utf-8')")
    if value is None:
        raise NameTypeError(f"{what} is None; drop missing names or give '' for them")
    raise NameTypeError(f"{what} is {type(value).__name__}, not str; convert it with str(...)")


def name_evidence(
    left: Name, right: Name, *, kind: Kind | None = None, lang: str | None = None
) -> tuple[Evidence, ...]:
    """All evidence that two names give, with the prior; symmetric but for the order of the names.

    Args:
        left: The first name.
        right: The second name.
        kind: What both name; names of unknown kind are compared as those of persons, which may
            be spelled most freely.
        lang: BCP 47 code of the language of both, when known.
    """
    pieces = []
    person = kind in (None, Kind.PERSON)
    if left.parts and left.forms == right.forms:
        bits = weights.WHOLE_PERSON if person else weights.WHOLE
        pieces.append(Evidence(EvidenceKind.WHOLE, bits, left.core, right.core))
    if person:
        pieces += compare_people(left, right, lang=lang)
        return tuple(guarded(pieces))
    pieces.append(Evidence(EvidenceKind.PRIOR, weights.PRIOR))
    return (*pieces, *_tempered(compare_things(left, right)))


_SLIPS = frozenset({EvidenceKind.TYPO, EvidenceKind.ALIKE})


def guarded(pieces: list[Evidence]) -> list[Evidence]:
    """Evidence on two people with what keeps a near miss from being a match.

    Names that differ by a slip, or in one part, are found by the fitted weights to be one person's
    as often as collections hold them so; relatives and namesakes, which collections hold seldom,
    are what a wrong merge is made of.
    """
    contradicted = any(piece.kind is EvidenceKind.CONTRADICTING for piece in pieces)
    if contradicted:
        most = weights.CONTRADICTED_AT_MOST
    elif any(piece.kind in _SLIPS for piece in pieces):
        most = weights.SLIPPED_AT_MOST
    else:
        return pieces
    excess = total(pieces) - most
    if excess <= 0:
        return pieces
    return [*pieces, Evidence(EvidenceKind.SHARED, -(1 - weights.RANKED) * excess)]


def _tempered(pieces: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Agreement that counts no more than relatives share, where something contradicts."""
    slip = any(piece.kind is EvidenceKind.TYPO and piece.bits < 0 for piece in pieces)
    if any(piece.bits <= weights.CONTRADICTS for piece in pieces):
        most = weights.SHARED_AT_MOST
    elif slip:
        most = weights.SHARED_BESIDE_SLIP
    else:
        return pieces
    shared = math.fsum(piece.bits for piece in pieces if piece.bits > 0)
    if shared <= most:
        return pieces
    return (*pieces, Evidence(EvidenceKind.SHARED, most - shared))


def likeness(left: Name, right: Name) -> float:
    """How alike two names look, 0 to 1: what ranks them where the evidence says nothing more.

    It never decides; a misspelling that no table explains is merely shown before other strangers.
    """
    return alike("".join(sorted(left.forms)), "".join(sorted(right.forms)))


def compare(
    left: str, right: str, *, kind: Kind | str | None = None, lang: str | None = None
) -> Comparison:
    """Compare two names without any table.

    Args:
        left: A name, as its source spells it.
        right: Another.
        kind: What both name, such as ``"person"``.
        lang: BCP 47 code of the language of both, when known.

    Raises:
        NameTypeError: A name is not a ``str``.
        ValueError: There is no such kind.

    >>> compare("Yoon Suk Yeol", "윤석열", kind="person").score > 0.9
    True
    >>> compare("Cho Tae-yul", "Cho Tae-yong", kind="person").score < 0.01
    True
    """
    of = Kind(kind) if kind is not None else None
    one, other = as_name(left, "the first name"), as_name(right, "the second name")
    evidence = name_evidence(analyze(one, of), analyze(other, of), kind=of, lang=lang)
    return Comparison(one, other, probability(total(evidence)), evidence)
