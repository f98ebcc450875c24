"""A text with its mentions: where each stands, what it means, what speaks against the tables."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from normalizer.dates import PartialDate
from normalizer.decide import Candidate, Status
from normalizer.resolution import Resolution

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.model import Entity

__all__ = ["AnnotatedText", "Contradiction", "ContradictionKind", "How", "TextMention"]

_SURROGATE = re.compile("[\ud800-\udfff]")


class How(StrEnum):
    """In what way a mention speaks of its entity."""

    NAME = "name"
    """By its name, or by a full form of it."""
    SHORT = "short"
    """By a part of a name, an abbreviation, or a form that the text itself introduced."""
    DEMONYM = "demonym"
    """By the people or adjective of a place: *South Korean*."""
    GOVERNMENT = "government"
    """By a capital or a building that stands for the government: *Moscow has replied*. The entity
    is the place that is named, not the government."""
    TITLE = "title"
    """By a description: *the North*."""


class ContradictionKind(StrEnum):
    """What in a text speaks against the tables, or against the text itself."""

    OTHER_HOLDER = "other holder"
    """The text gives an office to one whom the tables know as somebody else, while they give the
    office to another on that date."""
    TWO_NAMES = "two names"
    """The text gives one office of one country to two people."""
    OTHER_PERSON = "other person"
    """The spelling is known as another person's than the one whom the text seems to speak of."""


@frozen
class TextMention:
    """A mention with its place in the text.

    Attributes:
        start: Where it begins: characters (code points) before it in the text as it was given.
        end: Where it ends: characters before what follows it.
        text: The characters between, exactly as they stand.
        how: In what way it speaks of its entity.
        resolution: What it was decided to mean, with candidates and evidence.
        follows: Number of the mention in the document that this one is short for; None for none.
        cluster: What groups the mentions of one thing: the id of the entity, or ``"nil:N"`` for
            what the tables do not know, where N is the number of its first mention; "" where the
            mention is ambiguous.
        title: The words beside it that say who it is, as they stand: *South Korean President*.
        notes: What a reader should know of how it was found or decided.
    """

    start: int
    end: int
    text: str
    how: How
    resolution: Resolution
    follows: int | None = None
    cluster: str = ""
    title: str = ""
    notes: tuple[str, ...] = ()

    @property
    def entity(self) -> Entity | None:
        """The entity when resolved, else None."""
        return self.resolution.entity

    @property
    def status(self) -> Status:
        """Resolved, ambiguous or nil."""
        return self.resolution.status

    def as_dict(self, *, evidence: bool = True) -> dict[str, object]:
        """The mention as JSON has it.

        Args:
            evidence: Whether the candidates hold their bits and evidence.

        Returns:
            The keys start, end, how, follows, cluster, title, and those of `Resolution.as_dict`,
            whose notes begin with those of the mention.
        """
        told = self.resolution.as_dict(evidence=evidence)
        told["notes"] = [*self.notes, *self.resolution.notes]
        return {
            "start": self.start,
            "end": self.end,
            "how": self.how.value,
            "follows": self.follows,
            "cluster": self.cluster,
            "title": self.title,
            **told,
            "mention": self.text,
        }


@frozen
class Contradiction:
    """Something that the text says and the tables, or the text elsewhere, say otherwise.

    Nothing is merged because of it: a person should look.

    Attributes:
        kind: What it is.
        mentions: Numbers of the mentions in the document that it is about.
        candidates: The entities between which it stands, with their evidence.
        reason: What is contradicted, in words.
    """

    kind: ContradictionKind
    mentions: tuple[int, ...]
    candidates: tuple[Candidate, ...]
    reason: str

    def as_dict(self, *, evidence: bool = True) -> dict[str, object]:
        """The contradiction as JSON has it: the keys kind, mentions, reason and candidates."""
        return {
            "kind": self.kind.value,
            "mentions": list(self.mentions),
            "reason": self.reason,
            "candidates": [one.as_dict(evidence=evidence) for one in self.candidates],
        }


@frozen
class AnnotatedText:
    """A text with all mentions that were found in it, as one decision.

    Attributes:
        text: The text as it was given.
        mentions: The mentions, by where they stand; none overlaps another.
        contradictions: What speaks against the tables, by where it stands.
        source: Who said it, as the caller told; "" when not told.
        date: The date of which it speaks.
        lang: BCP 47 code of its language, when known.
    """

    text: str = field(repr=False)
    mentions: tuple[TextMention, ...]
    contradictions: tuple[Contradiction, ...] = ()
    source: str = ""
    date: PartialDate | None = None
    lang: str | None = None

    def __iter__(self) -> Iterator[TextMention]:
        return iter(self.mentions)

    def __len__(self) -> int:
        return len(self.mentions)

    def clusters(self) -> dict[str, tuple[TextMention, ...]]:
        """The mentions of each entity, and of each unknown name, by where they first stand.

        Returns:
            The mentions by their cluster; ambiguous ones are in none.
        """
        found: dict[str, list[TextMention]] = {}
        for one in self.mentions:
            if one.cluster:
                found.setdefault(one.cluster, []).append(one)
        return {cluster: tuple(own) for cluster, own in found.items()}

    def of(self, entity_id: str) -> tuple[TextMention, ...]:
        """The mentions of an entity."""
        return tuple(one for one in self.mentions if one.cluster == entity_id)

    def as_dict(self, *, evidence: bool = True) -> dict[str, object]:
        """The annotation as JSON has it, without the text itself.

        Args:
            evidence: Whether the candidates hold their bits and evidence.

        Returns:
            The keys source, date, lang, length (characters), mentions (as `TextMention.as_dict`)
            and contradictions (as `Contradiction.as_dict`).
        """
        return {
            "source": self.source,
            "date": str(self.date) if self.date else None,
            "lang": self.lang,
            "length": len(self.text),
            "mentions": [one.as_dict(evidence=evidence) for one in self.mentions],
            "contradictions": [one.as_dict(evidence=evidence) for one in self.contradictions],
        }

    def json_lines(self, *, evidence: bool = False) -> Iterator[str]:
        """One line of JSON a mention, with the source; what `normalizer annotate` writes.

        A line can always be written as UTF-8, and reads back as the same text: what is half a
        character (a lone surrogate) stands as the escape that JSON has for it.

        Args:
            evidence: Whether the candidates hold their bits and evidence.
        """
        for one in self.mentions:
            row = {"source": self.source, **one.as_dict(evidence=evidence)}
            line = json.dumps(row, ensure_ascii=False)
            yield _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", line)
