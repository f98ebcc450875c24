"""Khmer words with the series of their vowels, unwritten vowels and closing consonants shown.

Every vowel sign has two sounds: the first after consonants of one series (ក k), the second after
those of the other (គ k). The rules are those of the system of the United Nations (1972).
"""

from __future__ import annotations

import re

__all__ = ["CODA", "INHERENT", "SECOND", "prepare", "restore"]

CODA = "៑"
"""Stands after a consonant that closes a syllable."""
SECOND = "២"
"""Stands after a vowel of the second series."""
INHERENT = {False: "a", True: "o"}
"""The unwritten vowel, of the first and of the second series."""

_FIRST_SERIES = "កខចឆដឋណតថបផសហឡអ"
_STRONG_SECOND = "គឃជឈឌឍទធពភ"
_WEAK = "ងញនមយរលវ"
_CONSONANT = _FIRST_SERIES + _STRONG_SECOND + _WEAK
_STACKER, _TO_FIRST, _TO_SECOND, _SHORT = "្", "៉", "៊", "់"
_SIGNS = "ា-ៅ"
# Carries no sound of its own for the table: robat, accents, the sign of repetition.
_UNSPELLED = re.compile("[៌៎៏៓៝ៗ]")
_SILENT = re.compile(f"[{_CONSONANT}](?:{_STACKER}[{_CONSONANT}])?[ិុ]?៍")
_SYLLABLE = re.compile(
    f"(?P<onset>[{_CONSONANT}](?:{_STACKER}[{_CONSONANT}]|[{_TO_FIRST}{_TO_SECOND}])*)"
    f"(?P<vowel>[{_SIGNS}]*[័]?[ំះៈ]?)(?P<short>{_SHORT}?)"
)
_MOST_LETTERS = 60


def prepare(word: str) -> str:
    """The word with series, unwritten vowels and closing consonants shown.

    >>> prepare("បង"), prepare("ភ្នំ"), prepare("បាត់")
    ('បaង៑', 'ភ្នំ២', 'បា់ត៑')
    """
    text = _SILENT.sub("", _UNSPELLED.sub("", word[:_MOST_LETTERS]))
    out: list[str] = []
    at, open_ = 0, False
    while at < len(text):
        found = _SYLLABLE.match(text, at)
        if found is None:
            out.append(text[at])
            open_ = text[at] >= "ឥ"
            at += 1
            continue
        onset, vowel = found["onset"], found["vowel"]
        at = found.end()
        if open_ and not vowel and _closes(onset, last=at == len(text)):
            if found["short"]:
                out.append(_SHORT)
            # The short sign stands over the closing consonant, and shortens the vowel before it.
            out += [onset[0], CODA, onset[1:]]
            open_ = False
            continue
        second = _second(onset)
        plain = onset.replace(_TO_SECOND, "")
        plain = plain if "ប" in plain else plain.replace(_TO_FIRST, "")
        mark = SECOND if second and vowel else ""
        out += [plain, (vowel or INHERENT[second]) + mark]
        # ាំង is the one rhyme in which a consonant follows the sign of a nasal.
        nasal = vowel.endswith("ំ") and not (vowel == "ាំ" and text[at : at + 1] == "ង")
        open_ = not nasal and not vowel.endswith(("ះ", "ៈ"))
    return re.sub(f"{SECOND}{_SHORT}", f"{_SHORT}{SECOND}", "".join(out))


def restore(word: str) -> str:
    """The word as Khmer writes it, as far as `prepare` keeps it.

    >>> restore(prepare("បង"))
    'បង'
    """
    shown = re.sub(f"{_SHORT}({SECOND}?)([{_CONSONANT}])", rf"\1\2{_SHORT}", word)
    return re.sub(f"[{CODA}{SECOND}{''.join(INHERENT.values())}]", "", shown)


def _closes(onset: str, *, last: bool) -> bool:
    """Whether letters without a vowel sign, after a vowel, close its syllable."""
    if last:
        return True
    return len(onset) == 1 and onset not in "ហអ"


def _second(onset: str) -> bool:
    """Whether a vowel after these letters is of the second series: the last strong one decides."""
    if _TO_FIRST in onset:
        return False
    if _TO_SECOND in onset:
        return True
    letters = [char for char in onset if char in _CONSONANT]
    strong = [char for char in letters if char not in _WEAK]
    return (strong or letters)[-1] not in _FIRST_SERIES
