"""``normalizer readings``."""

from __future__ import annotations

import csv
import io
import json

import normalizer


def test_latin_names_are_read(run):
    """A Latin spelling is answered with its readings, likeliest first, as in Python."""
    done = run("readings", "Cho Tae-yul", "--lang", "ko", "--most", "2").output.splitlines()
    found = normalizer.readings("Cho Tae-yul", lang="ko")

    assert done[0] == "Cho Tae-yul can be read as"
    assert [line.split()[-1] for line in done[1:3]] == [one.text for one in found[:2]]
    assert done[3] == f"  and {len(found) - 2} less likely"


def test_native_names_are_written(run):
    """A native name is answered with its romanizations and their systems."""
    done = run("readings", "윤석열", "--format", "csv", "--most", "100").output
    rows = list(csv.DictReader(io.StringIO(done)))
    found = normalizer.romanize("윤석열")

    assert list(rows[0]) == ["name", "direction", "form", "weight", "lang", "system"]
    assert {row["direction"] for row in rows} == {"romanization"}
    assert [(row["form"], row["system"]) for row in rows] == [(r.text, r.system) for r in found]


def test_json_has_a_line_a_name(run):
    """Every name has its line, also one without any reading."""
    done = run(
        "readings", "-", "--format", "json", "--most", "1", stdin="Cho Tae-yul\n123\n"
    ).output
    first, second = map(json.loads, done.splitlines())

    assert (first["name"], len(first["forms"])) == ("Cho Tae-yul", 1)
    assert first["more"] == len(normalizer.readings("Cho Tae-yul")) - 1
    assert second == {"name": "123", "direction": "reading", "forms": [], "more": 0}


def test_no_reading_is_an_answer(run):
    """A name that cannot be read is said to be so, with the languages that were tried."""
    done = run("readings", "123")

    assert done.exit_code == 0
    assert done.output.startswith("123 cannot be read (known: ")


def test_unknown_language(run):
    """A language without readings is exit code 2, and those that have some are named."""
    done = run("readings", "x", "--lang", "tlh")

    assert done.exit_code == 2
    assert done.stderr.startswith("Error: no readings for language 'tlh'; there are ")
