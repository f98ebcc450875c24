"""Entities of FollowTheMoney as JSON lines.

FollowTheMoney has no language of a name, and no schema for places by name, agreements and weapons:
these are left out.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from normalizer.exporters.base import Exporter, Written
from normalizer.model import AliasKind, Kind

if TYPE_CHECKING:
    from normalizer.exporters.base import Contents
    from normalizer.model import Alias, Entity

__all__ = ["EXPORTER", "write"]

_SCHEMATA = {
    Kind.PERSON: "Person",
    Kind.ORGANIZATION: "Organization",
    Kind.EVENT: "Event",
    Kind.OPERATION: "Event",
}
_NAMES = frozenset({AliasKind.NATIVE, AliasKind.SELF})
_ALIASES = frozenset({
    AliasKind.TRANSLITERATION, AliasKind.TRANSLATION, AliasKind.ABBREVIATION, AliasKind.PSEUDONYM,
})  # fmt: skip
_WIKIDATA = "wikidata:"


def write(contents: Contents, out: BinaryIO) -> Written:
    """Write one entity a line.

    Args:
        contents: What to write.
        out: Where to.
    """
    done = Written()
    for entity, aliases in contents:
        schema = _SCHEMATA.get(entity.kind) if entity.kind is not None else None
        if schema is None:
            done.leave_out(f"{entity.kind}")
            continue
        names = _names(entity, aliases)
        properties = {**names, **_facts(entity)}
        record = {
            "id": entity.id, "caption": entity.name, "schema": schema,
            "properties": {name: properties[name] for name in sorted(properties)},
        }  # fmt: skip
        out.write((json.dumps(record, ensure_ascii=False) + "\n").encode("utf-8"))
        done.entities += 1
        done.names += sum(map(len, names.values()))
        done.leave_out("office", len(entity.offices))
    return done


def _names(entity: Entity, aliases: list[Alias]) -> dict[str, list[str]]:
    """Names by property, each text under the strongest only; the canonical name comes first."""
    found: dict[str, list[str]] = {"name": [entity.name]}
    known = {entity.name}
    for name, kinds in (
        ("name", _NAMES),
        ("alias", _ALIASES),
        ("previousName", frozenset({AliasKind.FORMER})),
        ("weakAlias", frozenset(AliasKind)),
    ):
        texts = sorted({one.text for one in aliases if one.kind in kinds} - known)
        known.update(texts)
        if texts:
            found.setdefault(name, []).extend(texts)
    return found


def _facts(entity: Entity) -> dict[str, list[str]]:
    facts = {}
    if entity.country:
        facts["country"] = [entity.country.lower()]
    if entity.born and entity.kind is Kind.PERSON:
        facts["birthDate"] = [f"{entity.born:04d}"]
    wikidata = [one.removeprefix(_WIKIDATA) for one in entity.same_as if one.startswith(_WIKIDATA)]
    if wikidata:
        facts["wikidataId"] = wikidata
    return facts


EXPORTER = Exporter(
    name="ftm",
    title="FollowTheMoney entities, as JSON lines",
    suffixes=(".json", ".jsonl", ".ftm"),
    write=write,
)
