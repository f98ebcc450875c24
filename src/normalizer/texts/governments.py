"""Capitals and buildings that stand for a government: *Moscow has replied*, *the Pentagon*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from normalizer.model import Kind
from normalizer.text import words
from normalizer.texts.vocabulary import SPATIAL, STATING

if TYPE_CHECKING:
    from normalizer.model import Entity
    from normalizer.texts.decided import Decided

__all__ = ["is_seat", "stands_for_government"]

_SEATS = frozenset({"capital", "seat of government"})
_BUILDINGS = frozenset(
    "pentagon|white house|kremlin|blue house|elysee|downing street|10 downing street|whitehall|"
    "foggy bottom|quai d orsay|zhongnanhai|capitol hill|bundestag".split("|")
)
_BEFORE = re.compile(r"([^\W_]+)[ \u00a0]+(?:the[ \u00a0]+)?\Z")
_AFTER = re.compile(r"(?:['’]s?)?[ \u00a0]+([^\W_]+)")
_POSSESSIVE = re.compile(r"['’]s?[ \u00a0]")
_BETWEEN = re.compile(r"(?:between|with|against|by|and|both|for|from)\Z")
_UPON = frozenset("""
accused accuses blamed blames condemned condemns criticized criticizes defied defies pressed
summoned supported supports threatened threatens told urged urges warned warns
""".split())  # fmt: skip
# One who travels goes to a place: left for Seoul, flew from Kyiv.
_TRAVELS = re.compile(
    r"\b(?:left|leav(?:e|es|ing)|depart(?:s|ed|ing)?|head(?:s|ed|ing)?|bound|fl(?:y|ew|ies|ights?)"
    r"|travel(?:s|led|ed)?|came|comes|set off) (?:for|from) \Z"
)
_PLACED = re.compile(r"[ \u00a0]*(?:\(|,[ \u00a0][A-Z]|[-–—]{1,2}[ \u00a0])")


def stands_for_government(text: str, one: Decided) -> bool:
    """Whether a mention names a place and means who governs there.

    A capital acts, is acted upon, or stands beside another capital; after a word of place, before
    its country, and where a dispatch begins, it is a city.
    """
    found = one.resolution.entity if one.resolution else None
    if found is None:
        return False
    if " ".join(word for word in words(one.text) if word != "the") in _BUILDINGS:
        return True
    return is_seat(found) and _acts(text, one)


def is_seat(entity: Entity) -> bool:
    """Whether a government sits in a place, by the tables."""
    return entity.kind is Kind.PLACE and any(office.role in _SEATS for office in entity.offices)


def _acts(text: str, one: Decided) -> bool:
    """Whether the words beside a place are those beside one who acts, not those of a place."""
    before = _BEFORE.search(text, max(0, one.spot.start - 30), one.spot.start)
    word = before[1].lower() if before else ""
    if word in SPATIAL and not _BETWEEN.search(word):
        return False
    if _PLACED.match(text, one.spot.end):
        return False
    if word in _UPON:
        return True
    if _TRAVELS.search(text, max(0, one.spot.start - 20), one.spot.start):
        return False
    after = _AFTER.match(text, one.spot.end)
    follows = after[1].lower() if after else ""
    return (
        follows in STATING
        or follows in ("and", "to")
        or bool(_POSSESSIVE.match(text, one.spot.end))
        or bool(word and _BETWEEN.search(word))
    )
