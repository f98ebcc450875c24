"""``normalizer diff``, ``stats`` and ``suggest``, and the log of ``resolve``."""

from __future__ import annotations

import json

import pytest

from normalizer import read_journal
from normalizer.tables import read

MENTIONS = """\
speaker,kind
Cho Tae-yul,person
Marta Kowalczyk,person
Marta Kowalczyk,person
Taeyul,person
"""


@pytest.fixture
def mentions(tmp_path):
    """A file of mentions with columns."""
    path = tmp_path / "mentions.csv"
    path.write_text(MENTIONS, encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def changed(table, tmp_path):
    """The small table without its abbreviation that two share."""
    path = tmp_path / "changed.yaml"
    rows = table.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(row for row in rows if "until: 2010" not in row), encoding="utf-8")
    text = path.read_text(encoding="utf-8").replace(
        "    aliases:\n  - id: org.atlas", "  - id: org.atlas"
    )
    path.write_text(text.replace(", shared: true", ""), encoding="utf-8")
    return path


def test_diff_without_mentions_asks_every_alias(run, table, changed):
    """What a change of rows breaks shows without any corpus."""
    done = run("diff", table, changed)

    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        "gained: ABC: ambiguous (org.arab-bar-chamber, org.atlas-book-council) -> Atlas Book "
        "Council [org.atlas-book-council]\n"
        "    ~ org.atlas-book-council: {text: ABC, lang: en, kind: abbreviation, shared: true} is "
        "now {text: ABC, lang: en, kind: abbreviation}\n"
        "    - org.arab-bar-chamber: {text: ABC, lang: en, kind: abbreviation, until: 2010, "
        "shared: true}\n"
        "1 of 7 mentions are answered otherwise: 1 now resolved.\n"
    )


def test_diff_fails_where_a_protected_answer_breaks(run, table, changed, mentions, tmp_path):
    """What one run writes down, the next holds the tables to."""
    kept, report = tmp_path / "kept.csv", tmp_path / "report.md"
    asked = ("--mentions", mentions, "--column", "speaker", "--kind-column", "kind")
    names = tmp_path / "names.txt"
    names.write_text("ABC\n", encoding="utf-8")
    wrote = run("diff", table, table, *asked, "--mentions", names, "--write-protect", kept)
    assert wrote.stdout == "0 of 5 mentions are answered otherwise.\n"
    assert kept.read_text(encoding="utf-8") == (
        "mention,kind,answer\n"
        "ABC,,ambiguous\n"
        "Cho Tae-yul,person,kr.cho-tae-yul\n"
        "Marta Kowalczyk,person,nil\n"
        "Taeyul,person,ambiguous\n"
    )

    assert run("diff", table, table, *asked, "--protect", kept).exit_code == 0
    done = run(
        "diff", table, changed, *asked, "--protect", kept, "--format", "markdown", "-o", report
    )
    assert (done.exit_code, done.output) == (1, "")
    page = report.read_text(encoding="utf-8")
    assert "#### Protected answers that are broken" in page
    assert "| ABC | ambiguous | org.atlas-book-council |" in page


def test_diff_as_json(run, table, changed):
    """Programs read the same, with scores."""
    data = json.loads(run("diff", table, changed, "--format", "json").stdout)

    assert (data["mentions"], data["changed"], data["effects"]["gained"]) == (7, 1, 1)
    (change,) = data["changes"]
    assert (change["mention"], change["before"]["status"], change["after"]["entity"]) == (
        "ABC", "ambiguous", "org.atlas-book-council",
    )  # fmt: skip
    assert len(change["why"]) == 2


def test_diff_does_not_depend_on_workers(run, table, changed):
    """Two processes give the bytes of one."""
    one = run("diff", table, changed, "--scores")

    assert run("diff", table, changed, "--scores", "--workers", "2").stdout == one.stdout


def test_stats(run, table):
    """Coverage, and pairs that are easily confused."""
    done = run("stats", table, "--pairs", "3")

    assert done.exit_code == 0
    assert done.stdout.startswith("4 entities, 8 aliases\n\nkind          entities   aliases\n")
    pair = "0.999  ABC [org.arab-bar-chamber] / ABC [org.atlas-book-council]: same"
    assert done.stdout.endswith(f"\n1 confusable pair\n{pair}\n")
    data = json.loads(run("stats", table, "--format", "json", "--kind", "person").stdout)
    assert (data["entities"], data["pairs"]) == (2, [])
    assert data["counts"]["lang"][0]["value"] in {"ko", "und"}


