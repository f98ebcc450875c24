"""What words of things' names mean, and where undivided scripts divide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.names.meanings import UNDIVIDED, divide, meanings, term_kind
from normalizer.testing import hostile_text, names
from normalizer.text import words

_UNDIVIDED = names(scripts=["Hang", "Hani", "Kana", "Hira", "Thai"], max_words=3)
_HOSTILE = [
    "",
    "a",
    "\ud800",
    "\udc00大",
    "a大",
    "大a学",
    "大" * 300,
    "x" * 300,
    "٣",
    "🏛",
    "\u0301",
]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("東京大学病院", ("東京", "大学", "病院")),
        ("北京大學", ("北京", "大學")),
        ("鄱阳湖", ("鄱阳", "湖")),
        ("국방부", ("국방", "부")),
        ("서울대학교", ("서울", "대학교")),
        ("삼성전자주식회사", ("삼성", "전자", "주식회사")),
        ("putin", ("putin",)),
        ("москва", ("москва",)),
        ("東", ("東",)),
        ("", ("",)),
    ],
)
def test_where_words_divide(word, expected):
    """At the words that the tables know, with as few pieces as possible; other scripts never."""
    assert divide(word) == expected


@given(st.one_of(_UNDIVIDED.map("".join), st.sampled_from(_HOSTILE), hostile_text()))
def test_no_letter_is_lost_or_added(text):
    """The pieces are the word, whatever it is; none of them is empty unless the word is."""
    for word in (*words(text), text):
        pieces = divide(word)
        assert "".join(pieces) == word
        assert all(pieces) or pieces == ("",)


@given(_UNDIVIDED)
def test_pieces_do_not_divide_where_the_tables_know_them(text):
    """A piece that has a meaning of its own is one word also when it stands alone."""
    for word in words(text):
        for piece in divide(word):
            if len(piece) > 1 and meanings(piece):
                assert meanings(piece) == meanings("".join(divide(piece)))


def test_a_word_that_is_no_word_is_not_divided():
    """A run of sixty letters and more is left as it is, in no time."""
    assert divide("大学" * 31) == ("大学" * 31,)
    assert divide("大学" * 30) == ("大学",) * 30


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("大学", "university"),
        ("大學", "university"),  # traditional characters
        ("universite", "university"),
        ("министерство", "ministry"),
        ("병원", "hospital"),
        ("विश्वविद्यालय", "university"),
        ("مستشفى", "hospital"),
        ("северный", "north"),
        ("株式会社", "stock company"),
        ("주식회사", "stock company"),
    ],
)
def test_what_words_mean(word, meaning):
    """By hand or as learned, in any script, folded."""
    assert meaning in meanings(word)


@pytest.mark.parametrize("word", ["putin", "siemens", "brountfarvvo", *_HOSTILE])
def test_proper_words_and_no_words_mean_nothing(word):
    """What no table has means nothing, and nothing crashes."""
    if word in ("大" * 300, "\udc00大", "a大", "大a学"):
        assert isinstance(meanings(word), tuple)
    else:
        assert meanings(word) == ()


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("northern", "direction"),
        ("северный", "direction"),
        ("東", "direction"),
        ("third", "ordinal"),
        ("oblast", "place type"),
        ("university", "institution"),
        ("putin", ""),
        ("gmbh", ""),
        ("", ""),
        ("\ud800", ""),
    ],
)
def test_kinds_of_terms(word, kind):
    """Only tables written by hand say which kind of term a word is."""
    assert term_kind(word) == kind


def test_scripts_that_are_divided():
    """Those that write without blanks; Latin, Cyrillic and Arabic are divided by theirs."""
    assert {"Hani", "Jpan", "Hang", "Thai"} <= UNDIVIDED
    assert UNDIVIDED.isdisjoint({"Latn", "Cyrl", "Arab", "Grek"})
