"""The keys under which names are filed, from sure to loose.

Names that share a key become candidates; what they agree on is judged elsewhere. The ladder:

1. *exact*: the cleaned name.
2. *folded*: without marks, hyphens and punctuation.
3. *solid*: also without blanks.
4. *order-free*: the folded words, sorted.
5. *reading*: by the sounds that a language reads in it.
6. *word*: each word, its consonants, and the word less one letter; these only add up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.languages.registry import name_languages
from normalizer.model import Kind
from normalizer.names import Name, PartRole
from normalizer.scoring.things import acronym
from normalizer.text import clean, solid
from normalizer.text.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["name_keys", "word_keys"]

_SHORTEST_TYPO, _LONGEST_TYPO = 5, 16


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
        for language in name_languages():
            lattice = language.lattice(name.core)
            if lattice is not None:
                for key in language.keys(lattice):
                    yield "reading", "r:" + key
    if kind is not Kind.PERSON:
        spelled = acronym(name)
        if spelled:
            yield "acronym", "a:" + spelled
        if len(forms) == 1 and name.core.isupper():
            yield "acronym", "a:" + forms[0]


def word_keys(name: Name) -> Iterator[tuple[str, ...]]:
    """The keys of each word of a name, surest first; words retrieve by adding up."""
    for part in name.parts:
        if part.role in (PartRole.PARTICLE, PartRole.GENERATION):
            continue
        found = ["w:" + form for form in (part.form, *part.others)]
        if part.role is PartRole.NAME:
            found += ["k:" + skeleton(form) for form in (part.form, *part.others) if len(form) > 2]
            form = part.form
            # A typo is made in the letters as printed, not in what they are read as.
            if _SHORTEST_TYPO <= len(form) <= _LONGEST_TYPO and part.text.isascii():
                found += [f"d:{form[:at]}{form[at + 1 :]}" for at in range(1, len(form))]
                found.append("d:" + form)
        yield tuple(dict.fromkeys(found))
