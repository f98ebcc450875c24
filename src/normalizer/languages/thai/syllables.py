"""Thai words cut into syllables, so that unwritten vowels and final consonants can be spelled.

A consonant after a vowel closes its syllable unless a vowel follows; two consonants alone are a
syllable with *o* (คน khon); a consonant before a syllable has *a* (สยาม sayam). A dictionary would
know the exceptions; the weights of the table leave room for them.
"""

from __future__ import annotations

import re

__all__ = ["CODA", "INHERENT_A", "INHERENT_O", "VOWEL_O", "VOWEL_UA", "prepare", "restore"]

INHERENT_A, INHERENT_O = "a", "o"
"""Vowels that no sign shows."""
VOWEL_O, VOWEL_UA = "ɔ", "u"
"""What อ and ว are written as where they are vowels."""
CODA = "ฺ"
"""Stands after a consonant that closes a syllable; Thai itself writes it in Pali only."""

_LEADING = "เแโไใ"
_CONSONANT = "ก-รลว-ฮ"
_SIGNS = "ะาิีึืุูัํๅฤฦ" + _LEADING
_SILENT = "์"
# Tones and the sign that shortens a vowel are spelled nowhere.
_UNSPELLED = re.compile("[่้๊๋็ฺๆฯ]")
_SILENT_VOWEL = re.compile(f"[ิุ](?={_SILENT})")
# จันทร์, ศาสตร์: both letters are silent.
_SILENT_PAIR = re.compile(f"([ตทดธ])ร{_SILENT}")
# Letters that begin a syllable together; ร ล after a stop, ว after a velar, and a silent ห.
_PAIR = "(?:[กขคตปผพบดฟท][รล]|[กขค]ว|ห[งญนมยรลว])"
# After เ is put behind them, เศรษฐ- and เสริม begin with two letters too.
_LED_SR = "[ศส]ร(?=เ)"
_ONSET_PAIR = re.compile(f"{_PAIR}|{_LED_SR}")
_LED = re.compile(
    f"([{_LEADING}])"
    f"({_PAIR}(?=[{_CONSONANT}]|(?<=เ..)(?:[าะ]|ิ(?<!ว.)|ีย|ือ))|(?<=[ไใ])ห[งญนมยรลว]"
    f"|[ศสจ]ร(?=[ษิ])|[{_CONSONANT}])"
)
_BACK = re.compile(f"({_PAIR}|{_LED_SR}|[{_CONSONANT}])([{_LEADING}])")
_NUCLEI = (
    "เียะ", "เือะ", "เาะ", "เอะ", "เีย", "เือ", "เา", "เิ", "เะ", "แะ", "โะ", "ัวะ", "ัว",
    "ไย", "ือ", "ํา", "ฤๅ",
)  # fmt: skip
# Take no consonant after them: they end in a glide or nasal, or say that the syllable ends.
_CLOSED = ("ะ", "ไ", "ใ", "ไย", "เา", "ํา", "เาะ", "เอะ", "เะ", "แะ", "โะ")
# Two letters at the end of a word of which the second is not spoken: บุตร, เพชร, พุทธ.
_SPENT = re.compile(r"([ตชท])ร|ทธ|ตถ|กข|ษฐ|ฏฐ|([ก-ฮ])\2")
_MOST_LETTERS = 60


def prepare(word: str) -> str:
    """The word in spoken order, with unwritten vowels and closing consonants marked.

    >>> prepare("เสรี"), prepare("พล"), prepare("ชินวัตร")
    ('สเรี', 'พoลฺ', 'ชินฺวัตฺร์')
    """
    plain = _SILENT_VOWEL.sub("", _UNSPELLED.sub("", word[:_MOST_LETTERS]))
    plain = _SILENT_PAIR.sub(rf"\1{_SILENT}ร{_SILENT}", plain)
    return _Cutter(_LED.sub(r"\2\1", plain)).cut()


def restore(word: str) -> str:
    """The word as Thai writes it, as far as `prepare` keeps it.

    >>> restore(prepare("เสรี"))
    'เสรี'
    """
    shown = re.sub(f"[{INHERENT_A}{INHERENT_O}{CODA}]", "", word)
    shown = shown.replace(VOWEL_O, "อ").replace(VOWEL_UA, "ว")
    return _BACK.sub(r"\2\1", shown)


