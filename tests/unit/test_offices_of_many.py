"""Offices that a country has one of, and offices that many hold in it at once."""

import pytest

from normalizer import Alias, AliasKind, Entity, Kind, Office, Resolver
from normalizer.dates import PartialDate
from normalizer.tables import Tables


def held(role):
    """Two people of one country, of whom the tables give an office to the first."""
    office = Office(role, "XX", PartialDate(2020))
    country = Entity("country.xx", Kind.PLACE, "Quackland", country="XX")
    one = Entity("xx.one", Kind.PERSON, "Arnold Quackenbush", country="XX", offices=(office,))
    other = Entity("xx.other", Kind.PERSON, "Wilhelmina Brandybuck", country="XX")
    entities = (country, one, other)
    aliases = tuple(Alias(entity.name, entity.id, AliasKind.NATIVE) for entity in entities)
    return Resolver(Tables(entities, aliases))


@pytest.mark.parametrize(("role", "contradicts"), [("president", True), ("mayor", False),
                                                   ("governor", False)])  # fmt: skip
def test_another_holder_speaks_against_one_only_where_an_office_is_held_by_one(role, contradicts):
    """Another president contradicts; another mayor of another city does not."""
    context = {"text": f"Quackland {role}"}
    found = held(role).resolve("Wilhelmina Brandybuck", on="2022", context=context)

    assert found.entity.id == "xx.other"
    assert bool(found.contradictions) is contradicts
