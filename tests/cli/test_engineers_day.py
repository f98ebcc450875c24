"""An engineer's day: unresolved mentions in, rows accepted, nothing else changed.

The commands are those of ``docs/how-to/from-unresolved-mentions-to-rows.md`` and
``docs/how-to/review-a-change-of-tables.md``.
"""

from __future__ import annotations

import json
import shutil

import pytest

PEOPLE = """\
format: 1
entities:
  # confused with the minister in print
  - id: kr.cho-tae-yong
    kind: person
    name: Cho Tae-yong
    country: KR
    never: [kr.cho-tae-yul]
    aliases:
      - {text: 조태용, lang: ko, kind: native}

  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
    country: KR
    aliases:
      - {text: 조태열, lang: ko, kind: native}

  - id: us.jake-sullivan
    kind: person
    name: Jake Sullivan
    country: US
"""

MENTIONS = """\
speaker
Cho Tae-yul
조태열
Cho Tae-yong
Jake Sullivan
Sulivan
Sulivan
Taeyul
Marta Kowalczyk
Marta Kowalczyk
Marta Kowalczyk
Марта Ковальчик
Marta Kowalchyk
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with a table, a copy of it as it was released, and a file of mentions."""
    (tmp_path / "people.yaml").write_text(PEOPLE, encoding="utf-8", newline="\n")
    (tmp_path / "mentions.csv").write_text(MENTIONS, encoding="utf-8", newline="\n")
    shutil.copy(tmp_path / "people.yaml", tmp_path / "released.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def answer(patch, text, said):
    """Write what a person says after the accept of the line that holds a text."""
    lines = patch.split("\n")
    at = next(number for number, line in enumerate(lines) if "accept" in line and text in line)
    lines[at] = lines[at].replace('accept: ""', f"accept: {said}")
    return "\n".join(lines)


def test_an_engineers_day(run, folder):
    """From a column of names to a change of tables that does just what was wished."""
    tables = ("--tables", "people.yaml", "--no-bundled", "--kind", "person")
    # In the morning: what came in, and what of it is not resolved.
    done = run("resolve", *tables, "--input", "mentions.csv", "--column", "speaker",
               "--log", "asked.jsonl", "--output", "answers.csv")  # fmt: skip
    assert done.exit_code == 0, done.output
    log = [json.loads(line) for line in (folder / "asked.jsonl").read_text("utf-8").splitlines()]
    assert sum(row["count"] for row in log if row["status"] == "resolved") == 4

    # What is right today is written down, so that no change of tomorrow breaks it.
    kept = run("diff", "released.yaml", "released.yaml", "--write-protect", "kept.csv")
    assert kept.exit_code == 0, kept.output
    assert "Jake Sullivan,,us.jake-sullivan\n" in (folder / "kept.csv").read_text("utf-8")

    # Suggestions, as a file.
    suggest = ("suggest", "people.yaml", "--no-bundled")
    person = ("--journal", "said.jsonl", "--who", "ana")
    done = run(*suggest, "--log", "asked.jsonl", *person, "--output", "patch.yaml")
    assert done.exit_code == 0, done.output
    assert "8 of 12 mentions are not resolved; 3 suggestions" in done.stderr
    patch = (folder / "patch.yaml").read_text("utf-8")
    assert patch.index("new: marta-kowalczyk") < patch.index("text: Sulivan")

    # She reviews it: a new entity with two of its spellings, one row, and one that is refused.
    assert "once, nil" in patch
    patch = patch.replace('marta-kowalczyk\n    accept: ""', "pl.marta-kowalczyk\n    accept: yes")
    patch = patch.replace('country: ""', "country: PL")
    patch = answer(patch, "text: Марта Ковальчик", "yes")
    patch = answer(patch, "text: Marta Kowalchyk", "yes")
    patch = answer(patch, "text: Sulivan", "yes")
    patch = answer(patch, "text: Taeyul", "no")
    (folder / "patch.yaml").write_text(patch, encoding="utf-8")
    done = run(*suggest, "--apply", "patch.yaml", *person)
    assert done.exit_code == 0, done.output
    assert done.stderr == (
        "3 rows and 1 new entity accepted, 1 refused, 0 left unsure, 0 passed over, 0 left open\n"
    )

    # The rows stand in canonical form, and the linter has nothing to say against them.
    assert run("lint", "people.yaml").exit_code == 0
    assert run("fmt", "--check", "people.yaml").exit_code == 0
    assert "  # confused with the minister in print\n" in (folder / "people.yaml").read_text(
        "utf-8"
    )

    # The diff shows the wished changes and no others; what is protected holds.
    done = run("diff", "released.yaml", "people.yaml", "--log", "asked.jsonl",
               "--protect", "kept.csv", "--format", "json")  # fmt: skip
    assert done.exit_code == 0, done.output
    data = json.loads(done.stdout)
    assert {(one["mention"], one["count"], one["after"]["entity"]) for one in data["changes"]} == {
        ("Marta Kowalczyk", 3, "pl.marta-kowalczyk"),
        ("Marta Kowalchyk", 1, "pl.marta-kowalczyk"),
        ("Марта Ковальчик", 1, "pl.marta-kowalczyk"),
        ("Sulivan", 2, "us.jake-sullivan"),
    }
    assert data["broken"] == []
    assert {one["effect"] for one in data["changes"]} == {"gained"}
    # And so does asking every name that either table lists.
    every = json.loads(run("diff", "released.yaml", "people.yaml", "--format", "json").stdout)
    assert {one["effect"] for one in every["changes"]} == {"gained"}

    # The next day nothing of it is asked again but what was left open, as a new question.
    done = run(*suggest, "--log", "asked.jsonl", *person, "--output", "next.yaml")
    assert "1 of 12 mentions are not resolved" in done.stderr
    assert "entity: kr.cho-tae-yul" not in (folder / "next.yaml").read_text("utf-8")

    # A change that breaks something is held up.
    broken = (folder / "people.yaml").read_text("utf-8").replace(
        "name: Jake Sullivan", "name: Jacob Somebody"
    )  # fmt: skip
    (folder / "broken.yaml").write_text(broken, encoding="utf-8")
    done = run("diff", "released.yaml", "broken.yaml", "--log", "asked.jsonl",
               "--protect", "kept.csv")  # fmt: skip
    assert done.exit_code == 1
    assert "protected: Jake Sullivan: must be us.jake-sullivan, is " in done.stdout
