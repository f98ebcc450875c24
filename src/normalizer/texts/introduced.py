"""Forms that a text itself gives to what it names: initials in brackets, and *the minister*."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from normalizer.names.roles import find_roles
from normalizer.text import words
from normalizer.texts.decided import thing_of
from normalizer.texts.spotting import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from normalizer.texts.decided import Decided

__all__ = ["descriptions", "in_brackets"]

_BRACKETS = re.compile(r"[ \u00a0]?\([\"“'‘]?([^\W\d_][\w.&-]{1,14})[\"”'’]?\)")
# "The minister" is one who was named before; what is the minister's of something, or is followed by
# a name, is told there.
_DESCRIPTION = re.compile(
    r"\b[Tt]he ((?:(?:prime|foreign|defen[cs]e|vice|interior|finance|crown) )?"
    r"(?:minister|president|premier|chancellor|king|queen|emperor|pope|prince|governor|mayor|"
    r"ambassador|senator|secretary-general))\b"
    r"(?!['’‑-]|[ \u00a0](?:of|for|elect|and|or|who|in)\b|[ \u00a0][^\W\d_a-z])"
)


def in_brackets(text: str, decided: Sequence[Decided]) -> dict[str, Decided]:
    """The forms that stand in brackets behind a full name, each with the mention of the name.

    Only initials: *Missile Technology Control Regime (MTCR)*. Of two names that one form stands
    behind, the first counts.

    Args:
        text: The text.
        decided: The mentions by full names.
    """
    found: dict[str, Decided] = {}
    for one in decided:
        bracket = _BRACKETS.match(text, one.spot.end)
        if bracket is not None and _are_initials(bracket[1], one.text):
            found.setdefault(bracket[1], one)
    return found


def _are_initials(form: str, name: str) -> bool:
    """Whether the letters of a form begin words of a name, in their order."""
    letters = [letter.lower() for letter in form if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in form)
    starts = iter(word[0] for word in words(name))
    many = len(letters) > 1 and capitals > len(letters) // 2
    return many and all(letter in starts for letter in letters)


def descriptions(text: str, decided: Sequence[Decided]) -> Iterator[tuple[Spot, Decided]]:
    """Descriptions such as *the minister*, each with the person named before who is meant.

    Only where all who bear such an office and are named before are one.

    Args:
        text: The text.
        decided: The mentions, by where they stand.
    """
    bearers = [
        (one.spot.start, roles, one)
        for one in decided
        if one.is_person and one.beside.text and (roles := _roles(one))
    ]
    if not bearers:
        return
    starts = [one.spot.start for one in decided]
    before: dict[str, dict[str, Decided]] = {}
    named = 0
    for found in _DESCRIPTION.finditer(text):
        start, end = found.span()
        at = bisect.bisect_right(starts, end)
        if at and start < _reaches(decided[at - 1]):
            continue
        while named < len(bearers) and bearers[named][0] < start:
            _, roles, bearer = bearers[named]
            for role in roles:
                before.setdefault(role, {})[thing_of(bearer)] = bearer
            named += 1
        meant = {
            thing: one
            for role, by_thing in before.items()
            if _fits(found[1], role)
            for thing, one in by_thing.items()
        }
        if len(meant) == 1:
            (one,) = meant.values()
            if one.resolution is not None and one.resolution.entity is not None:
                yield Spot(start, end, words=len(found[0].split())), one


def _reaches(one: Decided) -> int:
    """Where a mention ends, with the apposition behind it."""
    behind = one.beside.behind
    return one.spot.end + (len(behind) + len(", ") if behind else 0)


def _roles(one: Decided) -> tuple[str, ...]:
    return find_roles(one.beside.text)[0]


def _fits(said: str, role: str) -> bool:
    """Whether a description may mean one with a role: *the minister* a foreign minister."""
    (named,) = find_roles(said)[0] or (said,)
    return named == role or (named == "minister" and role.endswith(" minister"))
