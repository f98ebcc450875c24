"""What an importer yields, checked, as rows of a journal.

Whatever an importer says passes through here, so that no importer can write a table that the
linter refuses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from normalizer.importers.naming import is_name, tidy
from normalizer.model import Alias
from normalizer.tables.fields import is_id, strange_scripts
from normalizer.tables.language_tags import check_country, check_tag
from normalizer.tables.streaming import of_tables
from normalizer.tables.vocabulary import SYSTEMS

if TYPE_CHECKING:
    from normalizer.importers.base import Imported
    from normalizer.model import Entity
    from normalizer.tables.streaming import Statement

__all__ = ["journal_line", "said_by", "statement_of"]

_SAME_AS = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*:\S+", re.ASCII)
_LAST_YEAR = 9999
_SEPARATOR = "\x1f"  # no name holds it, since `tidy` takes it out


def said_by(imported: Imported, source: str) -> list[Statement]:
    """The statements of an entity.

    Args:
        imported: What a record said.
        source: Key of the source of aliases that have none.

    Raises:
        ValueError: No table can hold it; the message says why.
    """
    entity = _checked(imported.entity)
    aliases = [_alias(alias, entity, source) for alias in imported.aliases]
    statements = list(of_tables([entity], (alias for alias in aliases if alias is not None)))
    is_silent = not any(statements[0][2:])
    return statements[1:] if is_silent else statements


def _checked(entity: Entity) -> Entity:
    if not is_id(entity.id):
        raise ValueError(f"{entity.id!r:.80} is not an id; use a-z, 0-9 and single '.' or '-'")
    name = tidy(entity.name)
    if name and not is_name(name):
        raise ValueError(f"{name!r:.80} is no name: it has no letter and no figure, or is too long")
    for what, others, is_right in (
        ("an id of another database", entity.same_as, _SAME_AS.fullmatch),
        ("an id", entity.never, is_id),
    ):
        for other in others:
            if not is_right(other) or tidy(other) != other:
                raise ValueError(f"{other!r:.80} is not {what}")
    if entity.country and check_country(entity.country) is not None:
        raise ValueError(f"{entity.country!r:.80} is not the code of a country")
    if entity.born is not None and not 0 < entity.born <= _LAST_YEAR:
        raise ValueError(f"{entity.born} is not a year of birth")
    return evolve(entity, name=name, offices=())


def _alias(alias: Alias, entity: Entity, source: str) -> Alias | None:
    if alias.entity != entity.id:
        raise ValueError(f"an alias of {alias.entity!r:.80} among those of {entity.id!r}")
    text = tidy(alias.text)
    if not is_name(text):
        return None
    fault = check_tag(alias.lang)
    if fault is not None:
        raise ValueError(fault.message)
    if strange_scripts(text, alias.lang):
        raise ValueError(f"the tag {alias.lang!r} does not fit the text {text!r:.80}")
    if alias.system and alias.system not in SYSTEMS:
        raise ValueError(f"unknown system {alias.system!r:.80}")
    since, until = alias.since, alias.until
    if since is not None and until is not None and since.first() > until.last():
        raise ValueError(f"'since' {since} comes after 'until' {until}")
    key = tidy(alias.source) or source
    return Alias(
        text, alias.entity, alias.kind, alias.lang, alias.system, since, until, key,
        tidy(alias.note), alias.shared,
    )  # fmt: skip


def journal_line(statement: Statement) -> str:
    """A statement as a line of the journal."""
    return _SEPARATOR.join(statement) + "\n"


def statement_of(line: str) -> Statement:
    r"""The statement of a line.

    >>> statement_of(journal_line(("kr.cho-tae-yul", "0", "person", "Cho Tae-yul", "")))
    ('kr.cho-tae-yul', '0', 'person', 'Cho Tae-yul', '')
    """
    return tuple(line.removesuffix("\n").split(_SEPARATOR))
