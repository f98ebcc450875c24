"""What tables hold: how many entities and aliases, by kind, language, script and source."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.model import AliasKind
from normalizer.text import scripts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from normalizer.model import Alias, Entity

__all__ = ["DIMENSIONS", "Count", "Coverage", "Lacking", "coverage", "native_scripts"]

DIMENSIONS = ("kind", "lang", "script", "alias kind", "source")
"""By what is counted: kind of the entity; language and script of the alias, its kind and source."""


@frozen
class Count:
    """How much there is of one thing.

    Attributes:
        value: What is counted, such as ``"ko"``; "" for entities or aliases that do not say.
        entities: How many entities have some of it.
        aliases: How many aliases are of it.
    """

    value: str
    entities: int
    aliases: int


@frozen(order=True)
class Lacking:
    """An entity without a name in a script of its country.

    Attributes:
        entity: Its id.
        name: Its canonical name.
        country: Its country.
        scripts: The scripts in which native names of that country are written in these tables.
    """

    entity: str
    name: str
    country: str
    scripts: tuple[str, ...]


@frozen
class Coverage:
    """What tables hold.

    Attributes:
        entities: How many entities.
        aliases: How many aliases, canonical names among them.
        counts: For each of `DIMENSIONS` its counts, the most aliases first.
        lacking: Entities without a native spelling, sorted by id.
    """

    entities: int
    aliases: int
    counts: dict[str, tuple[Count, ...]]
    lacking: tuple[Lacking, ...]

    def as_dict(self) -> dict[str, object]:
        """All of it as JSON has it."""
        return {
            "entities": self.entities,
            "aliases": self.aliases,
            "counts": {
                dimension.replace(" ", "_"): [
                    {"value": one.value, "entities": one.entities, "aliases": one.aliases}
                    for one in counts
                ]
                for dimension, counts in self.counts.items()
            },
            "without_native": [
                {
                    "entity": one.entity,
                    "name": one.name,
                    "country": one.country,
                    "scripts": list(one.scripts),
                }
                for one in self.lacking
            ],
        }


def coverage(contents: Iterable[tuple[Entity, Iterable[Alias]]]) -> Coverage:
    """Count what tables hold, entity by entity.

    An entity lacks a native spelling where its country has aliases of the kind ``native``, and it
    has no name in any script of those. What script a country writes is so learned of the tables.

    Args:
        contents: The entities with their aliases, as a knowledge base has them.

    >>> from normalizer.model import Alias, Entity, Kind
    >>> seoul = Entity("city.kr.seoul", Kind.PLACE, "Seoul", country="KR")
    >>> cho = Entity("kr.cho", Kind.PERSON, "Cho Tae-yul", country="KR")
    >>> found = coverage([
    ...     (seoul, [Alias("서울", seoul.id, AliasKind.NATIVE, "ko")]),
    ...     (cho, [Alias("Cho Tae-yul", cho.id, AliasKind.SELF)]),
    ... ])
    >>> found.counts["script"]
    (Count(value='Hang', entities=1, aliases=1), Count(value='Latn', entities=1, aliases=1))
    >>> [one.entity for one in found.lacking]
    ['kr.cho']
    """
    aliases: dict[str, Counter[str]] = {name: Counter() for name in DIMENSIONS}
    entities: dict[str, Counter[str]] = {name: Counter() for name in DIMENSIONS}
    native: dict[str, set[str]] = defaultdict(set)
    seen: list[tuple[str, str, str, frozenset[str]]] = []
    total = 0
    for entity, own in contents:
        met: dict[str, set[str]] = {name: set() for name in DIMENSIONS}
        met["kind"].add(entity.kind or "")
        for alias in own:
            total += 1
            scripts = scripts_of(alias.text)
            values = (
                entity.kind or "", alias.lang.partition("-")[0], next(iter(scripts), ""),
                alias.kind.value, alias.source,
            )  # fmt: skip
            for name, value in zip(DIMENSIONS, values, strict=True):
                aliases[name][value] += 1
                met[name].add(value)
            if alias.kind is AliasKind.NATIVE and entity.country:
                native[entity.country].update(scripts)
        for name in DIMENSIONS:
            entities[name].update(met[name])
        seen.append((entity.id, entity.name, entity.country, frozenset(met["script"])))
    lacking = [
        Lacking(id_, name, country, tuple(sorted(native[country])))
        for id_, name, country, scripts in seen
        if native.get(country) and scripts.isdisjoint(native[country])
    ]
    counts = {name: _sorted(entities[name], aliases[name]) for name in DIMENSIONS}
    return Coverage(len(seen), total, counts, tuple(sorted(lacking)))


def _sorted(entities: Counter[str], aliases: Counter[str]) -> tuple[Count, ...]:
    values = sorted(entities, key=lambda value: (-aliases[value], -entities[value], value))
    return tuple(Count(value, entities[value], aliases[value]) for value in values)


def native_scripts(
    contents: Iterable[tuple[Entity, Iterable[Alias]]],
) -> dict[str, frozenset[str]]:
    """For each country, the scripts of the aliases that tables call native there."""
    found: dict[str, set[str]] = defaultdict(set)
    for entity, own in contents:
        for alias in own:
            if alias.kind is AliasKind.NATIVE and entity.country:
                found[entity.country].update(scripts_of(alias.text))
    return {country: frozenset(found[country]) for country in sorted(found)}
