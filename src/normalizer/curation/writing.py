"""Rows into the file of a table: in canonical form, with its comments, wholly or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from normalizer.curation.rows import fields_of
from normalizer.errors import ArgumentError, TableError
from normalizer.tables.cells import Cell, RawEntity, Row
from normalizer.tables.csv_reader import read_csv
from normalizer.tables.csv_writer import write_csv
from normalizer.tables.files import CSV_SUFFIX, YAML_SUFFIXES, decode, is_side_file, shown
from normalizer.tables.formatting import format_text
from normalizer.tables.vocabulary import FORMAT
from normalizer.tables.write import replace_text
from normalizer.tables.yaml_comments import attach_comments, find_comments
from normalizer.tables.yaml_nodes import parse_yaml
from normalizer.tables.yaml_reader import read_tree
from normalizer.tables.yaml_writer import write_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike

    from normalizer.model import Alias, Entity
    from normalizer.tables.cells import RawFile

__all__ = ["add_to_file", "check_folder", "check_target", "with_rows"]


def with_rows(
    text: str,
    suffix: str,
    aliases: Iterable[Alias],
    entities: Iterable[Entity] = (),
    *,
    path: str = "<text>",
) -> str:
    r"""The text of a table with more rows, in canonical form; its comments stay.

    A row whose entity and text the file has already is not added again, nor is an entity.

    Args:
        text: The text of the table.
        suffix: The suffix of its file: ``".yaml"``, ``".yml"`` or ``".csv"``.
        aliases: The rows. Their entities may be declared in other files.
        entities: New entities; of each, its kind, name and country are written.
        path: How problems name the file.

    Raises:
        TableError: The table has problems, or would have.
        ArgumentError: The suffix is none of those.

    >>> from normalizer.model import Alias, AliasKind
    >>> row = Alias("조태열", "kr.cho-tae-yul", AliasKind.NATIVE, "ko")
    >>> print(with_rows("format: 1\nentities: []\n", ".yaml", [row]), end="")
    format: 1
    entities:
      - id: kr.cho-tae-yul
        aliases:
          - {text: 조태열, lang: ko, kind: native}
    """
    kind = suffix.casefold()
    _check_suffix(kind, path)
    file = _parsed(text, kind, path)
    by_id: dict[str, list[RawEntity]] = {}
    for block in file.entities:
        by_id.setdefault(block.head.cells["id"].text, []).append(block)
    for entity in entities:
        if entity.id not in by_id:
            by_id[entity.id] = [_block(file, _head(entity))]
    for alias in aliases:
        blocks = by_id.get(alias.entity)
        if blocks is None:
            blocks = by_id[alias.entity] = [_block(file, {"id": alias.entity})]
        if not any(_text(row) == alias.text for block in blocks for row in block.aliases):
            blocks[-1].aliases.append(_row(fields_of(alias)))
    made = write_csv(file) if kind == CSV_SUFFIX else write_yaml(file)
    return format_text(made, kind, path=path, sources=_sources(file))


def _parsed(text: str, kind: str, path: str) -> RawFile:
    """The cells of a table without problems, with its comments."""
    if kind == CSV_SUFFIX:
        file = read_csv(text, path)
    else:
        tree = parse_yaml(text, with_scalars=True)
        file = read_tree(tree, path)
    if not file.faults:
        # What is wrong with the values is told for the text as it is, at its places.
        format_text(text, kind, path=path, sources=_sources(file))
    else:
        raise TableError(sorted(file.problems()))
    if kind != CSV_SUFFIX:
        attach_comments(file, text, find_comments(text, tree.scalars))
    return file


def _sources(file: RawFile) -> set[str]:
    """Keys of sources; whether a side file declares them is for the linter."""
    rows = [row for entity in file.entities for row in entity.aliases]
    return {row.cells["source"].text for row in rows if "source" in row.cells}


def _text(row: Row) -> str:
    cell = row.cells.get("text")
    return cell.text if cell is not None else ""


def _row(fields: dict[str, str]) -> Row:
    return Row({name: Cell(text) for name, text in fields.items() if text})


def _head(entity: Entity) -> dict[str, str]:
    return {
        "id": entity.id, "kind": entity.kind or "", "name": entity.name, "country": entity.country,
    }  # fmt: skip


def _block(file: RawFile, head: dict[str, str]) -> RawEntity:
    block = RawEntity(_row(head))
    file.entities.append(block)
    return block


def add_to_file(
    path: str | PathLike[str], aliases: Iterable[Alias], entities: Iterable[Entity] = ()
) -> bool:
    """Write rows into the file of a table, wholly or not at all.

    Args:
        path: A ``.yaml`` or ``.csv`` file; made where there is none.
        aliases: As for `with_rows`.
        entities: As for `with_rows`.

    Returns:
        Whether the file changed.

    Raises:
        TableError: The table has problems, or would have.
        ArgumentError: It is no such file, or cannot be read or written.
    """
    path = Path(path)
    check_target(path)
    suffix = path.suffix.casefold()
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        data = None
    except OSError as error:
        raise _refused(path, "read", error) from None
    if data is None:
        text = "entity,text,lang,kind\n" if suffix == CSV_SUFFIX else f"format: {FORMAT}\n"
    else:
        decoded, problems = decode(data, shown(path))
        if problems or decoded is None:
            raise TableError(problems)
        text = decoded
    made = with_rows(text, suffix, aliases, entities, path=shown(path))
    if data == made.encode("utf-8"):
        return False
    try:
        replace_text(path, made)
    except OSError as error:
        raise _refused(path, "written", error) from None
    return True


def check_target(path: Path) -> None:
    """Find out whether rows can be added to a file by its name and place, before it is read.

    Raises:
        ArgumentError: It is no table, or there is no folder for it.
    """
    if is_side_file(path):
        raise ArgumentError(f"{shown(path)} holds the sources of a table; name the table")
    _check_suffix(path.suffix.casefold(), shown(path))
    check_folder(path)


def check_folder(path: Path) -> None:
    """Find out whether there is a folder for a file.

    Raises:
        ArgumentError: There is none.
    """
    if not path.parent.is_dir():
        raise ArgumentError(
            f"{shown(path)} cannot be written: No such file or directory; check the path"
        )


def _check_suffix(kind: str, path: str) -> None:
    if kind not in (*YAML_SUFFIXES, CSV_SUFFIX):
        raise ArgumentError(f"rows cannot be added to {path}; name a .yaml or .csv file")


def _refused(path: Path, done: str, error: OSError) -> ArgumentError:
    return ArgumentError(f"{shown(path)} cannot be {done}: {error.strerror}; check the path")
