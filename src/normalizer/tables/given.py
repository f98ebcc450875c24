"""Names that a caller gives, without a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.errors import ArgumentError
from normalizer.model import Alias, AliasKind, Entity, Kind, as_kind
from normalizer.scoring import as_name
from normalizer.tables.table import Tables

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["GivenName", "tables_of_names"]

GivenName = tuple[str, str] | tuple[str, str, Kind | str | None]
"""An id and a name, or these and a kind."""


def tables_of_names(names: Iterable[GivenName]) -> Tables:
    """Tables of entities that have names and nothing else.

    The first name of an id in the order given is its canonical name. An id may have a kind on some
    of its rows only.

    Raises:
        ArgumentError: A row has another shape, or an id has two kinds.
        NameTypeError: A name is not a ``str``.

    >>> tables = tables_of_names([("kr.cho", "Cho Tae-yul"), ("kr.cho", "조태열", "person")])
    >>> tables.entities[0].kind
    <Kind.PERSON: 'person'>
    """
    entities: dict[str, Entity] = {}
    aliases: dict[tuple[str, str], Alias] = {}
    for number, row in enumerate(names):
        if not isinstance(row, tuple | list) or len(row) not in (2, 3):
            raise ArgumentError(f"row {number} is {row!r:.80}; give (id, name) or (id, name, kind)")
        entity_id = as_name(row[0], f"the id of row {number}")
        text = as_name(row[1], f"the name of row {number}")
        kind = as_kind(row[2]) if len(row) == 3 else None
        known = entities.get(entity_id)
        if known is None:
            entities[entity_id] = Entity(entity_id, kind, text)
        elif kind is not None and known.kind is None:
            entities[entity_id] = Entity(entity_id, kind, known.name)
        elif kind is not None and kind is not known.kind:
            raise ArgumentError(
                f"row {number}: {entity_id!r} is {kind} here and {known.kind} before"
            )
        aliases[entity_id, text] = Alias(text, entity_id, AliasKind.SELF)
    return Tables(
        entities=tuple(entities[key] for key in sorted(entities)),
        aliases=tuple(aliases[key] for key in sorted(aliases)),
    )
