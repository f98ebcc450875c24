"""Titles taken off a name: their roles, the words of context around them, and what is left.

A title is taken off only where a name is left, and a word that is a title and a name is left where
it may be the name: King, Stephen; Judge Reinhold; Malik in عبد الملك.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from normalizer.names.marks import MARKS
from normalizer.names.particles import PARTICLES
from normalizer.names.roles import (
    FORMER,
    Role,
    first_words,
    is_modifier,
    last_words,
    letters,
    role_at,
)
from normalizer.names.unspaced import is_unspaced, unspaced_title
from normalizer.text import clean, words

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Titled", "take_titles"]

_MOST_CONTEXT_WORDS = 5
_LONGEST_ABBREVIATION = 3
# Shorter abbreviations are names without their full stop: On, Fr.
_SHORTEST_UNSTOPPED = 3
_ORDINALS = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi".split())
_SOVEREIGN = frozenset({
    "king", "queen", "emperor", "empress", "sultan", "emir", "pope", "crown prince",
})  # fmt: skip
_SKIPPED = frozenset({"the", "and"})
_ARTICLES = frozenset("le la el il der die ο η".split())
_PATRONYMIC = frozenset({"bin", "ibn", "bint", "بن", "ابن", "بنت"})
# Names that popes took, as the languages write them whose word for pope is a given name as well.
_OF_POPES = frozenset(
    "francisco francesco francesc bento benedetto benedicto pio leon leone leao giovanni "
    "joao juan paolo paulo pablo clemente gregorio urbano".split()
)


@frozen
class Titled:
    """A name and the titles that were taken off it.

    Attributes:
        core: The name without them.
        roles: Roles that they name, in English.
        former: Whether a title says that the role is over.
        context: Words around the titles.
        whole: The name with its last title, where that may be a part of the name; else "".
    """

    core: str
    roles: tuple[str, ...] = ()
    former: bool = False
    context: str = ""
    whole: str = ""


def take_titles(surface: str) -> Titled:
    """Take the titles off a name.

    >>> take_titles("South Korean Foreign Minister Cho Tae-yul").core
    'Cho Tae-yul'
    >>> take_titles("King, Stephen").core, take_titles("Baron Cohen").core
    ('King, Stephen', 'Baron Cohen')
    """
    surface, behind_it = _without_letters(_divided(surface))
    if not surface.isascii():
        if is_unspaced(surface):
            taken = unspaced_title(surface)
            if taken is not None:
                name, around, found = taken
                return Titled(name, found, context=around)
        surface, last = _without_last(surface)
        behind_it += last
    if "," in surface:
        head, _, tail = surface.partition(",")
        if words(tail):
            # "Cho Tae-yul, the South Korean foreign minister": a title behind a comma.
            roles, former, context, rest, _ = _title(tail.split(), behind=True)
            if roles and not rest:
                inner = take_titles(head.strip())
                merged = tuple(dict.fromkeys((*inner.roles, *roles, *behind_it)))
                around = " ".join(filter(None, (inner.context, context)))
                return evolve(inner, roles=merged, former=former or inner.former, context=around)
    if first_words().keys().isdisjoint(words(surface)):
        return Titled(surface, behind_it)
    roles, former, context, rest, whole = _title(surface.split(" "), behind=False)
    merged = tuple(dict.fromkeys((*roles, *behind_it))) if behind_it else roles
    core = " ".join(rest)
    if core == surface or not core:
        return Titled(surface, merged, former, context)
    # What is left may begin with a title of another kind, or end with one.
    inner = take_titles(core)
    return Titled(
        inner.core,
        tuple(dict.fromkeys((*merged, *inner.roles))),
        former or inner.former,
        f"{context} {inner.context}".strip(),
        inner.whole or " ".join(whole),
    )


def _divided(surface: str) -> str:
    """A name with a blank behind a title that is written onto it with a full stop: Dr.Smith."""
    head, stop, rest = surface.partition(".")
    folded = words(head) if stop and rest[:1].isalpha() and len(head) > 1 else ()
    if folded and role_at(folded, 0) is not None:
        return f"{head}. {rest}"
    return surface


def _without_letters(surface: str) -> tuple[str, tuple[str, ...]]:
    """The name without degrees and orders behind it (PhD, OBE), and the roles that they name."""
    roles: tuple[str, ...] = ()
    while True:
        before, blank, last = surface.rpartition(" ")
        word = last.replace(".", "").casefold()
        if not blank or word not in letters() or " " not in before:
            return surface, roles
        shown = before.endswith(",") or "." in last or last[1:2].islower() > last[-1].islower()
        if not shown and not (last.isupper() and not before.isupper()) and word != "esq":
            return surface, roles
        role = letters()[word]
        roles += (role,) if role else ()
        surface = before.rstrip(" ,")


def _without_last(surface: str) -> tuple[str, tuple[str, ...]]:
    """The name without a title that stands behind it, after a blank."""
    tokens = surface.split(" ")
    if len(tokens) > 1:
        for length in (2, 1):
            found = last_words().get(words(" ".join(tokens[-length:])))
            if found is not None and len(tokens) > length:
                return " ".join(tokens[:-length]), (found,) if found else ()
    return surface, ()


def _title(
    tokens: list[str], *, behind: bool
) -> tuple[tuple[str, ...], bool, str, list[str], list[str]]:
    """Roles, former, context, what is left, and it with a doubtful title before it."""
    folded: list[str] = []
    owner: list[int] = []
    for at, token in enumerate(tokens):
        for word in words(token.removesuffix("'s").removesuffix("’s")):
            folded.append(word)
            owner.append(at)
    roles: list[str] = []
    context: list[str] = []
    former, at, done, last = False, 0, 0, None
    doubtful, is_head = -1, True
    while at < len(folded):
        role = role_at(folded, at)
        if role is not None and role.place == "name":
            break
        if role is not None and _stands(
            role, tokens, owner, folded, at, is_head=is_head, behind=behind
        ):
            end = at + role.length
            if role.role and role.role not in roles:
                roles.append(role.role)
            former = former or any(word in FORMER for word in folded[done:at])
            if _is_doubtful(role, tokens[owner[at]]):
                doubtful = at
            at = done = end
            last, is_head = role, True
            if behind and done < len(folded) and folded[done] in ("of", "for"):
                return tuple(roles), former, " ".join([*context, *folded[done + 1 :]]), [], []
            continue
        if len(context) >= _MOST_CONTEXT_WORDS:
            break
        if not (
            is_modifier(folded[at]) or folded[at] in _SKIPPED or _is_article(tokens, owner[at])
        ):
            context.append(folded[at])
            is_head = False
        at += 1
    if not roles and not done:
        return (), False, "", tokens, []
    kept = _context_before(folded, done, roles)
    first = owner[done] if done < len(folded) else len(tokens)
    if last is not None and last.role and not behind:
        first, behind_it = _small_words(tokens, first)
        kept = " ".join(filter(None, (kept, *behind_it)))
    whole = tokens[owner[doubtful] :] if doubtful >= 0 else []
    return tuple(roles), former, kept, tokens[first:], whole


def _is_article(tokens: Sequence[str], at: int) -> bool:
    """Whether a word is an article before a title, and no part of a name: *Le président*."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else ""
    small = tokens[at].islower() or behind.islower()
    return small and tokens[at].casefold() in _ARTICLES


