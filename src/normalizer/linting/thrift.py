"""W6xx: does each row say something?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.index.text_keys import text_keys
from normalizer.linting.rule import Rule, pair
from normalizer.model import Kind, Problem
from normalizer.tables.vocabulary import DECIDING_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.model import Alias
    from normalizer.tables.read import Loaded

__all__ = ["RULES"]

# The syllables of Hangul as Unicode composes them, U+AC00 to U+D7A3.
_HANGUL = range(0xAC00, 0xD7A4)

# Tags that tell nothing of a name in Latin letters that its canonical name does not tell.
_PLAIN_TAGS = frozenset({"und", "und-Latn", "en"})


class ReachedAlready(Rule):
    """A row is found without it: another name of the entity has the same letters.

    Case, marks, hyphens, points and blanks are not looked at when a name is looked up, so that a
    row which differs from another in nothing else is not needed. Delete it, or say in ``note`` why
    it stands there. Rows that say more are free: another language, a date, a system, a source, the
    mark ``shared``; and so are kinds that say what is wrong or incomplete with the text. Free are
    also names of things in Hangul with blanks elsewhere: where words are not divided, their ends
    are read as words of their own (*state*, *army*), and the two would agree in part only.
    """

    code = "W601"
    title = "row that is reached already"
    bad = pair(
        row="{text: 조태용, lang: ko, kind: native}\n"
        "      - {text: 조 태용, lang: ko, kind: native}"
    )
    good = pair(
        row="{text: 조태용, lang: ko, kind: native}\n"
        "      - {text: 조 태용, lang: ko, kind: native, note: the spacing of the ministry}"
    )

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find rows whose sure key another row or the canonical name has."""
        tables = loaded.merged.tables
        names = dict(zip(
            (entity.id for entity in tables.entities),
            text_keys([entity.name for entity in tables.entities]), strict=True,
        ))  # fmt: skip
        canonical = {entity.id: entity for entity in tables.entities}
        rows = [
            row
            for row in loaded.merged.rows
            if row.kind in DECIDING_KINDS and row.entity in canonical
        ]
        first: dict[tuple[str, str, str, tuple[int, ...]], Alias] = {}
        keyed = zip(rows, text_keys([row.text for row in rows]), strict=True)
        for row, key in sorted(keyed, key=lambda one: _order(one[0])):
            entity = canonical[row.entity]
            divided = _division(row.text, entity.kind)
            known = first.setdefault((row.entity, row.lang, key, divided), row)
            if not key or row.location is None or row.text == entity.name or _says_more(row):
                continue
            if known is not row and known.text != row.text:
                where = f"{known.text!r} at {known.location}"
            elif (
                known is row
                and row.lang in _PLAIN_TAGS
                and names[row.entity] == key
                and divided == _division(entity.name, entity.kind)
            ):
                where = f"the name {entity.name!r}"
            else:
                continue
            message = f"{row.text!r} has the letters of {where}, and is found without the row"
            yield Problem(row.location, self.code, message, "delete it, or say why in 'note'")


def _order(row: Alias) -> tuple[str, int, int]:
    place = row.location
    return (place.file, place.line, place.column) if place is not None else ("", 0, 0)


def _division(text: str, kind: Kind | None) -> tuple[int, ...]:
    """The lengths of the words that blanks make of the name of a thing in Hangul; else nothing.

    Names of people are compared syllable by syllable, and other scripts are not cut within words.
    """
    if kind is Kind.PERSON or not any(ord(char) in _HANGUL for char in text):
        return ()
    return tuple(len(word) for word in text.split())


def _says_more(row: Alias) -> bool:
    return bool(row.note or row.source or row.system or row.since or row.until or row.shared)


RULES = (ReachedAlready,)
