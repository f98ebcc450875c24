"""Patches: suggestions as a file that a person edits."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalizer import ArgumentError, Journal, Resolver
from normalizer.curation.deciding import Desk, passed_over_path, read_passed_over
from normalizer.curation.mentions import Mention
from normalizer.curation.patch_decisions import decide_patch
from normalizer.curation.patch_reader import PatchError, read_patch
from normalizer.curation.patching import write_patch
from normalizer.curation.suggesting import suggest
from normalizer.testing import hostile_text, names, tables

MOMENT = datetime(2024, 2, 6, 9, 30, tzinfo=UTC)


@pytest.fixture
def patch(tmp_path):
    """Write a patch of some text."""

    def write(text):
        path = tmp_path / "patch.yaml"
        path.write_text(text, encoding="utf-8", newline="\n")
        return path

    return write


@given(tables(), st.lists(st.one_of(names(), hostile_text()), max_size=6))
@settings(max_examples=40, deadline=None)
def test_a_patch_reads_back_and_says_nothing_by_itself(tmp_path_factory, made, texts):
    """Every suggestion is in the file, whatever its names hold, and nothing is accepted yet."""
    resolver = Resolver(made)
    found = suggest(resolver, [Mention(text, "person") for text in texts])
    path = tmp_path_factory.mktemp("patch") / "patch.yaml"
    path.write_text(write_patch(found), encoding="utf-8", newline="\n")
    blocks = read_patch(path)

    assert [(block.entity.id, block.is_new) for block in blocks] == [
        (one.entity.id, one.is_new) for one in found.suggestions
    ]
    for block, one in zip(blocks, found.suggestions, strict=True):
        written = [row.alias for row in one.rows][one.is_new :]
        assert [row.alias for row in block.rows] == written
    decided = decide_patch(blocks, resolver.entity)
    assert (decided.aliases, decided.entities, decided.refused, decided.passed_over) == (
        (), (), (), ()
    )  # fmt: skip


ANSWERED = """\
format: 1
suggestions:
  - entity: us.jake-sullivan
    rows:
      - {accept: yes, text: Sulivan, lang: und-Latn, kind: short}
      - {accept: no, text: Solivan, kind: short}
      - {accept: "", text: Sullyvan, kind: short}
      - {accept: unsure, text: Sully, kind: short}
  - new: pl.marta-kowalczyk
    accept: Yes
    kind: person
    name: Marta Kowalczyk
    country: PL
    rows:
      - {accept: y, text: Kowalczyk, kind: short}
  - new: cho
    accept: n
    name: Cho
