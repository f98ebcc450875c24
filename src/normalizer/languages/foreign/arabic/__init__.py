"""Foreign names in Arabic letters."""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet
from normalizer.languages.arabic import LANGUAGE as ARABIC

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="und-Arab",
    name="foreign names in Arabic letters",
    scripts=("Arab",),
    systems=(),
    package=__package__,
    examples=(
        ("دونالد ترامب", ("Donald Trump",)),
        ("باراك أوباما", ("Barack Obama",)),
        ("إيمانويل ماكرون", ("Emmanuel Macron",)),
    ),
    prepare=ARABIC.prepare,
)
