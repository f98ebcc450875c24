"""What ``lint`` and ``fmt`` print, and the status that they exit with."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from normalizer.cli.tables import fmt_command, lint_command

if TYPE_CHECKING:
    from pathlib import Path

BAD = """\
entity,entity_kind,name,text,lang,kind
kr.cho-tae-yul,person,Cho Tae-yul,조태열,korean,native
kr.cho-tae-yul,,,"Cho, Tae",ko,transliteration
"""
GOOD = """\
entity,entity_kind,name,text,lang,kind
kr.cho-tae-yul,person,Cho Tae-yul,조태열,ko,native
"""
UNTIDY = """\
format: 1
entities:
  - {name: Cho Tae-yul, id: kr.cho-tae-yul, kind: person}
"""
TIDY = """\
format: 1
entities:
  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty directory to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _lint(*arguments: str) -> Result:
    return CliRunner().invoke(lint_command, arguments)


def _fmt(*arguments: str) -> Result:
    return CliRunner().invoke(fmt_command, arguments)


def test_lint_prints_problems(folder: Path) -> None:
    """Place, code, message and mend, sorted; the count goes to the error stream."""
    (folder / "b.csv").write_text(BAD, encoding="utf-8")
    (folder / "a.csv").write_text("", encoding="utf-8")
    result = _lint(".")
    assert result.stdout == (
        "a.csv:1:1: T112 the file is empty\n"
        "    mend: write the header: entity,entity_kind,name,text,lang,kind\n"
        "b.csv:2:39: T203 'korean' is not a language tag\n"
        "    mend: did you mean 'ko'?\n"
        "b.csv:3:18: W201 'Cho, Tae' is in Latin letters, but tagged 'ko'\n"
        "    mend: write 'ko-Latn'\n"
    )
    assert result.stderr == "2 problems, 1 warning\n"
    assert result.exit_code == 1


def test_lint_accepts(folder: Path) -> None:
    """A clean file prints nothing but the count; so do warnings not count as problems."""
    (folder / "a.csv").write_text(GOOD, encoding="utf-8")
    result = _lint("a.csv")
    assert (result.stdout, result.stderr, result.exit_code) == ("", "no problems\n", 0)
    (folder / "a.csv").write_text(BAD.replace("korean", "ko"), encoding="utf-8")
    result = _lint("a.csv")
    assert (result.stderr, result.exit_code) == ("1 warning\n", 0)


def test_lint_as_json(folder: Path) -> None:
    """A list of objects, empty when all is well."""
    (folder / "b.csv").write_text(BAD, encoding="utf-8")
    result = _lint("b.csv", "--format", "json")
    assert json.loads(result.stdout)[0] == {
        "file": "b.csv", "line": 2, "column": 39, "code": "T203",
        "message": "'korean' is not a language tag", "mend": "did you mean 'ko'?",
    }  # fmt: skip
    (folder / "b.csv").write_text(GOOD, encoding="utf-8")
    assert _lint("b.csv", "--format", "json").stdout == "[]\n"


def test_lint_as_annotations(folder: Path) -> None:
    """What would end a workflow command is escaped."""
    (folder / "100%, a:b.csv").write_text("", encoding="utf-8")
    (folder / "c.csv").write_text(BAD.replace("korean", "ko"), encoding="utf-8")
    assert _lint(".", "--format", "github").stdout == (
        "::error file=100%25%2C a%3Ab.csv,line=1,col=1,title=T112::the file is empty%0A"
        "mend: write the header: entity,entity_kind,name,text,lang,kind\n"
        "::warning file=c.csv,line=3,col=18,title=W201::"
        "'Cho, Tae' is in Latin letters, but tagged 'ko'%0Amend: write 'ko-Latn'\n"
    )


