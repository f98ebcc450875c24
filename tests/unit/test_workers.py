"""Processes that share the work: the same answers, kept for the next call, and ended tidily."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import textwrap
import time
import weakref

import pytest

from normalizer import Resolver
from normalizer import workers as module
from normalizer.workers import KeptProcesses, Processes, WorkerLostError, map_in_order

LOST = "one of 2 worker processes was lost, perhaps for want of memory; try fewer workers"
NAMES = [
    ("ca", "Mélanie Joly", "person"),
    ("kr", "Cho Tae-yul", "person"),
    ("kr2", "Cho Tae-yong", "person"),
    ("fr", "Université de Paris", "organization"),
]
MENTIONS = ["Melanie Joly", "Jolie Melanie", "조태열", "Cho T.", "Paris University", "Nobody", ""]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are ended by signals")


def ended(process: int, seconds: float = 20.0) -> bool:
    """Whether a process ends within some time."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.fixture
def resolver():
    return Resolver.from_names(NAMES)


def kept(resolver) -> list[int]:
    """The processes that a resolver keeps."""
    return [
        process for one in resolver._processes._kept.values() for process in one._pool._processes
    ]


def test_a_lost_process_is_told_of():
    """A process that ends in the middle of its work is an error that says what to try."""
    lost = map_in_order(os.getpid, os.kill, (), [signal.SIGKILL] * 3, 2)

    with pytest.raises(WorkerLostError) as told:
        list(lost)
    assert str(told.value) == LOST


def test_after_a_loss_there_are_new_processes():
    """A loss spoils one call, and not those after it."""
    processes = KeptProcesses()
    for number in (1, 2):
        with processes.lent(os.getpid, (), 2) as lent, pytest.raises(WorkerLostError):
            lent.result(lent.submit(os.kill, signal.SIGKILL))
        with processes.lent(os.getpid, (), 2) as lent:
            assert lent.result(lent.submit(divmod, number)) != (0, 0)
    processes.close()


def test_a_lost_process_of_a_resolver_is_told_of(resolver):
    """Whoever asks for workers hears of a loss; the next call is answered."""
    before = resolver.resolve_many(MENTIONS, workers=2)
    for process in kept(resolver):
        os.kill(process, signal.SIGKILL)
    assert all(map(ended, kept(resolver)))
    with pytest.raises(WorkerLostError, match=f"^{LOST}$"):
        resolver.resolve_many(MENTIONS, workers=2)

    assert resolver.resolve_many(MENTIONS, workers=2) == before


def test_workers_answer_as_one_does(resolver):
    """Answers of processes are those of `resolve`, with all of their evidence."""
    one = [resolver.resolve(text) for text in MENTIONS]
    two = resolver.resolve_many(MENTIONS, workers=2)

    assert repr(two) == repr(one)
    assert two == one
    for mine, theirs in zip(one, pickle.loads(pickle.dumps(two)), strict=True):
        assert [c.evidence for c in theirs.candidates] == [c.evidence for c in mine.candidates]
        assert theirs.explain() == mine.explain()


def test_processes_are_kept_between_calls(resolver):
    """The second call begins no process; another resolver has its own, and none is copied."""
    resolver.resolve_many(MENTIONS, workers=2)
    first = kept(resolver)
    resolver.resolve_many(MENTIONS[::-1], kind="person", workers=2)

    assert kept(resolver) == first
    assert kept(pickle.loads(pickle.dumps(resolver))) == []
    assert kept(resolver.with_judgements([])) == []


def test_processes_end_with_their_resolver(resolver):
    """Nothing of a resolver is left when it is gone."""
    own = Resolver.from_names(NAMES)
    own.resolve_many(MENTIONS, workers=2)
    processes, gone = kept(own), weakref.ref(own)
    del own

    assert gone() is None
    assert processes
    assert all(map(ended, processes))


def test_answers_that_are_not_taken_keep_nothing(resolver):
    """A stream that is left in the middle ends, and the processes are there for the next."""
    stream = resolver.resolve_stream(
        [f"{one} {at}" for one in MENTIONS for at in range(50)], workers=2
    )
    next(stream)
    stream.close()

    assert resolver.resolve_many(MENTIONS, workers=2) == resolver.resolve_many(MENTIONS)


def test_idle_processes_end(monkeypatch):
    """Processes of which nothing is asked for a while end; those that are lent do not."""
    monkeypatch.setattr(module, "IDLE", 0.2)
    idle = KeptProcesses()
    with idle.lent(os.getpid, (), 1) as lent:
        (process,) = [lent.result(lent.submit(max, 0))]
        with idle.lent(os.getpid, (), 1) as again:
            assert again is lent
        time.sleep(0.6)
        assert lent.result(lent.submit(max, 0)) == process

    assert ended(process)
    with idle.lent(os.getpid, (), 1) as lent:
        assert lent.result(lent.submit(max, 0)) != process
    idle.close()


def test_a_fork_makes_its_own():
    """Processes belong to the process that began them."""
    processes = Processes(os.getpid, (), 1)
    assert processes.is_usable
    processes._owner += 1
    assert not processes.is_usable
    processes._owner -= 1
    processes.close(wait=True)


def test_the_interpreter_ends_at_once(tmp_path):
    """A program that leaves its processes behind ends without a word, and so do they."""
    script = tmp_path / "ask.py"
    script.write_text(
        textwrap.dedent(
            """
            from normalizer import Resolver

            if __name__ == "__main__":
                resolver = Resolver.from_names([("ca", "Mélanie Joly", "person")])
                stream = resolver.resolve_stream(["Joly M.", "Jolly"] * 5000, workers=2)
                print(next(stream).text, flush=True)
            """
        ),
        encoding="utf-8",
    )
    run = subprocess.run(
        [sys.executable, "-W", "error", script],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert (run.returncode, run.stdout, run.stderr) == (0, "Joly M.\n", "")
