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

__all__ = [
    "FAMILY",
    "GIVEN",
    "OTHER",
    "Agreement",
    "Lattice",
    "Path",
    "Unit",
    "UnitAgreement",
    "agreement",
    "ranked",
]  # fmt: skip

FAMILY, GIVEN, OTHER = "family", "given", "other"
"""What a unit is: a family name, a syllable or whole of a given name, or a name that is of another
language and stands in place of the given name (Henry Tang, 唐英年)."""

CONTRADICTION_BITS = -14.0
"""What two units say against each other when nothing can be read as both.

From the sharpest cases that must stay apart, one syllable of three (Kim Jong Un / Kim Jong Il,
Tae-yul / Tae-yong): family name and one syllable agree by up to 11 bits, and the pair must still
fall below even odds before the prior is counted.
"""

NO_FAMILY_BITS = -3.0
"""One name is a given name alone, as artists have them: Seohyun / Seo Seohyun, who may be two."""
_GIVEN_AT_MOST = 10.0
"""What a given name alone may say of a whole name, so that it never decides: thousands share it."""

OTHER_NAME_BITS = -10.5
"""One of the names has a Western given name where the other has a native one: nothing shows that
they are one person's but the family name. With the most that it may say, the pair comes just after
names of which one syllable contradicts (Chen Show Mao, 陈硕茂, is spelled as nobody would)."""
_FAMILY_AT_MOST = 6.0


class _Weighed(Mapping[str, float]):
    """Readings times the prior of each, which is looked up when it is asked for.

    A Chinese syllable has a hundred readings, and an index thousands of units: written out, these
    products would take as much memory as all else.
    """

    __slots__ = ("_prior", "_rarest", "_readings")

    def __init__(
        self, readings: Mapping[str, float], prior: Mapping[str, float], rarest: float
    ) -> None:
        self._readings, self._prior, self._rarest = readings, prior, rarest

    def __getitem__(self, native: str) -> float:
        return self._readings[native] * self._prior.get(native, self._rarest)

    def __iter__(self) -> Iterator[str]:
        return iter(self._readings)

    def __len__(self) -> int:
        return len(self._readings)


@frozen(eq=False)
class Unit:
    """A part of a name that is read as one: a family name or a given syllable.

    Attributes:
        role: `FAMILY`, `GIVEN` or `OTHER`.
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
        weighed = _Weighed(readings, prior, rarest)
        return cls(role, text, readings, weighed, math.fsum(weighed.values()))


_FLOOR: float = 2.0**CONTRADICTION_BITS


@frozen(eq=False)
class Path:
    """One way to cut and read a name.

    Attributes:
        weight: Probability of this way to cut it, before its units are read.
        tradition: The tradition of spelling under which its units are read.
        units: The units in native order.
        total: Probability of the path with its units.
        shape: The roles of the units.
    """

    weight: float
    tradition: str
    units: tuple[Unit, ...]
    total: float = field(init=False)
    shape: tuple[str, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        total = self.weight * math.prod([unit.mass for unit in self.units])
        object.__setattr__(self, "total", total)
        object.__setattr__(self, "shape", tuple([unit.role for unit in self.units]))

    def mass(self) -> float:
        """Probability of the path with its units."""
        return self.total


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
        object.__setattr__(self, "mass", sum([path.total for path in self.paths]))


@frozen
class UnitAgreement:
    """How far one unit of each name agree.

    Attributes:
        left: The unit of the first name as spelled.
        right: The unit of the second; either may be "" where a name lacks it.
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


@lru_cache(maxsize=2048)
def _unit_ratio(left: Unit, right: Unit) -> float:
    """P(left, right | one form) / (P(left) P(right)), not under the contradiction."""
    # One order for either call, so that not even the last bit depends on it.
    small, large = sorted(
        (left, right), key=lambda unit: (len(unit.readings), unit.text, unit.mass)
    )
    shared = small.readings.keys() & large.readings.keys()
    chance = left.mass * right.mass
    if not shared or not chance:
        return _FLOOR
    # The exact sum is the same whatever order a set has.
    joint = math.fsum([small.weighed[form] * large.readings[form] for form in shared])
    return max(joint / chance, _FLOOR)


