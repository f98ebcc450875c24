"""What tables could learn: the rows that are suggested, and what is guessed of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalizer import AliasKind, Entity, Judgement, Kind, Resolver, Status
from normalizer.curation.guessing import guess_kind, guess_tag
from normalizer.curation.mentions import Mention
from normalizer.curation.suggesting import suggest
from normalizer.tables import Tables
from normalizer.tables.language_tags import check_tag
from normalizer.testing import hostile_text, names, tables

WHEN = "2024-02-06T09:30:00+00:00"
TEXTS = st.lists(st.one_of(names(), hostile_text()), max_size=8)


def mentions(*texts):
    return [Mention(text, "person") for text in texts]


def rows(suggested):
    """The suggestions as tuples."""
    return [
        (one.entity.id, one.is_new, [(row.alias.text, row.count) for row in one.rows])
        for one in suggested.suggestions
    ]


@given(tables(), TEXTS)
@settings(max_examples=40, deadline=None)
def test_every_unresolved_spelling_is_suggested_or_told(made, texts):
    """Nothing is dropped in silence, nothing that resolves is asked, no order matters."""
    resolver = Resolver(made)
    texts = [*texts, *(alias.text for alias in made.aliases[:3])]
    found = suggest(resolver, map(Mention, texts))
    asked = [row.alias.text for one in found.suggestions for row in one.rows]
    resolved = {text for text in texts if resolver.resolve(text).status is Status.RESOLVED}
    told = {*found.listed, *found.said, *found.unusable}

    assert found.mentions == len(texts)
    assert found.unresolved == sum(text not in resolved for text in texts)
    assert not resolved & told
    assert {*map(clean_text, asked)} | {*map(clean_text, told)} == {
        clean_text(text) for text in texts if text not in resolved
    }
    assert suggest(resolver, map(Mention, reversed(texts))) == found
    drafts = [one.entity.id for one in found.suggestions if one.is_new]
    assert len(drafts) == len({*drafts})
    assert not {*drafts} & {entity.id for entity in made.entities}


def clean_text(text):
    """What is left of a text when what is not seen is taken out."""
    from normalizer.judgements import judged_spelling  # noqa: PLC0415 - beside its use

    return judged_spelling(text)


def test_an_engineers_mentions(resolver):
    """Rows for who may be meant, drafts for who is not known, the most frequent first."""
    found = suggest(resolver, mentions(
        "Sulivan", "Sulivan", "Sulivan", "Cho Tae-yul", "Marta Kowalczyk", "Marta Kowalchyk",
        "Choi Tae-yul", "???",
    ))  # fmt: skip

    assert rows(found) == [
        ("us.jake-sullivan", False, [("Sulivan", 3)]),
        ("marta-kowalchyk", True, [("Marta Kowalchyk", 1), ("Marta Kowalczyk", 1)]),
        ("choi-tae-yul", True, [("Choi Tae-yul", 1)]),
    ]
    assert found.unusable == ("???",)
    assert (found.mentions, found.unresolved) == (8, 7)


def test_near_misses_make_two_suggestions(resolver):
    """A family of spellings of the one is never offered to the other."""
    empty = Resolver(Tables())
    yul, yong = {"Cho Tae-yul", "조태열"}, {"Cho Tae-yong", "조태용"}
    found = suggest(empty, mentions(*yul, *yong))

    assert sorted(one.entity.id for one in found.suggestions) == ["cho-tae-yong", "cho-tae-yul"]
    for one in found.suggestions:
        texts = {row.alias.text for row in one.rows}
        assert texts in (yul, yong)


def test_what_a_person_said_is_not_suggested_again(resolver):
    """After a no to one entity the spelling is a draft; after unsure it is not asked at all."""
    said = Judgement(1, "different", "Sulivan", "us.jake-sullivan", "ana", WHEN)
    unsure = Judgement(1, "unsure", "Sulivan", "us.jake-sullivan", "ana", WHEN)
    asked = mentions("Sulivan")

    assert rows(suggest(resolver, asked)) == [("us.jake-sullivan", False, [("Sulivan", 1)])]
    assert rows(suggest(resolver.with_judgements([said]), asked)) == [
        ("sulivan", True, [("Sulivan", 1)])
    ]
    for again in (
        suggest(resolver.with_judgements([unsure]), asked),
        suggest(resolver, asked, passed_over=["SULIVAN"]),
    ):
        assert rows(again) == []
        assert again.said == ("Sulivan",)


def test_what_is_listed_for_two_is_told():
    """No row tells apart two who bear one name."""
    resolver = Resolver.from_names([("a", "John Smith", "person"), ("b", "John Smith", "person")])
    found = suggest(resolver, mentions("John Smith"))

    assert (found.suggestions, found.listed) == ((), ("John Smith",))


def test_rare_ones_can_be_left_out(resolver):
    """A long log has much that came once."""
    asked = mentions("Sulivan", "Sulivan", "Choi Tae-yul")

    assert [one[0] for one in rows(suggest(resolver, asked, least_count=2))] == ["us.jake-sullivan"]


def test_ids_of_drafts_are_free(resolver):
    """A draft does not take the id of an entity, nor of another draft."""
    taken = Resolver.from_names([("marta-kowalczyk", "Somebody Else", "person")])
    asked = [Mention("Marta Kowalczyk", "person"), Mention("Marta Kowalczyk", "place")]

    assert sorted(one[0] for one in rows(suggest(taken, asked))) == [
        "marta-kowalczyk-2", "marta-kowalczyk-3",
    ]  # fmt: skip


@given(st.one_of(names(), hostile_text()), st.sampled_from([None, "ko", "en", "zh-Hant", "ru"]))
def test_tags_are_those_of_the_registry(text, lang):
    """Whatever the text, its tag can be written into a table."""
    assert check_tag(guess_tag(text, lang)) is None


@pytest.mark.parametrize(
    ("text", "lang", "tag"),
    [
        ("조태열", None, "ko"), ("Cho", None, "und-Latn"), ("Путин", None, "und-Cyrl"),
        ("Путин", "ru", "ru"), ("Путин", "en", "en-Cyrl"), ("Cho", "ko-Latn", "ko-Latn"),
        ("山口 さくら", None, "ja"), ("山口", None, "und-Hani"), ("山口", "ja", "ja"),
        ("731", None, "und"), ("731", "en", "en"),
    ],
)  # fmt: skip
def test_tags(text, lang, tag):
    """The script is seen; a language is named where it is sure."""
    assert guess_tag(text, lang) == tag


CHO = Entity("kr.cho-tae-yul", Kind.PERSON, "Cho Tae-yul", country="KR")
SULLIVAN = Entity("us.jake-sullivan", Kind.PERSON, "Jake Sullivan", country="US")
UN = Entity("org.un", Kind.ORGANIZATION, "United Nations")


@pytest.mark.parametrize(
    ("text", "entity", "native", "kind"),
    [
        ("조태열", CHO, {"Hang"}, AliasKind.NATIVE),
        ("Cho Taeyeol", CHO, {"Hang"}, AliasKind.TRANSLITERATION),
        ("Чо Тхэ Ёль", CHO, {"Hang"}, AliasKind.TRANSLITERATION),
        ("Cho", CHO, {"Hang"}, AliasKind.SHORT),
        ("Sulivan", SULLIVAN, set(), AliasKind.SHORT),
        ("Jake Sullivam", SULLIVAN, {"Latn"}, AliasKind.MISSPELLING),
        ("UNO", UN, set(), AliasKind.ABBREVIATION),
        ("United Natons", UN, set(), AliasKind.MISSPELLING),
        ("Nations unies", UN, set(), AliasKind.TRANSLATION),
    ],
)
def test_kinds(text, entity, native, kind):
    """In what way a spelling belongs to an entity, by what the evidence says."""
    assert guess_kind(text, entity, [], native) is kind


def test_what_two_may_mean_is_weak(resolver):
    """An initial that fits two men alike is no name that decides for either."""
    (one,) = suggest(resolver, mentions("Cho T.")).suggestions

    assert [other[0] for other in one.others] == ["kr.cho-tae-yul"]
    assert [row.alias.kind for row in one.rows] == [AliasKind.WEAK]
