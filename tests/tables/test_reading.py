"""Which files are read, and that their order means nothing."""

from __future__ import annotations

import itertools
import os
import pickle
from pathlib import Path

import pytest

from normalizer.dates import PartialDate
from normalizer.errors import ArgumentError, TableError
from normalizer.model import Alias, AliasKind, Entity, Kind, Location, Office
from normalizer.tables import Source, Tables, bundled_path, check, parse, read

GOOD = Path(__file__).parent / "good"
HEADER = "entity,entity_kind,name,text,lang,kind\n"


def _write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def _codes(*paths: Path) -> list[str]:
    return [problem.code for problem in check(*paths)]


def test_every_field_is_read() -> None:
    """A file with every field gives the values that it says."""
    tables = read(GOOD / "ministers.yaml")
    _, minister, no = tables.entities
    assert minister == Entity(
        "kr.cho-tae-yul", Kind.PERSON, "Cho Tae-yul", "KR", 1955,
        ("example:1", "example:2"), ("kr.cho-tae-yong",),
        (Office("foreign minister", "KR", PartialDate(2024, 1), PartialDate(2025, 7)),),
    )  # fmt: skip
    assert no.name == "No"
    assert tables.sources == (
        Source(
            "blue-book", "Permanent Missions to the United Nations", "https://example.org/blue",
            "facts", PartialDate(2024, 2),
        ),
    )  # fmt: skip
    assert [a for a in tables.aliases if a.entity == "kr.cho-tae-yul"] == [
        Alias("조태열", "kr.cho-tae-yul", AliasKind.NATIVE, "ko"),
        Alias(
            "Cho Tae-yeol", "kr.cho-tae-yul", AliasKind.TRANSLITERATION, "ko-Latn",
            since=PartialDate(2024), source="blue-book", note="seen often: keep",
        ),
        Alias("Jo Tae-yeol", "kr.cho-tae-yul", AliasKind.TRANSLITERATION, "ko-Latn", "rr"),
        Alias("Cho Tae-yul", "kr.cho-tae-yul", AliasKind.SELF),
        Alias("Cho", "kr.cho-tae-yul", AliasKind.SHORT, shared=True),
    ]  # fmt: skip


def test_scalars_stay_text() -> None:
    """No value of YAML becomes a boolean, a number or nothing."""
    texts = {alias.text for alias in read(GOOD / "ministers.yaml").aliases}
    assert {"No", "1e3", "null", "Sana'a", "{brackets}, and: commas"} <= texts


def test_yaml_and_csv_say_the_same() -> None:
    """The two spellings of one table are equal but for offices, which CSV has no columns for."""
    curated, bulk = read(GOOD / "ministers.yaml"), read(GOOD / "bulk.csv")
    assert curated.aliases == bulk.aliases
    assert curated.sources == bulk.sources
    assert [entity.id for entity in curated.entities] == [entity.id for entity in bulk.entities]
    assert curated.entities[1] != bulk.entities[1]
    assert {e.offices for e in bulk.entities} == {()}


def test_places_are_remembered() -> None:
    """An alias knows the place of its text, an entity that of its name."""
    tables = read(GOOD / "ministers.yaml")
    file = (GOOD / "ministers.yaml").as_posix()
    places = {alias.text: alias.location for alias in tables.aliases}
    assert places["Jo Tae-yeol"] == Location(file, 24, 16)
    assert tables.entities[1].location == places["Cho Tae-yul"] == Location(file, 14, 11)


def test_a_name_is_an_alias_once(tmp_path: Path) -> None:
    """The canonical name is an alias, unless a row says more about it."""
    row = "a.b,person,Cho,Cho,ko-Latn,transliteration\n"
    tables = read(_write(tmp_path, x_csv=HEADER + row))
    assert [(a.text, a.kind) for a in tables.aliases] == [("Cho", AliasKind.TRANSLITERATION)]


