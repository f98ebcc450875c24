"""Words of an abugida written out as an alphabet would write them, and put back together."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from normalizer.languages.brahmic.schwa import NEVER, hush
from normalizer.languages.brahmic.scripts import SCRIPTS

if TYPE_CHECKING:
    from normalizer.languages.brahmic.scripts import Abugida

__all__ = ["restore", "write_out"]

_JOINERS = dict.fromkeys((0x200C, 0x200D))
_CANDRA = {"ॲ": "ऍ"}


def _dotted() -> dict[str, str]:
    """Letters with a nukta, each as one character, which composition leaves apart."""
    blocks = (*range(0x0900, 0x0B80),)
    pairs = {unicodedata.normalize("NFC", chr(point)): chr(point) for point in blocks}
    return {apart: whole for apart, whole in pairs.items() if len(apart) == 2 and apart != whole}


_DOTTED = _dotted()


@lru_cache(maxsize=2048)
def write_out(word: str, script: str, *, drops: str = NEVER) -> str:
    """Write a word out: every vowel a letter, the inherent one too, no virama.

    A letter with a nukta becomes one character, a doubled consonant two, and an inherent vowel
    that speech drops the script's sign of a dropped vowel. Characters of other scripts stay.

    Args:
        word: The word, in its own script.
        script: ISO 15924 code, one of `SCRIPTS`.
        drops: Which inherent vowels speech drops: one of the names in
            `normalizer.languages.brahmic.schwa`.

    >>> write_out("नरेंद्र", "Deva"), write_out("राम", "Deva", drops="final")
    ('नअरएंदरअ', 'रआमऽ')
    """
    abugida = SCRIPTS[script]
    text = unicodedata.normalize("NFC", word).translate(_JOINERS)
    for apart, whole in _DOTTED.items():
        if apart in text:
            text = text.replace(apart, whole)
    letters = _letters(text.replace(abugida.silent, ""), abugida)
    return "".join(hush(letters, abugida, drops=drops))


def _letters(text: str, abugida: Abugida) -> list[str]:
    out: list[str] = []
    open_ = False  # Whether the last consonant still waits for its vowel.
    doubled = False
    for char in text:
        if char in abugida.signs:
            letter = abugida.signs[char]
            if not open_ and out and out[-1] == abugida.inherent:
                out.pop()  # A sign on the letter a is the letter of the sign.
            out.append(letter)
            open_ = False
        elif char == abugida.virama:
            open_ = False
        elif char == abugida.nukta:
            out.append(char)
        else:
            if open_:
                out.append(abugida.inherent)
            open_ = char in abugida.consonants
            if char == abugida.doubling:
                doubled = True
                continue
            if doubled and open_:
                out.append(abugida.unaspirated.get(char, char))
            doubled = False
            # One letter under another name.
            known = _CANDRA.get(char, char)
            out.append(abugida.dead.get(known, known))
    if open_:
        out.append(abugida.inherent)
    return out


def restore(letters: str, script: str, *, drops: str = NEVER) -> str:
    """Put a written-out word back together, as the script spells it.

    Args:
        letters: What `write_out` gives.
        script: ISO 15924 code, one of `SCRIPTS`.
        drops: As for `write_out`; where speech drops final vowels, a consonant that ends the word
            is spelled without a virama.

    >>> restore("नअरएंदरअ", "Deva")
    'नरेंद्र'
    """
    abugida = SCRIPTS[script]
    signs = {letter: sign for sign, letter in abugida.signs.items()}
    silent = (abugida.inherent, abugida.silent)
    out: list[str] = []
    closed = True
    for at, char in enumerate(letters):
        if not closed and char in silent:
            closed = True
        elif not closed and char in signs:
            out.append(signs[char])
            closed = True
        else:
            if not closed and char != abugida.nukta:
                out.append(abugida.virama)
            closed = char not in abugida.consonants and not (
                char == abugida.nukta and at and letters[at - 1] in abugida.consonants
            )
            out.append(char)
    if not closed and drops == NEVER:
        out.append(abugida.virama)
    return unicodedata.normalize("NFC", "".join(out))
