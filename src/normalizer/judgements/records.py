"""The records of a journal, and the state that they leave in force."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from normalizer.errors import ArgumentError
from normalizer.model import Kind
from normalizer.names import LONGEST_NAME
from normalizer.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrs import Attribute

__all__ = ["Judgement", "Record", "Undo", "Verdict", "judged_spelling", "standing"]


class Verdict(StrEnum):
    """What a person said of a mention and an entity."""

    SAME = "same"
    """The mention means the entity, whatever the scores say."""
    DIFFERENT = "different"
    """The mention does not mean the entity."""
    UNSURE = "unsure"
    """The person looked and could not tell; the mention stays in doubt."""


def _joined(value: str) -> str:
    r"""Text in which no two surrogates stand for one character, as JSON would read it back.

    >>> _joined("\ud83d\ude00") == "\U0001f600"
    True
    """
    if not isinstance(value, str) or value.isascii():
        return value
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def judged_spelling(text: str) -> str:
    """What two mentions have in common that a judgement of one is a judgement of the other.

    Case, width and what cannot be seen do not count; letters, marks and blanks do, because a
    person who judged one spelling has not seen the other.

    >>> judged_spelling("Mélanie  JOLY") == judged_spelling("Mélanie Joly")
    True
    >>> judged_spelling("Mélanie Joly") == judged_spelling("Melanie Joly")
    False
    """
    return clean(_joined(text))


def _verdict(value: Verdict | str) -> Verdict:
    try:
        return Verdict(value)
    except ValueError:
        known = ", ".join(Verdict)
        raise ArgumentError(f"no verdict {value!r:.80}; use one of {known}") from None


def _kind(value: Kind | str | None) -> Kind | None:
    try:
        return None if value is None else Kind(value)
    except ValueError:
        raise ArgumentError(f"no kind {value!r:.80}; use one of {', '.join(Kind)}") from None


def _time(value: datetime | str) -> str:
    text = value.isoformat() if isinstance(value, datetime) else value
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        moment = None
    if moment is None or moment.utcoffset() is None:
        raise ArgumentError(
            f"not a moment: {value!r:.80}; write date, time and offset: 2024-02-06T09:30:00+00:00"
        )
    return text


def _check_number(_: object, attribute: Attribute[int], value: Any) -> None:
    if type(value) is not int or value < 1:
        raise ArgumentError(f"{attribute.name} is {value!r:.80}; records are counted from 1")


def _check_text(_: object, attribute: Attribute[str], value: Any) -> None:
    if not isinstance(value, str):
        raise ArgumentError(f"{attribute.name} is {type(value).__name__}; give text")


def _check_some_text(self: object, attribute: Attribute[str], value: Any) -> None:
    _check_text(self, attribute, value)
    if not value.strip():
        raise ArgumentError(f"{attribute.name} is empty; a judgement needs it")


def _check_mention(self: object, attribute: Attribute[str], value: Any) -> None:
    _check_text(self, attribute, value)
    if len(value) > 8 * LONGEST_NAME or len(clean(value)) > LONGEST_NAME:
        raise ArgumentError(
            f"mention is longer than any name ({LONGEST_NAME} characters); give the name alone"
        )
    if not any(char.isalnum() for char in clean(value)):
        raise ArgumentError(f"mention is {value!r:.80}, which has no letter or digit; give a name")


@frozen
class Judgement:
    """What a person said of a mention and an entity.

    Attributes:
        id: Number of the record in its journal, counted from 1.
        verdict: `Verdict`, or its name.
        mention: The spelling that was judged, at most 300 characters once cleaned.
        entity: Id of the entity.
        who: Who said so.
        when: When: an ISO 8601 date and time with its offset from UTC, or an aware ``datetime``.
        kind: What the mention names, where it was judged as that only; see `applies_to`.
        why: The reason, for whoever reviews it.

    Raises:
        ArgumentError: A value cannot be meant.

    >>> Judgement(1, "same", "Jolie", "ca.melanie-joly", "ana", "2024-02-06T09:30:00Z").verdict
    <Verdict.SAME: 'same'>
    """

    id: int = field(validator=_check_number)
    verdict: Verdict = field(converter=_verdict)
    mention: str = field(converter=_joined, validator=_check_mention)
    entity: str = field(converter=_joined, validator=_check_some_text)
    who: str = field(converter=_joined, validator=_check_some_text)
    when: str = field(converter=_time)
    kind: Kind | None = field(default=None, converter=_kind, kw_only=True)
    why: str = field(default="", converter=_joined, validator=_check_text, kw_only=True)

    def applies_to(self, asked: Kind | None, entity: Kind | None) -> bool:
        """Whether it answers a question.

        A judgement with a kind answers questions of that kind; *different* and *unsure* also those
        without, as they only keep from a merge. One without a kind answers every question but
        those of another kind than the entity's.

        Args:
            asked: The kind that was asked for, or None.
            entity: The kind of the entity, or None when it is not known.
        """
        if self.kind is not None:
            return asked is self.kind or (asked is None and self.verdict is not Verdict.SAME)
        return self.verdict is not Verdict.SAME or asked in (None, entity) or entity is None


@frozen
class Undo:
    """A record that takes another one back; it can be taken back itself.

    Attributes:
        id: Number of the record in its journal.
        undo: Number of the record that it takes back; an earlier one.
        who: Who took it back.
        when: When, as in `Judgement`.
        why: The reason.
    """

    id: int = field(validator=_check_number)
    undo: int = field(validator=_check_number)
    who: str = field(converter=_joined, validator=_check_some_text)
    when: str = field(converter=_time)
    why: str = field(default="", converter=_joined, validator=_check_text, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.undo >= self.id:
            raise ArgumentError(
                f"record {self.id} takes back record {self.undo}; only an earlier one can be"
            )


Record = Judgement | Undo
"""One line of a journal."""


def in_force(records: Iterable[Record]) -> dict[int, Record]:
    """The records that nothing in force takes back, by number, in order.

    Raises:
        ArgumentError: Two records have one number.
    """
    ordered = sorted(records, key=lambda record: record.id)
    twice = sorted(n for n, count in Counter(r.id for r in ordered).items() if count > 1)
    if twice:
        numbers = ", ".join(map(str, twice))
        raise ArgumentError(f"several records have the number {numbers}; give one journal at once")
    gone: set[int] = set()
    # Only a later record takes one back, so that from the end each is known when it is met.
    for record in reversed(ordered):
        if isinstance(record, Undo) and record.id not in gone:
            gone.add(record.undo)
    return {record.id: record for record in ordered if record.id not in gone}


def standing(records: Iterable[Record]) -> tuple[Judgement, ...]:
    """The judgements in force: the last word on each spelling and entity.

    Args:
        records: Records of one journal, in any order.

    Returns:
        One judgement for each pair of a spelling (see `judged_spelling`) and an entity, by number.

    Raises:
        ArgumentError: Two records have one number.

    >>> when = "2024-02-06T09:30:00Z"
    >>> first = Judgement(1, "same", "Jolie", "us.angelina-jolie", "ana", when)
    >>> second = Judgement(2, "different", "JOLIE", "us.angelina-jolie", "ben", when)
    >>> [judgement.id for judgement in standing([first, second])]
    [2]
    >>> [judgement.id for judgement in standing([first, second, Undo(3, 2, "ben", when)])]
    [1]
    """
    last: dict[tuple[str, str], Judgement] = {}
    for record in in_force(records).values():
        if isinstance(record, Judgement):
            last[judged_spelling(record.mention), record.entity] = record
    return tuple(sorted(last.values(), key=lambda judgement: judgement.id))
