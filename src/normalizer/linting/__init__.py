"""The linter of alias tables: everything that a curator should hear of before others do.

What keeps a table from being read is reported by `normalizer.tables` itself and repeated here;
the linter adds what a table may be loaded with but is better without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.collector import collector_at_rest
from normalizer.linting import (
    between,
    characters,
    contradictions,
    exceptions,
    fields,
    keys,
    provenance,
    reading,
    repeated_names,
    thrift,
)
from normalizer.linting.rule import ReaderRule, Rule
from normalizer.linting.selection import Selection
from normalizer.tables.read import load

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from normalizer.model import Problem

__all__ = ["RULES", "ReaderRule", "Rule", "Selection", "is_warning", "lint"]

_FAMILIES = (
    reading, fields, characters, between, repeated_names, contradictions, keys, thrift, provenance,
    exceptions,
)  # fmt: skip
RULES: tuple[Rule, ...] = tuple(
    sorted(
        (rule() for family in _FAMILIES for rule in family.RULES),
        key=lambda rule: rule.code,
    )
)
"""All rules, by code."""


def lint(
    *paths: str | os.PathLike[str], select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> list[Problem]:
    """Tell everything that is wrong with alias files.

    Args:
        *paths: Files, or directories that are searched through.
        select: Codes of the rules that are asked for, or beginnings of codes such as ``"T4"``;
            all rules where none is given.
        ignore: Codes that are not asked for, or beginnings of codes. The longer beginning wins:
            ``ignore=["T4"], select=["T405"]`` asks for T405.

    Returns:
        The problems, sorted by file, line and column. Never raises for bad content.

    Raises:
        ArgumentError: `select` or `ignore` holds what is the beginning of no code.
    """
    chosen = Selection.of(select, ignore, (rule.code for rule in RULES))
    with collector_at_rest():
        loaded = load(*paths)
        found = {problem for rule in RULES for problem in rule.check(loaded)}
        kept = exceptions.pass_over(loaded, sorted(found), RULES)
        return sorted({problem for problem in kept if chosen.has(problem.code)})


def is_warning(problem: Problem) -> bool:
    """Whether a problem is worth a look only: its code starts with W."""
    return problem.code.startswith("W")
