"""What a language brings, and the values that it answers with."""

from __future__ import annotations

import math
from collections.abc import Callable

from attrs import frozen

from normalizer.languages.lattice import Lattice

__all__ = ["Language", "Reading", "Romanization"]


@frozen
class Reading:
    """One way in which a spelling can be read.

    Attributes:
        text: The name in the language's own script.
        weight: Probability of this reading among all of the spelling's readings, 0 to 1.
        lang: BCP 47 code of the language.
        system: The system or habit under which the spelling is read so.
    """

    text: str
    weight: float
    lang: str
    system: str


@frozen
class Romanization:
    """One way in which a name can be written in Latin letters.

    Attributes:
        text: The name in Latin letters.
        weight: Probability of this spelling among all of the name's, 0 to 1.
        lang: BCP 47 code of the language.
        system: The system or habit that licenses it.
    """

    text: str
    weight: float
    lang: str
    system: str


def _no_lattice(_: str) -> Lattice | None:
    return None


def _no_keys(_: Lattice) -> tuple[str, ...]:
    return ()


def _no_share(_: str) -> float:
    return 0.0


def _no_word(_: str) -> bool:
    return False


def _no_spellings(_: str, __: int = 0) -> tuple[tuple[str, float], ...]:
    return ()


def _no_probability(_: str, __: str) -> float:
    return -math.inf


@frozen
class Language:
    """One language, in one place.

    A language is a package under `normalizer.languages` that makes one of these and is named in
    `normalizer.languages.registry`. Nothing else knows it. Languages of syllables read whole names
    into lattices; languages of letters spell words. A language may do both.

    Attributes:
        code: BCP 47 code.
        name: English name.
        scripts: ISO 15924 codes of its own scripts.
        systems: Romanization systems that it knows, besides ``"habit"``.
        examples: Pairs of a native name and Latin spellings of it; they run as its tests.
        readings: The weighted native readings of a Latin spelling.
        romanize: The weighted Latin spellings of a native name, by one system or by all.
        family_first: Whether names stand family name first.
        lattice: Reads a personal name, in its own script or in Latin letters, into a lattice;
            None where the text cannot be a name of this language.
        keys: The keys under which a lattice is filed, likely ones first.
        part_share: The share of the language's people whose family name a lone Latin word can
            spell; 0 where it can spell none.
        prepare: What is done to a native word before its letters are looked up.
        covers: Whether the language writes all letters of a native word.
        knows: Whether a native word is in the language's table of frequent words.
        spellings: The likeliest folded Latin spellings of a native word, with probabilities; a
            second argument says how many are wanted, which bounds the work.
        word_probability: log2 P(folded Latin word | native word).
        plain_spellings: The likeliest folded Latin spellings of a native word that is no personal
            name, such as a place's, where these differ from ``spellings``.
        particles: Small words of names, folded and in the language's own script, that sources leave
            out as they like: the article, son of.
        titles: Words that sources add behind a name, likewise: bishop, of such a place.
    """

    code: str
    name: str
    scripts: tuple[str, ...]
    systems: tuple[str, ...]
    examples: tuple[tuple[str, tuple[str, ...]], ...]
    readings: Callable[[str], tuple[Reading, ...]]
    romanize: Callable[[str, str | None], tuple[Romanization, ...]]
    family_first: bool = False
    lattice: Callable[[str], Lattice | None] = _no_lattice
    keys: Callable[[Lattice], tuple[str, ...]] = _no_keys
    part_share: Callable[[str], float] = _no_share
    prepare: Callable[[str], str] = str
    covers: Callable[[str], bool] = _no_word
    knows: Callable[[str], bool] = _no_word
    spellings: Callable[..., tuple[tuple[str, float], ...]] = _no_spellings
    word_probability: Callable[[str, str], float] = _no_probability
    plain_spellings: Callable[..., tuple[tuple[str, float], ...]] = _no_spellings
    particles: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()

    @property
    def reads_names(self) -> bool:
        """Whether it reads whole names into lattices."""
        return self.lattice is not _no_lattice
