"""Each format: what a small file in its true shape becomes."""

from __future__ import annotations

from pathlib import Path

from normalizer import lint
from normalizer.importers import IMPORTERS
from normalizer.linting import is_warning
from normalizer.store.building import build
from normalizer.tables.formatting import plan_format

EXPECTED = Path(__file__).parent / "data" / "expected"
FORMATS = {"wikidata", "geonames", "cldr", "ror", "popolo", "openrefine", "skos", "csv"}


def test_formats_are_registered_by_their_names():
    """The registry has each format that is tested here, under the name that it says itself."""
    assert set(IMPORTERS) >= FORMATS
    assert all(one.name == name for name, one in IMPORTERS.items())


def test_file_becomes_the_expected_table(imports, case):
    """Language, kind, dates, source and licence of each name are kept."""
    summary = imports.case(case)

    assert imports.text() == (EXPECTED / f"{case}.csv").read_text(encoding="utf-8")
    assert imports.side_file.read_text(encoding="utf-8") == (
        EXPECTED / f"{case}.meta.yaml"
    ).read_text(encoding="utf-8")
    assert summary.rejected == 0
    assert imports.left() == ["table.csv", "table.meta.yaml"]


def test_table_passes_the_linter(imports, case):
    """What is read has no problem."""
    imports.case(case)

    assert [str(one) for one in lint(imports.folder) if not is_warning(one)] == []


def test_table_is_in_canonical_form(imports, case):
    """``fmt`` changes nothing in what is read."""
    imports.case(case)

    changes, problems = plan_format(imports.table, imports.side_file)

    assert ([change.shown for change in changes], list(problems)) == ([], [])


def test_table_can_be_built(imports, case):
    """What is read compiles to a knowledge base."""
    imports.case(case)
    build(imports.table, output=imports.folder / "kb")

    assert (imports.folder / "kb").is_dir()
