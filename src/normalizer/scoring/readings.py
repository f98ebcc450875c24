"""Two names read in one language: which language, and what each part then says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.background import rarity
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.languages.lattice import (
    CONTRADICTION_BITS,
    Agreement,
    UnitAgreement,
    agreement,
)
from normalizer.languages.plausibility import LANGUAGE_BITS, margin
from normalizer.languages.registry import name_languages
from normalizer.scoring import weights
from normalizer.text import words
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from collections.abc import Iterable

    from normalizer.languages.base import Language
    from normalizer.names import Name

__all__ = ["read_as_one"]

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
    best: tuple[float, tuple[Evidence, ...]] | None = None
    for one in _asked(left, right, code):
        a, b = one.lattice(left.core), one.lattice(right.core)
        if a is None or b is None:
            continue
        shown = sum(
            margin(lattice, name.forms)
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
        left_out = (
            _left_out(left, (u.left for u in found.units)),
            _left_out(right, (u.right for u in found.units)),
        )
        if all(left_out) and sorted(left_out[0]) != sorted(left_out[1]):
            continue  # Western names that the reading leaves out tell two people apart
        rank = shown + (0.0 if latin else found.bits)
        if best is None or rank > best[0]:
            best = rank, _evidence(one, found) + _alone(*left_out)
    return None if best is None else best[1]


def _asked(left: Name, right: Name, code: str | None) -> list[Language]:
    if code is None and main_script(left.core) == main_script(right.core) == "Hani":
        code = _CHARACTERS
    return [one for one in name_languages() if code is None or one.code == code]


def _left_out(name: Name, units: Iterable[str]) -> list[str]:
    """The Latin words of a name that are in none of the units that were read."""
    if main_script(name.core) != "Latn":
        return []
    read = "".join(form for unit in units for form in words(unit))
    return [form for form in name.forms if form not in read]


def _alone(left: list[str], right: list[str]) -> tuple[Evidence, ...]:
    """What it says that words were left out: of one name, or the same of both."""
    if left and right:
        return tuple(Evidence(EvidenceKind.EQUAL, rarity(one), one, one) for one in sorted(left))
    bits, extra, missing = weights.MISSING_PART, EvidenceKind.EXTRA, EvidenceKind.MISSING
    return (
        *(Evidence(extra, bits, left=word) for word in left),
        *(Evidence(missing, bits, right=word) for word in right),
    )


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
