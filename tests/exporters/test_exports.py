"""What is exported can be read again, and says what the tables say."""

from __future__ import annotations

import json
import tempfile
from itertools import chain
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalizer.errors import ArgumentError, TableError
from normalizer.exporters import EXPORTERS, Exporter, Written, export_names, exporter_named
from normalizer.exporters.skos import labels_of
from normalizer.importers import import_names, importer_named
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.tables import Tables, read, write
from normalizer.tables.write import to_csv
from normalizer.testing import hostile_text

SKOS = """\
@prefix dct: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<https://example.org/> a skos:ConceptScheme ;
    dct:source "A \\"blue\\" book, facts" .

<https://example.org/kr.cho-tae-yong> a skos:Concept ;
    skos:inScheme <https://example.org/> ;
    skos:prefLabel "Cho Tae-yong" ;
    skos:prefLabel "Jo Tae"@ko-Latn .

<https://example.org/kr.cho-tae-yul> a skos:Concept ;
    skos:inScheme <https://example.org/> ;
    skos:prefLabel "Cho Tae-yul"@en ;
    skos:prefLabel "조태열"@ko ;
    skos:prefLabel "Cho Tae-yeol"@ko-Latn ;
    skos:altLabel "Cho \\"T-Y\\" \\\\ Yul"@en ;
    skos:altLabel "Cho Old-name"@ko-Latn ;
    skos:altLabel "Jo Tae"@ko-Latn ;
    skos:hiddenLabel "Minister Cho"@en ;
    skos:hiddenLabel "Cho Tay-yul"@ko-Latn ;
    skos:exactMatch <https://example.org/p/1> ;
    skos:exactMatch <http://www.wikidata.org/entity/Q900000001> .
"""

FTM = {
    "id": "kr.cho-tae-yul",
    "caption": "Cho Tae-yul",
    "schema": "Person",
    "properties": {
        "alias": ['Cho "T-Y" \\ Yul', "Cho Tae-yeol", "Jo Tae"],
        "birthDate": ["1955"],
        "country": ["kr"],
        "name": ["Cho Tae-yul", "조태열"],
        "previousName": ["Cho Old-name"],
        "weakAlias": ["Cho Tay-yul", "Minister Cho"],
        "wikidataId": ["Q900000001"],
    },
}

PATTERNS = """\
{"label": "PERSON", "pattern": "Cho Tae-yong", "id": "kr.cho-tae-yong"}
{"label": "PERSON", "pattern": "Jo Tae"}
{"label": "PERSON", "pattern": "Cho \\"T-Y\\" \\\\ Yul", "id": "kr.cho-tae-yul"}
{"label": "PERSON", "pattern": "Cho Old-name", "id": "kr.cho-tae-yul"}
{"label": "PERSON", "pattern": "Cho Tae-yeol", "id": "kr.cho-tae-yul"}
{"label": "PERSON", "pattern": "Cho Tae-yul", "id": "kr.cho-tae-yul"}
{"label": "PERSON", "pattern": "조태열", "id": "kr.cho-tae-yul"}
{"label": "ORG", "pattern": "Tide", "id": "org.tide"}
"""


def without_offices(tables):
    """Tables as bulk forms can hold them."""
    return Tables.of(
        [attrs.evolve(one, offices=()) for one in tables.entities], tables.aliases, tables.sources
    )


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_bulk_table_says_the_same(exports, form):
    """A bulk table is read as what was exported, but for the offices, which are counted."""
    output, done = exports.run(form)

    assert read(output) == without_offices(read(exports.table))
    assert (done.entities, done.names, done.left_out) == (4, 10, {"office": 1})
    assert exports.left() == sorted([output.name, "out.meta.yaml", "table.yaml"])


def test_csv_is_in_canonical_form(exports):
    """The exported CSV is that of the writer of tables, byte for byte."""
    assert exports.text("csv") == to_csv(without_offices(read(exports.table)))


