"""Broken files, and what is told of them: the text of each report is golden."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from normalizer.errors import TableError
from normalizer.linting import lint
from normalizer.tables import check, format_text, parse, read

BAD = Path(__file__).parent / "bad"
FILES = sorted(
    path.name
    for path in BAD.iterdir()
    if path.suffix in (".yaml", ".csv") and ".meta" not in path.suffixes
)
FAULTS_AT_LEAST = 100
"""How many faults are planted in the files; a file that loses its own would pass unnoticed."""


def _expected(name: str) -> str:
    return (BAD / f"{name}.expected").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_report_is_golden(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each planted fault is told with its line, its column, and how to mend it; nothing else is."""
    monkeypatch.chdir(BAD)
    assert "".join(f"{problem}\n" for problem in check(name)) == _expected(name)


def test_enough_faults_are_planted() -> None:
    """The golden files cover the readers broadly."""
    reports = "".join(map(_expected, FILES))
    assert len(re.findall(r"^    mend: ", reports, re.MULTILINE)) >= FAULTS_AT_LEAST
    assert {name for name in FILES if not _expected(name)} == set()


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_loaded(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """`read` raises one error with all the problems that `check` tells."""
    monkeypatch.chdir(BAD)
    with pytest.raises(TableError) as caught:
        read(name)
    assert caught.value.problems == check(name) == parse(name)[1]
    assert set(check(name)) <= set(lint(name))


def test_all_files_are_told_in_one_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in one file does not hide the faults of another.

    Only what a file lacks from others is not told as long as one of them is torn.
    """
    monkeypatch.chdir(BAD)
    told = {problem.location.file for problem in check(".")}
    assert set(FILES) - told == {"undeclared.yaml"}


def test_a_file_that_cannot_be_read_hides_no_entity(tmp_path: Path) -> None:
    """What a torn file may have said is not reported as missing elsewhere."""
    (tmp_path / "torn.yaml").write_text("format: 1\nentities: [", encoding="utf-8")
    (tmp_path / "other.csv").write_text(
        "entity,text,kind\nkr.cho-tae-yul,Cho,short\n", encoding="utf-8"
    )
    assert [problem.code for problem in check(tmp_path)] == ["T103"]
    (tmp_path / "torn.yaml").unlink()
    assert [problem.code for problem in check(tmp_path)] == ["T402"]


@pytest.mark.parametrize("name", [name for name in FILES if "encoding" not in name])
def test_the_formatter_refuses_what_a_file_alone_has_wrong(name: str) -> None:
    """A file whose own rows have problems is never rewritten; what it lacks does not matter."""
    text, suffix = (BAD / name).read_text(encoding="utf-8"), Path(name).suffix
    wrong = {p.code for p in check(BAD / name) if p.location.file.endswith(f"/{name}")}
    if any(code < "T4" for code in wrong):
        with pytest.raises(TableError):
            format_text(text, suffix)
    else:
        assert format_text(format_text(text, suffix), suffix) == format_text(text, suffix)
