"""How likely one Latin spelling of a word is where another source writes the other.

A word is cut into segments of one or two letters, the edges of the word counting as letters, and
each is written as up to three: *ey$* as *ei*, *q* as *k*, *mm* as *m*. What the sum over all cuts
says is P(other spelling, spelling); its tables are fitted from names that public sources spell
differently, with the words that they spell alike. There is a table for each tradition of spelling,
because a Russian *y* is an *i* more often than an English one; the letters of the word say how
likely each is.

Most of two spellings is the same. Only the letters around what differs are cut in all ways; those
before and after are passed in step, with sums that are kept for each word.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources

from attrs import frozen

from normalizer.languages.segments import END, START
from normalizer.text.distance import distance

__all__ = ["DIFFERING", "SLIP", "Respellings", "read_table", "respelling_bits", "respellings"]

FLOOR_BITS = -22.0
"""Below this two words are no spellings of each other: a slip in a word that is spelled otherwise
besides."""

DIFFERING = {"general": 0.033, "cyrillic": 0.206, "arabic": 0.140}
"""The share of words that two language editions of Wikidata spell differently, from the share of
whole names that they do (.065 of 125,000 European pairs of labels, .369 of 5,800 Slavic ones, .260
of 1,950 Arabic and Persian ones) at two words to a name."""

_PART = {"general": 0.7, "cyrillic": 0.15, "arabic": 0.15}
"""The share of names in the news that each table is for, by hand: a word is first taken to be of
any language, and its letters must speak for the others."""

SLIP = 2.0**-14
"""Probability of any one slip at a letter: one word in a hundred is printed with one, and a word
of eight letters has some 400 (each letter another, none, or one more)."""

_SWAP = 2.0**-12
"""Two letters that changed places, the commonest slip of all."""

_DEAD = 2.0 ** (FLOOR_BITS - 1.0)
# A tradition that the letters make less likely than this is left out.
_LEAST_TRADITION = 0.1
_LONGEST_WORD = 40
_LONGEST_SPELLING = 3
# Letters around a difference that are cut in all ways too; the longest segment has two.
_CONTEXT = 2
# More of a word than this never changes between spellings that the tables find likely.
_MOST_CHANGED = 0.65

Weights = dict[str, dict[str, float]]
Segments = tuple[tuple[int, Mapping[str, float]], ...]


@frozen(eq=False)
class _Prepared:
    """What depends on one word alone, for one table. Places count from the edge of the word.

    Attributes:
        segments: For each place, the segments that begin there.
        alone: P(the word up to a place), summed over all cuts.
        before: P(the word up to a place, written as it is).
        after: P(the word from a place on, written as it is).
        across: P(the two letters around a place are one segment, written as it is).
    """

    segments: tuple[Segments, ...]
    alone: tuple[float, ...]
    before: tuple[float, ...]
    after: tuple[float, ...]
    across: tuple[float, ...]


@frozen(eq=False)
class _Tradition:
    """One table.

    Attributes:
        part: The share of the world's names that are spelled in it.
        differing: The share of their words that two sources spell differently.
        segments: For each segment, P(segment, spelling) in words that do differ, P(segment) there,
            and P(segment, written as it is).
        longest: Letters and edges of the longest segment.
    """

    part: float
    differing: float
    segments: Mapping[str, tuple[Mapping[str, float], float, float]]
    longest: int

    def alone(self, text: str) -> list[float]:
        """P(the word, with its edges, up to each place), summed over all cuts."""
        size, longest, find = len(text), self.longest, self.segments.get
        alone = [1.0] + [0.0] * size
        for start in range(size):
            mass = alone[start]
            for end in range(start + 1, min(size, start + longest) + 1):
                # An edge goes with the letter beside it, never alone.
                if end != size - 1 and (found := find(text[start:end])) is not None:
                    alone[end] += mass * found[1]
        return alone

    def prepare(self, text: str, alone: list[float]) -> _Prepared:
        """What is looked up of a word with its edges; `alone` is what the method says of it."""
        size, find = len(text), self.segments.get
        segments: list[Segments] = []
        before = [1.0] + [0.0] * size
        after, across = [0.0] * size + [1.0], [0.0] * (size + 1)
        same: list[list[tuple[int, float]]] = []
        for i in range(size):
            here = []
            kept: list[tuple[int, float]] = []
            for length in range(1, min(self.longest, size - i) + 1):
                if i + length != size - 1 and (found := find(text[i : i + length])) is not None:
                    spellings, _, same_spelling = found
                    here.append((length, spellings))
                    if same_spelling:
                        kept.append((i + length, same_spelling))
                        before[i + length] += before[i] * same_spelling
                        if length == 2:
                            across[i + 1] = same_spelling
            segments.append(tuple(here))
            same.append(kept)
        for i in range(size - 1, -1, -1):
            mass = 0.0
            for end, likely in same[i]:
                mass += likely * after[end]
            after[i] = mass
        return _Prepared(tuple(segments), tuple(alone), tuple(before), tuple(after), tuple(across))


def _joint(
    word: _Prepared, starts: tuple[tuple[str, ...], ...], sizes: tuple[int, int, int, int],
    least: float,
) -> float:  # fmt: skip
    """P(left, right) of one table.

    Args:
        word: The left word.
        starts: For each place of the right word, the up to three letters that begin there.
        sizes: Letters of the left word, of the right one, and of their like begin and end.
        least: P(right | left) that is not worth pursuing.
    """
    left, width, prefix, suffix = sizes
    size = left + 2
    begin = prefix + 1 - _CONTEXT
    if begin <= _CONTEXT:
        begin = 0
    until = size - 1 - suffix + _CONTEXT
    if until > size - 2 - _CONTEXT:
        until = size
    rows: list[dict[int, float]] = [{} for _ in range(until - begin + _CONTEXT + 2)]
    if begin:
        rows[0][begin - 1] = word.before[begin]
        rows[1][begin] = word.before[begin - 1] * word.across[begin]
    else:
        rows[0][0] = 1.0
    alone, segments = word.alone, word.segments
    for i in range(begin, until):
        row = rows[i - begin]
        dead = alone[i] * least
        for j, here in row.items():
            if here > dead:
                for length, spellings in segments[i]:
                    target = rows[i - begin + length]
                    at = j
                    for spelled in starts[j]:
                        p = spellings.get(spelled)
                        if p is not None:
                            target[at] = target.get(at, 0.0) + here * p
                        at += 1
    last = rows[until - begin]
    if until == size:
        return last.get(width, 0.0)
    end = width - (size - 1 - until)
    crossing = rows[until - 1 - begin].get(end - 1, 0.0) * word.across[until]
    return last.get(end, 0.0) * word.after[until] + crossing * word.after[until + 1]


@lru_cache(maxsize=2048)
def _starts(word: str) -> tuple[tuple[str, ...], ...]:
    size = len(word)
    return tuple(
        tuple(word[j : j + count] for count in range(min(_LONGEST_SPELLING, size - j) + 1))
        for j in range(size + 1)
    )


@frozen(eq=False)
class Respellings:
    """The tables of all traditions.

    Attributes:
        traditions: One table for each.
    """

    traditions: tuple[_Tradition, ...]

    def _differing(self, left: str, right: str, prefix: int, suffix: int) -> float:
        """P(right, and the spellings differ | left), or 0.0 where it is next to nothing."""
        sizes = len(left), len(right), prefix, suffix
        starts = _starts(right)
        return sum(
            share * _joint(prepared, starts, sizes, least)
            for share, least, prepared in _believed(self, left)
        )

    def alike(self, word: str) -> float:
        """P(two sources spell the word alike)."""
        differing = sum(share * kept.alone[-1] for share, _, kept in _believed(self, word))
        return 1.0 - differing

    def bits(self, left: str, right: str) -> float | None:
        """What `respelling_bits` says by these tables."""
        if not (left.isascii() and right.isascii() and left.isalpha() and right.isalpha()):
            return None
        longest = max(len(left), len(right))
        if longest > _LONGEST_WORD:
            return None
        most = int(_MOST_CHANGED * longest)
        if distance(left, right, most=most, swaps=False) > most:
            return None
        if left == right:
            return math.log2(self.alike(left))
        slip = _slip(left, right)
        shortest = min(len(left), len(right))
        prefix = 0
        while prefix < shortest and left[prefix] == right[prefix]:
            prefix += 1
        suffix = 0
        while suffix < shortest - prefix and left[-1 - suffix] == right[-1 - suffix]:
            suffix += 1
        there = self._differing(left, right, prefix, suffix) + slip
        if there <= _DEAD:
            return None
        back = self._differing(right, left, prefix, suffix) + slip
        if back <= _DEAD:
            return None
        # Added in a fixed order, so that the answer is the same from either side.
        bits = (math.log2(min(there, back)) + math.log2(max(there, back))) / 2
        return bits if bits > FLOOR_BITS else None


def _slip(left: str, right: str) -> float:
    """P(right | left) where one is a slip for the other."""
    changes = distance(left, right, most=1)
    if changes > 1:
        return 0.0
    swap = len(left) == len(right) and sorted(left) == sorted(right)
    return _SWAP if swap else SLIP


@lru_cache(maxsize=2048)
def _believed(model: Respellings, word: str) -> tuple[tuple[float, float, _Prepared], ...]:
    """The traditions that the letters of a word speak for.

    With each stands P(tradition, and the spellings differ | word) / P(word), and what P(right |
    left) must be in it for the pair to be above the floor.
    """
    found = []
    text = START + word + END
    for tradition in model.traditions:
        alone = tradition.alone(text)
        found.append((tradition.part * alone[-1], tradition, alone))
    total = sum(mass for mass, _, _ in found)
    if total <= 0.0:
        return ()
    return tuple(
        (
            tradition.part * tradition.differing / total,
            _DEAD * total / (mass * tradition.differing),
            tradition.prepare(text, alone),
        )
        for mass, tradition, alone in found
        if mass >= _LEAST_TRADITION * total
    )


def read_table(text: str) -> Respellings:
    """The tables from the text of ``segments.tsv``, one for each name in its fourth column.

    Args:
        text: Rows of segment, spelling, weight, traditions, and a column that is not used.
    """
    tables: dict[str, Weights] = defaultdict(lambda: defaultdict(dict))
    for line in text.splitlines()[1:]:
        segment, spelled, weight, traditions, _ = line.split("\t")
        for name in traditions.split(","):
            tables[name][segment]["" if spelled == "-" else spelled] = float(weight)
    return respellings(tables)


def respellings(tables: Mapping[str, Weights]) -> Respellings:
    """The tables from weights, for each tradition on a scale of its own."""
    traditions = []
    for name in sorted(tables):
        own = _mass(tables[name])
        joint = {
            segment: {spelled: weight / own for spelled, weight in spellings.items()}
            for segment, spellings in tables[name].items()
        }
        segments = {
            segment: (
                spellings,
                sum(spellings.values()),
                spellings.get(segment.strip(START + END), 0.0),
            )
            for segment, spellings in joint.items()
        }
        longest = max(map(len, joint))
        traditions.append(_Tradition(_PART[name], DIFFERING[name], segments, longest))
    return Respellings(tuple(traditions))


def _mass(weights: Weights) -> float:
    return sum(sum(spellings.values()) for spellings in weights.values())


@cache
def _model() -> Respellings:
    return read_table(
        resources.files(__package__).joinpath("segments.tsv").read_text(encoding="utf-8")
    )


def respelling_bits(left: str, right: str) -> float | None:
    """How likely one of two spellings is where the other stands for the same word of a name.

    The mean of log2 P(right | left) and log2 P(left | right), at most 0. It does not know how rare
    the words are: to tell one name from two, add that.

    Args:
        left: A folded word, the letters a to z only.
        right: Likewise.

    Returns:
        Bits, more for likelier pairs; None below `FLOOR_BITS`, and for words of other letters.

    >>> respelling_bits("sergey", "sergei") > respelling_bits("sergey", "sergeo")
    True
    >>> respelling_bits("putin", "stalin") is None
    True
    """
    return _model().bits(left, right)
