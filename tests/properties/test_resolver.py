"""Promises of the resolver, for whatever tables it is given."""

import pickle
import random
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from normalizer import Resolver, Status
from normalizer.dates import PartialDate, covers
from normalizer.index.grams import part_grams
from normalizer.index.keys import name_keys
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.names import PartRole, analyze
from normalizer.tables import Tables
from normalizer.testing import (
    Difference,
    Promise,
    Way,
    hostile_text,
    korean_names,
    names,
    near_misses,
    respellings,
    tables,
)

_ANY_MENTION = st.one_of(names(), hostile_text())
_CLEAN_WAYS = [way for way in Way if way.promise is Promise.CLEAN]
_LONG_WORD = 4
_PEOPLE = ["Latn", "Cyrl", "Hang"]


def _answer(resolution):
    """What is answered, without the text that was asked."""
    return (
        resolution.status,
        resolution.entity.id if resolution.entity else None,
        resolution.score,
        [(c.entity.id, c.score) for c in resolution.candidates],
    )


def _one(name, entity="xx.one"):
    return Resolver.from_names([(entity, name, "person")])


@given(tables(min_size=1))
def test_every_alias_finds_its_entity(drawn):
    """A spelling that the tables list is never nil, and its entity is among the candidates."""
    resolver = Resolver(drawn)

    for alias in drawn.aliases:
        resolution = resolver.resolve(alias.text)
        assert resolution.status is not Status.NIL, alias
        assert alias.entity in {c.entity.id for c in resolution.candidates}, alias


@given(names(scripts=_PEOPLE, min_words=2), names(scripts=_PEOPLE, min_words=2))
def test_a_canonical_name_is_a_fixed_point(name, other):
    """A full name that is the only one of its kind resolves to its bearer, and stays."""
    resolver = Resolver.from_names([("xx.one", name, "person"), ("xx.two", other, "person")])

    resolution = resolver.resolve(name)
    if resolution.entity is not None:
        again = resolver.resolve(resolution.entity.name)
        assert again.entity == resolution.entity
    else:
        assert resolution.status is Status.AMBIGUOUS


@given(names(min_words=2))
def test_a_full_name_alone_in_the_tables_resolves(name):
    """When no one else is known, a listed name means its bearer, in any script."""
    resolution = _one(name).resolve(name)

    assert resolution.entity is not None
    assert resolution.entity.id == "xx.one"


@given(st.data(), names(min_words=2))
def test_a_clean_respelling_is_answered_as_the_name(data, name):
    """What prints alike is answered alike, score and all."""
    resolver = _one(name)
    respelling = data.draw(respellings(name, ways=_CLEAN_WAYS))

    assert _answer(resolver.resolve(respelling)) == _answer(resolver.resolve(name))


@given(st.data(), names(scripts=["Latn"], min_words=2, max_words=3))
def test_any_respelling_resolves_to_the_bearer(data, name):
    """Title, possessive, comma, hyphen, marks: one way at a time, the bearer is found.

    Where a word is so short that many share it, the answer may be in doubt.
    """
    respelling = data.draw(respellings(name, max_ways=1))

    resolution = _one(name).resolve(respelling)

    assert resolution.status is not Status.NIL
    assert resolution.candidates[0].entity.id == "xx.one"
    if all(len(word) >= _LONG_WORD for word in name.split()):
        assert resolution.status is Status.RESOLVED


@given(st.data(), korean_names(min_given=2))
def test_any_romanization_finds_the_bearer_of_a_korean_name(data, name):
    """However a Korean name is romanized and joined, the bearer is resolved or in doubt."""
    spelling = data.draw(respellings(name, ways=[Way.ROMANIZATION, Way.JOINT, Way.FAMILY_FIRST]))

    resolution = _one(name.hangul).resolve(spelling, kind="person")

    assert resolution.status is not Status.NIL, spelling
    assert resolution.candidates[0].entity.id == "xx.one"


