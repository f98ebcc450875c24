"""Texts annotated: golden cases, each a sentence or two with all mentions that are in it."""

from __future__ import annotations

import pytest

from normalizer import ArgumentError, NameTypeError
from normalizer.texts import How

DATE = "2024-11-01"
JOLY, BLAIR, TRUDEAU = "ca.melanie-joly", "ca.bill-blair", "ca.justin-trudeau"
CHO, YOON, KIM = "kr.cho-tae-yul", "kr.yoon-suk-yeol", "kp.kim-jong-un"
PUTIN = "ru.vladimir-putin"
NIL, OPEN = "nil", "ambiguous"


def told(annotated):
    """The mentions as they stand, each with its entity, or its status where it has none."""
    return [
        (one.text, one.entity.id if one.entity else one.status.value) for one in annotated.mentions
    ]


def case(name, text, *mentions, date=DATE):
    """A text with all of its mentions, each with what it means: ``"Joly = ca.melanie-joly"``."""
    return pytest.param(text, [tuple(one.split(" = ")) for one in mentions], date, id=name)


def check(cases):
    return pytest.mark.parametrize(("text", "expected", "date"), cases)


@check(
    [
        case(
            "a family name after the full name",
            "So Mélanie Joly spoke. Joly then left.",
            f"Mélanie Joly = {JOLY}",
            f"Joly = {JOLY}",
        ),
        case(
            "a family name before the full name",
            "So Quackenbush spoke. Arnold Quackenbush then left.",
            f"Quackenbush = {NIL}",
            f"Arnold Quackenbush = {NIL}",
        ),
        case(
            "a spelling that no table has, with a title",
            "South Korean President Yoon Seok-yeol called. Then Yoon left.",
            "South Korean = country.kr",
            f"Yoon Seok-yeol = {YOON}",
            f"Yoon = {YOON}",
        ),
        case(
            "a spelling that no table has, without one",
            "So Cho Tae-yeol spoke. Cho left.",
            f"Cho Tae-yeol = {CHO}",
            f"Cho = {CHO}",
        ),
        case("another man", "So Cho Tae-yong spoke in the hall.", "Cho Tae-yong = kr.cho-tae-yong"),
        case("another order", "So Tae-yul Cho spoke in the hall.", f"Tae-yul Cho = {CHO}"),
        case("a slip", "So Vladmir Putin spoke in the hall.", f"Vladmir Putin = {PUTIN}"),
        case(
            "a rare family name alone",
            "The aides of Putin and Trudeau spoke.",
            f"Putin = {PUTIN}",
            f"Trudeau = {TRUDEAU}",
        ),
        case("a common family name alone", "The aides of Kim spoke.", f"Kim = {OPEN}"),
        case(
            "a common family name with a title",
            "So North Korean leader Kim spoke.",
            "North Korean = country.kp",
            f"Kim = {KIM}",
        ),
        case(
            "two of that name",
            "So Bill Blair and Tony Blair spoke. Later Blair left.",
            f"Bill Blair = {BLAIR}",
            "Tony Blair = gb.tony-blair",
            f"Blair = {OPEN}",
        ),
        case(
            "two of that name, told apart by a title",
            "So Defence Minister Bill Blair met Tony Blair. Minister Blair left.",
            f"Bill Blair = {BLAIR}",
            "Tony Blair = gb.tony-blair",
            f"Blair = {BLAIR}",
        ),
        case(
            "a namesake in office",
            "So Modi spoke in the hall.",
            "Modi = in.narendra-modi",
        ),
        case("no office without a date", "So Modi spoke in the hall.", f"Modi = {OPEN}", date=None),
        case(
            "who left office long ago",
            "So Prime Minister Blair spoke.",
            "Blair = gb.tony-blair",
            date="2003-05-01",
        ),
        case(
            "a slip that is known, with a title",
            "So Foreign Minister Melanie Jolie spoke. Jolie left.",
            f"Melanie Jolie = {JOLY}",
            f"Jolie = {JOLY}",
        ),
        case(
            "the actress",
            "So Angelina Jolie spoke. Jolie left.",
            "Angelina Jolie = us.angelina-jolie",
            "Jolie = us.angelina-jolie",
        ),
        case(
            "strangers",
            "So Arnold Quackenbush met Berta Olafsdottir. Quackenbush left.",
            f"Arnold Quackenbush = {NIL}",
            f"Berta Olafsdottir = {NIL}",
            f"Quackenbush = {NIL}",
        ),
    ]
)
def test_people(resolver, text, expected, date):
    """A full name means who bears it; a short form whom the text names in full."""
    assert told(resolver.annotate(text, date=date)) == expected


