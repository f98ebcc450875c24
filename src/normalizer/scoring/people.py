"""Evidence that two names are one person's name."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from normalizer.background import rarity
from normalizer.evidence import EvidenceKind
from normalizer.languages.equivalents import genders
from normalizer.languages.registry import name_languages
from normalizer.names import Name, Part, PartRole
from normalizer.names.analysis import generation
from normalizer.scoring import weights
from normalizer.scoring.alignment import align, crossed
from normalizer.scoring.pieces import Piece, Said, as_evidence, by_hand, measured, point, summed
from normalizer.scoring.prepared import prepared
from normalizer.scoring.readings import read_as_one
from normalizer.scoring.words import judge_run, judge_words, latin_words, same_word

if TYPE_CHECKING:
    from normalizer.evidence import Evidence
    from normalizer.scoring.alignment import Places, Side
    from normalizer.scoring.prepared import Prepared

__all__ = ["compare_people", "part_worth", "person_pieces"]

# Python 3.11 looks for a member of an enumeration as long as a function takes that is called.
_CONTRADICTING, _EQUAL, _FITS = (
    EvidenceKind.CONTRADICTING, EvidenceKind.EQUAL, EvidenceKind.INITIAL
)  # fmt: skip
_EXTRA, _MISSING, _ORDER = EvidenceKind.EXTRA, EvidenceKind.MISSING, EvidenceKind.ORDER
_NAME, _INITIAL, _PARTICLE = PartRole.NAME, PartRole.INITIAL, PartRole.PARTICLE
_GENERATION, _NUMBER = PartRole.GENERATION, PartRole.NUMBER
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
    return as_evidence(person_pieces(left, right, lang))


def person_pieces(left: Name, right: Name, lang: str | None) -> list[Piece]:
    """What `compare_people` tells, piece by piece."""
    if not left.parts or not right.parts:
        return [(by_hand(EvidenceKind.PRIOR, weights.PRIOR), "", "")]
    one, other = prepared(left), prepared(right)
    read = read_as_one(one, other, lang=lang) if one.readers and other.readers else None
    if read is not None and read.sure:
        return read.pieces
    spelled = _by_words(one, other)
    return spelled if read is None else max(read.pieces, spelled, key=summed)


@lru_cache(maxsize=2048)
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


def _by_words(left: Prepared, right: Prepared) -> list[Piece]:
    one, other = left.name, right.name
    ones, others = left.words, right.words
    if left.grouped is not None or right.grouped is not None:
        ones = left.grouped or left.unhyphenated
        others = right.grouped or right.unhyphenated
    lone = len(ones.parts) == 1 or len(others.parts) == 1
    pieces, order, lone_left, lone_right = align(
        ones,
        others,
        judge=_judge_lone if lone else judge_words,
        plain=_lone_words if lone else latin_words,
        joined=_judge_joined,
        runs=_runs,
    )
    full = 0
    for said, _, _ in pieces:
        full += not (said.kind is _FITS or (said.terms and said.terms[0][0] == "particle"))
    pieces.insert(0, (point(EvidenceKind.PRIOR, "prior"), "", ""))
    if full == 1:
        pieces.append((point(EvidenceKind.SINGLE, "single"), "", ""))
    is_crossed = crossed(order)
    if is_crossed:
        if _PATRONYMIC.intersection(one.forms) and _PATRONYMIC.intersection(other.forms):
            pieces.append((by_hand(_ORDER, weights.ORDER_PATRONYMIC), one.core, other.core))
        elif not (one.ordered or other.ordered):
            pieces.append((point(_ORDER, "order"), one.core, other.core))
    if lone_left or lone_right:
        _left_over(pieces, ones.parts, others.parts, (lone_left, lone_right), full)
    note = ""
    if is_crossed and not (one.ordered or other.ordered):
        unpaired = bool(lone_left or lone_right)
        note = _exchanged(ones.parts, others.parts, first_stays=order[0] == (0, 0) and not unpaired)
    elif lone_left == _FIRST and not lone_right:
        note = _before_parent(ones.parts)
    elif lone_right == _FIRST and not lone_left:
        note = _before_parent(others.parts)
    if note:
        pieces.append((by_hand(EvidenceKind.KIN, 0.0, note), "", ""))
    return pieces


def _is_given(form: str) -> bool:
    """Whether a word is a given name that many bear; Orban is one, and is rare."""
    return bool(genders(form)) and rarity(form) < _RARE_GIVEN


def _exchanged(ones: tuple[Part, ...], others: tuple[Part, ...], *, first_stays: bool) -> str:
    """How two names whose parts have changed places differ as those of two people do, or "".

    Args:
        ones: The words of the first name.
        others: The words of the second name.
        first_stays: Whether each word has a partner, and the first of both are such.
    """
    names = [[part for part in side if _is_heavy(part)] for side in (ones, others)]
    if first_stays and len(names[0]) > 2:
        return "the family names have changed places"
    if all(len(side) == 2 and all(_is_given(part.form) for part in side) for side in names):
        return "both are given names, which have changed places"
    return ""


def _before_parent(parts: tuple[Part, ...]) -> str:
    """Whether the first word, which the other name lacks, is a child's before the parent's name."""
    is_child = len(parts) > 2 and _is_heavy(parts[0])
    return "a child's name before the parent's" if is_child else ""


def _judge_lone(one: Part, other: Part) -> Said | None:
    return judge_words(one, other, worth=part_worth)


def _lone_words(left: str, right: str) -> Said | None:
    return same_word(part_worth(left)) if left == right else latin_words(left, right)


def _judge_joined(form: str) -> Said:
    return measured(EvidenceKind.SPACING, ("joined", rarity(form), 1.0))


def _runs(cut: Side, whole: Side) -> list[tuple[Said, Places, int]]:
    """What words beside each other say to one word of the other name, in another script."""
    if (cut.ascii and whole.ascii) or len(cut.parts) < 2:
        return []
    found = []
    for j, other in enumerate(whole.parts):
        own = other.text.isascii()
        if own and cut.ascii:
            continue
        for places, parts in cut.runs:
            if any(part.text.isascii() is own for part in parts):
                continue
            said = judge_run(parts, other)
            if said is not None:
                found.append((said, places, j))
    return found


def _left_over(
    pieces: list[Piece],
    left: tuple[Part, ...],
    right: tuple[Part, ...],
    lone: tuple[Places, Places],
    full: int,
) -> None:
    """Add what the words say that have no partner: against each other first, then alone.

    Args:
        pieces: What is added to.
        left: The words of the first name.
        right: The words of the second name.
        lone: The places of those without a partner.
        full: How many whole words have one.
    """
    marks, heavy, light = _by_weight(left, lone[0])
    other_marks, other_heavy, other_light = _by_weight(right, lone[1])
    marked, paired = min(len(marks), len(other_marks)), min(len(heavy), len(other_heavy))
    for at in range(marked):
        one, other = marks[at], other_marks[at]
        same = one.role is other.role and generation(one.form) == generation(other.form)
        if same:
            said = by_hand(_EQUAL, weights.SPACING)
        else:
            said = by_hand(_CONTRADICTING, weights.CONTRADICTING_NUMBER)
        pieces.append((said, one.text, other.text))
    curve = "contradiction"
    for at in range(paired):
        pieces.append((point(_CONTRADICTING, curve), heavy[at].text, other_heavy[at].text))
        curve = "contradiction.more"
    extra = [*marks[marked:], *heavy[paired:], *light]
    lacking = [*other_marks[marked:], *other_heavy[paired:], *other_light]
    if not (extra or lacking):
        return
    missing = _WHOLE_WORD[min(full, len(_WHOLE_WORD) - 1)]
    counted = any(map(_is_initial, left)) and any(map(_is_initial, right))
    for part in extra:
        said = _alone(_EXTRA, part, missing, counted=counted)
        if said.terms and said.terms[0][0] == missing:
            missing = _FURTHER_WORD
        pieces.append((said, part.text, ""))
    for part in lacking:
        said = _alone(_MISSING, part, missing, counted=counted)
        if said.terms and said.terms[0][0] == missing:
            missing = _FURTHER_WORD
        pieces.append((said, "", part.text))


# Curves of a part that one name lacks, by how many whole words agree: with Martin alone, Martin
# Veltman has little in common; what Ursula Gertrud von der Leyen has more than Ursula von der Leyen
# is a middle name.
_WHOLE_WORD = ("missing.one", "missing.one", "missing.two", "missing.three")
_FURTHER_WORD = "missing.more"


def _by_weight(
    parts: tuple[Part, ...], places: Places
) -> tuple[list[Part], list[Part], list[Part]]:
    """The marks, the whole words and the particles at some places."""
    marks: list[Part] = []
    heavy: list[Part] = []
    light: list[Part] = []
    for place in places:
        part = parts[place]
        role = part.role
        if role is _NAME:
            heavy.append(part)
        elif role is _PARTICLE:
            light.append(part)
        elif role is _GENERATION or role is _NUMBER:
            marks.append(part)
        else:
            heavy.append(part)
    return marks, heavy, light


def _is_heavy(part: Part) -> bool:
    role = part.role
    return not (role is _PARTICLE or role is _GENERATION or role is _NUMBER)


def _is_initial(part: Part) -> bool:
    return part.role is _INITIAL


def _alone(kind: EvidenceKind, part: Part, missing: str, *, counted: bool) -> Said:
    """What it says that one name lacks a part.

    Args:
        kind: Which name has it.
        part: The part.
        missing: The curve of a whole word.
        counted: Whether both names have initials, so that one too many tells another person.
    """
    role = part.role
    if role is _GENERATION or role is _NUMBER:
        return by_hand(kind, weights.EXTRA_GENERATION)
    if role is _PARTICLE:
        return point(kind, "missing.particle")
    if role is _INITIAL:
        if counted:
            return by_hand(_CONTRADICTING, weights.CONTRADICTING_INITIAL)
        return point(kind, "missing.initial")
    return point(kind, missing)
