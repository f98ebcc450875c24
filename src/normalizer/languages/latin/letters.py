"""Languages that are written in Latin letters, and how others print their names.

Such a name needs no romanization, but papers take off its marks, or write its letters as their own
readers would: Erdoğan is Erdogan, Cəfərov is Jafarov, Nyýazow is Niyazov. A language lists what is
printed for its letters.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from normalizer.errors import ArgumentError
from normalizer.languages.base import Language, Romanization
from normalizer.text import solid
from normalizer.text.clean import clean
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BARE", "Printed", "joined_with", "printed_by"]

BARE = "bare"
"""Name of the system that only takes the marks off."""

HABIT = "habit"

Printed = tuple[tuple[str, tuple[tuple[str, float], ...]], ...]
"""Letters of a language, and what is printed for each besides its bare form, with its share."""

_MOST = 12
_MOST_WORDS = 8
_LONGEST_WORD = 40


def printed_by(
    *, code: str, name: str, printed: Printed
) -> Callable[[str, str | None], tuple[Romanization, ...]]:
    """Make the function that gives the spellings of a name in Latin letters, likely ones first.

    Args:
        code: BCP 47 code of the language.
        name: English name of the language, for messages.
        printed: What is printed for its letters; longer runs of letters are looked up first.
    """
    table = dict(printed)
    longest = max(map(len, table), default=1)

    @lru_cache(maxsize=2048)
    def ways(word: str) -> tuple[tuple[str, float], ...]:
        found = {"": 1.0}
        at = 0
        while at < len(word):
            for length in range(longest, 0, -1):
                taken = word[at : at + length]
                if taken in table or length == 1:
                    break
            others = table.get(taken, ())
            rest = 1.0 - sum(share for _, share in others)
            ahead: dict[str, float] = {}
            for head, p in found.items():
                for way, share in ((solid(taken), rest), *others):
                    ahead[head + way] = ahead.get(head + way, 0.0) + p * share
            kept = sorted(ahead.items(), key=lambda item: (-item[1], item[0]))
            found = dict(kept[: 2 * _MOST])
            at += len(taken)
        return tuple(found.items())

    def romanize(text: str, system: str | None = None) -> tuple[Romanization, ...]:
        if system not in (None, BARE, HABIT):
            raise ArgumentError(f"no system {system!r} for {name}; use one of {HABIT}, {BARE}")
        if main_script(text) != "Latn":
            return ()
        native = [word[:_LONGEST_WORD] for word in clean(text).split()[:_MOST_WORDS]]
        bare = " ".join(solid(word).capitalize() for word in native)
        names = {"": 1.0}
        for word in native:
            joined = {
                f"{head} {way.capitalize()}".strip(): p * q
                for head, p in names.items()
                for way, q in ways(word)
            }
            names = dict(sorted(joined.items(), key=lambda item: (-item[1], item[0]))[:_MOST])
        if system == BARE:
            names = {bare: 1.0}
        elif bare not in names:
            names[bare] = min(names.values(), default=1.0)
        total = math.fsum(names.values())
        order = sorted(names, key=lambda one: (-names[one], one))[:_MOST]
        return tuple(
            Romanization(one, round(names[one] / total, 6), code, BARE if one == bare else HABIT)
            for one in order
            if one
        )

    return romanize


def joined_with(
    other: Language, *, printed: Printed
) -> Callable[[str, str | None], tuple[Romanization, ...]]:
    """Make the function for a language that is written in Latin letters and in another script.

    A system of the other script leaves a name in Latin letters bare.

    Args:
        other: The language as its other script has it.
        printed: What is printed for its Latin letters.
    """
    latin = printed_by(code=other.code, name=other.name, printed=printed)

    def romanize(text: str, system: str | None = None) -> tuple[Romanization, ...]:
        if main_script(text) != "Latn":
            return other.romanize(text, system)
        return latin(text, BARE if system in other.systems else system)

    return romanize
