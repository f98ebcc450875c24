"""What the bundled tables of countries, capitals, cities and regions promise."""

from __future__ import annotations

import importlib
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest

from normalizer.linting import lint
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.tables import Tables, format_text, read

ROOT = Path(__file__).resolve().parents[2]
WORLD = ROOT / "data" / "aliases" / "world"
FILES = ("capitals.csv", "cities.csv", "countries.csv", "exonyms.csv")

UN_MEMBERS = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH
CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN
GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC
LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP
NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV
SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
""".split()
OTHERS = ["HK", "MO", "PS", "TW", "VA", "XK"]
CODES = [*UN_MEMBERS, *OTHERS]

CITY_STATES = {"HK", "MC", "MO", "SG", "VA"}
"""Their capital is the place itself, which would otherwise be told twice."""

WITHOUT_DEMONYM = {"VA"}
"""English has no word for its people."""

SCRIPTS = """
ARABIC ARMENIAN BENGALI CJK CYRILLIC DEVANAGARI ETHIOPIC GEORGIAN GREEK GUJARATI GURMUKHI HANGUL
HEBREW HIRAGANA KANNADA KATAKANA KHMER LAO LATIN MALAYALAM MYANMAR SINHALA TAMIL TELUGU THAI
""".split()

DECISIVE = {
    AliasKind.NATIVE,
    AliasKind.SELF,
    AliasKind.TRANSLITERATION,
    AliasKind.TRANSLATION,
    AliasKind.ABBREVIATION,
    AliasKind.FORMER,
    AliasKind.SHORT,
    AliasKind.DEMONYM,
}

CONFUSED = [
    ("kr", "kp"), ("cd", "cg"), ("at", "au"), ("sd", "ss"), ("dm", "do"), ("ne", "ng"),
    ("gn", "gq"), ("gn", "gw"), ("gn", "pg"), ("sk", "si"), ("lv", "lt"), ("iq", "ir"),
    ("ml", "mw"), ("py", "uy"), ("mr", "mu"),
]  # fmt: skip


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read(WORLD)


@pytest.fixture(scope="module")
def entities(tables: Tables) -> dict[str, Entity]:
    return {entity.id: entity for entity in tables.entities}


@pytest.fixture(scope="module")
def aliases(tables: Tables) -> dict[str, dict[str, Alias]]:
    found: dict[str, dict[str, Alias]] = defaultdict(dict)
    for alias in tables.aliases:
        found[alias.entity][alias.text] = alias
    return found


def folded(text: str) -> str:
    """Case and Latin accents away; other scripts keep their marks, which tell letters apart."""
    kept = []
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        kept.append(parts[0] if "LATIN" in unicodedata.name(parts[0], "") else letter)
    return "".join(kept).casefold().replace("’", "'")


def test_nothing_to_mend() -> None:
    """The linter has nothing to say about the world's tables."""
    assert [str(problem) for problem in lint(WORLD)] == []


@pytest.mark.parametrize("name", FILES)
def test_canonical_form(name: str) -> None:
    """The files stand as the formatter would write them."""
    text = (WORLD / name).read_text(encoding="utf-8")
    sources = ("cldr", "iso-3166", "maintainers")
    assert format_text(text, ".csv", sources=sources) == text


@pytest.mark.parametrize("code", CODES)
def test_every_country_stands(code: str, entities: dict[str, Entity]) -> None:
    """Members and observers of the United Nations, and four places more, each have an entity."""
    country = entities[f"country.{code.lower()}"]
    assert (country.kind, country.country) == (Kind.PLACE, code)


def test_members_are_all() -> None:
    """The list above has the 193 members, each once."""
    assert len(UN_MEMBERS) == len(set(UN_MEMBERS)) == 193


def test_no_country_beyond(entities: dict[str, Entity]) -> None:
    """Nothing else is called a country."""
    ids = {id_ for id_ in entities if id_.startswith("country.")}
    assert ids == {f"country.{code.lower()}" for code in CODES}


