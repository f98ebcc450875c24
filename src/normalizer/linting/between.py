"""T4xx: do the rows agree with each other?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.linting.rule import ReaderRule, Rule, files
from normalizer.model import Alias, AliasKind, Kind, Location, Problem
from normalizer.tables import codes
from normalizer.tables.vocabulary import suggest
from normalizer.text.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from normalizer.tables.read import Loaded

__all__ = ["RULES", "STRONG", "pair", "same_identities"]

# Kinds that may name their entity alone. The others only support, so that they may stand on any
# number of entities.
STRONG = frozenset({
    AliasKind.NATIVE, AliasKind.SELF, AliasKind.TRANSLITERATION, AliasKind.TRANSLATION,
    AliasKind.ABBREVIATION, AliasKind.FORMER, AliasKind.PSEUDONYM,
})  # fmt: skip


def pair(
    *, first: str = "", second: str = "", row: str = "", other_row: str = ""
) -> Mapping[str, str | bytes]:
    """A table of two ministers whose names differ in two letters, with something added."""
    rows = f"    aliases:\n      - {row}\n" if row else ""
    other_rows = f"    aliases:\n      - {other_row}\n" if other_row else ""
    return {
        "people.yaml": f"""\
format: 1
entities:
  - id: kr.cho-tae-yong
    kind: person
    name: Cho Tae-yong
{first}{rows}  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
{second}{other_rows}"""
    }


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


class _NameRule(Rule):
    """What the rules on names that two entities have in common share."""

    def collisions(self, loaded: Loaded) -> Iterator[tuple[Alias, Alias, bool]]:
        """Strong aliases that another entity of the same kind has, too.

        Yields:
            The alias, the other one, and whether the other one is a canonical name.
        """
        tables = loaded.merged.tables
        known = {entity.id: entity for entity in tables.entities}
        groups: dict[tuple[Kind | None, str], list[Alias]] = {}
        for alias in tables.aliases:
            entity = known.get(alias.entity)
            if entity is not None and (alias.kind in STRONG or alias.text == entity.name):
                groups.setdefault((entity.kind, clean(alias.text)), []).append(alias)
        names = {entity.id: clean(entity.name) for entity in tables.entities}
        for (_, text), group in groups.items():
            if len({alias.entity for alias in group}) == 1:
                continue
            for alias in group:
                others = [other for other in group if other.entity != alias.entity]
                named = [other for other in others if names[other.entity] == text]
                if named or names[alias.entity] != text:
                    yield alias, (named or others)[0], bool(named)


class SharedName(_NameRule):
    """Two entities of one kind have the same alias, and the rows do not say that this is known.

    Either one of the rows is a mistake, which would merge two entities, or the name is truly
    theirs both: then write ``shared: true`` on both rows, and the name alone is answered as
    ambiguous. Kinds that never decide alone (short, demonym, title, misspelling, weak) are free.
    """

    code = "T405"
    title = "one alias of two entities"
    bad = pair(
        row="{text: Jo Tae, lang: ko-Latn, kind: transliteration}",
        other_row="{text: Jo Tae, lang: ko-Latn, kind: transliteration}",
    )
    good = pair(
        row="{text: Jo Tae, lang: ko-Latn, kind: transliteration, shared: true}",
        other_row="{text: Jo Tae, lang: ko-Latn, kind: transliteration, shared: true}",
    )

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find strong aliases of two entities without the mark."""
        for alias, other, named in self.collisions(loaded):
            if not named and not alias.shared and alias.location is not None:
                yield Problem(
                    alias.location, self.code,
                    f"{alias.text!r} is also an alias of {other.entity!r} at {other.location}",
                    "write 'shared: true' on both rows if both are meant, or remove one",
                )  # fmt: skip


class NameOfAnother(_NameRule):
    """An alias is the canonical name of another entity of the same kind.

    The name would lead to the wrong entity. If the two truly share it, say ``shared: true`` on the
    row; if two canonical names are equal, add a row with the name and ``shared: true`` to both.
    """

    code = "T406"
    title = "alias is the name of another entity"
    bad = pair(other_row="{text: Cho Tae-yong, lang: ko-Latn, kind: transliteration}")
    good = pair(other_row="{text: Cho Tae-yong, lang: ko-Latn, kind: misspelling}")

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find strong aliases that are canonical names elsewhere."""
        for alias, other, named in self.collisions(loaded):
            if named and not alias.shared and alias.location is not None:
                yield Problem(
                    alias.location, self.code,
                    f"{alias.text!r} is the name of {other.entity!r} at {other.location}",
                    "remove it, or write 'shared: true' on a row of its own if both have the name",
                )  # fmt: skip


class RepeatedAlias(Rule):
    """An entity has the same alias twice: same text, language, kind, system and dates.

    The second row says nothing, or was meant for another entity.
    """

    code = "T407"
    title = "the same alias twice"
    bad = pair(
        row="{text: 조태용, lang: ko, kind: native}\n      - {text: 조태용, lang: ko, kind: native}"
    )
    good = pair(row="{text: 조태용, lang: ko, kind: native}")

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find rows that only a note or a source tells apart."""
        first: dict[tuple[object, ...], Location] = {}
        for alias, place in _rows(loaded):
            key = (alias.entity, alias.text, alias.lang, alias.kind, alias.system,
                   alias.since, alias.until)  # fmt: skip
            if key in first:
                message = f"{alias.text!r} stands at {first[key]} already"
                yield Problem(place, self.code, message, "remove one of the two rows")
            else:
                first[key] = place


class NameAndSlip(Rule):
    """One text is a name of an entity and a misspelling of it.

    It cannot be both; a misspelling counts for less.
    """

    code = "T408"
    title = "both a name and a misspelling"
    bad = pair(
        row="{text: Jo Tae-yong, lang: ko-Latn, kind: transliteration}\n"
        "      - {text: Jo Tae-yong, lang: ko-Latn, kind: misspelling}"
    )
    good = pair(row="{text: Jo Tae-yong, lang: ko-Latn, kind: transliteration}")

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find misspellings that are names of the same entity."""
        names = {
            (alias.entity, alias.text): alias.location
            for alias in reversed(loaded.merged.tables.aliases)
            if alias.kind in STRONG
        }
        for alias, place in _rows(loaded):
            name = names.get((alias.entity, alias.text))
            if alias.kind is AliasKind.MISSPELLING and name is not None:
                message = f"the misspelling {alias.text!r} is a name of the entity at {name}"
                yield Problem(place, self.code, message, "remove one of the two rows")


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


def _rows(loaded: Loaded) -> list[tuple[Alias, Location]]:
    """Rows with their places, in the order of files and lines."""
    rows = [(row, row.location) for row in loaded.merged.rows if row.location is not None]
    return sorted(rows, key=lambda row: (row[1].file, row[1].line, row[1].column))


RULES = (
    Conflict, Undeclared, DanglingNever, SourceConflict, SharedName, NameOfAnother,
    RepeatedAlias, NameAndSlip, OfficeOfNobody, OneIdentityTwice,
)  # fmt: skip
