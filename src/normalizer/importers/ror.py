"""Research organizations of ROR, schema version 2: an array of records, or one record a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from normalizer.importers.base import Imported, Importer
from normalizer.importers.json_stream import json_records
from normalizer.importers.languages import UNKNOWN, language_for
from normalizer.importers.naming import (
    as_country,
    entity_id,
    full_name_kind,
    is_name,
    name_row,
    outside_id,
    rows_of,
    tidy,
)
from normalizer.importers.options import LANGUAGES, is_wanted
from normalizer.model import Alias, AliasKind, Entity, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source

__all__ = ["IMPORTER", "read"]

_SITE = "https://ror.org/"
_WITHDRAWN = "withdrawn"


def read(source: Source, *, problem: Tell, languages: tuple[str, ...] = ()) -> Iterator[Imported]:
    """Read a dump. Records that were withdrawn are passed over.

    Args:
        source: The dump.
        problem: Where to tell of records that are wrong.
        languages: Languages of the names to keep, beside those of which no language is known; all
            where there are none.
    """
    for _, place, record in json_records(source):
        if not isinstance(record, dict) or not isinstance(record.get("id"), str):
            problem(place, "the record has no id", record=str(record))
            continue
        if record.get("status") == _WITHDRAWN:
            continue
        names = list(_names(record))
        shown = [text for text, _, types in names if "ror_display" in types]
        if not record["id"].strip().removeprefix(_SITE) or len(shown) != 1:
            problem(place, f"{record['id']:.80} has {len(shown)} names of the type 'ror_display' "
                    "and should have one; records of schema version 1 are not read",
                    record=str(record))  # fmt: skip
            continue
        yield _imported(record, shown[0], names, languages)


def _imported(
    record: dict[str, Any],
    shown: str,
    names: list[tuple[str, str, frozenset[str]]],
    languages: tuple[str, ...],
) -> Imported:
    outside = record["id"].strip().removeprefix(_SITE)
    id_ = entity_id("ror", outside)
    country = _country(record)
    entity = Entity(
        id_, Kind.ORGANIZATION, shown, country,
        same_as=tuple(sorted({outside_id("ror", outside), *_identities(record)})),
    )  # fmt: skip
    rows: list[Alias | None] = []
    for text, code, types in names:
        lang = language_for(code, text)
        if lang != UNKNOWN and not is_wanted(lang, languages):
            continue
        kind = full_name_kind(lang, country, text)
        if "acronym" in types:
            kind = AliasKind.ABBREVIATION
        elif types & {"label", "ror_display"} and kind is AliasKind.WEAK:
            kind = AliasKind.TRANSLATION  # a label is a full name, whatever its language
        rows.append(name_row(id_, text, kind, lang=code))
    return Imported(entity, rows_of(entity, rows))


def _names(record: dict[str, Any]) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Texts with their language codes and types."""
    names = record.get("names")
    for one in names if isinstance(names, list) else ():
        if isinstance(one, dict) and isinstance(one.get("value"), str):
            types = one.get("types")
            text = tidy(one["value"])
            if is_name(text):
                known = frozenset(map(str, types)) if isinstance(types, list) else frozenset[str]()
                yield text, str(one.get("lang") or ""), known


def _country(record: dict[str, Any]) -> str:
    """The country of its places, where they agree on one."""
    places = record.get("locations")
    codes = set()
    for one in places if isinstance(places, list) else ():
        details = one.get("geonames_details") if isinstance(one, dict) else None
        if isinstance(details, dict):
            codes.add(as_country(str(details.get("country_code") or "")))
    return codes.pop() if len(codes) == 1 else ""


def _identities(record: dict[str, Any]) -> Iterator[str]:
    """Ids elsewhere: of each database the preferred one, or the only one."""
    found = record.get("external_ids")
    for one in found if isinstance(found, list) else ():
        if not isinstance(one, dict):
            continue
        ids = one.get("all")
        only = ids[0] if isinstance(ids, list) and len(ids) == 1 else ""
        chosen = one.get("preferred") or only
        outside = outside_id(str(one.get("type") or ""), str(chosen))
        if chosen and outside:
            yield outside


IMPORTER = Importer(
    name="ror",
    title="ROR, the registry of research organizations, schema version 2",
    suffixes=(".json",),
    read=read,
    source={
        "key": "ror",
        "title": "Research Organization Registry",
        "url": "https://ror.org/",
        "licence": "CC0-1.0",
    },
    options=(LANGUAGES,),
)
