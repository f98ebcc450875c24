"""Promises of `korean_names` and of its tables."""

import unicodedata

import pytest
from hypothesis import given

from normalizer.errors import ArgumentError
from normalizer.testing import KoreanName, Style, korean_names
from normalizer.testing.korean import GIVEN_SYLLABLES, SURNAMES, sounds_apart


@given(korean_names())
def test_a_name_is_hangul_and_its_romanizations_are_latin(name):
    """The hangul is whole syllables; a romanization is two words of Latin letters and signs."""
    assert all("가" <= syllable <= "힣" for syllable in name.hangul)
    for spelling in name.romanizations():
        family, given_name = spelling.split(" ")
        bare = unicodedata.normalize("NFD", family + given_name)
        assert bare.replace("\u0306", "").replace("'", "").replace("-", "").isascii()
        assert family[0].isupper()
        assert given_name[0].isupper()


@given(korean_names(min_given=2))
def test_the_joint_alone_tells_the_spellings_apart(name):
    """With another joint the same letters are written."""
    hyphened = name.romanizations()
    spaced = name.romanizations(joint=" ")

    assert [spelling.replace("-", " ").casefold() for spelling in hyphened] == [
        spelling.casefold() for spelling in spaced
    ]


@pytest.mark.parametrize(
    ("family", "given_name", "style", "spellings"),
    [
        ("조", "태열", "rr", ("Jo Tae-yeol",)),
        ("조", "태열", "mr", ("Cho T'ae-yŏl",)),
        ("조", "태열", "north", ("Jo Thae-yol",)),
        ("김", "정은", "mr", ("Kim Chŏng-ŭn",)),
        ("최", "선희", "north", ("Choe Son-hui",)),
        ("박", "병국", "mr", ("Pak Pyŏng-guk",)),
        ("박", "국철", "mr", ("Pak Kuk-ch'ŏl",)),
        ("선우", "민", "habit", ("Sunwoo Min",)),
    ],
)
def test_styles_write_as_their_systems_prescribe(family, given_name, style, spellings):
    """Known names come out as each system writes them, with voicing only where it belongs."""
    name = KoreanName(family, tuple(given_name), (Style(style),))

    assert name.romanizations() == spellings


def test_the_first_habit_is_the_common_one():
    """Habits are listed most usual first, so that the first romanization is a likely one."""
    name = KoreanName("이", ("명", "희"), (Style.HABIT,))

    assert name.romanizations()[0] == "Lee Myung-hee"
    assert len(name.romanizations()) == 3 * 2 * 2


@pytest.mark.parametrize("style", list(Style))
def test_the_tables_spell_every_name_in_every_style(style):
    """No style lacks a spelling, so `romanizations` is never empty."""
    for family in SURNAMES:
        for syllable in GIVEN_SYLLABLES:
            spellings = KoreanName(family, (syllable,), (style,)).romanizations()
            assert spellings
            assert all(len(word) > 0 for spelling in spellings for word in spelling.split(" "))


@pytest.mark.parametrize("syllable", GIVEN_SYLLABLES)
def test_sounding_apart_is_symmetric_and_never_of_itself(syllable):
    """A syllable does not sound apart from itself, and has a counterpart that does."""
    assert not sounds_apart(syllable, syllable)
    others = [other for other in GIVEN_SYLLABLES if sounds_apart(syllable, other)]
    assert others
    assert all(sounds_apart(other, syllable) for other in others)


@pytest.mark.parametrize("pair", ["열율", "영용", "석숙", "정종", "대태", "중종", "기지"])
def test_sounds_apart_knows_real_homographs(pair):
    """Syllables that some hand writes alike are not apart; 기 and 지 are never."""
    assert sounds_apart(*pair) is (pair == "기지")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"styles": ["yale"]}, "unknown style 'yale'; choose from rr, mr, north, habit"),
        ({"styles": []}, "no style is given; choose from rr, mr, north, habit"),
        ({"styles": "rr"}, "styles is the str 'rr'; give a list: ['rr']"),
        ({"max_given": 3}, "min_given=1, max_given=3; give 1 <= min_given <= max_given <= 2"),
    ],
)
def test_bad_arguments_say_what_is_wrong(options, message):
    """An argument that cannot be meant is refused at once, with the values that can."""
    with pytest.raises(ArgumentError) as caught:
        korean_names(**options)

    assert str(caught.value) == message


def test_other_bad_values_say_what_is_wrong():
    """So do the joint of a romanization, and a syllable that is not in the table."""
    with pytest.raises(ArgumentError, match="unknown joint '_'; choose '-', ' ' or ''"):
        KoreanName("김", ("민",)).romanizations(joint="_")
    with pytest.raises(ArgumentError, match="unknown syllable '뷁'; choose from GIVEN_SYLLABLES"):
        sounds_apart("민", "뷁")
