"""The words that tables may use, and what to say when another was used."""

from __future__ import annotations

import difflib
from types import MappingProxyType
from typing import TYPE_CHECKING

from normalizer.model import AliasKind, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "ALIAS_FIELDS",
    "ALIAS_KINDS",
    "COLUMNS",
    "DECIDING_KINDS",
    "ENTITY_FIELDS",
    "FILE_FIELDS",
    "FORMAT",
    "KINDS",
    "LINT_FIELDS",
    "OFFICE_FIELDS",
    "SIDE_FILE_FIELDS",
    "SOURCE_FIELDS",
    "SYSTEMS",
    "did_you_mean",
    "suggest",
]

FORMAT = "1"
"""Version of the table format that this release reads and writes."""

# Field orders are the canonical ones: readers take any order, writers write these.
FILE_FIELDS = ("format", "lint", "sources", "entities")
SIDE_FILE_FIELDS = ("format", "lint", "sources")
LINT_FIELDS = ("ignore",)
SOURCE_FIELDS = ("title", "url", "licence", "retrieved", "note")
ENTITY_FIELDS = (
    "id", "kind", "name", "country", "born", "same_as", "never", "offices", "aliases",
)  # fmt: skip
OFFICE_FIELDS = ("role", "of", "since", "until")
ALIAS_FIELDS = (
    "text", "lang", "kind", "system", "since", "until", "source", "note", "shared",
)  # fmt: skip
COLUMNS = (
    "entity", "entity_kind", "name", "country", "born", "same_as", "never", *ALIAS_FIELDS,
)  # fmt: skip

KINDS = MappingProxyType({kind.value: kind for kind in Kind})
ALIAS_KINDS = MappingProxyType({kind.value: kind for kind in AliasKind})
DECIDING_KINDS = frozenset({
    AliasKind.NATIVE, AliasKind.SELF, AliasKind.TRANSLITERATION, AliasKind.TRANSLATION,
    AliasKind.ABBREVIATION, AliasKind.FORMER, AliasKind.PSEUDONYM,
})  # fmt: skip
"""Kinds of aliases that may name their entity alone; the others only support, so that they may
stand on any number of entities."""

SYSTEMS = MappingProxyType({
    "alalc97": "ALA-LC romanization tables, 1997",
    "bgn": "BGN/PCGN systems",
    "din31635": "DIN 31635 for Arabic",
    "dprk": "Romanization of Korean used by North Korea",
    "elot743": "ELOT 743 for Greek",
    "gost": "GOST 7.79 and its forerunners, for Cyrillic",
    "hepburn": "Hepburn for Japanese",
    "hk": "Spellings used by the government of Hong Kong",
    "icao": "ICAO Doc 9303, as in machine-readable passports",
    "iso233": "ISO 233 for Arabic",
    "iso259": "ISO 259 for Hebrew",
    "iso9": "ISO 9 for Cyrillic",
    "iso15919": "ISO 15919 for Indic scripts",
    "iso843": "ISO 843 for Greek",
    "jyutping": "Jyutping for Cantonese",
    "kunrei": "Kunrei-shiki for Japanese",
    "mr": "McCune-Reischauer for Korean",
    "national": "The system that the country of the language made official",
    "nihon": "Nihon-shiki for Japanese",
    "pinyin": "Hanyu Pinyin for Mandarin",
    "postal": "Chinese postal romanization",
    "rr": "Revised Romanization of Korean, 2000",
    "rtgs": "Royal Thai General System",
    "scientific": "Scientific transliteration of Cyrillic",
    "tongyong": "Tongyong Pinyin for Mandarin",
    "ungegn": "Systems adopted by the United Nations for geographical names",
    "wadegile": "Wade-Giles for Mandarin",
    "yale": "Yale systems for Korean, Mandarin and Cantonese",
})  # fmt: skip
"""Romanization systems that `system` may name; spelled as BCP 47 variants where those exist."""

# Below difflib's ratio of one letter added to two ('r' for 'rr'); chance likeness is rarer above.
_NEAR = 0.65
_LISTED = 16  # a closed list up to this length is shown in full when nothing is near


def suggest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that was most likely meant, or None when none is near.

    >>> suggest("translitteration", ["translation", "transliteration"])
    'transliteration'
    """
    choices = sorted(choices)
    folded = word.strip().casefold()
    if folded in choices:
        return folded
    near = difflib.get_close_matches(folded, choices, n=1, cutoff=_NEAR)
    return near[0] if near else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """How to mend a word that is not in a closed list.

    >>> did_you_mean("txt", ["text", "lang"])
    "did you mean 'text'?"
    >>> did_you_mean("colour", ["text", "lang"])
    'write one of: text, lang'
    """
    choices = list(choices)
    near = suggest(word, choices)
    if near is not None:
        return f"did you mean {near!r}?"
    if len(choices) <= _LISTED:
        return f"write one of: {', '.join(choices)}"
    return f"write one of: {', '.join(choices[:_LISTED])}, ... (see the reference of alias files)"
