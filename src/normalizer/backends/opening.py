"""Knowledge bases by path, opened once in each process.

An engine sends what it runs to other processes. A path travels there for nothing, and the files
behind it are mapped into memory, which all processes of a machine share.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path

from normalizer.errors import ArgumentError
from normalizer.resolver import Resolver
from normalizer.store.manifest import MANIFEST
from normalizer.store.opening import open_base

__all__ = ["ResolverLike", "Stamp", "as_resolver", "folder_of", "stamp_of"]

ResolverLike = Resolver | str | os.PathLike[str]
"""A resolver, or the folder of a compiled knowledge base."""

Stamp = tuple[int, int, int]
"""Time, size and number of the manifest, which is replaced as a whole."""

_opened: dict[str, tuple[Stamp, Resolver]] = {}
_lock = threading.Lock()


def as_resolver(kb: ResolverLike) -> Resolver:
    """The resolver of a knowledge base; a folder is opened once, and again when it was rebuilt.

    Args:
        kb: A resolver, which is given back, or the folder of a compiled knowledge base.

    Raises:
        ArgumentError: It is neither.
        KnowledgeBaseError: The folder holds no knowledge base that can be opened.

    >>> one = Resolver.from_names([("ca", "Mélanie Joly", "person")])
    >>> as_resolver(one) is one
    True
    """
    if isinstance(kb, Resolver):
        return kb
    folder = _folder(kb)
    with _lock:
        stamp = stamp_of(folder)
        known = _opened.get(str(folder))
        if known is None or known[0] != stamp:
            known = stamp, Resolver.open(folder)
            _opened[str(folder)] = known
        return known[1]


def folder_of(kb: ResolverLike) -> Path | None:
    """The folder of a knowledge base; None for a resolver that has none.

    Raises:
        ArgumentError: It is neither.
    """
    return None if isinstance(kb, Resolver) else _folder(kb)


def stamp_of(folder: Path) -> Stamp:
    """What changes whenever a knowledge base is built anew or brought up to date.

    Raises:
        KnowledgeBaseError: There is none in the folder.
    """
    try:
        found = (folder / MANIFEST).stat()
    except OSError:
        open_base(folder)  # tells what is wrong
        raise
    return found.st_mtime_ns, found.st_size, found.st_ino


def _folder(kb: str | os.PathLike[str]) -> Path:
    if not isinstance(kb, str | os.PathLike):
        raise ArgumentError(
            f"{kb!r:.80} is no knowledge base; give a Resolver, or the folder that "
            "'normalizer build' wrote"
        )
    return Path(os.path.realpath(kb))
