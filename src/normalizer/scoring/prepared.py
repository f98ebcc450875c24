"""What every comparison asks of a name, found once: its words, and what languages read in it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from normalizer.languages.lattice import FAMILY, Lattice
from normalizer.languages.plausibility import LANGUAGE_BITS, margin
from normalizer.languages.registry import name_languages
from normalizer.names import Name, Part, PartRole
from normalizer.scoring.alignment import Side
from normalizer.text import words
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from normalizer.languages.base import Language

__all__ = ["Prepared", "Read", "prepared", "read_before"]


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
        known: What was found out before of who reads it: the codes of the languages, and after how
            many letters its family name, or its given name, ends (0 where it is not `grouped`).
    """

    name: Name
    words: Side
    known: tuple[tuple[str, ...], int] | None = None
    _reads: dict[str, Read | None] = field(init=False, repr=False, factory=dict)

    @cached_property
    def script(self) -> str:
        """The script of most letters of its core."""
        return main_script(self.name.core)

    @cached_property
    def readers(self) -> tuple[str, ...]:
        """The codes of the languages that read it, in the order of languages."""
        if self.known is not None:
            return self.known[0]
        return tuple([one.code for one in name_languages() if self.read(one) is not None])

    def read(self, language: Language) -> Read | None:
        """What a language reads; None where it reads nothing."""
        code = language.code
        if code in self._reads:
            return self._reads[code]
        found = None
        if self.known is None or code in self.known[0]:
            lattice = language.lattice(self.name.core)
            if lattice is not None:
                found = Read(lattice, margin(lattice, self.name.forms))
        self._reads[code] = found
        return found

    @cached_property
    def grouped(self) -> Side | None:
        """The family name and the whole given name, where a language is sure that it is its own.

        The syllables of a given name are no words: Seo-hyeon alone is not most of Seo Hyeon-jin.
        """
        cut = self._cut() if self.known is None else self.known[1]
        if not cut:
            return None
        solid = "".join(self.name.forms)
        return Side((_part(solid[:cut]), _part(solid[cut:])))

    def _cut(self) -> int:
        """After how many letters its family name ends, or the given name before it; else 0."""
        reads = [self.read(one) for one in name_languages()]
        sure = [read for read in reads if read is not None and not read.lattice.native]
        if not sure:
            return 0
        likeliest = max(sure, key=lambda read: read.shown)
        if likeliest.shown + LANGUAGE_BITS <= 0:
            return 0
        family, *given = max(likeliest.lattice.paths, key=lambda path: path.mass()).units
        if family.role != FAMILY or not given:
            return 0
        whole = "".join(unit.text for unit in given)
        solid = "".join(self.name.forms)
        if family.text + whole == solid:
            return len(family.text)
        return len(whole) if whole + family.text == solid else 0

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
    >>> "ko" in prepared(analyze("Kim Jong-un")).readers
    True
    """
    found: Prepared | None = name.kept.get("prepared")
    if found is None:
        found = name.kept["prepared"] = Prepared(name, Side(name.parts))
    return found


def read_before(name: Name, readers: tuple[str, ...], cut: int) -> Name:
    """A name of which it was found out before who reads it; no other language is asked.

    Args:
        name: The name.
        readers: The `readers` that it has when it is prepared.
        cut: After how many letters `grouped` divides it; 0 where it does not.

    >>> from normalizer.names import analyze
    >>> prepared(read_before(analyze("Angela Merkel"), (), 0)).readers
    ()
    """
    name.kept["prepared"] = Prepared(name, Side(name.parts), (readers, cut))
    return name