@given(st.data(), korean_names(min_given=2))
def test_a_korean_near_miss_never_resolves_to_the_bearer(data, name):
    """One syllable of another sound is another person, whom the tables do not know."""
    other = data.draw(near_misses(name))
    resolver = _one(name.hangul)

    assert resolver.resolve(other.hangul).status is not Status.RESOLVED
    for spelling in other.romanizations():
        assert resolver.resolve(spelling).status is not Status.RESOLVED, spelling


@given(st.data(), names(scripts=["Latn"], min_words=2, max_words=3))
def test_a_near_miss_never_resolves_to_the_bearer(data, name):
    """Another word, initial, number or generation is another person.

    A word in front is not among the differences: persons have names that one source leaves out.
    Nor are names with a word that may be a particle, which sources leave out as well.
    """
    assume(all(part.role is PartRole.NAME for part in analyze(name, Kind.PERSON).parts))
    differences = [one for one in Difference if one is not Difference.QUALIFIER]
    other = data.draw(near_misses(name, differences=differences))

    resolution = _one(name).resolve(other)

    assert resolution.status is not Status.RESOLVED, resolution.explain()


@given(st.data(), names(scripts=["Latn"], min_words=1, max_words=2))
def test_a_qualifier_never_resolves_to_the_place_without(data, name):
    """North and South are two places, and so are Sudan and South Sudan."""
    other = data.draw(near_misses(name, differences=[Difference.QUALIFIER]))
    resolver = Resolver.from_names([("xx.place", name, "place")])

    assert resolver.resolve(other).status is not Status.RESOLVED, other
    assert resolver.resolve(other, kind="place").status is not Status.RESOLVED, other


@given(tables(min_size=1), st.randoms(use_true_random=False), _ANY_MENTION)
def test_the_order_of_rows_changes_nothing(drawn, shuffler, mention):
    """Rows in another order, or given twice, mean the same tables and get the same answers."""
    entities, aliases = list(drawn.entities), [*drawn.aliases, *drawn.aliases[:2]]
    shuffler.shuffle(entities)
    shuffler.shuffle(aliases)
    shuffled = Tables.of(entities, aliases, drawn.sources)

    assert shuffled == drawn
    for text in [mention, *(alias.text for alias in drawn.aliases)]:
        assert Resolver(shuffled).resolve(text) == Resolver(drawn).resolve(text)


@given(tables(min_size=1, collisions=False))
def test_an_unrelated_row_changes_no_answer(drawn):
    """Adding an alias that shares nothing with a mention changes nothing that is said of it."""
    stranger = Entity("zz.stranger", Kind.WEAPON, "9999")
    extended = Tables.of(
        [*drawn.entities, stranger],
        [*drawn.aliases, Alias("8888", stranger.id, AliasKind.ABBREVIATION)],
        drawn.sources,
    )
    before, after = Resolver(drawn), Resolver(extended)

    for alias in drawn.aliases:
        assert _answer(after.resolve(alias.text)) == _answer(before.resolve(alias.text))


@given(names(min_words=2, max_words=3), st.lists(names(max_words=3), min_size=1, max_size=6))
def test_rows_that_share_no_key_change_no_answer(name, strangers):
    """However many they are, rows that a mention shares no key with do not count."""
    unrelated = [
        (f"zz.{number}", stranger, "person")
        for number, stranger in enumerate(strangers)
        if not _keys(stranger) & _keys(name)
    ]
    alone = _one(name)
    among = Resolver.from_names([("xx.one", name, "person"), *unrelated])

    assert _answer(among.resolve(name)) == _answer(alone.resolve(name))


def _keys(text):
    analyzed = analyze(text)
    things = False
    runs = {run for part in analyzed.parts for run in part_grams(part, things)[0].tolist()}
    return {key for _, key in name_keys(analyzed, None)} | runs


@given(tables(min_size=1, max_size=3), names())
def test_adding_a_spelling_makes_it_known(drawn, name):
    """After a spelling was added to an entity, it is resolved to it or ambiguous, never nil."""
    entity = drawn.entities[0]
    extended = Tables.of(
        drawn.entities,
        [*drawn.aliases, Alias(name, entity.id, AliasKind.TRANSLITERATION)],
        drawn.sources,
    )

    resolution = Resolver(extended).resolve(name)

    assert resolution.status is not Status.NIL
    assert entity.id in {c.entity.id for c in resolution.candidates}


