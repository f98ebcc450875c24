"""Annotations as JSON lines: valid UTF-8, and the same text when read again."""

from __future__ import annotations

import json

from hypothesis import example, given
from hypothesis import strategies as st

from normalizer.decide import Status
from normalizer.resolution import Resolution
from normalizer.texts import AnnotatedText, How, TextMention

letters = st.characters() | st.characters(categories=["Cs"])


def annotated(text):
    """A text that is one mention as a whole."""
    found = Resolution(text, Status.NIL, None, 0.0, (), "")
    return AnnotatedText(text, (TextMention(0, len(text), text, How.NAME, found),), source=text)


@given(st.text(letters, min_size=1))
@example("a\ud800b")
@example("\udcff")
@example("\\ud800\ud800\n\u2028")
def test_lines_are_utf8_and_read_back(text):
    """Half a character neither breaks the line nor becomes another one."""
    (line,) = annotated(text).json_lines()
    read = json.loads(line.encode("utf-8"))

    assert "\n" not in line
    assert read["end"] == len(text)
    # Two halves that stand together as such cannot be told from the whole in JSON.
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    assert read["mention"] == read["source"] == whole


def test_half_a_character_is_an_escape():
    """Other letters stand as themselves."""
    (line,) = annotated("조\udc80").json_lines()

    assert '"mention": "조\\udc80"' in line
