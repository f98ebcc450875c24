"""The main job, from a folder of mentions to a report and two files."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from normalizer.errors import NormalizerError
from normalizer.report.__main__ import main
from normalizer.report.files import COLUMNS

if TYPE_CHECKING:
    from pathlib import Path

Capture = pytest.CaptureFixture[str]


def run(folder: Path, tables: Path, *more: str) -> int:
    return main([str(folder), "--tables", str(tables), *more])


def read_csv(out: Path) -> list[dict[str, str]]:
    with (out / "mentions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_jsonl(out: Path) -> list[dict[str, object]]:
    text = (out / "mentions.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_every_part_of_the_report_tells_of_the_mentions_it_is_for(
    folder: Path, tables: Path, capsys: Capture
) -> None:
    """Spellings are unified, look-alikes kept apart, doubts and unknown names listed."""
    assert run(folder, tables) == 0
    text = capsys.readouterr().out
    parts = ["UNIFIED", "KEPT APART", "IN DOUBT", "UNKNOWN", "AGAINST GOLD"]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    unified, apart, doubt, unknown, gold = (
        text[start:end] for start, end in zip(places, [*places[1:], None], strict=True)
    )
    assert text.splitlines()[3] == (
        "1 article, 7 mentions, 6 distinct spellings; of 6 rows 5 resolved, 0 ambiguous, 1 nil"
    )
    assert "Cho Tae-yul [kr.cho-tae-yul, person]: 2 spellings, 1 article, 3 mentions" in unified
    assert "is not Angelina Jolie [us.angelina-jolie]" in apart
    assert "yul stands against yong" in apart or "yeol stands against yong" in apart
    assert "'Cho Tae-yong' in daily [person, South Korean Foreign Minister" in doubt
    assert "Cho Tae-yul [kr.cho-tae-yul] score" in doubt
    assert "'Wilhelmina Quackenbush' in daily" in unknown
    assert "6 of 6 rows right" in gold


def test_the_files_tell_the_same_and_parse_back(folder: Path, tables: Path, tmp_path: Path) -> None:
    """Both files have a row for each mention, in order, with the documented columns."""
    out = tmp_path / "new" / "out"
    assert run(folder, tables, "-o", str(out)) == 0
    rows, objects = read_csv(out), read_jsonl(out)
    assert [tuple(row) for row in rows] == [COLUMNS] * 6
    assert [tuple(item) for item in objects] == [COLUMNS] * 6
    assert [row["mention"] for row in rows] == [item["mention"] for item in objects]
    doubted = rows[2]
    assert (doubted["mention"], doubted["status"]) == ("Cho Tae-yong", "resolved")
    assert (doubted["entity"], doubted["in_doubt"]) == ("kr.cho-tae-yong", "true")
    assert (doubted["rival"], doubted["right"]) == ("kr.cho-tae-yul", "true")
    unknown = objects[4]
    assert (unknown["status"], unknown["entity"], unknown["right"]) == ("nil", None, True)
    for row, item in zip(rows, objects, strict=True):
        assert item["score"] == pytest.approx(float(row["score"]))
        assert len(item["evidence"]) == (row["evidence"].count("; ") + 1 if row["evidence"] else 0)


def test_two_runs_write_the_same_bytes(folder: Path, tables: Path, tmp_path: Path) -> None:
    """Nothing depends on the time, on the order of hashes, or on what was there before."""
    written = []
    for seed in ("1", "2"):
        out = tmp_path / "out"
        command = [sys.executable, "-m", "normalizer.report", str(folder)]
        done = subprocess.run(
            [*command, "--tables", str(tables), "-o", str(out)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        )
        files = [(out / name).read_bytes() for name in ("mentions.csv", "mentions.jsonl")]
        written.append((done.stdout, *files))
    assert written[0] == written[1]
    assert sorted(path.name for path in out.iterdir()) == ["mentions.csv", "mentions.jsonl"]


def test_wrong_answers_are_told_and_are_no_error(
    folder: Path, tables: Path, capsys: Capture
) -> None:
    """A row otherwise than gold is listed with gold, answer and reason; the status is 0."""
    table = folder / "daily.csv"
    text = table.read_text(encoding="utf-8")
    text = text.replace(",NIL,nobody", ",country.xx,").replace(",country.kr,", ",NIL,")
    table.write_text(text, encoding="utf-8", newline="\n")
    assert run(folder, tables) == 0
    gold = capsys.readouterr().out.partition("AGAINST GOLD")[2]
    assert "4 of 6 rows right" in gold
    assert "gold country.xx, which the tables do not have" in gold
    assert "answer resolved as country.kr, score" in gold
    assert "precision of resolved: 0.800 (4 of 5)" in gold
    assert "recall of resolved:    0.800 (4 of 5)" in gold


def test_a_short_form_is_read_in_the_light_of_its_article(
    folder: Path, tables: Path, tmp_path: Path
) -> None:
    """A family name that alone is not enough means whom the same article names in full."""
    table = folder / "daily.csv"
    header = "mention,kind\n"
    outs = []
    for rows in ("Joly,person\n", "Mélanie Joly,person\nJoly,person\n"):
        table.write_text(header + rows, encoding="utf-8", newline="\n")
        assert run(folder, tables, "-o", str(tmp_path / "out")) == 0
        outs.append(read_csv(tmp_path / "out")[-1])
    alone, together = outs
    assert alone["status"] != "resolved"
    assert (together["status"], together["entity"]) == ("resolved", "ca.melanie-joly")
    assert "named in the same document" in together["evidence"]


def test_only_the_column_of_mentions_is_needed(folder: Path, tables: Path, tmp_path: Path) -> None:
    """A list of names alone is resolved, and judged nowhere."""
    (folder / "daily.csv").write_text("mention\nCho Tae-yul\n", encoding="utf-8")
    assert run(folder, tables, "-o", str(tmp_path / "out")) == 0
    (row,) = read_csv(tmp_path / "out")
    assert (row["entity"], row["count"], row["gold"], row["right"]) == (
        "kr.cho-tae-yul", "1", "", "",
    )  # fmt: skip


def test_explain_tells_why_for_each_row_of_a_spelling(
    folder: Path, tables: Path, capsys: Capture, tmp_path: Path
) -> None:
    """It prints the evidence of the spelling's rows and nothing else, and writes no file."""
    out = tmp_path / "out"
    assert run(folder, tables, "-o", str(out), "--explain", "Jolie") == 0
    text = capsys.readouterr().out
    assert text.startswith(
        "'Jolie' in daily [person, Canadian Foreign Minister, Canada, 2024-02]\n"
    )
    assert "'Jolie' is resolved as Mélanie Joly [ca.melanie-joly]" in text
    assert "UNIFIED" not in text
    assert not out.exists()


def test_explain_of_a_spelling_that_is_not_there(
    folder: Path, tables: Path, capsys: Capture
) -> None:
    """The error names the spelling that was most likely meant."""
    assert run(folder, tables, "--explain", "cho tae-yeol") == 1
    assert capsys.readouterr().err == (
        "no row has the spelling 'cho tae-yeol'\nmend: did you mean 'Cho Tae-yeol'?\n"
    )


def test_a_table_with_problems_is_an_error_with_a_place(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    """Bad alias tables stop the job before anything is written."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("format: 9\n", encoding="utf-8")
    assert run(folder, bad, "-o", str(tmp_path / "out")) == 1
    assert f"{bad.as_posix()}:1:" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_an_error(
    folder: Path, tables: Path, tmp_path: Path, capsys: Capture
) -> None:
    """The error names the folder, and nothing is printed as if all were well."""
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert run(folder, tables, "-o", str(blocked / "out")) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(str(blocked))


def test_the_errors_have_the_root_class() -> None:
    """Whoever catches the root of the library's errors catches those of the report."""
    from normalizer.report import MentionsError  # noqa: PLC0415

    assert issubclass(MentionsError, NormalizerError)
