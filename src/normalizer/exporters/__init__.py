"""Alias tables to the formats of other tools.

An exporter is one module with a function ``write``; `registry` lists them, and `run` does what all
exports have in common: it reads the tables and puts a file into its place.
"""

from __future__ import annotations

from normalizer.exporters.base import Exporter, Written
from normalizer.exporters.registry import EXPORTERS, exporter_named
from normalizer.exporters.run import export_names

__all__ = ["EXPORTERS", "Exporter", "Written", "export_names", "exporter_named"]
