"""Known spellings are answered at once, and as a look at all candidates would answer them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer import Resolver, Status
from normalizer.answering import Asked, _of_candidates, _of_known
from normalizer.context import Context
from normalizer.decide import POLICIES
from normalizer.evidence import total
from normalizer.index.known import known, known_many
from normalizer.judgements import Judged
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.tables import Tables
from normalizer.testing import hostile_text, near_misses, respellings, tables

EVERY = 211
"""One in so many of the bundled aliases is asked for: a prime, so that all kinds are among them."""


def asked(policy: str = "balanced", kind: Kind | None = None) -> Asked:
    return Asked(kind, None, None, Context(), POLICIES[policy])


def both(resolver, text, policy="balanced", kind=None):
    """The answer for a known spelling, or None, and the one of a look at all candidates."""
    base, question = resolver.knowledge_base, asked(policy, kind)
    found = known(base, text)
    at_once = None if found is None else _of_known(base, text, question, found)
    return at_once, _of_candidates(base, Judged(), text, question)


@pytest.mark.slow
def test_bundled_spellings_mean_the_same_by_either_way():
    """What is answered at once is resolved to the same entity when everything is looked at.

    The evidence that is put into words later is what the score was made of.
    """
    bundled = Resolver.load()
    asked_for = 0
    for alias in bundled.tables.aliases[::EVERY]:
        for policy in POLICIES:
            at_once, looked = both(bundled, alias.text, policy)
            if at_once is None:
                continue
            asked_for += 1
            assert looked.status is Status.RESOLVED, alias.text
            assert looked.entity == at_once.entity, alias.text
            # Another alias of the entity, in another script, may say a little more.
            assert looked.score >= at_once.score - 1e-9, alias.text
            (candidate,) = at_once.candidates
            assert total(candidate.evidence) == pytest.approx(candidate.bits, abs=1e-9)
    assert asked_for > 100


@given(tables(min_size=2), st.data())
def test_drawn_spellings_mean_the_same_by_either_way(drawn, data):
    """For whatever tables: aliases, other spellings of them, and names that are nearly theirs."""
    resolver = Resolver(drawn)
    alias = data.draw(st.sampled_from(drawn.aliases))
    text = data.draw(
        st.one_of(
            st.just(alias.text),
            st.just(alias.text.upper()),
            respellings(alias.text),
            near_misses(alias.text),
        )
    )
    at_once, looked = both(resolver, text, kind=data.draw(st.sampled_from([None, Kind.PERSON])))

    if at_once is not None:
        assert looked.status is Status.RESOLVED
        assert looked.entity == at_once.entity
        assert looked.score >= at_once.score - 1e-9
        assert looked.notes == at_once.notes == ()


@given(tables(min_size=1), st.lists(hostile_text(), max_size=3))
def test_many_are_known_as_one_is(drawn, others):
    """Looking up many spellings together says of each what looking it up alone does."""
    base = Resolver(drawn).knowledge_base
    texts = [*others, *(alias.text for alias in drawn.aliases)]

    assert known_many(base, texts) == [known(base, text) for text in texts]


PEOPLE = [
    ("a.one", "Ivan Petrov", AliasKind.SELF),
    ("a.two", "Anna Karenina", AliasKind.SELF),
    ("a.two", "Karenina", AliasKind.SHORT),
    ("a.three", "Trudeau", AliasKind.SELF),
]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Karenina", "a part of a name"),
        ("Trudeau's", "a possessive"),
        ("President Ivan Petrov", "a title"),
        ("Petrov Ivan", "another order"),
        ("Ivan Petr\u200bov", "an invisible character"),
        ("Ivan Реtrov", "letters of two scripts"),
        ("Ivan Petrow", "another spelling"),
        ("", "nothing"),
        ("\u202e", "nothing that can be seen"),
    ],
)
def test_what_leaves_a_doubt_is_not_known(text, why):
    """A spelling is known when nothing of it must be read, mended or noted: not with {why}."""
    people = Tables.of(
        [Entity(key, Kind.PERSON, text) for key, text, kind in PEOPLE if kind is AliasKind.SELF],
        [Alias(text, key, kind) for key, text, kind in PEOPLE],
    )
    assert known(Resolver(people).knowledge_base, text) is None, why


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ivan Petrov", "Ivan Petrov"),
        ("Ivan Petrov", "ivan petrov"),
        ("Ivan Petrov", "Иван Петров"),
        ("José García", "Jose Garcia"),
    ],
)
def test_what_two_entities_share_is_not_known(first, second):
    """A spelling of one that is also one of the other, if only in Latin letters, is looked at."""
    resolver = Resolver.from_names([("a", first, "person"), ("b", second, "person")])

    assert known(resolver.knowledge_base, first) is None
    assert resolver.resolve(first).status is not Status.RESOLVED


def test_another_kind_is_looked_at():
    """A place that is asked for as a person is no answer, however it is spelled."""
    resolver = Resolver.from_names([("wa", "Washington", "place")])

    assert resolver.resolve("Washington").entity is not None
    assert resolver.resolve("Washington", kind="person").entity is None
