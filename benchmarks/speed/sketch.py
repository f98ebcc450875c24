"""Which spellings were seen, of one entity or of several, in little memory.

A set of all spellings of a table of ten million names would take gigabytes. Bits at a hash take
megabytes; now and then they say that something was seen that was not, which costs the benchmark
a query and nothing else.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from slips import key

if TYPE_CHECKING:
    from collections.abc import Iterable

BITS_A_NAME = 64
"""Some ten spellings of three names each: less than one bit in ten is set."""
FEWEST = 1 << 16


def hashes(texts: Iterable[str]) -> list[int]:
    """A number of 64 bits for what each text is to a reader, without repetitions; sorted."""
    found = {
        int.from_bytes(hashlib.blake2b(key(text).encode(), digest_size=8).digest())
        for text in texts
    }
    return sorted(found)


class Seen:
    """Remembers what was seen once, and what by more than one entity."""

    def __init__(self, names: int) -> None:
        self._mask = (1 << max(FEWEST, names * BITS_A_NAME).bit_length()) - 1
        self._once = bytearray((self._mask + 1) // 8)
        self._again = bytearray((self._mask + 1) // 8)

    def add(self, found: Iterable[int]) -> None:
        """Remember the hashes of all spellings of one entity."""
        once, again = self._once, self._again
        for number in found:
            at = number & self._mask
            bit = 1 << (at & 7)
            if once[at >> 3] & bit:
                again[at >> 3] |= bit
            else:
                once[at >> 3] |= bit

    def _has(self, bits: bytearray, text: str) -> bool:
        at = hashes([text])[0] & self._mask
        return bool(bits[at >> 3] >> (at & 7) & 1)

    def is_known(self, text: str) -> bool:
        """Whether some entity may be spelt so."""
        return self._has(self._once, text)

    def is_shared(self, text: str) -> bool:
        """Whether more than one entity may be spelt so."""
        return self._has(self._again, text)
