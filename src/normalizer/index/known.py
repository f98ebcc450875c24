"""Known mentions: spellings that the tables list for one entity, and for no other.

Such a spelling agrees with the alias in every letter, and the tables say so (`LISTED`); what is not
listed lacks both, some fifteen bits, and cannot come near. It is therefore answered without a look
at anything else. Whatever leaves a doubt is not answered here: a spelling of two entities, one that
is only a part of a name, a title, a note, a second name in brackets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from normalizer.index.keys import hashed
from normalizer.index.text_keys import quick_key, quick_words, text_keys
from normalizer.model import AliasKind
from normalizer.scoring.weights import LISTED_FOLDED
from normalizer.text import clean
from normalizer.text.clean import has_invisible
from normalizer.text.homoglyphs import repair_homoglyphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from normalizer.index.base import KnowledgeBase, Place
    from normalizer.index.segment import Segment

__all__ = ["Known", "known", "known_many"]

# Signs that divide a name or mark a possessive or an initial: what they mean is read elsewhere.
_SIGNS = re.compile("[^\\w\\s-]")


class Known(NamedTuple):
    """An alias that a mention is spelled as.

    Attributes:
        place: The alias.
        bits: What the spelling says for its entity.
        exact: Whether they are the same also in marks, hyphens and blanks.
    """

    place: Place
    bits: float
    exact: bool


def known(base: KnowledgeBase, text: str) -> Known | None:
    """The alias that a mention is spelled as, where that alone tells what it means."""
    key = quick_key(text)
    return _settle(base, text, key, list(base.under(key))) if key else None


def known_many(base: KnowledgeBase, texts: Sequence[str]) -> list[Known | None]:
    """What `known` says of each of many mentions, whose keys are looked up together."""
    keys = text_keys(texts)
    found = base.under_each(list(map(hashed, keys)))
    return [
        _settle(base, text, key, places) if places and key else None
        for text, key, places in zip(texts, keys, found, strict=True)
    ]


def _settle(base: KnowledgeBase, text: str, key: str, places: Sequence[Place]) -> Known | None:
    """The same, for the aliases that are filed under the key of the text."""
    best = None
    for place in places:
        found = _spelled(base.segments[place[0]], text, place)
        if found is not None and (best is None or found.bits > best.bits):
            best = found
    if best is None:
        return None
    at, number = best.place
    segment = base.segments[at]
    entity = segment.owner(number)
    if len(places) > 1 and not _are_of(base, places, at, entity):
        return None
    latin = segment.solid_key(number, key)
    if latin != key and not _are_of(base, base.under(latin), at, entity):
        return None
    return best


def _are_of(base: KnowledgeBase, places: Iterable[Place], at: int, entity: int) -> bool:
    """Whether all of some aliases are of an entity of a segment."""
    return all(one == at and base.segments[one].owner(number) == entity for one, number in places)


def _spelled(segment: Segment, text: str, place: Place) -> Known | None:
    number = place[1]
    if not segment.is_known(number, folded=False):
        return None
    own = segment.text(number)
    if own == text:
        return Known(place, segment.known_bits(number), exact=True)
    if _SIGNS.search(text) or not _is_clear(text):
        return None
    if segment.alias_kind(number) is AliasKind.ABBREVIATION:
        return None  # its capitals tell it from a word: us, US
    if _is_clean_alike(own, text):
        return Known(place, segment.known_bits(number), exact=True)
    if segment.is_known(number, folded=True) and quick_words(own) == quick_words(text):
        return Known(place, segment.known_bits(number) + LISTED_FOLDED, exact=False)
    return None


def _is_clean_alike(one: str, other: str) -> bool:
    """Whether two texts are the same but for case, blanks and what cannot be seen."""
    if one.isascii() and other.isascii():
        if one.lower().split() == other.lower().split():
            return True
        if one.isprintable() and other.isprintable():
            return False
    return clean(one) == clean(other)


def _is_clear(text: str) -> bool:
    """Whether nothing of a text must be mended or noted."""
    return text.isascii() or not (has_invisible(text) or repair_homoglyphs(text.casefold())[1])
