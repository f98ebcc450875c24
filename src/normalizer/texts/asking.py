"""Single mentions decided, and remembered from one document to the next."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from normalizer.answering import Asked, answer, answer_listed
from normalizer.decide import Status
from normalizer.evidence import EvidenceKind
from normalizer.model import AliasKind, Kind
from normalizer.resolution import Resolution
from normalizer.scoring.weights import PARTIAL_KINDS

if TYPE_CHECKING:
    from normalizer.context import Context
    from normalizer.dates import PartialDate
    from normalizer.decide import Candidate, Policy
    from normalizer.index.base import KnowledgeBase, Place
    from normalizer.judgements import Judged

__all__ = ["Asking", "Meanings"]

# Resolutions that are remembered from one document to the next, of each kind.
_REMEMBERED = 8192
# A spelling that no table has must speak for an entity itself, in bits: a Defence Minister by
# another name is another one, whoever holds the office by the tables.
_LEAST_BY_NAME = -2.0
# Most names of a text are of people whom no table knows; without anything beside it a spelling that
# no table has must be surer than one that a caller asks about.
_LEAST_ALONE = 0.85


class Meanings(NamedTuple):
    """What some aliases may mean.

    Attributes:
        entities: Ids of the entities, in order.
        is_vague: Whether all of the aliases only support other names.
        may_be_person: Whether some entity is a person.
        is_part: Whether some alias is only a part of a person's name.
    """

    entities: tuple[str, ...]
    is_vague: bool
    may_be_person: bool
    is_part: bool


class Asking:
    """Decides single spots, and remembers what it decided.

    Args:
        base: The entities.
        judged: What people said.
        policy: The thresholds.
    """

    def __init__(self, base: KnowledgeBase, judged: Judged, policy: Policy) -> None:
        self.base = base
        self._judged = judged
        self._policy = policy
        self.listed = lru_cache(maxsize=_REMEMBERED)(self._listed)
        self.unknown = lru_cache(maxsize=_REMEMBERED)(self._unknown)
        self.meanings = lru_cache(maxsize=_REMEMBERED)(self._meanings)

    def _meanings(self, places: tuple[Place, ...]) -> Meanings:
        """What aliases may mean."""
        entities = [self.base.entity_of(place) for place in places]
        kinds = [self.base.alias(place).kind for place in places]
        return Meanings(
            tuple(sorted({entity.id for entity in entities})),
            all(kind is AliasKind.WEAK for kind in kinds),
            any(entity.kind is Kind.PERSON for entity in entities),
            any(
                kind in PARTIAL_KINDS and entity.kind in (None, Kind.PERSON)
                for kind, entity in zip(kinds, entities, strict=True)
            ),
        )

    def nothing(self, text: str) -> Resolution:
        """The resolution of what is said to be a mention and names nothing that is known."""
        reason = "nothing that the tables know is named so in this text"
        return Resolution(text, Status.NIL, None, 0.0, (), reason, policy=self._policy)

    def _listed(
        self,
        text: str,
        places: tuple[Place, ...],
        context: Context,
        on: PartialDate | None,
        lang: str | None,
    ) -> Resolution:
        asked = Asked(None, lang, on, context, self._policy)
        return answer_listed(self.base, self._judged, text, asked, places)

    def _unknown(
        self,
        text: str,
        kind: Kind | None,
        context: Context,
        on: PartialDate | None,
        lang: str | None,
    ) -> Resolution:
        asked = Asked(kind, lang, on, context, self._policy, brief=True)
        found = answer(self.base, self._judged, text, asked)
        if found.status is Status.AMBIGUOUS and found.score < self._policy.resolve:
            # In running text most names are of somebody whom no table knows.
            return evolve(found, status=Status.NIL)
        if found.entity is not None and _by_name(found.candidates[0]) < _LEAST_BY_NAME:
            reason = "only what stands beside it speaks for the best candidate, not the name"
            return evolve(found, status=Status.NIL, entity=None, reason=reason)
        is_alone = found.entity is not None and not found.candidates[0].has(EvidenceKind.CONTEXT)
        if is_alone and found.score < _LEAST_ALONE:
            reason = "nothing beside it speaks for the best candidate, and the name too little"
            return evolve(found, status=Status.NIL, entity=None, reason=reason)
        return found


def _by_name(candidate: Candidate) -> float:
    """The bits of a candidate without those of the context that speaks for it."""
    around = (piece.bits for piece in candidate.noted if piece.kind is EvidenceKind.CONTEXT)
    return candidate.bits - sum(around)
