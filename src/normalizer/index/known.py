"""Known mentions: spellings that the tables list for one entity, and for no other.

Such a spelling agrees with the alias in every letter, and the tables say so (`LISTED`); what is not
listed lacks both, some fifteen bits, and cannot come near. It is therefore answered without a look
at anything else. Whatever leaves a doubt is not answered here: a spelling of two entities, one that
is only a part of a name, a title, a note, a second name in brackets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from normalizer.index.keys import hashed, text_key
from normalizer.model import AliasKind
from normalizer.scoring.weights import LISTED_FOLDED
from normalizer.text import clean, words
from normalizer.text.clean import has_invisible
from normalizer.text.homoglyphs import repair_homoglyphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from normalizer.index.base import KnowledgeBase, Place

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
    key = text_key(text)
    return _settle(base, text, key, base.under(key)) if key else None


def known_many(base: KnowledgeBase, texts: Sequence[str]) -> list[Known | None]:
    """What `known` says of each of many mentions, whose keys are looked up together."""
    keys = [text_key(text) for text in texts]
    found = base.under_each([hashed(key) for key in keys])
    return [
        _settle(base, text, key, places) if key and places else None
        for text, key, places in zip(texts, keys, found, strict=True)
    ]


def _settle(base: KnowledgeBase, text: str, key: str, places: Iterable[Place]) -> Known | None:
    """The same, for the aliases that are filed under the key of the text."""
    entity: Place | None = None
    best: Known | None = None
    for place in places:
        at, number = place
        segment = base.segments[at]
        owner = at, segment.owner(number)
        if entity is None:
            entity = owner
        elif owner != entity:
            return None
        found = _spelled(base, text, place)
        if found is not None and (best is None or found.bits > best.bits):
            best = found
    if best is None or entity is None:
        return None
    forms = base.segments[entity[0]].words.forms_of(best.place[1])
    latin = "=" + "".join(forms)
    if latin != key:
        for at, number in base.under(latin):
            if (at, base.segments[at].owner(number)) != entity:
                return None
    return best


def _spelled(base: KnowledgeBase, text: str, place: Place) -> Known | None:
    segment, number = base.segments[place[0]], place[1]
    if not segment.is_known(number, folded=False):
        return None
    own = segment.text(number)
    if own == text:
        return Known(place, segment.known_bits(number), exact=True)
    if _SIGNS.search(text) or not _is_clear(text):
        return None
    if segment.alias(number).kind is AliasKind.ABBREVIATION:
        return None  # its capitals tell it from a word: us, US
    if clean(own) == clean(text):
        return Known(place, segment.known_bits(number), exact=True)
    if segment.is_known(number, folded=True) and words(own) == words(text):
        return Known(place, segment.known_bits(number) + LISTED_FOLDED, exact=False)
    return None


def _is_clear(text: str) -> bool:
    """Whether nothing of a text must be mended or noted."""
    return text.isascii() or not (has_invisible(text) or repair_homoglyphs(text.casefold())[1])
