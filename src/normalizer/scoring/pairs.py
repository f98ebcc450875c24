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
from normalizer.scoring.people import compare_people
from normalizer.scoring.things import compare_things
from normalizer.text.distance import alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
            be spelled most freely.
        lang: BCP 47 code of the language of both, when known.
    """
    if kind not in (None, Kind.PERSON):
        things = [*_whole(left, right, weights.WHOLE), *compare_things(left, right, kind=kind)]
        return tuple(bounded(things))
    if not left.also and not right.also:
        return _person(left, right, lang)
    ones, others = _names(left), _names(right)
    found = {(i, j): _person(a, b, lang) for i, a in enumerate(ones) for j, b in enumerate(others)}
    best, pieces = max(found.items(), key=lambda item: (total(item[1]), item[0]))
    extra = _other_names(best, found, left, right)
    return (*pieces, *extra)


def _whole(left: Name, right: Name, bits: float) -> list[Evidence]:
    same = left.parts and left.forms == right.forms
    return [Evidence(EvidenceKind.WHOLE, bits, left.core, right.core)] if same else []


def _person(left: Name, right: Name, lang: str | None) -> tuple[Evidence, ...]:
    whole = _whole(left, right, weights.WHOLE_PERSON)
    return tuple(bounded([*whole, *compare_people(left, right, lang=lang)]))


def _names(name: Name) -> list[Name]:
    """A person's name, and the other names of the bearer that the text gives with it."""
    return [name, *(analyze(other, Kind.PERSON) for other in name.also)]


def _other_names(
    best: tuple[int, int],
    found: Mapping[tuple[int, int], tuple[Evidence, ...]],
    left: Name,
    right: Name,
) -> Iterator[Evidence]:
    """What the names say that were not the best two to compare."""
    if left.also and right.also and best == (0, 0):
        agree = any(i and j and total(found[i, j]) > 0 for i, j in found)
        if not agree:
            # John Smith (Labour) is not John Smith (Conservative).
            bits = weights.CONTRADICTING_PART - max(0.0, total(found[best]))
            one, other = left.also[0], right.also[0]
            yield Evidence(EvidenceKind.CONTRADICTING, bits, one, other)
            return
    sides = ((EvidenceKind.EXTRA, left, best[0]), (EvidenceKind.MISSING, right, best[1]))
    for kind, name, used in sides:
        for number, text in enumerate((name.core, *name.also)):
            if number != used:
                ends = (text, "") if kind is EvidenceKind.EXTRA else ("", text)
                yield Evidence(kind, 0.0, *ends, "another name that the text gives")


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
