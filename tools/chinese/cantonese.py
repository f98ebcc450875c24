"""How Cantonese syllables are spelled in Hong Kong and Macau, as weighted rules.

Neither government publishes its system for names; both follow habits that are close to rules:
in Hong Kong no mark tells *p* from *ph* (張 Cheung, 昌 Cheung), in Macau the letters are
Portuguese (楊 Ieong, 周 Chao). The rules take Jyutping (Linguistic Society of Hong Kong, 1993)
without tones; weights are by hand, counts from names move them (``tools/build_chinese.py``).
"""

from __future__ import annotations

from functools import lru_cache

__all__ = ["hongkong", "macau", "spellings"]

Weights = dict[str, float]

_MACAU_SHARE = 0.08

_INITIALS = ("ng", "gw", "kw", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "w", "z",
             "c", "s", "j")  # fmt: skip

_HEADS: dict[str, Weights] = {
    "b": {"p": 0.93, "b": 0.07}, "p": {"p": 1.0}, "m": {"m": 1.0}, "f": {"f": 1.0},
    "d": {"t": 0.93, "d": 0.07}, "t": {"t": 0.97, "th": 0.03}, "n": {"n": 0.97, "l": 0.03},
    "l": {"l": 1.0}, "g": {"k": 0.93, "g": 0.07}, "k": {"k": 0.98, "kh": 0.02},
    "ng": {"ng": 0.85, "": 0.15}, "h": {"h": 1.0}, "gw": {"kw": 0.9, "k": 0.05, "gw": 0.05},
    "kw": {"kw": 0.95, "k": 0.05}, "w": {"w": 1.0}, "": {"": 0.9, "ng": 0.1},
    "z": {"ch": 0.8, "ts": 0.1, "j": 0.06, "tz": 0.02, "z": 0.02},
    "c": {"ch": 0.78, "ts": 0.22}, "s": {"s": 0.85, "sh": 0.15}, "j": {"y": 0.97, "j": 0.03},
}  # fmt: skip

_TAILS: dict[str, Weights] = {
    "aa": {"a": 0.75, "ah": 0.22, "ar": 0.03}, "aai": {"ai": 0.97, "aai": 0.03},
    "aau": {"au": 0.97, "aau": 0.03}, "aam": {"am": 0.97, "aam": 0.03},
    "aan": {"an": 0.97, "aan": 0.03}, "aang": {"ang": 1.0}, "aap": {"ap": 1.0},
    "aat": {"at": 0.97, "aat": 0.03}, "aak": {"ak": 0.96, "aak": 0.04}, "a": {"a": 1.0},
    "ai": {"ai": 0.97, "ei": 0.03}, "au": {"au": 0.96, "ow": 0.04}, "am": {"am": 0.65, "um": 0.35},
    "an": {"an": 0.8, "un": 0.19, "en": 0.01}, "ang": {"ang": 0.8, "ung": 0.12, "eng": 0.08},
    "ap": {"ap": 0.85, "up": 0.15}, "at": {"at": 0.85, "ut": 0.15}, "ak": {"ak": 0.9, "uk": 0.1},
    "e": {"e": 0.9, "eh": 0.1}, "ei": {"ei": 0.5, "i": 0.27, "ee": 0.2, "ay": 0.02, "ie": 0.01},
    "eu": {"iu": 1.0}, "em": {"em": 1.0}, "en": {"en": 1.0},
    "eng": {"eng": 0.85, "ing": 0.15}, "ek": {"ek": 0.9, "ik": 0.1}, "ep": {"ep": 1.0},
    "eoi": {"ui": 0.93, "eui": 0.04, "uy": 0.03}, "eon": {"un": 0.93, "eun": 0.05, "on": 0.02},
    "eot": {"ut": 0.9, "eut": 0.1}, "i": {"i": 0.6, "ee": 0.32, "ze": 0.05, "e": 0.03},
    "im": {"im": 1.0}, "in": {"in": 0.97, "een": 0.03}, "ing": {"ing": 0.98, "eng": 0.02},
    "ip": {"ip": 1.0}, "it": {"it": 0.98, "eet": 0.02}, "ik": {"ik": 0.97, "ick": 0.03},
    "iu": {"iu": 0.96, "ew": 0.02, "iew": 0.02}, "o": {"o": 0.9, "oh": 0.05, "or": 0.05},
    "oi": {"oi": 0.95, "oy": 0.05}, "on": {"on": 0.97, "orn": 0.03}, "ong": {"ong": 1.0},
    "ot": {"ot": 1.0}, "ok": {"ok": 0.95, "ock": 0.05}, "ou": {"o": 0.9, "ou": 0.04, "oo": 0.04,
    "u": 0.02}, "oe": {"eu": 0.6, "oe": 0.4}, "oek": {"euk": 0.9, "eok": 0.1},
    "oeng": {"eung": 0.95, "eong": 0.03, "ong": 0.02}, "u": {"u": 0.75, "oo": 0.25},
    "ui": {"ui": 0.94, "oi": 0.02, "ooi": 0.04}, "un": {"un": 0.6, "oon": 0.4},
    "ung": {"ung": 0.97, "ong": 0.03}, "uk": {"uk": 0.93, "ook": 0.07}, "ut": {"ut": 0.8,
    "oot": 0.2}, "yu": {"u": 0.55, "ue": 0.25, "yu": 0.1, "ee": 0.1},
    "yun": {"uen": 0.85, "uan": 0.04, "un": 0.06, "yuen": 0.02, "yun": 0.03},
    "yut": {"uet": 0.93, "uit": 0.02, "yut": 0.05}, "m": {"m": 1.0}, "ng": {"ng": 0.95, "": 0.05},
    "": {"": 1.0},
}  # fmt: skip
_WHOLE: dict[str, Weights] = {
    "zi": {"chi": 0.6, "tsz": 0.2, "tze": 0.06, "tse": 0.04, "tsze": 0.02, "chee": 0.06,
           "ji": 0.02},
    "ci": {"chi": 0.7, "tsz": 0.2, "tze": 0.03, "tse": 0.03, "chee": 0.04},
    "si": {"si": 0.4, "sze": 0.32, "see": 0.14, "sz": 0.07, "shi": 0.03, "szs": 0.01, "sy": 0.03},
    "ji": {"yi": 0.68, "yee": 0.25, "i": 0.05, "ee": 0.02}, "jin": {"yin": 0.97, "in": 0.03},
    "jip": {"yip": 0.75, "ip": 0.25}, "jyu": {"yu": 0.8, "yue": 0.1, "yee": 0.06, "u": 0.04},
    "jyun": {"yuen": 0.93, "un": 0.03, "yuan": 0.03, "yun": 0.01}, "jyut": {"yuet": 1.0},
    "jau": {"yau": 0.97, "you": 0.03}, "ngan": {"ngan": 0.95, "an": 0.05}, "ng": {"ng": 1.0},
    "oi": {"oi": 0.85, "ngoi": 0.15}, "on": {"on": 0.9, "ngon": 0.05, "orn": 0.05},
}  # fmt: skip
_MACAU_HEAD = {"b": "p", "d": "t", "g": "k", "gw": "ku", "kw": "ku", "z": "ch", "c": "ch", "j": "i",
               "w": "v"}  # fmt: skip
