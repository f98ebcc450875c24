"""The formats that can be exported, by name."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from normalizer.exporters import bulk_csv, ftm, parquet, skos, spacy
from normalizer.importers.base import format_named

if TYPE_CHECKING:
    from normalizer.exporters.base import Exporter

__all__ = ["EXPORTERS", "exporter_named"]

EXPORTERS = MappingProxyType({
    one.name: one
    for one in (
        bulk_csv.EXPORTER,
        parquet.EXPORTER,
        ftm.EXPORTER,
        skos.EXPORTER,
        spacy.PATTERNS,
        spacy.KNOWLEDGE_BASE,
    )
})  # fmt: skip
"""All exporters, in the order in which the command line lists them."""


def exporter_named(name: str) -> Exporter:
    """The exporter of a format.

    Raises:
        ArgumentError: There is none of that name.

    >>> exporter_named("skos").title
    'SKOS concepts, in Turtle'
    """
    return format_named(EXPORTERS, name)
