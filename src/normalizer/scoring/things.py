"""Evidence that two names are one organization's, place's or other thing's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.background import part_mass, rarity
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.languages.latin.respelling import respelling_bits
from normalizer.languages.spelling import spelled_bits
from normalizer.names import Name, Part, PartRole
from normalizer.scoring import weights
from normalizer.scoring.alignment import Alignment, Judged, align
from normalizer.text.distance import distance

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["acronym", "compare_things"]

# Words that make two names out of one: each of them names another thing than the rest alone.
_QUALIFIERS = frozenset(
    "north south east west northern southern eastern western central upper lower new old great "
    "greater equatorial democratic people peoples republic federal national international state "
    "oblast krai region province district county city river island islands sea lake mount "
    "peninsula gulf strait army navy air force former deputy vice junior senior youth women womens "
    "bank university ministry party council court agency union association institute "
    "russia ukraine korea china japan america american russian ukrainian korean chinese".split()
)
# What agreement on a word of a thing's name tells: most are words of the language, not names.
_WORD_BITS, _LETTER_BITS, _MOST_LETTERS = 3.0, 0.7, 10
_QUALIFIER_BITS = 3.0
_SHORTEST_SLIP = 5
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 2, 8


def _worth(form: str) -> float:
    if form in _QUALIFIERS:
        return _QUALIFIER_BITS
    return _WORD_BITS + _LETTER_BITS * min(len(form), _MOST_LETTERS)


def compare_things(left: Name, right: Name) -> tuple[Evidence, ...]:
    """Evidence that two names are one thing's, word by word; prior and whole not counted.

    Grammatical words (of, the, de) weigh nothing, as sources put and drop them at will.
    """
    ones, others = left.parts, right.parts
    if not ones or not others:
        return ()
    if left.forms != right.forms:
        short = _acronym_evidence(left, right)
        if short is not None:
            return (short,)
    pairing = align(ones, others, judge=_judge, joined=_judge_joined)
    return (*pairing.evidence, *_left_over(ones, others, pairing))


def _judge(one: Part, other: Part) -> Judged | None:
    """What two words of things' names say to each other."""
    left, right = one.form, other.form
    if left == right:
        both = one.role is other.role is PartRole.PARTICLE
        return Judged(EvidenceKind.EQUAL, weights.GRAMMAR if both else _worth(left))
    if {one.role, other.role} != {PartRole.NAME}:
        return None
    if one.text.isascii() != other.text.isascii():
        native, latin = (other, one) if one.text.isascii() else (one, other)
        bits = spelled_bits(native.text, latin.form) - part_mass(latin.form)
        if bits > weights.RESPELT_LEAST:
            return Judged(EvidenceKind.READING, min(bits, _worth(latin.form)))
    written = respelling_bits(left, right)
    if written is not None:
        bits = written + (rarity(left) + rarity(right)) / 2
        if bits >= weights.RESPELT_SURE:
            return Judged(EvidenceKind.SPELLING, bits)
    # Slips are seldom made in the first letter, and words that differ there are other words.
    long = min(len(left), len(right)) >= _SHORTEST_SLIP
    if long and left[0] == right[0] and distance(left, right, most=1) == 1:
        return Judged(EvidenceKind.TYPO, weights.TYPO)
    return None


def _judge_joined(form: str) -> Judged:
    return Judged(EvidenceKind.SPACING, _worth(form) + weights.SPACING)


def acronym(name: Name) -> str:
    """The initials of a name of several words, without grammatical words; "" for one word.

    >>> from normalizer.names import analyze
    >>> from normalizer.model import Kind
    >>> acronym(analyze("United Nations Security Council", Kind.ORGANIZATION))
    'unsc'
    """
    counted = [part for part in name.parts if part.role is not PartRole.PARTICLE]
    return "".join(part.form[:1] for part in counted) if len(counted) > 1 else ""


def _acronym_evidence(left: Name, right: Name) -> Evidence | None:
    for short, long in ((left, right), (right, left)):
        if len(short.parts) != 1 or len(short.parts[0].form) > _LONGEST_ACRONYM:
            continue
        spelled = acronym(long)
        fits = len(spelled) >= _SHORTEST_ACRONYM and spelled == short.parts[0].form
        if fits and short.core.isupper():
            return Evidence(EvidenceKind.ACRONYM, weights.ACRONYM, left.core, right.core)
    return None


def _left_over(
    left: tuple[Part, ...], right: tuple[Part, ...], pairing: Alignment
) -> list[Evidence]:
    ones = [left[i] for i in pairing.left if left[i].role is not PartRole.PARTICLE]
    others = [right[j] for j in pairing.right if right[j].role is not PartRole.PARTICLE]
    grammar = [left[i] for i in pairing.left if left[i].role is PartRole.PARTICLE]
    pieces = _alone(grammar)
    grammar = [right[j] for j in pairing.right if right[j].role is PartRole.PARTICLE]
    pieces += [piece.swapped() for piece in _alone(grammar)]
    for one, other in zip(ones, others, strict=False):
        numbers = PartRole.NUMBER in (one.role, other.role)
        bits = weights.CONTRADICTING_NUMBER if numbers else weights.CONTRADICTING_PART
        if one.form in _QUALIFIERS and other.form in _QUALIFIERS:
            bits = weights.MISSING_QUALIFIER
        pieces.append(Evidence(EvidenceKind.CONTRADICTING, bits, one.text, other.text))
    both = min(len(ones), len(others))
    pieces += _alone(ones[both:])
    pieces += [piece.swapped() for piece in _alone(others[both:])]
    return pieces


def _alone(parts: Iterable[Part]) -> list[Evidence]:
    return [Evidence(EvidenceKind.EXTRA, _missing(part), left=part.text) for part in parts]


def _missing(part: Part) -> float:
    if part.role is PartRole.PARTICLE:
        return weights.GRAMMAR
    if part.role is PartRole.NUMBER:
        return weights.CONTRADICTING_NUMBER
    return weights.MISSING_QUALIFIER if part.form in _QUALIFIERS else weights.MISSING_WORD
