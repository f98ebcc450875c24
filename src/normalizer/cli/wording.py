"""Words that several commands say in the same way."""

from __future__ import annotations

__all__ = ["number", "times"]


def number(count: int, what: str) -> str:
    """How many of what, in words.

    >>> number(1, "row"), number(2, "new entity"), number(0, "alias")
    ('1 row', '2 new entities', '0 aliases')
    """
    plural = what + ("es" if what.endswith("s") else "s")
    if what.endswith("y"):
        plural = what[:-1] + "ies"
    return f"{count} {what if count == 1 else plural}"


def times(count: int) -> str:
    """How often something came.

    >>> times(1), times(3)
    ('once', '3 times')
    """
    return "once" if count == 1 else f"{count} times"
