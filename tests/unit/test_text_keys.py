"""Keys of texts that are folded by a table are those that the folding of whole texts gives."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.index.keys import text_key
from normalizer.index.text_keys import quick_key, quick_words, text_keys
from normalizer.testing import hostile_text
from normalizer.text import words

EVERY = 97
"""One in so many of all characters is tried: a prime, so that all blocks are among them."""
FOLDED_TOGETHER = [
    "e\u0301", "\u0301", "ẖ", "H\u0331", "か\u3099", "ｶﾞ", "\u1112\u1161\u11ab",
    "특·별", "a·b", "特伦斯·陶",
    "ג'ורג'", 'צה"ל', "שָׁלוֹם", "مُحَمَّد", "क़", "क\u093c",
    "ศรี", "Σίσυφος", "ΣΊΣΥΦΟΣ", "İ", "ß", "ﬁ", "a\u00adb",
    "\u200b", "a\nb", "\n", "", "_a_b_", "O’Neill", "O'Neill", "O`Neill",
    "´a", "\0", "\uffff", "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("text", FOLDED_TOGETHER)
def test_what_folds_together(text):
    """Characters that join with their neighbours, divide words or cannot be seen."""
    for one in (text, f"a{text}", f"{text}b", f"Ab {text} Cd", text + text):
        assert quick_words(one) == words(one)
        assert quick_key(one) == text_key(one)


def test_characters():
    """Characters of every block, alone and between others."""
    for code in range(0, 0x110000, EVERY):
        for text in (chr(code), f"a{chr(code)}e", f"{chr(code)}\u0301", f"가{chr(code)}나"):
            assert quick_words(text) == words(text), hex(code)


@given(st.text() | hostile_text())
def test_any_text(text):
    """Whatever the text, composed or not."""
    for one in (text, unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)):
        assert quick_words(one) == words(one)
        assert quick_key(one) == text_key(one)


@given(st.lists(st.text("ab '\n\0-É한", max_size=5) | hostile_text(), max_size=6))
def test_many_at_once(texts):
    """The keys of many are those of each."""
    assert text_keys(texts) == [text_key(text) for text in texts]
