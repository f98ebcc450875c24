"""Chinese names: characters, systems, regions, and names that must stay apart."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.errors import ArgumentError
from normalizer.languages.chinese import LANGUAGE
from normalizer.languages.chinese.habits import LATIN, family_spellings, given_spellings
from normalizer.languages.chinese.mandarin import decompose, gwoyeu, hangul, palladius, spell
from normalizer.languages.chinese.tables import characters, simplified, surnames
from normalizer.languages.lattice import agreement

EXAMPLES = [(native, other) for native, spelled in LANGUAGE.examples for other in spelled]
# Evidence that settles a name of two syllables; between different names it must stay far below.
SURE = 8.0
# A rare family name alone tells up to twelve bits, a syllable that contradicts takes fourteen.
APART = 7.0


def bits(left: str, right: str) -> float:
    one, other = LANGUAGE.lattice(left), LANGUAGE.lattice(right)
    assert one is not None, left
    assert other is not None, right
    found = agreement(one, other)
    return -99.0 if found is None else found.bits


def shared_keys(left: str, right: str) -> set[str]:
    one, other = LANGUAGE.lattice(left), LANGUAGE.lattice(right)
    assert one is not None
    assert other is not None
    return set(LANGUAGE.keys(one)) & set(LANGUAGE.keys(other))


@pytest.mark.parametrize(("native", "other"), EXAMPLES)
def test_spellings_of_one_name_agree_and_share_a_key(native: str, other: str) -> None:
    """Every spelling of an example is surely the name, and is filed where the name is."""
    assert bits(native, other) > SURE
    assert shared_keys(native, other)


@pytest.mark.parametrize(
    ("left", "right"),
    [pair for _, spelled in LANGUAGE.examples for pair in itertools.combinations(spelled, 2)],
)
def test_two_spellings_of_one_name_agree(left: str, right: str) -> None:
    """Systems and regions meet without the characters between them."""
    assert bits(left, right) > SURE


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Wang Yi", "Wang Li"),
        ("Li Peng", "Li Ping"),
        ("Li Qiang", "Li Keqiang"),
        ("Xi Jinping", "Xi Yuanping"),
        ("习近平", "习远平"),
        ("習近平", "Xi Yuanping"),
        ("Wang Yi", "Wang Yang"),
        ("Lee Hsien Loong", "Lee Hsien Yang"),
        ("Chen Shui-bian", "Chen Shui-ping"),
        ("Hu Jintao", "Hu Jinbiao"),
        ("Leung Chun-ying", "Leung Chun-wah"),
        ("Zhang Gaoli", "Zhang Dejiang"),
        ("李鹏", "李平"),
        ("王毅", "王義"),
        ("李鹏", "Li Ping"),
    ],
)
def test_different_names_stay_apart(left: str, right: str) -> None:
    """One syllable, or one character, is another person."""
    assert bits(left, right) < APART


def test_simplified_is_traditional() -> None:
    """The two ways to write characters are one name, as sure as the same string."""
    assert simplified("蔡英文賴清德鄧小平陳水扁") == "蔡英文赖清德邓小平陈水扁"
    assert bits("賴清德", "赖清德") == bits("赖清德", "赖清德")


def test_apostrophes_tell_sounds_apart() -> None:
    """P'eng is Peng, Peng without one may be Beng too; Xi'an is two syllables."""
    assert bits("Chang P'ing", "张平") > bits("Chang Ping", "张平")
    assert bits("Wang Xi'an", "王希安") > SURE


def test_order_capitals_and_commas() -> None:
    """The family name is found wherever it stands."""
    for spelled in ("Jinping Xi", "XI Jinping", "Jinping XI", "Xi, Jinping", "Xi Jin-ping"):
        assert bits(spelled, "习近平") > SURE
    assert bits("Tang Ying-yen", "Henry Tang Ying-yen") > SURE
    assert bits("Lee Wai Sze, Sarah", "李慧詩") > SURE


def test_other_scripts_are_read() -> None:
    """Russian and Korean spellings lead to the characters."""
    for spelled in ("Ху Цзиньтао", "후진타오", "호금도"):
        assert bits(spelled, "胡錦濤") > SURE
        assert shared_keys(spelled, "胡錦濤")


def test_regions_agree_on_the_characters() -> None:
    """One name by mainland, Taiwan, Hong Kong, Macau and Singapore habit."""
    assert bits("Chan Tai-man", "陳大文") > SURE
    assert bits("Ieong Wai Meng", "杨伟明") > SURE
    assert bits("Goh Chok Tong", "吴作栋") > SURE
    assert bits("Ng Chok-tung", "吴作栋") > SURE


@pytest.mark.parametrize(
    ("system", "name", "expected"),
    [
        ("pinyin", "習近平", ["Xi Jinping", "Xí Jìnpíng"]),
        ("pinyin", "吕秀莲", ["Lu Xiulian", "Lǚ Xiùlián"]),
        ("pinyin", "西安", ["Xi'an", "Xī'ān"]),
        ("wadegiles", "北京", ["Pei-ching"]),
        ("hongkong", "香港", ["Heung Kong"]),
        ("pinyin", "王希安", ["Wang Xi'an", "Wáng Xī'ān"]),
        ("wadegiles", "蔣介石", ["Chiang Chieh-shih"]),
        ("wadegiles", "习近平", ["Hsi Chin-ping", "Hsi Chin-p'ing"]),
        ("wadegiles", "司马光", ["Ssu-ma Kuang", "Ssŭ-ma Kuang"]),
        ("tongyong", "张志强", ["Jhang Jhih-ciang"]),
        ("gwoyeu", "赵元任", ["Jaw Yuanrenn"]),
        ("gwoyeu", "蒋介石", ["Jeang Jiehshyr"]),
        ("jyutping", "李嘉誠", ["Lei5 Gaa1sing4"]),
        ("hongkong", "曾蔭權", ["Tsang Yam-kuen"]),
        ("hongkong", "李嘉誠", ["Lee Ka-shing"]),
    ],
)
def test_systems(system: str, name: str, expected: list[str]) -> None:
    """Each system writes what its own rules give."""
    assert [one.text for one in LANGUAGE.romanize(name, system)] == expected


def test_syllables_by_system() -> None:
    """The systems agree with their published tables where they differ most."""
    syllables = ("zhi", "ci", "xiong", "lü", "que", "ye", "gui", "ri")
    assert [spell(s, "wadegiles") for s in syllables] == [
        "chih", "tz'ŭ", "hsiung", "lü", "ch'üeh", "yeh", "kuei", "jih",
    ]  # fmt: skip
    assert [spell(s, "tongyong") for s in syllables] == [
        "jhih", "cih", "syong", "lyu", "cyue", "ye", "guei", "rih",
    ]  # fmt: skip
    assert [spell(s, "mps2") for s in ("zhi", "zhang", "xu", "cai")] == [
        "jr", "jang", "shiu", "tsai",
    ]  # fmt: skip
    assert [gwoyeu("yi", tone) for tone in (1, 2, 3, 4)] == ["i", "yi", "yii", "yih"]
    assert [gwoyeu("lin", tone) for tone in (1, 2, 3, 4)] == ["lhin", "lin", "liin", "linn"]
    assert [palladius(s) for s in ("zhu", "jian", "hui", "wen")] == ["чжу", "цзянь", "хуэй", "вэнь"]
    assert [hangul(s) for s in ("zhou", "qian", "xu", "wei")] == ["저우", "첸", "쉬", "웨이"]


def test_no_such_system() -> None:
    """An unknown system is refused, with the ones there are."""
    with pytest.raises(ArgumentError, match=r"no system 'x' for Chinese; use one of pinyin, wade"):
        LANGUAGE.romanize("习近平", "x")


def test_readings() -> None:
    """A Latin spelling is read as the names it can be, likeliest first, adding up to at most 1."""
    found = LANGUAGE.readings("Tsai Ing-wen")
    assert found[0].text == "蔡英文"
    weights = [one.weight for one in found]
    assert weights == sorted(weights, reverse=True)
    assert 0 < sum(weights) <= 1


def test_part_share() -> None:
    """A surname weighs as many people as bear it; other words nobody."""
    assert LANGUAGE.part_share("wang") > 0.05
    assert LANGUAGE.part_share("tan") > 0.02
    assert LANGUAGE.part_share("chen") > LANGUAGE.part_share("zeng") > 0
    assert LANGUAGE.part_share("putin") == 0.0


def test_words_of_other_languages() -> None:
    """Characters that write foreign words spell them, in either form of the characters."""
    assert LANGUAGE.spellings("奥巴马")[0][0] == "obama"
    assert LANGUAGE.spellings("奧巴馬") == LANGUAGE.spellings("奥巴马")
    for native, latin in (("普京", "putin"), ("伦敦", "london"), ("特朗普", "trump")):
        assert LANGUAGE.covers(native)
        assert LANGUAGE.word_probability(native, latin) > -25
        assert LANGUAGE.word_probability(native, latin) > LANGUAGE.word_probability(native, "obama")
    assert not LANGUAGE.covers("obama")


def test_married_and_western_names_are_read_in_part() -> None:
    """A maiden name and a name of another language are left out of the reading."""
    assert bits("Lam Cheng Yuet-ngor", "林鄭月娥") > SURE
    assert bits("Chi-san Althon Lin", "Chi-san Lin") > SURE
    assert bits("Chui Sai Peng Jose", "Chui Sai Peng") > SURE


def test_other_names_are_not_chinese() -> None:
    """Names that no Chinese reading fits are refused."""
    for name in (
        "Vladimir Putin",
        "Angela Merkel",
        "조",
        "Xi",
        "安",
        "Barack Obama",
        "7 8",
        "",
        "-",
    ):
        assert LANGUAGE.lattice(name) is None, name


def test_spellings_of_a_form_add_up() -> None:
    """No tradition spells a character or surname with more than probability 1."""
    for tradition in LATIN:
        for form in itertools.islice(characters(), 0, None, 37):
            assert sum(given_spellings(form, tradition).values()) < 1.001
        for name in surnames():
            assert 0 < sum(family_spellings(name, tradition).values()) < 1.001


def test_every_reading_is_a_syllable() -> None:
    """The readings of all characters are spelled by every system."""
    for one in characters().values():
        for toned in one.pinyin:
            assert toned[-1] in "12345"
            initial, final = decompose(toned[:-1])
            assert initial + final
            assert spell(toned[:-1], "wadegiles")
            assert spell(toned[:-1], "tongyong")
            assert palladius(toned[:-1])


@given(st.text(max_size=60))
def test_hostile_input(text: str) -> None:
    """No text makes Chinese fail; what is read has mass and keys."""
    found = LANGUAGE.lattice(text)
    LANGUAGE.readings(text)
    LANGUAGE.romanize(text, None)
    LANGUAGE.part_share(text)
    LANGUAGE.spellings(text)
    LANGUAGE.covers(text)
    LANGUAGE.word_probability(text, "abc")
    if found is not None:
        assert found.mass > 0
        assert 1 <= len(LANGUAGE.keys(found)) <= 16


@given(st.text("習近平李王a'-, üzhŋ시진핑оу", max_size=24))
def test_hostile_names(text: str) -> None:
    """Nor does one that looks like a name."""
    found = LANGUAGE.lattice(text)
    if found is not None:
        assert found.mass > 0
        assert agreement(found, found) is not None
    LANGUAGE.readings(text)
    LANGUAGE.romanize(text, None)


def test_long_input_is_refused_at_once() -> None:
    """A text far longer than any name is no name."""
    assert LANGUAGE.lattice("zhang " * 10000) is None
    assert LANGUAGE.lattice("習" * 10000) is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Hồ Cẩm Đào", "Hu Jintao"),
        ("Lý Tiên Niệm", "李先念"),
        ("Ôn Gia Bảo", "Wen Jiabao"),
        ("Tư Mã Ý", "司馬懿"),
    ],
)
def test_vietnamese_readings_are_read(left: str, right: str) -> None:
    """Vietnamese reads the characters of Chinese names, and marks show that it does."""
    assert bits(left, right) > SURE
    assert shared_keys(left, right)


def test_marks_ask_for_vietnamese() -> None:
    """Without marks the syllables are those of other traditions."""
    read = LANGUAGE.lattice("Ho Cam Dao")
    assert read is None or all(path.tradition != "vietnamese" for path in read.paths)


@pytest.mark.parametrize(
    ("native", "western"),
    [("唐英年", "Henry Tang"), ("楊雪盈", "Clarisse Yeung"), ("張國鈞", "CHEUNG, Horace")],
)
def test_a_western_given_name_is_found_and_stays_in_doubt(native: str, western: str) -> None:
    """The family name brings the two together, and never says that they are one person."""
    assert shared_keys(native, western)
    assert -10 < bits(native, western) < 0
    assert LANGUAGE.readings(western) == ()


def test_a_family_name_does_not_bring_whole_names_together() -> None:
    """Names in characters of one family have no key in common by it with Chinese names."""
    assert not shared_keys("唐英年", "Tang Jiaxuan")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("King Wu of Chu", "楚武王"),
        ("King Wu of Chu", "초 무왕"),
        ("Wu of Chu", "초 무왕"),
        ("Duke Xiang of Song", "宋襄公"),
        ("Emperor Xianzong of Tang", "唐憲宗"),
        ("Emperor Xianzong of Tang", "당 헌종"),
        ("King Ping of Zhou", "동주 평왕"),
    ],
)
def test_rulers_are_read_by_state_and_title(left: str, right: str) -> None:
    """English translates what Korean and Chinese write in characters."""
    assert bits(left, right) > SURE
    assert shared_keys(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("King Wu of Chu", "楚莊王"),
        ("King Wu of Zhou", "楚武王"),
        ("Duke Wu of Qi", "King Xuan of Qi"),
    ],
)
def test_rulers_of_other_names_and_states_stay_apart(left: str, right: str) -> None:
    """The state and the name both count."""
    assert bits(left, right) < 0
