"""The names that people are drawn from: a list a culture, commonest first, read from a text file.

A file of ``inventories/`` begins with settings (``lang``, ``share`` of the people, ``writes
family-first``, ``second-family yes``, ``cyrillic`` with the language of a table of `letters`), and
goes on with lists: ``given`` (of men), ``woman``, ``middle``, ``father`` (a patronymic is made of
it), ``family``, or syllables of given names (``first``, ``second``). A name is a word, with ``_``
for a blank; after ``=`` its Latin spellings follow, the usual one first. Rare family names are made
of a ``stem`` and a ``suffix``.
"""

from __future__ import annotations

import bisect
import itertools
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    import random

FOLDER = Path(__file__).parent / "inventories"
SKEW = 0.9
"""Exponent of Zipf's law. Counts of family names fall about so in most censuses; 1 is steeper."""
SETTINGS = ("lang", "share", "writes", "second-family", "cyrillic")


@frozen
class Form:
    """A part of a name: as written at home, and in Latin letters, the usual spelling first."""

    native: str
    latin: tuple[str, ...]


@frozen
class Ranked:
    """Forms, commonest first, drawn by Zipf's law."""

    forms: tuple[Form, ...]
    sums: tuple[float, ...] = field(repr=False)

    @classmethod
    def of(cls, forms: tuple[Form, ...]) -> Ranked:
        """The forms with the sums of their weights."""
        weights = (1 / rank**SKEW for rank in range(1, len(forms) + 1))
        return cls(forms, tuple(itertools.accumulate(weights)))

    def draw(self, rng: random.Random) -> Form:
        """One of them."""
        return self.forms[bisect.bisect(self.sums, rng.random() * self.sums[-1])]


@frozen
class Culture:
    """What is known of the names of a culture."""

    name: str
    settings: dict[str, str]
    lists: dict[str, Ranked]

    @property
    def lang(self) -> str:
        """The code of its language."""
        return self.settings["lang"]

    @property
    def is_latin(self) -> bool:
        """Whether its names are written in Latin letters at home."""
        first = self.lists["family"].forms[0]
        return first.native[0] in first.latin[0][:1] and first.native[0] < "ɐ"

    @property
    def family_first(self) -> bool:
        """Whether the family name stands first at home."""
        return self.settings.get("writes") == "family-first"


def _form(word: str) -> Form:
    native, _, latin = word.partition("=")
    native = native.replace("_", " ")
    spellings = tuple(one.replace("_", " ") for one in latin.split("/")) if latin else (native,)
    return Form(native, spellings)


def read_culture(path: Path) -> Culture:
    """Read a file.

    Raises:
        ValueError: A line is neither a setting nor a list.
    """
    settings: dict[str, str] = {}
    lists: dict[str, Ranked] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        key, _, rest = line.partition(" ")
        if key.endswith(":"):
            forms = dict.fromkeys(_form(word) for word in rest.split())
            lists[key.removesuffix(":")] = Ranked.of(tuple(forms))
        elif key in SETTINGS:
            settings[key] = rest
        else:
            raise ValueError(f"{path}:{number}: {key!r} is no setting; a list ends with a colon")
    return Culture(path.stem, settings, lists)


@cache
def cultures() -> tuple[tuple[Culture, ...], tuple[float, ...]]:
    """All cultures by name, and the sums of their shares."""
    found = tuple(read_culture(path) for path in sorted(FOLDER.glob("*.txt")))
    return found, tuple(itertools.accumulate(float(one.settings["share"]) for one in found))


def draw_culture(rng: random.Random) -> Culture:
    """One of the cultures, by their shares."""
    found, sums = cultures()
    return found[bisect.bisect(sums, rng.random() * sums[-1])]
