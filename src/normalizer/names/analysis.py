"""A name taken apart: what is title and context, what is the name, and what its parts are.

Nothing is dropped in silence: titles become roles, words before a title become context, a
possessive or a look-alike letter becomes a note, and all else is a part that the scores must
account for.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from typing import Any

from attrs import evolve, field, frozen

from normalizer.model import Kind
from normalizer.names.additions import Additions, additions
from normalizer.names.forms import name_forms
from normalizer.names.marks import MARKS, generation, is_mark, latin_mark, split_mark
from normalizer.names.marks import WORDS as MARK_WORDS
from normalizer.names.particles import PARTICLES, is_particle
from normalizer.names.parts import Part, PartRole
from normalizer.names.simple import simple_person, simple_thing
from normalizer.names.things import thing_parts
from normalizer.names.titles import Titled, take_titles
from normalizer.text import clean, words
from normalizer.text.clean import INVISIBLE, has_invisible
from normalizer.text.homoglyphs import repair_homoglyphs

__all__ = [
    "LONGEST_NAME",
    "Name",
    "Part",
    "PartRole",
    "analyze",
    "generation",
    "take_apart",
]

LONGEST_NAME = 300
"""Characters of cleaned text beyond which a text is no name.

The longest official name of an organization in ROR has 260; a text that is longer is answered
NIL without being looked at, which bounds the time for any input.
"""

_MOST_PARTS = 24
# Names that are kept once they were taken apart: some kilobytes each, with what is found of them.
_KEPT_NAMES = 2048
# Names of unknown kind are taken apart as those of persons.
_PEOPLE = (None, Kind.PERSON)

# In Hebrew an apostrophe at the end is part of the letter before it (ג'ורג').
_POSSESSIVE = re.compile(r"(?<=[^\W\u05d0-\u05ea])['’ʼ＇]s?$", re.IGNORECASE)
_SEPARATE = re.compile(r"[\s\u00a0]+")
# "And", small between two names: Ortega y Gasset. A capital is an initial.
_LETTERS = frozenset("eiy")
# What is none of these is a part of the name, whatever its place.
_SMALL = MARK_WORDS | PARTICLES


@frozen(cache_hash=True)
class Name:
    """A name taken apart.

    Attributes:
        text: The name as given.
        cleaned: The whole of it, cleaned.
        core: The name without titles and possessive, as written but for invisible characters.
        parts: The words of the core.
        roles: Roles that titles name, in English: ``("foreign minister",)``.
        former: Whether a title says that the role is over.
        context: Words around a title, such as ``"south korean"``, and what stands in brackets.
        ordered: Whether a comma or capitals show which part is the family name.
        notes: What was seen and mended: ``"invisible characters"``, ``"look-alike letters"``,
            ``"possessive"``.
        also: Other names of the bearer that the text gives: of birth, in brackets or quotes, or
            with a title that may be a part of the name. Each is a name by itself, without titles;
            who has the core or any of them has a name of the bearer.
        kind: What it was taken apart as.
        forms: The folded forms of the parts.
        kept: What the layers above found of the name and will ask again; no part of its value.
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
    also: tuple[str, ...] = ()
    kind: Kind | None = None
    forms: tuple[str, ...] = field(init=False, repr=False)
    kept: dict[str, Any] = field(init=False, repr=False, eq=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "forms", tuple([part.form for part in self.parts]))


