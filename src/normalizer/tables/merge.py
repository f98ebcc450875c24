"""Parts of entities from all files to one set of tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from attrs import Factory, define, frozen

from normalizer.model import Alias, Entity, Kind, Location, Office, Problem
from normalizer.tables.codes import CONFLICT, DANGLING_NEVER, SOURCE_CONFLICT, UNDECLARED
from normalizer.tables.fields import Part
from normalizer.tables.table import Source, Tables
from normalizer.tables.vocabulary import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable


__all__ = ["Merged", "merge"]

_WORDS = {"born": "year of birth"}


@frozen
class Merged:
    """All files together.

    Attributes:
        tables: What they say.
        rows: The alias rows as they stand in the files, repeated ones too.
        office_places: The organization that an office is of, and where that is said.
        problems: What contradicts or is missing.
        never_places: An entity, one that it is said never to be, and where.
        office_rows: Where each office of an entity stands.
    """

    tables: Tables
    rows: tuple[Alias, ...]
    office_places: tuple[tuple[str, Location], ...]
    problems: tuple[Problem, ...]
    never_places: tuple[tuple[str, str, Location], ...] = ()
    office_rows: Mapping[tuple[str, Office], Location] = Factory(dict)


@define
class _Merge:
    parts: dict[str, list[Part]]
    complete: bool
    refused: frozenset[str]
    problems: list[Problem]

    def problem(self, place: Location, code: str, message: str, mend: str) -> None:
        self.problems.append(Problem(place, code, message, mend))


def merge(
    parts: Iterable[Part],
    sources: Iterable[Source],
    *,
    complete: bool = True,
    refused: frozenset[str] = frozenset(),
) -> Merged:
    """Join the parts of each entity.

    Args:
        parts: In any order; the answer is the same.
        sources: In any order.
        complete: False when a file could not be read to its end. Then what is said nowhere may
            stand in the rest of it, and is not reported.
        refused: Ids that refused rows may have declared; that they are missing is not reported.
    """
    groups: dict[str, list[Part]] = {}
    for part in sorted(parts, key=lambda part: (part.id, part.location)):
        groups.setdefault(part.id, []).append(part)
    state = _Merge(groups, complete, refused, [])
    entities = [_entity(state, id_, group) for id_, group in groups.items()]
    rows = [alias for group in groups.values() for part in group for alias in part.aliases]
    known = [entity for entity in entities if entity is not None]
    ids = {entity.id for entity in known}
    aliases = [alias for alias in rows if alias.entity in ids]
    tables = Tables.of(known, aliases, _sources(state, sources))
    return Merged(
        tables,
        tuple(rows),
        tuple(
            (office.of, place)
            for group in groups.values()
            for part in group
            for office, place in part.offices
            if office.of and office.of.islower()
        ),
        tuple(state.problems),
        tuple(
            (part.id, other, place)
            for group in groups.values()
            for part in group
            for other, place in part.never
        ),
        {
            (part.id, office): place
            for group in groups.values()
            for part in group
            for office, place in part.offices
        },
    )


def _entity(state: _Merge, id_: str, group: list[Part]) -> Entity | None:
    values: dict[str, tuple[object, Location]] = {}
    for part in group:
        for name, (value, place) in part.values.items():
            if name not in values:
                values[name] = (value, place)
                continue
            first, first_place = values[name]
            if first is None:
                values[name] = (value, place)
            elif value is not None and value != first:
                state.problem(
                    place, CONFLICT,
                    f"the {_WORDS.get(name, name)} of {id_!r} is {str(value)!r} here "
                    f"and {str(first)!r} at {first_place}",
                    "make the two agree, or give one of the entities another id",
                )  # fmt: skip
    _check_declared(state, id_, group, values)
    _check_never(state, id_, group)
    kind = cast("Kind | None", values.get("kind", (None,))[0])
    title = cast("str | None", values.get("name", (None,))[0])
    if title is None or kind is None:
        return None
    offices = {office for part in group for office, _ in part.offices}
    return Entity(
        id_,
        kind,
        title,
        cast("str | None", values.get("country", (None,))[0]) or "",
        cast("int | None", values.get("born", (None,))[0]),
        tuple(sorted({same for part in group for same in part.same_as})),
        tuple(sorted({other for part in group for other, _ in part.never})),
        tuple(sorted(offices, key=office_order)),
        values["name"][1],
    )


def office_order(office: Office) -> tuple[str, ...]:
    """Sort key of offices: by time, then by role."""
    return (str(office.since or ""), office.role, office.of, str(office.until or ""))


def _check_declared(
    state: _Merge, id_: str, group: list[Part], values: dict[str, tuple[object, Location]]
) -> None:
    missing = [name for name in ("kind", "name") if name not in values]
    if not missing or not state.complete or id_ in state.refused:
        return
    near: str | None = None
    if len(missing) == 2:
        declared = (
            other for other, parts in state.parts.items()
            if other != id_ and any("name" in part.values for part in parts)
        )  # fmt: skip
        near = suggest(id_, declared)
    mend = f"give it a {' and a '.join(missing)}, or load the file that does"
    if near is not None:
        mend = f"did you mean {near!r}? If not, {mend}"
    state.problem(
        group[0].location, UNDECLARED, f"the entity {id_!r} has no {' and no '.join(missing)}", mend
    )


def _check_never(state: _Merge, id_: str, group: list[Part]) -> None:
    for part in group:
        for other, place in part.never:
            if other == id_:
                message = f"{id_!r} is said never to be itself"
                state.problem(place, DANGLING_NEVER, message, "name the entity that looks the same")
            elif other not in state.parts and state.complete and other not in state.refused:
                near = suggest(other, state.parts)
                mend = f"did you mean {near!r}?" if near else "declare it, or load its file"
                state.problem(place, DANGLING_NEVER, f"'never' names no entity: {other!r}", mend)


def _sources(state: _Merge, sources: Iterable[Source]) -> list[Source]:
    kept: dict[str, Source] = {}
    for source in sorted(sources, key=lambda source: source.location or Location("")):
        first = kept.setdefault(source.key, source)
        if first != source and source.location is not None:
            state.problem(
                source.location, SOURCE_CONFLICT,
                f"the source {source.key!r} is another one at {first.location}",
                "make the two agree, or give one of them another key",
            )  # fmt: skip
    return list(kept.values())
