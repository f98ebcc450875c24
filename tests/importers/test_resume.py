"""An import that is killed leaves nothing half-written, and goes on where it was."""

from __future__ import annotations

import bz2
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from normalizer.importers import importer_named
from normalizer.importers.base import Imported, Importer
from normalizer.importers.run import import_names
from normalizer.model import Entity, Kind

LINES = 3000

SCRIPT = """
import sys, time
from pathlib import Path
from normalizer.importers import importer_named, import_names
import normalizer.importers.run as run
run._BETWEEN = 1
form, path, table = sys.argv[1:]
def slowly(stage, done, of):
    print(stage, done, flush=True)
    time.sleep(0.02)
import_names(importer_named(form), Path(path), Path(table), progress=slowly, seconds=0)
"""


def dump(form):
    """A dump of some thousand entities, with a bad record here and there."""
    if form == "wikidata":
        lines = [item(number) for number in range(1, LINES + 1)]
        lines[100:101] = ['{"id":"Q5", cut off']
        lines[2900:2901] = ['{"id":"Q5", cut off']
        return "[\n" + ",\n".join(lines) + "\n]\n"
    records = [
        {"id": f"https://ror.org/{number:09}", "names": [
            {"value": f"Institute {number % 50}", "lang": "en", "types": ["ror_display"]}
        ]}
        for number in range(1, LINES + 1)
    ]  # fmt: skip
    records[50] = records[2800] = {}
    return json.dumps(records, indent=1)


def item(number):
    """An entity in the shape of Wikidata; every fiftieth has the same name."""
    snak = {"snaktype": "value", "datavalue": {"value": {"id": "Q5"}}}
    label = {"language": "en", "value": f"Name {number % 50}"}
    claims = {"P31": [{"mainsnak": snak, "rank": "normal"}]}
    return json.dumps({"id": f"Q{number}", "labels": {"en": label}, "claims": claims})


