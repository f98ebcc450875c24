"""Judgements applied: what they say of the candidates of a mention, and of the decision."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import Factory, define, field, frozen

from normalizer.decide import Candidate, Policy, Status, decide
from normalizer.errors import ArgumentError
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.judgements.journal import read_journal
from normalizer.judgements.records import Judgement, Undo, Verdict, judged_spelling, standing
from normalizer.model import Entity
from normalizer.names import LONGEST_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from normalizer.judgements.records import Record
    from normalizer.model import Alias, Kind

__all__ = [
    "OUTRANKS",
    "UNSURE_BITS",
    "Judged",
    "Listing",
    "as_records",
    "decide_judged",
    "is_judged",
]

OUTRANKS = 20.0 * LONGEST_NAME
"""Bits of a person's word, for or against. No name agrees or contradicts by so much: the rarest
parts say some 20 bits, have several characters each, and a name has at most `LONGEST_NAME`."""

UNSURE_BITS = 0.0
"""What is left of a candidate of which a person could not tell: even odds."""


def as_records(value: str | os.PathLike[str] | Iterable[Record]) -> tuple[Record, ...]:
    """Records as a caller gives them: the path of a journal, or records.

    Raises:
        ArgumentError: Something else is among them.
        JournalError: The journal cannot be read.
    """
    if isinstance(value, str | os.PathLike):
        return read_journal(value)
    records = tuple(value)
    for record in records:
        if not isinstance(record, Judgement | Undo):
            kind = type(record).__name__
            raise ArgumentError(
                f"judgements hold {kind}; give the path of a journal, or its records"
            )
    return records


@frozen
class Judged:
    """The judgements in force, by spelling.

    Attributes:
        by_spelling: For each `judged_spelling`, its judgements, one an entity.
    """

    by_spelling: Mapping[str, tuple[Judgement, ...]] = field(factory=dict)

    @classmethod
    def of(cls, records: Iterable[Record], entities: Mapping[str, Entity]) -> Judged:
        """File the judgements in force.

        Raises:
            ArgumentError: Some of them name entities that the tables do not know; all are told.
        """
        filed: dict[str, list[Judgement]] = defaultdict(list)
        unknown = []
        for judgement in standing(records):
            if judgement.entity not in entities:
                unknown.append(f"{judgement.entity!r} (record {judgement.id})")
            filed[judged_spelling(judgement.mention)].append(judgement)
        if unknown:
            raise ArgumentError(
                f"judgements of entities that the tables do not know: {', '.join(unknown)}; "
                "load their tables too, or take these records back"
            )
        return cls({spelling: tuple(filed[spelling]) for spelling in sorted(filed)})

    def speaks_of(self, text: str) -> bool:
        """Whether somebody said something of a spelling."""
        return bool(self.by_spelling) and judged_spelling(text) in self.by_spelling

    def about(
        self, text: str, kind: Kind | None, entities: Mapping[str, Entity]
    ) -> dict[str, Judgement]:
        """What was said of a mention, by entity, where it answers the question.

        Args:
            text: The mention.
            kind: The kind that was asked for.
            entities: Entities by id.
        """
        if not self.by_spelling:
            return {}
        return {
            judgement.entity: judgement
            for judgement in self.by_spelling.get(judged_spelling(text), ())
            if judgement.applies_to(kind, entities[judgement.entity].kind)
        }


@define
class Listing:
    """For which entities the tables list the spelling of a mention.

    Attributes:
        known: All of them, by id, also where it is only a part of a name.
        sure: Those of which it is a whole name of the kind that was asked for.
        confirmed: Those of them whose alias is not said to be shared with others.
    """

    known: dict[str, Entity] = Factory(dict)
    sure: dict[str, Entity] = Factory(dict)
    confirmed: dict[str, Entity] = Factory(dict)

    def note(self, entity: Entity, alias: Alias, evidence: Sequence[Evidence]) -> None:
        """Note what the evidence for one alias says of it."""
        kinds = {piece.kind for piece in evidence}
        if EvidenceKind.LISTED not in kinds:
            return
        self.known[entity.id] = entity
        if EvidenceKind.PARTIAL in kinds or EvidenceKind.KIND in kinds:
            return
        self.sure[entity.id] = entity
        if not alias.shared:
            self.confirmed[entity.id] = entity

    def without(self, said: Mapping[str, Judgement]) -> Listing:
        """The same without those that a person said the mention does not mean."""
        gone = {key for key, one in said.items() if one.verdict is Verdict.DIFFERENT}

        def kept(entities: dict[str, Entity]) -> dict[str, Entity]:
            return {key: entity for key, entity in entities.items() if key not in gone}

        return Listing(kept(self.known), kept(self.sure), kept(self.confirmed))

    def judge(self, candidate: Candidate, said: Mapping[str, Judgement]) -> Candidate:
        """A candidate with what a person said of it, in the journal or else in the tables."""
        entity = candidate.entity
        judgement = said.get(entity.id)
        if judgement is not None:
            piece = Evidence(
                EvidenceKind.JUDGED,
                _bits(judgement.verdict, candidate.bits),
                note=_note(judgement),
            )
        elif entity.id in self.known:
            return candidate
        else:
            others = [one for one in self.sure.values() if _are_never_one(one, entity)]
            if not others:
                return candidate
            other = min(others, key=lambda one: one.id)
            note = f"the tables list this spelling for {other.name} [{other.id}], never this one"
            piece = Evidence(EvidenceKind.JUDGED, -OUTRANKS, note=note)
        return candidate.noting(piece)


def _are_never_one(one: Entity, other: Entity) -> bool:
    return other.id in one.never or one.id in other.never


def _bits(verdict: Verdict, before: float) -> float:
    if verdict is Verdict.UNSURE:
        return UNSURE_BITS - before
    return OUTRANKS if verdict is Verdict.SAME else -OUTRANKS


_SAID = {
    Verdict.SAME: "said that it is this one",
    Verdict.DIFFERENT: "said that it is not this one",
    Verdict.UNSURE: "could not tell",
}


def _note(judgement: Judgement) -> str:
    why = f": {judgement.why}" if judgement.why else ""
    return f"{judgement.who} {_SAID[judgement.verdict]}{why}"


def is_judged(candidate: Candidate) -> bool:
    """Whether a person said something of a candidate, in a journal or in the tables."""
    return candidate.has(EvidenceKind.JUDGED)


def _verdict(candidate: Candidate) -> Verdict | None:
    """What was said of a candidate; the tables' *never* is *different*."""
    for piece in candidate.noted:
        if piece.kind is EvidenceKind.JUDGED:
            if piece.bits == OUTRANKS:
                return Verdict.SAME
            return Verdict.DIFFERENT if piece.bits == -OUTRANKS else Verdict.UNSURE
    return None


