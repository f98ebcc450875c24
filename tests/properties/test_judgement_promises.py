"""Promises of judgements, for whatever people say and whatever tables they say it of."""

import itertools
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from normalizer import (
    ArgumentError,
    EvidenceKind,
    Journal,
    JournalError,
    Judgement,
    Kind,
    Resolver,
    Status,
    Undo,
    Verdict,
    read_journal,
    standing,
)
from normalizer.judgements import judged_spelling
from normalizer.judgements.export import as_alias_rows
from normalizer.judgements.lines import parse_journal, to_line
from normalizer.tables import Tables, parse, write
from normalizer.testing import hostile_text, names, tables

WHEN = "2024-02-06T09:30:00+00:00"
ANY_TEXT = st.one_of(names(), hostile_text(), st.text(st.characters(codec=None), max_size=20))
PLACE = Path("said.jsonl")


def is_meant(text):
    """Whether a text can be judged."""
    try:
        Judgement(1, "same", text, "x", "ana", WHEN)
    except ArgumentError:
        return False
    return True


def read(data):
    """The records of a journal, and the error in their place."""
    try:
        return parse_journal(data, PLACE), None
    except JournalError as error:
        return (), error


MENTIONS = ANY_TEXT.filter(is_meant)
SOME_TEXT = ANY_TEXT.filter(lambda text: bool(text.strip()))


@st.composite
def judgements(draw, number=1):
    """One judgement, of few spellings and entities, so that they meet."""
    return Judgement(
        number,
        draw(st.sampled_from(Verdict)),
        draw(st.one_of(st.sampled_from(["Jolie", "JOLIE", "Cho Tae-yul"]), MENTIONS)),
        draw(st.one_of(st.sampled_from(["xx.one", "xx.two"]), SOME_TEXT)),
        draw(SOME_TEXT),
        WHEN,
        kind=draw(st.sampled_from([None, *Kind])),
        why=draw(ANY_TEXT),
    )


@st.composite
def journals(draw, max_size=8):
    """Records of one journal: judgements, undos, undos of undos."""
    records = []
    for number in range(1, draw(st.integers(0, max_size)) + 1):
        if records and draw(st.booleans()):
            target = draw(st.integers(1, number - 1))
            records.append(Undo(number, target, draw(SOME_TEXT), WHEN, why=draw(ANY_TEXT)))
        else:
            records.append(draw(judgements(number)))
    return records


@given(journals(), st.randoms(use_true_random=False))
def test_replay_gives_one_state(records, shuffler):
    """The same records leave the same state, in whatever order they are handed over."""
    shuffled = list(records)
    shuffler.shuffle(shuffled)

    assert standing(shuffled) == standing(records)


@given(journals())
def test_the_state_has_one_word_on_each_spelling_and_entity(records):
    """No two judgements in force speak of one spelling and one entity."""
    pairs = [(judged_spelling(one.mention), one.entity) for one in standing(records)]

    assert len(set(pairs)) == len(pairs)


@given(st.data(), journals())
def test_what_is_taken_back_was_never_said(data, records):
    """A judgement and its undo leave the state as it was; the undo's undo brings it back."""
    number = len(records) + 1
    said = [*records, data.draw(judgements(number))]
    undone = [*said, Undo(number + 1, number, "ben", WHEN)]

    assert standing(undone) == standing(records)
    assert standing([*undone, Undo(number + 2, number + 1, "ben", WHEN)]) == standing(said)


@given(st.lists(judgements(), max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_independent_records_does_not_matter(drawn, shuffler):
    """Judgements of other spellings or entities may come in any order."""
    unique = {(judged_spelling(one.mention), one.entity): one for one in drawn}
    ones = list(unique.values())
    others = list(ones)
    shuffler.shuffle(others)

    def state(sequence):
        numbered = [evolve(one, id=number) for number, one in enumerate(sequence, 1)]
        return {evolve(one, id=1) for one in standing(numbered)}

    assert state(others) == state(ones)


@given(journals())
def test_a_journal_reads_back_as_it_was_written(records):
    """Whatever was said, by whomever, comes back to the letter, one line a record."""
    data = "".join(map(to_line, records)).encode("utf-8")

    assert data.count(b"\n") == len(records)
    assert list(parse_journal(data, PLACE)) == records


@given(st.lists(judgements(), max_size=3))
def test_a_file_reads_back_as_it_was_written(drawn):
    """The same by way of a file, one call a record."""
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder) / "said.jsonl")
        made = [
            journal.judge(
                one.mention,
                one.entity,
                one.verdict,
                who=one.who,
                when=one.when,
                kind=one.kind,
                why=one.why,
            )
            for one in drawn
        ]

        assert made == [evolve(one, id=number) for number, one in enumerate(drawn, 1)]
        assert not made or list(journal.records()) == made


