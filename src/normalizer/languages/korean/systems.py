"""The romanization systems of Korean, as rules for the syllables of a personal name.

Sources: Revised Romanization (Ministry of Culture and Tourism notice 2000-8), McCune-Reischauer
(1939, and the Library of Congress tables), the North Korean system (guidelines of 1992, revised
2002), and Yale (Martin 1954). Given names are romanized syllable by syllable, without the sound
changes between syllables that the systems ask for elsewhere; that is how names are printed.
Breves and aspiration marks are left out of the folded forms, as the press leaves them out.
"""

from __future__ import annotations

from functools import lru_cache

from normalizer.languages.korean.jamo import INITIALS, MEDIALS, decompose

__all__ = ["DUEUM", "MARKED", "SYSTEMS", "UNDUEUM", "spell", "spell_marked"]

SYSTEMS = ("rr", "mr", "dprk", "yale")
"""Revised Romanization, McCune-Reischauer, North Korean, Yale."""

# The sound that a cluster of final consonants leaves at the end of a syllable.
_CLUSTER = {"ㄳ": "ㄱ", "ㄵ": "ㄴ", "ㄶ": "ㄴ", "ㄺ": "ㄱ", "ㄻ": "ㅁ", "ㄼ": "ㄹ", "ㄽ": "ㄹ",
            "ㄾ": "ㄹ", "ㄿ": "ㅂ", "ㅀ": "ㄹ", "ㅄ": "ㅂ"}  # fmt: skip

_FINAL = {"": "", "ㄱ": "k", "ㄲ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p",
          "ㅅ": "t", "ㅆ": "t", "ㅇ": "ng", "ㅈ": "t", "ㅊ": "t", "ㅋ": "k", "ㅌ": "t", "ㅍ": "p",
          "ㅎ": ""}  # fmt: skip
_YALE_FINAL = _FINAL | {"ㅅ": "s", "ㅆ": "ss", "ㅈ": "c", "ㅊ": "ch", "ㅌ": "th", "ㅍ": "ph",
                        "ㅋ": "kh", "ㅎ": "h", "ㄲ": "kk"}  # fmt: skip


def _initials(spelled: str) -> dict[str, str]:
    return dict(zip(INITIALS, ("" if s == "-" else s for s in spelled.split()), strict=True))


def _medials(spelled: str) -> dict[str, str]:
    return dict(zip(MEDIALS, spelled.split(), strict=True))


_RR = _initials("g kk n d tt r m b pp s ss - j jj ch k t p h")
_MR = _initials("k kk n t tt r m p pp s ss - ch tch ch' k' t' p' h")
_MR_VOICED = _MR | {"ㄱ": "g", "ㄷ": "d", "ㅂ": "b", "ㅈ": "j"}
_KP = _initials("k kk n t tt r m p pp s ss - j jj ch kh th ph h")
_KP_VOICED = _KP | {"ㄱ": "g", "ㄷ": "d", "ㅂ": "b"}
_YALE = _initials("k kk n t tt l m p pp s ss - c cc ch kh th ph h")

_RR_MEDIAL = _medials("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
_MR_MEDIAL = _medials("a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i")
_YALE_MEDIAL = _medials("a ay ya yay e ey ye yey o wa way oy yo wu we wey wi yu u uy i")

MARKED = {
    "rr": ((_RR, _RR), _RR_MEDIAL, _FINAL),
    "mr": ((_MR, _MR_VOICED), _MR_MEDIAL, _FINAL),
    "dprk": ((_KP, _KP_VOICED), _MR_MEDIAL, _FINAL),
    "yale": ((_YALE, _YALE), _YALE_MEDIAL, _YALE_FINAL),
}
"""Per system: initials after silence and after a voiced sound, medials, finals."""

_VOICED_FINALS = frozenset({"", "ㄴ", "ㄹ", "ㅁ", "ㅇ"})
_PLAIN = str.maketrans({"ŏ": "o", "ŭ": "u", "'": None})

# The southern standard drops or softens ㄹ and ㄴ at the head of a word (dueum beopchik): the
# North writes 리 and 룡 where the South writes 이 and 용. Both spellings may be one name.
DUEUM = {
    "리": "이", "림": "임", "로": "노", "량": "양", "렴": "염", "련": "연", "려": "여", "라": "나",
    "렬": "열", "률": "율", "령": "영", "룡": "용", "례": "예", "륙": "육", "륜": "윤", "린": "인",
    "래": "내", "록": "녹", "류": "유", "란": "난", "락": "낙", "녀": "여", "뢰": "뇌", "루": "누",
    "료": "요", "력": "역", "롱": "농", "론": "논", "랑": "낭",
}  # fmt: skip
UNDUEUM: dict[str, tuple[str, ...]] = {}
for _northern, _southern in DUEUM.items():
    UNDUEUM[_southern] = (*UNDUEUM.get(_southern, ()), _northern)


@lru_cache(maxsize=2048)
def spell_marked(syllable: str, system: str, *, previous: str = "") -> str:
    """Spell one syllable by a system, with its marks.

    Args:
        syllable: A composed hangul syllable.
        system: One of `SYSTEMS`.
        previous: The syllable before it in the same word; "" at its head. It decides whether
            McCune-Reischauer and the North Korean system voice the initial.

    >>> spell_marked("정", "mr"), spell_marked("정", "mr", previous="여"), spell_marked("정", "rr")
    ('chŏng', 'jŏng', 'jeong')
    """
    initial, medial, final = decompose(syllable)
    (unvoiced, voiced), medials, finals = MARKED[system]
    in_voice = bool(previous) and _sound(decompose(previous)[2]) in _VOICED_FINALS
    head = (voiced if in_voice else unvoiced)[initial]
    if system == "mr" and initial == "ㅅ" and medial == "ㅟ":
        head = "sh"
    if system == "yale" and medial == "ㅜ" and initial in "ㅁㅂㅃㅍ":
        return head + "u" + finals[_sound(final)]
    return head + medials[medial] + finals[_sound(final)]


def spell(syllable: str, system: str, *, previous: str = "") -> str:
    """Spell one syllable by a system, folded as the press prints it.

    >>> spell("열", "mr"), spell("열", "rr"), spell("택", "dprk", previous="성")
    ('yol', 'yeol', 'thaek')
    """
    return spell_marked(syllable, system, previous=previous).translate(_PLAIN)


def _sound(final: str) -> str:
    return _CLUSTER.get(final, final)
