"""The names of the tables found in running text: all of them, as whole words, the longest first."""

from __future__ import annotations

import unicodedata

import pytest

from normalizer.model import AliasKind
from normalizer.texts.flat import flat_name, flatten
from normalizer.texts.matcher import Matcher, longest_first
from normalizer.texts.spotting import spot


@pytest.fixture(scope="module")
def base(resolver):
    return resolver.knowledge_base


@pytest.fixture(scope="module")
def matcher(base):
    return Matcher(base)


@pytest.fixture
def found(base, matcher):
    """The spellings of the tables that stand in a text, as they stand."""

    def find(text):
        return [text[one.start : one.end] for one in spot(flatten(text), matcher, base, exact=True)]

    return find


def aliases(base):
    for segment in base.segments:
        for number in range(segment.alias_count):
            yield segment.text(number)


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC"])
def test_every_alias_is_found_in_a_sentence(base, found, form):
    """What the tables hold is found in running text, in each form of Unicode."""
    texts = sorted(set(aliases(base)))
    assert len(texts) > 60
    for alias in texts:
        name = unicodedata.normalize(form, alias)
        (only,) = found(f"so it was, {name} , it is said")
        if alias.startswith("the ") and only != name:
            assert f"the {only}" == name
        else:
            assert only == name


def test_every_alias_is_found_beside_all_others(base, found):
    """A list of all aliases is found as it is: none hides another."""
    texts = sorted({alias for alias in aliases(base) if not alias.startswith("the ")})
    assert found(" ; ".join(texts)) == texts


def test_the_number_of_a_name_is_its_place(matcher):
    """A flat name is found by its number, and what the tables do not have has none."""
    assert len(matcher) == len(matcher.names)
    for number, name in enumerate(matcher.names):
        assert matcher.number(name) == number
        assert flat_name(name) == name
    assert matcher.number("quackenbush") is None
    assert matcher.number("") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The Jolyesque Putins canadaed Chadwick.", [], id="within a word"),
        pytest.param("xPutin Putinx Putin_x 9Putin", ["Putin"], id="letters and digits onto it"),
        pytest.param("(Putin) “Putin” ‘Putin’ Putin… Putin/Joly", ["Putin"] * 5 + ["Joly"],
                     id="signs"),
        pytest.param("pre-Putin Russia-Ukraine", ["Putin", "Russia", "Ukraine"], id="hyphens"),
        pytest.param("Putin’s Putin's Putin´s", ["Putin"] * 3, id="possessives"),
        pytest.param("The US told us. US-led", ["US", "US"], id="US and us"),
        pytest.param("Who said the WHO did? Who?", ["WHO"], id="WHO and who"),
        pytest.param("the U.S. and the U.S.-led", ["U.S.", "U.S."], id="initials with stops"),
        pytest.param("Nato, NATO, nato", ["Nato", "NATO"], id="spoken abbreviations"),
        pytest.param("The Un met; the UN met", ["UN"], id="initials are not spoken"),
        pytest.param("a chad and the canada goose", [], id="small letters"),
        pytest.param("PUTIN and CANADA", ["PUTIN", "CANADA"], id="all in capitals"),
        pytest.param("South Korean. South, Korea", ["South Korean"], id="a comma divides a name"),
        pytest.param("South Korea", ["South Korea"], id="longest first"),
        pytest.param("the UN Security Council", ["UN Security Council"], id="longest, not UN"),
        pytest.param("the North Korean side", ["North Korean"], id="an article is no beginning"),
        pytest.param("so the North said", ["the North"], id="an article that is needed"),
        pytest.param("south korea’s", [], id="a name in small letters"),
        pytest.param("Melanie\nJoly and Bill\u00a0Blair", ["Melanie\nJoly", "Bill\u00a0Blair"],
                     id="blanks of all kinds"),
        pytest.param("Bill Blair\n\nBlair", ["Bill Blair", "Blair"], id="paragraphs"),
        pytest.param("Bill.\n\nBlair", ["Blair"], id="no name across paragraphs"),
    ],
)  # fmt: skip
def test_words_of_english(found, text, expected):
    """A name counts where it stands as a word, and is written as the table writes it."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("김정은은 서울에서", ["김정은", "서울"], id="particles"),
        pytest.param("윤석열대통령과 조태열장관의", ["윤석열", "조태열"], id="titles onto a name"),
        pytest.param("김정은숙 씨는", [], id="another name"),
        pytest.param("대한국민 한국의", ["한국"], id="within a word"),
        pytest.param("金正恩が日本と韓国を訪れた", ["金正恩", "日本", "韓国"], id="kanji"),
        pytest.param("وروسيا بروسيا لبوتين", ["روسيا", "روسيا", "بوتين"], id="Arabic prefixes"),
        pytest.param("قروسيا", [], id="an Arabic word"),
        pytest.param("ברוסיה ופוטין שפוטין", ["רוסיה", "פוטין", "פוטין"], id="Hebrew prefixes"),
        pytest.param("גרוסיה", [], id="a Hebrew word"),
        pytest.param("Россия и Владимир Путин.", ["Россия", "Владимир Путин"], id="Cyrillic"),
    ],
)
def test_words_of_other_scripts(found, text, expected):
    """What a script writes onto a name leaves it a name; other letters do not."""
    assert found(text) == expected


def test_hits_hold_names_within_names(matcher):
    """All names are hits, also those within longer ones; the longest of them are taken."""
    flat = flatten("The UN Security Council and North Korean aides")
    hits = matcher.hits(flat)
    names = {matcher.names[hit.name] for hit in hits}

    assert {"un", "un security council", "north korean"} <= names
    for hit in hits:
        assert flat.text[hit.start : hit.end] == matcher.names[hit.name]
    taken = [matcher.names[hit.name] for hit in longest_first(hits, flat)]
    assert taken == ["un security council", "north korean"]


def test_longest_first_takes_the_same_of_any_order(matcher):
    """The order in which hits come changes nothing."""
    flat = flatten("the North Korean, the UN Security Council, South Korean")
    hits = matcher.hits(flat)

    assert longest_first(hits[::-1], flat) == longest_first(hits, flat)


def test_kinds_of_the_small_world(base):
    """The tables of these tests hold what the tests are about."""
    kinds = {
        base.alias((at, number)).kind
        for at, segment in enumerate(base.segments)
        for number in range(segment.alias_count)
    }
    assert {AliasKind.SHORT, AliasKind.DEMONYM, AliasKind.TITLE, AliasKind.ABBREVIATION} <= kinds
