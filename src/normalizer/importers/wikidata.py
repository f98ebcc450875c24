"""JSON dumps of Wikidata: one entity a line, in an array or not.

Labels, aliases and the properties that hold names, with their language and dates.
"""

from __future__ import annotations

import re
from json import JSONDecodeError
from typing import TYPE_CHECKING, Any

from normalizer.errors import ArgumentError
from normalizer.importers.base import Imported, Importer, Option
from normalizer.importers.json_stream import load_line
from normalizer.importers.languages import UNKNOWN, is_own_language, language_for
from normalizer.importers.naming import (
    entity_id,
    is_name,
    name_row,
    partial_date,
    rows_of,
    tidy,
)
from normalizer.importers.options import KIND, LANGUAGES, is_wanted, read_kind
from normalizer.importers.wikidata_classes import CLASSES, COUNTRIES
from normalizer.model import Alias, AliasKind, Entity, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from normalizer.dates import PartialDate
    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source

__all__ = ["IMPORTER", "read"]

_PREFIX = "wikidata"
_ITEM = re.compile(r"[QL][1-9][0-9]*", re.ASCII)
_INSTANCE_OF = "P31"
_COUNTRY_CODE = "P297"
_COUNTRIES_OF = ("P27", "P17")  # citizenship, country
_BORN = "P569"
_START, _END = "P580", "P582"
_YEAR_PRECISION = 9

# Properties that hold names; those with a language have texts with one.
_NAMES: Mapping[str, AliasKind | None] = {
    "P1559": AliasKind.NATIVE,  # name in native language
    "P1705": AliasKind.NATIVE,  # native label
    "P1448": None,  # official name: native or a translation, by its language
    "P1813": AliasKind.SHORT,  # short name
    "P1477": AliasKind.FORMER,  # birth name
    "P742": AliasKind.PSEUDONYM,
    "P1449": AliasKind.SHORT,  # nickname
}


def read_classes(text: str) -> dict[str, Kind | None]:
    """Classes that are wanted, each with the kind of its instances where that is said.

    Raises:
        ArgumentError: One is no class.

    >>> read_classes("Q5,Q11424=event")
    {'Q5': <Kind.PERSON: 'person'>, 'Q11424': <Kind.EVENT: 'event'>}
    """
    classes: dict[str, Kind | None] = {}
    for part in text.split(","):
        name, _, kind = (word.strip() for word in part.partition("="))
        if not _ITEM.fullmatch(name):
            raise ArgumentError(f"{name!r} is no class of Wikidata; write ids such as Q5,Q515")
        classes[name] = read_kind(kind) if kind else CLASSES.get(name)
    return classes


def read(
    source: Source,
    *,
    problem: Tell,
    languages: tuple[str, ...] = (),
    classes: Mapping[str, Kind | None] | None = None,
    kind: Kind | None = None,
) -> Iterator[Imported]:
    """Read a JSON dump.

    Args:
        source: The dump.
        problem: Where to tell of lines that are wrong.
        languages: Tags of the languages to keep; all where there are none.
        classes: Items of which instances are wanted, with the kind of these; without any, those
            classes that are known to be of one kind.
        kind: The kind of instances of classes whose kind is not known. Without `classes`, all
            items are read.
    """
    wanted = dict(CLASSES if classes is None else classes)
    for name, of in wanted.items():
        if of is None and kind is None:
            raise ArgumentError(f"the kind of {name} is not known; write {name}=person, or --kind")
    everything = classes is None and kind is not None
    # A line that names none of the classes need not be parsed, which is most of the work.
    named = re.compile(b'"(?:' + "|".join(map(re.escape, wanted)).encode() + b')"')
    for line in source.lines():
        data = line.strip().removesuffix(b",")
        if data in (b"", b"[", b"]") or not (everything or named.search(data)):
            continue
        try:
            item = load_line(data)
        except ValueError as error:
            column = error.colno if isinstance(error, JSONDecodeError) else 1
            reason = error.msg if isinstance(error, JSONDecodeError) else str(error)
            problem(source.place(None, column), f"no valid JSON: {reason}", record=_shown(data))
            continue
        if not isinstance(item, dict) or not _ITEM.fullmatch(str(item.get("id", ""))):
            problem(source.place(), "no item of Wikidata: it has no id such as Q42",
                    record=_shown(data))  # fmt: skip
            continue
        is_a = [found for found in _items(item, _INSTANCE_OF) if found in wanted]
        if not is_a and not everything:
            continue
        kinds = [of for found in is_a if (of := wanted[found]) is not None]
        chosen = kinds[0] if kinds else kind
        assert chosen is not None
        found = _entity(item, chosen, languages)
        if found is None:
            if not languages:
                problem(source.place(), f"{item['id']} has no label that can be a name",
                        record=_shown(data))  # fmt: skip
            continue
        yield found


