"""Latin spellings of native words that are no personal names."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.languages.japanese import words as japanese
from normalizer.languages.korean import words as korean
from normalizer.languages.latin.umlauts import is_written_out
from normalizer.languages.spelling import plain_spellings
from normalizer.testing import hostile_text, names
from normalizer.text import words

_NATIVE = names(scripts=["Hang", "Hani", "Kana", "Hira", "Cyrl", "Arab", "Thai"], max_words=2)
_HANGUL = names(scripts=["Hang"], max_words=1)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("東海", {"tokai", "donghai", "donghae"}),
        ("北京", {"beijing"}),
        ("京都", {"kyoto"}),
        ("横浜", {"yokohama"}),
        ("とうきょう", {"tokyo"}),
        ("석달리", {"seokdalli", "soktalli"}),
        ("백마", {"baengma", "paengma"}),
        ("путин", {"putin"}),
        ("москва", {"moskva"}),
    ],
)
def test_spellings_of_every_language_that_writes_the_word(word, expected):
    """A word does not say which language it is of: each of them has its spellings listed."""
    assert expected <= set(plain_spellings(word))


@given(st.one_of(_NATIVE, hostile_text()))
def test_spellings_are_words_of_latin_letters(text):
    """Each is folded, given once, and there are not many of them."""
    for word in words(text):
        found = plain_spellings(word)
        assert len(set(found)) == len(found) <= 20
        assert all(form.isascii() and form == form.casefold() and form for form in found)


@pytest.mark.parametrize(
    "word", ["", "putin", "ab", "\ud800", "大" * 300, "한" * 300, "東a", "٣", "1", "\u0301"]
)
def test_what_has_no_native_letters_has_no_spelling_or_few(word):
    """Latin words need none; odd text gives what it gives, and no crash."""
    found = plain_spellings(word)

    assert isinstance(found, tuple)
    assert not (found and word.isascii())


@given(_HANGUL)
def test_korean_shares_are_shares(word):
    """They add up to 1, likeliest first, and each spelling is given once."""
    shares = korean.spellings(word)

    assert math.isclose(math.fsum(share for _, share in shares), 1.0)
    assert [share for _, share in shares] == sorted((s for _, s in shares), reverse=True)
    assert len({spelled for spelled, _ in shares}) == len(shares)


@pytest.mark.parametrize(
    ("word", "south", "north"),
    [
        ("신라", "silla", "silla"),  # n before l
        ("백마", "baengma", "paengma"),  # a stop before m
        ("독립문", "dongnimmun", "tongnimmun"),  # a stop before l, twice
        ("종로", "jongno", "chongno"),  # l after ng
        ("한라", "halla", "halla"),
        ("부산", "busan", "pusan"),
        ("제주", "jeju", "cheju"),
        ("낙동", "nakdong", "naktong"),
        ("압록", "amnok", "amnok"),
        ("설악", "seorak", "sorak"),  # a final goes over to the next syllable
    ],
)
def test_korean_syllables_change_each_other(word, south, north):
    """As the South's government writes it, and as older maps and the North do."""
    found = [spelled for spelled, _ in korean.spellings(word)]

    assert found[0] == south
    assert north in found[:2]


@pytest.mark.parametrize("word", ["", "a", "путин", "한a", "한" * 21, "ㄱ", "한 국"])
def test_korean_spells_hangul_syllables_alone(word):
    """Nothing else has a spelling here."""
    assert korean.spellings(word) == ()


def test_every_hangul_syllable_is_spelled():
    """All 11172 of them, whatever consonants they end in, and beside every other initial."""
    for code in range(0xAC00, 0xD7A4):
        assert korean.spellings(chr(code) + "나")
        assert korean.spellings(chr(code))


def test_korean_gives_no_more_than_asked_for():
    """The likeliest ones."""
    assert len(korean.spellings("석달리", 1)) == 1
    assert korean.spellings("석달리", 1)[0][0] == korean.spellings("석달리")[0][0]


@pytest.mark.parametrize(
    ("word", "spelled"),
    [
        ("福岡", "fukuoka"),
        ("大阪", "osaka"),
        ("とうきょう", "tokyo"),
        ("トヨタ", "toyota"),
        ("きょうと", "kyoto"),
        ("しんばし", "shimbashi"),
    ],
)
def test_japanese_words(word, spelled):
    """Kanji as in family names, which are names of places; kana as in a passport."""
    assert spelled in [form for form, _ in japanese.spellings(word)]


@pytest.mark.parametrize("word", ["", "putin", "한국", "путин", "大" * 300, "\ud800"])
def test_japanese_spells_nothing_else(word):
    """Other scripts and long runs have no spelling here."""
    assert japanese.spellings(word) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("schroder", "schroeder"),
        ("muller", "mueller"),
        ("gobbels", "goebbels"),
        ("hansel", "haensel"),
        ("furstenwalder", "fuerstenwalder"),
    ],
)
def test_umlauts_written_out(one, other):
    """One source writes two letters where another drops the dots, whichever comes first."""
    assert is_written_out(one, other)
    assert is_written_out(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("michal", "michael"),
        ("rafal", "rafael"),
        ("defo", "defoe"),
        ("su", "sue"),
        ("schroder", "schroder"),
        ("schroder", "schrader"),
        ("", ""),
        ("", "oe"),
        ("mull", "muell"),  # too short to tell
    ],
)
def test_other_words_write_no_umlaut_out(one, other):
    """Names in -ael and -oe, equal words and short ones."""
    assert not is_written_out(one, other)
    assert not is_written_out(other, one)