@check(
    [
        case(
            "one minister",
            "Foreign Minister Mélanie Joly spoke. The minister then left.",
            f"Mélanie Joly = {JOLY}",
            f"The minister = {JOLY}",
        ),
        case(
            "two ministers",
            "Foreign Minister Mélanie Joly met Defence Minister Bill Blair. The minister left.",
            f"Mélanie Joly = {JOLY}",
            f"Bill Blair = {BLAIR}",
        ),
        case(
            "a minister and a prime minister",
            "Prime Minister Justin Trudeau met Foreign Minister Mélanie Joly. "
            "The prime minister left. The foreign minister stayed.",
            f"Justin Trudeau = {TRUDEAU}",
            f"Mélanie Joly = {JOLY}",
            f"The prime minister = {TRUDEAU}",
            f"The foreign minister = {JOLY}",
        ),
        case(
            "by an apposition",
            "So Mélanie Joly, the foreign minister, met nobody. The minister left.",
            f"Mélanie Joly = {JOLY}",
            f"The minister = {JOLY}",
        ),
        case(
            "of something",
            "Foreign Minister Mélanie Joly spoke. The minister of trade left.",
            f"Mélanie Joly = {JOLY}",
        ),
        case(
            "nobody before",
            "So the minister left. Foreign Minister Mélanie Joly spoke.",
            f"Mélanie Joly = {JOLY}",
        ),
        case(
            "counterpart",
            "So Foreign Minister Mélanie Joly met her South Korean counterpart, Cho Tae-yul.",
            f"Mélanie Joly = {JOLY}",
            "South Korean = country.kr",
            f"Cho Tae-yul = {CHO}",
        ),
        case(
            "one country for two",
            "So Canada's Foreign Minister Mélanie Joly and Defence Minister Blair spoke.",
            "Canada = country.ca",
            f"Mélanie Joly = {JOLY}",
            f"Blair = {BLAIR}",
        ),
        case(
            "a minister whom no table knows",
            "So Canadian Defence Minister Arnold Quackenbush spoke.",
            "Canadian = country.ca",
            f"Arnold Quackenbush = {NIL}",
        ),
        case(
            "a namesake by the given name",
            "So Canadian Defence Minister William Quackenbush spoke.",
            "Canadian = country.ca",
            f"William Quackenbush = {NIL}",
        ),
        case(
            "no title across sentences",
            "So she thanked the president. Arnold Quackenbush left.",
            f"Arnold Quackenbush = {NIL}",
        ),
    ]
)
def test_titles(resolver, text, expected, date):
    """Titles and appositions say who is meant, and the minister is the one who was named."""
    assert told(resolver.annotate(text, date=date)) == expected


@check(
    [
        case(
            "brackets",
            "They joined the Missile Technology Control Regime (MTCR). So the MTCR grew.",
            "Missile Technology Control Regime = agreement.mtcr",
            "MTCR = agreement.mtcr",
            "MTCR = agreement.mtcr",
        ),
        case(
            "brackets behind what no table has",
            "They joined the Baltic Trade Forum (BTF). So the BTF grew.",
            f"Baltic Trade Forum = {NIL}",
            f"BTF = {NIL}",
            f"BTF = {NIL}",
        ),
        case(
            "a body by its last words",
            "So the UN Security Council met. The Security Council rose. The Council was late.",
            "UN Security Council = org.un.security-council",
            "Security Council = org.un.security-council",
            "Council = org.un.security-council",
        ),
        case(
            "a body that every country has, of another country",
            "Then Canada spoke; the Ministry of Defence agreed.",
            "Canada = country.ca",
            f"Ministry of Defence = {OPEN}",
        ),
        case(
            "a body that every country has, of two countries",
            "So Canada's Ministry of Defence spoke; Russia's Ministry of Defence did not.",
            "Canada = country.ca",
            f"Ministry of Defence = {OPEN}",
            "Russia = country.ru",
            "Ministry of Defence = org.ru.ministry-of-defence",
        ),
        case(
            "a joint body",
            "So the NATO-Ukraine Council met again.",
            f"NATO-Ukraine Council = {NIL}",
        ),
        case("a company", "So Canada Post is on strike.", f"Canada Post = {NIL}"),
        case(
            "a place as a first name",
            "So Chad Johnson won, and Paris Johnson did not.",
            f"Chad Johnson = {NIL}",
            f"Paris Johnson = {NIL}",
        ),
        case(
            "the state of that name",
            "So Washington State grew.",
            "Washington State = region.us.washington",
        ),
    ]
)
def test_bodies_and_places(resolver, text, expected, date):
    """A name within a name of something else names nothing; a generic one only what is at hand."""
    assert told(resolver.annotate(text, date=date)) == expected


