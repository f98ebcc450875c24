"""What a language brings, and the values that it answers with."""

from __future__ import annotations

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


@frozen
class Language:
    """One language, in one place.

    A language is a package under `normalizer.languages` that makes one of these and is named in
    `normalizer.languages.registry`. Nothing else knows it.

    Attributes:
        code: BCP 47 code.
        name: English name.
        scripts: ISO 15924 codes of its own scripts.
        systems: Romanization systems that it knows, besides ``"habit"``.
        lattice: Reads a personal name, in its own script or in Latin letters, into a lattice;
            None where the text cannot be a name of this language.
        readings: The weighted native readings of a Latin spelling.
        romanize: The weighted Latin spellings of a native name, by one system or by all.
        keys: The keys under which a lattice is filed, likely ones first.
        part_share: The share of the language's people whose family name a lone Latin word can
            spell; 0 where it can spell none.
        examples: Pairs of a native name and Latin spellings of it; they run as its tests.
    """

    code: str
    name: str
    scripts: tuple[str, ...]
    systems: tuple[str, ...]
    lattice: Callable[[str], Lattice | None]
    readings: Callable[[str], tuple[Reading, ...]]
    romanize: Callable[[str, str | None], tuple[Romanization, ...]]
    keys: Callable[[Lattice], tuple[str, ...]]
    part_share: Callable[[str], float]
    examples: tuple[tuple[str, tuple[str, ...]], ...]
