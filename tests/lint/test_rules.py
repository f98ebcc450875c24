"""Every rule finds its bad example, accepts its good one, and is described."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from normalizer.linting import RULES, ReaderRule, Rule, is_warning, lint
from normalizer.linting.documentation import lint_codes_page
from normalizer.model import Location, Problem
from normalizer.tables import bundled_path, check, codes

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "lint-codes.md"

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def _save(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        (folder / name).write_bytes(data)
    return folder


def _lint(folder: Path, **files: str) -> list[str]:
    """Codes and lines that the linter tells of files."""
    _save(folder, {name.replace("__", "."): text for name, text in files.items()})
    return [f"{problem.code}:{problem.location.line}" for problem in lint(folder)]


@every_rule
def test_the_bad_example_is_reported(rule: Rule, tmp_path: Path) -> None:
    """The rule finds its bad example, and no other rule does."""
    assert {problem.code for problem in lint(_save(tmp_path, rule.bad))} == {rule.code}


@every_rule
def test_the_good_example_is_clean(rule: Rule, tmp_path: Path) -> None:
    """The mended example has nothing wrong at all."""
    assert lint(_save(tmp_path, rule.good)) == []


@every_rule
def test_reader_rules_block_loading_and_others_do_not(rule: Rule, tmp_path: Path) -> None:
    """The reader refuses exactly what the rule says it refuses."""
    refused = bool(check(_save(tmp_path, rule.bad)))
    assert refused == isinstance(rule, ReaderRule)


@every_rule
def test_a_rule_is_described(rule: Rule) -> None:
    """Each rule has a code of the form of its family, a title, and a reason."""
    assert re.fullmatch(r"T[1-58]\d\d|W\d\d\d", rule.code)
    assert rule.title
    assert len((type(rule).__doc__ or "").split()) > 8


def test_every_code_of_the_reader_has_its_rule() -> None:
    """No problem of the reader is without a page, and no code is used twice."""
    known = [rule.code for rule in RULES]
    assert known == sorted(set(known))
    readers = {rule.code for rule in RULES if isinstance(rule, ReaderRule)}
    assert readers == {getattr(codes, name) for name in codes.__all__}


def test_the_committed_page_is_the_generated_one() -> None:
    """The reference page says what the rules say."""
    assert PAGE.read_text(encoding="utf-8") == lint_codes_page()


def test_the_bundled_tables_are_clean() -> None:
    """The tables that come with the library have no problem and no warning, of any rule."""
    assert [str(problem) for problem in lint(bundled_path())] == []


HEAD = "format: 1\nentities:\n"
CHO = "  - id: a.cho\n    kind: person\n    name: Cho Tae-yul\n    aliases:\n"
JO = "  - id: b.jo\n    kind: person\n    name: Cho Tae-yong\n    aliases:\n"


@pytest.mark.parametrize("kind", ["short", "demonym", "title", "misspelling", "weak"])
def test_weak_kinds_may_collide(kind: str, tmp_path: Path) -> None:
    """What never resolves alone may stand on any number of entities."""
    row = f"      - {{text: Minister Cho, kind: {kind}}}\n"
    assert _lint(tmp_path, x__yaml=HEAD + CHO + row + JO + row) == []


@pytest.mark.parametrize(
    "kind",
    ["native", "self", "transliteration", "translation", "abbreviation", "former", "pseudonym"],
)
def test_strong_kinds_may_not_collide(kind: str, tmp_path: Path) -> None:
    """Both rows are told, however the letters are cased or composed."""
    row, other = (f"      - {{text: {text}, kind: {kind}}}\n" for text in ("Jo É", "JO  e\u0301"))
    told = _lint(tmp_path, x__yaml=HEAD + CHO + row + JO + other)
    assert [line for line in told if line.startswith("T405")] == ["T405:7", "T405:12"]


def test_both_rows_must_say_shared(tmp_path: Path) -> None:
    """The row that does not say so is told alone."""
    row = "      - {text: Jo Tae, kind: self}\n"
    shared = "      - {text: Jo Tae, kind: self, shared: true}\n"
    assert _lint(tmp_path, x__yaml=HEAD + CHO + row + JO + shared) == ["T405:7"]
    assert _lint(tmp_path, x__yaml=HEAD + CHO + shared + JO + shared) == []


def test_kinds_of_entities_are_apart(tmp_path: Path) -> None:
    """A person and a place may have one name."""
    row = "      - {text: Jordan, kind: self}\n"
    place = JO.replace("person", "place")
    assert _lint(tmp_path, x__yaml=HEAD + CHO + row + place + row) == []


def test_equal_names_are_told_on_both(tmp_path: Path) -> None:
    """Two entities with one canonical name are told, until rows say that it is shared."""
    twin = JO.replace("yong", "yul")
    weak = "      - {text: x, kind: weak}\n"
    told = _lint(tmp_path, x__yaml=HEAD + CHO + weak + twin + weak)
    assert told == ["T406:5", "T406:10"]
    shared = "      - {text: Cho Tae-yul, kind: self, shared: true}\n"
    assert _lint(tmp_path, x__yaml=HEAD + CHO + shared + twin + shared) == []


def test_the_place_of_the_other_is_shown(tmp_path: Path) -> None:
    """Across files, the message leads to the other row."""
    row = "      - {text: Jo Tae, kind: self}\n"
    _save(tmp_path, {"a.yaml": HEAD + CHO + row, "b.yaml": HEAD + JO + row})
    first, second = lint(tmp_path / "b.yaml", tmp_path / "a.yaml")
    assert f"'b.jo' at {tmp_path.as_posix()}/b.yaml:7:16" in first.message
    assert f"'a.cho' at {tmp_path.as_posix()}/a.yaml:7:16" in second.message


def test_never_on_one_side_is_enough(tmp_path: Path) -> None:
    """`never` is symmetric, and may be said twice."""
    one = (
        HEAD
        + CHO.replace("    aliases:\n", "    never: [b.jo]\n")
        + JO.replace("    aliases:\n", "")
    )
    assert _lint(tmp_path, x__yaml=one) == []
    assert _lint(tmp_path, x__yaml=one + "    never: [a.cho]\n") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Cho\u00a0Tae", "T302"), (" Cho", "T302"), ("Cho\\tTae", "T302"), ("Cho\\nTae", "T302"),
        ("Cho\u3000Tae", "T302"), ("Cho\\u200E", "T303"), ("Cho\\u00ADTae", "T303"),
        ("Cho\\uFEFF", "T303"), ("Cho\\u200CTae", "T303"), ("\u3164", "T303"), ("Chо", "T304"),
        ("Αlexis", "T304"), ("e\\u0301", "T301"), ("?", "T501"), ("...", "T501"),
    ],
)  # fmt: skip
def test_characters_that_were_not_meant(text: str, code: str, tmp_path: Path) -> None:
    """Each is told at its row."""
    told = _lint(tmp_path, x__yaml=f'{HEAD}{CHO}      - {{text: "{text}", kind: weak}}\n')
    assert f"{code}:7" in told


@pytest.mark.parametrize(
    "text",
    [
        "علی\u200cاکبر", "क्\u200dष", "東京タワーの人", "K팝", "JR東日本", "Sana'a", "Владимир-Cho",
        "2Pac", "Ünal", "G20", "Thích Nhất Hạnh",
    ],
)  # fmt: skip
def test_characters_that_languages_need(text: str, tmp_path: Path) -> None:
    """Joiners, mixed Japanese and Korean, marks and figures pass."""
    assert _lint(tmp_path, x__yaml=f'{HEAD}{CHO}      - {{text: "{text}", kind: weak}}\n') == []


def test_warnings_are_told_apart() -> None:
    """The code tells whether a problem counts."""
    place = Location("x.csv")
    assert is_warning(Problem(place, "W201", "", ""))
    assert not is_warning(Problem(place, "T201", "", ""))


def test_lint_never_raises(tmp_path: Path) -> None:
    """Not even for what is no file."""
    assert [problem.code for problem in lint(tmp_path / "nowhere")] == ["T101"]
    assert lint() == []
