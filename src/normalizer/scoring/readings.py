"""Two names read in one language: which language, and what each part then says."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

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
from normalizer.names import PartRole
from normalizer.scoring import weights
from normalizer.scoring.curves import fitted
from normalizer.text import words
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from collections.abc import Iterable

    from normalizer.languages.base import Language
    from normalizer.names import Name, Part

__all__ = ["Read", "read_as_one"]

# Two names in Chinese characters are compared by their characters, which Chinese reads; that they
# can be pronounced alike in Korean or Japanese tells little.
_CHARACTERS = "zh"
_CHARACTERS_SCRIPT = "Hani"
_LATIN = {"Latn"}


@frozen
class Read:
    """What reading two names in one language says.

    Attributes:
        evidence: A piece for each unit, and for all other readings.
        sure: Whether the names show that they are of that language; else words may say more.
    """

    evidence: tuple[Evidence, ...]
    sure: bool


def read_as_one(left: Name, right: Name, *, lang: str | None) -> Read | None:
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
    scripts = {_script(left.core), _script(right.core)}
    latin = scripts == _LATIN
    best: tuple[tuple[bool, float], Read] | None = None
    for one in _asked(left, right, code):
        a = one.lattice(left.core)
        b = None if a is None else one.lattice(right.core)
        if a is None or b is None:
            continue
        shown = sum(
            margin(lattice, name.forms)
            for lattice, name in ((a, left), (b, right))
            if _script(name.core) == "Latn"
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
            _left_out(left, (u.left for u in found.units)),
            _left_out(right, (u.right for u in found.units)),
        )
        if all(left_out) and [p.form for p in left_out[0]] != [p.form for p in left_out[1]]:
            continue  # Western names that the reading leaves out tell two people apart
        # A hangul name and one that is likely Korean are not read as Chinese ones.
        own = (a.native and b.native) or (native and plausible)
        rank = (own, shown + (0.0 if latin else found.bits))
        if best is None or rank > best[0]:
            pieces = _evidence(one, found) + _alone(*left_out)
            if doubt:
                note = f"no sure {one.name} name"
                pieces = (
                    *pieces,
                    fitted(EvidenceKind.DOUBT, ("doubt.language", doubt, 1.0), note=note),
                )
            best = rank, Read(pieces, sure)
    return None if best is None else best[1]


@lru_cache(maxsize=65536)
def _script(core: str) -> str:
    return main_script(core)


def _asked(left: Name, right: Name, code: str | None) -> list[Language]:
    if code is None and _script(left.core) == _script(right.core) == "Hani":
        code = _CHARACTERS
    return [one for one in name_languages() if code is None or one.code == code]


def _left_out(name: Name, units: Iterable[str]) -> list[Part]:
    """The Latin words of a name that are in none of the units that were read."""
    if _script(name.core) != "Latn":
        return []
    read = "".join(form for unit in units for form in words(unit))
    found = [part for part in name.parts if part.form not in read]
    return sorted(found, key=lambda part: part.form)


def _alone(left: list[Part], right: list[Part]) -> tuple[Evidence, ...]:
    """What it says that words were left out: of one name, or the same of both."""
    if left and right:
        return tuple(
            fitted(
                EvidenceKind.EQUAL, ("equal", rarity(one.form), 1.0), left=one.text, right=one.text
            )
            for one in left
        )
    extra = [_lacking(EvidenceKind.EXTRA, one) for one in left]
    return (*extra, *(_lacking(EvidenceKind.MISSING, one) for one in right))


def _lacking(kind: EvidenceKind, part: Part) -> Evidence:
    sides = (part.text, "") if kind is EvidenceKind.EXTRA else ("", part.text)
    if part.role in (PartRole.GENERATION, PartRole.NUMBER):
        # The father, not the son.
        return Evidence(kind, weights.EXTRA_GENERATION, *sides)
    return fitted(kind, ("missing.three", 0.0, 1.0), left=sides[0], right=sides[1])


def _evidence(one: Language, found: Agreement) -> tuple[Evidence, ...]:
    pieces = [fitted(EvidenceKind.PRIOR, ("prior.units", 0.0, 1.0))]
    pieces += [_piece(one, unit) for unit in found.units]
    if found.rest:
        note = f"all other {one.name} readings of both"
        pieces.append(fitted(EvidenceKind.DOUBT, ("doubt", found.rest, 1.0), note=note))
    return tuple(pieces)


def _is_loose(unit: UnitAgreement) -> bool:
    """Whether it is a part that the other name lacks, or has in another language."""
    return not unit.shared and unit.bits > CONTRADICTION_BITS


def _piece(one: Language, unit: UnitAgreement) -> Evidence:
    if _is_loose(unit):
        if unit.left and unit.right:
            note = f"a given name that is not {one.name}"
            kind = EvidenceKind.DOUBT
        else:
            note = ""
            kind = EvidenceKind.EXTRA if unit.left else EvidenceKind.MISSING
        term = ("unit.loose", unit.bits, 1.0)
        return fitted(kind, term, left=unit.left, right=unit.right, note=note)
    if not unit.shared or unit.bits <= CONTRADICTION_BITS:
        kind, note = EvidenceKind.CONTRADICTING, f"no {one.name} reading is both"
    elif unit.bits < 0:
        kind, note = EvidenceKind.CONTRADICTING, f"{unit.shared} only by a rare spelling"
    elif unit.left == unit.right:
        kind, note = EvidenceKind.EQUAL, unit.shared
    else:
        kind, note = EvidenceKind.READING, unit.shared
    return fitted(kind, ("unit", unit.bits, 1.0), left=unit.left, right=unit.right, note=note)
