"""The parts of a name."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

__all__ = ["Part", "PartRole"]


class PartRole(StrEnum):
    """What a part of a name is."""

    NAME = "name"
    INITIAL = "initial"
    PARTICLE = "particle"
    GENERATION = "generation"
    NUMBER = "number"
    LEGAL = "legal form"


# Parts are keys of what was said of them before, many times each.
@frozen(cache_hash=True)
class Part:
    """One word of a name.

    Attributes:
        text: The word, cleaned.
        form: The word folded and in Latin letters, as it is likeliest spelled.
        role: What it is.
        others: Other likely Latin forms of a word of another script.
        means: English words that a word of a thing's name means, likeliest first.
    """

    text: str
    form: str
    role: PartRole
    others: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
