"""Tables that were filed before are found again, and nothing else is ever answered from there."""

from __future__ import annotations

import importlib.util
import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import normalizer.tables
from normalizer import Resolver, verify
from normalizer.store import cache
from normalizer.store.cache import cache_folder, slot_of
from normalizer.store.fingerprint import PACKAGES, fingerprint
from normalizer.store.folder import writing
from normalizer.tables import bundled_path

TABLE = """\
format: 1
sources:
  un: {title: United Nations, licence: facts, retrieved: 2024-02}
entities:
  - id: ca.melanie-joly
    kind: person
    name: Mélanie Joly
    country: CA
    never: [ca.other-joly]
    offices:
      - {role: foreign minister, of: CA, since: 2021-10}
    aliases:
      - {text: Мелани Жоли, lang: ru, kind: native, source: un}
  - id: ca.other-joly
    kind: person
    name: Joly, Mel
"""
MENTIONS = ("Melanie Joly", "Мелани Жоли", "Joly", "Canadian foreign minister Joly", "Nobody")
NEVER = 1 << 62
"""Nanoseconds of a time that no file is newer than, whatever is being edited beside the tests."""


@pytest.fixture
def table(tmp_path):
    """A small table."""
    path = tmp_path / "tables" / "table.yaml"
    path.parent.mkdir()
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder of an empty cache that keeps small tables, too."""
    path = tmp_path / "cache"
    monkeypatch.setenv(cache.VARIABLE, str(path))
    monkeypatch.setattr(cache, "_LEAST_BYTES", 0)
    monkeypatch.setattr("normalizer.resolver._LOADED", NEVER)
    return path


@pytest.fixture
def unread(monkeypatch):
    """Make an error of every reading of tables from now on."""

    def forbid():
        def fail(*paths):
            raise AssertionError(paths)

        monkeypatch.setattr(normalizer.tables, "read", fail)

    return forbid


def answers(resolver):
    """All that is said of some mentions."""
    return [found.as_dict() for found in resolver.resolve_many(MENTIONS)]


def kept(folder):
    """The knowledge bases in the cache."""
    return sorted(folder.glob("*/*"))


def test_the_second_load_reads_no_table_and_answers_the_same(table, folder, unread):
    """What was filed once is found again, with the same answers, entities and sources."""
    first = Resolver.load(table)
    unread()

    second = Resolver.load(table)

    assert answers(second) == answers(first)
    assert second.tables == first.tables
    assert second.tables.sources == first.tables.sources
    assert [one.status.value for one in second.resolve_many(MENTIONS[:2])] == ["resolved"] * 2


def test_the_order_in_which_tables_are_named_is_all_one(table, folder, tmp_path, unread):
    """The same tables in another order, or named by their directory, are found as well."""
    more = tmp_path / "tables" / "more.csv"
    more.write_text("entity,entity_kind,name,text,lang,kind\nx,person,Xenia Xu,,,\n")
    Resolver.load(table, more)
    unread()

    assert Resolver.load(more, table).resolve("Xenia Xu").entity.id == "x"
    assert Resolver.load(tmp_path / "tables").resolve("Xenia Xu").entity.id == "x"


def test_a_changed_table_is_read(table, folder):
    """Nothing is answered from what a table said before, though its size be the same."""
    assert Resolver.load(table).resolve("Melanie Joly").entity is not None
    table.write_text(TABLE.replace("Mélanie Joly", "Gisèle Roux "), encoding="utf-8")

    changed = Resolver.load(table)

    assert changed.resolve("Melanie Joly").entity is None
    assert changed.resolve("Gisele Roux").entity.id == "ca.melanie-joly"
    assert len(kept(folder)) == 2


def test_a_table_that_is_wrong_is_an_error_each_time(table, folder):
    """What cannot be read is never kept."""
    table.write_text("format: 2\n")
    for _ in range(2):
        with pytest.raises(normalizer.TableError):
            Resolver.load(table)
    assert kept(folder) == []


def test_tables_that_change_while_they_are_read_are_not_kept(table, folder, monkeypatch):
    """What was filed stands for the tables that were there before and after."""
    read = normalizer.tables.read

    def edited(*paths):
        found = read(*paths)
        table.write_text(TABLE.replace("Joly", "Roux"), encoding="utf-8")
        return found

    monkeypatch.setattr(normalizer.tables, "read", edited)

    assert Resolver.load(table).resolve("Melanie Joly").entity.id == "ca.melanie-joly"
    assert kept(folder) == []


def _cut(path):
    path.write_bytes(path.read_bytes()[:-1])


def _flip(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def _empty(path):
    path.write_bytes(b"")


@pytest.mark.parametrize("damage", [_cut, _flip, _empty, Path.unlink])
@pytest.mark.parametrize("name", ["manifest.json", "segment-*.bin"])
def test_what_is_damaged_is_filed_again_and_mended(table, folder, unread, damage, name):
    """A lost bit in any file changes no answer, and is gone with the next load."""
    expected = answers(Resolver.load(table))
    [base] = kept(folder)
    [path] = base.glob(name)
    damage(path)

    assert answers(Resolver.load(table)) == expected
    verify(base)
    unread()
    assert answers(Resolver.load(table)) == expected


def test_a_folder_that_cannot_be_written_is_no_error(table, folder):
    """The tables are filed as if there were no cache."""
    folder.write_text("a file where the folder should be")

    assert Resolver.load(table).resolve("Melanie Joly").entity.id == "ca.melanie-joly"
    assert folder.is_file()


def test_what_another_process_is_writing_is_not_waited_for(table, folder):
    """Who comes second files for itself."""
    slot = slot_of([table], loaded=NEVER)
    with writing(slot.folder):
        assert Resolver.load(table).resolve("Melanie Joly").entity.id == "ca.melanie-joly"
        assert slot.read() is None


def test_processes_at_the_same_time_leave_a_whole_knowledge_base(table, folder):
    """Several that load the same tables answer alike, and the next finds what one of them wrote."""
    script = (
        "import sys; from normalizer import Resolver, resolver; from normalizer.store import cache;"
        f"cache._LEAST_BYTES = 0; resolver._LOADED = {NEVER};"
        "print(Resolver.load(sys.argv[1]).resolve('Melanie Joly').entity.id)"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", script, str(table)], stdout=subprocess.PIPE)
        for _ in range(3)
    ]

    assert [one.communicate()[0].split() for one in running] == [[b"ca.melanie-joly"]] * 3
    [base] = kept(folder)
    verify(base)


def test_off_leaves_nothing(table, folder, tmp_path, monkeypatch):
    """Who switches the cache off finds no file of it anywhere."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    for value in ("off", "OFF", ""):
        monkeypatch.setenv(cache.VARIABLE, value)
        Resolver.load(table)
    assert list(home.iterdir()) == []
    assert not folder.exists()


