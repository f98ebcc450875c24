"""Cells to values: does each field hold what it may hold?"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import Factory, define

from normalizer.dates import PartialDate
from normalizer.errors import ArgumentError
from normalizer.model import Alias, AliasKind, Location, Office
from normalizer.tables.codes import (
    BAD_BIRTH_YEAR,
    BAD_COUNTRY,
    BAD_DATE,
    BAD_FLAG,
    BAD_ID,
    BAD_KIND,
    BAD_OFFICE,
    BAD_SAME_AS,
    BAD_SCRIPT,
    BAD_SYSTEM,
    BAD_TAG,
    SPAN_REVERSED,
    UNKNOWN_SOURCE,
)
from normalizer.tables.language_tags import check_country, check_tag, script_subtag
from normalizer.tables.table import Source
from normalizer.tables.vocabulary import ALIAS_KINDS, KINDS, SYSTEMS, did_you_mean
from normalizer.text.scripts import COMMON, script_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from normalizer.tables.cells import Cell, RawEntity, RawFile, Row

__all__ = ["Part", "is_id", "strange_scripts", "understand_entity", "understand_source"]

_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*", re.ASCII)
_SAME_AS = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*:\S+", re.ASCII)
_YEAR = re.compile(r"[0-9]{4}", re.ASCII)
_FLAGS = {"true": True, "false": False}

# ISO 15924 has codes for languages that are written in several scripts at once.
_COMPOUND = {
    "Jpan": frozenset({"Hani", "Hira", "Kana"}),
    "Kore": frozenset({"Hang", "Hani"}),
    "Hans": frozenset({"Hani", "Bopo"}),
    "Hant": frozenset({"Hani", "Bopo"}),
    "Hrkt": frozenset({"Hira", "Kana"}),
    "Hanb": frozenset({"Hani", "Bopo"}),
    "Aran": frozenset({"Arab"}),
    "Latf": frozenset({"Latn"}),
    "Latg": frozenset({"Latn"}),
    "Cyrs": frozenset({"Cyrl"}),
    "Syrj": frozenset({"Syrc"}),
    "Geok": frozenset({"Geor"}),
}
_UNKNOWN_SCRIPTS = frozenset({"Zyyy", "Zzzz", "Zinh", "Zxxx", "Zsym", "Zmth"})


@define
class Part:
    """What one place of a file says about an entity, understood.

    Attributes:
        id: Id of the entity.
        location: Where the part starts.
        values: kind, name, country and born as far as they were given, each with its place; the
            value is None when it was given and not understood.
        same_as: Ids elsewhere.
        never: Ids, each with its place.
        offices: Offices, each with the place of the field `of` (or of the office).
        aliases: Rows that were understood.
    """

    id: str
    location: Location
    values: dict[str, tuple[object, Location]] = Factory(dict)
    same_as: list[str] = Factory(list)
    never: list[tuple[str, Location]] = Factory(list)
    offices: list[tuple[Office, Location]] = Factory(list)
    aliases: list[Alias] = Factory(list)


def understand_source(file: RawFile, row: Row) -> Source:
    """Understand a source; what is wrong is noted in the file."""
    cells = row.cells
    key = cells["key"]
    return Source(
        key.text, _text(cells, "title"), _text(cells, "url"), _text(cells, "licence"),
        _date(file, cells.get("retrieved")), _text(cells, "note"),
        Location(file.path, key.line, key.column),
    )  # fmt: skip


def understand_entity(file: RawFile, raw: RawEntity, sources: Collection[str]) -> Part | None:
    """Understand an entity and its aliases; what is wrong is noted in the file.

    Args:
        file: The file that it stands in.
        raw: What the reader found.
        sources: Keys of the sources of the file.

    Returns:
        What was understood, or None when it has no usable id.
    """
    head = raw.head
    cell = head.cells.get("id")
    entity = cell.text if cell is not None and _check_id(file, cell) else ""
    part = Part(entity, Location(file.path, head.line, head.column))
    _understand_head(file, raw, part)
    for same in raw.same_as:
        if _SAME_AS.fullmatch(same.text):
            part.same_as.append(same.text)
        else:
            mend = "write the database, a colon and the id there: wikidata:Q159"
            file.fault(same, BAD_SAME_AS, f"{same.text!r} is not an id of another database", mend)
    for other in raw.never:
        if _check_id(file, other):
            part.never.append((other.text, Location(file.path, other.line, other.column)))
    for row in raw.offices:
        office = _office(file, row)
        if office is not None:
            place = row.cells.get("of", row)
            part.offices.append((office, Location(file.path, place.line, place.column)))
    for row in raw.aliases:
        alias = _alias(file, row, entity, sources)
        if alias is not None:
            part.aliases.append(alias)
    return part if entity else None


def _understand_head(file: RawFile, raw: RawEntity, part: Part) -> None:
    for name, cell in raw.head.cells.items():
        if name != "id":
            value = _head_value(file, name, cell)
            part.values[name] = (value, Location(file.path, cell.line, cell.column))
    for name in ("kind", "name"):
        if name in raw.lines or name in raw.meant:
            part.values.setdefault(name, (None, part.location))  # reported where it stands


def _text(cells: dict[str, Cell], name: str) -> str:
    cell = cells.get(name)
    return cell.text if cell is not None else ""


def is_id(text: str) -> bool:
    """Whether a text has the form of an id.

    >>> is_id("kr.cho-tae-yul"), is_id("Cho Tae-yul")
    (True, False)
    """
    return _ID.fullmatch(text) is not None


def _check_id(file: RawFile, cell: Cell) -> bool:
    if _ID.fullmatch(cell.text):
        return True
    words = re.findall(r"[a-z0-9.]+", cell.text.casefold())
    like = "-".join(words).strip(".")
    mend = "use a-z, 0-9, and single '.' or '-' between them"
    if _ID.fullmatch(like):
        mend += f": {like}"
    file.fault(cell, BAD_ID, f"{cell.text!r} is not an id", mend)
    return False


def _head_value(file: RawFile, name: str, cell: Cell) -> object:
    if name == "kind":
        kind = KINDS.get(cell.text)
        if kind is None:
            mend = did_you_mean(cell.text, KINDS)
            file.fault(cell, BAD_KIND, f"unknown kind of entity {cell.text!r}", mend)
        return kind
    if name == "country":
        wrong = check_country(cell.text)
        if wrong is None:
            return cell.text
        file.fault(cell, BAD_COUNTRY, *wrong)
        return None
    if name == "born":
        if _YEAR.fullmatch(cell.text) and int(cell.text):
            return int(cell.text)
        message = f"{cell.text!r} is not a year of birth"
        file.fault(cell, BAD_BIRTH_YEAR, message, "write the four figures of the year")
        return None
    return cell.text


def _office(file: RawFile, row: Row) -> Office | None:
    cells = row.cells
    role = cells.get("role")
    if role is None:
        return None
    if role.text != role.text.lower():
        message = f"the role {role.text!r} is not in lower case"
        file.fault(role, BAD_OFFICE, message, f"write {role.text.lower()!r}")
    of = cells.get("of")
    if of is not None and not _ID.fullmatch(of.text):
        wrong = check_country(of.text)
        if wrong is not None:
            mend = f"{wrong.mend}, or the id of an organization"
            file.fault(of, BAD_OFFICE, wrong.message, mend)
    since, until = _span(file, cells)
    return Office(role.text, _text(cells, "of"), since, until)


def _alias(file: RawFile, row: Row, entity: str, sources: Collection[str]) -> Alias | None:
    cells = row.cells
    text, kind_cell = cells.get("text"), cells.get("kind")
    kind: AliasKind | None = None
    if kind_cell is not None:
        kind = ALIAS_KINDS.get(kind_cell.text)
        if kind is None:
            mend = did_you_mean(kind_cell.text, ALIAS_KINDS)
            file.fault(kind_cell, BAD_KIND, f"unknown kind of alias {kind_cell.text!r}", mend)
    lang = cells.get("lang")
    if lang is not None:
        wrong = check_tag(lang.text)
        if wrong is not None:
            file.fault(lang, BAD_TAG, *wrong)
        elif text is not None:
            _check_script(file, text, lang.text)
    system = cells.get("system")
    if system is not None and system.text not in SYSTEMS:
        mend = did_you_mean(system.text, SYSTEMS)
        file.fault(system, BAD_SYSTEM, f"unknown system {system.text!r}", mend)
    source = cells.get("source")
    if source is not None and source.text not in sources:
        mend = "declare it under 'sources'"
        if sources:
            near = did_you_mean(source.text, sorted(sources))
            mend = f"{near} or declare it" if near.startswith("write") else near
        file.fault(source, UNKNOWN_SOURCE, f"unknown source {source.text!r}", mend)
    shared = cells.get("shared")
    if shared is not None and shared.text not in _FLAGS:
        message = f"'shared' is {shared.text!r}, neither true nor false"
        mend = "write true, or leave it out"
        file.fault(shared, BAD_FLAG, message, mend)
    since, until = _span(file, cells)
    if text is None or kind is None:
        return None
    return Alias(
        text.text,
        entity,
        kind,
        lang.text if lang is not None else "und",
        system.text if system is not None else "",
        since,
        until,
        source.text if source is not None else "",
        _text(cells, "note"),
        shared is not None and shared.text == "true",
        Location(file.path, text.line, text.column),
    )


def _span(file: RawFile, cells: dict[str, Cell]) -> tuple[PartialDate | None, PartialDate | None]:
    since, until = _date(file, cells.get("since")), _date(file, cells.get("until"))
    if since is not None and until is not None and since.first() > until.last():
        message = f"'since' {since} comes after 'until' {until}"
        file.fault(cells["since"], SPAN_REVERSED, message, "exchange or correct the dates")
    return since, until


def _date(file: RawFile, cell: Cell | None) -> PartialDate | None:
    if cell is None:
        return None
    date = _parse_date(cell.text)
    if isinstance(date, PartialDate):
        return date
    message, _, mend = date.partition("; ")
    if mend.startswith("no calendar"):
        message, mend = f"{message}; {mend}", "write a day that the calendar has"
    file.fault(cell, BAD_DATE, message, mend)
    return None


@lru_cache(maxsize=4096)
def _parse_date(text: str) -> PartialDate | str:
    try:
        return PartialDate.parse(text)
    except ArgumentError as error:
        return str(error)


def strange_scripts(text: str, tag: str) -> tuple[str, ...]:
    """The scripts of a text that has no letter of the one that its tag names; sorted.

    >>> strange_scripts("조태열", "ko-Latn"), strange_scripts("조태열", "ko")
    (('Hang',), ())
    """
    script = script_subtag(tag)
    if not script or (script == "Latn" and text.isascii()) or script in _UNKNOWN_SCRIPTS:
        return ()
    wanted = _COMPOUND.get(script, frozenset({script}))
    found = set(map(script_of, text)) - {COMMON}
    return () if found & wanted or "Zzzz" in found else tuple(sorted(found))


def _check_script(file: RawFile, text: Cell, tag: str) -> None:
    """A text must have a letter of the script that its tag names, if it has letters at all."""
    found = strange_scripts(text.text, tag)
    if found:
        script = script_subtag(tag)
        has = ", ".join(found)
        language = tag.split("-", maxsplit=1)[0]
        message = f"the tag {tag!r} says {script}, but {text.text!r} is written in {has}"
        mend = f"write '{language}-{min(found)}', or correct the text"
        file.fault(text, BAD_SCRIPT, message, mend)
