"""The keys under which names are filed, from sure to loose.

Names that share a key become candidates; what they agree on is judged elsewhere. The ladder:

1. *exact*: the cleaned name.
2. *folded*: without marks, hyphens and punctuation.
3. *solid*: also without blanks.
4. *order-free*: the folded words, sorted.
5. *reading*: by the sounds that a language reads in it.
6. *partial reading*: by the reading of the family name alone, where the given name is of another
   language.

Below them all stand the runs of letters of `normalizer.index.ngrams`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.languages.registry import name_languages
from normalizer.model import Kind
from normalizer.scoring.acronyms import acronyms, is_short
from normalizer.text import clean, solid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.names import Name

__all__ = ["name_keys"]

_PARTIAL = "-family/"
"""What the keys of a family name alone have in them, by the custom of the languages."""


def name_keys(name: Name, kind: Kind | None) -> Iterator[tuple[str, str]]:
    """The keys of a whole name, each with its tier, sure ones first.

    A name with a letter or digit always has at least a *solid* key.
    """
    yield "exact", "x:" + name.cleaned
    core = clean(name.core)
    if core != name.cleaned:
        yield "exact", "x:" + core
    forms = name.forms
    if forms:
        joined = "".join(forms)
        yield "folded", "f:" + " ".join(forms)
        yield "solid", "s:" + joined
        yield "order-free", "o:" + " ".join(sorted(forms))
    elif solid(name.cleaned):
        yield "solid", "s:" + solid(name.cleaned)
    if kind in (None, Kind.PERSON):
        yield from _reading_keys(name)
    if kind is not Kind.PERSON:
        for spelled in acronyms(name):
            yield "acronym", "a:" + spelled
        if is_short(name):
            yield "acronym", "a:" + "".join(forms)


def _reading_keys(name: Name) -> Iterator[tuple[str, str]]:
    """The keys of each language that reads the name; those of a family name alone come last."""
    partial = []
    for language in name_languages():
        lattice = language.lattice(name.core)
        if lattice is None:
            continue
        for key in language.keys(lattice):
            if _PARTIAL in key:
                partial.append(key)
            else:
                yield "reading", "r:" + key
    for key in partial:
        yield "partial reading", "r:" + key
