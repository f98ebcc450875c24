"""What the page speaks of: decisions, entities and unknown names over all texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.decide import Status
from normalizer.model import Entity
from normalizer.texts import AnnotatedText, Contradiction, TextMention

if TYPE_CHECKING:
    from collections.abc import Container, Hashable, Iterable, Sequence

__all__ = ["Decision", "Found", "Gathered", "Group", "Spelled", "gather", "spelled"]


@frozen
class Found:
    """A mention, with its number and that of its text, both counted from 0."""

    document: int
    number: int
    mention: TextMention

    @property
    def anchor(self) -> str:
        """The id of its element."""
        return f"mention-{self.document + 1}-{self.number + 1}"


@frozen
class Decision:
    """One answer, which several mentions may share.

    Attributes:
        number: Counted from 1.
        places: The mentions, in the order of the texts; at least one.
    """

    number: int
    places: tuple[Found, ...]

    @property
    def mention(self) -> TextMention:
        """The first of the mentions."""
        return self.places[0].mention

    @property
    def anchor(self) -> str:
        """The id of its element."""
        return f"decision-{self.number}"


@frozen
class Spelled:
    """A spelling with where it stands.

    Attributes:
        text: The spelling.
        places: Its mentions by the number of their text.
    """

    text: str
    places: dict[int, tuple[Found, ...]]

    @property
    def count(self) -> int:
        """How often it stands in all texts."""
        return sum(map(len, self.places.values()))


@frozen
class Group:
    """An entity with all its spellings.

    Attributes:
        number: Counted from 1, in the order of the page.
        entity: The entity.
        spellings: The most frequent first.
    """

    number: int
    entity: Entity
    spellings: tuple[Spelled, ...]

    @property
    def anchor(self) -> str:
        """The id of its element."""
        return f"entity-{self.number}"

    @property
    def count(self) -> int:
        """How often it is mentioned."""
        return sum(one.count for one in self.spellings)

    @property
    def documents(self) -> tuple[int, ...]:
        """Numbers of the texts that mention it."""
        return tuple(sorted({number for one in self.spellings for number in one.places}))


@frozen
class Gathered:
    """All that the page speaks of.

    Attributes:
        documents: The texts, as given.
        decisions: All answers.
        decision_of: The answer to a mention, by the numbers of the text and of the mention.
        groups: The entities, those in most texts first.
        group_of: The entities by their ids.
        contradictions: Each with the number of its text.
        doubts: The answers at which a person should look; what a contradiction tells already is
            left out.
        sure: The other answers.
        reasons: Of mentions that contradictions are about: what is contradicted.
    """

    documents: tuple[AnnotatedText, ...]
    decisions: tuple[Decision, ...]
    decision_of: dict[tuple[int, int], Decision]
    groups: tuple[Group, ...]
    group_of: dict[str, Group]
    contradictions: tuple[tuple[int, Contradiction], ...]
    doubts: tuple[Decision, ...]
    sure: tuple[Decision, ...]
    reasons: dict[tuple[int, int], tuple[str, ...]]

    def found(self, document: int, number: int) -> Found:
        """A mention by its numbers."""
        return Found(document, number, self.documents[document].mentions[number])

    def source(self, document: int) -> str:
        """What a text is called."""
        return self.documents[document].source or f"text {document + 1}"


def gather(documents: Sequence[AnnotatedText]) -> Gathered:
    """Gather what is said of the texts, in an order that depends on them alone."""
    all_found = [
        Found(document, number, mention)
        for document, annotated in enumerate(documents)
        for number, mention in enumerate(annotated.mentions)
    ]
    decisions = _decisions(all_found)
    groups = _groups(all_found)
    reasons: dict[tuple[int, int], list[str]] = {}
    for document, annotated in enumerate(documents):
        for contradiction in annotated.contradictions:
            for number in contradiction.mentions:
                reasons.setdefault((document, number), []).append(contradiction.reason)
    doubts = tuple(one for one in decisions if _is_doubt(one, reasons))
    numbers = {one.number for one in doubts}
    return Gathered(
        documents=tuple(documents),
        decisions=decisions,
        decision_of={
            (place.document, place.number): decision
            for decision in decisions
            for place in decision.places
        },
        groups=groups,
        group_of={group.entity.id: group for group in groups},
        contradictions=tuple(
            (document, one)
            for document, annotated in enumerate(documents)
            for one in annotated.contradictions
        ),
        doubts=doubts,
        sure=tuple(one for one in decisions if one.number not in numbers),
        reasons={place: tuple(own) for place, own in reasons.items()},
    )


def _is_doubt(decision: Decision, reasons: Container[tuple[int, int]]) -> bool:
    if decision.mention.status is Status.AMBIGUOUS:
        return True
    return decision.mention.resolution.in_doubt and not all(
        (place.document, place.number) in reasons for place in decision.places
    )


def _decisions(all_found: Iterable[Found]) -> tuple[Decision, ...]:
    places: dict[Hashable, list[Found]] = {}
    for found in all_found:
        places.setdefault(_answer(found.mention), []).append(found)
    return tuple(Decision(at, tuple(own)) for at, own in enumerate(places.values(), start=1))


def _answer(mention: TextMention) -> Hashable:
    """What makes two answers one to a reader: what was asked, decided, and the evidence.

    What names say for each other depends on the spelling and the alias alone.
    """
    resolution = mention.resolution
    candidates = tuple(
        (one.entity.id, one.alias.text, one.bits, one.noted) for one in resolution.candidates
    )
    asked = (mention.text, mention.how, mention.title, mention.notes)
    decided = (resolution.status, mention.entity.id if mention.entity else None)
    return (asked, decided, resolution.text, resolution.reason, resolution.notes, candidates)


def _groups(all_found: Iterable[Found]) -> tuple[Group, ...]:
    entities: dict[str, Entity] = {}
    mentions: dict[str, list[Found]] = {}
    for found in all_found:
        entity = found.mention.entity
        if entity is not None and found.mention.status is Status.RESOLVED:
            entities.setdefault(entity.id, entity)
            mentions.setdefault(entity.id, []).append(found)
    made = [Group(0, entities[key], spelled(own)) for key, own in mentions.items()]
    made.sort(key=_order)
    return tuple(
        Group(number, one.entity, one.spellings) for number, one in enumerate(made, start=1)
    )


def _order(group: Group) -> tuple[int, int, int, str, str]:
    """Those that texts share and spell differently come first: they are what the page is for."""
    spellings = len(group.spellings)
    return (-len(group.documents), -spellings, -group.count, group.entity.name, group.entity.id)


def spelled(all_found: Iterable[Found]) -> tuple[Spelled, ...]:
    """The spellings of some mentions, the most frequent first."""
    places: dict[str, dict[int, list[Found]]] = {}
    for found in all_found:
        own = places.setdefault(found.mention.text, {})
        own.setdefault(found.document, []).append(found)
    made = [
        Spelled(text, {document: tuple(found) for document, found in sorted(own.items())})
        for text, own in places.items()
    ]
    return tuple(sorted(made, key=lambda one: (-one.count, one.text)))
