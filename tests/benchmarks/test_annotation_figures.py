"""Annotated texts are counted rightly against a gold, and the docs are written from the figures."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from normalizer import Resolver

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "benchmarks" / "annotation.py"
TEXT = "So Melanie Joly met Arnold Quackenbush in Canada. Quackenbush thanked Joly, and Canada."
NAMES = [("ca.joly", "Mélanie Joly", "person"), ("country.ca", "Canada", "place")]
GOLD = """\
start,end,mention,kind,gold,how,note
3,15,Melanie Joly,person,ca.joly,name,
20,38,Arnold Quackenbush,person,NIL,name,unknown
42,48,Canada,place,country.us,name,wrong on purpose
50,61,Quackenbush,person,NIL,short,unknown
70,74,Joly,person,ca.joly,short,
"""


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(SCRIPT.parent)
    monkeypatch.delitem(sys.modules, "annotation", raising=False)
    import annotation

    return annotation


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A folder of two texts and one of the gold of the first."""
    texts, gold = tmp_path / "texts", tmp_path / "gold"
    texts.mkdir()
    gold.mkdir()
    (texts / "any-name.txt").write_text(TEXT, encoding="utf-8")
    (texts / "other.txt").write_text("Nothing of note.", encoding="utf-8")
    (gold / "one.gold.csv").write_text(GOLD, encoding="utf-8")
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    facts = f"format: 1\ndate: 2024-11\nlanguage: en\nsha256: {digest}\n"
    (gold / "one.yaml").write_text(facts, encoding="utf-8")
    return texts, gold


def test_texts_are_known_by_their_hash(script: Any, folders: tuple[Path, Path]) -> None:
    """The name of a file tells nothing; a text without gold has none."""
    texts, gold = folders
    one, other = script.read_texts(texts, script.read_gold(gold))

    assert one.gold.stem == "one"
    assert one.gold.date == "2024-11"
    assert other.gold is None


def test_counts(
    script: Any, folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """What no table has does not count; what is resolved otherwise than in the gold is wrong."""
    texts, gold = folders
    resolver = Resolver.from_names(NAMES)
    counts = script.accuracy(resolver, script.read_texts(texts, script.read_gold(gold)))

    assert (counts.golden.total(), counts.found.total()) == (3, 2)
    assert (counts.resolved.total(), counts.right.total()) == (4, 2)
    assert counts.errors == [
        "one 42-48: country.us: taken for country.ca",
        "one 80-86: nothing: taken for country.ca",
    ]
    assert script.accuracy_table(counts).splitlines()[2:] == [
        "| all | 3 | 0.667 | 4 | 0.500 |",
        "| name | 2 | 0.500 | 3 | 0.333 |",
        "| short | 1 | 1.000 | 1 | 1.000 |",
    ]
    assert capsys.readouterr().err == "other.txt: no gold has its hash; it is passed over\n"


def test_what_is_not_found_is_told(script: Any, folders: tuple[Path, Path]) -> None:
    """An error tells the place and the entity, and no word of the text."""
    texts, gold = folders
    resolver = Resolver.from_names(NAMES[1:])
    counts = script.accuracy(resolver, script.read_texts(texts, script.read_gold(gold))[:1])

    assert counts.errors[0].startswith("one 3-15: ca.joly: ")
    assert "Joly" not in "".join(counts.errors)


def test_copies_have_unknown_names_of_their_own(script: Any, folders: tuple[Path, Path]) -> None:
    """Only the names that no table has are spelt otherwise, in each copy in another way."""
    texts, gold = folders
    resolver = Resolver.from_names(NAMES)
    every = script.numbered(resolver, script.read_texts(texts, script.read_gold(gold))[:1])
    copies = [next(every) for _ in range(3)]

    assert copies[0] == TEXT.replace("Quackenbush", "Quackenbushaaa")
    assert copies[1] == TEXT.replace("Quackenbush", "Quackenbushaab")
    assert len(set(copies)) == 3


def test_a_run_writes_the_page(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """A whole run, from texts to the figures of a page."""
    texts, gold = folders
    page, names = tmp_path / "page.md", tmp_path / "names.csv"
    page.write_text(
        "# Texts\n\n<!-- figures: accuracy -->\n<!-- end of figures -->\n\n"
        "<!-- figures: speed -->\noutdated\n<!-- end of figures -->\nend\n",
        encoding="utf-8",
    )
    names.write_text(
        "entity,entity_kind,name\nca.joly,person,Mélanie Joly\ncountry.ca,place,Canada\n",
        encoding="utf-8",
    )
    options = ["--gold", gold, "--tables", names, "--names", names, "--docs", page]
    done = subprocess.run(
        [sys.executable, SCRIPT, texts, *options, "--exact", "0.01", "--whole", "0.001"],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    written = page.read_text(encoding="utf-8")
    assert "| all | 3 | 0.667 | 4 | 0.500 |" in written
    assert "| annotate, one core | 0.001 MB | " in written
    assert "| annotate_many, two cores | 0.001 MB | " in written
    assert "| exact pass, 2 spellings, one core | 0.01 MB | " in written
    assert "outdated" not in written
    assert written.endswith("<!-- end of figures -->\nend\n")


def test_a_folder_without_texts_is_told(tmp_path: Path) -> None:
    """Nothing is loaded when there is nothing to measure."""
    done = subprocess.run(
        [sys.executable, SCRIPT, tmp_path, "--gold", tmp_path],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (
        2,
        f"{tmp_path} holds no texts; give a folder of *.txt\n",
    )


def test_a_marker_of_no_figures_is_told(script: Any) -> None:
    """A page that asks for figures that nobody makes is an error."""
    with pytest.raises(ValueError, match="no figures are called 'cost'; there are speed"):
        script.fill("<!-- figures: cost -->\n<!-- end of figures -->", {"speed": ""})


def test_the_page_has_all_figures(script: Any) -> None:
    """Every marker of the page of the docs is known, and all figures are shown."""
    page = (ROOT / "docs" / "explanation" / "texts.md").read_text(encoding="utf-8")
    assert [found[1] for found in script.MARKER.findall(page)] == ["accuracy", "speed", "notes"]
