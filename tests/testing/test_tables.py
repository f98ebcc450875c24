"""Promises of `aliases`, `entities` and `tables`."""

import unicodedata

import pytest
from hypothesis import given

from normalizer.errors import ArgumentError
from normalizer.model import AliasKind, Kind
from normalizer.tables.language_tags import check_country, check_tag
from normalizer.testing import aliases, entities, tables


def _letters(text):
    text = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in text if character.isalnum())


@given(entities())
def test_an_entity_is_one_that_a_table_may_declare(entity):
    """Its fields are present, known to the registries, sorted and without repetition."""
    assert entity.name == entity.name.strip() != ""
    assert not entity.country or check_country(entity.country) is None
    assert list(entity.same_as) == sorted(set(entity.same_as))
    assert len(set(entity.offices)) == len(entity.offices)
    for held in entity.offices:
        assert not (held.since and held.until) or held.since.first() <= held.until.last()


@given(aliases())
def test_an_alias_is_one_that_a_table_may_hold(alias):
    """Its text is trimmed, visible and composed, its tag registered, its dates in order."""
    assert alias.text == " ".join(alias.text.split()) != ""
    assert unicodedata.is_normalized("NFC", alias.text)
    assert check_tag(alias.lang) is None
    assert not (alias.since and alias.until) or alias.since.first() <= alias.until.last()


@given(tables())
def test_tables_are_whole(drawn):
    """Every alias and every `never` is of a declared entity, and every canonical name an alias."""
    ids = {entity.id for entity in drawn.entities}

    assert len(ids) == len(drawn.entities)
    assert {alias.entity for alias in drawn.aliases} == ids
    texts = {(alias.entity, alias.text) for alias in drawn.aliases}
    for entity in drawn.entities:
        assert (entity.id, entity.name) in texts
        assert set(entity.never) <= ids - {entity.id}


@given(tables(min_size=2, collisions=False))
def test_without_collisions_no_text_is_of_two_entities(drawn):
    """Not even when case, marks and signs are left aside."""
    owners = {}
    for alias in drawn.aliases:
        owners.setdefault(_letters(alias.text), set()).add(alias.entity)

    assert all(len(ids) == 1 for ids in owners.values())
    assert not any(alias.shared for alias in drawn.aliases)


@given(tables(min_size=2))
def test_collisions_are_declared(drawn):
    """A text of two entities is marked as shared on both."""
    owners = {}
    for alias in drawn.aliases:
        owners.setdefault(alias.text, set()).add(alias.entity)

    for alias in drawn.aliases:
        assert alias.shared or len(owners[alias.text]) == 1


def test_collisions_do_occur():
    """Tables with a shared text are drawn, so that the promise above says something."""
    seen = set()

    @given(tables(min_size=2, max_size=3))
    def collect(drawn):
        seen.add(any(alias.shared for alias in drawn.aliases))

    collect()

    assert seen == {True, False}


def test_every_kind_can_be_chosen():
    """An entity is of the kinds that were asked for, an alias of any kind."""
    for kind in Kind:

        @given(entities(kinds=[kind]))
        def holds(entity):
            assert entity.kind is kind  # noqa: B023 - called in the same round

        holds()
    seen = set()

    @given(aliases(entity="kr.someone"))
    def collect(alias):
        assert alias.entity == "kr.someone"
        seen.add(alias.kind)

    collect()

    assert len(seen) > len(AliasKind) // 2


@pytest.mark.parametrize(
    ("strategy", "options", "message"),
    [
        (entities, {"kinds": []}, "no kind is given; choose from person, organization, "),
        (entities, {"kinds": ["ship"]}, "unknown kind 'ship'; choose from person, "),
        (aliases, {"entity": ""}, "entity is ''; give an id such as 'kr.someone', or None"),
        (tables, {"min_size": -1}, "min_size=-1, max_size=5; give 0 <= min_size <= max_size"),
        (tables, {"min_size": 9}, "min_size=9, max_size=5; give 0 <= min_size <= max_size"),
    ],
)
def test_bad_arguments_say_what_is_wrong(strategy, options, message):
    """An argument that cannot be meant is refused at once, with the values that can."""
    with pytest.raises(ArgumentError) as caught:
        strategy(**options)

    assert str(caught.value).startswith(message)
