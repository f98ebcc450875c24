"""What an undecided mention means by what the document is about: capitals, offices, countries.

A spelling that several entities share is decided by little that a reader takes for granted: news
speaks of the capital more than of a town of its name, of who is in office more than of a namesake,
and a body whose name every country has is that of the country at hand. Each says so as evidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.dates import covers
from normalizer.decide import Candidate, Status
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.index.gazetteer import same_role
from normalizer.model import Kind
from normalizer.resolution import Resolution
from normalizer.text import words
from normalizer.texts.governments import is_seat
from normalizer.texts.vocabulary import GENERIC

if TYPE_CHECKING:
    from collections.abc import Collection

    from normalizer.dates import PartialDate
    from normalizer.model import Entity

__all__ = [
    "HELD_BY_ONE", "capital_of_that_name", "doubted", "in_office", "is_elsewhere", "is_generic",
]  # fmt: skip

IS_CAPITAL = 4.0
"""A place that shares its name with others is the capital; as much as that the context names its
country (`normalizer.context.SAME_COUNTRY`): Washington is no state, where nothing else says so."""

IS_IN_OFFICE = 4.0
"""Who leads a country, or speaks for it, at the date of the text is meant rather than a namesake;
as much as that the context names the role (`normalizer.context.HOLDS_ROLE`): Modi."""

HELD_BY_ONE = frozenset({
    "president", "prime minister", "foreign minister", "defence minister", "chancellor", "king",
    "queen", "emperor", "supreme leader", "secretary-general", "vice president", "leader", "pope",
    "general secretary",
})  # fmt: skip
"""Offices that a country or a body fills once; it has many ambassadors, governors and speakers."""

# Candidates that many bits behind the best are no rivals.
_NEAR = 6.0


def preferred(found: Resolution, best: Candidate, bits: float, note: str) -> Resolution:
    """A resolution to one of its candidates, for which something more speaks.

    Args:
        found: The undecided resolution.
        best: The candidate.
        bits: How much more.
        note: What it is.
    """
    noted = best.noting(Evidence(EvidenceKind.CONTEXT, bits, found.text, note=note))
    others = tuple(one for one in found.candidates if one.entity.id != best.entity.id)
    return Resolution(
        found.text, Status.RESOLVED, best.entity, noted.score, (noted, *others), note,
        found.notes, found.policy,
    )  # fmt: skip


def doubted(found: Resolution, reason: str) -> Resolution:
    """A resolution left ambiguous after all."""
    return Resolution(
        found.text, Status.AMBIGUOUS, None, found.score, found.candidates, reason, found.notes,
        found.policy,
    )  # fmt: skip


def _near(found: Resolution) -> list[Candidate]:
    """The candidates of which the tables list the spelling, none much likelier than another."""
    listed = [one for one in found.candidates if one.is_listed]
    return [one for one in listed if one.bits >= listed[0].bits - _NEAR]


def capital_of_that_name(found: Resolution) -> Resolution | None:
    """The capital, where an undecided spelling is that of several places; None where none is."""
    near = _near(found)
    seats = [one for one in near if is_seat(one.entity)]
    if len(seats) != 1 or any(one.entity.kind is not Kind.PLACE for one in near):
        return None
    return preferred(found, seats[0], IS_CAPITAL, "it is the capital of that name")


def in_office(found: Resolution, on: PartialDate | None) -> Resolution | None:
    """The one who leads a country at a date, where an undecided spelling is that of several people.

    Args:
        found: The undecided resolution.
        on: The date; without one nobody is preferred.
    """
    near = _near(found)
    holders = [one for one in near if on is not None and _holds_office(one.entity, on)]
    if len(holders) != 1 or any(one.entity.kind is not Kind.PERSON for one in near):
        return None
    return preferred(found, holders[0], IS_IN_OFFICE, "of those of that name the one in office")


def _holds_office(entity: Entity, on: PartialDate) -> bool:
    return any(
        same_role(office.role, office.of) in HELD_BY_ONE and covers(office.since, office.until, on)
        for office in entity.offices
    )


def is_generic(text: str) -> bool:
    """Whether a name is made of words that bodies of every country have in their names.

    >>> is_generic("Ministry of Defense"), is_generic("State Duma")
    (True, False)
    """
    folded = words(text)
    return len(folded) > 0 and all(word in GENERIC for word in folded)


def is_elsewhere(found: Resolution, countries: Collection[str]) -> bool:
    """Whether a body with a name that every country has is one of none of some countries."""
    entity = found.entity
    return (
        entity is not None
        and entity.kind is Kind.ORGANIZATION
        and bool(entity.country)
        and entity.country not in countries
        and is_generic(found.text)
    )
