"""Titles where no blank divides them from the name: 美国总统拜登, バイデン米大統領, นายประยุทธ์.

A country may stand beside the title, and belongs to it: 블라디미르 푸틴 러시아 대통령.
"""

from __future__ import annotations

import re
from functools import cache

from normalizer.names.roles import rows

__all__ = ["is_unspaced", "unspaced_title"]

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
)
_EAST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_EAST_ASIAN = frozenset({"ja", "ko", "zh"})
# What is left must be a name: a family name at least, and a lone syllable is not one with a title.
_SHORTEST_EAST, _SHORTEST = 2, 3
# Titles that are words of names as well (博士 is Hiroshi): only behind a whole name.
_SHORTEST_DOUBTFUL = 3
_DOUBTFUL = frozenset({"博士", "공주", "왕자"})
# One character for a country is the end of a Japanese family name as well, but not of a word in
# kana: バイデン米大統領, 田中大統領.
_LETTER = "(?<=[\u30a0-\u30ff])[{}]"


def is_unspaced(surface: str) -> bool:
    """Whether a name has letters of a script that may leave out blanks.

    >>> is_unspaced("拜登"), is_unspaced("Biden")
    (True, False)
    """
    return _UNSPACED.search(surface) is not None


def unspaced_title(surface: str) -> tuple[str, str, tuple[str, ...]] | None:
    """Name, context and roles of a name with titles; None where it has none.

    >>> unspaced_title("美国总统拜登"), unspaced_title("윤석열 대통령")
    (('拜登', '美国', ('president',)), ('윤석열', '', ('president',)))
    >>> unspaced_title("尹锡悦") is None
    True
    """
    if _EAST.search(surface) is None:
        found = _joined().match(surface)
        if found is None or len(surface) - found.end() < _SHORTEST:
            return None
        return surface[found.end() :].lstrip(), "", _roles_of(found[0])
    if surface.replace(" ", "") in _roles():
        return None
    roles: list[str] = []
    context: list[str] = []
    name = surface
    while (taken := _taken(name)) is not None:
        name, around, titles = taken
        roles += (role for role in titles if role not in roles)
        context += filter(None, (around,))
    return None if name == surface else (name, " ".join(context), tuple(roles))


def _taken(name: str) -> tuple[str, str, tuple[str, ...]] | None:
    """The name without its last title, or its first."""
    before, after, nations, firsts, lasts = _east_asian()
    if name[-1] in lasts and (found := after.fullmatch(name)) is not None:
        rest = found["name"].rstrip(" ,、·")
        least = _SHORTEST_DOUBTFUL if found["title"] in _DOUBTFUL else _SHORTEST_EAST
        if len(rest) >= least and rest not in nations:
            return rest, found["nation"] or "", _roles_of(found["title"])
    if name[0] in firsts and (found := before.fullmatch(name)) is not None:
        rest = found["name"].lstrip(" ,、·")
        if len(rest) >= _SHORTEST_EAST:
            return rest, found["nation"] or "", _roles_of(found["title"])
    return None


@cache
def _roles() -> dict[str, str]:
    places = ("joined", "office", "head", "honorific", "after")
    found: dict[str, str] = {}
    for phrase, role, place, _ in rows():
        if place in places:
            found.setdefault(phrase.replace(" ", ""), role)
    return found


def _roles_of(title: str) -> tuple[str, ...]:
    role = _roles().get(title.replace(" ", ""), "")
    return (role,) if role else ()


@cache
def _joined() -> re.Pattern[str]:
    phrases = [phrase for phrase, _, place, lang in rows() if place == "joined"]
    return re.compile(_any(phrases))


@cache
def _east_asian() -> tuple[
    re.Pattern[str], re.Pattern[str], frozenset[str], frozenset[str], frozenset[str]
]:
    """Patterns of a name with a title before it and behind it, countries, and edges of texts."""
    own = [row for row in rows() if row[3] in _EAST_ASIAN]
    nations = [phrase for phrase, _, place, _ in own if place == "nation"]
    long = [phrase for phrase in nations if len(phrase) > 1]
    letters = _LETTER.format("".join(phrase for phrase in nations if len(phrase) == 1))
    first = [phrase for phrase, _, place, _ in own if place in ("joined", "office", "head")]
    last = [phrase for phrase, _, place, _ in own if place in ("after", "office")]
    before = re.compile(
        f"(?:(?P<nation>{_any(long)})[ の]?)?(?P<title>{_any(first)}) ?(?P<name>.+)"
    )
    after = re.compile(
        f"(?P<name>.+?)[ ,]?(?:(?P<nation>{_any(long)}|{letters}) ?)?(?P<title>{_any(last)})"
    )
    firsts = frozenset(phrase[0] for phrase in (*first, *long))
    lasts = frozenset(phrase[-1] for phrase in last)
    return before, after, frozenset(nations), firsts, lasts


def _any(phrases: list[str]) -> str:
    """A pattern of any of the phrases, longest first, with or without their blanks."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(re.escape(one).replace(r"\ ", " ?") for one in ordered) + ")"
