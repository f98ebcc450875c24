"""What is written: the same bytes for the same tables, and nothing over what is not ours."""

from __future__ import annotations

import os
import random
import subprocess
import sys

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import normalizer
from normalizer import (
    Alias,
    AliasKind,
    ArgumentError,
    Entity,
    Kind,
    KnowledgeBaseError,
    Resolver,
    TableError,
)
from normalizer.store import folder as writer
from normalizer.store.opening import open_base
from normalizer.tables import Source, Tables, write
from normalizer.testing import near_misses, respellings, tables

JOE = Entity("us.joe-biden", Kind.PERSON, "Joe Biden")


def kb(error):
    """The message of an error, its folder shown as kb."""
    text = str(error.value)
    return "kb" + text[text.index(":") :]


@settings(max_examples=max(5, settings().max_examples // 5))
@given(drawn=tables(max_size=4), data=st.data())
def test_compiled_and_in_memory_answer_the_same(tmp_path_factory, drawn, data):
    """A knowledge base answers as the tables do that it was compiled from."""
    memory = Resolver(drawn)
    opened = Resolver.open(memory.compile(tmp_path_factory.mktemp("kb")))

    assert opened.tables == drawn
    for text in sorted({alias.text for alias in drawn.aliases})[:4]:
        for mention in (text, data.draw(respellings(text)), data.draw(near_misses(text))):
            assert opened.resolve(mention) == memory.resolve(mention)
            assert opened.resolve(mention).explain() == memory.resolve(mention).explain()


@settings(max_examples=max(5, settings().max_examples // 5))
@given(drawn=tables(max_size=4), seed=st.randoms(use_true_random=False))
def test_the_order_of_rows_and_files_does_not_matter(tmp_path_factory, drawn, seed):
    """The same rows give the same bytes, in whatever order and in however many files."""
    folder = tmp_path_factory.mktemp("tables")
    write(folder / "whole.yaml", drawn)
    (folder / "parts").mkdir()
    sides = [[], []]
    for entity in drawn.entities:
        sides[seed.randrange(2)].append(entity)
    for number, side in enumerate(sides):
        ids = {entity.id for entity in side}
        own = [alias for alias in drawn.aliases if alias.entity in ids]
        write(folder / "parts" / f"{number}.yaml", Tables(side, own, drawn.sources))

    one = normalizer.build(folder / "whole.yaml", output=folder / "one")
    other = normalizer.build(folder / "parts", output=folder / "other")
    compiled = Resolver(drawn).compile(folder / "compiled")

    assert read(one) == read(other) == read(compiled)


def read(folder):
    """All files of a folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.slow
def test_another_process_writes_the_same_bytes(resolver, base, tmp_path, contents):
    """Nothing that is written hangs on the order of sets, or on what was done before."""
    script = (
        "import sys; from normalizer import Resolver\n"
        "names = [tuple(row.split('|')) for row in sys.argv[2:]]\n"
        "Resolver.from_names(names).compile(sys.argv[1])"
    )
    rows = [
        f"{alias.entity}|{alias.text}|{resolver.entity(alias.entity).kind}"
        for alias in resolver.tables.aliases
    ]
    rows.sort(key=lambda row: row.isascii(), reverse=True)
    for seed in ("1", "2"):
        folder = tmp_path / seed
        subprocess.run(
            [sys.executable, "-c", script, folder, *rows],
            env={**os.environ, "PYTHONHASHSEED": seed}, check=True,
        )  # fmt: skip
        assert contents(folder) == contents(base)


def test_a_build_replaces_what_was_there(base, contents, tmp_path):
    """A folder has one knowledge base, and no file of the one before."""
    other = Resolver.from_names([("x", "Joe Biden")])

    assert other.compile(base) == base

    assert contents(base) == contents(other.compile(tmp_path / "new"))


@pytest.mark.parametrize("name", ["notes.txt", "manifest.json", "segment-1.bin", "data.unfinished"])
def test_a_folder_with_other_things_is_left_alone(resolver, tmp_path, name, contents):
    """What another program or a person wrote is neither replaced nor removed."""
    (tmp_path / name).write_text('{"name": "an app"}')
    before = contents(tmp_path)

    with pytest.raises(KnowledgeBaseError) as caught:
        resolver.compile(tmp_path)

    assert kb(caught) == f"kb: holds other files ({name}); name a new or empty folder"
    assert contents(tmp_path) == before


def test_files_beside_a_knowledge_base_stay(base, resolver):
    """A note in the folder of a knowledge base is nobody's business."""
    for name in ("README.md", "segment-old.bin", "my.unfinished"):
        (base / name).write_text("a note")

    resolver.compile(base)
    normalizer.merge(base)

    for name in ("README.md", "segment-old.bin", "my.unfinished"):
        assert (base / name).read_text() == "a note"


def test_a_file_is_no_folder(resolver, tmp_path):
    """A file is not replaced by a folder."""
    path = tmp_path / "kb"
    path.write_text("a file")

    with pytest.raises(KnowledgeBaseError) as caught:
        resolver.compile(path)
    assert kb(caught) == "kb: is a file; name a folder"

    with pytest.raises(KnowledgeBaseError, match=": is a file; name a folder"):
        resolver.compile(path / "below")
    assert path.read_text() == "a file"


def test_a_folder_in_place_of_the_lock_is_refused(resolver, tmp_path):
    """The lock is a file."""
    (tmp_path / "lock").mkdir()

    with pytest.raises(KnowledgeBaseError) as caught:
        resolver.compile(tmp_path)
    assert kb(caught) == "kb: holds other files (lock); name a new or empty folder"


def test_a_full_disk_leaves_what_was_there(base, contents):
    """When the system refuses to write, nothing is changed and nothing left behind."""
    resource = pytest.importorskip("resource")
    before = contents(base)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    more = Resolver.from_names([(f"x.{n}", f"Joe Biden {n}") for n in range(50)])
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, limits[1]))
    try:
        with pytest.raises(KnowledgeBaseError) as caught:
            more.compile(base)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert kb(caught) == "kb: cannot be written: File too large; check the disk"
    assert contents(base) == before


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (28, "kb: cannot be written: No space left on device; make room on the disk"),
        (13, "kb: cannot be written: Permission denied; check the permissions of the folder"),
        (5, "kb: cannot be written: Input/output error; check the disk"),
    ],
)
def test_what_the_system_says_is_told(resolver, tmp_path, monkeypatch, number, expected):
    """Each error of the system is told with what mends it; a folder made in vain is removed."""

    def fail(handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(writer.os, "fsync", fail)
    with pytest.raises(KnowledgeBaseError) as caught:
        resolver.compile(tmp_path / "kb")

    assert kb(caught) == expected
    assert not (tmp_path / "kb").exists()


def test_tables_with_problems_write_nothing(base, contents, tmp_path):
    """A build of bad tables tells all problems, and leaves the folder as it was."""
    before = contents(base)
    table = tmp_path / "bad.csv"
    table.write_text("entity,entity_kind,name,text,kind\na b,person,A,,\nx,pirson,X,,\n")

    with pytest.raises(TableError) as caught:
        normalizer.build(table, output=base)
    assert [problem.code for problem in caught.value.problems] == ["T201", "T202"]
    with pytest.raises(TableError):
        normalizer.build(table, output=tmp_path / "new")
    with pytest.raises(ArgumentError, match="no tables to build from"):
        normalizer.build(output=tmp_path / "new")

    assert contents(base) == before
    assert not (tmp_path / "new").exists()


def test_progress_is_told(tmp_path):
    """Each stage of a build is told, from its beginning to its end."""
    table = tmp_path / "a.csv"
    table.write_text("entity,entity_kind,name,text,kind\na,person,Joe Biden,,\n")
    told = []

    normalizer.build(table, output=tmp_path / "kb", progress=lambda *one: told.append(one))

    assert list(dict.fromkeys(stage for stage, _, _ in told)) == ["reading", "filing", "writing"]
    assert told[-1] == ("writing", 1, 1)
    assert all(0 <= done <= of for _, done, of in told)


def test_nothing_can_be_compiled(tmp_path):
    """A knowledge base of nothing answers nil."""
    opened = Resolver.open(Resolver.from_names([]).compile(tmp_path / "kb"))

    assert opened.resolve("Joe Biden").status == "nil"
    assert opened.tables == Tables()


def test_many_changes_are_joined(base):
    """However many changes there are, there are few segments to look into."""
    for number in range(20):
        with normalizer.update(base) as changes:
            changes.put_entity(Entity(f"x.{number}", Kind.PERSON, f"Person {number}"))
        assert len(open_base(base).segments) <= 6
    assert len(Resolver.open(base).tables.entities) == 4 + 20


def test_a_change_of_nothing_writes_nothing(base, contents):
    """A block that changes nothing leaves the files alone."""
    before = {name: (base / name).stat().st_mtime_ns for name in contents(base)}
    with normalizer.update(base):
        pass
    normalizer.merge(base)
    assert {name: (base / name).stat().st_mtime_ns for name in contents(base)} == before


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            lambda changes: changes.add_alias(Alias("Joe", "us.nobody")),
            "no entity 'us.nobody' in the knowledge base; add it first with put_entity",
        ),
        (
            lambda changes: changes.retire_entity("us.nobody"),
            "no entity 'us.nobody' in the knowledge base, so none to retire; give its id",
        ),
        (
            lambda changes: changes.retire_alias("kr.cho-tae-yul", "Cho"),
            "'kr.cho-tae-yul' has no alias 'Cho'; write it letter for letter as the tables do",
        ),
        (
            lambda changes: changes.retire_alias("kr.cho-tae-yul", "Cho Tae-yul"),
            (
                "'Cho Tae-yul' is the canonical name of 'kr.cho-tae-yul'; give it another with"
                " put_entity"
            ),
        ),
        (
            lambda changes: changes.put_entity(JOE, [Alias("Joe", "us.other")]),
            "an alias of 'us.other' among those of 'us.joe-biden'; give each entity its own",
        ),
        (
            lambda changes: changes.put_entity(JOE, [Alias("Joe", JOE.id, source="press")]),
            "unknown source 'press' of 'Joe'; declare it with put_source",
        ),
        (
            lambda changes: changes.add_alias(Alias("Cho", "kr.cho-tae-yul", source="press")),
            "unknown source 'press' of 'Cho'; declare it with put_source",
        ),
        (
            lambda changes: changes.put_tables(Tables([], [Alias("Joe", "us.nobody")])),
            (
                "'Joe' is an alias of 'us.nobody', which the tables do not have; put the entity"
                " with it, or use add_alias"
            ),
        ),
        (
            lambda changes: changes.put_entity(evolve(JOE, never=("us.nobody",))),
            (
                "'never' of 'us.joe-biden' names no entity: 'us.nobody'; put it as well, or take it"
                " out of 'never'"
            ),
        ),
        (
            lambda changes: changes.put_entity(evolve(JOE, never=(JOE.id,))),
            "'us.joe-biden' is said never to be itself; name the entity that looks the same",
        ),
    ],
)
def test_a_change_that_cannot_be_meant_is_refused(base, contents, change, expected):
    """Each mistake is told with its mend, and nothing of the block is written."""
    before = contents(base)

    def attempt():
        with normalizer.update(base) as changes:
            changes.put_entity(Entity("x.fine", Kind.PERSON, "Fine"))
            change(changes)

    with pytest.raises(ArgumentError) as caught:
        attempt()

    assert str(caught.value) == expected
    assert contents(base) == before


