"""Retrieval: names filed under keys, and the lookups that context is read with."""

from normalizer.index.gazetteer import Gazetteer, Holder
from normalizer.index.memory import Entry, MemoryIndex

__all__ = ["Entry", "Gazetteer", "Holder", "MemoryIndex"]