@given(journals(), st.data())
def test_a_torn_journal_is_refused_or_a_beginning_of_it(records, data):
    """Cut off anywhere, a journal gives its first records or an error, never others."""
    whole = "".join(map(to_line, records)).encode("utf-8")
    cut = whole[: data.draw(st.integers(0, len(whole)))]
    found, error = read(cut)

    if cut.endswith(b"\n") or not cut:
        assert error is None
        assert list(found) == records[: cut.count(b"\n")]
    else:
        assert [problem.code for problem in error.problems] == ["J101"]


@given(st.one_of(st.binary(), st.lists(st.text(), max_size=3).map("\n".join).map(str.encode)))
def test_any_bytes_are_records_or_problems(data):
    """What is no journal is refused with a place for each fault, and never crashes."""
    _, error = read(data)

    if error is None:
        assert data == b""
    else:
        lines = [problem.location.line for problem in error.problems]
        assert lines == sorted(set(lines))
        assert set(lines) <= set(range(1, data.count(b"\n") + 2))
        assert str(error).encode("utf-8")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)
KEYS = ["id", "verdict", "undo", "mention", "entity", "kind", "who", "when", "why", "colour"]


@given(st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_any_object_is_a_record_or_a_problem(value):
    """Values of any type in any field are refused or meant, and never crash."""
    valid = {
        "id": 1,
        "verdict": "same",
        "mention": "Jolie",
        "entity": "x",
        "who": "a",
        "when": WHEN,
    }
    for one in (value, valid | value):
        records, error = read(json.dumps(one).encode() + b"\n")
        if error is None:
            assert read(to_line(records[0]).encode()) == (records, None)
        else:
            assert len(error.problems) == 1
            assert error.problems[0].mend


def _resolver(drawn):
    """A resolver of drawn tables, and the ids of its entities."""
    return Resolver(drawn), [entity.id for entity in drawn.entities]


def _mentions(drawn):
    listed = [alias.text for alias in drawn.aliases if is_meant(alias.text)]
    return st.one_of(MENTIONS, st.sampled_from(listed)) if listed else MENTIONS


@given(st.data(), tables(min_size=1))
def test_a_judged_difference_never_resolves(data, drawn):
    """Whatever the tables list and the context says, the mention is not that entity."""
    resolver, ids = _resolver(drawn)
    mention = data.draw(_mentions(drawn))
    entity = data.draw(st.sampled_from(ids))
    said = Judgement(1, "different", mention, entity, "ana", WHEN)

    result = resolver.with_judgements([said]).resolve(mention, context={"entities": entity})

    assert result.entity is None or result.entity.id != entity


@given(st.data(), tables(min_size=1))
def test_a_judged_sameness_resolves(data, drawn):
    """Whatever the names look like, the mention is that entity; said of two, it is in doubt."""
    resolver, ids = _resolver(drawn)
    mention = data.draw(_mentions(drawn))
    chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True))
    said = [
        Judgement(n, "same", mention, entity, "ana", WHEN) for n, entity in enumerate(chosen, 1)
    ]

    result = resolver.with_judgements(said).resolve(mention, policy="strict")

    assert {one.entity.id for one in result.candidates[: len(chosen)]} == set(chosen)
    if len(chosen) == 1:
        assert result.status is Status.RESOLVED
    else:
        assert result.status is Status.AMBIGUOUS


@given(st.data(), tables(min_size=1))
def test_what_a_person_could_not_tell_stays_in_doubt(data, drawn):
    """The mention never resolves, and the entity is shown."""
    resolver, ids = _resolver(drawn)
    mention = data.draw(_mentions(drawn))
    entity = data.draw(st.sampled_from(ids))
    said = Judgement(1, "unsure", mention, entity, "ana", WHEN)

    result = resolver.with_judgements([said]).resolve(mention)

    assert result.status is Status.AMBIGUOUS
    assert entity in {one.entity.id for one in result.candidates}


