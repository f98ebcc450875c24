"""How far two names agree, as evidence that adds up."""

from normalizer.scoring.pairs import (
    Comparison,
    as_name,
    compare,
    likeness,
    name_bits,
    name_evidence,
    same_bits,
)

__all__ = [
    "Comparison", "as_name", "compare", "likeness", "name_bits", "name_evidence", "same_bits",
]  # fmt: skip