def test_a_directory_is_searched_through(tmp_path: Path) -> None:
    """All tables below a directory are read; hidden files and other files are not."""
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / ".hidden").mkdir()
    _write(deep, x_csv=HEADER + "a.b,person,Cho,,,\n")
    _write(tmp_path / "a", y_yml="format: 1\nentities:\n  - {id: c.d, kind: place, name: Seoul}\n")
    _write(tmp_path, readme_txt="no table")
    _write(tmp_path / ".hidden", z_csv="rubbish")
    (tmp_path / ".#x.csv").write_text("rubbish", encoding="utf-8")
    assert [entity.id for entity in read(tmp_path).entities] == ["a.b", "c.d"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    """By two spellings of its path, by its directory, and by a link."""
    _write(tmp_path, x_csv=HEADER + "a.b,person,Cho,,,\n")
    (tmp_path / "link.csv").symlink_to(tmp_path / "x.csv")
    once = read(tmp_path / "x.csv")
    assert read(tmp_path, tmp_path / "x.csv", tmp_path / "." / "x.csv") == once


def test_order_of_paths_and_rows_means_nothing(tmp_path: Path) -> None:
    """An entity spread over files is the same in every order; so are the problems."""
    rows = [
        "a.b,person,Cho,,,\n", "a.b,,,Jo,ko-Latn,short\n", "c.d,place,Seoul,,,\n",
        "c.d,,,Soul,fr,translation\n", "e.f,person,,,,\n",
    ]  # fmt: skip
    answers, reports = set(), set()
    for number, order in enumerate(itertools.permutations(rows)):
        folder = tmp_path / str(number)
        folder.mkdir()
        _write(folder, x_csv=HEADER + "".join(order[:3]), y_csv=HEADER + "".join(order[3:]))
        tables, problems = parse(*sorted(folder.iterdir(), reverse=number % 2 == 0))
        answers.add(tables)
        reports.add(tuple((p.code, p.message) for p in problems))
    assert len(answers) == 1
    assert reports == {(("T402", "the entity 'e.f' has no name"),)}


def test_conflicts_show_both_places(tmp_path: Path) -> None:
    """Two files that contradict each other are told at the second, which names the first."""
    _write(
        tmp_path,
        a_csv="entity,entity_kind,name,born\na.b,person,Cho,1955\n",
        b_yaml="format: 1\nentities:\n  - id: a.b\n    name: Jo\n    born: 1956\n",
    )
    for paths in itertools.permutations(sorted(tmp_path.iterdir())):
        messages = [str(problem) for problem in check(*paths)]
        assert len(messages) == 2
        assert f"{tmp_path.as_posix()}/b.yaml:4:11: T401" in messages[0]
        assert f"'Jo' here and 'Cho' at {tmp_path.as_posix()}/a.csv:2:12" in messages[0]
        assert "year of birth" in messages[1]


def test_parts_of_an_entity_are_joined(tmp_path: Path) -> None:
    """Ids, offices and aliases of all files come together, each once."""
    block = "format: 1\nentities:\n  - id: a.b\n    kind: person\n    name: Cho\n"
    _write(
        tmp_path,
        a_yaml=block + "    same_as: [x:2, x:1]\n    offices: [{role: director, of: KR}]\n",
        b_yaml=block
        + "    same_as: [x:1, x:3]\n    offices: [{role: director, of: KR}, {role: speaker}]\n",
    )  # fmt: skip
    (entity,) = read(tmp_path).entities
    assert entity.same_as == ("x:1", "x:2", "x:3")
    assert entity.offices == (Office("director", "KR"), Office("speaker"))


def test_repeated_rows_change_nothing(tmp_path: Path) -> None:
    """An alias that stands twice is loaded once, at its first place."""
    row = "a.b,person,Cho,Jo,ko-Latn,short\n"
    _write(tmp_path, x_csv=HEADER + row * 3)
    assert [a.location.line for a in read(tmp_path).aliases if a.text == "Jo"] == [2]


def test_line_ends_of_windows_are_read(tmp_path: Path) -> None:
    """CRLF means what LF means, with the same places."""
    for name in ("ministers.yaml", "bulk.csv"):
        text = (GOOD / name).read_bytes()
        (tmp_path / name).write_bytes(text.replace(b"\n", b"\r\n"))
    (tmp_path / "bulk.meta.yaml").write_bytes((GOOD / "bulk.meta.yaml").read_bytes())
    for name in ("ministers.yaml", "bulk.csv"):
        ours, theirs = read(tmp_path / name), read(GOOD / name)
        assert ours == theirs
        places = [(a.location.line, a.location.column) for a in ours.aliases]
        assert places == [(a.location.line, a.location.column) for a in theirs.aliases]


def test_paths_that_lead_to_no_table(tmp_path: Path) -> None:
    """What is missing, no table, empty or no file at all is a problem, never a crash."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "table.txt").write_text("x", encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.csv")
    wrong = [
        tmp_path / "nowhere", tmp_path / "empty", tmp_path / "table.txt", tmp_path / "pipe.csv",
        tmp_path / "nul\0name", tmp_path / ("x" * 5000), Path(),
    ]  # fmt: skip
    monkey = Path.cwd()
    try:
        os.chdir(tmp_path / "empty")
        for path in wrong:
            assert _codes(path) == ["T101"], path
    finally:
        os.chdir(monkey)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason of the operating system is told."""
    path = _write(tmp_path, x_csv=HEADER) / "x.csv"

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert [p.message for p in check(path)] == ["cannot be read: Permission denied"]


def test_a_file_name_that_is_not_utf8(tmp_path: Path) -> None:
    """Its problems can be printed."""
    path = os.fsencode(tmp_path) + b"/x\xff.csv"
    Path(os.fsdecode(path)).write_bytes(b"")
    (problem,) = check(tmp_path)
    assert str(problem).encode("utf-8")


def test_side_files(tmp_path: Path) -> None:
    """Sources of a bulk table stand beside it; a side file without a table is told."""
    rows = "entity,entity_kind,name,text,kind,source\na.b,person,Cho,Jo,short,un\n"
    _write(tmp_path, x_csv=rows)
    assert _codes(tmp_path) == ["T207"]
    side = "format: 1\nsources:\n  un: {title: Missions}\n"
    (tmp_path / "x.meta.yaml").write_text(side, encoding="utf-8")
    assert read(tmp_path / "x.csv").sources == (Source("un", "Missions"),)
    (tmp_path / "y.meta.yaml").write_text(side, encoding="utf-8")
    assert _codes(tmp_path) == ["T113"]


def test_a_thousand_errors_are_told_in_full(tmp_path: Path) -> None:
    """Every one of a thousand bad rows is told, each at its own line."""
    rows = "".join(f"a.b,,,Jo {number},ko-Latn,shrot\n" for number in range(1000))
    _write(tmp_path, x_csv=HEADER + "a.b,person,Cho,,,\n" + rows)
    problems = check(tmp_path)
    assert [p.location.line for p in problems] == list(range(3, 1003))
    assert {(p.code, p.mend) for p in problems} == {("T202", "did you mean 'short'?")}
    lines = "".join(f"      - {{text: Jo {n}, kind: shrot}}\n" for n in range(1000))
    head = "format: 1\nentities:\n  - id: a.b\n    kind: person\n    name: Cho\n    aliases:\n"
    (tmp_path / "x.csv").unlink()
    _write(tmp_path, x_yaml=head + lines)
    with pytest.raises(TableError) as caught:
        read(tmp_path)
    assert len(caught.value.problems) == 1000
    assert str(caught.value).count("\n    mend: ") == 1000


@pytest.mark.parametrize("name", ["ministers.yaml", "bulk.csv"])
def test_a_torn_file_says_nothing_else(name: str, tmp_path: Path) -> None:
    """A file that was cut off is told, or says what the whole says but for its last line."""
    data, whole = (GOOD / name).read_bytes(), read(GOOD / name)
    (tmp_path / "bulk.meta.yaml").write_bytes((GOOD / "bulk.meta.yaml").read_bytes())
    (tmp_path / "bulk.csv").write_bytes((GOOD / "bulk.csv").read_bytes())
    told = 0
    for end in range(len(data)):
        (tmp_path / name).write_bytes(data[:end])
        tables, problems = parse(tmp_path / name)
        told += bool(problems)
        last = data[:end].count(b"\n") + 1
        said = {alias for alias in tables.aliases if alias.location.line < last}
        assert problems or said <= set(whole.aliases), data[:end]
    assert told > len(data) // 3


def test_nothing_to_read() -> None:
    """A call without tables is a mistake of the caller."""
    with pytest.raises(ArgumentError, match="give a path"):
        read()


def test_bundled_tables_are_found_and_sound() -> None:
    """The tables that come with the library load, and know South Korea."""
    assert bundled_path().is_dir()
    tables = read(bundled=True)
    assert "country.kr" in {entity.id for entity in tables.entities}


def test_tables_are_values() -> None:
    """Tables can be compared, hashed and pickled."""
    tables = read(GOOD / "bulk.csv")
    again = pickle.loads(pickle.dumps(tables))
    assert again == tables
    assert hash(again) == hash(tables)
    assert again != Tables.of(tables.entities)


def test_a_tables_order_is_its_own() -> None:
    """Entities and aliases are sorted whatever the order in which they were given."""
    tables = read(GOOD / "bulk.csv")
    turned = Tables(tables.entities[::-1], tables.aliases[::-1] * 2, tables.sources)
    assert turned == tables
