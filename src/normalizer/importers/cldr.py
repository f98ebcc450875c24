"""Names of territories in CLDR's JSON: one file ``territories.json`` a language.

The input is the file of one language, whose names become the canonical ones; the files of others
are found in the folder ``main`` of a package of CLDR.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from normalizer.importers.base import Imported, Importer, InputError, Option
from normalizer.importers.json_stream import json_members
from normalizer.importers.languages import language_for
from normalizer.importers.naming import (
    as_country,
    entity_id,
    full_name_kind,
    is_name,
    name_row,
    tidy,
)
from normalizer.importers.options import LANGUAGES, is_wanted
from normalizer.importers.source import open_source
from normalizer.model import Alias, AliasKind, Entity, Kind, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source

__all__ = ["IMPORTER", "read"]

_PREFIX = "cldr"
_PATH = ("main", "*", "localeDisplayNames", "territories")
_CODE = re.compile(r"([A-Z]{2}|[0-9]{3})(?:-alt-([a-z]+))?", re.ASCII)
# Codes that stand for no territory: pseudo-locales, unknown, the eurozone, outlying Oceania.
_NO_PLACES = frozenset({"XA", "XB", "ZZ", "EZ", "QO"})
_ORGANIZATIONS = frozenset({"EU", "UN"})
_FILE = "territories.json"
_LONGEST_ABBREVIATION = 3


def read(
    source: Source,
    *,
    problem: Tell,
    locales: Path | None = None,
    languages: tuple[str, ...] = (),
) -> Iterator[Imported]:
    """Read the names of territories.

    Args:
        source: ``territories.json`` of the language of the canonical names.
        problem: Where to tell of entries that are wrong.
        locales: The folder with a folder for each language.
        languages: Languages of the names to keep; all where there are none. The canonical names
            stay in any case.
    """
    declared: set[str] = set()
    first = ""
    for language, code, form, text, place in _names(source, problem):
        first = language
        if not form and code not in declared:
            declared.add(code)
            kind = Kind.ORGANIZATION if code in _ORGANIZATIONS else Kind.PLACE
            yield Imported(
                Entity(entity_id(_PREFIX, code), kind, text, as_country(code),
                       same_as=(f"cldr:{code}",))
            )  # fmt: skip
        elif code not in declared:
            problem(place, f"{code!r} has another form before its name; write the name first",
                    record=text)  # fmt: skip
            continue
        row = _row(language, code, form, text)
        if is_wanted(row.lang, languages):
            yield Imported(Entity(row.entity, None, ""), (row,))
    if locales is None:
        return
    files = sorted(locales.glob(f"*/{_FILE}"))
    if not files:
        raise InputError(f"{locales.as_posix()}: no folder in it has a {_FILE}; name 'main'")
    for file in files:
        if file.parent.name == first or not is_wanted(
            language_for(file.parent.name, ""), languages
        ):
            continue
        with open_source(file) as other:
            for language, code, form, text, _ in _names(other, problem):
                row = _row(language, code, form, text)
                if code in declared and is_wanted(row.lang, languages):
                    yield Imported(Entity(row.entity, None, ""), (row,))


def _names(source: Source, problem: Tell) -> Iterator[tuple[str, str, str, str, Location]]:
    """Language, code, form and text of the names of a file."""
    for (language, name), place, text in json_members(source, _PATH):
        match = _CODE.fullmatch(name)
        if match is None:
            problem(place, f"{name!r:.40} is no code of a territory", record=str(text))
        elif not isinstance(text, str) or not is_name(tidy(text)):
            problem(place, f"the name of {name!r} is no text", record=str(text))
        elif match[1] not in _NO_PLACES:
            yield language, match[1], match[2] or "", text, place


def _row(language: str, code: str, form: str, text: str) -> Alias:
    lang = language_for(language, text)
    kind = full_name_kind(lang, as_country(code), text)
    if form == "short":
        is_capitals = text.isascii() and text.isupper() and len(text) <= _LONGEST_ABBREVIATION
        kind = AliasKind.ABBREVIATION if is_capitals else AliasKind.SHORT
    row = name_row(entity_id(_PREFIX, code), text, kind, lang=language)
    assert row is not None
    return row


IMPORTER = Importer(
    name="cldr",
    title="CLDR territories, as JSON",
    suffixes=(".json",),
    read=read,
    source={
        "key": "cldr",
        "title": "Unicode Common Locale Data Repository",
        "url": "https://cldr.unicode.org/",
        "licence": "Unicode-3.0",
    },
    options=(
        Option(
            "locales",
            "The folder 'main', with a folder for each other language.",
            Path,
            is_file=True,
        ),
        LANGUAGES,
    ),
)
