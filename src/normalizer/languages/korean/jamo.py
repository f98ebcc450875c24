"""Hangul syllables taken apart and put together (Unicode Standard, chapter 3.12)."""

from __future__ import annotations

__all__ = ["FINALS", "INITIALS", "MEDIALS", "compose", "decompose", "is_syllable"]

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

_FIRST, _LAST = 0xAC00, 0xD7A3
_PER_INITIAL = len(MEDIALS) * len(FINALS)


def is_syllable(char: str) -> bool:
    """Whether a character is one composed hangul syllable.

    >>> is_syllable("열"), is_syllable("ㅇ"), is_syllable("y")
    (True, False, False)
    """
    return _FIRST <= ord(char) <= _LAST


def decompose(syllable: str) -> tuple[str, str, str]:
    """The initial, medial and final letter of a syllable; the final may be "".

    >>> decompose("열"), decompose("조")
    (('ㅇ', 'ㅕ', 'ㄹ'), ('ㅈ', 'ㅗ', ''))
    """
    at = ord(syllable) - _FIRST
    final = at % len(FINALS)
    return INITIALS[at // _PER_INITIAL], MEDIALS[at % _PER_INITIAL // len(FINALS)], FINALS[final]


def compose(initial: str, medial: str, final: str = "") -> str:
    """The syllable that three letters make.

    >>> compose("ㅇ", "ㅕ", "ㄹ")
    '열'
    """
    at = INITIALS.index(initial) * _PER_INITIAL
    at += MEDIALS.index(medial) * len(FINALS) + FINALS.index(final)
    return chr(_FIRST + at)
