"""Promises of the table of given names."""

from __future__ import annotations

import importlib
import sys
import time
from importlib import resources
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.languages.equivalents import (
    equivalent_bits,
    equivalent_forms,
    equivalents_key,
)
from normalizer.languages.equivalents.table import group, group_ids, groups, memberships
from normalizer.languages.registry import language
from normalizer.text import words

FORMS = sorted({form for name in groups() for form in group(name)})
COLUMNS = ["group", "gender", "kind", "languages", "forms", "weights"]

SAME = [
    ("bill", "william"),
    ("liz", "elizabeth"),
    ("jean", "john"),
    ("giovanni", "john"),
    ("jean", "giovanni"),
    ("yuhannon", "john"),
    ("tuma", "thomas"),
    ("pius", "piusz"),
    ("yusuf", "joseph"),
    ("mehmet", "muhammad"),
    ("md", "mohammad"),
    ("jim", "james"),
    ("jaime", "giacomo"),
    ("ben", "benjamin"),
    ("ludwig", "louis"),
    ("ihor", "igor"),
    ("oumar", "omar"),
    ("frantisek", "franz"),
]
OTHERS = [
    ("paul", "paula"),
    ("alexander", "alexandra"),
    ("mark", "martin"),
    ("john", "jonathan"),
    ("julia", "julian"),
    ("hasan", "husayn"),
    ("maria", "mario"),
    ("daniel", "danielle"),
    ("joseph", "josephine"),
    ("kevin", "kenneth"),
    ("bohdan", "igor"),
    ("brad", "brian"),
]


def table_rows() -> list[list[str]]:
    """The rows of the table with its header, as cells."""
    table = resources.files("normalizer.languages.equivalents").joinpath("forms.tsv")
    return [line.split("\t") for line in table.read_text("utf-8").splitlines()]


some_form = st.sampled_from(FORMS)


@given(some_form, some_form)
def test_words_share_a_key_exactly_when_they_have_bits(left: str, right: str) -> None:
    """Different words share a group exactly when they have bits, and bits are at most 0."""
    shared = set(equivalents_key(left)) & set(equivalents_key(right))
    found = equivalent_bits(left, right)
    assert (found is not None) == (bool(shared) and left != right)
    assert found is None or found <= 0.0


@given(st.sampled_from(groups()), st.data())
def test_bits_are_the_same_both_ways(name: str, data: st.DataObject) -> None:
    """It does not matter which of two forms comes first."""
    forms = st.sampled_from(sorted(group(name)))
    left, right = data.draw(forms), data.draw(forms)
    assert equivalent_bits(left, right) == equivalent_bits(right, left)


@given(st.text())
def test_a_word_that_is_not_listed_has_nothing(word: str) -> None:
    """Any text may be asked for; one that is not listed has no group, no forms and no bits."""
    if word not in FORMS:
        assert equivalents_key(word) == ()
        assert equivalent_forms(word) == ()
        assert equivalent_bits(word, "john") is None


@given(some_form)
def test_forms_are_the_likeliest_equivalents(word: str) -> None:
    """The forms of a word are equivalents of it, the likeliest first, and never the word."""
    found = equivalent_forms(word)
    bits = [equivalent_bits(word, other) for other in found]
    assert word not in found
    assert None not in bits
    assert bits == sorted(bits, key=lambda one: -(one or 0.0))


@pytest.mark.parametrize(("left", "right"), SAME)
def test_forms_of_one_name(left: str, right: str) -> None:
    """Nicknames and forms of other languages are one name."""
    assert equivalent_bits(left, right) is not None


@pytest.mark.parametrize(("left", "right"), OTHERS)
def test_other_names(left: str, right: str) -> None:
    """Names of men and of women, and names that only look alike, are not one name."""
    assert equivalent_bits(left, right) is None


def test_a_usual_nickname_tells_more_than_a_foreign_form() -> None:
    """English sources write Bill for William far more often than Vilmos."""
    usual, foreign = equivalent_bits("william", "bill"), equivalent_bits("william", "vilmos")
    assert usual is not None
    assert foreign is not None
    assert usual > foreign + 2.0


def test_a_shared_nickname_does_not_join_names() -> None:
    """Sasha is Alexander and Alexandra, Bert is Albert and Robert; they are not each other."""
    for nickname, *names in (("sasha", "alexander", "alexandra"), ("bert", "albert", "robert")):
        assert all(equivalent_bits(nickname, name) is not None for name in names)
        assert all(equivalent_bits(*pair) is None for pair in combinations(names, 2))


def test_the_table_is_well_formed() -> None:
    """Rows are sorted; a form stands once in a group, folded, with a weight above 0."""
    header, *rows = table_rows()
    assert header == COLUMNS
    assert rows == sorted(rows, key=lambda row: row[:4])
    assert {row[1] for row in rows} == {"m", "f"}
    assert {row[2] for row in rows} == {"full", "short"}
    listed = [(row[0], form) for row in rows for form in row[4].split()]
    assert len(listed) == len(set(listed))
    assert all(list(words(form)) == [form] for _, form in listed)
    assert all(float(weight) > 0 for row in rows for weight in row[5].split())


def test_genders_are_apart() -> None:
    """A group is of men or of women."""
    genders: dict[str, set[str]] = {}
    for name, gender, *_ in table_rows()[1:]:
        genders.setdefault(name, set()).add(gender)
    assert all(len(found) == 1 for found in genders.values())


def test_slavic_doublets_are_covered() -> None:
    """Russian, Ukrainian and Belarusian forms of one name are forms of it here."""
    doublets = resources.files("normalizer.languages.ukrainian").joinpath("doublets.tsv")
    for line in doublets.read_text("utf-8").splitlines()[1:]:
        row = line.split("\t")
        spelled = [
            language(code).spellings("".join(words(cell)), 1)[0][0]
            for code, cell in zip(("ru", "uk", "be"), row, strict=True)
        ]
        for left, right in combinations(sorted(set(spelled)), 2):
            assert equivalent_bits(left, right) is not None, row


def test_the_table_loads_at_first_need() -> None:
    """Importing the module reads no table; a known pair is then told in microseconds."""
    name = "normalizer.languages.equivalents.table"
    saved = sys.modules.pop(name)
    try:
        fresh = importlib.import_module(name)
        assert fresh._rows.cache_info().currsize == 0
        assert fresh.group_ids("john") == group_ids("john")
        assert fresh._rows.cache_info().currsize == 1
    finally:
        sys.modules[name] = saved
    equivalent_bits("john", "giovanni")
    started = time.process_time()
    for _ in range(10_000):
        equivalent_bits("john", "giovanni")
    assert (time.process_time() - started) / 10_000 < 20e-6


def test_a_form_that_is_full_somewhere_is_full() -> None:
    """Jimmy is a nickname; Carl is none, though English sources use it as one of Charles."""
    assert [form.short for form in memberships("jimmy") if form.group == "james"] == [True]
    assert [form.short for form in memberships("carl") if form.group == "charles"] == [False]
