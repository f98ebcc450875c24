"""The part of the report on what was brought together: entities and their spellings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.model import Entity, Kind
from normalizer.report.answers import Answer
from normalizer.report.layout import WIDTH, count, fill, pad, width

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Group", "groups", "kind_order", "unified_lines"]

_KINDS = {kind: number for number, kind in enumerate(Kind)}
_WIDEST = WIDTH // 2
"""Longer spellings do not move the column that follows."""


@frozen
class Group:
    """An entity with all answers that mean it.

    Attributes:
        entity: The entity.
        answers: The answers, in their order.
    """

    entity: Entity
    answers: tuple[Answer, ...]

    @property
    def spellings(self) -> tuple[str, ...]:
        """Its spellings, the most frequent first."""
        number: dict[str, int] = {}
        for answer in self.answers:
            text = answer.mention.text
            number[text] = number.get(text, 0) + answer.mention.count
        return tuple(sorted(number, key=lambda text: (-number[text], text)))

    @property
    def articles(self) -> tuple[str, ...]:
        """Names of the articles that it stands in."""
        return tuple(sorted({answer.article.name for answer in self.answers}))

    @property
    def count(self) -> int:
        """How often it is mentioned."""
        return sum(answer.mention.count for answer in self.answers)

    @property
    def is_unified(self) -> bool:
        """Whether it goes by several spellings, or stands in several articles."""
        return len(self.spellings) > 1 or len(self.articles) > 1


def groups(answers: Sequence[Answer]) -> list[Group]:
    """All entities that are meant: by kind, then by articles and mentions, then by name."""
    found: dict[str, list[Answer]] = {}
    entities: dict[str, Entity] = {}
    for answer in answers:
        entity = answer.resolution.entity
        if entity is not None:
            entities[entity.id] = entity
            found.setdefault(entity.id, []).append(answer)
    return sorted((Group(entities[key], tuple(found[key])) for key in found), key=_order)


def _order(group: Group) -> tuple[int, int, int, str, str]:
    entity = group.entity
    return (kind_order(entity), -len(group.articles), -group.count, entity.name, entity.id)


def kind_order(entity: Entity) -> int:
    """Where the kind of an entity stands in the report: people first, no kind last."""
    return len(_KINDS) if entity.kind is None else _KINDS[entity.kind]


def unified_lines(answers: Sequence[Answer]) -> list[str]:
    """Each entity, with each spelling and where it stood."""
    every = groups(answers)
    together = [group for group in every if group.is_unified]
    single = [group for group in every if not group.is_unified]
    lines: list[str] = []
    if together:
        named = count(len(together), "entity", "entities")
        lines += [f"{named} named in several ways or in several articles", ""]
        for group in together:
            lines += [*_group(group), ""]
    if single:
        named = count(len(single), "entity", "entities")
        lines += [f"{named} named in one way in one article", ""]
        lines += [line for group in single for line in _single(group)]
    return lines or ["No mention was resolved."]


def _group(group: Group) -> list[str]:
    entity = group.entity
    numbers = ", ".join((
        count(len(group.spellings), "spelling"),
        count(len(group.articles), "article"),
        count(group.count, "mention"),
    ))  # fmt: skip
    lines = fill(f"{_title(entity)}: {numbers}", then="    ")
    column = min(max(map(width, group.spellings)), _WIDEST)
    for text in group.spellings:
        first = f"    {pad(text, column)}  "
        lines += fill(_places(group, text), first=first, then=" " * (column + 6))
    return lines


def _single(group: Group) -> list[str]:
    (text,) = group.spellings
    spelled = "" if text == group.entity.name else f", as {text!r}"
    return fill(f"{_title(group.entity)}{spelled}: {_places(group, text)}", then="    ")


def _title(entity: Entity) -> str:
    kind = f", {entity.kind}" if entity.kind else ""
    return f"{entity.name} [{entity.id}{kind}]"


def _places(group: Group, text: str) -> str:
    """Where a spelling stood with this meaning, how often, and whether that is in doubt."""
    number: dict[str, int] = {}
    doubtful: set[str] = set()
    for answer in group.answers:
        if answer.mention.text == text:
            name = answer.article.name
            number[name] = number.get(name, 0) + answer.mention.count
            if answer.resolution.in_doubt:
                doubtful.add(name)
    return ", ".join(
        f"{name} ({number[name]}{', in doubt' if name in doubtful else ''})"
        for name in sorted(number)
    )
