"""Marks of generation and of order: Jr, the Elder, III, мл., 3세.

A mark tells two bearers of one name apart, father and son or one king and the next, so that a mark
on one side only, or another mark, makes two people.
"""

from __future__ import annotations

import re

__all__ = ["MARKS", "WORDS", "generation", "is_mark", "latin_mark", "split_mark"]

MARKS = {
    "jr": "jr", "jnr": "jr", "junior": "jr", "sr": "sr", "snr": "sr", "senior": "sr",
    "ii": "2", "iii": "3", "iv": "4", "2nd": "2", "3rd": "3", "4th": "4",
    "мл": "jr", "младший": "jr", "младшая": "jr", "молодший": "jr",
    "ст": "sr", "старший": "sr", "старшая": "sr",
    "الثاني": "2", "الثالث": "3", "الرابع": "4", "الخامس": "5", "السادس": "6", "السابع": "7",
    "الثامن": "8", "השני": "2", "השלישי": "3", "הרביעי": "4",
}  # fmt: skip
"""Folded words that are marks of generation or order wherever they stand behind a name."""

# Son, grandson, nephew and father are marks as the last of three words or more; behind a lone
# given name they are family names: Antônio Neto.
_KIN = {
    "filho": "jr", "neto": "neto", "sobrinho": "sobrinho", "fils": "jr", "pere": "sr",
    "hijo": "jr", "padre": "sr",
}  # fmt: skip
_NUMERALS = {
    "i": "1", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xii": "12", "xiii": "13",
    "xiv": "14", "xv": "15", "xvi": "16", "xvii": "17", "xviii": "18", "xix": "19", "xx": "20",
    "xxi": "21", "xxii": "22", "xxiii": "23",
}  # fmt: skip
# Numerals that are words of names in small letters as well, and V, X and XI, which stand for a name
# even in capitals: Malcolm X, Jinping XI.
_AMBIGUOUS = frozenset({"i", "vi"})
# Words that are marks behind this article only: Pliny the Elder, but Elder and Del Vecchio.
_BEHIND_ARTICLE = {
    "elder": ("the", "sr"), "younger": ("the", "jr"), "altere": ("der", "sr"),
    "jungere": ("der", "jr"), "vecchio": ("il", "sr"), "giovane": ("il", "jr"),
}  # fmt: skip
# 3세, 二世: solid with the name where that is foreign, since 一世 is a given name in Japan.
_ORDINAL = re.compile("([0-9]{1,2}|[一二三四五六七八九十]{1,3})[세世]")
_SOLID = re.compile(
    "(?P<name>[\u30a0-\u30ff]{2,}|[\u3400-\u9fff]{3,}?|[\uac00-\ud7a3]{2,})"
    "(?P<mark>[0-9]{1,2}[세世]|[一二三四五六七八九十]{1,3}世)"
)
_ORDINAL_SIGNS = frozenset("세世")
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_DIGITS = "〇一二三四五六七八九"

# Behind a Hungarian man's given name: his wife, who is another person than he (Kovács Jánosné).
_WIFE = "ne"
_HUNGARIAN_GIVEN_NAMES = frozenset(
    "adam akos albert andras antal arpad attila balazs balint barna bela benedek bertalan csaba "
    "daniel david denes dezso elemer endre erno ervin ferenc gabor gergely geza gusztav gyozo "
    "gyula henrik imre istvan ivan jakab janos jeno jozsef kalman karoly kornel krisztian lajos "
    "laszlo lorinc marton matyas mihaly miklos norbert odon otto pal peter rezso robert "
    "sandor sebestyen szilard tamas tibor viktor vilmos vince zoltan zsigmond zsolt".split()
)

WORDS = frozenset({*MARKS, *_KIN, *_NUMERALS, *_BEHIND_ARTICLE, _WIFE})
"""Folded words that may be marks."""


def generation(form: str) -> str:
    """One form for the ways to write a mark of generation.

    >>> generation("junior") == generation("jr"), generation("3세") == generation("iii")
    (True, True)
    """
    found = MARKS.get(form) or _KIN.get(form) or _NUMERALS.get(form)
    if found is not None:
        return found
    if form in _BEHIND_ARTICLE:
        return _BEHIND_ARTICLE[form][1]
    ordinal = _ORDINAL.fullmatch(form)
    return form if ordinal is None else _number(ordinal[1])


def latin_mark(word: str) -> str:
    """A mark of another script as Latin names have it.

    >>> latin_mark("3세"), latin_mark("мл"), latin_mark("السادس")
    ('iii', 'jr', 'vi')
    """
    form = generation(word)
    if not form.isdecimal():
        return form
    tens, ones = divmod(int(form), 10)
    return "x" * tens + _ONES[ones]


def _number(digits: str) -> str:
    """A number below a hundred in the digits of ASCII."""
    if digits.isascii():
        return digits
    tens, ten, ones = digits.rpartition("十")
    if not ten:
        return "".join(str(_DIGITS.index(digit)) for digit in digits)
    return str(10 * (_DIGITS.index(tens) if tens else 1) + (_DIGITS.index(ones) if ones else 0))


def split_mark(word: str) -> tuple[str, str]:
    """A word and the mark that is written on to it, or "".

    >>> split_mark("伊丽莎白二世"), split_mark("ferencne"), split_mark("rene")
    (('伊丽莎白', '二世'), ('ferenc', 'ne'), ('rene', ''))
    """
    if word.endswith(_WIFE) and word[:-2] in _HUNGARIAN_GIVEN_NAMES:
        return word[:-2], _WIFE
    if word[-1] not in _ORDINAL_SIGNS or (found := _SOLID.fullmatch(word)) is None:
        return word, ""
    return found["name"], found["mark"]


def is_mark(text: tuple[str, ...], at: int, token: str) -> bool:
    """Whether a folded word of a name is a mark of generation or order.

    Args:
        text: The folded words of the name.
        at: Which of them is asked about.
        token: The name as written.

    >>> is_mark(("benedict", "xvi"), 1, "Benedict XVI"), is_mark(("ana", "vi"), 1, "Ana Vi")
    (True, False)
    >>> is_mark(("antonio", "neto"), 1, "Antônio Neto")
    False
    """
    word, last = text[at], len(text) - 1
    if word not in WORDS:
        return word[-1] in _ORDINAL_SIGNS and at > 0 and _ORDINAL.fullmatch(word) is not None
    if word in MARKS:
        return at > 0 or not last
    if not at:
        return False
    if word in _BEHIND_ARTICLE:
        return text[at - 1] == _BEHIND_ARTICLE[word][0] and at > 1
    if word == _WIFE:
        return text[at - 1] in _HUNGARIAN_GIVEN_NAMES
    if at != last:
        return False
    if word in _KIN:
        return last > 1
    # "Rudder, I" has an initial behind its comma.
    return word not in _AMBIGUOUS or ("," not in token and token.endswith(" " + word.upper()))
