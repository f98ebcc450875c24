"""Bad folders of mentions: every problem of every file, with its place and its mend."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from normalizer.report import MentionsError, read_articles
from normalizer.report.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

GOOD_FACTS = 'format: 1\npublisher: ""\ndate: ""\nlanguage: en\n'
GOOD_ROWS = "mention\nSeoul\n"


def problems(folder: Path) -> list[str]:
    with pytest.raises(MentionsError) as caught:
        read_articles(folder)
    return [str(p).replace(f"{folder.as_posix()}/", "") for p in caught.value.problems]


def put(folder: Path, rows: str | None = GOOD_ROWS, facts: str | None = GOOD_FACTS) -> Path:
    for name, text in (("a.csv", rows), ("a.yaml", facts)):
        if text is not None:
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return folder


def test_the_good_files_of_these_tests_are_good(tmp_path: Path) -> None:
    """What is wrong below is wrong for the reason that is named."""
    (article,) = read_articles(put(tmp_path))
    assert [mention.text for mention in article.mentions] == ["Seoul"]
    assert article.facts.date is None


ROWS = {
    "empty": ("", ["a.csv:1:1: M102 the file is empty",
                   "mend: write the header: mention,kind,role,context,on,count,gold,note"]),
    "header": ("mentoin,count,count\nSeoul,1,1\n", [
        "a.csv:1:1: M102 the column 'mention' is missing", "mend: add the column 'mention'",
        "a.csv:1:1: M102 unknown column 'mentoin'", "mend: did you mean 'mention'?",
        "a.csv:1:15: M102 the column 'count' comes twice", "mend: remove one of the two",
    ]),
    "cells": ("mention,kind,on,count\n,town,2024-13,0\nSeoul,,yesterday,-1\n", [
        "a.csv:2:1: M104 a row without a mention", "mend: fill the cell",
        "a.csv:2:2: M104 unknown kind 'town'",
        "mend: write one of: person, organization, place, agreement, weapon, operation, event",
        "a.csv:2:7: M104 not a date: '2024-13'",
        "mend: write YYYY, YYYY-MM or YYYY-MM-DD, a day that the calendar has",
        "a.csv:2:15: M104 not a count: '0'", "mend: write a number from 1",
        "a.csv:3:8: M104 not a date: 'yesterday'",
        "mend: write YYYY, YYYY-MM or YYYY-MM-DD, a day that the calendar has",
        "a.csv:3:18: M104 not a count: '-1'", "mend: write a number from 1",
    ]),
    "width": ("mention,note\nSeoul\nSeoul,a,b\n", [
        "a.csv:2:1: M102 1 cell where the header has 2", "mend: end it with commas",
        "a.csv:3:1: M102 3 cells where the header has 2", "mend: quote a cell that holds a comma",
    ]),
    "quotes": ('mention,note\n"Seoul,x\n', [
        "a.csv:2:1: M102 a quote that is never closed",
        "mend: close the quote at the end of the cell",
    ]),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_problems_of_a_table_are_told_with_place_and_mend(tmp_path: Path, name: str) -> None:
    """All that is wrong with the rows is told at once, in the order of the file."""
    rows, expected = ROWS[name]
    found = problems(put(tmp_path, rows))
    assert [line.strip() for problem in found for line in problem.splitlines()] == expected


FACTS = {
    "empty": ("", [
        "a.yaml:1:1: M103 no fields in the file",
        "mend: write lines such as format: 1, with format, publisher, date, language",
    ]),
    "missing": ("format: 1\nlanguage: en\n", [
        "a.yaml:1:1: M103 the field 'date' is missing", 'mend: write date: "" when it is not known',
        "a.yaml:1:1: M103 the field 'publisher' is missing",
        'mend: write publisher: "" when it is not known',
    ]),
    "fields": ("format: 2\npublisher: [a]\ndate: May 2024\ndate: 2024\nlangauge: en\n", [
        "a.yaml:1:1: M103 unknown format '2'", "mend: write 'format: 1'",
        "a.yaml:2:1: M103 the field 'publisher' is no text",
        "mend: write one value on the same line",
        "a.yaml:3:7: M103 not a date: 'May 2024'",
        'mend: write YYYY, YYYY-MM or YYYY-MM-DD, or "" when it is not known',
        "a.yaml:4:1: M103 the field 'date' comes twice", "mend: remove one of the two",
        "a.yaml:5:1: M103 unknown field 'langauge'", "mend: did you mean 'language'?",
    ]),
}  # fmt: skip


@pytest.mark.parametrize("name", FACTS)
def test_problems_of_facts_are_told_with_place_and_mend(tmp_path: Path, name: str) -> None:
    """All that is wrong with the facts of an article is told at once."""
    facts, expected = FACTS[name]
    found = problems(put(tmp_path, facts=facts))
    assert [line.strip() for problem in found for line in problem.splitlines()] == expected


@pytest.mark.parametrize(
    ("rows", "facts", "expected"),
    [
        (GOOD_ROWS, None, "a.yaml:1:1: M101 the facts of the article are missing"),
        (None, GOOD_FACTS, "a.csv:1:1: M101 the table of its mentions is missing"),
    ],
)
def test_half_a_pair_is_a_problem(
    tmp_path: Path, rows: str | None, facts: str | None, expected: str
) -> None:
    """A table without facts, or facts without a table, is told by the name of what is missing."""
    (found,) = problems(put(tmp_path, rows, facts))
    assert found.splitlines()[0] == expected


def test_a_folder_without_tables_is_a_problem(tmp_path: Path) -> None:
    """An empty folder, a file and nothing at all are each told apart."""
    (empty,) = problems(tmp_path)
    assert "M101 a folder without tables of mentions" in empty
    (missing,) = problems(tmp_path / "missing")
    assert "M101 no such folder" in missing
    (file,) = problems(put(tmp_path) / "a.csv")
    assert "M101 not a folder" in file


def test_bytes_that_are_not_utf8_are_a_problem(tmp_path: Path) -> None:
    """A table in another encoding is not guessed at."""
    put(tmp_path)
    (tmp_path / "a.csv").write_bytes("mention\n조태열\n".encode("euc-kr"))
    (found,) = problems(tmp_path)
    assert found.startswith("a.csv:2:1: T102 the byte 0xC1 is not UTF-8")


def test_the_job_fails_with_all_problems_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit status 1, every problem on standard error, no file."""
    folder = put(tmp_path, "mention,kind\nSeoul,town\n", "format: 2\n")
    out = tmp_path / "out"
    assert main([str(folder), "-o", str(out)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("2 problems in the mentions; nothing was resolved\n")
    assert "a.csv:2:7: M104" in captured.err
    assert "a.yaml:1:1: M103" in captured.err
    assert not out.exists()


def test_the_error_can_be_pickled(tmp_path: Path) -> None:
    """Workers of a pool can hand it back whole."""
    with pytest.raises(MentionsError) as caught:
        read_articles(tmp_path)
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.problems == caught.value.problems
    assert str(again) == str(caught.value)
