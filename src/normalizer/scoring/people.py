"""Evidence that two names are one person's name."""

from __future__ import annotations

import math
from functools import cache, lru_cache

from normalizer.background import rarity
from normalizer.evidence import Evidence, EvidenceKind, total
from normalizer.languages.equivalents import genders
from normalizer.languages.lattice import FAMILY
from normalizer.languages.plausibility import LANGUAGE_BITS, margin
from normalizer.languages.registry import name_languages
from normalizer.names import Name, Part, PartRole
from normalizer.names.analysis import generation
from normalizer.scoring import weights
from normalizer.scoring.alignment import Alignment, Judged, align
from normalizer.scoring.curves import fitted
from normalizer.scoring.readings import read_as_one
from normalizer.scoring.words import judge_run, judge_words, judged
from normalizer.text import words

__all__ = ["compare_people", "part_worth"]

# Given names that are rarer than this are met as family names.
_RARE_GIVEN = 13.0
# Words that say who is whose child: names exchanged around them are another person's.
_PATRONYMIC = frozenset({"bin", "ibn", "ben", "bint"})
# That the first part alone is left over.
_FIRST = (0,)


def compare_people(left: Name, right: Name, *, lang: str | None = None) -> tuple[Evidence, ...]:
    """Evidence that two names are one person's, part by part; prior and whole not counted.

    Args:
        left: The first name.
        right: The second name.
        lang: BCP 47 code of the language of both, when known; otherwise each language is asked
            whether both names are likelier its own than not.
    """
    if not left.parts or not right.parts:
        return (Evidence(EvidenceKind.PRIOR, weights.PRIOR),)
    read = read_as_one(left, right, lang=lang)
    if read is not None and read.sure:
        return read.evidence
    spelled = _by_words(left, right)
    return spelled if read is None else max(read.evidence, spelled, key=total)


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
    judge = _judge_lone if lone else judge_words
    alignment = align(ones, others, judge=judge, joined=_judge_joined, run=judge_run)
    pieces = [_always(EvidenceKind.PRIOR, "prior"), *alignment.evidence]
    full = (
        sum(piece.kind is not EvidenceKind.INITIAL and not _on_particle(piece) for piece in pieces)
        - 1
    )
    if full == 1:
        pieces.append(_always(EvidenceKind.SINGLE, "single"))
    crossed = alignment.crossed
    if crossed:
        if _PATRONYMIC.intersection(left.forms) and _PATRONYMIC.intersection(right.forms):
            order = weights.ORDER_PATRONYMIC
            pieces.append(Evidence(EvidenceKind.ORDER, order, left.core, right.core))
        elif not (left.ordered or right.ordered):
            pieces.append(_fitted(EvidenceKind.ORDER, "order", left.core, right.core))
    if alignment.left or alignment.right:
        pieces += left_over(ones, others, alignment, full)
    if crossed or _FIRST in (alignment.left, alignment.right):
        note = _kin(ones, others, alignment, ordered=left.ordered or right.ordered)
        if note:
            pieces.append(Evidence(EvidenceKind.KIN, 0.0, note=note))
    return tuple(pieces)


def _is_given(form: str) -> bool:
    """Whether a word is a given name that many bear; Orban is one, and is rare."""
    return bool(genders(form)) and rarity(form) < _RARE_GIVEN


def _kin(
    ones: tuple[Part, ...], others: tuple[Part, ...], alignment: Alignment, *, ordered: bool
) -> str:
    """How two names differ as those of relatives or namesakes do; "" where they do not."""
    names = [[p for p in side if _is_heavy(p)] for side in (ones, others)]
    if alignment.crossed and not ordered:
        if not (alignment.left or alignment.right):
            first_stays = alignment.order[0] == (0, 0)
            if len(names[0]) > 2 and first_stays:
                return "the family names have changed places"
        if all(len(side) == 2 and all(_is_given(p.form) for p in side) for side in names):
            return "both are given names, which have changed places"
        return ""
    for lone, rest, side in (
        (alignment.left, alignment.right, ones),
        (alignment.right, alignment.left, others),
    ):
        if lone == _FIRST and not rest and len(side) > 2 and _is_heavy(side[0]):
            return "a child's name before the parent's"
    return ""


