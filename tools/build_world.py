"""Writes the countries' names and the cities' names in other languages.

``countries.csv`` and ``exonyms.csv`` in ``data/aliases/world`` are made from the Unicode CLDR, as
Babel carries it, and from `world_facts`. The other tables of that folder are kept by hand; their
cities are looked up here by country and English name among the cities of the time zones.

Usage::

    python tools/build_world.py            write the files
    python tools/build_world.py --check    write nothing; exit 1 where a file differs
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
import unicodedata
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import world_facts as facts
from attrs import evolve, frozen
from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WORLD = Path(__file__).resolve().parent.parent / "data" / "aliases" / "world"
CURATED = ("capitals.csv", "cities.csv")
COLUMNS = (
    "entity,entity_kind,name,country,same_as,never,text,lang,kind,system,since,until,source,note,"
    "shared"
).split(",")
HEAD_COLUMNS = frozenset(
    {"entity_kind", "name", "country", "same_as", "never", "system", "since", "until", "note"}
)
"""Columns that the exonyms, whose entities stand in the curated tables, never fill."""

INVISIBLE = str.maketrans("", "", "\u00ad\u200b")
"""The CLDR has soft hyphens, and in Khmer zero-width spaces; names in the press do not."""

NON_JOINER = "\u200c"
"""Persian and Malayalam write it inside a word; at the end of one it does nothing."""

DASHES = re.compile(r"\s*[-–]\s+|\s+[-–]\s*")
TWO_NAMES = re.compile(r"(?P<first>[^()（）]+?)\s*[(（](?P<second>[^()（）]+)[)）]")
INITIALS_AT_MOST = 5
"""Longest all-capital name that is taken for initials: the Albanian *SHBA*, the Russian *КНДР*."""


@frozen
class Row:
    """One alias of an entity, as a line of the table.

    Attributes are named as the columns.
    """

    entity: str
    text: str
    lang: str
    kind: str
    source: str
    system: str = ""
    since: str = ""
    until: str = ""
    note: str = ""
    shared: bool = False


@frozen
class Head:
    """What the first line of an entity tells."""

    name: str
    country: str
    same_as: str = ""
    never: tuple[str, ...] = ()


def cells(table: str) -> Iterator[list[str]]:
    """Cells of each line of a table of `world_facts`."""
    for line in table.strip().splitlines():
        yield line.split("|")


def blank_separated(table: str) -> list[str]:
    """Items of a table that has many on a line."""
    return [item.strip() for line in table.strip().splitlines() for item in line.split("|")]


def folded(text: str) -> str:
    """What two texts have in common that a reader would take for the same: case, Latin accents."""
    kept = []
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        kept.append(parts[0] if "LATIN" in unicodedata.name(parts[0], "") else letter)
    return "".join(kept).casefold().replace("’", "'")


@cache
def locale(lang: str) -> Locale:
    """The CLDR's data of a BCP 47 tag."""
    return Locale.parse(lang, sep="-")


def official(country: str) -> set[str]:
    """Languages in which the names of a country and of its cities are native."""
    told = {code: langs.split() for code, langs in cells(facts.OFFICIAL_LANGUAGES)}
    return set(told.get(country, get_official_languages(country, de_facto=True)))


def native_first(natives: set[str]) -> list[str]:
    """The languages, those of the country first: a text is told of the first that has it."""
    return sorted(facts.LANGUAGES, key=lambda lang: lang not in natives)


def visible(text: str) -> str:
    """A text of the CLDR without what cannot be seen."""
    bare = text.translate(INVISIBLE)
    return unicodedata.normalize("NFC", re.sub(rf"{NON_JOINER}+(?!\w)", "", bare)).strip()


def cleaned(text: str) -> list[str]:
    """Names that a text of the CLDR holds: ``Myanmar (Burma)`` has two."""
    match = TWO_NAMES.fullmatch(text)
    return [match["first"].strip(), match["second"].strip()] if match else [DASHES.sub("-", text)]


def is_initials(text: str) -> bool:
    """Whether a name is nothing but capitals, so few that they are initials."""
    return text.isalpha() and text.isupper() and len(text) <= INITIALS_AT_MOST


@cache
def skipped_names() -> frozenset[tuple[str, ...]]:
    """The lines of the table of names that are not taken."""
    return frozenset(tuple(line) for line in cells(facts.SKIPPED))


def is_skipped(what: str, lang: str, text: str) -> bool:
    """Whether `world_facts` says not to take a name of the CLDR."""
    told = {(what, lang, text), (what, lang, "*"), (what, "*", text), (what, "*", "*")}
    return not skipped_names().isdisjoint(told)


