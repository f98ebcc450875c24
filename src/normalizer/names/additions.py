"""Other names of a person that a source adds to the name: birth names, nicknames, aliases.

*Hillary Clinton née Rodham*, *Vladimir Ulyanov (Lenin)*, *Dwayne "The Rock" Johnson*: the main
name is one thing and each further name another, and a name that has one of them is no longer or
stranger name for it.
"""

from __future__ import annotations

import re

from attrs import frozen

from normalizer.text import words

__all__ = ["Additions", "additions", "is_marker"]

_BIRTH = frozenset(
    "née nee né geb geborene geborener geborenen roz rozená urodzona urodzony урожд урождённая "
    "урожденная урождённый урожденный уроджена уроджений född født".split()
)
"""Words before a name that one was born with, mostly a family name alone."""

_OTHER = frozenset("aka a.k.a alias detto detta genannt псевдоним vulgo".split())
"""Words before another name."""

_PHRASES = (
    ("also", "known", "as"), ("better", "known", "as"), ("formerly", "known", "as"),
    ("known", "as"), ("formerly",), ("z", "domu"), ("dit",), ("dite",), ("conocido", "como"),
    ("conocida", "como"), ("он", "же"), ("она", "же"),
)  # fmt: skip
_STARTS = frozenset(phrase[0] for phrase in _PHRASES)
_MARKERS = _BIRTH | _OTHER | _STARTS
# As they are written, some with a sign behind.
_WRITTEN = frozenset(word + sign for word in _MARKERS for sign in ("", ".", ":", ","))
_BRACKETS = re.compile(r"\s*[(（\[]\s*([^()（）\[\]]{1,80}?)\s*[)）\]]\s*")
# Quotes are open where a blank is before them, so that no Hebrew acronym is taken for one.
_QUOTED = re.compile(r"""(?:^|(?<=\s))["“”„«»]([^"“”„«»]{1,40})["“”«»](?=[\s,]|$)""")
_ANY = re.compile(r"""[(（\[]|["“”„«»]""")
_CAPITAL = frozenset({"aka", "a.k.a"})
_LONGEST_NICKNAME = 4
_STRIPPED = " ,.;:"


@frozen
class Additions:
    """A name without what was added to it.

    Attributes:
        main: The main name.
        also: Other names that were added, in their order.
        context: What stood in brackets, which may be a country.
    """

    main: str
    also: tuple[str, ...] = ()
    context: str = ""


def additions(surface: str) -> Additions | None:
    """Take a name and the further names of its bearer apart; None where there are none.

    >>> additions("Hillary Clinton née Rodham").also, additions("William (Bill) Clinton").also
    (('Hillary Rodham',), ('Bill Clinton',))
    >>> additions("Ada Lovelace") is None
    True
    """
    closed = _ANY.search(surface) is not None
    if not closed and _WRITTEN.isdisjoint(surface.casefold().split(" ")):
        return None
    also: list[str] = []
    context: list[str] = []
    main = surface
    if closed:
        main = _enclosed(_QUOTED, main, also, context)
        main = _enclosed(_BRACKETS, main, also, context)
    found = _by_marker(main)
    if found is not None:
        main, *others = found
        also += others
    if not words(main) or main == surface:
        return None
    kept = tuple(dict.fromkeys(name for name in also if name != main))
    return Additions(main, kept, " ".join(context))


def is_marker(token: str) -> bool:
    """Whether a further name may stand behind what is written between two blanks.

    >>> is_marker("née"), is_marker("Nee,"), is_marker("Neela")
    (True, True, False)
    """
    return token.casefold() in _WRITTEN


def _enclosed(pattern: re.Pattern[str], main: str, also: list[str], context: list[str]) -> str:
    """The name without what the pattern finds in it, where that is a name."""
    start = 0
    while (found := pattern.search(main, start)) is not None:
        before, inside, behind = main[: found.start()], found[1], main[found.end() :]
        whole = " ".join(filter(None, (before.strip(), behind.strip())))
        marked = _by_marker(f"{whole} {inside}") if whole else None
        if not words(whole) or (marked is None and not _is_name(inside)):
            start = found.end()
            continue
        if marked is not None:
            also.extend(marked[1:])
        elif behind.strip(_STRIPPED) and len(words(inside)) == 1:
            # A nickname for what stands before it, or a name that was left off.
            also.append(f"{inside} {behind.strip()}")
        else:
            also.append(inside)
            if pattern is _BRACKETS:
                context.append(" ".join(words(inside)))
        main, start = whole, len(before)
    return main


def _is_name(text: str) -> bool:
    """Whether what is enclosed can be a name: no small letter first, no digit, few words.

    (footballer) and (born 1955) tell bearers of a name apart, and must not be taken off.
    """
    found = words(text)
    return (
        0 < len(found) <= _LONGEST_NICKNAME
        and not text[0].islower()
        and not any(map(str.isdigit, text))
        and (len(found) > 1 or len(found[0]) > 1)
    )


def _by_marker(text: str) -> tuple[str, ...] | None:
    """The name before a marker, and the one that it announces; None where there is none."""
    tokens = text.split(" ")
    folded = [token.casefold().strip(".,:") for token in tokens]
    for at in range(1, len(tokens) - 1):
        capital = tokens[at][0].isupper() and folded[at] not in _CAPITAL
        if folded[at] not in _MARKERS or capital:
            continue  # Watchman Nee, Alias
        birth = folded[at] in _BIRTH
        length = 1 if birth or folded[at] in _OTHER else _phrase(folded, at)
        main = " ".join(tokens[:at]).strip(_STRIPPED)
        other = " ".join(tokens[at + length :]).strip(_STRIPPED)
        if not length or not words(main) or not words(other):
            continue
        if other.islower():
            continue  # known as the butcher
        if birth and main.isupper() and " " not in main and not other.isupper():
            given = [token for token in other.split(" ") if not token.isupper()]
            return " ".join([main, *given]), other  # GOBE née MAYE Brigitte
        return main, _born(main, other) if birth or folded[at] == "z" else other
    return None


def _phrase(folded: list[str], at: int) -> int:
    """How many words of a phrase stand at a word; 0 where none does."""
    for phrase in _PHRASES:
        if tuple(folded[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _born(main: str, birth: str) -> str:
    """The whole name that one was born with, of today's name and the family name at birth."""
    before = main.split(" ")
    if birth.split(" ", 1)[0] == before[0] or len(before) == 1:
        return birth
    return " ".join([*before[:-1], birth])
