"""The tables of organizations, agreements, weapons, operations and events."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from normalizer.index.text_keys import text_keys
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.tables import Tables, read

ALIASES = Path(__file__).parents[2] / "data" / "aliases"
FOLDERS = {
    "organizations": {Kind.ORGANIZATION},
    "events": {Kind.AGREEMENT, Kind.WEAPON, Kind.OPERATION, Kind.EVENT},
}
PREFIXES = {
    Kind.ORGANIZATION: "org.",
    Kind.AGREEMENT: "agreement.",
    Kind.WEAPON: "weapon.",
    Kind.OPERATION: "operation.",
    Kind.EVENT: "event.",
}
INTERNATIONAL = 80  # organizations that the tables promise at the least
WIDELY_TRANSLATED = ("en", "fr", "es", "ru", "zh-Hans", "ja", "ko")
CONFUSABLE = (
    ("org.world-health-organization", "org.world-trade-organization"),
    ("org.international-criminal-court", "org.international-court-of-justice"),
    ("org.international-criminal-court", "org.international-chamber-of-commerce"),
    ("org.un-security-council", "org.us.national-security-council"),
    ("org.un-security-council", "org.kr.national-security-council"),
    ("org.un-security-council", "org.ru.security-council"),
    ("org.us.national-security-council", "org.us.national-security-agency"),
    ("org.cn.bank-of-china", "org.cn.peoples-bank-of-china"),
    ("org.jp.bank-of-japan", "org.kr.bank-of-korea"),
    ("org.ca.bank-of-canada", "org.ca.royal-bank-of-canada"),
    ("org.de.bundesbank", "org.de.deutsche-bank"),
    ("org.asian-development-bank", "org.african-development-bank"),
    ("org.asian-development-bank", "org.asian-infrastructure-investment-bank"),
    ("org.inter-american-development-bank", "org.islamic-development-bank"),
    ("org.interpol", "org.europol"),
    (
        "org.international-committee-of-the-red-cross",
        "org.international-federation-of-red-cross-and-red-crescent-societies",
    ),
    ("org.medecins-sans-frontieres", "org.reporters-without-borders"),
    ("org.council-of-europe", "org.european-council"),
    ("org.european-council", "org.council-of-the-european-union"),
    ("org.european-court-of-human-rights", "org.european-court-of-justice"),
    ("org.opec", "org.opec-plus"),
    ("org.opec", "org.apec"),
    ("org.oecd", "org.osce"),
    ("org.cis", "org.commonwealth-of-nations"),
    ("org.international-atomic-energy-agency", "org.international-energy-agency"),
    ("org.hamas", "org.hezbollah"),
    ("org.us.democratic-party", "org.kr.democratic-party"),
    ("org.jp.democratic-party", "org.jp.liberal-democratic-party"),
    ("org.ca.csis", "org.us.csis"),
    ("org.yonhap", "org.kcna"),
    ("org.ctv-news", "org.cctv"),
    ("org.tass", "org.ria-novosti"),
    ("org.kr.national-intelligence-service", "org.kp.reconnaissance-general-bureau"),
    (
        "agreement.kp-ru.comprehensive-strategic-partnership",
        "agreement.ca-kr.comprehensive-strategic-partnership",
    ),
    (
        "agreement.kp-ru.comprehensive-strategic-partnership",
        "agreement.cn-kp.friendship-treaty",
    ),
    ("agreement.npt", "agreement.tpnw"),
    ("agreement.minsk-i", "agreement.minsk-ii"),
    ("agreement.start-1", "agreement.new-start"),
    ("event.cold-war", "event.korean-war"),
    ("event.world-war-i", "event.world-war-ii"),
    ("event.us.presidential-election-2020", "event.us.presidential-election-2024"),
)
DEFENCE = ("ru", "ua", "kr", "kp", "gb", "us", "ca", "cn", "jp")
FOREIGN = ("kr", "kp", "ru", "ua", "ca", "gb", "cn", "jp")
HWASONG = ("12", "14", "15", "17", "18", "19")


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read(*(ALIASES / folder for folder in FOLDERS))


@pytest.fixture(scope="module")
def entities(tables: Tables) -> dict[str, Entity]:
    return {entity.id: entity for entity in tables.entities}


@pytest.fixture(scope="module")
def forms(tables: Tables) -> dict[str, list[Alias]]:
    by_entity: dict[str, list[Alias]] = defaultdict(list)
    for alias in tables.aliases:
        by_entity[alias.entity].append(alias)
    return by_entity


def folded(text: str) -> str:
    """One form for U.N. and UN, for a hyphen, a dash and a blank, and for capitals."""
    plain = text.casefold().replace("’", "'").replace(".", "").removeprefix("the ")
    for dash in "–—-":
        plain = plain.replace(dash, " ")
    return " ".join(plain.split())


def file_of(entity: Entity) -> Path:
    assert entity.location is not None
    return Path(entity.location.file)


def test_each_folder_holds_its_kinds_under_their_prefixes(entities: dict[str, Entity]) -> None:
    """The folder, the kind and the prefix of the id tell the same."""
    for entity in entities.values():
        assert entity.kind in FOLDERS[file_of(entity).parent.name]
        assert entity.id.startswith(PREFIXES[entity.kind])


def test_at_least_eighty_international_organizations_in_other_words(
    entities: dict[str, Entity], forms: dict[str, list[Alias]]
) -> None:
    """Every international organization is known by initials or in another language."""
    international = [
        entity.id
        for entity in entities.values()
        if file_of(entity).name.startswith("international-") and not entity.country
    ]
    assert len(international) >= INTERNATIONAL
    for id_ in international:
        kinds = {alias.kind for alias in forms[id_]}
        assert kinds & {AliasKind.ABBREVIATION, AliasKind.TRANSLATION}, id_


@pytest.mark.parametrize(
    "id_",
    [
        "org.united-nations", "org.un-security-council", "org.world-health-organization",
        "org.world-trade-organization", "org.international-monetary-fund", "org.nato",
        "org.european-union", "org.international-criminal-court", "org.oecd", "org.opec",
    ],
)  # fmt: skip
def test_the_best_known_are_in_many_languages(id_: str, forms: dict[str, list[Alias]]) -> None:
    """The best-known organizations are known in at least seven languages."""
    known = {alias.lang for alias in forms[id_]}
    assert known >= set(WIDELY_TRANSLATED)


@pytest.mark.parametrize(
    ("id_", "plain", "dotted"),
    [
        ("org.united-nations", "UN", "U.N."),
        ("org.european-union", "EU", "E.U."),
        ("org.nato", "NATO", "N.A.T.O."),
        ("org.world-health-organization", "WHO", "W.H.O."),
        ("org.un-security-council", "UNSC", "U.N.S.C."),
        ("org.associated-press", "AP", "A.P."),
    ],
)
def test_initials_are_known_with_and_without_dots(
    id_: str, plain: str, dotted: str, forms: dict[str, list[Alias]]
) -> None:
    """One row with initials is enough: with points or without, they have the same key."""
    kinds = {AliasKind.ABBREVIATION, AliasKind.SELF}
    initials = text_keys([alias.text for alias in forms[id_] if alias.kind in kinds])
    assert {*text_keys([plain, dotted])} <= {*initials}


def test_what_two_entities_share_is_marked_on_both(tables: Tables) -> None:
    """A form that denotes two entities is marked as shared wherever it stands.

    Canonical names cannot be marked; so none may be a form of another entity.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    for alias in tables.aliases:
        owners[folded(alias.text)].add(alias.entity)
    unmarked = [
        (alias.entity, alias.text)
        for alias in tables.aliases
        if len(owners[folded(alias.text)]) > 1 and not alias.shared
    ]
    assert unmarked == []


