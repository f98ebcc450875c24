"""What an exporter is: a function that writes entities with their names in one format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from attrs import Factory, define, frozen

from normalizer.importers.base import Option

if TYPE_CHECKING:
    from normalizer.model import Alias, Entity
    from normalizer.tables.table import Source

__all__ = ["Contents", "Exporter", "Option", "Written"]


class Contents(Protocol):
    """What tables say; it can be gone through more than once."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where names were taken from, by key."""

    def __iter__(self) -> Iterator[tuple[Entity, list[Alias]]]:
        """Entities in the order of their ids, each with its names, the canonical one among them."""


@define
class Written:
    """What an export came to.

    Attributes:
        entities: How many entities were written.
        names: How many names were written.
        left_out: What the format has no place for, and how often that was met.
    """

    entities: int = 0
    names: int = 0
    left_out: dict[str, int] = Factory(dict)

    def leave_out(self, what: str, times: int = 1) -> None:
        """Count something that is not written."""
        if times:
            self.left_out[what] = self.left_out.get(what, 0) + times


@frozen
class Exporter:
    """A format that can be written.

    Attributes:
        name: What the command line calls it.
        title: What people call it.
        suffixes: Suffixes of its files; the first is the usual one.
        write: Writes contents to a binary stream, with the options by name.
        options: What can be said beside the tables.
        has_sources: Whether the sources go to a side file, as those of a bulk table do.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    write: Callable[..., Written]
    options: tuple[Option, ...] = ()
    has_sources: bool = False
