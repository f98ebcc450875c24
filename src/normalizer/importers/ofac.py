"""The SDN list of OFAC: people and organizations; vessels and aircraft are passed over.

The list comes as XML, and as files of delimited rows, for which see `ofac_csv`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from normalizer.errors import ArgumentError
from normalizer.importers.base import Imported, Importer, InputError, Option
from normalizer.importers.listed import Trust, born_in, listed_name, only_country
from normalizer.importers.naming import entity_id, is_name, outside_id, rows_of, tidy
from normalizer.importers.ofac_csv import read_csv
from normalizer.importers.source import open_source
from normalizer.importers.xml_stream import local_name, xml_records
from normalizer.model import Alias, Entity, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source

__all__ = ["IMPORTER", "SOURCE", "read"]

SOURCE = {
    "key": "ofac-sdn",
    "title": "Specially Designated Nationals and Blocked Persons List",
    "url": "https://ofac.treasury.gov/",
    "licence": "public domain",
}
"""The list; what the government of the United States publishes is in the public domain."""

_KINDS = {"individual": Kind.PERSON, "entity": Kind.ORGANIZATION}
_PASSED = frozenset({"vessel", "aircraft"})
_FORMER = "f.k.a."


def read(source: Source, *, problem: Tell, names: Path | None = None) -> Iterator[Imported]:
    """Read entries of the list.

    Args:
        source: ``SDN.XML`` or ``SDN.CSV``; the first character tells which.
        problem: Where to tell of entries that are wrong.
        names: ``ALT.CSV``, with the aliases of ``SDN.CSV``.
    """
    is_xml = source.peek().lstrip().startswith(b"<")
    if is_xml and names is not None:
        raise ArgumentError("SDN.XML has its aliases in itself; leave out --names")
    if is_xml:
        yield from _read_xml(source, problem)
    elif names is None:
        yield from read_csv(source, None, problem=problem)
    else:
        with open_source(names) as other:
            other.watch = source.watch
            yield from read_csv(source, other, problem=problem)


def _read_xml(source: Source, problem: Tell) -> Iterator[Imported]:
    found = False
    for place, entry in xml_records(source, ("sdnEntry",)):
        found = True
        uid, said = _text(entry, "uid"), _text(entry, "sdnType").lower()
        kind = _KINDS.get(said)
        name = _full_name(entry)
        if said in _PASSED:
            continue
        if not uid:
            problem(place, "an entry without a 'uid'", record=name)
        elif kind is None:
            problem(place, f"{uid:.80} has the type {said!r:.40}, which is not known; known are "
                    "Individual, Entity, Vessel and Aircraft", record=name)  # fmt: skip
        elif not is_name(name):
            problem(place, f"{uid:.80} has no name", record=name)
        else:
            yield _imported(entry, uid, kind, name)
    if not found:
        raise InputError(f"{source.shown}: the file has no 'sdnEntry'; is it this format?")


def _imported(entry: Element, uid: str, kind: Kind, name: str) -> Imported:
    country, born = "", None
    if kind is Kind.PERSON:
        nations = [_text(one, "country") for one in _each(entry, "nationality")]
        citizens = [_text(one, "country") for one in _each(entry, "citizenship")]
        country = only_country(nations or citizens)
        born = born_in(_text(one, "dateOfBirth") for one in _each(entry, "dateOfBirthItem"))
    entity = Entity(
        entity_id("ofac", uid), kind, name, country, born, (outside_id("ofac", uid),)
    )  # fmt: skip
    rows: list[Alias | None] = [listed_name(entity, name, Trust.STRONG)]
    for aka in _each(entry, "aka"):
        trust = Trust.STRONG if _text(aka, "category").lower() == "strong" else Trust.WEAK
        if _text(aka, "type").lower() == _FORMER:
            trust = Trust.FORMER
        rows.append(listed_name(entity, _full_name(aka), trust))
    return Imported(entity, rows_of(entity, rows))


def _full_name(element: Element) -> str:
    """The given names and the family name, or the name of what has but one."""
    return tidy(f"{_text(element, 'firstName')} {_text(element, 'lastName')}")


def _text(element: Element, name: str) -> str:
    """The text of a child; "" where there is none."""
    for child in element:
        if local_name(child.tag) == name:
            return (child.text or "").strip()
    return ""


def _each(element: Element, name: str) -> Iterator[Element]:
    """The elements of a list inside, such as each ``aka`` of ``akaList``."""
    for group in element:
        yield from (one for one in group if local_name(one.tag) == name)


IMPORTER = Importer(
    name="ofac",
    title="SDN list of OFAC, XML or CSV",
    suffixes=(".xml", ".csv"),
    read=read,
    source=SOURCE,
    options=(Option("names", "ALT.CSV, with the aliases of SDN.CSV.", Path, is_file=True),),
)
