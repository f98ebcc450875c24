"""The parts of a name."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

__all__ = ["Part", "PartRole"]


class PartRole(StrEnum):
    """What a part of a name is."""

    # The hash of the text: roles are in keys, and that of `enum.Enum` is computed in Python.
    __hash__ = str.__hash__

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
        plain: Whether it is a word of a name in ASCII, and no initial, particle or mark.
        key: What only this part has, and no equal one: a key that takes less time than the part.
    """

    text: str
    form: str
    role: PartRole
    others: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    plain: bool = field(init=False, repr=False, eq=False)
    key: object = field(init=False, repr=False, eq=False, factory=object)

    def __attrs_post_init__(self) -> None:
        plain = self.role is PartRole.NAME and not self.others and self.text.isascii()
        object.__setattr__(self, "plain", plain)
