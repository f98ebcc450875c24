"""The consonants of a word, by class: what respellings keep."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["skeleton"]

_CONSONANTS = str.maketrans({
    "a": None, "e": None, "i": None, "o": None, "u": None, "y": None, "w": None, "h": None,
    "j": None, "c": "k", "q": "k", "g": "k", "x": "k", "v": "f", "b": "p", "d": "t", "z": "s",
})  # fmt: skip


@lru_cache(maxsize=2048)
def skeleton(form: str) -> str:
    """The consonant classes of a folded word, each run once, with a mark for a vowel in front.

    >>> skeleton("melanie") == skeleton("melany") == skeleton("mellanie")
    True
    """
    out: list[str] = []
    for char in form.replace("ph", "f").translate(_CONSONANTS):
        if not out or out[-1] != char:
            out.append(char)
    head = form[:1]
    return ("a" if head and head in "aeiouyhwj" else "") + "".join(out)