def test_lint_without_paths_checks_the_bundled_tables(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are shown by their path from here when they lie below."""
    aliases = folder / "data" / "aliases"
    aliases.mkdir(parents=True)
    (aliases / "x.csv").write_text("", encoding="utf-8")
    monkeypatch.setattr("normalizer.cli.tables.bundled_path", lambda: aliases)
    result = _lint()
    assert result.stdout.startswith("data/aliases/x.csv:1:1: T112")
    assert result.exit_code == 1


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["--nonsense"]])
def test_a_mistaken_command(arguments: list[str]) -> None:
    """Exits with 2, apart from problems of files."""
    assert _lint(*arguments).exit_code == 2
    assert _fmt().exit_code == 2


def test_a_path_that_is_not_there(folder: Path) -> None:
    """Is a problem like others."""
    result = _lint("nowhere.csv")
    assert result.stdout.startswith("nowhere.csv:1:1: T101 no such file or directory\n")
    assert result.exit_code == 1
    assert _fmt("nowhere.csv").exit_code == 1
    assert list(folder.iterdir()) == []


def test_fmt_rewrites(folder: Path) -> None:
    """Changed files are listed; a second run changes nothing."""
    (folder / "a.yaml").write_text(UNTIDY, encoding="utf-8")
    result = _fmt("a.yaml")
    assert (result.stdout, result.stderr, result.exit_code) == (
        "a.yaml\n", "1 file changed\n", 0,
    )  # fmt: skip
    assert (folder / "a.yaml").read_text(encoding="utf-8") == TIDY
    result = _fmt("a.yaml")
    assert (result.stdout, result.stderr, result.exit_code) == ("", "0 files changed\n", 0)


def test_fmt_check_changes_nothing(folder: Path) -> None:
    """Files that would change are listed, line ends count, and the status tells."""
    (folder / "a.yaml").write_text(UNTIDY, encoding="utf-8")
    (folder / "b.csv").write_bytes(GOOD.encode().replace(b"\n", b"\r\n"))
    (folder / "c.csv").write_text(GOOD, encoding="utf-8")
    result = _fmt("--check", ".")
    assert (result.stdout, result.stderr, result.exit_code) == (
        "a.yaml\nb.csv\n", "2 files would change\n", 1,
    )  # fmt: skip
    assert (folder / "a.yaml").read_text(encoding="utf-8") == UNTIDY
    assert _fmt("--check", "c.csv").exit_code == 0


def test_fmt_leaves_files_with_problems(folder: Path) -> None:
    """They are told and not touched; the others are rewritten."""
    (folder / "a.yaml").write_text(UNTIDY, encoding="utf-8")
    (folder / "b.csv").write_text(BAD, encoding="utf-8")
    (folder / "c.csv").write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    result = _fmt(".")
    assert result.stdout.startswith("b.csv:2:39: T203 ")
    assert "c.csv:1:1: T102" in result.stdout
    assert result.stderr.endswith("2 problems; files with problems were not touched\n")
    assert result.exit_code == 1
    assert (folder / "b.csv").read_text(encoding="utf-8") == BAD
    assert (folder / "c.csv").read_bytes() == b"\xef\xbb\xbf" + GOOD.encode()
    assert (folder / "a.yaml").read_text(encoding="utf-8") == TIDY


def test_fmt_tells_what_cannot_be_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be replaced is told, and the status says so."""
    (folder / "a.yaml").write_text(UNTIDY, encoding="utf-8")

    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("normalizer.cli.tables.replace_text", refuse)
    result = _fmt("a.yaml")
    assert "a.yaml: cannot be written: Read-only file system\n" in result.stderr
    assert result.exit_code == 1


def test_a_side_file_is_kept_in_view(folder: Path) -> None:
    """A bulk table whose sources stand beside it is formatted."""
    (folder / "x.csv").write_text("text,entity,kind,source\nCho,a.b,short,un\n", encoding="utf-8")
    side = "sources: {un: {title: U}}\nformat: 1\n"
    (folder / "x.meta.yaml").write_text(side, encoding="utf-8")
    assert _fmt("x.csv").exit_code == 0
    assert (folder / "x.csv").read_text(encoding="utf-8") == (
        "entity,text,lang,kind,source\na.b,Cho,,short,un\n"
    )


@pytest.mark.parametrize("command", [lint_command, fmt_command])
def test_help_shows_examples(command: object) -> None:
    """Each command explains itself with examples and exit statuses."""
    text = CliRunner().invoke(command, ["--help"]).output  # type: ignore[arg-type]
    assert "Examples:\n" in text
    assert "Exits with 0" in text
