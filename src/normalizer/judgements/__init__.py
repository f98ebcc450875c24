"""A person's word, which outranks scores: written down, read back, and applied.

A `Journal` is a file of records that only grows; `standing` tells what is in force of them. The
resolver asks `Judged` what was said of a mention. `as_alias_rows` makes aliases of judgements.
"""

from __future__ import annotations

from normalizer.judgements.applying import (
    Judged,
    Listing,
    as_records,
    decide_judged,
    is_judged,
)
from normalizer.judgements.errors import JournalError
from normalizer.judgements.journal import Journal, read_journal
from normalizer.judgements.records import (
    Judgement,
    Record,
    Undo,
    Verdict,
    judged_spelling,
    standing,
)

__all__ = [
    "Journal",
    "JournalError",
    "Judged",
    "Judgement",
    "Listing",
    "Record",
    "Undo",
    "Verdict",
    "as_records",
    "decide_judged",
    "is_judged",
    "judged_spelling",
    "read_journal",
    "standing",
]
