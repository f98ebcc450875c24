"""FollowTheMoney, OpenSanctions and the lists of sanctions: what they become, and bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalizer import lint
from normalizer.errors import ArgumentError, NormalizerError
from normalizer.exporters import export_names, exporter_named
from normalizer.importers import InputError
from normalizer.importers.listed import Trust, born_in, country_of, listed_name
from normalizer.linting import is_warning
from normalizer.model import AliasKind, Entity, Kind
from normalizer.tables import read
from normalizer.tables.formatting import plan_format

DATA = Path(__file__).parent / "data"
FILES = {
    "ftm": "ftm.json", "opensanctions": "opensanctions.csv", "ofac": "ofac.xml", "un": "un.xml",
    "eu": "eu.xml",
}  # fmt: skip
XML = ["ofac", "un", "eu"]


@pytest.mark.parametrize("form", FILES)
def test_file_becomes_the_expected_table(imports, form):
    """Strength, kind, country, year of birth, source and licence are kept; the rest is quiet."""
    summary = imports.run(form, DATA / FILES[form])
    expected = DATA / "expected"

    assert imports.text() == (expected / f"{form}.csv").read_text(encoding="utf-8")
    assert imports.side_file.read_text(encoding="utf-8") == (
        expected / f"{form}.meta.yaml"
    ).read_text(encoding="utf-8")
    assert summary.rejected == 0


@pytest.mark.parametrize("form", FILES)
def test_table_passes_the_linter_and_is_canonical(imports, form):
    """What is read has no problem, and ``fmt`` changes nothing."""
    imports.run(form, DATA / FILES[form])
    changes, problems = plan_format(imports.table, imports.side_file)

    assert [str(one) for one in lint(imports.folder) if not is_warning(one)] == []
    assert ([change.shown for change in changes], list(problems)) == ([], [])


SDN = "<sdnList>\n{}\n</sdnList>"
GOOD = "<sdnEntry><uid>1</uid><lastName>Tides</lastName><sdnType>Entity</sdnType></sdnEntry>"
HEAD = "id,schema,name,aliases,birth_date,countries\n"

REJECTED = [
    pytest.param(
        "ftm", '{"id": "a", "schema": "Person", "properties": {"name": ["Han Bada"]}}\n{"id": "b"\n'
        '[]\n{"id": "", "schema": "Person"}\n{"id": "c", "schema": "Person"}\n'
        '{"id": "d", "schema": "Person", "properties": {"name": "Han"}}\n'
        '{"id": "e", "schema": "Person", "properties": {"name": ["!"]}}\n\xff\n',
        ["2:1: no valid JSON: Expecting ',' delimiter: line 2 column 1 (char 11)",
         "3:1: no entity of FollowTheMoney: it has no 'schema'", "4:1: an entity without an id",
         "5:1: c has no 'properties'", "6:1: d: 'name' is no list of texts", "7:1: e has no name",
         "8:1: no valid JSON: Expecting value: line 1 column 1 (char 0)"],
        id="ftm",
    ),
    pytest.param(
        "opensanctions",
        f"{HEAD}a,Person,Han Bada,,,\n,Person,Han,,,\nb,Person,,,,\nc,,Han,,,\nd\n",
        ["3:1: the row has no id", "4:1: b has no name", "5:1: the row has no schema",
         "6:1: 1 cell where the header has 6; put a cell that holds the delimiter in quotes"],
        id="opensanctions",
    ),
    pytest.param(
        "ofac", SDN.format(
            f"{GOOD}\n{GOOD.replace('<uid>1</uid>', '')}\n  {GOOD.replace('Tides', '--')}\n"
            f"{GOOD.replace('Entity', 'Airship')}"
        ),
        ["3:1: an entry without a 'uid'", "4:3: 1 has no name",
         ("5:1: 1 has the type 'airship', which is not known; known are Individual, Entity, Vessel "
         "and Aircraft")],
        id="ofac",
    ),
    pytest.param(
        "un", "<L><ENTITIES>\n<ENTITY><REFERENCE_NUMBER>a</REFERENCE_NUMBER><FIRST_NAME>Tides"
        "</FIRST_NAME></ENTITY>\n<ENTITY><FIRST_NAME>Tides</FIRST_NAME></ENTITY>\n<ENTITY>"
        "<REFERENCE_NUMBER>b</REFERENCE_NUMBER></ENTITY></ENTITIES></L>",
        ["3:1: an entry without a 'REFERENCE_NUMBER'", "4:1: b has no name"],
        id="un",
    ),
    pytest.param(
        "eu", '<export><sanctionEntity logicalId="1"><subjectType code="person"/><nameAlias '
        'wholeName="Han Bada"/></sanctionEntity>\n<sanctionEntity/>\n<sanctionEntity logicalId="2">'
        '</sanctionEntity>\n<sanctionEntity logicalId="3"><subjectType classificationCode="E"/>'
        "</sanctionEntity></export>",
        ["2:1: an entry without a 'logicalId'",
         "3:1: 2 has the subject type '', which is not known; known are P and E",
         "4:1: 3 has no name"],
        id="eu",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("form", "content", "expected"), REJECTED)
def test_bad_record_is_rejected_with_place_and_reason(imports, form, content, expected):
    """What is wrong with a record is told where it stands; the other records are read."""
    summary = imports.run(form, imports.file("input", content))
    told = map(json.loads, imports.rejects.read_text(encoding="utf-8").splitlines())

    assert [f"{one['line']}:{one['column']}: {one['reason']}" for one in told] == expected
    assert (summary.entities, summary.rejected) == (1, len(expected))


BROKEN = [
    *(
        pytest.param(form, "<a>\n<b></a>", "FILE:2:6: no well-formed XML: mismatched tag; the file "
                     "is damaged, fetch it again", id=f"{form}, tags")
        for form in XML
    ),
    *(
        pytest.param(form, '<!DOCTYPE r [\n<!ENTITY a "aaaa">]>\n<r>&a;</r>', "FILE:2:12: the "
                     "document type declares the entity 'a', which is refused: entities can stand "
                     "for more than a machine holds; write out what they stand for",
                     id=f"{form}, entities")
        for form in XML
    ),
    pytest.param("ofac", "<a/>", "FILE: the file has no 'sdnEntry'; is it this format?", id="ofac"),
    pytest.param("un", "<a/>", "FILE: the file has no 'INDIVIDUAL' and no 'ENTITY'; is it this "
                 "format?", id="un"),
    pytest.param("eu", "<a/>", "FILE: the file has no 'sanctionEntity'; is it this format?",
                 id="eu"),
    pytest.param("opensanctions", "id,schema\n", "FILE has no column 'name'; is it "
                 "targets.simple.csv?", id="opensanctions"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "content", "expected"), BROKEN)
def test_broken_file_is_an_error_and_nothing_is_written(imports, form, content, expected):
    """A file of another format, or one that cannot be read to its end, leaves no table."""
    path = imports.file("input", content)

    with pytest.raises(InputError) as caught:
        imports.run(form, path)

    assert str(caught.value).replace(path.as_posix(), "FILE") == expected
    assert imports.left() == ["input"]


@pytest.mark.parametrize("form", FILES)
@given(st.lists(st.tuples(
    st.floats(0, 1), st.integers(0, 30),
    st.one_of(st.binary(max_size=3), st.sampled_from([b'"', b"<", b"]", b"\n", b"null", b"{}"])),
), max_size=4))  # fmt: skip
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_bytes_crash_an_importer(form, imports, changes):
    """Whatever is damaged, there is a table that passes the linter, or an error with a reason."""
    content = (DATA / FILES[form]).read_bytes()
    for where, cut, put in changes:
        at = int(where * len(content))
        content = content[:at] + put + content[at + cut :]
    try:
        imports.run(form, imports.file(FILES[form], content))
    except NormalizerError:
        return
    problems = [str(one) for one in lint(imports.table) if not is_warning(one)]
    imports.clear()

    assert problems == []


def test_exported_entities_come_back(imports):
    """Export and import keep all names, and which of them are weak or former."""
    table = imports.folder / "in.csv"
    table.write_text(
        "entity,entity_kind,name,country,born,text,lang,kind\n"
        "kr.han-bada,person,Han Bada,KR,1971,한바다,ko,native\n"
        "kr.han-bada,,,,,Hahn Pada,ko-Latn,transliteration\n"
        "kr.han-bada,,,,,Kim Bada,ko-Latn,former\nkr.han-bada,,,,,Bada,ko-Latn,weak\n",
        encoding="utf-8",
    )
    export_names(exporter_named("ftm"), table, output=imports.folder / "out.json")
    imports.run("ftm", imports.folder / "out.json")
    before, after = read(table), read(imports.table)

    assert {(one.text, one.kind) for one in after.aliases} == {
        ("Han Bada", AliasKind.TRANSLITERATION),
        *((one.text, one.kind) for one in before.aliases if one.text != "Han Bada"),
    }
    entity = after.entities[0]
    assert (entity.id, entity.name, entity.country, entity.born) == (
        "ftm.kr.han-bada", "Han Bada", "KR", 1971,
    )  # fmt: skip


def test_delimited_list_of_ofac(imports):
    """Both files together say what the XML says, with the weak names of the remarks."""
    rows = (
        '90001,"HAN, Bada","individual","MADEUP","Colonel",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 02 '
        "Mar 1971; POB Sinuiju, Korea, North; nationality Korea, North; a.k.a. 'BA'DA'.\"\n"
        '90002,"WESTPORT TIDES, LTD",-0- ,"MADEUP",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n'
        '90003,"SEA WIND",vessel,"MADEUP",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n\x1a'
    )
    names = imports.file(
        "alt.csv",
        '90001,1,"aka","HAHN, Pada",-0- \n90001,3,"fka","KIM, Bada",-0- \n'
        '90002,7,"aka","TIDES OF WESTPORT, LTD",-0- \n90003,8,"aka","WIND",-0- \n\x1a',
    )
    imports.run("ofac", imports.file("sdn.csv", rows), options={"names": names})

    assert imports.text() == (
        "entity,entity_kind,name,country,born,same_as,text,lang,kind,source\n"
        "ofac.90001,person,Bada HAN,KP,1971,ofac:90001,Bada KIM,,former,ofac-sdn\n"
        "ofac.90001,,,,,,Bada HAN,,transliteration,ofac-sdn\n"
        "ofac.90001,,,,,,Pada HAHN,,transliteration,ofac-sdn\n"
        "ofac.90001,,,,,,BA'DA,,weak,ofac-sdn\n"
        'ofac.90002,organization,"WESTPORT TIDES, LTD",,,ofac:90002,"TIDES OF WESTPORT, LTD",,'
        "translation,ofac-sdn\n"
        'ofac.90002,,,,,,"WESTPORT TIDES, LTD",,translation,ofac-sdn\n'
    )


def test_bad_rows_of_the_delimited_list(imports):
    """Each is told with its line; the other rows are read."""
    rest = "," * 9
    content = (
        f'1,Tides,-0- {rest}\nx,Tides,-0- {rest}\n2,Tides,ship{rest}\n3,-0- ,-0- {rest}\n4,"Tid\n'
        "5,Tides\n"
    )
    summary = imports.run("ofac", imports.file("sdn.csv", content))
    told = map(json.loads, imports.rejects.read_text(encoding="utf-8").splitlines())

    assert [f"{one['line']}: {one['reason']}" for one in told] == [
        "2: 'x' is no number of an entry",
        (
            "3: 2 has the type 'ship', which is not known; known are individual, vessel, aircraft "
            "and -0-"
        ),
        "4: 3 has no name",
        "5: a broken row; save the file as UTF-8, and close each quote",
        "6: 2 cells where 12 should be",
    ]
    assert summary.entities == 1


def test_aliases_beside_xml_are_refused(imports):
    """The XML has its aliases in itself."""
    with pytest.raises(ArgumentError, match=r"SDN\.XML has its aliases in itself"):
        imports.run("ofac", DATA / "ofac.xml", options={"names": DATA / "ofac.xml"})


def test_options(imports):
    """Legal entities are read when their kind is said, aliases of a table as they are trusted."""
    assert imports.run("ftm", DATA / "ftm.json", options={"kind": Kind.ORGANIZATION}).entities == 4
    imports.run(
        "opensanctions",
        DATA / "opensanctions.csv",
        options={"alias_kind": AliasKind.TRANSLATION},
    )
    assert {one.kind for one in read(imports.table).aliases} >= {AliasKind.TRANSLATION}
    assert AliasKind.WEAK not in {one.kind for one in read(imports.table).aliases}
    imports.run("eu", DATA / "eu.xml", options={"languages": ("en",)})
    assert {one.lang for one in read(imports.table).aliases} == {"und", "en"}


@pytest.mark.parametrize(
    ("country", "kind", "text", "expected"),
    [
        ("RU", Kind.PERSON, "Sergey Lavrov", AliasKind.TRANSLITERATION),
        ("RU", Kind.PERSON, "Сергей Лавров", AliasKind.NATIVE),
        ("RU", Kind.ORGANIZATION, "Ministry of Tides", AliasKind.TRANSLATION),
        ("NO", Kind.PERSON, "Mira Solberg", AliasKind.TRANSLATION),
        ("NO", Kind.PERSON, "Мира Сольберг", AliasKind.TRANSLITERATION),
        ("", Kind.PERSON, "Мира Сольберг", AliasKind.TRANSLATION),
    ],
)
def test_script_tells_what_a_strong_name_is(country, kind, text, expected):
    """A name is a transliteration only where its script is not that of the country's languages."""
    alias = listed_name(Entity("a.1", kind, "X", country), text, Trust.STRONG)

    assert alias is not None
    assert alias.kind is expected


@given(st.text(max_size=20))
def test_whatever_a_list_says_of_birth_and_country(text):
    """No text makes a year or a country that a table cannot hold."""
    year, code = born_in([text]), country_of(text)

    assert year is None or 0 < year <= 9999
    assert code == "" or (len(code) == 2 and code.isupper())


def test_every_country_of_the_list_has_a_code():
    """The names of countries lead to codes that tables take."""
    path = Path(country_of.__code__.co_filename).with_name("listed_countries.tsv")
    names = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]

    assert [name for name, code in names if country_of(name) != code] == []
    assert country_of("Syrian Arab Republic") == "SY"


def test_unknown_kind_of_alias_is_refused():
    """The message says what was meant."""
    from normalizer.importers.opensanctions import IMPORTER  # noqa: PLC0415

    with pytest.raises(ArgumentError, match="no kind of alias 'weka'; did you mean 'weak'"):
        IMPORTER.options[1].parse("weka")
