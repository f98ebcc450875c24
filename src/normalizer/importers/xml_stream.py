"""Records of XML files, one after the other, with their lines.

The parser is expat, as the standard library has it. A document type that declares entities is
refused: some lines of it can stand for gigabytes, or for files of this machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element
from xml.parsers import expat

from attrs import Factory, define

from normalizer.importers.base import InputError
from normalizer.importers.source import LONGEST_RECORD, Source
from normalizer.model import Location

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


__all__ = ["DEEPEST", "local_name", "xml_records"]

DEEPEST = 200
"""Elements within each other beyond which no format of names goes."""


def local_name(tag: str) -> str:
    """The name of an element or attribute without its namespace.

    >>> local_name("{http://www.w3.org/2004/02/skos/core#}prefLabel")
    'prefLabel'
    """
    return tag.rpartition("}")[2]


def xml_records(
    source: Source, tags: Collection[str] | None = None, *, depth: int = 0
) -> Iterator[tuple[Location, Element]]:
    """The elements of a file that are records, each with all that is in it.

    Names are as `xml.etree.ElementTree` has them: ``{namespace}name``. Only one record is kept in
    memory at a time, or the few of one block.

    Args:
        source: The file.
        tags: Names of the elements that are records, with or without namespace; None with a depth.
        depth: Instead of tags: all elements at this depth are records, 2 for the children of the
            root.

    Raises:
        InputError: The file is no well-formed XML, or declares entities.
    """
    reader = _Reader(source, frozenset(tags or ()), depth)
    for data in source.blocks():
        reader.feed(data, is_last=False)
        yield from reader.drain()
    reader.feed(b"", is_last=True)
    yield from reader.drain()


@define
class _Reader:
    source: Source
    tags: frozenset[str]
    depth: int
    level: int = 0
    stack: list[Element] = Factory(list)
    done: list[tuple[Location, Element]] = Factory(list)
    place: Location | None = None
    start: int = 0
    text: list[str] = Factory(list)
    last: Element | None = None
    parser: expat.XMLParserType = Factory(lambda: expat.ParserCreate(namespace_separator="}"))

    def __attrs_post_init__(self) -> None:
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._open
        self.parser.EndElementHandler = self._close
        self.parser.CharacterDataHandler = self._chars
        self.parser.EntityDeclHandler = self._entity

    def feed(self, data: bytes, *, is_last: bool) -> None:
        try:
            self.parser.Parse(data, is_last)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            raise InputError(
                f"{self.source.shown}:{error.lineno}:{error.offset + 1}: no well-formed XML: "
                f"{reason}; the file is damaged, fetch it again"
            ) from None
        except (ValueError, LookupError) as error:  # an encoding that Python does not have
            raise InputError(f"{self._here()}: {error}; save the file as UTF-8") from None
        if self.stack and self.parser.CurrentByteIndex - self.start > LONGEST_RECORD:
            raise InputError(
                f"{self.place}: a record of more than {LONGEST_RECORD} bytes; is it this format?"
            )

    def drain(self) -> Iterator[tuple[Location, Element]]:
        done, self.done = self.done, []
        yield from done

    def _here(self) -> Location:
        return Location(
            self.source.shown, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        )

    def _entity(self, name: str, *_: object) -> None:
        raise InputError(
            f"{self._here()}: the document type declares the entity {name!r}, which is refused: "
            "entities can stand for more than a machine holds; write out what they stand for"
        )

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        self.level += 1
        if self.level > DEEPEST:
            raise InputError(
                f"{self._here()}: more than {DEEPEST} elements within each other; is it this "
                "format?"
            )
        is_record = self.level == self.depth or tag in self.tags or local_name(tag) in self.tags
        if not self.stack and not is_record:
            return
        self._flush()
        element = Element(_clark(tag), {_clark(name): one for name, one in attributes.items()})
        if self.stack:
            self.stack[-1].append(element)
        else:
            self.place, self.start = self._here(), self.parser.CurrentByteIndex
        self.stack.append(element)
        self.last = None

    def _close(self, _: str) -> None:
        self.level -= 1
        if not self.stack:
            return
        self._flush()
        self.last = self.stack.pop()
        if not self.stack:
            assert self.place is not None
            self.done.append((self.place, self.last))
            self.last = None

    def _chars(self, data: str) -> None:
        if self.stack:
            self.text.append(data)

    def _flush(self) -> None:
        if self.text:
            text = "".join(self.text)
            self.text.clear()
            if self.last is None:
                self.stack[-1].text = (self.stack[-1].text or "") + text
            else:
                self.last.tail = (self.last.tail or "") + text


def _clark(name: str) -> str:
    return "{" + name if "}" in name else name
