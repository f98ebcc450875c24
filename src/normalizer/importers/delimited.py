"""Plain CSV with any columns: which column holds what is said by a mapping.

A row is one name of one entity, or several names in one cell. What the columns do not tell, such as
the kind of all entities, is said once beside.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.errors import ArgumentError
from normalizer.importers.base import Imported, Importer, InputError, Option
from normalizer.importers.languages import UNKNOWN, language_tag
from normalizer.importers.naming import (
    as_country,
    entity_id,
    is_name,
    name_row,
    outside_id,
    partial_date,
    rows_of,
    tidy,
)
from normalizer.importers.options import KIND, read_pairs
from normalizer.importers.tabular import csv_rows
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.tables.fields import is_id
from normalizer.tables.vocabulary import ALIAS_KINDS, KINDS, SYSTEMS, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source
    from normalizer.model import Location

__all__ = ["FIELDS", "IMPORTER", "read"]

FIELDS = (
    "entity", "entity_kind", "name", "country", "born", "same_as", "text", "lang", "kind",
    "system", "since", "until", "source", "note",
)  # fmt: skip
"""What a column may hold: the columns of a CSV table."""

_YEAR_DIGITS = 4


class _RowError(ValueError):
    """A row that cannot be understood."""


@frozen
class _Reading:
    """What is said beside the columns."""

    columns: Mapping[str, str]
    kind: Kind | None
    alias_kind: AliasKind
    lang: str
    prefix: str
    split: str

    def cell(self, row: Mapping[str, str], field: str) -> str:
        """The text of a field in a row; "" where no column holds it."""
        column = self.columns.get(field)
        return tidy(row[column]) if column is not None else ""


def read(  # noqa: PLR0913 - likewise one an option
    source: Source,
    *,
    problem: Tell,
    map: Mapping[str, str] | None = None,  # noqa: A002 - the name of the option
    kind: Kind | None = None,
    alias_kind: AliasKind = AliasKind.TRANSLATION,
    lang: str = "",
    prefix: str = "csv",
    split: str = "",
    delimiter: str = "",
) -> Iterator[Imported]:
    """Read rows of a delimited file whose header names its columns.

    Args:
        source: The file.
        problem: Where to tell of rows that are wrong.
        map: Fields of a table, and the columns that hold them; ``entity`` and one of ``text`` and
            ``name`` are needed.
        kind: The kind of entities, where no column tells it.
        alias_kind: The kind of names, where no column tells it.
        lang: The language of names, where no column tells it.
        prefix: What stands before the ids of entities.
        split: What parts several names in one cell.
        delimiter: What parts the cells; a comma, or a tab where the file ends in ``.tsv``.
    """
    columns = dict(map or {})
    for field in columns:
        if field not in FIELDS:
            raise ArgumentError(f"no field {field!r}; {did_you_mean(field, FIELDS)}")
    if "entity" not in columns or not columns.keys() & {"text", "name"}:
        raise ArgumentError("say which column holds what: --map entity=Id,text=Name")
    if kind is None and "entity_kind" not in columns:
        raise ArgumentError("say what the entities are: --kind person, or map entity_kind")
    given = _Reading(columns, kind, alias_kind, lang, prefix, split)
    if not delimiter:
        delimiter = "\t" if source.shown.removesuffix(".gz").endswith((".tsv", ".tab")) else ","

    def check(header: list[str]) -> None:
        for field, column in columns.items():
            if column not in header:
                names = ", ".join(repr(name) for name in header if name)
                raise InputError(
                    f"{source.shown} has no column {column!r} for {field!r}; its columns are "
                    f"{names}"
                )

    for row in csv_rows(source, problem, delimiter=delimiter, check=check):
        try:
            yield _imported(given, row, source.place())
        except (_RowError, ArgumentError) as error:
            problem(source.place(), str(error), record=delimiter.join(row.values()))


def _imported(given: _Reading, row: Mapping[str, str], place: Location) -> Imported:
    entity = _entity(given, row, place)
    text = given.cell(row, "text")
    parts = text.split(given.split) if given.split else [text]
    rows = [_alias(given, row, entity.id, part) for part in parts if part.strip()]
    if not rows and not entity.name:
        raise _RowError("the row holds no name")
    return Imported(entity, rows_of(entity, rows))


def _entity(given: _Reading, row: Mapping[str, str], place: Location) -> Entity:
    outside = given.cell(row, "entity")
    if not outside:
        raise _RowError("the row has no id of an entity")
    kind = given.kind
    said = given.cell(row, "entity_kind").lower()
    if said:
        if said not in KINDS:
            raise _RowError(f"unknown kind of entity {said!r:.40}; {did_you_mean(said, KINDS)}")
        kind = KINDS[said]
    name = given.cell(row, "name")
    if name and not is_name(name):
        raise _RowError(f"{name!r:.80} is no name")
    country = given.cell(row, "country")
    if country and not as_country(country):
        raise _RowError(f"{country!r:.40} is no country code; write two letters, such as KR")
    born = given.cell(row, "born")
    if born:
        date = partial_date(born)
        if date is None or not date.year:
            raise _RowError(f"{born!r:.40} is no date of birth; write YYYY or YYYY-MM-DD")
        born = str(date.year)
    same_as = tuple(
        one if ":" in one else outside_id(given.prefix, one)
        for one in given.cell(row, "same_as").split()
    )
    return Entity(
        entity_id(given.prefix, outside), kind, name, as_country(country),
        int(born) if born else None, same_as, location=place,
    )  # fmt: skip


def _alias(given: _Reading, row: Mapping[str, str], entity: str, text: str) -> Alias:
    kind = given.alias_kind
    said = given.cell(row, "kind").lower()
    if said:
        if said not in ALIAS_KINDS:
            mend = did_you_mean(said, ALIAS_KINDS)
            raise _RowError(f"unknown kind of alias {said!r:.40}; {mend}")
        kind = ALIAS_KINDS[said]
    system = given.cell(row, "system")
    if system and system not in SYSTEMS:
        raise _RowError(f"unknown system {system!r:.40}; {did_you_mean(system, SYSTEMS)}")
    lang = given.cell(row, "lang") or given.lang
    if lang and lang != UNKNOWN and language_tag(lang) == UNKNOWN:
        raise _RowError(f"{lang!r:.40} is no language; write a tag such as ko or zh-Hant")
    dates = {}
    for field in ("since", "until"):
        cell = given.cell(row, field)
        dates[field] = partial_date(cell)
        if cell and dates[field] is None:
            raise _RowError(f"{cell!r:.40} is no date; write YYYY, YYYY-MM or YYYY-MM-DD")
    since, until = dates["since"], dates["until"]
    if since is not None and until is not None and since.first() > until.last():
        raise _RowError(f"'since' {since} comes after 'until' {until}")
    source = given.cell(row, "source")
    if source and not is_id(source):
        source = entity_id("", source)
    alias = name_row(
        entity, text, kind, lang=lang, system=system, since=since, until=until, source=source,
        note=given.cell(row, "note"),
    )  # fmt: skip
    if alias is None:
        raise _RowError(f"{text!r:.80} is no name: it has no letter and no figure, or is too long")
    return alias


def _read_alias_kind(text: str) -> AliasKind:
    if text not in ALIAS_KINDS:
        raise ArgumentError(f"no kind of alias {text!r}; {did_you_mean(text, ALIAS_KINDS)}")
    return ALIAS_KINDS[text]


def _read_prefix(text: str) -> str:
    if text and not is_id(text):
        raise ArgumentError(f"{text!r} cannot begin an id; use a-z, 0-9, and '.' or '-' between")
    return text


def _read_delimiter(text: str) -> str:
    text = {"\\t": "\t", "tab": "\t"}.get(text, text)
    if len(text) != 1 or text in '"\r\n\0':
        raise ArgumentError(f"{text!r} is no delimiter; give one character, or 'tab'")
    return text


def _read_lang(text: str) -> str:
    tag = language_tag(text)
    if tag == UNKNOWN and text != UNKNOWN:
        raise ArgumentError(f"{text!r} is no language; write a tag such as ko or zh-Hant")
    return tag


IMPORTER = Importer(
    name="csv",
    title="plain CSV with a mapping of its columns",
    suffixes=(".csv", ".tsv", ".tab", ".txt"),
    read=read,
    source={"key": "csv"},
    options=(
        Option(
            "map",
            "Which column holds what, such as entity=Id,text=Name,lang=Language.",
            read_pairs,
            must=True,
        ),
        KIND,
        Option(
            "alias_kind", "Kind of the names; translation where it is not said.", _read_alias_kind
        ),
        Option("lang", "Language of the names, as a tag such as ko.", _read_lang),
        Option(
            "prefix",
            "What stands before the ids of entities; csv where it is not said.",
            _read_prefix,
        ),
        Option("split", "What parts several names in one cell, such as ';'."),
        Option("delimiter", "What parts the cells; a comma, or a tab in a .tsv.", _read_delimiter),
    ),
)
