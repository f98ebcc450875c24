"""The command ``normalizer report``: what it reads and writes, and how it refuses."""

from __future__ import annotations

import json
import sys

import pytest

from normalizer import Resolver
from normalizer.page import compose_page

SPELLINGS = ("Cho Tae-yul", "Wilhelmina Quackenbush")


@pytest.fixture
def table(tmp_path, table_text):
    """The small table as a file."""
    path = tmp_path / "table.yaml"
    path.write_text(table_text, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path):
    """A folder with two texts, and a file that is none."""
    path = tmp_path / "articles"
    path.mkdir()
    (path / "b.txt").write_text("Cho Tae-yul spoke.\n", encoding="utf-8")
    (path / "a.txt").write_text("\ufeffWilhelmina Quackenbush spoke.\n", encoding="utf-8")
    (path / "notes.md").write_text("Cho Tae-yul", encoding="utf-8")
    return path


@pytest.fixture
def report(run, table, monkeypatch, mark):
    """Run the command on the small table; which mentions are found is no matter of these tests."""
    asked = []

    def annotate(self, text, *, lang=None, date=None, source=""):
        asked.append((text, lang, date and str(date), source))
        return mark(text, SPELLINGS, source=source, lang=lang)

    monkeypatch.setattr(Resolver, "annotate", annotate, raising=False)

    def call(*arguments, stdin=None):
        done = run("report", "--no-bundled", "--tables", table, *arguments, stdin=stdin)
        done.asked = list(asked)
        asked.clear()
        return done

    return call


def test_a_folder_becomes_a_page(report, folder, tmp_path, mark):
    """The texts of a folder are read by name, and the page is that of the library."""
    out = tmp_path / "report.html"
    done = report(folder, "-o", out, "--title", "My texts")

    assert (done.exit_code, done.output) == (0, "")
    texts = [
        mark("Wilhelmina Quackenbush spoke.\n", SPELLINGS, source="a.txt", lang=None),
        mark("Cho Tae-yul spoke.\n", SPELLINGS, source="b.txt", lang=None),
    ]
    assert out.read_text(encoding="utf-8") == compose_page(texts, title="My texts")


def test_date_and_language_are_handed_on(report, folder, tmp_path):
    """What is told of the texts reaches the resolver."""
    done = report(
        folder / "b.txt", "-o", tmp_path / "r.html", "--date", "2024-10", "--lang", "en"
    )  # fmt: skip

    assert done.asked == [("Cho Tae-yul spoke.\n", "en", "2024-10", "b.txt")]


def test_standard_input_to_standard_output(report):
    """Without -o the page is printed; - is the standard input."""
    done = report("-", stdin="Cho Tae-yul spoke.")

    assert done.exit_code == 0
    assert done.output.startswith("<!doctype html>\n")
    assert "1. <bdi>standard input</bdi>" in done.output


def test_files_of_one_name_are_told_apart(report, tmp_path):
    """Two files of one name are called by their paths."""
    paths = [tmp_path / name / "a.txt" for name in ("one", "two")]
    for path in paths:
        path.parent.mkdir()
        path.write_text("Cho Tae-yul", encoding="utf-8")
    done = report(*paths, "-o", tmp_path / "r.html")

    assert [source for *_, source in done.asked] == [path.as_posix() for path in paths]


def test_the_same_as_lines_and_annotations(report, folder, tmp_path):
    """The mentions are written as JSON lines and as W3C annotations, too."""
    lines, notes = tmp_path / "m.jsonl", tmp_path / "w.json"
    report(folder, "-o", tmp_path / "r.html", "--json-lines", lines, "--web-annotation", notes)

    rows = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
    assert [(row["source"], row["mention"], row["entity"]) for row in rows] == [
        ("a.txt", "Wilhelmina Quackenbush", None),
        ("b.txt", "Cho Tae-yul", "kr.cho-tae-yul"),
    ]
    assert rows[1]["candidates"][0]["evidence"]
    found = json.loads(notes.read_text(encoding="utf-8"))
    assert [one["type"] for one in found] == ["Annotation", "Annotation"]
    assert {one["@context"] for one in found} == {"http://www.w3.org/ns/anno.jsonld"}


def test_texts_without_mentions(report, tmp_path):
    """An empty text gives a page, no lines, and an empty list of annotations."""
    text = tmp_path / "empty.txt"
    text.write_bytes(b"")
    notes, lines = tmp_path / "w.json", tmp_path / "m.jsonl"
    done = report(text, "-o", tmp_path / "r.html", "--web-annotation", notes, "--json-lines", lines)

    assert done.exit_code == 0
    assert json.loads(notes.read_text(encoding="utf-8")) == []
    assert lines.read_text(encoding="utf-8") == ""


