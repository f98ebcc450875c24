"""The command line as the shell runs it: pipes, signals, locales."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

COMMAND = [sys.executable, "-m", "normalizer"]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes and signals are those of POSIX")


def start(*words, env=None, **streams):
    """Start the command line as a process of its own."""
    streams = {
        "stdin": subprocess.PIPE,
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
    } | streams
    return subprocess.Popen([*COMMAND, *words], env=os.environ | (env or {}), **streams)


def resolve(table, *words, **options):
    """Start ``normalizer resolve`` on a small table."""
    return start("resolve", "--no-bundled", "--tables", str(table), *words, **options)


def test_pipe(table):
    """Lines go in and lines come out, plain, in their order."""
    out, err = resolve(table).communicate("조태열\nABC\n".encode())

    assert out.decode().splitlines() == [
        "resolved   1.000  조태열: Cho Tae-yul [kr.cho-tae-yul]",
        (
            "ambiguous  1.000  ABC: Arab Bar Chamber [org.arab-bar-chamber] or Atlas Book Council"
            " [org.atlas-book-council]"
        ),
    ]
    assert err == b""


def test_closed_pipe_is_silent(table, tmp_path):
    """``normalizer resolve | head`` ends without a word."""
    names = tmp_path / "names.txt"
    names.write_text("ABC\nCho Tae-yul\n" * 20_000, encoding="utf-8")
    process = resolve(table, "--input", str(names), "--format", "csv")
    first = process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()

    assert first.startswith(b"mention,")
    assert process.wait() == 141
    assert err == b""
    process.stderr.close()
    process.stdin.close()


def test_interrupt_has_its_exit_code(table):
    """Ctrl-C ends with 130 and without a traceback, and leaves no half-written file."""
    out = table.with_name("out.csv")
    process = resolve(table, "--output", str(out), "--format", "json", "-")
    while not list(table.parent.glob(".out.csv.*")):  # it has begun
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()

    assert process.returncode == 130
    assert b"Traceback" not in err
    assert [path.name for path in table.parent.iterdir()] == ["table.yaml"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no such device")  # noqa: PTH110
def test_full_disk_is_told(table):
    """Output that cannot be written is told in a sentence."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        process = resolve(table, "ABC", stdout=full)
        _, err = process.communicate()

    assert process.returncode == 2
    assert err == b"Error: the output cannot be written: No space left on device\n"


@pytest.mark.parametrize(
    "env", [{"PYTHONUTF8": "1"}, {"PYTHONIOENCODING": "latin-1", "LC_ALL": "C"}]
)
def test_output_is_utf8_whatever_the_locale(table, env):
    """Answers and errors are UTF-8, in any locale."""
    out, _ = resolve(table, "조태열", "ABC", env=env).communicate()
    _, err = resolve(table, "x", "--kind", "사람", env=env).communicate()

    assert out.decode().startswith("resolved   1.000  조태열: ")
    assert "'사람'" in err.decode()


def test_arguments_that_are_not_utf8(table):
    """Stray bytes of an argument are carried through, and crash nothing."""
    word = b"Cho \xff Tae-yul"
    out, err = resolve(table, word, "--format", "json", env={"PYTHONUTF8": "1"}).communicate()

    assert json.loads(out)["mention"].encode("utf-8", "surrogateescape") == word
    assert err == b""
    for command in (["readings", word], ["compare", word, word], ["resolve", "--input", word]):
        process = start(*command, env={"PYTHONUTF8": "1"})
        out, err = process.communicate()
        assert b"Traceback" not in err
        assert b"\\udcff" in out + err


def test_closed_standard_streams(table):
    """Without a standard input or output there is an exit code and no traceback."""
    script = 'exec "$@" <&-'
    words = [*COMMAND, "resolve", "--no-bundled", "--tables", str(table)]
    done = subprocess.run(["sh", "-c", script, "sh", *words], capture_output=True, check=False)

    assert done.returncode == 2
    assert done.stderr.endswith(
        b"Error: give names, or --input FILE, or pipe names in, one a line\n"
    )
    script = 'exec "$@" >&-'
    done = subprocess.run(
        ["sh", "-c", script, "sh", *words, "ABC"], capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, b"")
