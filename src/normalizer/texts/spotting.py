"""Places in a text where something may be named: by names of the tables, or by the shape of words.

Names of the tables come first, the longest of those that overlap. Words with capitals that no table
has are candidates besides; and where such words stand onto a name, it depends: *Yoon Seok-yeol* is
one name, not Yoon and something else; *Canada Post* is no Canada; *Ottawa Tuesday* is Ottawa.
"""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from attrs import field, frozen

from normalizer.index.base import Place
from normalizer.model import AliasKind, Kind
from normalizer.texts.announced import announced
from normalizer.texts.matcher import longest_first
from normalizer.texts.shapes import headlines, pieces, runs
from normalizer.texts.vocabulary import BODIES, COMMON, FUNCTION_WORDS, ORGANIZATION_HEADS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from normalizer.index.base import KnowledgeBase
    from normalizer.texts.flat import Flat
    from normalizer.texts.matcher import Hit, Matcher, Written
    from normalizer.texts.shapes import Token

__all__ = ["Spot", "spot"]

# Descriptive names of so many words stand in small letters too: comprehensive strategic
# partnership treaty.
_DESCRIPTIVE = 3
# Shorter initials are spelled out: no newspaper writes Un for the UN.
_SPOKEN = 4
_NO_NAMES = FUNCTION_WORDS | COMMON


@frozen
class Spot:
    """A place where something may be named.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends.
        places: The aliases that it is spelled as; none for words that no table has.
        inner: What stands where such words begin or end, if they are no name.
        opens: Whether a sentence begins with it.
        words: How many words it has.
        announced: Whether a title behind it says that it names a person.
    """

    start: int
    end: int
    places: tuple[Place, ...] = ()
    inner: tuple[Spot, ...] = field(default=(), repr=False)
    opens: bool = False
    words: int = 1
    announced: bool = False


def spot(
    flat: Flat, matcher: Matcher, base: KnowledgeBase, *, lang: str = "", exact: bool = False
) -> list[Spot]:
    """All places of a text where something may be named, by where they stand.

    Args:
        flat: The text.
        matcher: Finds the names of the knowledge base.
        base: Says what is named by them.
        lang: BCP 47 code of the language of the text, when known.
        exact: Whether words that no table has are left out.
    """
    listed = _listed(flat, matcher, base, lang.partition("-")[0])
    if exact:
        return listed
    heads = headlines(flat.original)
    plain = frozenset(word for word in flat.original.split() if word.islower())
    found = _Found(listed, base)
    for run in runs(flat.original):
        if not _within(heads, run[0].start):
            for piece in pieces(run, plain=plain):
                found.add(piece)
    for start, end in announced(flat.original):
        found.add_announced(start, end)
    return found.spots()


def _listed(flat: Flat, matcher: Matcher, base: KnowledgeBase, lang: str) -> list[Spot]:
    fitting: dict[Hit, tuple[Place, ...]] = {}
    for hit in matcher.hits(flat):
        capitals = matcher.cases(flat, hit)
        places = tuple(
            place
            for place in matcher.places[hit.name]
            if _fits(capitals, flat, hit, matcher.written(place, base), lang)
        )
        if places and _is_one_phrase(flat, hit, matcher, places, base):
            fitting[hit] = places
    spots = []
    for hit in longest_first(_without_vague(fitting, base), flat):
        bare, places = _without_article(flat, hit, fitting[hit], matcher, base)
        start, end = flat.span(bare.start, bare.end)
        if _STOPPED.search(flat.original, start, end) and flat.original[end : end + 1] == ".":
            end += 1  # the last stop of U.S. belongs to it
        spots.append(Spot(start, end, places, words=flat.text.count(" ", *bare[:2]) + 1))
    return spots


def _without_vague(fitting: Mapping[Hit, tuple[Place, ...]], base: KnowledgeBase) -> list[Hit]:
    """All hits but vague phrases that hold a sure name: *North Korea pact* holds North Korea."""
    vague = {
        hit
        for hit, places in fitting.items()
        if all(base.alias(place).kind is AliasKind.WEAK for place in places)
    }
    if not vague:
        return list(fitting)
    starts = sorted((hit.start, hit.end) for hit in fitting if hit not in vague)
    kept = []
    for hit in fitting:
        at = bisect.bisect_left(starts, (hit.start, 0))
        inside = at < len(starts) and starts[at][0] < hit.end
        if hit not in vague or not inside:
            kept.append(hit)
    return kept


