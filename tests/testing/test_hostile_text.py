"""Promises of `hostile_text`."""

import unicodedata

import pytest
from hypothesis import find, given, settings

from normalizer.errors import ArgumentError
from normalizer.testing import Hostility, hostile_text


def _has_category(*categories):
    return lambda text: any(unicodedata.category(character) in categories for character in text)


_SIGNS = {
    Hostility.BLANK: lambda text: not text.strip("\u200b\ufeff \t\n\r\x0b\xa0\u2028\u3000"),
    Hostility.CONTROL: _has_category("Cc"),
    Hostility.SURROGATE: _has_category("Cs"),
    Hostility.BIDI: lambda text: any(
        unicodedata.bidirectional(character)
        in {"RLO", "LRO", "LRE", "PDF", "LRI", "RLI", "FSI", "PDI", "AL", "R", "L"}
        and unicodedata.category(character) == "Cf"
        for character in text
    ),
    Hostility.COMBINING: lambda text: all(map(_has_category("Mn", "Me"), text)),
    Hostility.UNASSIGNED: _has_category("Cn"),
    Hostility.NONCHARACTER: lambda text: any(
        ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF
        for character in text
    ),
    Hostility.PRIVATE_USE: _has_category("Co"),
    Hostility.EMOJI: _has_category("So", "Sk", "Me"),
    Hostility.MIXED: lambda text: (
        len(text.split()) == 1
        and len({unicodedata.name(character).split()[0] for character in text}) > 1
    ),
    Hostility.LONG_WORD: lambda text: len(text) >= 1_000 and len(text.split()) == 1,
    Hostility.REPEAT: lambda text: len(text) > 5_000,
}


@pytest.mark.parametrize("kind", list(Hostility))
def test_every_kind_is_what_it_says(kind):
    """Each text of a kind bears the sign of that kind."""

    @given(hostile_text(kinds=[kind]))
    def holds(text):
        assert _SIGNS[kind](text)

    holds()


@pytest.mark.parametrize("kind", list(Hostility))
def test_every_kind_is_met_by_default(kind):
    """Within a few hundred draws the strategy meets each kind."""
    quick = settings(max_examples=500, database=None, derandomize=True, phases=("generate",))

    assert _SIGNS[kind](find(hostile_text(), _SIGNS[kind], settings=quick))


@pytest.mark.parametrize(
    ("kinds", "message"),
    [
        (["rude"], "unknown kind 'rude'; choose from 'blank', 'control', "),
        ([], "no kind is given; choose from 'blank', "),
        ("blank", "kinds is the str 'blank'; give a list: ['blank']"),
    ],
)
def test_bad_arguments_say_what_is_wrong(kinds, message):
    """An argument that cannot be meant is refused at once, with the values that can."""
    with pytest.raises(ArgumentError) as caught:
        hostile_text(kinds=kinds)

    assert str(caught.value).startswith(message)
