"""Promises of the tool that learns which words of names mean the same."""

import pytest

_PLACES = ["Zorv", "Quimb", "Brount", "Thalx", "Pemhild", "Gloninh", "Kelquim", "Nounuq"]


def _rows(other, lang, script, english="{} Museum"):
    rows = []
    for n, place in enumerate(_PLACES):
        one = {"entity_id": f"e{n}"}
        rows += [
            {**one, "lang": "en", "script": "Latn", "name": english.format(place), "primary": 1},
            {**one, "lang": lang, "script": script, "name": other.format(place), "primary": 0},
        ]
    return rows


@pytest.fixture
def learned(tool, run, write_names, tmp_path):
    """Learn from rows; gives the rows of the table, without its header."""
    module = tool("fit_translations")

    def learn(rows, *arguments):
        out = tmp_path / "translations.tsv"
        run(module, write_names(rows), "--out", out, *arguments)
        text = out.read_text(encoding="utf-8")
        head, *lines = text.splitlines()
        assert text.endswith("\n")
        assert head == "word\tmeans\tshare"
        return [tuple(line.split("\t")) for line in lines]

    return learn


def test_a_word_that_stands_beside_another_in_many_names_means_it(learned):
    """The share tells how often it does; words that are the same need no row."""
    (row,) = learned(_rows("Gorblatt {}", "de", "Latn"))

    assert row[:2] == ("gorblatt", "museum")
    assert 0.5 < float(row[2]) <= 1.0


@pytest.mark.parametrize("word", ["银行", "博物馆"])
def test_runs_of_undivided_scripts_are_words(learned, word):
    """Not a piece of the word, and not the word with what stands beside it."""
    other = dict(zip(_PLACES, "甲乙丙丁戊己庚辛", strict=True))
    rows = _rows("{}", "zh", "Hani")
    for row in rows:
        if row["script"] == "Hani":
            row["name"] = other[row["name"]] + word

    assert [row[:2] for row in learned(rows)] == [(word, "museum")]


def test_what_stands_together_once_means_nothing(learned):
    """Too few names are chance."""
    assert learned(_rows("Gorblatt {}", "de", "Latn")[:4]) == []


def test_spellings_and_small_words_are_no_meanings(learned):
    """Museum in Cyrillic letters is spelled, not translated; "of" means nothing."""
    assert learned(_rows("Музеум {}", "ru", "Cyrl", english="Museum of {}")) == []


def test_entities_of_another_set_are_left_out(learned, tmp_path):
    """What is learned can be measured on them."""
    apart = tmp_path / "index.tsv"
    lines = ["entity_id\tname", *(f"e{n}\tx" for n in range(len(_PLACES)))]
    apart.write_text("\n".join(lines) + "\n", encoding="utf-8")

    assert learned(_rows("Gorblatt {}", "de", "Latn"), "--without", apart) == []


def test_acronyms_numbers_and_lone_letters_are_no_words(learned):
    """They stand beside anything."""
    assert learned(_rows("GBT {}", "acronym", "Latn")) == []
    assert learned(_rows("17 x {}", "de", "Latn")) == []


def test_it_learns_the_same_each_time(learned):
    """Whatever order the rows stand in; the table is sorted."""
    rows = [*_rows("Gorblatt {}", "de", "Latn"), *_rows("Anfimerk {}", "fr", "Latn")]
    found = learned(rows)

    assert found == learned(rows[::-1])
    assert found == sorted(found)
    assert {row[:2] for row in found} == {("gorblatt", "museum"), ("anfimerk", "museum")}