def _is_doubtful(role: Role, token: str) -> bool:
    """Whether a role phrase is a name as often as not."""
    return role.place in ("given", "ruler") or (role.dotted and not token.endswith("."))


def _stands(
    role: Role,
    tokens: Sequence[str],
    owner: Sequence[int],
    folded: Sequence[str],
    at: int,
    *,
    is_head: bool,
    behind: bool,
) -> bool:
    """Whether a role phrase that was found is a title there, and no part of the name."""
    end = at + role.length
    token = tokens[owner[end - 1]]
    stopped = token.endswith(".")
    if not is_head and role.place != "office" and not (role.place == "abbreviation" and stopped):
        return False
    if role.marked and clean(" ".join(tokens[owner[at] : owner[end - 1] + 1])) != role.marked:
        return False
    if behind:
        return _stands_behind(role, token, folded[end:], at)
    if end < len(owner) and owner[end] == owner[end - 1]:
        return False  # Cardinal-Smith
    left = [word for word in folded[end:] if word not in MARKS and word not in _ORDINALS]
    if not left or token.endswith(","):
        return False  # a title with no name behind it is the name
    if role.dotted and not stopped and len(folded[at]) < _SHORTEST_UNSTOPPED:
        return False
    if role.place in ("office", "abbreviation"):
        return not role.dotted or stopped or (is_head and len(left) > 1)
    if folded[end] == "of" or _is_family_name(role, token, tokens):
        return False
    if role.place == "ruler":
        return _is_ruler(folded[end:])
    return len(left) > 1 or not _is_doubtful(role, token)


def _stands_behind(role: Role, token: str, rest: Sequence[str], at: int) -> bool:
    """Whether a role phrase behind a comma is a title: not in *Vali, Reza* turned round.

    *Duke of Beaufort* stays: it says which of the Marys is meant, and no country does.
    """
    if role.place in ("office", "abbreviation"):
        return True
    if rest:
        return role.role in _SOVEREIGN and rest[0] == "of"
    return role.place in ("head", "honorific") and (at > 0 or token.islower() or token[-1] == ".")


def _is_family_name(role: Role, token: str, tokens: Sequence[str]) -> bool:
    """Whether capitals show that the word is the family name: KING Stephen."""
    return (
        role.length == 1
        and len(token) > _LONGEST_ABBREVIATION
        and token.isupper()
        and "." not in token
        and not all(map(str.isupper, tokens))
    )


def _is_ruler(name: Sequence[str]) -> bool:
    """Whether a name has the form of a ruler's: patronymic, ordinal, or a pope's name."""
    return (
        not _PATRONYMIC.isdisjoint(name[1:])
        or name[-1] in _ORDINALS
        or name[-1] in MARKS
        or (name[0] in _OF_POPES and len(name) == 1)
    ) and name[0] not in _PATRONYMIC


def _small_words(tokens: Sequence[str], first: int) -> tuple[int, list[str]]:
    """Where the name begins behind words in small letters, and those: *président français*."""
    at = first
    while at < len(tokens) and tokens[at].islower() and words(tokens[at])[:1] != ():
        if not PARTICLES.isdisjoint(words(tokens[at])):
            break
        at += 1
    if at == first or at == len(tokens) or not tokens[at][:1].isupper():
        return first, []
    return at, [word for token in tokens[first:at] for word in words(token)]


def _context_before(folded: Sequence[str], done: int, roles: Sequence[str]) -> str:
    """The words before the last title that belong to no title."""
    kept: list[str] = []
    at = 0
    while at < done:
        role = role_at(folded, at)
        if role is not None and (role.role in roles or not role.role):
            at += role.length
            continue
        if not (is_modifier(folded[at]) or folded[at] in _SKIPPED | _ARTICLES):
            kept.append(folded[at])
        at += 1
    return " ".join(kept)
