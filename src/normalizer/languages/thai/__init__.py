"""Thai, in names and in the words of other languages that Thai writes.

System: ``rtgs``, the Royal Thai General System of 1999. Persons spell their own names as they
like (Shinawatra, Vejjajiva, Bhumibol), often letter by letter from the Indic word; these habits
have weights of their own. Vowels that stand before their consonant, unwritten vowels and final
consonants are told by rule (`syllables`), without a dictionary: where the rule is wrong, so is
``rtgs``, most often in compounds of Pali and Sanskrit words (นครราชสีมา). A name written solid,
without blanks between its words, is read as one word.
"""

from normalizer.languages.alphabet import alphabet
from normalizer.languages.implicit import restored
from normalizer.languages.thai.syllables import prepare, restore

__all__ = ["LANGUAGE", "prepare"]

LANGUAGE = restored(
    alphabet(
        code="th",
        name="Thai",
        scripts=("Thai",),
        systems=("rtgs",),
        package=__package__,
        prepare=prepare,
        examples=(
            ("ทักษิณ ชินวัตร", ("Thaksin Shinawatra", "Thaksin Chinnawat")),
            ("ยิ่งลักษณ์ ชินวัตร", ("Yingluck Shinawatra", "Yinglak Chinnawat")),
            ("แพทองธาร ชินวัตร", ("Paetongtarn Shinawatra", "Phaethongthan Chinnawat")),
            ("เศรษฐา ทวีสิน", ("Srettha Thavisin", "Settha Thawisin")),
            ("ประยุทธ์ จันทร์โอชา", ("Prayut Chanocha", "Prayuth Chanocha")),
            ("อนุทิน ชาญวีรกูล", ("Anutin Charnvirakul", "Anuthin Chanwirakun")),
            ("อภิสิทธิ์ เวชชาชีวะ", ("Abhisit Vejjajiva", "Aphisit Wetchachiwa")),
            ("พิธา ลิ้มเจริญรัตน์", ("Pita Limjaroenrat",)),
            ("ภูมิพล", ("Bhumibol", "Phumiphon")),
            ("สมชาย", ("Somchai",)),
            ("ชวน หลีกภัย", ("Chuan Leekpai", "Chuan Likphai")),
            ("เชียงใหม่", ("Chiangmai",)),
            ("ภูเก็ต", ("Phuket",)),
            ("พัทยา", ("Pattaya", "Phatthaya")),
            ("สงขลา", ("Songkhla",)),
            ("ลำปาง", ("Lampang",)),
        ),
    ),
    restore,
)