@check(
    [
        case(
            "possessives and quotes",
            "“Trudeau's plan,” said Mélanie Joly’s aide, “is Canada’s.”",
            f"Trudeau = {TRUDEAU}",
            f"Mélanie Joly = {JOLY}",
            "Canada = country.ca",
        ),
        case(
            "lists",
            "They saw Canada, Japan, and Chad; Justin Trudeau, Bill Blair & Mélanie Joly.",
            "Canada = country.ca",
            "Japan = country.jp",
            "Chad = country.td",
            f"Justin Trudeau = {TRUDEAU}",
            f"Bill Blair = {BLAIR}",
            f"Mélanie Joly = {JOLY}",
        ),
        case(
            "sentence beginnings",
            "Will it do? May it? Mark my words. Long ago Trade grew, and trade grew again.",
        ),
        case(
            "days beside a name",
            "On Monday Ottawa said no. Ottawa Tuesday said yes.",
            "Ottawa = city.ca.ottawa",
            "Ottawa = city.ca.ottawa",
        ),
        case(
            "a headline",
            "Trudeau And Putin Agree On Wider Trade With Ukraine And Japan\n\nThey met.",
            f"Trudeau = {TRUDEAU}",
            f"Putin = {PUTIN}",
            "Ukraine = country.ua",
            "Japan = country.jp",
        ),
        case(
            "words that are shouted",
            "So MÉLANIE JOLY spoke, and Mélanie JOLY left.",
            f"MÉLANIE JOLY = {JOLY}",
            f"Mélanie JOLY = {JOLY}",
        ),
        case(
            "hyphens",
            "The U.S.-South Korea pact; the Canada-Japan one.",
            "U.S. = country.us",
            "South Korea = country.kr",
            "Canada = country.ca",
            "Japan = country.jp",
        ),
        case(
            "Korean",
            "윤석열 대통령은 서울에서 김정은과 만났다. 조태열 장관이 말했다.",
            f"윤석열 = {YOON}",
            "서울 = city.kr.seoul",
            f"김정은 = {KIM}",
            f"조태열 = {CHO}",
        ),
        case(
            "Japanese",
            "金正恩が日本と韓国を訪れた。",
            f"金正恩 = {KIM}",
            "日本 = country.jp",
            "韓国 = country.kr",
        ),
        case(
            "Arabic",
            "قال بوتين إن روسيا وكوريا الشمالية",
            f"بوتين = {PUTIN}",
            "روسيا = country.ru",
            "كوريا الشمالية = country.kp",
        ),
        case("nothing", "It rained all day, and nobody came."),
        case("empty", ""),
    ]
)
def test_prose(resolver, text, expected, date):
    """What running text does to names: marks, lists, capitals of other reasons, other scripts."""
    assert told(resolver.annotate(text, date=date)) == expected


def test_a_name_in_hangul_that_no_table_has(resolver):
    """A name that Korean text writes is a candidate by the title behind it."""
    annotated = resolver.annotate("홍길동 장관이 서울에서 말했다.")
    assert told(annotated) == [("홍길동", NIL), ("서울", "city.kr.seoul")]


def test_a_family_name_of_two_who_are_named(resolver):
    """Where the text names two of a family name, the name alone is nobody's."""
    annotated = resolver.annotate("So Kim Yong-hyun and Kim Jong Un spoke. Later Kim left.")
    assert told(annotated)[-1] == ("Kim", OPEN)


