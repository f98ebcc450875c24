"""Korean words that are no personal names, in Latin letters: places, companies, plain words.

Unlike the syllables of a given name, their syllables change each other. Sources: Standard
Pronunciation (Ministry of Education notice 88-2, chapter 5), as Revised Romanization (notice
2000-8) and McCune-Reischauer (1939) write it: 석달리 is Seokdalli and Sŏktalli, 신라 Silla, 백마
Baengma and Paengma.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from normalizer.languages.korean.hanja import hanja_readings
from normalizer.languages.korean.jamo import decompose, is_syllable
from normalizer.languages.korean.systems import MARKED

__all__ = ["spellings"]

_LONGEST = 20
_MOST_HANJA = 5
# How a source takes a place name: as the South's government writes it, as the North, the United
# States' Board on Geographic Names and older maps do, or letter by letter. By hand: the first two
# are both common in gazetteers, the third is not.
_SHARES = {"rr": 0.45, "mr": 0.4, "plain": 0.15}
_PLAIN = str.maketrans({"ŏ": "o", "ŭ": "u", "'": None})

# What a final consonant sounds like before another consonant.
_SOUNDS = {
    "ㄱ": "ㄲㅋㄳㄺ",
    "ㄷ": "ㅅㅆㅈㅊㅌ",
    "ㅂ": "ㅍㅄㄿ",
    "ㄹ": "ㄼㄽㄾㅀ",
    "ㄴ": "ㄵㄶ",
    "ㅁ": "ㄻ",
    "": "ㅎ",
}
_CODA = {final: sound for sound, finals in _SOUNDS.items() for final in finals}
_NASAL = {"ㄱ": "ㅇ", "ㄷ": "ㄴ", "ㅂ": "ㅁ"}
_VOICED = frozenset({"", "ㄴ", "ㄹ", "ㅁ", "ㅇ"})
# Final consonants that go over to a syllable that begins with a vowel, and what they become there.
_CARRIED = frozenset("ㄱㄴㄷㄹㅁㅂㅅㅈㅊㅋㅌㅍㄲㅆ")


def _spoken(word: str) -> list[list[str]]:
    """The syllables of a word as initial, medial and final, after they changed each other."""
    out = [list(decompose(syllable)) for syllable in word]
    for one, ahead in pairwise(out):
        final, initial = one[2], ahead[0]
        if initial == "ㅇ" and final in _CARRIED:
            one[2], ahead[0] = "", final
            continue
        final = _CODA.get(final, final)
        if initial in ("ㄴ", "ㅁ"):
            final = _NASAL.get(final, final)
        elif initial == "ㄹ":
            if final == "ㄴ":
                final = "ㄹ"
            elif final in ("ㅁ", "ㅇ"):
                ahead[0] = "ㄴ"
            elif final in _NASAL:
                final, ahead[0] = _NASAL[final], "ㄴ"
        if final == "ㄹ" and initial == "ㄴ":
            ahead[0] = "ㄹ"
        one[2] = final
    return out


def _write(syllables: list[list[str]], system: str) -> str:
    (unvoiced, voiced), medials, finals = MARKED[system]
    out = ""
    before: str | None = None
    for initial, medial, final in syllables:
        coda = _CODA.get(final, final)
        in_voice = before is not None and before in _VOICED
        if before == "ㄹ" and initial == "ㄹ":
            head = "l"
        elif initial == "ㄹ" and before is not None:
            head = "r"
        else:
            head = (voiced if in_voice else unvoiced)[initial]
        out += head + medials[medial] + finals[coda]
        before = coda
    return out.translate(_PLAIN)


@lru_cache(maxsize=2048)
def spellings(word: str, most: int = 8) -> tuple[tuple[str, float], ...]:
    """The likeliest folded Latin spellings of a Korean word, with shares that add up to 1.

    Args:
        word: Composed hangul, or a few hanja; anything else has no spelling here.
        most: How many to give.

    >>> spellings("석달리")
    (('seokdalli', 0.54), ('soktalli', 0.46))
    >>> [spelled for spelled, _ in spellings("백마")][:2], spellings("平壤")[1][0]
    (['baengma', 'paengma'], 'pyongyang')
    """
    if not 0 < len(word) <= _LONGEST:
        return ()
    if not all(map(is_syllable, word)):
        return _hanja(word, most)
    spoken = _spoken(word)
    alone = [list(decompose(syllable)) for syllable in word]
    shares: dict[str, float] = {}
    for spelled, share in (
        (_write(spoken, "rr"), _SHARES["rr"]),
        (_write(spoken, "mr"), _SHARES["mr"]),
        (_write(alone, "rr"), _SHARES["plain"] * 0.6),
        (_write(alone, "mr"), _SHARES["plain"] * 0.4),
    ):
        shares[spelled] = shares.get(spelled, 0.0) + share
    order = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    return tuple(order[:most])


def _hanja(word: str, most: int) -> tuple[tuple[str, float], ...]:
    """The spellings of hanja: each character by its usual reading, or one of two."""
    if len(word) > _MOST_HANJA:
        return ()
    read: list[tuple[str, float]] = [("", 1.0)]
    for char in word:
        # At the head of a word the initial-sound rule gives a second reading, as the South says it.
        options = sorted(hanja_readings(char).items(), key=lambda item: (-item[1], item[0]))[:2]
        read = [(head + own, p * share) for head, p in read for own, share in options]
    shares: dict[str, float] = {}
    total = sum(p for _, p in read)
    for hangul, p in read:
        for spelled, share in spellings(hangul) if hangul else ():
            shares[spelled] = shares.get(spelled, 0.0) + p / total * share
    order = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    return tuple(order[:most])
