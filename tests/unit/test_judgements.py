"""Judgements: what is obeyed, what the journal refuses, and what is made of it."""

from __future__ import annotations

import errno
import os
import pickle
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from normalizer import (
    Alias,
    AliasKind,
    ArgumentError,
    Entity,
    EvidenceKind,
    Journal,
    JournalError,
    Judgement,
    Kind,
    Office,
    Resolver,
    Status,
    Undo,
    read_journal,
)
from normalizer.judgements import applying
from normalizer.judgements.export import NeverCandidate, as_alias_rows
from normalizer.tables import Tables, to_csv

WHEN = "2024-02-06T09:30:00+00:00"

PEOPLE = [
    Entity("ca.joly", Kind.PERSON, "Mélanie Joly", country="CA"),
    Entity("kr.yong", Kind.PERSON, "Cho Tae-yong", country="KR"),
    Entity("kr.yul", Kind.PERSON, "Cho Tae-yul", country="KR"),
    Entity("us.jolie", Kind.PERSON, "Angelina Jolie", country="US"),
    Entity("us.washington", Kind.PERSON, "George Washington", country="US"),
    Entity("us.washington-city", Kind.PLACE, "Washington", country="US"),
]
ALIASES = [
    Alias("조태열", "kr.yul", AliasKind.NATIVE),
    Alias("Jolie", "us.jolie", AliasKind.SHORT),
]


@pytest.fixture(scope="module")
def resolver():
    return Resolver(Tables.of(PEOPLE, ALIASES))


def said(verdict, mention, entity, number=1, **more):
    return Judgement(number, verdict, mention, entity, "ana", WHEN, **more)


def answer(resolver, text, **arguments):
    result = resolver.resolve(text, **arguments)
    return result.entity.id if result.entity else result.status.value


def judged(result):
    """Notes of what was judged, by entity."""
    return {
        one.entity.id: piece.note
        for one in result.candidates
        for piece in one.evidence
        if piece.kind is EvidenceKind.JUDGED
    }


def test_same_outranks_every_score(resolver):
    """A spelling of another man's very name means whom a person said it means."""
    told = resolver.with_judgements([said("same", "Cho Tae-yong", "kr.yul", why="a slip")])

    assert answer(resolver, "Cho Tae-yong") == "kr.yong"
    result = told.resolve("CHO TAE-YONG")
    assert result.entity.id == "kr.yul"
    assert result.reason == "a person said so"
    assert judged(result) == {"kr.yul": "ana said that it is this one: a slip"}


def test_same_needs_no_shared_key(resolver):
    """A description that looks like no name of the entity means it."""
    told = resolver.with_judgements([said("same", "the Member for Ahuntsic", "ca.joly")])

    assert answer(resolver, "the Member for Ahuntsic") in {"nil", "ambiguous"}
    assert answer(told, "the Member for Ahuntsic", policy="strict") == "ca.joly"


def test_same_of_two_is_ambiguous(resolver):
    """Two words of people stand against each other; no score decides."""
    records = [said("same", "Jolie", "ca.joly"), said("same", "Jolie", "us.jolie", 2)]
    result = resolver.with_judgements(records).resolve("Jolie")

    assert result.status is Status.AMBIGUOUS
    assert result.reason == (
        "it was judged to be Angelina Jolie [us.jolie] and Mélanie Joly [ca.joly]"
    )


def test_different_takes_the_entity_out(resolver):
    """What is left decides; with nothing left, the mention means nothing that is known."""
    told = resolver.with_judgements([said("different", "Cho Tae-yul", "kr.yul")])
    result = told.resolve("Cho Tae-yul")

    assert result.status is Status.NIL
    assert judged(result) == {"kr.yul": "ana said that it is not this one"}
    assert answer(told, "조태열") == "kr.yul"


def test_unsure_keeps_it_in_doubt(resolver):
    """A person could not tell, so nothing decides; another's word still does."""
    unsure = said("unsure", "Cho Tae-yul", "kr.yul")
    result = resolver.with_judgements([unsure]).resolve("Cho Tae-yul")

    assert result.status is Status.AMBIGUOUS
    assert result.reason == "a person looked at it and could not tell"
    assert {one.entity.id: one.score for one in result.candidates}["kr.yul"] == pytest.approx(0.5)
    both = [unsure, said("same", "Cho Tae-yul", "kr.yong", 2)]
    assert answer(resolver.with_judgements(both), "Cho Tae-yul") == "kr.yong"


