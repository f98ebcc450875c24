"""What a lint rule is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from normalizer.model import Problem
    from normalizer.tables.read import Loaded

__all__ = ["ReaderRule", "Rule", "files", "pair"]


def files(content: Mapping[str, str | bytes]) -> Mapping[str, str | bytes]:
    """The small files of an example, by name; they cannot be changed."""
    return MappingProxyType(dict(content))


def pair(
    *, first: str = "", second: str = "", row: str = "", other_row: str = ""
) -> Mapping[str, str | bytes]:
    """A table of two ministers whose names differ in two letters, with something added."""
    rows = f"    aliases:\n      - {row}\n" if row else ""
    other_rows = f"    aliases:\n      - {other_row}\n" if other_row else ""
    return {
        "people.yaml": f"""\
format: 1
entities:
  - id: kr.cho-tae-yong
    kind: person
    name: Cho Tae-yong
{first}{rows}  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
{second}{other_rows}"""
    }


class Rule(ABC):
    """One thing that tables can have wrong; the docstring tells what it is and why it matters.

    Attributes:
        code: Code of the problems that it finds; those that start with W are warnings.
        title: What is wrong, in a few words.
        bad: A directory of small files that have it, by name.
        good: The same, mended.
    """

    code: ClassVar[str]
    title: ClassVar[str]
    bad: ClassVar[Mapping[str, str | bytes]]
    good: ClassVar[Mapping[str, str | bytes]]

    @abstractmethod
    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find it in tables."""


class ReaderRule(Rule):
    """A rule that the reader checks itself, because it cannot load what breaks it."""

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Pick what the reader found."""
        return (problem for problem in loaded.problems if problem.code == self.code)