def test_skos(exports):
    """One preferred label a language, the canonical name first; texts are escaped."""
    options = {"base": "https://example.org/"}

    assert exports.text("skos", kind=Kind.PERSON, options=options) == SKOS


def test_ftm(exports):
    """Names stand under the property of their kind, each once."""
    output, done = exports.run("ftm")
    told = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]

    assert [one["id"] for one in told] == ["kr.cho-tae-yong", "kr.cho-tae-yul", "org.tide"]
    assert told[1] == FTM
    assert done.left_out == {"agreement": 1, "office": 1}


def test_patterns(exports):
    """A name of several entities has no id, and one of several labels no pattern."""
    output, done = exports.run("spacy-ruler")

    assert output.read_text(encoding="utf-8") == PATTERNS
    assert done.left_out == {
        "name of entities of several kinds": 2, "name that does not decide": 2, "office": 1,
    }  # fmt: skip


def test_knowledge_base(exports):
    """Each name has all the entities that it may mean, equally likely."""
    told = json.loads(exports.text("spacy-kb"))
    by_alias = {one.pop("alias"): one for one in told["aliases"]}

    assert told["entities"][0] == {"entity": "agreement.tide", "freq": 1}
    assert by_alias["Jo Tae"] == {
        "entities": ["kr.cho-tae-yong", "kr.cho-tae-yul"], "probabilities": [0.5, 0.5],
    }  # fmt: skip
    assert by_alias["Minister Cho"]["entities"] == ["kr.cho-tae-yul"]
    assert {name for one in by_alias.values() for name in one["entities"]} <= {
        one["entity"] for one in told["entities"]
    }


def test_skos_is_imported_again(exports):
    """What decides is a name again, what does not is none that decides."""
    base = "https://example.org/"
    output, _ = exports.run("skos", kind=Kind.PERSON, options={"base": base})
    table = exports.folder / "again.csv"
    summary = import_names(
        importer_named("skos"), output, table, options={"kind": Kind.PERSON, "base": base}
    )
    decides = {
        (alias.text, alias.lang, alias.entity.removeprefix("skos."))
        for alias in read(table).aliases
        if alias.kind is not AliasKind.MISSPELLING
    }

    assert summary.rejected == 0
    assert decides == {
        (alias.text, alias.lang, alias.entity)
        for alias in read(exports.table).aliases
        if alias.entity.startswith("kr.")
        and alias.kind not in {AliasKind.MISSPELLING, AliasKind.WEAK}
    }


TEXTS = st.one_of(st.text(max_size=12), hostile_text()).map(
    lambda text: "".join(char for char in text if not 0xD800 <= ord(char) < 0xE000)
)
ALIASES = st.builds(
    Alias,
    text=st.sampled_from(["a", "b", "c"]),
    entity=st.just("x"),
    kind=st.sampled_from(AliasKind),
    lang=st.sampled_from(["und", "en", "ko-Latn"]),
)


