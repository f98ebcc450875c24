"""The garbage collector, kept at rest while many values are made."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["collector_at_rest"]


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep the cycle collector from walking over all that is being made, again and again.

    Reading tables and filing names make many small values and no cycle of them; without the walks
    they take two thirds of the time. Threads may overlap: the last of them that found the
    collector running starts it.

    >>> with collector_at_rest():
    ...     gc.isenabled()
    False
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
