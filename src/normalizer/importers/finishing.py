"""From the journal of an import to a table in canonical form."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from attrs import Factory, define, evolve

from normalizer.importers.naming import mixes_scripts
from normalizer.importers.sharing import SharedKeys
from normalizer.model import Alias, AliasKind, Entity
from normalizer.store.sorting import Sorter
from normalizer.tables.bulk import ALWAYS, bulk_cells, csv_line
from normalizer.tables.streaming import groups, to_alias, to_entity
from normalizer.tables.table import alias_order
from normalizer.tables.vocabulary import COLUMNS, DECIDING_KINDS
from normalizer.text.clean import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from normalizer.tables.streaming import Statement

__all__ = ["Finished", "finish"]

# Fewer than a knowledge base sorts at once, so that all of an import stays well below 1 GB.
_MOST_KEPT = 200_000
_TOLD = 2000


@define
class Finished:
    """What a table came to.

    Attributes:
        entities: How many entities it has.
        aliases: How many rows with a name.
        shared: How many names are of several entities of one kind.
        rejected: How many entities are left out because records contradict each other.
        disputed: How many ids elsewhere are left out because several entities claim them.
        sources: Keys of sources that rows name.
    """

    entities: int = 0
    aliases: int = 0
    shared: int = 0
    rejected: int = 0
    disputed: int = 0
    sources: set[str] = Factory(set)


def finish(
    statements: Iterable[Statement],
    path: Path,
    *,
    source: str,
    reject: Callable[[dict[str, object]], None],
    progress: Callable[[str, int, int], None] | None = None,
) -> Finished:
    """Write what records said as a CSV table in canonical form.

    Entities are sorted by id, and what several records say of one is joined. A name that entities
    of one kind have in common gets ``shared: true``.

    Args:
        statements: What was said, in any order.
        path: The file to write.
        source: Key of the source of the import.
        reject: Where to tell of entities that cannot be joined.
        progress: Called with the stage, how much of it is done, and how much there is.
    """
    done = Finished()
    tell = progress or (lambda *_: None)
    with Sorter(most_kept=_MOST_KEPT) as sorter, SharedKeys() as names, SharedKeys() as claims:
        count = 0
        rest = iter(statements)
        while batch := list(islice(rest, _TOLD)):
            count += len(batch)
            sorter.extend(batch)
        filled = set(ALWAYS)
        for number, (entity, aliases) in enumerate(_entities(sorter, done, reject)):
            if number % _TOLD == 0:
                tell("join", number, count)
            _note(entity, aliases, names, claims, filled)
            done.sources.update(alias.source for alias in aliases if alias.source)
        names.close()
        claims.close()
        done.shared, done.disputed = len(names), len(claims)
        if done.shared:
            filled |= {"shared"} | ({"source"} if source else set())
            done.sources.add(source)
        if not claims.single:
            filled.discard("same_as")
        columns = [column for column in COLUMNS if column in filled]
        with path.open("wb") as out:
            out.write(csv_line(columns).encode())
            quiet = Finished()
            for entity, aliases in _entities(sorter, quiet, _ignore):
                rows = _marked(entity, aliases, names, source)
                same_as = [one for one in entity.same_as if one not in claims]
                _write(out, columns, evolve(entity, same_as=tuple(same_as)), rows)
                done.entities += 1
                done.aliases += len(rows)
                if done.entities % _TOLD == 0:
                    tell("write", done.entities, number + 1)
    return done


def _ignore(_: dict[str, object]) -> None:
    """Tell nobody: it was told in the first round."""


def _entities(
    said: Iterable[Statement], done: Finished, reject: Callable[[dict[str, object]], None]
) -> Iterator[tuple[Entity, list[Alias]]]:
    """Entities with their aliases, sorted; those that records contradict are rejected."""
    for entity_id, heads, rows in groups(said):
        entity, wrong = to_entity(entity_id, _named(heads, rows))
        if entity is None or wrong:
            done.rejected += 1
            missing = "no record gives its " if entity is None else "records differ on its "
            reason = missing + " and its ".join(wrong)
            names = sorted({one[3] for one in heads if one[3]} | {row[4] for row in rows})
            reject({"entity": entity_id, "reason": reason, "record": "; ".join(names)})
            continue
        yield entity, _single(entity, map(to_alias, rows))


def _named(heads: list[Statement], rows: list[Statement]) -> list[Statement]:
    """What is said of an entity, called by its first row that decides where nothing names it."""
    if not heads or any(one[3] for one in heads):
        return heads
    called = next((row[4] for row in rows if row[3] in DECIDING_KINDS), rows[0][4] if rows else "")
    return [(*one[:3], called, *one[4:]) for one in heads]


def _single(entity: Entity, aliases: Iterable[Alias]) -> list[Alias]:
    """Aliases of which none repeats another, or says less of a name than is known of it.

    A misspelling that is a name as well is left out, and so is a row that would make the canonical
    name one that does not decide.
    """
    kept: dict[tuple[object, ...], Alias] = {}
    for alias in aliases:
        key = (alias.text, alias.lang, alias.kind, alias.system, alias.since, alias.until)
        kept.setdefault(key, alias)
    right = {alias.text for alias in kept.values() if alias.kind in DECIDING_KINDS}
    found = [
        alias
        for alias in kept.values()
        if alias.kind is not AliasKind.MISSPELLING or alias.text not in right
    ]
    is_mixed = mixes_scripts(entity.name)
    if not is_mixed and entity.name not in right:
        found = [alias for alias in found if alias.text != entity.name]
    if is_mixed and all(alias.text != entity.name for alias in found):
        found.append(Alias(entity.name, entity.id, AliasKind.MISSPELLING))
        found.sort(key=alias_order)
    return found


def _key(entity: Entity, text: str) -> str:
    return f"{entity.kind}\0{clean(text)}"


def _note(
    entity: Entity,
    aliases: list[Alias],
    names: SharedKeys,
    claims: SharedKeys,
    filled: set[str],
) -> None:
    """Note what an entity is called and claims, and which columns it fills."""
    texts = {alias.text for alias in aliases if alias.kind in DECIDING_KINDS} | {entity.name}
    for key in {_key(entity, text) for text in texts}:
        names.add(key, entity.id)
    for same in entity.same_as:
        claims.add(same, entity.id)
    if len(filled) < len(COLUMNS):
        for row in bulk_cells(entity, aliases):
            filled.update(column for column, text in row.items() if text)


def _marked(entity: Entity, aliases: list[Alias], names: SharedKeys, source: str) -> list[Alias]:
    """Aliases with those marked that other entities have, too."""
    if not names:
        return aliases
    marked = [
        evolve(alias, shared=True)
        if not alias.shared and _key(entity, alias.text) in names
        else alias
        for alias in aliases
    ]
    # A canonical name that two entities have needs a row to say so.
    if all(alias.text != entity.name for alias in marked) and _key(entity, entity.name) in names:
        marked.append(Alias(entity.name, entity.id, AliasKind.SELF, source=source, shared=True))
        marked.sort(key=alias_order)
    return marked


def _write(out: BinaryIO, columns: list[str], entity: Entity, aliases: list[Alias]) -> None:
    """Write the rows of an entity."""
    rows = bulk_cells(entity, aliases)
    lines = (csv_line(row.get(column, "") for column in columns) for row in rows)
    out.write("".join(lines).encode("utf-8"))
