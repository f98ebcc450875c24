"""Concepts of SKOS, in Turtle.

Each language has one preferred label; the three properties of labels never share a text in one
language, as SKOS asks. Names that do not tell their entity alone, such as misspellings, are hidden
labels: found in a search, and not shown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from normalizer.errors import ArgumentError
from normalizer.exporters.base import Exporter, Option, Written
from normalizer.model import AliasKind
from normalizer.tables.vocabulary import DECIDING_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from normalizer.exporters.base import Contents
    from normalizer.model import Alias, Entity
    from normalizer.tables.table import Source

__all__ = ["BASE", "EXPORTER", "labels_of", "write"]

BASE = "urn:x-normalizer:names/"
"""What the addresses of concepts begin with where nothing is said."""

_WIKIDATA = "http://www.wikidata.org/entity/"
_PREFIXES = (
    "@prefix dct: <http://purl.org/dc/terms/> .\n"
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
)
# A former name, or initials, are preferred in no language.
_PREFERRED = (
    AliasKind.NATIVE, AliasKind.SELF, AliasKind.TRANSLATION, AliasKind.TRANSLITERATION,
    AliasKind.PSEUDONYM,
)  # fmt: skip
# What Turtle does not take between angle brackets.
_NOT_IN_ADDRESSES = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]+")
_ESCAPED = re.compile(r'[\x00-\x1f\x7f-\x9f"\\\u2028\u2029]')
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}

Label = tuple[str, str]
"""A language tag, "" for none, and a text."""


def write(contents: Contents, out: BinaryIO, *, base: str = BASE) -> Written:
    """Write one concept a statement.

    Args:
        contents: What to write.
        out: Where to.
        base: What the addresses of concepts begin with; their ids follow.
    """
    done = Written()
    out.write((_PREFIXES + "\n" + _scheme(base, contents.sources)).encode("utf-8"))
    for entity, aliases in contents:
        preferred, other, hidden = labels_of(entity, aliases)
        lines = [f"<{base}{entity.id}> a skos:Concept", f"skos:inScheme <{base}>"]
        for name, labels in (
            ("prefLabel", preferred), ("altLabel", other), ("hiddenLabel", hidden)
        ):  # fmt: skip
            lines += [f"skos:{name} {_literal(text, lang)}" for lang, text in sorted(labels)]
            done.names += len(labels)
        for same in entity.same_as:
            address = _elsewhere(same)
            if address:
                lines.append(f"skos:exactMatch <{address}>")
            else:
                done.leave_out("id elsewhere without an address")
        out.write(("\n" + " ;\n    ".join(lines) + " .\n").encode("utf-8"))
        done.entities += 1
        done.leave_out("office", len(entity.offices))
    return done


def labels_of(
    entity: Entity, aliases: Iterable[Alias]
) -> tuple[set[Label], set[Label], set[Label]]:
    """Preferred, other and hidden labels: one preferred a language, and no label in two sets.

    The canonical name is preferred in its languages; else names of the entity's own come before
    translations, and these before spellings.

    >>> from normalizer.model import Alias, AliasKind, Entity, Kind
    >>> lavrov = Entity("ru.sergey-lavrov", Kind.PERSON, "Sergey Lavrov")
    >>> names = [
    ...     Alias("Sergey Lavrov", lavrov.id, AliasKind.SELF, "en"),
    ...     Alias("Sergei Lavrov", lavrov.id, AliasKind.TRANSLITERATION, "en"),
    ...     Alias("Sergie Lavrov", lavrov.id, AliasKind.MISSPELLING, "en"),
    ... ]
    >>> labels_of(lavrov, names)
    ({('en', 'Sergey Lavrov')}, {('en', 'Sergei Lavrov')}, {('en', 'Sergie Lavrov')})
    """
    best: dict[str, tuple[int, str]] = {}
    shown: set[Label] = set()
    hidden: set[Label] = set()
    for alias in aliases:
        lang = "" if alias.lang == "und" else alias.lang
        is_canonical = alias.text == entity.name
        if alias.kind not in DECIDING_KINDS and not is_canonical:
            hidden.add((lang, alias.text))
            continue
        shown.add((lang, alias.text))
        if is_canonical or alias.kind in _PREFERRED:
            rank = (-1 if is_canonical else _PREFERRED.index(alias.kind), alias.text)
            best[lang] = min(best.get(lang, rank), rank)
    preferred = {(lang, text) for lang, (_, text) in best.items()}
    return preferred, shown - preferred, hidden - shown


def _scheme(base: str, sources: Iterable[Source]) -> str:
    lines = [f"<{base}> a skos:ConceptScheme"]
    for source in sources:
        said = [source.title or source.key, source.url, source.licence]
        lines.append(f"dct:source {_literal(', '.join(filter(None, said)))}")
    return " ;\n    ".join(lines) + " .\n"


def _elsewhere(same: str) -> str:
    database, _, there = same.partition(":")
    if database == "wikidata":
        return _WIKIDATA + _NOT_IN_ADDRESSES.sub("", there)
    return there if database == "uri" and _ADDRESS.fullmatch(there) else ""


def _literal(text: str, lang: str = "") -> str:
    escaped = _ESCAPED.sub(lambda found: _SHORT.get(found[0]) or f"\\u{ord(found[0]):04X}", text)
    return f'"{escaped}"' + (f"@{lang}" if lang else "")


def _read_base(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise ArgumentError(
            f"{text!r} cannot begin an address; write one such as https://example.org/names/"
        )
    return text


EXPORTER = Exporter(
    name="skos",
    title="SKOS concepts, in Turtle",
    suffixes=(".ttl",),
    write=write,
    options=(
        Option(
            "base",
            f"What the addresses of concepts begin with; {BASE} where it is not said.",
            _read_base,
        ),
    ),
)
