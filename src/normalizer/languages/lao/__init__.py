"""Lao.

System: ``bgn``, the agreement of BGN and PCGN of 1966, which follows French (Louangphabang,
Xaignabouli). Persons and the press write by habit, with Thai and English ways beside it. Tones are
not spelled. A name written solid is read as one word.
"""

from normalizer.languages.alphabet import alphabet
from normalizer.languages.implicit import restored
from normalizer.languages.lao.syllables import prepare, restore

__all__ = ["LANGUAGE", "prepare"]

LANGUAGE = restored(
    alphabet(
        code="lo",
        name="Lao",
        scripts=("Laoo",),
        systems=("bgn",),
        package=__package__,
        prepare=prepare,
        examples=(
            ("ທອງລຸນ ສີສຸລິດ", ("Thongloun Sisoulith", "Thongloun Sisulith")),
            ("ສອນໄຊ ສີພັນດອນ", ("Sonexay Siphandone", "Sonxay Siphandon")),
            ("ບຸນຍັງ ວໍລະຈິດ", ("Bounnhang Vorachith", "Bounyang Vorachit")),
            ("ຈູມມາລີ ໄຊຍະສອນ", ("Choummaly Sayasone", "Choummali Xayason")),
            ("ພັນຄຳ ວິພາວັນ", ("Phankham Viphavanh", "Phankham Viphavan")),
            ("ໄກສອນ ພົມວິຫານ", ("Kaysone Phomvihane", "Kaison Phomvihan")),
            ("ວຽງຈັນ", ("Viangchan", "Viengchan")),
            ("ຫຼວງພະບາງ", ("Louangphabang", "Luangphabang", "Luangprabang")),
            ("ສະຫວັນນະເຂດ", ("Savannakhet",)),
            ("ປາກເຊ", ("Pakse", "Pakxe")),
            ("ຈຳປາສັກ", ("Champasak", "Champassak")),
            ("ລາວ", ("Lao",)),
        ),
    ),
    restore,
)
