"""Short names made of the first letters of long ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer import Resolver, Status, compare
from normalizer.evidence import EvidenceKind
from normalizer.model import Kind
from normalizer.names import analyze
from normalizer.scoring.acronyms import SHORTEST, Spelled, acronyms, is_short, spelled_by
from normalizer.testing import hostile_text, names


def _name(text):
    return analyze(text, Kind.ORGANIZATION)


def _spelled(short, long):
    return spelled_by(_name(short).parts, _name(long).parts)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("World Health Organization", {"who"}),
        ("Bank of China", {"bc", "boc"}),
        ("International Monetary Fund", {"imf"}),
        ("United Nations Development Programme", {"undp", "und"}),
        ("Bayerische Motoren Werke AG", {"bmw", "bmwa"}),
        ("Siemens", set()),
        ("", set()),
        ("...", set()),
        ("Организация Объединённых Наций", {"oon"}),
    ],
)
def test_acronyms_that_a_name_has(name, expected):
    """With small words and without, with a legal form and without; a lone word has none."""
    assert set(acronyms(_name(name))) == expected


def test_a_term_of_several_words_gives_a_letter_for_each():
    """Air Force is one part of a name, and two letters of its acronym."""
    assert "usaf" in acronyms(_name("United States Air Force"))


@given(st.one_of(names(), hostile_text()))
def test_acronyms_have_two_to_ten_letters(text):
    """Of any text, and each acronym is given once."""
    found = acronyms(_name(text))

    assert all(SHORTEST <= len(short) <= 10 for short in found)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("UN", True),
        ("U.N.", True),
        ("NATO", True),
        ("UNHCR", True),
        ("UNRoD", True),
        ("ООН", True),
        ("Apple", False),
        ("who", False),
        ("A", False),
        ("", False),
        ("G7", False),
        ("ABCDEFGHIJK", False),
        ("东盟", False),
    ],
)
def test_what_looks_like_an_acronym(text, short):
    """Two to ten letters, more than half of them capitals, in a script that has them."""
    assert is_short(_name(text)) is short


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("WHO", "World Health Organization", (3, True, 0, 0)),
        ("BOC", "Bank of China", (3, True, 0, 0)),
        ("BC", "Bank of China", (2, True, 0, 0)),
        ("U.N.", "United Nations", (2, True, 0, 0)),
        ("UN", "United Nations Organization", (2, False, 1, 0)),
        ("IBRASPP", "Instituto Brasileiro de Psicologia Positiva", None),
        ("IBM", "International Business Machines Corp.", (3, True, 0, 0)),
    ],
)
def test_how_a_short_name_is_spelled_by_a_long_one(short, long, expected):
    """The way that skips fewest words, then takes fewest inner letters."""
    assert _spelled(short, long) == (expected and Spelled(*expected))


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("WHO", "World Trade Organization"),
        ("OHW", "World Health Organization"),
        ("WHO", "World"),
        ("INTERPOL", "International Police"),  # no word gives more than three letters
        ("W", "World Health Organization"),
        ("", "World Health Organization"),
        ("WHO", ""),
    ],
)
def test_what_a_long_name_does_not_spell(short, long):
    """Other letters, another order, too many of one word, a lone word or letter, nothing at all."""
    assert _spelled(short, long) is None


def test_long_names_are_not_looked_through():
    """A name of more words than any has no acronym, and takes no time."""
    assert _spelled("WHO", "World Health Organization " * 100) is None


def test_the_letters_are_evidence_for_the_whole():
    """The acronym and the name stand in one piece, and bring the name up as a candidate."""
    pieces = compare("WHO", "World Health Organization", kind="organization").evidence
    said = {piece.kind: (piece.left, piece.right) for piece in pieces}

    assert said[EvidenceKind.ACRONYM] == ("WHO", "World Health Organization")
    assert set(said) == {EvidenceKind.PRIOR, EvidenceKind.ACRONYM}


def test_two_names_of_one_acronym_are_in_doubt():
    """What two names spell alike is neither of them for certain."""
    rows = [
        ("a", "Union Nazionale Roversi", "organization"),
        ("b", "United Nautical Registry", "organization"),
    ]
    found = Resolver.from_names(rows).resolve("UNR")

    assert found.status is not Status.RESOLVED
    assert {candidate.entity.id for candidate in found.candidates} == {"a", "b"}
