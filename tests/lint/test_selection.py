"""What is asked for, and what tables ask the linter to pass over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from normalizer.cli.tables import lint_command
from normalizer.errors import ArgumentError
from normalizer.linting import lint
from normalizer.tables import format_text, read

if TYPE_CHECKING:
    from pathlib import Path

TWO = """\
format: 1
{head}entities:
  - id: a.cho
    kind: person
    name: Cho Tae-yul
    aliases:
      {above}- {{text: Jo Tae, kind: self}}{beside}
  - id: b.jo
    kind: person
    name: Cho Tae-yong
    aliases:
      - {{text: Jo Tae, kind: self}}
      - {{text: Jo T., kind: self}}
      - {{text: J.O. T, kind: self}}
"""


def _table(*, head: str = "", above: str = "", beside: str = "") -> str:
    return TWO.format(head=head, above=above, beside=beside)


def _told(folder: Path, text: str, **options: list[str]) -> list[str]:
    (folder / "x.yaml").write_text(text, encoding="utf-8")
    return [f"{p.code}:{p.location.line}" for p in lint(folder / "x.yaml", **options)]


def test_the_table_has_three_problems(tmp_path: Path) -> None:
    """Of two codes, without any exception."""
    assert _told(tmp_path, _table()) == ["T405:7", "T405:12", "W601:14"]


@pytest.mark.parametrize(
    ("select", "ignore", "told"),
    [
        (["T4"], [], ["T405", "T405"]),
        (["W", "T9"][:1], [], ["W601"]),
        ([], ["T"], ["W601"]),
        (["T405"], ["T4"], ["T405", "T405"]),
        (["T4"], ["T405"], []),
        (["T4", "W6"], ["W601"], ["T405", "T405"]),
    ],
)
def test_rules_are_selected_by_the_beginnings_of_codes(
    select: list[str], ignore: list[str], told: list[str], tmp_path: Path
) -> None:
    """The longer beginning wins, and of two equal ones the one that leaves out."""
    found = _told(tmp_path, _table(), select=select, ignore=ignore)
    assert [one.partition(":")[0] for one in found] == told


def test_a_beginning_of_no_code_is_refused(tmp_path: Path) -> None:
    """It is most likely misspelt, and would leave out more or less than was meant."""
    with pytest.raises(ArgumentError, match=r"starts with 'T46'; write a code such as T405"):
        lint(tmp_path, select=["T46"])
    result = CliRunner().invoke(lint_command, [str(tmp_path), "--ignore", "X1"])
    assert result.exit_code == 2
    assert "no rule has a code that starts with 'X1'" in result.stderr


def test_the_command_takes_codes_with_commas(tmp_path: Path) -> None:
    """And an option more than once."""
    (tmp_path / "x.yaml").write_text(_table(), encoding="utf-8")
    run = CliRunner().invoke
    two = run(lint_command, [str(tmp_path), "--select", "T4,W6", "--ignore", "T405"])
    assert (two.exit_code, two.stderr) == (0, "1 warning\n")
    other = run(lint_command, [str(tmp_path), "--select", "T4", "--select", "W6"])
    assert (other.exit_code, other.stderr) == (1, "2 problems, 1 warning\n")


def test_a_file_passes_rules_over_with_a_reason(tmp_path: Path) -> None:
    """By code or by its beginning; both are read as tables all the same."""
    for code in ("T405", "T4"):
        head = f"lint:\n  ignore:\n    {code}: the list was received so\n"
        assert _told(tmp_path, _table(head=head)) == ["W601:17"]
        assert len(read(tmp_path).entities) == 2
    flow = "lint: {ignore: {T405: received so, W601: received so}}\n"
    assert _told(tmp_path, _table(head=flow)) == []


def test_a_file_speaks_for_itself_alone(tmp_path: Path) -> None:
    """A collision with another file is still told there."""
    head = "lint:\n  ignore:\n    T405: received so\n"
    other = "format: 1\nentities:\n  - {id: c.jo, kind: person, name: Jo}\n"
    rows = other + "  - id: a.cho\n    aliases:\n      - {text: JO TAE, kind: self}\n"
    (tmp_path / "y.yaml").write_text(rows, encoding="utf-8")
    (tmp_path / "x.yaml").write_text(_table(head=head), encoding="utf-8")
    told = {(p.location.file[-6:], p.code) for p in lint(tmp_path)}
    assert ("y.yaml", "T405") in told
    assert ("x.yaml", "T405") not in told


@pytest.mark.parametrize(
    "place",
    [
        {"beside": "  # lint: allow T405 because both are called so"},
        {"above": "# lint: allow T405 because both are called so\n      "},
        {"above": "# lint: allow T405, W601 because both are called so\n      # more\n\n      "},
    ],
)
def test_a_row_passes_a_rule_over_in_a_comment(place: dict[str, str], tmp_path: Path) -> None:
    """Beside the row or above it; the other row is told, and formatting keeps the exception."""
    text = _table(**place)
    told = [one for one in _told(tmp_path, text) if not one.startswith("W801")]
    shift = text[: text.index("{text")].count("\n") - _table()[: _table().index("{text")].count(
        "\n"
    )
    assert told == [f"T405:{12 + shift}", f"W601:{14 + shift}"]
    again = [one[:4] for one in _told(tmp_path, format_text(text, ".yaml"))]
    assert sorted(one for one in again if one != "W801") == ["T405", "W601"]


def test_a_row_of_a_bulk_table_says_it_in_its_note(tmp_path: Path) -> None:
    """Where there are no comments; its side file speaks for the whole table."""
    rows = "entity,entity_kind,name,text,lang,kind,note\n"
    rows += "a.cho,person,Cho,Jo Tae,,self,lint: allow T405 because both are called so\n"
    rows += "b.jo,person,Jo,Jo Tae,,self,\n"
    (tmp_path / "x.csv").write_text(rows, encoding="utf-8")
    assert [(p.code, p.location.line) for p in lint(tmp_path)] == [("T405", 3)]
    side = 'format: 1\nlint:\n  ignore:\n    T405: "both lists: received so"\n'
    (tmp_path / "x.meta.yaml").write_text(side, encoding="utf-8")
    told = [(p.code, p.location.line) for p in lint(tmp_path)]
    assert told == []
    (tmp_path / "x.csv").write_text(rows.replace("Jo Tae,,self,\n", "Joe,,self,\n"), "utf-8")
    assert [p.code for p in lint(tmp_path)] == ["W801", "W801"]


@pytest.mark.parametrize(
    ("beside", "code", "message"),
    [
        ("  # lint: allow T405", "T801", "an exception without a reason"),
        ("  # lint: allow T405 because", "T801", "an exception without a reason"),
        ("  # lint: allow", "T801", "an exception without a code"),
        ("  # lint: allow T203 because so", "T802", "what T203 tells cannot be passed over"),
        ("  # lint: allow W801 because so", "T802", "what W801 tells cannot be passed over"),
        ("  # lint: allow T999 because so", "T802", "no rule has the code 'T999'"),
        ("  # lint: allow T406 because so", "W801", "the exception for T406 passes nothing over"),
    ],
)
def test_a_bad_exception_is_told_at_the_comment(
    beside: str, code: str, message: str, tmp_path: Path
) -> None:
    """And passes nothing over."""
    (tmp_path / "x.yaml").write_text(_table(beside=beside), encoding="utf-8")
    problems = lint(tmp_path)
    assert [
        (p.location.line, p.location.column, p.message) for p in problems if p.code == code
    ] == [(7, 37, message)]
    assert [p.location.line for p in problems if p.code == "T405"] == [7, 12]


def test_a_text_that_only_looks_like_a_comment_is_none(tmp_path: Path) -> None:
    """What stands in quotes is a name."""
    text = _table().replace("Jo T.,", '"Jo # lint: allow T4 because so",')
    assert [one[:4] for one in _told(tmp_path, text)] == ["T405", "T405"]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("lint: T405\n", "T107:2"),
        ("lint: {skip: {T405: so}}\n", "T106:2"),
        ("lint: {ignore: [T405]}\n", "T107:2"),
        ("lint: {ignore: {T405: }}\n", "T109:2"),
        ("lint: {ignore: {T405: so, T405: so}}\n", "T105:2"),
        ("lint: {ignore: {T405: [so]}}\n", "T107:2"),
    ],
)
def test_a_bad_head_is_told(head: str, told: str, tmp_path: Path) -> None:
    """A code without a reason keeps the table from being read, as any field without a value."""
    assert told in _told(tmp_path, _table(head=head))


def test_the_head_is_formatted() -> None:
    """Codes in order, one a line, with their comments; formatting twice changes nothing."""
    text = "entities: []\nlint: {ignore: {W6: because, T405: 'so: it is'}}\nformat: 1\n"
    once = format_text(text, ".yaml")
    assert once == ('format: 1\nlint:\n  ignore:\n    T405: "so: it is"\n    W6: because\n')
    assert format_text(once, ".yaml") == once
    commented = once.replace("    W6", "    # why\n    W6").replace("ignore:", "ignore:  # both")
    assert format_text(commented, ".yaml") == commented
