"""The part of the report on what was kept apart: look-alikes, and what told them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.decide import BALANCED, Candidate
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.explain import describe
from normalizer.report.answers import Answer
from normalizer.report.layout import count, fill
from normalizer.report.unified import kind_order
from normalizer.scoring import compare

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from normalizer.model import Entity

__all__ = ["Pair", "apart_lines", "pairs"]

_LIKENESS = frozenset({EvidenceKind.EQUAL, EvidenceKind.READING, EvidenceKind.LISTED})
_CONTEXT = frozenset({EvidenceKind.CONTEXT, EvidenceKind.CONTEXT_CONTRADICTING})
_PLAIN = frozenset({EvidenceKind.PRIOR, EvidenceKind.WHOLE, EvidenceKind.LISTED})
"""True of every name that agrees; the part or the context that differs tells a reader more."""
_OPENING = """
Each pair with the mention in which it came nearest. Unless "likeness alone" is said, the tables
tell that the two are never one. Weights are in bits: +1 doubles the odds.
"""
_MOST_PIECES = 2
_MOST_OTHERS = 3


@frozen
class Pair:
    """Two entities that look alike, and a mention that means one of them.

    Attributes:
        answer: A mention that was resolved to one of the two.
        meant: The entity that it means.
        other: The one that it does not.
        is_told: Whether the tables say that the two are never one.
        evidence: What the mention has for and against the other.
    """

    answer: Answer
    meant: Candidate
    other: Candidate
    is_told: bool
    evidence: tuple[Evidence, ...]

    @property
    def key(self) -> tuple[str, str]:
        """The ids of the two, in order."""
        first, second = sorted((self.meant.entity.id, self.other.entity.id))
        return first, second

    @property
    def likeness(self) -> float:
        """What the mention shares with the other, in bits."""
        return sum(piece.bits for piece in self.evidence if piece.kind in _LIKENESS)


def pairs(answers: Iterable[Answer]) -> list[Pair]:
    """The look-alikes among the candidates of all resolved mentions, each pair once, by its ids.

    Two entities are alike when a mention of one shares a part with the other, and the tables say
    that they are never one, or list the mention for both, or the score of the other is not low.
    The example of a pair is one without doubt, where there is one, and the nearest of those.
    """
    best: dict[tuple[str, str], Pair] = {}
    for answer in answers:
        if answer.resolution.entity is None:
            continue
        meant, *others = answer.resolution.candidates
        for other in others:
            pair = _pair(answer, meant, other)
            if pair is not None and (pair.key not in best or _rank(pair) > _rank(best[pair.key])):
                best[pair.key] = pair
    return [best[key] for key in sorted(best)]


def _rank(pair: Pair) -> tuple[bool, float]:
    return not pair.answer.resolution.in_doubt, pair.other.bits


def _pair(answer: Answer, meant: Candidate, other: Candidate) -> Pair | None:
    kinds = {piece.kind for piece in other.evidence}
    if EvidenceKind.KIND in kinds:
        return None  # a place is not taken for a person of that name
    is_told = other.entity.id in meant.entity.never or meant.entity.id in other.entity.never
    if not (is_told or other.is_listed or other.score >= BALANCED.doubt):
        return None
    pair = Pair(answer, meant, other, is_told, _evidence(answer.mention.text, other))
    return pair if kinds & _LIKENESS and pair.likeness > 0 else None


def _evidence(text: str, other: Candidate) -> tuple[Evidence, ...]:
    """Evidence for and against the other.

    Where the spelling is not one of its own, its name tells a reader more than the alias by which
    it came nearest: Bill against Tony, and not Bill Blair against Blair.
    """
    if other.is_listed:
        return other.evidence
    names = compare(text, other.entity.name, kind=other.entity.kind).evidence
    return (*names, *(piece for piece in other.evidence if piece.kind in _CONTEXT))


def apart_lines(answers: Sequence[Answer]) -> list[str]:
    """Each entity with its look-alikes, an example of each, and the evidence that decided."""
    by_meant: dict[str, list[Pair]] = {}
    for pair in pairs(answers):
        by_meant.setdefault(pair.meant.entity.id, []).append(pair)
    if not by_meant:
        return ["No two entities look alike here."]
    lines = [*fill(_OPENING), ""]
    for found in sorted(by_meant.values(), key=_order):
        found.sort(key=lambda pair: (-pair.likeness, -pair.other.bits, pair.other.entity.id))
        lines += fill(_title(found[0].meant.entity), then="    ")
        for pair in found[:_MOST_OTHERS]:
            lines += _lines(pair)
        left = found[_MOST_OTHERS:]
        if left:
            names = ", ".join(pair.other.entity.name for pair in left)
            said = f"nor {count(len(left), 'other')}: {names}"
            lines += fill(said, first="    ", then="        ")
        lines.append("")
    return lines


def _order(found: Sequence[Pair]) -> tuple[int, str, str]:
    entity = found[0].meant.entity
    return kind_order(entity), entity.name, entity.id


def _lines(pair: Pair) -> list[str]:
    meant, other, mention = pair.meant, pair.other, pair.answer.mention
    told = "" if pair.is_told else " (likeness alone)"
    lines = fill(f"is not {_title(other.entity)}{told}", first="    ", then="        ")
    scores = f"{meant.score:.3f} against {other.score:.3f}"
    said = f"{mention.text!r} in {pair.answer.article.name}: {scores}"
    lines += fill(said, first=" " * 8, then=" " * 12)
    for whom, pieces in (
        ("for the first", _telling(meant.evidence, pair.evidence, sign=1)),
        ("against the second", _telling(pair.evidence, meant.evidence, sign=-1)),
    ):
        for piece in pieces:
            first = f"        {piece.bits:+6.1f}  "
            lines += fill(f"{whom}: {describe(piece)}", first=first, then=" " * 18)
    return lines


def _title(entity: Entity) -> str:
    return f"{entity.name} [{entity.id}]"


def _telling(one: Sequence[Evidence], other: Sequence[Evidence], *, sign: int) -> list[Evidence]:
    """The weightiest pieces of one, for or against it, that the other does not have."""
    own = [piece for piece in one if piece not in other and piece.bits * sign > 0]
    own = [piece for piece in own if piece.kind not in _PLAIN] or own
    return sorted(own, key=lambda piece: (-abs(piece.bits), piece.kind, piece.left))[:_MOST_PIECES]