"""


def test_answers(patch, resolver):
    """Each answer goes to its place."""
    decided = decide_patch(read_patch(patch(ANSWERED)), resolver.entity)

    assert [(one.entity, one.text) for one in decided.aliases] == [
        ("us.jake-sullivan", "Sulivan"), ("pl.marta-kowalczyk", "Kowalczyk"),
    ]  # fmt: skip
    assert [(one.id, one.kind, one.country) for one in decided.entities] == [
        ("pl.marta-kowalczyk", "person", "PL")
    ]
    assert [one.text for one in decided.refused] == ["Solivan"]
    assert [one.text for one in decided.unsure] == ["Sully"]
    assert decided.passed_over == ("Cho",)
    assert decided.open == 1


HEAD = "format: 1\nsuggestions:\n"
ROW = "  - entity: us.jake-sullivan\n    rows:\n      - "
PROBLEMS = [
    ("", ":1:1: P103 no patch of the format 1"),
    ("- a\n", ":1:1: P102 a patch is no mapping"),
    ("format: 2\nsuggestions: []\n", ":1:1: P103 no patch of the format 1"),
    ("format: 1\nsugestions: []\n", ":2:1: P102 unknown field 'sugestions'"),
    ("format: 1\nsuggestions: {}\n", ":2:14: P102 suggestions is no list"),
    (HEAD + "  - rows: []\n", ":3:5: P102 a suggestion is of an entity, or new"),
    (HEAD + ROW + "{accept: maybe, text: a, kind: short}\n", ":5:18: P103 'maybe' is no answer"),
    (HEAD + "  - new: a\n    accept: unsure\n", ":4:13: P103 'unsure' is no answer"),
    (HEAD + ROW + "{accept: yes, kind: short}\n", ":5:9: P103 a row without a text"),
    (HEAD + ROW + "{accept: yes, text: a}\n", ":5:9: P103 a row without a kind"),
    (
        HEAD + ROW + "{accept: yes, text: a, kind: shrt}\n",
        "no kind 'shrt' of alias; did you mean 's",
    ),
    (HEAD + ROW + "{text: a, kind: short, lang: latin}\n", ":5:38: P103 'latin' is not a language"),
    (HEAD + ROW + "{text: a, kind: short, since: soon}\n", ":5:39: P103"),
    (HEAD + ROW + "{text: a, kind: short, by: me}\n", ":5:32: P102 unknown field 'by'"),
    (HEAD + "  - {new: a, country: UK}\n", "'UK' is not the code of a country"),
    ("a: [", ":1:"),
]


@pytest.mark.parametrize(("text", "message"), PROBLEMS, ids=range(len(PROBLEMS)))
def test_what_is_wrong_is_told_at_its_place(patch, text, message):
    """Nothing is applied of a patch with a problem."""
    path = patch(text)
    with pytest.raises(PatchError) as error:
        read_patch(path)

    assert message in str(error.value)
    assert str(error.value.problems[0].location).startswith(path.as_posix())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("  - entity: no.one\n    rows:\n      - {accept: yes, text: a, kind: short}\n",
         "no entity 'no.one' in the tables"),
        ("  - new: a\n    accept: yes\n    name: A\n", "a new entity without a kind"),
        ("  - new: a\n    rows:\n      - {accept: u, text: a, kind: short}\n",
         "rows of a new entity that is not accepted"),
        ("  - new: a\n    accept: yes\n    kind: person\n", "a new entity without a name"),
        ("  - new: us.jake-sullivan\n    accept: yes\n    kind: person\n    name: A\n",
         "'us.jake-sullivan' is 'Jake Sullivan' already"),
        ("  - new: a\n    rows:\n      - {accept: yes, text: a, kind: short}\n",
         "rows of a new entity that is not accepted"),
    ],
)  # fmt: skip
def test_answers_that_cannot_be_meant(patch, resolver, text, message):
    """They are told before anything is written."""
    blocks = read_patch(patch(HEAD + text))
    with pytest.raises(PatchError, match=message):
        decide_patch(blocks, resolver.entity)


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_no_bytes_crash_the_reader(tmp_path_factory, data):
    """Whatever stands in the file, there is a patch or an error that says what is wrong."""
    path = tmp_path_factory.mktemp("patch") / "patch.yaml"
    path.write_bytes(data)
    problems = None
    try:
        read_patch(path)
    except PatchError as error:
        problems = error.problems
    assert problems != ()


def test_a_no_is_written_once(tmp_path, resolver):
    """Whoever applies a patch twice does not say it twice."""
    found = suggest(resolver, [Mention("Sulivan", "person")])
    rows = [row.alias for row in found.suggestions[0].rows]
    journal = tmp_path / "said.jsonl"
    desk = Desk(tmp_path / "people.yaml", journal, "ana", lambda: MOMENT)

    assert [desk.refuse(rows), desk.refuse(rows), desk.refuse([])] == [1, 0, 0]
    assert [desk.pass_over(["Nemo", "NEMO"]), desk.pass_over(["nemo"])] == [2, 0]
    (record,) = Journal(journal).records()
    assert (record.mention, record.entity, record.verdict) == (
        "Sulivan", "us.jake-sullivan", "different",
    )  # fmt: skip
    assert read_passed_over(passed_over_path(journal)) == ("NEMO", "Nemo")


def test_a_no_needs_a_journal(tmp_path, resolver):
    """Without one it would be asked again, so that it is refused."""
    rows = [row.alias for one in suggest(resolver, [Mention("Sulivan")]).suggestions
            for row in one.rows]  # fmt: skip
    for journal, who in ((None, "ana"), (tmp_path / "said.jsonl", " ")):
        with pytest.raises(ArgumentError, match="give --journal FILE and --who NAME"):
            Desk(tmp_path / "people.yaml", journal, who, lambda: MOMENT).refuse(rows)
