"""What every comparison asks of a name, found once: its words, and what languages read in it."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from normalizer.languages.lattice import FAMILY, Lattice
from normalizer.languages.plausibility import LANGUAGE_BITS, margin
from normalizer.languages.registry import name_languages
from normalizer.names import Name, Part, PartRole
from normalizer.scoring.alignment import Side
from normalizer.text import words
from normalizer.text.scripts import main_script

__all__ = ["Prepared", "Read", "prepared", "unread"]


@frozen(eq=False)
class Read:
    """A name as one language reads it.

    Attributes:
        lattice: The readings.
        shown: By how many bits the spelling is likelier a name of that language than any.
    """

    lattice: Lattice
    shown: float


@frozen(eq=False)
class Prepared:
    """A name with what is asked of it again and again, each found when it is asked first.

    Attributes:
        name: The name.
        words: Its words.
    """

    name: Name
    words: Side

    @cached_property
    def script(self) -> str:
        """The script of most letters of its core."""
        return main_script(self.name.core)

    @cached_property
    def readings(self) -> dict[str, Read]:
        """For each language that reads it, by code, what it reads; in the order of languages."""
        name = self.name
        return {
            one.code: Read(lattice, margin(lattice, name.forms))
            for one in name_languages()
            if (lattice := one.lattice(name.core)) is not None
        }

    @cached_property
    def grouped(self) -> Side | None:
        """The family name and the whole given name, where a language is sure that it is its own.

        The syllables of a given name are no words: Seo-hyeon alone is not most of Seo Hyeon-jin.
        """
        sure = [read for read in self.readings.values() if not read.lattice.native]
        if not sure:
            return None
        likeliest = max(sure, key=lambda read: read.shown)
        if likeliest.shown + LANGUAGE_BITS <= 0:
            return None
        family, *given = max(likeliest.lattice.paths, key=lambda path: path.mass()).units
        if family.role != FAMILY or not given:
            return None
        whole = "".join(unit.text for unit in given)
        solid = "".join(self.name.forms)
        if family.text + whole == solid:
            return Side((_part(family.text), _part(whole)))
        if whole + family.text == solid:
            return Side((_part(whole), _part(family.text)))
        return None

    @cached_property
    def unhyphenated(self) -> Side:
        """Its words as blanks divide them, where that loses nothing."""
        name = self.name
        runs = [words(token) for token in name.core.split()]
        if not name.core.isascii() or sum(map(len, runs)) != len(name.parts):
            return self.words
        found = []
        at = 0
        for run in runs:
            if run:
                found.append(name.parts[at] if len(run) == 1 else _part("".join(run)))
            at += len(run)
        return Side(tuple(found))

    def __reduce__(self) -> tuple[type[None], tuple[()]]:
        """What can be found again is not carried along with a name that is pickled."""
        return type(None), ()


def _part(form: str) -> Part:
    return Part(form, form, PartRole.NAME)


def prepared(name: Name) -> Prepared:
    """A name with what is asked of it again and again; it is kept with the name.

    >>> from normalizer.names import analyze
    >>> "ko" in prepared(analyze("Kim Jong-un")).readings
    True
    """
    found: Prepared | None = name.kept.get("prepared")
    if found is None:
        found = name.kept["prepared"] = Prepared(name, Side(name.parts))
    return found


def unread(name: Name) -> Name:
    """A name that no language reads, as was found out before; it is not asked again.

    >>> from normalizer.names import analyze
    >>> prepared(unread(analyze("Angela Merkel"))).readings
    {}
    """
    found = Prepared(name, Side(name.parts))
    object.__setattr__(found, "readings", {})
    name.kept["prepared"] = found
    return name