def test_never_is_kept_when_entities_are_retired(base):
    """An entity that another is said never to be goes only with what is said of it."""
    joe = evolve(JOE, never=("kr.cho-tae-yul", "org.nato"))
    with normalizer.update(base) as changes:
        changes.put_entity(joe)

    def attempt():
        with normalizer.update(base) as changes:
            changes.retire_entity("org.nato")
            changes.retire_entity("kr.cho-tae-yul")

    with pytest.raises(ArgumentError) as caught:
        attempt()
    assert str(caught.value).splitlines() == [
        (
            "'kr.cho-tae-yul' is retired, and 'never' of 'us.joe-biden' names it; put"
            " 'us.joe-biden' without it first"
        ),
        (
            "'org.nato' is retired, and 'never' of 'us.joe-biden' names it; put"
            " 'us.joe-biden' without it first"
        ),
    ]
    with normalizer.update(base) as changes:  # the order within a block does not matter
        changes.retire_entity("org.nato")
        changes.put_entity(evolve(joe, never=("kr.cho-tae-yul",)))
    with normalizer.update(base) as changes:
        changes.retire_entity(JOE.id)
    with normalizer.update(base) as changes:
        changes.retire_entity("kr.cho-tae-yul")
    assert open_base(base).find("kr.cho-tae-yul") is None


