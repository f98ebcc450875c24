"""The SDN list of OFAC in its delimited form: ``SDN.CSV``, and ``ALT.CSV`` with the aliases.

The files have no header, and the mark ``-0-`` where nothing is known.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from normalizer.importers.base import Imported
from normalizer.importers.listed import Trust, born_in, listed_name, only_country
from normalizer.importers.naming import entity_id, is_name, outside_id, rows_of, tidy
from normalizer.model import Alias, Entity, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source

__all__ = ["read_csv"]

_COLUMNS = 12
_ALIAS_COLUMNS = 4
_NOTHING = "-0-"
_END = b"\x1a"  # the mark of DOS for the end of a file, which these files still have
_KINDS = {"individual": Kind.PERSON, "": Kind.ORGANIZATION}
_PASSED = frozenset({"vessel", "aircraft"})
_TRUST = {"aka": Trust.STRONG, "nka": Trust.STRONG, "fka": Trust.FORMER}
_WEAK = re.compile(r"a\.k\.a\. '([^;]+?)'(?=[;.,)]|$)")
_NATION = re.compile(r"(?:^|; )(?:alt\. )?(nationality|citizen) ([^;.(]+)")
_BORN = re.compile(r"(?:^|; )(?:alt\. )?DOB ([^;.]+)")


def read_csv(source: Source, names: Source | None, *, problem: Tell) -> Iterator[Imported]:
    """Read entries of the list, and then their aliases.

    Args:
        source: ``SDN.CSV``.
        names: ``ALT.CSV``; None leaves its aliases out.
        problem: Where to tell of rows that are wrong.
    """
    known: dict[str, Entity] = {}
    for cells, shown in _rows(source, problem, _COLUMNS):
        number, name, said = cells[0], _in_order(cells[1], cells[2]), cells[2].lower()
        if said in _PASSED:
            continue
        if not number.isdecimal():
            problem(source.place(), f"{number!r:.40} is no number of an entry", record=shown)
        elif said not in _KINDS:
            problem(source.place(), f"{number:.40} has the type {said!r:.40}, which is not known; "
                    "known are individual, vessel, aircraft and -0-", record=shown)  # fmt: skip
        elif not is_name(name):
            problem(source.place(), f"{number:.40} has no name", record=shown)
        else:
            imported = _imported(number, name, _KINDS[said], cells[11])
            known[number] = imported.entity
            yield imported
    for cells, shown in _rows(names, problem, _ALIAS_COLUMNS) if names is not None else ():
        assert names is not None
        entity = known.get(cells[0])
        trust = _TRUST.get(cells[2].lower(), Trust.WEAK)
        if entity is None:
            continue  # an alias of what was passed over
        text = cells[3]
        if entity.kind is Kind.PERSON:
            text = _in_order(text, "individual")
        alias = listed_name(entity, text, trust)
        if alias is None:
            problem(names.place(), f"{text!r:.80} is no name", record=shown)
        else:
            yield Imported(Entity(entity.id, None, ""), (alias,))


def _imported(number: str, name: str, kind: Kind, remarks: str) -> Imported:
    country, born = "", None
    if kind is Kind.PERSON:
        said = [(what, text.strip()) for what, text in _NATION.findall(remarks)]
        nations = [text for what, text in said if what == "nationality"]
        country = only_country(nations or [text for _, text in said])
        born = born_in(text.strip() for text in _BORN.findall(remarks))
    entity = Entity(
        entity_id("ofac", number), kind, name, country, born, (outside_id("ofac", number),)
    )  # fmt: skip
    rows: list[Alias | None] = [listed_name(entity, name, Trust.STRONG)]
    rows += [listed_name(entity, text, Trust.WEAK) for text in _WEAK.findall(remarks)]
    return Imported(entity, rows_of(entity, rows))


def _in_order(name: str, said: str) -> str:
    """A name with the given names first, which the list has last."""
    family, comma, given = name.partition(", ")
    return tidy(f"{given} {family}" if comma and said.lower() == "individual" else name)


def _rows(source: Source, problem: Tell, columns: int) -> Iterator[tuple[list[str], str]]:
    """Rows with so many cells, empty ones where nothing is known, and their lines."""
    for data in source.lines():
        line = data.rstrip(b"\r\n" + _END)
        if not line.strip():
            continue
        shown = line.decode("utf-8", "backslashreplace")
        try:
            cells = next(csv.reader([line.decode("utf-8")], strict=True))
        except (csv.Error, UnicodeDecodeError, StopIteration):
            problem(source.place(), "a broken row; save the file as UTF-8, and close each quote",
                    record=shown)  # fmt: skip
            continue
        if len(cells) < columns:
            problem(source.place(), f"{len(cells)} cells where {columns} should be", record=shown)
            continue
        yield ["" if cell.strip() == _NOTHING else cell.strip() for cell in cells], shown
