"""Names from the formats in which the world keeps them, into alias tables.

An importer is one module with a function ``read``; `registry` lists them, and `run` does what all
imports have in common.
"""

from __future__ import annotations

from normalizer.importers.base import Imported, Importer, InputError
from normalizer.importers.registry import IMPORTERS, importer_named
from normalizer.importers.run import Summary, import_names, source_of

__all__ = [
    "IMPORTERS",
    "Imported",
    "Importer",
    "InputError",
    "Summary",
    "import_names",
    "importer_named",
    "source_of",
]
