"""What a mention was decided to mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from normalizer.decide import Candidate, Policy, Status
from normalizer.evidence import SCORE_DIGITS, Evidence
from normalizer.model import Entity

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Resolution"]

_put = object.__setattr__


class _MadeLater:
    """What a resolution has besides its fields: the way to candidates that were not asked for."""

    __slots__ = ("_later",)


@frozen
class Resolution(_MadeLater):
    """What a mention was decided to mean.

    Attributes:
        text: The mention as given.
        status: Resolved, ambiguous, or nil.
        entity: The entity when resolved, else None.
        score: Probability of the best candidate, 0 to 1; 0 without any.
        candidates: The likeliest entities, best first, with their evidence.
        reason: Why it was decided so, in words.
        notes: What was seen in the mention and mended, and what else a reader should know.
        policy: The thresholds by which it was decided; None where nobody said.
    """

    text: str
    status: Status
    entity: Entity | None
    score: float
    candidates: tuple[Candidate, ...]
    reason: str
    notes: tuple[str, ...] = ()
    policy: Policy | None = None

    @classmethod
    def made_later(
        cls,
        text: str,
        status: Status,
        entity: Entity | None,
        score: float,
        reason: str,
        notes: tuple[str, ...],
        policy: Policy,
        later: Callable[[], tuple[Candidate, ...]],
    ) -> Resolution:
        """A resolution whose candidates `later` makes, when they are first asked for.

        Of millions of mentions, few are looked at for more than their entity.
        """
        # What `__init__` does, without the one field.
        made = cls.__new__(cls)
        _put(made, "text", text)
        _put(made, "status", status)
        _put(made, "entity", entity)
        _put(made, "score", score)
        _put(made, "reason", reason)
        _put(made, "notes", notes)
        _put(made, "policy", policy)
        _put(made, "_later", later)
        return made

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """The candidates, when they are first asked for."""
            if name != "candidates":
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            # Threads that ask at once make the same.
            candidates = self._later()
            _put(self, "candidates", candidates)
            return candidates

    def __reduce__(self) -> tuple[object, ...]:
        """What is kept of a resolution elsewhere: its candidates, not the way to them."""
        fields = (self.text, self.status, self.entity, self.score, self.candidates, self.reason)
        return Resolution, (*fields, self.notes, self.policy)

    @property
    def in_doubt(self) -> bool:
        """Whether a person should look: ambiguous, or resolved against what the tables know."""
        if self.status is Status.AMBIGUOUS:
            return True
        return self.status is Status.RESOLVED and bool(self.contradictions)

    @property
    def contradictions(self) -> tuple[Evidence, ...]:
        """What the context says against the best candidate."""
        return self.candidates[0].contradictions if self.candidates else ()

    def explain(self) -> str:
        """The decision and its evidence in words, a line a piece."""
        from normalizer.explain import explain  # noqa: PLC0415 - words are made last, if at all

        return explain(self)

    def as_dict(self, *, evidence: bool = True) -> dict[str, object]:
        """The resolution as JSON has it; `json.dumps` takes it whatever the mention holds.

        Args:
            evidence: Whether the candidates hold their bits and evidence.

        Returns:
            The keys mention, status, entity (its id), name and kind (None unless resolved), score
            (six decimals), reason, in_doubt, notes, policy (as `Policy.as_dict`, or None) and
            candidates (as `Candidate.as_dict`, best first).

        >>> from normalizer import Resolver
        >>> found = Resolver.from_names([("a", "Angela Merkel", "person")]).resolve("A. Merkel")
        >>> found.as_dict()["candidates"][0]["entity"]
        'a'
        """
        entity = self.entity
        return {
            "mention": self.text,
            "status": self.status.value,
            "entity": entity.id if entity else None,
            "name": entity.name if entity else None,
            "kind": entity.kind.value if entity and entity.kind else None,
            "score": round(self.score, SCORE_DIGITS),
            "reason": self.reason,
            "in_doubt": self.in_doubt,
            "notes": list(self.notes),
            "policy": self.policy.as_dict() if self.policy else None,
            "candidates": [one.as_dict(evidence=evidence) for one in self.candidates],
        }
