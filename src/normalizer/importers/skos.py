"""Concepts of SKOS, in RDF/XML or in a part of Turtle.

A concept is what has a preferred label. All labels of a concept must stand in one element, or in
one statement. Labels of SKOS-XL are resources of their own, and are not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import Factory, define

from normalizer.errors import ArgumentError
from normalizer.importers.base import Imported, Importer, Option
from normalizer.importers.languages import language_for
from normalizer.importers.naming import entity_id, is_name, name_row, outside_id, rows_of, tidy
from normalizer.importers.options import KIND, LANGUAGES, is_wanted
from normalizer.importers.turtle import turtle_statements
from normalizer.importers.xml_stream import xml_records
from normalizer.model import Alias, AliasKind, Entity, Kind, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source

__all__ = ["IMPORTER", "read"]

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_WIKIDATA = ("http://www.wikidata.org/entity/", "https://www.wikidata.org/entity/",
             "https://www.wikidata.org/wiki/")  # fmt: skip
_LABELS = {
    f"{_SKOS}prefLabel": AliasKind.TRANSLATION,
    f"{_SKOS}altLabel": AliasKind.TRANSLATION,
    f"{_SKOS}hiddenLabel": AliasKind.MISSPELLING,
}
_PREFERRED = f"{_SKOS}prefLabel"
_EXACT = f"{_SKOS}exactMatch"


@define
class _Concept:
    """What is said of a concept.

    Attributes:
        address: Its address.
        place: Where it begins.
        labels: Properties, texts and language codes.
        same: Addresses of the same concept elsewhere.
    """

    address: str
    place: Location
    labels: list[tuple[str, str, str]] = Factory(list)
    same: list[str] = Factory(list)


def read(
    source: Source,
    *,
    problem: Tell,
    kind: Kind | None = None,
    languages: tuple[str, ...] = (),
    base: str = "",
) -> Iterator[Imported]:
    """Read concepts.

    Args:
        source: RDF/XML, or Turtle; the first character tells which.
        problem: Where to tell of concepts that are wrong.
        kind: What the concepts are, which SKOS does not tell.
        languages: Languages of the labels to keep, beside those without one; the canonical name is
            of the first that has a preferred label.
        base: What addresses of concepts begin with; it is left out of ids.
    """
    if kind is None:
        raise ArgumentError("SKOS does not tell what its concepts are; give --kind place")
    is_xml = source.peek().lstrip().startswith((b"<?xml", b"<rdf:", b"<!"))
    concepts = _of_xml(source) if is_xml else _of_turtle(source, problem)
    for concept in concepts:
        found = _imported(concept, kind, languages, base, problem)
        if found is not None:
            yield found


def _of_xml(source: Source) -> Iterator[_Concept]:
    """Concepts of RDF/XML: elements below the root with an address and a preferred label."""
    for place, element in xml_records(source, depth=2):
        address = element.get(f"{{{_RDF}}}about", "")
        inherited = element.get(_XML_LANG, "")
        concept = _Concept(address, place)
        for child in element:
            of = str(child.tag).replace("{", "").replace("}", "")
            if of in _LABELS:
                lang = child.get(_XML_LANG, inherited)
                concept.labels.append((of, child.text or "", lang))
            elif of == _EXACT:
                concept.same.append(child.get(f"{{{_RDF}}}resource", ""))
        yield concept


def _of_turtle(source: Source, problem: Tell) -> Iterator[_Concept]:
    for statement in turtle_statements(source, problem):
        concept = _Concept(statement.subject, statement.place)
        for of, value in statement.said:
            if of in _LABELS and value.is_text:
                concept.labels.append((of, value.value, value.lang))
            elif of == _EXACT and not value.is_text:
                concept.same.append(value.value)
        yield concept


def _imported(
    concept: _Concept, kind: Kind, languages: tuple[str, ...], base: str, problem: Tell
) -> Imported | None:
    """The entity of a concept; None where nothing is called so, or it is wrong."""
    names = [one for one in concept.labels if one[0] == _PREFERRED and is_name(tidy(one[1]))]
    if not names:
        if concept.labels:
            problem(concept.place, f"{concept.address!r:.80} has labels, and none is preferred")
        return None
    address = concept.address
    outside = address.removeprefix(base) if base else address.removesuffix("/")
    if not base:
        outside = outside.rpartition("#")[2].rpartition("/")[2]
    if not outside:
        problem(concept.place, "a concept without an address", record=names[0][1])
        return None
    id_ = entity_id("skos", outside)
    same = {outside_id("uri", address), *map(_elsewhere, concept.same)} - {""}
    entity = Entity(id_, kind, _canonical(names, languages), same_as=tuple(sorted(same)))
    rows: list[Alias | None] = []
    for of, text, code in concept.labels:
        if not code or is_wanted(language_for(code, text), languages):
            rows.append(name_row(id_, text, _LABELS[of], lang=code))
    return Imported(entity, rows_of(entity, rows))


def _canonical(names: list[tuple[str, str, str]], languages: tuple[str, ...]) -> str:
    """The preferred label of the first wanted language; English where none is named."""
    by_tag = sorted((language_for(code, text), tidy(text)) for _, text, code in names)
    for language in (*languages, "en", "und"):
        for tag, text in by_tag:
            if is_wanted(tag, (language,)):
                return text
    return by_tag[0][1]


def _elsewhere(address: str) -> str:
    for start in _WIKIDATA:
        if address.startswith(start):
            return outside_id("wikidata", address.removeprefix(start))
    return outside_id("uri", address)


IMPORTER = Importer(
    name="skos",
    title="SKOS, as RDF/XML or Turtle",
    suffixes=(".rdf", ".xml", ".ttl", ".nt"),
    read=read,
    source={"key": "skos"},
    options=(
        KIND,
        LANGUAGES,
        Option("base", "What the addresses of concepts begin with; left out of ids."),
    ),
)
