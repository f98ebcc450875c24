"""Japanese: kanji, kana, and Latin spellings by five systems and by habit, weighted.

Systems: ``hepburn`` (modified Hepburn), ``kunrei`` (Kunrei-shiki, ISO 3602), ``nihon``
(Nihon-shiki), ``passport`` (Hepburn without marks, *m* before b, m, p) and ``wapuro`` (as
keyboards take kana). Personal names are read into lattices of a family and a given name, in
kanji, kana, Latin letters, Cyrillic (Polivanov's system and the press) or hangul. Kanji are read
by tables of names and of single characters, without a dictionary: a rare reading is missed. Words
of other languages in katakana are spelled by a table of segments.
"""

from normalizer.languages.base import Language
from normalizer.languages.japanese.foreign import covers, prepare, spellings, word_probability
from normalizer.languages.japanese.keys import keys
from normalizer.languages.japanese.parse import CODE, lattice
from normalizer.languages.japanese.systems import SYSTEMS
from normalizer.languages.japanese.words import spellings as plain_spellings
from normalizer.languages.japanese.writing import part_share, readings, romanize

__all__ = ["LANGUAGE"]

LANGUAGE = Language(
    code=CODE,
    name="Japanese",
    scripts=("Hira", "Kana", "Hani"),
    systems=SYSTEMS,
    family_first=True,
    lattice=lattice,
    readings=readings,
    romanize=romanize,
    keys=keys,
    plain_spellings=plain_spellings,
    part_share=part_share,
    prepare=prepare,
    covers=covers,
    spellings=spellings,
    word_probability=word_probability,
    examples=(
        ("安倍晋三", ("Abe Shinzo", "Shinzo Abe", "Abe Shinzō", "Sinzo Abe", "ABE Shinzo")),
        ("あべしんぞう", ("Shinzo Abe", "Abe Shinzou")),
        ("安倍晋太郎", ("Shintaro Abe", "Abe Shintarō")),
        ("岸田文雄", ("Fumio Kishida", "Kishida Fumio")),
        ("石破茂", ("Shigeru Ishiba", "Ishiba Sigeru")),
        ("河野太郎", ("Taro Kono", "Kōno Tarō", "Kohno Taroh")),
        ("黒田東彦", ("Haruhiko Kuroda", "Kuroda Haruhiko")),
        ("小泉純一郎", ("Junichiro Koizumi", "Jun'ichirō Koizumi", "Koizumi Jun-ichiro")),
        ("菅義偉", ("Yoshihide Suga", "Suga Yoshihide")),
        ("麻生太郎", ("Taro Aso", "Asō Tarō")),
        ("林芳正", ("Yoshimasa Hayashi", "Hayashi Yoshimasa")),
        ("上川陽子", ("Yoko Kamikawa", "Kamikawa Yōko")),
        ("茂木敏充", ("Toshimitsu Motegi", "Motegi Tosimitu")),
        ("大谷翔平", ("Shohei Ohtani", "Shohei Otani", "Ōtani Shōhei")),
        ("村上春樹", ("Haruki Murakami", "Murakami Haruki")),
        ("東条英機", ("Hideki Tojo", "Tōjō Hideki")),
        ("東條英機", ("Hideki Tojo", "Tōjō Hideki")),
        ("黒澤明", ("Akira Kurosawa", "Kurosawa Akira")),
        ("小沢一郎", ("Ichiro Ozawa", "Ozawa Ichirō")),
        ("鳩山由紀夫", ("Yukio Hatoyama", "Hatoyama Yukio")),
        ("エマニュエル・マクロン", ("Emmanuel Macron",)),
        ("ウラジーミル・プーチン", ("Vladimir Putin",)),
        ("ドナルド・トランプ", ("Donald Trump",)),
        ("アンゲラ・メルケル", ("Angela Merkel",)),
    ),
)