_MACAU_TAIL = {"aa": "a", "aai": "ai", "aau": "ao", "au": "ao", "aam": "am", "aan": "an",
               "aang": "ang", "aap": "ap", "aat": "at", "aak": "ak", "eoi": "oi", "eon": "on",
               "eot": "ot", "iu": "io", "oe": "eu", "oek": "eok", "oeng": "eong", "yu": "u",
               "yun": "un", "yut": "ut", "ang": "ang", "ing": "eng", "ik": "ek",
               "am": "am"}  # fmt: skip


def _cut(jyutping: str) -> tuple[str, str]:
    if jyutping in ("m", "ng"):
        return "", jyutping
    initial = next((head for head in _INITIALS if jyutping.startswith(head)), "")
    return initial, jyutping[len(initial) :]


@lru_cache(maxsize=2048)
def spellings(jyutping: str) -> Weights:
    """P(spelling | toneless Jyutping syllable) by rule, Hong Kong and Macau together.

    >>> max(spellings("zoeng"), key=spellings("zoeng").get), sum(spellings("zoeng").values()) > 0.99
    ('cheung', True)
    """
    out: Weights = {}
    initial, final = _cut(jyutping)
    whole = _WHOLE.get(jyutping)
    if whole is None:
        heads = _HEADS.get(initial, {initial: 1.0})
        if initial == "s" and final in ("ek", "eng", "ing", "eoi", "eon", "oeng", "yu", "iu"):
            heads = {"s": 0.5, "sh": 0.5}
        # Front vowels keep ch; Tsang, Tso, Tsoi, Tsui show ts.
        if initial == "z" and final in ("ang", "o", "eoi", "oeng", "ou", "am", "an", "ai"):
            heads = {"ch": 0.6, "ts": 0.36, "j": 0.03, "tz": 0.01}
        whole = {
            head + tail: p * q
            for head, p in heads.items()
            for tail, q in _TAILS.get(final, {final: 1.0}).items()
        }
    for form, weight in whole.items():
        if form:
            out[form] = out.get(form, 0.0) + (1 - _MACAU_SHARE) * weight
    other = macau(jyutping)
    out[other] = out.get(other, 0.0) + _MACAU_SHARE
    return out


def hongkong(jyutping: str) -> str:
    """The likeliest Hong Kong spelling of a toneless Jyutping syllable by rule.

    >>> [hongkong(one) for one in ("can", "gaa", "jyun", "hok")]
    ['chan', 'ka', 'yuen', 'hok']
    """
    found = spellings(jyutping)
    return max(sorted(found), key=lambda form: found[form])


def macau(jyutping: str) -> str:
    """The spelling of a toneless Jyutping syllable in Macau, in Portuguese letters.

    >>> [macau(one) for one in ("joeng", "zau", "lei", "wong", "gwok")]
    ['ieong', 'chao', 'lei', 'vong', 'kuok']
    """
    initial, final = _cut(jyutping)
    if initial == "j" and final in ("ing", "ik"):
        return "i" + _MACAU_TAIL[final]
    if initial == "j" and final.startswith(("i", "yu")):
        return "i" + _MACAU_TAIL.get(final, final).removeprefix("i")
    return _MACAU_HEAD.get(initial, initial) + _MACAU_TAIL.get(final, final)
