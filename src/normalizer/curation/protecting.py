"""Answers that no change of tables may touch: a file that people keep beside their tables.

A CSV with the columns mention, kind and answer, where the answer is the id of an entity, ``nil`` or
``ambiguous``.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.curation.mentions import Mention, answered
from normalizer.decide import Status
from normalizer.errors import ArgumentError
from normalizer.tables.files import decode

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike

    from normalizer.resolver import Resolver

__all__ = ["Protected", "protect", "read_protected"]

_COLUMNS = ["mention", "kind", "answer"]
_WORDS = frozenset({Status.NIL.value, Status.AMBIGUOUS.value})


@frozen
class Protected:
    """An answer that must stay.

    Attributes:
        mention: The mention, and the kind that is asked for.
        answer: Id of the entity, ``"nil"`` or ``"ambiguous"``.
        place: File and line, for messages.
    """

    mention: Mention
    answer: str
    place: str = ""


def protect(resolver: Resolver, mentions: Iterable[Mention], *, workers: int = 1) -> str:
    r"""The answers that a resolver gives, as a file of protected answers.

    Raises:
        ArgumentError: A mention is asked with a language or a date, for which there is no column,
            or an entity has a word for a status as its id.

    >>> from normalizer import Resolver
    >>> joly = Resolver.from_names([("ca", "Mélanie Joly", "person")])
    >>> protect(joly, [Mention("Melanie Joly", "person"), Mention("Nobody")])
    'mention,kind,answer\nMelanie Joly,person,ca\nNobody,,nil\n'
    """
    rows: dict[tuple[str, str], str] = {}
    for mention, resolution in answered(resolver, mentions, workers=workers):
        if mention.lang is not None or mention.on is not None:
            raise ArgumentError(
                f"{mention.text!r:.80} is asked with a language or a date; protected answers are "
                "those to a name and a kind alone"
            )
        entity = resolution.entity
        if entity is not None and entity.id in _WORDS:
            raise ArgumentError(f"an entity has the id {entity.id!r}, which means a status here")
        answer = entity.id if entity is not None else resolution.status.value
        rows[mention.text, mention.kind or ""] = answer
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows((*key, rows[key]) for key in sorted(rows))
    return out.getvalue()


def read_protected(path: str | PathLike[str]) -> list[Protected]:
    """Read protected answers.

    Raises:
        ArgumentError: The file cannot be read, or a row of it is none; the message says which.
    """
    path = Path(path)
    try:
        text, problems = decode(path.read_bytes(), path.as_posix())
    except OSError as error:
        reason = f"{path.as_posix()} cannot be read: {error.strerror}; check the path"
        raise ArgumentError(reason) from None
    if problems or text is None:
        raise ArgumentError(f"{problems[0].location}: {problems[0].message}; {problems[0].mend}")
    reader = csv.reader(io.StringIO(text), strict=True)
    found = []
    try:
        if next(reader, None) != _COLUMNS:
            raise ArgumentError(
                f"{path.as_posix()}:1: the first row is not {','.join(_COLUMNS)}; write the file "
                "by 'normalizer diff --write-protect'"
            )
        for row in reader:
            place = f"{path.as_posix()}:{reader.line_num}"
            if row:
                found.append(_protected(row, place))
    except csv.Error as error:
        place = f"{path.as_posix()}:{reader.line_num}"
        raise ArgumentError(f"{place}: a broken row ({error}); mend its quotes") from None
    return found


def _protected(row: list[str], place: str) -> Protected:
    if len(row) != len(_COLUMNS):
        raise ArgumentError(f"{place}: {len(row)} cells; write mention, kind and answer")
    text, kind, answer = row
    if not answer:
        raise ArgumentError(f"{place}: no answer; write the id of an entity, nil or ambiguous")
    try:
        return Protected(Mention(text, kind or None), answer, place)
    except ArgumentError as error:
        raise ArgumentError(f"{place}: {error}") from None