def test_small_tables_are_not_kept_and_the_bundled_ones_are(table, folder, monkeypatch):
    """What is filed in a moment takes no room; the tables of the library are worth it."""
    monkeypatch.undo()
    monkeypatch.setenv(cache.VARIABLE, str(folder))

    Resolver.load(table)

    assert not folder.exists()
    assert slot_of([bundled_path()], loaded=NEVER) is not None


def test_tables_that_are_too_large_are_not_kept(table, folder, monkeypatch):
    """The disk of a user is not filled with copies of large tables."""
    monkeypatch.setattr(cache, "_MOST_BYTES", table.stat().st_size - 1)

    Resolver.load(table)

    assert not folder.exists()


def test_what_was_not_used_for_longest_is_removed(table, folder, monkeypatch):
    """The cache holds a fixed number of knowledge bases, those that were used last."""
    monkeypatch.setattr(cache, "_MOST_KEPT", 2)
    seen = []
    for number in range(3):
        table.write_text(TABLE + f"# {number}\n", encoding="utf-8")
        Resolver.load(table)
        [new] = set(kept(folder)) - set(seen)
        os.utime(new, (number, number))
        seen.append(new)
        if number == 1:
            table.write_text(TABLE + "# 0\n", encoding="utf-8")
            Resolver.load(table)  # the first is used again

    assert kept(folder) == sorted([seen[0], seen[2]])


