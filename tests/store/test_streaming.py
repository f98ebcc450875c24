"""Tables that are read in blocks mean what they mean when they are read whole."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import normalizer
from normalizer import TableError
from normalizer.store import reading, sorting
from normalizer.tables import read, streaming
from normalizer.testing import alias_files, broken_alias_files

HEADER = "entity,entity_kind,name,text,lang,kind\n"
TOGETHER = {"T401", "T402", "T403"}
"""Codes of what rows say together; what is most like a misspelt id is looked for in whole tables
only, so that the mends differ."""


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch):
    """Read every CSV table in blocks of a line or two, and sort a few rows at once."""
    set_blocks(monkeypatch, 40)


def set_blocks(patch, size):
    """Read every CSV table in blocks of some bytes."""
    patch.setattr(reading, "STREAMED", 1)
    patch.setattr(streaming, "_BLOCK", size)
    patch.setattr(sorting.Sorter.__init__, "__kwdefaults__", {"most_kept": 3})


def built(folder, *paths):
    """All files of a knowledge base that is built in blocks."""
    made = normalizer.build(*paths, output=folder)
    return {path.name: path.read_bytes() for path in sorted(made.iterdir())}


def whole(folder, *paths):
    """The same, of tables that were read whole."""
    made = normalizer.Resolver(read(*paths)).compile(folder)
    return {path.name: path.read_bytes() for path in sorted(made.iterdir())}


def told(call, *paths):
    """The problems that are told of tables, without what reading in blocks cannot know."""
    with pytest.raises(TableError) as caught:
        call(*paths)
    return [
        (one.location, one.code, one.message, "" if one.code in TOGETHER else one.mend)
        for one in caught.value.problems
    ]


@settings(max_examples=max(10, settings().max_examples // 3))
@given(
    file=alias_files(format="csv", max_size=4),
    size=st.sampled_from([1, 40, 200]),
    ends=st.sampled_from(["\n", "\r\n"]),
)
def test_sound_files_mean_the_same(tmp_path_factory, file, size, ends):
    """Whatever style a table is written in, blocks of any size give the same bytes."""
    folder = tmp_path_factory.mktemp("blocks")
    path = file.save(folder)
    path.write_bytes(path.read_bytes().replace(b"\n", ends.encode()))
    with pytest.MonkeyPatch.context() as patch:
        set_blocks(patch, size)
        assert built(folder / "blocks", path) == whole(folder / "whole", path)


@settings(max_examples=max(30, settings().max_examples))
@given(file=broken_alias_files(format="csv"), size=st.sampled_from([1, 40, 200]))
def test_broken_files_are_told_of_the_same(tmp_path_factory, file, size):
    """A fault is told with the same words at the same place."""
    folder = tmp_path_factory.mktemp("blocks")
    path = file.save(folder)
    with pytest.MonkeyPatch.context() as patch:
        set_blocks(patch, size)
        found = told(lambda *paths: normalizer.build(*paths, output=folder / "kb"), path)

    assert found == told(read, path)
    assert not (folder / "kb").exists()


@settings(max_examples=max(10, settings().max_examples // 3))
@given(file=alias_files(format="csv", min_size=1), seed=st.randoms(use_true_random=False))
def test_rows_in_any_order_of_many_files(tmp_path_factory, file, seed):
    """Aliases may stand before their entity, or in another file than it."""
    folder = tmp_path_factory.mktemp("blocks")
    one, other = folder / "one", folder / "other"
    one.mkdir()
    other.mkdir()
    header, *rows = file.text.splitlines(keepends=True)
    seed.shuffle(rows)
    middle = seed.randrange(len(rows) + 1)
    for name, part in (("a", rows[:middle]), ("b", rows[middle:])):
        (other / f"{name}.csv").write_text(header + "".join(part), encoding="utf-8", newline="")
        (other / f"{name}.meta.yaml").write_text(file.side, encoding="utf-8")
    path = file.save(one)

    assert built(folder / "blocks", other) == whole(folder / "whole", path)


def test_a_table_beside_a_curated_file(tmp_path):
    """What a curated file and a table say of one entity is put together."""
    (tmp_path / "a.yaml").write_text(
        "format: 1\nentities:\n  - id: us.joe-biden\n    kind: person\n    country: US\n"
        "    aliases:\n      - {text: Biden, kind: short}\n"
    )
    (tmp_path / "b.csv").write_text(
        "entity,name,text,kind\nus.joe-biden,Joe Biden,,\nus.joe-biden,,Joseph Biden,self\n"
    )

    assert built(tmp_path / "1", tmp_path / "a.yaml", tmp_path / "b.csv") == whole(
        tmp_path / "2", tmp_path / "a.yaml", tmp_path / "b.csv"
    )


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param('a,person,"Smith, John",,,\n', id="a comma in quotes"),
        pytest.param('a,person,"The ""Q""",,,\n', id="quotes in quotes"),
        pytest.param('a,person,Q,"","",""\n', id="empty quotes"),
        pytest.param('a,person,"two\nlines",,,\nb,person,B,,,\n', id="a line break in quotes"),
        pytest.param("a,person,A,,,\n\n\nb,person,B,,,\n", id="empty lines"),
        pytest.param("a,person,A,,,\nb,person,B,,,", id="no line break at the end"),
        pytest.param("a,person,A,,,\na,person,A,,,\na,,,A,,short\n", id="rows that come twice"),
        pytest.param("a,person,A,조태열,ko,native\n", id="a script of the language"),
        pytest.param("a,person,A,\ufeffB,,short\n\ufeffa,,,C,,short\n", id="marks inside"),
        pytest.param(f"a,person,{'x' * 200_000},,,\n", id="a cell of unusual length"),
    ],
)
def test_rows_as_they_come(tmp_path, rows):
    """Each way to write rows is read alike, or refused alike."""
    path = tmp_path / "a.csv"
    path.write_text("\n" + HEADER + rows, encoding="utf-8", newline="")

    try:
        expected = whole(tmp_path / "whole", path)
    except TableError:
        assert told(lambda: normalizer.build(path, output=tmp_path / "kb")) == told(read, path)
    else:
        assert built(tmp_path / "kb", path) == expected


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\n\n", id="empty lines alone"),
        pytest.param(b"entity;name\na;A\n", id="semicolons"),
        pytest.param(b"entity,nmae,text,kind\na,A,,\n", id="a misspelt column"),
        pytest.param(b"name,text\na,A\n", id="no column for the entity"),
        pytest.param("\ufeff".encode() + HEADER.encode() + b"a,person,A,,,\n", id="a mark"),
        pytest.param("\ufeff".encode() + HEADER.encode() + b"a,pers,A,,,\n", id="and a bad row"),
        pytest.param((HEADER + "a,person,A,,,\n").encode("utf-16"), id="UTF-16"),
        pytest.param(HEADER.encode() + b"a,person,A,,,\nb,person,\xff,,,\n", id="not UTF-8"),
        pytest.param(HEADER.encode() + b"a,person,A\x00,,,\n", id="a control character"),
        pytest.param(HEADER.encode() + b"a,person,A\rb,person,B,,,\n", id="a lone CR"),
        pytest.param(HEADER.encode() + b"a,person,A,,,\na,person,B,,,\n", id="two names"),
        pytest.param(HEADER.encode() + b"a,person,A,,,\na,place,A,,,\n", id="two kinds"),
        pytest.param(HEADER.encode() + b"a,person,A,,,\nb,,,B,,short\n", id="not declared"),
        pytest.param(HEADER.encode() + b"a,,A,,,\na,,,B,,short\n", id="no kind"),
        pytest.param(HEADER.encode() + b"a,person,A,,,\nb,,,,,\n", id="an id alone"),
        pytest.param(HEADER.encode() + b"b b,person,B,,,\nb b,,,C,,short\nb b,,D,,,\n", id="no id"),
        pytest.param(HEADER.encode() + b"a,person,A,,,\nb b,,B,,,\nc,,C,,,\n", id="two faults"),
        pytest.param(HEADER.encode() + b'a,person,"A,,,\nb,person,B,,,\n', id="an open quote"),
        pytest.param(HEADER.encode() + b'a,person,A"B,,,\nb,pers,B,,,\n', id="a stray quote"),
        pytest.param(HEADER.encode() + b'a,person,x""y,,,\nb,pers,B,,,\n', id="two of them"),
        pytest.param(HEADER.encode() + b"a,person,A,,,\nb,person\n", id="too few cells"),
        pytest.param(HEADER.encode() + b"a,person,A,B,ko-Hang,native\n", id="a strange script"),
        pytest.param(HEADER.encode() + b"a,person,A,B,qq-,native\n", id="no language"),
        pytest.param(b"entity,name,entity_kind,never\na,A,person,b\n", id="never of nobody"),
        pytest.param(b"entity,name,entity_kind,never\na,A,person,a\n", id="never itself"),
        pytest.param(b"entity,name,entity_kind,never\na,A,person,b\nb,B,,\n", id="never of half"),
        pytest.param(
            b"entity,name,entity_kind,text,kind,source\na,A,person,B,short,press\n", id="no source"
        ),
    ],
)
def test_what_is_wrong_is_told_alike(tmp_path, raw):
    """Each fault has the place, the code and the words that it has in a file that is read whole."""
    path = tmp_path / "a.csv"
    path.write_bytes(raw)

    found = told(lambda: normalizer.build(path, output=tmp_path / "kb"))

    assert found == told(read, path)
    assert not (tmp_path / "kb").exists()


