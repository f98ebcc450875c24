"""Promises of foreign names in hangul, katakana and Chinese characters."""

from __future__ import annotations

import math
from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.languages.foreign.kana.letters import in_sounds
from normalizer.languages.foreign.variants import varied_spellings
from normalizer.languages.registry import FOREIGN, foreign
from normalizer.languages.segments import SegmentModel
from normalizer.languages.spelling import latin_spellings, spelled_bits, spelled_run_bits
from normalizer.text.skeleton import skeleton

# Fitted by tools/fit_foreign.py; read by people who review a change, so that they stay small.
GROWN = ("hangul", "hanzi", "kana")
LARGEST_TABLE = 150_000
CHANCE_BITS = -25.0

PAIRS = [
    ("마이클", "michael"),
    ("루이", "louis"),
    ("도널드", "donald"),
    ("서맨사", "samantha"),
    ("커크", "kirk"),
    ("자비스", "jarvis"),
    ("이고르", "igor"),
    ("응우옌", "nguyen"),
    ("신조", "shinzo"),
    ("다카하시", "takahashi"),
    ("特朗普", "trump"),
    ("歐提茲", "ortiz"),
    ("斯米爾諾夫", "smirnov"),
    ("穆罕默德", "muhammad"),
    ("莫哈末", "mohamad"),
    ("阿末", "ahmad"),
    ("默克爾", "merkel"),
    ("バイデン", "biden"),
    ("マクロン", "macron"),
]
STRANGERS = [
    ("마이클", "donald"),
    ("커크", "stalin"),
    ("特朗普", "merkel"),
    ("莫哈末", "smirnov"),
    ("バイデン", "macron"),
]
RUNS = [
    ("트럼프도널드", ("donald", "trump")),
    ("응우옌푸쫑", ("nguyen", "phu", "trong")),
    ("호찌민", ("ho", "chi", "minh")),
    ("莫哈末阿兹", ("mohamad", "aziz")),
    ("阿末扎希", ("ahmad", "zahid")),
    ("阿都拉曼", ("abdul", "rahman")),
]
MODEL = SegmentModel(
    {
        "^": (("", 1.0),),
        "$": (("", 1.0),),
        "ㅂ": (("b", 0.5), ("v", 0.3), ("p", 0.2)),
        "ㅏ": (("a", 0.6), ("ar", 0.4)),
    },
    {"^": 1.0, "$": 1.0, "ㅂ": 0.5, "ㅏ": 0.5},
)


@pytest.mark.parametrize(("native", "latin"), PAIRS)
def test_a_foreign_name_meets_its_latin_spelling(native: str, latin: str) -> None:
    """What the press writes is likelier than chance by far."""
    assert spelled_bits(native, latin) > CHANCE_BITS


@pytest.mark.parametrize(("native", "latin"), STRANGERS)
def test_another_name_does_not(native: str, latin: str) -> None:
    """A stranger's name is no spelling."""
    assert spelled_bits(native, latin) < CHANCE_BITS - 5


@pytest.mark.parametrize(("native", "latin"), RUNS)
def test_a_name_in_one_run_meets_its_words(native: str, latin: tuple[str, ...]) -> None:
    """A name that a script writes in one run is found in the words of Latin letters."""
    assert spelled_run_bits(native, latin) > CHANCE_BITS
    assert spelled_run_bits(native, latin) >= spelled_bits(native, "".join(latin))


def test_a_run_is_not_other_words() -> None:
    """Two other words, one word, and too many words are not what a run writes."""
    assert spelled_run_bits("트럼프도널드", ("joe", "biden")) == -math.inf
    assert spelled_run_bits("트럼프도널드", ("trump",)) == -math.inf
    assert spelled_run_bits("트럼프도널드", ("trump",) * 6) == -math.inf
    assert spelled_run_bits("", ("donald", "trump")) == -math.inf


def test_the_words_of_a_run_may_be_turned() -> None:
    """Family name first and family name last are the same run."""
    turned = spelled_run_bits("트럼프도널드", ("trump", "donald"))
    assert turned == spelled_run_bits("트럼프도널드", ("donald", "trump"))


@pytest.mark.parametrize("word", ["피어스", "카펜터", "斯米爾諾夫", "ジョンソン", "путин"])
def test_spellings_are_ranked(word: str) -> None:
    """The likeliest spelling comes first, each stands once, shares are probabilities."""
    found = latin_spellings(word)
    assert found
    assert len({text for text, _ in found}) == len(found)
    assert all(0 < share <= 1 for _, share in found)
    assert all(one >= other for (_, one), (_, other) in pairwise(found))


def test_other_sounds_come_before_other_vowels() -> None:
    """A short list holds each kind of consonants before any kind twice."""
    found = [text for text, _ in varied_spellings(MODEL, "ㅂㅏㅂ", 6)]
    kinds = [skeleton(text) for text in found]
    assert found[0] == "bab"
    assert len(set(kinds)) == len(kinds)
    assert {"b", "v"} <= {text[0] for text in found}


@given(st.text("ㅂㅏxㅁ", max_size=12), st.integers(1, 12))
def test_a_list_is_as_long_as_asked_at_most(word: str, most: int) -> None:
    """Any word is answered, with no more spellings than asked for, and shares up to one."""
    found = varied_spellings(MODEL, word, most)
    assert len(found) <= most
    assert found == varied_spellings(MODEL, word, most)
    assert all(text and 0 < share <= 1 + 1e-9 for text, share in found)


def test_kana_are_taken_apart() -> None:
    """Every kana of a name is its sounds, hiragana as katakana, and no two words are one."""
    sounds = [in_sounds(chr(code)) for code in range(0x30A1, 0x30F5)]
    assert all(one.isascii() for one in sounds)
    assert len(set(sounds)) == len(sounds)
    assert in_sounds("ばいでん") == in_sounds("バイデン") == "baideN"


@pytest.mark.parametrize("script", sorted(FOREIGN))
def test_a_script_of_foreign_names_is_its_own(script: str) -> None:
    """Each script has the table that says so."""
    found = foreign(script)
    assert found is not None
    assert script in found.scripts
    assert found.code == f"und-{script}"


@pytest.mark.parametrize("folder", GROWN)
def test_a_table_can_be_read(folder: str) -> None:
    """Tables are sorted, small, and have each spelling of a segment once."""
    package = f"normalizer.languages.foreign.{folder}"
    text = resources.files(package).joinpath("segments.tsv").read_text(encoding="utf-8")
    assert len(text.encode()) < LARGEST_TABLE
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    assert all(len(row) == 5 and float(row[2]) > 0 for row in rows)
    keys = [(segment, -float(weight)) for segment, _, weight, _, _ in rows]
    assert keys == sorted(keys)
    assert len({(row[0], row[1]) for row in rows}) == len(rows)
