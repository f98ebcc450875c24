"""Words that begin with another letter, of a sound that nobody writes like the first."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

__all__ = ["other_initials"]

# By the first word of the Unicode name: groups of letters that some romanization or some hand
# writes alike. The first letter of a group may replace a letter that is not in it. A letter may
# stand in two groups; vowels stand in none that can replace, since many scripts leave them out.
_GROUPS: Final = {
    "LATIN": ("kcgqxhj", "bpfvwm", "tdþð", "sczxjtkq", "mbnw", "nmlgr", "lrn"),
    "CYRILLIC": ("кгхґғқцч", "бпвфм", "тдђћц", "сзшщцчжџђћх", "мнбв", "нмлњңр", "лрнљ"),
    "GREEK": ("κγχξ", "βπφμψν", "τδθν", "σζξψτ", "μβνπ", "νμλρ", "λρν"),
    "ARMENIAN": ("կքգղխհ", "բպփֆվմ", "տթդձծց", "սզշժչջձծցճ", "մնբ", "նմլր", "լղրռն"),
    "GEORGIAN": ("კგქღყხჰ", "ბპფვმ", "ტთდძცწ", "სზშჟჩჭჯძცწ", "მნბ", "ნმლრ", "ლრნ"),
    "ARABIC": ("كکقگغخحه", "بپفوم", "تٹطدڈضذث", "سشصزژثذضظجچ", "منب", "نملر", "لرڑن"),
    "HEBREW": ("קכגחהך", "בפומ", "תטדצ", "סשצזתט", "מנב", "נמלר", "לרנ"),
    "DEVANAGARI": ("कखगघहक्ष", "बपफभवम", "तटथठदडधढ", "सशषचछजझज़", "मनब", "नमलणर", "लरनड़"),
    "BENGALI": ("কখগঘহ", "বপফভম", "তটথঠদডধঢ", "সশষচছজঝ", "মনব", "নমলণর", "লরনড়"),
    "TAMIL": ("கஹங", "பவம", "தட", "சஜஞஸ", "மநனப", "நனணமலர", "லரழளந"),
    "THAI": ("กขคฆห", "บปพภฟวผม", "ตทดธถฐ", "สซศษจชฉ", "มนบ", "นมลณร", "ลรน"),
    "KHMER": ("កខគឃហ", "បពផភវម", "តដថទធ", "សចឆជឈ", "មនប", "នមលណរ", "លរន"),
    "MYANMAR": ("ကခဂဃဟ", "ဘပဖဗဝမ", "တထဒဓ", "သစဆဇဈတ", "မနပ", "နမလဏရ", "လရန"),
    "ETHIOPIC": ("ከቀገሀኀሐ", "በፈፐወመ", "ተጠደ", "ሰዘሠፀጸሸቸ", "መነበ", "ነመለረ", "ለረነ"),
}  # fmt: skip

# Articles (al-Hu) are no part of the word: sources write and drop them.
_PREFIX: Final = re.compile(r"\w{1,2}-(?=.)")
# An Ethiopic letter is a consonant with one of eight vowels; the group names the first of each.
_ETHIOPIC: Final = range(0x1200, 0x1358)
_ETHIOPIC_ROW: Final = 8


def other_initials(word: str) -> list[str]:
    """The word with another first letter of its script; nothing where the script is unknown.

    >>> other_initials("Hu")
    ['Bu', 'Tu', 'Su', 'Mu', 'Nu', 'Lu']
    >>> other_initials("al-Hu"), other_initials("42")
    (['al-Bu', 'al-Tu', 'al-Su', 'al-Mu', 'al-Nu', 'al-Lu'], [])
    """
    prefix = _PREFIX.match(word)
    start = prefix.end() if prefix is not None else 0
    place = next((i for i in range(start, len(word)) if _is_letter(word[i])), None)
    if place is None:
        return []
    first = unicodedata.normalize("NFD", word[place])[0]
    if ord(first) in _ETHIOPIC:
        first = chr(ord(first) - (ord(first) - _ETHIOPIC.start) % _ETHIOPIC_ROW)
    groups = _GROUPS.get(unicodedata.name(first, "").split(" ")[0], ())
    letters = [group[0] for group in groups if first.casefold() not in group]
    return [
        word[:place] + (letter.upper() if first.isupper() else letter) + word[place + 1 :]
        for letter in letters
    ]


def _is_letter(character: str) -> bool:
    """Whether it is a letter in its own right; an ayin written ʿ is a modifier."""
    return character.isalpha() and unicodedata.category(character) != "Lm"
