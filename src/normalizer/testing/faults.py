"""The faults that `broken_alias_files` plants, each with the codes that must be told of it.

A fault damages what a file says and has it written, or damages the written lines. The codes stand
here as figures, apart from the names that the reader gives them: a code that changes by accident
shows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from normalizer.testing.document import Block, Document, Written

__all__ = ["CSV_FAULTS", "YAML_FAULTS", "Damage"]

_Write: TypeAlias = Callable[[Document], Written]
_Outcome: TypeAlias = tuple[Written | str, set[str], int]
Damage: TypeAlias = Callable[[Document, int, _Write], _Outcome]
"""Takes a sound document, a number that chooses the place, and a writer."""


def _in_alias(code: str, **fields: str) -> Damage:
    """Give one alias wrong fields."""

    def damage(document: Document, where: int, write: _Write) -> _Outcome:
        i = where % len(document.blocks)
        aliases = document.blocks[i].aliases
        j = len(aliases) - 1
        ordered = {**aliases[j], **fields}
        aliases[j] = ordered
        written = write(document)
        return written, {code}, written.places["alias", i, j]

    return damage


def _in_entity(code: str, field: str, text: str) -> Damage:
    """Give one entity a wrong field."""

    def damage(document: Document, where: int, write: _Write) -> _Outcome:
        i = where % len(document.blocks)
        document.blocks[i].fields[field] = text
        written = write(document)
        return written, {code}, written.places["entity", i, field]

    return damage


def _in_list(code: str, name: str, text: str) -> Damage:
    """Give one entity a wrong id in a list."""

    def damage(document: Document, where: int, write: _Write) -> _Outcome:
        i = where % len(document.blocks)
        ids: list[str] = getattr(document.blocks[i], name)
        ids[:] = [text]
        written = write(document)
        return written, {code}, written.places["entity", i, name]

    return damage


def _bad_id(document: Document, where: int, write: _Write) -> _Outcome:
    i = where % len(document.blocks)
    for block in document.blocks:
        block.never.clear()
    document.blocks[i].fields["id"] = "Cho_Tae Yul"
    written = write(document)
    return written, {"T201"}, written.places["entity", i, "id"]


def _without_kind(document: Document, where: int, write: _Write) -> _Outcome:
    i = where % len(document.blocks)
    aliases = document.blocks[i].aliases
    del aliases[-1]["kind"]
    written = write(document)
    return written, {"T109"}, written.places["alias", i, len(aliases) - 1]


def _bad_role(document: Document, where: int, write: _Write) -> _Outcome:
    i = where % len(document.blocks)
    document.blocks[i].offices = [{"role": "Foreign Minister", "of": "KR"}]
    written = write(document)
    return written, {"T213"}, written.places["office", i, 0]


def _two_names(document: Document, where: int, write: _Write) -> _Outcome:
    """Declare one entity again under another name; the second place is the wrong one."""
    first = document.blocks[where % len(document.blocks)]
    again = Block({"id": first.fields["id"], "kind": first.fields["kind"], "name": "Someone Else"})
    document.blocks.append(again)
    written = write(document)
    return written, {"T401"}, written.places["entity", len(document.blocks) - 1, "name"]


def _undeclared(document: Document, where: int, write: _Write) -> _Outcome:
    del where
    document.blocks.append(Block({"id": "zz.nobody"}, aliases=[{"text": "Nobody", "kind": "weak"}]))
    written = write(document)
    return written, {"T402"}, written.places["entity", len(document.blocks) - 1]


def _on_alias_line(code: str, old: str, new: str) -> Damage:
    """Change the text of the line of one alias."""

    def damage(document: Document, where: int, write: _Write) -> _Outcome:
        i = where % len(document.blocks)
        written = write(document)
        line = written.places["alias", i, len(document.blocks[i].aliases) - 1]
        changed = written.lines[line - 1].replace(old, new)
        if changed == written.lines[line - 1]:
            message = f"line {line} has no {old!r}"
            raise AssertionError(message)
        written.lines[line - 1] = changed
        return written, {code}, line

    return damage


def _on_first_line(codes: set[str], new: str) -> Damage:
    """Replace the first line."""

    def damage(document: Document, where: int, write: _Write) -> _Outcome:
        del where
        written = write(document)
        written.lines[0] = new
        return written, codes, 1

    return damage


def _without_format(document: Document, where: int, write: _Write) -> _Outcome:
    del where
    document.format = ""
    return write(document), {"T108"}, 1


def _header(codes: set[str], old: str, new: str) -> Damage:
    """Change the header of a bulk file."""

    def damage(document: Document, where: int, write: _Write) -> _Outcome:
        del where
        written = write(document)
        written.lines[0] = f",{written.lines[0]},".replace(f",{old},", f",{new},").strip(",")
        return written, codes, 1

    return damage


def _byte_order_mark(document: Document, where: int, write: _Write) -> _Outcome:
    del where
    return "\ufeff" + write(document).text, {"T102"}, 1


def _empty(document: Document, where: int, write: _Write) -> _Outcome:
    del document, where, write
    return "", {"T112"}, 1


_COMMON: Final[dict[str, Damage]] = {
    "an id with signs that no id has": _bad_id,
    "an unknown kind of alias": _in_alias("T202", kind="nickname"),
    "an unknown kind of entity": _in_entity("T202", "kind", "human"),
    "a language that is no tag": _in_alias("T203", lang="korean"),
    "a script that is not that of the text": _in_alias("T204", lang="ko-Ethi"),
    "a month that no year has": _in_alias("T205", since="2024-13"),
    "an end before the beginning": _in_alias("T206", since="2024", until="2023-05"),
    "a source that is not declared": _in_alias("T207", source="hearsay"),
    "an unknown romanization system": _in_alias("T208", system="phonetic"),
    "a country of three letters": _in_entity("T209", "country", "KOR"),
    "a year of birth that is none": _in_entity("T210", "born", "195"),
    "an id elsewhere without its database": _in_list("T211", "same_as", "Q159"),
    "a flag that is neither true nor false": _in_alias("T212", shared="yes"),
    "an alias without its kind": _without_kind,
    "two names of one entity": _two_names,
    "an entity without kind and name": _undeclared,
    "an entity that is never one that nobody declares": _in_list("T403", "never", "zz.nobody"),
    "a byte order mark": _byte_order_mark,
    "a control character": _on_alias_line("T102", "Known", "Kno\u0008wn"),
    "an empty file": _empty,
}

YAML_FAULTS: Final[dict[str, Damage]] = _COMMON | {
    "a role with capitals": _bad_role,
    "a field that no alias has": _in_alias("T106", colour="red"),
    "a field twice": _on_alias_line("T105", "lang: en", "lang: en, lang: en"),
    "an anchor": _on_alias_line("T104", "lang: en", "lang: &english en"),
    "a tag": _on_alias_line("T104", "lang: en", "lang: !!str en"),
    "a list for a value": _on_alias_line("T107", "lang: en", "lang: [en]"),
    "a text for an alias": _on_alias_line("T107", "- {text: Known", "- Known # {"),
    "a field without a value": _on_alias_line("T109", "lang: en", "lang: "),
    "no format": _without_format,
    "a format that is yet to come": _on_first_line({"T108"}, "format: 2"),
    "a format that is none": _on_first_line({"T108"}, "format: one"),
    "a bracket that is not closed": _on_alias_line("T103", "translation}", "translation"),
}
"""What can be wrong with a curated file, by its description."""

CSV_FAULTS: Final[dict[str, Damage]] = _COMMON | {
    "a column that no table has": _header({"T106"}, "lang", "language"),
    "a column twice": _header({"T105"}, "lang", "text"),
    "a column that is missing": _header({"T106", "T109"}, "entity", "person"),
    "a cell too many": _on_alias_line("T111", "Known", "Kn,own"),
    "a remark": _on_alias_line("T111", "Known", "#,Known"),
    "a quote inside a cell": _on_alias_line("T110", "Known", 'Kn"own'),
    "a quote that is not closed": _on_alias_line("T110", "Known", '"Known'),
}
"""What can be wrong with a bulk file, by its description."""
