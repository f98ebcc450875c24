"""What stands around a mention, as evidence for one entity and against another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen

from normalizer.dates import PartialDate, covers
from normalizer.errors import ArgumentError
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.index.gazetteer import same_role
from normalizer.model import Entity, Kind, Office
from normalizer.names.roles import find_roles
from normalizer.text import clean

if TYPE_CHECKING:
    from normalizer.index.base import KnowledgeBase
    from normalizer.index.gazetteer import Gazetteer, Holder
    from normalizer.names import Name

__all__ = ["Context", "Setting", "as_context", "context_evidence", "read_setting"]

HOLDS_OFFICE = 9.0
"""The entity holds the office that the mention names, in that country, then. One office has about
one holder, against some thousand people of the news: President Yoon / Yoon Suk Yeol."""

HELD_OFFICE = 6.0
"""It held the office at some time, and the mention gives no date or says *former*."""

HOLDS_ROLE = 4.0
"""It holds such an office, and the mention names no country."""

OTHER_HOLDER = -6.0
"""The tables give the office to somebody else on that date: Foreign Minister Cho Tae-yong in
February 2024. Less than a full name agrees by, because sources do slip."""

SAME_COUNTRY = 4.0
"""The context names the entity's country: Korea / South Korea, where Seoul is spoken of."""

IS_COUNTRY = 8.0
"""The context names the very country that the entity is: the North / North Korea."""

OTHER_COUNTRY = -4.0
"""A title names another country than the entity's: Canadian Foreign Minister Jolie is not the
actress from the United States."""

OTHER_COUNTRY_AROUND = -2.0
"""The words around name other countries only; texts speak of several."""

_COUNTRY = "country."
_BETWEEN_COUNTRIES = frozenset({Kind.AGREEMENT, Kind.EVENT, Kind.OPERATION, Kind.ORGANIZATION})

SAME_YEAR, OTHER_YEAR = 6.0, -9.0
"""The year of birth agrees (one in sixty or so would by chance), or does not: father and son."""

SEEN_TOGETHER = 11.0
"""The same document names the entity in full; a short form then means it, whoever else bears the
form: Kursk in a text that says Kursk Oblast, the Council where the Security Council sits."""

OWN_COUNTRIES = 8.0
"""The context names all countries that the name of a treaty, meeting or body names: the talks
called 2+2 of Canada and South Korea."""


_HELD_BY_MANY = frozenset({
    "ambassador", "commissioner", "general", "governor", "lawmaker", "mayor", "minister", "premier",
    "senator", "spokesperson",
})  # fmt: skip
"""Roles that many hold in one country at once: that another is a governor speaks against nobody.
A premier may be that of a province."""

_LIST = re.compile("[,;]")
_MOST_NAMED = 50


def _strings(value: Iterable[str] | str) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@frozen
class Context:
    """What a caller knows of the surroundings of a mention.

    Attributes:
        text: Words around it, such as ``"South Korean president"``.
        roles: Roles of the bearer in English, such as ``"foreign minister"``.
        countries: ISO 3166 alpha-2 codes that it is about.
        entities: Ids of entities that the same document surely names.
        born: Year of birth of the bearer.

    >>> Context("Canadian foreign minister").text
    'Canadian foreign minister'
    """

    text: str = ""
    roles: tuple[str, ...] = field(default=(), converter=_strings)
    countries: tuple[str, ...] = field(default=(), converter=_strings)
    entities: tuple[str, ...] = field(default=(), converter=_strings)
    born: int | None = None


ContextLike = Context | str | Mapping[str, object]
"""What callers may give as context."""