@given(st.lists(ALIASES), st.sampled_from("abc"))
def test_labels_are_disjoint_and_one_is_preferred(aliases, name):
    """No label of a language is in two sets, and none is lost; one a language is preferred."""
    entity = Entity("x", Kind.PERSON, name)
    aliases = list(Tables.of([entity], aliases).aliases)
    preferred, other, hidden = labels_of(entity, aliases)
    langs = [lang for lang, _ in preferred]

    assert preferred.isdisjoint(other)
    assert hidden.isdisjoint(preferred | other)
    assert len(langs) == len(set(langs)) >= 1
    assert preferred | other | hidden == {
        ("" if one.lang == "und" else one.lang, one.text) for one in aliases
    }


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_hostile_names_come_back(texts):
    """Whatever a table holds, each format is well formed, and bulk tables say it again."""
    entity = Entity("a.1", Kind.PERSON, "Mira Solberg")
    rows = [Alias(text, "a.1", AliasKind.TRANSLATION) for text in texts]
    with tempfile.TemporaryDirectory() as folder:
        table, again = Path(folder, "a.csv"), Path(folder, "b.csv")
        write(table, Tables.of([entity], rows))
        try:
            known = read(table)
        except TableError:  # characters that no table takes
            return
        export_names(exporter_named("csv"), table, output=again)
        assert read(again) == known
        for form in ("ftm", "spacy-ruler"):
            path = Path(folder, f"c{EXPORTERS[form].suffixes[0]}")
            export_names(exporter_named(form), table, output=path)
            lines = path.read_bytes().decode().split("\n")[:-1]
            found = {
                text
                for one in map(json.loads, lines)
                for text in [one.get("pattern"), *chain(*one.get("properties", {}).values())]
            }
            assert {one.text for one in known.aliases} <= found
        path = Path(folder, "c.ttl")
        export_names(exporter_named("skos"), table, output=path)
        summary = import_names(
            importer_named("skos"), path, Path(folder, "d.csv"), options={"kind": Kind.PERSON}
        )
        assert summary.rejected == 0


@pytest.mark.parametrize("form", EXPORTERS)
def test_same_tables_give_the_same_bytes(exports, form):
    """Nothing of time or of the order of files is in an export."""
    first = exports.run(form)[0].read_bytes()

    assert exports.run(form)[0].read_bytes() == first


@pytest.mark.parametrize("form", EXPORTERS)
def test_bad_tables_are_an_error_and_nothing_is_written(exports, form):
    """A problem of a table is told with its place; no file appears."""
    exports.table.write_text("format: 1\nentities:\n  - id: A b\n", encoding="utf-8")

    with pytest.raises(TableError, match=r"table\.yaml:3:"):
        exports.run(form)

    assert exports.left() == ["table.yaml"]


def test_failed_export_leaves_what_was_there(exports):
    """An export that breaks off replaces nothing."""

    def fail(_, out):
        out.write(b"half")
        raise OSError(28, "No space left on device")

    broken = Exporter("x", "x", (".txt",), fail)
    output = exports.folder / "out.txt"
    output.write_text("before")

    with pytest.raises(ArgumentError, match=r"out\.txt cannot be written: No space left on dev"):
        export_names(broken, exports.table, output=output)

    assert output.read_text() == "before"
    assert exports.left() == ["out.txt", "table.yaml"]


@pytest.mark.parametrize(
    ("form", "output", "expected"),
    [
        ("csv", "out.txt", "FOLDER/out.txt is no name for one CSV table; write one ending in .csv"),
        ("skos", "none/x.ttl", ("FOLDER/none/x.ttl cannot be written: No such file or directory; "
         "check the path")),
        ("csv", "in.csv", "FOLDER/in.csv is among the tables that are read; write outside of them"),
    ],
)  # fmt: skip
def test_output_that_cannot_be_meant_is_refused(exports, form, output, expected):
    """The message says what mends it."""
    table = exports.folder / "in.csv"
    table.write_text("entity,entity_kind,name\na.1,person,Mira Solberg\n")

    with pytest.raises(ArgumentError) as caught:
        export_names(exporter_named(form), table, output=exports.folder / output)

    assert str(caught.value).replace(exports.folder.as_posix(), "FOLDER") == expected
    assert exports.left() == ["in.csv", "table.yaml"]


def test_unknown_format_and_nothing_to_read(exports):
    """Both are told."""
    with pytest.raises(ArgumentError, match="no format 'xml'; use one of csv, ftm, parquet, skos"):
        exporter_named("xml")
    with pytest.raises(ArgumentError, match="no tables to export; give a path"):
        export_names(exporter_named("csv"), output=exports.folder / "a.csv")


def test_counts_begin_at_nothing():
    """What is left out zero times is not told."""
    done = Written()
    done.leave_out("office", 0)

    assert done.left_out == {}
