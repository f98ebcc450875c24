"""Entities and aliases as the index keeps them: what is rare as JSON, the rest as numbers."""

from __future__ import annotations

import json

from normalizer.dates import PartialDate, as_date
from normalizer.model import Alias, AliasKind, Entity, Kind, Office

__all__ = [
    "KINDS",
    "AliasFields",
    "alias_record",
    "entity_record",
    "read_alias_record",
    "read_entity",
]

KINDS: tuple[Kind | None, ...] = (None, *sorted(Kind))
"""Kinds of entities by the number that stands for each."""


def _dump(fields: object) -> bytes:
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _load(record: bytes) -> list[object]:
    fields = json.loads(record.decode("utf-8", "surrogatepass"))
    return list(fields)


def _day(value: PartialDate | None) -> str:
    return "" if value is None else str(value)


def alias_record(alias: Alias) -> bytes:
    """What an alias has besides its text and entity; many have the same.

    >>> alias_record(Alias("Joly", "ca.melanie-joly", AliasKind.SHORT, "fr"))
    b'["short","fr"]'
    """
    fields: list[object] = [
        alias.kind.value, alias.lang, alias.system, _day(alias.since), _day(alias.until),
        alias.source, alias.note, int(alias.shared),
    ]  # fmt: skip
    while not fields[-1]:
        fields.pop()
    return _dump(fields)


AliasFields = tuple[AliasKind, str, str, PartialDate | None, PartialDate | None, str, str, bool]
"""What an alias has besides its text and entity, in the order of `Alias`."""


def read_alias_record(record: bytes) -> AliasFields:
    """What a record says of an alias.

    >>> read_alias_record(b'["short","fr"]')[:2]
    (<AliasKind.SHORT: 'short'>, 'fr')
    """
    fields = [str(field) for field in _load(record)]
    fields += [""] * (8 - len(fields))
    kind, lang, system, since, until, source, note, shared = fields
    return (
        AliasKind(kind),
        lang,
        system,
        as_date(since) if since else None,
        as_date(until) if until else None,
        source,
        note,
        shared == "1",
    )


def entity_record(entity: Entity) -> bytes:
    """What an entity has besides its id, kind and name; b"" where it has nothing."""
    offices = [
        [office.role, office.of, _day(office.since), _day(office.until)]
        for office in entity.offices
    ]
    fields = [entity.country, entity.born or 0, entity.same_as, entity.never, offices]
    return _dump(fields) if any(fields) else b""


def read_entity(record: bytes, entity_id: str, kind: Kind | None, name: str) -> Entity:
    """The entity of a record.

    >>> record = entity_record(Entity("kr.a", None, "A", country="KR", born=1955))
    >>> read_entity(record, "kr.a", None, "A").born
    1955
    """
    if not record:
        return Entity(entity_id, kind, name)
    country, born, same_as, never, offices = json.loads(record.decode("utf-8", "surrogatepass"))
    return Entity(
        entity_id,
        kind,
        name,
        country=country,
        born=born or None,
        same_as=tuple(same_as),
        never=tuple(never),
        offices=tuple(
            Office(
                role,
                of,
                as_date(since) if since else None,
                as_date(until) if until else None,
            )
            for role, of, since, until in offices
        ),
    )
