"""Which words of two names belong together: best pairs first, each word once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from normalizer.evidence import Evidence, EvidenceKind
from normalizer.scoring.curves import Term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from normalizer.names import Part

__all__ = ["Alignment", "Judged", "align"]


# شمس الدين is Shamsuddin, עבד אל-באקי Abdelbaki; Vietnamese names run together have four.
_LONGEST_RUN = 4


@frozen
class Judged:
    """What two words say to each other.

    Attributes:
        kind: What they are to each other.
        bits: What it weighs.
        terms: The measurements that the weight comes from, where it is fitted.
        note: What a reader needs besides.
    """

    kind: EvidenceKind
    bits: float
    terms: tuple[Term, ...] = ()
    note: str = ""


class _Found(NamedTuple):
    """One possible pair of runs of words; there are many, and a tuple is made the quickest."""

    judged: Judged
    left: tuple[int, ...]
    right: tuple[int, ...]


@frozen
class Alignment:
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

    @property
    def crossed(self) -> bool:
        """Whether some pairs stand in another order."""
        return any(
            (a < c and b > d) or (a > c and b < d)
            for place, (a, b) in enumerate(self.order)
            for c, d in self.order[place + 1 :]
        )


def align(
    left: Sequence[Part],
    right: Sequence[Part],
    *,
    judge: Callable[[Part, Part], Judged | None],
    joined: Callable[[str], Judged],
    run: Callable[[tuple[Part, ...], Part], Judged | None] | None = None,
    near: bool = False,
) -> Alignment:
    """Pair the words of two names, best pairs first; symmetric.

    Args:
        left: The words of the first name.
        right: The words of the second name.
        judge: What two words say to each other; None where they are not to be paired.
        joined: What it says that two words of one name are this one word of the other.
        run: What several words of one name say to one word of the other; asked where the two
            stand in different scripts.
        near: Whether ``run`` is also asked for words of one script.
    """
    found = [
        _Found(judged, (i,), (j,))
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (judged := judge(one, other)) is not None
    ]
    for cut, whole, flipped in ((left, right, False), (right, left, True)):
        if len(cut) == 1:
            continue
        forms = {part.form for part in whole}
        if run is not None:
            for run_, j, judgement in _runs(cut, whole, run, near=near):
                pair = ((j,), run_) if flipped else (run_, (j,))
                found.append(_Found(judgement, *pair))
        for places, together in _joined(cut, forms):
            for j, other in enumerate(whole):
                if other.form == together:
                    pair = ((j,), places) if flipped else (places, (j,))
                    found.append(_Found(joined(together), *pair))
    if len(found) > 1:
        found.sort(key=_rank)
    used_left: set[int] = set()
    used_right: set[int] = set()
    kept: list[_Found] = []
    for one in found:
        if used_left.isdisjoint(one.left) and used_right.isdisjoint(one.right):
            kept.append(one)
            used_left.update(one.left)
            used_right.update(one.right)
    if len(kept) > 1:
        kept.sort(key=lambda f: (f.left, f.right))
    return Alignment(
        evidence=tuple(_evidence(one, left, right) for one in kept),
        order=tuple((one.left[0], one.right[0]) for one in kept),
        left=tuple(i for i in range(len(left)) if i not in used_left),
        right=tuple(j for j in range(len(right)) if j not in used_right),
    )


def _rank(found: _Found) -> tuple[float, int, int, EvidenceKind]:
    """The best pairs first, then those in like places."""
    judged, left, right = found.judged, found.left[0], found.right[0]
    return -judged.bits, abs(left - right), left + right, judged.kind


def _joined(cut: Sequence[Part], forms: set[str]) -> Iterator[tuple[tuple[int, ...], str]]:
    """Words beside each other that are one of these forms when they are written together."""
    for i in range(len(cut) - 1):
        together = cut[i].form
        for j in range(i + 1, min(len(cut), i + _LONGEST_RUN)):
            together += cut[j].form
            if together in forms:
                yield tuple(range(i, j + 1)), together


def _runs(
    cut: Sequence[Part],
    whole: Sequence[Part],
    run: Callable[[tuple[Part, ...], Part], Judged | None],
    *,
    near: bool,
) -> Iterator[tuple[tuple[int, ...], int, Judged]]:
    """Words beside each other that are one word of the other name."""
    latin = [part.text.isascii() for part in cut]
    for j, other in enumerate(whole):
        own = other.text.isascii()
        if not near and own and all(latin):
            continue
        for count in range(2, _LONGEST_RUN + 1):
            for i in range(len(cut) - count + 1):
                if not near and own in latin[i : i + count]:
                    continue
                judgement = run(tuple(cut[i : i + count]), other)
                if judgement is not None:
                    yield tuple(range(i, i + count)), j, judgement


def _evidence(one: _Found, left: Sequence[Part], right: Sequence[Part]) -> Evidence:
    judged = one.judged
    return Evidence(
        judged.kind,
        judged.bits,
        _text(left, one.left),
        _text(right, one.right),
        judged.note,
        judged.terms,
    )


def _text(parts: Sequence[Part], places: tuple[int, ...]) -> str:
    return " ".join(parts[place].text for place in places)