@pytest.mark.parametrize("code", sorted({*CODES} - WITHOUT_DEMONYM))
def test_demonym(code: str, aliases: dict[str, dict[str, Alias]]) -> None:
    """Each country has a demonym in English."""
    own = aliases[f"country.{code.lower()}"].values()
    assert any(alias.kind is AliasKind.DEMONYM and alias.lang == "en" for alias in own)


@pytest.mark.parametrize("code", sorted({*CODES} - CITY_STATES))
def test_capital(code: str, tables: Tables) -> None:
    """Each country has its capital among the cities."""
    capitals = (WORLD / "capitals.csv").as_posix()
    assert any(
        entity.country == code and entity.location is not None and entity.location.file == capitals
        for entity in tables.entities
    )


def test_countries_share_no_name_silently(tables: Tables) -> None:
    """What decides for one place decides for no other, unless both rows say that it is shared."""
    owners: dict[str, set[str]] = defaultdict(set)
    silent: dict[str, set[str]] = defaultdict(set)
    for alias in tables.aliases:
        if alias.kind in DECISIVE:
            owners[folded(alias.text)].add(alias.entity)
            if not alias.shared:
                silent[folded(alias.text)].add(alias.entity)
    clashes = {
        text: sorted(silent[text])
        for text, known in owners.items()
        if len(known) > 1 and silent[text]
    }
    assert clashes == {}


def test_native_names(tables: Tables) -> None:
    """Countries are named natively in at least forty languages."""
    languages = {
        alias.lang.split("-")[0]
        for alias in tables.aliases
        if alias.kind is AliasKind.NATIVE and alias.entity.startswith("country.")
    }
    assert len(languages) >= 40


@pytest.mark.parametrize("script", SCRIPTS)
def test_scripts(script: str, tables: Tables) -> None:
    """Every script of world news names some country."""
    assert any(
        unicodedata.name(letter, "").startswith(script)
        for alias in tables.aliases
        if alias.entity.startswith("country.")
        for letter in alias.text
    )


@pytest.mark.parametrize(("one", "other"), CONFUSED)
def test_confused_pairs(one: str, other: str, entities: dict[str, Entity]) -> None:
    """Countries that are taken for each other say so, both of them."""
    assert f"country.{other}" in entities[f"country.{one}"].never
    assert f"country.{one}" in entities[f"country.{other}"].never


def test_never_is_mutual(entities: dict[str, Entity]) -> None:
    """If one place is never another, then the other is never the one."""
    for entity in entities.values():
        for other in entity.never:
            assert entity.id in entities[other].never, (entity.id, other)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("S. Korea", "country.kr"), ("ROK", "country.kr"), ("한국", "country.kr"),
        ("남조선", "country.kr"), ("韓國", "country.kr"), ("Республика Корея", "country.kr"),
        ("DPRK", "country.kp"), ("조선민주주의인민공화국", "country.kp"), ("북한", "country.kp"),
        ("КНДР", "country.kp"), ("朝鲜", "country.kp"), ("北朝鮮", "country.kp"),
        ("PRC", "country.cn"), ("中华人民共和国", "country.cn"), ("中國", "country.cn"),
        ("香港", "country.hk"), ("Россия", "country.ru"), ("Российская Федерация", "country.ru"),
        ("U.S.", "country.us"), ("USA", "country.us"), ("Britain", "country.gb"),
        ("Türkiye", "country.tr"), ("Burma", "country.mm"), ("Czechia", "country.cz"),
        ("Côte d'Ivoire", "country.ci"), ("DRC", "country.cd"), ("فلسطين", "country.ps"),
        ("Kiev", "city.ua.kyiv"), ("Київ", "city.ua.kyiv"), ("Peking", "city.cn.beijing"),
        ("평양", "city.kp.pyongyang"), ("Nur-Sultan", "city.kz.astana"),
        ("Kishinev", "city.md.chisinau"), ("Kharkov", "city.ua.kharkiv"),
        ("Lugansk", "city.ua.luhansk"), ("Pusan", "city.kr.busan"), ("Bombay", "city.in.mumbai"),
        ("Khan Yunis", "city.ps.khan-younis"), ("Al Hudaydah", "city.ye.hodeidah"),
        ("Курская область", "region.ru.kursk-oblast"), ("Курск", "city.ru.kursk"),
        ("Kursk region", "region.ru.kursk-oblast"), ("한반도", "region.korean-peninsula"),
        ("Хабаровский край", "region.ru.khabarovsk-krai"),
        ("Комсомольск-на-Амуре", "city.ru.komsomolsk-on-amur"),
        ("Donbass", "region.ua.donbas"), ("Крым", "region.ua.crimea"),
    ],
)  # fmt: skip
def test_names_of_the_news(text: str, entity: str, aliases: dict[str, dict[str, Alias]]) -> None:
    """Spellings that the press uses stand with their place, and with no other."""
    assert aliases[entity][text].shared is False
    assert [id_ for id_, texts in aliases.items() if text in texts] == [entity]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Korea", {"country.kp", "country.kr"}),
        ("Congo", {"country.cd", "country.cg"}),
        ("Congolese", {"country.cd", "country.cg"}),
        ("Dominican", {"country.dm", "country.do"}),
        ("Georgia", {"country.ge", "region.us.georgia"}),
        ("Washington", {"city.us.washington-d-c", "region.us.washington"}),
        ("New York", {"city.us.new-york-city", "region.us.new-york"}),
        ("Tripoli", {"city.lb.tripoli", "city.ly.tripoli"}),
        ("Gaza", {"city.ps.gaza-city", "region.ps.gaza-strip"}),
    ],
)
def test_shared_names(text: str, owners: set[str], aliases: dict[str, dict[str, Alias]]) -> None:
    """Names of two places stand with both and say so."""
    assert {id_ for id_, texts in aliases.items() if text in texts} == owners
    assert all(aliases[id_][text].shared for id_ in owners)