@pytest.mark.parametrize(
    ("initials", "ids"),
    [
        ("ICC", {"org.international-criminal-court", "org.international-chamber-of-commerce",
                 "org.international-cricket-council"}),
        ("WTO", {"org.world-trade-organization", "org.world-tourism-organization",
                 "org.warsaw-pact"}),
        ("NSC", {"org.us.national-security-council", "org.kr.national-security-council"}),
        ("BOC", {"org.cn.bank-of-china", "org.ca.bank-of-canada"}),
        ("CPC", {"org.cn.communist-party", "org.ca.conservative-party"}),
        ("RSF", {"org.reporters-without-borders", "org.rapid-support-forces"}),
    ],
)  # fmt: skip
def test_ambiguous_initials_stay_ambiguous(initials: str, ids: set[str], tables: Tables) -> None:
    """Initials that several bodies use lead to all of them."""
    owners = {alias.entity for alias in tables.aliases if folded(alias.text) == folded(initials)}
    assert owners == ids


@pytest.mark.parametrize(("one", "other"), CONFUSABLE)
def test_confusable_pairs_are_declared(one: str, other: str, entities: dict[str, Entity]) -> None:
    """What readers mix up is declared never the same, on both sides."""
    assert other in entities[one].never
    assert one in entities[other].never


@pytest.mark.parametrize(
    ("words", "countries"),
    [
        (("ministry-of-defence", "ministry-of-national-defense", "ministry-of-national-defence",
          "ministry-of-defense", "department-of-defense", "department-of-national-defence"),
         DEFENCE),
        (("ministry-of-foreign-affairs", "global-affairs-canada",
          "foreign-commonwealth-and-development-office"), FOREIGN),
    ],
)  # fmt: skip
def test_ministries_of_different_countries_never_merge(
    words: tuple[str, ...], countries: tuple[str, ...], entities: dict[str, Entity]
) -> None:
    """The same ministry of two countries is two entities, each never the other."""
    ministries = [
        id_ for id_ in entities for country in countries for word in words
        if id_ == f"org.{country}.{word}"
    ]  # fmt: skip
    assert len(ministries) == len(countries)
    for one, other in combinations(ministries, 2):
        assert other in entities[one].never
        assert one in entities[other].never


def test_neighbouring_models_of_a_missile_never_merge(
    entities: dict[str, Entity], forms: dict[str, list[Alias]]
) -> None:
    """Hwasong-19 is not Hwasong-18; each is known by its Korean designation."""
    for number in HWASONG:
        id_ = f"weapon.hwasong-{number}"
        others = {f"weapon.hwasong-{other}" for other in HWASONG if other != number}
        assert others <= set(entities[id_].never)
        assert f"화성-{number}형" in {alias.text for alias in forms[id_]}


def test_an_entity_is_never_confused_with_itself(entities: dict[str, Entity]) -> None:
    """`never` pairs are symmetric, and no entity stands in its own list."""
    for entity in entities.values():
        assert entity.id not in entity.never
        for other in entity.never:
            if other in entities:
                assert entity.id in entities[other].never, (entity.id, other)