_STOPPED = re.compile(r"(?:\b[^\W\d_]\.)+[^\W\d_]\Z")
_DIVIDES = re.compile(r"[\"“”„«»()\[\]{};:!?<>|\t]|[,]\s|(?<!\b[^\W\d_])\.\s|\n\s*\n")
# What may stand before a name and is no part of it: an article, a year.
_BEFORE = re.compile(r"(?:the|\d+(?: \d+)?) ")


def _is_one_phrase(
    flat: Flat, hit: Hit, matcher: Matcher, places: Sequence[Place], base: KnowledgeBase
) -> bool:
    """Whether no sign divides the words of a hit that does not divide those of the alias."""
    if " " not in matcher.names[hit.name]:
        return True
    written = flat.original[int(flat.places[hit.start]) : int(flat.places[hit.end - 1]) + 1]
    sign = _DIVIDES.search(written)
    return sign is None or any(sign[0].strip() in base.alias(place).text for place in places)


def _without_article(
    flat: Flat, hit: Hit, places: tuple[Place, ...], matcher: Matcher, base: KnowledgeBase
) -> tuple[Hit, tuple[Place, ...]]:
    """A hit without an article or a year before it, where the rest is a name of the same entity."""
    name = matcher.names[hit.name]
    before = _BEFORE.match(name)
    number = matcher.number(name[before.end() :]) if before else None
    if before is None or number is None:
        return hit, places
    owners = {base.owner(place) for place in places}
    rest = tuple(place for place in matcher.places[number] if base.owner(place) in owners)
    return (hit._replace(start=hit.start + before.end()), rest) if rest else (hit, places)


def _fits(capitals: str, flat: Flat, hit: Hit, wanted: Written, lang: str) -> bool:
    """Whether a hit is written as the alias is: *US* is no *us*, and *May* no *may*.

    Nor is a word the name of a country in another language than that of the text: *Island*.
    """
    as_listed = wanted.cases
    if lang and wanted.exonym_in not in ("", "und", "mul", lang):
        return False
    if wanted.is_abbreviation:
        start, end = int(flat.places[hit.start]), int(flat.places[hit.end - 1]) + 1
        written = flat.original[start:end]
        # Some newspapers write what is spoken as a word like one: Nato, Unesco.
        spoken = len(written) >= _SPOKEN and written.istitle()
        return written.isupper() or (spoken and written.lower() not in _NO_NAMES)
    if "C" not in as_listed:
        return True
    if len(as_listed) >= _DESCRIPTIVE and ("C" not in capitals or capitals[0] == "C"):
        return True
    return all(one != "C" or other != "s" for one, other in zip(as_listed, capitals, strict=True))


def _within(lines: Sequence[tuple[int, int]], at: int) -> bool:
    number = bisect.bisect_right(lines, (at, 1 << 60)) - 1
    return number >= 0 and at < lines[number][1]


def _is_joint_body(piece: Sequence[Token], inside: Sequence[int]) -> bool:
    """Whether names that a hyphen joins stand before the head of a body: NATO-Ukraine Council."""
    joined = any(len(token.folded) > 1 for token in piece[:-1])
    return joined and len(inside) > 1 and piece[-1].folded[-1] in BODIES