@pytest.mark.parametrize("text", ["England", "EU", "Англия", "Angleterre"])
def test_what_a_country_is_not(text: str, aliases: dict[str, dict[str, Alias]]) -> None:
    """A part is not the whole, and a union of states is no country."""
    assert not [id_ for id_, own in aliases.items() if id_.startswith("country.") and text in own]


@pytest.mark.parametrize("code", ["AND", "CAN", "PER", "BEN", "ARE"])
def test_codes_that_are_words(code: str, tables: Tables) -> None:
    """An ISO code that is a common word decides nothing."""
    kinds = {alias.kind for alias in tables.aliases if alias.text == code}
    assert kinds == {AliasKind.WEAK}


def test_places_named_often(entities: dict[str, Entity]) -> None:
    """There are two hundred cities and regions and more beside the capitals."""
    assert len([id_ for id_ in entities if not id_.startswith("country.")]) >= 400


def test_generated_files_are_current(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The generator writes the same bytes as are committed, and tells a file that is not so."""
    pytest.importorskip("babel", reason="only the generator needs it")
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    build_world = importlib.import_module("build_world")
    try:
        assert build_world.main(["--check"]) == 0
        for name in ("capitals.csv", "cities.csv"):
            (tmp_path / name).write_bytes((WORLD / name).read_bytes())
        monkeypatch.setattr(build_world, "WORLD", tmp_path)
        assert build_world.main(["--check"]) == 1
        assert "countries.csv differs" in capsys.readouterr().err
        assert not (tmp_path / "countries.csv").exists()
        assert build_world.main([]) == 0
        for name in ("countries.csv", "exonyms.csv"):
            assert (tmp_path / name).read_bytes() == (WORLD / name).read_bytes()
    finally:
        for module in ("build_world", "world_facts"):
            sys.modules.pop(module, None)


def test_a_clash_stops_the_generator(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that two countries would get without a word stops the build and is named."""
    pytest.importorskip("babel", reason="only the generator needs it")
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    build_world = importlib.import_module("build_world")
    facts = importlib.import_module("world_facts")
    try:
        monkeypatch.setattr(facts, "MORE", facts.MORE + "AT|Australia|en|misspelling\n")
        with pytest.raises(SystemExit, match=r"'australia' is a name of country\.at, country\.au"):
            build_world.build()
    finally:
        for module in ("build_world", "world_facts"):
            sys.modules.pop(module, None)
