"""Alias tables: files to values and back.

Curated tables are YAML; bulk tables are CSV, JSON lines or Parquet. All say the same things.
`read` is the way in for programs that want the tables or an error, `parse` for those that want to
show what is wrong.
"""

from __future__ import annotations

from normalizer.tables.files import bundled_path
from normalizer.tables.formatting import format_text
from normalizer.tables.read import check, parse, read
from normalizer.tables.table import Source, Tables
from normalizer.tables.write import to_csv, to_json_lines, to_yaml, write

__all__ = [
    "Source",
    "Tables",
    "bundled_path",
    "check",
    "format_text",
    "parse",
    "read",
    "to_csv",
    "to_json_lines",
    "to_yaml",
    "write",
]
