"""An alias file before it is written: what stands on which line, in a form that can be damaged.

The writer here is not the one that the library formats tables with. It is the other half of the
test: it writes as people do, in any style that the format allows.
"""

from __future__ import annotations

import json
import re
from random import Random
from typing import TYPE_CHECKING, Final

from attrs import Factory, define, frozen

if TYPE_CHECKING:
    from normalizer.tables import Tables

__all__ = ["Block", "Document", "Written", "lowered", "write_csv", "write_sources", "write_yaml"]

_COLUMNS: Final = (
    "entity", "entity_kind", "name", "country", "born", "same_as", "never", "text", "lang", "kind",
    "system", "since", "until", "source", "note", "shared",
)  # fmt: skip
_HEAD: Final = ("kind", "name", "country", "born")
# A scalar that YAML takes as it stands, also between braces: letters, marks, digits and a few
# signs inside, a letter in front.
_PLAIN: Final = re.compile(r"[^\W\d_][\w .'’/-]*(?<! )", re.UNICODE)
_CSV_NEEDS_QUOTES: Final = re.compile(r'[",\n]')
_OFTEN: Final = 0.25
"""How often an unusual style is chosen: often enough to be met, seldom enough to stand alone."""


@define
class Block:
    """What a file says about one entity: fields by name, all values as text."""

    fields: dict[str, str]
    same_as: list[str] = Factory(list)
    never: list[str] = Factory(list)
    offices: list[dict[str, str]] = Factory(list)
    aliases: list[dict[str, str]] = Factory(list)


@define
class Document:
    """What a file says."""

    format: str
    sources: dict[str, dict[str, str]]
    blocks: list[Block]


@frozen
class Written:
    """The lines of a file, and where things stand.

    Attributes:
        lines: Without line ends.
        places: Line, from 1, of ``("format",)``, ``("source", key)``, ``("entity", i)``,
            ``("entity", i, field)``, ``("office", i, j)`` and ``("alias", i, j)``.
    """

    lines: list[str]
    places: dict[tuple[object, ...], int]

    @property
    def text(self) -> str:
        """The file."""
        return "".join(line + "\n" for line in self.lines)


def lowered(tables: Tables, *, offices: bool = True) -> Document:
    """What a file must say to mean the tables; the names of entities are not repeated."""
    rows: dict[str, list[dict[str, str]]] = {}
    for alias in tables.aliases:
        fields = {
            "text": alias.text,
            "lang": "" if alias.lang == "und" else alias.lang,
            "kind": str(alias.kind),
            "system": alias.system,
            "since": str(alias.since or ""),
            "until": str(alias.until or ""),
            "source": alias.source,
            "note": alias.note,
            "shared": "true" if alias.shared else "",
        }
        rows.setdefault(alias.entity, []).append(_given(fields))
    blocks = []
    for entity in tables.entities:
        implied = {"text": entity.name, "kind": "self"}
        blocks.append(
            Block(
                _given(
                    {
                        "id": entity.id,
                        "kind": str(entity.kind),
                        "name": entity.name,
                        "country": entity.country,
                        "born": "" if entity.born is None else f"{entity.born:04d}",
                    }
                ),
                list(entity.same_as),
                list(entity.never),
                [
                    _given(
                        {
                            "role": office.role,
                            "of": office.of,
                            "since": str(office.since or ""),
                            "until": str(office.until or ""),
                        }
                    )
                    for office in entity.offices
                    if offices
                ],
                [row for row in rows.get(entity.id, []) if row != implied],
            )
        )
    sources = {
        source.key: _given(
            {
                "title": source.title,
                "url": source.url,
                "licence": source.licence,
                "retrieved": str(source.retrieved or ""),
                "note": source.note,
            }
        )
        for source in tables.sources
    }
    return Document("1", sources, blocks)


def _given(fields: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value}


@define
class _Writer:
    """Collects lines; `random` decides what the format leaves open, None decides for the usual."""

    random: Random | None
    lines: list[str] = Factory(list)
    places: dict[tuple[object, ...], int] = Factory(dict)

    def maybe(self) -> bool:
        return self.random is not None and self.random.random() < _OFTEN

    def line(self, text: str, *place: object) -> None:
        if self.maybe():
            self.lines.append("# a remark: with signs, 'quotes' and {braces}")
        self.lines.append(text)
        if place:
            self.places[place] = len(self.lines)

    def scalar(self, text: str) -> str:
        if _PLAIN.fullmatch(text) and not self.maybe():
            return text
        if self.maybe():
            return "'" + text.replace("'", "''") + "'"
        return json.dumps(text, ensure_ascii=self.maybe())

    def flow(self, fields: dict[str, str]) -> str:
        return (
            "{" + ", ".join(f"{name}: {self.scalar(text)}" for name, text in fields.items()) + "}"
        )

    def written(self) -> Written:
        return Written(self.lines, self.places)


