"""What a resolver was asked and how it answered, as a file that later work starts from.

One line of JSON for each question, sorted, so that two logs of the same questions are equal::

    {"text": "Joly", "kind": "person", "lang": null, "date": null, "status": "nil", "count": 3}
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define, field

from normalizer.curation.mentions import Mention, Question
from normalizer.dates import DateLike, as_date
from normalizer.decide import Status
from normalizer.errors import ArgumentError
from normalizer.model import Kind, as_kind
from normalizer.tables.write import replace_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike

    from normalizer.resolution import Resolution

__all__ = ["Tally", "read", "write"]

_KEYS = ("text", "kind", "lang", "date")
_LONGEST_LINE = 1 << 20


@define
class Tally:
    """Counts of questions, each with the status of its last answer.

    >>> from normalizer import Resolver
    >>> tally = Tally()
    >>> tally.add(Resolver.from_names([("ca", "Mélanie Joly")]).resolve("Nobody"))
    >>> print(tally.text(), end="")
    {"text": "Nobody", "kind": null, "lang": null, "date": null, "status": "nil", "count": 1}
    """

    _counts: dict[Question, tuple[Status, int]] = field(factory=dict)

    def add(
        self,
        resolution: Resolution,
        *,
        kind: Kind | str | None = None,
        lang: str | None = None,
        on: DateLike | None = None,
    ) -> None:
        """Count an answer.

        Args:
            resolution: The answer.
            kind: What was asked for.
            lang: The language that was given.
            on: The date that was given.
        """
        self.count(resolution.text, resolution.status, kind=kind, lang=lang, on=on)

    def count(
        self,
        text: str,
        status: Status,
        *,
        kind: Kind | str | None = None,
        lang: str | None = None,
        on: DateLike | None = None,
    ) -> None:
        """Count an answer of which only the status is at hand; see `add`."""
        question = Question(text, as_kind(kind), lang, as_date(on))
        _, before = self._counts.get(question, (status, 0))
        self._counts[question] = status, before + 1

    def text(self) -> str:
        """The log, one line a question, sorted."""
        ordered = sorted(self._counts, key=lambda question: question.order)
        return "".join(self._line(question) for question in ordered)

    def _line(self, question: Question) -> str:
        status, count = self._counts[question]
        text, kind, lang, on = question
        values = (text, kind.value if kind else None, lang, str(on) if on else None)
        data = {**dict(zip(_KEYS, values, strict=True)), "status": status.value, "count": count}
        # A lone surrogate is written as the escape that reads back as it.
        plain = json.dumps(data, ensure_ascii=False)
        return (plain if _is_text(plain) else json.dumps(data)) + "\n"


def _is_text(text: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in text)


def write(
    resolutions: Iterable[Resolution],
    path: str | PathLike[str],
    *,
    kind: Kind | str | None = None,
    lang: str | None = None,
    on: DateLike | None = None,
) -> None:
    """Write answers as a log, wholly or not at all; equal questions are counted.

    Args:
        resolutions: The answers.
        path: The file; one that is there is replaced.
        kind: What all of them were asked for.
        lang: The language that was given with all of them.
        on: The date that was given with all of them.

    Raises:
        ArgumentError: The file cannot be written.
    """
    tally = Tally()
    for resolution in resolutions:
        tally.add(resolution, kind=kind, lang=lang, on=on)
    save(tally, path)


def save(tally: Tally, path: str | PathLike[str]) -> None:
    """Write a tally as a log, wholly or not at all.

    Raises:
        ArgumentError: The file cannot be written.
    """
    try:
        replace_text(Path(path), tally.text())
    except OSError as error:
        raise ArgumentError(f"{path} cannot be written: {error.strerror}; check the path") from None


def read(path: str | PathLike[str]) -> Iterator[Mention]:
    """The mentions of a log, line by line; other keys than those of a log are passed over.

    Raises:
        ArgumentError: While the lines are taken: the file cannot be read, or a line is no record
            of a log; the message says which.
    """
    try:
        with Path(path).open("rb") as stream:
            number = 0
            while line := stream.readline(_LONGEST_LINE + 1):
                number += 1
                yield _mention(line, f"{path}:{number}")
    except OSError as error:
        raise ArgumentError(f"{path} cannot be read: {error.strerror}; check the path") from None


def _mention(line: bytes, place: str) -> Mention:
    mend = "give a log that 'normalizer resolve --log' wrote, or a CSV of mentions"
    try:
        data = json.loads(line) if len(line) <= _LONGEST_LINE else None
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise ArgumentError(f"{place}: not a line of JSON; {mend}")
    text, kind, lang, on = (data.get(key) for key in _KEYS)
    if not isinstance(text, str):
        raise ArgumentError(f"{place}: no text; {mend}")
    for key in ("kind", "lang", "date"):
        if not isinstance(data.get(key), str | None):
            raise ArgumentError(f"{place}: {key} is no text; {mend}")
    count = data.get("count", 1)
    if type(count) is not int or count < 1:
        raise ArgumentError(f"{place}: count is {count!r:.40}; give a number from 1")
    try:
        return Mention(text, kind, lang, on, count)
    except ArgumentError as error:
        raise ArgumentError(f"{place}: {error}") from None
