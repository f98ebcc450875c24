"""What people matched in OpenRefine: the history of operations, as its dialogue *Extract* gives it.

A step that matches similar cells tells a spelling, and the entity that somebody said it means. A
later step on the same cells takes its place. Steps on all rows at once tell no spelling, and are
passed over; so are all others. Columns that OpenRefine exported as CSV are read by the format csv.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from normalizer.importers.base import Imported, Importer, Option
from normalizer.importers.json_stream import json_records
from normalizer.importers.naming import entity_id, is_name, name_row, outside_id, rows_of, tidy
from normalizer.importers.options import KIND
from normalizer.importers.wikidata_classes import CLASSES
from normalizer.model import AliasKind, Entity, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source
    from normalizer.model import Location

__all__ = ["IMPORTER", "read"]

_JUDGED = "core/recon-judge-similar-cells"
_CLEARED = frozenset({"core/recon-clear-similar-cells", "core/recon-discard-judgments"})
_MATCHED = "matched"


def read(
    source: Source,
    *,
    problem: Tell,
    kind: Kind | None = None,
    database: str = "wikidata",
) -> Iterator[Imported]:
    """Read a history.

    Args:
        source: A JSON list of operations, in their order.
        problem: Where to tell of steps that are wrong.
        kind: What the cells name, where the types of a match do not tell it.
        database: What was reconciled with; it stands before ids.
    """
    judged: dict[tuple[str, str], tuple[dict[str, Any], Location]] = {}
    for _, place, step in json_records(source):
        if not isinstance(step, dict) or not isinstance(step.get("op"), str):
            problem(place, "no operation of OpenRefine: it has no 'op'", record=str(step))
            continue
        column, value = str(step.get("columnName")), step.get("similarValue")
        if step["op"] in _CLEARED and value is None:
            for key in [key for key in judged if key[0] == column]:
                del judged[key]
        elif step["op"] in _CLEARED:
            judged.pop((column, str(value)), None)
        elif step["op"] == _JUDGED and isinstance(value, str):
            # What is taken out and put in again stands last, as the last word of the history.
            judged.pop((column, value), None)
            judged[column, value] = (step, place)
    for (_, value), (step, place) in judged.items():
        if step.get("judgment") != _MATCHED:
            continue
        match = step.get("match")
        text, outside = (
            (match.get("name"), match.get("id")) if isinstance(match, dict) else (None, None)
        )
        if not isinstance(text, str) or not isinstance(outside, str) or not outside.strip():
            problem(place, "a match without an id or a name", record=str(step))
            continue
        of = _kind(match) or kind
        if of is None:
            problem(place, f"the types of {outside!r:.80} do not tell its kind; give --kind",
                    record=str(step))  # fmt: skip
            continue
        if not is_name(tidy(text)) or not is_name(tidy(value)):
            problem(place, f"{value!r:.80} or {text!r:.80} is no name", record=str(step))
            continue
        id_ = entity_id(database, outside)
        entity = Entity(id_, of, tidy(text), same_as=(outside_id(database, outside),))
        # What somebody matched by hand means the entity; by what kind of name is not known.
        row = name_row(id_, value, AliasKind.TRANSLATION) if tidy(value) != entity.name else None
        yield Imported(entity, rows_of(entity, [row]))


def _kind(match: object) -> Kind | None:
    types = match.get("types") if isinstance(match, dict) else None
    for one in types if isinstance(types, list) else ():
        name = one.get("id") if isinstance(one, dict) else one
        if str(name) in CLASSES:
            return CLASSES[str(name)]
    return None


def _read_database(text: str) -> str:
    return entity_id("", text)


IMPORTER = Importer(
    name="openrefine",
    title="history of OpenRefine, with cells that were matched",
    suffixes=(".json",),
    read=read,
    source={"key": "openrefine"},
    options=(
        KIND,
        Option(
            "database", "What was reconciled with; wikidata where it is not said.", _read_database
        ),
    ),
)
