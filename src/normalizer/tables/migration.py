"""Files of an older format, brought to the format that this release reads.

When the format moves, a step is added to `STEPS` that says what becomes of a file of the version
before. A file of any older version is read through all steps from there on; ``normalizer fmt
--migrate`` writes it down in the new format.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as ReadOnly
from typing import TYPE_CHECKING

from attrs import field, frozen

from normalizer.tables import vocabulary
from normalizer.tables.yaml_nodes import FlowLine, Mapping, Scalar, Sequence, expand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.tables.yaml_nodes import Node

__all__ = ["STEPS", "Step", "older", "rename", "renamed_columns", "steps_from", "upgrade"]


@frozen
class Step:
    """What becomes of a file when the format moves by one version.

    Attributes:
        before: The version that it takes.
        after: The version that it makes.
        change: Changes the root of a YAML file in place; every group of fields in it is a
            `Mapping`.
        columns: New names of the columns and fields of bulk files, by the old ones.
    """

    before: str
    after: str
    change: Callable[[Mapping], None]
    columns: ReadOnly[str, str] = field(factory=dict)


STEPS: tuple[Step, ...] = ()
"""In the order of versions. Version 1 is the first, so that nothing leads to it yet."""


def steps_from(version: str) -> tuple[Step, ...]:
    """The steps from a version to the one that is read; empty where none lead there.

    >>> steps_from(vocabulary.FORMAT)
    ()
    """
    found: list[Step] = []
    for step in STEPS:
        if step.before == version:
            found.append(step)
            version = step.after
    return tuple(found) if version == vocabulary.FORMAT else ()


def older(root: Mapping) -> str:
    """The version of a file that steps lead on from; "" where the file is not of such a one."""
    for key, value in root.pairs:
        if isinstance(key, Scalar) and key.text == "format" and isinstance(value, Scalar):
            return value.text if steps_from(value.text) else ""
    return ""


def upgrade(root: Mapping, version: str) -> None:
    """Bring the root of a YAML file from an older version to the one that is read, in place."""
    _expand(root)
    for step in steps_from(version):
        step.change(root)


def renamed_columns(columns: tuple[str, ...], version: str) -> tuple[str, ...]:
    """The columns of a bulk file of an older version as they are called now."""
    for step in steps_from(version):
        columns = tuple(step.columns.get(name, name) for name in columns)
    return columns


def rename(node: Mapping, old: str, new: str) -> None:
    """Give a field of a group another name, for use in steps."""
    node.pairs[:] = [
        (key._replace(text=new) if isinstance(key, Scalar) and key.text == old else key, value)
        for key, value in node.pairs
    ]


def _expand(node: Node) -> None:
    """Turn each line that was split without PyYAML into a mapping, so that steps see one form."""
    if isinstance(node, Sequence):
        items = node.items
        items[:] = [expand(item) if isinstance(item, FlowLine) else item for item in items]
    for child in _children(node):
        _expand(child)


def _children(node: Node) -> Iterator[Node]:
    if isinstance(node, Sequence):
        yield from node.items
    elif isinstance(node, Mapping):
        for _, value in node.pairs:
            yield value