@pytest.mark.parametrize(
    ("verdict", "kind", "asked", "expected"),
    [
        ("same", None, None, "us.washington"),
        ("same", None, "person", "us.washington"),
        ("same", None, "place", "us.washington-city"),
        ("same", "person", None, "us.washington-city"),
        ("same", "person", "person", "us.washington"),
        ("same", "organization", "organization", "us.washington"),
        ("same", "place", "person", "plain"),
        ("different", "place", None, "us.washington-city"),
    ],
)
def test_a_kind_limits_a_judgement(resolver, verdict, kind, asked, expected):
    """What was said of a name of one kind is not said of names of another."""
    told = resolver.with_judgements([said(verdict, "Washington", "us.washington", kind=kind)])
    if expected == "plain":
        expected = answer(resolver, "Washington", kind=asked)

    assert answer(told, "Washington", kind=asked) == expected


def test_a_resolver_does_not_change(resolver):
    """Judgements make another resolver, and the last ones given hold."""
    first = resolver.with_judgements([said("same", "Jolie", "ca.joly")])
    second = first.with_judgements([])

    assert answer(first, "Jolie") == "ca.joly"
    assert second.resolve("Jolie") == resolver.resolve("Jolie")


def test_unknown_entities_are_all_told(resolver):
    """One run is enough to mend them; what is taken back does not count."""
    records = [
        said("same", "A", "xx.one"),
        said("different", "B", "xx.two", 2),
        said("same", "C", "xx.three", 3),
        Undo(4, 3, "ana", WHEN),
    ]
    with pytest.raises(ArgumentError) as caught:
        resolver.with_judgements(records)

    assert str(caught.value) == (
        "judgements of entities that the tables do not know: 'xx.one' (record 1), 'xx.two' "
        "(record 2); load their tables too, or take these records back"
    )


def test_what_are_no_records_is_refused(resolver):
    """The message says what to give."""
    with pytest.raises(ArgumentError, match="judgements hold dict; give the path of a journal"):
        resolver.with_judgements([{"verdict": "same"}])
    twice = [said("same", "A", "ca.joly"), said("same", "B", "ca.joly")]
    with pytest.raises(ArgumentError, match="several records have the number 1; give one journal"):
        resolver.with_judgements(twice)


def test_judged_candidates_are_shown_among_many():
    """What a person said is seen, also where ten others are likelier."""
    names = [(f"x{number:02}", "John Smith", "person") for number in range(15)]
    plain = Resolver.from_names(names)
    result = plain.with_judgements([said("different", "John Smith", "x14")]).resolve("John Smith")

    assert len(result.candidates) == 10
    assert result.candidates[-1].entity.id == "x14"


def test_load_takes_a_journal(tmp_path):
    """By path or as records, beside tables."""
    path = tmp_path / "said.jsonl"
    journal = Journal(path)
    made = journal.judge("Jolie", "ca.melanie-joly", "same", who="ana", when=WHEN)
    table = tmp_path / "joly.yaml"
    table.write_text(
        "format: 1\nentities:\n  - id: ca.melanie-joly\n    kind: person\n    name: Mélanie Joly\n",
        encoding="utf-8",
    )

    for given in (path, str(path), [made], journal.records()):
        assert answer(Resolver.load(table, judgements=given), "Jolie") == "ca.melanie-joly"
    with pytest.raises(JournalError, match="cannot be read: No such file"):
        Resolver.load(table, judgements=tmp_path / "none.jsonl")


def minister(**more):
    """Two ministers whose names are written alike, one of them listed by another spelling."""
    entities = [
        Entity("kr.hyeon", Kind.PERSON, "Kim Yong Hyeon", country="KR", **more),
        Entity("kr.other", Kind.PERSON, "Kim Ryong-hyon"),
    ]
    return entities, [Alias("Kim Yong-hyun", "kr.other", AliasKind.SELF)]


def test_never_keeps_a_listed_spelling_from_another():
    """A spelling that the tables list for one does not mean whom it is never, and it says why."""
    holder = minister(offices=(Office("defence minister", "KR"),))
    barred = minister(offices=(Office("defence minister", "KR"),), never=("kr.other",))
    asked = {"context": {"roles": "defence minister", "countries": "KR", "entities": "kr.hyeon"}}
    without = Resolver(Tables.of(*holder)).resolve("Kim Yong-hyun", **asked)
    result = Resolver(Tables.of(*barred)).resolve("Kim Yong Hyun", **asked)

    assert without.status is Status.AMBIGUOUS
    assert without.reason == "the tables list this spelling for Kim Ryong-hyon"
    assert without.candidates[0].entity.id == "kr.hyeon"
    assert result.entity.id == "kr.other"
    assert judged(result) == {
        "kr.hyeon": "the tables list this spelling for Kim Ryong-hyon [kr.other], never this one"
    }


