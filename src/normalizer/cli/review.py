"""Suggestions, one after the other, to a person at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from attrs import define, evolve, field

from normalizer.curation.deciding import Desk
from normalizer.curation.rows import as_row
from normalizer.explain.cells import cell, visible
from normalizer.model import Alias, Entity, Kind
from normalizer.resolver import Resolver

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.curation.suggesting import Proposed, Suggestion

__all__ = ["number", "review"]

_KEYS = ("y", "n", "s", "w", "e", "q")
_HELP = "y accepts, n refuses, s skips, w says why, e names another entity, q ends"
_WIDEST = 60


def number(count: int, what: str) -> str:
    """How many of what, in words.

    >>> number(1, "row"), number(2, "new entity")
    ('1 row', '2 new entities')
    """
    plural = what[:-1] + "ies" if what.endswith("y") else what + "s"
    return f"{count} {what if count == 1 else plural}"


class _Quit(Exception):  # noqa: N818 - no error
    """The person has enough."""


@define
class _Counts:
    rows: int = 0
    entities: int = 0
    refused: int = 0
    skipped: int = 0

    def told(self) -> str:
        return (
            f"{number(self.rows, 'row')} and {number(self.entities, 'new entity')} accepted, "
            f"{self.refused} refused, {self.skipped} skipped"
        )


@define
class _Review:
    """One session: what is asked, and what was decided on the suggestion that is open."""

    desk: Desk
    resolver: Resolver
    counts: _Counts = field(factory=_Counts)
    accepted: list[Alias] = field(factory=list)
    entities: list[Entity] = field(factory=list)
    refused: list[Alias] = field(factory=list)
    passed_over: list[str] = field(factory=list)

    def open(self, one: Suggestion, at: str) -> None:
        """Ask about a suggestion, and write down what was decided, also where it broke off."""
        click.echo(f"\n{at}  {_heading(one)}")
        for line in one.evidence:
            click.echo(f"    {visible(line)}")
        if one.others:
            named = (
                f"{cell(name, _WIDEST)} [{id_}] {score:.3f}" for id_, name, score in one.others
            )
            click.echo(f"    {'nearest' if one.is_new else 'or'}: {', '.join(named)}")
        try:
            if one.is_new:
                self._draft(one)
            else:
                for row in one.rows:
                    self._row(one, row)
        finally:
            self._write()

    def _write(self) -> None:
        accepted, entities, refused, passed_over = (
            self.accepted, self.entities, self.refused, self.passed_over
        )  # fmt: skip
        self.accepted, self.entities, self.refused, self.passed_over = [], [], [], []
        if accepted or entities:
            self.desk.accept(accepted, entities)
        self.desk.refuse(refused)
        self.desk.pass_over(passed_over)
        self.counts.rows += len(accepted)
        self.counts.entities += len(entities)
        self.counts.refused += len(refused) + len(passed_over)

    def _row(self, one: Suggestion, row: Proposed, *, new: Entity | None = None) -> None:
        alias = row.alias if new is None else evolve(row.alias, entity=new.id)
        told = "once" if row.count == 1 else f"{row.count} times"
        said = _ask(f"  {as_row(alias)}  {told}, {row.status.value}", one)
        if said == "y":
            self.accepted.append(alias)
        elif said == "n" and new is None:
            self.refused.append(alias)
        elif said == "n":
            self.passed_over.append(alias.text)
        elif said == "e":
            self._elsewhere(alias)
        else:
            self.counts.skipped += 1

    def _elsewhere(self, alias: Alias) -> None:
        """A row of another entity than was suggested."""
        entity = self._entity()
        if entity is None:
            self.counts.skipped += 1
            return
        if entity.id != alias.entity and self.resolver.entity(alias.entity) is not None:
            self.refused.append(alias)
        self.accepted.append(evolve(alias, entity=entity.id))

    def _entity(self) -> Entity | None:
        """An entity that the person names; None where it is left, or made anew."""
        id_ = click.prompt("    id of the entity, or nothing", default="", show_default=False)
        while id_ and self.resolver.entity(id_) is None:
            click.echo(f"    no entity {visible(id_)!r} in the tables")
            id_ = click.prompt("    id of the entity, or nothing", default="", show_default=False)
        return self.resolver.entity(id_) if id_ else None

    def _draft(self, one: Suggestion) -> None:
        first, *rest = one.rows
        told = "once" if first.count == 1 else f"{first.count} times"
        said = _ask(f"  make it, as {cell(one.entity.name, _WIDEST)}?  {told}", one)
        if said == "y":
            entity = _made(one.entity, self.resolver)
            self.entities.append(entity)
            for row in one.rows if entity.name != one.entity.name else rest:
                self._row(one, row, new=entity)
        elif said == "n":
            self.passed_over += [row.alias.text for row in one.rows]
        elif said == "e":
            known = self._entity()
            if known is None:
                self.counts.skipped += 1
                return
            for row in one.rows:
                self._row(one, evolve(row, alias=evolve(row.alias, entity=known.id)))
        else:
            self.counts.skipped += 1


def _made(draft: Entity, resolver: Resolver) -> Entity:
    """A new entity, as the person fills it in."""
    name = click.prompt("    name", default=draft.name)
    kind = click.prompt(
        "    kind", type=click.Choice([kind.value for kind in Kind]),
        default=draft.kind.value if draft.kind else None,
        show_choices=draft.kind is None,
    )  # fmt: skip
    id_ = click.prompt("    id", default=draft.id)
    while resolver.entity(id_) is not None:
        click.echo(f"    {id_} is there already")
        id_ = click.prompt("    id", default=draft.id)
    country = click.prompt("    country, or nothing", default="", show_default=False)
    return Entity(id_, Kind(kind), name, country)


def _heading(one: Suggestion) -> str:
    came = "once" if one.count == 1 else f"{one.count} times"
    if one.is_new:
        return f"a new entity? {cell(one.entity.name, _WIDEST)} [{one.entity.id}], {came}"
    name = f"{cell(one.entity.name, _WIDEST)} [{one.entity.id}]"
    return f"{name}? score {one.score:.3f}, {came}"


def _ask(question: str, one: Suggestion) -> str:
    """What a person says; the evidence is shown as often as it is asked for."""
    while True:
        said = click.prompt(question, type=click.Choice([*_KEYS, "?"]), show_choices=True)
        if said == "q":
            raise _Quit
        if said == "w":
            words = one.resolution.explain() if one.resolution is not None else ""
            click.echo("\n".join(f"    {line}" for line in words.split("\n")))
        elif said == "?":
            click.echo(f"    {_HELP}")
        else:
            return str(said)


def review(suggestions: Sequence[Suggestion], desk: Desk, resolver: Resolver) -> str:
    """Ask about suggestions one after the other; tell how many of what were decided.

    Args:
        suggestions: In the order in which they are asked about.
        desk: Where the decisions go, after each suggestion.
        resolver: What knows the entities.

    Raises:
        Abort: The input ended, or was interrupted; what was decided is written.
    """
    session = _Review(desk, resolver)
    try:
        for number, one in enumerate(suggestions, start=1):
            session.open(one, f"{number}/{len(suggestions)}")
    except _Quit:
        pass
    return session.counts.told()
