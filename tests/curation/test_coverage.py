"""What tables hold, and which entities in them are easily confused."""

from __future__ import annotations

import itertools

from hypothesis import given, settings

from normalizer import Resolver, compare
from normalizer.curation.confusable import LEAST, confusable_pairs
from normalizer.curation.coverage import DIMENSIONS, coverage
from normalizer.decide import BALANCED
from normalizer.scoring.weights import PARTIAL_KINDS
from normalizer.testing import tables


@given(tables())
@settings(max_examples=40, deadline=None)
def test_every_alias_is_counted_once_in_each_dimension(made):
    """The counts add up, and the order of the entities means nothing."""
    contents = list(Resolver(made).knowledge_base.contents())
    found = coverage(contents)

    assert (found.entities, found.aliases) == (len(made.entities), len(made.aliases))
    for name in DIMENSIONS:
        assert sum(count.aliases for count in found.counts[name]) == found.aliases
        assert all(1 <= count.entities <= found.entities for count in found.counts[name])
    assert coverage(contents[::-1]) == found


def test_an_entity_without_a_native_spelling(resolver, changed):
    """Korea writes hangul in these tables; who has no name in it is told, Americans are not."""
    assert coverage(resolver.knowledge_base.contents()).lacking == ()
    new = changed(("    aliases:\n      - {text: 조태열, lang: ko, kind: native}\n", ""))
    (lacking,) = coverage(new.knowledge_base.contents()).lacking

    assert (lacking.entity, lacking.country, lacking.scripts) == ("kr.cho-tae-yul", "KR", ("Hang",))


@given(tables())
@settings(max_examples=20, deadline=None)
def test_pairs_are_what_comparing_all_would_find(made):
    """In tables as small as these the index misses no pair that would be taken for one entity.

    Others it may miss: of names of one letter and a sign it has nothing to find them by.
    """
    resolver = Resolver(made)
    entities = {entity.id: entity for entity in made.entities}
    wanted = {}
    for one, other in itertools.combinations(made.aliases, 2):
        left, right = entities[one.entity], entities[other.entity]
        if left.id == right.id or left.kind is not right.kind:
            continue
        if one.kind in PARTIAL_KINDS or other.kind in PARTIAL_KINDS:
            continue
        score = compare(one.text, other.text, kind=left.kind).score
        wanted[left.id, right.id] = max(score, wanted.get((left.id, right.id), 0.0))
    pairs = confusable_pairs(resolver.knowledge_base)
    found = {(pair.left, pair.right): pair.score for pair in pairs}

    rounded = {pair: round(score, 6) for pair, score in wanted.items() if score >= LEAST}
    assert found.items() <= rounded.items()
    assert all(pair in found for pair, score in rounded.items() if score >= BALANCED.resolve)


def test_pairs_are_ranked_and_marked(changed):
    """What `never` keeps apart already is marked, and so are names that are spelled the same."""
    other = "\n  - id: us.jake-sullivan-2\n    kind: person\n    name: Jake Sulivan\n"
    same = "\n  - id: us.jake-sullivan-3\n    kind: person\n    name: JAKE SULLIVAN\n"
    never = "    never: [us.jake-sullivan]\n"
    new = changed(("    country: US\n", f"    country: US\n{other}{same}{never}"))
    pairs = confusable_pairs(new.knowledge_base)

    assert [(one.left[-3:], one.right[-3:], one.never, one.same) for one in pairs] == [
        ("van", "n-3", True, True), ("van", "n-2", False, False), ("n-2", "n-3", False, False),
    ]  # fmt: skip
    assert [one.score for one in pairs] == sorted((one.score for one in pairs), reverse=True)