@lru_cache(maxsize=_KEPT_NAMES)
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
    >>> name = analyze("Hillary Clinton née Rodham", Kind.PERSON)
    >>> name.core, name.also
    ('Hillary Clinton', ('Hillary Rodham',))
    """
    return take_apart(text, kind)


def take_apart(text: str, kind: Kind | None = None) -> Name:
    """Take a name apart, as `analyze` does, without keeping it: for names that are met once."""
    if len(text) <= LONGEST_NAME:
        of = simple_person if kind in _PEOPLE else simple_thing
        simple = of(text, most=_MOST_PARTS)
        if simple is not None and len(simple.cleaned) <= LONGEST_NAME:
            return Name(
                text=text,
                cleaned=simple.cleaned,
                core=text,
                parts=simple.parts,
                ordered=simple.ordered,
                kind=kind,
            )
    return _analyzed(text, kind)


def _analyzed(text: str, kind: Kind | None) -> Name:
    """Any name, taken apart as a whole."""
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
    titled = kind in _PEOPLE
    # A bracket behind another name tells things apart: Paris (Texas).
    added = additions(surface) if kind is Kind.PERSON else None
    taken = take_titles(added.main if added else surface) if titled else Titled(surface)
    core = taken.core
    return Name(
        text=text,
        cleaned=cleaned,
        core=core,
        parts=_parts(core, kind),
        roles=taken.roles,
        former=taken.former,
        context=f"{taken.context} {added.context}".strip() if added else taken.context,
        ordered=_ordered(core),
        notes=tuple(notes),
        also=_also(added, taken),
        kind=kind,
    )


def _also(added: Additions | None, taken: Titled) -> tuple[str, ...]:
    """Other names than the core, without their titles."""
    if added is None and not taken.whole:
        return ()
    others = added.also if added else ()
    found = (taken.whole, *(take_titles(name).core for name in others))
    return tuple(dict.fromkeys(name for name in found if name and name != taken.core))


def _surface(text: str) -> str:
    """The text with its capitals, but composed, visible, and with single blanks."""
    if text.isascii():
        return " ".join(text[: 2 * LONGEST_NAME].split())
    visible = text[: 4 * LONGEST_NAME]
    if has_invisible(visible):
        visible = INVISIBLE.sub("", visible)
    return _SEPARATE.sub(" ", unicodedata.normalize("NFKC", visible))[: 2 * LONGEST_NAME].strip()


def _parts(core: str, kind: Kind | None) -> tuple[Part, ...]:
    if kind not in _PEOPLE:
        return _named(thing_parts(core, most=_MOST_PARTS))
    parts = []
    found = words(core)[:_MOST_PARTS]
    if not core.isascii() or core.endswith("ne"):
        found = tuple(filter(None, chain.from_iterable(map(split_mark, found))))
    for at, text in enumerate(found):
        if text.isascii() and text not in _SMALL and text.isalpha() and len(text) > 1:
            parts.append(Part(text, text, PartRole.NAME))
            continue
        forms = (text,) if text.isascii() else name_forms(text)
        role = _role(found, at, forms[0], core)
        if role is PartRole.GENERATION and not text.isascii():
            forms = (latin_mark(text),)
        parts.append(Part(text, forms[0], role, forms[1:]))
    return _named(parts)


def _named(parts: list[Part]) -> tuple[Part, ...]:
    """The parts; Le Van is a name, though both of its words are particles elsewhere."""
    if parts and all(part.role is PartRole.PARTICLE for part in parts):
        return tuple(evolve(part, role=PartRole.NAME) for part in parts)
    return tuple(parts)


def _role(found: tuple[str, ...], at: int, form: str, core: str) -> PartRole:
    text = found[at]
    if is_mark(found, at, core):
        return PartRole.GENERATION
    if not text.isalpha() and any(map(str.isdigit, text)):
        return PartRole.NUMBER
    if len(text) == 1 and len(form) == 1 and not (text in _LETTERS and f" {text} " in core):
        return PartRole.INITIAL
    return PartRole.PARTICLE if is_particle(found, at, core) else PartRole.NAME


def _ordered(core: str) -> bool:
    if "," in core:
        return True
    capitals = [
        token.isupper() and sum(map(str.isalpha, token)) > 1
        for token in core.split(" ")
        if "." not in token and token.casefold() not in MARKS
    ]
    return any(capitals) and not all(capitals)