def cldr_rows(code: str) -> Iterator[Row]:
    """Names of a country in every language."""
    natives = official(code)
    for lang in native_first(natives):
        text = visible(str(locale(lang).territories[code]))
        if "&" in text or is_skipped(code, lang, text):
            continue
        # In the names of the two Congos the part in parentheses tells them apart: it stays.
        names = [DASHES.sub("-", text)] if code in {"CD", "CG"} else cleaned(text)
        for name in names:
            kind = "native" if lang in natives else "translation"
            if lang != "ko" and is_initials(name):
                kind = "abbreviation"
            yield Row(f"country.{code.lower()}", name, lang, kind, "cldr")


def zone_rows(entity: str, country: str, zone: str) -> Iterator[Row]:
    """Names that the CLDR gives the city of a time zone."""
    natives = official(country)
    for lang in native_first(natives):
        name = locale(lang).time_zones.get(zone, {}).get("city")
        if not name or any(mark in name for mark in "()（）,،"):
            continue
        text = visible(name)
        if not is_skipped(entity, lang, text):
            yield Row(entity, text, lang, "native" if lang in natives else "translation", "cldr")


def demonym_rows() -> Iterator[Row]:
    """Demonyms, and their plurals where these are in *s*."""
    for code, words in cells(facts.DEMONYMS):
        for word in words.split(", "):
            forms = (word[:-1], word[:-1] + "s") if word.endswith("+") else (word,)
            for form in forms:
                yield Row(f"country.{code.lower()}", form, "en", "demonym", "maintainers")


def code_rows() -> Iterator[Row]:
    """ISO alpha-3 codes."""
    weak = set(facts.ABBREVIATIONS_READ_AS_WORDS)
    for code, alpha3, _name, _item in cells(facts.COUNTRIES):
        kind, note = ("weak", "also a word or a name") if alpha3 in weak else ("abbreviation", "")
        source = "maintainers" if code == "XK" else "iso-3166"
        yield Row(f"country.{code.lower()}", alpha3, "und", kind, source, note=note)


def fact_rows() -> Iterator[Row]:
    """Everything else that `world_facts` tells."""
    for code, text in cells(facts.LONG_NAMES):
        kind = "native" if "en" in official(code) else "translation"
        yield Row(f"country.{code.lower()}", text, "en", kind, "maintainers")
    for code, text, lang, kind, *rest in cells(facts.MORE):
        note, since, until, last = (*rest, "", "", "", "")[:4]
        yield Row(
            f"country.{code.lower()}",
            text,
            lang,
            kind,
            "maintainers",
            system="" if last == "shared" else last,
            since=since,
            until=until,
            note=note,
            shared=last == "shared",
        )


def heads() -> dict[str, Head]:
    """What the table says of each country itself."""
    never: dict[str, set[str]] = defaultdict(set)
    for pair in blank_separated(facts.NEVER):
        one, other = (name if "." in name else f"country.{name.lower()}" for name in pair.split())
        never[one].add(other)
        never[other].add(one)
    return {
        f"country.{code.lower()}": Head(
            name,
            code,
            f"wikidata:{item}" if item else "",
            tuple(sorted(never[f"country.{code.lower()}"])),
        )
        for code, _alpha3, name, item in cells(facts.COUNTRIES)
    }


def country_rows(declared: dict[str, Head]) -> list[Row]:
    """Every row of the countries' table; what is told first of a text of an entity stands."""
    rows = [
        Row(entity, head.name, "en", kind, "maintainers")
        for entity, head in declared.items()
        for kind in ["native" if "en" in official(head.country) else "translation"]
    ]
    rows += [*fact_rows(), *demonym_rows(), *code_rows()]
    for head in declared.values():
        rows += cldr_rows(head.country)
    for entity, zone in cells(facts.ZONES):
        if entity in declared:
            rows += zone_rows(entity, declared[entity].country, zone)
    return once(rows)


def once(rows: Iterable[Row], known: Iterable[tuple[str, str]] = ()) -> list[Row]:
    """The first row of each text of an entity; those of the CLDR also regardless of case."""
    seen = set(known)
    bare = {(entity, text.casefold()) for entity, text in seen}
    kept = []
    for row in rows:
        place = (row.entity, row.text)
        plain = (row.entity, row.text.casefold())
        if place in seen or (row.source == "cldr" and plain in bare):
            continue
        seen.add(place)
        bare.add(plain)
        kept.append(row)
    return kept


