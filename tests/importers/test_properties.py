"""What holds for every format and every input."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalizer import lint
from normalizer.errors import NormalizerError
from normalizer.importers import import_names, importer_named
from normalizer.importers.base import Imported
from normalizer.importers.languages import language_for, language_tag
from normalizer.importers.naming import entity_id, is_name, name_row, partial_date, tidy
from normalizer.importers.sharing import SharedKeys
from normalizer.importers.statements import journal_line, said_by, statement_of
from normalizer.linting import is_warning
from normalizer.model import AliasKind, Entity, Kind
from normalizer.tables.fields import is_id, strange_scripts
from normalizer.tables.language_tags import check_tag
from normalizer.testing import hostile_text

RARELY = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
DATA = Path(__file__).parent / "data"


def mutations():
    """Changes of bytes: where (as a part of the whole), how many are cut, what is put in."""
    pieces = st.one_of(
        st.binary(max_size=4),
        st.sampled_from([b'"', b"{", b"]", b"\n", b"\t", b"\xff", b"<", b"&a;", b"\\u", b"\0",
                         b"9" * 400, b"null", b"[]", b"\xe2\x80\xae", b" . ", b'"""']),
    )  # fmt: skip
    return st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), pieces), max_size=4)


@given(mutations())
@RARELY
def test_no_bytes_crash_an_importer(case, imports, changes):
    """Whatever is damaged, there is a table that passes the linter, or an error with a reason."""
    content = imports.content(case)
    for where, cut, put in changes:
        at = int(where * len(content))
        content = content[:at] + put + content[at + cut :]
    try:
        imports.case(case, content)
    except NormalizerError:
        return
    problems = [str(one) for one in lint(imports.table) if not is_warning(one)]
    imports.clear()

    assert problems == []


@pytest.mark.parametrize("form", ["wikidata", "ror", "csv", "geonames"])
@given(data=st.data())
@RARELY
def test_order_of_records_changes_nothing(form, imports, data):
    """The table is the same, whatever the order in which records come."""
    content = imports.content(form)
    text = content.decode()
    if form == "ror":
        text = json.dumps(data.draw(st.permutations(json.loads(text))))
    else:
        head, *lines = text.splitlines()
        lines = lines if form == "csv" else [head, *lines]
        lines = [line for line in lines if line not in "[]"]
        lines = data.draw(st.permutations(lines))
        text = "\n".join([head, *lines] if form == "csv" else lines) + "\n"
    imports.case(form, text)

    assert imports.text() == (DATA / "expected" / f"{form}.csv").read_text(encoding="utf-8")


TEXTS = st.one_of(st.text(max_size=40), hostile_text())


@given(TEXTS)
def test_tidying_twice_changes_nothing_more(text):
    """What is tidy stays as it is."""
    assert tidy(tidy(text)) == tidy(text)


@given(
    st.lists(st.tuples(TEXTS, st.sampled_from(["", "ko", "sr-Latn", "zh-hant", "x", "ja"])),
             max_size=4),
    TEXTS,
)  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_whatever_names_are_given_the_table_passes_the_linter(names, name):
    """No text of a source can make a table that is refused."""
    entity = Entity("a.1", Kind.PERSON, name)
    rows = [name_row("a.1", text, AliasKind.NATIVE, lang=lang) for text, lang in names]
    try:
        statements = said_by(Imported(entity, tuple(row for row in rows if row)), "")
    except ValueError:
        assert not is_name(tidy(name))
        return
    assert [statement_of(journal_line(one)) for one in statements] == statements
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, "table.csv")
        lines = Path(folder, "input.json")
        lines.write_text("")
        form = importer_named("wikidata")
        once = attrs.evolve(
            form, read=lambda *_, **__: iter([Imported(entity, tuple(row for row in rows if row))])
        )
        import_names(once, lines, table)
        assert [str(one) for one in lint(table) if not is_warning(one)] == []


@given(st.text(max_size=12), TEXTS)
def test_every_language_code_becomes_a_tag(code, text):
    """A tag of the registry that fits the text comes out, whatever went in."""
    tag = language_for(code, text)

    assert check_tag(tag) is None
    assert check_tag(language_tag(code)) is None
    assert strange_scripts(text, tag) == ()


@given(st.text(min_size=1, max_size=20).filter(str.strip))
def test_every_id_becomes_an_id(outside):
    """Whatever ids a source has, those of the table have the right form."""
    assert is_id(entity_id("x", outside))


@given(st.text(max_size=20))
def test_date_is_none_or_one_that_a_table_can_hold(text):
    """No text is taken for a day that no calendar has."""
    date = partial_date(text)

    assert date is None or date.first() <= date.last()


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("xyz"))))
@settings(max_examples=30, deadline=None)
def test_shared_keys_are_those_of_several_owners(pairs):
    """The files and digests come to what a plain dictionary says."""
    owners: dict[str, set[str]] = {}
    with SharedKeys() as keys:
        for key, owner in pairs:
            keys.add(key, owner)
            owners.setdefault(key, set()).add(owner)
        keys.close()

        assert {key for key in "abcdef" if key in keys} == {
            key for key, found in owners.items() if len(found) > 1
        }
