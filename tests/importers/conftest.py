"""A small input of each format, in its true shape, and what it is read with."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalizer.importers import import_names, importer_named
from normalizer.model import Kind

DATA = Path(__file__).parent / "data"

CASES = {
    "wikidata": ("wikidata", "wikidata.json", {}),
    "geonames": ("geonames", "geonames.txt", {"names": DATA / "geonames-names.txt"}),
    "cldr": ("cldr", "cldr.json", {"locales": DATA / "cldr-main"}),
    "ror": ("ror", "ror.json", {}),
    "popolo": ("popolo", "popolo.json", {"country": "KR"}),
    "openrefine": ("openrefine", "openrefine.json", {}),
    "skos-rdf": ("skos", "skos.rdf", {"kind": Kind.PLACE}),
    "skos-turtle": ("skos", "skos.ttl", {"kind": Kind.PLACE}),
    "csv": (
        "csv",
        "plain.csv",
        {
            "map": {
                "entity": "Id", "name": "Name", "text": "Other names", "lang": "Language",
                "entity_kind": "Type", "country": "Land", "born": "Born", "since": "From",
                "until": "To", "note": "Remark",
            },
            "split": ";",
        },
    ),
}  # fmt: skip
"""Name of the case: format, file and options."""


class Imports:
    """Runs imports into a folder of its own."""

    data = DATA

    def __init__(self, folder):
        self.folder = folder
        self.table = folder / "table.csv"
        self.side_file = folder / "table.meta.yaml"
        self.rejects = folder / "table.rejected.ndjson"

    def file(self, name, content):
        """Write an input; return its path."""
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def run(self, form, path, **said):
        """Import a file; return the summary."""
        options = said.pop("options", {})
        return import_names(importer_named(form), Path(path), self.table, options=options, **said)

    def case(self, name, content=None, **said):
        """Import the small input of a case, or another content with its options."""
        form, file, options = CASES[name]
        path = DATA / file if content is None else self.file(file, content)
        return self.run(form, path, options=options, **said)

    def options(self, name):
        """The options of a case."""
        return CASES[name][2]

    def content(self, name):
        """Bytes of the small input of a case."""
        return (DATA / CASES[name][1]).read_bytes()

    def clear(self):
        """Remove what was written."""
        for path in (self.table, self.side_file, self.rejects):
            path.unlink(missing_ok=True)

    def text(self):
        """The table that was written."""
        return self.table.read_text(encoding="utf-8")

    def left(self):
        """Names of all files in the folder."""
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def imports(tmp_path):
    """What runs imports."""
    return Imports(tmp_path)


@pytest.fixture(params=CASES)
def case(request):
    """The name of each case."""
    return request.param
