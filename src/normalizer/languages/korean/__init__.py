"""Korean: hangul, hanja, and Latin spellings by four systems and by habit, weighted."""

from normalizer.languages.base import Language
from normalizer.languages.korean.keys import keys
from normalizer.languages.korean.parse import CODE, lattice
from normalizer.languages.korean.systems import SYSTEMS
from normalizer.languages.korean.tables import family_share
from normalizer.languages.korean.words import spellings as plain_spellings
from normalizer.languages.korean.writing import readings, romanize

__all__ = ["LANGUAGE"]

LANGUAGE = Language(
    code=CODE,
    name="Korean",
    scripts=("Hang", "Hani"),
    systems=SYSTEMS,
    family_first=True,
    lattice=lattice,
    readings=readings,
    romanize=romanize,
    keys=keys,
    plain_spellings=plain_spellings,
    part_share=family_share,
    examples=(
        (
            "조태열",
            ("趙兌烈", "Cho Tae-yul", "Cho Tae-yeol", "Jo Tae-yeol", "Cho Tae-yŏl", "CHO Taeyul"),
        ),
        ("조태용", ("Cho Tae-yong", "Jo Taeyong")),
        ("윤석열", ("Yoon Suk Yeol", "Yoon Seok-yeol", "Yun Sŏk-yŏl", "Yun Seok-yeol")),
        ("최선희", ("Choe Son Hui", "Choi Sun-hee", "Ch'oe Sŏn-hŭi")),
        ("김용현", ("Kim Yong-hyun", "Kim Yong Hyeon", "KIM Yonghyun")),
        ("김정은", ("Kim Jong Un", "Kim Jong-un", "Kim Jeong-eun", "Kim Chŏng-ŭn")),
        ("리용호", ("Ri Yong Ho", "Lee Yong-ho", "Ri Yong-ho")),
        ("박근혜", ("Park Geun-hye", "Pak Kŭn-hye", "Geun-hye Park")),
        ("남궁원", ("Namgung Won", "Nam Gung Won")),
    ),
)
