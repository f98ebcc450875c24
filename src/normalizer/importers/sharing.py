"""Which names and outside ids belong to more than one entity, found with little memory.

Two entities of one kind may have a name in common only when the rows say so. In a list of millions
many do, and no set of all names would fit; so digests of names go to files by their first bits,
and each file is looked at alone.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from hashlib import blake2b
from struct import Struct
from typing import TYPE_CHECKING, BinaryIO, Self

from attrs import Factory, define, field

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

__all__ = ["SharedKeys"]

# At sixteen bytes a name, a hundred million names make files of 25 MB, which are read one by one.
_FILES = 64
_PAIR = Struct("<QQ")


def _new_stack() -> ExitStack:
    return ExitStack()


def _digest(text: str) -> int:
    """Eight bytes of a digest: of ten million names, two differ and agree in it once in 300 000."""
    return int.from_bytes(blake2b(text.encode("utf-8"), digest_size=8).digest(), "little")


@define
class SharedKeys:
    r"""Takes keys with their owners, and tells afterwards which keys have several owners.

    Use it as a context.

    >>> with SharedKeys() as keys:
    ...     keys.add("person\0jo tae", "kr.cho-tae-yong")
    ...     keys.add("person\0jo tae", "kr.cho-tae-yul")
    ...     keys.add("person\0cho tae-yul", "kr.cho-tae-yul")
    ...     keys.close()
    >>> "person\0jo tae" in keys, "person\0cho tae-yul" in keys
    (True, False)
    >>> len(keys), keys.single
    (1, 1)
    """

    _stack: ExitStack = field(init=False, factory=_new_stack)
    _files: list[BinaryIO] = field(init=False, default=Factory(list))
    _shared: set[int] = field(init=False, default=Factory(set))
    _known: int = field(init=False, default=0)

    def __enter__(self) -> Self:
        for _ in range(_FILES):
            # Files without a name, so that they are gone when the process is.
            file = tempfile.TemporaryFile(prefix="normalizer-")
            self._files.append(self._stack.enter_context(file))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()
        self._files.clear()

    def add(self, key: str, owner: str) -> None:
        """Note that a key belongs to an owner."""
        digest = _digest(key)
        self._files[digest % _FILES].write(_PAIR.pack(digest, _digest(owner)))

    def close(self) -> None:
        """Take no more keys, and find the shared ones."""
        for file in self._files:
            first: dict[int, int] = {}
            for digest, owner in _pairs(file):
                if first.setdefault(digest, owner) != owner:
                    self._shared.add(digest)
            self._known += len(first)

    @property
    def single(self) -> int:
        """How many keys have one owner."""
        return self._known - len(self._shared)

    def __contains__(self, key: str) -> bool:
        return bool(self._shared) and _digest(key) in self._shared

    def __len__(self) -> int:
        return len(self._shared)


def _pairs(file: BinaryIO) -> Iterator[tuple[int, int]]:
    file.seek(0)
    while data := file.read(_PAIR.size * 4096):
        yield from _PAIR.iter_unpack(data)
