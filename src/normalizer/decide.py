"""From scores to a decision: resolved, ambiguous, or nil."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, cast

from attrs import field, frozen

from normalizer.errors import ArgumentError
from normalizer.evidence import (
    BITS_DIGITS,
    SCORE_DIGITS,
    Evidence,
    EvidenceKind,
    probability,
    total,
)
from normalizer.model import Alias, Entity, Kind
from normalizer.scoring.weights import PARTIAL_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["BALANCED", "POLICIES", "SCREENING", "STRICT", "Candidate", "Policy", "Status", "decide"]


WORTH_A_LOOK = -4.0
"""A contradiction of the context at or below this is shown as a doubt: another holder of the
office, another country in the title; not other countries somewhere in the text."""


NAMESAKES = 1.0
"""Bits by which a place must lead beyond the margin of the policy: places share names more often
than people do, and lists of them hold one of several (Carlisle, Carlyle). Of places as gazetteers
hold them, 19 in 20 that are then resolved are right."""


class Status(StrEnum):
    """What was decided."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    NIL = "nil"
    """No entity of the tables is meant, as far as the tables know."""


@frozen
class Policy:
    """The thresholds that turn scores into a decision.

    Attributes:
        name: What it is called.
        resolve: Least score of the best candidate to be resolved, 0 to 1.
        doubt: Least score of the best candidate to be ambiguous rather than nil, 0 to 1.
        margin: By how many bits the best must lead the next entity, at least 0.
    """

    name: str
    resolve: float
    doubt: float
    margin: float

    def as_dict(self) -> dict[str, object]:
        """The policy as JSON has it: the keys name, resolve, doubt and margin."""
        return {
            "name": self.name,
            "resolve": self.resolve,
            "doubt": self.doubt,
            "margin": self.margin,
        }


STRICT = Policy("strict", resolve=0.95, doubt=0.2, margin=5.0)
"""For merges that nobody reviews: one in twenty may be wrong by its own account, and the lead makes
it fewer than one in a hundred (docs/explanation/calibration.md)."""

BALANCED = Policy("balanced", resolve=0.7, doubt=0.2, margin=2.0)
"""The default: precision first. Of names as collections hold them, 97 in 100 that it resolves are
right (docs/explanation/accuracy.md), because most score far above the threshold. The next entity
must be four times less likely. Kim Yong-hyun / Kim Yong Hyeon, whose parts are all common, must
still be one."""

SCREENING = Policy("screening", resolve=0.3, doubt=0.02, margin=0.5)
"""For review lists, where a miss costs more than a look: what it cannot decide it shows."""

POLICIES = {policy.name: policy for policy in (STRICT, BALANCED, SCREENING)}


_NOTED = frozenset(
    {
        EvidenceKind.LISTED,
        EvidenceKind.PARTIAL,
        EvidenceKind.KIND,
        EvidenceKind.CONTEXT,
        EvidenceKind.CONTEXT_CONTRADICTING,
        EvidenceKind.JUDGED,
    }
)
"""Evidence that is not about how two names are spelled."""


