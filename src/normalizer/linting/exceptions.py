"""T8xx and W8xx: what tables ask the linter to pass over, and why.

A file says it under ``lint`` in its head, or in its side file: ``ignore`` holds codes, each with a
reason. A row says it in a comment, ``# lint: allow T405 because ...``, beside the row or on a line
above it; where a format has no comments, ``note`` holds the same words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import Factory, define

from normalizer.linting.rule import ReaderRule, Rule, files, pair
from normalizer.model import Location, Problem
from normalizer.tables.read import LINT_MARK
from normalizer.tables.vocabulary import suggest
from normalizer.tables.yaml_comments import find_comments
from normalizer.tables.yaml_nodes import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from normalizer.tables.read import Loaded

__all__ = ["RULES", "pass_over"]

_ALLOW = re.compile(r"lint: allow\b[ ]*(?P<codes>[^ ,]+(?:,[ ]*[^ ,]+)*)?(?P<rest>.*)")
_BECAUSE = re.compile(r"\s+because\s+(\S.*)")
_FORM = f"write '{LINT_MARK} CODE because ...'"


@define
class _Allowance:
    """What is passed over: problems with these codes, in these files or on one line of one."""

    place: Location
    codes: tuple[str, ...]
    files: tuple[str, ...]
    line: int = 0  # 0 is the whole file
    hits: set[str] = Factory(set)

    def covers(self, problem: Problem) -> str | None:
        """The code by which a problem is passed over."""
        at = problem.location
        if at.file not in self.files or self.line not in (0, at.line):
            return None
        return next((code for code in self.codes if problem.code.startswith(code)), None)


class _ExceptionRule(Rule):
    """A rule on what the others are asked to pass over; `pass_over` checks it."""

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Leave it to `pass_over`."""
        return iter(())


_ROW = "{text: Cho Tae-yong, lang: ko-Latn, kind: transliteration}"
_ALLOWED = f"{_ROW}  # lint: allow T406 because both have the name on their cards"


class NoReason(_ExceptionRule):
    """A comment or note for the linter gives no code, or no reason.

    Without a reason nobody knows later whether the exception still holds. It passes nothing over.
    """

    code = "T801"
    title = "exception without a code or a reason"
    bad = pair(other_row="{text: Jo Tae-yul, lang: ko-Latn, kind: self}  # lint: allow T406")
    good = pair(other_row=_ALLOWED)


class NoSuchRule(_ExceptionRule):
    """An exception is made for a code that no rule has, or that keeps tables from being read.

    What cannot be read cannot be passed over: it must be mended.
    """

    code = "T802"
    title = "exception for what cannot be passed over"
    bad = pair(other_row=f"{_ROW}  # lint: allow T406, T46 because both have the name")
    good = pair(other_row=_ALLOWED)


class HitsNothing(_ExceptionRule):
    """An exception passes nothing over.

    The row was mended, moved or deleted, and the exception would hide the next mistake. Check all
    files together: a row may collide with a row of a file that was not given.
    """

    code = "W801"
    title = "exception that hits nothing"
    bad = files({"people.yaml": str(pair()["people.yaml"]).replace(
        "entities:", "lint:\n  ignore:\n    T406: both have the name on their cards\nentities:"
    )})  # fmt: skip
    good = files({"people.yaml": str(bad["people.yaml"]) + f"    aliases:\n      - {_ROW}\n"})


def pass_over(
    loaded: Loaded, problems: Iterable[Problem], rules: Iterable[Rule]
) -> Iterator[Problem]:
    """The problems that no exception passes over, and what is wrong with the exceptions."""
    known = {rule.code: isinstance(rule, ReaderRule) for rule in rules}
    allowances: list[_Allowance] = []
    wrong: list[Problem] = []
    for allowance in _allowances(loaded, wrong):
        wrong.extend(_check_codes(allowance, known))
        allowance.codes = tuple(code for code in allowance.codes if _can_pass(code, known))
        allowances.append(allowance)
    yield from wrong
    by_file: dict[str, list[_Allowance]] = {}
    for allowance in allowances:
        for file in allowance.files:
            by_file.setdefault(file, []).append(allowance)
    for problem in problems:
        hit = False
        for allowance in by_file.get(problem.location.file, ()):
            code = None if known.get(problem.code, True) else allowance.covers(problem)
            if code is not None:
                allowance.hits.add(code)
                hit = True
        if not hit:
            yield problem
    for allowance in allowances:
        for code in allowance.codes:
            if code not in allowance.hits:
                message = f"the exception for {code} passes nothing over"
                yield Problem(allowance.place, HitsNothing.code, message, "remove it")


def _allowances(loaded: Loaded, wrong: list[Problem]) -> Iterator[_Allowance]:
    """What files and rows ask to pass over; what gives no code or no reason is noted as wrong."""
    for ignore in loaded.ignores:
        yield _Allowance(ignore.location, (ignore.code,), ignore.files)
    for place, text, line in _marks(loaded):
        match = _ALLOW.search(text)
        codes = tuple(re.split(r",[ ]*", match["codes"])) if match and match["codes"] else ()
        if match is None or not codes:
            message = "an exception without a code"
        elif _BECAUSE.fullmatch(match["rest"]) is None:
            message = "an exception without a reason"
        else:
            yield _Allowance(place, codes, (place.file,), line)
            continue
        wrong.append(Problem(place, NoReason.code, message, _FORM))


def _can_pass(code: str, known: dict[str, bool]) -> bool:
    """Whether a code, or the beginning of several, is of a rule that can be passed over."""
    return bool(code) and any(
        other.startswith(code) and not is_read and not other[1:].startswith("8")
        for other, is_read in known.items()
    )


def _check_codes(allowance: _Allowance, known: dict[str, bool]) -> Iterator[Problem]:
    for code in allowance.codes:
        if _can_pass(code, known):
            continue
        if any(other.startswith(code) for other in known):
            message = f"what {code} tells cannot be passed over"
            mend = "mend it where it is told, and remove the exception"
        else:
            message = f"no rule has the code {code!r}"
            near = suggest(code.upper(), known) if code.upper() not in known else code.upper()
            mend = f"did you mean {near!r}?" if near else "see the reference of lint codes"
        yield Problem(allowance.place, NoSuchRule.code, message, mend)


def _marks(loaded: Loaded) -> Iterator[tuple[Location, str, int]]:
    """What rows say to the linter: its place, its text, and the line that it holds for."""
    for file, text in loaded.marked.items():
        tree = parse_yaml(text, with_scalars=True)
        if tree.fatal:
            continue
        comments = find_comments(text, tree.scalars)
        lines = text.split("\n")
        for comment in comments:
            words = comment.text.lstrip("# ")
            if words.startswith(LINT_MARK):
                line = comment.line
                if comment.alone:
                    line += 1
                    while line < len(lines) and _is_aside(lines[line - 1]):
                        line += 1
                yield Location(file, comment.line, comment.column), words, line
    for row in loaded.merged.rows:
        if LINT_MARK in row.note and row.location is not None:
            yield row.location, row.note, row.location.line


def _is_aside(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


RULES = (NoReason, NoSuchRule, HitsNothing)
