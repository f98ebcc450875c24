"""Korean names in other scripts, with names of another language, and given names alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.languages.korean import LANGUAGE
from normalizer.languages.korean.letters import (
    CENTRAL,
    SCRIPTS,
    family_letters,
    folded,
    syllable_letters,
)
from normalizer.languages.korean.tables import families, habit
from normalizer.languages.lattice import agreement

SURE = 10.0
APART = 0.0


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


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("조태열", "Чо Тхэ Ёль"),
        ("조태열", "Чо Тхэёль"),
        ("Cho Tae-yul", "Чо Тхэ Ёль"),
        ("Choi Son-hui", "Чхве Сон Хи"),
        ("최선희", "Цой Сон Хи"),
        ("Kim Yong-il", "Кім Ён Ір"),
        ("Moon Jae-in", "Мун Чжэ Ин"),
        ("반기문", "Пан Ги Мун"),
        ("Kim Jong-un", "Ким Чен Ын"),
        ("문재인", "מון ג'ה-אין"),
        ("Park Geun-hye", "פארק גון-היה"),
        ("최영림", "צ'וי יונג-רים"),
        ("Choi Yong-rim", "יונג-רים צ'וי"),
    ],
)
def test_cyrillic_and_hebrew_are_read(left: str, right: str) -> None:
    """A name in Cyrillic (Kontsevich or the press) or Hebrew letters is the name in hangul."""
    assert bits(left, right) > SURE
    assert shared_keys(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Cho Tae-yul", "Чо Тхэ Ён"),
        ("Cho Tae-yong", "Чо Тхэ Ёль"),
        ("Kim Jong-il", "Ким Чен Ын"),
        ("Park Geun-hye", "פארק גון-יונג"),
        ("Kim Soom", "Kim Sam"),
    ],
)
def test_one_other_syllable_is_another_name(left: str, right: str) -> None:
    """What keeps two names apart in Latin letters keeps them apart in any script."""
    assert bits(left, right) < APART


@pytest.mark.parametrize(
    ("native", "spelled"),
    [
        ("염수정", "Andrew Yeom Soo-jung"),
        ("조용기", "David Yonggi Cho"),
        ("김대건", "Andrew Kim Taegon"),
        ("김대건", "אנדרו קים טאה-גון"),
    ],
)
def test_a_name_of_another_language_beside_it_is_left_out(native: str, spelled: str) -> None:
    """A baptismal name before a whole Korean name does not hide it."""
    assert bits(native, spelled) > SURE
    assert shared_keys(native, spelled)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Hvang Bjongszo", "Hwang Pyong-so"),
        ("Čche Jong-rim", "Choe Yong-rim"),
        ("Kim Čong-un", "김정은"),
    ],
)
def test_hungarian_and_czech_letters_are_read(left: str, right: str) -> None:
    """Where the letters show that a name is spelled so, j is y and cs or č is ch."""
    assert bits(left, right) > SURE
    assert shared_keys(left, right)


def test_a_foreign_name_is_not_made_korean_by_dropping_words() -> None:
    """What is left must be a whole Korean name: of these it is one syllable too short."""
    assert LANGUAGE.lattice("Albert Kim Smith") is None
    assert LANGUAGE.lattice("Vladimir Vladimirovich Putin") is None


def test_a_given_name_alone_meets_itself() -> None:
    """Singers go by the given name: it meets its spellings, and surely no other's."""
    assert bits("서현", "Seohyun") > 8
    assert shared_keys("서현", "Seohyun")
    assert bits("서현", "Suhyeok") < APART


def test_a_given_name_alone_never_decides_for_a_whole_name() -> None:
    """Thousands have the given name, so that it says ten bits at most, less what is missing."""
    assert 0 < bits("소진", "Park Sojin") <= 10


def test_a_spelling_of_nobody_else_is_read_by_its_letters() -> None:
    """People put letters together as they like: Hyen, Soom."""
    assert bits("김현찬", "Kim Hyenchan") > SURE
    assert bits("김숨", "Kim Soom") > 5


@pytest.mark.parametrize("script", [*SCRIPTS, CENTRAL, "Latn"])
def test_every_syllable_has_letters(script: str) -> None:
    """Every syllable and family name that the tables have is spelled in every script."""
    for syllable in habit():
        shares = syllable_letters(syllable, script)
        assert shares, syllable
        assert sum(shares.values()) <= 1 + 1e-9
        assert all(form == folded(form) for form in shares)
    assert all(family_letters(family, script) for family in families())


@given(st.text(alphabet="абвгдеёжзиклмнопрстуфхцчшыэюя -'אבגדהוזיכלמנספצקרשת", max_size=40))
def test_any_text_of_the_scripts_is_taken(text: str) -> None:
    """Whatever stands in these letters, the answer is a lattice with mass, or none."""
    read = LANGUAGE.lattice(text)
    assert read is None or read.mass > 0
    if read is not None:
        assert len(LANGUAGE.keys(read)) <= 16
        LANGUAGE.readings(text)
