"""Evidence that two names are one person's name."""

from __future__ import annotations

import itertools
import math
from functools import lru_cache

from normalizer.background import rarity
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.languages.plausibility import LANGUAGE_BITS, margin
from normalizer.languages.registry import name_languages
from normalizer.names import Name, Part, PartRole
from normalizer.names.analysis import generation
from normalizer.scoring import weights
from normalizer.scoring.readings import read_as_one
from normalizer.scoring.words import Pairing, pair_words
from normalizer.text import words

__all__ = ["compare_people", "part_worth"]

# Words that say who is whose child: names exchanged around them are another person's.
_PATRONYMIC = frozenset({"bin", "ibn", "ben", "bint"})


def compare_people(left: Name, right: Name, *, lang: str | None = None) -> tuple[Evidence, ...]:
    """Evidence that two names are one person's, part by part; prior and whole not counted.

    Args:
        left: The first name.
        right: The second name.
        lang: BCP 47 code of the language of both, when known; otherwise each language is asked
            whether both names are likelier its own than not.
    """
    if not left.parts or not right.parts:
        return ()
    read = read_as_one(left, right, lang=lang)
    if read is not None:
        return read
    return _by_words(left, right)


@lru_cache(maxsize=16384)
def part_worth(form: str) -> float:
    """What agreement on a lone part tells: its rarity, or less where a language has it often.

    >>> part_worth("yoon") < part_worth("putin")
    True
    """
    bits = rarity(form)
    for one in name_languages():
        share = one.part_share(form)
        if share > 0:
            bits = min(bits, -math.log2(share))
    return bits


def _by_words(left: Name, right: Name) -> tuple[Evidence, ...]:
    ones, others = left.parts, right.parts
    grouped = _grouped(left), _grouped(right)
    if any(grouped):
        ones = grouped[0] or _unhyphenated(left)
        others = grouped[1] or _unhyphenated(right)
    lone = min(len(ones), len(others)) == 1
    pairing = pair_words(ones, others, worth=part_worth if lone else rarity)
    pieces = list(pairing.evidence)
    if _crossed(pairing):
        if _PATRONYMIC.intersection(left.forms) and _PATRONYMIC.intersection(right.forms):
            order = weights.ORDER_PATRONYMIC
            pieces.append(Evidence(EvidenceKind.ORDER, order, left.core, right.core))
        elif not (left.ordered or right.ordered):
            pieces.append(Evidence(EvidenceKind.ORDER, weights.ORDER, left.core, right.core))
    pieces += left_over(ones, others, pairing)
    return tuple(pieces)


@lru_cache(maxsize=16384)
def _grouped(name: Name) -> tuple[Part, ...]:
    """The family name and the whole given name, where a language is sure that the name is its own.

    The syllables of a given name are no words: Seo-hyeon alone is not most of Seo Hyeon-jin.
    """
    sure = [
        (margin(lattice, name.forms), lattice)
        for one in name_languages()
        if (lattice := one.lattice(name.core)) is not None and not lattice.native
    ]
    for shown, lattice in sorted(sure, key=lambda item: -item[0])[:1]:
        if shown + LANGUAGE_BITS <= 0:
            break
        family, *given = max(lattice.paths, key=lambda path: path.mass()).units
        whole = "".join(unit.text for unit in given)
        if family.text + whole == "".join(name.forms):
            return _part(family.text), _part(whole)
        if whole + family.text == "".join(name.forms):
            return _part(whole), _part(family.text)
    return ()


@lru_cache(maxsize=16384)
def _unhyphenated(name: Name) -> tuple[Part, ...]:
    """The words of a name as blanks divide them, where that loses nothing."""
    runs = [words(token) for token in name.core.split()]
    if not name.core.isascii() or sum(map(len, runs)) != len(name.parts):
        return name.parts
    found = []
    at = 0
    for run in runs:
        if run:
            found.append(name.parts[at] if len(run) == 1 else _part("".join(run)))
        at += len(run)
    return tuple(found)


def _part(form: str) -> Part:
    return Part(form, form, PartRole.NAME)


def _crossed(pairing: Pairing) -> bool:
    rights = [j for _, j in sorted(pairing.order)]
    return any(a > b for a, b in itertools.pairwise(rights))


def left_over(left: tuple[Part, ...], right: tuple[Part, ...], pairing: Pairing) -> list[Evidence]:
    """What the words say that have no partner: against each other first, then alone."""
    pieces = []
    ones, others = [left[i] for i in pairing.left], [right[j] for j in pairing.right]
    marks = ([p for p in ones if _is_mark(p)], [p for p in others if _is_mark(p)])
    for one, other in zip(*marks, strict=False):
        same = one.role == other.role and generation(one.form) == generation(other.form)
        bits = weights.SPACING if same else weights.CONTRADICTING_NUMBER
        kind = EvidenceKind.EQUAL if same else EvidenceKind.CONTRADICTING
        pieces.append(Evidence(kind, bits, one.text, other.text))
    paired = min(map(len, marks))
    pieces += _alone(marks[0][paired:], marks[1][paired:])
    heavy = ([p for p in ones if _is_heavy(p)], [p for p in others if _is_heavy(p)])
    for one, other in zip(*heavy, strict=False):
        pieces.append(
            Evidence(EvidenceKind.CONTRADICTING, weights.CONTRADICTING_PART, one.text, other.text)
        )
    paired = min(map(len, heavy))
    light = ([p for p in ones if _is_light(p)], [p for p in others if _is_light(p)])
    pieces += _alone(heavy[0][paired:] + light[0], heavy[1][paired:] + light[1])
    if all(any(p.role is PartRole.INITIAL for p in side) for side in (left, right)):
        pieces = [_counted_initial(piece) for piece in pieces]
    return pieces


def _is_mark(part: Part) -> bool:
    return part.role in (PartRole.GENERATION, PartRole.NUMBER)


def _is_light(part: Part) -> bool:
    return part.role is PartRole.PARTICLE


def _is_heavy(part: Part) -> bool:
    return not _is_mark(part) and not _is_light(part)


def _alone(ones: list[Part], others: list[Part]) -> list[Evidence]:
    pieces = [Evidence(EvidenceKind.EXTRA, _missing(part), left=part.text) for part in ones]
    pieces += [Evidence(EvidenceKind.MISSING, _missing(part), right=part.text) for part in others]
    return pieces


def _counted_initial(piece: Evidence) -> Evidence:
    """Where both names count their initials, one too many stands against the other name."""
    if piece.bits != weights.MISSING_INITIAL:
        return piece
    bits, kind = weights.CONTRADICTING_INITIAL, EvidenceKind.CONTRADICTING
    return Evidence(kind, bits, piece.left, piece.right)


def _missing(part: Part) -> float:
    if _is_mark(part):
        return weights.EXTRA_GENERATION
    if part.role is PartRole.PARTICLE:
        return weights.MISSING_PARTICLE
    return weights.MISSING_INITIAL if part.role is PartRole.INITIAL else weights.MISSING_PART
