"""What all imports have in common: compression, names in common, places, what is left behind."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import lzma

import pytest

from normalizer import lint
from normalizer.errors import ArgumentError
from normalizer.importers import InputError, importer_named, source_of
from normalizer.importers.journal import Journal
from normalizer.linting import is_warning
from normalizer.model import Kind
from normalizer.tables.formatting import format_text

CSV = {"map": {"entity": "Id", "text": "Name"}, "kind": Kind.PERSON}


def rows(text):
    """The rows of a table."""
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize(
    ("suffix", "pack"), [(".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress)]
)
@pytest.mark.parametrize(("form", "suffix_of"), [("csv", ".csv"), ("ror", ".json")])
def test_compressed_input_reads_as_the_plain_one(imports, suffix, pack, form, suffix_of):
    """Decompression is part of reading, by the suffix of the file."""
    name = f"{form}{suffix_of}".replace("csv.csv", "plain.csv")
    content = (imports.data / name).read_bytes()
    imports.case(form)
    plain = imports.text()
    path = imports.file(f"input{suffix_of}{suffix}", pack(content))
    imports.run(form, path, options=imports.options(form))

    assert imports.text() == plain


def test_names_that_entities_share_are_marked(imports):
    """A name of two entities of one kind says so on both rows, canonical names too."""
    content = "Id,Name,Main,Kind\n1,Han,Han Bada,native\n2,Han,Han Sumin,native\n3,Han,Mira,weak\n"
    content += "4,Solberg,Han Bada,native\n"
    options = CSV | {"map": {"entity": "Id", "text": "Name", "name": "Main", "kind": "Kind"}}
    summary = imports.run("csv", imports.file("input", content), options=options)

    assert summary.shared == 2
    assert {(row["entity"], row["text"]) for row in rows(imports.text()) if row["shared"]} == {
        ("csv.1", "Han"), ("csv.2", "Han"), ("csv.3", "Han"), ("csv.1", "Han Bada"),
        ("csv.4", "Han Bada"),
    }  # fmt: skip
    imports.table.rename(imports.folder / "kept.csv")
    imports.side_file.rename(imports.folder / "kept.meta.yaml")
    assert [one for one in lint(imports.folder / "kept.csv") if not is_warning(one)] == []


def test_outside_id_of_two_entities_is_left_out(imports):
    """Which of two entities an id elsewhere means is not for an import to decide."""
    content = "Id,Name,Same\n1,Han,viaf:1 viaf:2\n2,Bada,viaf:1\n"
    options = CSV | {"map": {"entity": "Id", "text": "Name", "same_as": "Same"}}
    summary = imports.run("csv", imports.file("input", content), options=options)

    assert summary.disputed == 1
    assert [row["same_as"] for row in rows(imports.text())] == ["viaf:2", ""]


def test_columns_of_ids_that_are_all_left_out(imports):
    """The table is in canonical form, too, where no outside id is left to fill a column."""
    content = "Id,Name,Same\n1,Han,viaf:1\n2,Bada,viaf:1\n"
    options = CSV | {"map": {"entity": "Id", "text": "Name", "same_as": "Same"}}
    imports.run("csv", imports.file("input", content), options=options)

    assert "same_as" not in imports.text().split("\n")[0]
    assert format_text(imports.text(), ".csv", sources={"csv"}) == imports.text()


def test_word_of_two_scripts_becomes_a_misspelling(imports):
    """A homoglyph keeps the name findable without standing for the entity alone."""
    content = "Id,Name\n1,Lavr\u043ev\n1,Lavrov\n"
    imports.run("csv", imports.file("input", content), options=CSV)

    assert [(row["name"], row["text"], row["kind"]) for row in rows(imports.text())] == [
        ("Lavrov", "Lavr\u043ev", "misspelling"),
        ("", "Lavrov", "translation"),
    ]
    assert [one for one in lint(imports.table) if not is_warning(one)] == []


def test_row_does_not_make_the_canonical_name_weak(imports):
    """A row that repeats the canonical name and decides nothing would take it away."""
    content = "Id,Name,Kind\n1,Han Bada,weak\n"
    options = CSV | {"map": {"entity": "Id", "text": "Name", "name": "Name", "kind": "Kind"}}
    imports.run("csv", imports.file("input", content), options=options)

    assert [(row["name"], row["text"]) for row in rows(imports.text())] == [("Han Bada", "")]


def test_strict_stops_at_the_first_bad_record(imports):
    """The message has the place of the record, and nothing is written."""
    path = imports.file("input", "Id,Name\n1,Han\n,Han\n,Bada\n")

    with pytest.raises(InputError, match=r"input:3:1: the row has no id of an entity"):
        imports.run("csv", path, options=CSV, strict=True)
    assert imports.left() == ["input"]


def test_second_import_replaces_all_that_the_first_wrote(imports):
    """A list of rejected records does not outlive the import that it is of."""
    imports.run("csv", imports.file("input", "Id,Name\n1,Han\n,Han\n"), options=CSV)
    first = imports.left()
    imports.run("csv", imports.file("input", "Id,Name\n2,Bada\n"), options=CSV)

    assert "table.rejected.ndjson" in first
    assert imports.left() == ["input", "table.csv", "table.meta.yaml"]
    assert [row["entity"] for row in rows(imports.text())] == ["csv.2"]


def test_failed_import_leaves_an_older_table_as_it_was(imports):
    """A broken input does not cost the table that is there."""
    imports.run("csv", imports.file("input", "Id,Name\n1,Han\n"), options=CSV)
    before = imports.text()
    with pytest.raises(InputError):
        imports.run("ror", imports.file("input", "[{"))

    assert imports.text() == before


def test_input_without_records_makes_an_empty_table(imports):
    """Nothing in, nothing out, and a table that can be read."""
    summary = imports.run("ror", imports.file("input", "[]"))

    assert (summary.entities, imports.text()) == (0, "entity,text,lang,kind\n")
    assert [one for one in lint(imports.table) if not is_warning(one)] == []


def test_two_imports_into_one_table_at_once_are_refused(imports):
    """The second would write over the journal of the first."""
    path = imports.file("input", "[]")
    with (
        Journal.open(imports.folder / ".table.csv.import", "key", resume=True),
        pytest.raises(ArgumentError, match="another import is writing"),
    ):
        imports.run("ror", path)


def test_output_must_be_a_table_and_not_the_input(imports):
    """What is read is never written over."""
    imports.table.write_text("Id,Name\n1,Han\n", encoding="utf-8")
    with pytest.raises(ArgumentError, match="is read and cannot be written"):
        imports.run("csv", imports.table, options=CSV)
    imports.table = imports.folder / "table.txt"
    with pytest.raises(ArgumentError, match=r"write one ending in \.csv"):
        imports.run("csv", imports.folder / "table.csv", options=CSV)


def test_progress_reaches_the_length_of_the_input(imports):
    """Progress is told in bytes of the file, also where it is compressed."""
    told = []
    line = b'{"id":"Q1","labels":{}}\n'
    path = imports.file("input.json.gz", gzip.compress(line * 5000))
    imports.run("wikidata", path, progress=lambda *said: told.append(said))
    reading = [(done, of) for stage, done, of in told if stage == "read"]

    assert reading == sorted(reading)
    assert reading[-1] == (path.stat().st_size, path.stat().st_size)


def test_source_is_what_the_caller_knows_better():
    """With a key of one's own, nothing of the format's own source is claimed."""
    ror = importer_named("ror")

    assert source_of(ror, licence="CC0").title == "Research Organization Registry"
    assert source_of(ror, key="mine").title == ""
    assert str(source_of(ror, retrieved="2024-02").retrieved) == "2024-02"
    with pytest.raises(ArgumentError, match="cannot be the key of a source"):
        source_of(ror, key="My Source")


def test_rows_may_name_sources_of_their_own(imports):
    """Each source of a row is declared in the side file."""
    content = "Id,Name,From\n1,Han,Blue Book\n2,Bada,\n"
    options = CSV | {"map": {"entity": "Id", "text": "Name", "source": "From"}}
    imports.run("csv", imports.file("input", content), options=options)
    keys = {row["source"] for row in rows(imports.text())}

    assert keys == {"blue-book-c2d1f7", "csv"}
    assert all(key in imports.side_file.read_text(encoding="utf-8") for key in keys)
