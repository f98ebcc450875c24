"""Umlauts written out: Schröder and Schroeder, Müller and Mueller."""

from __future__ import annotations

import re

__all__ = ["is_written_out"]

# After a, o or u; names in -ael and -iel are no umlauts (Michael, Rafael), nor is -oe at the end
# (Defoe), nor -ue in front of a vowel or at the end (Sue).
_WRITTEN_OUT = re.compile(r"(?<=[aou])e(?=[bcdfghjkmnpqrstvwxz]|l[^$])")
_SHORTEST = 5


def is_written_out(left: str, right: str) -> bool:
    """Whether two folded words differ only in that one writes umlauts as two letters. Symmetric.

    >>> is_written_out("schroder", "schroeder"), is_written_out("michal", "michael")
    (True, False)
    """
    if len(left) == len(right) or left[:1] != right[:1]:
        return False
    if min(len(left), len(right)) < _SHORTEST:
        return False
    short, long = sorted((left, right), key=len)
    return short in (_WRITTEN_OUT.sub("", long), _first_written(long))


def _first_written(word: str) -> str:
    return _WRITTEN_OUT.sub("", word, count=1)
