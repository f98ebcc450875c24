"""Promises of `names`."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalizer.errors import ArgumentError
from normalizer.testing import LANGUAGES, SCRIPTS, names
from normalizer.testing.inventories import select
from normalizer.testing.shapes import tagged_names

_UNICODE_WORD = {
    "Latn": "LATIN", "Grek": "GREEK", "Cyrl": "CYRILLIC", "Armn": "ARMENIAN", "Geor": "GEORGIAN",
    "Arab": "ARABIC", "Hebr": "HEBREW", "Deva": "DEVANAGARI", "Beng": "BENGALI", "Taml": "TAMIL",
    "Thai": "THAI", "Khmr": "KHMER", "Mymr": "MYANMAR", "Ethi": "ETHIOPIC", "Hang": "HANGUL",
    "Hani": "CJK", "Kana": "KATAKANA", "Hira": "HIRAGANA",
}  # fmt: skip


@given(names())
def test_every_name_has_a_letter(name):
    """A name is never only marks, signs or blanks."""
    assert any(character.isalpha() for character in name)


@given(names())
def test_every_name_is_composed_and_trimmed(name):
    """A name is as a careful editor would file it: NFC, no blanks at the ends, all visible."""
    assert unicodedata.is_normalized("NFC", name)
    assert name == " ".join(name.split())
    assert all(character == " " or character.isprintable() for character in name)


@pytest.mark.parametrize("script", [script for script in SCRIPTS if script != "Jpan"])
def test_a_script_is_kept(script):
    """All letters of a name are of the script that was asked for."""

    @given(names(scripts=[script]))
    def holds(name):
        letters = [letter for letter in name if unicodedata.category(letter) in {"Lu", "Ll", "Lo"}]
        word = _UNICODE_WORD[script]
        assert all(unicodedata.name(letter).startswith(word) for letter in letters)

    holds()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_be_drawn(language):
    """Asking for one language gives names of that language, capitals and all."""

    @given(tagged_names(languages=[language]))
    def holds(tagged):
        inventory, name = tagged
        assert inventory.language == language
        if inventory.cased:
            first = next(letter for letter in name if letter.isalpha())
            assert first == inventory.capitalized(first)

    holds()


@given(st.integers(1, 5), st.integers(0, 3), st.data())
def test_the_number_of_words_is_kept(least, more, data):
    """A name has at least `min_words` and at most `max_words` words."""
    name = data.draw(names(scripts=["Latn"], min_words=least, max_words=least + more))

    assert least <= len(name.split(" ")) <= least + more


def test_marks_are_common():
    """Among Latin names some change under decomposition: the strategy is not plain ASCII."""
    seen = set()

    @given(names(scripts=["Latn", "Cyrl", "Hang", "Deva"]))
    def collect(name):
        seen.add(unicodedata.is_normalized("NFD", name))

    collect()

    assert seen == {True, False}


def test_names_shrink_to_a_short_latin_name():
    """A failure that any name shows is reported on one short Latin word."""

    @settings(database=None, print_blob=False)
    @given(names())
    def fails(name):
        raise AssertionError(name)

    with pytest.raises(AssertionError) as caught:
        fails()

    assert caught.value.args == ("Ba",)


def test_select_refuses_what_no_language_has():
    """A script and a language that never meet are an error, not an empty strategy."""
    with pytest.raises(ArgumentError) as caught:
        select(scripts=["Latn"], languages=["ru"])

    assert str(caught.value) == "no language of ru is written in Latn; leave one of the two out"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"scripts": ["Lat"]}, "unknown script 'Lat'; choose from Latn, Grek"),
        ({"languages": ["xx"]}, "unknown language 'xx'; choose from en, fr"),
        ({"scripts": "Latn"}, "scripts is the str 'Latn'; give a list: ['Latn']"),
        ({"scripts": []}, "no language of none is written in none"),
        ({"min_words": 0}, "min_words=0, max_words=4; give 1 <= min_words <= max_words"),
        ({"min_words": 3, "max_words": 2}, "min_words=3, max_words=2; give 1 <= min_words"),
    ],
)
def test_bad_arguments_say_what_is_wrong(options, message):
    """An argument that cannot be meant is refused at once, with the values that can."""
    with pytest.raises(ArgumentError) as caught:
        names(**options)

    assert str(caught.value).startswith(message)
