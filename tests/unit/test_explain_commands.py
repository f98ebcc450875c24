"""Pictures of what ``normalizer resolve`` answers, and colour of what it explains."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from normalizer.cli import main
from normalizer.cli.terminal import terminal_width, weighed

TABLE = """\
format: 1
entities:
  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
"""


@pytest.fixture
def resolve(tmp_path):
    """Run ``normalizer resolve`` on one man."""
    table = tmp_path / "table.yaml"
    table.write_text(TABLE, encoding="utf-8")

    def call(*words: str) -> Result:
        given = ["resolve", "--no-bundled", "--tables", str(table), *words]
        return CliRunner().invoke(main, given)

    return call


def test_picture_of_the_likeliest(resolve):
    """The picture says what was decided, by which policy, and why."""
    picture = resolve("Cho Tae-yeol", "--picture", "svg", "--policy", "strict").output
    root = ET.fromstring(picture.encode())

    assert root[0].text.startswith("'Cho Tae-yeol' is resolved as Cho Tae-yul")
    assert "the policy 'strict' needs 0.95" in root[1].text
    assert "the sum: probability 0.9" in resolve("Cho Tae-yeol", "--picture", "text").output


def test_nothing_to_draw(resolve):
    """Without a candidate, text tells the answer, and SVG is an error that tells it."""
    told = "'Wqzx' is nil: no name in the tables shares a key with it."
    svg = resolve("Wqzx", "--picture", "svg")

    assert resolve("Wqzx", "--picture", "text").output == told + "\n"
    assert (svg.exit_code, svg.stdout) == (2, "")
    assert svg.stderr.endswith(f"Error: no entity is near enough to be drawn: {told}\n")


@pytest.mark.parametrize("words", [["a", "b"], ["-"], []])
def test_one_name_is_drawn(resolve, words):
    """Several names have no picture together."""
    done = resolve(*words, "--picture", "text")

    assert done.exit_code == 2
    assert "--picture draws one answer; give one name, or one pair" in done.stderr


@pytest.mark.parametrize(
    ("line", "spans"),
    [
        ("    -1.97  -1.97  x", [("    -1.97", "red"), ("  -1.97  x", "")]),
        ("  +12.85  = probability", [("  +12.85", "green"), ("  = probability", "")]),
        ("  noticed: +1.00 x", [("  noticed: +1.00 x", "")]),
        ("", [("", "")]),
    ],
)
def test_only_weights_have_colour(line, spans):
    """What speaks for is green, what speaks against red; the words are as they are."""
    assert weighed(line) == spans


def test_width_where_there_is_no_terminal():
    """In a pipe a picture is the same whatever the window."""
    assert terminal_width(None) == 100
