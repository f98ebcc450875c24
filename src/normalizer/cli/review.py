"""Suggestions, one after the other, to a person at a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click
from attrs import define, evolve, field

from normalizer.cli.wording import number, times
from normalizer.curation.coverage import native_scripts
from normalizer.curation.deciding import Desk
from normalizer.curation.guessing import guess_kind
from normalizer.curation.making import POSSIBLE
from normalizer.curation.rows import as_row, rows_of
from normalizer.explain.cells import cell, visible
from normalizer.judgements.export import as_cell
from normalizer.model import Alias, Entity, Kind
from normalizer.resolver import Resolver
from normalizer.tables.fields import is_id
from normalizer.tables.language_tags import check_country

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from normalizer.curation.suggestions import Proposed, Suggestion

__all__ = ["review"]

_KEYS = {
    "y": "accepts",
    "n": "refuses",
    "u": "is unsure, and keeps it in doubt",
    "s": "skips",
    "w": "says why",
    "e": "names another entity",
    "q": "ends",
}
_OF_ROWS = frozenset({"u"})
_WIDEST = 60
_MOST_FOUND = 5


class _Quit(Exception):  # noqa: N818 - no error
    """The person has enough."""


@define
class _Counts:
    rows: int = 0
    entities: int = 0
    refused: int = 0
    unsure: int = 0
    skipped: int = 0

    def told(self) -> str:
        return (
            f"{number(self.rows, 'row')} and {number(self.entities, 'new entity')} accepted, "
            f"{self.refused} refused, {self.unsure} left unsure, {self.skipped} skipped"
        )


@define
class _Review:
    """One session: what is asked, and what was decided on the suggestion that is open.

    Attributes:
        desk: Where the decisions go.
        resolver: What knows the entities.
        counts: What was decided so far.
        made: New entities of the session, by id.
        native: The scripts that are native to each country; None until it is asked.
        accepted: Rows of the open suggestion that were accepted.
        entities: New entities of it.
        refused: Rows of it that were refused.
        unsure: Rows of it that stay in doubt.
        passed_over: Spellings of it that are not to be suggested again.
    """

    desk: Desk
    resolver: Resolver
    counts: _Counts = field(factory=_Counts)
    made: dict[str, Entity] = field(factory=dict)
    native: Mapping[str, frozenset[str]] | None = None
    accepted: list[Alias] = field(factory=list)
    entities: list[Entity] = field(factory=list)
    refused: list[Alias] = field(factory=list)
    unsure: list[Alias] = field(factory=list)
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
        accepted, entities, refused, unsure, passed_over = (
            self.accepted, self.entities, self.refused, self.unsure, self.passed_over
        )  # fmt: skip
        self.accepted, self.entities = [], []
        self.refused, self.unsure, self.passed_over = [], [], []
        if accepted or entities:
            self.desk.accept(accepted, entities)
        self.desk.refuse(refused)
        self.desk.leave_unsure(unsure)
        self.desk.pass_over(passed_over)
        self.counts.rows += len(accepted)
        self.counts.entities += len(entities)
        self.counts.refused += len(refused) + len(passed_over)
        self.counts.unsure += len(unsure)

    def _row(self, one: Suggestion, row: Proposed, *, new: Entity | None = None) -> None:
        alias = row.alias if new is None else evolve(row.alias, entity=new.id)
        said = _ask(f"  {as_row(alias)}  {times(row.count)}, {row.status.value}", one)
        if said == "y":
            self.accepted.append(alias)
        elif said == "n" and new is None:
            self.refused.append(alias)
        elif said == "n":
            self.passed_over.append(alias.text)
        elif said == "u":
            self.unsure.append(alias)
        elif said == "e":
            self._elsewhere(one, alias)
        else:
            self.counts.skipped += 1

    def _elsewhere(self, one: Suggestion, alias: Alias) -> None:
        """A row of another entity than was suggested."""
        entity = self._entity(one)
        if entity is None:
            self.counts.skipped += 1
            return
        if entity.id != alias.entity and self._known(alias.entity) is not None:
            self.refused.append(alias)
        self.accepted.append(self._moved(alias, entity))

    def _moved(self, alias: Alias, entity: Entity) -> Alias:
        """A row given to another entity: in what way it belongs there is guessed anew."""
        base = self.resolver.knowledge_base
        if self.native is None:
            self.native = native_scripts(base.contents())
        scripts = self.native.get(entity.country, frozenset())
        kind = guess_kind(alias.text, entity, rows_of(base, entity.id), scripts)
        return evolve(alias, entity=entity.id, kind=kind)

    def _known(self, id_: str) -> Entity | None:
        return self.made.get(id_) or self.resolver.entity(id_)

    def _entity(self, one: Suggestion) -> Entity | None:
        """An entity that the person names: by its id, its name, or the number of one shown."""
        shown = [known for id_, _, _ in one.others if (known := self._known(id_)) is not None]
        _show(shown)
        while said := click.prompt(
            "    id, name or number of the entity, or nothing", default="", show_default=False
        ).strip():
            if said in {str(at) for at in range(1, len(shown) + 1)}:
                return shown[int(said) - 1]
            known = self._known(said)
            if known is not None:
                return known
            found = self.resolver.resolve(said).candidates[:_MOST_FOUND]
            named = [new for new in self.made.values() if new.name.casefold() == said.casefold()]
            shown = [*named, *(near.entity for near in found if near.score >= POSSIBLE)]
            if not shown:
                click.echo(f"    no entity {visible(said)!r} in the tables")
            _show(shown)
        return None

    def _draft(self, one: Suggestion) -> None:
        first, *rest = one.rows
        question = f"  make it, as {cell(one.entity.name, _WIDEST)}?  {times(first.count)}"
        said = _ask(question, one, without=_OF_ROWS)
        if said == "y":
            entity = _made(one.entity, self._known)
            self.made[entity.id] = entity
            self.entities.append(entity)
            for row in one.rows if entity.name != one.entity.name else rest:
                self._row(one, row, new=entity)
        elif said == "n":
            self.passed_over += [row.alias.text for row in one.rows]
        elif said == "e":
            known = self._entity(one)
            if known is None:
                self.counts.skipped += 1
                return
            for row in one.rows:
                self._row(one, evolve(row, alias=self._moved(row.alias, known)))
        else:
            self.counts.skipped += 1


def _show(entities: Sequence[Entity]) -> None:
    for at, entity in enumerate(entities, start=1):
        click.echo(f"    {at}  {cell(entity.name, _WIDEST)} [{entity.id}]")


def _made(draft: Entity, known: Callable[[str], Entity | None]) -> Entity:
    """A new entity, as the person fills it in."""

    def new_id(text: str) -> str:
        if not is_id(text):
            raise click.BadParameter("an id has a-z, 0-9, and single '.' or '-' between them")
        if known(text) is not None:
            raise click.BadParameter(f"{text} is there already")
        return text

    name = click.prompt("    name", default=draft.name, value_proc=_name)
    kind = click.prompt(
        "    kind", type=click.Choice([kind.value for kind in Kind]),
        default=draft.kind.value if draft.kind else None,
        show_choices=draft.kind is None,
    )  # fmt: skip
    id_ = click.prompt("    id", default=draft.id, value_proc=new_id)
    country = click.prompt(
        "    country, or nothing", default="", show_default=False, value_proc=_country
    )
    return Entity(id_, Kind(kind), name, country)


def _name(text: str) -> str:
    name = as_cell(text)
    if not name:
        raise click.BadParameter("no table can hold it; write a name")
    return name


def _country(text: str) -> str:
    fault = check_country(text) if text else None
    if fault is not None:
        raise click.BadParameter(f"{fault.message}; {fault.mend}")
    return text


def _heading(one: Suggestion) -> str:
    if one.is_new:
        return (
            f"a new entity? {cell(one.entity.name, _WIDEST)} [{one.entity.id}], {times(one.count)}"
        )
    name = f"{cell(one.entity.name, _WIDEST)} [{one.entity.id}]"
    return f"{name}? score {one.score:.3f}, {times(one.count)}"


def _ask(question: str, one: Suggestion, *, without: Collection[str] = ()) -> str:
    """What a person says; the evidence is shown as often as it is asked for."""
    keys = {key: does for key, does in _KEYS.items() if key not in without}
    while True:
        said = click.prompt(question, type=click.Choice([*keys, "?"]), show_choices=True)
        if said == "q":
            raise _Quit
        if said == "w":
            words = one.resolution.explain() if one.resolution is not None else ""
            click.echo("\n".join(f"    {line}" for line in words.split("\n")))
        elif said == "?":
            click.echo("    " + ", ".join(f"{key} {does}" for key, does in keys.items()))
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
        for at, one in enumerate(suggestions, start=1):
            session.open(one, f"{at}/{len(suggestions)}")
    except _Quit:
        pass
    return session.counts.told()
