"""Dates that are known as exactly as the source tells: a year, a month or a day."""

from __future__ import annotations

import datetime
import re

from attrs import frozen

from normalizer.errors import ArgumentError

__all__ = ["DateLike", "PartialDate", "as_date", "covers"]

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_MONTHS = 12


@frozen(order=True)
class PartialDate:
    """A year, a month of a year, or a day.

    Order is by year, then month, then day, a missing part first.

    >>> PartialDate.parse("2024-02")
    PartialDate(year=2024, month=2, day=0)
    >>> str(PartialDate.parse("2024-02"))
    '2024-02'
    """

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

        Raises:
            ArgumentError: The text has another form, or no calendar has that day.
        """
        match = _FORM.fullmatch(text)
        if match is None:
            raise ArgumentError(f"not a date: {text!r}; write YYYY, YYYY-MM or YYYY-MM-DD")
        year, month, day = (int(part) if part else 0 for part in match.groups())
        try:
            datetime.date(year, month if match[2] else 1, day if match[3] else 1)
        except ValueError as error:
            raise ArgumentError(f"not a date: {text!r}; no calendar has it ({error})") from None
        return cls(year, month, day)

    def first(self) -> datetime.date:
        """First day that it may mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def last(self) -> datetime.date:
        """Last day that it may mean.

        >>> PartialDate(2024, 2).last()
        datetime.date(2024, 2, 29)
        """
        if self.day:
            return datetime.date(self.year, self.month, self.day)
        month = self.month or _MONTHS
        if month == _MONTHS:
            return datetime.date(self.year, month, 31)
        return datetime.date(self.year, month + 1, 1) - datetime.timedelta(days=1)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month:
            parts.append(f"{self.month:02d}")
        if self.day:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)


DateLike = PartialDate | datetime.date | str
"""What callers may give where a date is asked for."""


def as_date(value: DateLike | None) -> PartialDate | None:
    """Read what a caller gave as a date.

    Raises:
        ArgumentError: It is not a date.

    >>> as_date("2024")
    PartialDate(year=2024, month=0, day=0)
    """
    if value is None or isinstance(value, PartialDate):
        return value
    if isinstance(value, datetime.date):
        return PartialDate(value.year, value.month, value.day)
    if isinstance(value, str):
        return PartialDate.parse(value)
    raise ArgumentError(f"not a date: {value!r}; give a str like '2024-02', or a datetime.date")


def covers(since: PartialDate | None, until: PartialDate | None, on: PartialDate) -> bool:
    """Whether a span, open where an end is None, may include some day of `on`.

    >>> covers(PartialDate(2022, 5, 10), None, PartialDate(2024, 11))
    True
    >>> covers(None, PartialDate(2023), PartialDate(2024))
    False
    """
    if since is not None and since.first() > on.last():
        return False
    return until is None or until.last() >= on.first()
