"""Names of lists of people and organizations, which tell how far each can be trusted.

Such lists seldom tell the language of a name. The country of the entity tells in which script its
own languages are written, and so of some names what they are.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from normalizer.importers.languages import (
    UNKNOWN,
    is_own_language,
    language_for,
    languages_of,
    own_script,
)
from normalizer.importers.naming import as_country, name_row, tidy
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.text.scripts import COMMON, scripts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Trust", "born_in", "country_of", "listed_name", "only_country"]

# A day, a month or a year: "16 Jul 1977", "Jul 1977", "1977", "1977-07-16".
_BORN = re.compile(r"(?:(?:\d{1,2} )?[A-Z][a-z]{2} )?(\d{4})|(\d{4})(?:-\d\d){0,2}", re.ASCII)


class Trust(Enum):
    """How far a list says that a name can be trusted."""

    STRONG = "strong"
    ORIGINAL = "original"
    """The name in its own script."""
    WEAK = "weak"
    FORMER = "former"


def listed_name(
    entity: Entity, text: str, trust: Trust, *, lang: str = "", note: str = ""
) -> Alias | None:
    """The alias of a name that a list trusts so far; None where the text is no name.

    A strong name is native where it is in the script of its country's languages, and that is not
    the Latin one; of a person, a transliteration where its script is none of theirs; and else a
    translation, since in what language it is cannot be seen.

    >>> kim = Entity("kr.kim-bada", Kind.PERSON, "Kim Bada", "KR")
    >>> str(listed_name(kim, "김바다", Trust.STRONG).kind)
    'native'
    >>> str(listed_name(kim, "KIM, Bada", Trust.STRONG).kind)
    'transliteration'
    """
    text = tidy(text)
    if trust is Trust.WEAK:
        kind = AliasKind.WEAK
    elif trust is Trust.FORMER:
        kind = AliasKind.FORMER
    elif trust is Trust.ORIGINAL and "Latn" not in scripts_of(text):
        kind = AliasKind.NATIVE
    else:
        kind = _strong(entity, text, language_for(lang, text) if lang else UNKNOWN)
    return name_row(entity.id, text, kind, lang=lang, note=note)


def _strong(entity: Entity, text: str, lang: str) -> AliasKind:
    if lang != UNKNOWN and is_own_language(lang, entity.country, text):
        return AliasKind.NATIVE
    own = _scripts_of_country(entity.country)
    found = set(scripts_of(text)) - {COMMON}
    if not own or not found:
        return AliasKind.TRANSLATION
    if found <= own and "Latn" not in found and lang == UNKNOWN:
        return AliasKind.NATIVE
    if found.isdisjoint(own) and entity.kind is Kind.PERSON:
        return AliasKind.TRANSLITERATION
    return AliasKind.TRANSLATION


@cache
def _scripts_of_country(country: str) -> frozenset[str]:
    """The scripts of the languages of a country; empty where none is known."""
    if not country:
        return frozenset()
    return frozenset[str]().union(*(own_script(one) for one in languages_of(country)))


def born_in(dates: Iterable[str]) -> int | None:
    """The year of birth on which all dates of a list agree; None where they do not tell one.

    >>> born_in(["16 Jul 1977", "1977"]), born_in(["1977", "1979"]), born_in(["circa 1961"])
    (1977, None, None)
    """
    years = set()
    for date in dates:
        match = _BORN.fullmatch(" ".join(date.split()))
        if match is None:
            return None
        years.add(int(match[1] or match[2]))
    return (years.pop() or None) if len(years) == 1 else None


def country_of(name: str) -> str:
    """The code of a country that a list calls by its English name, or by its code; "" for none.

    >>> country_of("Korea, North"), country_of("RUSSIAN FEDERATION"), country_of("sy")
    ('KP', 'RU', 'SY')
    >>> country_of("Atlantis")
    ''
    """
    name = " ".join(name.replace("’", "'").split())
    return as_country(name) or _codes().get(name.casefold(), "")


def only_country(names: Iterable[str]) -> str:
    """The code of the only country that is named; "" where there are several, or an unknown one.

    >>> only_country(["Iraq", "iq"]), only_country(["Iraq", "Atlantis"])
    ('IQ', '')
    """
    codes = {country_of(name) for name in names if name.strip()}
    return codes.pop() if len(codes) == 1 else ""


@cache
def _codes() -> dict[str, str]:
    """Codes by the names of countries, in small letters."""
    text = files("normalizer.importers").joinpath("listed_countries.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {name.casefold(): code for name, code in rows}