def test_never_is_silent_where_both_list_the_spelling():
    """Both bear it, so that the tables' word on two entities says nothing of the mention."""
    entities, aliases = minister(never=("kr.other",))
    both = [*aliases, Alias("Kim Yong-hyun", "kr.hyeon", AliasKind.TRANSLITERATION)]
    result = Resolver(Tables.of(entities, both)).resolve("Kim Yong-hyun")

    assert judged(result) == {}
    assert result.status is Status.AMBIGUOUS


def test_never_needs_a_whole_name():
    """A family name that is listed for one is no reason against another."""
    entities, _ = minister(never=("kr.other",))
    short = [Alias("Kim", "kr.other", AliasKind.SHORT)]

    assert judged(Resolver(Tables.of(entities, short)).resolve("Kim")) == {}


def test_a_judgement_outranks_never():
    """A person's word on this mention counts more than one on the two entities."""
    plain = Resolver(Tables.of(*minister(never=("kr.other",))))
    same = plain.with_judgements([said("same", "Kim Yong-hyun", "kr.hyeon")])
    gone = plain.with_judgements([said("different", "Kim Yong-hyun", "kr.other")])

    assert answer(plain, "Kim Yong-hyun") == "kr.other"
    assert answer(same, "Kim Yong-hyun") == "kr.hyeon"
    assert judged(gone.resolve("Kim Yong-hyun")) == {"kr.other": "ana said that it is not this one"}


@pytest.mark.parametrize("shared", [False, True])
def test_a_shared_alias_is_no_word_against_others(shared):
    """A spelling that is said to be of others too may mean one whose name is like it."""
    entities, _ = minister(offices=(Office("defence minister", "KR"),))
    aliases = [Alias("Kim Yong-hyun", "kr.other", AliasKind.SELF, shared=shared)]
    resolver = Resolver(Tables.of(entities, aliases))
    asked = {"context": {"roles": "defence minister", "countries": "KR", "entities": "kr.hyeon"}}

    assert answer(resolver, "Kim Yong-hyun", **asked) == ("kr.hyeon" if shared else "ambiguous")


GOOD = '{"id": 1, "verdict": "same", "mention": "Jolie", "entity": "x", "who": "a", "when": "%s"}'
BAD_LINES = [
    ("{", "J103 not JSON: Expecting property name enclosed in double quotes", "remove the line"),
    ("", "J103 an empty line", "remove the line"),
    ("[1]", "J201 not an object of JSON", "remove the line"),
    ("null", "J201 not an object of JSON", "remove the line"),
    ("[" * 100_000, "J103 not JSON: numbers or brackets too long", "remove the line"),
    ("9" * 10_000, "J103 not JSON: numbers or brackets too long", "remove the line"),
    ('{"id": 1, "id": 1}', "J103 not JSON: the field 'id' stands twice", "remove the line"),
    (
        '{"id": 1, "colour": 2}',
        (
            "J201 has no field 'verdict'; has no field 'mention'; has no field 'entity'; has no "
            "field 'who'; has no field 'when'; has a field 'colour' that records have not"
        ),
        "a record has the fields id, verdict, mention, entity, kind, who, when, why",
    ),
    (
        GOOD % WHEN.replace("T", "; "),
        "J202 not a moment: '2024-02-06; 09:30:00+00:00'",
        "write date, time and offset: 2024-02-06T09:30:00+00:00",
    ),
    (GOOD % "2024-02-06T09:30:00", "J202 not a moment: '2024-02-06T09:30:00'", "write date"),
    (
        (GOOD % WHEN).replace("same", "maybe"),
        "J202 no verdict 'maybe'",
        "use one of same, different, unsure",
    ),
    (
        (GOOD % WHEN).replace("Jolie", "!!!"),
        "J202 mention is '!!!', which has no letter or digit",
        "give a name",
    ),
    ((GOOD % WHEN).replace('"x"', '" "'), "J202 entity is empty", "a judgement needs it"),
    ((GOOD % WHEN).replace('"x"', "7"), "J202 entity is int", "give text"),
    (
        (GOOD % WHEN).replace('"id": 1', '"id": 2'),
        "J203 the record has the number 2 in line 1",
        "put back what was removed",
    ),
    (
        f'{{"id": 1, "undo": 1, "who": "a", "when": "{WHEN}"}}',
        "J202 record 1 takes back record 1",
        "only an earlier one can be",
    ),
]