@given(names(min_words=2))
def test_a_tie_is_ambiguous(name):
    """Two entities of one name: neither is chosen for being first."""
    resolver = Resolver.from_names([("xx.a", name, "person"), ("xx.b", name, "person")])

    resolution = resolver.resolve(name)

    assert resolution.status is Status.AMBIGUOUS
    assert [c.entity.id for c in resolution.candidates] == ["xx.a", "xx.b"]


@given(tables(min_size=1), st.sampled_from(["1899", "1950-06", "2024-02-29", "2031"]))
def test_an_alias_does_not_count_at_other_times(drawn, on):
    """On a date outside its span an alias brings no candidate."""
    date = PartialDate.parse(on)
    resolver = Resolver(drawn)
    for alias in drawn.aliases:
        for candidate in resolver.resolve(alias.text, on=on).candidates:
            assert covers(candidate.alias.since, candidate.alias.until, date)


@given(tables(min_size=1, max_size=3), _ANY_MENTION)
def test_hostile_text_is_answered(drawn, mention):
    """Any text gets an answer whose score is a probability and whose words can be printed."""
    resolution = Resolver(drawn).resolve(mention)

    assert 0.0 <= resolution.score <= 1.0
    assert (resolution.entity is not None) == (resolution.status is Status.RESOLVED)
    assert isinstance(resolution.explain(), str)


@given(hostile_text())
def test_the_time_for_hostile_text_is_bounded(mention):
    """No text, however long or odd, takes a second."""
    resolver = _one("Angelina Jolie")
    resolver.resolve("warm up")

    start = time.perf_counter()
    resolver.resolve(mention)

    assert time.perf_counter() - start < 1.0


@settings(max_examples=10)
@given(tables(min_size=2, max_size=4))
def test_threads_and_pickles_answer_alike(drawn):
    """A resolver can be shared by threads and sent to another process."""
    resolver = Resolver(drawn)
    mentions = [alias.text for alias in drawn.aliases] * 3
    expected = [resolver.resolve(mention) for mention in mentions]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(resolver.resolve, mentions)) == expected
    copied = pickle.loads(pickle.dumps(resolver))
    assert [copied.resolve(mention) for mention in mentions] == expected


@given(tables(min_size=1, max_size=3), st.lists(names(), max_size=5))
def test_many_are_answered_as_each_alone(drawn, mentions):
    """The bulk form gives the answers of the single form, in order, whatever repeats."""
    resolver = Resolver(drawn)
    mentions = [*mentions, *(alias.text for alias in drawn.aliases), *mentions]

    assert resolver.resolve_many(mentions) == [resolver.resolve(text) for text in mentions]


@given(tables(min_size=1, max_size=3), names())
def test_what_was_asked_before_does_not_matter(drawn, mention):
    """A resolver keeps nothing of earlier questions."""
    fresh = Resolver(drawn).resolve(mention)
    used = Resolver(drawn)
    for alias in drawn.aliases:
        used.resolve(alias.text)

    assert used.resolve(mention) == fresh


@given(names(scripts=["Latn"], min_words=2))
def test_a_kind_that_is_not_the_entity_s_is_not_resolved(name):
    """Asking for a place does not give a person."""
    assert _one(name).resolve(name, kind="place").entity is None


@pytest.mark.parametrize("count", [1, 2, 5])
def test_random_is_not_consulted(count):
    """Answers do not depend on any state of the process."""
    resolver = _one("Cho Tae-yul")
    random.seed(count)

    assert resolver.resolve("조태열") == resolver.resolve("조태열")


@given(tables(min_size=1, max_size=3))
def test_equal_tables_make_equal_answers(drawn):
    """A copy of the tables answers alike, although it is another object."""
    copied = evolve(drawn, entities=list(drawn.entities))

    for alias in drawn.aliases:
        assert Resolver(copied).resolve(alias.text) == Resolver(drawn).resolve(alias.text)
