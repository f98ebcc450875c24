"""Evidence that two names are one organization's, place's or other thing's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.evidence import Evidence, EvidenceKind
from normalizer.names import Name, Part, PartRole
from normalizer.scoring import weights
from normalizer.scoring.words import Pairing, pair_words

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
    pairing = pair_words(ones, others, worth=_worth, particle=weights.GRAMMAR)
    return (*pairing.evidence, *_left_over(ones, others, pairing))


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


def _left_over(left: tuple[Part, ...], right: tuple[Part, ...], pairing: Pairing) -> list[Evidence]:
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
