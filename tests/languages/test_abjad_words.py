"""Frequent words, letters that follow each other, and geresh: what abjads leave to the reader."""

from __future__ import annotations

from importlib import import_module, resources

import pytest

from normalizer.languages.arabic.marks import bare
from normalizer.languages.arabic.particles import PARTICLES
from normalizer.languages.registry import language
from normalizer.languages.segments import SegmentModel
from normalizer.languages.spelling import latin_spellings
from normalizer.languages.syriac.titles import TITLES
from normalizer.text import words

TABLES = [
    "arabic", "dari", "foreign.arabic", "foreign.hebrew", "hebrew", "pashto", "persian",
    "syriac", "urdu",
]  # fmt: skip
RANKED = ["arabic", "foreign.arabic", "foreign.hebrew", "hebrew"]


def _rows(package: str, name: str) -> list[tuple[str, str, float]]:
    path = resources.files(f"normalizer.languages.{package}").joinpath(f"{name}.tsv")
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return [(one, other, float(count)) for one, other, count in (x.split("\t") for x in lines)]


@pytest.mark.parametrize("package", TABLES)
def test_words_are_in_order_and_each_once(package: str) -> None:
    """A row says what word is spelled how and how often; order shows a change in a diff."""
    rows = _rows(package, "words")

    assert rows == sorted(rows, key=lambda row: (row[0], -row[2], row[1]))
    assert len({row[:2] for row in rows}) == len(rows) > 50
    assert all(count > 0 and spelled.isascii() and spelled.isalpha() for _, spelled, count in rows)


@pytest.mark.parametrize("package", TABLES)
def test_words_are_looked_up_as_they_are_written(package: str) -> None:
    """No row waits under letters or points that are never looked up."""
    made = import_module(f"normalizer.languages.{package}").LANGUAGE
    for word, _, _ in _rows(package, "words"):
        assert made.prepare(word) == word
        assert words(word) == (word,)


@pytest.mark.parametrize("package", RANKED)
def test_letters_are_in_order(package: str) -> None:
    """Letters are listed by what stands before them, the likeliest first."""
    rows = _rows(package, "letters")

    assert rows
    assert all(1 <= len(before) <= 2 and len(letter) == 1 for before, letter, _ in rows)
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)


@pytest.mark.parametrize(
    ("code", "native", "spelled"),
    [
        ("ar", "محمود", "mahmoud"),
        ("ar", "عباس", "abbas"),
        ("fa", "محمود", "mahmoud"),
        ("fa", "حسین", "hossein"),
        ("ur", "رحمان", "rahman"),
        ("he", "שמעון", "shimon"),
        ("syr", "ܝܘܚܢܢ", "yuhanon"),
        ("syr", "ܝܰܥܩܘܒ", "jacob"),
        ("syr", "ܕܐܢܛܝܘܟܝܐ", "antioch"),
    ],
)
def test_frequent_words_are_spelled_with_their_vowels(code: str, native: str, spelled: str) -> None:
    """What everybody knows how to say stands among the first three spellings."""
    assert spelled in [found for found, _ in language(code).spellings(native)[:3]]


@pytest.mark.parametrize(
    ("native", "spelled"),
    [("ג'ורג'", "george"), ("צ'רצ'יל", "churchill"), ("ג׳ורדן", "jordan"), ("פאצ'ינו", "pachino")],
)
def test_geresh_makes_another_letter(native: str, spelled: str) -> None:
    """A letter with geresh or apostrophe is spelled by the foreign sound that it stands for."""
    (word,) = words(native)

    assert spelled in [found for found, _ in latin_spellings(word)]


def test_geresh_is_one_however_it_is_printed() -> None:
    """Apostrophes and geresh are one; a lone letter with it is an initial, an acronym one word."""
    assert len({words(f"ג{mark}ורג{mark}") for mark in "'’‘׳`´"}) == 1
    assert words("ג'ון") != words("גון")
    assert words("ג' כהן") == ("ג", "כהן")
    assert words('מזא"ה') == words("מזא״ה") == ("מזאה",)
    assert words("O'Brien") == ("obrien",)


def test_particles_and_titles_are_bare_words() -> None:
    """They are looked up folded and without points."""
    for word in PARTICLES | TITLES:
        assert words(word) == (word,)
        assert bare(word) == word


TINY = SegmentModel(
    {"^": (("", 1.0),), "$": (("", 1.0),), "מ": (("m", 0.6), ("ma", 0.4)), "ד": (("d", 1.0),)},
    {"^": 1.0, "$": 1.0, "מ": 0.5, "ד": 0.5},
)


def test_a_counted_spelling_gains_and_others_lose() -> None:
    """Words are believed as far as they were counted; what was not seen stays possible."""
    counted = SegmentModel(TINY.table, TINY.share, {"מד": {"mod": 8.0}})

    assert counted.log_probability("מד", "mod") > TINY.log_probability("מד", "mod")
    assert TINY.log_probability("מד", "md") > counted.log_probability("מד", "md") > -10
    assert counted.spellings("מד")[0] == ("mod", 0.8)


def test_letters_rank_what_segments_find_alike() -> None:
    """Spellings that no name shows come after those whose letters follow each other in names."""
    letters = {"^": {"m": 1.0}, "^m": {"a": 1.0}, "ma": {"d": 1.0}, "ad": {"$": 1.0}}
    ranked = SegmentModel(TINY.table, TINY.share, letters=letters)

    assert TINY.spellings("מד")[0][0] == "md"
    assert ranked.spellings("מד")[0][0] == "mad"
    assert ranked.log_probability("מד", "md") == TINY.log_probability("מד", "md")
