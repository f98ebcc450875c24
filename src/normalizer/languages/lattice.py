"""Weighted readings of a name, and how far the readings of two names agree.

A Latin spelling of a Korean name is not a string to compare but a set of hangul strings, each with
a weight: *yul* is 율 or 열, *yeol* is 열, *yong* is 용 or 영. A lattice holds such a set as paths
of units (family name, given syllables); two spellings agree as far as their sets do:

    log2 P(a, b | one native name) / (P(a) P(b))

which is a sum over units, so that every unit of both names is one piece of evidence. A native
spelling is a lattice with a single path. The engine knows no language.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import lru_cache

from attrs import field, frozen

__all__ = ["Agreement", "Lattice", "Path", "Unit", "UnitAgreement", "agreement", "ranked"]

CONTRADICTION_BITS = -14.0
"""What two units say against each other when nothing can be read as both.

From the sharpest cases that must stay apart, one syllable of three (Kim Jong Un / Kim Jong Il,
Tae-yul / Tae-yong): family name and one syllable agree by up to 11 bits, and the pair must still
fall below even odds before the prior is counted.
"""


@frozen(eq=False)
class Unit:
    """A part of a name that is read as one: a family name or a given syllable.

    Attributes:
        role: ``"family"`` or ``"given"``.
        text: As it was spelled.
        readings: P(text | native) for each native form that it can be.
        weighed: The same times the prior of the native form.
        mass: P(text), the sum of `weighed`.
    """

    role: str
    text: str
    readings: Mapping[str, float]
    weighed: Mapping[str, float]
    mass: float

    @classmethod
    def of(cls, role: str, text: str, readings: Mapping[str, float], prior: Mapping[str, float],
           rarest: float) -> Unit:  # fmt: skip
        """Weigh readings by the prior of the native forms; `rarest` stands for unlisted ones."""
        weighed = {native: p * prior.get(native, rarest) for native, p in readings.items()}
        return cls(role, text, readings, weighed, sum(weighed.values()))


@frozen(eq=False)
class Path:
    """One way to cut and read a name.

    Attributes:
        weight: Probability of this way to cut it, before its units are read.
        tradition: The tradition of spelling under which its units are read.
        units: The units in native order.
    """

    weight: float
    tradition: str
    units: tuple[Unit, ...]

    def mass(self) -> float:
        """Probability of the path with its units."""
        return self.weight * math.prod(unit.mass for unit in self.units)


@frozen(eq=False)
class Lattice:
    """All ways to read a name in one language.

    Attributes:
        lang: BCP 47 code of the language.
        native: Whether the name stands in the language's own script.
        paths: The ways, at least one.
        mass: P(name | a name of this language), the sum over paths.
    """

    lang: str
    native: bool
    paths: tuple[Path, ...]
    mass: float = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "mass", sum(path.mass() for path in self.paths))


@frozen
class UnitAgreement:
    """How far one unit of each name agree.

    Attributes:
        left: The unit of the first name as spelled.
        right: The unit of the second.
        bits: log2 of how much likelier the two are as one native form than by chance.
        shared: The likeliest native form of both; "" when there is none.
        likelihood: Probability of that form given both spellings, 0 to 1.
        alternatives: How many forms of at least a tenth of its probability there are besides.
    """

    left: str
    right: str
    bits: float
    shared: str
    likelihood: float
    alternatives: int


@frozen
class Agreement:
    """How far two names agree in one language.

    Attributes:
        bits: log2 of how much likelier the two are as spellings of one native name.
        units: What each unit adds, along the likeliest pair of paths.
        rest: What the other pairs of paths add; `bits` is the sum of the units' and this.
    """

    bits: float
    units: tuple[UnitAgreement, ...]
    rest: float


@lru_cache(maxsize=65536)
def _unit_ratio(left: Unit, right: Unit) -> float:
    """P(left, right | one form) / (P(left) P(right)), not under the contradiction."""
    # One order for either call, so that not even the last bit depends on it.
    small, large = sorted((left, right), key=lambda unit: (len(unit.weighed), unit.text, unit.mass))
    readings = large.readings
    joint = sum(w * readings[form] for form, w in small.weighed.items() if form in readings)
    floor: float = 2.0**CONTRADICTION_BITS
    chance = left.mass * right.mass
    return max(joint / chance, floor) if chance else floor


def _pairs(left: Lattice, right: Lattice) -> Iterator[tuple[float, Path, Path]]:
    """Pairs of paths of one shape, with P(both | one name), divided by nothing yet."""
    for a in left.paths:
        for b in right.paths:
            if len(a.units) != len(b.units):
                continue
            joint = a.mass() * b.mass()
            for one, other in zip(a.units, b.units, strict=True):
                if one.role != other.role:
                    joint = 0.0
                    break
                joint *= _unit_ratio(one, other)
            if joint:
                yield joint, a, b


def agreement(left: Lattice, right: Lattice) -> Agreement | None:
    """How far two names agree as names of one language; None when no readings have one shape.

    Symmetric but for the order of the two names in the result.
    """
    chance = left.mass * right.mass
    if left.lang != right.lang or not chance:
        return None
    found = list(_pairs(left, right))
    if not found:
        return None
    bits = math.log2(math.fsum(joint for joint, _, _ in found) / chance)
    _, a, b = max(found, key=lambda item: item[0])
    units = tuple(map(_unit_agreement, a.units, b.units))
    return Agreement(bits, units, bits - math.fsum(unit.bits for unit in units))


def _unit_agreement(left: Unit, right: Unit) -> UnitAgreement:
    shares = {
        form: w * right.readings[form] for form, w in left.weighed.items() if form in right.readings
    }
    total = sum(shares.values())
    bits = math.log2(_unit_ratio(left, right))
    if not total or bits <= CONTRADICTION_BITS:
        return UnitAgreement(left.text, right.text, bits, "", 0.0, 0)
    order = sorted(shares, key=lambda form: (-shares[form], form))
    best = shares[order[0]]
    rivals = sum(shares[form] >= best / 10 for form in order[1:])
    return UnitAgreement(left.text, right.text, bits, order[0], best / total, rivals)


def ranked(lattice: Lattice, *, most: int, per_unit: int = 8) -> list[tuple[str, float, str]]:
    """The likeliest native names of a lattice: name, probability, tradition.

    Args:
        lattice: The readings.
        most: How many names to give, at least 1.
        per_unit: How many forms of each unit are tried, which bounds the work.
    """
    shares: dict[str, float] = {}
    tradition: dict[str, tuple[float, str]] = {}
    for path in lattice.paths:
        names = [("", path.weight)]
        for unit in path.units:
            forms = sorted(unit.weighed.items(), key=lambda item: (-item[1], item[0]))[:per_unit]
            names = [(head + form, p * w) for head, p in names for form, w in forms]
            names.sort(key=lambda item: (-item[1], item[0]))
            del names[max(4 * most, per_unit) :]
        for name, p in names:
            shares[name] = shares.get(name, 0.0) + p
            tradition[name] = max(tradition.get(name, (0.0, "")), (p, path.tradition))
    order = sorted(shares, key=lambda name: (-shares[name], name))[:most]
    return [(name, shares[name] / lattice.mass, tradition[name][1]) for name in order]