def as_context(value: ContextLike | None) -> Context:
    """Read what a caller gave as context: a `Context`, words, or a mapping of its fields.

    Raises:
        ArgumentError: It is something else, or a mapping with unknown fields.
    """
    if value is None:
        return Context()
    if isinstance(value, Context):
        return value
    if isinstance(value, str):
        return Context(text=value)
    if isinstance(value, Mapping):
        known = ("born", "countries", "entities", "roles", "text")
        unknown = sorted(set(map(str, value)) - set(known))
        if unknown:
            raise ArgumentError(
                f"unknown fields of context: {', '.join(unknown)}; known: {', '.join(known)}"
            )
        return Context(**value)  # type: ignore[arg-type]
    raise ArgumentError(f"context is {type(value).__name__}; give words, a mapping or a Context")


@frozen
class Setting:
    """A mention's title and its context, read together.

    Attributes:
        roles: Roles of the bearer.
        former: Whether the role is said to be over.
        title_countries: Countries that the title of the mention names.
        countries: All countries that are named.
        on: The date that the mention speaks of.
        entities: Ids of entities of the same document.
        born: Year of birth of the bearer.
    """

    roles: tuple[str, ...] = ()
    former: bool = False
    title_countries: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    on: PartialDate | None = None
    entities: tuple[str, ...] = ()
    born: int | None = None

    def is_empty(self) -> bool:
        """Whether nothing is known but, perhaps, the date."""
        return not (self.roles or self.countries or self.entities or self.born)


def read_setting(
    name: Name, context: Context, on: PartialDate | None, base: KnowledgeBase
) -> Setting:
    """Read the title of a mention and its context into a setting.

    Args:
        name: The mention taken apart.
        context: What the caller knows.
        on: The date that the mention speaks of.
        base: Turns words into countries and offices, and the names that the context lists, each
            between commas, into entities.
    """
    if not context.text and not name.context:
        # Nothing to read but what is given; most mentions come so.
        return _setting(name, context, on, (), (), ())
    places = base.gazetteer
    titled = places.countries(name.context) if name.context else ()
    told = places.countries(context.text) if context.text else ()
    return _setting(name, context, on, titled, told, tuple(_named(name, context.text, base)))


def _setting(
    name: Name,
    context: Context,
    on: PartialDate | None,
    titled: tuple[str, ...],
    told: tuple[str, ...],
    named: tuple[str, ...],
) -> Setting:
    around, was = find_roles(context.text) if context.text else ((), False)
    given = tuple(code.upper() for code in context.countries)
    roles = dict.fromkeys((*name.roles, *context.roles, *around))
    # A country that stands with a role speaks of the bearer, wherever the two stand.
    with_role = titled or (tuple(sorted({*given, *told})) if roles else ())
    return Setting(
        roles=tuple(roles),
        former=name.former or (was and not name.roles),
        title_countries=with_role,
        countries=tuple(sorted({*titled, *told, *given})),
        on=on,
        entities=tuple(dict.fromkeys((*context.entities, *named))),
        born=context.born,
    )


def _named(name: Name, text: str, base: KnowledgeBase) -> Iterator[str]:
    """Ids of the entities that a context names, each alone between commas, by a sure alias."""
    for piece in _LIST.split(text)[:_MOST_NAMED] if text else ():
        if clean(piece) != clean(name.core):
            found = base.listed(piece)
            if len(found) == 1:
                yield from found


def context_evidence(entity: Entity, setting: Setting, places: Gazetteer) -> tuple[Evidence, ...]:
    """What a setting says for or against an entity."""
    pieces: list[Evidence] = []
    if setting.is_empty():
        return ()
    office = _office_evidence(entity, setting, places)
    if office is not None:
        pieces.append(office)
    country = _country_evidence(entity, setting, places)
    if country is not None:
        pieces.append(country)
    if setting.born and entity.born:
        agrees = setting.born == entity.born
        kind = EvidenceKind.CONTEXT if agrees else EvidenceKind.CONTEXT_CONTRADICTING
        bits = SAME_YEAR if agrees else OTHER_YEAR
        pieces.append(Evidence(kind, bits, str(setting.born), str(entity.born), "year of birth"))
    if entity.id in setting.entities:
        pieces.append(
            Evidence(EvidenceKind.CONTEXT, SEEN_TOGETHER, note="named in the same document")
        )
    return tuple(pieces)


