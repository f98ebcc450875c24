"""Keys under which Chinese names are filed, so that all spellings of one name meet.

A key names the sound class of each character in Mandarin, whatever tradition spelled it: a
Cantonese or Hokkien syllable stands for characters, and the characters have a class. Classes
retrieve; readings judge.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from normalizer.languages.chinese.mandarin import decompose
from normalizer.languages.chinese.rulers import TITLE
from normalizer.languages.chinese.tables import characters, surnames
from normalizer.languages.lattice import FAMILY, OTHER

if TYPE_CHECKING:
    from normalizer.languages.lattice import Lattice, Unit

__all__ = ["keys", "sound_class"]

_INITIAL = {"zh": "c", "z": "c", "j": "c", "ch": "c", "q": "c", "c": "c", "sh": "s", "s": "s",
            "x": "s", "b": "p", "p": "p", "d": "t", "t": "t", "g": "k", "k": "k", "h": "h",
            "m": "m", "f": "f", "n": "n", "l": "l", "r": "r"}  # fmt: skip
# A reading with less than this share of its unit is not worth a key of its own.
_LEAST_SHARE = 0.03
_MOST_CLASSES = 6
_MOST_KEYS = 16
_MOST_FAMILIES = 4


@lru_cache(maxsize=2048)
def sound_class(role: str, form: str) -> str:
    """The sound class of a family name or of a character of a given name.

    >>> sound_class("given", "金") == sound_class("given", "近")
    True
    >>> sound_class("given", "平") == sound_class("given", "鹏")
    True
    """
    if role == "family":
        one = surnames().get(form)
        return one.pinyin if one else form
    if role == TITLE:
        return "title"
    known = characters().get(form)
    if known is None:
        return form
    initial, final = decompose(next(iter(known.pinyin))[:-1])
    head = _INITIAL.get(initial, "")
    if not initial:
        head = "w" if final[0] == "u" else "y" if final[0] in "iü" else ""
    tail = "n" if final.endswith(("n", "ng")) else ""
    return head + tail


@lru_cache(maxsize=2048)
def _classes(unit: Unit) -> tuple[tuple[str, float], ...]:
    shares: dict[str, float] = {}
    for form, weight in unit.weighed.items():
        name = sound_class(unit.role, form)
        shares[name] = shares.get(name, 0.0) + weight / unit.mass
    order = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    return tuple(item for item in order if item[1] >= _LEAST_SHARE)[:_MOST_CLASSES]


def keys(lattice: Lattice) -> tuple[str, ...]:
    """The keys of a lattice, likeliest first; last those of the family name alone.

    The last are for names of which one is Chinese and the other has a given name of another
    language (唐英年, Henry Tang), so that only such names and names in characters have them.
    """
    found: dict[str, float] = {}
    families: dict[str, float] = {}
    for path in lattice.paths:
        other = path.units[-1].role == OTHER
        if path.shape[0] == FAMILY and (other or lattice.native):
            for name, share in _classes(path.units[0]):
                families[name] = families.get(name, 0.0) + path.total * share
        if other:
            continue
        heads = [("zh", path.total)]
        for unit in path.units:
            heads = [(f"{h}/{name}", p * s) for h, p in heads for name, s in _classes(unit)]
            heads = sorted(heads, key=lambda item: (-item[1], item[0]))[:_MOST_KEYS]
        for key, weight in heads:
            found[key] = found.get(key, 0.0) + weight
    whole = sorted(found, key=lambda key: (-found[key], key))[:_MOST_KEYS]
    alone = sorted(families, key=lambda name: (-families[name], name))[:_MOST_FAMILIES]
    return (*whole, *(f"zh-family/{name}" for name in alone))
