"""Tigrinya, of Eritrea and Tigray.

It shares letters, rules of the sixth order and weights of habit with Amharic; the table is written
by ``tools/build_ethiopic.py``. System: ``ea``, the transcription of the Encyclopaedia Aethiopica.
Other standards treat Tigrinya apart from Amharic and are not in the table.
"""

from normalizer.languages.alphabet import alphabet
from normalizer.languages.amharic.syllables import prepare, restore
from normalizer.languages.implicit import restored

__all__ = ["LANGUAGE", "prepare"]

LANGUAGE = restored(
    alphabet(
        code="ti",
        name="Tigrinya",
        scripts=("Ethi",),
        systems=("ea",),
        package=__package__,
        prepare=prepare,
        examples=(
            ("ኢሳያስ ኣፈወርቂ", ("Isayas Afewerki", "Isaias Afewerki")),
            ("ደብረጽዮን ገብረሚካኤል", ("Debretsion Gebremichael", "Debretsiyon Gebremikael")),
            ("ጌታቸው ረዳ", ("Getachew Reda",)),
            ("ዑስማን ሳልሕ", ("Usman Salih", "Usman Saleh")),
            ("የማነ ገብረኣብ", ("Yemane Gebreab",)),
            ("ኣስመራ", ("Asmera", "Asmara")),
            ("መቐለ", ("Mekele", "Mekelle", "Meqele")),
            ("ምጽዋዕ", ("Mitsiwae", "Mitsiwa")),
            ("ትግራይ", ("Tigray", "Tigrai")),
            ("ዓድዋ", ("Adwa",)),
            ("ከረን", ("Keren",)),
        ),
    ),
    restore,
)
