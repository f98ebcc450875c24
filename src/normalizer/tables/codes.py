"""The codes of what a table can have wrong; families are told apart by the first figure.

T1xx reading, T2xx fields, T3xx characters, T4xx between rows, T5xx keys. The rule classes of
`normalizer.linting` describe each with an example.
"""

from __future__ import annotations

__all__ = [
    "BAD_BIRTH_YEAR",
    "BAD_COUNTRY",
    "BAD_DATE",
    "BAD_ENCODING",
    "BAD_FLAG",
    "BAD_FORMAT",
    "BAD_ID",
    "BAD_KIND",
    "BAD_OFFICE",
    "BAD_QUOTES",
    "BAD_SAME_AS",
    "BAD_SCRIPT",
    "BAD_SHAPE",
    "BAD_SYNTAX",
    "BAD_SYSTEM",
    "BAD_TAG",
    "CELL_COUNT",
    "CONFLICT",
    "DANGLING_NEVER",
    "EMPTY_FILE",
    "FOREIGN_FEATURE",
    "MISSING_FIELD",
    "NO_FILE",
    "ORPHAN_SIDE_FILE",
    "REPEATED_FIELD",
    "SOURCE_CONFLICT",
    "SPAN_REVERSED",
    "UNDECLARED",
    "UNKNOWN_FIELD",
    "UNKNOWN_SOURCE",
]

NO_FILE = "T101"
BAD_ENCODING = "T102"
BAD_SYNTAX = "T103"
FOREIGN_FEATURE = "T104"
REPEATED_FIELD = "T105"
UNKNOWN_FIELD = "T106"
BAD_SHAPE = "T107"
BAD_FORMAT = "T108"
MISSING_FIELD = "T109"
BAD_QUOTES = "T110"
CELL_COUNT = "T111"
EMPTY_FILE = "T112"
ORPHAN_SIDE_FILE = "T113"

BAD_ID = "T201"
BAD_KIND = "T202"
BAD_TAG = "T203"
BAD_SCRIPT = "T204"
BAD_DATE = "T205"
SPAN_REVERSED = "T206"
UNKNOWN_SOURCE = "T207"
BAD_SYSTEM = "T208"
BAD_COUNTRY = "T209"
BAD_BIRTH_YEAR = "T210"
BAD_SAME_AS = "T211"
BAD_FLAG = "T212"
BAD_OFFICE = "T213"

CONFLICT = "T401"
UNDECLARED = "T402"
DANGLING_NEVER = "T403"
SOURCE_CONFLICT = "T404"
