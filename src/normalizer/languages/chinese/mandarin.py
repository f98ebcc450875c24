"""The syllables of Mandarin, and the systems that spell them, as rules.

A syllable is an initial and a final (*zh* + *uang*); every system spells the two by a table with a
few exceptions. Sources: Hanyu Pinyin (GB/T 16159), Wade-Giles (1892, as the Library of Congress
used it), Tongyong Pinyin (Taiwan, 2002), Mandarin Phonetic Symbols II (Taiwan, 1986), Gwoyeu
Romatzyh (1928), the Palladius system for Russian, and the rules of the National Institute of
Korean Language for hangul (1986).
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = [
    "SYSTEMS", "decompose", "gwoyeu", "hangul", "hangul_loose", "palladius", "spell", "split_tone",
]  # fmt: skip

SYSTEMS = ("pinyin", "wadegiles", "tongyong", "mps2", "gwoyeu")
"""The systems that spell Mandarin in Latin letters."""

_INITIALS = (
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r",
    "z", "c", "s",
)  # fmt: skip
_BUZZING = frozenset({"zh", "ch", "sh", "r", "z", "c", "s"})
_PALATAL = frozenset("jqx")
# Finals that stand alone are written with y and w in Hanyu Pinyin.
_ALONE = {
    "yi": "i", "ya": "ia", "yo": "io", "yao": "iao", "ye": "ie", "you": "iu", "yan": "ian",
    "yin": "in", "yang": "iang", "ying": "ing", "yong": "iong", "yai": "iai", "wu": "u",
    "wa": "ua", "wo": "uo", "wai": "uai", "wei": "ui", "wan": "uan", "wen": "un", "wang": "uang",
    "weng": "ueng", "yu": "ü", "yue": "üe", "yuan": "üan", "yun": "ün",
}  # fmt: skip

_TONES = {"ā": "a1", "á": "a2", "ǎ": "a3", "à": "a4", "ē": "e1", "é": "e2", "ě": "e3", "è": "e4",
          "ī": "i1", "í": "i2", "ǐ": "i3", "ì": "i4", "ō": "o1", "ó": "o2", "ǒ": "o3", "ò": "o4",
          "ū": "u1", "ú": "u2", "ǔ": "u3", "ù": "u4", "ǖ": "ü1", "ǘ": "ü2", "ǚ": "ü3", "ǜ": "ü4",
          "ḿ": "m2", "ń": "n2", "ň": "n3", "ǹ": "n4"}  # fmt: skip


def split_tone(marked: str) -> tuple[str, int]:
    """A pinyin syllable without its tone mark, and its tone; 0 where none is marked.

    >>> split_tone("lǜ"), split_tone("jin"), split_tone("píng")
    (('lü', 4), ('jin', 0), ('ping', 2))
    """
    plain = "".join(_TONES.get(char, char) for char in marked)
    tones = [char for char in plain if char.isdigit()]
    return "".join(char for char in plain if not char.isdigit()), int(tones[0]) if tones else 0


@lru_cache(maxsize=2048)
def decompose(syllable: str) -> tuple[str, str]:
    """Initial and final of a toneless pinyin syllable; ``-i`` is the buzzing vowel of *zhi*, *si*.

    >>> decompose("zhuang"), decompose("xu"), decompose("yuan"), decompose("si")
    (('zh', 'uang'), ('x', 'ü'), ('', 'üan'), ('s', '-i'))
    """
    if syllable in _ALONE:
        return "", _ALONE[syllable]
    initial = next((head for head in _INITIALS if syllable.startswith(head)), "")
    final = syllable[len(initial) :]
    if initial in _PALATAL and final.startswith("u"):
        final = "ü" + final[1:]
    if final == "ue":
        final = "üe"
    if final == "i" and initial in _BUZZING:
        final = "-i"
    return initial, final


_WADE = {"zh": "ch", "ch": "ch'", "sh": "sh", "b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k",
         "k": "k'", "j": "ch", "q": "ch'", "x": "hs", "r": "j", "z": "ts", "c": "ts'"}  # fmt: skip
_WADE_FINAL = {"ian": "ien", "ie": "ieh", "üe": "üeh", "e": "ê", "en": "ên", "eng": "êng",
               "ong": "ung", "iong": "iung", "er": "êrh", "uo": "o"}  # fmt: skip
_WADE_ALONE = {"i": "i", "ia": "ya", "iao": "yao", "ie": "yeh", "iu": "yu", "ian": "yen",
               "in": "yin", "iang": "yang", "ing": "ying", "iong": "yung", "u": "wu", "ua": "wa",
               "uo": "wo", "uai": "wai", "ui": "wei", "uan": "wan", "un": "wên", "uang": "wang",
               "ueng": "wêng", "ü": "yü", "üe": "yüeh", "üan": "yüan", "ün": "yün", "io": "yo",
               "iai": "yai"}  # fmt: skip
_WADE_WHOLE = {"zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih", "zi": "tzŭ",
               "ci": "tz'ŭ", "si": "ssŭ", "ge": "ko", "ke": "k'o", "he": "ho", "e": "o",
               "guo": "kuo", "kuo": "k'uo", "huo": "huo", "shuo": "shuo", "gui": "kuei",
               "kui": "k'uei"}  # fmt: skip


def _wadegiles(syllable: str) -> str:
    if syllable in _WADE_WHOLE:
        return _WADE_WHOLE[syllable]
    initial, final = decompose(syllable)
    if not initial and final in _WADE_ALONE:
        return _WADE_ALONE[final]
    return _WADE.get(initial, initial) + _WADE_FINAL.get(final, final)


_TONGYONG_FINAL = {"-i": "ih", "iu": "iou", "ui": "uei", "ü": "yu", "üe": "yue", "üan": "yuan",
                   "ün": "yun", "iong": "yong"}  # fmt: skip


def _tongyong(syllable: str) -> str:
    if syllable in {"wen", "feng", "weng"}:
        return {"wen": "wun", "feng": "fong", "weng": "wong"}[syllable]
    initial, final = decompose(syllable)
    if not initial:
        return syllable
    head = {"zh": "jh", "q": "c", "x": "s"}.get(initial, initial)
    return head + _TONGYONG_FINAL.get(final, final)


_TAIWAN = {"zh": "j", "q": "ch", "x": "sh", "z": "tz", "c": "ts"}
_MPS2_WHOLE = {"zhi": "jr", "chi": "chr", "shi": "shr", "ri": "r", "zi": "tz", "ci": "tsz",
               "si": "sz", "yao": "yau", "yong": "yung"}  # fmt: skip
_MPS2_FINAL = {"iu": "iou", "ui": "uei", "ü": "iu", "üe": "iue", "üan": "iuan", "ün": "iun",
               "ao": "au", "iao": "iau", "iong": "iung", "ong": "ung"}  # fmt: skip


def _mps2(syllable: str) -> str:
    if syllable in _MPS2_WHOLE:
        return _MPS2_WHOLE[syllable]
    initial, final = decompose(syllable)
    if not initial and final not in _MPS2_FINAL:
        return syllable
    if not initial:
        return syllable.replace("ao", "au")
    return _TAIWAN.get(initial, initial) + _MPS2_FINAL.get(final, final)


_GWOYEU = {
    "-i": "y yr yy yh", "a": "a ar aa ah", "o": "o or oo oh", "e": "e er ee eh",
    "ai": "ai air ae ay", "ei": "ei eir eei ey", "ao": "au aur ao aw", "ou": "ou our oou ow",
    "an": "an arn aan ann", "en": "en ern een enn", "ang": "ang arng aang anq",
    "eng": "eng erng eeng enq", "ong": "ong orng oong onq", "er": "el erl eel ell",
    "i": "i yi ii ih", "ia": "ia ya ea iah", "iao": "iau yau eau iaw", "ie": "ie ye iee ieh",
    "iu": "iou you eou iow", "ian": "ian yan ean iann", "in": "in yn iin inn",
    "iang": "iang yang eang ianq", "ing": "ing yng iing inq", "iong": "iong yong eong ionq",
    "u": "u wu uu uh", "ua": "ua wa oa uah", "uo": "uo wo uoo uoh", "uai": "uai wai oai uay",
    "ui": "uei wei oei uey", "uan": "uan wan oan uann", "un": "uen wen oen uenn",
    "uang": "uang wang oang uanq", "ueng": "ueng weng oeng uenq", "ü": "iu yu eu iuh",
    "üe": "iue yue eue iueh", "üan": "iuan yuan euan iuann", "ün": "iun yun eun iunn",
}  # fmt: skip
_NEUTRAL = 0


@lru_cache(maxsize=2048)
def gwoyeu(syllable: str, tone: int) -> str:
    """Gwoyeu Romatzyh, which spells the tone: of a toneless pinyin syllable and its tone, 1 to 4.

    >>> [gwoyeu(*pair) for pair in (("zhao", 4), ("yuan", 2), ("ren", 4), ("mao", 2), ("jie", 4))]
    ['jaw', 'yuan', 'renn', 'mau', 'jieh']
    """
    initial, final = decompose(syllable)
    forms = _GWOYEU.get(final, "").split()
    if not forms:
        return syllable
    tone = tone if tone != _NEUTRAL else 1
    head = _TAIWAN.get(initial, initial)
    if head and head in "mnlr":
        return head + "h" + forms[0] if tone == 1 else head + (forms[0], *forms[2:])[tone - 2]
    tail = forms[tone - 1]
    if head or final[0] not in "iuü":
        return head + tail
    if tone == 3:
        return _third(tail, final)
    if tone == 4:
        return _fourth(tail, final)
    return tail


def _third(tail: str, final: str) -> str:
    """Alone in the third tone, the medial is written besides y or w."""
    if final[0] == "u":
        return "w" + tail[1:] if final == "uo" else "w" + tail
    return "y" + tail[1:] if final == "ie" else "y" + tail


def _fourth(tail: str, final: str) -> str:
    """Alone in the fourth tone, the medial becomes y or w, unless it is the only vowel."""
    if final[0] == "u":
        return "w" + tail if final == "u" else "w" + tail[1:]
    if final[0] == "ü":
        return "y" + tail[1:]
    return "y" + tail if final in ("i", "in", "ing") else "y" + tail[1:]


def spell(syllable: str, system: str) -> str:
    """Spell a toneless pinyin syllable by a system that writes no tones, with its marks.

    >>> [spell("qing", system) for system in ("pinyin", "wadegiles", "tongyong", "mps2")]
    ['qing', "ch'ing", 'cing', 'ching']
    """
    if system == "wadegiles":
        return _wadegiles(syllable)
    if system == "tongyong":
        return _tongyong(syllable)
    return _mps2(syllable) if system == "mps2" else syllable


_CYRILLIC = {"zh": "чж", "ch": "ч", "sh": "ш", "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д",
             "t": "т", "n": "н", "l": "л", "g": "г", "k": "к", "h": "х", "j": "цз", "q": "ц",
             "x": "с", "r": "ж", "z": "цз", "c": "ц", "s": "с"}  # fmt: skip
_CYRILLIC_FINAL = {
    "a": "а", "o": "о", "e": "э", "ai": "ай", "ei": "эй", "ao": "ао", "ou": "оу", "an": "ань",
    "en": "энь", "ang": "ан", "eng": "эн", "ong": "ун", "er": "эр", "i": "и", "ia": "я",
    "iao": "яо", "ie": "е", "iu": "ю", "ian": "янь", "in": "инь", "iang": "ян", "ing": "ин",
    "iong": "юн", "u": "у", "ua": "уа", "uo": "о", "uai": "уай", "ui": "уй", "uan": "уань",
    "un": "унь", "uang": "уан", "ueng": "вэн", "ü": "юй", "üe": "юэ", "üan": "юань", "ün": "юнь",
    "io": "йо", "iai": "яй",
}  # fmt: skip
_CYRILLIC_ALONE = {"ua": "ва", "uo": "во", "uai": "вай", "ui": "вэй", "uan": "вань", "un": "вэнь",
                   "uang": "ван"}  # fmt: skip


@lru_cache(maxsize=1024)
def palladius(syllable: str) -> str:
    """The Russian spelling of a toneless pinyin syllable.

    >>> "".join(map(palladius, ("jin", "ping"))), palladius("hui"), palladius("wei")
    ('цзиньпин', 'хуэй', 'вэй')
    """
    initial, final = decompose(syllable)
    if syllable == "hui":
        return "хуэй"
    if final == "-i":
        return _CYRILLIC[initial] + ("и" if initial in ("zh", "ch", "sh", "r") else "ы")
    if not initial and final in _CYRILLIC_ALONE:
        return _CYRILLIC_ALONE[final]
    return _CYRILLIC.get(initial, initial) + _CYRILLIC_FINAL.get(final, final)


_HANGUL_INITIAL = {"": 11, "g": 0, "k": 15, "n": 2, "d": 3, "t": 16, "l": 5, "r": 5, "m": 6, "b": 7,
                   "p": 17, "f": 17, "x": 9, "sh": 9, "s": 10, "j": 12, "zh": 12, "z": 13, "q": 14,
                   "ch": 14, "c": 14, "h": 18}  # fmt: skip
_HANGUL_FINAL = {
    "a": "아", "o": "오", "e": "어", "ai": "아이", "ei": "에이", "ao": "아오", "ou": "어우",
    "an": "안", "en": "언", "ang": "앙", "eng": "엉", "ong": "웅", "er": "얼", "-i": "으",
    "i": "이", "ia": "야", "iao": "야오", "ie": "예", "iu": "유", "ian": "옌", "in": "인",
    "iang": "양", "ing": "잉", "iong": "융", "u": "우", "ua": "와", "uo": "워", "uai": "와이",
    "ui": "우이", "uan": "완", "un": "운", "uang": "왕", "ueng": "웡", "ü": "위", "üe": "웨",
    "üan": "위안", "ün": "윈", "io": "요", "iai": "야이",
}  # fmt: skip
_HANGUL_ALONE = {"ui": "웨이", "un": "원"}
# After affricates hangul writes no y: 야 becomes 아, 예 에, 유 우.
_AFFRICATES = frozenset({12, 13, 14})
_UNPALATAL = {2: 0, 3: 1, 6: 4, 7: 5, 12: 8, 17: 13}
_FIRST_HANGUL, _MEDIALS, _FINALS = 0xAC00, 21, 28


# How writers who do not follow the rules spell a final, letter by letter, and an initial.
_LOOSE_FINAL = {
    "ia": "이아", "iao": "이아오", "ie": "이에", "ian": "이엔", "iang": "이앙", "iong": "이옹",
    "ou": "오우", "iu": "이우", "ong": "옹", "ui": "웨이", "üe": "위에", "uan": "우안",
    "uai": "우아이", "uang": "우앙", "-i": "이", "ü": "유", "un": "원", "er": "어", "e": "에",
    "ei": "이", "üan": "위엔", "an": "앤",
}  # fmt: skip
_LOOSE_INITIAL = {"z": 12, "s": 9, "x": 10, "g": 1, "d": 4, "b": 8, "zh": 13, "f": 18, "j": 13}


def hangul_loose(syllable: str) -> tuple[str, ...]:
    """Other hangul spellings of a toneless pinyin syllable than the rules ask for.

    >>> hangul_loose("jiang")
    ('지앙', '짱')
    """
    initial, final = decompose(syllable)
    out = []
    if final in _LOOSE_FINAL:
        out.append(_composed(_HANGUL_INITIAL[initial], _LOOSE_FINAL[final]))
    if final == "ian":
        out.append(_composed(_HANGUL_INITIAL[initial], "이안"))
    if initial in _LOOSE_INITIAL and final in _HANGUL_FINAL:
        out.append(_composed(_LOOSE_INITIAL[initial], _HANGUL_FINAL[final]))
    if initial in ("sh", "x") and final in ("u", "uai", "ü", "uang", "ua"):
        out.append("슈" + ("" if final in ("u", "ü") else _HANGUL_FINAL[final[1:]]))
    return tuple(dict.fromkeys(one for one in out if one != hangul(syllable)))


@lru_cache(maxsize=1024)
def hangul(syllable: str) -> str:
    """The hangul spelling of a toneless pinyin syllable; one syllable or two.

    >>> "".join(map(hangul, ("xi", "jin", "ping"))), "".join(map(hangul, ("jiang", "ze", "min")))
    ('시진핑', '장쩌민')
    """
    initial, final = decompose(syllable)
    tail = _HANGUL_FINAL.get(final, "")
    if not tail:
        return ""
    if not initial:
        return _HANGUL_ALONE.get(final, tail)
    return _composed(_HANGUL_INITIAL[initial], tail)


def _composed(number: int, tail: str) -> str:
    """A hangul initial before the vowel-initial syllables of a final."""
    medial, coda = divmod((ord(tail[0]) - _FIRST_HANGUL) % (_MEDIALS * _FINALS), _FINALS)
    if number in _AFFRICATES:
        medial = _UNPALATAL.get(medial, medial)
    return chr(_FIRST_HANGUL + (number * _MEDIALS + medial) * _FINALS + coda) + tail[1:]


_PLAIN = str.maketrans({"ê": "e", "ŭ": "u"})
_ASPIRATED = re.compile("'")


def unmarked(spelled: str) -> str:
    """A Wade-Giles syllable as the press prints it: no apostrophe, no marks.

    >>> unmarked("tz'ŭ"), unmarked("hsüeh")
    ('tzu', 'hsueh')
    """
    return _ASPIRATED.sub("", spelled).translate(_PLAIN).replace("ü", "u")