@frozen
class Candidate:
    """An entity that a mention may mean.

    Attributes:
        entity: The entity.
        alias: The alias that agrees best with the mention.
        score: Probability that the mention means the entity, 0 to 1, before others are looked at.
        bits: Log-odds of the score, base 2: what the evidence adds up to.
        noted: What speaks for and against besides the names: that the tables list the spelling,
            the context, what a person said.
    """

    entity: Entity
    alias: Alias
    score: float
    bits: float
    noted: tuple[Evidence, ...] = ()
    _names: tuple[Evidence, ...] | Callable[[], tuple[Evidence, ...]] = field(
        default=(), eq=False, repr=False
    )

    @classmethod
    def of(cls, entity: Entity, alias: Alias, evidence: Sequence[Evidence]) -> Candidate:
        """A candidate with the score that its evidence adds up to."""
        bits = total(evidence)
        on_names = tuple(piece for piece in evidence if piece.kind not in _NOTED)
        noted = tuple(piece for piece in evidence if piece.kind in _NOTED)
        return cls(entity, alias, probability(bits), bits, noted, on_names)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What speaks for and against; the bits add up to the log-odds of the score.

        What the names say is put into words when it is asked for: of millions of mentions, few
        are looked at.
        """
        if callable(self._names):
            object.__setattr__(self, "_names", self._names())
        return (*cast("tuple[Evidence, ...]", self._names), *self.noted)

    def noting(self, piece: Evidence) -> Candidate:
        """The same candidate with one more piece of evidence."""
        bits = self.bits + piece.bits
        noted = (*self.noted, piece)
        return Candidate(self.entity, self.alias, probability(bits), bits, noted, self._names)

    def has(self, kind: EvidenceKind) -> bool:
        """Whether there is evidence of a kind that is not about how the names are spelled."""
        return any(piece.kind is kind for piece in self.noted)

    @property
    def is_listed(self) -> bool:
        """Whether the tables list the mention's spelling for the entity, and its kind fits."""
        return self.has(EvidenceKind.LISTED) and not self.has(EvidenceKind.KIND)

    @property
    def contradictions(self) -> tuple[Evidence, ...]:
        """What the context says against the entity, and is worth a person's look."""
        return tuple(
            piece
            for piece in self.noted
            if piece.kind is EvidenceKind.CONTEXT_CONTRADICTING and piece.bits <= WORTH_A_LOOK
        )

    def __reduce__(self) -> tuple[object, ...]:
        """What is kept of a candidate elsewhere: its evidence, not the way to it."""
        evidence = self.evidence
        on_names = evidence[: len(evidence) - len(self.noted)]
        return Candidate, (self.entity, self.alias, self.score, self.bits, self.noted, on_names)

    def as_dict(self, *, evidence: bool = True) -> dict[str, object]:
        """The candidate as JSON has it.

        Args:
            evidence: Whether to hold the bits and the evidence.

        Returns:
            The keys entity (its id), name, kind, score (six decimals), alias and alias_kind; with
            evidence also bits (nine decimals) and evidence, a list whose bits add up to them.
        """
        data: dict[str, object] = {
            "entity": self.entity.id,
            "name": self.entity.name,
            "kind": self.entity.kind.value if self.entity.kind else None,
            "score": round(self.score, SCORE_DIGITS),
            "alias": self.alias.text,
            "alias_kind": self.alias.kind.value,
        }
        if evidence:
            data["bits"] = round(self.bits, BITS_DIGITS)
            data["evidence"] = [piece.as_dict() for piece in self.evidence]
        return data


def as_policy(value: Policy | str) -> Policy:
    """A policy, or the preset of that name.

    Raises:
        ArgumentError: There is no such preset.
    """
    if isinstance(value, Policy):
        return value
    if value not in POLICIES:
        raise ArgumentError(f"no policy {value!r}; use one of {', '.join(POLICIES)}, or a Policy")
    return POLICIES[value]


def decide(candidates: Sequence[Candidate], policy: Policy) -> tuple[Status, str]:
    """Decide on ranked candidates, each of another entity; give the reason as words.

    A spelling that the tables list is never nil: it is resolved or ambiguous.
    """
    if not candidates:
        return Status.NIL, "no name in the tables shares a key with it"
    best, *others = candidates
    if best.score < policy.doubt and not any(one.is_listed for one in candidates):
        return Status.NIL, "the best candidate does not agree enough"
    if best.score < policy.resolve:
        return Status.AMBIGUOUS, "the best candidate agrees, but not enough to decide"
    margin = policy.margin + (NAMESAKES if best.entity.kind is Kind.PLACE else 0.0)
    if others and best.bits - others[0].bits < margin:
        return Status.AMBIGUOUS, f"{others[0].entity.name} is nearly as likely"
    rival = next((c for c in others if c.score >= policy.doubt and c.is_listed), None)
    if best.alias.kind in PARTIAL_KINDS and rival is not None and not _is_backed(best):
        return Status.AMBIGUOUS, f"it is only a part of a name, and {rival.entity.name} shares it"
    return Status.RESOLVED, "the best candidate agrees, and no other comes near"


def _is_backed(candidate: Candidate) -> bool:
    return candidate.has(EvidenceKind.CONTEXT)
