"""T1xx: can the file be read?"""

from __future__ import annotations

from normalizer.linting.rule import ReaderRule, files
from normalizer.tables import codes

__all__ = ["RULES"]

_YAML = """\
format: 1
entities:
  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
    aliases:
      - {text: 조태열, lang: ko, kind: native}
"""
_GOOD = files({"people.yaml": _YAML})
_CSV = """\
entity,entity_kind,name,text,lang,kind
kr.cho-tae-yul,person,Cho Tae-yul,조태열,ko,native
"""
_GOOD_CSV = files({"people.csv": _CSV})


_CSV_WITH_SOURCE = """\
entity,entity_kind,name,text,lang,kind,source
kr.cho-tae-yul,person,Cho Tae-yul,조태열,ko,native,un
"""


class NoFile(ReaderRule):
    """A path leads to no table.

    The path does not exist, is a directory without tables, is not a ``.yaml``, ``.yml`` or
    ``.csv`` file, or may not be read. A table that is left out in silence would look like names
    that nobody knows.
    """

    code = codes.NO_FILE
    title = "no table at a path"
    bad = files({"people.txt": "Cho Tae-yul\n"})
    good = _GOOD


class BadEncoding(ReaderRule):
    """A file is not UTF-8 text, or holds control characters.

    Byte order marks, other encodings, binary files and stray control characters are refused, so
    that a name never arrives as other letters than were meant.
    """

    code = codes.BAD_ENCODING
    title = "not plain UTF-8"
    bad = files({"people.csv": _CSV.encode("euc-kr")})
    good = _GOOD_CSV


class BadSyntax(ReaderRule):
    """A file is not well-formed YAML.

    The usual reasons: a value that holds ``: `` or ``#`` and is not in quotes, a bracket that is
    not closed, a tab in the indentation.
    """

    code = codes.BAD_SYNTAX
    title = "broken YAML"
    bad = files({"people.yaml": _YAML.replace("native}", "native")})
    good = _GOOD


class ForeignFeature(ReaderRule):
    """A YAML file uses a feature that tables do without.

    Anchors, aliases, tags, merge keys, block texts, directives and several documents in one file
    make a row depend on something that stands elsewhere. One row, one fact.
    """

    code = codes.FOREIGN_FEATURE
    title = "a YAML feature that tables do without"
    bad = files({"people.yaml": _YAML.replace("조태열", "&name 조태열")})
    good = _GOOD


class RepeatedField(ReaderRule):
    """A field of one row, or a column of one table, comes twice.

    Which of the two counts would depend on the reader.
    """

    code = codes.REPEATED_FIELD
    title = "a field comes twice"
    bad = files({"people.yaml": _YAML.replace("lang: ko,", "lang: ko, lang: ko-Hang,")})
    good = _GOOD


class UnknownField(ReaderRule):
    """A field or column has a name that the format does not know.

    Most often it is misspelt, and what it says would be lost.
    """

    code = codes.UNKNOWN_FIELD
    title = "unknown field"
    bad = files({"people.csv": _CSV.replace("text", "txt")})
    good = _GOOD_CSV


class BadShape(ReaderRule):
    """A list, a group of fields or a value stands where something else belongs."""

    code = codes.BAD_SHAPE
    title = "a value of the wrong shape"
    bad = files(
        {
            "people.yaml": """\
format: 1
entities:
  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
    aliases: 조태열
"""
        }
    )
    good = _GOOD


class BadFormat(ReaderRule):
    """A YAML file does not say ``format: 1``.

    The number tells a future release how to read the file, and this release that it cannot.
    """

    code = codes.BAD_FORMAT
    title = "format version missing or unknown"
    bad = files({"people.yaml": _YAML.replace("format: 1\n", "")})
    good = _GOOD


class MissingField(ReaderRule):
    """A field that must be given is missing or empty.

    An entity needs an ``id``, an alias its ``text`` and ``kind``, an office its ``role``. A field
    that is written down without a value is reported, too: leave it out.
    """

    code = codes.MISSING_FIELD
    title = "a field is missing or empty"
    bad = files({"people.yaml": _YAML.replace(", kind: native", "")})
    good = _GOOD


class BadQuotes(ReaderRule):
    """Quotes of a CSV cell do not pair as RFC 4180 says."""

    code = codes.BAD_QUOTES
    title = "quotes of a cell do not pair"
    bad = files(
        {
            "people.csv": """\
entity,entity_kind,name,text,lang,kind
kr.cho-tae-yul,person,Cho Tae-yul,Cho "Tae" yul,ko-Latn,pseudonym
"""
        }
    )
    good = files(
        {
            "people.csv": """\
entity,entity_kind,name,text,lang,kind
kr.cho-tae-yul,person,Cho Tae-yul,"Cho ""Tae"" yul",ko-Latn,pseudonym
"""
        }
    )


_UNQUOTED = """\
entity,entity_kind,name,text,lang,kind
kr.cho-tae-yul,person,Cho Tae-yul,Cho, Tae-yul,ko-Latn,transliteration
"""


class CellCount(ReaderRule):
    """A CSV row has more or fewer cells than the header.

    The usual reason is a comma inside a cell that is not in quotes.
    """

    code = codes.CELL_COUNT
    title = "cells and columns differ in number"
    good = files(
        {
            "people.csv": """\
entity,entity_kind,name,text,lang,kind
kr.cho-tae-yul,person,Cho Tae-yul,"Cho, Tae-yul",ko-Latn,transliteration
"""
        }
    )
    bad = files({"people.csv": _UNQUOTED})


class EmptyFile(ReaderRule):
    """A file has nothing in it.

    It may be torn: a table that was written only in part must not pass for a short one.
    """

    code = codes.EMPTY_FILE
    title = "empty file"
    bad = files({"people.yaml": "# to be written\n"})
    good = _GOOD


class OrphanSideFile(ReaderRule):
    """A side file stands next to no CSV table of its name.

    ``people.meta.yaml`` holds the sources of ``people.csv`` and nothing else.
    """

    code = codes.ORPHAN_SIDE_FILE
    title = "side file without its table"
    bad = files(
        {
            "people.csv": _CSV,
            "poeple.meta.yaml": "format: 1\nsources:\n  un: {title: Permanent Missions}\n",
        }
    )
    good = files(
        {
            "people.csv": _CSV_WITH_SOURCE,
            "people.meta.yaml": "format: 1\nsources:\n  un: {title: Permanent Missions}\n",
        }
    )


RULES = (
    NoFile, BadEncoding, BadSyntax, ForeignFeature, RepeatedField, UnknownField, BadShape,
    BadFormat, MissingField, BadQuotes, CellCount, EmptyFile, OrphanSideFile,
)  # fmt: skip
