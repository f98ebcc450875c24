"""The commands ``build``, ``update``, ``merge`` and ``verify``."""

from __future__ import annotations

import json

import pytest

from normalizer import Resolver
from normalizer.cli import terminal
from normalizer.store.folder import writing

MORE = """\
format: 1
entities:
  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
    never: [kr.cho-tae-yong]
    aliases:
      - {text: the minister, lang: en, kind: title}
  - id: us.joe-biden
    kind: person
    name: Joe Biden
"""


@pytest.fixture
def base(run, table, tmp_path):
    """The folder of a knowledge base of the small table."""
    folder = tmp_path / "kb"
    assert run("build", table, "-o", folder).exit_code == 0
    return folder


@pytest.fixture
def more(tmp_path):
    """A file that changes an entity and adds one."""
    path = tmp_path / "more.yaml"
    path.write_text(MORE)
    return path


def size(folder):
    """The bytes of all segments, as the commands tell them."""
    return f"{sum(path.stat().st_size for path in folder.glob('segment-*')) / 1000:.1f} kB"


def test_build_tells_what_it_wrote(run, table, tmp_path):
    """One line says how much there is; the knowledge base answers as the table does."""
    folder = tmp_path / "kb"

    result = run("build", table, "-o", folder)

    assert result.exit_code == 0
    assert result.output == f"{folder}: 4 entities, 8 aliases, {size(folder)}\n"
    assert Resolver.open(folder).tables == Resolver.load(table).tables
    answer = run("resolve", "--kb", folder, "조태열", "--format", "json")
    assert json.loads(answer.output)["entity"] == "kr.cho-tae-yul"


def test_update_changes_what_is_there(run, base, more):
    """Entities of the tables are added or replaced, others retired, in one step."""
    result = run("update", base, more, "--retire", "org.arab-bar-chamber")

    assert result.exit_code == 0
    assert result.output == f"{base}: 4 entities, 7 aliases, {size(base)}, 2 segments\n"
    changed = Resolver.open(base)
    assert changed.resolve("조태열").entity.id == "kr.cho-tae-yul"  # by how it is read
    assert changed.resolve("Joe Biden").entity.id == "us.joe-biden"
    assert changed.entity("org.arab-bar-chamber") is None


def test_merge_joins_the_changes(run, base, more, tmp_path):
    """Afterwards there is one segment, and the answers are the same."""
    run("update", base, more)
    tables = Resolver.open(base).tables

    result = run("merge", base)

    assert result.exit_code == 0
    assert result.output == f"{base}: 5 entities, 9 aliases, {size(base)}\n"
    assert Resolver.open(base).tables == tables
    fresh = Resolver(tables).compile(tmp_path / "fresh")
    assert {path.name for path in base.iterdir()} == {path.name for path in fresh.iterdir()}


def test_verify_finds_what_changed(run, base):
    """A whole knowledge base is told as such, a damaged one is an error."""
    result = run("verify", base)
    assert (result.exit_code, result.output) == (
        0,
        f"{base}: 4 entities, 8 aliases, {size(base)}\n",
    )

    [segment] = base.glob("segment-*")
    segment.write_bytes(segment.read_bytes()[:-1])
    result = run("verify", base)
    assert result.exit_code == 2
    assert result.output.startswith(f"Error: {base}: {segment.name} is damaged: it has ")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["build", "-o", "{}/new"], "Error: give TABLES, or --bundled"),
        (["build", "{}/table.yaml"], "Error: Missing option '--output' / '-o'."),
        (["update", "{}/kb"], "Error: give TABLES, or --retire ID"),
        (
            ["update", "{}/kb", "--retire", "us.nobody"],
            "Error: no entity 'us.nobody' in the knowledge base, so none to retire; give its id",
        ),
        (
            ["update", "{}/kb", "{}/more.yaml", "--retire", "us.joe-biden"],
            ("Error: 'us.joe-biden' is to be retired, and stands in the tables; leave one"
            " of them out"),
        ),
        (
            ["update", "{}/kb", "{}/more.yaml", "--retire", "kr.cho-tae-yong"],
            ("Error: 'never' of 'kr.cho-tae-yul' names no entity: 'kr.cho-tae-yong'; put it as"
            " well, or take it out of 'never'"),
        ),
        (
            ["merge", "{}/none"],
            ("Error: {}/none: no knowledge base here (manifest.json is missing); make one with:"
            " normalizer build TABLES -o {}/none"),
        ),
        (
            ["build", "{}/table.yaml", "-o", "{}"],
            "Error: {}: holds other files (kb); name a new or empty folder",
        ),
        (["build", "{}/table.yaml", "-o", "{}/more.yaml"],
         "Error: {}/more.yaml: is a file; name a folder"),
    ],
)  # fmt: skip
def test_mistakes_are_told(run, base, more, tmp_path, words, expected):
    """Each mistaken call exits with 2, says what to do, and changes nothing."""
    before = {path.name: path.read_bytes() for path in base.iterdir()}

    result = run(*(word.format(tmp_path) for word in words))

    assert result.exit_code == 2
    assert result.output.splitlines()[-1] == expected.format(tmp_path, tmp_path)
    assert {path.name: path.read_bytes() for path in base.iterdir()} == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kb", "more.yaml", "table.yaml"]


@pytest.mark.parametrize("command", ["build", "update"])
def test_problems_of_tables_are_listed(run, base, tmp_path, command):
    """Bad tables exit with 1, and all their problems are told."""
    bad = tmp_path / "bad.yaml"
    bad.write_text(MORE.replace("kind: person", "kind: pirson"))
    before = {path.name: path.read_bytes() for path in base.iterdir()}

    result = run(*(["build", bad, "-o", base] if command == "build" else ["update", base, bad]))

    assert result.exit_code == 1
    assert result.output.endswith("    mend: did you mean 'person'?\n")
    assert f"{bad}:4:11: T202 unknown kind of entity 'pirson'" in result.output
    assert {path.name: path.read_bytes() for path in base.iterdir()} == before


def test_a_writer_waits_for_no_other(run, base, more):
    """While another process writes, the command ends with a message."""
    with writing(base):
        result = run("update", base, more)

    assert result.exit_code == 2
    assert result.output == (
        f"Error: {base}: another process is writing to it; wait until it is done\n"
    )


def test_stages_are_shown_on_a_terminal_alone(capsys, monkeypatch):
    """A terminal shows each stage of a build; a pipe shows nothing."""
    with terminal.stages() as tell:
        assert tell is None
    monkeypatch.setattr(terminal.sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    with terminal.stages() as tell:
        tell("reading", 0, 0)
        tell("reading", 5, 10)
        tell("filing", 3, 3)
    shown = capsys.readouterr().err
    assert "reading" in shown
    assert "filing" in shown
