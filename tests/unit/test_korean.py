"""Korean: readings, spellings, keys, and what keeps names apart."""

from __future__ import annotations

import pytest

import normalizer
from normalizer.languages.korean.jamo import compose, decompose, is_syllable
from normalizer.languages.korean.systems import spell, spell_marked
from normalizer.languages.lattice import agreement
from normalizer.languages.registry import language

KOREAN = language("ko")
EXAMPLES = [(native, spelled) for native, forms in KOREAN.examples for spelled in forms]


@pytest.mark.parametrize(("native", "spelled"), EXAMPLES)
def test_examples_share_a_key_and_agree(native: str, spelled: str) -> None:
    """Every example of the language is found and believed."""
    one, other = KOREAN.lattice(native), KOREAN.lattice(spelled)

    assert one is not None
    assert other is not None
    assert set(KOREAN.keys(one)) & set(KOREAN.keys(other))
    found = agreement(one, other)
    assert found is not None
    assert found.bits > 10


def test_every_syllable_comes_apart_and_together() -> None:
    """The arithmetic of Unicode's syllables is undone exactly."""
    for code in range(0xAC00, 0xD7A4):
        assert compose(*decompose(chr(code))) == chr(code)
    assert not is_syllable("ᄒ")


@pytest.mark.parametrize(
    ("syllable", "system", "previous", "expected"),
    [
        ("정", "rr", "", "jeong"),
        ("정", "mr", "", "chŏng"),
        ("정", "mr", "여", "jŏng"),
        ("정", "mr", "석", "chŏng"),
        ("정", "dprk", "", "jŏng"),
        ("택", "dprk", "", "thaek"),
        ("최", "mr", "", "ch'oe"),
        ("쉬", "mr", "", "shwi"),
        ("희", "yale", "", "huy"),
        ("부", "yale", "", "pu"),
        ("주", "yale", "", "cwu"),
        ("값", "rr", "", "gap"),
    ],
)
def test_systems_spell_as_their_tables_say(
    syllable: str, system: str, previous: str, expected: str
) -> None:
    """Spot checks against the published tables."""
    assert spell_marked(syllable, system, previous=previous) == expected


def test_every_system_spelling_reads_back() -> None:
    """What a system or the press writes for a name can be read as that name again."""
    for native in ("조태열", "윤석열", "최선희", "김용현", "박근혜", "이재명", "한덕수", "문재인"):
        for written in normalizer.romanize(native, lang="ko"):
            if written.system == "yale" or written.weight < 0.02:
                continue  # linguists' spellings are written, not read; rare ones are doubtful
            comparison = normalizer.compare(native, written.text, kind="person")
            assert comparison.score > 0.5, (native, written)


def test_readings_are_a_distribution_and_show_doubt() -> None:
    """Weights fall and stay within one; suk is 석 or 숙, and both are given."""
    found = normalizer.readings("Jeong Jin-suk", lang="ko")
    weights = [reading.weight for reading in found]

    assert weights == sorted(weights, reverse=True)
    assert 0.99 < sum(weights) <= 1.0001
    assert {found[0].text, found[1].text} == {"정진석", "정진숙"}
    assert found[1].weight > 0.2


@pytest.mark.parametrize(
    "name", ["Vladimir Putin", "Angelina Jolie", "", "Kim", "123", "Kim 3", "a" * 500, "鄧"]
)
def test_what_is_no_korean_name_has_no_lattice(name: str) -> None:
    """The language says so instead of guessing."""
    assert KOREAN.lattice(name) is None


def test_unknown_system_and_language_are_refused_with_the_known_ones() -> None:
    """The message names what there is."""
    with pytest.raises(normalizer.ArgumentError, match="use one of habit, rr"):
        normalizer.romanize("윤석열", lang="ko", system="RR")
    with pytest.raises(normalizer.ArgumentError, match=r"'xx'.*there are ko, "):
        normalizer.readings("Yoon", lang="xx")


def test_plain_spelling_has_no_marks() -> None:
    """The folded form of a system is ASCII."""
    for system in ("rr", "mr", "dprk"):
        for syllable in "가낳열희뷁쉬최":
            assert spell(syllable, system).isascii()