def test_mentions_are_found_and_followed(run, table, tmp_path):
    """With nothing told but the text, names are found, and a short form follows the full one."""
    text = tmp_path / "one.txt"
    text.write_text(
        "South Korean Foreign Minister Cho Tae-yeol spoke in Geneva. Cho then left.\n",
        encoding="utf-8",
    )
    lines, out = tmp_path / "m.jsonl", tmp_path / "r.html"
    done = run(
        "report", "--no-bundled", "--tables", table, text, "-o", out, "--json-lines", lines,
        "--date", "2024-10",
    )  # fmt: skip
    rows = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
    meant = {row["mention"]: row["entity"] for row in rows}

    assert done.exit_code == 0
    assert meant["Cho Tae-yeol"] == meant["Cho"] == "kr.cho-tae-yul"
    assert "<bdi>Cho Tae-yeol</bdi>" in out.read_text(encoding="utf-8")


def test_all_problems_at_once(report, tmp_path):
    """Each thing that is wrong is told with its place and mend; nothing is written."""
    (tmp_path / "latin.txt").write_bytes(b"Joly\ncaf\xe9\n")
    (tmp_path / "wide.txt").write_bytes("Cho".encode("utf-16"))
    (tmp_path / "none").mkdir()
    names = ["latin.txt", "wide.txt", "none", "missing.txt"]
    lines = tmp_path / "m.jsonl"
    out = tmp_path / "nowhere" / "r.html"
    done = report(*(tmp_path / name for name in names), "-o", out, "--json-lines", lines)

    assert done.exit_code == 2
    assert done.stderr.replace(f"{tmp_path}/", "").splitlines() == [
        "Error: 5 problems; nothing was written",
        "none holds no .txt file; give a folder with texts, or the files by name",
        "latin.txt:2:4: the byte 0xE9 is not UTF-8; save the file as UTF-8",
        "wide.txt is written in UTF-16; save it as UTF-8",
        "missing.txt cannot be read: No such file or directory; check the path",
        "nowhere/r.html cannot be written: No such file or directory; check the path",
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "latin.txt", "none", "table.yaml", "wide.txt",
    ]  # fmt: skip


def test_a_fault_leaves_the_old_page(report, folder, tmp_path, monkeypatch):
    """When something goes wrong on the way, what stood there stands there still."""
    out = tmp_path / "r.html"
    out.write_text("old", encoding="utf-8")
    table = tmp_path / "bad.yaml"
    table.write_text("format: 9\n", encoding="utf-8")
    done = report(folder, "--tables", table, "-o", out)

    assert done.exit_code == 1
    assert out.read_text(encoding="utf-8") == "old"
    assert not list(tmp_path.glob(".*"))


def test_a_text_is_not_overwritten(report, folder):
    """An output that is one of the texts is refused."""
    text = folder / "b.txt"
    done = report(folder, "-o", text)

    assert done.exit_code == 2
    assert done.stderr.endswith("b.txt is read and cannot be written; name another\n")
    assert text.read_text(encoding="utf-8") == "Cho Tae-yul spoke.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Missing argument 'FILES...'."),
        (["-", "-"], "- can stand once only; the standard input is read once"),
        (
            ["a.txt", "-o", "x", "--json-lines", "x"],
            "two outputs have one name; give each a file of its own",
        ),
        (["a.txt", "--kb", "kb"], "--kb has its own tables; leave out --tables, or --kb"),
        (["a.txt", "--date", "soon"], "not a date: 'soon'; write YYYY, YYYY-MM or YYYY-MM-DD"),
    ],
)
def test_what_cannot_be_meant(report, arguments, message):
    """A slip in the arguments is exit code 2, told before anything is read."""
    done = report(*arguments, stdin="")

    assert done.exit_code == 2
    assert message in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="names of files are UTF-16 there")
def test_a_name_that_is_no_text(report, tmp_path):
    """A file whose name is not UTF-8 is shown, and no output is broken by it."""
    path = tmp_path / "caf\udce9.txt"
    path.write_text("Cho Tae-yul", encoding="utf-8")
    lines, notes = tmp_path / "m.jsonl", tmp_path / "w.json"
    out = tmp_path / "r.html"
    done = report(tmp_path, "-o", out, "--json-lines", lines, "--web-annotation", notes)

    assert done.exit_code == 0
    assert "caf\ufffd.txt" in out.read_text(encoding="utf-8")
    assert json.loads(lines.read_text(encoding="utf-8"))["mention"] == "Cho Tae-yul"
    assert len(json.loads(notes.read_text(encoding="utf-8"))) == 1
