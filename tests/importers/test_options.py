"""What can be asked of a format: languages, classes, kinds."""

from __future__ import annotations

import csv
import io

import pytest

from normalizer.importers.wikidata import read_classes
from normalizer.model import Kind


def rows(imports):
    """The rows of the table."""
    return list(csv.DictReader(io.StringIO(imports.text())))


def test_languages_keep_their_names_and_choose_the_canonical_one(imports):
    """The name comes from the first wanted language that has one; other names stay out."""
    imports.run("wikidata", imports.data / "wikidata.json", options={"languages": ("ko", "ru")})
    found = rows(imports)

    assert {row["lang"] for row in found} == {"ko", "ko-Latn", "ru", ""}
    assert {row["entity"]: row["name"] for row in found if row["name"]} == {
        "wikidata.q900000001": "Mira Solberg",
        "wikidata.q900000002": "한바다",
    }


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, {"1": "person", "2": "person", "3": "organization"}),
        ({"classes": read_classes("Q43229")}, {"3": "organization"}),
        ({"classes": read_classes("Q101352=event")}, {"4": "event"}),
        ({"classes": read_classes("Q101352,Q5"), "kind": Kind.EVENT},
         {"1": "person", "2": "person", "4": "event"}),
        ({"kind": Kind.EVENT},
         {"1": "person", "2": "person", "3": "organization", "4": "event"}),
    ],
)  # fmt: skip
def test_classes_choose_items_and_their_kinds(imports, options, expected):
    """Known classes have a kind; others have the one that is said."""
    imports.run("wikidata", imports.data / "wikidata.json", options=options)
    kinds = {row["entity"][-1]: row["entity_kind"] for row in rows(imports) if row["entity_kind"]}

    assert kinds == expected


def test_feature_classes_choose_places(imports):
    """Names of places that were left out are left out, too."""
    names = imports.data / "geonames-names.txt"
    options = {"names": names, "classes": frozenset("H")}
    imports.run("geonames", imports.data / "geonames.txt", options=options)

    assert {row["name"] for row in rows(imports)} == {"Lake Seohae"}


def test_base_is_left_out_of_ids(imports):
    """With a base, all of an address after it makes the id."""
    options = {"kind": Kind.PLACE, "base": "https://example.org/"}
    imports.run("skos", imports.data / "skos.ttl", options=options)

    ids = {row["entity"].rpartition("-")[0] for row in rows(imports)}

    assert ids == {"skos.places-s2", "skos.places-w1"}
