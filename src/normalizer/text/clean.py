"""One Unicode spelling for strings that print alike.

Two strings that look the same may be different sequences: Ё is one code point or two, a name
copied from a web page carries a soft hyphen or a mark that turns the writing direction. All that
follows compares with ``==``, so all of it starts here.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["INVISIBLE", "clean", "has_invisible"]

# General category Cf of Unicode 15 (format characters), the fillers that print as nothing, the
# variation selectors, and lone surrogates: what a reader cannot see must not tell names apart.
_UNSEEN = (
    "\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff\ud800-\udfff"
)
INVISIBLE = re.compile(f"[{_UNSEEN}]+")
"""Runs of characters that a reader cannot see."""
# C0 and C1 controls, and the separators that str.split does not know, end a word.
_CONTROL = re.compile("[\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
# Accents that stand alone are apostrophes by mistake; NFKC would turn each into a blank and a mark.
_LONE_ACCENTS = str.maketrans(dict.fromkeys("´΄᾽᾿`´῾", "'"))
# Composing and casefolding can each undo a little of the other (U+1D434, U+0345); a third round
# has never been needed by any code point, the bound only promises an end.
_ROUNDS = 4
# Cleaning is cached up to this length, so that a hostile text cannot fill memory through the cache.
_CACHED_LENGTH = 200


def clean(text: str) -> str:
    r"""Fold a string to one Unicode spelling, in lower case, with single blanks.

    Removes what cannot be seen, composes (NFKC), folds case, composes again, and turns every run
    of blanks and controls into one blank. Idempotent, and the same for NFC and NFD input.

    >>> clean("\uff2a\uff2f\uff2c\uff39"), clean(" Me\u0301lanie\u00a0 Jo\u00adly ")
    ('joly', 'mélanie joly')
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.lower().strip()
    if len(text) <= _CACHED_LENGTH:
        return _clean_cached(text)
    return _clean(text)


def has_invisible(text: str) -> bool:
    r"""Whether the text holds characters that a reader cannot see.

    >>> has_invisible("Pu\u200btin")
    True
    """
    return not text.isascii() and INVISIBLE.search(text) is not None


def _clean(text: str) -> str:
    if text.isascii():
        return _CONTROL.sub(" ", text.lower()).strip()
    for _ in range(_ROUNDS):
        visible = INVISIBLE.sub("", text).translate(_LONE_ACCENTS)
        folded = unicodedata.normalize("NFKC", visible).casefold()
        folded = unicodedata.normalize("NFKC", folded)
        folded = _CONTROL.sub(" ", INVISIBLE.sub("", folded)).strip()
        if folded == text:
            break
        text = folded
    return text


_clean_cached = lru_cache(maxsize=2048)(_clean)
