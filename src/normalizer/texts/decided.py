"""A spot of a text with what was decided of it so far."""

from __future__ import annotations

from attrs import define, field

from normalizer.model import Kind
from normalizer.resolution import Resolution
from normalizer.text import words
from normalizer.texts.spotting import Spot
from normalizer.texts.surroundings import Beside, is_personal

__all__ = ["Decided", "is_sure", "thing_of"]


@define(eq=False)
class Decided:
    """A spot with what was decided of it so far.

    Attributes:
        spot: Where it stands.
        beside: What stands beside it.
        text: The mention.
        resolution: What it means; None where it is no mention at all.
        follows: The one that it is short for.
        notes: How it was decided, in words.
        folded: Its words, those with hyphens as one.
    """

    spot: Spot
    beside: Beside
    text: str
    kind: Kind | None = None
    resolution: Resolution | None = None
    follows: Decided | None = None
    notes: tuple[str, ...] = field(factory=tuple)
    folded: tuple[str, ...] = field(init=False)

    @folded.default
    def _folded(self) -> tuple[str, ...]:
        return tuple("".join(words(word)) for word in self.text.split())

    @property
    def is_person(self) -> bool:
        """Whether it names a person, as far as can be told."""
        found = self.resolution.entity if self.resolution else None
        if found is not None:
            return found.kind is Kind.PERSON
        return self.kind is Kind.PERSON or is_personal(self.beside.title)


def is_sure(resolution: Resolution | None) -> bool:
    """Whether a mention was resolved, and nothing speaks against it."""
    return resolution is not None and resolution.entity is not None and not resolution.in_doubt


def thing_of(one: Decided) -> str:
    """What a full mention means, as a key: an id, or its words."""
    found = one.resolution
    return found.entity.id if found and found.entity else " ".join(one.folded)
