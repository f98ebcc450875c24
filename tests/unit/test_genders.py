"""Forms of one name for a man and for a woman."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.languages.latin.genders import are_two_genders

_WORDS = st.text("aeiounvsky", max_size=9)


@pytest.mark.parametrize(
    ("his", "hers"),
    [
        ("martin", "martine"),  # French
        ("daniel", "danielle"),
        ("adrien", "adrienne"),
        ("julian", "julianne"),
        ("simon", "simonne"),
        ("violet", "violette"),
        ("valery", "valerie"),
        ("mario", "maria"),  # Italian, Spanish
        ("robert", "roberta"),
        ("oleksandr", "oleksandra"),  # Slavic
        ("ivanov", "ivanova"),
        ("medvedev", "medvedeva"),
        ("putin", "putina"),
        ("zelensky", "zelenska"),
        ("zelenskyi", "zelenska"),
        ("navalny", "navalnaya"),
        ("tolstoy", "tolstaya"),
        ("dostoevsky", "dostoevskaya"),
        ("kowalski", "kowalska"),
        ("papadopoulos", "papadopoulou"),  # Greek
        ("andreas", "andrea"),
    ],
)
def test_a_man_s_and_a_woman_s_form(his, hers):
    """The endings of Romance, Germanic, Slavic and Greek names, whichever comes first."""
    assert are_two_genders(his, hers)
    assert are_two_genders(hers, his)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("melanie", "melany"),
        ("putin", "poutine"),
        ("trump", "biden"),
        ("martin", "valentine"),
        ("ivanov", "petrova"),
        ("leo", "lea"),  # too short to tell
        ("", ""),
        ("", "a"),
        ("ана", "ан"),
        ("john", "jon"),
    ],
)
def test_other_words_are_not_two_forms(one, other):
    """Spellings, strangers and short words are none."""
    assert not are_two_genders(one, other)
    assert not are_two_genders(other, one)


@given(_WORDS, _WORDS)
def test_it_is_symmetric_and_never_of_one_word(one, other):
    """Whichever word comes first, the answer is the same; a word is no other form of itself."""
    assert are_two_genders(one, other) == are_two_genders(other, one)
    assert not are_two_genders(one, one)
