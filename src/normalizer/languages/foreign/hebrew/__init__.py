"""Foreign names in Hebrew letters."""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet
from normalizer.languages.hebrew import LANGUAGE as HEBREW

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="und-Hebr",
    name="foreign names in Hebrew letters",
    scripts=("Hebr",),
    systems=(),
    package=__package__,
    examples=(
        ("דונלד טראמפ", ("Donald Trump",)),
        ("ברק אובמה", ("Barack Obama",)),
        ("ולדימיר פוטין", ("Vladimir Putin",)),
    ),
    prepare=HEBREW.prepare,
)
