"""The tables of the five seed articles: well formed, and every name in them is known."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import yaml

from normalizer.dates import PartialDate
from normalizer.model import Kind
from normalizer.tables import Tables, read

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
ARTICLES = (
    "1-winnipeg-free-press-ap",
    "2-yonhap-ottawa",
    "3-trudeau-yoon-call",
    "4-ctv-news",
    "5-voa-news",
)
COLUMNS = ["mention", "kind", "role", "context", "on", "count", "gold", "note"]
FIELDS = ["format", "publisher", "agency", "date", "language", "sha256", "length", "note"]
NIL = "NIL"
LONGEST_CELL = 60  # characters; the longest name is 58, and a sentence would be longer


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read(ROOT / "data" / "aliases")


def mentions(article: str) -> list[dict[str, str]]:
    with (SEEDS / f"{article}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def about(article: str) -> dict[str, str]:
    text = (SEEDS / f"{article}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader)


def gold(article: str, mention: str) -> set[str]:
    return {row["gold"] for row in mentions(article) if row["mention"] == mention}


def test_every_article_has_its_three_files_and_there_are_no_others() -> None:
    """The folder holds the README and for each article its facts, its mentions, their places."""
    suffixes = (".csv", ".yaml", ".gold.csv")
    expected = {f"{article}{suffix}" for article in ARTICLES for suffix in suffixes}
    assert {path.name for path in SEEDS.iterdir()} == expected | {"README.md"}


@pytest.mark.parametrize("article", ARTICLES)
def test_the_columns_are_those_that_the_readme_explains(article: str) -> None:
    """Every mention has the eight columns, and the README has a row for each."""
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    assert all(f"| `{column}` |" in readme for column in COLUMNS)
    for row in mentions(article):
        assert list(row) == COLUMNS
        assert None not in row.values()


@pytest.mark.parametrize("article", ARTICLES)
def test_publication_is_told_with_a_date(article: str) -> None:
    """Each article has a language and a date, and nothing that could be a headline."""
    facts = about(article)
    assert list(facts) == FIELDS
    assert facts["language"] == "en"
    assert PartialDate.parse(facts["date"]).year == 2024


@pytest.mark.parametrize("article", ARTICLES)
def test_cells_have_the_form_that_the_readme_promises(article: str) -> None:
    """Cells are trimmed, mentions and roles are names and not sentences, counts are counts."""
    rows = mentions(article)
    assert len(rows) > 20
    for row in rows:
        assert all(cell == cell.strip() for cell in row.values())
        assert 0 < len(row["mention"]) <= LONGEST_CELL
        assert len(row["role"]) <= LONGEST_CELL
        assert int(row["count"]) >= 1
        assert row["gold"]
        if row["on"]:
            assert PartialDate.parse(row["on"]) < PartialDate(2024, 12)
    places = [(row["mention"], row["gold"], row["note"]) for row in rows]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("article", ARTICLES)
def test_every_gold_entity_is_in_the_tables(article: str, tables: Tables) -> None:
    """What an article names is an entity of the bundled tables, or NIL with a reason."""
    known = {entity.id for entity in tables.entities}
    unknown = sorted({row["gold"] for row in mentions(article)} - known - {NIL})
    assert unknown == []
    assert all(row["note"] for row in mentions(article) if row["gold"] == NIL)


@pytest.mark.parametrize("article", ARTICLES)
def test_kinds_agree_with_the_entities(article: str, tables: Tables) -> None:
    """The kind of a mention is that of its entity."""
    kinds = {entity.id: entity.kind for entity in tables.entities}
    for row in mentions(article):
        kind = Kind(row["kind"])
        if row["gold"] != NIL:
            assert kinds[row["gold"]] is kind, row["mention"]


def test_nil_is_rare() -> None:
    """NIL is for names that no table needs: fewer than one row in forty."""
    rows = [row for article in ARTICLES for row in mentions(article)]
    assert 0 < sum(row["gold"] == NIL for row in rows) < len(rows) / 40


def test_one_minister_under_two_spellings_and_his_namesake() -> None:
    """Cho Tae-yul and Cho Tae-yeol are one man; Cho Tae-yong is another."""
    assert gold("2-yonhap-ottawa", "Cho Tae-yul") == {"kr.cho-tae-yul"}
    assert gold("5-voa-news", "Cho Tae-yeol") == {"kr.cho-tae-yul"}
    assert gold("5-voa-news", "Cho Tae-yong") == {"kr.cho-tae-yong"}
    rows = {row["mention"]: row for row in mentions("5-voa-news")}
    assert rows["Cho Tae-yong"]["on"] == "2024-02"
    assert rows["Cho Tae-yong"]["note"].startswith("in doubt")


def test_slips_mean_whom_the_sentence_is_about() -> None:
    """Jolie, the foreign minister, is Mélanie Joly and not the actress."""
    assert gold("5-voa-news", "Melanie Jolie") == {"ca.melanie-joly"}
    assert gold("5-voa-news", "Jolie") == {"ca.melanie-joly"}


def test_two_presidents_spellings_are_one() -> None:
    """Two romanizations of one president lead to one id."""
    first = gold("3-trudeau-yoon-call", "Yoon Suk Yeol")
    assert first == gold("5-voa-news", "Yoon Seok-yeol") == {"kr.yoon-suk-yeol"}
