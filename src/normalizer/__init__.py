"""Turns names as sources spell them into the entities they mean.

>>> import normalizer
>>> resolver = normalizer.Resolver.from_names([("minister", "Cho Tae-yul", "person")])
>>> resolver.resolve("조태열").entity.id
'minister'
"""

from __future__ import annotations

from normalizer.context import Context
from normalizer.decide import Candidate, Policy, Status
from normalizer.errors import ArgumentError, NameTypeError, NormalizerError, TableError
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.judgements import (
    Journal,
    JournalError,
    Judgement,
    Undo,
    Verdict,
    read_journal,
    standing,
)
from normalizer.languages import Reading, Romanization, readings, romanize
from normalizer.model import Alias, AliasKind, Entity, Kind, Location, Office, Problem
from normalizer.resolution import Resolution
from normalizer.resolver import Resolver
from normalizer.scoring import Comparison, compare
from normalizer.scoring.many import compare_many

__version__ = "0.1.0"

__all__ = [
    "Alias",
    "AliasKind",
    "ArgumentError",
    "Candidate",
    "Comparison",
    "Context",
    "Entity",
    "Evidence",
    "EvidenceKind",
    "Journal",
    "JournalError",
    "Judgement",
    "Kind",
    "Location",
    "NameTypeError",
    "NormalizerError",
    "Office",
    "Policy",
    "Problem",
    "Reading",
    "Resolution",
    "Resolver",
    "Romanization",
    "Status",
    "TableError",
    "Undo",
    "Verdict",
    "compare",
    "compare_many",
    "lint",
    "read_journal",
    "readings",
    "romanize",
    "standing",
]


def lint(*paths: str) -> list[Problem]:
    """Check alias files and list every problem of every file; never raises for bad rows.

    Args:
        *paths: Files or directories; without any, the bundled tables.

    >>> lint("no/such/file.yaml")[0].code
    'T101'
    """
    from normalizer.linting import lint as run  # noqa: PLC0415 - the readers load a YAML parser

    return run(*paths)


def __dir__() -> list[str]:
    return __all__
