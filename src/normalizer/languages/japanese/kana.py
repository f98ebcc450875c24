"""Kana taken apart into morae, and the one form under which readings are compared.

A reading is compared in hiragana with every long vowel written ``ー``: おおの is おーの, and
いのうえ is いのーえ. Latin spellings do not tell おう from おお, nor づ from ず, so the form does
not either; it does tell おーの from おの.
"""

from __future__ import annotations

from functools import lru_cache

__all__ = ["LONG", "hiragana", "is_kana", "lengthened", "morae", "spelled_out"]

LONG = "ー"
"""The mark of a long vowel."""

_KATAKANA_FIRST, _KATAKANA_LAST, _STEP = 0x30A1, 0x30F6, 0x60
_SMALL = frozenset("ぁぃぅぇぉゃゅょゎ")
_SAME_SOUND = str.maketrans({"づ": "ず", "ぢ": "じ", "を": "お", "ゐ": "い", "ゑ": "え", "ゕ": "か",
                             "ゖ": "け"})  # fmt: skip
_O_ROW = "おこそとのほもよろごぞどぼぽょぉ"
_U_ROW = "うくすつぬふむゆるぐずぶぷゅぅゔ"
_A_ROW = "あかさたなはまやらわがざだばぱゃぁ"
_LENGTHENS = {"う": _O_ROW + _U_ROW, "お": _O_ROW, "あ": _A_ROW}


def is_kana(char: str) -> bool:
    """Whether a character is a kana or the mark of a long vowel.

    >>> is_kana("ア"), is_kana("ー"), is_kana("阿")
    (True, True, False)
    """
    return "ぁ" <= char <= "ゖ" or "ァ" <= char <= "ヶ" or char == LONG


def hiragana(text: str) -> str:
    """Katakana turned into hiragana; all else as it is.

    >>> hiragana("シンゾー")
    'しんぞー'
    """
    return "".join(
        chr(ord(char) - _STEP) if _KATAKANA_FIRST <= ord(char) <= _KATAKANA_LAST else char
        for char in text
    )


@lru_cache(maxsize=2048)
def lengthened(kana: str) -> str:
    """The form of a reading in which readings are compared.

    >>> lengthened("しんぞう"), lengthened("オオノ"), lengthened("みづほ")
    ('しんぞー', 'おーの', 'みずほ')
    """
    out: list[str] = []
    for char in hiragana(kana).translate(_SAME_SOUND):
        # おおうち is おーうち: what has been lengthened is not lengthened again.
        long = bool(out) and out[-1] in _LENGTHENS.get(char, ())
        if not (char == LONG and out[-1:] in ([], [LONG])):
            out.append(LONG if long else char)
    return "".join(out)


@lru_cache(maxsize=2048)
def morae(kana: str) -> tuple[str, ...]:
    """A reading cut into morae: a kana with the small kana after it.

    >>> morae("しょーいち")
    ('しょ', 'ー', 'い', 'ち')
    """
    out: list[str] = []
    for char in kana:
        if out and char in _SMALL and out[-1] not in (LONG, "っ", "ん"):
            out[-1] += char
        else:
            out.append(char)
    return tuple(out)


def spelled_out(form: str) -> str:
    """A reading as kana are written: long *o* is おう, or おお where the word begins with it.

    >>> spelled_out("しんぞー"), spelled_out("おーの")
    ('しんぞう', 'おおの')
    """
    out = ""
    for char in form:
        if char != LONG or not out:
            out += char
        elif out[-1] == "お":
            out += "お"
        elif out[-1] in _A_ROW:
            out += "あ"
        else:
            out += "う" if out[-1] in _O_ROW + _U_ROW else LONG
    return out
