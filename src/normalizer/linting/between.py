"""T4xx: do files and entities agree with each other?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.linting.rule import ReaderRule, Rule, files, pair
from normalizer.model import Location, Problem
from normalizer.tables import codes
from normalizer.tables.vocabulary import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.tables.read import Loaded

__all__ = ["RULES", "same_identities"]


class Conflict(ReaderRule):
    """Two places give one entity another kind, name, country or year of birth.

    An entity may be spread over several files, which then must agree. Most often two entities were
    given one id.
    """

    code = codes.CONFLICT
    title = "two places contradict each other"
    bad = files(
        {
            "people.csv": """\
entity,entity_kind,name,country
kr.cho-tae-yul,person,Cho Tae-yul,KR
kr.cho-tae-yul,person,Cho Tae-yul,KP
"""
        }
    )
    good = files(
        {
            "people.csv": """\
entity,entity_kind,name,country
kr.cho-tae-yul,person,Cho Tae-yul,KR
kr.cho-tae-yul,person,Cho Tae-yul,KR
"""
        }
    )


class Undeclared(ReaderRule):
    """Rows belong to an entity to which no file gives a kind and a name.

    The id may be misspelt, or the file that declares the entity was not given.
    """

    code = codes.UNDECLARED
    title = "entity without kind or name"
    bad = files(
        {
            "people.csv": """\
entity,entity_kind,name,text,lang,kind
kr.cho-tae-yul,person,Cho Tae-yul,조태열,ko,native
kr.cho-tae-yol,,,Jo Tae-yeol,ko-Latn,transliteration
"""
        }
    )
    good = files(
        {
            "people.csv": """\
entity,entity_kind,name,text,lang,kind
kr.cho-tae-yul,person,Cho Tae-yul,조태열,ko,native
kr.cho-tae-yul,,,Jo Tae-yeol,ko-Latn,transliteration
"""
        }
    )


class DanglingNever(ReaderRule):
    """``never`` names no entity, or the entity itself.

    It keeps two entities apart that look the same; said on one of them, it holds for both.
    """

    code = codes.DANGLING_NEVER
    title = "never names no other entity"
    bad = pair(second="    never: [kr.cho-tae-young]\n")
    good = pair(second="    never: [kr.cho-tae-yong]\n")


class SourceConflict(ReaderRule):
    """Two files declare different sources under one key.

    When both are loaded, nobody could tell which of the two a row means.
    """

    code = codes.SOURCE_CONFLICT
    title = "one key for two sources"
    bad = files(
        {
            "one.yaml": "format: 1\nsources:\n  un: {title: Permanent Missions}\n",
            "two.yaml": "format: 1\nsources:\n  un: {title: Journal of the United Nations}\n",
        }
    )
    good = files(
        {
            "one.yaml": "format: 1\nsources:\n  un: {title: Permanent Missions}\n",
            "two.yaml": "format: 1\nsources:\n  journal: {title: Journal of the United Nations}\n",
        }
    )


class OfficeOfNobody(Rule):
    """An office is of an organization that no file declares."""

    code = "T409"
    title = "office of an unknown organization"
    bad = pair(first="    offices:\n      - {role: director, of: org.nis}\n")
    good = pair(first="    offices:\n      - {role: director, of: KR}\n")

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find offices whose organization is not among the entities."""
        known = {entity.id for entity in loaded.merged.tables.entities}
        for of, place in loaded.merged.office_places:
            if of not in known:
                near = suggest(of, known)
                mend = f"did you mean {near!r}?" if near else "declare it, or give the country"
                yield Problem(place, self.code, f"no entity has the id {of!r}", mend)


class OneIdentityTwice(Rule):
    """Two entities say that they are the same entry of another database.

    Then they are one entity under two ids, or one of the two claims is wrong.
    """

    code = "T410"
    title = "two entities claim one identity"
    bad = pair(
        first="    same_as: [example:person-1]\n", second="    same_as: [example:person-1]\n"
    )
    good = pair(
        first="    same_as: [example:person-1]\n", second="    same_as: [example:person-2]\n"
    )

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find ids elsewhere that two entities name."""
        apart = {frozenset(said[:2]) for said in loaded.merged.never_places}
        for same, claimed in same_identities(loaded):
            for index, (entity, place) in enumerate(claimed):
                other, other_place = claimed[0 if index else 1]
                if frozenset((entity, other)) in apart:
                    continue  # another rule tells it, with the place of 'never'
                message = f"{same!r} is also the identity of {other!r} at {other_place}"
                mend = "join the two under one id, or correct 'same_as'"
                yield Problem(place, self.code, message, mend)


def same_identities(loaded: Loaded) -> Iterator[tuple[str, list[tuple[str, Location]]]]:
    """Ids elsewhere that several entities name, with these and their places."""
    claims: dict[str, list[tuple[str, Location]]] = {}
    for entity in loaded.merged.tables.entities:
        for same in entity.same_as:
            if entity.location is not None:
                claims.setdefault(same, []).append((entity.id, entity.location))
    return ((same, claimed) for same, claimed in claims.items() if len(claimed) > 1)


RULES = (
    Conflict, Undeclared, DanglingNever, SourceConflict, OfficeOfNobody, OneIdentityTwice,
)  # fmt: skip
