"""The formats that can be imported, by name."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from normalizer.importers import (
    cldr,
    delimited,
    eu,
    ftm,
    geonames,
    ofac,
    openrefine,
    opensanctions,
    popolo,
    ror,
    skos,
    un,
    wikidata,
)
from normalizer.importers.base import format_named

if TYPE_CHECKING:
    from normalizer.importers.base import Importer

__all__ = ["IMPORTERS", "importer_named"]

IMPORTERS = MappingProxyType({
    one.name: one
    for one in (
        wikidata.IMPORTER,
        geonames.IMPORTER,
        cldr.IMPORTER,
        ror.IMPORTER,
        popolo.IMPORTER,
        openrefine.IMPORTER,
        skos.IMPORTER,
        ftm.IMPORTER,
        opensanctions.IMPORTER,
        ofac.IMPORTER,
        un.IMPORTER,
        eu.IMPORTER,
        delimited.IMPORTER,
    )
})  # fmt: skip
"""All importers, in the order in which the command line lists them."""


def importer_named(name: str) -> Importer:
    """The importer of a format.

    Raises:
        ArgumentError: There is none of that name.

    >>> importer_named("wikidata").title
    'Wikidata JSON dump'
    """
    return format_named(IMPORTERS, name)
