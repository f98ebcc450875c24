"""Canonical form: what it looks like, and that rewriting is safe."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
import yaml

from normalizer.errors import ArgumentError, TableError
from normalizer.model import Alias, AliasKind, Entity, Kind, Office
from normalizer.tables import Source, Tables, format_text, parse, read, to_csv, to_yaml, write
from normalizer.tables.formatting import plan_format
from normalizer.tables.write import replace_text
from normalizer.tables.yaml_scalars import write_scalar

GOOD = Path(__file__).parent / "good"

UNTIDY = """\
# Ministers of many countries.
# Second line.

# another

format: 1  # the version
entities:
  # about b
  - kind: person # kk
    id: b.b   # idc
    name: No
    # on never
    never: [c.c, a.a] # nn
    same_as:
    - wikidata:Q5 # q
    - wikidata:Q4
    aliases:   # al
      # the z
      - {text: Zed # inside
         , kind: short}
      - text: 조태열   # han
        # the kind
        kind: native
        lang: ko
      - {kind: short, text: "Aa # no comment", since: 2024-01}  # aa
      # - {text: gone}
    # end of entity
  # above c
  - {id: c.c, kind: place, name: "C: d", country: NO}
  - id: a.a
    kind: person
    name: A

    aliases: []
      # hm
  # tail of entities
# above sources
sources: {z: {title: Z}, a: {url: "http://x"}}
# fin
"""
TIDY = """\
# Ministers of many countries.
# Second line.

# another

format: 1  # the version
# above sources
sources:
  a: {url: "http://x"}
  z: {title: Z}
  # fin
entities:
  - id: a.a
    kind: person
    name: A
    # hm

  # about b
  - id: b.b  # idc
    kind: person  # kk
    name: "No"
    same_as: [wikidata:Q4, wikidata:Q5]  # q
    # on never
    never: [a.a, c.c]  # nn
    aliases:  # al
      # han
      # the kind
      - {text: 조태열, lang: ko, kind: native}
      - {text: "Aa # no comment", kind: short, since: 2024-01}  # aa
      # the z
      - {text: Zed, kind: short}  # inside
      # - {text: gone}
    # end of entity

  # above c
  - id: c.c
    kind: place
    name: "C: d"
    country: "NO"
  # tail of entities
"""


def test_an_untidy_file_becomes_canonical() -> None:
    """Fields, entities and aliases get their order; every comment stays with its line."""
    assert format_text(UNTIDY, ".yaml") == TIDY
    assert format_text(TIDY, ".yaml") == TIDY


def test_formatting_keeps_the_meaning(tmp_path: Path) -> None:
    """The file says the same before and after."""
    (tmp_path / "a.yaml").write_text(UNTIDY, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(TIDY, encoding="utf-8")
    assert parse(tmp_path / "a.yaml") == parse(tmp_path / "b.yaml")
    assert read(tmp_path / "a.yaml") == read(tmp_path / "b.yaml")


@pytest.mark.parametrize("name", ["ministers.yaml", "bulk.csv"])
def test_canonical_files_stay(name: str) -> None:
    """A file in canonical form is not changed."""
    text = (GOOD / name).read_text(encoding="utf-8")
    assert format_text(text, Path(name).suffix, sources=["blue-book"]) == text


def test_a_side_file_is_formatted() -> None:
    """Side files have the same form, and no entities."""
    text = "sources: {b: {title: B}, a: {title: A}}\nformat: 1\n"
    tidy = "format: 1\nsources:\n  a: {title: A}\n  b: {title: B}\n"
    assert format_text(text, ".meta.yaml") == tidy
    with pytest.raises(TableError, match="unknown field 'entities'"):
        format_text("format: 1\nentities: []\n", ".meta.yaml")


def test_csv_becomes_canonical() -> None:
    """Columns and rows get their order, empty columns go, and quotes stand where needed."""
    text = (
        'kind,text,entity,note,name,entity_kind,shared,lang\r\n'
        'short,"Zed",b.b,,,,false,und\r\n'
        '\r\n'
        'short,"A, ""x""",b.b,,Bee,person,,\r\n'
        ',,a.a,,Ay,person,,\r\n'
    )  # fmt: skip
    assert format_text(text, ".csv") == (
        "entity,entity_kind,name,text,lang,kind\n"
        "a.a,person,Ay,,,\n"
        'b.b,person,Bee,"A, ""x""",,short\n'
        "b.b,,,Zed,,short\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "No", "yes", "Y", "on", "OFF", "null", "Null", "~", "true", "1", "1955", "1e3", "0x1F",
        "0o17", "1_000", "12:30:45", "2024-01-01", ".5", "-1", "+.inf", ".NaN", "<<", "=", "1.5",
        "2024-01-01 10:00:00 +1", "-", "- a", "?", ": a", "a: b", "a:", "a #b", "#a", "[a]", "{a}",
        "a, b", "'a'", '"a"', "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", " a", "a ", "\ta",
        "a\nb", "a\\b", "\u200ba", "a\u202eb", "\ufeffa", "", "---", "\u00a0a", "a\u2028b",
    ],
)  # fmt: skip
def test_what_yaml_could_misread_is_quoted(text: str) -> None:
    """A quoted scalar is that text for every YAML reader, in a block and in brackets."""
    written = write_scalar(text)
    assert written.startswith('"')
    for source in (f"a: {written}\n", f"{{a: {written}, b: c}}\n", f"[{written}]\n"):
        for loader in (yaml.SafeLoader, yaml.BaseLoader):
            value = yaml.load(source, Loader=loader)
            assert (value[0] if isinstance(value, list) else value["a"]) == text


