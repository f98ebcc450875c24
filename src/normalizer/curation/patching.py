"""Suggestions as a file that a person edits: a YAML in which each row is accepted or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from normalizer.curation.rows import fields_of
from normalizer.explain.cells import visible
from normalizer.tables.yaml_scalars import write_scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from normalizer.curation.suggestions import Proposed, Suggested, Suggestion

__all__ = ["write_patch"]

_HEAD = """\
# Rows that normalizer suggests. Write yes, no or unsure after the `accept` of a row, and yes or no
# after that of a new entity; what stays empty is asked again.
# What stands in a row may be mended, and so may the id, kind, name and country of a new entity.
# Then: normalizer suggest TABLE --apply THIS_FILE
format: 1
"""
_DATES = frozenset({"since", "until"})


def write_patch(suggested: Suggested) -> str:
    """Suggestions as the text of a patch, with what speaks for each as comments.

    >>> from normalizer import Resolver
    >>> from normalizer.curation.mentions import Mention
    >>> from normalizer.curation.suggesting import suggest
    >>> resolver = Resolver.from_names([("us.jake-sullivan", "Jake Sullivan", "person")])
    >>> print(write_patch(suggest(resolver, [Mention("Sulivan", count=3)])), end="")
    ... # doctest: +ELLIPSIS
    # Rows that normalizer suggests. ...
    suggestions:
      # Jake Sullivan: score 0.114
      # ...
      - entity: us.jake-sullivan
        rows:
          - {accept: "", text: Sulivan, lang: und-Latn, kind: short}  # 3 times, nil
    """
    blocks = [line for one in suggested.suggestions for line in _block(one)]
    field = "suggestions:" if blocks else "suggestions: []"
    return _HEAD + "\n".join([field, *blocks]) + "\n"


def _block(one: Suggestion) -> Iterator[str]:
    entity = one.entity
    rows = one.rows
    if one.is_new:
        yield "  # no entity is near enough: a new one?"
        # Its canonical name is an alias without a row.
        yield from (f"  # {visible(row.alias.text)}: {_came(row)}" for row in rows[:1])
        rows = rows[1:]
    else:
        yield f"  # {visible(entity.name)}: score {one.score:.3f}"
    yield from (f"  # {visible(line)}" for line in one.evidence)
    if one.others:
        named = (f"{visible(name)} [{id_}] {score:.3f}" for id_, name, score in one.others)
        yield f"  # {'nearest' if one.is_new else 'or'}: {', '.join(named)}"
    if one.is_new:
        yield f"  - new: {write_scalar(entity.id)}"
        yield '    accept: ""'
        yield f"    kind: {write_scalar(entity.kind or '')}"
        yield f"    name: {write_scalar(entity.name)}"
        yield '    country: ""'
    else:
        yield f"  - entity: {write_scalar(entity.id)}"
    if rows:
        yield "    rows:"
        yield from _rows(rows)


def _rows(rows: Iterable[Proposed]) -> Iterator[str]:
    for row in rows:
        fields = {"accept": "", **fields_of(evolve(row.alias, entity=""))}
        pairs = [
            f"{name}: {text if name == 'shared' else write_scalar(text, date=name in _DATES)}"
            for name, text in fields.items()
        ]
        yield f"      - {{{', '.join(pairs)}}}  # {_came(row)}"


def _came(row: Proposed) -> str:
    times = "once" if row.count == 1 else f"{row.count} times"
    return f"{times}, {row.status.value}"
