"""Turns names as sources spell them into the entities they mean.

>>> import normalizer
>>> resolver = normalizer.Resolver.from_names([("minister", "Cho Tae-yul", "person")])
>>> resolver.resolve("조태열").entity.id
'minister'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from normalizer.context import Context
from normalizer.decide import Candidate, Policy, Status
from normalizer.errors import (
    ArgumentError,
    KnowledgeBaseError,
    NameTypeError,
    NormalizerError,
    TableError,
)
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

if TYPE_CHECKING:
    from normalizer.scoring.many import compare_many
    from normalizer.store.building import build
    from normalizer.store.opening import verify
    from normalizer.store.updates import Changes, merge, update
    from normalizer.texts import (
        AnnotatedText,
        Contradiction,
        ContradictionKind,
        Document,
        How,
        TextMention,
    )

__version__ = "0.1.0"

__all__ = [
    "Alias",
    "AliasKind",
    "AnnotatedText",
    "ArgumentError",
    "Candidate",
    "Changes",
    "Comparison",
    "Context",
    "Contradiction",
    "ContradictionKind",
    "Document",
    "Entity",
    "Evidence",
    "EvidenceKind",
    "How",
    "Journal",
    "JournalError",
    "Judgement",
    "Kind",
    "KnowledgeBaseError",
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
    "TextMention",
    "Undo",
    "Verdict",
    "build",
    "compare",
    "compare_many",
    "lint",
    "merge",
    "read_journal",
    "readings",
    "romanize",
    "standing",
    "update",
    "verify",
]


# Bulk, texts and knowledge bases are not for those who only compare two names.
_LATE = {
    "AnnotatedText": "normalizer.texts",
    "Contradiction": "normalizer.texts",
    "ContradictionKind": "normalizer.texts",
    "Document": "normalizer.texts",
    "How": "normalizer.texts",
    "TextMention": "normalizer.texts",
    "Changes": "normalizer.store.updates",
    "build": "normalizer.store.building",
    "compare_many": "normalizer.scoring.many",
    "merge": "normalizer.store.updates",
    "update": "normalizer.store.updates",
    "verify": "normalizer.store.opening",
}


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


def __getattr__(name: str) -> object:
    place = _LATE.get(name)
    if place is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(place), name)