def test_a_resolver_from_the_cache_needs_it_no_longer(table, folder):
    """It may be sent to another machine, and answers when the cache was removed."""
    Resolver.load(table)
    found = Resolver.load(table)
    sent = pickle.dumps(found)
    shutil.rmtree(folder)

    assert answers(pickle.loads(sent)) == answers(found)


@pytest.fixture
def library(tmp_path):
    """A folder with the parts of a library."""
    root = tmp_path / "library"
    for name in PACKAGES:
        (root / name).mkdir(parents=True)
        (root / name / "__init__.py").write_text(f'"""{name}"""\n')
    return root


def test_a_changed_library_has_another_fingerprint(library):
    """Who works on the library never meets what an earlier state of it filed."""
    before = fingerprint([], loaded=NEVER, root=library)
    assert fingerprint([], loaded=NEVER, root=library) == before

    for name in PACKAGES:
        path = library / name / "table.tsv"
        path.write_text("1")
        changed = fingerprint([], loaded=NEVER, root=library)
        path.write_text("2")
        assert len({before, changed, fingerprint([], loaded=NEVER, root=library)}) == 3
        path.unlink()
    assert fingerprint([], loaded=NEVER, root=library) == before


def test_compiled_code_is_no_part_of_the_fingerprint(library):
    """What the interpreter leaves beside the sources changes nothing."""
    before = fingerprint([], loaded=NEVER, root=library)
    compiled = library / "text" / "__pycache__" / "clean.pyc"
    compiled.parent.mkdir()
    compiled.write_bytes(b"1")

    assert fingerprint([], loaded=NEVER, root=library) == before


def test_code_that_was_changed_after_it_was_loaded_has_no_fingerprint(library):
    """What an older state of the code files is never kept under the digest of a newer one."""
    path = library / "names" / "__init__.py"
    os.utime(path, ns=(2_000, 2_000))
    for one in library.rglob("*.py"):
        if one != path:
            os.utime(one, ns=(1_000, 1_000))

    assert fingerprint([], loaded=1_999, root=library) is None
    assert fingerprint([], loaded=2_000, root=library) is not None


def test_a_library_that_is_not_whole_has_no_fingerprint(library):
    """Where the sources do not lie in a folder, nothing is kept."""
    shutil.rmtree(library / "scoring")

    assert fingerprint([], loaded=NEVER, root=library) is None


def test_all_that_files_names_is_part_of_the_fingerprint():
    """The parts are the layers up to the store, which is all that it can import."""
    path = Path(__file__).resolve().parent.parent / "test_layers.py"
    spec = importlib.util.spec_from_file_location("layers", path)
    layers = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(layers)

    up_to = layers.LAYERS[: layers.LAYERS.index("store") + 1]
    assert set(PACKAGES) == set(up_to)


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({"NORMALIZER_CACHE": "/a/b"}, "linux", "/a/b"),
        ({"NORMALIZER_CACHE": "off", "XDG_CACHE_HOME": "/x"}, "linux", None),
        ({"XDG_CACHE_HOME": "/x"}, "linux", "/x/normalizer"),
        ({"XDG_CACHE_HOME": "relative"}, "linux", "~/.cache/normalizer"),
        ({}, "linux", "~/.cache/normalizer"),
        ({"XDG_CACHE_HOME": "/x"}, "darwin", "~/Library/Caches/normalizer"),
        ({"LOCALAPPDATA": "/local"}, "win32", "/local/normalizer/cache"),
        ({}, "win32", None),
    ],
)
def test_the_folder_is_that_of_the_system(environment, platform, expected):
    """The cache lies where the system keeps what can be made again, or where it is told to."""
    found = cache_folder(environment, platform=platform)

    wanted = None if expected is None else Path(expected).expanduser()
    assert found == wanted


def test_a_user_without_a_home_has_no_cache(monkeypatch):
    """Where no folder can be found, nothing is kept, and nothing fails."""

    def homeless():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)

    assert cache_folder({}, platform="linux") is None
