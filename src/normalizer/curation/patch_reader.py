"""Patches that a person edited: read with all that is wrong told at its place."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from normalizer.dates import as_date
from normalizer.errors import ArgumentError, NormalizerError
from normalizer.model import Alias, AliasKind, Entity, Kind, Location, Problem
from normalizer.tables.files import decode, shown
from normalizer.tables.language_tags import check_country, check_tag
from normalizer.tables.vocabulary import ALIAS_FIELDS, did_you_mean
from normalizer.tables.yaml_nodes import FlowLine, Mapping, Scalar, Sequence, expand, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from os import PathLike

    from normalizer.tables.yaml_nodes import Node

__all__ = ["BAD_VALUE", "Answer", "Block", "PatchError", "Row", "read_patch"]

UNREADABLE = "P101"
"""The patch cannot be read."""
BAD_SHAPE = "P102"
"""Something else stands where a field, a suggestion or a row must."""
BAD_VALUE = "P103"
"""A value cannot be meant."""

_BLOCK_FIELDS = ("entity", "new", "accept", "kind", "name", "country", "rows")


class Answer(Enum):
    """What a person says of a row, or of a new entity."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"
    """Nobody can tell; of rows only."""


_ANSWERS = {
    "yes": Answer.YES, "y": Answer.YES, "true": Answer.YES,
    "no": Answer.NO, "n": Answer.NO, "false": Answer.NO,
    "unsure": Answer.UNSURE, "u": Answer.UNSURE,
}  # fmt: skip


