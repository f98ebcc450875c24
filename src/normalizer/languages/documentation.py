"""A page of documentation for each language, made from its tables."""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import TYPE_CHECKING

from normalizer.languages.alphabet import segment_rows
from normalizer.languages.registry import CODES, language, languages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.languages.base import Language

__all__ = ["index_page", "language_page"]

_MOST_SPELLINGS = 6
_MOST_EXAMPLES = 12
# Segments whose share is below this are context rules; a page shows letters.
_LONGEST_SEGMENT = 1


def index_page() -> str:
    """The page that lists all languages."""
    lines = [
        "# Languages",
        "",
        "One page a language, made from its tables.",
        "",
        "| code | language | scripts | systems |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| [{one.code}]({one.code}.md) | {one.name} | {', '.join(one.scripts)} "
        f"| {', '.join(one.systems) or '-'} |"
        for one in languages()
    ]
    toc = "\n".join(one.code for one in languages())
    return "\n".join(lines) + f"\n\n```{{toctree}}\n:hidden:\n\n{toc}\n```\n"


def language_page(code: str) -> str:
    """The page of one language: what it is, examples, and how its letters are written."""
    one = language(code)
    module = import_module(f"normalizer.languages.{CODES[code]}")
    lines = [f"# {one.name}", "", inspect.getdoc(module) or "", "", *_facts(one)]
    lines += ["", "## Examples", "", "| name | spellings |", "|---|---|"]
    lines += [f"| {name} | {', '.join(forms)} |" for name, forms in one.examples[:_MOST_EXAMPLES]]
    letters = list(_letters(CODES[code]))
    if letters:
        lines += [
            "",
            "## Letters",
            "",
            "Likeliest spellings first; rules of context are left out.",
            "",
        ]
        lines += ["| letter | spellings |", "|---|---|", *letters]
    return "\n".join(lines) + "\n"


def _facts(one: Language) -> Iterator[str]:
    order = "family name first" if one.family_first else "given name first"
    yield f"Code `{one.code}`; scripts {', '.join(one.scripts)}; names stand {order}."
    yield ""
    if one.systems:
        yield f"Systems: {', '.join(f'`{system}`' for system in one.systems)}, and `habit`."
    else:
        yield "No system is known here; only `habit`."


def _letters(package: str) -> Iterator[str]:
    try:
        rows = segment_rows(f"normalizer.languages.{package}")
    except FileNotFoundError:  # a language of syllables
        return
    letters: dict[str, dict[str, float]] = {}
    for segment, spelled, weight, _, _ in rows:
        if len(segment) <= _LONGEST_SEGMENT:
            ways = letters.setdefault(segment, {})
            ways[spelled] = ways.get(spelled, 0.0) + weight
    for letter in sorted(letters):
        ways = letters[letter]
        total = sum(ways.values()) or 1.0
        order = sorted(ways, key=lambda way: (-ways[way], way))[:_MOST_SPELLINGS]
        shown = ", ".join(f"{way or '(none)'} {ways[way] / total:.2f}" for way in order)
        yield f"| {letter} | {shown} |"
