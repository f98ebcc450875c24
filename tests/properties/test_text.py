"""Promises of cleaning and folding, for every script."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from normalizer.testing import Promise, Way, hostile_text, korean_names, names, respellings
from normalizer.text import clean, fold, solid, words
from normalizer.text.ascii import ascii_reading

_ANY_TEXT = st.one_of(names(), hostile_text(), st.text(max_size=40))
_CLEAN_WAYS = [way for way in Way if way.promise is Promise.CLEAN]


@given(_ANY_TEXT)
@example("𝐴")  # composing after folding case undoes the fold
@example("\u0345\u0391")
def test_cleaning_is_idempotent(text):
    """What is clean stays as it is."""
    assert clean(clean(text)) == clean(text)


@given(_ANY_TEXT)
def test_composition_does_not_matter(text):
    """Composed and decomposed text are cleaned and folded alike."""
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))

    assert clean(composed) == clean(decomposed)
    assert fold(composed) == fold(decomposed)
    assert words(composed) == words(decomposed)


@given(_ANY_TEXT)
def test_clean_text_is_fit_to_print(text):
    """It has single blanks, none at the ends, nothing invisible, no surrogates, no capitals."""
    cleaned = clean(text)

    assert cleaned == " ".join(cleaned.split())
    assert not {unicodedata.category(character) for character in cleaned} & {"Cc", "Cf", "Cs"}
    assert clean(cleaned.upper()) == clean(cleaned.upper().lower())


@given(st.data(), names())
def test_a_way_that_promises_clean_text_keeps_it(data, name):
    """Case, width, composition, blanks, direction and invisible characters are cleaned off."""
    respelling = data.draw(respellings(name, ways=_CLEAN_WAYS, max_ways=4))

    assert clean(respelling) == clean(name)


@given(st.data(), names())
def test_folding_takes_off_hyphens_and_apostrophes(data, name):
    """Another hyphen or apostrophe, or a blank for a hyphen, does not change the fold."""
    respelling = data.draw(respellings(name, ways=[Way.HYPHEN, Way.APOSTROPHE, Way.JOINT]))

    assert fold(respelling) == fold(name)


@pytest.mark.parametrize("other", ["O’Hara", "O‘Hara", "OʼHara", "O`Hara", "O´Hara", "O′Hara"])
def test_folding_knows_every_apostrophe(other):
    """An acute accent that stands alone decomposes to a blank; it is an apostrophe all the same."""
    assert fold(other) == fold("O'Hara") == "ohara"


@given(st.data(), names(scripts=["Latn"]))
def test_folding_takes_off_marks(data, name):
    """Latin letters fold alike with their marks and without."""
    respelling = data.draw(respellings(name, ways=[Way.MARKS]))

    assert fold(respelling) == fold(name)


@given(st.data(), names(scripts=["Grek", "Arab", "Hebr"]))
def test_folding_takes_off_marks_that_print_leaves_out(data, name):
    """So do Greek, Arabic and Hebrew: capitals have no tonos, news no harakat and no niqqud."""
    respelling = data.draw(respellings(name, ways=[Way.MARKS]))

    assert fold(respelling) == fold(name)


@given(_ANY_TEXT)
def test_folding_is_idempotent(text):
    """A folded text folds to itself, so that it can be stored and folded again."""
    assert fold(fold(text)) == fold(text)
    assert fold(clean(text)) == fold(text)


@given(names())
def test_no_letter_leads_to_nothing(name):
    """A name with a letter keeps a letter in every folded form: an empty key would lose it."""
    assert any(character.isalpha() for character in clean(name))
    assert any(character.isalpha() for character in fold(name))
    assert words(name)
    assert solid(name)


@given(st.characters(categories=["Lu", "Ll", "Lt", "Lo"]))
def test_no_assigned_letter_folds_to_nothing(letter):
    """Not even a letter of a script that no table knows."""
    assert fold(letter)
    assert solid(letter)


@given(_ANY_TEXT)
def test_romanizing_is_total(text):
    """Any text can be read in ASCII, and ASCII letters are read as they are."""
    assert isinstance(ascii_reading(text), str)
    plain = "".join(character for character in text if character.isascii() and character.isalpha())
    assert ascii_reading(plain) == plain


@given(names())
def test_a_reading_is_ascii(name):
    """A name is read in ASCII letters, and in some."""
    reading = ascii_reading(clean(name))

    assert reading.isascii()
    assert any(character.isalpha() for character in reading)


@given(korean_names(min_given=2))
def test_the_joint_of_a_korean_given_name_is_folded(name):
    """Hyphen, blank or nothing: the solid form is one."""
    joined = zip(*(name.romanizations(joint=joint) for joint in ("-", " ", "")), strict=True)

    for spellings in joined:
        assert len({solid(spelling) for spelling in spellings}) == 1
