"""Keys under which Vietnamese names are filed: their syllables without any mark."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from normalizer.languages.vietnamese.sounds import bare

if TYPE_CHECKING:
    from normalizer.languages.lattice import Lattice, Unit

__all__ = ["keys"]

# A reading with less than this share of its unit is not worth a key of its own.
_LEAST_SHARE = 0.02
_MOST_READINGS = 5
_MOST_KEYS = 24


@lru_cache(maxsize=2048)
def _bare(unit: Unit) -> tuple[tuple[str, float], ...]:
    shares: dict[str, float] = {}
    for form, weight in unit.weighed.items():
        name = bare(form).lstrip("*")
        shares[name] = shares.get(name, 0.0) + weight / unit.mass
    order = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    return tuple(item for item in order if item[1] >= _LEAST_SHARE)[:_MOST_READINGS]


def keys(lattice: Lattice) -> tuple[str, ...]:
    """The keys of a lattice, likeliest first.

    >>> from normalizer.languages.vietnamese.parse import lattice
    >>> keys(lattice("Nguyễn Văn Linh"))[0]
    'vi/nguyen/van/linh'
    """
    found: dict[str, float] = {}
    for path in lattice.paths:
        heads = [("vi", path.total)]
        for unit in path.units:
            heads = [(f"{h}/{name}", p * s) for h, p in heads for name, s in _bare(unit)]
            heads = sorted(heads, key=lambda item: (-item[1], item[0]))[:_MOST_KEYS]
        for key, weight in heads:
            found[key] = found.get(key, 0.0) + weight
    return tuple(sorted(found, key=lambda key: (-found[key], key))[:_MOST_KEYS])
