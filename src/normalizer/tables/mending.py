"""Mends that are certain: what a cell must have meant, where nothing else can have been meant.

What could have been meant in two ways, such as a row that another entity has, too, is left to
people.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from normalizer.model import AliasKind
from normalizer.tables import codes
from normalizer.tables.cells import Cell
from normalizer.tables.language_tags import NOT_LATIN, check_country, standard_tag
from normalizer.tables.vocabulary import ALIAS_KINDS, KINDS, SYSTEMS
from normalizer.text.clean import has_invisible
from normalizer.text.scripts import COMMON, script_of, scripts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from normalizer.tables.cells import RawEntity, RawFile, Row

__all__ = ["NOT_COMPOSED", "ODD_BLANKS", "Mend", "mend_file"]

NOT_COMPOSED = "T301"
ODD_BLANKS = "T302"
_INVISIBLE = "T303"
_REPEATED = "T407"
_LATIN_WITHOUT_TAG = "W201"

_LOOSE_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?", re.ASCII)
_JOINERS = "\u200c\u200d"
# In these scripts a joiner shapes letters only by mistake.
_WITHOUT_JOINERS = frozenset({"Latn", "Cyrl", "Grek", "Hang", "Hani", "Hira", "Kana", COMMON})
_TEXTS = frozenset({"text", "name", "note", "title"})


class Mend(NamedTuple):
    """One mend: where, of what, and what stands there now."""

    line: int
    column: int
    code: str
    before: str
    after: str


def mend_file(file: RawFile, wanted: Callable[[str], bool]) -> list[Mend]:
    """Mend the cells of a file in place where it is certain how.

    Args:
        file: What a reader found; its faults are not looked at.
        wanted: Whether problems of a code shall be mended.

    Returns:
        What was done, in the order of the file.
    """
    mends: list[Mend] = []
    seen: set[tuple[str, ...]] = set()
    for entity in file.entities:
        _mend_row(entity.head, _HEAD, wanted, mends)
        for row in entity.offices:
            _mend_row(row, _OFFICE, wanted, mends)
        for row in entity.aliases:
            _mend_row(row, _ALIAS, wanted, mends)
            if wanted(_LATIN_WITHOUT_TAG):
                _tag_latin(row, mends)
        if wanted(_REPEATED):
            entity.aliases[:] = _once(entity, seen, mends)
    for row in file.sources:
        _mend_row(row, {"retrieved": (codes.BAD_DATE, _date)}, wanted, mends)
    return sorted(mends)


def _mend_row(
    row: Row,
    ways: dict[str, tuple[str, Callable[[str], str]]],
    wanted: Callable[[str], bool],
    mends: list[Mend],
) -> None:
    for name, cell in row.cells.items():
        text = cell.text
        if name in _TEXTS:
            if text.isascii() and text.isprintable() and "  " not in text and text == text.strip():
                continue
            steps: tuple[tuple[str, Callable[[str], str]], ...]
            steps = _TEXT_STEPS if name in ("text", "name") else _TEXT_STEPS[:1]
        elif name in ways:
            steps = (ways[name],)
        else:
            continue
        for code, step in steps:
            after = step(text)
            if after != text and after and wanted(code):
                mends.append(Mend(cell.line, cell.column, code, text, after))
                text = after
        if text is not cell.text:
            row.cells[name] = Cell(text, cell.line, cell.column)


def _compose(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _blanks(text: str) -> str:
    return " ".join(text.split())


def _see(text: str) -> str:
    """Remove what cannot be seen; nothing where it may have stood in place of a blank."""
    if not has_invisible(text):
        return text
    kept = []
    for at, char in enumerate(text):
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        needed = char in _JOINERS and before and script_of(before) not in _WITHOUT_JOINERS
        if needed or not has_invisible(char):
            kept.append(char)
            continue
        is_format = unicodedata.category(char) == "Cf" and char != "\u200b"
        if not is_format and before.isalnum() and after.isalnum():
            return text  # a blank may have been meant
    return "".join(kept)


_TEXT_STEPS = ((NOT_COMPOSED, _compose), (_INVISIBLE, _see), (ODD_BLANKS, _blanks))


def _date(text: str) -> str:
    match = _LOOSE_DATE.fullmatch(text.strip())
    return "-".join(part.zfill(2) for part in match.groups() if part) if match else text.strip()


def _tag(text: str) -> str:
    return standard_tag(text.strip()) or text


def _country(text: str) -> str:
    upper = text.strip().upper()
    return upper if check_country(upper) is None else text


def _word(known: Iterator[str] | frozenset[str]) -> Callable[[str], str]:
    words = frozenset(known)

    def mend(text: str) -> str:
        folded = text.strip().casefold()
        return folded if folded in words else text

    return mend


def _of(text: str) -> str:
    return _country(text) if len(text.strip()) == 2 else text


_HEAD = {
    "id": (codes.BAD_ID, str.strip),
    "kind": (codes.BAD_KIND, _word(frozenset(KINDS))),
    "country": (codes.BAD_COUNTRY, _country),
    "born": (codes.BAD_BIRTH_YEAR, str.strip),
}
_OFFICE = {
    "role": (codes.BAD_OFFICE, lambda text: " ".join(text.lower().split())),
    "of": (codes.BAD_OFFICE, _of),
    "since": (codes.BAD_DATE, _date),
    "until": (codes.BAD_DATE, _date),
}
_ALIAS = {
    "lang": (codes.BAD_TAG, _tag),
    "kind": (codes.BAD_KIND, _word(frozenset(ALIAS_KINDS))),
    "system": (codes.BAD_SYSTEM, _word(frozenset(SYSTEMS))),
    "since": (codes.BAD_DATE, _date),
    "until": (codes.BAD_DATE, _date),
    "source": (codes.UNKNOWN_SOURCE, str.strip),
    "shared": (codes.BAD_FLAG, _word(frozenset({"true", "false"}))),
}


def _tag_latin(row: Row, mends: list[Mend]) -> None:
    """Name the script of a row in Latin letters whose language is written otherwise."""
    lang, text, kind = (row.cells.get(name) for name in ("lang", "text", "kind"))
    if lang is None or text is None or kind is None or lang.text not in NOT_LATIN:
        return
    if kind.text != AliasKind.ABBREVIATION and list(scripts_of(text.text)) == ["Latn"]:
        after = f"{lang.text}-Latn"
        mends.append(Mend(lang.line, lang.column, _LATIN_WITHOUT_TAG, lang.text, after))
        row.cells["lang"] = Cell(after, lang.line, lang.column)


def _once(entity: RawEntity, seen: set[tuple[str, ...]], mends: list[Mend]) -> list[Row]:
    """The rows of an entity without those that repeat one to the letter and have no comment."""
    kept: list[Row] = []
    id_ = entity.head.cells.get("id")
    for row in entity.aliases:
        said = (f"{name}={cell.text}" for name, cell in row.cells.items())
        key = (id_.text if id_ is not None else "", *sorted(said))
        if key in seen and not row.above and not row.beside:
            text = row.cells["text"].text if "text" in row.cells else ""
            mends.append(Mend(row.line, row.column, _REPEATED, text, ""))
        else:
            seen.add(key)
            kept.append(row)
    return kept