def read_curated(name: str) -> list[dict[str, str]]:
    """Lines of a table that is kept by hand."""
    with (WORLD / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def exonym_rows(curated: list[dict[str, str]]) -> list[Row]:
    """Names of the curated cities in other languages, as the CLDR gives them for time zones."""
    told = dict(cells(facts.ZONES))
    zones = get_global("territory_zones")
    english = locale("en").time_zones
    rows: list[Row] = []
    for line in curated:
        if not line["name"] or not line["entity"].startswith("city."):
            continue
        for zone in zones.get(line["country"], []):
            city = english.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
            if line["entity"] not in told and folded(city) == folded(line["name"]):
                rows += zone_rows(line["entity"], line["country"], zone)
        if line["entity"] in told:
            rows += zone_rows(line["entity"], line["country"], told[line["entity"]])
    return once(rows, {(line["entity"], line["text"]) for line in curated})


def mark_shared(
    rows: list[Row], others: Iterable[tuple[str, str]]
) -> tuple[list[Row], dict[str, set[str]]]:
    """Say `shared` of each row whose text another entity has too.

    Args:
        rows: Rows to mark.
        others: Entity and text of the rows of other tables.

    Returns:
        The rows, and the entities of each folded text that several have.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        owners[folded(row.text)].add(row.entity)
    for entity, text in others:
        owners[folded(text)].add(entity)
    clashes = {text: entities for text, entities in owners.items() if len(entities) > 1}
    return (
        [evolve(row, shared=row.shared or folded(row.text) in clashes) for row in rows],
        clashes,
    )


def written(rows: Iterable[Row], declared: dict[str, Head]) -> str:
    """The table in canonical form: by entity, language, kind and text."""
    out = io.StringIO()
    used = [name for name in COLUMNS if declared or name not in HEAD_COLUMNS]
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(used)
    before = ""
    for row in sorted(rows, key=lambda row: (row.entity, row.lang, row.kind, row.text)):
        head = declared.get(row.entity) if row.entity != before else None
        before = row.entity
        values = {
            "entity": row.entity,
            "entity_kind": "place" if head else "",
            "name": head.name if head else "",
            "country": head.country if head else "",
            "same_as": head.same_as if head else "",
            "never": " ".join(head.never) if head else "",
            "text": row.text,
            "lang": "" if row.lang == "und" else row.lang,
            "kind": row.kind,
            "system": row.system,
            "since": row.since,
            "until": row.until,
            "source": row.source,
            "note": row.note,
            "shared": "true" if row.shared else "",
        }
        writer.writerow([values[name] for name in used])
    return out.getvalue()


def problems(
    countries: dict[str, set[str]], curated: list[dict[str, str]], clashes: dict[str, set[str]]
) -> list[str]:
    """Texts that several entities have though nobody said so."""
    allowed = {folded(text) for text in blank_separated(facts.SHARED)}
    found = [
        f"{text!r} is a name of {', '.join(sorted(owners))}: name it in SHARED or drop it"
        for text, owners in sorted(countries.items())
        if text not in allowed
    ]
    found += [
        f"{line['entity']}: {line['text']!r} is also a name of "
        f"{', '.join(sorted(clashes[folded(line['text'])] - {line['entity']}))}: say shared"
        for line in curated
        if folded(line["text"]) in clashes and line["shared"] != "true"
    ]
    return found


def build() -> dict[Path, str]:
    """The text of each generated file.

    Raises:
        SystemExit: Two entities share a text that nobody marked as shared.
    """
    declared = heads()
    curated = [line for name in CURATED for line in read_curated(name)]
    hand = [(line["entity"], line["text"]) for line in curated]
    countries = country_rows(declared)
    exonyms = exonym_rows(curated)
    _, among = mark_shared(countries, ())
    _, clashes = mark_shared([*countries, *exonyms], hand)
    wrong = problems(among, curated, clashes)
    if wrong:
        raise SystemExit("\n".join(wrong))
    # No place: the organizations that have these texts stand in other tables.
    others = [*hand, *(("", text) for text in blank_separated(facts.SHARED_WITH_OTHERS))]
    marked, _ = mark_shared(countries, [*others, *((row.entity, row.text) for row in exonyms)])
    names, _ = mark_shared(exonyms, [*others, *((row.entity, row.text) for row in countries)])
    return {
        WORLD / "countries.csv": written(marked, declared),
        WORLD / "exonyms.csv": written(names, {}),
    }


def main(arguments: list[str] | None = None) -> int:
    """Write the files, or tell whether they are as they would be written."""
    parser = argparse.ArgumentParser(description="Write the generated tables of world names.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if stale")
    check = parser.parse_args(arguments).check
    stale = False
    for path, text in build().items():
        same = path.is_file() and path.read_bytes() == text.encode()
        if check and not same:
            print(f"{path.name} differs: run python tools/build_world.py", file=sys.stderr)
            stale = True
        if not check and not same:
            path.write_bytes(text.encode())
    return int(stale)


if __name__ == "__main__":
    sys.exit(main())
