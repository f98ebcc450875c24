"""Hypothesis strategies for names, for whoever tests code that handles them.

Random text needs thousands of examples to find a fault that text in the shape of a name finds in a
few. The strategies draw such text (`names`, `korean_names`), write it differently
(`respellings`), change it into another name (`near_misses`), and draw text that no one should call
a name (`hostile_text`). Others draw rows and files of alias tables, sound and broken.

The package needs Hypothesis: ``pip install "name-normalizer[testing]"``. No other part of the
library imports it.
"""

from __future__ import annotations

from normalizer.testing.files import (
    AliasFile,
    BrokenAliasFile,
    alias_files,
    broken_alias_files,
)
from normalizer.testing.hostile import Hostility, hostile_text
from normalizer.testing.inventories import LANGUAGES, SCRIPTS
from normalizer.testing.korean import KoreanName, Style, korean_names
from normalizer.testing.near_miss import Difference, near_misses
from normalizer.testing.respelling import respellings
from normalizer.testing.rows import aliases, entities, tables
from normalizer.testing.shapes import names
from normalizer.testing.ways import Promise, Way

__all__ = [
    "LANGUAGES",
    "SCRIPTS",
    "AliasFile",
    "BrokenAliasFile",
    "Difference",
    "Hostility",
    "KoreanName",
    "Promise",
    "Style",
    "Way",
    "alias_files",
    "aliases",
    "broken_alias_files",
    "entities",
    "hostile_text",
    "korean_names",
    "names",
    "near_misses",
    "respellings",
    "tables",
]
