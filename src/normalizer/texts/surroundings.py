"""What stands beside a mention and says who it is: titles before it, appositions behind it.

The words are only found here; what they say for one entity and against another is weighed as
context (`normalizer.context`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.names.roles import find_roles, first_words, is_modifier, role_at
from normalizer.text import words
from normalizer.texts.vocabulary import GROUPS, PERSONAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.index.gazetteer import Gazetteer
    from normalizer.texts.spotting import Spot

__all__ = ["Beside", "beside", "is_personal"]

# So far a title may stand before a name, in characters and in words of one role.
_WINDOW, _MOST_ROLE_WORDS = 120, 5
_WORD = re.compile(r"[^\W_]+(?:[-‐‑.&][^\W_]+)*\.?(?:['’][sS]?)?(?=\W|\Z)")
_BETWEEN = re.compile(r"[ \u00a0\u202f]+\Z")
# An apposition: between commas behind the name, or in brackets.
_BEHIND = re.compile(
    r"[ \u00a0]?(?:, |\()((?:[^,;:()\n.!?]|\.(?=\w)|(?<=\b[A-Z])\.){3,90})(?=[,;.)\n:]|\Z)"
)
_POSSESSIVES = ("", "'s", "’s", "'", "’")
_AND = re.compile(r",? (?:and|&) (?:the |its |his |her )?\Z|, (?:the |its )?\Z")
_COUNTERPART = re.compile(r"counterparts?,? \Z")
_CLAUSE = re.compile(r"\b(?:who|which|that|said|says|told|has|had|was|were|is|are|will|would)\b")


@frozen
class Beside:
    """What stands beside a mention.

    Attributes:
        start: Where the title before it begins; the start of the mention without one.
        title: The title as it stands, without blanks at its ends; "" without one.
        behind: The apposition behind it; "" without one.
        countries: Codes of countries that the words before it share with it: Canada's Foreign
            Minister A and Defence Minister B.
        roles: Roles that it shares so: his South Korean counterpart, Cho Tae-yul.
    """

    start: int
    title: str = ""
    behind: str = ""
    countries: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words as context."""
        return "; ".join(filter(None, (self.title, self.behind)))


def is_personal(title: str) -> bool:
    """Whether a title stands before a person's name alone: Mr, or a role.

    >>> is_personal("Mr."), is_personal("South Korean President"), is_personal("South Korean")
    (True, True, False)
    """
    folded = words(title)
    return bool(PERSONAL.intersection(folded)) or any(
        role_at(folded, at) is not None for at in range(len(folded))
    )


def beside(
    text: str, spots: Sequence[Spot], at: int, previous: Beside | None, places: Gazetteer
) -> Beside:
    """What stands beside a spot.

    Args:
        text: The text.
        spots: All spots, by where they stand.
        at: Number of the one that is asked for.
        previous: What stands beside the spot that was asked for before it and has a title.
        places: Turns words into countries.
    """
    one = spots[at]
    start, has_role = _title(text, spots, at)
    title = text[start : one.start].strip() if has_role else ""
    behind = _behind(text, one.end)
    countries: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    own = places.countries(title) if title else ()
    if previous is not None and not own:
        # Canada's Foreign Minister A and Defence Minister B; South Korean officials A and B.
        between = text[previous.start : start]
        joined = _AND.search(between)
        if joined and len(between) <= _WINDOW and "." not in between[-40:]:
            directly = has_role or (at > 0 and spots[at - 1].end == previous.start + joined.start())
            if directly:
                countries = places.countries(previous.title) or previous.countries
    if previous is not None and not title:
        before = text[max(0, one.start - _WINDOW) : one.start]
        found = _COUNTERPART.search(before)
        if found is not None and previous.title:
            # "met his South Korean counterpart, Cho Tae-yul": the role of who was named before.
            roles, _ = find_roles(previous.title)
            countries = places.countries(before[max(0, found.start() - 30) : found.start()])
    return Beside(start if title else one.start, title, behind, countries, roles)


def _title(text: str, spots: Sequence[Spot], at: int) -> tuple[int, bool]:
    """Where the title before a spot begins, and whether it names a role or says Mr."""
    one = spots[at]
    start, has_role = one.start, False
    least = max(0, one.start - _WINDOW)
    number = at - 1
    while start > least:
        gap = _BETWEEN.search(text, least, start)
        if gap is None:
            break
        end = gap.start()
        while number >= 0 and spots[number].start >= end:
            number -= 1
        width = _role_width(text, least, end)
        if width:
            start, has_role = end - width, True
            continue
        word = _last_word(text, least, end)
        if not word:
            break
        folded = words(word)
        if has_role and folded and (is_modifier(folded[0]) or folded == ("the",)):
            start = end - len(word)
            continue
        beside_it = spots[number] if number >= 0 else None
        if has_role and beside_it is not None and _touches(text, beside_it, end):
            start = beside_it.start
            continue
        break
    return start, has_role


def _touches(text: str, spot: Spot, end: int) -> bool:
    """Whether a spot of the tables ends at a place, with a possessive or without."""
    return bool(spot.places) and text[spot.end : end] in _POSSESSIVES


def _role_width(text: str, least: int, end: int) -> int:
    """How long the role is that ends at a place, in characters; 0 for none."""
    begins: list[int] = []
    at = end
    while len(begins) < _MOST_ROLE_WORDS:
        word = _last_word(text, least, at)
        if not word:
            break
        begins.append(at - len(word))
        gap = _BETWEEN.search(text, least, at - len(word))
        if gap is None:
            break
        at = gap.start()
    for begin in reversed(begins):
        folded = words(text[begin:end])
        if len(folded) == 1 and (folded[0] in PERSONAL or folded[0] in GROUPS):
            return end - begin
        if folded and folded[0] in first_words():
            role = role_at(folded, 0)
            if role is not None and role.place != "name" and role.length == len(folded):
                # On is a name and a word; only with its stop it is a title.
                return 0 if role.dotted and text[end - 1] != "." else end - begin
    return 0


_LAST = re.compile(r"[^\W_][\w.&'’‐‑-]*\Z")


def _last_word(text: str, least: int, end: int) -> str:
    found = _LAST.search(text, max(least, end - 40), end)
    return found[0] if found else ""


def _behind(text: str, end: int) -> str:
    """An apposition that names a role, behind a name."""
    found = _BEHIND.match(text, end)
    if found is None:
        return ""
    said = found[1]
    clause = _CLAUSE.search(said)
    if clause is not None:
        return ""
    return said.strip() if find_roles(said)[0] else ""
