"""``normalizer judge``: what is written down, shown, taken back and exported."""

from __future__ import annotations

import json
import re

import pytest

from normalizer import read_journal
from normalizer.tables import read


@pytest.fixture
def journal(tmp_path):
    """Where the journal of a test is."""
    return tmp_path / "said.jsonl"


@pytest.fixture
def judge(run, table, journal):
    """Run ``normalizer judge`` on one journal with the small table alone."""

    def call(*arguments):
        return run("judge", journal, "--no-bundled", "--tables", table, *arguments)

    return call


YUL = ("Cho Tae-yong", "kr.cho-tae-yul", "--verdict", "same", "--who", "ana", "--why", "a slip")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")


def test_a_judgement_is_written_and_obeyed(judge, resolve, journal):
    """One line in the journal, by the clock; the answers change with it."""
    done = judge(*YUL)
    (line,) = journal.read_text(encoding="utf-8").splitlines()
    record = json.loads(line)

    assert done.exit_code == 0
    assert MOMENT.sub("NOW", done.output) == (
        "1  same: Cho Tae-yong / kr.cho-tae-yul  (ana, NOW: a slip)\n"
    )
    assert MOMENT.fullmatch(record.pop("when"))
    assert record == {
        "id": 1, "verdict": "same", "mention": "Cho Tae-yong", "entity": "kr.cho-tae-yul",
        "who": "ana", "why": "a slip",
    }  # fmt: skip
    names = ("Cho Tae-yong", "조태용")
    plain = resolve("--format", "csv", *names).output
    told = resolve("--format", "csv", "--judgements", journal, *names).output
    ids = [[row.split(",")[2] for row in text.splitlines()[1:]] for text in (plain, told)]
    assert ids == [["kr.cho-tae-yong"] * 2, ["kr.cho-tae-yul", "kr.cho-tae-yong"]]


def test_undo_and_list(judge):
    """The list tells of each record whether it is in force."""
    judge(*YUL)
    judge("Cho", "kr.cho-tae-yul", "--verdict", "unsure", "--who", "ana", "--kind", "person")
    judge("CHO", "kr.cho-tae-yul", "--verdict", "different", "--who", "ben")
    done = judge("--undo", "1", "--who", "ben")

    assert MOMENT.sub("NOW", done.output) == "4  undo of 1  (ben, NOW)\n"
    assert MOMENT.sub("NOW", judge("--list").output).splitlines() == [
        "taken back  1  same: Cho Tae-yong / kr.cho-tae-yul  (ana, NOW: a slip)",
        "replaced    2  unsure: Cho / kr.cho-tae-yul as person  (ana, NOW)",
        "in force    3  different: CHO / kr.cho-tae-yul  (ben, NOW)",
        "in force    4  undo of 1  (ben, NOW)",
    ]


def test_hostile_text_is_shown_as_escapes(judge, journal):
    """What would move the cursor stays in the journal and is not printed."""
    mention = "Cho\n\x1b[2J\u202e"
    done = judge(mention, "kr.cho-tae-yul", "--verdict", "same", "--who", "ana\x07")

    assert "same: Cho\\n\\x1b[2J\\u202e / kr.cho-tae-yul  (ana\\x07, " in done.output
    assert judge("--list").output.count("\n") == 1
    assert read_journal(journal)[0].mention == mention


