"""Entities of FollowTheMoney, one a line, as OpenSanctions and others publish them.

What is neither a person, an organization nor an event, such as an address or an ownership, is
passed over.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any

from normalizer.importers.base import Imported, Importer
from normalizer.importers.json_stream import load_line
from normalizer.importers.listed import Trust, born_in, listed_name, only_country
from normalizer.importers.naming import entity_id, is_name, name_row, outside_id, rows_of, tidy
from normalizer.importers.options import KIND
from normalizer.model import Alias, AliasKind, Entity, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source

__all__ = ["IMPORTER", "SCHEMATA", "UNTOLD", "read"]

SCHEMATA = {
    "Person": Kind.PERSON,
    "Organization": Kind.ORGANIZATION,
    "Company": Kind.ORGANIZATION,
    "PublicBody": Kind.ORGANIZATION,
    "Event": Kind.EVENT,
}
"""Schemata that are read, and the kinds of their entities."""

UNTOLD = "LegalEntity"
"""The schema of what may be a person or an organization."""

_TRUST = {
    "name": Trust.STRONG,
    "alias": Trust.STRONG,
    "weakAlias": Trust.WEAK,
    "previousName": Trust.FORMER,
}
_COUNTRIES = (("nationality", "citizenship"), ("jurisdiction",), ("country",))
_ITEM = re.compile(r"Q[1-9]\d*", re.ASCII)


def read(source: Source, *, problem: Tell, kind: Kind | None = None) -> Iterator[Imported]:
    """Read entities.

    Args:
        source: The file, one entity a line.
        problem: Where to tell of records that are wrong.
        kind: What legal entities are, which may be people or organizations; without it, they are
            passed over.
    """
    for data in source.lines():
        if not data.strip():
            continue
        shown = data.decode("utf-8", "backslashreplace").rstrip("\r\n")
        try:
            record = load_line(data)
        except ValueError as error:
            problem(source.place(), f"no valid JSON: {error}", record=shown)
            continue
        schema = record.get("schema") if isinstance(record, dict) else None
        if not isinstance(record, dict) or not isinstance(schema, str):
            problem(source.place(), "no entity of FollowTheMoney: it has no 'schema'", record=shown)
            continue
        of = SCHEMATA.get(schema) or (kind if schema == UNTOLD else None)
        if of is None:
            continue
        reason = _wrong(record)
        if reason:
            problem(source.place(), reason, record=shown)
        else:
            yield _imported(record, of)


def _wrong(record: dict[str, Any]) -> str:
    """What is wrong with a record; "" where nothing is."""
    outside = record.get("id")
    if not isinstance(outside, str) or not outside.strip():
        return "an entity without an id"
    properties = record.get("properties")
    if not isinstance(properties, dict):
        return f"{outside:.80} has no 'properties'"
    for name, values in properties.items():
        if name in _READ and not (
            isinstance(values, list) and all(isinstance(one, str) for one in values)
        ):
            return f"{outside:.80}: {name!r} is no list of texts"
    if not any(is_name(tidy(text)) for text in properties.get("name", ())):
        return f"{outside:.80} has no name"
    return ""


_READ = frozenset({
    *_TRUST, "abbreviation", "birthDate", "wikidataId", *chain(*_COUNTRIES),
})  # fmt: skip


def _imported(record: dict[str, Any], kind: Kind) -> Imported:
    outside, said = record["id"], record["properties"]
    id_ = entity_id("ftm", outside)
    names = [text for text in map(tidy, said["name"]) if is_name(text)]
    caption = tidy(str(record.get("caption") or ""))
    country = ""
    for group in _COUNTRIES:
        given = [one for name in group for one in said.get(name, ())]
        if given:
            country = only_country(given)
            break
    items = {one for one in [outside.strip(), *said.get("wikidataId", ())] if _ITEM.fullmatch(one)}
    same = {outside_id("ftm", outside)}
    if len(items) == 1:
        same.add(outside_id("wikidata", items.pop()))
    entity = Entity(
        id_, kind, caption if caption in names else names[0], country,
        born_in(said.get("birthDate", ())) if kind is Kind.PERSON else None, tuple(sorted(same)),
    )  # fmt: skip
    rows: list[Alias | None] = [
        listed_name(entity, text, trust)
        for name, trust in _TRUST.items()
        for text in said.get(name, ())
    ]
    rows += [name_row(id_, one, AliasKind.ABBREVIATION) for one in said.get("abbreviation", ())]
    return Imported(entity, rows_of(entity, rows))


IMPORTER = Importer(
    name="ftm",
    title="FollowTheMoney entities, one a line",
    suffixes=(".json", ".jsonl", ".ftm"),
    read=read,
    source={"key": "ftm"},
    options=(KIND,),
    by_line=True,
)