@pytest.mark.parametrize("workers", [1, 2])
def test_the_log_of_resolve(resolve, mentions, tmp_path, workers):
    """What was asked, counted; the answers are as without it."""
    log = tmp_path / "asked.jsonl"
    asked = ("--input", mentions, "--column", "speaker", "--kind-column", "kind")
    plain = resolve(*asked, "--format", "csv")
    done = resolve(*asked, "--format", "csv", "--log", log, "--workers", workers)

    assert done.stdout == plain.stdout
    rows = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert [(row["text"], row["kind"], row["status"], row["count"]) for row in rows] == [
        ("Cho Tae-yul", "person", "resolved", 1),
        ("Marta Kowalczyk", "person", "nil", 2),
        ("Taeyul", "person", "ambiguous", 1),
    ]
    refused = resolve(*asked, "--log", log, "-o", tmp_path / "a.parquet")
    assert (refused.exit_code, "--log goes with text" in refused.stderr) == (2, True)


@pytest.fixture
def suggest(run, table, mentions, tmp_path):
    """Run ``normalizer suggest`` on the small table alone, as ana."""
    said = ("--journal", tmp_path / "said.jsonl", "--who", "ana")
    asked = ("--mentions", mentions, "--column", "speaker", "--kind-column", "kind")

    def call(*arguments, stdin=None, corpus=asked):
        given = ("suggest", table, "--no-bundled", *said, *corpus, *arguments)
        return run(*given, stdin=stdin)

    return call


def test_suggest_asks_and_writes(suggest, table, tmp_path):
    """A yes is in the table, a no in the journal, and neither is asked again."""
    done = suggest(stdin="w\n?\ny\nMarta Kowalczyk\nperson\npl.marta-kowalczyk\nPL\nn\n")

    assert done.exit_code == 0, done.output
    assert "3 of 4 mentions are not resolved; 2 suggestions" in done.stderr
    assert "y accepts, n refuses" in done.stdout
    assert "'Marta Kowalczyk' is nil: " in done.stdout
    entity = next(one for one in read(table).entities if one.id == "pl.marta-kowalczyk")
    assert (entity.name, entity.kind, entity.country) == ("Marta Kowalczyk", "person", "PL")
    again = suggest(stdin="q\n")
    assert "1 of 4 mentions are not resolved" in again.stderr


def test_suggest_ends_and_goes_on(suggest, table):
    """Who ends in the middle keeps what was decided, and is asked the rest the next time."""
    before = table.read_text(encoding="utf-8")
    first = suggest(stdin="s\nq\n")
    assert (first.exit_code, table.read_text(encoding="utf-8")) == (0, before)
    torn = suggest(stdin="y\n\n\n\n\n")
    assert torn.exit_code == 130
    assert "ended; what was decided is kept" in torn.stderr
    assert "Marta Kowalczyk" in table.read_text(encoding="utf-8")


def test_a_no_is_not_asked_again(suggest, tmp_path):
    """A refused row is a judgement, a refused draft a spelling that is passed over."""
    first = suggest(stdin="n\nn\n")
    assert first.exit_code == 0, first.output
    (record,) = read_journal(tmp_path / "said.jsonl")

    assert (record.mention, record.verdict, record.who) == ("Taeyul", "different", "ana")
    assert (tmp_path / "said.passed-over.txt").read_text(encoding="utf-8") == "Marta Kowalczyk\n"
    second = suggest(stdin="q\n")
    assert f"[{record.entity}]? score" not in second.stdout
    assert "Marta Kowalczyk" not in second.stdout


def test_another_entity_may_be_named(suggest, table):
    """A row can go to an entity that the suggestion did not name."""
    done = suggest(stdin="e\nnobody\nkr.cho-tae-yul\ny\nq\n")

    assert "no entity 'nobody' in the tables" in done.stdout
    assert ("Marta Kowalczyk", "kr.cho-tae-yul") in {
        (alias.text, alias.entity) for alias in read(table).aliases
    }


