"""Flat text: found by one pattern, and led back to exactly the letters that were there."""

from __future__ import annotations

import unicodedata

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from normalizer.testing import hostile_text, names
from normalizer.texts.flat import flat_name, flat_names, flatten

SCRIPTS = st.sampled_from(
    "a Z é É ß ø Ł ı İ ﬁ Å e\u0301 \u0301 А ё ї Ω ά ς 조 \u110c \u1169 \u11ab カ か\u3099 ﾊﾞ 金 "
    "ب ـ \u064e ה \u05b8 ก \u0e34 ि A \uff21 \uff11 𝐀 𝓑 𠮷 🙂 \ud800 \udfff \u00ad \u200b \u200e "
    "\u202e \u2066 \ufeff \ufe0f . , ' ’ - ‐ “ ( \n \t \u00a0 \u3000 \r\n".split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.one_of(SCRIPTS, st.just(" ")), max_size=30).map("".join),
    names().map(lambda name: f"« {name} »"),
    hostile_text(),
)


@given(TEXTS)
@example("")
@example(" ")
@example("\ud83d")
@example("U.S.")
def test_every_letter_leads_back(text):
    """A flat text begins and ends with a blank; its letters stand in order within the original."""
    flat = flatten(text)

    assert flat.original is text
    assert flat.text[0] == flat.text[-1] == " "
    assert "  " not in flat.text.strip(" ")
    assert len(flat.places) == len(flat.text)
    inner = flat.places[1:-1]
    assert np.all(np.diff(inner) > 0)
    assert all(0 <= place < len(text) for place in inner)


@given(TEXTS)
def test_a_letter_leads_to_one_that_is_flat_so(text):
    """What stands at the place of a kept letter is, with what belongs to it, flat that letter."""
    flat = flatten(text)
    for number, letter in enumerate(flat.text):
        if letter != " ":
            start, end = flat.span(number, number + 1)
            assert flat_name(text[start:end]).startswith(letter)


@given(TEXTS, TEXTS)
def test_a_span_covers_the_same_letters(before, after):
    """A hit in flat text leads to the part of the original that is flat so itself."""
    name = "Zq Vx"
    text = f"{before} {name} {after}"
    flat = flatten(text)
    at = flat.text.find(" zq vx ")

    assert at >= 0
    start, end = flat.span(at + 1, at + 6)
    assert flat_name(text[start:end]) == "zq vx"
    assert text.startswith(name, len(before) + 1)


@given(st.lists(TEXTS, max_size=8))
@example(["a\n", "\u0301", "", "A."])
@example(["U.", "S."])
def test_names_at_once_are_names_one_by_one(texts):
    """Many names are made flat in one go, as each alone."""
    plain = [text.replace("\n", " ") for text in texts]

    assert flat_names(texts) == [flat_name(text) for text in plain]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param("Me\u0301lanie JOLY", "Mélanie Joly", id="marks apart"),
        pytest.param("Melanie Joly", "Mélanie Joly", id="without marks"),
        pytest.param("\uff2a\uff4f\uff4c\uff59", "Joly", id="full width"),
        pytest.param("Jo\u00adly", "Joly", id="soft hyphen"),
        pytest.param("\u202eJo\u200fly\u202c", "Joly", id="bidi controls"),
        pytest.param("Jo\u200dly", "Joly", id="joiner"),
        pytest.param("𝐉𝐨𝐥𝐲", "Joly", id="styled, beyond the first plane"),
        pytest.param("Cho  Tae\u2011yul", "Cho Tae-yul", id="blanks and hyphens"),
        pytest.param("Cho\nTae-yul", "Cho Tae-yul", id="line end within"),
        pytest.param("Łukasz Ørsted", "Lukasz Orsted", id="strokes"),
        pytest.param("İstanbul", "Istanbul", id="dotted capital"),
        pytest.param(unicodedata.normalize("NFD", "조태열"), "조태열", id="hangul apart"),
        pytest.param("か\u3099", "が", id="voicing mark apart"),
        pytest.param("كـوريا", "كوريا", id="stretched Arabic"),
        pytest.param("بُوتِين", "بوتين", id="vowels of Arabic"),
        pytest.param("פּוּטִין", "פוטין", id="points of Hebrew"),
        pytest.param("Владими\u0301р", "Владимир", id="stress in Cyrillic"),
    ],
)
def test_ways_to_write_are_one(written, name):
    """What a reader takes for one name is one flat name, with its own offsets."""
    assert flat_name(written) == flat_name(name)
    text = f"x🙂 {written}, y"
    flat = flatten(text)
    at = flat.text.index(f" {flat_name(name)} ") + 1
    start, end = flat.span(at, at + len(flat_name(name)))
    assert flat_name(text[start:end]) == flat_name(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("が", "か", id="voiced"),
        pytest.param("가", "각", id="hangul"),
        pytest.param("कि", "क", id="vowel sign"),
        pytest.param("Joly", "Jolie", id="other letters"),
    ],
)
def test_other_letters_stay_other(one, other):
    """Marks that make another letter are kept."""
    assert flat_name(one) != flat_name(other)


def test_a_span_takes_the_marks_of_its_last_letter():
    """A mark that stands apart belongs to the letter before it."""
    text = "Jose\u0301 left"
    flat = flatten(text)

    assert text[slice(*flat.span(1, 5))] == "Jose\u0301"


def test_pictures_divide_and_tags_vanish():
    """A picture stands between words; what cannot be seen stands nowhere."""
    assert flatten("Joly🙂Blair").text == " joly blair "
    assert flatten("Jo\U000e0041ly").text == " joly "


def test_initials_are_one_word():
    """Full stops within initials vanish; the last one ends the word."""
    flat = flatten("The U.S.-led A.B.C. group of J. Doe")

    assert flat.text == " the us led abc group of j doe "
    assert flat.span(5, 7) == (4, 7)
    assert flat_name("e.g") == "e g"
