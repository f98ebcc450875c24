"""A small table and ways to run the command line."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from normalizer.cli import main

TABLE = """\
format: 1
entities:
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
    offices:
      - {role: foreign minister, of: KR, since: 2024-01, until: 2025-07}
    aliases:
      - {text: 조태열, lang: ko, kind: native}
  - id: org.arab-bar-chamber
    kind: organization
    name: Arab Bar Chamber
    aliases:
      - {text: ABC, lang: en, kind: abbreviation, until: 2010, shared: true}
  - id: org.atlas-book-council
    kind: organization
    name: Atlas Book Council
    aliases:
      - {text: ABC, lang: en, kind: abbreviation, shared: true}
"""


@pytest.fixture
def table(tmp_path):
    """A file with two men whose names are close, and two organizations with one abbreviation."""
    path = tmp_path / "table.yaml"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def run():
    """Run the command line in this process; return what click's runner returns."""

    def call(*arguments, stdin=None):
        return CliRunner().invoke(main, [str(word) for word in arguments], input=stdin)

    return call


@pytest.fixture
def resolve(run, table):
    """Run ``normalizer resolve`` on the small table alone."""

    def call(*arguments, stdin=None):
        return run("resolve", "--no-bundled", "--tables", table, *arguments, stdin=stdin)

    return call
