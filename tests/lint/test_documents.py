"""What the pages on alias files show is what the library does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from normalizer.linting import lint
from normalizer.tables import format_text
from normalizer.tables.vocabulary import (
    ALIAS_FIELDS,
    ALIAS_KINDS,
    COLUMNS,
    ENTITY_FIELDS,
    KINDS,
    OFFICE_FIELDS,
    SOURCE_FIELDS,
    SYSTEMS,
)

DOCS = Path(__file__).parents[2] / "docs"
REFERENCE = (DOCS / "reference" / "alias-files.md").read_text(encoding="utf-8")
HOW_TO = (DOCS / "how-to" / "add-an-alias-file.md").read_text(encoding="utf-8")


def _blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    "words",
    [ENTITY_FIELDS, ALIAS_FIELDS, OFFICE_FIELDS, SOURCE_FIELDS, ALIAS_KINDS, KINDS, SYSTEMS],
)
def test_the_reference_names_every_word(words: tuple[str, ...]) -> None:
    """No field, kind or system is missing from the specification."""
    assert [word for word in words if f"`{word}`" not in REFERENCE] == []


def test_the_reference_lists_the_columns_in_order() -> None:
    """The header that it shows is the one that the reader knows."""
    assert ",".join(COLUMNS) + "\n" in _blocks(REFERENCE, "text")


def test_the_reference_shows_canonical_yaml(tmp_path: Path) -> None:
    """Its example is clean and in canonical form."""
    (text,) = _blocks(REFERENCE, "yaml")
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    assert lint(tmp_path) == []
    assert format_text(text, ".yaml") == text


def test_the_how_to_shows_the_report_of_its_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mistakes of the page are reported as the page says, and mended as it says."""
    monkeypatch.chdir(tmp_path)
    (text,) = _blocks(HOW_TO, "yaml")
    file = Path("westport.yaml")
    file.write_text(text, encoding="utf-8")
    report = _blocks(HOW_TO, "text")[0]
    assert report == "".join(f"{problem}\n" for problem in lint(file)) + "2 problems\n"
    mended = text.replace("port-registry", "port-register").replace("mispelling", "misspelling")
    file.write_text(mended, encoding="utf-8")
    assert lint(file) == []
