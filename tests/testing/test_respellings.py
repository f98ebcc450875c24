"""Promises of `respellings`."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.errors import ArgumentError
from normalizer.testing import KoreanName, Promise, Way, korean_names, names, respellings

_TEXT_WAYS = [way for way in Way if way is not Way.ROMANIZATION]
# A name to which the way applies, so that "nothing was changed" cannot pass unseen.
_APPLIES = {
    Way.JOINT: "Cho Tae-yul",
    Way.FAMILY_FIRST: "Angelina Jolie",
    Way.TITLE: "Angelina Jolie",
    Way.POSSESSIVE: "Putin",
    Way.HYPHEN: "Cho Tae-yul",
    Way.APOSTROPHE: "O'Hara",
    Way.MARKS: "Zoë",
    Way.LOWER: "Zoë",
    Way.CAPITALS: "Zoë",
    Way.FULL_WIDTH: "Jolie",
    Way.COMPOSED: unicodedata.normalize("NFD", "Zoë"),
    Way.DECOMPOSED: "조태열",
    Way.NO_BREAK: "Angelina Jolie",
    Way.BLANKS: "Jolie",
    Way.INVISIBLE: "Jolie",
    Way.BIDI: "Jolie",
}


def _bare(text):
    """The letters and digits alone, without case, width, marks: what no way may change."""
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return [character for character in text if unicodedata.category(character)[0] in "LN"]


@pytest.mark.parametrize("way", _TEXT_WAYS)
def test_every_way_changes_a_name_that_it_applies_to(way):
    """A way is no way if the text stays as it was."""
    name = _APPLIES[way]

    @given(respellings(name, ways=[way]))
    def holds(respelling):
        assert respelling != name

    holds()


@pytest.mark.parametrize(
    "way", [way for way in _TEXT_WAYS if way not in {Way.TITLE, Way.POSSESSIVE, Way.APOSTROPHE}]
)
def test_no_way_changes_the_letters(way):
    """Only order, case, width, marks and what stands between the letters may change."""

    @given(st.data(), names())
    def holds(data, name):
        respelling = data.draw(respellings(name, ways=[way]))
        assert sorted(_bare(respelling)) == sorted(_bare(name))

    holds()


@given(st.data(), names(scripts=["Latn"]))
def test_titles_and_possessives_leave_the_name_whole(data, name):
    """A title stands in front and an ending behind; the name between is untouched."""
    assert data.draw(respellings(name, ways=[Way.TITLE])).endswith(" " + name)
    assert data.draw(respellings(name, ways=[Way.POSSESSIVE]))[:-2] == name


@given(st.data(), names())
def test_normal_forms_come_back(data, name):
    """A decomposed name composes to the name again."""
    decomposed = data.draw(respellings(name, ways=[Way.DECOMPOSED]))

    assert unicodedata.is_normalized("NFD", decomposed)
    assert unicodedata.normalize("NFC", decomposed) == name


@given(st.data(), names())
def test_case_comes_back(data, name):
    """Small letters and capitals fold to what the name folds to."""
    for way in (Way.LOWER, Way.CAPITALS):
        assert data.draw(respellings(name, ways=[way])).casefold() == name.casefold()


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Zelenskýi", "Zelenskyi"),
        ("Ώμος", "Ωμος"),
        ("مُحَمَّد", "محمد"),
        ("שָׁלוֹם", "שׁלום"),
        ("Андрій", "Андрій"),
        ("क़मर", unicodedata.normalize("NFC", "क़मर")),
        ("Łukasz", "Łukasz"),
    ],
)
def test_marks_are_dropped_only_where_print_drops_them(name, bare):
    """й and क़ are letters of their own and stay; accents, harakat and niqqud go."""
    seen = set()

    @given(respellings(name, ways=[Way.MARKS]))
    def collect(respelling):
        seen.add(respelling)

    collect()

    assert {unicodedata.normalize("NFC", text) for text in seen} == {
        unicodedata.normalize("NFC", bare)
    }


@given(st.data(), korean_names())
def test_a_korean_name_is_written_in_latin_letters(data, name):
    """Whatever the way, the family name stands first, and the spelling is one of the styles."""
    ways = [Way.ROMANIZATION, Way.JOINT, Way.FAMILY_FIRST]
    respelling = data.draw(respellings(name, ways=ways, max_ways=3))

    known = {
        spelling.casefold()
        for joint in ("-", " ", "")
        for spelling in name.romanizations(joint=joint)
    }
    assert respelling.replace(",", "").casefold() in known


def test_a_korean_name_keeps_its_first_spelling_unless_asked():
    """Other ways start from the first romanization, so that one thing changes at a time."""
    name = KoreanName("조", ("태", "열"))

    @given(respellings(name, ways=[Way.JOINT]))
    def holds(respelling):
        assert respelling in {"Jo Tae-yeol", "Jo Tae Yeol", "Jo Taeyeol"}

    holds()


def test_ways_are_applied_together():
    """Up to `max_ways` ways change one name at a time, and one alone when it is 1."""
    counts = set()

    @given(respellings("Joe", ways=["lower", "bidi"]))
    def two(respelling):
        counts.add((respelling[-3:] == "Joe" or "Joe" in respelling, len(respelling) > 3))

    two()

    assert counts == {(True, True), (False, False), (False, True)}

    @given(respellings("Joe", ways=["lower", "bidi"], max_ways=1))
    def one(respelling):
        assert ("Joe" in respelling) == (len(respelling) > 3)

    one()


def test_every_way_has_a_promise():
    """No way is without a promise, and every promise is made by some way."""
    assert {way.promise for way in Way} == set(Promise)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"ways": ["upside down"]}, "unknown way 'upside down'; choose from 'romanization', "),
        ({"ways": []}, "no way is given; choose from 'romanization', "),
        ({"ways": "lower"}, "ways is the str 'lower'; give a list: ['lower']"),
        ({"max_ways": 0}, "max_ways=0; give 1 or more"),
    ],
)
def test_bad_arguments_say_what_is_wrong(options, message):
    """An argument that cannot be meant is refused at once, with the values that can."""
    with pytest.raises(ArgumentError) as caught:
        respellings("Joe", **options)

    assert str(caught.value).startswith(message)
