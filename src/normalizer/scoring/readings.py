"""Two names read in one language: which language, and what each part then says."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.background import rarity
from normalizer.evidence import EvidenceKind
from normalizer.languages.lattice import (
    CONTRADICTION_BITS,
    Agreement,
    UnitAgreement,
    agreement,
)
from normalizer.languages.plausibility import LANGUAGE_BITS
from normalizer.languages.registry import name_languages
from normalizer.names import PartRole
from normalizer.scoring import weights
from normalizer.scoring.pieces import Piece, Said, by_hand, measured, point
from normalizer.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from normalizer.languages.base import Language
    from normalizer.names import Part
    from normalizer.scoring.prepared import Prepared

__all__ = ["ReadAsOne", "read_as_one"]

# Two names in Chinese characters are compared by their characters, which Chinese reads; that they
# can be pronounced alike in Korean or Japanese tells little.
_CHARACTERS = "zh"
_CHARACTERS_SCRIPT = "Hani"
_LATIN = {"Latn"}


@frozen
class ReadAsOne:
    """What reading two names in one language says.

    Attributes:
        pieces: A piece for each unit, and for all other readings.
        sure: Whether the names show that they are of that language; else words may say more.
    """

    pieces: list[Piece]
    sure: bool


def read_as_one(left: Prepared, right: Prepared, *, lang: str | None) -> ReadAsOne | None:
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
    scripts = {left.script, right.script}
    latin = scripts == _LATIN
    best: tuple[tuple[bool, float], ReadAsOne] | None = None
    for one in _asked(left, right, code):
        first = left.read(one)
        second = None if first is None else right.read(one)
        if first is None or second is None:
            continue
        a, b = first.lattice, second.lattice
        shown = (first.shown if left.script == "Latn" else 0.0) + (
            second.shown if right.script == "Latn" else 0.0
        )
        # A name in the language's own script vouches for the other; else Latin ones must show it.
        native = a.native or b.native
        plausible = bool(code) or shown + LANGUAGE_BITS > 0
        doubt = 0.0 if native or plausible else shown + LANGUAGE_BITS
        # Chinese characters also write foreign names by sound: 拉马沙米 is Ramasamy.
        sure = not doubt and (plausible or _CHARACTERS_SCRIPT not in scripts)
        if latin and doubt:
            continue
        found = agreement(a, b)
        if found is None or (latin and any(map(_is_loose, found.units))):
            continue  # of two Latin names the words tell more than a family name does
        left_out = (
            _left_out(left, [unit.left for unit in found.units]),
            _left_out(right, [unit.right for unit in found.units]),
        )
        if all(left_out) and [p.form for p in left_out[0]] != [p.form for p in left_out[1]]:
            continue  # Western names that the reading leaves out tell two people apart
        # A hangul name and one that is likely Korean are not read as Chinese ones.
        own = (a.native and b.native) or (native and plausible)
        rank = (own, shown + (0.0 if latin else found.bits))
        if best is None or rank > best[0]:
            pieces = _pieces(one, found) + _alone(*left_out)
            if doubt:
                term = ("doubt.language", doubt, 1.0)
                note = f"no sure {one.name} name"
                pieces.append((measured(EvidenceKind.DOUBT, term, note=note), "", ""))
            best = rank, ReadAsOne(pieces, sure)
    return None if best is None else best[1]


def _asked(left: Prepared, right: Prepared, code: str | None) -> Iterable[Language]:
    if code is None and left.script == right.script == "Hani":
        code = _CHARACTERS
    both = [code] if code is not None else left.readers
    return [one for one in name_languages() if one.code in both and one.code in right.readers]


def _left_out(name: Prepared, units: Iterable[str]) -> list[Part]:
    """The Latin words of a name that are in none of the units that were read."""
    if name.script != "Latn":
        return []
    read = "".join([form for unit in units for form in words(unit)])
    found = [part for part in name.name.parts if part.form not in read]
    return sorted(found, key=lambda part: part.form) if found else found


def _alone(left: list[Part], right: list[Part]) -> list[Piece]:
    """What it says that words were left out: of one name, or the same of both."""
    if left and right:
        return [
            (measured(EvidenceKind.EQUAL, ("equal", rarity(one.form), 1.0)), one.text, one.text)
            for one in left
        ]
    extra: list[Piece] = [(_lacking(EvidenceKind.EXTRA, one), one.text, "") for one in left]
    return extra + [(_lacking(EvidenceKind.MISSING, one), "", one.text) for one in right]


def _lacking(kind: EvidenceKind, part: Part) -> Said:
    if part.role in (PartRole.GENERATION, PartRole.NUMBER):
        return by_hand(kind, weights.EXTRA_GENERATION)  # the father, not the son
    return point(kind, "missing.three")


def _pieces(one: Language, found: Agreement) -> list[Piece]:
    pieces: list[Piece] = [(point(EvidenceKind.PRIOR, "prior.units"), "", "")]
    pieces += [(_said(one.name, unit), unit.left, unit.right) for unit in found.units]
    if found.rest:
        note = f"all other {one.name} readings of both"
        pieces.append((measured(EvidenceKind.DOUBT, ("doubt", found.rest, 1.0), note=note), "", ""))
    return pieces


def _is_loose(unit: UnitAgreement) -> bool:
    """Whether it is a part that the other name lacks, or has in another language."""
    return not unit.shared and unit.bits > CONTRADICTION_BITS


@lru_cache(maxsize=2048)
def _said(language: str, unit: UnitAgreement) -> Said:
    if _is_loose(unit):
        if unit.left and unit.right:
            note = f"a given name that is not {language}"
            kind = EvidenceKind.DOUBT
        else:
            note = ""
            kind = EvidenceKind.EXTRA if unit.left else EvidenceKind.MISSING
        return measured(kind, ("unit.loose", unit.bits, 1.0), note=note)
    if not unit.shared or unit.bits <= CONTRADICTION_BITS:
        kind, note = EvidenceKind.CONTRADICTING, f"no {language} reading is both"
    elif unit.bits < 0:
        kind, note = EvidenceKind.CONTRADICTING, f"{unit.shared} only by a rare spelling"
    elif unit.left == unit.right:
        kind, note = EvidenceKind.EQUAL, unit.shared
    else:
        kind, note = EvidenceKind.READING, unit.shared
    return measured(kind, ("unit", unit.bits, 1.0), note=note)
