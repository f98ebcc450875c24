"""Text is escaped in one place, whatever it holds."""

from __future__ import annotations

import html
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.page.html import Html, bdi, escaped, join, shortened, tag
from normalizer.testing import hostile_text

ANY = st.text(st.characters()) | hostile_text()


@given(ANY)
def test_no_text_is_markup(text):
    """Whatever a text holds, no character of it opens a tag, an entity or an attribute."""
    shown = escaped(text)

    assert not set("<>\"'") & set(shown)
    assert html.escape(html.unescape(shown)).replace("&#x27;", "&#39;") == shown


@given(ANY)
def test_every_text_can_be_written(text):
    """Every text can be written as UTF-8, and no control of direction is left in it."""
    shown = escaped(text)

    shown.encode("utf-8")
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b") & set(shown)


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])))
def test_ordinary_text_is_kept(text):
    """Letters, digits and punctuation read back as they were given."""
    assert html.unescape(escaped(text)) == text


@given(ANY, ANY)
def test_attributes_and_children_are_escaped(value, child):
    """No value leaves its attribute, and no child its element."""
    made = tag("p", child, title=value)

    assert made.count("<") == made.count(">") == 2
    assert made.count('"') == 2


@given(ANY)
def test_a_spelling_is_short(text):
    """A spelling outside its text is short enough to leave room for all else."""
    assert len(shortened(text)) <= 120 * len("\\U0001fffe")
    assert bdi(text).startswith("<bdi>")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("\ud800x", "\ufffdx"),
        ("\u202ex\u0000", "\\u202ex\\x00"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\ufffe", "\\ufffe"),
    ],
)
def test_what_is_not_seen(text, shown):
    """Line breaks and joiners stay, controls become escapes, halves of pairs U+FFFD."""
    assert escaped(text) == shown


def test_what_a_string_method_makes_is_escaped_again():
    """HTML that was put together by hand is text: a slip escapes twice, never too little."""
    made = tag("b", "x") + "<i>"

    assert join([made]) == "&lt;b&gt;x&lt;/b&gt;&lt;i&gt;"
    assert join([Html("<i>")]) == "<i>"


def test_megabytes_take_time_in_proportion():
    """Ten million letters are escaped in seconds."""
    begun = time.process_time()
    escaped("a<" * 5_000_000)

    assert time.process_time() - begun < 10
