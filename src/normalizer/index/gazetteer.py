"""Countries by their names, and offices by who held them: what context is read with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.dates import PartialDate, covers
from normalizer.model import Alias, AliasKind, Entity, Kind, Office
from normalizer.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Gazetteer", "Holder", "same_role"]

_LONGEST_PHRASE = 6
# Descriptions (the North) and vague forms do not name a country by themselves.
_UNSURE = frozenset({AliasKind.WEAK, AliasKind.TITLE, AliasKind.MISSPELLING})

# Offices that are one under two names, each with the country where that is so ("" for all).
_SAME_ROLES = {
    ("secretary of state", "US"): "foreign minister",
    ("secretary of defense", "US"): "defence minister",
    ("leader", "KP"): "supreme leader",
    ("chairman", "KP"): "supreme leader",
    ("premier", "CN"): "prime minister",
    ("premier", "KP"): "prime minister",
    ("premier", "RU"): "prime minister",
    ("chancellor", "DE"): "prime minister",
    ("chancellor", "AT"): "prime minister",
    ("prime minister", "DE"): "prime minister",
}


@frozen
class Holder:
    """Who holds or held an office.

    Attributes:
        entity: The holder.
        office: The office.
    """

    entity: Entity
    office: Office


def same_role(role: str, country: str) -> str:
    """One name for roles that a country has under several.

    >>> same_role("secretary of state", "US"), same_role("secretary of state", "GB")
    ('foreign minister', 'secretary of state')
    """
    return _SAME_ROLES.get((role, country), role)


class Gazetteer:
    """Lookups that turn words of context into countries and offices."""

    def __init__(self, aliases: Iterable[tuple[Alias, Entity]], entities: Iterable[Entity]) -> None:
        self._countries: dict[str, set[str]] = {}
        self._offices: dict[tuple[str, str], list[Holder]] = {}
        for alias, entity in aliases:
            if entity.kind is Kind.PLACE and _is_country(entity) and alias.kind not in _UNSURE:
                folded = words(alias.text)
                if folded:
                    self._countries.setdefault(" ".join(folded), set()).add(entity.country)
                    self._countries.setdefault("".join(folded), set()).add(entity.country)
        for entity in entities:
            for office in entity.offices:
                role = same_role(office.role, office.of)
                self._offices.setdefault((role, office.of), []).append(Holder(entity, office))
        for holders in self._offices.values():
            holders.sort(key=lambda holder: (str(holder.office.since or ""), holder.entity.id))

    def countries(self, text: str) -> tuple[str, ...]:
        """Codes of the countries that a text names, longest names first taken; sorted.

        A form that several countries share (Korea, Congo) names none of them.
        """
        folded = words(text)
        found: set[str] = set()
        at = 0
        while at < len(folded):
            for length in range(min(_LONGEST_PHRASE, len(folded) - at), 0, -1):
                phrase = folded[at : at + length]
                codes = self._countries.get(" ".join(phrase)) or (
                    self._countries.get("".join(phrase)) if length > 1 else None
                )
                if codes is not None:
                    if len(codes) == 1:
                        found |= codes
                    at += length
                    break
            else:
                at += 1
        return tuple(sorted(found))

    def holders(self, role: str, country: str, on: PartialDate | None) -> Iterator[Holder]:
        """Who held a role of a country on a date, or ever when no date is given."""
        for holder in self._offices.get((same_role(role, country), country), ()):
            if on is None or covers(holder.office.since, holder.office.until, on):
                yield holder


def _is_country(entity: Entity) -> bool:
    return bool(entity.country) and entity.id.startswith("country.")
