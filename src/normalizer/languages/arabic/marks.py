"""What abjads may leave out, and letters that have more than one code point.

Vowel points tell how a word is said, few texts write them, and a name with them is the same name;
tatweel only stretches a word. Keyboards of one country write kaf, yeh and heh with other code
points than those of the next. Each language of the family looks its letters up after this.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["ARABIC", "PASHTO", "PERSIAN", "URDU", "bare", "in_letters_of"]

# Marks of Hebrew, Arabic and Syriac (general category Mn of their blocks), and tatweel.
_POINTS = re.compile(
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u08d3-\u08e1"
    "\u08e3-\u08ff]+"
)

ARABIC: Mapping[str, str] = {
    "\u06a9": "\u0643", "\u06aa": "\u0643",  # keheh and swash kaf: kaf
    "\u06cc": "\u064a", "\u06d0": "\u064a",  # Persian yeh and e: yeh
    "\u06c1": "\u0647", "\u06be": "\u0647", "\u06d5": "\u0647", "\u06c0": "\u0647",  # heh
    "\u06c3": "\u0629", "\u0671": "\u0627",  # teh marbuta goal, alif wasla
    "\u06a8": "\u0642", "\u06a5": "\u06a4",  # Maghribi qaf, veh with dots below
}  # fmt: skip
"""Letters of other keyboards as Arabic writes them; alif maqsura stays apart."""

PERSIAN: Mapping[str, str] = {
    "\u0643": "\u06a9", "\u06aa": "\u06a9",  # kaf: keheh
    "\u064a": "\u06cc", "\u0649": "\u06cc",  # yeh and alif maqsura: Persian yeh
    "\u06c1": "\u0647", "\u06be": "\u0647", "\u06d5": "\u0647",  # heh
    "\u06c3": "\u0629", "\u0671": "\u0627", "\u06ab": "\u06af",  # Pashto gaf: gaf
}  # fmt: skip
"""Letters of other keyboards as Persian and Dari write them."""

URDU: Mapping[str, str] = {
    "\u0643": "\u06a9", "\u06aa": "\u06a9",
    "\u064a": "\u06cc", "\u0649": "\u06cc",
    "\u0647": "\u06c1", "\u06d5": "\u06c1", "\u06c0": "\u06c1", "\u06c2": "\u06c1",  # heh goal
    "\u06c3": "\u0629", "\u0671": "\u0627", "\u06d3": "\u06d2",  # yeh barree with hamza
}  # fmt: skip
"""Letters of other keyboards as Urdu writes them; do-chashmi heh, which aspirates, stays apart."""

PASHTO: Mapping[str, str] = {
    "\u0643": "\u06a9", "\u06aa": "\u06a9",
    "\u0649": "\u06cc", "\u06d2": "\u06d0",  # alif maqsura: ye; yeh barree: e
    "\u06c1": "\u0647", "\u06be": "\u0647", "\u06d5": "\u0647",
    "\u06c3": "\u0629", "\u0671": "\u0627", "\u06ab": "\u06af", "\u06b0": "\u06af",
    "\u0679": "\u067c", "\u0688": "\u0689", "\u0691": "\u0693",  # Urdu's retroflex letters
}  # fmt: skip
"""Letters of other keyboards as Pashto writes them; its two letters yeh stay apart."""


def bare(word: str) -> str:
    r"""Take vowel points and tatweel off a word, after composing it.

    Hamza and madda above alif are part of their letter, and stay.

    >>> bare("\u0645\u064f\u062d\u0640\u0640\u0645\u062f") == "\u0645\u062d\u0645\u062f"
    True
    """
    return _POINTS.sub("", unicodedata.normalize("NFC", word))


def in_letters_of(letters: Mapping[str, str]) -> Callable[[str], str]:
    """The function that makes a word bare and writes it in one keyboard's letters.

    Args:
        letters: What to write for letters of other keyboards, such as `PERSIAN`.

    >>> in_letters_of(PERSIAN)("علي") == "علی"
    True
    """
    table = str.maketrans(dict(letters))

    def prepare(word: str) -> str:
        return bare(word).translate(table)

    return prepare
