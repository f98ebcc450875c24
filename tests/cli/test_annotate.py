"""``normalizer annotate``: what it reads, what it writes, and what it says when it cannot."""

from __future__ import annotations

import json
import os

import pytest

TEXT = "Minister Cho Tae-yul spoke.\r\nABC did not, said 조태열.\n"


@pytest.fixture
def annotate(run, table):
    """Run ``normalizer annotate`` on the small table alone."""

    def call(*arguments, stdin=None):
        return run("annotate", "--no-bundled", "--tables", table, *arguments, stdin=stdin)

    return call


@pytest.fixture
def article(tmp_path):
    """A text in a file, with line ends of two kinds and a byte order mark."""
    path = tmp_path / "article.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    return path


def rows(done):
    """The lines of JSON that were written."""
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_line_of_json_a_mention(annotate, article):
    """Each mention has its place in the file, what it means, and where it was read."""
    found = rows(annotate(article))

    assert [(TEXT[row["start"] : row["end"]], row["entity"]) for row in found] == [
        ("Cho Tae-yul", "kr.cho-tae-yul"),
        ("ABC", None),
        ("조태열", "kr.cho-tae-yul"),
    ]
    assert found[0].keys() >= {"how", "follows", "cluster", "title", "status", "candidates"}
    assert all(row["mention"] == TEXT[row["start"] : row["end"]] for row in found)
    assert {row["source"] for row in found} == {article.as_posix()}
    assert "evidence" not in found[0]["candidates"][0]


def test_evidence_is_given_when_asked_for(annotate, article):
    """``--explain`` gives the candidates their evidence."""
    assert rows(annotate(article, "--explain"))[0]["candidates"][0]["evidence"]


def test_source_date_and_language_are_those_of_all(annotate, article):
    """What is said of the texts counts for each of them."""
    found = rows(annotate(article, "--source", "AP", "--date", "2024-02", "--lang", "en"))

    assert {row["source"] for row in found} == {"AP"}


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input(annotate, arguments):
    """Without files, or for -, the standard input is read."""
    found = rows(annotate(*arguments, stdin=TEXT))

    assert [row["source"] for row in found] == ["standard input"] * 3


def test_folders_stand_for_their_texts(annotate, tmp_path):
    """The .txt files of a folder are read by name, each file once, hidden ones not."""
    folder = tmp_path / "articles"
    (folder / "deep").mkdir(parents=True)
    (folder / ".git").mkdir()
    for name in ("b.txt", "a.TXT", "deep/c.txt", "d.html", ".e.txt", ".git/f.txt"):
        (folder / name).write_text("Cho Tae-yul", encoding="utf-8")
    found = rows(annotate(folder / "b.txt", folder))

    assert [row["source"] for row in found] == [
        (folder / name).as_posix() for name in ("b.txt", "a.TXT", "deep/c.txt")
    ]


PAGE = "<p>Minister <b>Cho</b>\n&#84;ae-yul spoke<script>'ABC'</script> to <i>ABC</i>.</p>"


def test_html_keeps_the_offsets_of_the_file(annotate, tmp_path):
    """With ``--html`` places are those of the markup, and what is hidden is not read."""
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8", newline="")
    found = rows(annotate("--html", path))

    assert [(row["mention"], PAGE[row["start"] : row["end"]]) for row in found] == [
        ("Cho Tae-yul", "Cho</b>\n&#84;ae-yul"),
        ("ABC", "ABC"),
    ]


def test_html_with_marks(annotate, tmp_path):
    """``--format html`` writes the page with marks around the mentions."""
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8", newline="")
    marked = annotate("--html", path, "--format", "html").stdout

    assert marked.count("<mark ") == 3
    assert 'data-entity="kr.cho-tae-yul"' in marked
    assert "<i><mark data-mention" in marked


def test_web_annotations_a_line(annotate, article):
    """``--format web-annotation`` writes a W3C annotation a line."""
    found = rows(annotate(article, "--format", "web-annotation"))

    assert [one["type"] for one in found] == ["Annotation"] * 3
    assert found[0]["body"]["source"] == "urn:normalizer:entity:kr.cho-tae-yul"


def test_text_to_read(annotate, article):
    """``--format text`` shows the text with the mentions marked."""
    done = annotate(article, "--format", "text")

    assert done.output == (
        "Minister [Cho Tae-yul = kr.cho-tae-yul] spoke.\n"
        "[ABC = ?] did not, said [조태열 = kr.cho-tae-yul].\n"
    )


def test_text_cannot_harm_a_terminal(annotate):
    """Control characters are shown as escapes, tabs and line ends stay."""
    done = annotate("--format", "text", stdin="\x1b[2J\ta\u202eb\r\n")

    assert done.output == "\\x1b[2J\ta\\u202eb\n"