def test_sources_come_with_tables(base):
    """A source of tables is declared by putting them, and kept."""
    press = Source("press", "A press agency", licence="facts")
    alias = Alias("Cho", "kr.cho-tae-yul", AliasKind.SHORT, source="press")
    with normalizer.update(base) as changes:
        changes.put_source(press)
        changes.add_alias(alias)

    known = Resolver.open(base).tables
    assert known.sources == (press,)
    assert alias in known.aliases


def test_a_file_may_name_what_the_knowledge_base_has(base, tmp_path):
    """``never`` of a file that changes a knowledge base may name an entity of it, and no other."""
    table = tmp_path / "more.csv"
    rows = "entity,entity_kind,name,never,text,kind\nus.joe-biden,person,Joe Biden,{},,\n"
    table.write_text(rows.format("kr.cho-tae-yul"))
    with normalizer.update(base) as changes:
        assert changes.put_files(table) == {JOE.id}
    assert Resolver.open(base).entity(JOE.id).never == ("kr.cho-tae-yul",)

    table.write_text(rows.format("us.nobody"))
    with pytest.raises(TableError) as caught, normalizer.update(base) as changes:
        changes.put_files(table)
    assert [(one.code, one.location.line, one.message) for one in caught.value.problems] == [
        ("T403", 2, "'never' of 'us.joe-biden' names no entity: 'us.nobody'")
    ]


