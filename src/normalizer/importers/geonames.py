"""Places of GeoNames: a file of places, and their names in other languages.

The file of places (``cities15000.txt``, ``allCountries.txt``, a file of one country) tells name,
kind and country; ``alternateNamesV2.txt`` the other names, with language, kind and dates. Both have
no header, and cells parted by tabs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from normalizer.importers.base import Imported, Importer, Option
from normalizer.importers.languages import UNKNOWN, language_for, language_tag
from normalizer.importers.naming import (
    as_country,
    entity_id,
    full_name_kind,
    name_row,
    partial_date,
)
from normalizer.importers.options import LANGUAGES, is_wanted
from normalizer.importers.source import open_source
from normalizer.importers.tabular import tab_rows
from normalizer.model import Alias, AliasKind, Entity, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source

__all__ = ["IMPORTER", "read"]

_PREFIX = "geonames"

# Columns of the file of places.
_ID, _NAME, _CLASS, _COUNTRY = 0, 1, 6, 8
_PLACE_COLUMNS = 9
# Columns of alternateNamesV2.
_PLACE, _LANGUAGE, _TEXT, _IS_SHORT, _IS_COLLOQUIAL, _IS_HISTORIC, _FROM, _TO = (
    1,
    2,
    3,
    5,
    6,
    7,
    8,
    9,
)
_NAME_COLUMNS = 4

# What stands in the column of the language and is none: postal codes, codes of airports and
# ports, links, forms for the phone.
_CODES = frozenset({
    "post", "link", "iata", "icao", "faac", "tcid", "unlc", "phon",
})  # fmt: skip
_PINYIN = "piny"
_ABBREVIATION = "abbr"
_FRENCH_NAME = "fr_1793"  # names of the French Revolution
_IDENTITY = "wkdt"

_GROWTH = 1 << 16
_OTHER = 255  # countries after so many others, of which there are none

_LARGEST_ID = 1 << 27
"""Ids beyond which a number is no id of GeoNames: they stand at some 13 million."""


def read(
    source: Source,
    *,
    problem: Tell,
    names: Path | None = None,
    languages: tuple[str, ...] = (),
    classes: frozenset[str] = frozenset(),
) -> Iterator[Imported]:
    """Read a file of places, and the file of their other names.

    Args:
        source: The file of places.
        problem: Where to tell of rows that are wrong.
        names: ``alternateNamesV2.txt``, which may be compressed.
        languages: Languages of the names to keep; all where there are none.
        classes: Feature classes to keep, such as ``P`` for populated places; all where there are
            none.
    """
    # A byte for each id: 0 where the place was not read, else the number of its country.
    countries: dict[str, int] = {}
    places = bytearray()
    for cells in tab_rows(source, problem, columns=_PLACE_COLUMNS):
        number = _number(cells[_ID])
        if number is None:
            problem(source.place(), f"{cells[_ID]!r:.40} is no id of GeoNames",
                    record="\t".join(cells))  # fmt: skip
            continue
        if classes and cells[_CLASS] not in classes:
            continue
        country = as_country(cells[_COUNTRY])
        entity = Entity(
            entity_id(_PREFIX, str(number)), Kind.PLACE, cells[_NAME], country,
            same_as=(f"geonames:{number}",),
        )  # fmt: skip
        if number >= len(places):
            places.extend(bytes(number + 1 - len(places) + _GROWTH))
        places[number] = min(countries.setdefault(country, len(countries) + 1), _OTHER)
        yield Imported(entity)
    if names is None:
        return
    by_number = ["", *countries][:_OTHER] + [""] * (_OTHER + 1)
    with open_source(names) as other:
        other.watch = source.watch
        for cells in tab_rows(other, problem, columns=_NAME_COLUMNS):
            number = _number(cells[_PLACE])
            if number is None:
                problem(other.place(), f"{cells[_PLACE]!r:.40} is no id of GeoNames",
                        record="\t".join(cells))  # fmt: skip
                continue
            if number >= len(places) or not places[number]:
                continue
            said = _said(number, cells, by_number[places[number]], languages)
            if said is not None:
                yield said


def _said(
    number: int, cells: list[str], country: str, languages: tuple[str, ...]
) -> Imported | None:
    """What a row of names says; None where it says no name."""
    id_ = entity_id(_PREFIX, str(number))
    code, text = cells[_LANGUAGE].strip(), cells[_TEXT]
    if code == _IDENTITY:
        if not text.startswith("Q") or not text[1:].isdigit():
            return None
        return Imported(Entity(id_, None, "", same_as=(f"wikidata:{text}",)))
    if code in _CODES or "://" in text:
        return None
    lang = {_FRENCH_NAME: "fr", _ABBREVIATION: "", _PINYIN: "zh-Latn"}.get(code, code)
    tag = language_for(lang, text)
    if not is_wanted(tag, languages) and tag != UNKNOWN:
        return None
    cells = [*cells, *[""] * (_TO + 1 - len(cells))]
    since, until = partial_date(cells[_FROM]), partial_date(cells[_TO])
    row: Alias | None = name_row(
        id_, text, _kind(cells, tag, country), lang=lang, since=since, until=until,
        system="pinyin" if code == _PINYIN else "",
        note="" if language_tag(lang) != UNKNOWN or not lang else f"language code {code}",
    )  # fmt: skip
    return Imported(Entity(id_, None, ""), (row,)) if row is not None else None


def _kind(cells: list[str], tag: str, country: str) -> AliasKind:
    if cells[_IS_HISTORIC] == "1" or cells[_LANGUAGE] == _FRENCH_NAME:
        return AliasKind.FORMER
    if cells[_LANGUAGE] == _ABBREVIATION:
        return AliasKind.ABBREVIATION
    if cells[_IS_COLLOQUIAL] == "1":
        return AliasKind.WEAK
    if cells[_IS_SHORT] == "1":
        return AliasKind.SHORT
    if cells[_LANGUAGE] == _PINYIN:
        return AliasKind.TRANSLITERATION
    return full_name_kind(tag, country, cells[_TEXT])


def _number(text: str) -> int | None:
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(_LARGEST_ID))):
        return None
    number = int(text)
    return number if 0 < number < _LARGEST_ID else None


def _read_classes(text: str) -> frozenset[str]:
    return frozenset(part.strip().upper() for part in text.split(","))


IMPORTER = Importer(
    name="geonames",
    title="GeoNames, a file of places with alternateNamesV2",
    suffixes=(".txt", ".tsv"),
    read=read,
    source={
        "key": "geonames",
        "title": "GeoNames",
        "url": "https://www.geonames.org/",
        "licence": "CC-BY-4.0",
    },
    options=(
        Option(
            "names",
            "The file alternateNamesV2.txt, for names in other languages.",
            Path,
            is_file=True,
        ),
        LANGUAGES,
        Option("classes", "Feature classes to keep, such as P,A.", _read_classes),
    ),
)
