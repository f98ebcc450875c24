"""Pairing the words of two names, and what each pair says."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from attrs import frozen

from normalizer.background import part_mass, rarity
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.languages.doublets import are_doublets
from normalizer.languages.latin.respelling import respelling_bits
from normalizer.languages.spelling import is_han, same_characters, spelled_bits
from normalizer.names import Part, PartRole
from normalizer.scoring import weights
from normalizer.text.distance import alike, edits
from normalizer.text.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Pairing", "pair_words", "respelt"]

# Letters that spellings of one name exchange; any other change is a plain typo. From the standards
# and habits of romanization: y/i/j, c/k/q, v/w/f/b, s/z, u/o/w, and vowels among themselves.
_CLOSE = [frozenset(group) for group in ("aeiouy", "yij", "ckqg", "vwf", "sz", "uow", "dt", "bp")]
# Letters that spellings add and drop: vowels, h after a consonant, and any doubled letter.
_DROPPED = frozenset("aeiouhyj")
_SHORTEST = 4
# A spelling shares this much with the likeliest spelling of a native word, or is none of it: the
# farthest true pairs (Arabic names with other vowels) share half.
_LEAST_ALIKE = 0.45
# ... or, where vowels are not written (فرعون, Pharaon), this much of its consonants.
_LEAST_BONES = 0.6


class _Worth(Protocol):
    """What agreement on a form tells."""

    def __call__(self, form: str, *, both_particles: bool) -> float: ...


@frozen
class _Found:
    """One possible pair of runs of words."""

    bits: float
    kind: EvidenceKind
    left: tuple[int, ...]
    right: tuple[int, ...]
    note: str = ""


@frozen
class Pairing:
    """Which words of two names belong together.

    Attributes:
        evidence: One piece for each pair.
        order: For each pair, the places of its first word left and right.
        left: Places of the words that are left over on the left side.
        right: Likewise on the right side.
    """

    evidence: tuple[Evidence, ...]
    order: tuple[tuple[int, int], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]


@lru_cache(maxsize=65536)
def respelt(left: str, right: str) -> float | None:
    """Bits of agreement of two different words as spellings of one; None where there is none.

    >>> respelt("melanie", "melany") > 0, respelt("putin", "putkin"), respelt("kim", "kin")
    (True, -2.0, None)
    """
    shorter = min(len(left), len(right))
    written = respelling_bits(left, right)
    changes = edits(left, right, most=1 + max(1, shorter // _SHORTEST))
    close = changes is not None and all(_is_close(*pair, left, right) for pair in changes)
    if written is None:
        # Several letters differ; each alone is one that spellings exchange, or it is another word.
        if changes is None or not close or shorter < _SHORTEST:
            return None
        written = len(changes) * weights.RESPELT_LETTER
    bits = written + (rarity(left) + rarity(right)) / 2
    if bits >= weights.RESPELT_SURE:
        return bits
    if changes is None or bits < weights.RESPELT_LEAST:
        return None
    if close:
        return bits
    # Slips are seldom made in the first letter, and names that differ there are other names.
    inner = left[0] == right[0] and len(changes) == 1 and shorter > _SHORTEST
    return min(bits, weights.TYPO) if inner else None


def _is_close(one: str, other: str, left: str, right: str) -> bool:
    if one and other:
        return len(one) == 1 and any(one in group and other in group for group in _CLOSE)
    letter = one or other
    longer = left if one else right
    return letter in _DROPPED or letter * 2 in longer


def pair_words(
    left: Sequence[Part],
    right: Sequence[Part],
    *,
    worth: Callable[[str], float] = rarity,
    particle: float = weights.PARTICLE,
) -> Pairing:
    """Pair the words of two names, best pairs first; symmetric.

    Args:
        left: The words of the first name.
        right: The words of the second name.
        worth: What agreement on a form tells, in bits.
        particle: What agreement on a particle tells, in bits.
    """

    def known(form: str, *, both_particles: bool) -> float:
        return particle if both_particles else max(0.1, worth(form))

    found = list(_possible(left, right, known))
    found.sort(key=lambda f: (-f.bits, abs(f.left[0] - f.right[0]), f.left[0] + f.right[0], f.kind))
    used_left: set[int] = set()
    used_right: set[int] = set()
    kept: list[_Found] = []
    for one in found:
        if used_left.isdisjoint(one.left) and used_right.isdisjoint(one.right):
            kept.append(one)
            used_left.update(one.left)
            used_right.update(one.right)
    kept.sort(key=lambda f: (f.left, f.right))
    return Pairing(
        evidence=tuple(
            Evidence(one.kind, one.bits, _text(left, one.left), _text(right, one.right), one.note)
            for one in kept
        ),
        order=tuple((one.left[0], one.right[0]) for one in kept),
        left=tuple(i for i in range(len(left)) if i not in used_left),
        right=tuple(i for i in range(len(right)) if i not in used_right),
    )


def _text(parts: Sequence[Part], places: tuple[int, ...]) -> str:
    return " ".join(parts[place].text for place in places)


def _possible(left: Sequence[Part], right: Sequence[Part], worth: _Worth) -> list[_Found]:
    found: list[_Found] = []
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            pair = _pair(one, other, worth)
            if pair is not None:
                found.append(_Found(pair[0], pair[1], (i,), (j,)))
    found += _joined(left, right, worth, flipped=False)
    found += _joined(right, left, worth, flipped=True)
    return found


def _pair(one: Part, other: Part, worth: _Worth) -> tuple[float, EvidenceKind] | None:
    if is_han(one.text) and is_han(other.text):
        # Characters that sound alike are other characters: 太郎 is not 太朗.
        if same_characters(one.text, other.text):
            return worth(one.form, both_particles=False), EvidenceKind.EQUAL
        return None
    if one.form == other.form:
        both = one.role is other.role is PartRole.PARTICLE
        return worth(one.form, both_particles=both), EvidenceKind.EQUAL
    roles = (one.role, other.role)
    if PartRole.NUMBER in roles or PartRole.GENERATION in roles:
        return None
    if PartRole.INITIAL in roles:
        if one.form[:1] == other.form[:1] and PartRole.PARTICLE not in roles:
            return weights.INITIAL, EvidenceKind.INITIAL
        return None
    if one.text.isascii() != other.text.isascii():
        native, latin = (other, one) if one.text.isascii() else (one, other)
        found = _spelled(native, latin)
        if found is not None:
            return found, EvidenceKind.READING
    bits = respelt(one.form, other.form)
    if bits is None or bits < weights.RESPELT_SURE:
        doublet = _doublet(one.form, other.form)
        if doublet is not None:
            return doublet, EvidenceKind.DOUBLET
    return None if bits is None else (bits, EvidenceKind.TYPO)


@lru_cache(maxsize=65536)
def _doublet(left: str, right: str) -> float | None:
    """Bits of agreement of two forms of one given name in neighbouring languages."""
    if left == right or not are_doublets(left, right):
        return None
    return (rarity(left) + rarity(right)) / 2 + weights.DOUBLET


def _spelled(native: Part, latin: Part) -> float | None:
    """Bits of agreement of a native word with a Latin one; None where there is none."""
    form = latin.form
    # The full sum is only worth its time where the words look alike at all.
    bones = skeleton(form)
    if all(
        alike(form, spelled) < _LEAST_ALIKE and alike(bones, skeleton(spelled)) < _LEAST_BONES
        for spelled in (native.form, *native.others)
    ):
        return None
    bits = spelled_bits(native.text, form) - part_mass(form)
    bits = min(bits, rarity(form))
    return bits if bits > weights.RESPELT_LEAST else None


def _joined(
    cut: Sequence[Part], whole: Sequence[Part], worth: _Worth, *, flipped: bool
) -> list[_Found]:
    """Two words of one name that are one word of the other: Jae Jung / Jaejung."""
    found = []
    for i in range(len(cut) - 1):
        joined = cut[i].form + cut[i + 1].form
        for j, other in enumerate(whole):
            if other.form == joined:
                bits = worth(joined, both_particles=False) + weights.SPACING
                places = ((i, i + 1), (j,))
                left, right = (places[1], places[0]) if flipped else places
                found.append(_Found(bits, EvidenceKind.SPACING, left, right))
    return found
