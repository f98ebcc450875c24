"""SARIF, as code hosts and editors read it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from normalizer import __version__
from normalizer.cli.tables import lint_command
from normalizer.linting import lint

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TABLE = """\
entity,entity_kind,name,text,lang,kind
kr.cho-tae-yul,person,Cho Tae-yul,조태열,korean,native
kr.cho-tae-yul,,,"Cho, Tae",ko,transliteration
kr.cho-tae-yul,,,𐐀𐐁,korea,transliteration
"""


def _sarif(*paths: str) -> tuple[dict[str, Any], str]:
    text = CliRunner().invoke(lint_command, [*paths, "--format", "sarif"]).stdout
    return json.loads(text), text


def test_sarif_has_every_problem_with_its_rule_and_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rules that were broken with their help; results with line and column of the problem."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my names.csv").write_text(TABLE, encoding="utf-8")
    document, text = _sarif("my names.csv")
    assert document["version"] == "2.1.0"
    assert document["$schema"].endswith("sarif-2.1.0.json")
    (run,) = document["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("normalizer", __version__)
    assert [rule["id"] for rule in driver["rules"]] == ["T203", "W201"]
    for rule in driver["rules"]:
        assert {*rule} == {
            "id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration",
        }  # fmt: skip
        assert len(rule["help"]["text"].split()) > 8
    problems = lint("my names.csv")
    assert len(run["results"]) == len(problems) == 3
    for result, problem in zip(run["results"], problems, strict=True):
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == problem.code
        assert result["level"] == ("warning" if problem.code == "W201" else "error")
        assert problem.message in result["message"]["text"]
        assert problem.mend in result["message"]["text"]
        (place,) = (one["physicalLocation"] for one in result["locations"])
        assert place["artifactLocation"] == {"uri": "my%20names.csv"}
        region = {"startLine": problem.location.line, "startColumn": problem.location.column}
        assert place["region"] == region
    assert run["columnKind"] == "unicodeCodePoints"
    assert _sarif("my names.csv")[1] == text


def test_sarif_of_clean_tables_has_no_results(tmp_path: Path) -> None:
    """It is a whole document all the same, so that old results are closed."""
    (tmp_path / "x.yaml").write_text("format: 1\nentities: []\n", encoding="utf-8")
    (run,) = _sarif(str(tmp_path))[0]["runs"]
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])
