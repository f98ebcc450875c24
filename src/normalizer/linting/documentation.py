"""The reference page of lint codes, generated from the rules themselves."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

from normalizer.linting import RULES
from normalizer.linting.rule import ReaderRule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from normalizer.linting.rule import Rule

__all__ = ["lint_codes_page"]

_HEAD = """\
# Lint codes

This page is generated from the rules in `normalizer.linting`; the examples run as tests.

`normalizer lint` reports a problem as its place, its code, what is wrong, and how to mend it. The
first figure of the code tells the family: 1 reading, 2 fields, 3 characters, 4 between rows,
5 keys, 6 thrift, 7 provenance, 8 exceptions. Codes that start with T are errors, codes that start
with W warnings. Tables with an error that *blocks loading* are refused as a whole; the others load,
but the name may not resolve as you mean it.
"""
_LANGUAGES = {"jsonl": "json", "yaml": "yaml", "csv": "text", "txt": "text"}


def lint_codes_page() -> str:
    """The text of the page, in Markdown."""
    rows = ["| Code | Title | Blocks loading |", "| --- | --- | --- |"]
    rows += [
        f"| [{rule.code}](#{_anchor(rule)}) | {rule.title} | {_blocks(rule)} |" for rule in RULES
    ]
    parts = [_HEAD, "\n".join(rows) + "\n", *map(_section, RULES)]
    return "\n".join(parts).rstrip("\n") + "\n"


def _blocks(rule: Rule) -> str:
    return "yes" if isinstance(rule, ReaderRule) else "no"


def _title(rule: Rule) -> str:
    return f"{rule.code}: {rule.title}"


def _anchor(rule: Rule) -> str:
    return re.sub(r"[^a-z0-9 -]", "", _title(rule).lower()).replace(" ", "-")


def _section(rule: Rule) -> str:
    text = inspect.cleandoc(type(rule).__doc__ or "").replace("``", "`")
    parts = [f"## {_title(rule)}\n", f"{text}\n", "Reported:\n", _files(rule.bad)]
    return "\n".join([*parts, "Accepted:\n", _files(rule.good)])


def _files(files: Mapping[str, str | bytes]) -> str:
    blocks = []
    for name, content in files.items():
        if isinstance(content, bytes):
            blocks.append(f"`{name}`, saved in another encoding than UTF-8.\n")
            continue
        language = _LANGUAGES[name.rpartition(".")[2]]
        blocks.append(f"`{name}`:\n\n```{language}\n{content}```\n")
    return "\n".join(blocks)
