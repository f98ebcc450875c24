"""The Latin forms of a word of another script, for names of persons and of things."""

from __future__ import annotations

from functools import lru_cache

from normalizer.languages.spelling import latin_spellings, plain_spellings
from normalizer.text import words
from normalizer.text.ascii import ascii_reading

__all__ = ["name_forms", "word_forms"]

# Words of other scripts whose forms are kept: a kilobyte each.
_KEPT_WORDS = 2048


@lru_cache(maxsize=_KEPT_WORDS)
def name_forms(text: str) -> tuple[str, ...]:
    """The Latin forms of a word of another script, likeliest first; never without one.

    >>> name_forms("путин")[0]
    'putin'
    """
    spelled = tuple(form for form, _ in latin_spellings(text) if form)
    if spelled:
        return spelled
    form = ascii_reading(text).replace(" ", "")
    return ("".join(words(form)) or form or text,)


@lru_cache(maxsize=_KEPT_WORDS)
def word_forms(text: str) -> tuple[str, ...]:
    """The Latin forms of a word that is no personal name, likeliest first; never without one.

    >>> word_forms("석달리")[0]
    'seokdalli'
    """
    found = plain_spellings(text) or name_forms(text)
    return found if found[0] else (text,)
