"""Inherent vowels that are written and not spoken.

Languages of the north drop the inherent vowel at the end of a word (राम *Ram*) and some of them
also inside it (राजनाथ *Rajnath*). The rule inside a word is Ohala's (1983): from right to left, the
vowel falls between two consonants that both touch another vowel. Names that are compounds keep
vowels against the rule, so tables give both ways for a dropped one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from normalizer.languages.brahmic.scripts import Abugida

__all__ = ["FINAL", "INNER", "NEVER", "hush"]

NEVER = "never"
"""No inherent vowel is dropped, as in the south."""
FINAL = "final"
"""The one at the end of a word is dropped, as in Bengali."""
INNER = "inner"
"""Those inside a word as well, as in Hindi."""


def hush(letters: list[str], abugida: Abugida, *, drops: str) -> list[str]:
    """Put the sign of a dropped vowel for each inherent vowel that speech drops.

    Args:
        letters: A word written out.
        abugida: Its script.
        drops: `NEVER`, `FINAL` or `INNER`.

    >>> from normalizer.languages.brahmic.scripts import SCRIPTS
    >>> "".join(hush(list("रआजअनआथअ"), SCRIPTS["Deva"], drops="inner"))
    'रआजऽनआथऽ'
    """
    if drops == NEVER or len(letters) < 3:
        return letters
    out = list(letters)
    if _falls_silent(out, abugida):
        out[-1] = abugida.silent
    if drops == INNER:
        vowels, consonants = abugida.vowels, abugida.consonants
        for at in range(len(out) - 3, 1, -1):
            if (
                out[at] == abugida.inherent
                and out[at - 1] in consonants
                and out[at - 2] in vowels
                and out[at + 1] in consonants
                and out[at + 2] in vowels
            ):
                out[at] = abugida.silent
    return out


def _falls_silent(letters: list[str], abugida: Abugida) -> bool:
    before, consonant, last = letters[-3:]
    if last != abugida.inherent or consonant not in abugida.consonants:
        return False
    if not any(letter in abugida.vowels for letter in letters[:-1]):
        return False
    if before in abugida.consonants:
        # चंद्र, आदित्य, कृष्ण keep it; दत्त does not.
        return consonant not in abugida.sonorants or consonant == before
    # भारतीय, प्रिय keep it; राय does not.
    front = {chr(ord(abugida.inherent) + 2), chr(ord(abugida.inherent) + 3)}
    glide = chr(ord(abugida.inherent) + 0x2A)
    return not (consonant == glide and before in front)
