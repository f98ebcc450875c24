"""Offices, identities, keys, thrift and sources: what is told, and what is left in peace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.dates import PartialDate
from normalizer.linting import lint
from normalizer.linting.contradictions import _overlap
from normalizer.model import Office

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "format: 1\nentities:\n"


def _entity(id_: str, name: str, *, more: str = "", rows: tuple[str, ...] = ()) -> str:
    block = f"  - id: {id_}\n    kind: person\n    name: {name}\n{more}"
    if rows:
        block += "    aliases:\n" + "".join(f"      - {{{row}}}\n" for row in rows)
    return block


def _told(folder: Path, *entities: str, head: str = HEAD) -> list[str]:
    (folder / "x.yaml").write_text(head + "".join(entities), encoding="utf-8")
    return [problem.code for problem in lint(folder)]


def _office(since: str, until: str = "", role: str = "president", of: str = "KR") -> str:
    end = f", until: {until}" if until else ""
    return f"      - {{role: {role}, of: {of}, since: {since}{end}}}\n"


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (("2001", "2004"), ("2003", "2005"), True),
        (("2001", "2004"), ("2003", ""), True),
        (("2001-01-01", "2004-06-01"), ("2002", "2003"), True),
        (("2001", "2003"), ("2003", "2005"), False),  # in the course of 2003
        (("2001", ""), ("2003", ""), False),  # the end of the first is not known
        (("2001", ""), ("2003", "2005"), False),
        (("2001-01-01", "2003-05-10"), ("2003-05-10", ""), False),  # handed over that day
        (("2001-01-01", "2003-05-11"), ("2003-05-09", ""), True),
        (("2001", "2002"), ("2001", ""), False),  # the second may have begun and ended first
        (("2001", "2002"), ("2003", "2004"), False),
    ],
)
def test_offices_of_one_person(
    first: tuple[str, str],
    second: tuple[str, str],
    told: bool,  # noqa: FBT001
    tmp_path: Path,
) -> None:
    """Spans are told that overlap however the missing months and days are filled in."""
    for spans in ((first, second), (second, first)):
        rows = "    offices:\n" + "".join(_office(*span) for span in spans)
        assert ("T412" in _told(tmp_path, _entity("a.b", "B", more=rows))) is told


def test_other_offices_may_overlap(tmp_path: Path) -> None:
    """Another role, or the role of another country."""
    for other in ({"role": "speaker"}, {"of": "KP"}):
        rows = "    offices:\n" + _office("2001", "2004") + _office("2002", "2004", **other)
        assert _told(tmp_path, _entity("a.b", "B", more=rows)) == []


_DAYS = st.dates().map(lambda day: PartialDate(day.year, day.month, day.day))


@given(st.lists(_DAYS, min_size=4, max_size=4))
def test_overlap_of_days_is_that_of_intervals(days: list[PartialDate]) -> None:
    """Where every date is a day, an overlap is what everybody takes for one, both ways round."""
    one = Office("president", "KR", *sorted(days[:2]))
    other = Office("president", "KR", *sorted(days[2:]))
    assert one.since is not None
    assert one.until is not None
    assert other.since is not None
    assert other.until is not None
    begin = max(one.since.first(), other.since.first())
    end = min(one.until.first(), other.until.first())
    assert _overlap(one, other) == _overlap(other, one) == (begin < end)


@pytest.mark.parametrize(
    ("role", "of", "told"),
    [("president", "KR", ["W401"]), ("president", "BA", []), ("ambassador", "KR", []),
     ("president", "", [])],
)  # fmt: skip
def test_two_people_in_one_office(role: str, of: str, told: list[str], tmp_path: Path) -> None:
    """Only where a state has one of them; a month of overlap is a handover."""
    where = f", of: {of}" if of else ""
    for until, expected in (("2004-01", told), ("2002-02-01", [])):
        first, second = (
            f"    offices:\n      - {{role: {role}{where}, since: {since}, until: {end}}}\n"
            for since, end in (("2001-01", until), ("2002-01", "2005-01"))
        )
        found = _told(tmp_path, _entity("a.b", "B", more=first), _entity("a.c", "C", more=second))
        assert found == expected


def test_never_and_same_as_are_told_once(tmp_path: Path) -> None:
    """At `never`, and not again at the two identities; on whichever side it stands."""
    same, never = "    same_as: [x:1]\n", "    never: [a.b]\n"
    both = _entity("a.b", "B", more=same), _entity("a.c", "C", more=same + never)
    assert _told(tmp_path, *both) == ["T411"]
    assert sorted(_told(tmp_path, *both, _entity("a.d", "D", more=same))) == ["T410", "T411"]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("Mélanie Joly", "Melanie Joly"), ["T502"]),
        (("Jean-Marc Roy", "Jean Marc Roy"), ["T502"]),
        (("Ann Abell", "Anna Bell"), []),  # the words tell them apart
        (("Melanie Joly", "Melanie Jolie"), []),
        (("Melanie Joly", "melanie joly"), ["T406", "T406"]),  # told by another rule
    ],
)
def test_entities_that_no_key_tells_apart(
    names: tuple[str, str], told: list[str], tmp_path: Path
) -> None:
    """Marks and hyphens are no keys."""
    assert _told(tmp_path, _entity("a.b", names[0]), _entity("a.c", names[1])) == told


def test_a_name_of_its_own_tells_an_entity_apart(tmp_path: Path) -> None:
    """So does `never`, which says that both are known; other kinds of entities do not matter."""
    two = _entity("a.b", "Mélanie Joly"), _entity("a.c", "Melanie Joly")
    assert _told(tmp_path, *two) == ["T502"]
    rows = ("text: Melanie Anne Joly, kind: self",)
    own = [_entity("a.b", "Mélanie Joly", rows=rows), two[1]]
    assert _told(tmp_path, *own) == ["T502"]  # the other still has none
    own[1] = _entity("a.c", "Melanie Joly", rows=("text: M. B. Joly, kind: self",))
    assert _told(tmp_path, *own) == []
    assert _told(tmp_path, two[0], two[1] + "    never: [a.b]\n") == []
    assert _told(tmp_path, two[0], two[1].replace("person", "place")) == []


KNOWN = "text: 조태열, lang: ko, kind: native"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("text: 조 태열, lang: ko, kind: native", True),
        ("text: cho taeyul, kind: self", True),
        ("text: CHO TAE-YUL, lang: und-Latn, kind: transliteration", True),
        ("text: CHO TAE-YUL, lang: ko-Latn, kind: transliteration", False),  # a language
        ("text: 조 태열, lang: ko-Hang, kind: native", False),
        ("text: 조 태열, lang: ko, kind: native, note: so on the card", False),
        ("text: 조 태열, lang: ko, kind: native, since: 2024", False),
        ("text: 조 태열, lang: ko, kind: misspelling", False),
        ("text: 조 태열, lang: ko, kind: short", False),
        ("text: 조 태열, lang: ko, kind: title", False),
        ("text: cho taeyul, kind: self, shared: true", False),
        ("text: Cho Tae-yul, kind: self", False),  # the canonical name, said in a row
        ("text: Cho Tae-yeol, kind: self", False),
    ],
)
def test_rows_that_are_reached_already(row: str, told: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """Those alone that say nothing but letters that are known."""
    found = _told(tmp_path, _entity("a.b", "Cho Tae-yul", rows=(KNOWN, row)))
    assert found == (["W601"] if told else [])


@pytest.mark.parametrize(
    ("lang", "known", "row", "told"),
    [
        ("ko", "스톰 섀도", "스톰섀도", []),
        ("ko", "주한 미군", "주 한미군", []),
        ("ko", "9·19 군사합의", "9.19 군사합의", ["W601"]),
        ("en", "Aljazeera", "Al Jazeera", ["W601"]),
    ],
)
def test_blanks_divide_the_names_of_things_in_hangul(
    lang: str, known: str, row: str, told: list[str], tmp_path: Path
) -> None:
    """Written together they are cut at words that they end with, so that both rows are needed."""
    rows = tuple(f"text: {text}, lang: {lang}, kind: translation" for text in (known, row))
    thing = _entity("org.b", "Some Name", rows=rows).replace("kind: person", "kind: organization")
    assert _told(tmp_path, thing) == told


def test_a_source_is_reason_enough(tmp_path: Path) -> None:
    """Bulk rows are kept as their source has them."""
    head = "format: 1\nsources:\n  un: {title: U}\nentities:\n"
    rows = (f"{KNOWN}, source: un", "text: 조 태열, lang: ko, kind: native, source: un")
    assert _told(tmp_path, _entity("a.b", "Cho", rows=rows), head=head) == []


def test_sources_are_asked_for_where_there_are_some(tmp_path: Path) -> None:
    """Of kinds that decide, unless a note tells why not."""
    row = "text: 조태열, lang: ko, kind: native"
    assert _told(tmp_path, _entity("a.b", "Cho", rows=(row,))) == []
    head = "format: 1\nsources:\n  un: {title: U}\nentities:\n"
    used = "text: Jo, kind: self, source: un"
    for more, told in (("", ["W701"]), (", note: seen", []), (", source: un", [])):
        assert _told(tmp_path, _entity("a.b", "Cho", rows=(used, row + more)), head=head) == told
    weak = "text: Joe, kind: short"
    assert _told(tmp_path, _entity("a.b", "Cho", rows=(used, weak)), head=head) == []


def test_a_file_of_sources_alone_is_left(tmp_path: Path) -> None:
    """It may be there for what is to come."""
    assert _told(tmp_path, head="format: 1\nsources:\n  un: {title: U}\n") == []


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("text: 조태열, lang: fr, kind: translation", ["W202"]),
        ("text: Лавров, lang: en, kind: translation", ["W202"]),
        ("text: Лавров, lang: sr, kind: translation", []),  # written in both
        ("text: Лавров, lang: en-Cyrl, kind: translation", []),
        ("text: Лавров, lang: und, kind: translation", []),
        ("text: 東京, lang: ja, kind: translation", []),
        ("text: トウキョウ, lang: ja, kind: translation", []),
        ("text: 李, lang: ko, kind: translation", []),
        ("text: Сор Ann, lang: en, kind: translation", ["T305"]),
        ("text: СНВ III, lang: ru, kind: translation", []),
        ("text: Сор Ann, lang: en, kind: misspelling", []),
    ],
)
def test_scripts_and_languages(row: str, told: list[str], tmp_path: Path) -> None:
    """A language is written in its scripts, and letters are what they look like."""
    assert _told(tmp_path, _entity("a.b", "Nobody", rows=(row,))) == told