def _entity(item: dict[str, Any], kind: Kind, languages: tuple[str, ...]) -> Imported | None:
    labels = {
        code: text
        for code, text in _texts(item.get("labels"))
        if is_wanted(language_for(code, text), languages) or code == "mul"
    }
    name = _canonical(labels, languages)
    if not name:
        return None
    id_ = entity_id(_PREFIX, item["id"])
    country = _country(item)
    entity = Entity(
        id_, kind, name, country, _born(item) if kind is Kind.PERSON else None,
        same_as=(f"wikidata:{item['id']}",),
    )  # fmt: skip
    statements = [
        row for row in _statements(item, entity) if is_wanted(row.lang, languages)
    ]  # fmt: skip
    native = {row.lang for row in statements if row.kind is AliasKind.NATIVE}
    rows: list[Alias | None] = list(statements)
    said = {row.text for row in statements}
    for code, text in labels.items():
        lang = language_for(code, text)
        own = lang in native or is_own_language(lang, country, text)
        rows.append(
            name_row(id_, text, AliasKind.NATIVE if own else AliasKind.TRANSLATION, lang=code)
        )
    for code, text in _texts(item.get("aliases")):
        lang = language_for(code, text)
        if text in said or not is_wanted(lang, languages):
            continue
        own = lang in native or is_own_language(lang, country, text)
        label = labels.get(code, name)
        rows.append(name_row(id_, text, _kind_of_alias(text, label, own=own), lang=code))
    return Imported(entity, rows_of(entity, rows))


def _kind_of_alias(text: str, label: str, *, own: bool) -> AliasKind:
    """What an alias surely is beside the label of its language; else another full name."""
    words = label.split()
    parts = text.split()
    if len(parts) < len(words) and set(parts) <= set(words):
        return AliasKind.SHORT
    initials = "".join(word[0] for word in words if word[0].isupper())
    if len(initials) > 1 and text.replace(".", "") == initials:
        return AliasKind.ABBREVIATION
    return AliasKind.NATIVE if own else AliasKind.TRANSLATION


def _canonical(labels: Mapping[str, str], languages: tuple[str, ...]) -> str:
    """The label in the first wanted language that has one; English where none is named."""
    by_tag: dict[str, str] = {}
    for code in sorted(labels):
        by_tag.setdefault(language_for(code, labels[code]), labels[code])
    for language in (*languages, "en", UNKNOWN):
        for tag in sorted(by_tag):
            if is_wanted(tag, (language,)):
                return by_tag[tag]
    return by_tag[min(by_tag)] if by_tag else ""


def _texts(value: object) -> Iterator[tuple[str, str]]:
    """Codes of languages and names, of labels (one a language) or aliases (a list)."""
    if not isinstance(value, dict):  # an empty list stands for no labels in older dumps
        return
    for code, said in value.items():
        for one in said if isinstance(said, list) else [said]:
            text = one.get("value") if isinstance(one, dict) else None
            if isinstance(text, str) and is_name(tidied := tidy(text)):
                yield str(code), tidied


