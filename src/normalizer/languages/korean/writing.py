"""Korean names written in Latin letters: by each system, and by habit with weights."""

from __future__ import annotations

from functools import lru_cache

from normalizer.errors import ArgumentError
from normalizer.languages.base import Reading, Romanization
from normalizer.languages.korean.jamo import is_syllable
from normalizer.languages.korean.parse import CODE, lattice
from normalizer.languages.korean.systems import SYSTEMS, spell, spell_marked
from normalizer.languages.korean.tables import families, habit
from normalizer.languages.lattice import FAMILY, Lattice, ranked

__all__ = ["HABIT", "readings", "romanize"]

HABIT = "habit"
"""Name of what no system licenses but passports and the press write."""

# Share of each way of writing among the spellings of the news; see the traditions in `tables`,
# with Yale, which only linguists write, at a token share.
_SHARES = {HABIT: 0.62, "rr": 0.137, "dprk": 0.14, "mr": 0.10, "yale": 0.003}
_MOST = 12
_PER_UNIT = 6


@lru_cache(maxsize=2048)
def readings(name: str) -> tuple[Reading, ...]:
    """The likeliest hangul names behind a Latin spelling, with their weights.

    >>> [reading.text for reading in readings("Jeong Jin-suk")][:2]
    ['정진석', '정진숙']
    """
    read = lattice(name)
    if read is None:
        return ()
    if all(is_syllable(char) for char in name if not char.isspace()):
        return (Reading("".join(name.split()), 1.0, CODE, "native"),)
    return tuple(
        Reading(text, round(weight, 6), CODE, tradition)
        for text, weight, tradition in ranked(read, most=_MOST)
    )


def romanize(name: str, system: str | None = None) -> tuple[Romanization, ...]:
    """The Latin spellings of a hangul name: by one system, by ``"habit"``, or by all.

    Raises:
        ArgumentError: There is no such system.

    >>> [r.text for r in romanize("윤석열", "rr")], [r.text for r in romanize("최선희", "dprk")]
    (['Yun Seokyeol'], ['Choe Son Hui', 'Choe Sŏn Hŭi'])
    """
    if system is not None and system not in _SHARES:
        raise ArgumentError(f"no system {system!r} for Korean; use one of {', '.join(_SHARES)}")
    read = lattice(name)
    if read is None or not read.native:
        return ()
    # Hanja are written as they are likeliest read.
    family, *given = likeliest_units(read)
    if family not in families():
        family, given = "", [family, *given]  # a given name alone
    shares: dict[str, float] = {}
    licensed: dict[str, str] = {}
    for one in (system,) if system else _SHARES:
        for text, weight in _spellings(family, given, one):
            shares[text] = shares.get(text, 0.0) + weight * _SHARES[one]
            licensed.setdefault(text, one)
    total = sum(shares.values())
    order = sorted(shares, key=lambda text: (-shares[text], text))
    return tuple(
        Romanization(text, round(shares[text] / total, 6), CODE, licensed[text]) for text in order
    )


def likeliest_units(read: Lattice) -> list[str]:
    """The hangul of each unit along the likeliest path of a native name."""
    path = max(read.paths, key=lambda one: (one.units[0].role == FAMILY, one.total))
    return [
        unit.text
        if all(map(is_syllable, unit.text))
        else max((weight, form) for form, weight in unit.weighed.items())[1]
        for unit in path.units
    ]


def _spellings(family: str, given: list[str], system: str) -> list[tuple[str, float]]:
    if system in SYSTEMS:
        marked = _join(
            "".join(spell_marked(s, system) for s in family), _run(given, system), system
        )
        plain = _join(
            "".join(spell(s, system) for s in family), _run(given, system, plain=True), system
        )
        # The press takes the marks off more often than not.
        return [(marked, 1.0)] if marked == plain else [(plain, 0.8), (marked, 0.2)]
    heads = [(form.title(), weight) for form, weight in _likely(families().get(family, {}), family)]
    names = [("", 1.0)]
    for at, syllable in enumerate(given):
        likely = _likely(habit().get(syllable, {}), syllable)
        names = [(f"{n}{'-' * (at > 0)}{form}", p * w) for n, p in names for form, w in likely]
        names = sorted(names, key=lambda item: (-item[1], item[0]))[:_MOST]
    written = [(f"{h} {n[:1].upper()}{n[1:]}".strip(), p * w) for h, p in heads for n, w in names]
    return sorted(written, key=lambda item: (-item[1], item[0]))[:_MOST]


def _likely(spellings: dict[str, float], native: str) -> list[tuple[str, float]]:
    if not spellings:  # a syllable that no table has: by the rules
        return [("".join(spell(s, "rr") for s in native if is_syllable(s)), 1.0)]
    return sorted(spellings.items(), key=lambda item: (-item[1], item[0]))[:_PER_UNIT]


def _run(given: list[str], system: str, *, plain: bool = False) -> list[str]:
    write = spell if plain else spell_marked
    before = ""
    written = []
    for syllable in given:
        written.append(write(syllable, system, previous=before))
        # The North prints given names as words of their own, which begin unvoiced.
        before = "" if system == "dprk" else syllable
    return written


def _join(family: str, given: list[str], system: str) -> str:
    """Family and given name as the system prints them."""
    if system == "dprk":
        return " ".join(part.capitalize() for part in (family, *given) if part)
    between = "-" if system == "mr" else ""
    return f"{family.capitalize()} {between.join(given).capitalize()}".strip()