def rows_of(table, entity):
    """Texts and kinds of the rows of an entity."""
    return {(one.text, one.kind.value) for one in read(table).aliases if one.entity == entity}


def test_another_entity_may_be_found_by_name(suggest, table, tmp_path):
    """Who does not know the id gives a name, and the number of one that is shown; what the row is
    is guessed anew, and the suggested entity counts as refused."""
    done = suggest(stdin="s\ne\nCho Tae-yong\n1\n")

    assert done.exit_code == 0, done.output
    assert "    1  Cho Tae-yong [kr.cho-tae-yong]\n" in done.stdout
    assert done.stderr.endswith(
        "1 row and 0 new entities accepted, 1 refused, 0 left unsure, 1 skipped\n"
    )
    assert ("Taeyul", "short") in rows_of(table, "kr.cho-tae-yong")
    (record,) = read_journal(tmp_path / "said.jsonl")
    assert (record.mention, record.verdict, record.entity) == (
        "Taeyul", "different", "kr.cho-tae-yul",
    )  # fmt: skip


def test_an_entity_of_the_session_may_be_named(suggest, table):
    """A row can go to an entity that was made a moment before, by its id or its name."""
    made = "y\n\nperson\npl.marta\nPL\n"
    done = suggest(stdin=f"{made}e\nmarta kowalczyk\n1\n")

    assert done.exit_code == 0, done.output
    assert "    1  Marta Kowalczyk [pl.marta]\n" in done.stdout
    assert "Taeyul" in {text for text, _ in rows_of(table, "pl.marta")}


def test_a_new_entity_is_asked_for_until_a_table_can_hold_it(suggest, table):
    """A slip in the id or the country is told and asked again; the session goes on."""
    slips = "y\n\nperson\nMarta K\nkr.cho-tae-yul\npl.marta\nPoland\nUK\nPL\ns\n"
    done = suggest(stdin=slips)

    assert done.exit_code == 0, done.output
    for told in (
        "Error: an id has a-z, 0-9, and single '.' or '-' between them",
        "Error: kr.cho-tae-yul is there already",
        "Error: 'Poland' is not a country code; write the two capital letters of ISO 3166",
        "Error: 'UK' is not the code of a country today; write 'GB'",
    ):
        assert told in done.output
    (entity,) = (one for one in read(table).entities if one.id == "pl.marta")
    assert entity.country == "PL"


def test_who_is_unsure_is_not_asked_again(suggest, table, tmp_path):
    """Doubt is a judgement: the mention stays ambiguous; of a new entity there is no doubt."""
    before = table.read_bytes()
    done = suggest(stdin="u\ns\nu\n")

    assert done.exit_code == 0, done.output
    assert "Error: 'u' is not one of 'y', 'n', 's', 'w', 'e', 'q', '?'" in done.output
    assert "0 refused, 1 left unsure, 1 skipped" in done.stderr
    (record,) = read_journal(tmp_path / "said.jsonl")
    assert (record.mention, record.verdict, record.entity) == ("Taeyul", "unsure", "kr.cho-tae-yul")
    assert table.read_bytes() == before
    again = suggest(stdin="s\n")
    assert (again.exit_code, "1 spelling judged or passed over" in again.stderr) == (0, True)
    assert len(read_journal(tmp_path / "said.jsonl")) == 1


MISTAKES = [
    ((), "give --mentions FILE or --log FILE, or --apply FILE"),
    (("--mentions", "a.csv"), "--column says which column of a.csv holds the names"),
    (("--mentions", "a.txt", "--column", "a"), "columns are those of --mentions FILE"),
    (("--mentions", "a.txt", "--apply", "p.yaml"), "--apply does what a file says; leave out"),
    (("--apply", "p.yaml"), "p.yaml:1:1: P101 cannot be read: No such file or directory"),
    (("--mentions", "a.txt"), "a.txt cannot be read: No such file or directory"),
]


@pytest.mark.parametrize(("arguments", "message"), MISTAKES, ids=range(len(MISTAKES)))
def test_mistakes_are_told(suggest, table, arguments, message):
    """Exit code 2, and a sentence that says how to mend it."""
    before = table.read_bytes()
    done = suggest(*arguments, corpus=())

    assert done.exit_code == 2
    assert message in done.stderr
    assert table.read_bytes() == before


