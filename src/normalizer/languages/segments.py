"""Words of an alphabet or abjad spelled in Latin letters, segment by segment, with weights.

A table says with what probability a native segment (one or two letters, the edge of the word
counted as a letter) is written as up to a few Latin letters: ш is *sh*, *sch*, *ch*; ב is *b*,
*v*, *ba*, *be*. The probability of a Latin word given a native one is the sum over all ways to cut
both, which a forward pass finds. The tables are fitted from pairs by expectation maximization over
such cuts (many-to-many alignment, Jiampojamarn, Kondrak and Sherif 2007), with a table written by
hand as prior; the engine knows no language.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping
from functools import lru_cache

from attrs import field, frozen

__all__ = ["END", "START", "SegmentModel"]

START, END = "^", "$"
"""The edges of a native word, which segments may hold: ``"^е"`` is written *ye*."""

_FLOOR = 1e-6
"""Probability that a segment is written in a way, or a letter stands there, that no table has."""

_LONGEST_WORD = 40

# How many half-made words are kept for each word asked for; more changed no spelling that was
# looked at.
_BEAM = 4
# How far, in letters, the two words may run apart from the straight line through both; the sum
# over cuts beyond it is nothing.
_BAND = 5.5

# An unknown letter is one Latin letter, whichever, or, more rarely, none.
_UNKNOWN = {"?": _FLOOR, "": _FLOOR * _FLOOR}

Spellings = tuple[tuple[str, float], ...]


@frozen(eq=False)
class SegmentModel:
    """How the words of a script are spelled in Latin letters.

    Attributes:
        table: For each native segment, P(spelling | segment), likeliest first.
        share: P(segment) as a way to begin the rest of a word; it lets one and two letters vie.
        longest: Letters of the longest native segment.
    """

    table: Mapping[str, Spellings]
    share: Mapping[str, float]
    longest: int = field(init=False)
    _flat: dict[str, dict[str, float]] = field(init=False, repr=False)
    _most: int = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        flat = {
            segment: {spelled: p * self.share[segment] for spelled, p in spellings}
            for segment, spellings in self.table.items()
        }
        object.__setattr__(self, "_flat", flat)
        object.__setattr__(self, "longest", max(map(len, flat), default=1))
        most = max((len(s) for spellings in flat.values() for s in spellings), default=1)
        object.__setattr__(self, "_most", most)

    def log_probability(self, native: str, latin: str) -> float:
        """log2 P(latin | native) for two words, letters only; -inf where either is too long."""
        if len(native) > _LONGEST_WORD or len(latin) > _LONGEST_WORD:
            return -math.inf
        joint, chance = self._forward(native, latin)
        return min(0.0, math.log2(joint / chance)) if joint > 0 and chance > 0 else -math.inf

    def _forward(self, native: str, latin: str) -> tuple[float, float]:
        """P(native, latin) and P(native), each the sum over all cuts."""
        word = START + native + END
        size, width = len(word), len(latin)
        rows = [[0.0] * (width + 1) for _ in range(size + 1)]
        rows[0][0] = 1.0
        alone = [0.0] * (size + 1)
        alone[0] = 1.0
        slope = width / size
        for i in range(size):
            middle = i * slope
            near = range(max(0, int(middle - _BAND)), min(width, int(middle + _BAND)) + 1)
            for length in range(1, min(self.longest, size - i) + 1):
                segment = word[i : i + length]
                spellings = self._flat.get(segment)
                if spellings is not None:
                    alone[i + length] += alone[i] * self.share[segment]
                    self._spell(rows[i], rows[i + length], spellings, latin, near)
                elif length == 1:
                    # A letter that the table lacks is written somehow, at a price.
                    alone[i + 1] += alone[i] * _FLOOR
                    self._spell(rows[i], rows[i + 1], _UNKNOWN, "?" * width, near)
            _insert(rows[i + 1])
        return rows[size][width], alone[size]

    def _spell(
        self,
        row: list[float],
        ahead: list[float],
        spellings: Mapping[str, float],
        latin: str,
        near: range,
    ) -> None:
        """Write one segment: add to the row ahead what this row can become."""
        width, most = len(latin), self._most
        for j in near:
            here = row[j]
            if here:
                for count in range(min(most, width - j) + 1):
                    p = spellings.get(latin[j : j + count])
                    if p is not None:
                        ahead[j + count] += here * p

    def spellings(self, native: str, *, most: int = 8) -> list[tuple[str, float]]:
        """The likeliest Latin spellings of a native word with their probabilities.

        Args:
            native: The word, letters of the script.
            most: How many to give at most; it also bounds the work.
        """
        return _spellings(self, native[:_LONGEST_WORD], most)

    def readings(self, latin: str, *, most: int = 8) -> list[tuple[str, float]]:
        """The likeliest native words that a Latin spelling can write, with their probabilities.

        Args:
            latin: The spelling, folded letters.
            most: How many to give at most; it also bounds the work.
        """
        return _readings(self, latin[:_LONGEST_WORD], most)

    def turned(self) -> Mapping[str, Spellings]:
        """For each Latin spelling, the segments that write it, with P(segment, spelling)."""
        return _turned(self)


def _best(beam: dict[str, float], most: int) -> list[tuple[str, float]]:
    """The likeliest of a beam, ties by text."""
    if len(beam) <= most:
        return sorted(beam.items(), key=lambda item: (-item[1], item[0]))
    return heapq.nsmallest(most, beam.items(), key=lambda item: (-item[1], item[0]))


def _insert(row: list[float]) -> None:
    """Let Latin letters stand that nothing native accounts for."""
    for j in range(len(row) - 1):
        if row[j]:
            row[j + 1] += row[j] * _FLOOR


@lru_cache(maxsize=64)
def _turned(model: SegmentModel) -> dict[str, Spellings]:
    turned: dict[str, list[tuple[str, float]]] = {}
    for segment, spellings in model.table.items():
        for spelled, p in spellings:
            turned.setdefault(spelled, []).append((segment, p * model.share[segment]))
    return {
        spelled: tuple(sorted(found, key=lambda item: (-item[1], item[0]))[:12])
        for spelled, found in turned.items()
    }


@lru_cache(maxsize=4096)
def _readings(model: SegmentModel, latin: str, most: int) -> list[tuple[str, float]]:
    turned = _turned(model)
    size = len(latin)
    longest = max(map(len, turned), default=0)
    # A state is the native letters so far; edges of the word and unwritten letters add to it
    # without using up any Latin letter, each at most once a step, which bounds the search.
    beams: list[dict[str, float]] = [{} for _ in range(size + 1)]
    beams[0][START] = 1.0
    for segment, p in turned.get("", ()):
        if segment.startswith(START):
            beams[0][segment] = p
    for at in range(size):
        kept = _best(beams[at], _BEAM * most)
        for count in range(1, min(longest, size - at) + 1):
            for segment, q in turned.get(latin[at : at + count], ()):
                for head, p in kept:
                    if segment.startswith(START) and (at or head != START):
                        continue
                    if segment.endswith(END) and at + count < size:
                        continue
                    text = segment if segment.startswith(START) else head + segment
                    ahead = beams[at + count]
                    ahead[text] = ahead.get(text, 0.0) + p * q
    shares: dict[str, float] = {}
    for text, p in beams[size].items():
        word = text.strip(START + END)
        # A word that no segment closed ends as most words do.
        closed = p if text.endswith(END) else p * model.share.get(END, 1.0)
        shares[word] = shares.get(word, 0.0) + closed
    found = sorted(shares.items(), key=lambda item: (-item[1], item[0]))[:most]
    total = sum(shares.values())
    return [(word, p / total) for word, p in found if word] if total else []


@lru_cache(maxsize=16384)
def _spellings(model: SegmentModel, native: str, most: int) -> list[tuple[str, float]]:
    word = START + native + END
    beams: list[dict[str, float]] = [{} for _ in range(len(word) + 1)]
    beams[0][""] = 1.0
    total = 1.0
    for i in range(len(word)):
        kept = _best(beams[i], _BEAM * most)
        for length in range(1, min(model.longest, len(word) - i) + 1):
            segment = word[i : i + length]
            spellings = model.table.get(segment)
            if spellings is None:
                if length == 1 and segment not in model.share:
                    for head, p in kept:
                        ahead = beams[i + 1]
                        ahead[head] = ahead.get(head, 0.0) + p * _FLOOR
                continue
            share = model.share[segment]
            ahead = beams[i + length]
            for head, p in kept:
                for spelled, q in spellings[:6]:
                    text = head + spelled
                    ahead[text] = ahead.get(text, 0.0) + p * q * share
    found = sorted(beams[-1].items(), key=lambda item: (-item[1], item[0]))[:most]
    total = sum(beams[-1].values())
    return [(text, p / total) for text, p in found if text] if total else []