def _office_evidence(entity: Entity, setting: Setting, places: Gazetteer) -> Evidence | None:
    """The strongest agreement of a role; without any, the strongest contradiction."""
    if entity.kind not in (None, Kind.PERSON):
        return None
    best: Evidence | None = None
    for role in setting.roles:
        for office in entity.offices:
            bits = _agreement(role, office, setting)
            if bits and (best is None or bits > best.bits):
                best = Evidence(EvidenceKind.CONTEXT, bits, role, office_words(office))
    if best is not None or setting.former or setting.on is None:
        return best
    for role in setting.roles:
        for country in setting.title_countries:
            holder = _other_holder(entity, role, country, setting.on, places)
            if holder is not None:
                note = f"{holder.entity.name} was {office_words(holder.office)} then"
                return Evidence(
                    EvidenceKind.CONTEXT_CONTRADICTING, OTHER_HOLDER, role, entity.name, note
                )
    return None


def _agreement(role: str, office: Office, setting: Setting) -> float:
    if same_role(role, office.of) != same_role(office.role, office.of):
        return 0.0
    then = setting.on is None or covers(office.since, office.until, setting.on)
    if not setting.title_countries:
        return HOLDS_ROLE if then else HOLDS_ROLE / 2
    if office.of not in setting.title_countries:
        return 0.0
    if setting.on is None or setting.former:
        return HELD_OFFICE if office.until or setting.former else HOLDS_OFFICE
    return HOLDS_OFFICE if then else 0.0


def _other_holder(
    entity: Entity, role: str, country: str, on: PartialDate, places: Gazetteer
) -> Holder | None:
    if same_role(role, country) in _HELD_BY_MANY:
        return None
    others = [
        holder for holder in places.holders(role, country, on) if holder.entity.id != entity.id
    ]
    return others[0] if others else None


def _country_evidence(entity: Entity, setting: Setting, places: Gazetteer) -> Evidence | None:
    if not setting.countries:
        return None
    named = ", ".join(setting.countries)
    if not entity.country:
        own = places.countries(entity.name) if entity.kind in _BETWEEN_COUNTRIES else ()
        if not own:
            return None
        if set(own) <= set(setting.countries):
            bits = OWN_COUNTRIES if len(own) > 1 else SAME_COUNTRY
            return Evidence(EvidenceKind.CONTEXT, bits, named, ", ".join(own), "country")
        kind = EvidenceKind.CONTEXT_CONTRADICTING
        return Evidence(kind, OTHER_COUNTRY, named, ", ".join(own), "country")
    if entity.country in setting.countries:
        is_country = entity.id.startswith(_COUNTRY)
        bits = IS_COUNTRY if is_country else SAME_COUNTRY
        return Evidence(EvidenceKind.CONTEXT, bits, named, entity.country, "country")
    if entity.kind is Kind.PLACE and entity.id.startswith(_COUNTRY):
        return None  # texts speak of several countries, and none speaks against another
    by_title = bool(setting.title_countries) and entity.kind in (None, Kind.PERSON)
    bits = OTHER_COUNTRY if by_title else OTHER_COUNTRY_AROUND
    return Evidence(EvidenceKind.CONTEXT_CONTRADICTING, bits, named, entity.country, "country")


def office_words(office: Office) -> str:
    """An office with its country and dates, for people to read.

    >>> office_words(Office("foreign minister", "KR", PartialDate(2024, 1)))
    'foreign minister of KR (2024-01 to now)'
    """
    words = office.role + (f" of {office.of}" if office.of else "")
    if office.since is None and office.until is None:
        return words
    return f"{words} ({office.since or '?'} to {office.until or 'now'})"
