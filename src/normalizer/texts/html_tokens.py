"""The tags and the text of HTML, with their places, as the HTML standard takes markup apart.

Older versions of Python's own parser need quadratic time for some markup, and it does not tell
where a reference ends. This one needs linear time whatever it reads.
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PICTURES", "Piece", "Tag", "tokens"]

_BLANK = "\t\n\f\r "
_OPENING = re.compile(r"</?[A-Za-z]|<[!?/]")
_TAG_NAME = re.compile(rf"[^{_BLANK}/>]+")
_ATTRIBUTE = re.compile(rf"[{_BLANK}/]*(?:([^{_BLANK}/>][^{_BLANK}/>=]*)([{_BLANK}]*=)?|(>))")
_VALUE = re.compile(rf"[{_BLANK}]*(?:([\"'])|([^{_BLANK}>]*))")
_REFERENCE = re.compile(r"&(?:#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?|([A-Za-z0-9]{1,32};?))")
_SHORT_COMMENT = re.compile(r"<!---?>")
_COMMENT_END = re.compile(r"--!?>")
_MOST_DIGITS = 7
"""Digits of the greatest number of a character; longer numbers mean none."""

_RAW = frozenset("script style xmp iframe noembed noframes noscript title textarea".split())
"""Elements whose content holds no tags but their own end."""

PICTURES = frozenset({"svg", "math"})
"""Elements of other languages, in which a slash ends an element at once."""


class Tag(NamedTuple):
    """A tag.

    Attributes:
        name: Name of the element, in small letters.
        is_end: Whether it ends the element.
        start: Where it begins in the markup.
        attributes: Its attributes by name, in small letters; the first of each name.
        is_empty: Whether it ends in a slash.
    """

    name: str
    is_end: bool
    start: int
    attributes: dict[str, str]
    is_empty: bool


class Piece(NamedTuple):
    """Some text.

    Attributes:
        start: Where it begins in the markup.
        end: Where it ends there.
        text: What it stands for; None for itself.
    """

    start: int
    end: int
    text: str | None = None


def tokens(markup: str) -> Iterator[Tag | Piece]:
    """Tags and text in their order; comments and what else is no content are left out.

    The content of elements such as scripts, which has no tags, comes as text.
    """
    at = pictures = 0
    while found := _OPENING.search(markup, at):
        yield from _text(markup, at, found.start())
        if found[0] in {"<!", "<?", "</"}:
            at = _comment_end(markup, found.start(), found[0])
            continue
        tag, at = _tag(markup, found)
        if tag is None:
            return  # markup that ends within a tag: browsers show nothing of it
        yield tag
        if tag.name in PICTURES and not tag.is_empty:
            pictures = max(0, pictures + (-1 if tag.is_end else 1))
        if tag.name in _RAW and not tag.is_end and not (tag.is_empty and pictures):
            end = _raw_end(markup, tag.name, at)
            yield Piece(at, end)
            at = end
        elif tag.name == "plaintext" and not tag.is_end:
            break
    yield from _text(markup, at, len(markup))


def _comment_end(markup: str, start: int, opening: str) -> int:
    """Where what is no content ends: a comment, a doctype, an instruction, a nameless tag."""
    if not markup.startswith("<!--", start):
        if opening == "</" and start + 2 == len(markup):
            return start + 2
        return _behind(markup, ">", start + 2)
    if short := _SHORT_COMMENT.match(markup, start):
        return short.end()
    end = _COMMENT_END.search(markup, start + 4)
    return end.end() if end else len(markup)


def _behind(markup: str, what: str, at: int) -> int:
    found = markup.find(what, at)
    return len(markup) if found < 0 else found + len(what)


def _raw_end(markup: str, name: str, at: int) -> int:
    """Where the content of an element ends that holds no tags."""
    end = re.compile(rf"</{name}(?=[{_BLANK}/>])", re.IGNORECASE | re.ASCII).search(markup, at)
    return end.start() if end else len(markup)


def _tag(markup: str, found: re.Match[str]) -> tuple[Tag | None, int]:
    """The tag that begins somewhere, and where it ends; None where it never does."""
    is_end = found[0][1] == "/"
    name = _TAG_NAME.match(markup, found.end() - 1)
    assert name is not None  # it begins with a letter
    attributes: dict[str, str] = {}
    at = name.end()
    while part := _ATTRIBUTE.match(markup, at):
        at = part.end()
        if part[3]:
            is_empty = markup[at - 2] == "/" and at - 2 >= name.end()
            return Tag(_lower(name[0]), is_end, found.start(), attributes, is_empty), at
        value = ""
        if part[2]:
            given = _VALUE.match(markup, at)
            assert given is not None  # it may be empty
            at = given.end()
            value = given[2] or ""
            if given[1]:
                close = markup.find(given[1], at)
                if close < 0:
                    break
                value = markup[at:close]
                at = close + 1
        attributes.setdefault(_lower(part[1]), value)
    return None, len(markup)


def _lower(name: str) -> str:
    # Names are of ASCII; a letter such as the Kelvin sign is not the same as k.
    return name.lower() if name.isascii() else name


def _text(markup: str, start: int, end: int) -> Iterator[Piece]:
    """A run of text without tags, taken apart at its references."""
    at = start
    for found in _REFERENCE.finditer(markup, start, end):
        text, stop = _referred(found)
        if text is None:
            continue
        if at < found.start():
            yield Piece(at, found.start())
        yield Piece(found.start(), stop, text)
        at = stop
    if at < end:
        yield Piece(at, end)


def _referred(found: re.Match[str]) -> tuple[str | None, int]:
    """What a reference means, and where it ends; None where it means nothing."""
    name = found[3]
    if name is None:
        digits = (found[1] or found[2]).lstrip("0")
        if len(digits) > _MOST_DIGITS:
            return "\ufffd", found.end()
        return unescape(f"&#{'x' if found[1] else ''}{digits or '0'};"), found.end()
    if name in html5:
        return html5[name], found.end()
    for length in range(len(name) - 1, 1, -1):
        if name[:length] in html5:
            return html5[name[:length]], found.start() + 1 + length
    return None, found.end()
