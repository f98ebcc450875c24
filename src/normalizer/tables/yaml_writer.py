"""The canonical form of a YAML table."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from normalizer.tables.rows import alias_key, office_key
from normalizer.tables.vocabulary import ALIAS_FIELDS, FORMAT, OFFICE_FIELDS, SOURCE_FIELDS
from normalizer.tables.yaml_scalars import write_scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from normalizer.tables.cells import Cell, RawEntity, RawFile, Row

__all__ = ["write_yaml"]

_DATES = frozenset({"since", "until", "retrieved", "born"})
_FLAGS = frozenset({"shared"})


def write_yaml(file: RawFile) -> str:
    """Write a table in canonical form.

    Fields in a fixed order, sources by key, entities by id, aliases by language, kind and text,
    one alias a line; comments stay with the line that they stand over or beside.
    """
    out: list[str] = []
    _field(out, file.lines, "format", f"format: {FORMAT}", 0)
    if file.ignores:
        _field(out, file.lines, "lint", "lint:", 0)
        _field(out, file.lines, "lint.ignore", "ignore:", 2)
        for row in sorted(file.ignores, key=lambda row: row.cells["code"].text):
            code, reason = (write_scalar(row.cells[name].text) for name in ("code", "reason"))
            _row(out, row, f"{code}: {reason}", 4)
        _comments(out, file.tails.get("lint"), 4)
    if file.sources or _commented(file.lines, file.tails, "sources"):
        _field(out, file.lines, "sources", "sources:" if file.sources else "sources: {}", 0)
        for row in sorted(file.sources, key=lambda row: row.cells["key"].text):
            key = write_scalar(row.cells["key"].text)
            _row(out, row, f"{key}: {{{_pairs(row.cells, SOURCE_FIELDS)}}}", 2)
        _comments(out, file.tails.get("sources"), 2)
    if file.entities or _commented(file.lines, file.tails, "entities"):
        _field(out, file.lines, "entities", "entities:" if file.entities else "entities: []", 0)
        ordered = sorted(file.entities, key=lambda entity: entity.head.cells["id"].text)
        for number, entity in enumerate(ordered):
            if number:
                out.append("")
            _entity(out, entity)
        _comments(out, file.tails.get("entities"), 2)
    _comments(out, file.tails.get("file"), 0)
    return "\n".join(out) + "\n"


def _entity(out: list[str], entity: RawEntity) -> None:
    _comments(out, entity.head.above, 2)
    lead = "  - "
    for name in ("id", "kind", "name", "country", "born"):
        cell = entity.head.cells.get(name)
        if cell is not None:
            value = write_scalar(cell.text, date=name in _DATES)
            _field(out, entity.lines, name, f"{name}: {value}", 4, lead)
            lead = ""
    for name, cells in (("same_as", entity.same_as), ("never", entity.never)):
        if cells or _commented(entity.lines, entity.tails, name):
            texts = sorted({cell.text for cell in cells})
            _field(out, entity.lines, name, f"{name}: [{', '.join(map(write_scalar, texts))}]", 4)
    for name, rows, key, fields in (
        ("offices", entity.offices, office_key, OFFICE_FIELDS),
        ("aliases", entity.aliases, alias_key, ALIAS_FIELDS),
    ):
        if rows or _commented(entity.lines, entity.tails, name):
            _field(out, entity.lines, name, f"{name}:" if rows else f"{name}: []", 4)
            for row in sorted(rows, key=key):
                _row(out, row, f"- {{{_pairs(row.cells, fields)}}}", 6)
            _comments(out, entity.tails.get(name), 6)
    _comments(out, entity.tails.get("entity"), 4)


def _pairs(cells: dict[str, Cell], fields: Iterable[str]) -> str:
    pairs = []
    for name in fields:
        cell = cells.get(name)
        if cell is None or (name == "lang" and cell.text == "und"):
            continue
        if name in _FLAGS:
            if cell.text == "true":
                pairs.append(f"{name}: true")
        else:
            pairs.append(f"{name}: {write_scalar(cell.text, date=name in _DATES)}")
    return ", ".join(pairs)


def _commented(lines: dict[str, Row], tails: dict[str, list[str]], name: str) -> bool:
    """Whether an empty list must be written after all, because a comment stands at it."""
    row = lines.get(name)
    return bool((row is not None and (row.above or row.beside)) or tails.get(name))


def _field(
    out: list[str], lines: dict[str, Row], name: str, text: str, indent: int, lead: str = ""
) -> None:
    row = lines.get(name)
    lead = lead or " " * indent
    if row is None:
        out.append(lead + text)
        return
    _comments(out, row.above, len(lead) if lead.strip() == "" else len(lead) - 2)
    out.append(lead + text + _beside(row))


def _row(out: list[str], row: Row, text: str, indent: int) -> None:
    _comments(out, row.above, indent)
    out.append(" " * indent + text + _beside(row))


def _beside(row: Row) -> str:
    return f"  {unicodedata.normalize('NFC', row.beside)}" if row.beside else ""


def _comments(out: list[str], lines: list[str] | None, indent: int) -> None:
    out.extend(
        " " * indent + unicodedata.normalize("NFC", line) if line else "" for line in lines or ()
    )
