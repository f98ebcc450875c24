"""Edits between two words; the one door to rapidfuzz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA, Indel, Levenshtein

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["alike", "distance", "edits", "nearest"]


def edits(left: str, right: str, *, most: int) -> tuple[tuple[str, str], ...] | None:
    """The single-letter edits that turn one word into the other, or None beyond `most`.

    Each edit is a pair of what stands left and right, one of them "" where a letter was dropped;
    letters that changed places are one edit.

    >>> edits("jolie", "joly", most=2)
    (('i', 'y'), ('e', ''))
    >>> edits("putin", "stalin", most=2) is None
    True
    """
    count = distance(left, right, most=most)
    if count > most:
        return None
    if count == 1 and len(left) == len(right) and sorted(left) == sorted(right):
        at = next(i for i, (a, b) in enumerate(zip(left, right, strict=True)) if a != b)
        return ((left[at : at + 2], right[at : at + 2]),)
    # Several shortest ways may lead from one word to the other; always take that from the lesser.
    first, second = sorted((left, right))
    found = []
    for step in Levenshtein.editops(first, second):
        one = first[step.src_pos] if step.tag != "insert" else ""
        other = second[step.dest_pos] if step.tag != "delete" else ""
        found.append((one, other) if first is left else (other, one))
    return tuple(found)


def distance(left: str, right: str, *, most: int, swaps: bool = True) -> int:
    """How many letters are otherwise, or one more than `most` where there are more.

    Args:
        left: One word.
        right: Another.
        most: Where to stop counting.
        swaps: Whether two letters that changed places count once.

    >>> distance("putin", "puitn", most=2), distance("putin", "puitn", most=2, swaps=False)
    (1, 2)
    """
    count = OSA.distance if swaps else Levenshtein.distance
    return count(left, right, score_cutoff=most)


def alike(left: str, right: str) -> float:
    """The share of letters that two words have in common, in order, 0 to 1.

    >>> alike("putin", "poutine") > 0.8, alike("putin", "xi")
    (True, 0.2857142857142857)
    """
    return Indel.normalized_similarity(left, right)


def nearest(word: str, choices: Iterable[str], *, most: int) -> list[str]:
    """The choices within `most` edits of a word, nearest first, ties in alphabetical order.

    >>> nearest("transliteraton", ["translation", "transliteration"], most=2)
    ['transliteration']
    """
    found = ((distance(word, choice, most=most), choice) for choice in choices)
    return [choice for count, choice in sorted(found) if count <= most]
