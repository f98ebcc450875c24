"""What an importer is: a function that reads records of one format and yields entities.

An importer knows its format and nothing else. Where its input comes from, whether that is
compressed, where the rows go, and how an import goes on after it was killed is the business of
`normalizer.importers.run`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol, TypeVar

from attrs import frozen

from normalizer.errors import ArgumentError, NormalizerError
from normalizer.model import Alias, Entity, Location

if TYPE_CHECKING:
    from normalizer.importers.source import Source

__all__ = ["Imported", "Importer", "InputError", "Option", "Read", "Tell", "format_named"]


_Format = TypeVar("_Format")


class InputError(NormalizerError):
    """The input cannot be read any further; the message says where, why, and what mends it.

    An importer raises it when nothing that follows can be trusted, such as after a broken tag of
    XML. A record that is wrong alone is told to `Tell` instead, and reading goes on.
    """


@frozen
class Imported:
    """One entity as a record of the input has it.

    Several records may speak of one entity. Then one of them gives its kind and name; the others
    may leave them out (``Entity(id, None, "")``).

    Attributes:
        entity: The entity. Its offices are left out of the table, which has no columns for them.
        aliases: Its names. One without a source gets the source of the whole import; the canonical
            name needs no row.
    """

    entity: Entity
    aliases: tuple[Alias, ...] = ()


class Tell(Protocol):
    """Takes what is wrong with one record or value; the rest of the input is read on."""

    def __call__(self, place: Location, reason: str, *, record: str = "") -> None:
        """Note a problem.

        Args:
            place: Where it stands in the input.
            reason: What is wrong, and how to mend it.
            record: The record as it stands, or its beginning.
        """


class Read(Protocol):
    """Reads one format."""

    def __call__(self, source: Source, *, problem: Tell, **options: object) -> Iterator[Imported]:
        """Yield what the records of a source say, in the order of the input.

        Args:
            source: The input, see `normalizer.importers.source`.
            problem: Where to tell of records that are wrong.
            **options: Those that the format has, by the names in its `Importer.options`.

        Raises:
            InputError: The input cannot be read any further.
        """


@frozen
class Option:
    """One option of a format, as the command line has it.

    Attributes:
        name: Name of the argument of `Read`, such as ``"languages"``; on the command line it has
            hyphens for underscores.
        help: What it does, in one sentence.
        parse: Makes the value of the text that was given; raises `ArgumentError` when it cannot be
            meant.
        is_file: Whether the value is the path of a second input.
        must: Whether the format cannot be read without it.
    """

    name: str
    help: str
    parse: Callable[[str], object] = str
    is_file: bool = False
    must: bool = False


@frozen
class Importer:
    """A format that can be read.

    Attributes:
        name: What the command line calls it.
        title: What people call it.
        suffixes: Suffixes of its files before those of a compression.
        read: Its reader, loaded when first called.
        source: The source that its rows get, as fields of a table's source with the key ``key``.
        options: What can be said beside the input.
        by_line: Whether each line stands alone, so that reading may begin at any line.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Callable[..., Iterator[Imported]]
    source: Mapping[str, str]
    options: tuple[Option, ...] = ()
    by_line: bool = False


def format_named(formats: Mapping[str, _Format], name: str) -> _Format:
    """The format of a name; exporters are looked up by it, too.

    Raises:
        ArgumentError: There is none of that name.
    """
    try:
        return formats[name]
    except KeyError:
        raise ArgumentError(
            f"no format {name!r}; use one of {', '.join(sorted(formats))}"
        ) from None
