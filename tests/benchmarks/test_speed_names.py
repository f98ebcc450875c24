"""The names to measure on are the same each time, streamed, and of the promised classes."""

from __future__ import annotations

import csv
import random
import subprocess
import sys
import tracemalloc
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import normalizer

SPEED = Path(__file__).resolve().parents[2] / "benchmarks" / "speed"
SIZE = 3_000
CLASSES = ("exact", "folded", "respelt", "slips", "other script", "unknown")


def made(folder: Path, **options: Any) -> dict[str, object]:
    from names import make_names

    return make_names(folder, options.pop("size", SIZE), **{"seed": 7, "number": 60, **options})


def table(folder: Path) -> dict[str, list[str]]:
    """The names of each entity, the canonical one first."""
    found: dict[str, list[str]] = {}
    with (folder / "names.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            names = found.setdefault(row["entity"], [row["name"]] if row["name"] else [])
            if row["text"]:
                names.append(row["text"])
    return found


def queries(folder: Path) -> list[Any]:
    from queries import read_queries

    return read_queries(folder / "queries.tsv")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("speed")
    options = ["--size", str(SIZE), "--seed", "7", "--queries", "60"]
    subprocess.run([sys.executable, SPEED, "names", *options, where], check=True)
    return where


def test_names_are_the_same_for_a_seed(folder: Path, tmp_path: Path) -> None:
    """The same seed makes the same bytes, in one process or two; another seed makes others."""
    made(tmp_path / "again", workers=2)
    made(tmp_path / "other", seed=8)
    for name in ("names.csv", "queries.tsv", "about.json"):
        first = (folder / name).read_bytes()
        assert (tmp_path / "again" / name).read_bytes() == first
        assert (tmp_path / "other" / name).read_bytes() != first


def test_table_has_as_many_names_as_asked_for(folder: Path) -> None:
    """Canonical names count; an entity has one to six names, all different."""
    found = table(folder)
    assert sum(map(len, found.values())) == SIZE
    assert {len(names) for names in found.values()} == {1, 2, 3, 4, 5, 6}
    assert all(len(set(names)) == len(names) for names in found.values())


def test_table_is_an_alias_table(folder: Path) -> None:
    """The library reads it; nothing but names that several entities share is said of it."""
    codes = {problem.code for problem in normalizer.lint(str(folder / "names.csv"))}
    assert codes <= {"T405", "T406", "W103", "W601"}, sorted(codes)


def test_names_are_of_many_scripts_and_kinds(folder: Path) -> None:
    """Mostly people; a dozen scripts; common family names are many times as common as rare ones."""
    found = table(folder)
    kinds = Counter(entity[0] for entity in found)
    assert kinds["p"] > 0.8 * len(found)
    assert min(kinds["o"], kinds["l"]) > 0
    scripts = {
        unicodedata.name(sign).split()[0]
        for names in found.values()
        for name in names
        for sign in name
        if sign.isalpha()
    }
    assert scripts >= {
        "LATIN", "CYRILLIC", "HANGUL", "CJK", "ARABIC", "GREEK", "GEORGIAN", "HEBREW",
        "DEVANAGARI", "THAI",
    }  # fmt: skip


def test_family_names_are_skewed() -> None:
    """The commonest is drawn as Zipf's law has it, far more often than one in the middle."""
    from inventory import cultures

    (korean,) = (one for one in cultures()[0] if one.name == "korean")
    rng = random.Random(1)
    drawn = Counter(korean.lists["family"].draw(rng).native for _ in range(5_000))
    assert drawn.most_common(1)[0][0] == "김"
    assert drawn["김"] > 10 * drawn["하"] > 0


def test_memory_does_not_grow_with_the_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten times as many names take no more memory: what is written is let go."""
    import table
    from sketch import Seen

    chunk = table.make_chunk(0, seed=1)

    def copied(_: int, *, seed: int) -> Any:
        lines = tuple(f"{lines[:1]}{lines[1:]}" for lines in chunk.lines)
        return table.Chunk(chunk.sizes, lines, tuple(list(marks) for marks in chunk.marks))

    monkeypatch.setattr(table, "make_chunk", copied)
    peaks = []
    for size in (12_000, 120_000):
        seen = Seen(120_000)
        tracemalloc.start()
        table.write_table(tmp_path / "names.csv", size, seed=1, seen=seen)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0]


def test_every_class_is_asked(folder: Path) -> None:
    """Each class has the queries that were asked for; gold ids are of the table, or nobody's."""
    entities = set(table(folder))
    asked = queries(folder)
    assert Counter(query.group for query in asked) == dict.fromkeys(CLASSES, 60)
    for query in asked:
        assert (query.gold == "NIL") == (query.group == "unknown")
        assert query.gold == "NIL" or query.gold in entities


def test_classes_are_what_they_promise(folder: Path) -> None:
    """Exact ones are in the table, folded ones after folding, and others are not."""
    from slips import key

    names = table(folder)
    texts = {name for found in names.values() for name in found}
    keys = {key(text) for text in texts}
    for query in queries(folder):
        own = names.get(query.gold, [])
        if query.group == "exact":
            assert query.text in own
        elif query.group == "folded":
            assert query.text not in own
            assert key(query.text) in {key(name) for name in own}
        elif query.group == "unknown":
            assert key(query.text) not in keys
        else:
            assert query.text not in texts
        if query.group == "slips":
            assert key(query.text) not in keys


def test_other_script_is_another(folder: Path) -> None:
    """The entity has no name in the script of the query."""
    names = table(folder)

    def scripts(text: str) -> set[str]:
        return {unicodedata.name(sign).split()[0] for sign in text if sign.isalpha()}

    asked = [query for query in queries(folder) if query.group == "other script"]
    assert all(
        not scripts(query.text) & set().union(*map(scripts, names[query.gold])) for query in asked
    )


def test_nobody_else_bears_what_is_asked(folder: Path) -> None:
    """No query is a name of another entity, by its letters."""
    from slips import key

    owners: dict[str, set[str]] = {}
    for entity, found in table(folder).items():
        for name in found:
            owners.setdefault(key(name), set()).add(entity)
    for query in queries(folder):
        assert owners.get(key(query.text), set()) <= {query.gold}


def test_a_slip_changes_a_letter() -> None:
    """The text differs, by one letter at most in length, and another time by another slip."""
    from slips import slip

    rng = random.Random(3)
    found = {slip("Vendela Bellweather", rng) for _ in range(200)}
    assert len(found) > 50
    assert all(text != "Vendela Bellweather" and abs(len(text) - 19) <= 1 for text in found)


def test_letters_are_spelt_by_tables_of_the_benchmark() -> None:
    """Golden spellings of several systems."""
    from letters import from_cyrillic, from_georgian, from_greek, wade_giles

    assert from_cyrillic("Щербаков", "english") == "Shcherbakov"
    assert from_cyrillic("Щербаков", "german") == "Schtscherbakow"
    assert from_cyrillic("Юрий", "french") == "Iourii"
    assert from_greek("Παπανδρέου", "modern") == "Papandreou"
    assert from_georgian("ჭანტურია", "press") == "Chanturia"
    assert [wade_giles(one) for one in "xiao zhou qin ze de jun".split()] == [
        "hsiao", "chou", "ch'in", "tse", "te", "chün",
    ]  # fmt: skip


REAL_INDEX = """\
entity_id\tgroup\tcountry\tname
a\tmade up\t\tVendela Okonkwosdottir
b\tmade up\t\tTarquin Bellweather-Moss
"""
REAL_QUERIES = """\
query_id\tgroup\tqtype\tquery\tgold
1\tmade up\tlatin\tWendela Okonkwosdottir\ta
2\tmade up\tlatin\tVendela Okonkwosdotter\ta
3\tmade up\tlatin\tIsolde Quux-Farthingale\tNIL
"""


def test_a_real_name_is_held_out(tmp_path: Path) -> None:
    """Of an entity, all names but one are indexed, and that one is asked for."""
    real = tmp_path / "real"
    real.mkdir()
    (real / "index.tsv").write_text(REAL_INDEX, encoding="utf-8")
    (real / "queries.tsv").write_text(REAL_QUERIES, encoding="utf-8")
    made(tmp_path / "out", size=400, number=5, real=real)

    names = table(tmp_path / "out")
    owner = next(entity for entity, found in names.items() if "Vendela Okonkwosdottir" in found)
    asked = [query for query in queries(tmp_path / "out") if query.group.startswith("real")]
    (held,) = (query for query in asked if query.gold == owner)
    assert len(names[owner]) == 2
    assert held.text not in names[owner]
    assert {query.text for query in asked} == {held.text, "Isolde Quux-Farthingale"}
    assert sum(map(len, names.values())) == 400
