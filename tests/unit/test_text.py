"""Cleaning and folding on the cases that are known to break them."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from normalizer.text import ascii as door
from normalizer.text import clean, fold, script_of, scripts_of, solid, words
from normalizer.text.ascii import ascii_reading
from normalizer.text.clean import INVISIBLE
from normalizer.text.homoglyphs import repair_homoglyphs


@pytest.mark.parametrize("text", ["𝐴", "ͅ", "İstanbul", "ǰ", "ﬃ", "Å", "\u1160가", "ß", "ΰ"])
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """NFKC and casefold undo each other a little; cleaning still settles."""
    assert clean(clean(text)) == clean(text)


def test_every_format_character_is_invisible() -> None:
    """The list in the code covers Unicode's format characters."""
    formats = (chr(c) for c in range(0x110000) if unicodedata.category(chr(c)) == "Cf")

    assert [hex(ord(c)) for c in formats if not INVISIBLE.match(c)] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("ＪＯＬＹ", "joly"),
        ("Me\u0301lanie", "Mélanie"),
        ("Pu\u200btin", "Putin"),
        ("\u202ePutin\u202c", "Putin"),
        ("Putin\ud800", "Putin"),
        ("Kim\u00a0Jong\tUn\n", "Kim Jong Un"),
        ("가", "\u1100\u1161"),
    ],
)
def test_what_prints_alike_cleans_alike(left: str, right: str) -> None:
    """Differences that a reader cannot see are gone."""
    assert clean(left) == clean(right)


def test_marks_of_letters_that_are_letters_stay() -> None:
    """й is not и, and a voiced kana is not its voiceless twin."""
    assert fold("й") != fold("и")
    assert fold("が") != fold("か")


@pytest.mark.parametrize("name", ["O'Neill", "O’Neill", "ONeill", "O`Neill"])
def test_apostrophes_do_not_matter(name: str) -> None:
    """All apostrophes fold to none."""
    assert words(name) == ("oneill",)


@pytest.mark.parametrize("char", ["ꦗ", "𐍈", "ʕ", "𖬜", "ꯀ", "ሀ", "م", "კ", "𞤀"])
def test_a_letter_never_folds_to_nothing(char: str) -> None:
    """A letter that no table knows still yields a key."""
    assert ascii_reading(char)
    assert solid(char)


def test_scripts() -> None:
    """Letters belong to scripts, signs and digits to none."""
    assert [script_of(c) for c in "aа에金あ1-"] == [
        "Latn", "Cyrl", "Hang", "Hani", "Hira", "Zyyy", "Zyyy",
    ]  # fmt: skip
    assert scripts_of("12-34") == {}


def test_a_mixed_word_is_read_in_its_main_script() -> None:
    """A Cyrillic letter in a Latin word is a double, not a letter."""
    assert repair_homoglyphs("lаvrоv") == ("lavrov", True)
    assert repair_homoglyphs("лавров") == ("лавров", False)
    assert repair_homoglyphs("жlavrov") == ("жlavrov", False)


def test_anyascii_answers_without_unidecode(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without unidecode the last reading still covers every letter."""
    door._letter.cache_clear()
    monkeypatch.setitem(sys.modules, "unidecode", None)
    try:
        assert ascii_reading("Лавров") == "Lavrov".lower()
    finally:
        door._letter.cache_clear()
