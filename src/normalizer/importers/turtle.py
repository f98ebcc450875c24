"""A part of Turtle: enough for labels, one statement after the other.

Read are prefixes and bases, statements with ``;`` and ``,``, names with a prefix, addresses in
angle brackets, texts in all four quotes with a language or a type, numbers, booleans and comments.
What stands in ``[ ]`` and ``( )`` is passed over, and so are subjects without an address. RDF-star
and TriG are refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from attrs import Factory, define, frozen

from normalizer.importers.source import LONGEST_RECORD
from normalizer.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source

__all__ = ["TYPE", "Statement", "Term", "turtle_statements"]

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

_ECHAR = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_TOKEN = re.compile(
    r"""
    (?P<blank>[ \t\r\n]+|\#[^\r\n]*)
    |(?P<text>\"{3}(?:\"{0,2}(?:[^\"\\]|\\.))*\"{3}|'{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
        |\"(?:[^\"\\\r\n]|\\.)*\"|'(?:[^'\\\r\n]|\\.)*')
    |(?P<address><[^<>"{}|^`\x00-\x20]*>)
    |(?P<at>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    |(?P<type>\^\^)
    |(?P<node>_:[\w.-]*\w)
    |(?P<number>[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?)
    |(?P<name>(?:[^\W\d_](?:[\w.-]*[\w-])?)?:(?:(?:[\w:%-]|\\.)(?:(?:[\w.:%-]|\\.)*(?:[\w:%-]|\\.))?)?)
    |(?P<word>[A-Za-z]+)
    |(?P<sign>[.;,\[\]()])
    """,
    re.VERBOSE | re.DOTALL,
)
_OPEN = re.compile(r"\"\"\"|'''")


@frozen
class Term:
    """An address, or a text with its language.

    Attributes:
        value: The address, or the text.
        lang: Language code of the text; "" where it has none.
        is_text: Whether it is a text.
    """

    value: str
    lang: str = ""
    is_text: bool = False


@frozen
class Statement:
    """What is said of one subject, up to a full stop.

    Attributes:
        subject: Its address; "" where it has none.
        said: Addresses of properties, and their values.
        place: Where it begins.
    """

    subject: str
    said: tuple[tuple[str, Term], ...]
    place: Location


class _TurtleError(ValueError):
    """A statement that cannot be read."""


def turtle_statements(source: Source, problem: Tell) -> Iterator[Statement]:
    """The statements of a file; one that cannot be read is told, and passed over.

    Args:
        source: The file.
        problem: Where to tell of statements that are wrong.
    """
    reader = _Reader()
    for tokens, place, record in _sentences(source, problem):
        try:
            statement = reader.understand(tokens, place)
        except _TurtleError as error:
            problem(place, f"no Turtle that is read here: {error}", record=record)
            continue
        if statement is not None:
            yield statement


_Token = tuple[str, str]


def _sentences(source: Source, problem: Tell) -> Iterator[tuple[list[_Token], Location, str]]:
    """Tokens up to each full stop, or to the end of a directive without one."""
    text = ""
    tokens: list[_Token] = []
    start = source.place(1)
    record: list[str] = []
    for data in source.lines():
        try:
            text += data.decode("utf-8")
        except UnicodeDecodeError as error:
            problem(source.place(), f"the byte 0x{data[error.start]:02X} is not UTF-8; save the "
                    "file as UTF-8", record=data.decode("utf-8", "backslashreplace"))  # fmt: skip
            text, tokens, record = "", [], []
            continue
        at = 0
        while at < len(text):
            match = _TOKEN.match(text, at)
            if match is None or (match["text"] in {'""', "''"} and _OPEN.match(text, at)):
                if _OPEN.match(text, at) and len(text) <= LONGEST_RECORD:
                    break  # a long text that goes on
                problem(source.place(None, at + 1), f"no Turtle that is read here: "
                        f"{text[at]!r}", record="".join(record) + text)  # fmt: skip
                tokens, record, at = [], [], len(text)
                break
            at = match.end()
            kind = str(match.lastgroup)
            if kind == "blank":
                continue
            if not tokens:
                start, record = source.place(None, match.start() + 1), []
            tokens.append((kind, match[0]))
            if match[0] == "." or _is_whole_directive(tokens):
                yield tokens, start, "".join(record) + text[:at]
                tokens = []
        record.append(text[:at])
        text = text[at:]
    if tokens or text.strip():
        problem(start, "the file ends inside a statement", record="".join(record) + text)


def _is_whole_directive(tokens: list[_Token]) -> bool:
    """Whether tokens are a directive of SPARQL, which ends without a full stop."""
    if tokens[0][0] != "word":
        return False
    word = tokens[0][1].upper()
    return (word == "PREFIX" and len(tokens) == 3) or (word == "BASE" and len(tokens) == 2)


@define
class _Reader:
    """The prefixes and the base that hold, and how tokens are understood."""

    prefixes: dict[str, str] = Factory(dict)
    base: str = ""

    def understand(self, tokens: list[_Token], place: Location) -> Statement | None:
        """What tokens say; None for a directive, and for a statement on what has no address."""
        if tokens[0][1].lower() in {"@prefix", "@base"} or tokens[0][0] == "word":
            self._directive(tokens)
            return None
        tokens = _without_brackets(tokens)
        if not tokens or tokens[-1][1] != ".":
            raise _TurtleError("a bracket that is not closed")
        rest = iter(tokens[:-1])
        subject = self._address(next(rest, ("", "")))
        said: list[tuple[str, Term]] = []
        words = list(rest)
        at = 0
        while at < len(words):
            if words[at][1] == ";":
                at += 1
                continue
            of = TYPE if words[at] == ("word", "a") else self._address(words[at])
            at += 1
            while True:
                value, at = self._object(words, at)
                if value is not None:
                    said.append((of, value))
                if at < len(words) and words[at][1] == ",":
                    at += 1
                    continue
                break
            if at < len(words) and words[at][1] != ";":
                raise _TurtleError(f"{words[at][1]!r:.40} where ';', ',' or '.' should stand")
        return Statement(subject, tuple(said), place) if subject else None

    def _directive(self, tokens: list[_Token]) -> None:
        word = tokens[0][1].upper().removeprefix("@")
        texts = [text for _, text in tokens[1:] if text != "."]
        if word == "PREFIX" and len(texts) == 2 and texts[0].endswith(":"):
            self.prefixes[texts[0][:-1]] = self._address(tokens[2])
        elif word == "BASE" and len(texts) == 1:
            self.base = self._address(tokens[1])
        else:
            raise _TurtleError(f"{tokens[0][1]!r:.40} begins no statement")

    def _address(self, token: _Token) -> str:
        kind, text = token
        if kind == "address":
            return _joined(self.base, _unescaped(text[1:-1]))
        if kind == "name":
            prefix, _, local = text.partition(":")
            if prefix not in self.prefixes:
                raise _TurtleError(f"the prefix '{prefix}:' is not declared")
            return self.prefixes[prefix] + re.sub(r"\\(.)", r"\1", local)
        if kind in {"node", "bracket"}:
            return ""
        raise _TurtleError(f"{text!r:.40} where an address should stand")

    def _object(self, words: list[_Token], at: int) -> tuple[Term | None, int]:
        if at >= len(words):
            raise _TurtleError("a property without a value")
        kind, text = words[at]
        at += 1
        if kind == "text":
            long = text.startswith(('"""', "'''"))
            value = _unescaped(text[3:-3] if long else text[1:-1])
            if at < len(words) and words[at][0] == "at":
                return Term(value, words[at][1][1:], is_text=True), at + 1
            if at < len(words) and words[at][0] == "type":
                if at + 1 >= len(words):
                    raise _TurtleError("a type without an address")
                self._address(words[at + 1])
                return Term(value, is_text=True), at + 2
            return Term(value, is_text=True), at
        if kind in {"number", "word"}:
            if kind == "word" and text not in {"true", "false"}:
                raise _TurtleError(f"{text!r:.40} where a value should stand")
            return None, at
        address = self._address((kind, text))
        return (Term(address) if address else None), at


def _without_brackets(tokens: list[_Token]) -> list[_Token]:
    """Tokens with one in the place of all that stands in brackets."""
    found: list[_Token] = []
    closing: list[str] = []
    for token in tokens:
        if token[1] in {"[", "("} and token[0] == "sign":
            if not closing:
                found.append(("bracket", token[1]))
            closing.append("]" if token[1] == "[" else ")")
        elif token[1] in {"]", ")"} and token[0] == "sign":
            if not closing or closing.pop() != token[1]:
                raise _TurtleError(f"{token[1]!r} closes nothing")
        elif not closing:
            found.append(token)
    return found


def _joined(base: str, address: str) -> str:
    """An address seen from a base."""
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        raise _TurtleError(f"{address!r:.80} is no address") from None


def _unescaped(text: str) -> str:
    def char(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        if code is not None:
            try:
                return chr(int(code, 16))
            except (ValueError, OverflowError):
                raise _TurtleError(f"{match[0]!r} is no character") from None
        if match[3] not in _ECHAR:
            raise _TurtleError(f"{match[0]!r} is no escape")
        return _ECHAR[match[3]]

    return _ESCAPE.sub(char, text) if "\\" in text else text