def test_a_side_file_declares_the_sources_of_its_table(tmp_path):
    """A source counts for the table whose side file declares it, and for no other."""
    (tmp_path / "a.meta.yaml").write_text("format: 1\nsources:\n  press: {title: A press}\n")
    rows = "entity,entity_kind,name,text,kind,source\n{},person,A,B,short,press\n"
    (tmp_path / "a.csv").write_text(rows.format("a"))
    assert built(tmp_path / "1", tmp_path / "a.csv") == whole(tmp_path / "2", tmp_path / "a.csv")

    (tmp_path / "b.csv").write_text(rows.format("b"))
    paths = (tmp_path / "a.csv", tmp_path / "b.csv")
    found = told(lambda *paths: normalizer.build(*paths, output=tmp_path / "kb"), *paths)
    assert found == told(read, *paths)


def test_problems_of_many_rows_are_not_all_told(tmp_path):
    """A mistake in every row of a large table is told of the first thousand."""
    path = tmp_path / "a.csv"
    path.write_text(HEADER + "".join(f"a.{number},pers,A,,,\n" for number in range(3000)))
    with pytest.MonkeyPatch.context() as patch:
        set_blocks(patch, 4000)
        found = told(lambda: normalizer.build(path, output=tmp_path / "kb"))

    assert len(found) == 1000
    assert [one[0].line for one in found] == list(range(2, 1002))


def test_many_rows_are_sorted_in_runs(tmp_path):
    """More rows than are sorted at once come out in order."""
    names = [f"Person {number:03}" for number in range(300)]
    rows = [f"x.{name[-3:]},person,{name},,,\n" for name in names]
    rows += [f"x.{name[-3:]},,,{name[::-1]},,short\n" for name in names]
    random.Random(3).shuffle(rows)
    path = tmp_path / "a.csv"
    path.write_text(HEADER + "".join(rows))

    assert built(tmp_path / "blocks", path) == whole(tmp_path / "whole", path)
