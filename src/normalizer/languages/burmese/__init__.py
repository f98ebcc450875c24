"""Burmese.

System: ``mlcts``, the transcription of the Myanmar Language Commission, letter by letter and
without its marks of tone. Persons, places and the press write the conventional spelling, which
follows the sound of whole rhymes (kyi, hlaing, aung, htay), with voicing heard or not; its weights
are habit. A personal name in Burmese letters is written solid and in Latin letters by the syllable:
the table spells syllables, and what joins them is not its business. Honorifics (U, Daw) are words.
"""

from normalizer.languages.alphabet import alphabet
from normalizer.languages.burmese.syllables import prepare, restore
from normalizer.languages.implicit import restored

__all__ = ["LANGUAGE", "prepare"]

LANGUAGE = restored(
    alphabet(
        code="my",
        name="Burmese",
        scripts=("Mymr",),
        systems=("mlcts",),
        package=__package__,
        prepare=prepare,
        examples=(
            ("အောင် ဆန်း စု ကြည်", ("Aung San Suu Kyi", "Aung San Su Kyi")),
            ("မင်း အောင် လှိုင်", ("Min Aung Hlaing",)),
            ("သိန်း စိန်", ("Thein Sein",)),
            ("ထင် ကျော်", ("Htin Kyaw",)),
            ("ဝင်း မြင့်", ("Win Myint",)),
            ("စိုး ဝင်း", ("Soe Win",)),
            ("မြင့် ဆွေ", ("Myint Swe",)),
            ("သန်း ရွှေ", ("Than Shwe",)),
            ("နေ ဝင်း", ("Ne Win", "Nay Win")),
            ("ဦး နု", ("U Nu",)),
            ("ခင် ညွန့်", ("Khin Nyunt",)),
            ("တင် ဦး", ("Tin Oo", "Tin U")),
            ("ဌေး", ("Htay",)),
            ("ရန်ကုန်", ("Yangon", "Rangoon")),
            ("မန္တလေး", ("Mandalay", "Mandale")),
            ("နေပြည်တော်", ("Naypyidaw", "Naypyitaw")),
            ("မော်လမြိုင်", ("Mawlamyaing", "Mawlamyine")),
            ("မြန်မာ", ("Myanmar", "Myanma")),
        ),
    ),
    restore,
)
