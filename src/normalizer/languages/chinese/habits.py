"""How Chinese names are spelled, tradition by tradition, turned around for reading them.

What a unit of a name stands for is a character in its simplified form: a Latin syllable is a set
of characters, each as likely as it is in names. So 習近平 and 习近平 are one, 习远平 is
another, and *Jinping* may be either's, as far as its sounds allow. The shares here are by hand.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from normalizer.languages.chinese.mandarin import (
    gwoyeu,
    hangul,
    hangul_loose,
    palladius,
    spell,
    unmarked,
)
from normalizer.languages.chinese.tables import (
    RAREST,
    cantonese,
    characters,
    given_prior,
    nanyang,
    surname_prior,
    surnames,
    vietnamese,
)
from normalizer.languages.lattice import Unit
from normalizer.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from normalizer.languages.chinese.tables import Character, Surname, Weights

__all__ = [
    "CANTONESE", "CYRILLIC", "HANGUL", "LATIN", "MAINLAND", "MIXED", "NANYANG", "TAIWAN",
    "VIETNAMESE", "family_share", "family_spellings", "given_spellings", "is_spelt",
    "latin_families", "latin_family", "sinokorean", "unit",
]  # fmt: skip

MAINLAND, TAIWAN, CANTONESE, NANYANG, MIXED = (
    "mainland", "taiwan", "cantonese", "nanyang", "mixed",
)  # fmt: skip
LATIN = {MAINLAND: 0.6, TAIWAN: 0.17, CANTONESE: 0.13, NANYANG: 0.05, MIXED: 0.05}
"""Shares of the traditions of Latin spelling in the news, by hand: pinyin; Wade-Giles and its
younger rivals in Taiwan; Hong Kong and Macau; Singapore, Malaysia and beyond. Kept apart within a
name but for the last, which is for names like Chiang Kai-shek."""
_MIXABLE = (MAINLAND, TAIWAN, CANTONESE)
CYRILLIC = {"palladius": 1.0}
HANGUL = {"sinokorean": 0.55, "transcribed": 0.45}
"""Korean writes Chinese names as it reads their characters (습근평), or, of the living, by their
sound in Mandarin (시진핑)."""
VIETNAMESE = "vietnamese"
"""How Vietnamese reads the characters: Hồ Cẩm Đào is Hu Jintao. Looked at where marks show it."""
SINOKOREAN, TRANSCRIBED, PALLADIUS = "sinokorean", "transcribed", "palladius"

# How Taiwan spells: the four systems, pinyin, and Gwoyeu Romatzyh of the older generation.
_TAIWAN_SHARES = {"wadegiles": 0.74, "tongyong": 0.06, "mps2": 0.04, "pinyin": 0.14}
_GWOYEU_SHARE = 0.02
# Marks of Wade-Giles that print keeps: apostrophes, and the umlaut.
_APOSTROPHE, _UMLAUT = 0.2, 0.1
# A Wade-Giles syllable as habit changes it, with how often.
_HABITS: tuple[tuple[str, str, float], ...] = (
    ("ieh$", "ie", 0.12), ("ueh$", "ue", 0.1), ("^hs", "sh", 0.06), ("^hs", "s", 0.02),
    ("ung$", "ong", 0.06), ("^kuo", "kwo", 0.03), ("^kua", "kwa", 0.08), ("^hua", "hwa", 0.08),
    ("^shih$", "shi", 0.12), ("^chih$", "chi", 0.12), ("^i$", "yi", 0.55), ("^i$", "yih", 0.05),
    ("^i$", "e", 0.02), ("^ssu$", "szu", 0.3), ("^ssu$", "sze", 0.1), ("^ssu$", "su", 0.08),
    ("^tzu$", "tze", 0.1), ("^tzu$", "tsu", 0.06), ("^tzu$", "tzi", 0.01), ("^yen$", "yan", 0.15),
    ("^ko$", "ke", 0.25), ("^ho$", "he", 0.08), ("^ho$", "her", 0.05), ("^o$", "e", 0.3),
    ("^o$", "er", 0.1), ("^jung$", "jong", 0.1), ("^jen$", "ren", 0.1), ("^kuei$", "kwei", 0.06),
    ("^yeh$", "ye", 0.1), ("^te$", "teh", 0.1), ("^che$", "cher", 0.08), ("^fu$", "foo", 0.02),
    ("^wu$", "woo", 0.03), ("^mei$", "may", 0.05), ("^yu$", "yue", 0.02), ("^li$", "lee", 0.08),
    ("^chi$", "chyi", 0.03), ("^ya$", "yah", 0.02), ("^tsung$", "tzong", 0.02),
    ("^erh$", "er", 0.3), ("^hui$", "huei", 0.15), ("^shui$", "shuei", 0.06),
    ("^wei$", "way", 0.02),
)  # fmt: skip
# Pinyin ü after l and n, as passports, keyboards and print write it; alone and after j q x y it
# is printed u.
_UMLAUT_FORMS = {"u": 0.45, "yu": 0.2, "ü": 0.22, "v": 0.13}
_MACAU_AND_HABIT = 0.97
_NANYANG_SHARES = {"hand": 0.5, CANTONESE: 0.22, MAINLAND: 0.2, TAIWAN: 0.08}
# Share of the hand table among the spellings of a family name that it has; the rules give the rest.
_HAND_SHARE = 0.9
# How much of the Korean press spells by ear rather than by the rules.
_LOOSE_SHARE = 0.25
# How far a hangul reading follows the initial-sound rule of the South (림 is 임, 려 여).
_SOFTENED_SHARE = 0.5
_RIEUL, _NIEUN, _IEUNG = 5, 2, 11
_SOFT_MEDIALS = frozenset({2, 3, 6, 7, 12, 17, 20})
_FIRST_HANGUL, _PER_INITIAL, _FINALS = 0xAC00, 588, 28


def _add(into: Weights, other: Weights, share: float) -> None:
    for form, weight in other.items():
        into[form] = into.get(form, 0.0) + share * weight


@lru_cache(maxsize=1024)
def _pinyin(syllable: str) -> Weights:
    if "ü" not in syllable:
        return {syllable: 1.0}
    return {syllable.replace("ü", form): weight for form, weight in _UMLAUT_FORMS.items()}


@lru_cache(maxsize=1024)
def _wadegiles(syllable: str) -> Weights:
    marked = spell(syllable, "wadegiles")
    plain = unmarked(marked)
    out: Weights = {}
    rest = 1.0
    for pattern, other, share in _HABITS:
        bare = pattern.strip("^$")
        fits = (
            plain == bare
            if pattern[0] == "^" and pattern[-1] == "$"
            else plain.startswith(bare)
            if pattern[0] == "^"
            else plain.endswith(bare)
        )
        if fits:
            changed = (
                other + plain[len(bare) :] if pattern[0] == "^" else plain[: -len(bare)] + other
            )
            out[changed] = out.get(changed, 0.0) + share
            rest -= share
    aspirated = _APOSTROPHE if "'" in marked else 0.0
    umlaut = _UMLAUT if "ü" in marked else 0.0
    bare = marked.replace("ê", "e").replace("ŭ", "u")
    for form, share in (
        (bare, aspirated * umlaut),
        (bare.replace("ü", "u"), aspirated * (1 - umlaut)),
        (bare.replace("'", ""), (1 - aspirated) * umlaut),
        (plain, (1 - aspirated) * (1 - umlaut)),
    ):
        if share:
            out[form] = out.get(form, 0.0) + rest * share
    return out


@lru_cache(maxsize=2048)
def _taiwan(toned: str) -> Weights:
    """P(spelling | toned pinyin syllable) in Taiwan."""
    syllable, tone = toned[:-1], int(toned[-1]) % 5
    out: Weights = {}
    for system, share in _TAIWAN_SHARES.items():
        if system == "wadegiles":
            _add(out, _wadegiles(syllable), share)
        elif system == "pinyin":
            _add(out, _pinyin(syllable), share)
        else:
            _add(out, {spell(syllable, system).replace("ü", "u"): 1.0}, share)
    _add(out, {gwoyeu(syllable, tone): 1.0}, _GWOYEU_SHARE)
    return out


@lru_cache(maxsize=1024)
def _softened(reading: str) -> str:
    """A hangul reading as the South writes it at the head of a word: 림 임, 녕 영, 로 노."""
    initial, rest = divmod(ord(reading) - _FIRST_HANGUL, _PER_INITIAL)
    soft = rest // _FINALS in _SOFT_MEDIALS
    if initial in (_RIEUL, _NIEUN) and soft:
        initial = _IEUNG
    elif initial == _RIEUL:
        initial = _NIEUN
    return chr(_FIRST_HANGUL + initial * _PER_INITIAL + rest)


def _korean(reading: str) -> Weights:
    softened = _softened(reading)
    if softened == reading:
        return {reading: 1.0}
    return {reading: 1 - _SOFTENED_SHARE, softened: _SOFTENED_SHARE}


def _by_mandarin(one: Character, tradition: str) -> Weights:
    out: Weights = {}
    for toned, share in one.pinyin.items():
        _add(out, _mandarin(toned, tradition), share)
    return out


def _mandarin(toned: str, tradition: str) -> Weights:
    """P(spelling | toned pinyin syllable) by the traditions that go by Mandarin."""
    if tradition == TAIWAN:
        return _taiwan(toned)
    if tradition == PALLADIUS:
        return {palladius(toned[:-1]): 1.0}
    if tradition == TRANSCRIBED:
        loose = hangul_loose(toned[:-1])
        rest = _LOOSE_SHARE if loose else 0.0
        return {hangul(toned[:-1]): 1 - rest} | {one: rest / len(loose) for one in loose}
    return _pinyin(toned[:-1])


def sinokorean(form: str) -> Weights:
    """P(hangul | character) where Korean reads the character.

    >>> sinokorean("平")
    {'평': 1.0}
    """
    readings = characters()[form].korean
    out: Weights = {}
    for reading in readings:
        _add(out, _korean(reading), 1 / len(readings))
    return out


def given_spellings(form: str, tradition: str) -> Weights:
    """P(spelling | character of a given name) in a tradition.

    >>> round(given_spellings("平", "mainland")["ping"], 2)
    1.0
    """
    one = characters()[form]
    out: Weights = {}
    if tradition == SINOKOREAN:
        return sinokorean(form)
    if tradition == VIETNAMESE:
        readings = vietnamese().get(form, ())
        for reading in readings:
            _add(out, {fold(reading): 1.0}, 1 / len(readings))
        return out
    if tradition == CANTONESE:
        out = {}
        for toned, share in one.jyutping.items():
            _add(out, cantonese()[toned[:-1]], share)
        return out
    if tradition == NANYANG:
        out = {}
        for part, share in _NANYANG_SHARES.items():
            found = nanyang().get(form, {}) if part == "hand" else given_spellings(form, part)
            _add(out, found, share)
        return out
    if tradition == MIXED:
        out = {}
        for part in _MIXABLE:
            _add(out, given_spellings(form, part), LATIN[part])
        return out
    return _by_mandarin(one, tradition)


def family_spellings(name: str, tradition: str) -> Weights:
    """P(spelling | family name) in a tradition, written solid.

    >>> max(family_spellings("陈", "nanyang"), key=family_spellings("陈", "nanyang").get)
    'tan'
    """
    one = surnames()[name]
    out: Weights = {}
    if tradition == MIXED:
        for part in _MIXABLE:
            _add(out, family_spellings(name, part), LATIN[part])
        return out
    hand = one.hand.get(tradition)
    ruled = _ruled(name, one, tradition)
    if not hand:
        return ruled
    # Those of the region who have left the rule for a habit, and the few who have not.
    for form, share in hand.items():
        out[form] = out.get(form, 0.0) + _HAND_SHARE * share
    _add(out, ruled, 1 - _HAND_SHARE)
    return out


def _ruled(name: str, one: Surname, tradition: str) -> Weights:
    """P(spelling | family name) by the rules for syllables."""
    if tradition in (CANTONESE, NANYANG, SINOKOREAN, VIETNAMESE):
        found = [given_spellings(char, tradition) for char in name]
        if tradition == NANYANG:
            found = [given_spellings(char, CANTONESE) for char in name]
    else:
        # The reading of a surname is its own: 曾 is Zeng, 单 Shan.
        found = [_mandarin(toned, tradition) for toned in _toned(name, one.pinyin)]
    spelled: Weights = {"": 1.0}
    for part in found:
        spelled = {h + form: p * q for h, p in spelled.items() for form, q in part.items()}
    return spelled


def _toned(name: str, pinyin: str) -> list[str]:
    """The reading of each character of a family name, with the tone that the character has."""
    out = []
    for char, syllable in zip(name, pinyin.split(), strict=True):
        known = characters().get(char)
        readings = known.pinyin if known else {}
        # 尉 in 尉迟 and the like are read so in no word besides.
        out.append(next((one for one in readings if one[:-1] == syllable), syllable + "1"))
    return out


@cache
def _families(tradition: str) -> dict[str, Weights]:
    """For each spelling, the family names that it can be, with P(spelling | name)."""
    turned: dict[str, Weights] = defaultdict(dict)
    for name in surnames():
        for form, weight in family_spellings(name, tradition).items():
            turned[form][name] = weight
    return dict(turned)


@cache
def _syllables(tradition: str) -> dict[str, dict[str, float]]:
    """For each spelling, the syllables that it can be, with P(spelling | syllable)."""
    turned: dict[str, dict[str, float]] = defaultdict(dict)
    if tradition == CANTONESE:
        for key, spellings in cantonese().items():
            for form, weight in spellings.items():
                turned[form][key] = weight
        return dict(turned)
    for toned in _sounding():
        for form, weight in _mandarin(toned, tradition).items():
            turned[form][toned] = weight
    return dict(turned)


@cache
def _sounding() -> dict[str, dict[str, float]]:
    """For each toned pinyin syllable, P(syllable | character) of its characters."""
    turned: dict[str, dict[str, float]] = defaultdict(dict)
    for form, one in characters().items():
        for toned, weight in one.pinyin.items():
            turned[toned][form] = weight
    return dict(turned)


@cache
def _sounding_cantonese() -> dict[str, dict[str, float]]:
    turned: dict[str, dict[str, float]] = defaultdict(dict)
    for form, one in characters().items():
        for toned, weight in one.jyutping.items():
            readings = turned[toned[:-1]]
            readings[form] = readings.get(form, 0.0) + weight
    return dict(turned)


@cache
def _by_character(tradition: str) -> dict[str, Weights]:
    """For each spelling, the characters that it can be: traditions that no syllables tell."""
    turned: dict[str, Weights] = defaultdict(dict)
    known: dict[str, Mapping[str, object]] = {
        SINOKOREAN: characters(), VIETNAMESE: vietnamese(), NANYANG: nanyang(),
    }  # fmt: skip
    for form in known[tradition]:
        found = nanyang()[form] if tradition == NANYANG else given_spellings(form, tradition)
        for spelled, weight in found.items():
            turned[spelled][form] = weight
    return dict(turned)


def _given(tradition: str, text: str) -> Weights:
    """The characters that a spelling can be in a given name, with P(spelling | character)."""
    out: Weights = {}
    if tradition in (SINOKOREAN, VIETNAMESE):
        return dict(_by_character(tradition).get(text, {}))
    if tradition == NANYANG:
        _add(out, _by_character(tradition).get(text, {}), _NANYANG_SHARES["hand"])
        for part in (CANTONESE, MAINLAND, TAIWAN):
            _add(out, _given(part, text), _NANYANG_SHARES[part])
        return out
    if tradition == MIXED:
        for part in _MIXABLE:
            _add(out, _given(part, text), LATIN[part])
        return out
    sounding = _sounding_cantonese() if tradition == CANTONESE else _sounding()
    for syllable, weight in _syllables(tradition).get(text, {}).items():
        _add(out, sounding[syllable], weight)
    return out


@cache
def _spelt(tradition: str) -> frozenset[str]:
    """All spellings of a syllable of a given name that a tradition has."""
    if tradition in (SINOKOREAN, VIETNAMESE):
        return frozenset(_by_character(tradition))
    if tradition == MIXED:
        return frozenset().union(*map(_spelt, _MIXABLE))
    if tradition == NANYANG:
        return frozenset(_by_character(tradition)).union(*map(_spelt, _MIXABLE))
    return frozenset(_syllables(tradition))


def is_spelt(role: str, tradition: str, text: str) -> bool:
    """Whether `unit` finds something, without putting it together.

    >>> is_spelt("given", "mainland", "ping"), is_spelt("given", "mainland", "smith")
    (True, False)
    """
    return text in (_families(tradition) if role == "family" else _spelt(tradition))


@lru_cache(maxsize=2048)
def unit(role: str, tradition: str, text: str) -> Unit | None:
    """The readings of a family name or of a given syllable in a tradition; None without any.

    Args:
        role: ``"family"`` or ``"given"``.
        tradition: A key of `LATIN`, `CYRILLIC` or `HANGUL`.
        text: The spelling, folded, with the apostrophes and the umlaut that tell sounds apart.
    """
    readings: Mapping[str, float]
    if not is_spelt(role, tradition, text):
        return None
    if role == "family":
        readings, prior = _families(tradition).get(text, {}), surname_prior()
    else:
        readings, prior = _given(tradition, text), given_prior()
    return Unit.of(role, text, _shared(readings), prior, RAREST) if readings else None


def _shared(readings: Mapping[str, float]) -> Weights:
    """Readings of which equal weights are one object: a syllable has a hundred, in few sizes."""
    sizes: dict[float, float] = {}
    return {form: sizes.setdefault(weight, weight) for form, weight in readings.items()}


@cache
def latin_families() -> frozenset[str]:
    """All Latin spellings of family names, in any tradition but the Vietnamese.

    >>> "tang" in latin_families(), "putin" in latin_families()
    (True, False)
    """
    return frozenset().union(*map(_families, LATIN))


@lru_cache(maxsize=2048)
def latin_family(text: str) -> Unit | None:
    """The family names that a Latin spelling can be, whatever the tradition; None without any.

    >>> sorted(latin_family("tang").weighed, key=latin_family("tang").weighed.get)[-2:]
    ['汤', '唐']
    """
    readings: Weights = {}
    for tradition, share in LATIN.items():
        if tradition != MIXED:
            _add(readings, _families(tradition).get(text, {}), share)
    return Unit.of("family", text, readings, surname_prior(), RAREST) if readings else None


def family_share(word: str) -> float:
    """The share of Chinese whose family name a Latin word spells.

    >>> family_share("wang") > 0.03, family_share("putin")
    (True, 0.0)
    """
    return max(
        (found.mass for t in LATIN if t != MIXED and (found := unit("family", t, word))),
        default=0.0,
    )
