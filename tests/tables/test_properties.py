"""Promises of reading and writing that hold for every table and every file."""

from __future__ import annotations

import itertools
import random
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import example, given
from hypothesis import strategies as st

from normalizer.dates import PartialDate
from normalizer.linting import lint
from normalizer.model import Alias, AliasKind, Entity, Kind, Office, Problem
from normalizer.tables import Source, Tables, check, format_text, parse, read, to_csv, to_yaml
from normalizer.tables.vocabulary import SYSTEMS
from normalizer.tables.write import to_side_file
from normalizer.tables.yaml_comments import find_comments
from normalizer.tables.yaml_nodes import parse_yaml
from normalizer.tables.yaml_reader import read_tree, read_yaml

if TYPE_CHECKING:
    from normalizer.tables.cells import RawFile

# Letters of several scripts in runs, and what YAML and CSV give a meaning.
LETTERS = st.sampled_from([
    "abcdeéñßZ", "조태열김정은", "趙兌烈金正恩", "Владимир", "علیأكبر", "בנימין", "ちひろタロウ",
    "नरेंद्र",
])  # fmt: skip
WORDS = LETTERS.flatmap(lambda letters: st.text(st.sampled_from(letters), min_size=1, max_size=6))
SIGNS = st.sampled_from([
    "-", "'", '"', ": ", ":", " #", "#", ",", "{", "}", "[", "]", "&", "*", "!", "|", ">", "%", "@",
    "`", "\\", "?", "~", "=", "<<", ".", "/", "no", "yes", "null", "1e3", "0x1", "2024-01-01", " ",
    "\t", "\n", "\u200c", "\u200b", "\u202e", "\u00a0", "1", "true", "- ", "---", "'s", "\ufeff",
])  # fmt: skip
TEXTS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=4).map(" ".join),
    st.lists(st.one_of(WORDS, SIGNS), min_size=1, max_size=5).map("".join),
    SIGNS,
).map(lambda text: unicodedata.normalize("NFC", text))
DATES = st.one_of(
    st.none(),
    st.dates().map(lambda day: PartialDate(day.year, day.month, day.day)),
    st.integers(1, 9999).map(PartialDate),
    st.builds(PartialDate, st.integers(1, 9999), st.integers(1, 12)),
)
IDS = st.from_regex(r"\A[a-z0-9]{1,3}([.-][a-z0-9]{1,3}){0,2}\Z")
KEYS = st.one_of(IDS, TEXTS)
TAGS = st.sampled_from(["und", "ko", "en", "zh", "fa"])


@st.composite
def all_tables(draw: st.DrawFn, *, offices: bool = True) -> Tables:
    """Valid tables of a few entities, with texts that are hard to write down."""
    ids = draw(st.lists(IDS, unique=True, max_size=4))
    keys = draw(st.lists(KEYS, unique=True, max_size=2))
    text = st.one_of(st.just(""), TEXTS)
    sources = [
        Source(key, draw(text), draw(text), draw(text), draw(DATES), draw(text)) for key in keys
    ]
    entities, aliases = [], []
    for id_ in ids:
        others = [other for other in ids if other != id_]
        held = [
            Office(draw(TEXTS).lower(), draw(st.sampled_from(["", "KR", "NO", "org.un"])))
            for _ in range(draw(st.integers(0, 2)) if offices else 0)
        ]
        entities.append(Entity(
            id_, draw(st.sampled_from(Kind)), draw(TEXTS), draw(st.sampled_from(["", "KR", "NO"])),
            draw(st.none() | st.integers(1, 9999)),
            tuple(sorted(draw(st.sets(st.sampled_from(["wikidata:Q1", "x:1e3", "a.b:c:d#e"]))))),
            tuple(sorted(draw(st.sets(st.sampled_from(others))))) if others else (),
            tuple(sorted(set(held), key=lambda office: (office.role, office.of))),
        ))  # fmt: skip
        for _ in range(draw(st.integers(0, 4))):
            dates = sorted(filter(None, [draw(DATES), draw(DATES)]), key=PartialDate.first)
            since, until = (*dates, None, None)[:2]
            if until is not None and since is not None and since.first() > until.last():
                until = None
            aliases.append(Alias(
                draw(TEXTS), id_, draw(st.sampled_from(AliasKind)), draw(TAGS),
                draw(st.sampled_from(["", *SYSTEMS])), since, until,
                draw(st.sampled_from(["", *keys])), draw(text), draw(st.booleans()),
            ))  # fmt: skip
    return Tables.of(entities, aliases, sources)


