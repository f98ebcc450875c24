"""The rows of a knowledge base: looked up by entity or spelling, and shown as tables have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.errors import ArgumentError
from normalizer.index.keys import text_key
from normalizer.resolver import Resolver
from normalizer.store.manifest import MANIFEST
from normalizer.tables.bulk import alias_cells
from normalizer.tables.yaml_scalars import write_scalar

if TYPE_CHECKING:
    from pathlib import Path

    from normalizer.decide import Policy
    from normalizer.index.base import KnowledgeBase
    from normalizer.model import Alias

__all__ = ["as_row", "fields_of", "open_resolver", "rows_like", "rows_of"]


def open_resolver(
    *paths: Path, bundled: bool = False, policy: Policy | str = "balanced"
) -> Resolver:
    """A resolver of alias files, or of a compiled knowledge base.

    Args:
        *paths: Files and folders of tables, or the one folder of a knowledge base.
        bundled: Whether the bundled tables are loaded beside the files.
        policy: The thresholds.

    Raises:
        ArgumentError: A knowledge base stands beside other tables.
        TableError: The tables have problems.
        KnowledgeBaseError: The knowledge base cannot be opened.
    """
    compiled = [path for path in paths if (path / MANIFEST).is_file()]
    if not compiled:
        return Resolver.load(*paths, bundled=bundled, policy=policy)
    if len(paths) > 1 or bundled:
        raise ArgumentError(
            f"{compiled[0].as_posix()} is a knowledge base, which has its own tables; "
            "name it alone, without the bundled tables"
        )
    return Resolver.open(compiled[0], policy=policy)


def rows_of(base: KnowledgeBase, entity_id: str) -> tuple[Alias, ...]:
    """The aliases of an entity; none where it is not known."""
    place = base.find(entity_id)
    if place is None:
        return ()
    segment = base.segments[place[0]]
    return tuple(segment.alias(number) for number in segment.aliases_of(place[1]))


def rows_like(base: KnowledgeBase, text: str) -> tuple[Alias, ...]:
    """The aliases that are spelled as a text is, but for marks, hyphens, blanks and capitals."""
    key = text_key(text)
    found = {base.alias(place): None for place in base.under(key)} if key else {}
    return tuple(alias for alias in found if text_key(alias.text) == key)


def fields_of(alias: Alias) -> dict[str, str]:
    """What a row says, by field, in canonical order; what goes without saying is left out."""
    return {name: text for name, text in alias_cells(alias).items() if text}


def as_row(alias: Alias) -> str:
    """A row as a table has it.

    >>> from normalizer.model import Alias, AliasKind
    >>> as_row(Alias("조태열", "kr.cho-tae-yul", AliasKind.NATIVE, "ko"))
    '{text: 조태열, lang: ko, kind: native}'
    """
    pairs = [
        f"{name}: {text if name == 'shared' else write_scalar(text, date=name in _DATES)}"
        for name, text in fields_of(alias).items()
    ]
    return f"{{{', '.join(pairs)}}}"


_DATES = frozenset({"since", "until"})
