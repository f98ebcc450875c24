"""A small table, and a way to resolve names by it on the command line."""

from __future__ import annotations

import pytest

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
def resolve(run, table):
    """Run ``normalizer resolve`` on the small table alone."""

    def call(*arguments, stdin=None):
        return run("resolve", "--no-bundled", "--tables", table, *arguments, stdin=stdin)

    return call
