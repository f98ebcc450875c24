"""What the words of organizations' and places' names mean, and where undivided scripts divide.

Two tables answer: the terms that were written by hand (`normalizer.names.terms`), and the words
that were learned from names of the same entities in several languages (``translations.tsv``; the
tool ``tools/fit_translations.py`` makes it). Both give English words, so that two words of any
languages mean the same where they share one.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

from normalizer.languages.registry import language
from normalizer.names.terms import legal_form_of, term_of
from normalizer.text.scripts import main_script

__all__ = ["UNDIVIDED", "divide", "meanings", "term_kind"]

UNDIVIDED = frozenset({"Hani", "Jpan", "Kana", "Hira", "Hang", "Thai", "Khmr", "Laoo", "Mymr"})
"""Scripts that write words, or the words of a compound, without blanks."""

_LONGEST = 10
_LONGEST_WORD = 60
# A division is the better the more letters it knows and the fewer pieces it needs: 東京大学 is 東京
# and 大学, not 東, 京大 and 学. A lone letter is as often part of a name, but at the end of a word
# of three or more it says what the thing is: 鄱阳湖 is a lake.
_PIECE, _LONE, _UNKNOWN = 0.6, 0.4, 0.5
_SHORTEST_BEFORE_LONE = 2


@cache
def _learned() -> dict[str, tuple[str, ...]]:
    text = resources.files(__package__).joinpath("translations.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines()[1:]:
        word, means, _ = line.split("\t")
        found[word] = (*found.get(word, ()), means)
    return found


def _key(word: str) -> str:
    return word if word.isascii() else language("zh").prepare(word)


@lru_cache(maxsize=2048)
def meanings(word: str) -> tuple[str, ...]:
    """The English words that a folded word means, by hand first, then as learned.

    >>> meanings("大学"), meanings("universite")
    (('university',), ('university',))
    """
    key = _key(word)
    by_hand = tuple(dict.fromkeys(term.value for term in term_of(key)))
    return by_hand or _undivided_form(key) or _learned().get(key, ())


def _undivided_form(key: str) -> tuple[str, ...]:
    """The classes of a legal form that a script without blanks writes onto the name."""
    return () if key.isascii() or main_script(key) not in UNDIVIDED else legal_form_of(key)


@lru_cache(maxsize=2048)
def term_kind(word: str) -> str:
    """The kind of term that a folded word is; "" where no table written by hand has it.

    >>> term_kind("northern"), term_kind("oblast"), term_kind("putin")
    ('direction', 'place type', '')
    """
    return next((term.kind for term in term_of(_key(word))), "")


@lru_cache(maxsize=2048)
def divide(word: str) -> tuple[str, ...]:
    """A folded word of an undivided script, divided at the words that the tables know.

    >>> divide("東京大学病院"), divide("putin")
    (('東京', '大学', '病院'), ('putin',))
    """
    if word.isascii() or len(word) > _LONGEST_WORD or main_script(word) not in UNDIVIDED:
        return (word,)
    # Best worth of the first letters, where its last piece begins, and whether that is known.
    best: list[tuple[float, int, bool]] = [(0.0, 0, True)]
    for end in range(1, len(word) + 1):
        before, _, known = best[end - 1]
        # An unknown letter goes on with the unknown ones before it.
        options = [(before - (_UNKNOWN if known else 0.0), end - 1, False)]
        for start in range(max(0, end - _LONGEST), end):
            length = end - start
            lone = length == 1 and (end < len(word) or start < _SHORTEST_BEFORE_LONE)
            if not lone and meanings(word[start:end]):
                worth = length - _PIECE if length > 1 else _LONE
                options.append((best[start][0] + worth, start, True))
        best.append(max(options))
    pieces: list[tuple[str, bool]] = []
    end = len(word)
    while end:
        _, start, known = best[end]
        if pieces and not known and not pieces[-1][1]:
            pieces[-1] = (word[start:end] + pieces[-1][0], False)
        else:
            pieces.append((word[start:end], known))
        end = start
    return tuple(piece for piece, _ in reversed(pieces))
