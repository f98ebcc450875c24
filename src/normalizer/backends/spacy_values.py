"""Annotations in the bytes of spaCy's documents.

A document goes to another process, and to disk, as bytes of a format that has numbers, texts and
lists. Annotations are pickled into it; of what is read, only the values of this library are made,
so that a document from elsewhere can do nothing else.
"""

from __future__ import annotations

import io
import pickle
from typing import TYPE_CHECKING, Any

from normalizer.backends.errors import missing
from normalizer.dates import PartialDate
from normalizer.decide import Candidate, Policy, Status
from normalizer.errors import ArgumentError
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.model import Alias, AliasKind, Entity, Kind, Location, Office
from normalizer.resolution import Resolution
from normalizer.texts.model import (
    AnnotatedText,
    Contradiction,
    ContradictionKind,
    How,
    TextMention,
)

try:
    import srsly
except ImportError as error:  # pragma: no cover - the tests have it
    raise missing("spacy", "spacy") from error

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["dumped", "loaded", "register"]

_VALUES = {
    (one.__module__, one.__qualname__): one
    for one in (
        Alias, AliasKind, AnnotatedText, Candidate, Contradiction, ContradictionKind, Entity,
        Evidence, EvidenceKind, How, Kind, Location, Office, PartialDate, Policy, Resolution,
        Status, TextMention,
    )
}  # fmt: skip
_KEY = "normalizer.AnnotatedText"


def register() -> None:
    """Let the documents of spaCy hold annotations."""
    srsly.msgpack_encoders("normalizer", func=_encode)
    srsly.msgpack_decoders("normalizer", func=_decode)


def dumped(annotated: AnnotatedText) -> bytes:
    """An annotation as bytes, with all candidates and their evidence."""
    return pickle.dumps(annotated, pickle.HIGHEST_PROTOCOL)


def loaded(data: bytes) -> AnnotatedText:
    """The annotation that became bytes.

    Raises:
        ArgumentError: The bytes are not those of an annotation.

    >>> loaded(dumped(AnnotatedText("Joly spoke.", ())))
    AnnotatedText(mentions=(), contradictions=(), source='', date=None, lang=None)
    >>> loaded(pickle.dumps(print))
    Traceback (most recent call last):
    normalizer.errors.ArgumentError: a document holds builtins.print where an annotation should be
    """
    try:
        found = _Values(io.BytesIO(data)).load()
    except ArgumentError:
        raise
    except Exception as error:  # pickle may raise any for bytes that were damaged
        raise ArgumentError(f"a document holds a damaged annotation: {error}") from None
    if not isinstance(found, AnnotatedText):
        what = type(found).__name__
        raise ArgumentError(f"a document holds {what} where an annotation should be")
    return found


class _Values(pickle.Unpickler):
    """Reads the values of this library, and nothing else."""

    def find_class(self, module: str, name: str) -> type:
        """The class of a value."""
        found = _VALUES.get((module, name))
        if found is None:
            raise ArgumentError(f"a document holds {module}.{name} where an annotation should be")
        return found


def _encode(value: object, chain: Callable[[object], object] | None = None) -> object:
    if isinstance(value, AnnotatedText):
        return {_KEY: dumped(value)}
    return value if chain is None else chain(value)


def _decode(value: Any, chain: Callable[[object], object] | None = None) -> object:
    if isinstance(value, dict) and set(value) == {_KEY}:
        return loaded(value[_KEY])
    return value if chain is None else chain(value)