def _fitted(kind: EvidenceKind, curve: str, left: str = "", right: str = "") -> Evidence:
    return fitted(kind, (curve, 0.0, 1.0), left=left, right=right)


@cache
def _always(kind: EvidenceKind, curve: str) -> Evidence:
    """A piece that is the same for all names."""
    return _fitted(kind, curve)


def _on_particle(piece: Evidence) -> bool:
    return bool(piece.terms) and piece.terms[0][0] == "particle"


def _judge_lone(one: Part, other: Part) -> Judged | None:
    return judge_words(one, other, worth=part_worth)


def _judge_joined(form: str) -> Judged:
    return judged(EvidenceKind.SPACING, ("joined", rarity(form), 1.0))


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
        if family.role != FAMILY or not given:
            break
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


def left_over(
    left: tuple[Part, ...], right: tuple[Part, ...], alignment: Alignment, full: int
) -> list[Evidence]:
    """What the words say that have no partner: against each other first, then alone.

    Args:
        left: The words of the first name.
        right: The words of the second name.
        alignment: Which of them belong together.
        full: How many whole words do.
    """
    pieces = []
    ones, others = [left[i] for i in alignment.left], [right[j] for j in alignment.right]
    marks: tuple[list[Part], list[Part]] = ([], [])
    heavy: tuple[list[Part], list[Part]] = ([], [])
    light: tuple[list[Part], list[Part]] = ([], [])
    for at, side in enumerate((ones, others)):
        for part in side:
            group = marks if _is_mark(part) else heavy if _is_heavy(part) else light
            group[at].append(part)
    for one, other in zip(*marks, strict=False):
        same = one.role == other.role and generation(one.form) == generation(other.form)
        bits = weights.SPACING if same else weights.CONTRADICTING_NUMBER
        kind = EvidenceKind.EQUAL if same else EvidenceKind.CONTRADICTING
        pieces.append(Evidence(kind, bits, one.text, other.text))
    paired = min(map(len, marks))
    sides = [marks[0][paired:], marks[1][paired:]]
    curve = "contradiction"
    for one, other in zip(*heavy, strict=False):
        pieces.append(_fitted(EvidenceKind.CONTRADICTING, curve, one.text, other.text))
        curve = "contradiction.more"
    paired = min(map(len, heavy))
    for at in (0, 1):
        sides[at] += heavy[at][paired:] + light[at]
    if not (sides[0] or sides[1]):
        return pieces
    counted = all(any(p.role is PartRole.INITIAL for p in side) for side in (left, right))
    missing = _MISSING[min(full, len(_MISSING) - 1)]
    for kind, side in ((EvidenceKind.EXTRA, sides[0]), (EvidenceKind.MISSING, sides[1])):
        for part in side:
            piece = _alone(kind, part, missing, counted=counted)
            if piece.terms and piece.terms[0][0] == missing:
                missing = "missing.more"
            pieces.append(piece)
    return pieces


# Curves of a part that one name lacks, by how many whole words agree: with Martin alone, Martin
# Veltman has little in common; what Ursula Gertrud von der Leyen has more than Ursula von der Leyen
# is a middle name.
_MISSING = ("missing.one", "missing.one", "missing.two", "missing.three")


def _is_mark(part: Part) -> bool:
    return part.role is PartRole.GENERATION or part.role is PartRole.NUMBER


def _is_heavy(part: Part) -> bool:
    return not _is_mark(part) and part.role is not PartRole.PARTICLE


def _alone(kind: EvidenceKind, part: Part, missing: str, *, counted: bool) -> Evidence:
    """What it says that one name lacks a part.

    Args:
        kind: Which name has it.
        part: The part.
        missing: The curve of a whole word.
        counted: Whether both names have initials, so that one too many tells another person.
    """
    sides = (part.text, "") if kind is EvidenceKind.EXTRA else ("", part.text)
    if _is_mark(part):
        return Evidence(kind, weights.EXTRA_GENERATION, *sides)
    if part.role is PartRole.PARTICLE:
        return _fitted(kind, "missing.particle", *sides)
    if part.role is PartRole.INITIAL:
        if counted:
            bits = weights.CONTRADICTING_INITIAL
            return Evidence(EvidenceKind.CONTRADICTING, bits, *sides)
        return _fitted(kind, "missing.initial", *sides)
    return _fitted(kind, missing, *sides)
