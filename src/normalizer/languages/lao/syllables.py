"""Lao words cut into syllables: vowels after their consonant, closing consonants marked.

The spelling of today writes every vowel, so a pattern of onset, vowel and coda reads most words.
"""

from __future__ import annotations

import re

__all__ = ["CODA", "VOWEL_O", "VOWEL_UA", "prepare", "restore"]

CODA = "຺"
"""Stands after a consonant that closes a syllable; Lao itself writes it in Pali only."""
VOWEL_O, VOWEL_UA = "ɔ", "u"
"""What ອ and ວ are written as where they are vowels."""

_LEADING = "ເແໂໃໄ"
_CONSONANT = "ກ-ຮ"
_SIGN = "ະັາິີຶືຸູົໍຽ"
_UNSPELLED = re.compile("[່້໊໋໌ໆຯ]")
# What ends a syllable, in Lao words and in those of other languages.
_CLOSING = "ກງຈສຊຍດຕທນບປພຟມຣລວ"
_H_PAIR = "ຫ[ງຍນມລຣວຼ]"
_ONSET = (
    f"(?:{_H_PAIR}|[{_CONSONANT}][ຣລຼ](?=[{_SIGN}{_LEADING}])|[ກຂຄ]ວ(?=[{_SIGN}])|[{_CONSONANT}])"
)
_LED_ONSET = (
    f"(?:{_H_PAIR}|[{_CONSONANT}]ຼ|[ກຂຄຕປຜພບດຟ][ຣລ](?=[{_CONSONANT}{_SIGN}])|[{_CONSONANT}])"
)
_LED = re.compile(f"([{_LEADING}])({_LED_ONSET})")
_BACK = re.compile(f"({_ONSET})([{_LEADING}])")
_NUCLEUS = "|".join([
    "ເົາະ", "ເົາ", "ເາະ", "ເຶອ", "ເືອ", "ເັຍ", "ເຍ", "ເັຽ", "ເຽ", "ເິ", "ເີ", "ເະ", "ເັ", "ເ",
    "ແະ", "ແັ", "ແ", "ໂະ", "ໂ", "ໄ", "ໃ", "ົວະ", "ົວ", "ົ", "ັວ", "ັຽ", "ັ", "ຽ", "ໍາ", "ໍ",
    "ະ", "າ", "ິ", "ີ", "ຶ", "ື", "ຸ", "ູ",
])  # fmt: skip
_VOWELLED = f"[{_SIGN}{_LEADING}]|[ຣລຼ]?[{_SIGN}{_LEADING}]|[ອວ](?![{_SIGN}])(?:[{_CONSONANT}]|$)"
_LETTER_VOWEL = f"[ອວ](?=$|[{_CONSONANT}](?![{_SIGN}{_LEADING}]))|ອ(?=[{_CONSONANT}])"
_SYLLABLE = re.compile(
    f"(?P<onset>{_ONSET})"
    f"(?:(?P<sign>{_NUCLEUS})|(?P<letter>{_LETTER_VOWEL}))"
    rf"(?:(?<![ະໄໃ])(?<!ໍາ)(?<!ົາ)(?P<coda>[{_CLOSING}](?!{_VOWELLED})))?"
)
_MOST_LETTERS = 60


def prepare(word: str) -> str:
    """The word in spoken order, with closing consonants marked.

    >>> prepare("ແກ້ວ"), prepare("ສະຫວັນ"), prepare("ກອງ")
    ('ກແວ຺', 'ສະຫວັນ຺', 'ກɔງ຺')
    """
    plain = _LED.sub(r"\2\1", _UNSPELLED.sub("", word[:_MOST_LETTERS]))
    out, at = [], 0
    while at < len(plain):
        found = _SYLLABLE.match(plain, at)
        if found is None:
            out.append(plain[at])
            at += 1
            continue
        letter = found["letter"]
        vowel = found["sign"] or (VOWEL_O if letter == "ອ" else VOWEL_UA)
        out += [found["onset"], vowel, found["coda"] + CODA if found["coda"] else ""]
        at = found.end()
    return "".join(out)


def restore(word: str) -> str:
    """The word as Lao writes it, as far as `prepare` keeps it.

    >>> restore(prepare("ແກວ"))
    'ແກວ'
    """
    shown = word.replace(CODA, "").replace(VOWEL_O, "ອ").replace(VOWEL_UA, "ວ")
    return _BACK.sub(r"\2\1", shown)
