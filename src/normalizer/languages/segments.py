"""Words of an alphabet or abjad spelled in Latin letters, segment by segment, with weights.

A table says with what probability a native segment (one or two letters, the edge of the word
counted as a letter) is written as up to a few Latin letters: ш is *sh*, *sch*, *ch*; ב is *b*,
*v*, *ba*, *be*. The probability of a Latin word given a native one is the sum over all ways to cut
both, which a forward pass finds. The tables are fitted from pairs by expectation maximization over
such cuts (many-to-many alignment, Jiampojamarn, Kondrak and Sherif 2007), with a table written by
hand as prior; the engine knows no language.

Two things that segments do not know may be added. *Words* are frequent names with the spellings
that were counted: an abjad does not write the vowels of محمد, but everybody knows them. They are
believed as far as they were seen (Dirichlet smoothing, with the segments as the prior). *Letters*
say which Latin letter follows which in such names; they rank the spellings that are made, since
segments alone would write *Mhmud* as gladly as *Mahmud*.
"""

from __future__ import annotations

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
# ... and never more than this, as long as all that are asked for fit in.
_WIDEST = 12
# How far, in letters, the two words may run apart from the straight line through both; the sum
# over cuts beyond it is nothing.
_BAND = 5.5

# Names seen that the segments are worth as a prior, where a word was counted.
_WORD_PRIOR = 2.0
# How far the letters are believed against the segments: both judge the same spelling, so less than
# whole. Of 0.3, 0.5, 0.75 and 1 it put most true spellings of Hebrew and Arabic words that the
# tables were not fitted to among the first four.
_LETTERS = 0.5
# Chance of a letter where none like it was counted; of 0.0001, 0.002 and 0.01 the best for Hebrew,
# whose letters are counted in its own names, and which writes others too.
_RARE_LETTER = 0.01
# Spellings of a segment that n-best lists look at; rarer ones still count when a pair is judged.
_MOST_WAYS = 6
# Segments that are tried for a Latin spelling, and half-made readings that are kept; they bound the
# work, and the examples of every language still come out.
_MOST_TURNED = 8
_READ_WIDEST = 8
# Half-made words less likely than the best by this much are given up.
_HOPELESS = 1e-4

# Words whose spellings are kept here, two kilobytes each; who asks for words over and over keeps
# them himself.
_KEPT_WORDS = 2048

# An unknown letter is one Latin letter, whichever, or, more rarely, none.
_UNKNOWN = {"?": _FLOOR, "": _FLOOR * _FLOOR}

Spellings = tuple[tuple[str, float], ...]


@frozen(eq=False)
class SegmentModel:
    """How the words of a script are spelled in Latin letters.

    Attributes:
        table: For each native segment, P(spelling | segment), likeliest first.
        share: P(segment) as a way to begin the rest of a word; it lets one and two letters vie.
        words: Native words that were counted, and how often each was spelled how.
        letters: P(next Latin letter | the two before), for each two; ``^`` and ``$`` are edges.
        longest: Letters of the longest native segment.
    """

    table: Mapping[str, Spellings]
    share: Mapping[str, float]
    words: Mapping[str, Mapping[str, float]] = field(factory=dict, repr=False)
    letters: Mapping[str, Mapping[str, float]] = field(factory=dict, repr=False)
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
        p = joint / chance if joint > 0 and chance > 0 else 0.0
        counted = self.words.get(native)
        if counted is not None:
            seen = sum(counted.values())
            p = (counted.get(latin, 0.0) + _WORD_PRIOR * p) / (seen + _WORD_PRIOR)
        return min(0.0, math.log2(p)) if p > 0 else -math.inf

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
    """The likeliest of a beam, in the order in which they came; of a tie, those that came first."""
    if not beam:
        return []
    if len(beam) <= most:
        least = max(beam.values()) * _HOPELESS
        return [item for item in beam.items() if item[1] >= least]
    likely = sorted(beam.values(), reverse=True)
    least = likely[0] * _HOPELESS
    last = likely[most - 1]
    if last < least or last > likely[most]:
        least = max(least, last)
        return [item for item in beam.items() if item[1] >= least]
    ties = sum(1 for p in likely[:most] if p == last)
    kept = []
    for item in beam.items():
        if item[1] > last:
            kept.append(item)
        elif item[1] == last and ties:
            ties -= 1
            kept.append(item)
    return kept


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
    return {spelled: _likely(found) for spelled, found in turned.items()}


def _likely(found: list[tuple[str, float]]) -> Spellings:
    """The likeliest segments of a spelling; those that would never come up are left out."""
    ranked = sorted(found, key=lambda item: (-item[1], item[0]))[:_MOST_TURNED]
    return tuple(item for item in ranked if item[1] >= ranked[0][1] * _HOPELESS)


