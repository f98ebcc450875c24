"""What the commands read: lines and columns, as they come."""

from __future__ import annotations

import io

import click
import pytest

from normalizer.cli.inputs import LONGEST_LINE, Source, cells, open_source

DELIMITER_MEND = "put a cell that holds the delimiter in quotes"


def source(text):
    """A source of text or bytes."""
    data = text if isinstance(text, bytes) else text.encode()
    return Source("names.csv", io.BytesIO(data), len(data))


def read(text, *columns, header=True, delimiter=","):
    """The cells of the columns of a text, with their places."""
    rows = cells(source(text), columns, delimiter=delimiter, header=header)
    return [(*row.cells, row.place) for row in rows]


def test_columns_by_name_and_number():
    """A column is found by name, or by number; a name of digits is a name."""
    text = "id,2,name\na,b,c\n"

    assert read(text, "name", "1", "2", None) == [("c", "a", "b", "", "names.csv:2")]
    assert read(text, "3", header=False) == [("name", "names.csv:1"), ("c", "names.csv:2")]


def test_places_are_those_of_the_first_line():
    """A row is placed where it starts, also after cells with line breaks and empty lines."""
    text = 'a,b\r\n"one\ntwo",x\r\n\r\nthree,y\r\n'

    assert read(text, "a") == [("one\ntwo", "names.csv:2"), ("three", "names.csv:5")]


def test_empty_line_in_a_single_column_is_an_empty_name():
    """Where a row is one cell, an empty line is a row."""
    assert [name for name, _ in read("name\nx\n\ny\n", "name")] == ["x", "", "y"]


def test_byte_order_mark_is_passed_over():
    """What spreadsheets write before the text is not part of the first column's name."""
    assert read(b"\xef\xbb\xbfname\nx\n", "name") == [("x", "names.csv:2")]


def test_rows_are_read_one_at_a_time():
    """A file is not read ahead: memory is bounded whatever its size."""
    one = source("name,other\n" + "x,y\n" * 100_000)
    rows = cells(one, ["name"], delimiter=",")
    next(rows)
    next(rows)

    assert one.position == len("name,other\nx,y\nx,y\n")


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("", "name", "names.csv is empty; its first row must name the columns"),
        ("id,name,date\n", "nmae",
         ("names.csv has no column 'nmae'; did you mean 'name'?"
          " Its columns are 'id', 'name', 'date'.")),
        ("id,name\n", "speaker",
         "names.csv has no column 'speaker'. Its columns are 'id', 'name'."),
        ("id,name\n", "3", "names.csv has no column 3; it has 2"),
        ("id,name\n", "0", "names.csv has no column 0; it has 2"),
        ("name,name\n", "name", "names.csv has 2 columns named 'name'; give the number of one"),
        (",".join(f"c{n}" for n in range(22)), "x",
         "names.csv has no column 'x'. Its columns are "
         + ", ".join(f"'c{n}'" for n in range(20)) + " and 2 more."),
        ("id,name\n1\n", "name",
         "names.csv:2: 1 cell, but the first row has 2; " + DELIMITER_MEND),
        ("id,name\n1,Kim, Il\n", "name",
         "names.csv:2: 3 cells, but the first row has 2; " + DELIMITER_MEND),
        (b"name\nx\nPu\xc3\xa4\xfftin\n", "name",
         "names.csv:3:4: the byte 0xFF is not UTF-8; save the file as UTF-8"),
        (b"\xff\xfen\x00", "name", "names.csv is written in UTF-16; save it as UTF-8"),
        (b"name\n" + b"x" * (LONGEST_LINE + 1), "name",
         (f"names.csv:2: a line of more than {LONGEST_LINE} bytes;"
          " give a text file with one record a line")),
    ],
    ids=lambda value: repr(value)[:30],
)  # fmt: skip
def test_broken_files_are_told_in_a_sentence(text, column, message):
    """Each fault of a file is told with its place and its mend."""
    with pytest.raises(click.ClickException) as error:
        read(text, column)

    assert error.value.message == message
    assert error.value.exit_code == 2


@pytest.mark.parametrize("row", ['"never closed', '"closed" twice"', "x\ry"])
def test_broken_quotes_are_told_with_their_line(row):
    """A row that is not well-formed is told with the line on which it starts."""
    with pytest.raises(
        click.ClickException, match=r"^names\.csv:3: a broken row \(.+\); put a cell"
    ):
        read(f"a\nb\n{row}\nc\nd\n", "a")


def test_names_without_a_header():
    """Without a header row, a column is a number."""
    with pytest.raises(click.ClickException) as error:
        read("a,b\n", "a", header=False)

    assert error.value.message == (
        "'a' is not the number of a column; without a header row, give 1 to 2"
    )


def test_a_folder_is_not_a_file(tmp_path):
    """What cannot be opened is told in a sentence."""
    with pytest.raises(click.ClickException, match="cannot be read: Is a directory"):
        open_source(str(tmp_path)).__enter__()
