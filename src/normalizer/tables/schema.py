"""JSON Schemas of alias tables, for editors: made from the vocabulary, so that they cannot differ.

They help while a table is typed; `normalizer lint` checks far more.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from normalizer.model import AliasKind, Kind
from normalizer.tables.vocabulary import (
    ALIAS_FIELDS,
    COLUMNS,
    ENTITY_FIELDS,
    FILE_FIELDS,
    FORMAT,
    OFFICE_FIELDS,
    SOURCE_FIELDS,
    SYSTEMS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["bulk_schema", "schema_text", "table_schema"]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_ID = "[a-z0-9]+([.-][a-z0-9]+)*"
_TAG = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[0-9A-Za-z-]+)?"
_DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"


def _text(about: str, pattern: str = "") -> dict[str, object]:
    found: dict[str, object] = {"type": "string", "minLength": 1, "description": about}
    if pattern:
        found["pattern"] = f"^{pattern}$"
    return found


def _date(about: str) -> dict[str, object]:
    # Editors read a year that stands without quotes as a number.
    year = {"type": "integer", "minimum": 1, "maximum": 9999}
    return {"anyOf": [_text(about, _DATE), year], "description": about}


def _choice(values: Iterable[str], about: str) -> dict[str, object]:
    return {"enum": [str(value) for value in values], "description": about}


def _list(item: dict[str, object], about: str) -> dict[str, object]:
    return {"type": "array", "items": item, "description": about}


def _group(
    fields: dict[str, dict[str, object]], order: Iterable[str], required: Iterable[str] = ()
) -> dict[str, object]:
    """An object with the fields in canonical order, each of which must be described."""
    found: dict[str, object] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: fields[name] for name in order},
    }
    needed = list(required)
    return found | ({"required": needed} if needed else {})


_ALIAS: dict[str, dict[str, object]] = {
    "text": _text("The name exactly as written."),
    "lang": _text("BCP 47 tag in its registered form: ko, ko-Latn, zh-Hant.", _TAG),
    "kind": _choice(AliasKind, "In what way the name belongs to the entity."),
    "system": _choice(SYSTEMS, "Romanization system that the spelling follows."),
    "since": _date("First day on which the name was in use: YYYY, YYYY-MM or YYYY-MM-DD."),
    "until": _date("Last day on which the name was in use: YYYY, YYYY-MM or YYYY-MM-DD."),
    "source": _text("Key of a source that the file declares."),
    "note": _text("Anything a maintainer should know."),
    "shared": {
        "enum": [True, False],
        "description": "Whether the name is known to mean other entities, too.",
    },
}
_OFFICE: dict[str, dict[str, object]] = {
    "role": _text("The role in English, in lower case: foreign minister."),
    "of": _text("Country code, or the id of an organization.", f"([A-Z]{{2}}|{_ID})"),
    "since": _date("First day: YYYY, YYYY-MM or YYYY-MM-DD."),
    "until": _date("Last day: YYYY, YYYY-MM or YYYY-MM-DD."),
}
_SOURCE: dict[str, dict[str, object]] = {
    "title": _text("Title of the source."),
    "url": _text("Where it can be found."),
    "licence": _text("Under what terms; facts when only facts were taken."),
    "retrieved": _date("When it was read: YYYY, YYYY-MM or YYYY-MM-DD."),
    "note": _text("Anything a maintainer should know."),
}
_ENTITY: dict[str, dict[str, object]] = {
    "id": _text("Stable id; never reuse one.", _ID),
    "kind": _choice(Kind, "What the entity is."),
    "name": _text("The canonical name: what is answered."),
    "country": _text("ISO 3166 alpha-2 code, in capitals.", "[A-Z]{2}"),
    "born": {
        "anyOf": [
            _text("Year of birth.", "[0-9]{4}"),
            {"type": "integer", "minimum": 1, "maximum": 9999},
        ],
        "description": "Year of birth, four figures.",
    },
    "same_as": _list(_text("The database, a colon, the id.", r"[a-z0-9]+([._-][a-z0-9]+)*:\S+"),
                     "Ids elsewhere: wikidata:Q159."),
    "never": _list(_text("Id of an entity.", _ID), "Entities that look the same and are not."),
    "offices": _list(_group(_OFFICE, OFFICE_FIELDS, ("role",)), "Roles held."),
    "aliases": _list(_group(_ALIAS, ALIAS_FIELDS, ("text", "kind")), "Other names, one a row."),
}  # fmt: skip
_LINT: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "description": "What the linter is asked to pass over.",
    "properties": {
        "ignore": {
            "type": "object",
            "description": "Codes of rules, or beginnings of codes, each with a reason.",
            "propertyNames": {"pattern": "^[TW][0-9]{0,3}$"},
            "additionalProperties": _text("Why."),
        }
    },
}


def table_schema() -> dict[str, object]:
    """The schema of a YAML table, and of the side file of a bulk table.

    >>> list(table_schema()["properties"])
    ['format', 'lint', 'sources', 'entities']
    """
    number = int(FORMAT)
    fields: dict[str, dict[str, object]] = {
        "format": {"enum": [number, FORMAT], "description": "Version of the format."},
        "lint": _LINT,
        "sources": {
            "type": "object",
            "description": "Where rows come from, by key.",
            "additionalProperties": _group(_SOURCE, SOURCE_FIELDS),
        },
        "entities": _list(_group(_ENTITY, ENTITY_FIELDS, ("id",)), "What names mean."),
    }
    head = {"$schema": _DRAFT, "title": f"normalizer alias table, format {FORMAT}"}
    return head | _group(fields, FILE_FIELDS, ("format",))


def bulk_schema() -> dict[str, object]:
    """The schema of one line of a table of JSON lines.

    >>> bulk_schema()["required"]
    ['entity']
    """
    fields: dict[str, dict[str, object]] = {
        "entity": _ENTITY["id"],
        "entity_kind": _ENTITY["kind"],
        **{name: _ENTITY[name] for name in ("name", "country", "born", "same_as", "never")},
        **_ALIAS,
    }
    for name in ("same_as", "never"):
        items = {"type": "string", "description": "The same, separated by blanks."}
        fields[name] = {"anyOf": [fields[name], items]}
    fields["shared"] = {"enum": [True, False, "true", "false"]}
    nullable: dict[str, dict[str, object]] = {
        name: {"anyOf": [one, {"type": "null"}]} for name, one in fields.items()
    }
    head = {"$schema": _DRAFT, "title": f"normalizer alias row, format {FORMAT}"}
    return head | _group(nullable, COLUMNS, ("entity",))


def schema_text(*, bulk: bool = False) -> str:
    """A schema as the package holds it and the command prints it."""
    return json.dumps(bulk_schema() if bulk else table_schema(), indent=2) + "\n"
