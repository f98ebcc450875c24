"""Promises of `near_misses`."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalizer.errors import ArgumentError
from normalizer.testing import SCRIPTS, Difference, KoreanName, korean_names, names, near_misses
from normalizer.testing.korean import sounds_apart


def _skeleton(text):
    """The name without case and marks: the most that folding may take off."""
    text = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in text if not unicodedata.combining(character))


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_name_has_a_near_miss_that_folding_keeps(script):
    """Whatever the script, a near miss differs in more than case and marks."""

    @given(st.data(), names(scripts=[script]))
    def holds(data, name):
        assert _skeleton(data.draw(near_misses(name))) != _skeleton(name)

    holds()


@given(st.data(), korean_names())
def test_a_korean_near_miss_shares_no_spelling(data, name):
    """One given syllable is another, and the two names are written alike in no style."""
    other = data.draw(near_misses(name))

    changed = [pair for pair in zip(name.given, other.given, strict=True) if pair[0] != pair[1]]
    assert other.family == name.family
    assert len(changed) == 1
    assert sounds_apart(*changed[0])
    for joint in ("-", " ", ""):
        assert set(name.romanizations(joint=joint)).isdisjoint(other.romanizations(joint=joint))


@pytest.mark.parametrize(
    ("name", "difference", "others"),
    [
        ("Sudan", "qualifier", {"North Sudan", "South Sudan"}),
        ("South Korea", "qualifier", {"North Korea"}),
        ("Bush Jr.", "generation", {"Bush", "Bush Sr."}),
        ("Henry II", "generation", {"Henry", "Henry III"}),
        ("Bush", "generation", {"Bush Jr.", "Bush III"}),
        ("F-1", "digit", {f"F-{digit}" for digit in "023456789"}),
        (
            "Raul Castro",
            "word",
            {
                "Kolbert Castro",
                "Zumani Castro",
                "Pritchard Castro",
                "Raul Kolbert",
                "Raul Zumani",
                "Raul Pritchard",
            },
        ),
        ("Hu", "initial", {"Bu", "Tu", "Su", "Mu", "Nu", "Lu"}),
        ("ﻻ1", "digit", {f"ﻻ{digit}" for digit in "023456789"}),
    ],
)
def test_each_difference_makes_what_it_says(name, difference, others):
    """The near misses of a known name are exactly these."""
    seen = set()

    @given(near_misses(name, differences=[difference]))
    def collect(other):
        seen.add(other)

    collect()

    assert seen == others


def test_initials_that_some_hand_writes_alike_are_spared():
    """Kaddafi for Gaddafi is the same name, and so is no near miss."""

    @given(near_misses("Gaddafi", differences=["initial"]))
    def holds(other):
        assert other[0] not in "KCQG"

    holds()


@pytest.mark.parametrize(
    ("name", "differences", "message"),
    [
        ("조태열", ["digit"], "none of the differences digit applies to '조태열'; allow more"),
        ("", ["initial"], "none of the differences initial applies to ''; allow more"),
        ("Joe", ["spelling"], "unknown difference 'spelling'; choose from initial, word, "),
        ("Joe", "digit", "differences is the str 'digit'; give a list: ['digit']"),
        (KoreanName("김", ("민",)), ["digit"], "a KoreanName differs by 'syllable' only; "),
    ],
)
def test_bad_arguments_say_what_is_wrong(name, differences, message):
    """A name without a near miss is refused, not silently drawn as it is."""
    with pytest.raises(ArgumentError) as caught:
        near_misses(name, differences=differences)

    assert str(caught.value).startswith(message)


def test_every_difference_is_drawn_by_default():
    """A name to which several differences apply is changed in all of them."""
    seen = set()

    @settings(max_examples=500)
    @given(near_misses("Unit 7"))
    def collect(other):
        seen.add(other)

    collect()

    for difference in Difference:
        if difference is not Difference.SYLLABLE:
            assert _all_of("Unit 7", difference) <= seen


def _all_of(name, difference):
    found = set()

    @settings(max_examples=200)
    @given(near_misses(name, differences=[difference]))
    def collect(other):
        found.add(other)

    collect()
    return found
