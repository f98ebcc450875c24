"""A writer that is killed leaves the knowledge base as it was, or as it should become."""

from __future__ import annotations

import io
import itertools
import os
import pathlib
import shutil
import signal
import sys
import warnings

import pytest

import normalizer
from normalizer import Resolver
from normalizer.store import folder as writer

BEFORE = [("a", "Cho Tae-yul", "person"), ("b", "Mélanie Joly", "person")]
AFTER = [("a", "Cho Tae-yul", "person"), ("c", "Sergey Lavrov", "person")]
TASKS = ("first build", "build", "update", "merge")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such signal")


class Steps:
    """Counts what a process asks of the disk, and kills it at one of these steps."""

    def __init__(self, kill):
        self.kill = kill
        self.count = 0

    def counted(self, call):
        """The same call, at which the process may be killed."""

        def step(*args, **extra):
            self.count += 1
            if self.count == self.kill:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*args, **extra)

        return step

    def install(self):
        """Count writes, flushes to the disk, and changes of names."""

        class Unbuffered(io.FileIO):
            write = self.counted(io.FileIO.write)

        real = pathlib.Path.open

        def unbuffered(path, mode="r"):
            return self.counted(Unbuffered)(path, "w") if "w" in mode else real(path, mode)

        pathlib.Path.open = unbuffered
        for owner, name in [
            (pathlib.Path, "replace"), (pathlib.Path, "unlink"), (pathlib.Path, "mkdir"),
            (os, "fsync"), (writer, "_lock"), (writer, "_unlock"),
        ]:  # fmt: skip
            setattr(owner, name, self.counted(getattr(owner, name)))


def run(folder, task, kill):
    """Run a writer in a process of its own; give its steps, or None when it was killed."""
    told, out = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # other threads only wait for work
        child = os.fork()
    if child == 0:
        try:
            steps = Steps(kill)
            steps.install()
            do(folder, task)
            os.write(out, b"%d" % steps.count)
        finally:
            os._exit(0)
    os.close(out)
    with open(told, "rb") as answer:  # noqa: PTH123 - a pipe has no path
        count = answer.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return None
    return int(count)


def do(folder, task):
    """What a writer does."""
    if task == "merge":
        normalizer.merge(folder)
    elif task == "update":
        with normalizer.update(folder) as changes:
            changes.retire_entity("b")
            changes.put_tables(tables(AFTER[1:]))
    else:
        Resolver.from_names(AFTER).compile(folder)


def old_state(folder, task):
    """Make what the writer finds."""
    if task != "first build":
        Resolver.from_names(BEFORE).compile(folder)
    if task == "merge":
        do(folder, "update")


def tables(names):
    """The tables of names."""
    return Resolver.from_names(names).tables


def state(folder):
    """Which of the states a folder is in, found by opening it and asking."""
    if not (folder / "manifest.json").exists():
        return "nothing"
    normalizer.verify(folder)
    opened = Resolver.open(folder)
    found = {"old": BEFORE, "new": AFTER}
    for name, names in found.items():
        if opened.tables == tables(names):
            assert (opened.resolve("Melanie Joly").entity is not None) is (name == "old")
            assert (opened.resolve("Sergei Lavrov").entity is not None) is (name == "new")
            return name
    return "neither"


@pytest.mark.slow
@pytest.mark.parametrize("task", TASKS)
def test_a_killed_writer_leaves_one_of_the_two_states(task, tmp_path, contents):
    """At whatever step it is killed: the old answers or the new ones, and a later build mends it.

    The later build leaves nothing of what was begun: the folder is, byte for byte, a new one.
    """
    template, clean = tmp_path / "template", tmp_path / "clean"
    old_state(template, task)
    do(clean, "build")
    seen = set()
    for kill in itertools.count(1):
        folder = tmp_path / f"kb-{kill}"
        if template.exists():
            shutil.copytree(template, folder)
        if run(folder, task, kill) is not None:
            break
        seen.add(state(folder))
        do(folder, "build")
        assert contents(folder) == contents(clean)
        if task in ("update", "merge"):
            shutil.rmtree(folder)
            shutil.copytree(template, folder)
            run(folder, task, kill)
            with normalizer.update(folder) as changes:
                changes.put_tables(tables([("d", "Antony Blinken", "person")]))
            assert Resolver.open(folder).resolve("Blinken, Antony").entity.id == "d"
            assert len(Resolver.open(folder).tables.entities) == 3
        shutil.rmtree(folder)

    assert kill > 20, "the steps were not counted"
    expected = {"first build": {"nothing", "new"}, "merge": {"new"}}
    assert seen == expected.get(task, {"old", "new"})


def test_a_lock_does_not_outlive_its_process(base):
    """A writer that was killed while it had the folder keeps nobody from writing."""
    assert run(base, "build", 20) is None

    normalizer.merge(base)
