"""Many read while one writes: every answer is that of one state, before a change or after it."""

from __future__ import annotations

import multiprocessing
import pickle
import subprocess
import sys
import threading
import time
import warnings
from pathlib import Path

import pytest

import normalizer
from normalizer import KnowledgeBaseError, Resolver
from normalizer.store.folder import writing
from normalizer.store.opening import open_base

ROOT = Path(__file__).resolve().parents[2]
STATES = (
    [("a", "Cho Tae-yul", "person"), ("b", "Mélanie Joly", "person")],
    [("a", "Cho Tae-yul", "person"), ("c", "Sergey Lavrov", "person")],
    [("c", "Sergey Lavrov", "person"), ("d", "Antony Blinken", "person")],
)
MENTIONS = ("조태열", "Melanie Joly", "Sergei Lavrov", "Blinken, Antony")
ROUNDS = 12
"""Changes that a writer makes; each takes many steps that a reader may fall between."""


def answers(resolver):
    """Ids of what the mentions mean."""
    found = (resolver.resolve(mention).entity for mention in MENTIONS)
    return tuple(None if entity is None else entity.id for entity in found)


def read_until(folder, is_done):
    """Open and ask until the writer is done; give all answers that there were, or the error."""
    seen = set()
    try:
        while True:
            last = is_done()
            opened = Resolver.open(folder)
            seen.add(answers(opened))
            if last:
                return seen
    except Exception as error:
        return {f"{type(error).__name__}: {error}"}


def read_in_process(folder, done, queue):
    """The same in a process of its own."""
    queue.put(read_until(folder, done.is_set))


def write(folder):
    """Rebuild, update and merge in turn, so that the folder goes through all states."""
    resolvers = [Resolver.from_names(state) for state in STATES]
    for number in range(ROUNDS):
        if number % 3 == 0:
            resolvers[1].compile(folder)
        elif number % 3 == 1:
            with normalizer.update(folder) as changes:
                changes.retire_entity("a")
                changes.put_tables(resolvers[2].tables)
            normalizer.merge(folder)
        else:
            resolvers[0].compile(folder)
            normalizer.merge(folder)


@pytest.fixture(scope="module")
def expected():
    """The answers of each state."""
    found = {answers(Resolver.from_names(state)) for state in STATES}
    assert len(found) == len(STATES)
    return found


@pytest.fixture
def folder(tmp_path):
    """A knowledge base in the first state."""
    return Resolver.from_names(STATES[0]).compile(tmp_path / "kb")


def test_threads_read_while_one_writes(folder, expected):
    """Threads that open it again and again while it changes see whole states alone."""
    done = threading.Event()
    seen = []
    readers = [
        threading.Thread(target=lambda: seen.append(read_until(folder, done.is_set)))
        for _ in range(3)
    ]
    for reader in readers:
        reader.start()
    try:
        write(folder)
    finally:
        done.set()
        for reader in readers:
            reader.join()

    assert len(seen) == 3
    assert set().union(*seen) <= expected


@pytest.mark.slow
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes_read_while_one_writes(folder, expected, method, monkeypatch):
    """So do processes, however they were started."""
    monkeypatch.syspath_prepend(ROOT)  # where a new process finds what it is to run
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} on this system")
    context = multiprocessing.get_context(method)
    done, queue = context.Event(), context.Queue()
    readers = [
        context.Process(target=read_in_process, args=(folder, done, queue)) for _ in range(2)
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # other threads only wait for work
        for reader in readers:
            reader.start()
    try:
        write(folder)
    finally:
        done.set()
        seen = [queue.get(timeout=120) for _ in readers]
        for reader in readers:
            reader.join()

    assert set().union(*seen) <= expected


def test_what_is_open_stays_as_it_is(folder):
    """A resolver goes on with what it opened, whatever becomes of the folder."""
    opened = Resolver.open(folder)
    before = answers(opened)

    write(folder)
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()

    assert answers(opened) == before
    assert opened.tables == Resolver.from_names(STATES[0]).tables


def test_what_is_open_knows_whether_it_is_current(folder):
    """Whoever has it open can ask whether it changed."""
    base = open_base(folder)
    assert base.is_current()

    with normalizer.update(folder) as changes:
        changes.retire_entity("b")

    assert not base.is_current()
    assert open_base(folder).is_current()


def test_a_second_writer_is_refused(folder):
    """One process writes at a time; the other is told so, and nothing is changed by it."""
    expected = f"{folder.as_posix()}: another process is writing to it; wait until it is done"
    writers = [
        lambda: Resolver.from_names(STATES[1]).compile(folder),
        lambda: normalizer.merge(folder),
        lambda: normalizer.update(folder).__enter__(),
    ]
    for writer in writers:
        with writing(folder), pytest.raises(KnowledgeBaseError) as caught:
            writer()
        assert str(caught.value) == expected
    assert answers(Resolver.open(folder)) == answers(Resolver.from_names(STATES[0]))


def test_a_second_process_is_refused(folder):
    """Likewise where it is another process."""
    script = "import sys, normalizer; normalizer.merge(sys.argv[1])"
    with writing(folder):
        done = subprocess.run(
            [sys.executable, "-c", script, folder], capture_output=True, text=True, check=False
        )
    assert done.returncode == 1
    assert "another process is writing to it" in done.stderr


def test_a_process_that_was_forked_does_not_keep_the_lock(folder):
    """The right to write ends with the writing, also where a child was made meanwhile."""
    if "fork" not in multiprocessing.get_all_start_methods():
        pytest.skip("no fork on this system")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        with writing(folder):
            child = multiprocessing.get_context("fork").Process(target=time.sleep, args=(60,))
            child.start()
    try:
        normalizer.merge(folder)
    finally:
        child.terminate()
        child.join()


def test_it_pickles_as_its_path(folder):
    """What is sent to another process is the path, whatever was asked before."""
    resolver = Resolver.open(folder)
    before = answers(resolver)

    raw = pickle.dumps(resolver)

    assert len(raw) < 1000
    assert answers(pickle.loads(raw)) == before


@pytest.mark.slow
def test_it_is_used_by_processes_that_are_started_anew(folder):
    """A pool of processes that share nothing takes it as an argument."""
    resolver = Resolver.open(folder)
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        found = pool.map(resolver.resolve, MENTIONS)

    assert found == [resolver.resolve(mention) for mention in MENTIONS]


def test_threads_share_one(folder):
    """One resolver is used by many threads at once."""
    resolver = Resolver.open(folder)
    expected = answers(Resolver.from_names(STATES[0]))
    seen = []
    threads = [threading.Thread(target=lambda: seen.append(answers(resolver))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert seen == [expected] * 6


def test_what_is_mapped_cannot_be_written(folder):
    """No slip of a caller can change what other processes read."""
    for array in open_base(folder).segments[0].arrays.values():
        assert not array.flags.writeable
        with pytest.raises(ValueError, match="WRITEABLE"):
            array.flags.writeable = True
