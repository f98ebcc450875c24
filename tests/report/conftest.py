"""A small folder of tables and one of mentions, written afresh for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

TABLES = """\
format: 1
entities:
  - id: ca.melanie-joly
    kind: person
    name: Mélanie Joly
    country: CA
    never: [us.angelina-jolie]
    offices:
      - {role: foreign minister, of: CA, since: 2021-10, until: 2025-05}
    aliases:
      - {text: Melanie Jolie, lang: en, kind: misspelling}
      - {text: Jolie, lang: en, kind: misspelling, shared: true}
  - id: country.ca
    kind: place
    name: Canada
    country: CA
    aliases:
      - {text: Canadian, lang: en, kind: demonym}
  - id: country.kr
    kind: place
    name: South Korea
    country: KR
    aliases:
      - {text: South Korean, lang: en, kind: demonym}
  - id: kr.cho-tae-yong
    kind: person
    name: Cho Tae-yong
    country: KR
    never: [kr.cho-tae-yul]
  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
    country: KR
    never: [kr.cho-tae-yong]
    offices:
      - {role: foreign minister, of: KR, since: 2024-01, until: 2025-07}
    aliases:
      - {text: 조태열, lang: ko, kind: native}
  - id: us.angelina-jolie
    kind: person
    name: Angelina Jolie
    country: US
    never: [ca.melanie-joly]
    aliases:
      - {text: Jolie, lang: en, kind: short, shared: true}
"""

FACTS = """\
format: 1
publisher: The Daily
agency: ""
date: 2024-02
language: en
note: ""
"""

ROWS = """\
mention,kind,role,context,on,count,gold,note
Cho Tae-yeol,person,,South Korea,,2,kr.cho-tae-yul,
조태열,person,,,,1,kr.cho-tae-yul,
Cho Tae-yong,person,South Korean Foreign Minister,,2024-02,1,kr.cho-tae-yong,"sic, in doubt"
Jolie,person,Canadian Foreign Minister,Canada,,1,ca.melanie-joly,
Wilhelmina Quackenbush,person,,,,1,NIL,nobody
South Korean,place,,,,1,country.kr,
"""


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    return put(tmp_path / "tables" / "people.yaml", TABLES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "articles" / "daily.yaml", FACTS)
    put(tmp_path / "articles" / "daily.csv", ROWS)
    return tmp_path / "articles"
