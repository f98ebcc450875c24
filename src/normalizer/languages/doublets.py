"""Given names that neighbouring languages write as different words: Володимир and Владимир.

A Ukrainian, Belarusian or Russian source writes a person's given name in its own form. The forms
are one name, but no spelling of one is a spelling of the other; ``ukrainian/doublets.tsv`` lists
them, a name a row.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from normalizer.languages.registry import language
from normalizer.text import words

__all__ = ["are_doublets"]

_LANGUAGES = ("ru", "uk", "be")
_MOST_SPELLINGS = 6


@cache
def _rows() -> dict[str, frozenset[int]]:
    """For each Latin spelling of a listed name, the rows that it stands in."""
    table = resources.files("normalizer.languages.ukrainian").joinpath("doublets.tsv")
    found: dict[str, set[int]] = {}
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines()[1:]):
        for code, cell in zip(_LANGUAGES, line.split("\t"), strict=False):
            for native in words(cell):
                for spelled, _ in language(code).spellings(native, _MOST_SPELLINGS):
                    found.setdefault(spelled, set()).add(number)
    return {spelled: frozenset(rows) for spelled, rows in found.items()}


def are_doublets(left: str, right: str) -> bool:
    """Whether two folded Latin words are forms of one given name in neighbouring languages.

    >>> are_doublets("vladimir", "volodymyr"), are_doublets("vladimir", "viktor")
    (True, False)
    """
    rows = _rows()
    ones = rows.get(left)
    return ones is not None and not ones.isdisjoint(rows.get(right, frozenset()))
