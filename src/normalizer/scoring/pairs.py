"""Two names compared, without any table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.errors import NameTypeError
from normalizer.evidence import (
    BITS_DIGITS,
    SCORE_DIGITS,
    Evidence,
    EvidenceKind,
    probability,
    total,
)
from normalizer.model import Kind
from normalizer.names import Name, analyze
from normalizer.scoring import weights
from normalizer.scoring.bounds import bounded
from normalizer.scoring.people import person_pieces
from normalizer.scoring.pieces import Piece, Said, as_evidence, by_hand, summed
from normalizer.scoring.things import thing_pieces
from normalizer.text.distance import alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = [
    "Comparison", "as_name", "compare", "likeness", "name_bits", "name_evidence", "same_bits",
]  # fmt: skip

# Names of unknown kind are compared as those of persons.
_PEOPLE = (None, Kind.PERSON)


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

    def as_dict(self, *, evidence: bool = True) -> dict[str, object]:
        """The comparison as JSON has it.

        Args:
            evidence: Whether to hold the evidence.

        Returns:
            The keys left, right, score (six decimals), bits (nine) and evidence, a list whose
            bits add up to those of the comparison.

        >>> compare("Cho", "조").as_dict(evidence=False)["right"]
        '조'
        """
        data: dict[str, object] = {
            "left": self.left,
            "right": self.right,
            "score": round(self.score, SCORE_DIGITS),
            "bits": round(self.bits, BITS_DIGITS),
        }
        if evidence:
            data["evidence"] = [piece.as_dict() for piece in self.evidence]
        return data


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
            be spelled most freely. Names of persons that are to be compared as those of things are
            taken apart anew.
        lang: BCP 47 code of the language of both, when known.
    """
    return as_evidence(_pieces(left, right, kind, lang))


def name_bits(
    left: Name,
    right: Name,
    *,
    kind: Kind | None = None,
    lang: str | None = None,
    whole: bool = True,
) -> float:
    """What all evidence that two names give adds up to, in bits.

    It is for those who rank many candidates and read the evidence of a few. The rules are those of
    `name_evidence`, and so is the sum, to the bit; it takes less time because nothing is told.

    Args:
        left: The first name.
        right: The second name.
        kind: What both name, as for `name_evidence`.
        lang: BCP 47 code of the language of both, when known.
        whole: Whether it counts that the names are the same as a whole; where one is only a family
            name, it does not.

    >>> one, other = analyze("Cho Tae-yul"), analyze("조태열")
    >>> name_bits(one, other) == total(name_evidence(one, other))
    True
    """
    pieces = _pieces(left, right, kind, lang)
    if not whole:
        pieces = [piece for piece in pieces if piece[0].kind is not EvidenceKind.WHOLE]
    return summed(pieces)


def same_bits(name: Name, *, kind: Kind | None = None) -> float:
    """What a name says of itself, in bits: how sure a mention can be that is spelled just so.

    Args:
        name: The name.
        kind: What it names, as for `name_evidence`.

    >>> name = analyze("Cho Tae-yul")
    >>> same_bits(name) == name_bits(name, name)
    True
    """
    return summed(_pieces(name, name, kind, None))


def _pieces(left: Name, right: Name, kind: Kind | None, lang: str | None) -> list[Piece]:
    """What two names say to each other, piece by piece."""
    if kind not in _PEOPLE:
        left, right = _as_thing(left, kind), _as_thing(right, kind)
        pieces = thing_pieces(left, right, kind)
        return bounded(_with_whole(pieces, left, right, weights.WHOLE))
    if not left.also and not right.also:
        return _person(left, right, lang)
    ones, others = _names(left), _names(right)
    found = {(i, j): _person(a, b, lang) for i, a in enumerate(ones) for j, b in enumerate(others)}
    best, pieces = max(found.items(), key=lambda item: (summed(item[1]), item[0]))
    return [*pieces, *_other_names(best, found, left, right)]


def _as_thing(name: Name, kind: Kind | None) -> Name:
    """A name as things are taken apart: without initials and titles, which only people have."""
    return analyze(name.text, kind) if name.kind in _PEOPLE else name


def _person(left: Name, right: Name, lang: str | None) -> list[Piece]:
    pieces = person_pieces(left, right, lang)
    return bounded(_with_whole(pieces, left, right, weights.WHOLE_PERSON))


def _with_whole(pieces: list[Piece], left: Name, right: Name, bits: float) -> list[Piece]:
    """Pieces with what it says that the whole names are the same, where they are."""
    if left.forms != right.forms or not left.parts:
        return pieces
    return [(by_hand(EvidenceKind.WHOLE, bits), left.core, right.core), *pieces]


def _names(name: Name) -> list[Name]:
    """A person's name, and the other names of the bearer that the text gives with it."""
    return [name, *(analyze(other, Kind.PERSON) for other in name.also)]


def _other_names(
    best: tuple[int, int],
    found: Mapping[tuple[int, int], list[Piece]],
    left: Name,
    right: Name,
) -> Iterator[Piece]:
    """What the names say that were not the best two to compare."""
    if left.also and right.also and best == (0, 0):
        agree = any(i and j and summed(found[i, j]) > 0 for i, j in found)
        if not agree:
            # John Smith (Labour) is not John Smith (Conservative).
            bits = weights.CONTRADICTING_PART - max(0.0, summed(found[best]))
            yield Said(EvidenceKind.CONTRADICTING, bits), left.also[0], right.also[0]
            return
    note = "another name that the text gives"
    for number, text in enumerate((left.core, *left.also)):
        if number != best[0]:
            yield by_hand(EvidenceKind.EXTRA, 0.0, note), text, ""
    for number, text in enumerate((right.core, *right.also)):
        if number != best[1]:
            yield by_hand(EvidenceKind.MISSING, 0.0, note), "", text


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
