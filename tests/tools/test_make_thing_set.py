"""Promises of the tool that draws names and queries of things."""

import csv

import pytest


def _names(count=30):
    rows = []
    for n in range(count):
        one = {"entity_id": f"e{n:02}", "country": "ZZ"}
        rows += [
            {**one, "lang": "en", "script": "Latn", "name": f"Zorv{n} University", "primary": 1},
            {**one, "lang": "ru", "script": "Cyrl", "name": f"Университет Зорв{n}", "primary": 0},
            {**one, "lang": "fr", "script": "Latn", "name": f"Université Zorv{n}", "primary": 0},
            {**one, "lang": "acronym", "script": "Latn", "name": f"ZU{n}", "primary": 0},
        ]
    return rows


def _table(path):
    with path.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture
def drawn(tool, run, write_names, tmp_path):
    """Draw a set from rows; gives the index by entity, and the queries."""
    module = tool("make_thing_set")

    def draw(rows, *arguments, out="set"):
        run(module, write_names(rows), tmp_path / out, *arguments)
        index = {row["entity_id"]: row for row in _table(tmp_path / out / "index.tsv")}
        return index, _table(tmp_path / out / "queries.tsv")

    return draw


def test_queries_mean_entities_of_the_index_or_none(drawn):
    """The gold of a query is an entity that is there, or NIL where its entity was left out."""
    index, queries = drawn(_names())
    golds = [query["gold"] for query in queries]

    assert len(golds) == 30
    assert {gold for gold in golds if gold != "NIL"} == set(index)
    assert 0 < golds.count("NIL") == 30 - len(index) < 15
    assert {row["name"] for row in index.values()} <= {f"Zorv{n} University" for n in range(30)}


def test_queries_are_other_names_of_their_entities(drawn):
    """Of each kind: another Latin name, an acronym, another script."""
    index, queries = drawn(_names())

    assert {query["qtype"] for query in queries} == {"latin", "acronym", "script:Cyrl"}
    for query in queries:
        if query["gold"] != "NIL":
            number = str(int(query["gold"][1:]))
            assert query["query"].endswith(number)
            assert query["query"] != index[query["gold"]]["name"]


def test_it_draws_the_same_set_each_time(drawn):
    """Whatever order the rows of the entities stand in."""
    rows = _names()

    assert drawn(rows, out="one") == drawn(rows, out="two")


def test_no_more_than_asked_for_are_drawn(drawn):
    """As many names as the size says."""
    index, _ = drawn(_names(), "--size", "5")

    assert len(index) == 5


def test_entities_of_another_set_are_left_out(drawn, tmp_path):
    """What is fitted on one set can be measured on the other."""
    index, _ = drawn(_names(), "--size", "10", out="one")
    other, queries = drawn(_names(), "--without", tmp_path / "one" / "index.tsv", out="two")

    assert not set(index) & set(other)
    assert not set(index) & {query["gold"] for query in queries}
    assert other


def test_names_that_differ_in_marks_or_capitals_are_no_queries(drawn):
    """They are too easy to say anything; the entity stands in the index without a query."""
    one = {"entity_id": "e", "lang": "en", "script": "Latn"}
    rows = [{**one, "name": "Zorv Bank", "primary": 1}, {**one, "name": "ZORV BANK", "primary": 0}]

    assert drawn(rows) == ({"e": {**drawn(rows)[0]["e"], "name": "Zorv Bank"}}, [])


def test_of_two_entities_of_one_name_one_is_kept(drawn):
    """Nobody could tell which of the two a query means."""
    rows = [{"entity_id": e, "script": "Latn", "name": "Zorv Bank", "primary": 1} for e in "ab"]
    index, _ = drawn(rows)

    assert len(index) == 1


def test_an_entity_without_a_latin_name_is_left_out(drawn):
    """An acronym alone is no name to be found by."""
    rows = [
        {"entity_id": "a", "script": "Cyrl", "lang": "ru", "name": "Банк Зорв", "primary": 1},
        {"entity_id": "b", "script": "Latn", "lang": "acronym", "name": "ZB", "primary": 1},
    ]

    assert drawn(rows) == ({}, [])
