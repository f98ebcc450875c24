"""Small tables, and a way to export them."""

from __future__ import annotations

import pytest

from normalizer.exporters import export_names, exporter_named

TABLE = """\
format: 1
sources:
  blue-book: {title: 'A "blue" book', licence: facts}
entities:
  - id: agreement.tide
    kind: agreement
    name: Tide Accord
  - id: kr.cho-tae-yong
    kind: person
    name: Cho Tae-yong
    country: KR
    aliases:
      - {text: Jo Tae, lang: ko-Latn, kind: transliteration, shared: true}
  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
    country: KR
    born: 1955
    same_as: [isni:0000, uri:https://example.org/p/1, wikidata:Q900000001]
    never: [kr.cho-tae-yong]
    offices:
      - {role: foreign minister, of: KR, since: 2024-01, until: 2025-07}
    aliases:
      - {text: Cho Tae-yul, lang: en, kind: self}
      - {text: 'Cho "T-Y" \\ Yul', lang: en, kind: translation, source: blue-book}
      - {text: 조태열, lang: ko, kind: native, source: blue-book, note: 'a, "note"'}
      - {text: Cho Tae-yeol, lang: ko-Latn, kind: transliteration, system: rr, since: 2024}
      - {text: Cho Tay-yul, lang: ko-Latn, kind: misspelling}
      - {text: Jo Tae, lang: ko-Latn, kind: transliteration, shared: true}
      - {text: Minister Cho, lang: en, kind: weak}
      - {text: Cho Old-name, lang: ko-Latn, kind: former}
  - id: org.tide
    kind: organization
    name: Tide
    country: IE
    aliases:
      - {text: Tide Accord, lang: en, kind: former}
"""


class Exports:
    """Exports tables into a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.table = folder / "table.yaml"
        self.table.write_text(TABLE, encoding="utf-8")

    def run(self, form, table=None, **said):
        """Export a table; return the file and what came of it."""
        exporter = exporter_named(form)
        output = self.folder / f"out{exporter.suffixes[0]}"
        done = export_names(exporter, table or self.table, output=output, **said)
        return output, done

    def text(self, form, **said):
        """What an export wrote."""
        return self.run(form, **said)[0].read_text(encoding="utf-8")

    def left(self):
        """Names of all files in the folder."""
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def exports(tmp_path):
    """What runs exports."""
    return Exports(tmp_path)
