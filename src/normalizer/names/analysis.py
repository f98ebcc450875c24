"""A name taken apart: what is title and context, what is the name, and what its parts are.

Nothing is dropped in silence: titles become roles, words before a title become context, a
possessive or a look-alike letter becomes a note, and all else is a part that the scores must
account for.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from attrs import evolve, field, frozen

from normalizer.languages.arabic.marks import bare
from normalizer.languages.arabic.particles import PARTICLES
from normalizer.languages.spelling import latin_spellings
from normalizer.languages.syriac.titles import TITLES
from normalizer.model import Kind
from normalizer.names.roles import FORMER, is_modifier, role_at, suffix_role
from normalizer.text import clean, words
from normalizer.text.ascii import ascii_reading
from normalizer.text.clean import INVISIBLE, has_invisible
from normalizer.text.homoglyphs import repair_homoglyphs

__all__ = ["LONGEST_NAME", "Name", "Part", "PartRole", "analyze"]

LONGEST_NAME = 300
"""Characters of cleaned text beyond which a text is no name.

The longest official name of an organization in ROR has 260; a text that is longer is answered
NIL without being looked at, which bounds the time for any input.
"""

_MOST_PARTS = 24
_MOST_CONTEXT_WORDS = 5

# In Hebrew an apostrophe at the end is part of the letter before it (ג'ורג').
_POSSESSIVE = re.compile(r"(?<=[^\W\u05d0-\u05ea])['’ʼ＇]s?$", re.IGNORECASE)
_SEPARATE = re.compile(r"[\s\u00a0]+")
_DOTTED = re.compile(r"(?:\b\w\.[\s-]?){2,}")
_GENERATIONS = {
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "2", "iii": "3", "iv": "4",
    "père": "sr", "fils": "jr", "2nd": "2", "3rd": "3",
}  # fmt: skip
_PARTICLES = frozenset(
    "al el ul de del della di da das dos du des der den van von zu zur la le les y e bin ibn ben "
    "bint abu abd of the und and et i st san santa af av ter ten op".split()
).union(PARTICLES, TITLES)
_GRAMMAR = frozenset(
    "of the and for in on to a an de la le les du des del der die das und et y e".split()
)


class PartRole(StrEnum):
    """What a part of a name is."""

    NAME = "name"
    INITIAL = "initial"
    PARTICLE = "particle"
    GENERATION = "generation"
    NUMBER = "number"


@frozen
class Part:
    """One word of a name.

    Attributes:
        text: The word, cleaned.
        form: The word folded and in Latin letters, as it is likeliest spelled.
        role: What it is.
        others: Other likely Latin forms of a word of another script.
    """

    text: str
    form: str
    role: PartRole
    others: tuple[str, ...] = ()


@frozen
class Name:
    """A name taken apart.

    Attributes:
        text: The name as given.
        cleaned: The whole of it, cleaned.
        core: The name without titles and possessive, as written but for invisible characters.
        parts: The words of the core.
        roles: Roles that titles name, in English: ``("foreign minister",)``.
        former: Whether a title says that the role is over.
        context: Words around a title, such as ``"south korean"``.
        ordered: Whether a comma or capitals show which part is the family name.
        notes: What was seen and mended: ``"invisible characters"``, ``"look-alike letters"``,
            ``"possessive"``.
        forms: The folded forms of the parts.
    """

    text: str
    cleaned: str
    core: str
    parts: tuple[Part, ...]
    roles: tuple[str, ...] = ()
    former: bool = False
    context: str = ""
    ordered: bool = False
    notes: tuple[str, ...] = ()
    forms: tuple[str, ...] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "forms", tuple([part.form for part in self.parts]))


@lru_cache(maxsize=65536)
def analyze(text: str, kind: Kind | None = None) -> Name:
    """Take a name apart.

    Args:
        text: The name as its source spells it; at most `LONGEST_NAME` characters are looked at.
        kind: What it names, when known. Titles are looked for in names of persons and of unknown
            kind.

    >>> name = analyze("South Korean Foreign Minister Cho Tae-yul")
    >>> name.core, name.roles, name.context
    ('Cho Tae-yul', ('foreign minister',), 'south korean')
    >>> analyze("Trudeau's").core
    'Trudeau'
    """
    notes = []
    if has_invisible(text):
        notes.append("invisible characters")
    cleaned = clean(text)[: LONGEST_NAME + 1]
    surface = _surface(text)
    mended, changed = repair_homoglyphs(surface.casefold())
    if changed:
        notes.append("look-alike letters")
        surface = mended
    stripped = _POSSESSIVE.sub("", surface)
    if stripped != surface and words(stripped):
        notes.append("possessive")
        surface = stripped
    titled = kind in (None, Kind.PERSON)
    core, roles, former, context = _without_titles(surface) if titled else (surface, (), False, "")
    return Name(
        text=text,
        cleaned=cleaned,
        core=core,
        parts=_parts(core, kind),
        roles=roles,
        former=former,
        context=context,
        ordered=_ordered(core),
        notes=tuple(notes),
    )


def _surface(text: str) -> str:
    """The text with its capitals, but composed, visible, and with single blanks."""
    if text.isascii():
        return _SEPARATE.sub(" ", text[: 2 * LONGEST_NAME]).strip()
    visible = text[: 4 * LONGEST_NAME]
    if has_invisible(visible):
        visible = INVISIBLE.sub("", visible)
    return _SEPARATE.sub(" ", unicodedata.normalize("NFKC", visible))[: 2 * LONGEST_NAME].strip()


def _without_titles(surface: str) -> tuple[str, tuple[str, ...], bool, str]:
    """Core, roles, whether former, and words of context."""
    suffixed = suffix_role(surface)
    if suffixed is not None:
        stem, role = suffixed
        return stem, (role,) if role else (), False, ""
    head, comma, tail = surface.partition(",")
    if comma and words(tail):
        # "Cho Tae-yul, the South Korean foreign minister": a title behind a comma.
        roles, former, context, rest = _title(tail.split(), behind=True)
        if roles and not rest:
            core, more, was, around = _without_titles(head.strip())
            merged = (*more, *(role for role in roles if role not in more))
            return core, merged, former or was, " ".join(filter(None, (around, context)))
    roles, former, context, rest = _title(surface.split(" "), behind=False)
    return " ".join(rest), roles, former, context


def _title(tokens: list[str], *, behind: bool) -> tuple[tuple[str, ...], bool, str, list[str]]:
    """Roles, former, context and what is left, of words that may begin with a title."""
    folded: list[str] = []
    owner: list[int] = []
    for at, token in enumerate(tokens):
        for word in words(token.removesuffix("'s").removesuffix("’s")):
            folded.append(word)
            owner.append(at)
    roles: list[str] = []
    context: list[str] = []
    former, at, done = False, 0, 0
    while at < len(folded):
        role = role_at(folded, at)
        is_head = not context and at == done
        stopped = role is not None and tokens[owner[at]].endswith(".")
        inside = role is not None and (
            role.place == "office" or (role.place == "abbreviation" and stopped)
        )
        if role is not None and (inside or is_head):
            end = at + role.length
            if not behind and end >= len(folded):
                break  # a title with no name behind it is the name
            if role.role and role.role not in roles:
                roles.append(role.role)
            former = former or any(word in FORMER for word in folded[done:at])
            at = done = end
            if behind and done < len(folded) and folded[done] in ("of", "for"):
                return tuple(roles), former, " ".join([*context, *folded[done + 1 :]]), []
            continue
        if len(context) >= _MOST_CONTEXT_WORDS:
            break
        if not (is_modifier(folded[at]) or folded[at] in ("the", "and")):
            context.append(folded[at])
        at += 1
    if not roles and not done:
        return (), False, "", tokens
    kept = _context_before(folded, done, roles)
    first = owner[done] if done < len(folded) else len(tokens)
    return tuple(roles), former, kept, tokens[first:]


def _context_before(folded: list[str], done: int, roles: list[str]) -> str:
    """The words before the last title that belong to no title."""
    kept: list[str] = []
    at = 0
    while at < done:
        role = role_at(folded, at)
        if role is not None and (role.role in roles or role.place == "honorific"):
            at += role.length
            continue
        if not (is_modifier(folded[at]) or folded[at] in ("the", "and")):
            kept.append(folded[at])
        at += 1
    return " ".join(kept)


def _parts(core: str, kind: Kind | None) -> tuple[Part, ...]:
    if kind not in (None, Kind.PERSON):
        # "U.N." is one word, "J. Y. Park" are three.
        core = _DOTTED.sub(lambda match: re.sub(r"[\W_]", "", match[0]) + " ", core)
    parts = []
    for text in words(core)[:_MOST_PARTS]:
        forms = (text,) if text.isascii() else _ascii_forms(text)
        parts.append(Part(text, forms[0], _role(text, forms[0], kind), forms[1:]))
    if parts and all(part.role is PartRole.PARTICLE for part in parts):
        # Le Van is a name, though both of its words are particles elsewhere.
        parts = [evolve(part, role=PartRole.NAME) for part in parts]
    return tuple(parts)


@lru_cache(maxsize=65536)
def _ascii_forms(text: str) -> tuple[str, ...]:
    """The Latin forms of a word of another script, likeliest first; never without one."""
    spelled = tuple(form for form, _ in latin_spellings(text) if form)
    if spelled:
        return spelled
    form = ascii_reading(text).replace(" ", "")
    return ("".join(words(form)) or form,)


def _role(text: str, form: str, kind: Kind | None) -> PartRole:
    if not text.isalpha() and any(map(str.isdigit, text)):
        return PartRole.NUMBER
    if kind in (None, Kind.PERSON):
        if text in _GENERATIONS:
            return PartRole.GENERATION
        if len(text) == 1 and len(form) == 1:
            return PartRole.INITIAL
        bare_text = text if text.isascii() else bare(text)
        return PartRole.PARTICLE if bare_text in _PARTICLES else PartRole.NAME
    return PartRole.PARTICLE if text in _GRAMMAR else PartRole.NAME


def _ordered(core: str) -> bool:
    if "," in core:
        return True
    capitals = [
        token.isupper() and sum(map(str.isalpha, token)) > 1
        for token in core.split(" ")
        if "." not in token and token.casefold() not in _GENERATIONS
    ]
    return any(capitals) and not all(capitals)


def generation(form: str) -> str:
    """One form for the ways to write a mark of generation.

    >>> generation("junior") == generation("jr")
    True
    """
    return _GENERATIONS.get(form, form)
