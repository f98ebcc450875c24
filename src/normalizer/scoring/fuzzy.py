"""Edits between two words; the one door to rapidfuzz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA, Levenshtein

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["edits", "nearest"]


def edits(left: str, right: str, *, most: int) -> tuple[tuple[str, str], ...] | None:
    """The single-letter edits that turn one word into the other, or None beyond `most`.

    Each edit is a pair of what stands left and right, one of them "" where a letter was dropped;
    letters that changed places are one edit.

    >>> edits("jolie", "joly", most=2)
    (('i', 'y'), ('e', ''))
    >>> edits("putin", "stalin", most=2) is None
    True
    """
    distance = OSA.distance(left, right, score_cutoff=most)
    if distance > most:
        return None
    if distance == 1 and len(left) == len(right) and sorted(left) == sorted(right):
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


def nearest(word: str, choices: Iterable[str], *, most: int) -> list[str]:
    """The choices within `most` edits of a word, nearest first, ties in alphabetical order.

    >>> nearest("transliteraton", ["translation", "transliteration"], most=2)
    ['transliteration']
    """
    found = ((OSA.distance(word, choice, score_cutoff=most), choice) for choice in choices)
    return [choice for distance, choice in sorted(found) if distance <= most]
