"""W7xx: is it told where rows come from?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.linting.rule import Rule, files
from normalizer.model import Problem
from normalizer.tables import codes
from normalizer.tables.vocabulary import DECIDING_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.tables.read import Loaded

__all__ = ["RULES"]

_GOOD = """\
format: 1
sources:
  un: {title: Permanent Missions to the United Nations}
entities:
  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
    aliases:
      - {text: 조태열, lang: ko, kind: native, source: un}
      - {text: Jo Tae-yeol, lang: ko-Latn, kind: transliteration, source: un}
"""


def _owners(loaded: Loaded) -> dict[str, str]:
    """For each file, the file that declares its sources: itself, or its side file."""
    return dict(loaded.sides)


class NoSource(Rule):
    """A row names no source, in a file that declares sources.

    Whoever doubts the row later cannot look it up. Where a file has no sources at all, nothing is
    asked of its rows; a row that says in ``note`` where it comes from is free, and so are kinds
    that never decide alone, such as ``short``.
    """

    code = "W701"
    title = "row without a source"
    bad = files({"people.yaml": _GOOD.replace("transliteration, source: un", "transliteration")})
    good = files({"people.yaml": _GOOD})

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find rows without a source where their file has some."""
        declaring = {
            source.location.file
            for source in loaded.merged.tables.sources
            if source.location is not None
        }
        owners = _owners(loaded)
        for row in loaded.merged.rows:
            if row.source or row.note or row.kind not in DECIDING_KINDS or row.location is None:
                continue
            file = row.location.file
            if file in declaring or owners.get(file) in declaring:
                message = f"{row.text!r} has no source, and its file declares sources"
                yield Problem(row.location, self.code, message, "write 'source', or why in 'note'")


class UnusedSource(Rule):
    """A source is declared that no row names.

    Its rows may have been deleted, or name another by mistake.
    """

    code = "W702"
    title = "source that no row names"
    bad = files({"people.yaml": _GOOD.replace("entities:", "  wire: {title: A wire}\nentities:")})
    good = files({"people.yaml": _GOOD})

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find sources that the rows of their file do not use."""
        owners = _owners(loaded)
        used = {
            (name, row.source)
            for row in loaded.merged.rows
            if row.location is not None and row.source
            for name in (row.location.file, owners.get(row.location.file))
        }
        with_rows = {file for file, _ in used}
        # A row that names an unknown source may have meant this one.
        unclear = {problem.location.file for problem in loaded.problems
                   if problem.code == codes.UNKNOWN_SOURCE}  # fmt: skip
        unclear |= {owners[file] for file in unclear if file in owners}
        for source in loaded.merged.tables.sources:
            place = source.location
            if place is None or (place.file, source.key) in used:
                continue
            if place.file in with_rows - unclear:
                message = f"no row of the file names the source {source.key!r}"
                yield Problem(place, self.code, message, "remove it, or name it where it belongs")


class SilentSource(Rule):
    """A source has neither a title nor an address, so that nobody can find it."""

    code = "W703"
    title = "source without title and url"
    bad = files({"people.yaml": _GOOD.replace("title: Permanent Missions to the United Nations",
                                              "licence: facts")})  # fmt: skip
    good = files({"people.yaml": _GOOD})

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find sources that say nothing of what they are."""
        for source in loaded.merged.tables.sources:
            if source.location is not None and not source.title and not source.url:
                message = f"the source {source.key!r} has neither a title nor a url"
                yield Problem(source.location, self.code, message, "write its title")


RULES = (NoSource, UnusedSource, SilentSource)
