"""People and organizations in Popolo, the form of EveryPolitician.

A file is an object with the lists ``persons`` and ``organizations``. Memberships are offices, which
CSV tables have no columns for, and are passed over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from normalizer.errors import ArgumentError
from normalizer.importers.base import Imported, Importer, Option
from normalizer.importers.json_stream import json_records
from normalizer.importers.languages import UNKNOWN, language_for
from normalizer.importers.naming import (
    as_country,
    entity_id,
    full_name_kind,
    is_name,
    name_row,
    outside_id,
    partial_date,
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

_KINDS = {"persons": Kind.PERSON, "organizations": Kind.ORGANIZATION}


def read(
    source: Source,
    *,
    problem: Tell,
    country: str = "",
    languages: tuple[str, ...] = (),
) -> Iterator[Imported]:
    """Read the persons and organizations of a file.

    Args:
        source: The file.
        problem: Where to tell of records that are wrong.
        country: The country of all of them, which the format does not tell.
        languages: Languages of the names to keep, beside those of which no language is known; all
            where there are none.
    """
    for key, place, record in json_records(source, _KINDS):
        kind = _KINDS.get(key)
        if kind is None:
            problem(place, "a list without a name; the file should have 'persons'",
                    record=str(record))  # fmt: skip
            continue
        if not isinstance(record, dict):
            problem(place, f"an item of {key!r} that is no record", record=str(record))
            continue
        text, outside = record.get("name"), record.get("id")
        if not isinstance(text, str) or not is_name(tidy(text)):
            problem(place, f"a record of {key!r} without a name", record=str(record))
        elif not isinstance(outside, str | int) or not str(outside).strip():
            problem(place, f"a record of {key!r} without an id", record=str(record))
        else:
            yield _imported(record, kind, country, languages)


def _imported(
    record: dict[str, Any], kind: Kind, country: str, languages: tuple[str, ...]
) -> Imported:
    # Organizations of EveryPolitician have ids such as party/12, and areas their own.
    id_ = entity_id("popolo", str(record["id"]))
    born = partial_date(str(record.get("birth_date") or "")) if kind is Kind.PERSON else None
    entity = Entity(
        id_, kind, tidy(record["name"]), country, (born.year or None) if born else None,
        tuple(sorted({outside_id("popolo", str(record["id"])), *_identities(record)})),
    )  # fmt: skip
    others = record.get("other_names")
    rows = [
        _other(id_, country, one, languages)
        for one in (others if isinstance(others, list) else ())
        if isinstance(one, dict)
    ]
    return Imported(entity, rows_of(entity, rows))


def _other(
    id_: str, country: str, said: dict[str, Any], languages: tuple[str, ...]
) -> Alias | None:
    text = said.get("name")
    if not isinstance(text, str):
        return None
    code = str(said.get("lang") or "")
    lang = language_for(code, text)
    if lang != UNKNOWN and not is_wanted(lang, languages):
        return None
    since = partial_date(str(said.get("start_date") or ""))
    until = partial_date(str(said.get("end_date") or ""))
    kind = full_name_kind(lang, country, tidy(text))
    if until is not None:
        kind = AliasKind.FORMER
    note = str(said.get("note") or "")
    # The note of EveryPolitician that says no more than that there is a language.
    note = "" if note == "multilingual" else note
    return name_row(id_, text, kind, lang=code, since=since, until=until, note=note)


def _identities(record: dict[str, Any]) -> Iterator[str]:
    """Ids elsewhere, of each database that has but one."""
    found: dict[str, set[str]] = {}
    given = record.get("identifiers")
    for one in given if isinstance(given, list) else ():
        if isinstance(one, dict) and one.get("scheme") and one.get("identifier"):
            outside = outside_id(str(one["scheme"]), str(one["identifier"]))
            found.setdefault(str(one["scheme"]), set()).add(outside)
    for ids in found.values():
        if len(ids) == 1:
            yield from (one for one in ids if one)


def _read_country(text: str) -> str:
    country = as_country(text)
    if not country:
        raise ArgumentError(f"{text!r} is no country code; write two letters, such as KR")
    return country


IMPORTER = Importer(
    name="popolo",
    title="Popolo, as EveryPolitician has it",
    suffixes=(".json",),
    read=read,
    source={"key": "popolo"},
    options=(
        Option("country", "Country of all of them, such as KR.", _read_country),
        LANGUAGES,
    ),
)
