"""The letters of each script: consonants, vowels with their signs, and what takes vowels away.

Unicode lays out the Indian scripts after ISCII: a letter has the same place in each block, so one
list of places serves nine scripts. Sinhala has an order of its own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from attrs import frozen

__all__ = ["SCRIPTS", "Abugida"]


@frozen
class Abugida:
    """What one script writes vowels with.

    Attributes:
        inherent: The letter of the inherent vowel; after a consonant it stands for it, written
            out.
        silent: Stands, written out, for an inherent vowel that speech drops: the avagraha, which
            is the script's own sign of a dropped *a*, or that of Devanagari.
        virama: The sign that takes the inherent vowel away.
        nukta: The dot that makes a letter for a foreign sound; empty where there is none.
        signs: The letter of each vowel sign.
        consonants: Letters that carry the inherent vowel.
        vowels: Letters of vowels.
        dead: Letters for a consonant without vowel, and the plain consonant of each.
        doubling: The sign that doubles the consonant after it; empty where there is none.
        unaspirated: The plain consonant of each aspirate, which is how doubling begins one.
        sonorants: Consonants after which, at the end of a cluster, speech keeps a final *a*.
    """

    inherent: str
    silent: str
    virama: str
    nukta: str
    signs: Mapping[str, str]
    consonants: frozenset[str]
    vowels: frozenset[str]
    dead: Mapping[str, str]
    doubling: str
    unaspirated: Mapping[str, str]
    sonorants: frozenset[str]


# Places in a block: of the signs, and of the letters that they stand for.
_SIGNS = (*range(0x3E, 0x44), *range(0x45, 0x4D), 0x44, 0x62, 0x63)
_LETTERS = (*range(0x06, 0x0C), *range(0x0D, 0x15), 0x60, 0x0C, 0x61)
_CONSONANTS = (*range(0x15, 0x3A), *range(0x58, 0x60))
_ASPIRATES = (0x16, 0x18, 0x1B, 0x1D, 0x20, 0x22, 0x25, 0x27, 0x2B, 0x2D)
_SONORANTS = (0x1E, 0x23, 0x28, 0x2E, 0x2F, 0x30, 0x32, 0x35)


def _of_block(
    base: int,
    *,
    more: str = "",
    signs: Mapping[str, str] | None = None,
    dead: Mapping[str, str] | None = None,
    doubling: str = "",
) -> Abugida:
    def at(place: int) -> str:
        char = chr(base + place)
        return char if unicodedata.category(char) != "Cn" else ""

    found = {at(sign): at(letter) for sign, letter in zip(_SIGNS, _LETTERS, strict=True)}
    letters = {sign: letter for sign, letter in found.items() if sign and letter}
    letters.update(signs or {})
    consonants = {at(place) for place in _CONSONANTS} - {""}
    return Abugida(
        inherent=at(0x05),
        silent=at(0x3D) or "ऽ",
        virama=at(0x4D),
        nukta=at(0x3C),
        signs=letters,
        consonants=frozenset(consonants | set(more)),
        vowels=frozenset({at(0x05), *letters.values()}),
        dead=dead or {},
        doubling=doubling,
        unaspirated={at(place): at(place - 1) for place in _ASPIRATES if at(place)},
        sonorants=frozenset({at(place) for place in _SONORANTS} - {""}),
    )


_SINHALA_SIGNS = dict(zip("ාැෑිීුූෘෲෟෳෙේෛොෝෞ", "ආඇඈඉඊඋඌඍඎඏඐඑඒඓඔඕඖ", strict=True))  # fmt: skip

SCRIPTS = {
    "Deva": _of_block(0x0900, more="ॹॺॻॼॾॿ"),
    "Beng": _of_block(0x0980, more="ৰৱ", dead={"ৎ": "ৎ"}),
    "Guru": _of_block(0x0A00, doubling="ੱ"),
    "Gujr": _of_block(0x0A80, more="ૹ"),
    "Orya": _of_block(0x0B00, more="ୱ"),
    "Taml": _of_block(0x0B80),
    "Telu": _of_block(0x0C00),
    "Knda": _of_block(0x0C80),
    "Mlym": _of_block(
        0x0D00,
        signs={"ൗ": "ഔ"},
        dead=dict(zip("ൺൻർൽൾൿ", "ണനരലളക", strict=True)),
    ),
    "Sinh": Abugida(
        inherent="අ",
        silent="ऽ",
        virama="්",
        nukta="",
        signs=_SINHALA_SIGNS,
        consonants=frozenset(map(chr, range(0x0D9A, 0x0DC7))),
        vowels=frozenset({"අ", *_SINHALA_SIGNS.values()}),
        dead={},
        doubling="",
        unaspirated={},
        sonorants=frozenset(),
    ),
}
"""The script of each ISO 15924 code."""
