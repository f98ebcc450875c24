"""Which rules are asked for: codes, or the beginnings of codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.errors import ArgumentError
from normalizer.tables.vocabulary import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Selection"]


@frozen
class Selection:
    """Rules by the beginnings of their codes.

    Attributes:
        select: Only these; all where it is empty.
        ignore: Not these; where both hold for a code, the longer one wins, and `ignore` when they
            are equally long.

    >>> chosen = Selection(("T4",), ("T405",))
    >>> [chosen.has(code) for code in ("T404", "T405", "W601")]
    [True, False, False]
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @classmethod
    def of(cls, select: Iterable[str], ignore: Iterable[str], known: Iterable[str]) -> Selection:
        """A selection whose beginnings are all of known codes.

        Raises:
            ArgumentError: A beginning is that of no code.
        """
        chosen = cls(tuple(select), tuple(ignore))
        codes = sorted(known)
        for prefix in (*chosen.select, *chosen.ignore):
            if not prefix or not any(code.startswith(prefix) for code in codes):
                near = suggest(prefix.upper(), codes)
                hint = f"did you mean {near!r}?" if near else "write a code such as T405, or T4"
                raise ArgumentError(f"no rule has a code that starts with {prefix!r}; {hint}")
        return chosen

    def has(self, code: str) -> bool:
        """Whether a code is asked for."""
        wanted = max((len(one) for one in self.select if code.startswith(one)), default=-1)
        unwanted = max((len(one) for one in self.ignore if code.startswith(one)), default=-1)
        if self.select and wanted < 0:
            return False
        return unwanted < 0 or wanted > unwanted
