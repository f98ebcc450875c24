"""When the format moves: older files are read and rewritten, newer ones are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from normalizer.cli.tables import fmt_command
from normalizer.linting import lint
from normalizer.tables import check, migration, read, vocabulary, yaml_reader, yaml_writer
from normalizer.tables import formatting as formatting_module
from normalizer.tables.migration import Step, rename, steps_from
from normalizer.tables.yaml_nodes import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from pathlib import Path

OLD = """\
# ours
format: 1
entities:
  - id: a.b
    sort: person  # a person
    name: A
    aliases:
      # seen
      - {text: B, sort: short}
"""
NEW = OLD.replace("sort", "kind").replace("format: 1", "format: 3")


def _entities(root: Mapping) -> list[Mapping]:
    return [
        item
        for key, value in root.pairs
        if isinstance(key, Scalar) and key.text == "entities" and isinstance(value, Sequence)
        for item in value.items
        if isinstance(item, Mapping)
    ]


def _rename_heads(root: Mapping) -> None:
    for entity in _entities(root):
        rename(entity, "sort", "kind")


def _rename_rows(root: Mapping) -> None:
    for entity in _entities(root):
        for _, value in entity.pairs:
            for row in value.items if isinstance(value, Sequence) else ():
                if isinstance(row, Mapping):
                    rename(row, "sort", "kind")


@pytest.fixture
def _moved(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that reads format 3, to which two steps lead."""
    steps = (
        Step("1", "2", _rename_heads, {"sort_of_entity": "entity_kind"}),
        Step("2", "3", _rename_rows, {"sort": "kind"}),
    )
    monkeypatch.setattr(migration, "STEPS", steps)
    for module in (vocabulary, yaml_reader, yaml_writer, formatting_module):
        monkeypatch.setattr(module, "FORMAT", "3")


def _fmt(*arguments: str) -> Result:
    return CliRunner().invoke(fmt_command, arguments)


def test_the_registry_leads_to_the_format_that_is_read() -> None:
    """From every version that a step takes, and never backwards."""
    for step in migration.STEPS:
        assert int(step.before) + 1 == int(step.after)
        assert steps_from(step.before)
    assert steps_from(vocabulary.FORMAT) == ()


@pytest.mark.usefixtures("_moved")
def test_older_files_are_read_as_they_were_meant(tmp_path: Path) -> None:
    """Through every step from their version on."""
    (tmp_path / "x.yaml").write_text(OLD, encoding="utf-8")
    old = read(tmp_path)
    assert lint(tmp_path) == []
    (tmp_path / "x.yaml").write_text(NEW, encoding="utf-8")
    assert read(tmp_path) == old
    half = NEW.replace("format: 3", "format: 2").replace("kind: short", "sort: short")
    (tmp_path / "x.yaml").write_text(half, encoding="utf-8")
    assert read(tmp_path) == old


@pytest.mark.usefixtures("_moved")
def test_older_files_are_rewritten_when_that_is_asked_for(tmp_path: Path) -> None:
    """In canonical form, with their comments; a second run changes nothing."""
    path = tmp_path / "x.yaml"
    path.write_text(OLD, encoding="utf-8")
    refused = _fmt(str(path))
    assert "T108 format 1 is older than format 3\n    mend: run 'normalizer fmt --migrate'" in (
        refused.stdout
    )
    assert refused.exit_code == 1
    assert path.read_text(encoding="utf-8") == OLD
    assert _fmt("--migrate", "--check", str(path)).exit_code == 1
    assert path.read_text(encoding="utf-8") == OLD
    assert _fmt("--migrate", str(path)).exit_code == 0
    assert path.read_text(encoding="utf-8") == NEW
    assert _fmt(str(path)).stderr == "0 files changed\n"


@pytest.mark.usefixtures("_moved")
def test_bulk_tables_follow_their_side_file(tmp_path: Path) -> None:
    """Which says their version; a table without one is of the newest."""
    rows = "entity,sort_of_entity,name,text,sort\na.b,person,A,B,short\n"
    lines = (
        '{"entity": "a.c", "sort_of_entity": "person", "name": "C", "text": "D", "sort": "short"}\n'
    )
    for name, text in (("x.csv", rows), ("y.jsonl", lines)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert {p.code for p in check(tmp_path / name)} >= {"T106"}
        (tmp_path / name).with_suffix(".meta.yaml").write_text("format: 1\n", encoding="utf-8")
        assert lint(tmp_path / name) == []
    before = read(tmp_path)
    assert _fmt("--migrate", str(tmp_path)).exit_code == 0
    assert (tmp_path / "x.csv").read_text(encoding="utf-8") == (
        "entity,entity_kind,name,text,lang,kind\na.b,person,A,B,,short\n"
    )
    assert '"kind": "short"' in (tmp_path / "y.jsonl").read_text(encoding="utf-8")
    assert (tmp_path / "x.meta.yaml").read_text(encoding="utf-8") == "format: 3\n"
    assert read(tmp_path) == before


@pytest.mark.usefixtures("_moved")
def test_a_migration_that_broke_off_is_taken_up(tmp_path: Path) -> None:
    """Tables are written before their side file, and are read rightly in between."""
    (tmp_path / "x.csv").write_text(
        "entity,entity_kind,name,text,lang,kind\na.b,person,A,B,,short\n", encoding="utf-8"
    )
    (tmp_path / "x.meta.yaml").write_text("format: 1\n", encoding="utf-8")
    assert lint(tmp_path) == []
    assert _fmt("--migrate", str(tmp_path)).stdout.endswith("x.meta.yaml\n")


@pytest.mark.usefixtures("_moved")
def test_an_older_file_with_problems_is_left(tmp_path: Path) -> None:
    """Problems are told where they stand in the old file."""
    path = tmp_path / "x.yaml"
    bad = OLD.replace("sort: short", "sort: shrt")
    path.write_text(bad, encoding="utf-8")
    result = _fmt("--migrate", str(path))
    assert "x.yaml:9:25: T202 unknown kind of alias 'shrt'" in result.stdout
    assert path.read_text(encoding="utf-8") == bad


@pytest.mark.parametrize("version", ["2", "99", "1000000000000"])
def test_newer_files_are_refused(version: str, tmp_path: Path) -> None:
    """With what to do; also when asked to migrate."""
    text = NEW.replace("format: 3", f"format: {version}")
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    (problem,) = check(tmp_path)
    assert problem.code == "T108"
    assert problem.message == (f"format {version} is newer than format 1, which this release reads")
    assert problem.mend == "update normalizer, or write the file in format 1"
    assert _fmt("--migrate", str(tmp_path)).exit_code == 1
    assert (tmp_path / "x.yaml").read_text(encoding="utf-8") == text


def test_a_version_that_never_was_is_refused(tmp_path: Path) -> None:
    """No step leads on from it."""
    (tmp_path / "x.yaml").write_text(NEW.replace("format: 3", "format: 0"), encoding="utf-8")
    assert [p.message for p in check(tmp_path)] == ["unknown format '0'"]
