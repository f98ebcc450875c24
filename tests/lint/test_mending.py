"""``lint --fix``: what is certain is mended, and nothing else is touched."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from normalizer.cli.tables import fmt_command, lint_command
from normalizer.linting import lint
from normalizer.tables import format_text
from normalizer.tables.formatting import plan_mends

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "format: 1\nentities:\n  - id: a.cho\n    kind: person\n    name: Cho Tae-yul\n"
ROWS = HEAD + "    aliases:\n"


def _fix(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(lint_command, [str(folder), "--fix", *arguments])


def _mended(folder: Path, text: str, name: str = "x.yaml") -> str:
    (folder / name).write_text(text, encoding="utf-8", newline="")
    _fix(folder)
    return (folder / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("row", "mended"),
    [
        ('{text: "Jo  Tae ", kind: self}', "{text: Jo Tae, kind: self}"),
        ('{text: "Jo\\u200ETae", kind: self}', "{text: JoTae, kind: self}"),
        ('{text: "Joe\\u0301", kind: self}', "{text: Joé, kind: self}"),
        ('{text: "Jo\\u200B Tae", kind: self}', "{text: Jo Tae, kind: self}"),
        ("{text: Jo, lang: KO-latn, kind: self}", "{text: Jo, lang: ko-Latn, kind: self}"),
        ("{text: Jo, lang: ko, kind: self}", "{text: Jo, lang: ko-Latn, kind: self}"),
        ("{text: Jo, kind: Self}", "{text: Jo, kind: self}"),
        ("{text: Jo, kind: self, shared: True}", "{text: Jo, kind: self, shared: true}"),
        ("{text: Jo, kind: self, since: 2024-1}", "{text: Jo, kind: self, since: 2024-01}"),
        (
            "{text: Jo, kind: self, until: 2024-1-5}",
            "{text: Jo, kind: self, until: 2024-01-05}",
        ),
        ("{text: Jo, kind: self, system: RR}", "{text: Jo, kind: self, system: rr}"),
    ],
)
def test_what_is_certain_is_mended(row: str, mended: str, tmp_path: Path) -> None:
    """The file is clean then, and in canonical form."""
    text = _mended(tmp_path, f"{ROWS}      - {row}\n")
    assert text == f"{ROWS}      - {mended}\n"
    assert lint(tmp_path) == []
    assert format_text(text, ".yaml") == text


@pytest.mark.parametrize(
    "row",
    [
        "{text: 조, lang: korean, kind: native}",
        "{text: Jo, kind: slef}",
        "{text: Jo, kind: self, since: 01/02/2024}",
        "{text: Jo, kind: self, shared: yes}",
        '{text: "Jo\\u200BTae", kind: self}',
        "{text: Chо, kind: self}",
        "{text: Jo, kind: self, source: nowhere}",
        '{text: "علی\\u200Cاکبر", kind: self}',
    ],
)
def test_what_is_not_certain_is_left(row: str, tmp_path: Path) -> None:
    """Not a byte of the file changes."""
    text = f"{ROWS}      - {row}\n"
    assert _mended(tmp_path, text) == text


def test_heads_and_offices_are_mended(tmp_path: Path) -> None:
    """Country, role and dates."""
    text = ROWS.replace("    aliases:\n", "    country: kr\n    offices:\n")
    office = "      - {role: Foreign Minister, of: kr, since: 2024-1}\n"
    mended = _mended(tmp_path, text + office)
    assert "    country: KR\n" in mended
    assert "- {role: foreign minister, of: KR, since: 2024-01}" in mended


def test_rows_that_repeat_to_the_letter_are_removed(tmp_path: Path) -> None:
    """One stays; a row with a comment, or another note, is left to people."""
    row = "      - {text: Jo, kind: self}\n"
    assert _mended(tmp_path, ROWS + row * 3) == ROWS + row
    noted = ROWS + row + row.replace("self}", "self, note: seen}")
    assert _mended(tmp_path, noted) == noted
    commented = ROWS + row + row.replace("\n", "  # here, too\n")
    assert _mended(tmp_path, commented) == commented


def test_a_missing_mark_is_not_certain(tmp_path: Path) -> None:
    """Either both entities have the name, or a row is wrong."""
    two = (
        ROWS
        + "      - {text: Jo, kind: self}\n"
        + ROWS.partition("entities:\n")[2].replace("a.cho", "b.cho").replace("yul", "yong")
        + "      - {text: Jo, kind: self}\n"
    )
    assert _mended(tmp_path, two) == two


def test_a_byte_order_mark_goes(tmp_path: Path) -> None:
    """And the rest is put in canonical form with it."""
    path = tmp_path / "x.csv"
    path.write_bytes(b"\xef\xbb\xbfentity,entity_kind,name,text,kind\r\na.b,person,B,C,Short\r\n")
    assert _fix(tmp_path).exit_code == 0
    assert path.read_bytes() == b"entity,entity_kind,name,text,lang,kind\na.b,person,B,C,,short\n"


def test_bulk_tables_are_mended(tmp_path: Path) -> None:
    """CSV and JSON lines alike."""
    (tmp_path / "x.csv").write_text(
        'entity,entity_kind,name,text,lang,kind\na.b,person,B," C",EN,self\na.b,,," C",EN,self\n',
        encoding="utf-8",
    )
    (tmp_path / "y.jsonl").write_text(
        '{"entity": "a.c", "entity_kind": "Person", "name": "D", "text": "De ", "kind": "self"}\n',
        encoding="utf-8",
    )
    result = _fix(tmp_path)
    assert (tmp_path / "x.csv").read_text(encoding="utf-8").endswith("a.b,person,B,C,en,self\n")
    assert '"kind": "self"' in (tmp_path / "y.jsonl").read_text(encoding="utf-8")
    assert f"{tmp_path.as_posix()}/x.csv: 5 mends\n" in result.stderr
    assert lint(tmp_path) == []


def test_a_file_that_stays_unreadable_is_left(tmp_path: Path) -> None:
    """It is told what is left; the next file is mended all the same."""
    bad = ROWS + '      - {text: "Jo ", kind: nonsense}\n'
    good = ROWS.replace("a.cho", "b.cho").replace("yul", "yong")
    (tmp_path / "a.yaml").write_text(bad, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(good + '      - {text: "Jo ", kind: self}\n', "utf-8")
    result = _fix(tmp_path)
    assert result.exit_code == 1
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == bad
    assert "{text: Jo, kind: self}" in (tmp_path / "b.yaml").read_text(encoding="utf-8")
    assert "T202 unknown kind of alias 'nonsense'" in result.stdout


def test_only_what_is_asked_for_is_mended(tmp_path: Path) -> None:
    """The selection holds for mends, too."""
    (tmp_path / "x.yaml").write_text(
        ROWS + '      - {text: "Jo ", lang: ko, kind: self}\n', encoding="utf-8"
    )
    _fix(tmp_path, "--select", "W2")
    text = (tmp_path / "x.yaml").read_text(encoding="utf-8")
    assert '{text: "Jo ", lang: ko-Latn, kind: self}' in text


def test_a_clean_file_is_not_rewritten(tmp_path: Path) -> None:
    """Canonical form is the task of ``fmt``."""
    untidy = "entities:\n- {name: Cho, kind: person, id: a.b}\nformat: 1\n"
    assert _mended(tmp_path, untidy) == untidy


def test_diff_shows_what_would_be_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a unified diff; nothing is written."""
    monkeypatch.chdir(tmp_path)
    text = ROWS + '      - {text: "Jo ", kind: self}\n'
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(lint_command, ["x.yaml", "--diff"])
    assert result.stdout == (
        "--- a/x.yaml\n+++ b/x.yaml\n@@ -4,4 +4,4 @@\n     kind: person\n     name: Cho Tae-yul\n"
        '     aliases:\n-      - {text: "Jo ", kind: self}\n+      - {text: Jo, kind: self}\n'
    )
    assert (result.stderr, result.exit_code) == ("1 file would be mended\n", 1)
    assert (tmp_path / "x.yaml").read_text(encoding="utf-8") == text
    (tmp_path / "x.yaml").write_text("format: 1\nentities: []", encoding="utf-8")
    result = CliRunner().invoke(fmt_command, ["x.yaml", "--diff"])
    assert result.stdout.endswith("\\ No newline at end of file\n")
    assert result.exit_code == 1


def test_what_diff_cannot_mend_is_told(tmp_path: Path) -> None:
    """A file that no change would touch and that has problems is no success."""
    (tmp_path / "x.yaml").write_text("format: 1\nentities: [", encoding="utf-8")
    for name in ("x.yaml", "missing.yaml"):
        result = CliRunner().invoke(lint_command, [str(tmp_path / name), "--diff"])
        assert (result.stdout, result.exit_code) == ("", 1)
        assert f"{name}:" in result.stderr
        assert result.stderr.endswith("0 files would be mended\n")


def test_a_file_is_replaced_wholly_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk is full, the old text is there, and no other file is left behind."""
    text = ROWS + '      - {text: "Jo ", kind: self}\n'
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = _fix(tmp_path)
    assert "cannot be written: No space left on device" in result.stderr
    assert result.exit_code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["x.yaml"]
    assert (tmp_path / "x.yaml").read_text(encoding="utf-8") == text


def test_mending_twice_changes_nothing_more(tmp_path: Path) -> None:
    """What was mended has nothing left to mend."""
    _mended(tmp_path, ROWS + '      - {text: " Jo\\u200E ", lang: KO, kind: Self}\n')
    assert plan_mends(tmp_path) == []
