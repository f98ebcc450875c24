"""The fitted tables of Korean, read at first need and turned around for reading Latin spellings.

``families.tsv`` and ``syllables.tsv`` say how South Koreans and the press spell each family name
and name syllable; ``tools/fit_korean.py`` wrote them and names its sources. Family names are
counted in thousands of bearers (census of South Korea, 2015).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources

from normalizer.languages.korean.letters import CENTRAL, SCRIPTS, family_letters, syllable_letters
from normalizer.languages.korean.systems import DUEUM, UNDUEUM, spell
from normalizer.languages.lattice import Unit

__all__ = [
    "LETTERS", "NORTH", "RAREST", "SOUTH", "TRADITIONS", "families", "family_prior", "family_share",
    "family_spellings", "habit", "is_syllable_spelled", "latin_families",
    "syllable_prior", "unit",
]  # fmt: skip

SOUTH, NORTH = "south", "north"
TRADITIONS = {SOUTH: 0.76, NORTH: 0.24}
"""Shares of the two traditions of spelling in the news: southern habit and Revised Romanization;
McCune-Reischauer and North Korean. Mixed within, kept apart between: *Ryong Hyok* is read wholly
in the northern way, *Young-hyun* wholly in the southern. From the hand-fitted prototype; Kim Jong
Un / Kim Jeong-eun needs the second."""

LETTERS = {script: {script: 1.0} for script in SCRIPTS} | {CENTRAL: {CENTRAL: 0.02}}
"""For each script but Latin in which Korean names are read, its one tradition; and what is read
besides where Latin letters look Hungarian or Czech."""

_SOUTH_SHARES = {"habit": 0.80, "rr": 0.18, "own": 0.02}
"""Habit that the tables have seen, Revised Romanization, and letters as people combine them."""
_NORTH_SHARES = {"dprk": 0.58, "mr": 0.42}
# The North and McCune-Reischauer voice an initial after a voiced sound within a word; the press
# prints given names apart (Jong Un), so that both forms are met.
_VOICED_SHARE = 0.6
# After a consonant ㄹ sounds as n or l, and scholars write it so (Chong-nin, 종린).
_RIEUL_N, _RIEUL_L = 0.15, 0.08
# ㅂ at the end is also printed b in northern names (Sop, Sob).
_FINAL_B = 0.15
# A reading that only the other side of the initial-sound rule allows (룡 for yong).
_DUEUM_SHARE = 0.2

RAREST = 2e-6
"""Prior of a syllable or family name that the tables do not list."""

# Syllables of given names that are Korean words or of another language, too few to be counted.
_UNCOUNTED = "숨돌키카바힘솜별꽃샘봄들겨으그스뜸콜롬칸칼엘"

Weights = Mapping[str, float]


def _rows(name: str) -> list[tuple[str, float, dict[str, float]]]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    rows = []
    for line in text.splitlines()[1:]:
        key, number, spellings = line.split("\t")
        pairs = (item.rsplit(":", 1) for item in spellings.split())
        rows.append((key, float(number), {form: float(weight) for form, weight in pairs}))
    return rows


@cache
def families() -> dict[str, dict[str, float]]:
    """P(spelling | family name) by southern habit, most frequent family first."""
    return {family: spellings for family, _, spellings in _rows("families.tsv")}


@cache
def habit() -> dict[str, dict[str, float]]:
    """P(spelling | syllable of a given name) by southern habit."""
    listed = {syllable: spellings for syllable, _, spellings in _rows("syllables.tsv")}
    return {one: {spell(one, "rr"): 1.0} for one in _UNCOUNTED if one not in listed} | listed


@cache
def family_prior() -> dict[str, float]:
    """P(family name)."""
    rows = _rows("families.tsv")
    total = sum(number for _, number, _ in rows)
    return {family: number / total for family, number, _ in rows}


@cache
def syllable_prior() -> dict[str, float]:
    """P(syllable) in given names."""
    rows = _rows("syllables.tsv")
    total = sum(number for _, number, _ in rows)
    return {syllable: number / total for syllable, number, _ in rows}


def _mixed(parts: list[tuple[float, Weights]]) -> dict[str, float]:
    out: dict[str, float] = defaultdict(float)
    for share, spellings in parts:
        for form, weight in spellings.items():
            out[form] += share * weight
    return dict(out)


def _northern(syllable: str, *, inner: bool) -> dict[str, float]:
    """P(spelling | syllable) in the northern tradition, at the head of a name or within."""
    parts: list[tuple[float, Weights]] = []
    for system, share in _NORTH_SHARES.items():
        plain = spell(syllable, system)
        voiced = spell(syllable, system, previous="나")
        if inner:
            parts += [
                (share * _VOICED_SHARE, {voiced: 1.0}),
                (share * (1 - _VOICED_SHARE), {plain: 1.0}),
            ]
        else:
            parts.append((share, {plain: 1.0}))
    out = _mixed(parts)
    for form, weight in list(out.items()):
        if form.startswith("r") and inner:
            out[form] = weight * (1 - _RIEUL_N - _RIEUL_L)
            out["n" + form[1:]] = out.get("n" + form[1:], 0.0) + weight * _RIEUL_N
            out["l" + form[1:]] = out.get("l" + form[1:], 0.0) + weight * _RIEUL_L
        if form.endswith("p"):
            out[form] = weight * (1 - _FINAL_B)
            out[form[:-1] + "b"] = weight * _FINAL_B
    return out


def _southern(syllable: str) -> dict[str, float]:
    return _mixed(
        [
            (_SOUTH_SHARES["habit"], habit()[syllable]),
            (_SOUTH_SHARES["rr"], {spell(syllable, "rr"): 1.0}),
            (_SOUTH_SHARES["own"], syllable_letters(syllable, "Latn")),
        ]
    )


def family_spellings(family: str, tradition: str) -> dict[str, float]:
    """P(spelling | family name) in a tradition of spelling.

    >>> max(family_spellings("이", "north"), key=family_spellings("이", "north").get)
    'ri'
    """
    if tradition in LETTERS:
        return family_letters(family, tradition)
    parts: list[tuple[float, Weights]]
    known = families()[family]
    whole = "".join(spell(syllable, "rr") for syllable in family)
    if tradition == SOUTH:
        own, ruled = _SOUTH_SHARES["own"], _SOUTH_SHARES["rr"] / 2
        parts = [(own, family_letters(family, "Latn")), (ruled, {whole: 1.0})]
        return _mixed([(1 - ruled - own, known), *parts])
    parts = [(0.1, known)]
    northern = (*UNDUEUM.get(family, ()), family) if len(family) == 1 else (family,)
    for form in northern:
        # Where the North restores ㄹ, three of four northern spellings show it (Ri, Rim, Ryu).
        share = (
            0.9
            if len(northern) == 1
            else 0.9 * (0.25 if form == family else 0.75 / (len(northern) - 1))
        )
        for system, weight in _NORTH_SHARES.items():
            parts.append((share * weight, {"".join(spell(s, system) for s in form): 1.0}))
    return _mixed(parts)


@cache
def _read_families(tradition: str) -> dict[str, dict[str, float]]:
    turned: dict[str, dict[str, float]] = defaultdict(dict)
    for family in families():
        for form, weight in family_spellings(family, tradition).items():
            turned[form][family] = weight
    return dict(turned)


@cache
def latin_families() -> frozenset[str]:
    """All Latin spellings of family names, in any tradition.

    >>> "kim" in latin_families(), "putin" in latin_families()
    (True, False)
    """
    return frozenset().union(*map(_read_families, (*TRADITIONS, CENTRAL)))


@cache
def _read_syllables(tradition: str, inner: bool) -> dict[str, dict[str, float]]:  # noqa: FBT001
    turned: dict[str, dict[str, float]] = defaultdict(dict)
    for syllable in habit():
        if tradition in LETTERS:
            spellings = syllable_letters(syllable, tradition)
        elif tradition == SOUTH:
            spellings = _southern(syllable)
        else:
            spellings = _northern(syllable, inner=inner)
        for form, weight in spellings.items():
            turned[form][syllable] = weight
    for readings in turned.values():
        for syllable, weight in list(readings.items()):
            for partner in (DUEUM.get(syllable, ""), *UNDUEUM.get(syllable, ())):
                if partner in habit():
                    shared = _DUEUM_SHARE * weight
                    readings[partner] = max(readings.get(partner, 0.0), shared)
    return dict(turned)


def is_syllable_spelled(tradition: str, spelled: str, *, inner: bool) -> bool:
    """Whether `unit` finds a given syllable, without putting it together.

    >>> is_syllable_spelled("south", "yeol", inner=True)
    True
    """
    return spelled in _read_syllables(tradition, inner)


@lru_cache(maxsize=2048)
def unit(role: str, tradition: str, spelled: str, *, inner: bool) -> Unit | None:
    """The readings of a Latin spelling as a family name or a given syllable, or None.

    One spelling gives one and the same unit, so that agreements between units can be cached.
    """
    if role == "family":
        readings = _read_families(tradition).get(spelled)
        return Unit.of(role, spelled, readings, family_prior(), RAREST) if readings else None
    readings = _read_syllables(tradition, inner).get(spelled)
    return Unit.of(role, spelled, readings, syllable_prior(), RAREST) if readings else None


def family_share(word: str) -> float:
    """The share of Koreans whose family name a Latin word spells.

    >>> family_share("kim") > 0.1, family_share("putin")
    (True, 0.0)
    """
    return max(
        (found.mass for t in TRADITIONS if (found := unit("family", t, word, inner=False))),
        default=0.0,
    )
