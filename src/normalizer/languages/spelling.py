"""Native words of whatever language, spelled in Latin letters.

A word does not say which language it is: Иван is Russian, Bulgarian and Serbian. The languages
whose script and letters fit are asked in the order of the registry, a few at most.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from normalizer.languages.registry import foreign, language, languages
from normalizer.text.distance import alike
from normalizer.text.scripts import COMMON, main_script
from normalizer.text.skeleton import skeleton

if TYPE_CHECKING:
    from normalizer.languages.base import Language

__all__ = [
    "is_han",
    "latin_spellings",
    "plain_spellings",
    "same_characters",
    "spelled_bits",
    "spelled_run_bits",
    "spelling_languages",
]

_MOST_LANGUAGES = 2
# Spellings that are listed: of foreign names in hangul the consonants of 96 in 100 are among eight,
# and of 97 among twelve.
_MOST_SPELLINGS = 8
# A spelling of less than this share is not listed; leaving such out lost no name looked at.
_LEAST_SHARE = 0.004
# How likely a word is of a language, against the one before it in the registry, which lists first
# what the news has most: путин is Russian rather than Ukrainian, and is spelled Putin, not Putyn.
_LATER = 0.5
_LONGEST_WORD = 40
# Native words whose spellings are kept: a kilobyte or two each.
_KEPT_WORDS = 2048
# Fewer letters than this write no two words; more words than this are more than one name.
_SHORTEST_RUN, _MOST_RUN = 2, 5
# A run and the words in it share this much of their letters and of their consonants, or they are
# none of each other's.
_LEAST_ALIKE, _LEAST_BONES = 0.45, 0.6


@lru_cache(maxsize=2048)
def is_han(word: str) -> bool:
    """Whether a word stands in Chinese characters.

    >>> is_han("太郎"), is_han("たろう")
    (True, False)
    """
    return not word.isascii() and main_script(word) == "Hani"


def same_characters(left: str, right: str) -> bool:
    """Whether two words in Chinese characters are the same, simplified or traditional.

    >>> same_characters("習近平", "习近平"), same_characters("太郎", "太朗")
    (True, False)
    """
    prepare = language("zh").prepare
    return prepare(left) == prepare(right)


@lru_cache(maxsize=2048)
def spelling_languages(word: str) -> tuple[Language, ...]:
    """The languages that write all letters of a native word, in the order of the registry.

    Last comes how foreign names are written in the script, where that is known.

    >>> [language.code for language in spelling_languages("київ")][:1]
    ['uk']
    """
    script = main_script(word)
    if script in (COMMON, "Latn") or len(word) > _LONGEST_WORD:
        return ()
    fitting = (one for one in languages() if script in one.scripts and one.covers(word))
    found = tuple(one for one, _ in zip(fitting, range(_MOST_LANGUAGES), strict=False))
    other = foreign(script)
    return (*found, other) if other is not None and other.covers(word) else found


@lru_cache(maxsize=_KEPT_WORDS)
def latin_spellings(word: str) -> tuple[tuple[str, float], ...]:
    """The likeliest folded Latin spellings of a native word, over all languages that fit.

    Weights are probabilities under the language, less for a later one; a spelling of two languages
    has the greater.

    >>> latin_spellings("путин")[0][0]
    'putin'
    """
    shares: dict[str, float] = {}
    for place, one in enumerate(spelling_languages(word)):
        known = one.knows(word)
        for spelled, weight in one.spellings(word, _MOST_SPELLINGS):
            # Where a language counted the word, it is asked as if it stood first.
            likely = weight if known else weight * _LATER**place
            shares[spelled] = max(shares.get(spelled, 0.0), likely)
        if known:
            break  # what later languages would write it as is not needed
    order = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    kept = [item for item in order if item[1] >= _LEAST_SHARE]
    return tuple((kept or order)[:_MOST_SPELLINGS])


# Of each language's own spellings of a plain word so many are listed before those of names.
_MOST_PLAIN = 4
_MOST_PLAIN_IN_ALL = 12


@lru_cache(maxsize=_KEPT_WORDS)
def plain_spellings(word: str) -> tuple[str, ...]:
    """The likeliest folded Latin spellings of a native word that is no personal name.

    A word may be of any language that writes it: 東海 is Tokai, Donghai and Donghae.

    >>> sorted(plain_spellings("東海"))[:2], plain_spellings("석달리")[:2]
    (['donghae', 'donghai'], ('seokdalli', 'soktalli'))
    """
    script = main_script(word)
    own = [
        [form for form, _ in one.plain_spellings(word, _MOST_PLAIN)]
        for one in languages()
        if script in one.scripts and len(word) <= _LONGEST_WORD
    ]
    own.append([form for form, _ in latin_spellings(word)])
    # The best of each in turn, so that none is crowded out.
    ranked = [form for forms in own for form in forms[:2]] + [f for forms in own for f in forms[2:]]
    return tuple(dict.fromkeys(ranked))[:_MOST_PLAIN_IN_ALL]


@lru_cache(maxsize=2048)
def spelled_bits(native: str, latin: str) -> float:
    """log2 P(Latin word | native word) under the language that finds it likeliest.

    >>> spelled_bits("путин", "putin") > spelled_bits("путин", "poutine") > -20
    True
    """
    return max(
        (one.word_probability(native, latin) for one in spelling_languages(native)),
        default=-math.inf,
    )


@lru_cache(maxsize=2048)
def spelled_run_bits(native: str, latin: tuple[str, ...]) -> float:
    """log2 P(Latin words | native word), for a native word that is several Latin ones.

    Some scripts write a whole name in one run: 응우옌티주에 is Nguyen Thi Due, 莫哈末阿兹 Mohamad
    Aziz. The words may stand in another order (트럼프도널드, Donald Trump), as far as that turns
    the last of them to the front or the first to the end.

    Args:
        native: The native word.
        latin: Folded Latin words that stand beside each other, 2 to 5.

    Returns:
        The bits of the likeliest order; -inf where the run cannot be these words.

    >>> spelled_run_bits("트럼프도널드", ("donald", "trump")) > -20
    True
    >>> spelled_run_bits("트럼프도널드", ("joe", "biden"))
    -inf
    """
    if len(native) < _SHORTEST_RUN or not 2 <= len(latin) <= _MOST_RUN:
        return -math.inf
    orders = {"".join(latin), "".join((*latin[1:], latin[0])), "".join((latin[-1], *latin[:-1]))}
    known = [form for form, _ in latin_spellings(native)]
    found = [
        spelled_bits(native, joined)
        for joined in sorted(orders)
        if any(
            alike(joined, form) >= _LEAST_ALIKE
            and alike(skeleton(joined), skeleton(form)) >= _LEAST_BONES
            for form in known
        )
    ]
    return max(found, default=-math.inf)
