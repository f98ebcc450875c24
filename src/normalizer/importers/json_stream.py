"""Records of JSON files, one after the other, however large the file is."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import Factory, define

from normalizer.importers.base import InputError
from normalizer.importers.source import LONGEST_RECORD, Source
from normalizer.model import Location

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


__all__ = ["json_members", "json_records", "load_line"]

_DECODER = json.JSONDecoder()
_BLANKS = re.compile(r"[ \t\r\n]*")
# An error this near to the end of what was read may be that of a value that goes on.
_NEAR_END = 16


def load_line(data: bytes) -> object:
    """One value of JSON.

    Raises:
        ValueError: It is none; the message says why.
    """
    try:
        return json.loads(data)
    except RecursionError:
        raise ValueError("brackets nested too deeply") from None


def json_records(
    source: Source, keys: Collection[str] = ()
) -> Iterator[tuple[str, Location, object]]:
    """The items of the arrays of a JSON file, with their places.

    The file is an array of records, or an object that has arrays of records. Anything else in it
    is passed over.

    Args:
        source: The file.
        keys: The fields of the object whose arrays are wanted. An array that is the whole file is
            read in any case.

    Yields:
        The field, "" for the array that is the whole file; the place of the record; the record.

    Raises:
        InputError: The file is no JSON, or of neither form.
    """
    text = _Text(source, source.blocks())
    start = text.peek()
    if start == "[":
        yield from _items(text, "")
    elif start == "{" and keys:
        found = False
        for key in _fields(text):
            if key in keys and text.peek() == "[":
                found = True
                yield from _items(text, key)
            else:
                text.value()
        if not found:
            wanted = " or ".join(repr(key) for key in sorted(keys))
            raise InputError(f"{source.shown}: the file has no list {wanted}; is it this format?")
    else:
        wanted = "a list of records" + (" or an object with lists of them" if keys else "")
        raise InputError(f"{text.place()}: the file is not {wanted}; is it this format?")
    if text.peek():
        raise InputError(f"{text.place()}: more text after the end of the JSON; cut it off")


def json_members(
    source: Source, path: Sequence[str]
) -> Iterator[tuple[tuple[str, ...], Location, object]]:
    """The fields of an object inside a JSON file, with their places.

    Args:
        source: The file.
        path: The fields that lead to the object; ``"*"`` stands for any.

    Yields:
        The fields for which a star stands, and the field itself; the place of its value; the value.

    Raises:
        InputError: The file is no JSON, or has no such object.
    """
    text = _Text(source, source.blocks())
    found = False
    if text.peek() == "{":
        for one in _members(text, tuple(path), ()):
            found = True
            yield one
        if text.peek():
            raise InputError(f"{text.place()}: more text after the end of the JSON; cut it off")
    if not found:
        raise InputError(f"{source.shown}: the file has no {'/'.join(path)}; is it this format?")


def _members(
    text: _Text, path: tuple[str, ...], stars: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Location, object]]:
    for name in _fields(text):
        if not path:
            place = text.place()
            yield (*stars, name), place, text.value()
        elif path[0] in {name, "*"} and text.peek() == "{":
            yield from _members(text, path[1:], (*stars, name) if path[0] == "*" else stars)
        else:
            text.value()


def _items(text: _Text, key: str) -> Iterator[tuple[str, Location, object]]:
    text.take("[")
    if text.peek() == "]":
        text.take("]")
        return
    while True:
        text.peek()
        place = text.place()
        yield key, place, text.value()
        if text.peek() == "]":
            text.take("]")
            return
        text.take(",")


def _fields(text: _Text) -> Iterator[str]:
    """The names of the fields of an object; who asks must read each value."""
    text.take("{")
    if text.peek() == "}":
        text.take("}")
        return
    while True:
        text.peek()
        place = text.place()
        name = text.value()
        if not isinstance(name, str):
            raise InputError(f"{place}: a field whose name is not in quotes; write valid JSON")
        text.take(":")
        text.peek()
        yield name
        if text.peek() == "}":
            text.take("}")
            return
        text.take(",")


@define
class _Text:
    """The part of a file that is being looked at, and what comes after it."""

    source: Source
    blocks: Iterator[bytes]
    buffer: str = ""
    at: int = 0
    line: int = 1
    column: int = 1
    is_ended: bool = False
    decoder: codecs.IncrementalDecoder = Factory(codecs.getincrementaldecoder("utf-8"))

    def place(self) -> Location:
        """Where the next character stands."""
        return Location(self.source.shown, self.line, self.column)

    def peek(self) -> str:
        """The next character that is no blank; "" at the end."""
        while True:
            match = _BLANKS.match(self.buffer, self.at)
            assert match is not None
            self._pass(match.end())
            if self.at < len(self.buffer):
                return self.buffer[self.at]
            if not self._more():
                return ""

    def take(self, char: str) -> None:
        """Pass over a character that must come next."""
        found = self.peek()
        if found != char:
            what = repr(found) if found else "the end of the file"
            raise InputError(
                f"{self.place()}: {what} where {char!r} should stand; the file is cut off or no "
                "JSON, fetch it again"
            )
        self._pass(self.at + 1)

    def value(self) -> object:
        """Read one value."""
        while True:
            try:
                value, end = _DECODER.raw_decode(self.buffer, self.at)
            except json.JSONDecodeError as error:
                goes_on = (
                    error.msg.startswith(("Unterminated", "Invalid \\"))
                    or error.pos >= len(self.buffer) - _NEAR_END
                )
                if goes_on and self._more():
                    continue
                raise self._wrong(error.msg, error.pos) from None
            except (ValueError, RecursionError) as error:
                reason = "brackets nested too deeply"
                if not isinstance(error, RecursionError):
                    reason = "a number of too many digits"
                raise self._wrong(reason, self.at) from None
            if end < len(self.buffer) or not self._more():
                self._pass(end)
                return value

    def _wrong(self, reason: str, at: int) -> InputError:
        self._pass(min(max(at, self.at), len(self.buffer)))
        return InputError(
            f"{self.place()}: no valid JSON: {reason}; the file is damaged, fetch it again"
        )

    def _pass(self, end: int) -> None:
        newlines = self.buffer.count("\n", self.at, end)
        if newlines:
            self.line += newlines
            self.column = end - self.buffer.rfind("\n", self.at, end)
        else:
            self.column += end - self.at
        self.at = end

    def _more(self) -> bool:
        """Read on, at least as much as there is already; False at the end."""
        if self.is_ended:
            return False
        if len(self.buffer) - self.at > LONGEST_RECORD:
            raise InputError(
                f"{self.place()}: a record of more than {LONGEST_RECORD} characters; is it this "
                "format?"
            )
        wanted = max(len(self.buffer) - self.at, 1)
        parts: list[str] = []
        size = 0
        while size < wanted and not self.is_ended:
            data = next(self.blocks, b"")
            self.is_ended = not data
            try:
                part = self.decoder.decode(data, self.is_ended)
            except UnicodeDecodeError as error:
                line = self.line + self.buffer.count("\n", self.at) + sum(
                    part.count("\n") for part in parts
                ) + data[: error.start].count(b"\n")  # fmt: skip
                raise InputError(
                    f"{self.source.shown}:{line}:1: a byte that is not UTF-8; save the file as "
                    "UTF-8"
                ) from None
            parts.append(part)
            size += len(part)
        self.buffer = self.buffer[self.at :] + "".join(parts)
        self.at = 0
        return size > 0
