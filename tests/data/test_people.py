"""What the bundled tables of people promise."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from normalizer.dates import PartialDate, as_date, covers
from normalizer.linting import lint
from normalizer.model import AliasKind, Kind, Office
from normalizer.tables import format_text, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.model import Entity
    from normalizer.tables import Tables

PEOPLE = Path(__file__).parents[2] / "data" / "aliases" / "people"
FILES = sorted(PEOPLE.glob("*.yaml"))

G20_COUNTRIES = (
    "AR", "AU", "BR", "CA", "CN", "DE", "FR", "GB", "ID", "IN", "IT", "JP", "KR", "MX", "RU", "SA",
    "TR", "US", "ZA",
)  # fmt: skip
PARTIES_TO_THE_WAR = ("BY", "KP", "RU", "UA")
NOVEMBER_2024 = PartialDate(2024, 11, 15)

HEADS = {
    "president", "king", "queen", "emperor", "supreme leader", "prime minister", "premier",
    "chancellor",
}  # fmt: skip
FOREIGN_MINISTERS = {"foreign minister", "secretary of state"}
DEFENCE_MINISTERS = {"defence minister"}

# One person at a time: an ambassador or a spokesperson may have colleagues of the same country.
EXCLUSIVE_ROLES = HEADS | FOREIGN_MINISTERS | DEFENCE_MINISTERS | {
    "chairperson", "commander-in-chief", "crown prince", "director", "high representative",
    "leader", "national security adviser", "president of the presidium", "secretary-general",
    "speaker", "vice president",
}  # fmt: skip

# Two holders on one day that the tables mean: (role, of, earlier, later).
KNOWN_JOINT: set[tuple[str, str, str, str]] = set()

NATIVE_COUNTRIES = {"CN", "JP", "KP", "KR", "RU", "UA"}

# Names as the press printed them, among them slips, and the person that was meant.
PRINTED = [
    ("Vladimir Putin", "ru.vladimir-putin"),
    ("Putin", "ru.vladimir-putin"),
    ("Kim Jong Un", "kp.kim-jong-un"),
    ("Ким Чен Ын", "kp.kim-jong-un"),
    ("金正恩", "kp.kim-jong-un"),
    ("Choe Son Hui", "kp.choe-son-hui"),
    ("Choe", "kp.choe-son-hui"),
    ("Sergey Lavrov", "ru.sergey-lavrov"),
    ("Sergei Lavrov", "ru.sergey-lavrov"),
    ("Matthew Miller", "us.matthew-miller"),
    ("Justin Trudeau", "ca.justin-trudeau"),
    ("Yoon Suk Yeol", "kr.yoon-suk-yeol"),
    ("Yoon Seok-yeol", "kr.yoon-suk-yeol"),
    ("Yoon", "kr.yoon-suk-yeol"),
    ("尹錫悅", "kr.yoon-suk-yeol"),
    ("Cho Tae-yul", "kr.cho-tae-yul"),
    ("Cho Tae-yeol", "kr.cho-tae-yul"),
    ("조태열", "kr.cho-tae-yul"),
    ("Cho Tae-yong", "kr.cho-tae-yong"),
    ("Kim Yong-hyun", "kr.kim-yong-hyun"),
    ("김용현", "kr.kim-yong-hyun"),
    ("Mélanie Joly", "ca.melanie-joly"),
    ("Melanie Jolie", "ca.melanie-joly"),
    ("Jolie", "ca.melanie-joly"),
    ("Bill Blair", "ca.bill-blair"),
    ("Cho Sang-jin", "person.cho-sang-jin"),
]

# Who held an office on a day, each known from the public record.
HOLDERS = [
    ("foreign minister", "KR", "2023-06-01", "kr.park-jin"),
    ("foreign minister", "KR", "2024-02-21", "kr.cho-tae-yul"),
    ("foreign minister", "KR", "2024-11-01", "kr.cho-tae-yul"),
    ("national security adviser", "KR", "2023-08-18", "kr.cho-tae-yong"),
    ("director", "org.kr.national-intelligence-service", "2024-02-21", "kr.cho-tae-yong"),
    ("defence minister", "KR", "2024-02-21", "kr.shin-won-sik"),
    ("defence minister", "KR", "2024-11-01", "kr.kim-yong-hyun"),
    ("president", "KR", "2024-11-05", "kr.yoon-suk-yeol"),
    ("prime minister", "KR", "2024-11-05", "kr.han-duck-soo"),
    ("supreme leader", "KP", "2024-06-19", "kp.kim-jong-un"),
    ("premier", "KP", "2024-11-01", "kp.kim-tok-hun"),
    ("foreign minister", "KP", "2018-06-12", "kp.ri-yong-ho"),
    ("foreign minister", "KP", "2024-11-04", "kp.choe-son-hui"),
    ("president", "RU", "2009-01-01", "ru.dmitry-medvedev"),
    ("president", "RU", "2024-11-06", "ru.vladimir-putin"),
    ("defence minister", "RU", "2024-11-06", "ru.andrei-belousov"),
    ("foreign minister", "CA", "2024-11-01", "ca.melanie-joly"),
    ("defence minister", "CA", "2023-06-01", "ca.anita-anand"),
    ("defence minister", "CA", "2024-11-01", "ca.bill-blair"),
    ("prime minister", "CA", "2024-11-05", "ca.justin-trudeau"),
    ("spokesperson", "org.us.department-of-state", "2024-11-04", "us.matthew-miller"),
    ("prime minister", "GB", "2001-09-11", "gb.tony-blair"),
    ("foreign minister", "UA", "2024-11-09", "ua.andrii-sybiha"),
    ("secretary-general", "org.nato", "2024-11-01", "nl.mark-rutte"),
    ("secretary-general", "org.united-nations", "2024-11-01", "pt.antonio-guterres"),
]

# Who must never be taken for each other, whatever the score of the spellings.
CONFUSABLES = [
    ("kr.cho-tae-yul", "kr.cho-tae-yong"),
    ("kr.cho-tae-yul", "person.cho-sang-jin"),
    ("ca.melanie-joly", "us.angelina-jolie"),
    ("ca.bill-blair", "gb.tony-blair"),
    ("ca.justin-trudeau", "ca.pierre-trudeau"),
    ("ca.justin-trudeau", "ca.margaret-trudeau"),
    ("kp.kim-jong-un", "kp.kim-jong-il"),
    ("kp.kim-jong-un", "kp.kim-jong-nam"),
    ("kp.kim-jong-un", "kp.kim-yo-jong"),
    ("kp.kim-jong-un", "kp.kim-il-sung"),
    ("kp.kim-jong-un", "kp.kim-jong-chul"),
    ("kp.kim-jong-un", "kp.kim-ju-ae"),
    ("kp.choe-son-hui", "kp.choe-ryong-hae"),
    ("kp.choe-son-hui", "kr.choi-soon-sil"),
    ("kp.ri-yong-ho", "kp.ri-yong-ho-marshal"),
    ("kp.ri-yong-ho", "kp.ri-yong-gil"),
    ("kp.kim-yong-chol", "kp.kim-yong-nam"),
    ("kr.kim-yong-hyun", "kr.kim-yong-hyun-professor"),
    ("kr.yoon-suk-yeol", "kr.yun-byung-se"),
    ("kr.park-geun-hye", "kr.park-chung-hee"),
    ("kr.lee-jae-myung", "kr.lee-nak-yon"),
    ("kr.lee-jae-myung", "kr.lee-myung-bak"),
    ("us.matthew-miller", "us.stephen-miller"),
    ("us.george-h-w-bush", "us.george-w-bush"),
    ("us.donald-trump", "us.donald-trump-jr"),
    ("us.ivanka-trump", "us.ivana-trump"),
    ("us.bill-clinton", "us.hillary-clinton"),
    ("us.mike-johnson", "gb.boris-johnson"),
    ("fr.marine-le-pen", "fr.jean-marie-le-pen"),
    ("sa.mohammed-bin-salman", "sa.salman-bin-abdulaziz"),
    ("by.alexander-lukashenko", "by.viktor-lukashenko"),
    ("sy.bashar-al-assad", "sy.hafez-al-assad"),
    ("cu.fidel-castro", "cu.raul-castro"),
    ("in.rahul-gandhi", "in.rajiv-gandhi"),
    ("in.indira-gandhi", "in.sonia-gandhi"),
    ("ph.ferdinand-marcos", "ph.bongbong-marcos"),
    ("pk.benazir-bhutto", "pk.bilawal-bhutto-zardari"),
    ("ru.sergey-lavrov", "ru.sergei-shoigu"),
    ("cn.wang-yi", "cn.wang-yi-pastor"),
]

# Family names that so many Koreans bear that they denote nobody.
BARE_FAMILY_NAMES = {
    "Kim", "Lee", "Park", "Pak", "Choi", "Cho", "Jo", "Jung", "Ri", "Yi",
    "김", "이", "리", "박", "최", "조", "정",
}  # fmt: skip


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read(PEOPLE)


@pytest.fixture(scope="module")
def people(tables: Tables) -> dict[str, Entity]:
    return {entity.id: entity for entity in tables.entities}


def holders(tables: Tables, roles: set[str], of: str, day: PartialDate) -> set[str]:
    return {
        entity.id
        for entity in tables.entities
        for office in entity.offices
        if office.role in roles and office.of == of and covers(office.since, office.until, day)
    }


def surely_overlap(one: Office, other: Office) -> bool:
    """Whether some day lies within both spans, however the partial dates are read."""
    starts = [office.since.last() for office in (one, other) if office.since is not None]
    ends = [office.until.first() for office in (one, other) if office.until is not None]
    return not starts or not ends or max(starts) < min(ends)


def clashes(tables: Tables) -> Iterator[tuple[str, str, str, str]]:
    held: dict[tuple[str, str], list[tuple[Office, str]]] = defaultdict(list)
    for entity in tables.entities:
        for office in entity.offices:
            if office.role in EXCLUSIVE_ROLES and office.of:
                held[office.role, office.of].append((office, entity.id))
    for (role, of), terms in held.items():
        for (one, earlier), (other, later) in combinations(terms, 2):
            if earlier != later and surely_overlap(one, other):
                yield role, of, *sorted((earlier, later))


def test_the_files_are_in_canonical_form() -> None:
    """Formatting a file of people changes nothing."""
    assert FILES
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        assert format_text(text, path.name) == text, path.name


def test_the_linter_is_content() -> None:
    """The linter has nothing to say about people, nor about the organizations they serve in."""
    problems = lint(PEOPLE, PEOPLE.parent / "organizations")
    assert [p for p in problems if Path(p.location.file).parent.name == PEOPLE.name] == []


def test_all_are_people(tables: Tables) -> None:
    """The tables of people hold people only."""
    assert {entity.kind for entity in tables.entities} == {Kind.PERSON}


@pytest.mark.parametrize(("text", "person"), PRINTED)
def test_printed_names_are_listed(tables: Tables, text: str, person: str) -> None:
    """Each name that the press printed stands in the tables under its bearer."""
    assert person in {alias.entity for alias in tables.aliases if alias.text == text}


@pytest.mark.parametrize("text", ["Melanie Jolie", "Jolie"])
def test_a_slip_is_marked_as_one(tables: Tables, text: str) -> None:
    """A spelling that is wrong for its bearer is a misspelling, which decides nothing alone."""
    kinds = {
        alias.kind
        for alias in tables.aliases
        if alias.text == text and alias.entity == "ca.melanie-joly"
    }
    assert kinds == {AliasKind.MISSPELLING}


@pytest.mark.parametrize("country", sorted({*G20_COUNTRIES, *PARTIES_TO_THE_WAR}))
@pytest.mark.parametrize(
    "roles", [HEADS, FOREIGN_MINISTERS, DEFENCE_MINISTERS], ids=["head", "foreign", "defence"]
)
def test_offices_of_november_2024(tables: Tables, country: str, roles: set[str]) -> None:
    """Each member of the G20 and each party to the war has a head, and the two ministers."""
    assert holders(tables, roles, country, NOVEMBER_2024)


@pytest.mark.parametrize(("role", "of", "day", "person"), HOLDERS)
def test_who_held_the_office(tables: Tables, role: str, of: str, day: str, person: str) -> None:
    """The tables know who alone held an office on a day."""
    assert holders(tables, {role}, of, PartialDate.parse(day)) == {person}


def test_no_office_has_two_holders(tables: Tables) -> None:
    """No office of one country or organization is surely held by two people on one day."""
    assert set(clashes(tables)) == KNOWN_JOINT


@pytest.mark.parametrize(
    ("earlier", "later", "clash"),
    [
        (("2022-05", "2024-01"), ("2024-01", "2025-07"), False),
        (("2022-05", "2024-01"), ("2023-12", "2025-07"), True),
        (("2022-05", None), ("2024-01", None), True),
        (("2022-05-10", "2024-01-10"), ("2024-01-10", None), False),
        (("2022-05-10", "2024-01-11"), ("2024-01-10", None), True),
    ],
)
def test_what_counts_as_two_holders(
    earlier: tuple[str, str | None], later: tuple[str, str | None], *, clash: bool
) -> None:
    """Terms that only touch, as exactly as they are known, are no clash; others are."""
    one, other = (
        Office("foreign minister", "KR", as_date(since), as_date(until))
        for since, until in (earlier, later)
    )
    assert surely_overlap(one, other) is clash
    assert surely_overlap(other, one) is clash


def test_native_names(tables: Tables) -> None:
    """Everyone from a country with a script of its own has a name in it."""
    native = {alias.entity for alias in tables.aliases if alias.kind is AliasKind.NATIVE}
    wanted = {entity.id for entity in tables.entities if entity.country in NATIVE_COUNTRIES}
    assert wanted - native == set()


@pytest.mark.parametrize(("one", "other"), CONFUSABLES)
def test_confusables_are_kept_apart(people: dict[str, Entity], one: str, other: str) -> None:
    """People who are easily taken for each other say so, both of them."""
    assert other in people[one].never
    assert one in people[other].never


def test_never_is_mutual(people: dict[str, Entity]) -> None:
    """Whoever is never another is in turn never taken for them."""
    one_sided = {
        (person.id, other)
        for person in people.values()
        for other in person.never
        if person.id not in people[other].never
    }
    assert one_sided == set()


def test_shared_names_say_so(tables: Tables) -> None:
    """A text that two people have is marked as shared on both."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for alias in tables.aliases:
        bearers[alias.text].add(alias.entity)
    silent = {
        (alias.text, alias.entity)
        for alias in tables.aliases
        if len(bearers[alias.text]) > 1 and not alias.shared
    }
    assert silent == set()


def test_namesakes_are_kept_apart(tables: Tables, people: dict[str, Entity]) -> None:
    """Two people with the same full native name in the tables are never each other."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for alias in tables.aliases:
        if alias.kind is AliasKind.NATIVE:
            bearers[alias.text].add(alias.entity)
    loose = {
        (one, other)
        for group in bearers.values()
        for one, other in combinations(sorted(group), 2)
        if other not in people[one].never
    }
    assert loose == set()


def test_bare_family_names_are_nobody(tables: Tables) -> None:
    """A family name that millions bear is nobody's alias."""
    assert {alias.text for alias in tables.aliases} & BARE_FAMILY_NAMES == set()


def test_external_ids_are_unique(tables: Tables) -> None:
    """No id of another database is given to two people."""
    ids = Counter(same for entity in tables.entities for same in entity.same_as)
    assert [same for same, count in ids.items() if count > 1] == []