@pytest.mark.parametrize(
    ("text", "mention", "how"),
    [
        ("So Mélanie Joly spoke.", "Mélanie Joly", How.NAME),
        ("So Putin spoke.", "Putin", How.SHORT),
        ("So South Koreans spoke.", "South Koreans", How.DEMONYM),
        ("So the Canadian plan failed.", "Canadian", How.DEMONYM),
        ("Then the North replied.", "the North", How.TITLE),
        ("So Arnold Quackenbush spoke.", "Arnold Quackenbush", How.NAME),
        ("Moscow has replied.", "Moscow", How.GOVERNMENT),
        ("So Ottawa and Kyiv agreed.", "Ottawa", How.GOVERNMENT),
        ("So Ottawa and Kyiv agreed.", "Kyiv", How.GOVERNMENT),
        ("So Washington warned Moscow.", "Moscow", How.GOVERNMENT),
        ("Talks between Moscow and Kyiv failed.", "Moscow", How.GOVERNMENT),
        ("So Kyiv's allies left.", "Kyiv", How.GOVERNMENT),
        ("The Pentagon knew.", "Pentagon", How.GOVERNMENT),
        ("They live in Moscow.", "Moscow", How.NAME),
        ("A fire near Kyiv, Ukraine.", "Kyiv", How.NAME),
        ("She left for Seoul.", "Seoul", How.NAME),
        ("They flew from Kyiv to Seoul.", "Kyiv", How.NAME),
        ("SEOUL - It rained.", "SEOUL", How.NAME),
        ("Paris has replied.", "Paris", How.NAME),
    ],
)
def test_ways_to_speak_of_an_entity(resolver, text, mention, how):
    """Demonyms, capitals that stand for a government, and descriptions are marked as such."""
    found = {one.text: one.how for one in resolver.annotate(text, date=DATE)}
    assert found[mention] is how


def test_what_follows_what(resolver):
    """A short form tells the mention that it is short for, and shares its cluster."""
    text = (
        "Foreign Minister Mélanie Joly met Arnold Quackenbush. Joly left; Quackenbush stayed. "
        "The minister returned."
    )
    annotated = resolver.annotate(text, date=DATE)

    assert [(one.text, one.follows, one.cluster, one.how.value) for one in annotated] == [
        ("Mélanie Joly", None, JOLY, "name"),
        ("Arnold Quackenbush", None, "nil:1", "name"),
        ("Joly", 0, JOLY, "short"),
        ("Quackenbush", 1, "nil:1", "short"),
        ("The minister", 0, JOLY, "title"),
    ]
    assert annotated.mentions[0].title == "Foreign Minister"
    assert annotated.mentions[2].resolution.reason == "it is short for 'Mélanie Joly' in this text"
    assert list(annotated.clusters()) == [JOLY, "nil:1"]


def test_a_title_is_evidence(resolver):
    """What stands beside a name is told among the evidence."""
    annotated = resolver.annotate("So Canadian Foreign Minister Joly spoke.", date=DATE)
    joly = annotated.mentions[-1]

    assert joly.entity.id == JOLY
    assert "foreign minister of CA" in joly.resolution.explain()


def test_what_is_told_is_kept(resolver):
    """Source, date and language of a text stand in its annotation."""
    annotated = resolver.annotate("Joly.", source="Example Times", date="2024-02", lang="en")

    assert (annotated.text, annotated.source, annotated.lang) == ("Joly.", "Example Times", "en")
    assert str(annotated.date) == "2024-02"


@pytest.mark.parametrize("text", [None, b"Joly", 7, ["Joly"]])
def test_what_is_no_text(resolver, text):
    """What is no text is told, and nothing is guessed."""
    with pytest.raises(NameTypeError, match="the text"):
        resolver.annotate(text)


def test_a_date_that_cannot_be_meant(resolver):
    """A date is checked before anything is done."""
    with pytest.raises(ArgumentError):
        resolver.annotate("Joly spoke.", date="2024-13")


def test_given_spans(resolver):
    """Where the caller says what is a mention, all of it is, and nothing else."""
    text = "So Mélanie Joly met someone tall in Canada. Joly left on Monday."
    spans = [(3, 15, "PERSON"), (20, 32), (44, 48, "PERSON"), (57, 63, "DATE")]
    annotated = resolver.annotate(text, spans=spans)

    assert [(one.start, one.end) for one in annotated] == [(3, 15), (20, 32), (44, 48)]
    assert told(annotated) == [("Mélanie Joly", JOLY), ("someone tall", NIL), ("Joly", JOLY)]


def test_given_spans_that_cannot_be_meant(resolver):
    """Spans that overlap are told."""
    with pytest.raises(ArgumentError, match="the spans 0 to 4 and 2 to 6 overlap"):
        resolver.annotate("Joly spoke.", spans=[(0, 4), (2, 6)])


def test_many_texts_are_texts_one_by_one(resolver):
    """A stream of texts gets the answers that each gets alone, in order."""
    texts = ["So Mélanie Joly spoke.", "Joly left.", "Nobody came."]
    alone = [resolver.annotate(text) for text in texts]

    assert list(resolver.annotate_many(texts)) == alone
