"""What the rows of a bulk table say of an entity: texts by column, and lines of CSV.

Whoever writes bulk tables takes them from here, so that all of them are in one canonical form.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from normalizer.tables.vocabulary import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from normalizer.model import Alias, Entity

__all__ = ["ALWAYS", "alias_cells", "bulk_cells", "columns_filled", "csv_line", "entity_cells"]

ALWAYS = frozenset({"entity", "text", "lang", "kind"})
"""Columns that a bulk table has even where no row fills them."""

_NEEDS_QUOTES = re.compile(r'[,"\r\n]')


def entity_cells(entity: Entity) -> dict[str, str]:
    """What is said of an entity, by column; it stands on its first row.

    >>> from normalizer.model import Entity
    >>> entity_cells(Entity("kr.cho-tae-yul", None, "Cho Tae-yul", born=1955))["born"]
    '1955'
    """
    return {
        "entity_kind": entity.kind.value if entity.kind else "", "name": entity.name,
        "country": entity.country, "born": f"{entity.born:04d}" if entity.born else "",
        "same_as": " ".join(entity.same_as), "never": " ".join(entity.never),
    }  # fmt: skip


def alias_cells(alias: Alias) -> dict[str, str]:
    """What is said of an alias, by field in canonical order; empty where it goes without saying.

    >>> from normalizer.model import Alias, AliasKind
    >>> cells = alias_cells(Alias("조태열", "kr.cho-tae-yul", AliasKind.NATIVE, "ko"))
    >>> {name: text for name, text in cells.items() if text}
    {'text': '조태열', 'lang': 'ko', 'kind': 'native'}
    """
    return {
        "text": alias.text, "lang": "" if alias.lang == "und" else alias.lang,
        "kind": alias.kind.value, "system": alias.system,
        "since": str(alias.since or ""), "until": str(alias.until or ""),
        "source": alias.source, "note": alias.note, "shared": "true" if alias.shared else "",
    }  # fmt: skip


def bulk_cells(entity: Entity, aliases: Sequence[Alias]) -> Iterator[dict[str, str]]:
    """The rows of an entity, at least one; what is said of the entity stands on the first.

    >>> from normalizer.model import Entity
    >>> [row["entity"] for row in bulk_cells(Entity("agreement.tide", None, "Tide Accord"), [])]
    ['agreement.tide']
    """
    row = {"entity": entity.id, **entity_cells(entity)}
    for alias in aliases:
        yield row | alias_cells(alias)
        row = {"entity": entity.id}
    if not aliases:
        yield row


def columns_filled(rows: Iterable[dict[str, str]]) -> list[str]:
    """The columns that some row fills, and those that are always there, in canonical order.

    >>> columns_filled([{"entity": "agreement.tide", "name": "Tide Accord", "note": ""}])
    ['entity', 'name', 'text', 'lang', 'kind']
    """
    filled = set(ALWAYS)
    for row in rows:
        filled.update(name for name, text in row.items() if text)
        if len(filled) == len(COLUMNS):
            break
    return [name for name in COLUMNS if name in filled]


def csv_line(cells: Iterable[str]) -> str:
    r"""One record of CSV with its end; quotes stand only where a cell needs them.

    >>> csv_line(["kr.cho-tae-yul", "Cho, Tae-yul", ""])
    'kr.cho-tae-yul,"Cho, Tae-yul",\n'
    """
    return ",".join(map(_quoted, cells)) + "\n"


def _quoted(text: str) -> str:
    if _NEEDS_QUOTES.search(text):
        return '"' + text.replace('"', '""') + '"'
    return text
