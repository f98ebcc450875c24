"""Arabic: BGN/PCGN 1956, ALA-LC, the ODNI standard, and English, French and German habits.

Short vowels and doubled consonants are not written. A system's romanization of unpointed text is
therefore its consonants and the long vowels that stand in it (محمد is *Mhmd*); habit adds the
vowels that names have (*Muhammad*, *Mohamed*). Written by these conventions: و and ي are long
vowels unless they begin a word or stand beside one; an initial alif without a vowel is *a*; the
article is joined by a hyphen, BGN assimilates it to sun letters, ALA-LC and ODNI do not; a final
teh marbuta is *ah*. Letters that only foreign names need (پ چ ژ گ ڤ) are *p ch zh g v*.
"""

from attrs import evolve

from normalizer.languages.alphabet import alphabet
from normalizer.languages.arabic.marks import ARABIC, in_letters_of
from normalizer.languages.arabic.particles import PARTICLES

__all__ = ["LANGUAGE"]

LANGUAGE = evolve(
    alphabet(
        code="ar",
        name="Arabic",
        scripts=("Arab",),
        systems=("bgn", "alalc", "odni"),
        package=__package__,
        prepare=in_letters_of(ARABIC),
        examples=(
            ("محمد", ("Muhammad", "Mohammed", "Mohamed", "Mohammad", "Mohamad")),
            ("السيسي", ("Sisi", "al-Sisi", "el-Sisi", "as-Sisi", "el-Sissi")),
            ("القذافي", ("Gaddafi", "al-Qadhafi", "Kadhafi", "Qaddafi", "Gadhafi")),
            ("الأسد", ("Assad", "al-Assad", "al-Asad", "Asad")),
            ("صدام حسين", ("Saddam Hussein", "Sadam Husayn", "Saddam Husein")),
            ("ياسر عرفات", ("Yasser Arafat", "Yasir Arafat", "Yassir Arafat")),
            ("أسامة بن لادن", ("Osama bin Laden", "Usama bin Ladin", "Oussama ben Laden")),
            ("حسن نصر الله", ("Hassan Nasr Allah", "Hasan Nasr Allah")),
            (
                "إسماعيل هنية",
                ("Ismail Haniyeh", "Ismail Haniya", "Ismail Haniyah", "Ismaïl Haniyeh"),
            ),
            ("بشار", ("Bashar", "Bachar", "Baschar")),
            ("عبد الفتاح", ("Abdel Fattah", "Abd al-Fattah", "Abdul Fattah")),
            ("عبد الله", ("Abd Allah",)),
            ("عبدالله", ("Abdullah", "Abdallah", "Abdulla")),
            ("أحمد الشرع", ("Ahmed al-Sharaa", "Ahmad ash-Shara", "Ahmed al-Charaa")),
            ("محمود عباس", ("Mahmoud Abbas", "Mahmud Abbas")),
            ("عبد العزيز بوتفليقة", ("Abdel Aziz Bouteflika",)),
            ("يحيى السنوار", ("Yahya Sinwar", "Yahya al-Sinwar")),
            ("سعد الحريري", ("Saad Hariri", "Saad al-Hariri")),
            ("نوري المالكي", ("Nouri al-Maliki", "Nuri al-Maliki")),
            ("القاهرة", ("al-Qahirah", "al-Qahira")),
            ("الرياض", ("Riyadh", "al-Riyadh", "ar-Riyad", "Riad")),
            ("بغداد", ("Baghdad", "Bagdad")),
            ("خالد", ("Khaled", "Khalid", "Chaled")),
        ),
    ),
    particles=PARTICLES,
)