def _claims(item: dict[str, Any], of: str) -> Iterator[dict[str, Any]]:
    """Statements of a property that are not deprecated, preferred ones first."""
    claims = item.get("claims")
    statements = claims.get(of) if isinstance(claims, dict) else None
    if not isinstance(statements, list):
        return
    known = [one for one in statements if isinstance(one, dict)]
    known = [one for one in known if one.get("rank") != "deprecated"]
    yield from sorted(known, key=lambda one: one.get("rank") != "preferred")


def _value(snak: object) -> object:
    """The value of a snak; None where it is unknown, or known to be none."""
    if not isinstance(snak, dict) or snak.get("snaktype") != "value":
        return None
    value = snak.get("datavalue")
    return value.get("value") if isinstance(value, dict) else None


def _items(item: dict[str, Any], of: str) -> list[str]:
    values = (_value(one.get("mainsnak")) for one in _claims(item, of))
    return [str(value.get("id", "")) for value in values if isinstance(value, dict)]


def _statements(item: dict[str, Any], entity: Entity) -> Iterator[Alias]:
    """The names that stand in statements."""
    for of, given in _NAMES.items():
        for claim in _claims(item, of):
            value = _value(claim.get("mainsnak"))
            text, code = value, ""
            if isinstance(value, dict):
                text, code = value.get("text"), str(value.get("language", ""))
            if not isinstance(text, str):
                continue
            kind = given
            if kind is None:
                lang = language_for(code, text)
                own = is_own_language(lang, entity.country, text)
                kind = AliasKind.NATIVE if own else AliasKind.TRANSLATION
            since, until = _time(claim, _START), _time(claim, _END)
            row = name_row(entity.id, text, kind, lang=code, since=since, until=until)
            if row is not None:
                yield row


def _time(claim: dict[str, Any], of: str) -> PartialDate | None:
    qualifiers = claim.get("qualifiers")
    snaks = qualifiers.get(of) if isinstance(qualifiers, dict) else None
    if not isinstance(snaks, list) or len(snaks) != 1:
        return None
    return _date(_value(snaks[0]))


def _date(value: object) -> PartialDate | None:
    """A time of Wikidata; None where it is coarser than a year, or before our era."""
    if not isinstance(value, dict) or not isinstance(value.get("time"), str):
        return None
    precision = value.get("precision")
    if not isinstance(precision, int) or precision < _YEAR_PRECISION:
        return None
    date = partial_date(value["time"])
    if date is None:
        return None
    parts = str(date).split("-")[: precision - _YEAR_PRECISION + 1]
    return partial_date("-".join(parts))


def _born(item: dict[str, Any]) -> int | None:
    """The year of birth, where all statements of the best rank agree on one."""
    claims = list(_claims(item, _BORN))
    best = [one for one in claims if one.get("rank") == "preferred"] or claims
    years = {
        date.year for one in best if (date := _date(_value(one.get("mainsnak")))) is not None
    }  # fmt: skip
    return years.pop() if len(years) == 1 else None


def _country(item: dict[str, Any]) -> str:
    """The country, where it has one and only one."""
    codes = {
        value
        for one in _claims(item, _COUNTRY_CODE)
        if isinstance(value := _value(one.get("mainsnak")), str)
    } & set(COUNTRIES.values())
    if len(codes) == 1:
        return codes.pop()
    for of in _COUNTRIES_OF:
        found = set(_items(item, of))
        if found:
            return COUNTRIES.get(found.pop(), "") if len(found) == 1 else ""
    return ""


def _shown(data: bytes) -> str:
    return data[:2000].decode("utf-8", "backslashreplace")


IMPORTER = Importer(
    name="wikidata",
    title="Wikidata JSON dump",
    suffixes=(".json", ".jsonl", ".ndjson"),
    read=read,
    source={
        "key": "wikidata",
        "title": "Wikidata",
        "url": "https://www.wikidata.org/",
        "licence": "CC0-1.0",
    },
    options=(
        LANGUAGES,
        Option(
            "classes",
            "Classes whose instances are read, such as Q5,Q515 or Q5=person; without "
            "it, those whose kind is known.",
            read_classes,
        ),
        KIND,
    ),
    by_line=True,
)