class _Found:
    """The spots of a text: those of the tables, in which words with capitals find their place."""

    def __init__(self, listed: Sequence[Spot], base: KnowledgeBase) -> None:
        self._base = base
        self._starts = [one.start for one in listed]
        self._listed = list(listed)
        self._gone: set[int] = set()
        self._new: list[Spot] = []

    def spots(self) -> list[Spot]:
        """All of them, by where they stand."""
        kept = [one for number, one in enumerate(self._listed) if number not in self._gone]
        return sorted((*kept, *self._new), key=lambda one: one.start)

    def add(self, piece: Sequence[Token]) -> None:
        """A run of words that may be a name, or hold names of the tables, or both."""
        start, end = piece[0].start, piece[-1].end
        inside = self._inside(start, end)
        for at, token in enumerate(piece[:-1], start=1):
            # Taiwan's Tsai are two names; of an unknown body, its head belongs to the name.
            owned = token.possessive and any(self._listed[n].end == token.end for n in inside)
            body = token.folded[-1] in BODIES and len(piece) - at > 1
            if owned or body:
                self.add(piece[:at])
                self.add(piece[at:])
                return
        if not inside:
            self._add(piece, ())
            return
        if self._listed[inside[0]].start < start and self._is_description(inside[0], piece):
            self._gone.add(inside[0])  # the South Pars field is no South
            self._new.append(self._as_unknown(piece, inside[1:]))
            return
        if self._listed[inside[-1]].end > end or self._listed[inside[0]].start < start:
            return  # a name of the tables reaches beyond it
        covered = [any(self._covers(n, token) for n in inside) for token in piece]
        if all(covered):
            if self._is_place_as_given_name(inside) or _is_joint_body(piece, inside):
                self._new.append(self._as_unknown(piece, inside))
            return
        if piece[-1].folded[-1] in ORGANIZATION_HEADS and not covered[-1]:
            self._add(piece, inside)  # Canada Post
            return
        # A name of several words, or a people, stands for itself; what is beside it, too.
        rest: list[Token] = []
        over: list[int] = []
        for token, is_covered in zip(piece, covered, strict=True):
            owners = [n for n in inside if self._covers(n, token)]
            if is_covered and self._is_whole(owners[0]):
                self._add(rest, over)
                rest, over = [], []
            else:
                rest.append(token)
                over += [n for n in owners if n not in over]
        self._add(rest, over)

    def add_announced(self, start: int, end: int) -> None:
        """A name that a title announces, where the tables have none."""
        if not self._inside(start, end):
            self._new.append(Spot(start, end, announced=True))

    def _is_description(self, number: int, piece: Sequence[Token]) -> bool:
        """Whether a name is a mere description, such as *the South*, which a name goes on from."""
        one = self._listed[number]
        kinds = {self._base.alias(place).kind for place in one.places}
        return kinds == {AliasKind.TITLE} and one.end < piece[-1].start

    def _is_place_as_given_name(self, inside: Sequence[int]) -> bool:
        """Whether a place stands before a family name alone: Chad Johnson, Paris Johnson."""
        ones = [self._listed[number] for number in inside]
        return (
            len(ones) > 1
            and all(one.words == 1 for one in ones)
            and all(
                self._kinds(one) == wanted
                for one, wanted in zip(ones[-2:], ({Kind.PLACE}, {Kind.PERSON}), strict=True)
            )
            and not self._is_whole(inside[-2])
        )

    def _kinds(self, one: Spot) -> set[Kind | None]:
        return {self._base.entity_of(place).kind for place in one.places}

    def _as_unknown(self, tokens: Sequence[Token], over: Sequence[int]) -> Spot:
        inner = tuple(self._listed[number] for number in over)
        self._gone.update(over)
        start, end = tokens[0].start, tokens[-1].end
        return Spot(start, end, (), inner, opens=tokens[0].opens, words=len(tokens))

    def _inside(self, start: int, end: int) -> list[int]:
        first = max(0, bisect.bisect_left(self._starts, start) - 1)
        found = []
        for number in range(first, len(self._listed)):
            one = self._listed[number]
            if one.start >= end:
                break
            if one.end > start and number not in self._gone:
                found.append(number)
        return found

    def _covers(self, number: int, token: Token) -> bool:
        one = self._listed[number]
        return one.start < token.end and token.start < one.end

    def _is_whole(self, number: int) -> bool:
        """Whether a name of the tables stands for itself beside other words with capitals."""
        one = self._listed[number]
        if one.words > 1:
            return True
        kinds = {self._base.alias(place).kind for place in one.places}
        return AliasKind.DEMONYM in kinds or AliasKind.ABBREVIATION in kinds

    def _add(self, tokens: Sequence[Token], over: Sequence[int]) -> None:
        """A candidate of words that no table has, in the place of names that it holds."""
        while tokens and tokens[0].folded[0] in FUNCTION_WORDS:
            tokens = tokens[1:]
        if not tokens or not any(len(word) > 1 for token in tokens for word in token.folded):
            return
        if over and all(any(self._covers(n, token) for n in over) for token in tokens):
            return
        self._new.append(self._as_unknown(tokens, over))