@pytest.mark.parametrize(
    "text",
    [
        "Cho Tae-yul", "조태열", "Sana'a", "O'Brien", 'the "Bear"', "wikidata:Q159",
        "AT&T", "C.I.A.", "9 de Julio", "Jean-Luc", "Ünal", "Nollywood", "Yes Minister",
        "علی\u200cاکبر", "A/HRC", "50%",
    ],
)  # fmt: skip
def test_what_yaml_cannot_misread_stays_plain(text: str) -> None:
    """Quotes stand only where they are needed."""
    assert write_scalar(text) == text
    for loader in (yaml.SafeLoader, yaml.BaseLoader):
        assert yaml.load(f"{{a: {text}, b: c}}\n", Loader=loader)["a"] == text


def test_dates_stay_plain() -> None:
    """Years and dates in fields of dates are not quoted; elsewhere they are."""
    assert write_scalar("2024-02-01", date=True) == "2024-02-01"
    assert write_scalar("2024-02-01") == '"2024-02-01"'


def test_names_are_composed() -> None:
    """Canonical form is in Unicode normal form C, comments too."""
    text = 'format: 1  # e\u0301\nentities:\n  - {id: a.b, kind: person, name: "Jose\u0301"}\n'
    tidy = format_text(text, ".yaml")
    assert "name: José\n" in tidy
    assert "# é\n" in tidy
    csv = "entity,entity_kind,name\na.b,person,Jose\u0301\n"
    assert "José" in format_text(csv, ".csv")


def test_text_that_is_no_table_is_refused() -> None:
    """Unknown formats and lone surrogates are told, not written."""
    with pytest.raises(ArgumentError, match=r"give '\.yaml', '\.csv' or '\.jsonl'"):
        format_text("", ".toml")
    with pytest.raises(TableError, match="U\\+D800"):
        format_text("format: 1  # \ud800\n", ".yaml")


def test_offices_have_no_columns() -> None:
    """Writing offices as CSV would lose them, and is refused."""
    tables = Tables.of([Entity("a.b", Kind.PERSON, "Cho", offices=(Office("director"),))])
    with pytest.raises(ArgumentError, match=r"offices of 'a\.b'"):
        to_csv(tables)
    assert "{role: director}" in to_yaml(tables)


def test_written_files_are_read_again(tmp_path: Path) -> None:
    """`write` puts the sources of a bulk table into its side file."""
    entity = Entity("a.b", Kind.PERSON, "Cho")
    alias = Alias("Jo", "a.b", AliasKind.SHORT, source="un")
    tables = Tables.of([entity], [alias], [Source("un", "Missions")])
    for name in ("x.yaml", "y.yml", "z.csv"):
        write(tmp_path / name, tables)
        assert read(tmp_path / name) == tables
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "x.yaml", "y.yml", "z.csv", "z.meta.yaml",
    ]  # fmt: skip
    with pytest.raises(ArgumentError, match=r"write \.yaml, \.csv, \.jsonl or \.parquet"):
        write(tmp_path / "x.json", tables)


def test_replacing_keeps_permissions_and_links(tmp_path: Path) -> None:
    """The new text comes with the old permission bits; a link stays a link."""
    path = tmp_path / "x.yaml"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    replace_text(link, "new\n")
    assert path.read_bytes() == b"new\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert len(list(tmp_path.iterdir())) == 2


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When replacing fails, the old text stays and no temporary file is left."""
    path = tmp_path / "x.yaml"
    path.write_text("old", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space left"):
        replace_text(path, "new")
    assert [p.read_text(encoding="utf-8") for p in tmp_path.iterdir()] == ["old"]


def test_each_file_is_judged_alone(tmp_path: Path) -> None:
    """A table that adds to entities of another file can be formatted without that file."""
    text = "format: 1\nentities:\n  - {id: a.b, never: [c.d], aliases: [{kind: short, text: X}]}\n"
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    changes, problems = plan_format(tmp_path)
    assert problems == ()
    assert [change.text for change in changes] == [
        (
            "format: 1\nentities:\n  - id: a.b\n    never: [c.d]\n    aliases:\n"
            "      - {text: X, kind: short}\n"
        )
    ]