def test_export(judge, run, table, tmp_path):
    """What was judged the same becomes an alias file that loads beside the tables."""
    judge(*YUL)
    judge("Cho Taeyeol", "kr.cho-tae-yul", "--verdict", "same", "--who", "ana")
    judge("조태열", "kr.cho-tae-yong", "--verdict", "different", "--who", "ana")
    target = tmp_path / "said.csv"
    done = judge("--export", target)

    assert done.exit_code == 0
    assert done.stdout == "never: record 3: '조태열' is kr.cho-tae-yul, not kr.cho-tae-yong\n"
    assert done.stderr == "2 aliases written\n"
    assert target.read_text(encoding="utf-8") == (
        "entity,text,lang,kind,source,note,shared\n"
        "kr.cho-tae-yul,Cho Tae-yong,,transliteration,said,record 1 by ana: a slip,true\n"
        "kr.cho-tae-yul,Cho Taeyeol,,transliteration,said,record 2 by ana,\n"
    )
    tables = read(table, target)
    assert [source.title for source in tables.sources] == ["Judgements in said"]
    again = run("judge", tmp_path / "said.jsonl", "--export", tmp_path / "more.csv", "--no-bundled",
                "--tables", table, "--tables", target)  # fmt: skip
    assert again.stderr == "no aliases that the tables lack\n"
    assert not (tmp_path / "more.csv").exists()


MISTAKES = [
    ((), "give MENTION and ENTITY, or one of --undo, --list and --export"),
    (("Cho", "kr.cho-tae-yul", "--list"), "give MENTION and ENTITY, or one of"),
    (("Cho", "kr.cho-tae-yul", "--who", "a"), "a judgement needs MENTION, ENTITY and --verdict"),
    (("Cho", "--verdict", "same", "--who", "a"), "a judgement needs MENTION, ENTITY and"),
    (("Cho", "kr.cho-tae-yul", "--verdict", "same"), "--who says who judged; others will ask"),
    (("--undo", "1"), "--who says who judged"),
    (("--undo", "1", "--who", "a", "--verdict", "same"), "--verdict and --kind are those of"),
    (("--list", "--who", "a"), "--who and --why go with a judgement or with --undo"),
    (("Cho", "kr.cho", "--verdict", "same", "--who", "a"), "no entity 'kr.cho' in the tables"),
    (("...", "kr.cho-tae-yul", "--verdict", "same", "--who", "a"), "no letter or digit; give a"),
    (("Cho", "kr.cho-tae-yul", "--verdict", "same", "--who", " "), "who is empty"),
    (("--list",), "said.jsonl:1:1: J100 cannot be read: No such file or directory"),
    (("--undo", "1", "--who", "a"), "J100 cannot be written: No such file or directory"),
]


@pytest.mark.parametrize(("arguments", "message"), MISTAKES, ids=range(len(MISTAKES)))
def test_mistakes_are_told_and_write_nothing(judge, journal, arguments, message):
    """Exit code 2, a sentence that says how to mend it, and no journal."""
    done = judge(*arguments)

    assert done.exit_code == 2
    assert message in done.stderr
    assert not journal.exists()


def test_no_tables_at_all(run, journal):
    """``--no-bundled`` leaves nothing to know entities by."""
    done = run("judge", journal, "--no-bundled", "--list")

    assert done.exit_code == 2
    assert "--no-bundled leaves no tables; give --tables PATH" in done.stderr


def test_a_torn_journal_is_not_added_to(judge, journal, resolve):
    """What broke off is told with its place, by every command, and the file stays as it is."""
    judge(*YUL)
    torn = journal.read_bytes() + b'{"id": 2'
    journal.write_bytes(torn)

    for done in (judge(*YUL), judge("--list"), resolve("Cho", "--judgements", journal)):
        assert done.exit_code == 2
        assert f"{journal.as_posix()}:2:1: J101 the last line has no end" in done.stderr
        assert "mend: remove the line" in done.stderr
    assert journal.read_bytes() == torn


def test_entities_that_the_tables_do_not_know(judge, journal, resolve):
    """All of them are told when the journal is applied."""
    judge(*YUL)
    text = journal.read_text(encoding="utf-8")
    journal.write_text(text.replace("kr.cho-tae-yul", "kr.nobody"), encoding="utf-8")
    done = resolve("Cho", "--judgements", journal)

    assert done.exit_code == 2
    assert "that the tables do not know: 'kr.nobody' (record 1); load their tables" in done.stderr
