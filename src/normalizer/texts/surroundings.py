"""What stands beside a mention and says who it is: titles before it, appositions behind it.

The words are only found here; what they say for one entity and against another is weighed as
context (`normalizer.context`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.names.roles import find_roles, first_words, is_modifier, role_at, rows
from normalizer.text import words
from normalizer.texts.vocabulary import GROUPS, PERSONAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.index.gazetteer import Gazetteer
    from normalizer.texts.spotting import Spot

__all__ = ["Beside", "beside", "countries_in", "is_personal"]

# So far a title may stand before a name, in characters and in words of one role.
_WINDOW, _MOST_ROLE_WORDS = 120, 5
_BLANKS, _WITHIN = " \u00a0\u202f", "_.&'’‐‑-"
_LONGEST_WORD = 40
# An apposition: between commas behind the name, or in brackets.
_BEHIND = re.compile(
    r"[ \u00a0]?(?:, |\()((?:[^,;:()\n.!?]|\.(?=\w)|(?<=\b[A-Z])\.){3,90})(?=[,;.)\n:]|\Z)"
)
_POSSESSIVES = ("", "'s", "’s", "'", "’")
_OWNS = re.compile(r"(?<=\w)['’][sS]?(?!\w)")
_AND = re.compile(r",? (?:and|&) (?:the |its |his |her )?\Z|, (?:the |its )?\Z")
_COUNTERPART = ("counterpart ", "counterpart, ", "counterparts ", "counterparts, ")
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
        """The words as context, without the marks of possessives."""
        return _OWNS.sub("", "; ".join(filter(None, (self.title, self.behind))))


def countries_in(text: str, places: Gazetteer) -> tuple[str, ...]:
    """Codes of the countries that words name, also as owners: *Canada's Foreign Minister*."""
    return places.countries(_OWNS.sub("", text))


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
    own = countries_in(title, places) if title else ()
    if previous is not None and not own:
        # Canada's Foreign Minister A and Defence Minister B; South Korean officials A and B.
        between = text[previous.start : start] if start - previous.start <= _WINDOW else ""
        joined = _AND.search(between)
        if joined and "." not in between[-40:]:
            directly = has_role or (at > 0 and spots[at - 1].end == previous.start + joined.start())
            if directly:
                countries = countries_in(previous.title, places) or previous.countries
    is_counterpart = not title and text.endswith(_COUNTERPART, 0, one.start)
    if previous is not None and previous.title and is_counterpart:
        # "met his South Korean counterpart, Cho Tae-yul": the role of who was named before.
        roles, _ = find_roles(previous.title)
        countries = countries_in(text[max(0, one.start - 45) : one.start], places)
    return Beside(start if title else one.start, title, behind, countries, roles)


def _title(text: str, spots: Sequence[Spot], at: int) -> tuple[int, bool]:
    """Where the title before a spot begins, and whether it names a role or says Mr."""
    one = spots[at]
    start, has_role = one.start, False
    least = max(0, one.start - _WINDOW)
    number = at - 1
    while start > least:
        end = _without_blanks(text, least, start)
        if end == start:
            break
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
        is_within = has_role and folded and not word.endswith(".")
        if is_within and (is_modifier(folded[0]) or folded == ("the",)):
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
    last = words(_last_word(text, least, end))
    if not last or last[-1] not in _last_words():
        return 0
    if text[end - 1] == "." and last[-1] not in _stopped_words():
        return 0  # "He thanked the minister. Joly left."
    begins: list[int] = []
    at = end
    while len(begins) < _MOST_ROLE_WORDS:
        word = _last_word(text, least, at)
        if not word:
            break
        begins.append(at - len(word))
        at = _without_blanks(text, least, begins[-1])
        if at == begins[-1]:
            break
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


@cache
def _last_words() -> frozenset[str]:
    """The words that a title before a name may end with."""
    phrases = (phrase for found in first_words().values() for phrase, _ in found)
    return frozenset(phrase[-1] for phrase in phrases) | PERSONAL | GROUPS


@cache
def _stopped_words() -> frozenset[str]:
    """The words of titles that are written with a full stop; behind others a sentence ends."""
    stopped = (words(phrase) for phrase, *_ in rows() if phrase.endswith("."))
    return frozenset(phrase[-1] for phrase in stopped if phrase) | PERSONAL


def _without_blanks(text: str, least: int, end: int) -> int:
    """Where the blanks before a place begin."""
    while end > least and text[end - 1] in _BLANKS:
        end -= 1
    return end


def _last_word(text: str, least: int, end: int) -> str:
    """The word that ends at a place; "" where none does."""
    start = end
    least = max(least, end - _LONGEST_WORD)
    while start > least and (text[start - 1].isalnum() or text[start - 1] in _WITHIN):
        start -= 1
    return text[start:end].lstrip(_WITHIN)


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
