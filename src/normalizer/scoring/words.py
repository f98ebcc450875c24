"""What two words of personal names say to each other."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from normalizer.background import is_listed, part_mass, rarity
from normalizer.evidence import EvidenceKind
from normalizer.languages.doublets import are_doublets
from normalizer.languages.equivalents import equivalent_bits, genders, is_pet_form
from normalizer.languages.latin.genders import are_two_genders
from normalizer.languages.latin.respelling import respelling_bits
from normalizer.languages.latin.umlauts import is_written_out
from normalizer.languages.spelling import (
    is_han,
    same_characters,
    spelled_bits,
    spelled_run_bits,
)
from normalizer.names import Part, PartRole
from normalizer.scoring import weights
from normalizer.scoring.pieces import Said, measured, point
from normalizer.text.distance import alike
from normalizer.text.skeleton import skeleton
from normalizer.text.sounds import rough_sound

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["judge_run", "judge_words", "latin_words", "same_word"]

# Words of fewer letters are alike by chance.
_SHORTEST = 3
# Less alike than this, two words stand against each other, or for nothing: the median of words of
# different people that share another word.
_LEAST_ALIKE = 0.4
# A spelling shares this much with the likeliest spelling of a native word, or is none of it: the
# farthest true pairs (Arabic names with other vowels) share half.
_LEAST_SPELLED = 0.45
# ... or, where vowels are not written (فرعون, Pharaon), this much of its consonants.
_LEAST_BONES = 0.6
# Python 3.11 looks for a member of an enumeration as long as a function takes that is called.
_NUMBER, _GENERATION = PartRole.NUMBER, PartRole.GENERATION
_INITIAL, _PARTICLE = PartRole.INITIAL, PartRole.PARTICLE
_TYPO, _ALIKE, _SPELLING = EvidenceKind.TYPO, EvidenceKind.ALIKE, EvidenceKind.SPELLING
_EQUAL, _FITS = EvidenceKind.EQUAL, EvidenceKind.INITIAL


def judge_words(one: Part, other: Part, *, worth: Callable[[str], float] = rarity) -> Said | None:
    """What two words say to each other; None where they are not to be paired. Symmetric.

    Args:
        one: A word.
        other: A word of the other name.
        worth: How rare a form is, in bits.
    """
    ascii_left, ascii_right = one.text.isascii(), other.text.isascii()
    if not (ascii_left or ascii_right) and is_han(one.text) and is_han(other.text):
        # Characters that sound alike are other characters: 太郎 is not 太朗.
        return same_word(worth(one.form)) if same_characters(one.text, other.text) else None
    roles = (one.role, other.role)
    if one.form == other.form:
        if one.role is other.role is _PARTICLE:
            return point(_EQUAL, "particle")
        if one.role is other.role is _INITIAL:
            return point(_EQUAL, "initial.equal")
        return same_word(worth(one.form))
    if _NUMBER in roles or _GENERATION in roles:
        return None
    if _INITIAL in roles:
        if one.form[:1] == other.form[:1] and _PARTICLE not in roles:
            return point(_FITS, "initial")
        return None
    best = latin_words(one.form, other.form)
    if ascii_left != ascii_right:
        native, latin = (other, one) if ascii_left else (one, other)
        best = _better(best, _read(native, latin))
    elif one.others and other.others:
        best = _better(best, _both_native(one, other))
    if _PARTICLE in roles and best is not None and best.kind is _ALIKE:
        return None
    return best


@lru_cache(maxsize=2048)
def same_word(bits: float) -> Said:
    """What it says that both words are the same one, which is so rare."""
    return measured(EvidenceKind.EQUAL, ("equal", bits, 1.0))


def _better(one: Said | None, other: Said | None) -> Said | None:
    if one is None or other is None:
        return one or other
    return other if other.bits > one.bits else one


@lru_cache(maxsize=2048)
def latin_words(left: str, right: str) -> Said | None:
    """What two folded words say to each other.

    >>> latin_words("william", "bill").kind, latin_words("melanie", "melany").kind
    (<EvidenceKind.EQUIVALENT: 'equivalent'>, <EvidenceKind.SPELLING: 'spelling'>)
    >>> latin_words("trump", "biden") is None
    True
    """
    if left == right:
        return same_word(rarity(left))
    forms = equivalent_bits(left, right)
    doublets = forms is None and are_doublets(left, right)
    share = _share(left, right)
    written_out = is_written_out(left, right)
    if share < _LEAST_ALIKE and forms is None and not doublets and not written_out:
        return None  # most words are none of each other's
    common = (rarity(left) + rarity(right)) / 2
    if written_out:
        return measured(_SPELLING, ("equal", common, 1.0))
    best: Said | None = None
    if forms is not None:
        best = measured(EvidenceKind.EQUIVALENT, ("equivalent", forms + common, 1.0))
    elif doublets:
        best = measured(EvidenceKind.DOUBLET, ("equivalent", weights.DOUBLET + common, 1.0))
    if share < _LEAST_ALIKE:
        return best
    written = respelling_bits(left, right)
    if written is not None:
        bits = written + common
        # A habit of spelling says more than a slip; but two words that are both known as names are
        # likelier two names (Johnson, Johnston), unless sources exchange them much more often.
        habit = written > weights.SLIP_BITS and not (is_listed(left) and is_listed(right))
        sure = habit or bits >= weights.RESPELT_SURE
        kind = _SPELLING if sure else _TYPO
        found = measured(kind, ("spelling", bits, 1.0))
        if kind is _TYPO and best is not None:
            # Forms of one name that are nearly spelled alike: Mohammed, Mohamed. But Ivanka is a
            # pet form of Ivana, and as often another woman.
            kind = _TYPO if is_pet_form(left, right) else EvidenceKind.EQUIVALENT
            more = found if found.bits > best.bits else best
            best = Said(kind, more.bits, more.terms)
        else:
            best = _better(best, found)
    # What a rule or a table explains is not merely alike.
    explained = best is not None and best.kind is not _TYPO
    if not explained and min(len(left), len(right)) >= _SHORTEST:
        terms = (("alike", share, 1.0), ("alike.rare", share, common / 10))
        best = _better(best, measured(_ALIKE, *terms))
    if best is not None and _of_two_genders(left, right):
        return Said(_TYPO, best.bits, best.terms, "of a man and of a woman")
    return best


def _of_two_genders(left: str, right: str) -> bool:
    """Whether one word is a man's name and the other a woman's."""
    one, other = genders(left), genders(right)
    if one and other and one.isdisjoint(other):
        return True
    if are_two_genders(left, right, families=True):
        return True
    return are_two_genders(left, right) and is_listed(left) and is_listed(right)


def _share(left: str, right: str) -> float:
    """How alike two words look or sound, 0 to 1."""
    return max(alike(left, right), alike(rough_sound(left), rough_sound(right)))


@lru_cache(maxsize=2048)
def _read(native: Part, latin: Part) -> Said | None:
    """What a native word says to a Latin one by how it may be spelled."""
    form = latin.form
    best: Said | None = None
    nearest = max(native.others, key=lambda spelled: _share(spelled, form), default=form)
    if nearest != form:
        best = latin_words(nearest, form)
    # Олександр is spelled like Oleksandra, and is a man.
    if _of_two_genders(native.form, form) and nearest != form:
        return best
    # A translated name (ܝܘܚܢܢ, John) is like none of its spellings.
    for spelled in native.others:
        if spelled != form and equivalent_bits(spelled, form) is not None:
            best = _better(best, latin_words(spelled, form))
    # The full sum is only worth its time where the words look alike at all.
    bones = skeleton(form)
    if any(
        alike(form, spelled) >= _LEAST_SPELLED or alike(bones, skeleton(spelled)) >= _LEAST_BONES
        for spelled in (native.form, *native.others)
    ):
        bits = min(spelled_bits(native.text, form) - part_mass(form), rarity(form))
        if bits > weights.RESPELT_LEAST:
            read = measured(EvidenceKind.READING, ("reading", bits, 1.0))
            if bits >= weights.RESPELT_SURE:
                return read
            best = _better(best, read)
    if best is not None and best.kind is _SPELLING:
        return Said(_ALIKE, best.bits, best.terms)
    return best


# Words that are written together keep nearly all their letters.
_LEAST_JOINED = 0.6


@lru_cache(maxsize=2048)
def judge_run(cut: tuple[Part, ...], whole: Part) -> Said | None:
    """What words of one name say to one word of the other, in another script, that joins them.

    شمس الدين is Shamsuddin, عبدالولی Abdul Wali, and 慕斯達法穆罕默德 Mustapa Mohamed.
    """
    if len(whole.text) < _SHORTEST:
        return None
    together = "".join(part.form for part in cut)
    bones = skeleton(together)
    if all(alike(bones, skeleton(form)) < _LEAST_JOINED for form in (whole.form, *whole.others)):
        return None
    if whole.text.isascii():
        forms: tuple[str, ...] = (whole.form,)
        bits = spelled_bits("".join(part.text for part in cut), whole.form)
    else:
        forms = tuple(part.form for part in cut)
        joined = spelled_bits(whole.text, together)
        bits = max(joined, spelled_run_bits(whole.text, forms))
    bits -= math.fsum(map(part_mass, forms))
    bits = min(bits, math.fsum(map(rarity, forms)))
    if bits < weights.RESPELT_SURE:
        return None
    return measured(EvidenceKind.SPACING, ("run", bits, 1.0))


@lru_cache(maxsize=2048)
def _both_native(one: Part, other: Part) -> Said | None:
    """What two native words say to each other by any of their likely spellings."""
    best: Said | None = None
    for left in (one.form, *one.others):
        for right in (other.form, *other.others):
            found = same_word(rarity(left)) if left == right else latin_words(left, right)
            best = _better(best, found)
    return best