def decide_judged(
    candidates: Sequence[Candidate], policy: Policy, listing: Listing
) -> tuple[Status, str]:
    """Decide as `normalizer.decide.decide` does, where nobody said otherwise.

    What a person called the same is resolved, or ambiguous where that was said of several; what
    one could not tell is ambiguous; what one called different does not count. A spelling that the
    tables list for one entity does not resolve to another whose name is merely like it.

    Args:
        candidates: Best first, each with what was said of it (`Listing.judge`).
        policy: The thresholds.
        listing: For which entities the tables list the spelling.
    """
    verdicts = [_verdict(candidate) for candidate in candidates]
    same = [c for c, v in zip(candidates, verdicts, strict=True) if v is Verdict.SAME]
    if len(same) > 1:
        names = " and ".join(f"{one.entity.name} [{one.entity.id}]" for one in same)
        return Status.AMBIGUOUS, f"it was judged to be {names}"
    if same:
        return Status.RESOLVED, "a person said so"
    if Verdict.UNSURE in verdicts:
        return Status.AMBIGUOUS, "a person looked at it and could not tell"
    left = [c for c, v in zip(candidates, verdicts, strict=True) if v is None]
    if candidates and not left:
        return Status.NIL, "a person said that it is none of those that come near"
    status, reason = decide(left, policy)
    if status is Status.RESOLVED and left[0].entity.id not in listing.known:
        listed = [one for one in left if one.entity.id in listing.confirmed]
        if listed:
            return Status.AMBIGUOUS, f"the tables list this spelling for {listed[0].entity.name}"
    return status, reason
