"""YAML nodes to cells: which fields stand where, and what stands where it should not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.tables.cells import Cell, RawEntity, RawFile, Row
from normalizer.tables.codes import (
    BAD_FORMAT,
    BAD_SHAPE,
    EMPTY_FILE,
    FOREIGN_FEATURE,
    MISSING_FIELD,
    REPEATED_FIELD,
    UNKNOWN_FIELD,
)
from normalizer.tables.migration import older, upgrade
from normalizer.tables.vocabulary import (
    ALIAS_FIELDS,
    ENTITY_FIELDS,
    FILE_FIELDS,
    FORMAT,
    LINT_FIELDS,
    OFFICE_FIELDS,
    SIDE_FILE_FIELDS,
    SOURCE_FIELDS,
    did_you_mean,
    suggest,
)
from normalizer.tables.yaml_nodes import (
    Broken,
    FlowLine,
    Mapping,
    Node,
    Scalar,
    Sequence,
    Tree,
    expand,
    parse_yaml,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["read_tree", "read_yaml"]

_MERGE_KEY = "<<"


def read_yaml(text: str, path: str, *, side_file: bool = False) -> RawFile:
    """Read the text of a YAML table, or of the side file of a CSV table.

    Never raises for bad text; what is wrong stands in `faults` of the answer.
    """
    return read_tree(parse_yaml(text), path, side_file=side_file)


def read_tree(tree: Tree, path: str, *, side_file: bool = False) -> RawFile:
    """Read a parsed YAML table."""
    file = RawFile(path, faults=list(tree.faults), fatal=tree.fatal)
    if tree.fatal:
        return file
    root = tree.root
    if root is None:
        row = Row({}, 1, 1)
        file.fault(row, EMPTY_FILE, "the file is empty", "write 'format: 1' and 'entities:'")
        file.fatal = True
        return file
    if not isinstance(root, Mapping):
        message = f"{_what(root)} where the fields of a file belong"
        mend = "start with 'format: 1', then 'entities:' with a list below"
        file.fault(_place(root), BAD_SHAPE, message, mend)
        file.fatal = True
        return file
    file.version = older(root)
    if file.version:
        upgrade(root, file.version)
    fields = dict(_fields(file, root, SIDE_FILE_FIELDS if side_file else FILE_FIELDS, "a file"))
    if not _check_format(file, root, fields.get("format")):
        file.fatal = True
        return file
    for name, (key, value) in fields.items():
        file.lines[name] = _line(key, value, scalar=name == "format")
    if "lint" in fields:
        _read_lint(file, fields["lint"][1])
    if "sources" in fields:
        _read_sources(file, fields["sources"][1])
    if "entities" in fields:
        for node in _list(file, fields["entities"][1], "entities", "'- id: ...' blocks"):
            _read_entity(file, node)
    return file


def _check_format(file: RawFile, root: Mapping, field: tuple[Scalar, Node] | None) -> bool:
    if field is None:
        mend = f"write 'format: {FORMAT}' as the first line"
        file.fault(_place(root), BAD_FORMAT, "the field 'format' is missing", mend)
        return True
    value = field[1]
    cell = _scalar(file, value, "format")
    if cell is None or cell.text == FORMAT:
        return True
    if file.version:
        return True
    if cell.text.isdecimal() and int(cell.text[:9]) > int(FORMAT):
        mend = f"update normalizer, or write the file in format {FORMAT}"
        message = f"format {cell.text} is newer than format {FORMAT}, which this release reads"
        file.fault(cell, BAD_FORMAT, message, mend)
        return False
    file.fault(cell, BAD_FORMAT, f"unknown format {cell.text!r}", f"write 'format: {FORMAT}'")
    return True


def _read_lint(file: RawFile, node: Node) -> None:
    """Read what the linter is asked to pass over in the file: codes, each with a reason."""
    form = "write 'ignore:' and below it 'CODE: why'"
    if not isinstance(node, Mapping):
        _not_group(file, node, "the fields of 'lint' belong", form)
        return
    for _, (key, value) in _fields(file, node, LINT_FIELDS, "'lint'"):
        file.lines["lint.ignore"] = _line(key, value, scalar=False)
        if isinstance(value, Mapping):
            _read_ignores(file, value)
        else:
            _not_group(file, value, "codes belong", form)


def _read_ignores(file: RawFile, node: Mapping) -> None:
    seen: dict[str, Scalar] = {}
    for key, value in node.pairs:
        if not isinstance(key, Scalar):
            _bad_key(file, key, "'ignore'")
        elif not _is_merge(file, key) and not _is_repeated(file, key, seen):
            seen[key.text] = key
            reason = _scalar(file, value, key.text)
            if reason is not None:
                code = Cell(key.text, key.line, key.column)
                row = Row({"code": code, "reason": reason}, key.line, key.column, value.end_line)
                file.ignores.append(row)


def _not_group(file: RawFile, node: Node, where: str, mend: str) -> None:
    """Report what stands in place of a mapping."""
    if not isinstance(node, Broken):
        file.fault(_place(node), BAD_SHAPE, f"{_what(node)} where {where}", mend)


def _read_sources(file: RawFile, node: Node) -> None:
    if isinstance(node, Broken):
        return
    if not isinstance(node, Mapping):
        mend = "write each source as 'key: {title: ..., url: ...}'"
        file.fault(_place(node), BAD_SHAPE, f"{_what(node)} where sources belong", mend)
        return
    seen: dict[str, Scalar] = {}
    for key, value in node.pairs:
        if not isinstance(key, Scalar):
            _bad_key(file, key, "sources")
            continue
        if _is_merge(file, key) or _is_repeated(file, key, seen):
            continue
        seen[key.text] = key
        if isinstance(value, Broken):
            continue
        if not isinstance(value, Mapping):
            mend = f"write '{key.text}: {{title: ..., url: ...}}'"
            message = f"{_what(value)} where the fields of source {key.text!r} belong"
            file.fault(_place(value), BAD_SHAPE, message, mend)
            continue
        cells = {"key": Cell(key.text, key.line, key.column)}
        row = Row(cells, key.line, key.column, value.end_line)
        for name, (_, inner) in _fields(file, value, SOURCE_FIELDS, "a source"):
            cell = _scalar(file, inner, name)
            if cell is not None:
                cells[name] = cell
        file.sources.append(row)


def _read_entity(file: RawFile, node: Node) -> None:
    if isinstance(node, FlowLine):
        node = expand(node)
    if isinstance(node, Broken):
        return
    if not isinstance(node, Mapping):
        mend = "write an entity as a block: '- id: ...', then its fields below 'id'"
        file.fault(_place(node), BAD_SHAPE, f"{_what(node)} where an entity belongs", mend)
        return
    entity = RawEntity(Row({}, node.line, node.column, node.end_line))
    for name, (key, value) in _fields(file, node, ENTITY_FIELDS, "an entity", entity.meant):
        is_list = name in ("offices", "aliases")
        entity.lines[name] = _line(key, value, scalar=not is_list)
        if is_list:
            _read_rows(file, entity, name, value)
        elif name in ("same_as", "never"):
            cells = entity.same_as if name == "same_as" else entity.never
            for item in _list(file, value, name, "ids in brackets: [first, second]"):
                cell = _scalar(file, item, name)
                if cell is not None:
                    cells.append(cell)
        else:
            cell = _scalar(file, value, name)
            if cell is not None:
                entity.head.cells[name] = cell
    if "id" not in entity.lines and "id" not in entity.meant:
        mend = "give it an id, such as 'kr.cho-tae-yul'"
        file.fault(entity.head, MISSING_FIELD, "an entity without the field 'id'", mend)
    file.entities.append(entity)


def _read_rows(file: RawFile, entity: RawEntity, name: str, value: Node) -> None:
    rows, what = entity.aliases, "an alias"
    allowed: tuple[str, ...] = ALIAS_FIELDS
    if name == "offices":
        rows, allowed, what = entity.offices, OFFICE_FIELDS, "an office"
    for item in _list(file, value, name, f"'- {{{allowed[0]}: ...}}' lines"):
        row = _read_row(file, item, allowed, what)
        if row is not None:
            rows.append(row)


def _read_row(file: RawFile, node: Node, allowed: tuple[str, ...], what: str) -> Row | None:
    """Read an alias or an office; the path that nearly every line of a table takes."""
    if isinstance(node, Broken):
        return None
    if isinstance(node, FlowLine):
        given = set(node.cells)
        for name in sorted(given.difference(allowed), key=list(node.cells).index):
            given.add(suggest(name, allowed) or name)
            cell = node.cells.pop(name)
            place = Cell("", cell.line, cell.column - len(name) - 2)
            message = f"unknown field {name!r} of {what}"
            file.fault(place, UNKNOWN_FIELD, message, did_you_mean(name, allowed))
        row = Row(node.cells, node.line, node.column, node.line)
        _check_required(file, row, given, allowed, what)
        return row
    if not isinstance(node, Mapping):
        mend = f"write '{{{allowed[0]}: ..., {allowed[2]}: ...}}'"
        file.fault(_place(node), BAD_SHAPE, f"{_what(node)} where {what} belongs", mend)
        return None
    cells: dict[str, Cell] = {}
    clean = True
    for key, value in node.pairs:
        if (
            type(key) is Scalar
            and type(value) is Scalar
            and value.text
            and key.text in allowed
            and key.text not in cells
        ):
            cells[key.text] = Cell(value.text, value.line, value.column)
        else:
            clean = False
            break
    row = Row(cells, node.line, node.column, node.end_line)
    given = set(cells)
    if not clean:
        cells.clear()
        given.clear()
        for name, (_, value) in _fields(file, node, allowed, what, given):
            given.add(name)
            known = _scalar(file, value, name)
            if known is not None:
                cells[name] = known
    _check_required(file, row, given, allowed, what)
    return row


def _check_required(
    file: RawFile, row: Row, given: set[str], allowed: tuple[str, ...], what: str
) -> None:
    for name in ("text", "kind") if allowed is ALIAS_FIELDS else ("role",):
        if name not in given:
            message = f"{what} without the field {name!r}"
            file.fault(row, MISSING_FIELD, message, f"add '{name}: ...'")


def _fields(
    file: RawFile,
    node: Mapping,
    allowed: tuple[str, ...],
    what: str,
    meant: set[str] | None = None,
) -> Iterator[tuple[str, tuple[Scalar, Node]]]:
    """The known fields of a mapping, each once; reports the others, and notes what they meant."""
    seen: dict[str, Scalar] = {}
    for key, value in node.pairs:
        if not isinstance(key, Scalar):
            _bad_key(file, key, what)
            continue
        if _is_merge(file, key) or _is_repeated(file, key, seen):
            continue
        if key.text not in allowed:
            near = suggest(key.text, allowed)
            if meant is not None and near is not None:
                meant.add(near)
            mend = did_you_mean(key.text, allowed)
            if node.flow and isinstance(value, Scalar) and value.plain and not value.text:
                mend = "if the comma before it belongs to the value, quote the value"
            file.fault(
                Cell("", key.line, key.column), UNKNOWN_FIELD,
                f"unknown field {key.text!r} of {what}", mend,
            )  # fmt: skip
            continue
        seen[key.text] = key
        yield key.text, (key, value)


def _is_merge(file: RawFile, key: Scalar) -> bool:
    if key.text != _MERGE_KEY or not key.plain:
        return False
    file.fault(
        Cell("", key.line, key.column), FOREIGN_FEATURE,
        "a YAML merge key '<<' is not used in tables", "write the fields out where they belong",
    )  # fmt: skip
    return True


def _is_repeated(file: RawFile, key: Scalar, seen: dict[str, Scalar]) -> bool:
    first = seen.get(key.text)
    if first is None:
        return False
    file.fault(
        Cell("", key.line, key.column), REPEATED_FIELD,
        f"the field {key.text!r} comes twice (first on line {first.line})", "remove one of the two",
    )  # fmt: skip
    return True


def _bad_key(file: RawFile, key: Node, what: str) -> None:
    if not isinstance(key, Broken):
        mend = "write 'field: value'; quote a text that holds brackets"
        file.fault(_place(key), BAD_SHAPE, f"{_what(key)} as the name of a field of {what}", mend)


def _list(file: RawFile, node: Node, name: str, form: str) -> list[Node]:
    if isinstance(node, Sequence):
        return node.items
    if not isinstance(node, Broken):
        if isinstance(node, Scalar) and not node.text:
            message, mend = f"the list of {name!r} is empty", f"remove '{name}:', or write {form}"
        else:
            message, mend = f"{_what(node)} where the list of {name!r} belongs", f"write {form}"
        file.fault(_place(node), BAD_SHAPE, message, mend)
    return []


def _scalar(file: RawFile, node: Node, name: str) -> Cell | None:
    if isinstance(node, Scalar):
        if node.text:
            return Cell(node.text, node.line, node.column)
        mend = "write its value, or remove the field"
        file.fault(_place(node), MISSING_FIELD, f"the field {name!r} has no value", mend)
    elif not isinstance(node, Broken):
        message = f"{_what(node)} where the value of {name!r} belongs"
        mend = "write one value; quote a text that starts with a bracket"
        file.fault(_place(node), BAD_SHAPE, message, mend)
    return None


def _what(node: Node) -> str:
    if isinstance(node, (Mapping, FlowLine)):
        return "a group of fields"
    if isinstance(node, Sequence):
        return "a list"
    return f"the value {node.text!r}" if isinstance(node, Scalar) and node.text else "nothing"


def _place(node: Node) -> Cell:
    return Cell("", node.line, node.column)


def _line(key: Scalar, value: Node, *, scalar: bool) -> Row:
    """The line of a field: with its value when both stand on one line of the canonical form."""
    return Row({}, key.line, key.column, value.end_line if scalar else key.end_line)
