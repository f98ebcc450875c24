"""The linter of alias tables: everything that a curator should hear of before others do.

What keeps a table from being read is reported by `normalizer.tables` itself and repeated here;
the linter adds what a table may be loaded with but is better without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.linting import between, characters, fields, reading
from normalizer.linting.rule import ReaderRule, Rule
from normalizer.tables.read import load

if TYPE_CHECKING:
    import os

    from normalizer.model import Problem

__all__ = ["RULES", "ReaderRule", "Rule", "is_warning", "lint"]

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            rule()
            for rules in (reading.RULES, fields.RULES, characters.RULES, between.RULES)
            for rule in rules
        ),
        key=lambda rule: rule.code,
    )
)
"""All rules, by code."""


def lint(*paths: str | os.PathLike[str]) -> list[Problem]:
    """Tell everything that is wrong with alias files.

    Args:
        *paths: Files, or directories that are searched through.

    Returns:
        The problems, sorted by file, line and column. Never raises for bad content.
    """
    loaded = load(*paths)
    return sorted({problem for rule in RULES for problem in rule.check(loaded)})


def is_warning(problem: Problem) -> bool:
    """Whether a problem is worth a look only: its code starts with W."""
    return problem.code.startswith("W")
