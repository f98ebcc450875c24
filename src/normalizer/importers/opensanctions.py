"""The table ``targets.simple.csv`` of OpenSanctions."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from normalizer.errors import ArgumentError
from normalizer.importers.base import Imported, Importer, InputError, Option
from normalizer.importers.ftm import SCHEMATA, UNTOLD
from normalizer.importers.listed import Trust, born_in, listed_name, only_country
from normalizer.importers.naming import entity_id, is_name, name_row, outside_id, rows_of, tidy
from normalizer.importers.options import KIND
from normalizer.importers.tabular import csv_rows
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.tables.vocabulary import ALIAS_KINDS, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source

__all__ = ["IMPORTER", "read"]

_NEEDED = ("id", "schema", "name", "aliases", "birth_date", "countries")


def read(
    source: Source,
    *,
    problem: Tell,
    kind: Kind | None = None,
    alias_kind: AliasKind = AliasKind.WEAK,
) -> Iterator[Imported]:
    """Read targets. What is neither a person, an organization nor an event is passed over.

    Args:
        source: The table.
        problem: Where to tell of rows that are wrong.
        kind: What legal entities are, which may be people or organizations; without it, they are
            passed over.
        alias_kind: The kind of the aliases, of which the table does not tell how far they can be
            trusted.
    """

    def check(header: list[str]) -> None:
        for column in _NEEDED:
            if column not in header:
                raise InputError(
                    f"{source.shown} has no column {column!r}; is it targets.simple.csv?"
                )

    for row in csv_rows(source, problem, check=check):
        of = SCHEMATA.get(row["schema"]) or (kind if row["schema"] == UNTOLD else None)
        shown = ",".join(row.values())
        if not row["schema"].strip():
            problem(source.place(), "the row has no schema", record=shown)
        elif of is None:
            continue
        elif not row["id"].strip():
            problem(source.place(), "the row has no id", record=shown)
        elif not is_name(tidy(row["name"])):
            problem(source.place(), f"{row['id']:.80} has no name", record=shown)
        else:
            yield _imported(row, of, alias_kind)


def _imported(row: Mapping[str, str], kind: Kind, alias_kind: AliasKind) -> Imported:
    id_ = entity_id("opensanctions", row["id"])
    born = born_in(_parts(row["birth_date"])) if kind is Kind.PERSON else None
    entity = Entity(
        id_, kind, tidy(row["name"]), only_country(_parts(row["countries"])), born,
        (outside_id("opensanctions", row["id"]),),
    )  # fmt: skip
    rows: list[Alias | None] = [listed_name(entity, entity.name, Trust.STRONG)]
    rows += [name_row(id_, text, alias_kind) for text in _parts(row["aliases"])]
    return Imported(entity, rows_of(entity, rows))


def _parts(cell: str) -> list[str]:
    """The values of a cell; they are parted by semicolons, and quoted where they hold one."""
    try:
        parts = next(csv.reader([cell], delimiter=";"), [])
    except csv.Error:
        parts = cell.split(";")
    return [part for part in parts if part.strip()]


def _read_alias_kind(text: str) -> AliasKind:
    if text not in ALIAS_KINDS:
        raise ArgumentError(f"no kind of alias {text!r}; {did_you_mean(text, ALIAS_KINDS)}")
    return ALIAS_KINDS[text]


IMPORTER = Importer(
    name="opensanctions",
    title="targets.simple.csv of OpenSanctions",
    suffixes=(".csv",),
    read=read,
    source={
        "key": "opensanctions",
        "title": "OpenSanctions",
        "url": "https://www.opensanctions.org/",
        "licence": "CC-BY-NC-4.0",
    },
    options=(
        KIND,
        Option("alias_kind", "Kind of the aliases; weak where it is not said.", _read_alias_kind),
    ),
)