class _Cutter:
    """Walks through a word, a syllable at a time."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.out: list[str] = []

    def cut(self) -> str:
        spoken = closed = False
        while self.at < len(self.text):
            if self._silenced() or not self._consonant(self.at):
                self._take(1 + self._silenced())
                continue
            if spoken and not self._more():
                # A consonant left over after a closed syllable is not spoken: บุตร, จักร.
                self._take(1)
                self.out.append(_SILENT if closed else CODA)
                continue
            closed = self._syllable()
            spoken = True
        return "".join(self.out)

    def _syllable(self) -> bool:
        """Take a syllable; whether a consonant closes it."""
        at = self.at
        voiced = self._vowel(at + 2) or (self._consonant(at + 2) and not self._vowel(at + 3))
        self._take(2 if voiced and self._paired(at) else 1)
        nucleus = self._nucleus()
        if nucleus not in _CLOSED and self._coda(nucleus):
            self._take(1)
            self.out.append(CODA)
            return True
        if nucleus == "รร":
            self.out.append(CODA)
        return nucleus in ("รร", *_CLOSED)

    def _nucleus(self) -> str:
        text, at = self.text, self.at
        for nucleus in _NUCLEI:
            if text.startswith(nucleus, at):
                self._take(len(nucleus))
                return nucleus
        if at < len(text) and text[at] in _SIGNS:
            if text[at : at + 2] == "เอ" and not self._vowel(at + 2):
                self._take(2)
                return "เอ"
            self._take(1)
            return text[at]
        if text.startswith("รร", at):
            self._take(2)
            return "รร"
        if text.startswith("อ", at) and not self._vowel(at + 1):
            self._write(VOWEL_O)
            return VOWEL_O
        if text.startswith("ว", at) and self._consonant(at + 1) and not self._vowel(at + 2):
            self._write(VOWEL_UA)
            return VOWEL_UA
        if self._consonant(at) and not self._silenced(at):
            vowel = INHERENT_O if self._closes() else INHERENT_A
        elif at < len(text):
            vowel = INHERENT_O
        else:
            vowel = INHERENT_A
        self.out.append(vowel)
        return vowel

    def _closes(self) -> bool:
        """Whether a consonant without a vowel sign makes one syllable with the next."""
        end = self.at
        while self._consonant(end) and not self._silenced(end) and not self._vowel(end):
            end += 1
        bare = end - self.at
        if self._vowel(end):
            bare -= 2 if bare > 2 and self._paired(end - 2) else 1
            return bare in (1, 2)
        return bare in (1, 3) or self._silenced(end)

    def _coda(self, nucleus: str) -> bool:
        """Whether the next consonant closes the syllable just spoken."""
        at = self.at
        if nucleus == INHERENT_A or not self._consonant(at) or self._silenced(at):
            return False
        if self._vowel(at + 1):
            return nucleus == "ั" and self.text[at + 1] not in _SIGNS
        if nucleus == "ั":
            return True
        if at + 2 == len(self.text) and self._consonant(at + 1):
            return _SPENT.match(self.text, at) is not None
        return not (self._paired(at) and self._vowel(at + 2))

    def _vowel(self, at: int) -> bool:
        """Whether a vowel stands here: a sign, or อ that no vowel follows."""
        text = self.text
        if at >= len(text):
            return False
        if text[at] in _SIGNS or text.startswith("รร", at):
            return True
        return text[at] == "อ" and text[at + 1 : at + 2] not in tuple(_SIGNS) and at > 0

    def _paired(self, at: int) -> bool:
        return _ONSET_PAIR.match(self.text, at) is not None

    def _consonant(self, at: int) -> bool:
        return at < len(self.text) and re.match(f"[{_CONSONANT}]", self.text[at]) is not None

    def _silenced(self, at: int | None = None) -> bool:
        at = self.at if at is None else at
        return self.text[at + 1 : at + 2] == _SILENT

    def _more(self) -> bool:
        """Whether anything is spoken after the letter here."""
        rest = self.text[self.at + 1 :]
        return bool(re.sub(f".{_SILENT}", "", rest))

    def _write(self, vowel: str) -> None:
        self.out.append(vowel)
        self.at += 1

    def _take(self, count: int) -> None:
        self.out.append(self.text[self.at : self.at + count])
        self.at += count
