"""What is known of an article as a whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.dates import PartialDate
from normalizer.errors import ArgumentError
from normalizer.model import Location, Problem
from normalizer.report.problems import BAD_FACTS
from normalizer.tables.vocabulary import did_you_mean
from normalizer.tables.yaml_nodes import Mapping, Scalar, parse_yaml

if TYPE_CHECKING:
    from normalizer.tables.yaml_nodes import Node

__all__ = ["FIELDS", "Facts", "read_facts"]

FIELDS = ("format", "publisher", "agency", "date", "language", "sha256", "length", "note")
"""Fields that the facts of an article may have; those of `_NEEDED` must be there."""

_NEEDED = ("format", "publisher", "date", "language")
_FORMAT = "1"

_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_LENGTH = re.compile(r"[1-9][0-9]{0,8}", re.ASCII)


@frozen
class Facts:
    """Who published an article, when, and in which language.

    Attributes:
        publisher: Its publisher, or "" when that is not known.
        agency: The news agency whose text it used, or "".
        date: When it was published, as exactly as it is known.
        language: BCP 47 tag of its language.
        sha256: Hash of the bytes of its text in hexadecimal, by which a copy of the text is known
            to be the same; "" when nobody took it.
        length: Length of its text in code points, or None when nobody counted.
        note: Anything a reader should know.
    """

    publisher: str = ""
    agency: str = ""
    date: PartialDate | None = None
    language: str = ""
    sha256: str = ""
    length: int | None = None
    note: str = ""


def read_facts(text: str, path: str, problems: list[Problem]) -> Facts | None:
    """Read the facts of an article; what is wrong is added to the problems."""
    tree = parse_yaml(text, with_scalars=True)
    before = len(problems)
    for fault in tree.faults:
        place = Location(path, fault.line, fault.column)
        problems.append(Problem(place, BAD_FACTS, fault.message, fault.mend))
    if len(problems) > before:
        return None
    if not isinstance(tree.root, Mapping):
        mend = f"write lines such as {FIELDS[0]}: {_FORMAT}, with {', '.join(_NEEDED)}"
        problems.append(Problem(Location(path), BAD_FACTS, "no fields in the file", mend))
        return None
    values: dict[str, Scalar] = {}
    for key, value in tree.root.pairs:
        wrong = _pair(key, value, values)
        if wrong is not None:
            place = Location(path, key.line, key.column)
            problems.append(Problem(place, BAD_FACTS, *wrong))
    # A field that is there and wrong is reported already, and is not missing as well.
    for name in _NEEDED if len(problems) == before else ():
        if name not in values:
            message = f"the field {name!r} is missing"
            known = _FORMAT if name == "format" else '"" when it is not known'
            mend = f"write {name}: {known}"
            problems.append(Problem(Location(path), BAD_FACTS, message, mend))
    date = _date(values.get("date"), path, problems)
    if len(problems) > before:
        return None
    texts = {name: value.text.strip() for name, value in values.items()}
    return Facts(
        publisher=texts["publisher"],
        agency=texts.get("agency", ""),
        date=date,
        language=texts["language"],
        sha256=texts.get("sha256", ""),
        length=int(texts["length"]) if texts.get("length") else None,
        note=texts.get("note", ""),
    )


def _pair(key: Node, value: Node, values: dict[str, Scalar]) -> tuple[str, str] | None:
    """Take a field in; what is wrong with it and how to mend that, if anything is."""
    name = key.text if isinstance(key, Scalar) else ""
    if name not in FIELDS:
        return f"unknown field {name!r}", did_you_mean(name, FIELDS)
    if name in values:
        return f"the field {name!r} comes twice", "remove one of the two"
    if not isinstance(value, Scalar):
        return f"the field {name!r} is no text", "write one value on the same line"
    if name == "format" and value.text != _FORMAT:
        return f"unknown format {value.text!r}", f"write 'format: {_FORMAT}'"
    text = value.text.strip()
    if name == "sha256" and text and not _SHA256.fullmatch(text):
        return f"not a SHA-256: {value.text!r}", "write 64 digits of 0-9 and a-f, or leave it out"
    if name == "length" and text and not _LENGTH.fullmatch(text):
        return f"not a length: {value.text!r}", "write a number from 1, or leave it out"
    values[name] = value
    return None


def _date(value: Scalar | None, path: str, problems: list[Problem]) -> PartialDate | None:
    if value is None or not value.text:
        return None
    try:
        return PartialDate.parse(value.text)
    except ArgumentError:
        place = Location(path, value.line, value.column)
        mend = 'write YYYY, YYYY-MM or YYYY-MM-DD, or "" when it is not known'
        problems.append(Problem(place, BAD_FACTS, f"not a date: {value.text!r}", mend))
        return None