def test_several_texts_have_heads(annotate, tmp_path):
    """With several files each is shown under its name."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Cho Tae-yul", encoding="utf-8")
    done = annotate(tmp_path / "a.txt", tmp_path / "b.txt", "--format", "text")

    assert done.output == (
        f"{(tmp_path / 'a.txt').as_posix()}\n\n[Cho Tae-yul = kr.cho-tae-yul]\n\n"
        f"{(tmp_path / 'b.txt').as_posix()}\n\n[Cho Tae-yul = kr.cho-tae-yul]\n\n"
    )


@pytest.mark.slow
def test_processes_write_the_same(annotate, tmp_path):
    """Two processes write what one does, in the same order."""
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(f"Cho Tae-yul {number}", encoding="utf-8")

    assert annotate(tmp_path, "--workers", "2").output == annotate(tmp_path).output


def test_output_is_replaced_when_all_is_done(annotate, article, tmp_path):
    """A file is written as a whole."""
    output = tmp_path / "mentions.jsonl"
    assert annotate(article, "-o", output).output == ""
    assert len(output.read_text(encoding="utf-8").splitlines()) == 3


def test_all_that_cannot_be_read_is_told_at_once(annotate, article, tmp_path):
    """One run tells all that is wrong, and what was written stays as it was."""
    (tmp_path / "latin.txt").write_bytes(b"one\ntwo M\xe9lanie")
    (tmp_path / "wide.txt").write_bytes(b"\xff\xfea\0")
    (tmp_path / "empty").mkdir()
    output = tmp_path / "out.jsonl"
    output.write_text("before", encoding="utf-8")
    names = ("latin.txt", "wide.txt", "empty", "none.txt")
    done = annotate(article, *(tmp_path / name for name in names), "-o", output)

    assert done.exit_code == 2
    assert done.stderr == (
        "Error: 4 problems; nothing was written\n"
        f"{tmp_path}/empty holds no .txt file; give a folder with texts, or the files by name\n"
        f"{tmp_path}/latin.txt:2:6: the byte 0xE9 is not UTF-8; save the file as UTF-8\n"
        f"{tmp_path}/wide.txt is written in UTF-16; save it as UTF-8\n"
        f"{tmp_path}/none.txt cannot be read: No such file or directory; check the path\n"
    )
    assert output.read_text(encoding="utf-8") == "before"


@pytest.mark.skipif(os.name == "nt", reason="pipes with names are those of POSIX")
def test_what_is_no_file(annotate, tmp_path):
    """A pipe with a name is told, and not waited for."""
    os.mkfifo(tmp_path / "pipe")
    done = annotate(tmp_path / "pipe")

    assert done.exit_code == 2
    assert "pipe cannot be read: not a regular file; check the path" in done.stderr


def test_what_is_read_is_not_replaced(annotate, article):
    """The output cannot be one of the texts."""
    done = annotate(article, "-o", article)

    assert done.exit_code == 2
    assert done.stderr == f"Error: {article} is read and cannot be written; name another\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--format", "html", "-"), "--format html needs --html: it marks a page"),
        (("--explain", "--format", "text", "-"), "--explain goes with --format json"),
        (("--kb", "kb", "-"), "--kb has its own tables; leave out --tables, or --kb"),
        (("--date", "soon", "-"), "not a date: 'soon'; write YYYY, YYYY-MM or YYYY-MM-DD"),
        (("--lang", "english!", "-"), "english!"),
        (("--workers", "0", "-"), "0 is not in the range x>=1"),
    ],
)
def test_mistaken_options(annotate, arguments, message):
    """What cannot be meant is told before anything is read."""
    done = annotate(*arguments, stdin="text")

    assert done.exit_code == 2
    assert message in done.stderr


def test_no_tables_are_left(run):
    """Something must be known."""
    done = run("annotate", "--no-bundled", "-", stdin="text")

    assert done.exit_code == 2
    assert "--no-bundled leaves no tables; give --tables PATH" in done.stderr


def test_pages_with_marks_are_written_one_by_one(annotate, tmp_path):
    """Marks are written for one page."""
    for name in ("a.html", "b.htm"):
        (tmp_path / name).write_text("<p>a", encoding="utf-8")
    done = annotate("--html", tmp_path, "--format", "html")

    assert done.exit_code == 2
    assert done.stderr == "Error: --format html is for one page, and 2 were found\n"


def test_tables_with_problems(run, tmp_path):
    """Problems of tables are exit code 1, and nothing is written."""
    (tmp_path / "bad.yaml").write_text("format: 9\n", encoding="utf-8")
    done = run("annotate", "--no-bundled", "--tables", tmp_path / "bad.yaml", "-", stdin="a")

    assert done.exit_code == 1
    assert "bad.yaml:1" in done.stderr
    assert done.stdout == ""