@given(st.data(), tables(min_size=1), st.lists(st.sampled_from(Verdict), max_size=4))
def test_the_evidence_adds_up_and_order_is_by_score(data, drawn, verdicts):
    """Also with judgements, nothing but the evidence makes scores and their order."""
    resolver, ids = _resolver(drawn)
    mention = data.draw(_mentions(drawn))
    said = [
        Judgement(n, verdict, mention, data.draw(st.sampled_from(ids)), "ana", WHEN)
        for n, verdict in enumerate(verdicts, 1)
    ]

    shown = resolver.with_judgements(said).resolve(mention).candidates

    assert all(one.bits > other.bits - 1e-5 for one, other in itertools.pairwise(shown))
    for one in shown:
        assert one.bits == pytest.approx(sum(piece.bits for piece in one.evidence), abs=1e-6)
        assert sum(piece.kind is EvidenceKind.JUDGED for piece in one.evidence) <= 1


@given(st.data(), tables(min_size=1))
def test_judgements_of_other_spellings_change_nothing(data, drawn):
    """A mention that nobody judged is answered as if nobody had judged any."""
    resolver, ids = _resolver(drawn)
    mention, other = data.draw(_mentions(drawn)), data.draw(MENTIONS)
    assume(judged_spelling(mention) != judged_spelling(other))
    said = Judgement(1, "same", other, data.draw(st.sampled_from(ids)), "ana", WHEN)

    assert resolver.with_judgements([said]).resolve(mention) == resolver.resolve(mention)


@given(st.data(), tables(min_size=2))
def test_never_is_obeyed_both_ways(data, drawn):
    """A spelling that is listed for one entity alone never means one that it is never."""
    listed = data.draw(st.sampled_from(drawn.aliases))
    other = data.draw(st.sampled_from([e.id for e in drawn.entities if e.id != listed.entity]))
    forward = data.draw(st.booleans())
    holder, held = (listed.entity, other) if forward else (other, listed.entity)
    entities = [
        evolve(entity, never=(held,) if entity.id == holder else ()) for entity in drawn.entities
    ]
    resolver = Resolver(Tables(entities, drawn.aliases, drawn.sources))

    result = resolver.resolve(listed.text, context={"entities": other})

    sure = {one.entity.id for one in result.candidates if one.is_listed and not _is_partial(one)}
    if listed.entity in sure and result.entity is not None and result.entity.id == other:
        assert any(one.is_listed for one in result.candidates if one.entity.id == other)


def _is_partial(candidate):
    return any(piece.kind is EvidenceKind.PARTIAL for piece in candidate.evidence)


@given(st.data(), tables(min_size=1))
def test_exported_rows_are_read_and_resolve(data, drawn):
    """Rows of what was judged the same are sound beside the tables, and list the spelling."""
    ids = [entity.id for entity in drawn.entities]
    mentions = data.draw(st.lists(_mentions(drawn), max_size=3))
    said = [
        Judgement(n, "same", text, data.draw(st.sampled_from(ids)), "ana", WHEN, why="as printed")
        for n, text in enumerate(mentions, 1)
    ]
    rows = as_alias_rows(said, drawn)
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "tables.yaml", drawn)
        if rows.aliases:
            write(Path(folder) / "said.csv", rows.tables)
        joined, problems = parse(folder)

    assert [problem for problem in problems if "said" in problem.location.file] == []
    left_out = {one.id for one in rows.left_out}
    known = {(judged_spelling(alias.text), alias.entity) for alias in joined.aliases}
    for one in standing(said):
        assert one.id in left_out or (judged_spelling(one.mention), one.entity) in known


SCRIPT = """
import sys
from normalizer import Journal
for number in range(40):
    Journal(sys.argv[1]).judge(
        f"{sys.argv[2]} {number}", "xx.one", "same", who=sys.argv[2], when="2024-02-06T09:30:00Z"
    )
"""


@pytest.mark.skipif(sys.platform == "emscripten", reason="there are no processes")
def test_two_programs_lose_nothing(tmp_path):
    """What two programs add at the same time is all there, each record once, in one count."""
    path = tmp_path / "said.jsonl"
    running = [
        subprocess.Popen([sys.executable, "-c", SCRIPT, str(path), who]) for who in ("ana", "ben")
    ]
    assert [process.wait() for process in running] == [0, 0]

    records = read_journal(path)
    assert [record.id for record in records] == list(range(1, 81))
    for who in ("ana", "ben"):
        mine = [record.mention for record in records if record.who == who]
        assert mine == [f"{who} {number}" for number in range(40)]