@lru_cache(maxsize=64)
def _written(model: SegmentModel) -> dict[str, dict[str, float]]:
    """For each Latin spelling that was counted, the native words that it wrote, and how often."""
    found: dict[str, dict[str, float]] = {}
    for native, ways in model.words.items():
        for spelled, count in ways.items():
            found.setdefault(spelled, {})[native] = count
    return found


def _with_counted(
    shares: dict[str, float], counted: Mapping[str, float] | None
) -> dict[str, float]:
    """Probabilities of what the segments give, and of what was counted where it was."""
    total = sum(shares.values())
    shares = {text: p / total for text, p in shares.items()} if total else {}
    if counted is None:
        return shares
    seen = sum(counted.values()) + _WORD_PRIOR
    shares = {text: _WORD_PRIOR * p / seen for text, p in shares.items()}
    for text, count in counted.items():
        shares[text] = shares.get(text, 0.0) + count / seen
    return shares


def _read_by_segments(model: SegmentModel, latin: str, most: int) -> dict[str, float]:
    """Native words with their edges that a Latin spelling can write, as far as the beam goes."""
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
    width = max(most, _READ_WIDEST)
    for at in range(size):
        kept = _best(beams[at], width)
        if not kept:
            continue
        for count in range(1, min(longest, size - at) + 1):
            found = turned.get(latin[at : at + count])
            if found is None:
                continue
            ahead = beams[at + count]
            for segment, q in found:
                if segment.endswith(END) and at + count < size:
                    continue
                if segment.startswith(START):
                    if not at:
                        ahead[segment] = ahead.get(segment, 0.0) + q * beams[0][START]
                    continue
                for head, p in kept:
                    text = head + segment
                    ahead[text] = ahead.get(text, 0.0) + p * q
    return beams[size]


@lru_cache(maxsize=2048)
def _readings(model: SegmentModel, latin: str, most: int) -> list[tuple[str, float]]:
    shares: dict[str, float] = {}
    for text, p in _read_by_segments(model, latin, most).items():
        word = text.strip(START + END)
        # A word that no segment closed ends as most words do.
        closed = p if text.endswith(END) else p * model.share.get(END, 1.0)
        shares[word] = shares.get(word, 0.0) + closed
    shares = _with_counted(shares, _written(model).get(latin))
    ranked = sorted(shares.items(), key=lambda item: (-item[1], item[0]))[:most]
    return [(word, p) for word, p in ranked if word]


@lru_cache(maxsize=64)
def _ways(model: SegmentModel) -> dict[str, Spellings]:
    """For each segment, its likeliest spellings with P(segment, spelling)."""
    return {
        segment: tuple((spelled, p * model.share[segment]) for spelled, p in ways[:_MOST_WAYS])
        for segment, ways in model.table.items()
    }


@lru_cache(maxsize=2048)
def _follow(model: SegmentModel, before: str, spelled: str) -> float:
    """How likely letters follow the two before them, as far as letters are believed."""
    p = 1.0
    for letter in spelled:
        p *= model.letters.get(before, {}).get(letter, _RARE_LETTER) ** _LETTERS
        before = (before + letter)[-2:]
    return p


@lru_cache(maxsize=2048)
def _ways_behind(model: SegmentModel, segment: str, before: str) -> Spellings:
    """The likeliest spellings of a segment behind two letters, as far as letters are believed."""
    return tuple(
        (spelled, q * _follow(model, before, spelled)) for spelled, q in _ways(model)[segment]
    )


@lru_cache(maxsize=_KEPT_WORDS)
def _spellings(model: SegmentModel, native: str, most: int) -> list[tuple[str, float]]:
    shares = _spelled_by_segments(model, native, most)
    shares = _with_counted(shares, model.words.get(native))
    found = sorted(shares.items(), key=lambda item: (-item[1], item[0]))[:most]
    return [(text, p) for text, p in found if text]


def _spelled_by_segments(model: SegmentModel, native: str, most: int) -> dict[str, float]:
    word = START + native + END
    ways, ranked = _ways(model), bool(model.letters)
    beams: list[dict[str, float]] = [{} for _ in range(len(word) + 1)]
    beams[0][""] = 1.0
    width = max(most, min(_WIDEST, _BEAM * most))
    for i in range(len(word)):
        kept = _best(beams[i], width)
        if not kept:
            continue
        for length in range(1, min(model.longest, len(word) - i) + 1):
            segment = word[i : i + length]
            spellings = ways.get(segment)
            if spellings is None:
                if length == 1 and segment not in model.share:
                    for head, p in kept:
                        ahead = beams[i + 1]
                        ahead[head] = ahead.get(head, 0.0) + p * _FLOOR
                continue
            ahead = beams[i + length]
            for head, p in kept:
                if ranked:
                    spellings = _ways_behind(model, segment, (START + head)[-2:])
                for spelled, q in spellings:
                    text = head + spelled
                    if text in ahead:
                        ahead[text] += p * q
                    else:
                        ahead[text] = p * q
    found = beams[-1]
    if ranked:
        found = {t: p * _follow(model, (START + t)[-2:], END) for t, p in found.items()}
    return found
