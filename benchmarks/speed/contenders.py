"""All methods, in the order of the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from methods.duck import DuckDb
from methods.rapid import RapidFuzz
from methods.splink_link import Splink
from methods.tantivy_grams import Tantivy, TantivyRatio
from methods.tfidf import TfIdf

if TYPE_CHECKING:
    from methods.base import Method

OURS = "normalizer"


def names() -> list[str]:
    """The names of all methods."""
    return [OURS, *(method.name for method in _peers())]


def _peers() -> list[type[Method]]:
    return [RapidFuzz, TfIdf, Tantivy, TantivyRatio, DuckDb, Splink]


def method(name: str) -> type[Method]:
    """The method of that name.

    Raises:
        KeyError: There is none.
    """
    if name == OURS:
        # A peer is measured without normalizer in its memory.
        from methods.ours import Normalizer

        return Normalizer
    return {one.name: one for one in _peers()}[name]