def test_answers_of_many_segments_are_those_of_one(tmp_path):
    """Names that come close to each other are told apart alike wherever they stand."""
    family = ["Kim", "Lee", "Park", "Cho", "Jung"]
    given = ["Tae-yul", "Tae-yong", "Min-ho", "Min-seo", "Ji-woo", "Seo-yeon"]
    rows = [(f"kr.{f}-{g}".lower(), f"{f} {g}", "person") for f in family for g in given]
    random.Random(7).shuffle(rows)
    fresh = Resolver.from_names(rows)
    path = Resolver.from_names(rows[:10]).compile(tmp_path / "kb")
    for start in range(10, len(rows), 5):
        with normalizer.update(path) as changes:
            changes.put_tables(Resolver.from_names(rows[start : start + 5]).tables)
    changed = Resolver.open(path)
    assert len(changed.knowledge_base.segments) == 5

    for _, name, _ in sorted(rows):
        for mention in (name, name.replace("-", ""), name.replace("Tae", "Dae"), name[:-1]):
            assert changed.resolve(mention) == fresh.resolve(mention)


def test_importing_the_library_does_not_load_numpy():
    """Who only compares two names does not pay for knowledge bases."""
    script = "import sys, normalizer; print('numpy' in sys.modules, normalizer.build.__name__)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False build\n"