class PatchError(NormalizerError):
    """A patch has problems; nothing of it was applied.

    Attributes:
        problems: The problems, ordered by place.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        head = f"{count} problem{'s' if count != 1 else ''} in the patch; nothing was applied"
        super().__init__("\n".join([head, *(str(problem) for problem in self.problems)]))

    def __reduce__(self) -> tuple[type[PatchError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


@frozen
class Row:
    """A row of a patch.

    Attributes:
        alias: The row of the table.
        accept: What the person said; None where nothing.
        place: Where it stands.
    """

    alias: Alias
    accept: Answer | None
    place: Location


@frozen
class Block:
    """A suggestion of a patch.

    Attributes:
        entity: The entity, of which only the id counts unless it is new.
        is_new: Whether it is to be made.
        accept: What the person said of a new one; None where nothing.
        rows: Its rows.
        place: Where it stands.
    """

    entity: Entity
    is_new: bool
    accept: Answer | None
    rows: tuple[Row, ...]
    place: Location


@define
class _Reader:
    """Reads the nodes of a patch, and notes what is wrong with them."""

    path: str
    problems: list[Problem] = field(factory=list)

    def wrong(self, node: Node, code: str, message: str, mend: str) -> None:
        self.problems.append(
            Problem(Location(self.path, node.line, node.column), code, message, mend)
        )

    def fields(self, node: Node, allowed: Iterable[str], what: str) -> dict[str, Node] | None:
        """The values of a mapping by their keys."""
        if isinstance(node, FlowLine):
            node = expand(node)
        if not isinstance(node, Mapping):
            self.wrong(node, BAD_SHAPE, f"{what} is no mapping", f"write {what} as key: value")
            return None
        found: dict[str, Node] = {}
        for key, value in node.pairs:
            name = key.text if isinstance(key, Scalar) else ""
            if name not in allowed:
                self.wrong(key, BAD_SHAPE, f"unknown field {name!r}", did_you_mean(name, allowed))
            else:
                found[name] = value
        return found

    def items(self, node: Node | None, what: str) -> list[Node]:
        """The items of a list."""
        if isinstance(node, Sequence):
            return node.items
        if node is not None:
            self.wrong(node, BAD_SHAPE, f"{what} is no list", f"write {what} as lines with -")
        return []

    def text(self, found: dict[str, Node], name: str) -> str:
        """The text of a field; "" where it is missing."""
        node = found.get(name)
        if node is None:
            return ""
        if not isinstance(node, Scalar):
            self.wrong(node, BAD_SHAPE, f"{name} is no text", "write one value")
            return ""
        return node.text.strip()

    def answer(self, found: dict[str, Node], *, of_row: bool) -> Answer | None:
        """What a person said of a row, or of a new entity."""
        said = self.text(found, "accept").casefold()
        if said and (said not in _ANSWERS or (_ANSWERS[said] is Answer.UNSURE and not of_row)):
            choice = "yes, no or unsure" if of_row else "yes or no"
            mend = f"write {choice}, or leave it empty"
            self.wrong(found["accept"], BAD_VALUE, f"{said!r} is no answer", mend)
        return _ANSWERS.get(said)

    def value(self, found: dict[str, Node], name: str, of: Callable[[str], object]) -> object:
        """A field made into a value; None where it is empty or cannot be meant."""
        text = self.text(found, name)
        if not text:
            return None
        try:
            return of(text)
        except ArgumentError as error:
            self.wrong(found[name], BAD_VALUE, str(error), "mend it, or leave it out")
            return None

    def block(self, node: Node) -> Block | None:
        """A suggestion."""
        found = self.fields(node, _BLOCK_FIELDS, "a suggestion")
        if found is None:
            return None
        is_new = "new" in found
        id_ = self.text(found, "new" if is_new else "entity")
        if not id_ or (is_new and "entity" in found):
            self.wrong(node, BAD_SHAPE, "a suggestion is of an entity, or new", "give one id")
            return None
        kind = self.value(found, "kind", _kind)
        country = self.text(found, "country")
        fault = check_country(country) if country else None
        if fault is not None:
            self.wrong(found["country"], BAD_VALUE, *fault)
        entity = Entity(
            id_, kind if isinstance(kind, Kind) else None, self.text(found, "name"), country
        )
        rows = [self.row(one, id_) for one in self.items(found.get("rows"), "rows")]
        return Block(
            entity,
            is_new,
            self.answer(found, of_row=False),
            tuple(row for row in rows if row is not None),
            Location(self.path, node.line, node.column),
        )

    def row(self, node: Node, entity: str) -> Row | None:
        """A row."""
        found = self.fields(node, ("accept", *ALIAS_FIELDS), "a row")
        if found is None:
            return None
        text, tag = self.text(found, "text"), self.text(found, "lang") or "und"
        if not text:
            self.wrong(node, BAD_VALUE, "a row without a text", "give the name as it is written")
        fault = check_tag(tag)
        if fault is not None:
            self.wrong(found["lang"], BAD_VALUE, *fault)
        if not self.text(found, "kind"):
            mend = f"write one of: {', '.join(AliasKind)}"
            self.wrong(node, BAD_VALUE, "a row without a kind", mend)
        kind = self.value(found, "kind", _alias_kind)
        since, until = (self.value(found, name, as_date) for name in ("since", "until"))
        alias = Alias(
            text, entity, kind if isinstance(kind, AliasKind) else AliasKind.WEAK, tag,
            self.text(found, "system"), since, until,  # type: ignore[arg-type]
            self.text(found, "source"), self.text(found, "note"),
            self.text(found, "shared") == "true",
        )  # fmt: skip
        return Row(
            alias, self.answer(found, of_row=True), Location(self.path, node.line, node.column)
        )


def _kind(text: str) -> Kind:
    try:
        return Kind(text)
    except ValueError:
        mend = did_you_mean(text, [kind.value for kind in Kind])
        raise ArgumentError(f"no kind {text!r} of entity; {mend}") from None


def _alias_kind(text: str) -> AliasKind:
    try:
        return AliasKind(text)
    except ValueError:
        mend = did_you_mean(text, [kind.value for kind in AliasKind])
        raise ArgumentError(f"no kind {text!r} of alias; {mend}") from None


def read_patch(path: str | PathLike[str]) -> tuple[Block, ...]:
    """Read a patch.

    Raises:
        PatchError: It cannot be read, or has problems; all of them are in the error.
    """
    path = Path(path)
    name = shown(path)
    try:
        text, problems = decode(path.read_bytes(), name)
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise PatchError([Problem(Location(name), UNREADABLE, message, "check the path")]) from None
    if problems or text is None:
        raise PatchError(problems)
    tree = parse_yaml(text)
    reader = _Reader(name)
    reader.problems += [
        Problem(Location(name, fault.line, fault.column), *fault[2:]) for fault in tree.faults
    ]
    blocks: list[Block | None] = []
    if not reader.problems:
        root = tree.root if tree.root is not None else Mapping(1, 1, 1, flow=False)
        found = reader.fields(root, ("format", "suggestions"), "a patch")
        if found is not None:
            if reader.text(found, "format") != "1":
                reader.wrong(root, BAD_VALUE, "no patch of the format 1", "write format: 1")
            suggestions = reader.items(found.get("suggestions"), "suggestions")
            blocks = [reader.block(one) for one in suggestions]
    if reader.problems:
        raise PatchError(sorted(reader.problems))
    return tuple(block for block in blocks if block is not None)