@pytest.mark.parametrize(("line", "message", "mend"), BAD_LINES, ids=range(len(BAD_LINES)))
def test_a_line_that_is_no_record_is_told_with_its_mend(tmp_path, line, message, mend):
    """Place, code, what is wrong, how to mend it; and nothing is added to such a journal."""
    path = tmp_path / "said.jsonl"
    path.write_text(line + "\n", encoding="utf-8")

    with pytest.raises(JournalError) as caught:
        read_journal(path)
    (problem,) = caught.value.problems
    assert f"{problem.code} {problem.message}".startswith(message)
    assert problem.mend.startswith(mend)
    assert (problem.location.file, problem.location.line) == (path.as_posix(), 1)
    with pytest.raises(JournalError):
        Journal(path).judge("Jolie", "x", "same", who="a", when=WHEN)
    assert path.read_text(encoding="utf-8") == line + "\n"


def test_all_problems_are_told_at_once(tmp_path):
    """The message lists each of them in the order of lines, the torn end last."""
    path = tmp_path / "said.jsonl"
    good = (GOOD % WHEN).encode()
    path.write_bytes(b"{}\n" + good.replace(b": 1,", b": 2,") + b'\n{"id": \xff}\n' + good[:20])

    with pytest.raises(JournalError) as caught:
        read_journal(path)

    assert str(caught.value).splitlines() == [
        "3 problems in the journal; nothing was taken of it",
        (
            f"{path.as_posix()}:1:1: J201 has no field 'id'; has no field 'verdict'; has no field "
            "'mention'; has no field 'entity'; has no field 'who'; has no field 'when'"
        ),
        "    mend: a record has the fields id, verdict, mention, entity, kind, who, when, why",
        f"{path.as_posix()}:3:8: J102 the byte 0xFF is not UTF-8",
        "    mend: save the journal as UTF-8",
        (
            f"{path.as_posix()}:4:1: J101 the last line has no end; its writing broke off after "
            "20 bytes"
        ),
        "    mend: remove the line, and judge again what it was to say",
    ]
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems


def test_a_mistaken_call_makes_no_file(tmp_path):
    """What cannot be meant is refused before anything is written."""
    journal = Journal(tmp_path / "said.jsonl")
    calls = [
        ({"mention": "a" * 301}, "longer than any name"),
        ({"mention": "\u200b"}, "no letter or digit"),
        ({"mention": 7}, "mention is int; give text"),
        ({"verdict": "yes"}, "no verdict 'yes'; use one of same, different, unsure"),
        ({"who": ""}, "who is empty"),
        ({"when": "today"}, "not a moment: 'today'"),
        ({"kind": "animal"}, "no kind 'animal'; use one of person"),
    ]
    valid = {"mention": "Jolie", "entity": "x", "verdict": "same", "who": "ana", "when": WHEN}
    for wrong, message in calls:
        with pytest.raises(ArgumentError, match=message):
            journal.judge(**(valid | wrong))
    with pytest.raises(JournalError, match="cannot be written: No such file"):
        journal.undo(1, who="ana", when=WHEN)

    assert list(tmp_path.iterdir()) == []


def test_undo_names_a_record_in_force(tmp_path):
    """What is not there, or is taken back, cannot be taken back; an undo can."""
    journal = Journal(tmp_path / "said.jsonl")
    journal.judge("Jolie", "x", "same", who="ana", when=datetime(2024, 2, 6, tzinfo=UTC))
    journal.undo(1, who="ben", when=WHEN)

    with pytest.raises(ArgumentError, match="record 1 is taken back already; take back that undo"):
        journal.undo(1, who="ben", when=WHEN)
    with pytest.raises(ArgumentError, match="no record 3; the journal has 2"):
        journal.undo(3, who="ben", when=WHEN)
    assert journal.undo(2, who="ana", when=WHEN) == Undo(3, 2, "ana", WHEN)
    assert [record.when for record in journal.records()] == [
        "2024-02-06T00:00:00+00:00", WHEN, WHEN,
    ]  # fmt: skip


