"""The log of what a resolver was asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer import ArgumentError, Resolver
from normalizer.curation import log
from normalizer.curation.mentions import Mention, counted
from normalizer.testing import hostile_text, names

TEXTS = st.lists(st.one_of(names(), hostile_text(), st.text(max_size=8)), max_size=12)
RESOLVER = Resolver.from_names([("ca", "Mélanie Joly", "person")])


@given(TEXTS)
def test_what_is_written_is_read(tmp_path_factory, texts):
    """Every question comes back with how often it was asked, whatever its text holds."""
    path = tmp_path_factory.mktemp("log") / "asked.jsonl"
    log.write(RESOLVER.resolve_many(texts, kind="person"), path, kind="person")
    first = path.read_bytes()

    assert list(log.read(path)) == counted(Mention(text, "person") for text in texts)
    log.write(RESOLVER.resolve_many(texts[::-1], kind="person"), path, kind="person")
    assert path.read_bytes() == first


def test_a_line(tmp_path):
    """A log is JSON lines, so that other programs may write and read it."""
    path = tmp_path / "asked.jsonl"
    answers = [RESOLVER.resolve("Joly", on="2024-02", lang="fr") for _ in range(2)]
    log.write(answers, path, lang="fr", on="2024-02")

    assert path.read_text(encoding="utf-8") == (
        '{"text": "Joly", "kind": null, "lang": "fr", "date": "2024-02", "status": "ambiguous", '
        '"count": 2}\n'
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("", ":1: not a line of JSON; give a log"),
        ("[]", ":1: not a line of JSON"),
        ("[" * 5000, ":1: not a line of JSON"),
        ("{}", ":1: no text"),
        ('{"text": 1}', ":1: no text"),
        ('{"text": "a", "kind": 1}', ":1: kind is no text"),
        ('{"text": "a", "kind": "man"}', ":1: no kind 'man'"),
        ('{"text": "a", "date": "soon"}', ":1: "),
        ('{"text": "a", "count": 0}', ":1: count is 0; give a number from 1"),
        ('{"text": "a", "count": true}', ":1: count is True"),
        ("\xff", ":1: not a line of JSON"),
    ],
)
def test_lines_that_are_none(tmp_path, line, message):
    """The message names the file and the line."""
    path = tmp_path / "asked.jsonl"
    path.write_text(line + "\n", encoding="latin-1")
    with pytest.raises(ArgumentError) as error:
        list(log.read(path))

    assert f"{path}{message}" in str(error.value)


def test_files_that_are_none(tmp_path):
    """What the system says is told with the path."""
    with pytest.raises(ArgumentError, match="cannot be read: No such file or directory"):
        list(log.read(tmp_path / "none"))
    with pytest.raises(ArgumentError, match="cannot be written: No such file or directory"):
        log.write([], tmp_path / "none" / "asked.jsonl")