def killed(form, path, table, *, after):
    """Run an import in a process of its own, and kill it once so many blocks were read."""
    words = [sys.executable, "-c", SCRIPT, form, str(path), str(table)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as running:
        for _ in range(after):
            assert running.stdout.readline().startswith("read")
        running.send_signal(signal.SIGKILL)
        running.wait(timeout=60)
    assert running.returncode == -signal.SIGKILL


def results(folder):
    """What an import wrote, by name."""
    return {
        path.name: path.read_text(encoding="utf-8").replace(str(folder), "")
        for path in folder.iterdir()
        if path.name.startswith("table")
    }


@pytest.mark.parametrize("form", ["wikidata", "ror"])
@pytest.mark.parametrize("pack", [bytes, bz2.compress], ids=["plain", "bz2"])
def test_import_that_was_killed_comes_to_the_same(tmp_path, form, pack):
    """Killed and resumed, every file is what it is without a break."""
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        suffix = ".json.bz2" if pack is not bytes else ".json"
        (folder / f"dump{suffix}").write_bytes(pack(dump(form).encode()))
    path = one / f"dump{suffix}"
    for after in (2, 2):
        killed(form, path, one / "table.csv", after=after)
        assert results(one) == {}, "a killed import shows nothing"
        assert (one / ".table.csv.import" / "checkpoint.json").exists()
    resumed = import_names(importer_named(form), path, one / "table.csv")
    whole = import_names(importer_named(form), other / path.name, other / "table.csv")

    assert resumed.resumed
    assert not whole.resumed
    assert results(one) == results(other)
    assert whole.rejected == 2
    assert sorted(path.name for path in one.iterdir()) == sorted(
        path.name for path in other.iterdir()
    )


class _StoppedError(Exception):
    """Stands for what ends a process."""


def stopping(after, *, by_line):
    """A format that ends the import after so many records."""
    state = {"left": after}

    def read(source, *, problem):
        for line in source.lines():
            name = line.decode().strip()
            if name == "bad":
                problem(source.place(), "bad")
                continue
            if not state["left"]:
                raise _StoppedError
            state["left"] -= 1
            yield Imported(Entity(f"a.{name}", Kind.PERSON, f"Name {name}"))

    return Importer("lines", "Lines", (".txt",), read, {"key": "lines"}, by_line=by_line)


@pytest.mark.parametrize("by_line", [True, False])
@pytest.mark.parametrize("after", [0, 1, 3, 6])
def test_every_point_of_a_break_comes_to_the_same(imports, monkeypatch, by_line, after):
    """Wherever it ended, no record is lost, and none is there twice."""
    monkeypatch.setattr("normalizer.importers.run._BETWEEN", 1)
    path = imports.file("input.txt", "0\nbad\n1\n2\nbad\n3\nbad\n4\n5\n6\n")
    with pytest.raises(_StoppedError):
        imports_run(stopping(after, by_line=by_line), path, imports)
    summary = imports_run(stopping(-1, by_line=by_line), path, imports)
    lines = imports.rejects.read_text(encoding="utf-8").splitlines()

    assert summary.entities == 7
    assert [json.loads(line)["line"] for line in lines] == [2, 5, 7]


def imports_run(importer, path, imports):
    """Import with a checkpoint after each record."""
    return import_names(importer, path, imports.table, seconds=0)


def broken_off(imports, path):
    """Leave an import of a file behind that ended in the middle."""
    with pytest.raises(_StoppedError):
        imports_run(stopping(3, by_line=True), path, imports)


def test_another_input_is_begun_anew(imports, monkeypatch):
    """What was read of an older file is not mixed with the new one."""
    monkeypatch.setattr("normalizer.importers.run._BETWEEN", 1)
    broken_off(imports, imports.file("input.txt", "0\n1\n2\n3\n4\n"))
    path = imports.file("input.txt", "5\n6\n7\n8\n9\n")
    summary = imports_run(stopping(-1, by_line=True), path, imports)

    assert not summary.resumed
    assert summary.entities == 5


def test_import_can_be_begun_anew(imports, monkeypatch):
    """Without resuming, nothing of an earlier import counts."""
    monkeypatch.setattr("normalizer.importers.run._BETWEEN", 1)
    path = imports.file("input.txt", "0\n1\n2\n3\n4\n")
    broken_off(imports, path)
    summary = import_names(stopping(-1, by_line=True), path, imports.table, resume=False)

    assert not summary.resumed


@pytest.mark.parametrize("damage", ["", "{", '{"key": 1}', '{"key": "x", "other": 1}'])
def test_damaged_checkpoint_is_begun_anew(imports, monkeypatch, damage):
    """A checkpoint that cannot be understood costs time, and nothing else."""
    monkeypatch.setattr("normalizer.importers.run._BETWEEN", 1)
    path = imports.file("input.txt", "0\n1\n2\n3\n4\n")
    broken_off(imports, path)
    (imports.folder / ".table.csv.import" / "checkpoint.json").write_text(damage)
    summary = imports_run(stopping(-1, by_line=True), path, imports)

    assert (summary.resumed, summary.entities) == (False, 5)


def test_rows_after_the_checkpoint_are_cut_off(imports, monkeypatch):
    """What was written and not checked in is read again, not kept twice."""
    monkeypatch.setattr("normalizer.importers.run._BETWEEN", 1)
    path = imports.file("input.txt", "0\n1\n2\n3\n4\n")
    broken_off(imports, path)
    with (imports.folder / ".table.csv.import" / "rows").open("ab") as stream:
        stream.write(b"a.0\x1f0\x1fplace\x1fhalf a ro")
    summary = imports_run(stopping(-1, by_line=True), path, imports)

    assert summary.resumed
    assert (summary.entities, summary.rejected) == (5, 0)


def test_interrupt_at_the_end_is_gone_on_with(imports, monkeypatch):
    """An import that ended while it sorted need not read again."""
    path = imports.file("input.txt", "0\n1\n")

    def stop(*_, **__):
        raise _StoppedError

    with monkeypatch.context() as patched:
        patched.setattr("normalizer.importers.run.finish", stop)
        with pytest.raises(_StoppedError):
            imports_run(stopping(-1, by_line=True), path, imports)
    assert imports.left() == [".table.csv.import", "input.txt"]
    summary = imports_run(stopping(0, by_line=True), path, imports)

    assert (summary.resumed, summary.entities) == (True, 2)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux tells the peak there")
def test_memory_stays_small_however_many_entities(tmp_path):
    """Thirty thousand entities need hardly more memory than a few."""
    path = tmp_path / "dump.json"
    with path.open("w", encoding="utf-8") as out:
        out.writelines(item(number) + "\n" for number in range(30_000))
    script = (
        "import sys\nfrom pathlib import Path\n"
        "from normalizer.importers import importer_named, import_names\n"
        "import_names(importer_named('wikidata'), Path(sys.argv[1]), Path(sys.argv[2]))\n"
        # Not what getrusage tells: a new process begins with the peak of the one that starts it.
        "lines = Path('/proc/self/status').read_text().splitlines()\n"
        "print(next(line.split()[1] for line in lines if line.startswith('VmHWM')))\n"
    )
    words = [sys.executable, "-c", script, str(path), str(tmp_path / "table.csv")]
    start = time.monotonic()
    done = subprocess.run(words, capture_output=True, text=True, check=True, env=os.environ)

    assert int(done.stdout) < 400 * 1024, f"after {time.monotonic() - start:.0f} s"