def test_what_is_no_file_is_refused(tmp_path):
    """A folder is told as such, for reading and for writing; so is a path that cannot be."""
    for act in (
        read_journal,
        lambda path: Journal(path).judge("A", "x", "same", who="a", when=WHEN),
    ):
        with pytest.raises(JournalError, match=r"J100 cannot be \w+: not a file"):
            act(tmp_path)
        with pytest.raises(JournalError, match=r"J100 cannot be \w+"):
            act(Path("said\0.jsonl"))


def test_a_full_disk_leaves_the_journal_as_it_was(tmp_path, monkeypatch):
    """A record is written wholly or not at all."""
    path = tmp_path / "said.jsonl"
    Journal(path).judge("Jolie", "x", "same", who="ana", when=WHEN)
    before = path.read_bytes()
    write = os.write

    def full(handle, data):
        if len(data) > 10:
            return write(handle, data[:10])
        raise OSError(errno.ENOSPC, "No space left on device")

    def half(handle, data):
        write(handle, data[:10])
        raise OSError(errno.ENOSPC, "No space left on device")

    for broken in (full, half):
        with monkeypatch.context() as patch:
            patch.setattr(os, "write", broken)
            with pytest.raises(JournalError, match="cannot be written: No space left"):
                Journal(path).judge("Joly", "x", "same", who="ana", when=WHEN)
        assert path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such device")
def test_a_device_is_no_journal():
    """A device is never written to."""
    with pytest.raises(JournalError, match="not a file"):
        Journal("/dev/null").judge("Jolie", "x", "same", who="ana", when=WHEN)


def test_what_does_not_print_is_escaped(tmp_path):
    """A journal can be read in any editor: line breaks, turned text, stray bytes are escapes."""
    path = tmp_path / "said.jsonl"
    mention = "조태열\n\u202e\udcff \x1b[2J"
    Journal(path).judge(mention, "x", "same", who="ana", when=WHEN)
    Journal(path).judge("조태열", "x", "same", who="ana", when=WHEN)

    first, second = path.read_text(encoding="utf-8").splitlines()
    assert first.isascii()
    assert "조태열" in second
    assert read_journal(path)[0].mention == mention


def test_rows_of_what_was_judged_the_same():
    """What the tables lack becomes rows, each with its journal as the source."""
    tables = Tables.of(PEOPLE, ALIASES)
    records = [
        said("same", "Мелани Жоли", "ca.joly", why="as printed\nin Minsk"),
        said("same", "Jolie", "ca.joly", 2),
        said("same", "MÉLANIE JOLY", "ca.joly", 3),
        said("same", "A\ufffeB", "ca.joly", 4),
        said("unsure", "Cho", "kr.yul", 5),
        said("different", "cho tae-yul", "kr.yong", 6),
    ]
    rows = as_alias_rows(records, tables, source="desk", title="The desk")

    assert to_csv(rows.tables) == (
        "entity,text,lang,kind,source,note,shared\n"
        "ca.joly,Jolie,,short,desk,record 2 by ana,true\n"
        "ca.joly,Мелани Жоли,,transliteration,desk,record 1 by ana: as printed in Minsk,\n"
    )
    assert [one.id for one in rows.left_out] == [4]
    assert rows.never == (NeverCandidate("kr.yul", "kr.yong", "cho tae-yul", 6),)
    with pytest.raises(ArgumentError, match=r"do not know: 'xx' \(record 7\)"):
        as_alias_rows([*records, said("same", "X", "xx", 7)], tables)


def test_never_that_is_said_already_is_no_candidate():
    """Only what the tables lack is reported."""
    entities, aliases = minister(never=("kr.other",))
    record = said("different", "Kim Yong-hyun", "kr.hyeon")

    assert as_alias_rows([record], Tables.of(entities, aliases)).never == ()
    assert len(as_alias_rows([record], Tables.of(*minister())).never) == 1


def test_no_name_weighs_as_much_as_a_judgement():
    """The longest agreement and contradiction that names allow stay far below a person's word."""
    name = " ".join(f"Xy{number:02}zqkw" for number in range(33))
    assert len(name) <= 300
    resolver = Resolver.from_names([("x", name, "person"), ("y", name[::-1], "person")])
    candidates = resolver.resolve(name, kind="person").candidates

    assert candidates[0].entity.id == "x"
    assert all(abs(one.bits) < applying.OUTRANKS / 5 for one in candidates)
