"""The names of the tables found in flat text, all at once: Aho and Corasick's automaton.

The automaton is that of the Rust crate ``aho-corasick`` (Python package ``ahocorasick_rs``), whose
cost hangs on the length of the text, not on how many names there are (A. V. Aho and M. J. Corasick,
Efficient string matching, 1975). It finds every name, also within another one; who asks for the
longest takes it.
"""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from normalizer.model import AliasKind, Kind
from normalizer.texts.flat import flat_names, flatten
from normalizer.texts.vocabulary import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from normalizer.index.base import KnowledgeBase, Place
    from normalizer.model import Alias
    from normalizer.texts.flat import Flat

__all__ = ["Hit", "Matcher", "Written", "longest_first"]

# Scripts that write no blanks between words, and hangul, which writes particles onto a name.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_HANGUL = "\uac00-\ud7a3"
# Arabic and Hebrew write short words before a name onto it.
_PREFIXING = "\u05d0-\u05ea\u0620-\u06ff"
_FREE_BEFORE = re.compile(f"[{_UNSPACED}{_PREFIXING}]")
_FREE_AFTER = re.compile(f"[{_UNSPACED}{_HANGUL}]")
_PREFIXES = frozenset(
    "و ف ب ل ك ال وال فال بال لل ول وب ולה ו ב ל מ ש ה כ וב ול ומ וה שב של בה לה מה כש".split()
)
_PARTICLES = re.compile(
    "(은|는|이|가|을|를|의|에|와|과|도|로|으로|에서|에게|에게서|한테|께|께서|부터|까지|만|보다|처럼|"
    "라고|이라고|라는|이라는|이며|이고|였다|이었다|이다|측|군|인|발|산|식|내|및|대통령|장관|총리|"
    "위원장|외교장관|국방장관|외무상|외무장관|국무장관|의원|총장|대표|씨|정부|당국|국민)+$"
)
# One letter of a script without blanks is a word of its own; so are two letters of Thai.
_SHORTEST = 2
# Abbreviations have no more letters; a longer word in capitals is only shouted.
_LONGEST_ABBREVIATION = 6
_ARTICLE = "the "


class Hit(NamedTuple):
    """A name of the tables that stands in a flat text.

    Attributes:
        start: Where it begins in the flat text.
        end: One behind its last letter.
        name: Number of the name in the matcher.
    """

    start: int
    end: int
    name: int


class Written(NamedTuple):
    """How an alias is written.

    Attributes:
        cases: How its words begin: C for a capital, s for small, - for neither.
        is_abbreviation: Whether it is short and in capitals.
        exonym_in: The language of one word that is the name in another language; "" for others.
    """

    cases: str
    is_abbreviation: bool
    exonym_in: str


