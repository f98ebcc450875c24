"""The strategies `alias_files` and `broken_alias_files`: what readers of alias tables are given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen
from hypothesis import strategies as st

from normalizer.errors import ArgumentError
from normalizer.tables import Tables
from normalizer.testing.document import (
    Document,
    Written,
    lowered,
    write_csv,
    write_sources,
    write_yaml,
)
from normalizer.testing.faults import CSV_FAULTS, YAML_FAULTS, Damage
from normalizer.testing.rows import tables

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from hypothesis.strategies import SearchStrategy

__all__ = ["AliasFile", "BrokenAliasFile", "alias_files", "broken_alias_files"]

_FORMATS: Final = ("yaml", "csv")


@frozen
class AliasFile:
    """The text of an alias file, and what it means.

    Attributes:
        text: The file.
        format: ``"yaml"`` or ``"csv"``.
        tables: What it means.
        side: Text of the side file with the sources of a bulk file; "" for a curated one.
    """

    text: str
    format: str
    tables: Tables
    side: str = ""

    def save(self, folder: Path) -> Path:
        """Write the file, and its side file, into a folder, and return the path of the file."""
        return _save(folder, self.text, self.format, self.side)


@frozen
class BrokenAliasFile:
    """The text of an alias file with one fault, and the problems that must be told.

    Attributes:
        text: The file.
        format: ``"yaml"`` or ``"csv"``.
        fault: What was done to it, in words.
        codes: Codes of the problems that a reader must tell, and of no other.
        line: Line of the first of them, from 1.
        side: Text of the side file; "" for a curated file.
    """

    text: str
    format: str
    fault: str
    codes: frozenset[str]
    line: int
    side: str = ""

    def save(self, folder: Path) -> Path:
        """Write the file, and its side file, into a folder, and return the path of the file."""
        return _save(folder, self.text, self.format, self.side)


def _save(folder: Path, text: str, form: str, side: str) -> Path:
    path = folder / f"table.{form}"
    path.write_bytes(text.encode())
    if side:
        (folder / "table.meta.yaml").write_bytes(side.encode())
    return path


def alias_files(
    *,
    format: str = "yaml",  # noqa: A002 - the word for it in every other place
    min_size: int = 0,
    max_size: int = 3,
) -> SearchStrategy[AliasFile]:
    """Draw an alias file in any style that its form allows, with the tables that it means.

    Quoting, remarks, block or flow form, repeated cells: what the format leaves open is drawn.

    Args:
        format: ``"yaml"`` for curated files, ``"csv"`` for bulk files.
        min_size: Fewest entities.
        max_size: Most entities, at least `min_size`.

    Raises:
        ArgumentError: The format is another one, or the sizes cannot be.

    >>> from hypothesis import given, settings
    >>> @settings(database=None)
    ... @given(alias_files(format="csv"))
    ... def test(file):
    ...     assert file.text.startswith("entity,entity_kind,name,")
    >>> test()
    """
    _check_format(format)
    return st.tuples(
        tables(min_size=min_size, max_size=max_size), st.randoms(use_true_random=False)
    ).map(lambda drawn: _file(format, *drawn))


def _check_format(form: str) -> None:
    if form not in _FORMATS:
        raise ArgumentError(f"unknown format {form!r}; choose 'yaml' or 'csv'")


def _file(form: str, meant: Tables, random: Random) -> AliasFile:
    if form == "yaml":
        return AliasFile(write_yaml(lowered(meant), random).text, form, meant)
    meant = evolve(meant, entities=[evolve(entity, offices=()) for entity in meant.entities])
    document = lowered(meant)
    side = write_sources(document, random).text
    return AliasFile(write_csv(document, random).text, form, meant, side)


def broken_alias_files(
    *,
    format: str = "yaml",  # noqa: A002 - the word for it in every other place
) -> SearchStrategy[BrokenAliasFile]:
    """Draw an alias file with one planted fault, with the problems that must be told of it.

    Why: a reader must find every fault, name its line, and never raise anything of its own.

    Args:
        format: ``"yaml"`` for curated files, ``"csv"`` for bulk files.

    Raises:
        ArgumentError: The format is another one.

    >>> from hypothesis import given, settings
    >>> @settings(database=None)
    ... @given(broken_alias_files())
    ... def test(file):
    ...     assert file.codes and file.line >= 1
    >>> test()
    """
    _check_format(format)
    faults = YAML_FAULTS if format == "yaml" else CSV_FAULTS
    return st.tuples(
        tables(min_size=2, max_size=3), st.sampled_from(tuple(faults)), st.integers(0, 99)
    ).map(lambda drawn: _broken(format, faults[drawn[1]], *drawn))


def _broken(form: str, damage: Damage, meant: Tables, fault: str, where: int) -> BrokenAliasFile:
    document = _with_an_alias(lowered(meant, offices=form == "yaml"))
    write = write_yaml if form == "yaml" else write_csv
    written, codes, line = damage(document, where, write)
    side = write_sources(document).text if form == "csv" else ""
    return BrokenAliasFile(_text(written), form, fault, frozenset(codes), line, side)


def _text(written: Written | str) -> str:
    return written if isinstance(written, str) else written.text


def _with_an_alias(document: Document) -> Document:
    """See to it that each entity has an alias of known script, so that any fault can be planted."""
    for i, block in enumerate(document.blocks):
        block.aliases.append({"text": f"Known {i}", "lang": "en", "kind": "translation"})
    return document
