"""Chinese: characters, and Latin spellings by systems and by regional habit, weighted.

Names of persons in characters (simplified or traditional), in Latin letters (mainland, Taiwan, Hong
Kong and Macau, Singapore and Malaysia), in Cyrillic (the Palladius system) and in hangul are read
into lattices of characters. Words that are no such names (places, names of other languages in
characters) are spelled character by character, from a table fitted to pairs.
"""

from normalizer.languages.base import Language
from normalizer.languages.chinese.habits import family_share
from normalizer.languages.chinese.keys import keys
from normalizer.languages.chinese.parse import CODE, lattice
from normalizer.languages.chinese.plain import spellings as plain_spellings
from normalizer.languages.chinese.words import covers, prepare, spellings, word_probability
from normalizer.languages.chinese.writing import SYSTEMS, readings, romanize

__all__ = ["LANGUAGE"]

LANGUAGE = Language(
    code=CODE,
    name="Chinese",
    scripts=("Hani",),
    systems=SYSTEMS,
    family_first=True,
    lattice=lattice,
    readings=readings,
    romanize=romanize,
    keys=keys,
    part_share=family_share,
    prepare=prepare,
    covers=covers,
    spellings=spellings,
    word_probability=word_probability,
    plain_spellings=plain_spellings,
    examples=(
        (
            "习近平",
            ("習近平", "Xi Jinping", "Xi Jin-ping", "XI Jinping", "Jinping Xi", "Си Цзиньпин"),
        ),
        ("蔡英文", ("Tsai Ing-wen", "Cai Yingwen", "Ts'ai Ying-wen")),
        ("赖清德", ("賴清德", "Lai Ching-te", "Lai Qingde")),
        ("李家超", ("Lee Ka-chiu", "Li Jiachao")),
        ("蒋介石", ("蔣介石", "Chiang Kai-shek", "Jiang Jieshi")),
        ("蒋经国", ("蔣經國", "Chiang Ching-kuo", "Jiang Jingguo")),
        ("毛泽东", ("毛澤東", "Mao Zedong", "Mao Tse-tung", "Mao Tse Tung", "Мао Цзэдун")),
        ("周恩来", ("周恩來", "Zhou Enlai", "Chou En-lai")),
        ("邓小平", ("鄧小平", "Deng Xiaoping", "Teng Hsiao-p'ing", "Дэн Сяопин")),
        ("李显龙", ("李顯龍", "Lee Hsien Loong", "Li Xianlong")),
        ("李光耀", ("Lee Kuan Yew", "Li Guangyao")),
        ("吴作栋", ("吳作棟", "Goh Chok Tong", "Wu Zuodong")),
        ("王毅", ("Wang Yi", "Ван И")),
        ("李强", ("李強", "Li Qiang", "LI Qiang")),
        ("李鹏", ("李鵬", "Li Peng", "Li P'eng")),
        ("陈水扁", ("陳水扁", "Chen Shui-bian", "Chen Shuibian", "Ch'en Shui-pien")),
        ("马英九", ("馬英九", "Ma Ying-jeou", "Ma Yingjiu")),
        ("曾荫权", ("曾蔭權", "Tsang Yam-kuen", "Zeng Yinquan")),
        ("梁振英", ("Leung Chun-ying", "Liang Zhenying")),
        ("董建华", ("董建華", "Dong Jianhua", "Tung Chien-hua")),
        ("吕秀莲", ("呂秀蓮", "Lu Hsiu-lien", "Lü Xiulian", "Lyu Xiulian", "Lv Xiulian")),
        ("欧阳修", ("歐陽修", "Ouyang Xiu", "Ou-yang Hsiu")),
        ("司马光", ("司馬光", "Sima Guang", "Ssu-ma Kuang")),
        ("孙中山", ("孫中山", "Sun Zhongshan", "Sun Chung-shan")),
    ),
)
