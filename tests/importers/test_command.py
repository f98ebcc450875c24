"""The command ``normalizer import``."""

from __future__ import annotations

import json

import pytest

CSV = ("--map", "entity=Id,text=Name", "--kind", "person")


def test_command_imports_and_tells_what_came_of_it(run, imports):
    """Options of the format, of the source and of the run stand side by side."""
    path = imports.file("people.csv", "Id,Name\n1,Han Bada\n2,Mira Solberg\n")
    done = run(
        "import", "csv", path, "-o", imports.table, *CSV,
        "--lang", "eng", "--alias-kind", "self", "--prefix", "my", "--source", "mine",
        "--licence", "facts", "--retrieved", "2024-02-03",
    )  # fmt: skip

    assert done.exit_code == 0, done.output
    assert done.output == f"{imports.table.as_posix()}: 2 entities, 2 aliases\n"
    assert imports.text() == (
        "entity,entity_kind,name,text,lang,kind,source\n"
        "my.1,person,Han Bada,Han Bada,en,self,mine\n"
        "my.2,person,Mira Solberg,Mira Solberg,en,self,mine\n"
    )
    assert imports.side_file.read_text(encoding="utf-8") == (
        "format: 1\nsources:\n  mine: {title: people.csv, licence: facts, retrieved: 2024-02-03}\n"
    )


def test_command_exits_with_1_when_records_were_rejected(run, imports):
    """The good rows are there, and the message names the file of the bad ones."""
    path = imports.file("people.csv", "Id,Name\n1,Han Bada\n2,\n")
    words = ("csv", path, "-o", imports.table, "--map", "entity=Id,text=Name", "--kind", "person")
    done = run("import", *words)

    assert done.exit_code == 1
    assert done.output == (
        f"{imports.table.as_posix()}: 1 entity, 1 alias\n"
        f"1 record rejected; see {imports.rejects.as_posix()}\n"
    )
    assert json.loads(imports.rejects.read_text(encoding="utf-8")) == {
        "file": path.as_posix(), "line": 3, "column": 1, "reason": "the row holds no name",
        "record": "2,",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--languages", "en,koreanish"], "'koreanish' is no language; write tags such as en,ko"),
        (["--classes", "human"], "'human' is no class of Wikidata; write ids such as Q5,Q515"),
        (["--kind", "city"], "no kind 'city'; use one of person, organization, place"),
    ],
)
def test_command_refuses_options_that_cannot_be_meant(run, imports, words, expected):
    """The message tells what can be meant."""
    done = run("import", "wikidata", imports.file("input", ""), "-o", imports.table, *words)

    assert done.exit_code == 2
    assert expected in done.output


def test_output_into_a_folder_that_is_not_there(run, imports):
    """The message names the table."""
    path = imports.file("people.csv", "Id,Name\n1,Han Bada\n")
    output = imports.folder / "no" / "table.csv"
    done = run("import", "csv", path, "-o", output, *CSV)

    reason = "cannot be written: No such file or directory; check the path"
    assert (done.exit_code, done.output) == (2, f"Error: {output.as_posix()} {reason}\n")


@pytest.mark.parametrize("name", ["table.meta.yaml", "table.rejected.ndjson"])
def test_folder_in_the_place_of_a_file_beside_the_table(run, imports, name):
    """It is told before anything is read, and nothing is left behind."""
    path = imports.file("people.csv", "Id,Name\n1,Han Bada\n")
    (imports.folder / name).mkdir()
    done = run("import", "csv", path, "-o", imports.table, *CSV)

    assert done.exit_code == 2
    assert f"{name} is a folder and cannot be written; remove it" in done.output
    assert imports.left() == sorted(["people.csv", name])


def test_input_of_another_format_is_no_success(run, imports):
    """Where no record became an entity it is said so, and a table that is there stays as it is."""
    path = imports.file("people.csv", "Id,Name\n1,Han Bada\n")
    run("import", "csv", path, "-o", imports.table, *CSV)
    before = imports.text()
    done = run("import", "wikidata", path, "-o", imports.table)

    assert done.exit_code == 1
    assert done.stderr == (
        f"no record of {path.as_posix()} became an entity; is it this format: Wikidata JSON dump?\n"
        f"{imports.table.as_posix()} is left as it was\n"
    )
    assert "Han Bada" in before
    assert imports.text() == before


MISTAKES = [
    (("csv", "missing.csv", *CSV), "missing.csv cannot be read: No such file or directory"),
    (("csv", "folder", *CSV), "folder cannot be read: Is a directory; check the path"),
    (("csv", "empty.csv", *CSV), "empty.csv is empty; its first row must name the columns"),
    (("csv", "utf16.csv", *CSV), "utf16.csv is written in UTF-16; save it as UTF-8"),
    (("csv", "other.csv", *CSV), "has no column 'Id' for 'entity'; its columns are 'a', 'b'"),
    (("csv", "torn.csv", *CSV, "--strict"), "torn.csv:2:1: the byte 0xE9 is not UTF-8"),
    (("cldr", "other.csv"), "the file has no main/*/localeDisplayNames/territories"),
]


@pytest.mark.parametrize(("words", "message"), MISTAKES, ids=range(len(MISTAKES)))
def test_inputs_that_cannot_be_read(run, imports, words, message):
    """Exit code 2, a sentence, and no file."""
    (imports.folder / "folder").mkdir()
    imports.file("empty.csv", "")
    imports.file("utf16.csv", b"\xff\xfeI\x00d\x00")
    imports.file("other.csv", "a,b\n1,2\n")
    imports.file("torn.csv", b"Id,Name\n1,Jo\xe9\n")
    before = imports.left()
    form, name, *rest = words
    done = run("import", form, imports.folder / name, "-o", imports.table, *rest)

    assert (done.exit_code, done.stdout) == (2, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert imports.left() == before
