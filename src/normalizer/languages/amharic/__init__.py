"""Amharic, and the Ge'ez names that Ethiopia still gives.

Systems: ``bgn`` is BGN/PCGN 1967 (Ādīs Ābeba), ``alalc`` the ALA-LC table, ``ea`` the transcription
of the Encyclopaedia Aethiopica, which catalogues of manuscripts use. The table is written by
``tools/build_ethiopic.py``: a letter is a consonant with one of seven vowels.

Whether a letter of the sixth order has a vowel is told by rule (`syllables`), and so is sometimes
wrong; length of consonants is not in the script, and spelled by habit only (Addis, Abbebe).
"""

from normalizer.languages.alphabet import alphabet
from normalizer.languages.amharic.syllables import prepare, restore
from normalizer.languages.implicit import restored

__all__ = ["LANGUAGE", "prepare"]

LANGUAGE = restored(
    alphabet(
        code="am",
        name="Amharic",
        scripts=("Ethi",),
        systems=("bgn", "alalc", "ea"),
        package=__package__,
        prepare=prepare,
        examples=(
            ("አብይ አህመድ", ("Abiy Ahmed", "Abiy Ahmad")),
            ("ኃይለማርያም ደሳለኝ", ("Hailemariam Desalegn", "Haylemaryam Desalegn")),
            ("መለስ ዜናዊ", ("Meles Zenawi",)),
            ("መንግስቱ ኃይለማርያም", ("Mengistu Hailemariam", "Mengestu Haylamaryam")),
            ("ሣህለወርቅ ዘውዴ", ("Sahlework Zewde", "Sahlewerk Zewdie")),
            ("ደመቀ መኮንን", ("Demeke Mekonnen", "Demeke Mekonen")),
            ("ለማ መገርሳ", ("Lemma Megersa", "Lema Megersa")),
            ("ታዬ አጽቀ ሥላሴ", ("Taye Atske Selassie", "Taye Asqa Selase")),
            ("ብርሃኑ ነጋ", ("Birhanu Nega", "Berhanu Nega")),
            ("ኃይሌ ገብረሥላሴ", ("Haile Gebreselassie", "Hayle Gebresilase", "Haile Gebrselassie")),
            ("አዲስ አበባ", ("Addis Ababa", "Adis Abeba", "Addis Abeba")),
            ("ባሕር ዳር", ("Bahir Dar", "Baher Dar")),
            ("ጎንደር", ("Gonder", "Gondar")),
            ("ላሊበላ", ("Lalibela",)),
            ("ሐረር", ("Harar", "Harer")),
        ),
    ),
    restore,
)
