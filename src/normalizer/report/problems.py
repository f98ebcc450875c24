"""What is wrong with a folder of mentions, told all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.errors import NormalizerError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.model import Problem

__all__ = ["BAD_CSV", "BAD_FACTS", "BAD_FOLDER", "BAD_VALUE", "MentionsError"]

BAD_FOLDER = "M101"
"""The folder, or one file of a pair, is missing."""
BAD_CSV = "M102"
"""The rows and columns of a table are not in order."""
BAD_FACTS = "M103"
"""The facts of an article are not in order."""
BAD_VALUE = "M104"
"""A cell holds what it cannot."""


class MentionsError(NormalizerError):
    """Tables of mentions have problems, and nothing of them was resolved.

    Attributes:
        problems: The problems, ordered by file, line and column.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        head = f"{count} problem{'s' if count != 1 else ''} in the mentions; nothing was resolved"
        super().__init__("\n".join([head, *(str(problem) for problem in self.problems)]))

    def __reduce__(self) -> tuple[type[MentionsError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)
