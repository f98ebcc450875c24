"""The likeliest spellings of a foreign word, of different sounds first.

A name is found by its consonants as well as by its letters. Of the many spellings of 피어스
(Pierce, Pearce, Pears, Fierce) those that differ in vowels only find the same names, so that a
short list should hold other consonants instead.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from attrs import evolve

from normalizer.languages.alphabet import segment_model
from normalizer.languages.segments import END, START
from normalizer.text.skeleton import skeleton

if TYPE_CHECKING:
    from normalizer.languages.base import Language
    from normalizer.languages.segments import SegmentModel

__all__ = ["varied", "varied_spellings"]

# How many kinds of half-made words are kept at each letter, and how far less likely than the best.
_BEAM = 10
_LEAST_SHARE = 2e-3
# How many spellings of one segment are tried, and how far less likely than the first.
_MOST_WAYS = 6
_LEAST_WAY = 0.02
_LONGEST_WORD = 40
_MOST = 12

# Consonants so far; P of all ways to them, and the likeliest two of these ways.
_State = tuple[float, float, str, float, str]


def varied(made: Language, package: str) -> Language:
    """A language of an alphabet that lists spellings of different sounds first.

    A letter that its table has only inside longer segments is also its own.

    Args:
        made: The language.
        package: Its ``__package__``, where its table stands.
    """

    def spellings(word: str, most: int = _MOST) -> tuple[tuple[str, float], ...]:
        return varied_spellings(segment_model(package), made.prepare(word), most)

    @cache
    def letters() -> frozenset[str]:
        return frozenset().union(*segment_model(package).table)

    def covers(word: str) -> bool:
        return bool(word) and letters().issuperset(made.prepare(word))

    return evolve(made, spellings=spellings, covers=covers)


@lru_cache(maxsize=2048)
def varied_spellings(model: SegmentModel, native: str, most: int) -> tuple[tuple[str, float], ...]:
    """The likeliest Latin spellings of a native word with their probabilities, no two alike.

    The first is the likeliest of all; those after it differ in their consonants, and only where
    there are no more of them do second spellings of the same consonants follow.

    Args:
        model: How the script is spelled.
        native: The word, letters of the script.
        most: How many to give at most.
    """
    word = START + native[:_LONGEST_WORD] + END
    beams: list[dict[str, _State]] = [{} for _ in range(len(word) + 1)]
    beams[0][""] = (1.0, 1.0, "", 0.0, "")
    for i in range(len(word)):
        if not beams[i]:
            continue
        kept = sorted(beams[i].items(), key=_likeliest)[:_BEAM]
        least = kept[0][1][0] * _LEAST_SHARE
        kept = [item for item in kept if item[1][0] >= least]
        for length in range(1, min(model.longest, len(word) - i) + 1):
            ways = _ways(model, word[i : i + length])
            ahead = beams[i + length]
            for spelled, bones, p in ways:
                for head, (total, first, one, second, other) in kept:
                    bone = head + (bones[1:] if head[-1:] == bones[:1] else bones)
                    known = ahead.get(bone)
                    text = one + spelled
                    if known is None:
                        ahead[bone] = (total * p, first * p, text, second * p, other + spelled)
                    else:
                        ahead[bone] = _merged(known, total * p, first * p, text)
    return _listed(beams[-1], most)


def _likeliest(item: tuple[str, _State]) -> tuple[float, str]:
    return -item[1][0], item[0]


def _merged(known: _State, total: float, p: float, text: str) -> _State:
    """A kind of word with one more way to it."""
    before, first, one, second, other = known
    if text == one:
        return before + total, first + p, one, second, other
    if p > first:
        return before + total, p, text, first, one
    if p > second and text != one:
        return before + total, first, one, p, text
    return before + total, first, one, second, other


@lru_cache(maxsize=2048)
def _ways(model: SegmentModel, segment: str) -> tuple[tuple[str, str, float], ...]:
    """How a segment is spelled, with the consonants of each way, and its probability."""
    ways = model.table.get(segment, ())[:_MOST_WAYS]
    share = model.share.get(segment, 0.0)
    return tuple(
        (spelled, _bones(spelled), p * share) for spelled, p in ways if p >= ways[0][1] * _LEAST_WAY
    )


def _bones(spelled: str) -> str:
    """The consonants of a piece of a word, without the mark for a vowel in front."""
    return skeleton("b" + spelled)[1:] if spelled[:1] not in "bp" else skeleton(spelled)


def _listed(found: dict[str, _State], most: int) -> tuple[tuple[str, float], ...]:
    whole = sum(state[0] for state in found.values())
    if not whole:
        return ()
    kinds = sorted(found.items(), key=_likeliest)
    best = max(kinds, key=lambda item: (item[1][1], item[0]))[1][2]
    shares = {best: 0.0}
    for _, (total, _, one, _, _) in kinds:
        shares[one] = max(shares.get(one, 0.0), total / whole)
    for _, (_, _, _, second, other) in kinds:
        if second:
            shares.setdefault(other, second / whole)
    return tuple((text, p) for text, p in list(shares.items())[:most] if text)
