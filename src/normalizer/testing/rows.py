"""The strategies `aliases`, `entities` and `tables`: rows that every reader and linter accepts."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import evolve
from hypothesis import strategies as st

from normalizer.dates import PartialDate
from normalizer.errors import ArgumentError
from normalizer.model import Alias, AliasKind, Entity, Kind, Office
from normalizer.tables import Source, Tables
from normalizer.testing.shapes import tagged_names

if TYPE_CHECKING:
    from collections.abc import Collection

    from hypothesis.strategies import SearchStrategy

__all__ = ["aliases", "entities", "tables"]

_ID_STEMS: Final = ("xx.a", "kr.kim-", "us.b.c", "org.d")
_MAX_ID_NUMBER: Final = 99
_COUNTRIES: Final = ("", "KR", "KP", "US", "GB", "UA", "JP")
_SYSTEMS: Final = ("", "rr", "mr", "pinyin", "icao")
_ROLES: Final = ("president", "foreign minister", "ambassador", "prime minister")
_SOURCES: Final = (
    Source("un-list", "List of missions", "https://example.org/missions", "facts"),
    Source("gazette", "A gazette: 'notices', #2", retrieved=PartialDate(2024, 2)),
)
# Text that means something else to a careless reader of YAML or CSV.
_TRICKY: Final = (
    "No", "Null", "1e3 Corp", 'The "Q"', "A: B", "C #1", "[D]", "{E}", "- F", "*G", "&H", "!I",
    "@J", "%K", "L, M", "N\\n", "'O", "O'", "=P", "? Q",
)  # fmt: skip
_UNDETERMINED_CHOICE: Final = 2
_TRICKY_CHOICE: Final = 3
_NOTES: Final = ("", "seen once", *_TRICKY)
_MAX_ALIASES: Final = 3
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2030


def entities(*, kinds: Collection[Kind] = tuple(Kind)) -> SearchStrategy[Entity]:
    """Draw an entity that an alias table may declare.

    Its `never` is empty, since a lone entity has no one to be confused with; `tables` fills it.

    Args:
        kinds: The kinds of entity to choose from.

    Raises:
        ArgumentError: No kind is given, or one that is not a `Kind`.

    >>> from hypothesis import given, settings
    >>> @settings(database=None)
    ... @given(entities(kinds=[Kind.PLACE]))
    ... def test(entity):
    ...     assert entity.kind is Kind.PLACE
    >>> test()
    """
    unknown = [kind for kind in kinds if kind not in tuple(Kind)]
    if unknown or not kinds:
        what = f"unknown kind {unknown[0]!r}" if unknown else "no kind is given"
        raise ArgumentError(f"{what}; choose from {', '.join(Kind)}")
    return st.builds(
        Entity,
        _ids(),
        st.sampled_from([kind for kind in Kind if kind in kinds]),
        _texts().map(lambda tagged: tagged[1]),
        country=st.sampled_from(_COUNTRIES),
        born=st.none() | st.integers(_FIRST_YEAR, _LAST_YEAR),
        same_as=st.lists(st.integers(1, 9_999), max_size=2, unique=True).map(
            lambda numbers: tuple(sorted(f"wikidata:Q{number}" for number in numbers))
        ),
        offices=st.lists(_offices(), max_size=2, unique=True).map(
            lambda offices: tuple(sorted(offices, key=_office_order))
        ),
    )


def aliases(*, entity: str | None = None) -> SearchStrategy[Alias]:
    """Draw an alias that an alias table may hold.

    Its language and script are those of its text, its dates are in order, its text is composed and
    trimmed.

    Args:
        entity: Id of the entity that it belongs to; None for any.

    Raises:
        ArgumentError: The id is empty.

    >>> from hypothesis import given, settings
    >>> @settings(database=None)
    ... @given(aliases(entity="kr.someone"))
    ... def test(alias):
    ...     assert alias.entity == "kr.someone"
    >>> test()
    """
    if entity == "":
        raise ArgumentError("entity is ''; give an id such as 'kr.someone', or None for any")
    ids = _ids() if entity is None else st.just(entity)
    return st.builds(
        _alias,
        _texts(),
        ids,
        st.sampled_from(AliasKind),
        st.sampled_from(_SYSTEMS),
        _spans(),
        st.sampled_from(["", *(source.key for source in _SOURCES)]),
        st.sampled_from(_NOTES),
    )


def _alias(
    tagged: tuple[str, str],
    entity: str,
    kind: AliasKind,
    system: str,
    span: tuple[PartialDate | None, PartialDate | None],
    source: str,
    note: str,
) -> Alias:
    lang, text = tagged
    return Alias(
        text, entity, kind, lang, system, since=span[0], until=span[1], source=source, note=note
    )


def tables(
    *, min_size: int = 0, max_size: int = 5, collisions: bool = True
) -> SearchStrategy[Tables]:
    """Draw tables: entities with their aliases, which every reader accepts.

    Args:
        min_size: Fewest entities.
        max_size: Most entities, at least `min_size`.
        collisions: Whether two entities may have the same text; such aliases are `shared`.
            Without, no two entities have texts that are equal but for case, marks and signs.

    Raises:
        ArgumentError: The sizes cannot be.

    >>> from hypothesis import given, settings
    >>> @settings(database=None)
    ... @given(tables(min_size=1, max_size=2, collisions=False))
    ... def test(drawn):
    ...     assert {alias.entity for alias in drawn.aliases} == {e.id for e in drawn.entities}
    >>> test()
    """
    if not 0 <= min_size <= max_size:
        raise ArgumentError(
            f"min_size={min_size!r}, max_size={max_size!r}; give 0 <= min_size <= max_size"
        )
    return _tables(min_size, max_size, collisions=collisions)


@st.composite
def _tables(draw: st.DrawFn, min_size: int, max_size: int, *, collisions: bool) -> Tables:
    drawn = draw(
        st.lists(
            entities(), min_size=min_size, max_size=max_size, unique_by=lambda entity: entity.id
        )
    )
    rows = [evolve(row, entity=entity.id) for entity in drawn for row in draw(_alias_lists())]
    if len(drawn) > 1:
        drawn = [_with_never(draw, entity, drawn) for entity in drawn]
        if collisions and rows and draw(st.booleans()):
            rows.append(evolve(draw(st.sampled_from(rows)), entity=drawn[0].id))
    return _separated(drawn, rows, collisions=collisions)


@cache  # building a strategy takes longer than drawing from it
def _alias_lists() -> SearchStrategy[list[Alias]]:
    return st.lists(aliases(entity="xx.anyone"), max_size=_MAX_ALIASES)


def _with_never(draw: st.DrawFn, entity: Entity, others: list[Entity]) -> Entity:
    ids = sorted(other.id for other in others if other.id != entity.id)
    never = draw(st.lists(st.sampled_from(ids), max_size=1))
    return evolve(entity, never=tuple(never))


def _separated(drawn: list[Entity], rows: list[Alias], *, collisions: bool) -> Tables:
    """Mark texts of two entities as shared, or tell them apart by a number."""
    owners: dict[str, set[str]] = {}
    for entity, text in [(entity.id, entity.name) for entity in drawn] + [
        (row.entity, row.text) for row in rows
    ]:
        owners.setdefault(_key(text), set()).add(entity)
    if collisions:
        rows = [evolve(row, shared=len(owners[_key(row.text)]) > 1) for row in rows]
        named = {(row.entity, row.text) for row in rows}
        rows += [
            Alias(entity.name, entity.id, AliasKind.SELF, shared=True)
            for entity in drawn
            if len(owners[_key(entity.name)]) > 1 and (entity.id, entity.name) not in named
        ]
        return Tables.of(drawn, rows, _SOURCES)
    numbers = {entity.id: str(number) for number, entity in enumerate(drawn)}

    def apart(entity: str, text: str) -> str:
        return text if len(owners[_key(text)]) == 1 else f"{text} {numbers[entity]}"

    return Tables.of(
        [evolve(entity, name=apart(entity.id, entity.name)) for entity in drawn],
        [evolve(row, text=apart(row.entity, row.text)) for row in rows],
        _SOURCES,
    )


def _key(text: str) -> str:
    """The text without case, marks and signs: coarser than any key, so that no two can meet."""
    return "".join(
        character
        for character in unicodedata.normalize("NFKD", text.casefold())
        if character.isalnum()
    )


def _ids() -> SearchStrategy[str]:
    return st.tuples(st.sampled_from(_ID_STEMS), st.integers(0, _MAX_ID_NUMBER)).map(
        lambda drawn: f"{drawn[0]}{drawn[1]}"
    )


def _texts() -> SearchStrategy[tuple[str, str]]:
    """Draw a language tag and a text in that language; one text in four is a tricky one."""
    return st.tuples(tagged_names(max_words=3), st.integers(0, 3), st.sampled_from(_TRICKY)).map(
        lambda drawn: _tagged(drawn[0][0].language, drawn[0][1], drawn[1], drawn[2])
    )


def _tagged(language: str, name: str, choice: int, tricky: str) -> tuple[str, str]:
    if choice == _TRICKY_CHOICE:
        return "und", tricky
    if choice == _UNDETERMINED_CHOICE:
        return "und", name
    return language, name


def _dates() -> SearchStrategy[PartialDate]:
    return st.tuples(
        st.integers(_FIRST_YEAR, _LAST_YEAR), st.integers(0, 12), st.integers(0, 28)
    ).map(lambda drawn: PartialDate(drawn[0], drawn[1], drawn[2] if drawn[1] else 0))


def _spans() -> SearchStrategy[tuple[PartialDate | None, PartialDate | None]]:
    bounded = st.tuples(_dates(), _dates()).map(sorted).map(lambda pair: (pair[0], pair[1]))
    return st.one_of(
        st.just((None, None)),
        st.tuples(_dates(), st.none()),
        st.tuples(st.none(), _dates()),
        bounded,
    )


def _offices() -> SearchStrategy[Office]:
    return st.builds(
        lambda role, of, span: Office(role, of, since=span[0], until=span[1]),
        st.sampled_from(_ROLES),
        st.sampled_from(_COUNTRIES),
        _spans(),
    )


def _office_order(office: Office) -> tuple[str, ...]:
    return (str(office.since or ""), office.role, office.of, str(office.until or ""))
