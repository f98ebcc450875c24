"""What scripts leave unwritten, made visible while a word is spelled, and hidden again.

Ethiopic, Thai, Lao, Burmese and Khmer letters carry vowels that no sign shows, and Thai and Lao
write some vowels before the consonant that they follow. The ``prepare`` of these languages puts
letters into spoken order and writes the unwritten vowels as small Latin letters, so that a table
has rows for them. A reading must not show this: `restored` takes it off again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from normalizer.languages.base import Language, Reading

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["restored"]


def restored(language: Language, restore: Callable[[str], str]) -> Language:
    """The language, with readings that are spelled as its script is written.

    Args:
        language: A language made by `normalizer.languages.alphabet.alphabet`.
        restore: Turns a prepared word back; readings that become the same are joined.
    """

    def readings(text: str) -> tuple[Reading, ...]:
        shares: dict[str, float] = {}
        found = language.readings(text)
        for one in found:
            written = " ".join(map(restore, one.text.split(" ")))
            shares[written] = shares.get(written, 0.0) + one.weight
        order = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
        return tuple(
            Reading(text=written, weight=weight, lang=language.code, system=found[0].system)
            for written, weight in order
            if written.strip()
        )

    return evolve(language, readings=readings)
