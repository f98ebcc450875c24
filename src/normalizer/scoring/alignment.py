"""Which words of two names belong together: best pairs first, each word once."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from attrs import field, frozen

from normalizer.names import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from normalizer.evidence import EvidenceKind
    from normalizer.scoring.pieces import Piece, Said

__all__ = ["Alignment", "Side", "align", "crossed"]


# شمس الدين is Shamsuddin, עבד אל-באקי Abdelbaki; Vietnamese names run together have four.
_LONGEST_RUN = 4

Places = tuple[int, ...]

Alignment = tuple["list[Piece]", list[tuple[int, int]], Places, Places]
"""Which words of two names belong together: a piece for each pair; for each pair, the places of its
first word left and right, in the order of the left name; and the places of the words that are left
over on the left side and on the right."""


@frozen(eq=False)
class Side:
    """The words of one name, with what every comparison asks of them.

    Attributes:
        parts: The words.
        forms: Their folded forms, in their order.
        places: Their places, counted from 0.
        known: The folded forms.
        plain: Whether all of them are plain ones, as `normalizer.names.Part` has it.
        ascii: Whether all of them stand in ASCII.
        joined: Words beside each other, written together, with their places.
        joints: What such words are, written together.
    """

    parts: tuple[Part, ...]
    forms: tuple[str, ...] = field(init=False)
    places: Places = field(init=False)
    known: frozenset[str] = field(init=False)
    plain: bool = field(init=False)
    ascii: bool = field(init=False)
    joined: tuple[tuple[str, Places], ...] = field(init=False)
    joints: frozenset[str] = field(init=False)
    _runs: list[tuple[Places, tuple[Part, ...]]] = field(init=False, factory=list)
    _by_letter: dict[str, list[tuple[Places, tuple[Part, ...]]]] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        parts = self.parts
        forms = tuple([part.form for part in parts])
        joined = []
        for i in range(len(forms) - 1):
            together = forms[i]
            for j in range(i + 1, min(len(forms), i + _LONGEST_RUN)):
                together += forms[j]
                joined.append((together, tuple(range(i, j + 1))))
        keep = object.__setattr__
        keep(self, "forms", forms)
        keep(self, "places", tuple(range(len(parts))))
        keep(self, "known", frozenset(forms))
        keep(self, "plain", all(part.plain for part in parts))
        keep(self, "ascii", self.plain or all(part.text.isascii() for part in parts))
        keep(self, "joined", tuple(joined))
        keep(self, "joints", frozenset([together for together, _ in joined]))

    @property
    def runs(self) -> list[tuple[Places, tuple[Part, ...]]]:
        """Places and words of all runs of two words and more, the shorter first.

        They are made when they are asked for first; many names are compared without.
        """
        parts, found = self.parts, self._runs
        if not found and len(parts) > 1:
            found += [
                (tuple(range(i, i + count)), parts[i : i + count])
                for count in range(2, _LONGEST_RUN + 1)
                for i in range(len(parts) - count + 1)
            ]
        return found

    @property
    def runs_by_letter(self) -> dict[str, list[tuple[Places, tuple[Part, ...]]]]:
        """The same, by the letter that their first word begins with."""
        found = self._by_letter
        if not found:
            for run in self.runs:
                found.setdefault(run[1][0].form[:1], []).append(run)
        return found


# One possible pair of runs of words. There are many, and a plain tuple is made and sorted the
# quickest. The best come first, then those in like places: less the bits, how far apart the places
# are, their sum, the kind; what was found first where all these are the same; then what is said,
# and the places left and right.
_Found = tuple[float, int, int, "EvidenceKind", int, "Said", Places, Places]
_places_of = itemgetter(6, 7)


def align(
    left: Side,
    right: Side,
    *,
    judge: Callable[[Part, Part], Said | None],
    plain: Callable[[str, str], Said | None] | None = None,
    joined: Callable[[str], Said],
    runs: Callable[[Side, Side], list[tuple[Said, Places, int]]],
) -> Alignment:
    """Pair the words of two names, best pairs first; symmetric.

    Args:
        left: The words of the first name.
        right: The words of the second name.
        judge: What two words say to each other; None where they are not to be paired.
        plain: The same for the forms of plain words, where it is quicker.
        joined: What it says that two words of one name are this one word of the other.
        runs: What words beside each other of one name say to single words of the other: what is
            said, the places in the one, and the place in the other.
    """
    if left.forms == right.forms and left.parts == right.parts:
        found = _each_with_itself(left, judge)
        if len(found) == len(left.parts):
            return _of_pairs(found, left, right)
    found = _each_with_each(left, right, judge, plain)
    for said, places, j in _run_together(left, right, joined, runs):
        rank = -said.bits, abs(places[0] - j), places[0] + j, said.kind
        found.append((*rank, len(found), said, places, (j,)))
    for said, places, i in _run_together(right, left, joined, runs):
        rank = -said.bits, abs(i - places[0]), i + places[0], said.kind
        found.append((*rank, len(found), said, (i,), places))
    if not found:
        return [], [], left.places, right.places
    if len(found) > 1:
        found = _each_word_once(found)
    return _of_pairs(found, left, right)


def _each_with_itself(side: Side, judge: Callable[[Part, Part], Said | None]) -> list[_Found]:
    """The pairs of a name and itself: each word is its own partner, and no other is looked at."""
    found: list[_Found] = []
    for i, part in enumerate(side.parts):
        said = judge(part, part)
        if said is not None:
            found.append((-said.bits, 0, 2 * i, said.kind, i, said, (i,), (i,)))
    return found


def _each_with_each(
    left: Side,
    right: Side,
    judge: Callable[[Part, Part], Said | None],
    plain: Callable[[str, str], Said | None] | None,
) -> list[_Found]:
    """The pairs of single words that say something."""
    found: list[_Found] = []
    if plain is not None and left.plain and right.plain:
        forms = right.forms
        for i, one in enumerate(left.forms):
            for j, other in enumerate(forms):
                said = plain(one, other)
                if said is not None:
                    rank = -said.bits, abs(i - j), i + j, said.kind
                    found.append((*rank, len(found), said, (i,), (j,)))
        return found
    parts = right.parts
    for i, first in enumerate(left.parts):
        for j, second in enumerate(parts):
            said = judge(first, second)
            if said is not None:
                rank = -said.bits, abs(i - j), i + j, said.kind
                found.append((*rank, len(found), said, (i,), (j,)))
    return found


def crossed(order: Sequence[tuple[int, int]]) -> bool:
    """Whether some pairs of an alignment stand in another order.

    >>> crossed([(0, 0), (1, 1)]), crossed([(0, 1), (1, 0)])
    (False, True)
    """
    if len(order) < 2:
        return False
    rights = [right for _, right in order]
    return rights != sorted(rights)


def _run_together(
    cut: Side,
    whole: Side,
    joined: Callable[[str], Said],
    runs: Callable[[Side, Side], list[tuple[Said, Places, int]]],
) -> list[tuple[Said, Places, int]]:
    """What words beside each other say that are one word of the other name."""
    found = runs(cut, whole)
    if not cut.joints.isdisjoint(whole.known):
        found += [
            (joined(together), places, j)
            for together, places in cut.joined
            for j, form in enumerate(whole.forms)
            if form == together
        ]
    return found


def _each_word_once(found: list[_Found]) -> list[_Found]:
    """The best of what was found, best first, in the order of the names."""
    found.sort()
    used_left: set[int] = set()
    used_right: set[int] = set()
    kept: list[_Found] = []
    for one in found:
        if used_left.isdisjoint(one[6]) and used_right.isdisjoint(one[7]):
            kept.append(one)
            used_left.update(one[6])
            used_right.update(one[7])
    if len(kept) > 1:
        kept.sort(key=_places_of)
    return kept


def _of_pairs(kept: list[_Found], left: Side, right: Side) -> Alignment:
    pieces, order = [], []
    lone_left, lone_right = list(left.places), list(right.places)
    for one in kept:
        ones, others = one[6], one[7]
        pieces.append((one[5], _text(left, ones), _text(right, others)))
        order.append((ones[0], others[0]))
        for place in ones:
            lone_left.remove(place)
        for place in others:
            lone_right.remove(place)
    return pieces, order, tuple(lone_left), tuple(lone_right)


def _text(side: Side, places: Places) -> str:
    if len(places) == 1:
        return side.parts[places[0]].text
    return " ".join([side.parts[place].text for place in places])
