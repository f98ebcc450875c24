"""Vietnamese syllables: what the letters may be, and how hangul writes them.

The rules for hangul are those of the National Institute of Korean Language for foreign words
(2004); beside them stands what writers do who go by the Latin letters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["TONES", "bare", "hangul", "is_syllable", "toneless"]

TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
"""The marks of the five tones that are marked."""
_INITIALS = (
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
_BARE_SYLLABLE = re.compile(
    "(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|dj|[bcdghklmnprstvx])?"
    "(a[iouy]?|e[ou]?|i(?:eu?|[au])?|oai|oay|o[aei]?|oa[oy]|u(?:[aeiu]|oi?|ya|ye|y|ay|yu|ou?)?"
    "|ie|uoi|uou|uye|ye?u?|eo)"
    "(ch|ng|nh|[cmnpt])?"
)

_HANGUL_INITIAL = {
    "": "ㅇ", "b": "ㅂ", "c": "ㄲ", "k": "ㄲ", "ch": "ㅉ", "d": "ㅈ", "đ": "ㄷ", "g": "ㄱ",
    "gh": "ㄱ", "gi": "ㅈ", "h": "ㅎ", "kh": "ㅋ", "l": "ㄹ", "m": "ㅁ", "n": "ㄴ", "nh": "ㄴ",
    "ng": "ㅇ", "ngh": "ㅇ", "p": "ㅃ", "ph": "ㅍ", "qu": "ㄲ", "r": "ㄹ", "s": "ㅅ", "t": "ㄸ",
    "th": "ㅌ", "tr": "ㅉ", "v": "ㅂ", "x": "ㅆ",
}  # fmt: skip
# Initials as writers spell them who follow the letters or the English sound.
_LOOSE_INITIAL = {
    "c": "ㅋ", "k": "ㅋ", "ch": "ㅊ", "d": "ㄷ", "đ": "ㄷ", "g": "ㄱ", "gi": "ㅈ", "p": "ㅍ",
    "qu": "ㅋ", "t": "ㅌ", "tr": "ㅊ", "x": "ㅅ", "r": "ㅈ",
}  # fmt: skip
# Vowels as syllables that begin with a vowel.
_VOWELS = {
    "a": "아", "ă": "아", "â": "어", "e": "에", "ê": "에", "i": "이", "y": "이", "o": "오",
    "ô": "오", "ơ": "어", "u": "우", "ư": "으", "ai": "아이", "ay": "아이", "ao": "아오",
    "au": "아우", "âu": "어우", "ây": "어이", "eo": "에오", "êu": "에우", "ia": "이어",
    "iê": "이에", "yê": "이에", "iêu": "이에우", "yêu": "이에우", "iu": "이우", "oa": "오아",
    "oă": "오아", "oai": "오아이", "oay": "오아이", "oe": "오에", "oi": "오이", "ôi": "오이",
    "ơi": "어이", "ua": "우어", "uâ": "우어", "uây": "우어이", "uê": "우에", "ui": "우이",
    "uô": "우오", "uôi": "우오이", "uơ": "우어", "uy": "우이", "uya": "우이어", "uyê": "우옌",
    "uyu": "우이우", "ưa": "으어", "ươ": "으어", "ươi": "으어이", "ươu": "으어우", "ưi": "으이",
    "ưu": "으우",
}  # fmt: skip
_LOOSE_VOWELS = {
    "â": "아", "ơ": "오", "ư": "우", "ươ": "우오", "uâ": "우아", "âu": "아우", "ây": "아이",
    "ưa": "우아", "ưu": "우", "ia": "이아", "ua": "우아", "yê": "예", "uyê": "우엔",
}  # fmt: skip
# What else is read from the letters of the commonest family name.
_OWN = {"nguyên": ("응우엔", "응웬", "누엔", "구엔", "응구옌", "응구엔", "뉴엔")}
_CODAS = {"": 0, "m": 16, "n": 4, "ng": 21, "nh": 4, "p": 17, "t": 19, "c": 1, "ch": 1}
# nh and ch after a leave a glide: 타인, 바익.
_GLIDED = {("a", "nh"): "이", ("ê", "nh"): "이", ("a", "ch"): "이", ("ê", "ch"): "이"}
_FIRST, _FINALS, _MEDIALS = 0xAC00, 28, 21
_ORDER = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_RULED, _LOOSE = 0.72, 0.28


@lru_cache(maxsize=2048)
def toneless(syllable: str) -> str:
    """A syllable without its tone, but with the marks of its vowels.

    >>> toneless("nguyễn"), toneless("đặng")
    ('nguyên', 'đăng')
    """
    plain = unicodedata.normalize("NFD", syllable.lower())
    return unicodedata.normalize("NFC", "".join(char for char in plain if char not in TONES))


@lru_cache(maxsize=2048)
def bare(syllable: str) -> str:
    """A syllable as the press prints it, without any mark.

    >>> bare("nguyễn"), bare("đặng")
    ('nguyen', 'dang')
    """
    if syllable.isascii():
        return syllable.lower()
    plain = unicodedata.normalize("NFD", syllable.lower().replace("đ", "d").replace("ð", "d"))
    return "".join(char for char in plain if not unicodedata.combining(char))


@lru_cache(maxsize=2048)
def is_syllable(word: str) -> bool:
    """Whether a word, marked or not, can be a Vietnamese syllable.

    >>> is_syllable("Nguyễn"), is_syllable("trong"), is_syllable("smith")
    (True, True, False)
    """
    return len(word) <= 2 * 7 and _BARE_SYLLABLE.fullmatch(bare(word)) is not None


def _parts(syllable: str) -> tuple[str, str, str] | None:
    """Initial, vowel and final of a toneless syllable."""
    coda = next((end for end in ("ng", "nh", "ch", "m", "n", "p", "t", "c")
                 if syllable.endswith(end) and len(syllable) > len(end)), "")  # fmt: skip
    stem = syllable.removesuffix(coda) if coda else syllable
    for initial in _INITIALS:
        vowel = stem.removeprefix(initial)
        if stem.startswith(initial) and vowel in _VOWELS:
            return initial, vowel, coda
    if stem == "gi":
        return "gi", "i", coda
    return None


def _composed(initial: str, vowels: str, coda: int) -> str:
    """Hangul with an initial, before syllables that begin with a vowel, and with a final."""
    head, *rest = (ord(char) - _FIRST for char in vowels)
    first = _ORDER.index(initial) * _MEDIALS * _FINALS + head % (_MEDIALS * _FINALS)
    codes = [first, *rest]
    if codes[-1] % _FINALS == 0:
        codes[-1] += coda
    return "".join(chr(_FIRST + code) for code in codes)


@lru_cache(maxsize=2048)
def hangul(syllable: str) -> tuple[tuple[str, float], ...]:
    """The hangul spellings of a syllable, the ruled one first, with weights.

    >>> hangul("nguyễn")[0][0], hangul("văn")[0][0], hangul("linh")[0][0], hangul("thanh")[0][0]
    ('응우옌', '반', '린', '타인')
    """
    parts = _parts(toneless(syllable))
    if parts is None:
        return ()
    initial, vowel, coda = parts
    forms = [_spelled(_HANGUL_INITIAL[initial], initial, _VOWELS[vowel], parts, strict=True)]
    for head in dict.fromkeys((_HANGUL_INITIAL[initial], _LOOSE_INITIAL.get(initial, ""))):
        for sound in dict.fromkeys((_VOWELS[vowel], _LOOSE_VOWELS.get(vowel, ""))):
            if head and sound:
                forms += [
                    _spelled(head, initial, sound, parts, strict=strict) for strict in (True, False)
                ]
    if initial == "tr":
        loose = _LOOSE_VOWELS.get(vowel, _VOWELS[vowel])
        forms += ["트" + _composed("ㄹ", loose, _CODAS[coda]), _composed("ㅌ", loose, _CODAS[coda])]
    forms += _OWN.get(toneless(syllable), ())
    order = list(dict.fromkeys(form for form in forms if form))
    shares = {order[0]: 1.0}
    if len(order) > 1:
        shares = {order[0]: _RULED} | dict.fromkeys(order[1:], _LOOSE / (len(order) - 1))
    return tuple(shares.items())


def _spelled(
    head: str, initial: str, sound: str, parts: tuple[str, str, str], *, strict: bool
) -> str:
    _, vowel, coda = parts
    glide = _GLIDED.get((vowel[-1:], coda), "") if strict else ""
    vowels = sound
    if vowel == "uyê":
        vowels = "우예" if sound == _VOWELS[vowel] else "우에"
    elif initial == "qu":
        # qua is 꽈 and quê 꿰; quy is 꾸이 and, of many writers, 뀌.
        joined = {"아": "와", "어": "워", "에": "웨", "이": "우이" if strict else "위"}
        vowels = joined.get(sound, "우" + sound)
    elif not strict and vowel in ("iê", "yê"):
        vowels = "예" if initial in ("", "nh") else "에"
    elif not strict and vowel == "uy":
        vowels = "위"
    elif not strict and vowel == "oa":
        vowels = "와"
    if initial == "nh":
        vowels = {
            "아": "야",
            "어": "여" if strict else "야",
            "오": "요",
            "우": "유",
            "으": "느",
        }.get(vowels[0], vowels[0]).replace("느", "으") + vowels[1:]
    if glide:
        vowels += glide
    if initial in ("ng", "ngh"):
        return ("응" if strict else "") + _composed("ㅇ", vowels, _CODAS[coda])
    return _composed(head, vowels, _CODAS[coda])
