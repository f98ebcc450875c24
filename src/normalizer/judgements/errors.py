"""The error of journals that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.errors import NormalizerError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.model import Problem

__all__ = ["JournalError"]


class JournalError(NormalizerError):
    """A journal of judgements has problems; nothing of it was taken, nothing was added.

    Attributes:
        problems: The problems, ordered by line.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        head = f"{count} problem{'s' if count != 1 else ''} in the journal; nothing was taken of it"
        super().__init__("\n".join([head, *(str(problem) for problem in self.problems)]))

    def __reduce__(self) -> tuple[type[JournalError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)
