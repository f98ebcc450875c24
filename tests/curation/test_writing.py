"""Rows into the file of a table."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, settings

from normalizer import Alias, AliasKind, ArgumentError, Entity, Kind, TableError
from normalizer.curation.writing import add_to_file, with_rows
from normalizer.tables import Tables, format_text, parse, read, to_yaml
from normalizer.testing import tables

ROW = Alias("Sulivan", "us.jake-sullivan", AliasKind.MISSPELLING, "und-Latn")


@given(tables())
@settings(max_examples=40, deadline=None)
def test_rows_that_are_added_are_read_back(tmp_path_factory, made):
    """A table and some of its rows in another file are together the table."""
    kept, moved = made.aliases[::2], made.aliases[1::2]
    folder = tmp_path_factory.mktemp("tables")
    path = folder / "table.yaml"
    path.write_text(to_yaml(Tables(made.entities, kept, made.sources)), encoding="utf-8")
    # One file has one row of a text; the rest of its fields may differ.
    wanted = {(one.entity, one.text) for one in kept}
    fresh = [one for one in moved if (one.entity, one.text) not in wanted]
    add_to_file(path, fresh)
    text = path.read_text(encoding="utf-8")

    assert format_text(text, ".yaml") == text
    found = read(path)
    assert found.entities == made.entities
    assert {(one.entity, one.text) for one in found.aliases} >= {
        (one.entity, one.text) for one in (*kept, *fresh)
    }
    assert not add_to_file(path, fresh)


def test_comments_stay_and_all_else_is_as_it_was(people):
    """What a person wrote beside the rows is not lost."""
    before = people.read_text(encoding="utf-8")
    add_to_file(people, [ROW])

    assert people.read_text(encoding="utf-8") == before + (
        "    aliases:\n      - {text: Sulivan, lang: und-Latn, kind: misspelling}\n"
    )


def test_a_new_entity_and_a_row_of_one_that_stands_elsewhere():
    """The row of an entity of another file stands under its id alone."""
    new = Entity("pl.marta-kowalczyk", Kind.PERSON, "Marta Kowalczyk", country="PL")
    rows = [evolve(ROW, entity=new.id, text="Kowalczyk", kind=AliasKind.SHORT), ROW]

    assert with_rows("format: 1\n", ".yaml", rows, [new]) == (
        "format: 1\n"
        "entities:\n"
        "  - id: pl.marta-kowalczyk\n"
        "    kind: person\n"
        "    name: Marta Kowalczyk\n"
        "    country: PL\n"
        "    aliases:\n"
        "      - {text: Kowalczyk, lang: und-Latn, kind: short}\n"
        "\n"
        "  - id: us.jake-sullivan\n"
        "    aliases:\n"
        "      - {text: Sulivan, lang: und-Latn, kind: misspelling}\n"
    )


def test_csv():
    """The same in a bulk table, whose columns grow where a row needs one."""
    text = "entity,entity_kind,name,text,lang,kind\nus.x,person,Xavier,Xav,,short\n"
    row = evolve(ROW, entity="us.x", note="seen often")

    assert with_rows(text, ".csv", [row]) == (
        "entity,entity_kind,name,text,lang,kind,note\n"
        "us.x,person,Xavier,Xav,,short,\n"
        "us.x,,,Sulivan,und-Latn,misspelling,seen often\n"
    )


@pytest.mark.parametrize("name", ["new.yaml", "new.csv"])
def test_a_file_that_is_not_there_is_made(tmp_path, name):
    """The first row makes the file."""
    path = tmp_path / name
    new = Entity("us.jake-sullivan", Kind.PERSON, "Jake Sullivan")

    assert add_to_file(path, [ROW], [new])
    assert [one.text for one in read(path).aliases if one.kind is AliasKind.MISSPELLING] == [
        "Sulivan"
    ]


@pytest.mark.parametrize(
    "row",
    [
        evolve(ROW, lang="latin"),
        evolve(ROW, entity="No Id"),
        evolve(ROW, system="none"),
    ],
)
def test_a_row_that_no_table_can_hold_changes_nothing(people, row):
    """The file is as it was, and the problem is told."""
    before = people.read_bytes()
    with pytest.raises(TableError):
        add_to_file(people, [row])

    assert people.read_bytes() == before
    assert [path.name for path in people.parent.iterdir()] == [people.name]


def test_a_table_with_problems_is_not_touched(people):
    """The problems are those of the file as it stands, at their places."""
    broken = people.read_text(encoding="utf-8").replace("kind: native", "kind: nativ", 1)
    people.write_text(broken, encoding="utf-8")
    with pytest.raises(TableError) as error:
        add_to_file(people, [ROW])

    assert [one.location.line for one in error.value.problems] == [
        one.location.line for one in parse(people)[1]
    ]
    assert people.read_text(encoding="utf-8") == broken


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("table.txt", "rows cannot be added to .*table.txt; name a .yaml or .csv file"),
        ("table.meta.yaml", "holds the sources of a table; name the table"),
        ("no/such/table.yaml", "cannot be written: No such file or directory; check the path"),
    ],
)
def test_paths_that_are_no_tables(tmp_path, name, message):
    """The message says how to mend it."""
    with pytest.raises(ArgumentError, match=message):
        add_to_file(tmp_path / name, [ROW])
