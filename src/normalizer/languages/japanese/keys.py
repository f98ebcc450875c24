"""Keys under which Japanese names are filed: the reading of each part without long vowels."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from normalizer.languages.japanese.kana import LONG, morae
from normalizer.languages.japanese.sounds import mora_rows

if TYPE_CHECKING:
    from normalizer.languages.lattice import Lattice, Unit

__all__ = ["keys", "short"]

# A reading with less than this share of its unit is not worth a key of its own.
_LEAST_SHARE = 0.0005
_MOST_READINGS = 16
_MOST_KEYS = 16


@cache
def _kunrei() -> dict[str, str]:
    return {row[0]: row[2] for row in mora_rows()} | {"ん": "n", LONG: "", "っ": "t"}


@lru_cache(maxsize=2048)
def short(form: str) -> str:
    """A reading in Kunrei letters, without long vowels.

    >>> short("しんぞー"), short("はっとり")
    ('sinzo', 'hattori')
    """
    kunrei = _kunrei()
    out = ""
    parts = morae(form)
    for at, mora in enumerate(parts):
        ahead = kunrei.get(parts[at + 1], "") if mora == "っ" and at + 1 < len(parts) else ""
        out += ahead[:1] if ahead else kunrei.get(mora, mora)
    return out


@lru_cache(maxsize=2048)
def _shorts(unit: Unit) -> tuple[tuple[str, float], ...]:
    shares: dict[str, float] = {}
    for form, weight in unit.weighed.items():
        name = short(form)
        shares[name] = shares.get(name, 0.0) + weight / unit.mass
    order = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    return tuple(item for item in order if item[1] >= _LEAST_SHARE)[:_MOST_READINGS]


def keys(lattice: Lattice) -> tuple[str, ...]:
    """The keys of a lattice, likeliest first, at most 16.

    >>> from normalizer.languages.japanese.parse import lattice
    >>> keys(lattice("Abe Shinzō"))[0]
    'ja/abe/sinzo'
    """
    found: dict[str, float] = {}
    for path in lattice.paths:
        mass = path.mass()
        heads = [("ja", mass)]
        for unit in path.units:
            heads = [(f"{h}/{name}", p * s) for h, p in heads for name, s in _shorts(unit)]
        for key, weight in heads:
            found[key] = found.get(key, 0.0) + weight
    return tuple(sorted(found, key=lambda key: (-found[key], key))[:_MOST_KEYS])
