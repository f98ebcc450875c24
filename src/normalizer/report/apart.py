"""The part of the report on what was kept apart: look-alikes, and what told them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.evidence import Evidence, EvidenceKind
from normalizer.explain import describe
from normalizer.report.layout import fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from normalizer.decide import Candidate
    from normalizer.model import Entity
    from normalizer.report.answers import Answer

__all__ = ["Pair", "apart_lines", "pairs"]

_LIKENESS = frozenset({EvidenceKind.EQUAL, EvidenceKind.READING, EvidenceKind.LISTED})
_MOST_PIECES = 2
_LEAST_BITS = 4.0
"""What two names must share to be called alike when no table says that they are not one: more
than a common word (Council) or a family name of millions (Kim), less than a rare one (Blair)."""


@frozen
class Pair:
    """Two entities that look alike, and the mention that came nearest to meaning either.

    Attributes:
        answer: A mention that was resolved to one of them.
        meant: The entity that it means.
        other: The one that it does not.
        is_told: Whether the tables say that the two are never one.
    """

    answer: Answer
    meant: Candidate
    other: Candidate
    is_told: bool


def pairs(answers: Iterable[Answer]) -> list[Pair]:
    """The look-alikes among the candidates of all resolved mentions, each pair once, by id.

    Two are alike when the tables say that they are never one, or when the mention shares a rare
    part with both. Of each pair the example is kept in which the other came nearest.
    """
    best: dict[tuple[str, ...], Pair] = {}
    for answer in answers:
        if answer.resolution.entity is None:
            continue
        meant, *others = answer.resolution.candidates
        # One other for each reason, so that a long list of namesakes does not fill the page.
        unlisted = next(
            (pair for c in others if (pair := _pair(answer, meant, c, told=False))), None
        )
        told = next((pair for c in others if (pair := _pair(answer, meant, c, told=True))), None)
        for pair in (unlisted, told):
            if pair is None:
                continue
            key = tuple(sorted((pair.meant.entity.id, pair.other.entity.id)))
            if key not in best or pair.other.bits > best[key].other.bits:
                best[key] = pair
    return [best[key] for key in sorted(best)]


def _pair(answer: Answer, meant: Candidate, other: Candidate, *, told: bool) -> Pair | None:
    if any(piece.kind is EvidenceKind.KIND for piece in other.evidence):
        return None  # a place is not taken for a person of that name
    shared = [piece.bits for piece in other.evidence if piece.kind in _LIKENESS]
    is_told = _never(meant.entity, other.entity)
    if not shared or is_told is not told or (not is_told and sum(shared) < _LEAST_BITS):
        return None
    return Pair(answer, meant, other, is_told)


def _never(one: Entity, other: Entity) -> bool:
    return other.id in one.never or one.id in other.never


def apart_lines(answers: Sequence[Answer]) -> list[str]:
    """Each pair of look-alikes with its example and the evidence that decided."""
    lines: list[str] = []
    for pair in pairs(answers):
        lines += [*_lines(pair), ""]
    return lines or ["No two entities look alike here."]


def _lines(pair: Pair) -> list[str]:
    meant, other = pair.meant, pair.other
    told = "; the tables say that they are never one" if pair.is_told else ""
    mention = pair.answer.mention
    lines = fill(f"{_title(meant)} is not {_title(other)}{told}", then="    ")
    said = f"{mention.text!r} in {pair.answer.article.name}: {meant.score:.3f} against {other.score:.3f}"
    lines += fill(said, first="    ", then="        ")
    for candidate, pieces in (
        (meant, _telling(meant, other, sign=1)),
        (other, _telling(other, meant, sign=-1)),
    ):
        for piece in pieces:
            first = f"    {piece.bits:+6.1f}  "
            lines += fill(f"{candidate.entity.name}: {describe(piece)}", first=first, then=" " * 12)
    return lines


def _title(candidate: Candidate) -> str:
    return f"{candidate.entity.name} [{candidate.entity.id}]"


def _telling(one: Candidate, other: Candidate, *, sign: int) -> list[Evidence]:
    """The weightiest pieces of one candidate, for or against it, that the other does not have."""
    own = [p for p in one.evidence if p not in other.evidence and p.bits * sign > 0]
    return sorted(own, key=lambda piece: (-abs(piece.bits), piece.kind, piece.left))[:_MOST_PIECES]
