"""What a change of tables does to answers, and what is said of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalizer import ArgumentError, Resolver
from normalizer.curation.changes import Effect
from normalizer.curation.diffing import compare_tables, every_alias
from normalizer.curation.mentions import Mention
from normalizer.curation.protecting import Protected, protect, read_protected
from normalizer.curation.rows import open_resolver
from normalizer.curation.showing import diff_markdown, diff_text
from normalizer.testing import names, tables

SULLIVAN = "    name: Jake Sullivan\n    country: US\n"


def mentions(*texts):
    return [Mention(text, "person") for text in texts]


def short(diff):
    """What changed, as tuples."""
    return [
        (one.effect.value, one.mention.text, one.before.short, one.after.short, one.why)
        for one in diff.changes
    ]


@given(tables(), st.lists(names(), max_size=5))
@settings(max_examples=20, deadline=None)
def test_equal_tables_answer_alike(made, asked):
    """Nothing changes where nothing was changed."""
    one, other = Resolver(made), Resolver(made)
    found = compare_tables(one, other, [*every_alias(one, other), *map(Mention, asked)])

    assert found.changes == ()
    assert found.mentions >= len(asked)


@given(tables(), tables())
@settings(max_examples=20, deadline=None)
def test_a_diff_is_what_asking_both_would_tell(old, new):
    """A mention is listed if, and only if, its status or its entity is another."""
    one, other = Resolver(old), Resolver(new)
    corpus = list(every_alias(one, other))
    found = compare_tables(one, other, corpus)

    def answer(resolver, text):
        made = resolver.resolve(text)
        return made.status, made.entity.id if made.entity else None

    assert {change.mention.text for change in found.changes} == {
        mention.text
        for mention in corpus
        if answer(one, mention.text) != answer(other, mention.text)
    }
    for change in found.changes:
        assert answer(one, change.mention.text)[1] == change.before.entity
        assert answer(other, change.mention.text)[1] == change.after.entity
        assert change.why


@given(tables(), tables())
@settings(max_examples=10, deadline=None)
def test_a_diff_reads_backwards(old, new):
    """Old and new exchanged, every change is told the other way around."""
    one, other = Resolver(old), Resolver(new)
    there = compare_tables(one, other, every_alias(one, other))
    back = compare_tables(other, one, every_alias(one, other))

    assert {(c.mention.text, c.before, c.after) for c in there.changes} == {
        (c.mention.text, c.after, c.before) for c in back.changes
    }


def test_a_row_that_is_added_is_named(resolver, changed):
    """The row that now matches stands under the mention."""
    row = "      - {text: Sulivan, kind: transliteration}\n"
    new = changed((SULLIVAN, f"{SULLIVAN}    aliases:\n{row}"))

    assert short(compare_tables(resolver, new, mentions("Sulivan", "Cho Tae-yul"))) == [
        (
            "gained", "Sulivan", "nil", "us.jake-sullivan",
            ("+ us.jake-sullivan: {text: Sulivan, kind: transliteration}",),
        )
    ]  # fmt: skip


def test_a_row_that_moves_is_told_of_both(resolver, changed):
    """A name that goes from one entity to another is the gravest change."""
    row = "      - {text: 조태용, lang: ko, kind: native}\n"
    new = changed(
        (row, ""), ("    aliases:\n\n", "\n"), (SULLIVAN, f"{SULLIVAN}    aliases:\n{row}")
    )
    (change,) = short(compare_tables(resolver, new, mentions("조태용")))

    assert change == (
        "moved", "조태용", "kr.cho-tae-yong", "us.jake-sullivan",
        ("- kr.cho-tae-yong: {text: 조태용, lang: ko, kind: native}",
         "+ us.jake-sullivan: {text: 조태용, lang: ko, kind: native}"),
    )  # fmt: skip


def test_an_entity_that_stands_in_the_way_is_told(resolver, changed):
    """A new entity of the same name makes the old answer ambiguous, and is named."""
    other = "\n  - id: us.jake-sullivan-2\n    kind: person\n    name: Jake Sullivan\n"
    new = changed((SULLIVAN, SULLIVAN + other))
    (change,) = compare_tables(resolver, new, every_alias(resolver, new)).changes

    assert (change.mention.text, change.effect) == ("Jake Sullivan", Effect.LOST)
    assert change.why[0] == "+ entity us.jake-sullivan-2: Jake Sullivan"


def test_a_field_that_changed_is_told(resolver, changed):
    """A row that is of another kind, and fields of the entity, are shown with what they were."""
    new = changed((SULLIVAN, SULLIVAN.replace("US", "GB") + "    aliases:\n"
                   "      - {text: Sullivan, kind: short}\n"))  # fmt: skip
    (change,) = compare_tables(resolver, new, mentions("Sullivan")).changes

    assert change.why == (
        "~ us.jake-sullivan: country was US, is GB",
        "+ us.jake-sullivan: {text: Sullivan, kind: short}",
    )


def test_equal_mentions_are_counted(resolver, changed):
    """A log of millions names a mention once."""
    new = changed(("name: Jake Sullivan", "name: Somebody Else"))
    found = compare_tables(resolver, new, mentions(*["Jake Sullivan"] * 3, "Cho Tae-yul"))

    assert (found.mentions, found.count, len(found.changes)) == (4, 3, 1)


def test_only_changes_are_kept_of_a_stream(resolver, changed):
    """The corpus is read as it comes; nothing of it is kept but what changed."""
    new = changed(("name: Jake Sullivan", "name: Somebody Else"))
    most = 60_000
    asked = (Mention(f"Cho Tae-yul {'x' * (number % 7)}") for number in range(most))
    progress = []
    found = compare_tables(resolver, new, asked, progress=progress.append)

    assert (found.mentions, found.changes) == (most, ())
    assert progress == sorted(progress)
    assert progress[-1] == most


def test_protected_answers(resolver, changed, tmp_path):
    """What was written down holds for the tables it was written by, and is told when it breaks."""
    path = tmp_path / "kept.csv"
    asked = [*mentions("Jake Sullivan", "Sullivan"), Mention("조태열")]
    path.write_text(protect(resolver, asked), encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == (
        "mention,kind,answer\n"
        "Jake Sullivan,person,us.jake-sullivan\n"
        "Sullivan,person,nil\n"
        "조태열,,kr.cho-tae-yul\n"
    )
    guarded = read_protected(path)
    assert compare_tables(resolver, resolver, [], protected=guarded).broken == ()
    new = changed(("name: Jake Sullivan", "name: Somebody Else"))
    (broken,) = compare_tables(resolver, new, [], protected=guarded).broken

    assert (broken.protected.mention.text, broken.protected.answer, broken.after.short) == (
        "Jake Sullivan", "us.jake-sullivan", "nil",
    )  # fmt: skip
    assert broken.protected.place == f"{path.as_posix()}:2"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", ":1: the first row is not mention,kind,answer; write the file"),
        ("a,b\n", ":1: the first row is not mention,kind,answer"),
        ("mention,kind,answer\nx,y\n", ":2: 2 cells; write mention, kind and answer"),
        ("mention,kind,answer\nx,,\n", ":2: no answer; write the id of an entity, nil or"),
        ("mention,kind,answer\nx,man,nil\n", ":2: no kind 'man'"),
        ('mention,kind,answer\n"x,,nil\n', ":2: a broken row"),
    ],
)
def test_protected_answers_that_cannot_be_meant(tmp_path, text, message):
    """The message names the file and the line."""
    path = tmp_path / "kept.csv"
    path.write_text(text, encoding="utf-8", newline="\n")
    with pytest.raises(ArgumentError) as error:
        read_protected(path)

    assert f"{path.as_posix()}{message}" in str(error.value)


def test_protected_answers_are_to_a_name_and_a_kind(resolver):
    """What the file has no column for is refused when it is written."""
    with pytest.raises(ArgumentError, match="asked with a language or a date"):
        protect(resolver, [Mention("Cho", on="2024")])


def test_a_knowledge_base_is_a_side(resolver, people, tmp_path):
    """Compiled tables are compared as files are."""
    resolver.compile(tmp_path / "kb")
    compiled = open_resolver(tmp_path / "kb")

    assert compare_tables(compiled, resolver, every_alias(compiled, resolver)).changes == ()
    with pytest.raises(ArgumentError, match="is a knowledge base, which has its own tables"):
        open_resolver(tmp_path / "kb", people)


def test_text_and_markdown(resolver, changed):
    """Both say the same, and what a source may hold cannot break them."""
    hostile = "Ab|cd`<b>\u200b"
    row = '    aliases:\n      - {text: "Ab|cd`<b>", kind: pseudonym}\n'
    new = changed((SULLIVAN, SULLIVAN + row))
    kept = [Protected(Mention("Jake Sullivan"), "nil")]
    found = compare_tables(resolver, new, mentions(hostile), protected=kept)
    text, markdown = diff_text(found, scores=True), diff_markdown(found, scores=True)

    assert text.splitlines()[-1] == (
        "1 of 1 mention are answered otherwise: 1 now resolved. "
        "Protected answers that are broken: 1 of 1."
    )
    assert "protected: Jake Sullivan: must be nil, is Jake Sullivan [us.jake-sullivan]" in text
    assert "\u200b" not in text + markdown
    for line in markdown.splitlines():
        if line.startswith("| "):
            assert line.replace("\\|", "").count("|") in (5, 6)
