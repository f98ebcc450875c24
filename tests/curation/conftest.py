"""Small tables, and the ways in which they change."""

from __future__ import annotations

import pytest

from normalizer import Resolver
from normalizer.tables import read

PEOPLE = """\
format: 1
entities:
  # the minister, and the man with whom he is confused
  - id: kr.cho-tae-yong
    kind: person
    name: Cho Tae-yong
    country: KR
    aliases:
      - {text: 조태용, lang: ko, kind: native}

  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
    country: KR
    never: [kr.cho-tae-yong]
    aliases:
      - {text: 조태열, lang: ko, kind: native}

  - id: us.jake-sullivan
    kind: person
    name: Jake Sullivan
    country: US
"""


@pytest.fixture
def people(tmp_path):
    """The file of a table of three people."""
    path = tmp_path / "people.yaml"
    path.write_text(PEOPLE, encoding="utf-8")
    return path


@pytest.fixture
def resolver(people):
    """What answers from it."""
    return Resolver(read(people))


@pytest.fixture
def changed(tmp_path):
    """Make a resolver of the table with some texts of it replaced."""

    def make(*pairs):
        text = PEOPLE
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        path = tmp_path / "changed.yaml"
        path.write_text(text, encoding="utf-8")
        return Resolver(read(path))

    return make
