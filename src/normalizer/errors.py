"""The errors that normalizer raises, all under one root.

::

    NormalizerError
    ├── ArgumentError     a call that cannot be meant (also a ValueError)
    ├── NameTypeError     a name that is not a ``str`` (also a TypeError)
    ├── TableError        alias tables with problems; carries all of them
    ├── JournalError      a journal of judgements with problems (`normalizer.judgements`)
    └── KnowledgeBaseError  a compiled knowledge base that cannot be read or written
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.model import Problem

__all__ = [
    "ArgumentError",
    "KnowledgeBaseError",
    "NameTypeError",
    "NormalizerError",
    "TableError",
]


class NormalizerError(Exception):
    """Root of everything that this library raises on purpose."""


class ArgumentError(NormalizerError, ValueError):
    """An argument has a value that cannot be meant; the message names those that can."""


class NameTypeError(NormalizerError, TypeError):
    """A name is not a ``str``; the message says how to make it one."""


class TableError(NormalizerError):
    """Alias tables have problems, and nothing of them was loaded.

    The message lists every problem of every file, so that one run is enough to mend them all.

    Attributes:
        problems: The problems, ordered by file, line and column.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        head = f"{count} problem{'s' if count != 1 else ''} in the alias tables; nothing was loaded"
        super().__init__("\n".join([head, *(str(problem) for problem in self.problems)]))

    def __reduce__(self) -> tuple[type[TableError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


class KnowledgeBaseError(NormalizerError):
    """A compiled knowledge base cannot be read or written; the message says why and what mends it.

    Nothing was changed: what the folder held before, it holds still.
    """
