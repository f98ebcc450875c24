"""What the commands write."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.cli.outputs import csv_row, json_line, open_output, visible
from normalizer.explain.table import adding_up

NULL = Path(os.devnull)


@given(st.lists(st.floats(-50, 50, allow_nan=False), max_size=30))
def test_rounded_weights_add_up(bits):
    """What is shown adds up exactly, and each weight is within a hundredth of what it is."""
    shown, total = adding_up(bits)

    assert sum(round(value * 100) for value in shown) == round(total * 100)
    assert all(abs(one - other) < 0.01 + 1e-6 for one, other in zip(shown, bits, strict=True))
    assert abs(total - sum(bits)) <= 0.005 + 1e-6


@given(st.lists(st.integers(-5000, 5000)))
def test_whole_hundredths_stay(hundredths):
    """Weights that need no rounding are shown as they are."""
    bits = [value / 100 for value in hundredths]

    assert adding_up(bits)[0] == bits


@given(st.lists(st.text(), min_size=2, max_size=5))
def test_csv_reads_back(values):
    """Any cells come back as they were, whatever line breaks and quotes they hold."""
    line = csv_row(values)

    assert line.endswith("\n")
    assert next(csv.reader(io.StringIO(line, newline=""))) == values


@given(st.text())
def test_json_reads_back(value):
    """Any text is one line of JSON, lone surrogates too, once the stream has written them."""
    written = json_line(value).encode("utf-8", "backslashreplace").decode()

    assert written.count("\n") == 1
    assert json.loads(written) == value


@given(st.text(st.characters(codec=None)))
def test_visible_text_has_no_control_characters(text):
    """Nothing that moves the cursor or turns the text around gets through."""
    shown = visible(text)

    assert not set(shown) & {chr(code) for code in [*range(32), *range(0x7F, 0xA0), 0x202E, 0x2066]}
    assert shown.encode().decode() == shown


@pytest.mark.skipif(os.name == "nt", reason="permission bits are those of POSIX")
def test_permissions_and_links_stay(tmp_path):
    """A file that is replaced keeps its permissions, and a link stays a link."""
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("old", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    with open_output(link) as write:
        write("new\n")
        assert real.read_text(encoding="utf-8") == "old"

    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "new\n"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="there is no such device")
def test_a_device_is_written_and_not_replaced():
    """What is no regular file is written to."""
    with open_output(NULL) as write:
        write("x")

    assert NULL.is_char_device()
