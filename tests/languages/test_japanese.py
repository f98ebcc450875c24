"""Japanese: readings of kanji, kana and Latin spellings, systems, and near misses."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer import ArgumentError
from normalizer.languages.japanese import LANGUAGE
from normalizer.languages.japanese.kana import lengthened, morae, spelled_out
from normalizer.languages.japanese.sounds import mora_rows, sounded
from normalizer.languages.japanese.systems import SYSTEMS, write
from normalizer.languages.japanese.tables import kanji_readings, prior, standard
from normalizer.languages.lattice import Lattice, agreement
from normalizer.text import words

NAMES = [(n, s) for n, forms in LANGUAGE.examples if "・" not in n for s in forms]
WORDS = [
    pair
    for n, forms in LANGUAGE.examples
    if "・" in n
    for s in forms
    for pair in zip(words(n), words(s), strict=True)
]
LIKELY = 12.0
LEAST_BITS = -25.0


def read(name: str) -> Lattice:
    found = LANGUAGE.lattice(name)
    assert found is not None, name
    return found


def bits(left: str, right: str) -> float:
    found = agreement(read(left), read(right))
    assert found is not None
    return found.bits


@pytest.mark.parametrize(("native", "spelled"), NAMES)
def test_a_native_name_and_its_spellings_agree(native: str, spelled: str) -> None:
    """Every example agrees by far, and meets under a key."""
    assert bits(native, spelled) > LIKELY
    assert set(LANGUAGE.keys(read(native))) & set(LANGUAGE.keys(read(spelled)))


@pytest.mark.parametrize(("native", "latin"), WORDS)
def test_foreign_words_in_katakana_are_scored(native: str, latin: str) -> None:
    """The words of foreign leaders are believed to be their spellings."""
    assert LANGUAGE.covers(native)
    assert LANGUAGE.word_probability(native, latin) > LEAST_BITS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("安倍晋三", "Синдзо Абэ"),
        ("安倍晋三", "Абэ, Синдзо"),
        ("安倍晋三", "아베 신조"),
        ("岸田文雄", "기시다 후미오"),
        ("岸田文雄", "Фумио Кисида"),
        ("高市早苗", "다카이치 사나에"),
        ("渡邊恒雄", "渡辺恒雄"),
        ("澤田太郎", "Taro Sawada"),
        ("源頼朝", "Minamoto no Yoritomo"),
        ("佐々木太郎", "Taro Sasaki"),
        ("長谷川健太", "Kenta Hasegawa"),
        ("大野太郎", "Taro Ōno"),
        ("大野太郎", "Taro Ohno"),
        ("大野太郎", "Taro Ono"),
    ],
)
def test_names_in_other_scripts_and_forms_agree(left: str, right: str) -> None:
    """Cyrillic, hangul, old kanji forms and long vowels left out are one name."""
    assert bits(left, right) > LIKELY


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("安倍晋三", "安倍晋太郎"),
        ("安倍晋三", "Shintaro Abe"),
        ("Abe Shinzo", "Abe Shintaro"),
        ("Shinzo Abe", "Синтаро Абэ"),
        ("小野太郎", "Taro Ōno"),
        ("Taro Ohno", "小野太郎"),
        ("Kenji Sato", "Kenji Saito"),
        ("Yuko Sato", "Yuka Sato"),
        ("佐藤健二", "佐藤健一"),
        ("河野太郎", "河野一郎"),
        ("麻生太郎", "河野太郎"),
        ("Junichi Tanaka", "Kenichi Tanaka"),
    ],
)
def test_near_misses_stay_apart(left: str, right: str) -> None:
    """Names that differ in one part, or in a long vowel that is marked, are not one name."""
    assert bits(left, right) < 0


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        ("hepburn", ["shinzō", "jun'ichi", "hatchō", "kanbē", "tsuzuki", "ōno", "fuji"]),
        ("kunrei", ["sinzô", "zyun'iti", "hattyô", "kanbê", "tuzuki", "ôno", "huzi"]),
        ("nihon", ["sinzô", "zyun'iti", "hattyô", "kanbê", "tuduki", "ôno", "huzi"]),
        ("passport", ["shinzo", "junichi", "hatcho", "kambe", "tsuzuki", "ono", "fuji"]),
        ("wapuro", ["shinzou", "junichi", "hacchou", "kanbe", "tsuzuki", "oono", "fuji"]),
    ],
)
def test_systems_write_kana(system: str, expected: list[str]) -> None:
    """The differences between the systems, on one list of words."""
    forms = ["しんぞー", "じゅんいち", "はっちょー", "かんべー", "つづき", "おーの", "ふじ"]

    assert [write(form, system) for form in forms] == expected


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_system_writes_every_mora(system: str) -> None:
    """No kana of the table is left out."""
    for row in mora_rows():
        assert write(row[0], system).isascii(), row[0]
        assert write(row[0], system)


def test_names_are_romanized_by_each_system() -> None:
    """Natively the family name stands first; the press puts it last."""
    written = {
        system: LANGUAGE.romanize("小泉純一郎", system)[0].text for system in (*SYSTEMS, "habit")
    }

    assert written == {
        "hepburn": "Koizumi Junichiro",
        "kunrei": "Koizumi Zyunitiro",
        "nihon": "Koizumi Zyunitiro",
        "passport": "Koizumi Junichiro",
        "wapuro": "Koizumi Junichirou",
        "habit": "Junichiro Koizumi",
    }
    assert "Koizumi Jun'ichirō" in {one.text for one in LANGUAGE.romanize("小泉純一郎", "hepburn")}


def test_an_unknown_system_is_refused() -> None:
    """The error names the systems that there are."""
    with pytest.raises(ArgumentError) as caught:
        LANGUAGE.romanize("安倍晋三", "rr")

    assert str(caught.value) == (
        "no system 'rr' for Japanese; use one of habit, hepburn, kunrei, nihon, passport, wapuro"
    )


def test_readings_are_kana_with_weights() -> None:
    """Long vowels that a spelling leaves out are restored, likelier readings first."""
    found = LANGUAGE.readings("Taro Kono")

    assert found[0].text == "こうの たろう"
    assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)
    assert sum(one.weight for one in found) <= 1 + 1e-6
    assert LANGUAGE.readings("石破茂")[0].text == "いしば しげる"


def test_long_vowels_are_one_form() -> None:
    """おう, おお and ー are one sound; い after e is written by all."""
    assert lengthened("おおの") == lengthened("オーノ") == "おーの"
    assert lengthened("おおうち") == "おーうち"
    assert spelled_out("しんぞー") == "しんぞう"
    assert morae("きょーと") == ("きょ", "ー", "と")


def test_latin_letters_leave_long_vowels_open() -> None:
    """A plain o may be long; a marked one is."""
    assert {form for form, _ in sounded("ono", "Latn")} >= {"おの", "おーの"}
    assert {form for form, _ in sounded("o\u0304no", "Latn")} >= {"おーの"}
    assert "おの" not in {form for form, _ in sounded("ohno", "Latn")}


def test_old_forms_are_read_as_new_ones() -> None:
    """Forms of family registers and Chinese forms are the same name."""
    assert standard("齋藤國廣") == standard("斎藤国広")
    assert standard("黑泽") == standard("黒澤") == "黒沢"


def test_frequent_names_are_likelier() -> None:
    """Priors follow how many bear a name, and share is what a lone word tells."""
    assert prior("family", "すずき") > prior("family", "いしば")
    assert LANGUAGE.part_share("suzuki") > LANGUAGE.part_share("ishiba") > 0
    assert LANGUAGE.part_share("putin") == 0


def test_readings_of_kanji_are_shares() -> None:
    """P(reading | kanji) adds up to 1, and is empty for what no table reads."""
    for role, text in (("family", "石破"), ("given", "茂"), ("given", "純一郎")):
        assert sum(p for _, p in kanji_readings(role, text)) == pytest.approx(1)
    assert kanji_readings("family", "") == ()


@pytest.mark.parametrize(
    "name",
    ["", " ", "・", "ー", "々", "々々々", "ん", "っっっっ", "a", "ABE", "安", "\u3099", "\ud800",
     "Vladimir Putin", "エマニュエル・マクロン", "조태열", "安倍晋三" * 30,
     "o" * 500 + " " + "o" * 500,
     "ko " * 60, "안" * 40, "nnnnn nnnnn", "安倍 晋三 太郎", ",,,", "Abe,", ", Shinzo"],
)  # fmt: skip
def test_hostile_names_are_answered(name: str) -> None:
    """What is no Japanese personal name gives None, or few paths; nothing raises."""
    found = LANGUAGE.lattice(name)
    if found is not None:
        assert len(found.paths) <= 16
        assert len(LANGUAGE.keys(found)) <= 16
    LANGUAGE.romanize(name, None)
    LANGUAGE.readings(name)
    LANGUAGE.spellings(name)
    LANGUAGE.part_share(name)


@given(st.text(max_size=30))
def test_any_text_is_answered(text: str) -> None:
    """No Unicode string breaks the language."""
    found = LANGUAGE.lattice(text)
    assert found is None or 1 <= len(LANGUAGE.keys(found)) <= 16
    LANGUAGE.romanize(text, None)


@given(st.text("aiueokstnhmyrwgzdbpjcflā ō'-,", max_size=24))
def test_any_latin_text_is_bounded(text: str) -> None:
    """A Latin spelling has few paths, with few readings each, and probabilities."""
    found = LANGUAGE.lattice(text)
    if found is not None:
        assert len(found.paths) <= 2
        assert all(len(unit.readings) <= 24 for path in found.paths for unit in path.units)
        assert 0 <= found.mass <= 1 + 1e-9


@given(st.sampled_from([n for n, _ in NAMES]))
def test_composed_and_decomposed_names_are_one(name: str) -> None:
    """NFC and NFD give the same keys."""
    keys = [LANGUAGE.keys(read(unicodedata.normalize(form, name))) for form in ("NFC", "NFD")]

    assert keys[0] == keys[1]