def write_yaml(document: Document, random: Random | None = None) -> Written:
    """Write a curated file; without `random` one alias a line, nothing quoted without need."""
    writer = _Writer(random)
    _write_sources(writer, document)
    if not document.blocks:
        writer.line("entities: []")
    else:
        writer.line("entities:")
    for i, block in enumerate(document.blocks):
        _write_block(writer, i, block)
    return writer.written()


def write_sources(document: Document, random: Random | None = None) -> Written:
    """Write the side file of a bulk file."""
    writer = _Writer(random)
    _write_sources(writer, document)
    return writer.written()


def _write_sources(writer: _Writer, document: Document) -> None:
    if document.format:
        writer.line(f"format: {document.format}", "format")
    if document.sources:
        writer.line("sources:")
    for key, fields in document.sources.items():
        if writer.maybe():
            writer.line(f"  {key}:", "source", key)
            for name, text in fields.items():
                writer.line(f"    {name}: {writer.scalar(text)}")
        else:
            writer.line(f"  {key}: {writer.flow(fields)}", "source", key)


def _write_block(writer: _Writer, i: int, block: Block) -> None:
    lead = "  - "
    for name, text in block.fields.items():
        writer.line(f"{lead}{name}: {writer.scalar(text)}", "entity", i, name)
        lead = "    "
    writer.places["entity", i] = min(
        line for place, line in writer.places.items() if place[:2] == ("entity", i)
    )
    for name, ids in (("same_as", block.same_as), ("never", block.never)):
        if ids and writer.maybe():
            writer.line(f"    {name}:")
            for id_ in ids:
                writer.line(f"      - {id_}", "entity", i, name)
        elif ids:
            writer.line(f"    {name}: [{', '.join(ids)}]", "entity", i, name)
    for name, rows in (("office", block.offices), ("alias", block.aliases)):
        if rows:
            writer.line(f"    {name}s:" if name == "office" else "    aliases:")
        for j, row in enumerate(rows):
            _write_row(writer, row, name, i, j)


def _write_row(writer: _Writer, row: dict[str, str], *place: object) -> None:
    if writer.maybe():
        lead = "      - "
        for name, text in row.items():
            writer.line(f"{lead}{name}: {writer.scalar(text)}", *place)
            lead = "        "
    else:
        writer.line(f"      - {writer.flow(row)}", *place)


def write_csv(document: Document, random: Random | None = None) -> Written:
    """Write a bulk file; sources and offices are left out, since the form has no place for them."""
    writer = _Writer(random)
    rows = list(_csv_rows(document, writer))
    used = [
        column
        for column in _COLUMNS
        if column in ("entity", "entity_kind", "name", "text", "kind")
        or any(column in row for _, row in rows)
    ]
    writer.lines.append(",".join(used))
    for places, row in rows:
        writer.lines.append(",".join(_csv_cell(writer, row.get(column, "")) for column in used))
        for place in places:
            writer.places[place] = len(writer.lines)
    return writer.written()


def _csv_rows(
    document: Document, writer: _Writer
) -> list[tuple[list[tuple[object, ...]], dict[str, str]]]:
    rows: list[tuple[list[tuple[object, ...]], dict[str, str]]] = []
    for i, block in enumerate(document.blocks):
        fields = {
            "entity": block.fields.get("id", ""),
            "entity_kind": block.fields.get("kind", ""),
            **{name: text for name, text in block.fields.items() if name in _HEAD[1:]},
            "same_as": " ".join(block.same_as),
            "never": " ".join(block.never),
        }
        fields = _given(fields)
        places: list[tuple[object, ...]] = [("entity", i)]
        places += [("entity", i, name) for name in ("id", *_HEAD, "same_as", "never")]
        for j, alias in enumerate(block.aliases or [{}]):
            head = fields if j == 0 or writer.maybe() else {"entity": fields.get("entity", "")}
            here: list[tuple[object, ...]] = [("alias", i, j)] if alias else []
            rows.append(([*here, *(places if j == 0 else [])], {**head, **alias}))
    return rows


def _csv_cell(writer: _Writer, text: str) -> str:
    if _CSV_NEEDS_QUOTES.search(text) or (text and writer.maybe()):
        return '"' + text.replace('"', '""') + '"'
    return text
