"""The rough sound of a folded word: what the spelling habits of many languages leave alone.

Coarser than any language's own readings, and knows none: *Chelčický*, *Chelciki*; *Gorbacsov*,
*Gorbatschow*, *Gorbachev*. It serves to find and to weigh likeness, never to call two words one.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["rough_sound"]

# Longer spellings first. From the orthographies that newspapers are written in: the hissing sounds
# and their letters (English ch, sh; German tsch, sch; French tch, ch; Polish cz, sz; Hungarian cs;
# Dutch tj), the throat sounds (kh, gh, q, g, c, x), lips (v, w, b, p, f), and the vowels as front
# (i), back (o) and open (a).
_CLASSES = {
    "tsch": "C", "tch": "C", "tsh": "C", "sch": "C",
    "sh": "C", "sz": "C", "cz": "C", "cs": "C", "ch": "C", "zh": "C", "dj": "C", "dz": "C",
    "tz": "C", "ts": "C", "ty": "C", "tj": "C", "ck": "k",
    "ph": "p", "th": "t", "kh": "k", "gh": "k", "qu": "k", "q": "k", "g": "k", "c": "k", "x": "k",
    "w": "p", "v": "p", "b": "p", "f": "p", "d": "t", "z": "s", "h": "",
    "j": "i", "y": "i", "ou": "o", "u": "o", "e": "a",
}  # fmt: skip
_SPELLED = re.compile("|".join(sorted(_CLASSES, key=lambda spelled: (-len(spelled), spelled))))
_REPEATED = re.compile(r"(.)\1+")


@lru_cache(maxsize=2048)
def rough_sound(form: str) -> str:
    """The sound classes of a folded word, each run once; capitals and small letters mean classes.

    >>> rough_sound("gorbacsov") == rough_sound("gorbatschow") == rough_sound("gorbachev")
    False
    >>> rough_sound("gorbacsov"), rough_sound("gorbatschow"), rough_sound("gorbachev")
    ('korpaCop', 'korpaCop', 'korpaCap')
    """
    return _REPEATED.sub(r"\1", _SPELLED.sub(lambda found: _CLASSES[found.group()], form))
