"""T405 to T408: does a name stand on two entities, or twice on one?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.linting.rule import Rule, pair
from normalizer.model import Alias, AliasKind, Kind, Location, Problem
from normalizer.tables.vocabulary import DECIDING_KINDS
from normalizer.text.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.tables.read import Loaded

__all__ = ["RULES"]


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
            if entity is not None and (alias.kind in DECIDING_KINDS or alias.text == entity.name):
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
            if alias.kind in DECIDING_KINDS
        }
        for alias, place in _rows(loaded):
            name = names.get((alias.entity, alias.text))
            if alias.kind is AliasKind.MISSPELLING and name is not None:
                message = f"the misspelling {alias.text!r} is a name of the entity at {name}"
                yield Problem(place, self.code, message, "remove one of the two rows")


def _rows(loaded: Loaded) -> list[tuple[Alias, Location]]:
    """Rows with their places, in the order of files and lines."""
    rows = [(row, row.location) for row in loaded.merged.rows if row.location is not None]
    return sorted(rows, key=lambda row: (row[1].file, row[1].line, row[1].column))


RULES = (SharedName, NameOfAnother, RepeatedAlias, NameAndSlip)
