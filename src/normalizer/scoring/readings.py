"""Two names read in one language: which language, and what each part then says."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from normalizer.background import part_mass
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.languages.lattice import (
    CONTRADICTION_BITS,
    Agreement,
    Lattice,
    UnitAgreement,
    agreement,
)
from normalizer.languages.registry import name_languages
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from normalizer.languages.base import Language
    from normalizer.names import Name

__all__ = ["LANGUAGE_BITS", "margin", "read_as_one"]

LANGUAGE_BITS = -4.3
"""log2 P(a name of the news is of a given language of syllables), against all others; Koreans are
one in twenty of the names behind the background table. Wang Li, which Korean could read too, must
not become a Korean name by it."""

# Two names in Chinese characters are compared by their characters, which Chinese reads; that they
# can be pronounced alike in Korean or Japanese tells little.
_CHARACTERS = "zh"


def read_as_one(left: Name, right: Name, *, lang: str | None) -> tuple[Evidence, ...] | None:
    """What the parts of two names say in the language that they are likeliest of.

    Args:
        left: The first name.
        right: The second name.
        lang: BCP 47 code of the language of both, when known.

    Returns:
        A piece for each unit of the names, and one for all other readings; None where no language
        reads both, or where both are likelier names of no such language.
    """
    code = lang.split("-", 1)[0].lower() if lang else None
    best: tuple[float, Language, Agreement] | None = None
    for one in _asked(left, right, code):
        a, b = one.lattice(left.core), one.lattice(right.core)
        if a is None or b is None:
            continue
        shown = sum(
            margin(lattice, name)
            for lattice, name in ((a, left), (b, right))
            if main_script(name.core) == "Latn"
        )
        # A name in the language's own script vouches for the other; else Latin ones must show it.
        native = a.native or b.native
        if not (code or native) and shown + LANGUAGE_BITS <= 0:
            continue
        found = agreement(a, b)
        if found is None:
            continue
        latin = main_script(left.core) == main_script(right.core) == "Latn"
        rank = shown + (0.0 if latin else found.bits)
        if best is None or rank > best[0]:
            best = rank, one, found
    return None if best is None else _evidence(best[1], best[2])


def _asked(left: Name, right: Name, code: str | None) -> list[Language]:
    if code is None and main_script(left.core) == main_script(right.core) == "Hani":
        code = _CHARACTERS
    return [one for one in name_languages() if code is None or one.code == code]


def margin(lattice: Lattice, name: Name) -> float:
    """By how many bits a Latin spelling is likelier a name of the lattice's language than any."""
    if lattice.mass <= 0:
        return -math.inf
    return math.log2(lattice.mass) - sum(map(part_mass, name.forms))


def _evidence(one: Language, found: Agreement) -> tuple[Evidence, ...]:
    pieces = [_piece(one, unit) for unit in found.units]
    if found.rest:
        note = f"all other {one.name} readings of both"
        pieces.append(Evidence(EvidenceKind.DOUBT, found.rest, note=note))
    return tuple(pieces)


def _piece(one: Language, unit: UnitAgreement) -> Evidence:
    if not unit.shared or unit.bits <= CONTRADICTION_BITS:
        kind, note = EvidenceKind.CONTRADICTING, f"no {one.name} reading is both"
    elif unit.bits < 0:
        kind, note = EvidenceKind.CONTRADICTING, f"{unit.shared} only by a rare spelling"
    elif unit.left == unit.right:
        kind, note = EvidenceKind.EQUAL, unit.shared
    else:
        kind, note = EvidenceKind.READING, unit.shared
    return Evidence(kind, unit.bits, unit.left, unit.right, note)