OUTPUTS = [
    ("diff", "{table}", "{table}", "-o", "{table}"),
    ("diff", "{table}", "{folder}", "--write-protect", "{table}"),
    ("diff", "{table}", "{table}", "--mentions", "{names}", "--write-protect", "{names}"),
    ("stats", "{folder}", "-o", "{table}"),
    ("suggest", "{table}", "--no-bundled", "--mentions", "{names}", "-o", "{table}"),
    ("suggest", "{table}", "--no-bundled", "--mentions", "{names}", "-o", "{names}"),
]


@pytest.mark.parametrize("arguments", OUTPUTS, ids=range(len(OUTPUTS)))
def test_no_output_replaces_what_is_read(run, table, tmp_path, arguments):
    """A slip in the name of an output costs no table and no list of mentions."""
    names = tmp_path / "names.txt"
    names.write_text("Taeyul\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    places = {"table": table, "folder": tmp_path, "names": names}
    done = run(*(word.format(**places) for word in arguments))

    assert done.exit_code == 2
    output = arguments[-1].format(**places)
    assert done.stderr == f"Error: {output} is read and cannot be written; name another\n"
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_standard_input_is_read_once(run, table, tmp_path):
    """What needs it twice, or to answer on, is refused; else it is as good as a file."""
    kept, patch = tmp_path / "kept.csv", tmp_path / "patch.yaml"
    twice = run("diff", table, table, "--mentions", "-", "--write-protect", kept, stdin="ABC\n")
    asked = ("suggest", table, "--no-bundled", "--mentions", "-")
    said = ("--journal", tmp_path / "said.jsonl", "--who", "ana")
    answered = run(*asked, *said, stdin="Taeyul\ny\n")

    assert (twice.exit_code, answered.exit_code) == (2, 2)
    assert "reads the mentions twice; give a file, not -" in twice.stderr
    assert "nobody can answer there; give a file, or --output FILE" in answered.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["table.yaml"]
    assert run(*asked, "-o", patch, stdin="Taeyul\n").exit_code == 0
    assert "text: Taeyul" in patch.read_text(encoding="utf-8")


PLACES = [
    ({"table": "rows.txt"}, "rows cannot be added to {folder}/rows.txt; name a .yaml or .csv file"),
    ({"table": "no/rows.yaml"}, "{folder}/no/rows.yaml cannot be written: No such file or"),
    ({"journal": "no/said.jsonl"}, "{folder}/no/said.jsonl cannot be written: No such file or"),
    ({"journal": "table.yaml"}, "not JSON"),
]


@pytest.mark.parametrize("apply", [False, True])
@pytest.mark.parametrize(("places", "message"), PLACES, ids=range(len(PLACES)))
def test_nobody_is_asked_for_what_cannot_be_written(run, table, tmp_path, places, message, apply):
    """Where a decision has no place to go, that is told before the first; no row is written."""
    names, patch = tmp_path / "names.txt", tmp_path / "patch.yaml"
    names.write_text("Taeyul\n", encoding="utf-8")
    rows = "{accept: no, text: Tay, kind: short}", "{accept: yes, text: Taeyul, kind: short}"
    patch.write_text(
        "format: 1\nsuggestions:\n  - entity: kr.cho-tae-yul\n    rows:\n"
        + "".join(f"      - {row}\n" for row in rows),
        encoding="utf-8",
    )
    before = table.read_bytes()
    given = {"table": "table.yaml", "journal": "said.jsonl"} | places
    asked = ("--apply", patch) if apply else ("--mentions", names)
    done = run(
        "suggest", tmp_path / given["table"], "--no-bundled", "--tables", table, "--who", "ana",
        "--journal", tmp_path / given["journal"], *asked, stdin="y\n",
    )  # fmt: skip

    assert (done.exit_code, done.stdout) == (2, "")
    assert message.format(folder=tmp_path.as_posix()) in done.stderr
    assert table.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "names.txt", "patch.yaml", "table.yaml",
    ]  # fmt: skip


def test_a_no_needs_somewhere_to_go(run, table, mentions):
    """Without a journal only a file can be written."""
    done = run("suggest", table, "--no-bundled", "--mentions", mentions, "--column", "speaker")

    assert done.exit_code == 2
    assert "give --journal FILE and --who NAME, or --output FILE" in done.stderr
