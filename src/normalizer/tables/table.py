"""The values that tables are read into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from normalizer.dates import PartialDate
from normalizer.model import Alias, AliasKind, Entity, Location

if TYPE_CHECKING:
    from collections.abc import Iterable


__all__ = ["Source", "Tables", "alias_order", "name_alias"]


@frozen
class Source:
    """Where aliases were taken from.

    Attributes:
        key: What the field `source` of an alias says.
        title: Title of the source.
        url: Where it can be found.
        licence: Under what terms; ``"facts"`` when only facts were taken.
        retrieved: When it was read.
        note: Anything a maintainer should know.
        location: Where it was read; not part of its identity.
    """

    key: str
    title: str = ""
    url: str = ""
    licence: str = ""
    retrieved: PartialDate | None = None
    note: str = ""
    location: Location | None = field(default=None, eq=False, repr=False)


def alias_order(alias: Alias) -> tuple[str, ...]:
    """Sort key of aliases: entity, language, kind, text, then everything else."""
    since, until = alias.since, alias.until
    return (
        alias.entity, alias.lang, alias.kind, alias.text, alias.system,
        "" if since is None else str(since), "" if until is None else str(until),
        alias.source, alias.note, "shared" if alias.shared else "",
    )  # fmt: skip


def name_alias(entity: Entity) -> Alias:
    """The alias that the canonical name of an entity is, when no row repeats it.

    >>> name_alias(Entity("kr.cho-tae-yul", None, "Cho Tae-yul")).text
    'Cho Tae-yul'
    """
    return Alias(entity.name, entity.id, AliasKind.SELF, location=entity.location)


def _entities(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities, key=lambda entity: entity.id))


def _aliases(aliases: Iterable[Alias]) -> tuple[Alias, ...]:
    unique: dict[tuple[str, ...], Alias] = {}
    for alias in aliases:
        kept = unique.setdefault(alias_order(alias), alias)
        if kept is not alias and _before(alias.location, kept.location):
            unique[alias_order(alias)] = alias
    return tuple(unique[key] for key in sorted(unique))


def _before(one: Location | None, other: Location | None) -> bool:
    return one is not None and (other is None or one < other)


def _sources(sources: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(sorted(sources, key=lambda source: source.key))


@frozen
class Tables:
    """Entities with all their aliases: what alias files say.

    The order of what is given does not matter: the tuples are sorted, and an alias that is given
    twice is kept once.

    Attributes:
        entities: Sorted by id.
        aliases: Sorted by entity, language, kind and text. The canonical name of each entity is
            among them.
        sources: Sorted by key.

    >>> from normalizer.model import Kind
    >>> lavrov = Entity("ru.sergey-lavrov", Kind.PERSON, "Sergey Lavrov")
    >>> [alias.text for alias in Tables.of([lavrov]).aliases]
    ['Sergey Lavrov']
    """

    entities: tuple[Entity, ...] = field(default=(), converter=_entities)
    aliases: tuple[Alias, ...] = field(default=(), converter=_aliases)
    sources: tuple[Source, ...] = field(default=(), converter=_sources)

    @classmethod
    def of(
        cls,
        entities: Iterable[Entity],
        aliases: Iterable[Alias] = (),
        sources: Iterable[Source] = (),
    ) -> Tables:
        """Join entities and aliases, and add each canonical name that no alias has as its text."""
        entities, aliases = list(entities), list(aliases)
        said = {(alias.entity, alias.text) for alias in aliases}
        aliases += [
            name_alias(entity) for entity in entities if (entity.id, entity.name) not in said
        ]
        return cls(entities, aliases, sources)
