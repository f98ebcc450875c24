"""Vietnamese names: syllables with marks, their order, and how hangul and characters write them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.languages.lattice import agreement
from normalizer.languages.vietnamese import LANGUAGE
from normalizer.languages.vietnamese.sounds import bare, hangul, is_syllable
from normalizer.languages.vietnamese.tables import prior, standard

# Evidence that settles a name of three syllables.
SURE = 10.0
APART = 0.0


def bits(left: str, right: str) -> float:
    one, other = LANGUAGE.lattice(left), LANGUAGE.lattice(right)
    assert one is not None, left
    assert other is not None, right
    found = agreement(one, other)
    return -99.0 if found is None else found.bits


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nguyễn Phú Trọng", "Nguyen Phu Trong"),
        ("Nguyễn Phú Trọng", "응우옌푸쫑"),
        ("Nguyen Phu Trong", "응우옌 푸 쫑"),
        ("Võ Nguyên Giáp", "보응우옌잡"),
        ("Trần Đại Quang", "쩐 다이 꽝"),
        ("Phạm Văn Đồng", "팜반동"),
        ("Hồ Quý Ly", "호꾸이리"),
        ("Võ Nguyên Giáp", "武元甲"),
        ("Trần Thái Tông", "쩐 태종"),
        ("Ngô Quyền", "오권"),
        ("Xuân Phúc Nguyễn", "Nguyễn Xuân Phúc"),
        ("NGUYEN, Van Linh", "Nguyễn Văn Linh"),
    ],
)
def test_spellings_of_one_name_agree_and_share_a_key(left: str, right: str) -> None:
    """Marks, scripts and the order of the West do not part a name from itself."""
    assert bits(left, right) > SURE
    one, other = LANGUAGE.lattice(left), LANGUAGE.lattice(right)
    assert one is not None
    assert other is not None
    assert set(LANGUAGE.keys(one)) & set(LANGUAGE.keys(other))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nguyễn Văn Dũng", "Nguyễn Văn Dụng"),
        ("Nguyễn Văn Linh", "Nguyễn Văn Minh"),
        ("Trần Thái Tông", "쩐 인종"),
        ("Nguyen Phu Trong", "응우옌반린"),
        ("Lê Đức Thọ", "Lê Đức Anh"),
    ],
)
def test_one_other_syllable_is_another_name(left: str, right: str) -> None:
    """A tone is enough to tell two names apart, and so is any syllable."""
    assert bits(left, right) < APART


def test_the_family_name_says_less_than_a_rare_one() -> None:
    """Four of ten Vietnamese are Nguyễn, so that it tells little."""
    one, other = LANGUAGE.lattice("Nguyễn Văn Linh"), LANGUAGE.lattice("Nguyen Van Linh")
    assert one is not None
    assert other is not None
    found = agreement(one, other)
    assert found is not None
    assert found.units[0].bits < 2 < found.units[2].bits


def test_unmarked_syllables_have_several_readings() -> None:
    """Without marks a name is many, each with its share, and the shares are a probability."""
    found = LANGUAGE.readings("Tran Van Dung")
    assert found[0].text == "Trần Văn Dũng"
    assert len(found) > 3
    assert 0.5 < sum(reading.weight for reading in found) < 1.001


@pytest.mark.parametrize(
    ("left", "right"),
    [("Hoà", "Hòa"), ("Thuỷ", "Thủy"), ("Lí", "Lý"), ("Ðỗ", "Đỗ"), ("Mĩ", "Mỹ")],
)
def test_two_ways_to_set_a_tone_are_one_syllable(left: str, right: str) -> None:
    """The older and the newer rule of spelling, and two letters for đ, make one syllable."""
    assert standard(left) == standard(right)


def test_every_listed_syllable_is_one_and_has_hangul() -> None:
    """The table lists syllables only, each once, which hangul can write."""
    for role in ("family", "given"):
        for syllable in prior(role):
            assert is_syllable(syllable), syllable
            assert standard(syllable) == syllable
            shares = dict(hangul(syllable))
            assert shares
            assert all(0 < share <= 1 for share in shares.values())
            assert sum(shares.values()) == pytest.approx(1)


@given(st.sampled_from(sorted(prior("given"))))
def test_bare_is_ascii_and_composition_does_not_matter(syllable: str) -> None:
    """Printed without marks a syllable is plain letters, composed or not."""
    assert bare(syllable).isascii()
    assert bare(unicodedata.normalize("NFD", syllable)) == bare(syllable)
    assert standard(unicodedata.normalize("NFD", syllable)) == standard(syllable)


@pytest.mark.parametrize("name", ["Vladimir Putin", "Nguyen", "", "12 34", "Mao Zedong", "한강"])
def test_what_cannot_be_vietnamese_is_not_read(name: str) -> None:
    """Words that are no syllables, or have no known family name, give no reading."""
    read = LANGUAGE.lattice(name)
    assert read is None or read.mass < 1e-4


@given(st.text(max_size=60))
def test_any_text_is_taken(text: str) -> None:
    """Whatever is asked, the answer is a lattice with mass, or none."""
    read = LANGUAGE.lattice(text)
    if read is not None:
        assert read.mass > 0
        assert LANGUAGE.keys(read) == LANGUAGE.keys(read)
        LANGUAGE.readings(text)
