"""Promises of the table of titles: each row does what its place says."""

import pytest

from normalizer.model import Kind
from normalizer.names import analyze
from normalizer.names.roles import PLACES, find_roles, role_at, rows
from normalizer.text import words

# A family name and a given name that are no title in any language.
_PLAIN = "Ludovar Brankhelm"
_BEFORE = ("office", "abbreviation", "head", "honorific", "given")
_EAST_ASIAN = ("ja", "ko", "zh")


def in_place(*places):
    """The rows that stand in one of the places."""
    return [row for row in rows() if row[2] in places]


def test_the_table_is_in_order():
    """Rows are sorted, English first, no row stands twice, and each cell is of its kind."""
    keys = [(lang != "en", lang, role, place, phrase) for phrase, role, place, lang in rows()]

    assert keys == sorted(set(keys))
    assert {place for _, _, place, _ in rows()} == PLACES
    assert all(words(phrase) for phrase, _, _, _ in rows())
    assert all(role == role.lower() and role.isascii() for _, role, _, _ in rows())


def test_no_phrase_has_two_meanings():
    """Folded, a phrase stands before a name in one row only, so that the order decides nothing."""
    seen = {}
    for phrase, role, place, _ in in_place(*_BEFORE, "ruler", "name"):
        known = seen.setdefault(words(phrase), (role, place))
        assert known == (role, place), phrase


def test_a_title_before_a_full_name_is_taken_off():
    """Whatever the row, the core is the name, and the role is the row's."""
    for phrase, role, _, lang in in_place(*_BEFORE):
        name = _PLAIN if lang not in _EAST_ASIAN else "韩正明"
        taken = analyze(f"{phrase} {name}", Kind.PERSON)

        assert taken.core == name, phrase
        assert taken.roles == ((role,) if role else ()), phrase


def test_a_title_alone_is_a_name():
    """With nothing behind it, a title is all the name there is, and stays whole."""
    for phrase, _, _, _ in in_place(*_BEFORE, "ruler", "after", "joined"):
        taken = analyze(phrase, Kind.PERSON)

        assert words(taken.core) == words(phrase), phrase


def test_what_is_left_has_no_title():
    """A core taken apart again is itself: all titles were taken off at once."""
    for phrase, _, _, lang in in_place(*_BEFORE, "ruler", "joined", "after"):
        name = _PLAIN if lang not in _EAST_ASIAN else "韩正明"
        for text in (f"{phrase} {name}", f"{name} {phrase}", f"Mr. {phrase} {name}"):
            core = analyze(text, Kind.PERSON).core
            assert analyze(core, Kind.PERSON).core == core, text


def test_a_title_behind_is_taken_off():
    """Titles that stand behind a name leave it, with a blank and, in East Asia, without."""
    for phrase, role, _, lang in in_place("after"):
        name = "韩正明" if lang in _EAST_ASIAN else "नरेन्द्र मोदी"
        for blank in ("", " ") if lang in _EAST_ASIAN else (" ",):
            taken = analyze(f"{name}{blank}{phrase}", Kind.PERSON)
            assert taken.core == name, phrase
            assert taken.roles == ((role,) if role else ()), phrase


def test_letters_behind_are_taken_off():
    """Degrees and orders leave the name, behind a comma or in capitals."""
    for phrase, _, _, _ in in_place("letters"):
        assert analyze(f"{_PLAIN}, {phrase}", Kind.PERSON).core == _PLAIN, phrase


def test_a_name_that_looks_like_a_title_stays():
    """The phrases that the table calls names are taken apart nowhere."""
    for phrase, _, _, _ in in_place("name"):
        for text in (phrase.title(), f"{phrase.title()} Brankhelm"):
            assert analyze(text, Kind.PERSON).core == text


@pytest.mark.parametrize(
    "text",
    [
        "Judge Reinhold",
        "Baron Cohen",
        "Count Basie",
        "Duke Ellington",
        "Earl Warren",
        "Lady Gaga",
        "Sheikh Hasina",
        "Mother Teresa",
        "Emir Kusturica",
        "Amir Khan",
        "Sultan Al Jaber",
        "Sultan Ahmed Al Jaber",
        "Amir Saeid Iravani",
        "Sultan bin Abdulaziz",
        "Papa Wemba",
        "Gen Nakatani",
        "Sen Gupta",
        "Ong Ye Kung",
        "Shah Rukh Khan",
        "Martin Luther King",
        "Stephen King",
        "Billie Jean King",
        "Sacha Baron Cohen",
        "Alexander Pope",
        "Jaime Mayor Oreja",
        "King, Stephen",
        "Pope, Alexander",
        "Sen, Amartya",
        "KING Stephen",
        "HERZOG Isaac",
        "Prince",
        "M. Night Shyamalan",
        "Pere Aragonès i Garcia",
        "Pak Pong-ju",
        "Tuan Anh Nguyen",
        "Ban Ki-moon",
        "Duke of Sussex",
        "Prince of Wales",
        "Cardinal-Smith",
        "Regina Spektor",
        "Rey Mysterio",
        "Ato Boldon",
        "Dominic Raab",
        "Dom Phillips",
        "Hajji Bakr",
        "Dean Rusk",
        "Steffi Graf",
        "عبد الملك الحوثي",
        "السيد البدوي",
        "سيد درويش",
        "אלוף בן",
        "Пан Ги Мун",
        "शिवाजी",
        "佐藤博士",
        "王博士",
        "김씨",
        "루씨",
        "Reza, Vali",
        "MAZAR, Maulana",
        "U Sung-hwan",
        "Tun Tun Naing",
    ],
)
def test_a_word_that_is_a_name_stays(text):
    """Words that are titles elsewhere are names in these, and no part of them is lost."""
    taken = analyze(text, Kind.PERSON)

    assert taken.core == text
    assert taken.roles == ()


def test_longest_phrase_is_found():
    """A phrase is read whole where a shorter one begins it."""
    assert role_at(("secretary", "of", "state", "blinken"), 0).role == "secretary of state"
    assert role_at(("deputy", "prime", "minister", "x"), 0).role == "deputy prime minister"
    assert role_at(("blinken",), 0) is None


def test_roles_of_a_context_are_found_in_other_languages():
    """Words of context name roles in the languages of the table."""
    assert find_roles("министр иностранных дел России") == (("foreign minister",), False)
    assert find_roles("le ministre des affaires étrangères") == (("foreign minister",), False)
