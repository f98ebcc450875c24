"""Large CSV tables, read a block at a time.

Rows as bulk tables have them are read by the ``csv`` module; a block with anything else in it is
read by the careful reader, which tells what is wrong and where. Either way the same rows are
understood the same.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from io import StringIO
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from attrs import Factory, evolve, frozen

from normalizer.dates import as_date
from normalizer.model import Alias, AliasKind, Entity, Kind, Location, Office, Problem
from normalizer.tables.codes import NO_FILE
from normalizer.tables.csv_reader import read_csv
from normalizer.tables.fields import Part, is_id, strange_scripts, understand_entity
from normalizer.tables.files import Found, decode
from normalizer.tables.language_tags import check_tag
from normalizer.tables.merge import office_order
from normalizer.tables.table import alias_order
from normalizer.tables.vocabulary import ALIAS_KINDS, KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = [
    "STREAMED",
    "Block",
    "Statement",
    "groups",
    "of_tables",
    "said_never",
    "statements",
    "stream_csv",
    "to_alias",
    "to_entity",
]

STREAMED = 16 << 20
"""Bytes from which on a CSV table is read in blocks: a hundred thousand rows or two."""

_BLOCK = 4 << 20
# What an open quote may hold together: a quote that is never closed must not hold a whole table.
_MOST_QUOTED = 2 * _BLOCK
_PLAIN = ("entity", "entity_kind", "name", "text", "lang", "kind")

Statement = tuple[str, ...]
"""What one row says: of an entity (id, "0", kind, name, the rest as JSON), or an alias (id, "1",
and then as `alias_order` has it). Sorted, all that is said of an entity stands together."""

# A header is a line; where none ends it is not read for ever.
_LONGEST_HEADER = 1 << 16
# A quoted cell as RFC 4180 has it.
_QUOTED = re.compile(r'(?<![^,\n])"[^"]*(?:""[^"]*)*"(?![^,\n])')


@frozen
class Block:
    """What a part of a file says.

    Attributes:
        statements: Its rows.
        problems: What is wrong with it.
        done: How many bytes of the file were read so far.
        parts: What it says of the entities that were asked for.
        refused: Ids that refused rows may have declared.
        whole: Whether all of it was read; else it may say more than is known.
    """

    statements: Sequence[Statement]
    problems: tuple[Problem, ...]
    done: int
    parts: tuple[Part, ...] = ()
    refused: frozenset[str] = frozenset()
    whole: bool = True


@frozen
class _Table:
    """A table that is being read.

    Attributes:
        path: Its path as problems show it.
        header: Its first record.
        columns: The cells of it.
        sources: Keys of the sources that its rows may name.
        no_ids: What stood in place of an id, and was told where it came first.
    """

    path: str
    header: str
    columns: tuple[str, ...]
    sources: Collection[str]
    no_ids: set[str] = Factory(set)


def stream_csv(
    found: Found, sources: Collection[str], wanted: Collection[str] | None = None
) -> Iterator[Block]:
    """The blocks of a CSV table.

    Args:
        found: The file.
        sources: Keys of the sources that its side file declares.
        wanted: Ids of which the parts are asked for, with their places, and nothing else.
    """
    path = found.shown
    try:
        with found.path.open("rb") as file:
            header = _header(file)
            text, problems = decode(header, path)
            checked = read_csv(text or "", path)
            faults = (*problems, *(checked.problems() if text is not None else ()))
            is_whole = text is not None and not checked.fatal
            yield Block((), faults, len(header), whole=is_whole)
            if text is None or checked.fatal:
                return
            table = _Table(path, text.strip("\n"), checked.columns, sources)
            line, done = header.count(b"\n") + 1, len(header)
            for data in _blocks(file):
                done += len(data)
                block = _read_block(table, data, line, wanted)
                yield evolve(block, done=done)
                line += data.count(b"\n")
    except OSError as error:
        problem = Problem(
            Location(path), NO_FILE, f"cannot be read: {error.strerror}",
            "check the permissions of the file",
        )  # fmt: skip
        yield Block((), (problem,), 0, whole=False)


def _header(file: Iterable[bytes]) -> bytes:
    """The first record of a file, and the empty lines before it."""
    raw = b""
    for line in file:
        raw += line
        if (line.strip(b"\r\n") and raw.count(b'"') % 2 == 0) or len(raw) > _LONGEST_HEADER:
            break
    return raw


def _blocks(file: Iterable[bytes]) -> Iterator[bytes]:
    """The lines of a file in blocks that end where a record ends."""
    lines: list[bytes] = []
    size = 0
    is_quoted = False
    for line in file:
        lines.append(line)
        size += len(line)
        if b'"' in line:
            is_quoted ^= line.count(b'"') % 2 == 1
        if size >= _BLOCK and (not is_quoted or size >= _MOST_QUOTED):
            yield b"".join(lines)
            lines, size, is_quoted = [], 0, False
    if lines:
        yield b"".join(lines)


def _read_block(table: _Table, data: bytes, line: int, wanted: Collection[str] | None) -> Block:
    """Read rows of a table, of which the first stands on a line."""
    # The line break keeps what begins a block from being taken for the beginning of a file.
    text, problems = decode(b"\n" + data, table.path)
    if text is None:
        return Block((), tuple(_moved(one, line - 2) for one in problems), 0, whole=False)
    text = text[1:]
    plain = _read_plain(text, table.columns)
    if plain is not None and (wanted is None or all(said[0] not in wanted for said in plain)):
        return Block(plain if wanted is None else (), (), 0)
    head = table.header.count("\n") + 1
    raw = read_csv(f"{table.header}\n{text}", table.path)
    raw.faults[:] = [fault for fault in raw.faults if fault.line > head]
    known: list[Part] = []
    for entity in raw.entities:
        entity_id = entity.head.cells["id"].text
        says_more = len(entity.head.cells) > 1 or entity.same_as or entity.never
        if entity_id in table.no_ids and not says_more:
            continue
        part = understand_entity(raw, entity, table.sources)
        if part is None:
            table.no_ids.add(entity_id)
        else:
            known.append(part)
    shift = line - head - 1
    return Block(
        [said for part in known for said in statements(part)] if wanted is None else (),
        tuple(_moved(problem, shift) for problem in raw.problems()),
        0,
        tuple(_shifted(part, shift) for part in known if wanted and part.id in wanted),
        frozenset(raw.refused),
        not raw.fatal,
    )


def _moved(problem: Problem, lines: int) -> Problem:
    return evolve(problem, location=_further(problem.location, lines))


def _further(place: Location, lines: int) -> Location:
    return evolve(place, line=place.line + lines)


def _shifted(part: Part, lines: int) -> Part:
    """A part of an entity as it stands some lines further down."""
    return evolve(
        part,
        location=_further(part.location, lines),
        values={
            name: (value, _further(place, lines)) for name, (value, place) in part.values.items()
        },
        never=[(other, _further(place, lines)) for other, place in part.never],
    )


def _read_plain(text: str, columns: Sequence[str]) -> list[Statement] | None:
    """The rows of a block where each is plainly right; None where a careful look is needed."""
    if '"' in text and '"' in _QUOTED.sub("", text):
        return None
    at = {name: columns.index(name) for name in _PLAIN if name in columns}
    others = [number for number, name in enumerate(columns) if name not in _PLAIN]
    width = len(columns)
    id_at, text_at, kind_at = at["entity"], at.get("text", -1), at.get("kind", -1)
    lang_at, of_at, name_at = at.get("lang", -1), at.get("entity_kind", -1), at.get("name", -1)
    found: list[Statement] = []
    try:
        for row in csv.reader(StringIO(text), strict=True):
            if not row:
                continue
            if len(row) != width:
                return None
            entity = row[id_at]
            row.append("")  # what a missing column holds, at -1
            spelled, kind = row[text_at], row[kind_at]
            if not is_id(entity) or any(row[number] for number in others):
                return None
            of, name = row[of_at], row[name_at]
            if of or name or not spelled:
                if of and of not in KINDS:
                    return None
                found.append((entity, "0", of, name, ""))
            if spelled or kind or row[lang_at]:
                lang = row[lang_at] or "und"
                if not spelled or kind not in ALIAS_KINDS or not _is_tag(lang):
                    return None
                if strange_scripts(spelled, lang):
                    return None
                found.append((entity, "1", lang, kind, spelled, "", "", "", "", "", ""))
    except csv.Error:  # such as a cell that is longer than the module takes
        return None
    return found


@lru_cache(maxsize=4096)
def _is_tag(lang: str) -> bool:
    return check_tag(lang) is None


def statements(part: Part) -> Iterator[Statement]:
    """What a part of a careful reading says."""
    kind, name, country, born = (
        "" if (value := part.values.get(key, (None, None))[0]) is None else str(value)
        for key in ("kind", "name", "country", "born")
    )
    if part.values or part.same_as or part.never or part.offices or not part.aliases:
        yield _head(
            part.id, kind, name, country, born, part.same_as,
            [other for other, _ in part.never], [office for office, _ in part.offices],
        )  # fmt: skip
    yield from map(_of_alias, part.aliases)


def of_tables(entities: Iterable[Entity], aliases: Iterable[Alias]) -> Iterator[Statement]:
    """What tables say that are values already."""
    for entity in entities:
        yield _head(
            entity.id, entity.kind or "", entity.name, entity.country, str(entity.born or ""),
            entity.same_as, entity.never, entity.offices,
        )  # fmt: skip
    yield from map(_of_alias, aliases)


def _of_alias(alias: Alias) -> Statement:
    first, *rest = alias_order(alias)
    return (first, "1", *map(str, rest))


def _head(
    entity: str,
    kind: str,
    name: str,
    country: str,
    born: str,
    same_as: Sequence[str],
    never: Sequence[str],
    offices: Sequence[Office],
) -> Statement:
    spans = [
        [one.role, one.of, str(one.since or ""), str(one.until or "")]
        for one in sorted(offices, key=office_order)
    ]
    rest = [country, born, list(same_as), list(never), spans]
    more = json.dumps(rest, ensure_ascii=False) if any(rest) else ""
    return (entity, "0", str(kind), name, more)


def to_alias(said: Statement) -> Alias:
    """The alias of a statement."""
    entity, _, lang, kind, text, system, since, until, source, note, shared = said
    return Alias(
        text,
        entity,
        AliasKind(kind),
        lang,
        system,
        as_date(since) if since else None,
        as_date(until) if until else None,
        source,
        note,
        shared == "shared",
    )


def groups(
    said: Iterable[Statement],
) -> Iterator[tuple[str, list[Statement], list[Statement]]]:
    """Sorted statements by entity: its id, what is said of it, and its aliases."""
    for entity_id, group in groupby(said, key=itemgetter(0)):
        heads: list[Statement] = []
        aliases: list[Statement] = []
        for one in group:
            (heads if one[1] == "0" else aliases).append(one)
        yield entity_id, heads, aliases


def said_never(said: Iterable[Statement]) -> set[str]:
    """What statements of an entity say that it is never."""
    return {other for one in said if one[4] for other in json.loads(one[4])[3]}


def to_entity(entity_id: str, said: Sequence[Statement]) -> tuple[Entity | None, tuple[str, ...]]:
    """The entity of all statements of one id, and what contradicts or is missing.

    Args:
        entity_id: The id.
        said: What is said of it; its aliases do not matter.

    Returns:
        The entity, or None without kind or name; and the fields on which statements differ, or
        that none has.
    """
    fields: dict[str, str] = {}
    wrong: dict[str, None] = {}
    same_as: set[str] = set()
    never: set[str] = set()
    offices: set[tuple[str, ...]] = set()
    for _, _, kind, name, more in said:
        country, born, same, others, spans = json.loads(more) if more else ("", "", [], [], [])
        given = {"kind": kind, "name": name, "country": country, "year of birth": born}
        for field, value in given.items():
            if value and fields.setdefault(field, value) != value:
                wrong[field] = None
        same_as.update(same)
        never.update(others)
        offices.update(map(tuple, spans))
    for field in ("kind", "name"):
        if field not in fields:
            wrong[field] = None
    if "kind" not in fields or "name" not in fields:
        return None, tuple(wrong)
    held = [
        Office(role, of, as_date(since) if since else None, as_date(until) if until else None)
        for role, of, since, until in offices
    ]
    born = fields.get("year of birth", "")
    entity = Entity(
        entity_id,
        Kind(fields["kind"]),
        fields["name"],
        fields.get("country", ""),
        int(born) if born else None,
        tuple(sorted(same_as)),
        tuple(sorted(never)),
        tuple(sorted(held, key=office_order)),
    )
    return entity, tuple(wrong)
