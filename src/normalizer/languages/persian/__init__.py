"""Persian: BGN/PCGN 1958, ALA-LC, the UN system of 2012, and habits of passports and press.

Short vowels and the ezafe are not written. A system's romanization of unpointed text is therefore
its consonants and the long vowels that stand in it (محمد is *Mhmd*); habit adds the vowels that
names have. Written by these conventions: و and ی are long vowels unless they begin a word or
stand beside alif; an initial alif without a vowel is *a*; a final heh after a consonant is silent
and gives *eh* (BGN), *ah* (ALA-LC) or *e* (UN).
"""

from normalizer.languages.alphabet import alphabet
from normalizer.languages.arabic.marks import PERSIAN, in_letters_of

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="fa",
    name="Persian",
    scripts=("Arab",),
    systems=("bgn", "alalc", "un2012"),
    package=__package__,
    prepare=in_letters_of(PERSIAN),
    examples=(
        ("محمد", ("Mohammad", "Muhammad", "Mohammed")),
        ("محمود احمدی‌نژاد", ("Mahmoud Ahmadinejad", "Mahmud Ahmadinezhad")),
        ("حسن روحانی", ("Hassan Rouhani", "Hasan Ruhani", "Hassan Rohani")),
        ("جواد ظریف", ("Javad Zarif", "Jawad Zarif")),
        ("علی خامنه‌ای", ("Ali Khamenei", "Ali Chamenei")),
        ("ابراهیم رئیسی", ("Ebrahim Raisi", "Ibrahim Raisi", "Ebrahim Raeesi")),
        ("مسعود پزشکیان", ("Masoud Pezeshkian", "Massoud Pezeshkian")),
        ("عباس عراقچی", ("Abbas Araghchi", "Abbas Araqchi")),
        ("قاسم سلیمانی", ("Qasem Soleimani", "Ghasem Soleymani", "Qassem Suleimani")),
        ("قالیباف", ("Ghalibaf", "Qalibaf")),
        ("هاشمی رفسنجانی", ("Hashemi Rafsanjani",)),
        ("میرحسین موسوی", ("Mirhossein Mousavi", "Mirhossein Musavi")),
        ("خاتمی", ("Khatami", "Chatami")),
        ("روح‌الله خمینی", ("Ruhollah Khomeini", "Rouhollah Khomeyni")),
        ("گلشیفته فراهانی", ("Golshifteh Farahani",)),
        ("اصغر فرهادی", ("Asghar Farhadi",)),
        ("شیرین عبادی", ("Shirin Ebadi",)),
        ("اصفهان", ("Esfahan", "Isfahan")),
        ("تهران", ("Tehran", "Teheran")),
    ),
)
