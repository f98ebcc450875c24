"""The manifest of a knowledge base: which segments it is made of.

A knowledge base is what its manifest says; replacing the manifest is the one step by which it
changes.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from normalizer.errors import KnowledgeBaseError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["MANIFEST", "VERSION", "Manifest", "Part", "is_ours", "read_manifest"]

MANIFEST = "manifest.json"
VERSION = 2
"""The version of the format that this library writes and reads."""

_FORMAT = "normalizer knowledge base"


@frozen
class Part:
    """A segment of a knowledge base.

    Attributes:
        file: Its file.
        size: Bytes of the file.
        entities: How many entities it has.
        aliases: How many aliases it has.
        retired: Numbers of its entities that it no longer speaks for, rising.
    """

    file: str
    size: int
    entities: int
    aliases: int
    retired: tuple[int, ...] = ()

    def without(self, numbers: frozenset[int]) -> Part:
        """The same segment with more entities retired."""
        return evolve(self, retired=tuple(sorted({*self.retired, *numbers})))


@frozen
class Manifest:
    """What a knowledge base is made of.

    Attributes:
        parts: Its segments, the first ones earliest.
        sources: The sources of its aliases, each as the fields of `normalizer.tables.Source`.
    """

    parts: tuple[Part, ...]
    sources: tuple[tuple[str, ...], ...] = ()

    def as_bytes(self) -> bytes:
        """The manifest as its file has it; equal ones have equal bytes."""
        data = {
            "format": _FORMAT,
            "version": VERSION,
            "segments": [
                {
                    "file": part.file,
                    "bytes": part.size,
                    "entities": part.entities,
                    "aliases": part.aliases,
                    "retired": list(part.retired),
                }
                for part in self.parts
            ],
            "sources": [list(source) for source in self.sources],
        }
        data["checksum"] = _checksum(data)
        return (json.dumps(data, ensure_ascii=True, indent=1) + "\n").encode()


def _checksum(data: dict[str, object]) -> str:
    rest = {key: value for key, value in data.items() if key != "checksum"}
    text = json.dumps(rest, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return blake2b(text.encode(), digest_size=16).hexdigest()


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder.

    Raises:
        KnowledgeBaseError: There is none, or it is damaged, foreign, or of another version.
    """
    shown = folder.as_posix()
    path = folder / MANIFEST
    try:
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise KnowledgeBaseError(
            f"{shown}: no knowledge base here ({MANIFEST} is missing);"
            " make one with: normalizer build TABLES -o " + shown
        ) from None
    except OSError as error:
        raise KnowledgeBaseError(f"{path.as_posix()}: cannot be read: {error.strerror}") from None
    data = _data(raw)
    if data is None:
        raise _damaged(shown)
    if data.get("format") != _FORMAT:
        raise KnowledgeBaseError(
            f"{shown}: {MANIFEST} is of another program; name a folder that normalizer wrote"
        )
    version = data.get("version")
    if not isinstance(version, int):
        raise _damaged(shown)
    if version != VERSION:
        again = "build it again from its tables"
        mend = f"update normalizer, or {again}" if version > VERSION else again
        raise KnowledgeBaseError(
            f"{shown}: written in version {version} of the format, and this normalizer reads"
            f" version {VERSION}; {mend}"
        )
    if data.get("checksum") != _checksum(data):
        raise _damaged(shown)
    return Manifest(
        tuple(
            Part(
                file=part["file"],
                size=part["bytes"],
                entities=part["entities"],
                aliases=part["aliases"],
                retired=tuple(part["retired"]),
            )
            for part in data["segments"]
        ),
        tuple(tuple(source) for source in data["sources"]),
    )


def _data(raw: bytes) -> dict[str, Any] | None:
    """What a manifest says; None where it says nothing."""
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else {}


def is_ours(folder: Path) -> bool | None:
    """Whether the manifest of a folder is of this library; None where there is none to be read."""
    try:
        data = _data((folder / MANIFEST).read_bytes())
    except FileNotFoundError:
        return None
    return None if data is None else data.get("format") == _FORMAT


def _damaged(shown: str) -> KnowledgeBaseError:
    return KnowledgeBaseError(
        f"{shown}: {MANIFEST} is damaged: it is not what was written; build it again from its"
        " tables"
    )
