"""Why two tables answer a mention otherwise: what differs of the rows that have to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.curation.rows import as_row, rows_like, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from normalizer.index.base import KnowledgeBase
    from normalizer.model import Alias, Entity
    from normalizer.resolution import Resolution

__all__ = ["reasons"]

_NEAREST = 3
"""Candidates that are looked at first: those that a decision turns on."""

_FIELDS = ("kind", "name", "country", "born")
_LISTS = ("same_as", "never", "offices")


def reasons(
    old: KnowledgeBase, new: KnowledgeBase, before: Resolution, after: Resolution
) -> tuple[str, ...]:
    """What differs of the rows and entities that a mention has to do with, as lines.

    A line begins with ``+`` for what is new, ``-`` for what is gone, ``~`` for what is otherwise.
    Where nothing of them differs, the line says what was decided on.

    Args:
        old: What the old tables say.
        new: What the new ones say.
        before: The answer by the old ones.
        after: The answer by the new ones.
    """
    for most in (_NEAREST, None):
        found = tuple(_differences(old, new, before, after, most))
        if found:
            return found
    return (f"no row of these entities differs; before: {before.reason}; after: {after.reason}",)


def _differences(
    old: KnowledgeBase, new: KnowledgeBase, before: Resolution, after: Resolution, most: int | None
) -> Iterator[str]:
    gone = [one.alias for one in before.candidates[:most]] + list(rows_like(old, before.text))
    came = [one.alias for one in after.candidates[:most]] + list(rows_like(new, after.text))
    first = [one.entity.id for one in (before, after) if one.entity is not None]
    ids = dict.fromkeys([*first, *(alias.entity for alias in (*gone, *came))])
    for entity_id in ids:
        was, now = old.entities.get(entity_id), new.entities.get(entity_id)
        if now is not None and was is None:
            yield f"+ entity {entity_id}: {now.name}"
        elif was is not None and now is None:
            yield f"- entity {entity_id}: {was.name}"
        elif was is not None and now is not None:
            yield from _fields(was, now)
        had, has = rows_of(old, entity_id), rows_of(new, entity_id)
        yield from _rows(entity_id, _only(gone, had, has), _only(came, has, had))


def _only(
    looked_at: Iterable[Alias], own: tuple[Alias, ...], other: tuple[Alias, ...]
) -> list[Alias]:
    """The rows of an entity that were looked at, and that the other side lacks."""
    wanted = {alias.text for alias in looked_at}
    lacking = set(own) - set(other)
    return [alias for alias in own if alias in lacking and alias.text in wanted]


def _rows(entity_id: str, gone: list[Alias], came: list[Alias]) -> Iterator[str]:
    for alias in gone:
        now = [one for one in came if one.text == alias.text]
        if now:
            yield f"~ {entity_id}: {as_row(alias)} is now {as_row(now[0])}"
        else:
            yield f"- {entity_id}: {as_row(alias)}"
    texts = {alias.text for alias in gone}
    for alias in came:
        if alias.text not in texts:
            yield f"+ {entity_id}: {as_row(alias)}"


def _fields(was: Entity, now: Entity) -> Iterator[str]:
    for name in _FIELDS:
        one, other = getattr(was, name), getattr(now, name)
        if one != other:
            yield f"~ {was.id}: {name} was {one or 'not given'}, is {other or 'not given'}"
    for name in _LISTS:
        one, other = getattr(was, name), getattr(now, name)
        yield from (f"+ {was.id}: {name} {_item(item)}" for item in other if item not in one)
        yield from (f"- {was.id}: {name} {_item(item)}" for item in one if item not in other)


def _item(item: object) -> str:
    role = getattr(item, "role", None)
    if role is None:
        return str(item)
    parts = [role, getattr(item, "of", "")]
    return " ".join(part for part in parts if part)
