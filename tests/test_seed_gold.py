"""Where the names of the five seed articles stand: well formed, and one with their tables."""

from __future__ import annotations

import csv
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from normalizer.model import AliasKind, Kind, Problem
from normalizer.report import MentionsError, read_articles
from normalizer.report.facts import Facts, read_facts
from normalizer.tables import Tables, read

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
ARTICLES = tuple(sorted(path.stem for path in SEEDS.glob("*.yaml")))
COLUMNS = ["start", "end", "mention", "kind", "gold", "how", "note"]
WAYS = {"name", "short", "demonym", "government", "title"}
NIL = "NIL"
LONGEST_MENTION = 79  # code points; a name of more would be a sentence
INSIDE = "inside"  # begins the note of a row that is counted within a longer name

GOOD_FACTS = 'format: 1\npublisher: ""\ndate: ""\nlanguage: en\n'


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read(ROOT / "data" / "aliases")


def rows(name: str) -> list[dict[str, str]]:
    with (SEEDS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def facts(article: str) -> Facts:
    problems: list[Problem] = []
    text = (SEEDS / f"{article}.yaml").read_text(encoding="utf-8")
    found = read_facts(text, article, problems)
    assert found is not None, problems
    return found


def test_there_is_gold_for_every_article() -> None:
    """Each of the five articles has a file of places, and no other file claims to be one."""
    assert len(ARTICLES) == 5
    found = {path.name for path in SEEDS.glob("*.gold.csv")}
    assert found == {f"{article}.gold.csv" for article in ARTICLES}


@pytest.mark.parametrize("article", ARTICLES)
def test_the_cells_have_the_form_that_the_readme_promises(article: str) -> None:
    """Seven columns, known words, trimmed cells, names and never a sentence."""
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    found = rows(f"{article}.gold.csv")
    assert len(found) > 40
    for row in found:
        assert list(row) == COLUMNS
        assert all(cell is not None and cell == cell.strip() for cell in row.values())
        assert 0 < len(row["mention"]) <= LONGEST_MENTION
        assert len(row["mention"].splitlines()) == 1
        assert row["how"] in WAYS
        assert f"| `{row['how']}` |" in readme
        assert row["kind"] in tuple(Kind)
        assert row["gold"]


@pytest.mark.parametrize("article", ARTICLES)
def test_the_places_are_in_order_and_do_not_overlap(article: str) -> None:
    """Each place is as long as its mention, after the one before it, and within the text."""
    found = rows(f"{article}.gold.csv")
    places = [(int(row["start"]), int(row["end"])) for row in found]
    for row, (start, end) in zip(found, places, strict=True):
        assert (row["start"], row["end"]) == (str(start), str(end))
        assert end - start == len(row["mention"]) > 0
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    length = facts(article).length
    assert length is not None
    assert places[0][0] >= 0
    assert places[-1][1] <= length


@pytest.mark.parametrize("article", ARTICLES)
def test_places_and_table_of_an_article_tell_the_same(article: str) -> None:
    """Every spelling has as many places as the table counts, with its kind and meaning."""
    counted: Counter[tuple[str, str, str]] = Counter()
    for row in rows(f"{article}.csv"):
        if not row["note"].startswith(INSIDE):
            counted[row["mention"], row["kind"], row["gold"]] += int(row["count"])
    placed = Counter(
        (row["mention"], row["kind"], row["gold"]) for row in rows(f"{article}.gold.csv")
    )
    assert placed == counted


@pytest.mark.parametrize("article", ARTICLES)
def test_a_spelling_inside_another_is_inside_one_that_is_placed(article: str) -> None:
    """What the table counts within a longer name is within as many placed names."""
    placed = [row["mention"] for row in rows(f"{article}.gold.csv")]
    for row in rows(f"{article}.csv"):
        if row["note"].startswith(INSIDE):
            holders = [text for text in placed if row["mention"] in text and row["mention"] != text]
            assert len(holders) >= int(row["count"]), row["mention"]


@pytest.mark.parametrize("article", ARTICLES)
def test_every_entity_is_in_the_tables_with_the_kind_told(article: str, tables: Tables) -> None:
    """What a place means is an entity of the bundled tables, or NIL with a note."""
    kinds = {entity.id: entity.kind for entity in tables.entities}
    for row in rows(f"{article}.gold.csv"):
        if row["gold"] == NIL:
            assert row["note"], row["mention"]
        else:
            assert kinds[row["gold"]] is Kind(row["kind"]), row["mention"]


@pytest.mark.parametrize("article", ARTICLES)
def test_demonyms_are_those_of_the_tables(article: str, tables: Tables) -> None:
    """A mention is told to be a demonym where the tables have it as one, and only there."""
    known = {
        (alias.text, alias.entity) for alias in tables.aliases if alias.kind is AliasKind.DEMONYM
    }
    for row in rows(f"{article}.gold.csv"):
        if row["gold"] != NIL:
            is_demonym = (row["mention"], row["gold"]) in known
            assert (row["how"] == "demonym") is is_demonym, row["mention"]


@pytest.mark.parametrize("article", ARTICLES)
def test_only_cities_and_bodies_stand_for_a_government(article: str) -> None:
    """A country is no capital: what stands for a government is a city or a building's body."""
    for row in rows(f"{article}.gold.csv"):
        if row["how"] == "government":
            assert row["gold"].startswith(("city.", "org.")), row["mention"]


@pytest.mark.parametrize("article", ARTICLES)
def test_the_text_that_was_read_can_be_told_again(article: str) -> None:
    """Hash and length of the text are told, so that no one measures on another text."""
    found = facts(article)
    assert re.fullmatch("[0-9a-f]{64}", found.sha256)
    assert found.length is not None
    others = {facts(other).sha256 for other in ARTICLES if other != article}
    assert found.sha256 not in others


def test_known_traps_are_told_as_the_readme_tells() -> None:
    """The slip Jolie is Joly; Cho Tae-yong stays himself, in doubt; the body holds its region."""
    voa = {row["mention"]: row for row in rows("5-voa-news.gold.csv")}
    assert voa["Melanie Jolie"]["gold"] == voa["Jolie"]["gold"] == "ca.melanie-joly"
    assert voa["Cho Tae-yong"]["gold"] == "kr.cho-tae-yong"
    assert voa["Cho Tae-yong"]["note"].startswith("in doubt")
    ctv = Counter(row["mention"] for row in rows("4-ctv-news.gold.csv"))
    assert ctv["Khabarovsky Krai region government"] == 4
    assert ctv["Khabarovsky Krai"] == 0


def test_files_of_places_are_no_articles(tmp_path: Path) -> None:
    """A file of places beside an article is passed over; alone it makes no article."""
    (tmp_path / "a.gold.csv").write_text("start,end\n0,5\n", encoding="utf-8")
    with pytest.raises(MentionsError, match="a folder without tables of mentions"):
        read_articles(tmp_path)
    (tmp_path / "a.csv").write_text("mention\nSeoul\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(GOOD_FACTS, encoding="utf-8")
    (article,) = read_articles(tmp_path)
    assert article.name == "a"
    assert (article.facts.sha256, article.facts.length) == ("", None)


def test_hash_and_length_of_a_text_are_read(tmp_path: Path) -> None:
    """Both are facts of the article; left empty they are as if they were not there."""
    (tmp_path / "a.csv").write_text("mention\nSeoul\n", encoding="utf-8")
    told = f"{GOOD_FACTS}sha256: {'0a' * 32}\nlength: 120\n"
    (tmp_path / "a.yaml").write_text(told, encoding="utf-8")
    (article,) = read_articles(tmp_path)
    assert (article.facts.sha256, article.facts.length) == ("0a" * 32, 120)
    (tmp_path / "a.yaml").write_text(f'{GOOD_FACTS}sha256: ""\nlength: ""\n', encoding="utf-8")
    (article,) = read_articles(tmp_path)
    assert (article.facts.sha256, article.facts.length) == ("", None)


def test_a_hash_or_length_that_is_none_is_told(tmp_path: Path) -> None:
    """Each is told with its place and how to mend it."""
    (tmp_path / "a.csv").write_text("mention\nSeoul\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(f"{GOOD_FACTS}sha256: 0A\nlength: 0\n", encoding="utf-8")
    with pytest.raises(MentionsError) as caught:
        read_articles(tmp_path)
    assert [(p.message, p.mend, p.location.line) for p in caught.value.problems] == [
        ("not a SHA-256: '0A'", "write 64 digits of 0-9 and a-f, or leave it out", 5),
        ("not a length: '0'", "write a number from 1, or leave it out", 6),
    ]
