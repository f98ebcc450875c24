"""What stands beside a mention: its title, its apposition, what it shares with the one before."""

from __future__ import annotations

import pytest

from normalizer.texts.flat import flatten
from normalizer.texts.matcher import Matcher
from normalizer.texts.spotting import spot
from normalizer.texts.surroundings import beside, countries_in, is_personal


@pytest.fixture(scope="module")
def base(resolver):
    return resolver.knowledge_base


@pytest.fixture(scope="module")
def besides(base):
    """What stands beside each spot of a text, by the words of the spot."""
    matcher = Matcher(base)

    def find(text):
        spots = spot(flatten(text), matcher, base)
        made, titled = {}, None
        for number, one in enumerate(spots):
            found = beside(text, spots, number, titled, base.gazetteer)
            if found.title or found.roles:
                titled = found
            made[text[one.start : one.end]] = found
        return made

    return find


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("so President ", "President"),
        ("so Prime Minister ", "Prime Minister"),
        ("so South Korean President ", "South Korean President"),
        ("so Canada's Foreign Minister ", "Canada's Foreign Minister"),
        ("so Canada’s Foreign Minister ", "Canada’s Foreign Minister"),
        ("so the former Canadian foreign minister ", "the former Canadian foreign minister"),
        ("so Mr. ", "Mr."),
        ("so Mrs ", "Mrs"),
        ("so Vice\u00a0President ", "Vice\u00a0President"),
        ("so Sen. ", "Sen."),
        ("so former Gov. ", "former Gov."),
        ("so Canadian ", ""),
        ("so President, ", ""),
        ("so the president. ", ""),
        ("so President (", ""),
        ("so ", ""),
        ("", ""),
    ],
)
def test_titles(besides, before, title):
    """A title is the words of a role right before a name, with the country that stands on it."""
    text = f"{before}Arnold Quackenbush left the hall at noon"
    found = besides(text)["Arnold Quackenbush"]

    assert found.title == title
    assert text[found.start :].startswith(title or "Arnold")


@pytest.mark.parametrize(
    ("after", "behind"),
    [
        (", the foreign minister, left", "the foreign minister"),
        (", Canada's foreign minister, left", "Canada's foreign minister"),
        (" (Canada's foreign minister) left", "Canada's foreign minister"),
        (", foreign minister of Canada.", "foreign minister of Canada"),
        (", who is foreign minister, left", ""),
        (", said the foreign minister, left", ""),
        (", a tall man, left", ""),
        (" left, foreign minister", ""),
    ],
)
def test_appositions(besides, after, behind):
    """An apposition names a role between commas or brackets; a clause is none."""
    found = besides(f"so it was Arnold Quackenbush{after} and went away")
    assert found["Arnold Quackenbush"].behind == behind


def test_one_country_for_two_ministers(besides):
    """Canada's Foreign Minister A and Defence Minister B: the country is that of both."""
    found = besides(
        "so Canada's Foreign Minister Mélanie Joly and Defence Minister Bill Blair spoke"
    )
    assert found["Bill Blair"].title == "Defence Minister"
    assert found["Bill Blair"].countries == ("CA",)


@pytest.mark.parametrize("joined", [" spoke to Defence Minister ", ". Defence Minister "])
def test_other_words_share_nothing(besides, joined):
    """Only what a conjunction joins shares a country."""
    found = besides(f"so Canada's Foreign Minister Mélanie Joly{joined}Bill Blair spoke")
    assert found["Bill Blair"].countries == ()


@pytest.mark.parametrize("comma", ["", ","])
def test_a_counterpart_has_the_role_of_who_was_named(besides, comma):
    """His counterpart holds the office of him who was named before, of another country."""
    text = f"so Foreign Minister Mélanie Joly met her South Korean counterpart{comma} Cho Tae-yul"
    found = besides(text)["Cho Tae-yul"]

    assert found.roles == ("foreign minister",)
    assert found.countries == ("KR",)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Canada's Foreign Minister", ("CA",)),
        ("South Korea’s and Canada’s", ("CA", "KR")),
        ("the Canadians' minister", ("CA",)),
        ("O'Neil's", ()),
        ("", ()),
    ],
)
def test_countries_are_read_with_their_possessives(base, text, codes):
    """The mark of a possessive is no part of a country's name."""
    assert countries_in(text, base.gazetteer) == codes


def test_words_beside_are_told_without_possessives(besides):
    """As context, a title and an apposition are one text."""
    found = besides("so Canada's Minister Arnold Quackenbush, Japan’s ambassador, spoke")
    assert found["Arnold Quackenbush"].text == "Canada Minister; Japan ambassador"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Dr", True),
        ("mrs.", True),
        ("South Korean President", True),
        ("former defence minister", True),
        ("South Korean", False),
        ("the", False),
        ("", False),
    ],
)
def test_titles_of_people(title, expected):
    """A role, or Mr, stands before a person's name; a nationality may stand before any."""
    assert is_personal(title) is expected
