"""The one door to PyYAML: text in, a tree of nodes with places out.

Built from parser events, not from loaded values: so every scalar stays the text that was written
(the surname *No* is not False), and anchors, tags and repeated keys are seen and can be refused.

Nearly every line of a table is one plain alias. Those lines are split here by a pattern that takes
only what YAML reads in one way, and PyYAML sees a placeholder in their stead; when a placeholder
does not come back as the item of a list that it must be, or anything is wrong, PyYAML reads the
whole text. Reading is several times faster for it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

import yaml
from attrs import Factory, define

from normalizer.tables.cells import Cell, Fault
from normalizer.tables.codes import BAD_SYNTAX, FOREIGN_FEATURE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

__all__ = [
    "Broken",
    "FlowLine",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "Tree",
    "expand",
    "parse_yaml",
]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 8
"""No table nests deeper than file, entities, entity, aliases, alias, value; beyond is a mistake."""

# A value that YAML can only read as this text, in every context and version; a blank stands
# between two words only. Anything else that YAML allows takes the long way.
_PLAIN_FIRST = r"""[^\s\-?:,\[\]{}#&*!|>'"%@`\\\ufeff]"""
_PLAIN_NEXT = r"""[^\s,\[\]{}#:?\\\ufeff]"""
_VALUE = rf"""(?:{_PLAIN_FIRST}{_PLAIN_NEXT}*(?: {_PLAIN_NEXT}+)*|"[^"\\\n\t\ufeff]+")"""
_PAIR = re.compile(rf"([a-z_]+): ({_VALUE})(?:, |$)")
_FLOW_LINE = re.compile(r"^( +- )\{([a-z][^\n]*)\}$", re.MULTILINE)
_PLACEHOLDER = "~"


class _Mark(Protocol):
    """A place of PyYAML; it counts from 0."""

    line: int
    column: int
    index: int


class Scalar(NamedTuple):
    """A scalar as text; lines and columns count from 1, `start` and `end` are offsets."""

    text: str
    line: int
    column: int
    end_line: int
    start: int
    end: int
    plain: bool


class Broken(NamedTuple):
    """A value that was refused and reported already."""

    line: int
    column: int
    end_line: int


@define
class Mapping:
    """Keys and values in the order of the file."""

    line: int
    column: int
    end_line: int
    flow: bool
    pairs: list[tuple[Node, Node]] = Factory(list)


@define
class Sequence:
    """Items in the order of the file."""

    line: int
    column: int
    end_line: int
    flow: bool
    items: list[Node] = Factory(list)


class FlowLine(NamedTuple):
    """A mapping of plain values on one line, split without PyYAML; no field comes twice."""

    line: int
    column: int
    end_line: int
    cells: dict[str, Cell]


def expand(line: FlowLine) -> Mapping:
    """The mapping that a line stands for; its scalars have no offsets."""
    mapping = Mapping(line.line, line.column, line.end_line, flow=True)
    for name, cell in line.cells.items():
        key = Scalar(name, cell.line, cell.column - len(name) - 2, cell.line, 0, 0, plain=True)
        value = Scalar(cell.text, cell.line, cell.column, cell.line, 0, 0, plain=False)
        mapping.pairs.append((key, value))
    return mapping


if TYPE_CHECKING:
    Node: TypeAlias = Scalar | Broken | FlowLine | Mapping | Sequence
else:
    Node = (Scalar, Broken, FlowLine, Mapping, Sequence)


@define
class Tree:
    """A parsed file: its root (None when there is nothing), all scalars in order, and faults."""

    root: Node | None = None
    scalars: list[Scalar] = Factory(list)
    faults: list[Fault] = Factory(list)
    fatal: bool = False


def parse_yaml(text: str, *, with_scalars: bool = False) -> Tree:
    r"""Parse YAML of one document into nodes.

    Never raises for bad text: what is wrong stands in `faults`, and `fatal` says that parsing
    stopped there.

    Args:
        text: The text, with ``\n`` as its line break.
        with_scalars: Whether every scalar is wanted with its offsets; there are no `FlowLine`
            nodes then.
    """
    if not with_scalars:
        lines: dict[int, FlowLine] = {}
        tree = Tree()
        skeleton = _skeleton(text, lines)
        if lines and _parse(skeleton, tree, lines) and not lines and not tree.faults:
            return tree
    tree = Tree()
    _parse(text, tree, {})
    return tree


def _skeleton(text: str, lines: dict[int, FlowLine]) -> str:
    """Put a placeholder for each line that can be split here, and note the line."""
    parts = []
    last, line = 0, 1
    for match in _FLOW_LINE.finditer(text):
        start = match.start()
        line += text.count("\n", last, start)
        # Columns count from 1; pairs start after the bracket.
        brace = match.end(1) - start + 1
        shift = brace - match.end(1)
        pairs = _PAIR.findall(match[2])
        cells = {}
        at = match.end(1) + 1 + shift
        for key, value in pairs:
            at += len(key) + 2
            inner = value[1:-1] if value[0] == '"' else value
            cells[key] = Cell(inner, line, at)
            at += len(value) + 2
        # Every character of the line belongs to a pair or to a comma between two.
        if len(cells) == len(pairs) and at == match.end(2) + 2 + shift:
            lines[line] = FlowLine(line, brace, line, cells)
            parts.append(text[last : match.end(1)])
            parts.append(_PLACEHOLDER)
        else:
            parts.append(text[last : match.end()])
        last = match.end()
    parts.append(text[last:])
    return "".join(parts)


def _parse(text: str, tree: Tree, lines: dict[int, FlowLine]) -> bool:
    """Parse a text; False when it is not YAML."""
    try:
        _Builder(tree, lines).run(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        tree.faults.append(_syntax_fault(error))
        tree.fatal = True
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        message = " ".join(str(error).split("\n")[0].split())
        tree.faults.append(
            Fault(1, 1, BAD_SYNTAX, f"not YAML: {message}", "save the file as plain UTF-8 text")
        )
        tree.fatal = True
    return not tree.fatal


@define
class _Builder:
    """Turns events into nodes; with a stack, so that deep nesting cannot exhaust Python's."""

    tree: Tree
    lines: dict[int, FlowLine]
    stack: list[Mapping | Sequence] = Factory(list)
    keys: list[Node | None] = Factory(list)  # for each open mapping the key that awaits its value
    documents: int = 0

    def run(self, events: Iterator[yaml.Event]) -> None:
        for event in events:
            mark = cast("_Mark", event.start_mark)
            if isinstance(event, yaml.ScalarEvent):
                self.place(self.scalar(event))
            elif isinstance(event, yaml.CollectionStartEvent):
                if len(self.stack) >= _DEEPEST:
                    message = f"nested more than {_DEEPEST} levels deep"
                    mend = "close the brackets opened before; no table nests this deep"
                    self.fault(mark, BAD_SYNTAX, message, mend)
                    self.tree.fatal = True
                    return
                self.open(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.close(cast("_Mark", event.end_mark))
            elif isinstance(event, yaml.AliasEvent):
                self.place(_refuse(event, self.tree))
            elif isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    mend = "remove the line '---', or put what follows into a file of its own"
                    self.fault(mark, FOREIGN_FEATURE, "a second document in one file", mend)
                    return
                if event.version or event.tags:
                    mend = "remove the line that starts with '%'"
                    self.fault(mark, FOREIGN_FEATURE, "a YAML directive", mend)

    def fault(self, mark: _Mark, code: str, message: str, mend: str) -> None:
        self.tree.faults.append(Fault(mark.line + 1, mark.column + 1, code, message, mend))

    def scalar(self, event: yaml.ScalarEvent) -> Node:
        if event.anchor is not None or event.tag is not None or event.style in ("|", ">"):
            return _refuse(event, self.tree)
        mark, end = cast("_Mark", event.start_mark), cast("_Mark", event.end_mark)
        # libyaml leaves the style of a plain scalar empty, PyYAML itself None.
        node = Scalar(
            event.value, mark.line + 1, mark.column + 1, end.line + 1,
            mark.index, end.index, not event.style,
        )  # fmt: skip
        if self.lines and node.text == _PLACEHOLDER and node.plain and self.stack:
            parent = self.stack[-1]
            if isinstance(parent, Sequence) and not parent.flow:
                return self.lines.pop(node.line, node)
        self.tree.scalars.append(node)
        return node

    def open(self, event: yaml.CollectionStartEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            _refuse(event, self.tree)
        mark = cast("_Mark", event.start_mark)
        kind = Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence
        # libyaml says 0 where PyYAML itself says False.
        node = kind(mark.line + 1, mark.column + 1, mark.line + 1, bool(event.flow_style))
        self.place(node)
        self.stack.append(node)
        self.keys.append(None)

    def close(self, end: _Mark) -> None:
        node = self.stack.pop()
        self.keys.pop()
        if node.flow:
            node.end_line = end.line + 1
        elif isinstance(node, Mapping):
            # The end of a block is only seen at the next one; its last line is that of its content.
            node.end_line = node.pairs[-1][1].end_line if node.pairs else node.line
        else:
            node.end_line = node.items[-1].end_line if node.items else node.line

    def place(self, node: Node) -> None:
        if not self.stack:
            self.tree.root = node
            return
        parent = self.stack[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        key = self.keys[-1]
        if key is None:
            self.keys[-1] = node
        else:
            parent.pairs.append((key, node))
            self.keys[-1] = None


def _refuse(event: yaml.NodeEvent, tree: Tree) -> Broken:
    mark, end = cast("_Mark", event.start_mark), cast("_Mark", event.end_mark)
    if isinstance(event, yaml.AliasEvent):
        what, mend = f"a YAML alias '*{event.anchor}'", "write the value out where it is used"
    elif event.anchor is not None:
        what = f"a YAML anchor '&{event.anchor}'"
        mend = "remove the anchor and write the value out where it is used"
    elif getattr(event, "tag", None) is not None:
        tag = str(getattr(event, "tag", "")).replace("tag:yaml.org,2002:", "!!")
        what = f"a YAML tag {tag!r}"
        mend = "remove the tag; every value is read as text"
    else:
        what, mend = "a YAML block text ('|' or '>')", "write the text on one line, in quotes"
    message = f"{what} is not used in tables"
    tree.faults.append(Fault(mark.line + 1, mark.column + 1, FOREIGN_FEATURE, message, mend))
    return Broken(mark.line + 1, mark.column + 1, end.line + 1)


def _syntax_fault(error: yaml.MarkedYAMLError) -> Fault:
    """Say where it broke: where a bracket or quote was opened, when the end of it is missing."""
    mark = cast("_Mark | None", error.problem_mark)
    opened = cast("_Mark | None", error.context_mark)
    context = error.context or ""
    problem = error.problem or "it ends or breaks here"
    mend = "quote the value if it holds ': ', '#', or starts with a sign such as @ or %"
    if opened is not None and mark is not None and ("flow" in context or "quoted" in context):
        if opened.line != mark.line:
            mark = opened
            mend = "close what is opened here: a missing bracket, comma or quote"
        elif "flow" in context:
            mend = "quote the value if it holds ':', ',' or a bracket; close every bracket"
    elif "tab" in problem or "cannot start any token" in problem:
        mend = "indent with blanks, not tabs; quote a value that starts with a sign such as @ or %"
    elif "block" in context:
        mend = "indent the line as its neighbours are indented; an item of a list starts with '- '"
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    return Fault(line, column, BAD_SYNTAX, f"not well-formed YAML: {problem}", mend)
