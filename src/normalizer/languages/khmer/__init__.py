"""Khmer.

System: ``ungegn``, that of the United Nations (1972), which BGN and PCGN share (Phnum Pénh,
Bătdâmbâng). Persons and the press follow older French and English habits (Phnom Penh, Sihanouk,
Khieu), which the weights give. Which vowel a sign is depends on the consonant before it, by rule
(`syllables`); unwritten vowels are told by rule as well, without a dictionary. A name written solid
is read as one word.
"""

from normalizer.languages.alphabet import alphabet
from normalizer.languages.implicit import restored
from normalizer.languages.khmer.syllables import prepare, restore

__all__ = ["LANGUAGE", "prepare"]

LANGUAGE = restored(
    alphabet(
        code="km",
        name="Khmer",
        scripts=("Khmr",),
        systems=("ungegn",),
        package=__package__,
        prepare=prepare,
        examples=(
            ("ហ៊ុន សែន", ("Hun Sen", "Hun Saen")),
            ("ហ៊ុន ម៉ាណែត", ("Hun Manet",)),
            ("សម រង្ស៊ី", ("Sam Rainsy", "Sam Rangsi", "Sam Rangsy")),
            ("កឹម សុខា", ("Kem Sokha",)),
            ("ប្រាក់ សុខុន", ("Prak Sokhonn", "Prak Sokhon")),
            ("នរោត្តម សីហនុ", ("Norodom Sihanouk", "Norodom Sihanu")),
            ("នរោត្តម សីហមុនី", ("Norodom Sihamoni",)),
            ("ស ខេង", ("Sar Kheng",)),
            ("ទៀ បាញ់", ("Tea Banh",)),
            ("ប៉ុល ពត", ("Pol Pot",)),
            ("ខៀវ សំផន", ("Khieu Samphan",)),
            ("នួន ជា", ("Nuon Chea",)),
            ("ហេង សំរិន", ("Heng Samrin",)),
            ("ភ្នំពេញ", ("Phnumpenh", "Phnompenh")),
            ("សៀមរាប", ("Siemreab", "Siemreap")),
            ("បាត់ដំបង", ("Batdambang", "Battambang")),
            ("កំពង់ចាម", ("Kampongcham", "Kompongcham")),
            ("កំពត", ("Kampot",)),
        ),
    ),
    restore,
)