def _read(**files: str) -> tuple[Tables, tuple[Problem, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            Path(folder, name.replace("__", ".")).write_text(text, encoding="utf-8", newline="")
        return parse(folder)


@given(all_tables())
def test_yaml_reads_back(tables: Tables) -> None:
    """What is written as YAML is read as it was, without a problem."""
    assert _read(x__yaml=to_yaml(tables)) == (tables, ())


@given(all_tables(offices=False))
def test_csv_reads_back_and_says_what_yaml_says(tables: Tables) -> None:
    """What is written as CSV and its side file is read as it was, too."""
    files = {"x__csv": to_csv(tables)}
    if tables.sources:
        files["x__meta__yaml"] = to_side_file(tables)
    again, problems = _read(**files)
    assert problems == ()
    assert again == tables == _read(x__yaml=to_yaml(tables))[0]


@given(all_tables(offices=False))
def test_what_is_written_is_canonical(tables: Tables) -> None:
    """The writer and the formatter agree, so that formatting is idempotent."""
    text, bulk = to_yaml(tables), to_csv(tables)
    assert format_text(text, ".yaml") == text
    assert format_text(bulk, ".csv", sources=[source.key for source in tables.sources]) == bulk


COMMENTS = st.sampled_from(["# note", "#", "# {text: x}", "# 'a", "#: b", "# é"])


@st.composite
def untidy_files(draw: st.DrawFn) -> str:
    """YAML files with comments and empty lines strewn in, and lines in another order."""
    lines = to_yaml(draw(all_tables())).split("\n")[:-1]
    strewn = []
    for line in lines:
        for _ in range(draw(st.integers(0, 2))):
            indent = " " * draw(st.integers(0, 8))
            strewn.append(draw(st.one_of(st.just(""), COMMENTS.map(indent.__add__))))
        strewn.append(line + draw(st.one_of(st.just(""), COMMENTS.map("  ".__add__))))
    strewn += draw(st.lists(COMMENTS, max_size=2))
    rows = [n for n, line in enumerate(strewn) if line.startswith("      - {")]
    shuffled = rows[:]
    if draw(st.booleans()) and all(b - a == 1 for a, b in itertools.pairwise(rows)):
        random.Random(draw(st.integers(0, 9))).shuffle(shuffled)
        texts = [strewn[n] for n in shuffled]
        for n, text in zip(rows, texts, strict=True):
            strewn[n] = text
    return "\n".join(strewn) + "\n"


@given(untidy_files())
def test_formatting_is_idempotent_and_keeps_meaning_and_comments(text: str) -> None:
    """Formatting twice is formatting once; the file says the same, and no comment is lost."""
    tidy = format_text(text, ".yaml")
    assert format_text(tidy, ".yaml") == tidy
    assert _read(x__yaml=text)[0] == _read(x__yaml=tidy)[0]
    assert sorted(_comments(text)) == sorted(_comments(tidy))


def _comments(text: str) -> list[str]:
    return [c.text for c in find_comments(text, parse_yaml(text, with_scalars=True).scalars)]


@given(all_tables(offices=False), st.randoms(use_true_random=False), st.integers(1, 3))
def test_order_and_split_mean_nothing(tables: Tables, chance: random.Random, count: int) -> None:
    """The rows of a table, in any order and over any number of files, say the same."""
    header, *rows = _records(to_csv(tables))
    keys = {"x__meta__yaml": to_side_file(tables)} if tables.sources else {}
    if keys:
        count = 1  # a row finds its source in the side file of its own table
    chance.shuffle(rows)
    files = {f"{'xyz'[n]}__csv": header + "".join(rows[n::count]) for n in range(count)}
    assert _read(**files, **keys) == (tables, ())


def _records(text: str) -> list[str]:
    """The records of a CSV text, split at the line breaks outside quotes."""
    records, start, quoted = [], 0, False
    for at, char in enumerate(text):
        if char == '"':
            quoted = not quoted
        elif char == "\n" and not quoted:
            records.append(text[start : at + 1])
            start = at + 1
    return records


@given(all_tables())
def test_the_short_way_reads_what_yaml_reads(tables: Tables) -> None:
    """Lines that are split without PyYAML give the same cells at the same places."""
    _same_cells(to_yaml(tables))


HALVES = ["b}", "b ,c: d", "b}}c: d", '"b"', "'b'", '"b" c']
MAPPINGS = st.lists(
    st.tuples(
        st.sampled_from(["text", "kind", "lang", "note", "txt", "a b", ""]),
        st.one_of(TEXTS, WORDS, st.sampled_from(HALVES)),
        st.sampled_from([", ", ",", " , ", "; "]),
    ),
    max_size=4,
).map(lambda pairs: "{" + "".join(f"{key}: {value}{end}" for key, value, end in pairs)[:-2] + "}")


@given(st.lists(MAPPINGS, max_size=4), st.sampled_from(["      - ", "   - ", "- ", "        "]))
@example(["{text: b ,kind: c}"], "      - ")
@example(["{text: b}}c: d}"], "      - ")
@example(["{text: ~}", "~"], "      - ")
@example(["{text: a}\n        b"], "      - ")
def test_the_short_way_takes_no_other_lines(mappings: list[str], lead: str) -> None:
    """Whatever stands in brackets, the short way and PyYAML agree, faults and places too."""
    head = "format: 1\nentities:\n  - id: a.b\n    kind: person\n    name: A\n    aliases:\n"
    _same_cells(head + "".join(f"{lead}{mapping}\n" for mapping in mappings))


def _same_cells(text: str) -> None:
    assert _said(read_yaml(text, "x")) == _said(read_tree(parse_yaml(text, with_scalars=True), "x"))


def _said(file: RawFile) -> object:
    rows = [
        (row.cells, row.line, row.column, row.end_line)
        for entity in file.entities
        for row in (entity.head, *entity.offices, *entity.aliases)
    ]
    return rows, file.faults, file.fatal


FRAGMENTS = st.lists(
    st.one_of(
        st.binary(max_size=6),
        st.sampled_from([
            b"format: 1\n", b"entities:\n", b"  - id: a.b\n", b"    kind: person\n", b"    name: ",
            b"    aliases:\n", b"      - {text: ",
            b", kind: short}\n", b"{", b"[", b"}", b"]", b"\n",
            b"entity,text,kind\n",
            b"a.b,", b'"', b",", b"\r\n", b"sources:\n", b"  k: {title: t}\n",
            b"? ", b"- ", b"&a ", b"*a", b"!!map ", b"<<: ", b"---\n", b"%YAML 1.2\n", b"|\n",
            b"\t", "조태열".encode(), b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"\xed\xa0\x80", b"#",
        ]),
    ),
    max_size=25,
).map(b"".join)  # fmt: skip


@given(FRAGMENTS, st.sampled_from(["x.yaml", "x.csv", "x.meta.yaml"]))
@example(b"[" * 100_000, "x.yaml")
@example(b"{a: " * 100_000, "x.yaml")
@example(b'"' * 9_999, "x.csv")
@example(b"a: &x [*x]\n", "x.yaml")
@example(b"format: 99999999999999999999999999999999999999\n", "x.yaml")
@example(b"? [a]\n: b\n", "x.yaml")
def test_no_bytes_crash_the_reader(data: bytes, name: str) -> None:
    """Whatever a file holds, reading it gives tables or problems with a place and a mend."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        tables, problems = parse(path)
        assert problems == check(path)
        assert set(problems) <= set(lint(path))
        lines = data.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
        for problem in problems:
            assert problem.message
            assert problem.mend
            assert 1 <= problem.location.line <= len(lines) + 1
            assert problem.location.column >= 1
        if not problems:
            assert read(path) == tables
