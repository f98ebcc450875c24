"""Korean syllables in Cyrillic, Hebrew and Latin letters, put together from their parts.

``letters.tsv`` says how each script writes an initial, a medial and a final, with weights: Cyrillic
by the system of Kontsevich and by how the Russian press goes from English; Hebrew by habit, which
no system rules; Latin letters as Koreans mix them who follow nobody (*Soom*, *Hyen*). Some family
names have spellings of their own there.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from importlib import resources

from normalizer.languages.korean.jamo import decompose
from normalizer.languages.korean.systems import UNDUEUM

__all__ = ["CENTRAL", "SCRIPTS", "family_letters", "folded", "syllable_letters"]

SCRIPTS = ("Cyrl", "Hebr")
"""ISO 15924 codes of the scripts that only this table spells; it has ``"Latn"`` besides."""
CENTRAL = "central"
"""Latin letters as Hungarian and Czech have them: j for y, cs or č, sz; marks are taken off."""

# Spellings of a syllable that are less likely than this are not looked for.
_LEAST = {"Cyrl": 0.0004, "Hebr": 0.0004, "Latn": 0.02, CENTRAL: 0.005}
# Share of a family name's own spellings, where the table has some; its letters give the rest.
_OWN = 0.8
# A family name that the initial-sound rule changes is spelled by its northern form so often.
_NORTHERN_FAMILY = 0.3
_CLUSTERS = {"ㄳ": "ㄱ", "ㄵ": "ㄴ", "ㄶ": "ㄴ", "ㄺ": "ㄱ", "ㄻ": "ㅁ", "ㄼ": "ㄹ", "ㄽ": "ㄹ",
             "ㄾ": "ㄹ", "ㄿ": "ㅂ", "ㅀ": "ㄹ", "ㅄ": "ㅂ", "ㅅ": "ㄷ", "ㅆ": "ㄷ", "ㅈ": "ㄷ",
             "ㅊ": "ㄷ", "ㅋ": "ㄱ", "ㄲ": "ㄱ", "ㅌ": "ㄷ", "ㅍ": "ㅂ", "ㅎ": ""}  # fmt: skip
# Ukrainian letters as the Russian ones that the table has, and Hebrew letters as within a word.
_FOLDED = str.maketrans({
    "і": "и", "ї": "и", "є": "е", "ґ": "г", "ъ": None, "’": "'", "׳": "'", "´": "'", "`": "'",
    "‘": "'", "ʼ": "'", "״": None, '"': None, "ם": "מ", "ן": "נ", "ץ": "צ", "ף": "פ", "ך": "כ",
})  # fmt: skip

Weights = dict[str, float]


def folded(word: str) -> str:
    """A word of either script as the table spells it.

    >>> folded("Їн"), folded("רים")
    ('ин', 'רימ')
    """
    text = unicodedata.normalize("NFC", word.casefold()).translate(_FOLDED)
    return "".join(char for char in text if char.isalpha() or char == "'")


@cache
def _table() -> dict[tuple[str, str], dict[str, Weights]]:
    """Spellings by script and place, then by jamo."""
    text = resources.files(__package__).joinpath("letters.tsv").read_text(encoding="utf-8")
    table: dict[tuple[str, str], dict[str, Weights]] = defaultdict(dict)
    for line in text.splitlines()[1:]:
        script, place, native, cell = line.split("\t")
        pairs = (item.rsplit(":", 1) for item in cell.split())
        found = {"" if form == "-" else form: float(weight) for form, weight in pairs}
        total = sum(found.values())
        table[script, place]["" if native == "-" else native] = {
            form: weight / total for form, weight in found.items()
        }
    return dict(table)


@lru_cache(maxsize=2048)
def syllable_letters(syllable: str, script: str) -> Weights:
    """P(spelling | syllable) in a script.

    >>> max(syllable_letters("정", "Cyrl").items(), key=lambda item: item[1])[0]
    'чон'
    """
    initial, medial, final = decompose(syllable)
    table = _table()
    # A vowel at the head of a syllable may be spelled otherwise than after a consonant.
    alone = table.get((script, "vowel"), {}) if initial == "ㅇ" else {}
    vowels = alone.get(medial) or table[script, "medial"][medial]
    # 시 is said and mostly spelled with sh.
    heads = table.get((script, "soft"), {}).get(initial, {}) if medial in "ㅣㅟ" else {}
    out: Weights = {}
    for head, p in (heads or table[script, "initial"][initial]).items():
        for vowel, q in vowels.items():
            for tail, r in table[script, "final"][_CLUSTERS.get(final, final)].items():
                form = head + vowel + tail
                if form and p * q * r >= _LEAST[script]:
                    out[form] = out.get(form, 0.0) + p * q * r
    return out


def family_letters(family: str, script: str) -> Weights:
    """P(spelling | family name) in a script.

    >>> max(family_letters("박", "Hebr").items(), key=lambda item: item[1])[0]
    'פארק'
    """
    own = _table().get((script, "family"), {}).get(family, {})
    northern = UNDUEUM.get(family, ()) if len(family) == 1 else ()
    parts = [(form, _NORTHERN_FAMILY / len(northern)) for form in northern]
    parts.append((family, 1 - sum(share for _, share in parts)))
    out: Weights = {}
    for form, share in parts:
        spelled: Weights = {"": 1.0}
        for syllable in form:
            letters = syllable_letters(syllable, script)
            spelled = {h + t: p * q for h, p in spelled.items() for t, q in letters.items()}
        for text, weight in spelled.items():
            out[text] = out.get(text, 0.0) + share * weight
    if own:
        out = {text: (1 - _OWN) * weight for text, weight in out.items()}
        for text, weight in own.items():
            out[text] = out.get(text, 0.0) + _OWN * weight
    return {text: weight for text, weight in out.items() if weight >= _LEAST[script]}
