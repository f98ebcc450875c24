"""Problems as other programs read them: JSON, annotations of a workflow run, SARIF."""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from normalizer.linting import RULES, is_warning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.linting.rule import Rule
    from normalizer.model import Problem

__all__ = ["as_annotation", "as_json", "as_sarif"]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_json(problems: Sequence[Problem]) -> str:
    """A list of objects, one a problem."""
    data = [
        {
            "file": problem.location.file, "line": problem.location.line,
            "column": problem.location.column, "code": problem.code,
            "message": problem.message, "mend": problem.mend,
        }
        for problem in problems
    ]  # fmt: skip
    return json.dumps(data, ensure_ascii=False, indent=2)


def as_annotation(problem: Problem) -> str:
    """A problem as a command of a GitHub workflow run."""
    place = problem.location
    level = "warning" if is_warning(problem) else "error"
    file = _escape(place.file).replace(":", "%3A").replace(",", "%2C")
    text = _escape(f"{problem.message}\nmend: {problem.mend}")
    where = f"file={file},line={place.line},col={place.column},title={problem.code}"
    return f"::{level} {where}::{text}"


def _escape(text: str) -> str:
    """Escape what ends a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def as_sarif(problems: Sequence[Problem], *, version: str) -> str:
    """Problems as SARIF 2.1.0, which code hosts and editors read; the same input, the same text.

    Args:
        problems: In the order in which they shall stand.
        version: Version of this library.
    """
    used = sorted({problem.code for problem in problems})
    by_code = {rule.code: rule for rule in RULES}
    index = {code: number for number, code in enumerate(used)}
    run = {
        "tool": {"driver": {
            "name": "normalizer", "version": version,
            "rules": [_rule(by_code[code]) for code in used],
        }},
        # Columns are counted in characters, not in units of UTF-16.
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, index[problem.code]) for problem in problems],
    }  # fmt: skip
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2)


def _rule(rule: Rule) -> dict[str, object]:
    text = inspect.cleandoc(type(rule).__doc__ or "").replace("``", "`")
    first = " ".join(text.split("\n\n")[0].split())
    return {
        "id": rule.code,
        "name": type(rule).__name__,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": first},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": "warning" if rule.code.startswith("W") else "error"},
    }


def _result(problem: Problem, index: int) -> dict[str, object]:
    place = problem.location
    region = {"startLine": place.line, "startColumn": place.column}
    return {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": "warning" if is_warning(problem) else "error",
        "message": {"text": f"{problem.message}; {problem.mend}"},
        "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": quote(place.file)}, "region": region,
        }}],
    }  # fmt: skip