class Matcher:
    """Finds all names of a knowledge base in texts.

    Args:
        base: The knowledge base.
    """

    def __init__(self, base: KnowledgeBase) -> None:
        found: dict[str, list[Place]] = {}
        rows = list(_aliases(base))
        for (place, _), name in zip(rows, flat_names([text for _, text in rows]), strict=True):
            if len(name) >= _SHORTEST or name.isascii():
                found.setdefault(name, []).append(place)
                if name[-1:].isdigit() and base.entity_of(place).kind is Kind.WEAPON:
                    found.setdefault(f"{name}s", []).append(place)  # F-16s
        found.pop("", None)
        self.names: tuple[str, ...] = tuple(sorted(found))
        self.places: tuple[tuple[Place, ...], ...] = tuple(
            tuple(found[name]) for name in self.names
        )
        self._written: dict[Place, Written] = {}
        # Initials that are words of every text: AND, IT, US.
        self._are_words = frozenset(
            number for number, name in enumerate(self.names) if name in FUNCTION_WORDS
        )
        self._edges = [
            (0 if _FREE_BEFORE.match(name[0]) else 1, 0 if _FREE_AFTER.match(name[-1]) else 1)
            for name in self.names
        ]
        self._find = AhoCorasick(
            [
                " " * before + name + " " * after
                for name, (before, after) in zip(self.names, self._edges, strict=True)
            ],
            matchkind=MatchKind.Standard,
            store_patterns=False,
            implementation=Implementation.ContiguousNFA,
        )

    def written(self, place: Place, base: KnowledgeBase) -> Written:
        """How an alias is written."""
        known = self._written.get(place)
        if known is None:
            known = self._written[place] = _written(base.alias(place))
        return known

    def number(self, name: str) -> int | None:
        """The number of a flat name, where the tables have it."""
        at = bisect.bisect_left(self.names, name)
        return at if at < len(self.names) and self.names[at] == name else None

    def __len__(self) -> int:
        """How many spellings it looks for."""
        return len(self.names)

    def hits(self, flat: Flat) -> list[Hit]:
        """All names in a flat text, also those within others, by where they end.

        A name counts where a word begins and ends, or where the script writes none of the two.
        """
        text, edges, are_words = flat.text, self._edges, self._are_words
        found: list[Hit] = []
        add, made = found.append, tuple.__new__  # there are tens of thousands a megabyte
        for number, start, end in self._find.find_matches_as_indexes(text, overlapping=True):
            before, after = edges[number]
            if number in are_words and flat.original[int(flat.places[start + before])].islower():
                continue  # these are every tenth word of a text
            if (before and after) or self._stands(text, start, end, before=before, after=after):
                add(made(Hit, (start + before, end - after, number)))
        return found

    def _stands(self, text: str, start: int, end: int, *, before: int, after: int) -> bool:
        """Whether what is written onto a name leaves it a name."""
        if not before and re.match(f"[{_PREFIXING}]", text[start]):
            onto = text[text.rfind(" ", max(0, start - 8), start) + 1 : start]
            if onto and onto not in _PREFIXES:
                return False
        if not after and re.match(f"[{_HANGUL}]", text[end - 1]):
            onto = text[end : text.find(" ", end, end + 24)]
            return not onto or _PARTICLES.match(onto) is not None
        return True

    def cases(self, flat: Flat, hit: Hit) -> str:
        """How the words of a hit begin in its text: C for a capital, s for small, - for neither."""
        made = []
        at = hit.start
        while True:
            made.append(_case(flat.original[int(flat.places[at])]))
            at = flat.text.find(" ", at, hit.end) + 1
            if not at:
                return "".join(made)


def _written(alias: Alias) -> Written:
    text = alias.text
    flat = flatten(text)
    starts = [at + 1 for at, letter in enumerate(flat.text[:-1]) if letter == " "]
    begins = "".join(_case(text[int(flat.places[at])]) for at in starts)
    letters = [letter for letter in text if letter.isalpha()]
    short = len(letters) <= _LONGEST_ABBREVIATION and len(starts) <= len(letters)
    short = short and len(letters) > 1 and all(one.isupper() for one in letters)
    lone = alias.kind is AliasKind.TRANSLATION and len(starts) == 1
    return Written(begins, short, alias.lang.partition("-")[0] if lone else "")


def _case(letter: str) -> str:
    return "C" if letter.isupper() or letter.istitle() else "s" if letter.islower() else "-"


def _aliases(base: KnowledgeBase) -> Iterator[tuple[Place, str]]:
    """All aliases that stand, in canonical order of their entities."""
    for at, segment in enumerate(base.segments):
        for number in range(segment.alias_count):
            place = (at, number)
            if not base.is_retired(place):
                yield place, segment.text(number)


def longest_first(hits: Sequence[Hit], flat: Flat) -> list[Hit]:
    """Of names that overlap the one that begins first, and of those the longest.

    An article before a name does not count: in *the North Korean* is no *the North*.
    """
    kept: list[Hit] = []
    end = 0
    for hit in sorted(hits, key=lambda one: (_begins(flat, one), -one.end, one.start, one.name)):
        if hit.start >= end:
            kept.append(hit)
            end = hit.end
    return kept


def _begins(flat: Flat, hit: Hit) -> int:
    has_article = flat.text.startswith(_ARTICLE, hit.start) and hit.end > hit.start + len(_ARTICLE)
    return hit.start + len(_ARTICLE) * has_article
