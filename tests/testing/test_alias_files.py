"""Promises of `alias_files` and `broken_alias_files`."""

import csv
import io
import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from normalizer.errors import ArgumentError
from normalizer.tables import check, read
from normalizer.testing import alias_files, broken_alias_files, tables
from normalizer.testing.document import lowered, write_csv, write_yaml
from normalizer.testing.faults import CSV_FAULTS, YAML_FAULTS
from normalizer.testing.files import _broken


@pytest.mark.parametrize("form", ["yaml", "csv"])
def test_a_file_means_its_tables(form):
    """Reading the file gives the tables that it was drawn with, whatever its style."""

    @given(alias_files(format=form))
    def holds(file):
        with tempfile.TemporaryDirectory() as folder:
            assert read(file.save(Path(folder))) == file.tables

    holds()


@given(alias_files(format="yaml"))
def test_a_curated_file_is_yaml(file):
    """A general parser finds the same texts, so that the file is well-formed by its judgement."""
    tree = yaml.load(file.text, Loader=yaml.BaseLoader)

    names = {entity["id"]: entity["name"] for entity in tree["entities"]}
    assert names == {entity.id: entity.name for entity in file.tables.entities}


@given(alias_files(format="csv"))
def test_a_bulk_file_is_csv(file):
    """So does the parser of the standard library."""
    rows = list(csv.DictReader(io.StringIO(file.text, newline="")))

    assert {row["entity"] for row in rows} == {entity.id for entity in file.tables.entities}
    texts = {row["text"] for row in rows} | {row["name"] for row in rows}
    assert {alias.text for alias in file.tables.aliases} <= texts


@given(tables(min_size=1))
def test_the_places_of_a_written_file_are_right(drawn):
    """Where a field is said to stand, it stands; the lines of faults rest on it."""
    document = lowered(drawn)
    for written in (write_yaml(document), write_csv(document)):
        for i, block in enumerate(document.blocks):
            assert block.fields["id"] in written.lines[written.places["entity", i, "id"] - 1]
            for j, alias in enumerate(block.aliases):
                assert alias["kind"] in written.lines[written.places["alias", i, j] - 1]


def _every_fault():
    return [("yaml", fault) for fault in YAML_FAULTS] + [("csv", fault) for fault in CSV_FAULTS]


@pytest.mark.parametrize(("form", "fault"), _every_fault())
def test_every_fault_is_told_with_its_code_and_line(form, fault):
    """The reader tells the codes that the fault calls for, no other, and the line is right.

    An open quote is told where the next quote shows it, if there is one.
    """
    damage = (YAML_FAULTS if form == "yaml" else CSV_FAULTS)[fault]

    # There are forty faults; the message shows the file, so that no time is spent on shrinking it.
    @settings(
        max_examples=max(5, settings().max_examples // 10),
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
    )
    @given(tables(min_size=2, max_size=3), st.integers(0, 99))
    def holds(drawn, where):
        file = _broken(form, damage, drawn, fault, where)
        with tempfile.TemporaryDirectory() as folder:
            problems = check(file.save(Path(folder)))
        assert {problem.code for problem in problems} == file.codes, file.text
        told = problems[0].location.line
        # An open quote runs on to the next quote of the file, where it is noticed at last.
        late = fault == "a quote that is not closed" and file.text.count('"') > 1
        assert told >= file.line if late else told == file.line, file.text

    holds()


@pytest.mark.parametrize("form", ["yaml", "csv"])
def test_a_broken_file_is_broken(form):
    """Whatever fault is drawn, the file has a problem and is not read."""

    @settings(phases=[Phase.explicit, Phase.reuse, Phase.generate])
    @given(broken_alias_files(format=form))
    def holds(file):
        with tempfile.TemporaryDirectory() as folder:
            codes = {problem.code for problem in check(file.save(Path(folder)))}
        assert codes == file.codes, file.text

    holds()


@pytest.mark.parametrize("strategy", [alias_files, broken_alias_files])
def test_an_unknown_format_is_refused(strategy):
    """The formats are two."""
    with pytest.raises(ArgumentError, match="unknown format 'toml'; choose 'yaml' or 'csv'"):
        strategy(format="toml")
