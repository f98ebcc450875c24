"""Bytes that no person would write: nothing crashes, and nothing is written by half."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalizer.errors import TableError
from normalizer.linting import lint
from normalizer.linting.outputs import as_annotation, as_json, as_sarif
from normalizer.tables import check, format_text, parse, read
from normalizer.tables.formatting import plan_format, plan_mends
from normalizer.tables.write import replace_text

if TYPE_CHECKING:
    from collections.abc import Callable

GOOD = Path(__file__).parent / "good"
BAD = Path(__file__).parent / "bad"
PLANTED = Path(__file__).parents[1] / "lint" / "planted"

LINES = (
    '{"entity": "a.b", "entity_kind": "person", "name": "A", "text": "B", "kind": "short"}\n'
    '{"entity": "a.b", "never": ["a.c"], "text": "\\u0424", "kind": "native", "lang": "ru"}\n'
)
HEAD = (
    "format: 1\nlint:\n  ignore:\n    W601: so\nsources:\n  un: {title: U}\nentities:\n"
    "  - id: a.b  # lint: allow T406 because so\n    kind: person\n    name: A\n"
)
SEEDS: dict[str, list[bytes]] = {
    "x.yaml": [
        (GOOD / "ministers.yaml").read_bytes(),
        HEAD.encode(),
        (PLANTED / "people.yaml").read_bytes(),
        (BAD / "features.yaml").read_bytes(),
    ],
    "x.csv": [(GOOD / "bulk.csv").read_bytes(), (PLANTED / "rows.csv").read_bytes()],
    "x.jsonl": [LINES.encode(), (PLANTED / "lines.jsonl").read_bytes()],
}
# What tables are made of, and what readers stumble over.
PIECES = [
    b"\n", b"\r", b"\r\n", b"\t", b" ", b"  ", b"-", b"- ", b": ", b"{", b"}", b"[", b"]", b"#",
    b" # lint: allow T4 because so\n", b"# lint: allow", b"&a ", b"*a", b"!!str ", b"<<: ", b"|\n",
    b"%YAML 1.1\n", b"---\n", b"...\n", b'"', b"'", b'""', b",", b",,,,", b"\\", b"\\ud800",
    b"\\u0000", b"null", b"true", b"1e999", b"NaN", b"9" * 5000, b"[" * 300, b"{" * 12, b"\x00",
    b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", "\u202e\u200b\u0301".encode(),
    "Ж".encode(), b"format: 2\n", b"lint:\n", b"kind: ", b"lang: KO", b"since: 2024-1", b"~", b"?",
]  # fmt: skip


@st.composite
def mutated(draw: Callable[..., object], name: str) -> bytes:
    """A table of which some bytes were removed, doubled, moved or put in."""
    draw_any: Callable[..., object] = draw
    data = bytes(draw_any(st.sampled_from(SEEDS[name])))  # type: ignore[call-overload]
    for _ in range(int(draw_any(st.integers(1, 5)))):  # type: ignore[call-overload]
        at = int(draw_any(st.integers(0, len(data))))  # type: ignore[call-overload]
        end = at + int(draw_any(st.integers(0, 12)))  # type: ignore[call-overload]
        way = draw_any(st.sampled_from(["cut", "put", "swap", "double", "tear", "noise"]))
        if way == "cut":
            data = data[:at] + data[end:]
        elif way == "put":
            piece = draw_any(st.sampled_from(PIECES))
            data = data[:at] + bytes(piece) + data[at:]  # type: ignore[call-overload]
        elif way == "swap":
            piece = draw_any(st.sampled_from(PIECES))
            data = data[:at] + bytes(piece) + data[end:]  # type: ignore[call-overload]
        elif way == "double":
            data = data[:end] + data[at:]
        elif way == "tear":
            data = data[:at]
        else:
            noise = draw_any(st.binary(max_size=8))
            data = data[:at] + bytes(noise) + data[end:]  # type: ignore[call-overload]
    return data


def _try(folder: Path, name: str, data: bytes) -> None:
    path = folder / name
    path.write_bytes(data)
    problems = check(path)
    assert problems == tuple(sorted(problems))
    assert parse(path)[1] == problems
    told = lint(path)
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for problem in told:
        assert 1 <= problem.location.line <= lines + 1
        assert problem.location.column >= 1
        assert problem.message
        assert problem.mend
    assert as_json(told)
    assert as_sarif(told, version="1")
    assert all(as_annotation(problem).count("\n") == 0 for problem in told)
    _format(path, data, refused=bool(problems))
    _mend(path, data)


def _format(path: Path, data: bytes, *, refused: bool) -> None:
    """What can be loaded can be formatted, says the same then, and is canonical."""
    changes, wrong = plan_format(path)
    assert path.read_bytes() == data
    if refused:
        return
    assert wrong == ()
    text = changes[0].text if changes else data.decode()
    before = read(path)
    assert format_text(text, path.suffix) == text
    replace_text(path, text)
    after = read(path)
    assert [entity.id for entity in after.entities] == [entity.id for entity in before.entities]
    assert len(after.aliases) <= len(before.aliases)
    path.write_bytes(data)


def _mend(path: Path, data: bytes) -> None:
    """What is mended can be read, is canonical, and has nothing left to mend."""
    for change in plan_mends(path):
        assert change.diff() or change.text.encode() == data
        replace_text(path, change.text)
        assert plan_mends(path) == []
        assert plan_format(path) == ([], ())


@pytest.mark.parametrize("name", SEEDS)
@given(data=st.data())
@settings(deadline=None, suppress_health_check=list(HealthCheck))
def test_no_bytes_crash_anything(
    name: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Reader, linter, formatter and mends take any bytes; they raise nothing."""
    folder = tmp_path_factory.mktemp("fuzz")
    _try(folder, name, data.draw(mutated(name)))


@pytest.mark.parametrize("name", SEEDS)
@given(noise=st.binary(max_size=200))
@settings(deadline=None, suppress_health_check=list(HealthCheck))
def test_no_noise_is_a_table(
    name: str, noise: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Bytes without any form are told, and never read as something by chance."""
    folder = tmp_path_factory.mktemp("noise")
    _try(folder, name, noise)


@pytest.mark.parametrize("name", ["x.yaml", "x.csv", "x.jsonl"])
def test_a_side_file_of_noise_is_told(name: str, tmp_path: Path) -> None:
    """It does not hide what is wrong with its table."""
    (tmp_path / name).write_bytes(SEEDS[name][-1])
    (tmp_path / "x.meta.yaml").write_bytes(b"\xff\x00: [")
    if name == "x.yaml":
        (tmp_path / "x.csv").write_text("entity\na.b\n", encoding="utf-8")
    assert any(p.location.file.endswith("x.meta.yaml") for p in lint(tmp_path))
    with pytest.raises(TableError):
        read(tmp_path)
