"""What holds for every text: offsets, order, no overlaps, no crash, and the same answer always."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalizer import Resolver
from normalizer.testing import hostile_text, korean_names, names, near_misses

TABLES = Path(__file__).parent / "tables"
KNOWN = (
    "Mélanie Joly", "Bill Blair", "Justin Trudeau", "Cho Tae-yul", "Cho Tae-yong", "Kim Jong Un",
    "Vladimir Putin", "Angelina Jolie", "Boris Johnson", "Narendra Modi", "Yoon Suk Yeol",
)  # fmt: skip
WORDS = st.sampled_from((
    *KNOWN, "Joly", "Putin", "Kim", "Blair", "South Korea", "Canada's", "the North", "Moscow",
    "UN Security Council", "the minister", "The Council", "Foreign Minister", "President", "Mr.",
    "Canadian", "and", "met", "said", "has", "in", "(MTCR)", ",", ".", "“", "’s", "\n\n", "\u202e",
    "\u00ad", "조태열", "김정은은", "金正恩", "بوتين", "🙂", "\ud800", "<b>", "&amp;",
))  # fmt: skip
TEXTS = st.one_of(
    st.lists(WORDS, max_size=25).map(" ".join),
    st.lists(st.one_of(WORDS, names(), hostile_text()), max_size=8).map(" ".join),
    st.lists(korean_names().map(str), max_size=5).map(", ".join),
    st.text(max_size=80),
)
QUIET = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
DATES = st.sampled_from([None, "2024-11-01", "2004"])


def answers(annotated):
    return [
        (one.text, one.how, one.status, one.entity.id if one.entity else None, one.title)
        for one in annotated.mentions
    ]


@QUIET
@given(text=TEXTS, date=DATES)
def test_mentions_stand_where_they_say(resolver, text, date):
    """A mention is the characters at its offsets; mentions are sorted and do not overlap."""
    annotated = resolver.annotate(text, date=date)

    assert annotated.text == text
    for one in annotated:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        assert one.title in text
    assert all(one.end <= other.start for one, other in pairwise(annotated.mentions))


@QUIET
@given(text=TEXTS, date=DATES)
def test_clusters_and_numbers_hold(resolver, text, date):
    """What a mention follows is there and in its cluster; contradictions tell of what is there."""
    annotated = resolver.annotate(text, date=date)
    many = len(annotated)

    for number, one in enumerate(annotated):
        assert (one.entity is None) or one.cluster == one.entity.id
        if one.follows is not None:
            assert 0 <= one.follows < many
            assert one.follows != number
            assert annotated.mentions[one.follows].cluster == one.cluster
    for found in annotated.contradictions:
        assert found.mentions
        assert all(0 <= number < many for number in found.mentions)
        assert found.reason
    assert len(list(annotated.json_lines())) == many


@QUIET
@given(text=TEXTS)
def test_the_same_text_has_the_same_answer(resolver, text):
    """A text is decided alone: what was asked before and between changes nothing."""
    first = resolver.annotate(text, date="2024-11-01")
    resolver.annotate("Chad Johnson met Kim and Blair. President Kim left.", date="2024-11-01")

    assert resolver.annotate(text, date="2024-11-01") == first


@pytest.fixture(scope="module")
def turned(tmp_path_factory):
    """The same tables with their entities, and the aliases of each, the other way round."""
    folder = tmp_path_factory.mktemp("turned")
    for path in TABLES.glob("*.yaml"):
        head, _, body = path.read_text(encoding="utf-8").partition("entities:\n")
        blocks = [f"  - id:{block}" for block in body.split("  - id:")[1:]]
        made = []
        for block in blocks:
            start, mark, rows = block.partition("    aliases:\n")
            made.append(start + mark + "".join(reversed(rows.splitlines(keepends=True))))
        text = head + "entities:\n" + "".join(reversed(made))
        (folder / f"z{path.name}").write_text(text, encoding="utf-8")
    return Resolver.load(folder, bundled=False)


@QUIET
@given(text=TEXTS)
def test_the_order_of_rows_changes_nothing(resolver, turned, text):
    """Tables are sets of rows."""
    one = resolver.annotate(text, date="2024-11-01")
    other = turned.annotate(text, date="2024-11-01")

    assert answers(other) == answers(one)
    assert [(found.kind, found.mentions) for found in other.contradictions] == [
        (found.kind, found.mentions) for found in one.contradictions
    ]


FILLERS = st.sampled_from(
    ("", "It rained all day, and nobody came.\n\n", "it was so. ", "\n\n\n", "…\n\n")
)


@QUIET
@given(text=st.lists(WORDS, max_size=20).map(" ".join), before=FILLERS, after=FILLERS)
def test_words_that_name_nothing_change_nothing(resolver, text, before, after):
    """Text around that names nothing moves offsets, and nothing else."""
    text = f"Now then.\n\nSo it was {text}\n\nand so on."
    alone = resolver.annotate(text, date="2024-11-01")
    within = resolver.annotate(f"{before}{text}\n\n{after}", date="2024-11-01")

    assert answers(within) == answers(alone)
    assert [one.start - len(before) for one in within] == [one.start for one in alone]


@QUIET
@given(data=st.data(), name=st.sampled_from([name for name in KNOWN if name != "Kim Jong Un"]))
def test_another_name_is_never_the_bearer(resolver, data, name):
    """A near miss of a name is not resolved to its bearer in running text."""
    other = data.draw(near_misses(name))
    bearer = resolver.resolve(name).entity
    annotated = resolver.annotate(f"So it was that {other} spoke in the hall.")

    whole = [one for one in annotated if one.text == other]
    assert all(one.entity is None or one.entity.id != bearer.id for one in whole)


@pytest.mark.xfail(reason="a slip in a syllable of two letters costs too little")
def test_another_short_syllable_is_another_name(resolver):
    """Where a syllable begins otherwise the name is another one, however short the syllable is."""
    (one,) = resolver.annotate("So it was that Kim Jong Nn spoke in the hall.")
    assert one.entity is None


@QUIET
@given(
    name=st.sampled_from(KNOWN),
    form=st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]),
    sign=st.sampled_from(["", "\u00ad", "\u200d", "\u202a", "\u2066", "\ufeff"]),
    data=st.data(),
)
def test_invisible_signs_within_a_name_change_nothing(resolver, name, form, sign, data):
    """A name is found through what cannot be seen, with offsets that cover all of it."""
    written = unicodedata.normalize(form, name)
    at = data.draw(st.integers(1, len(written) - 1))
    written = written[:at] + sign + written[at:]
    if unicodedata.combining(written[at + len(sign)]):
        written = unicodedata.normalize(form, name)
    text = f"So it was {written}, they said."
    (only,) = resolver.annotate(text)

    assert only.entity == resolver.resolve(name).entity
    assert only.text == written


@QUIET
@given(text=TEXTS, data=st.data())
def test_given_spans_come_back(resolver, text, data):
    """Spans of the caller are the mentions, all of them, as they are."""
    cuts = data.draw(st.lists(st.integers(0, len(text)), unique=True, max_size=12).map(sorted))
    spans = [(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    annotated = resolver.annotate(text, spans=spans)

    assert [(one.start, one.end) for one in annotated] == spans
    assert all(text[one.start : one.end] == one.text for one in annotated)


MEGABYTE = 1_000_000


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "a", "A", "(", ")", "\"", "'", ".", "-", "\n", " ", "가", "金", "ب", "\u202e", "\ud800",
        "\u0301", "🙂", "A ", "A.", "A-", "A'", "<b>", "&lt;", "e\u0301", "President ",
        "the minister ", "Xy, ", "De la ",
    ],
)  # fmt: skip
def test_a_megabyte_of_one_thing_ends(resolver, unit):
    """Hostile text is read to its end, and names nothing that the tables know."""
    text = (unit * MEGABYTE)[:MEGABYTE]
    annotated = resolver.annotate(text)

    assert all(one.entity is None for one in annotated)


@pytest.mark.parametrize("unit", ["Kim ", "Joly (", "Kim Jong Un, ", "President Kim ", "金正恩"])
def test_many_mentions_end(resolver, unit):
    """A text of nothing but names has them all."""
    annotated = resolver.annotate(unit * 1_000)

    assert annotated.mentions
    assert all(one.end <= other.start for one, other in pairwise(annotated.mentions))


def test_markup_in_a_text_is_text(resolver):
    """HTML and scripts in a text are characters; mentions within keep exact offsets."""
    text = "<script>alert('Putin')</script><b>Mélanie</b> Joly &amp; <i title=\"Joly\">Blair</i>"
    annotated = resolver.annotate(text, date="2024-11-01")

    first = annotated.mentions[0]
    assert (first.text, first.start) == ("Putin", text.index("Putin"))
    assert {one.entity.id for one in annotated if one.entity} >= {
        "ru.vladimir-putin",
        "ca.melanie-joly",
    }
