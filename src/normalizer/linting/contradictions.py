"""T41x and W4xx: do the facts on entities contradict each other?"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from normalizer.linting.between import same_identities
from normalizer.linting.rule import Rule, files, pair
from normalizer.model import Entity, Kind, Location, Office, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.tables.read import Loaded

__all__ = ["RULES"]

# Offices of a state that one person holds at a time, wherever the state has the office at all.
_SINGLE = frozenset({
    "president", "prime minister", "chancellor", "foreign minister", "defence minister",
    "supreme leader", "king", "queen", "emperor", "secretary of state", "secretary-general",
})  # fmt: skip
# The presidency of Bosnia and Herzegovina has three members.
_SEVERAL = frozenset({("president", "BA")})


class NeverTheSame(Rule):
    """Two entities are said never to be the same, and to be the same entry elsewhere.

    ``never`` and ``same_as`` cannot both be right. As long as they stand together, the two are kept
    apart here and joined by whoever follows ``same_as``.
    """

    code = "T411"
    title = "never contradicts same as"
    bad = pair(
        first="    same_as: [example:person-1]\n",
        second="    same_as: [example:person-1]\n    never: [kr.cho-tae-yong]\n",
    )
    good = pair(
        first="    same_as: [example:person-1]\n",
        second="    same_as: [example:person-2]\n    never: [kr.cho-tae-yong]\n",
    )

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find `never` between entities that share an identity."""
        shared: dict[tuple[str, str], str] = {}
        for same, claimed in same_identities(loaded):
            for (one, _), (other, _) in combinations(claimed, 2):
                shared[one, other] = shared[other, one] = same
        for entity, other, place in loaded.merged.never_places:
            identity = shared.get((entity, other))
            if identity is not None:
                message = f"{entity!r} is never {other!r}, but both are {identity!r}"
                mend = "remove 'never' and join the two under one id, or correct 'same_as'"
                yield Problem(place, self.code, message, mend)


def _person(*offices: str) -> str:
    rows = "".join(f"      - {{{office}}}\n" for office in offices)
    return f"""\
format: 1
entities:
  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
    offices:
{rows}"""


class OverlappingOffices(Rule):
    """One person holds one office twice at a time.

    Two rows of the same role and country have dates that overlap for certain, however the missing
    days and months are filled in. Most often one of the dates is wrong, or the rows are one.
    """

    code = "T412"
    title = "one office twice at a time"
    bad = files({"people.yaml": _person(
        "role: foreign minister, of: KR, since: 2001, until: 2004",
        "role: foreign minister, of: KR, since: 2003, until: 2005",
    )})  # fmt: skip
    good = files({"people.yaml": _person(
        "role: foreign minister, of: KR, since: 2001, until: 2003",
        "role: foreign minister, of: KR, since: 2003, until: 2005",
    )})  # fmt: skip

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find spans of one office of one person that overlap."""
        for entity in loaded.merged.tables.entities:
            if len(entity.offices) < 2:
                continue
            for one, other in combinations(entity.offices, 2):
                if (one.role, one.of) == (other.role, other.of) and _overlap(one, other):
                    office = f"{one.role} of {one.of}" if one.of else one.role
                    message = f"{entity.id!r} is {office} {_span(one)} and {_span(other)}"
                    mend = "correct the dates, or make the two rows one"
                    yield Problem(_place(loaded, entity, other), self.code, message, mend)


def _two(until: str) -> str:
    return f"""\
format: 1
entities:
  - id: kr.cho-tae-yong
    kind: person
    name: Cho Tae-yong
    offices:
      - {{role: foreign minister, of: KR, since: 2001-01, until: {until}}}
  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
    offices:
      - {{role: foreign minister, of: KR, since: 2003-06, until: 2005-01}}
"""


class TwoInOneOffice(Rule):
    """Two people hold an office at one time of which a state has one.

    The dates of both overlap for certain by more than a month, so that one of them is wrong. Where
    two truly held it, as in a dispute, allow the row with a reason.
    """

    code = "W401"
    title = "two people in one office"
    bad = files({"people.yaml": _two("2004-03")})
    good = files({"people.yaml": _two("2003-06")})

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find spans of one office of two people that overlap."""
        held: dict[tuple[str, str], list[tuple[Entity, Office]]] = {}
        for entity in loaded.merged.tables.entities:
            if entity.kind is Kind.PERSON:
                for office in entity.offices:
                    key = (office.role, office.of)
                    if office.role in _SINGLE and office.of.isupper() and key not in _SEVERAL:
                        held.setdefault(key, []).append((entity, office))
        for (role, of), spans in held.items():
            for (one, first), (other, second) in combinations(spans, 2):
                if one.id != other.id and _overlap(first, second, days=31):
                    message = (
                        f"{other.id!r} is {role} of {of} {_span(second)}, "
                        f"and {one.id!r} {_span(first)}"
                    )
                    place = _place(loaded, other, second)
                    yield Problem(place, self.code, message, "correct the dates of one of them")


def _overlap(one: Office, other: Office, *, days: int = 0) -> bool:
    """Whether two spans overlap by more than some days, whatever their dates leave open."""

    def reaches(span: Office, into: Office) -> bool:
        """Whether a span lasts more than these days after the beginning of another, or itself."""
        if span.until is None or into.since is None:
            return False
        return (span.until.first() - into.since.last()).days > days

    if one.since is None or other.since is None:
        return False
    if one.until is not None and other.until is not None:
        return all(reaches(span, into) for span in (one, other) for into in (one, other))
    # Of a span whose end is not known, only the first day is certain.
    closed, open_ = (one, other) if other.until is None else (other, one)
    if days or closed.since is None or open_.since is None or not reaches(closed, open_):
        return False
    return closed.since.last() <= open_.since.first()


def _span(office: Office) -> str:
    return f"from {office.since} to {office.until or 'now'}"


def _place(loaded: Loaded, entity: Entity, office: Office) -> Location:
    places = loaded.merged.office_rows.get((entity.id, office))
    return places or entity.location or Location("")


RULES = (NeverTheSame, OverlappingOffices, TwoInOneOffice)
