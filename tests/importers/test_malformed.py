"""Bad input: a clear error with its place, the good rows kept apart, nothing half-written."""

from __future__ import annotations

import bz2
import gzip
import json

import pytest

from normalizer.errors import ArgumentError, NormalizerError
from normalizer.importers import InputError
from normalizer.model import Kind

ITEM = (
    '{"type":"item","id":"Q900000001","labels":{"en":{"language":"en","value":"Mira Solberg"}},'
    '"claims":{"P31":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"Q5"}}},'
    '"rank":"normal"}]}}'
)
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    ' xmlns:skos="http://www.w3.org/2004/02/skos/core#">\n'
)
PREFIX = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
PLACE = "{}\tWestport\t\t\t\t\tP\tPPL\tIE\n"
CSV = {"map": {"entity": "Id", "text": "Name"}, "kind": Kind.PERSON}
RORS = '{{"id": "https://ror.org/00abc01{}", "names": [{}]}}'
SHOWN = '{"value": "Institute of Tides", "lang": "en", "types": ["ror_display"]}'

REJECTED = [
    pytest.param(
        "wikidata", f"[\n{ITEM},\n{ITEM[:-2]},\n]\n", {}, 1,
        ["input:3:192: no valid JSON: Expecting ',' delimiter"],
        id="wikidata: a line that is cut off",
    ),
    pytest.param(
        "wikidata", f'{ITEM}\n{{"id":"X","P31":"Q5"}}\n["Q5"]\n', {}, 1,
        ["input:2:1: no item of Wikidata: it has no id such as Q42",
         "input:3:1: no item of Wikidata: it has no id such as Q42"],
        id="wikidata: no item",
    ),
    pytest.param(
        "wikidata", ITEM.replace("Mira Solberg", "!!") + "\n" + ITEM, {}, 1,
        ["input:1:1: Q900000001 has no label that can be a name"],
        id="wikidata: a label that is no name",
    ),
    pytest.param(
        "wikidata", '{"id": "Q5", "x": ' + "[" * 100_000 + "\n" + ITEM, {}, 1,
        ["input:1:1: no valid JSON: brackets nested too deeply"],
        id="wikidata: brackets without end",
    ),
    pytest.param(
        "geonames", PLACE.format("x1") + PLACE.format(7) + "8\tWestport\n", {}, 1,
        ["input:1:1: 'x1' is no id of GeoNames",
         "input:3:1: 2 cells where 9 should be, parted by tabs"],
        id="geonames: an id and a row",
    ),
    pytest.param(
        "geonames", PLACE.format(7) + PLACE.format(7).replace("Westport", "Eastport"), {}, 0,
        ["geonames.7: records differ on its name"],
        id="geonames: two places of one id",
    ),
    pytest.param(
        "cldr",
        '{"main": {"en": {"localeDisplayNames": {"territories": {\n"KR": "Korea",\n"kr": "Korea",\n'
        '"FR": 1,\n"GB-alt-short": "UK"}}}}}',
        {}, 1,
        ["input:3:7: 'kr' is no code of a territory", "input:4:7: the name of 'FR' is no text",
         "input:5:17: 'GB' has another form before its name; write the name first"],
        id="cldr: codes and names",
    ),
    pytest.param(
        "ror", f"[{RORS.format('01', SHOWN)},\n {RORS.format('02', '')},\n {{}}]", {}, 1,
        [("input:2:2: https://ror.org/00abc0102 has 0 names of the type 'ror_display' and should "
         "have one; records of schema version 1 are not read"),
         "input:3:2: the record has no id"],
        id="ror: records without a name or an id",
    ),
    pytest.param(
        "popolo", '{"persons": [{"id": "a", "name": "Han Bada"},\n {"id": "b"},\n 7,\n'
        ' {"name": "Han Bada"}]}', {}, 1,
        ["input:2:2: a record of 'persons' without a name",
         "input:3:2: an item of 'persons' that is no record",
         "input:4:2: a record of 'persons' without an id"],
        id="popolo: records without a name or an id",
    ),
    pytest.param(
        "openrefine",
        '[{"op": "core/recon-judge-similar-cells", "columnName": "c", "similarValue": "Han",\n'
        '"judgment": "matched", "match": {"id": "Q9", "name": "Han Bada", "types": ["Q1"]}},\n'
        ' {"op": "core/recon-judge-similar-cells", "columnName": "c", "similarValue": "Bada",\n'
        '"judgment": "matched", "match": {"name": "Han Bada"}},\n {}]', {}, 0,
        ["input:5:2: no operation of OpenRefine: it has no 'op'",
         "input:1:2: the types of 'Q9' do not tell its kind; give --kind",
         "input:3:2: a match without an id or a name"],
        id="openrefine: matches",
    ),
    pytest.param(
        "skos",
        PREFIX + '<http://x/a> skos:prefLabel "Westport"@en .\n<http://x/b> skos:prefLabel "x .\n'
        '<http://x/c> dc:title "x" .\n<http://x/d> skos:altLabel "Port" .\n'
        '<http://x/e> skos:prefLabel "Eastport" ; skos:altLabel',
        {"kind": Kind.PLACE}, 1,
        ["input:3:29: no Turtle that is read here: '\"'",
         "input:4:1: no Turtle that is read here: the prefix 'dc:' is not declared",
         "input:5:1: 'http://x/d' has labels, and none is preferred",
         "input:6:1: the file ends inside a statement"],
        id="skos: statements of Turtle",
    ),
    pytest.param(
        "skos",
        RDF + '<skos:Concept rdf:about="http://x/a"><skos:altLabel>Port</skos:altLabel>'
        "</skos:Concept>\n<skos:Concept><skos:prefLabel>Port</skos:prefLabel></skos:Concept>\n"
        '<skos:Concept rdf:about="http://x/W"><skos:prefLabel>Westport</skos:prefLabel>'
        "</skos:Concept>\n</rdf:RDF>",
        {"kind": Kind.PLACE}, 1,
        ["input:2:1: 'http://x/a' has labels, and none is preferred",
         "input:3:1: a concept without an address"],
        id="skos: concepts of RDF/XML",
    ),
    pytest.param(
        "csv", b'Id,Name\n1,Han Bada\n2,\n,Han\n3\n4,"Han\n5,Mi\xffra\n6,!!\n7,"x" y\n', CSV, 1,
        ["input:3:1: the row holds no name", "input:4:1: the row has no id of an entity",
         "input:5:1: 1 cell where the header has 2; put a cell that holds the delimiter in quotes",
         "input:7:1: the byte 0xFF is not UTF-8; save the file as UTF-8",
         "input:8:1: '!!' is no name: it has no letter and no figure, or is too long",
         ("input:9:1: a broken row: ',' expected after '\"'; put a cell with quotes in quotes, and "
         "write each quote in it twice")],
        id="csv: rows",
    ),
    pytest.param(
        "csv", "Id,Name,L,K,D\n1,Han,en,self,2001\n2,Han,tlh-x,brief,\n3,Han,koreanish,self,\n"
        "4,Han,ko,selff,\n5,Han,ko,self,May\n",
        {"map": {"entity": "Id", "text": "Name", "lang": "L", "kind": "K", "since": "D"},
         "kind": Kind.PERSON}, 1,
        [("input:3:1: unknown kind of alias 'brief'; write one of: native, self, transliteration, "
         "translation, short, abbreviation, demonym, misspelling, former, pseudonym, title, weak"),
         "input:4:1: 'koreanish' is no language; write a tag such as ko or zh-Hant",
         "input:5:1: unknown kind of alias 'selff'; did you mean 'self'?",
         "input:6:1: 'May' is no date; write YYYY, YYYY-MM or YYYY-MM-DD"],
        id="csv: cells",
    ),
    pytest.param(
        "csv", 'Id,Name\n1,Han Bada\n2,"Han\n3,Mira\n', CSV, 1,
        ["input:3:1: a quote is opened and never closed; close it, or write it twice"],
        id="csv: a quote that is never closed",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("form", "content", "options", "entities", "expected"), REJECTED)
def test_bad_record_is_rejected_with_place_and_reason(
    imports, form, content, options, entities, expected
):
    """What is wrong with a record is told where it stands; the other records are read."""
    summary = imports.run(form, imports.file("input", content), options=options)
    told = [json.loads(line) for line in imports.rejects.read_text(encoding="utf-8").splitlines()]
    told = [
        f"input:{one['line']}:{one['column']}: {one['reason']}"
        if "line" in one
        else f"{one['entity']}: {one['reason']}"
        for one in told
    ]

    assert told == expected
    assert (summary.entities, summary.rejected) == (entities, len(expected))
    assert imports.left() == ["input", "table.csv", "table.meta.yaml", "table.rejected.ndjson"]


BROKEN = [
    pytest.param("ror", "[{}, {", {}, "FILE:1:7: no valid JSON: Expecting property name enclosed "
                 "in double quotes; the file is damaged, fetch it again", id="JSON, cut off"),
    pytest.param("ror", "[{} {}]", {}, "FILE:1:5: '{' where ',' should stand; the file is cut off "
                 "or no JSON, fetch it again", id="JSON, no comma"),
    pytest.param("ror", "[{}]\n[]", {}, "FILE:2:1: more text after the end of the JSON; cut it off",
                 id="JSON, more"),
    pytest.param("ror", "", {}, "FILE:1:1: the file is not a list of records; is it this format?",
                 id="JSON, nothing"),
    pytest.param("popolo", '{"people": []}', {}, "FILE: the file has no list 'organizations' or "
                 "'persons'; is it this format?", id="JSON, another format"),
    pytest.param("cldr", '{"main": {}}', {}, "FILE: the file has no main/*/localeDisplayNames/"
                 "territories; is it this format?", id="JSON, another object"),
    pytest.param("ror", b'[\n"\xff"]', {}, "FILE:2:1: a byte that is not UTF-8; save the file as "
                 "UTF-8", id="JSON, not UTF-8"),
    pytest.param("wikidata", b"\xff\xfe{\0", {}, "FILE is written in UTF-16; save it as UTF-8",
                 id="UTF-16"),
    pytest.param("skos", RDF + "<a>\n</b>", {"kind": Kind.PLACE}, "FILE:3:3: no well-formed XML: "
                 "mismatched tag; the file is damaged, fetch it again", id="XML, tags"),
    pytest.param("skos", '<!DOCTYPE r [\n<!ENTITY a "aaaa">\n<!ENTITY b "&a;&a;">]>\n<r>&b;</r>',
                 {"kind": Kind.PLACE}, "FILE:2:12: the document type declares the entity 'a', "
                 "which is refused: entities can stand for more than a machine holds; write out "
                 "what they stand for", id="XML, entities"),
    pytest.param("skos", '<!DOCTYPE r [\n<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<r>&a;</r>',
                 {"kind": Kind.PLACE}, "FILE:2:39: the document type declares the entity 'a', "
                 "which is refused: entities can stand for more than a machine holds; write out "
                 "what they stand for", id="XML, an entity of a file"),
    pytest.param("skos", "<?xml version='1.0'?>" + "<a>" * 300, {"kind": Kind.PLACE},
                 "FILE:1:622: more than 200 elements within each other; is it this format?",
                 id="XML, too deep"),
    pytest.param("csv", "", CSV, "FILE is empty; its first row must name the columns",
                 id="CSV, empty"),
    pytest.param("csv", "Id,Nam\n", CSV, "FILE has no column 'Name' for 'text'; its columns are "
                 "'Id', 'Nam'", id="CSV, no column"),
    pytest.param("csv", "Id,Name,Name\n", CSV, "FILE:1:1: two columns are named 'Name'; rename one",
                 id="CSV, columns"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "content", "options", "expected"), BROKEN)
def test_broken_file_is_an_error_and_nothing_is_written(imports, form, content, options, expected):
    """A file that cannot be read to its end ends the import; no table appears."""
    path = imports.file("input", content)

    with pytest.raises(InputError) as caught:
        imports.run(form, path, options=options)

    assert str(caught.value).replace(path.as_posix(), "FILE") == expected
    assert imports.left() == ["input"]


@pytest.mark.parametrize(("suffix", "pack"), [(".gz", gzip.compress), (".bz2", bz2.compress)])
def test_compressed_file_that_is_cut_off_is_an_error(imports, suffix, pack):
    """The end of a download that broke off is not taken for the end of the file."""
    content = pack(f"{ITEM}\n".encode() * 50)[:-9]

    with pytest.raises(InputError, match="cannot be read any further"):
        imports.run("wikidata", imports.file(f"input.json{suffix}", content))

    assert imports.left() == [f"input.json{suffix}"]


@pytest.mark.parametrize(
    ("form", "options", "expected"),
    [
        ("skos", {}, "SKOS does not tell what its concepts are; give --kind place"),
        ("csv", {"map": {"text": "N"}}, "say which column holds what: --map entity=Id,text=Name"),
        ("csv", {"map": {"entity": "Id", "txt": "N"}}, "no field 'txt'; did you mean 'text'?"),
        ("csv", {"map": {"entity": "Id", "text": "N"}},
         "say what the entities are: --kind person, or map entity_kind"),
        ("wikidata", {"classes": {"Q11424": None}},
         "the kind of Q11424 is not known; write Q11424=person, or --kind"),
    ],
)  # fmt: skip
def test_options_that_cannot_be_meant_are_refused(imports, form, options, expected):
    """What is missing is said, and nothing is written."""
    with pytest.raises(ArgumentError) as caught:
        imports.run(form, imports.file("input", "Id,Name\n"), options=options)

    assert str(caught.value) == expected
    assert imports.left() == ["input"]


def test_missing_file_is_an_error(imports):
    """The message names the file."""
    with pytest.raises(NormalizerError, match=r"none\.json cannot be read: No such file"):
        imports.run("ror", imports.folder / "none.json")

    assert imports.left() == []
