"""The consolidated list of the Security Council of the United Nations, as XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.importers.base import Imported, Importer, InputError
from normalizer.importers.listed import Trust, born_in, listed_name, only_country
from normalizer.importers.naming import entity_id, is_name, outside_id, rows_of, tidy
from normalizer.importers.xml_stream import local_name, xml_records
from normalizer.model import Alias, Entity, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source

__all__ = ["IMPORTER", "read"]

_KINDS = {"INDIVIDUAL": Kind.PERSON, "ENTITY": Kind.ORGANIZATION}
_NAMES = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "FIFTH_NAME", "SIXTH_NAME")
_TRUST = {
    "good": Trust.STRONG, "a.k.a.": Trust.STRONG, "low": Trust.WEAK, "f.k.a.": Trust.FORMER,
}  # fmt: skip
# A date that is about, or one of two, tells no year.
_VAGUE = frozenset({"APPROXIMATELY", "BETWEEN"})


def read(source: Source, *, problem: Tell) -> Iterator[Imported]:
    """Read individuals and entities.

    Args:
        source: The file.
        problem: Where to tell of entries that are wrong.
    """
    found = False
    for place, entry in xml_records(source, _KINDS):
        found = True
        kind = _KINDS[local_name(entry.tag)]
        reference = _text(entry, "REFERENCE_NUMBER")
        name = tidy(" ".join(_text(entry, one) for one in _NAMES))
        if not reference:
            problem(place, "an entry without a 'REFERENCE_NUMBER'", record=name)
        elif not is_name(name):
            problem(place, f"{reference:.80} has no name", record=name)
        else:
            yield _imported(entry, reference, kind, name)
    if not found:
        raise InputError(
            f"{source.shown}: the file has no 'INDIVIDUAL' and no 'ENTITY'; is it this format?"
        )


def _imported(entry: Element, reference: str, kind: Kind, name: str) -> Imported:
    country, born = "", None
    if kind is Kind.PERSON:
        country = only_country(
            value.text or "" for one in _each(entry, "NATIONALITY") for value in one
        )
        born = born_in(map(_born, _each(entry, "INDIVIDUAL_DATE_OF_BIRTH")))
    entity = Entity(
        entity_id("un", reference), kind, name, country, born, (outside_id("un", reference),)
    )  # fmt: skip
    rows: list[Alias | None] = [
        listed_name(entity, name, Trust.STRONG),
        listed_name(entity, _text(entry, "NAME_ORIGINAL_SCRIPT"), Trust.ORIGINAL),
    ]
    for alias in (*_each(entry, "INDIVIDUAL_ALIAS"), *_each(entry, "ENTITY_ALIAS")):
        trust = _TRUST.get(_text(alias, "QUALITY").lower(), Trust.WEAK)
        rows.append(listed_name(entity, _text(alias, "ALIAS_NAME"), trust))
    return Imported(entity, rows_of(entity, rows))


def _born(element: Element) -> str:
    if _text(element, "TYPE_OF_DATE").upper() in _VAGUE:
        return "about"
    return _text(element, "YEAR") or _text(element, "DATE")[: len("YYYY-MM-DD")]


def _text(element: Element, name: str) -> str:
    """The text of a child; "" where there is none."""
    child = next(_each(element, name), None)
    return "" if child is None else (child.text or "").strip()


def _each(element: Element, name: str) -> Iterator[Element]:
    return (one for one in element if local_name(one.tag) == name)


IMPORTER = Importer(
    name="un",
    title="consolidated list of the UN Security Council, XML",
    suffixes=(".xml",),
    read=read,
    source={
        "key": "un-security-council",
        "title": "United Nations Security Council Consolidated List",
        "url": "https://main.un.org/securitycouncil/",
    },
)