_Row = tuple[float, Path, Path, UnitAgreement | None]


def _rows(left: Lattice, right: Lattice) -> list[_Row]:
    """Pairs of paths whose units stand for each other: how far the first do, and what is loose.

    Where the first units of some pairs can be one, the other pairs tell nothing; where those of
    none can, the likeliest pair tells it.
    """
    rows: list[_Row] = []
    for a in left.paths:
        for b in right.paths:
            if a.shape == b.shape:
                rows.append((_unit_ratio(a.units[0], b.units[0]), a, b, None))
            elif (row := _loose(a, b)) is not None:
                rows.append(row)
    alike = [row for row in rows if row[0] > _FLOOR]
    if alike or not rows:
        return alike
    most = max(a.total * b.total for _, a, b, _ in rows)
    return [row for row in rows if row[1].total * row[2].total == most]


def _loose(a: Path, b: Path) -> _Row | None:
    """Paths of two shapes of which one has what the other lacks; None for any others."""
    if a.shape[0] == b.shape[0] == FAMILY and (a.shape[-1] == OTHER) != (b.shape[-1] == OTHER):
        head = _unit_ratio(a.units[0], b.units[0])
        bits = OTHER_NAME_BITS + min(0.0, _FAMILY_AT_MOST - math.log2(head))
        one, other = ("".join(unit.text for unit in path.units[1:]) for path in (a, b))
        return head, a, b, UnitAgreement(one, other, bits, "", 0.0, 0)
    if a.shape[1:] == b.shape or a.shape == b.shape[1:]:
        pairs = _paired(a, b)
        found = math.fsum(math.log2(_unit_ratio(*pair)) for pair in pairs)
        bits = NO_FAMILY_BITS + min(0.0, _GIVEN_AT_MOST - found)
        one, other = ("" if path.shape[0] == GIVEN else path.units[0].text for path in (a, b))
        return _unit_ratio(*pairs[0]), a, b, UnitAgreement(one, other, bits, "", 0.0, 0)
    return None


def _paired(a: Path, b: Path) -> list[tuple[Unit, Unit]]:
    """The units of two paths that stand for each other."""
    if OTHER in (a.shape[-1], b.shape[-1]) and a.shape != b.shape:
        return [(a.units[0], b.units[0])]
    size = min(len(a.units), len(b.units))
    return list(zip(a.units[-size:], b.units[-size:], strict=True))


def _joint(row: _Row) -> float:
    """P(both names | one name), along a pair of paths, divided by nothing yet."""
    head, a, b, loose = row
    joint = a.total * b.total * head
    if loose is None:
        ones, others = a.units, b.units
        for at in range(1, len(ones)):
            joint *= _unit_ratio(ones[at], others[at])
        return joint
    for one, other in _paired(a, b)[1:]:
        joint *= _unit_ratio(one, other)
    return joint * math.pow(2.0, loose.bits)


def agreement(left: Lattice, right: Lattice) -> Agreement | None:
    """How far two names agree as names of one language; None when no readings have one shape.

    Symmetric but for the order of the two names in the result.
    """
    chance = left.mass * right.mass
    if left.lang != right.lang or not chance:
        return None
    rows = _rows(left, right)
    joints = [_joint(row) for row in rows]
    if not any(joints):
        return None
    bits = math.log2(math.fsum(joints) / chance)
    _, a, b, loose = rows[joints.index(max(joints))]
    units = tuple(_unit_agreement(*pair) for pair in _paired(a, b))
    if loose is not None:
        units = (*units, loose)
    return Agreement(bits, units, bits - math.fsum(unit.bits for unit in units))


@lru_cache(maxsize=2048)
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
        if path.units[-1].role == OTHER:
            continue  # a name that is half of another language has no native form
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
