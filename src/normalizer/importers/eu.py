"""The consolidated list of financial sanctions of the European Union (FSF), as XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.importers.base import Imported, Importer, InputError
from normalizer.importers.languages import UNKNOWN, language_for
from normalizer.importers.listed import Trust, born_in, listed_name, only_country
from normalizer.importers.naming import entity_id, is_name, outside_id, rows_of, tidy
from normalizer.importers.options import LANGUAGES, is_wanted
from normalizer.importers.xml_stream import local_name, xml_records
from normalizer.model import Alias, Entity, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source

__all__ = ["IMPORTER", "read"]

_KINDS = {"P": Kind.PERSON, "E": Kind.ORGANIZATION}
_BY_WORD = {"person": "P", "enterprise": "E"}
_NO_COUNTRY = "00"


def read(source: Source, *, problem: Tell, languages: tuple[str, ...] = ()) -> Iterator[Imported]:
    """Read people and enterprises.

    Args:
        source: The file.
        problem: Where to tell of entries that are wrong.
        languages: Languages of the names to keep, beside those of which no language is known; all
            where there are none.
    """
    found = False
    for place, entry in xml_records(source, ("sanctionEntity",)):
        found = True
        id_ = entry.get("logicalId", "").strip()
        names = [one for one in _each(entry, "nameAlias") if is_name(_name(one))]
        shown = _name(names[0]) if names else ""
        subject = next(_each(entry, "subjectType"), None)
        said = "" if subject is None else subject.get("classificationCode", "")
        if subject is not None and not said:
            said = _BY_WORD.get(subject.get("code", ""), "")
        if not id_:
            problem(place, "an entry without a 'logicalId'", record=shown)
        elif said not in _KINDS:
            problem(place, f"{id_:.80} has the subject type {said!r:.40}, which is not known; "
                    "known are P and E", record=shown)  # fmt: skip
        elif not names:
            problem(place, f"{id_:.80} has no name", record=shown)
        else:
            yield _imported(entry, id_, _KINDS[said], names, languages)
    if not found:
        raise InputError(f"{source.shown}: the file has no 'sanctionEntity'; is it this format?")


def _imported(
    entry: Element, id_: str, kind: Kind, names: list[Element], languages: tuple[str, ...]
) -> Imported:
    country, born = "", None
    if kind is Kind.PERSON:
        codes = [one.get("countryIso2Code", "") for one in _each(entry, "citizenship")]
        country = only_country(code for code in codes if code != _NO_COUNTRY)
        born = born_in(
            "about" if _is_true(one, "circa") else one.get("year", "") or one.get("birthdate", "")
            for one in _each(entry, "birthdate")
        )
    same = {outside_id("eu-fsf", id_), outside_id("un", entry.get("unitedNationId", ""))} - {""}
    called = next((one for one in names if _is_true(one, "strong")), names[0])
    entity = Entity(
        entity_id("eu", id_), kind, _name(called), country, born, tuple(sorted(same))
    )  # fmt: skip
    rows: list[Alias | None] = []
    for one in names:
        code, text = one.get("nameLanguage", ""), _name(one)
        lang = language_for(code, text) if code else UNKNOWN
        if lang == UNKNOWN or is_wanted(lang, languages):
            trust = Trust.STRONG if _is_true(one, "strong") else Trust.WEAK
            rows.append(listed_name(entity, text, trust, lang=code))
    return Imported(entity, rows_of(entity, rows))


def _name(element: Element) -> str:
    """The whole name, or what it is made of."""
    parts = (element.get(part, "") for part in ("firstName", "middleName", "lastName"))
    return tidy(element.get("wholeName", "")) or tidy(" ".join(parts))


def _is_true(element: Element, name: str) -> bool:
    return element.get(name, "").lower() == "true"


def _each(element: Element, name: str) -> Iterator[Element]:
    return (one for one in element if local_name(one.tag) == name)


IMPORTER = Importer(
    name="eu",
    title="consolidated list of financial sanctions of the EU, XML",
    suffixes=(".xml",),
    read=read,
    source={
        "key": "eu-fsf",
        "title": "Consolidated list of persons, groups and entities subject to EU financial "
        "sanctions",
        "url": "https://data.europa.eu/",
    },
    options=(LANGUAGES,),
)
