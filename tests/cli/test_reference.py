"""The page of the command line shows what the program prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "cli.md"
BLOCK = re.compile(r"^```console\n\$ normalizer (.*)\n((?:.*\n)*?)```$", re.MULTILINE)
EXAMPLES = BLOCK.findall(PAGE.read_text(encoding="utf-8"))


def test_there_are_examples():
    """The page shows each command that answers."""
    assert {shlex.split(words)[0] for words, _ in EXAMPLES} == {"resolve", "compare", "readings"}


@pytest.mark.parametrize(("words", "expected"), EXAMPLES, ids=[words for words, _ in EXAMPLES])
def test_example_prints_what_the_page_shows(run, words, expected):
    """Each example prints what stands under it."""
    assert run(*shlex.split(words)).output == expected
