"""Language codes as other formats write them, brought into the tags that tables have."""

from __future__ import annotations

from functools import lru_cache

import langcodes

from normalizer.tables.fields import strange_scripts
from normalizer.tables.language_tags import check_tag, script_subtag
from normalizer.text.scripts import COMMON, scripts_of

__all__ = [
    "UNKNOWN",
    "is_own_language",
    "language_for",
    "language_tag",
    "languages_of",
    "own_script",
]

UNKNOWN = "und"
"""The tag of what no language is known of."""

# Codes of Wikimedia that are no tags of BCP 47, and what they mean, by Wikimedia's own list of
# codes that do not follow the standard. `mul` is its label for all languages at once.
_WIKIMEDIA = {
    "simple": "en", "be-x-old": "be-tarask", "zh-classical": "lzh", "zh-min-nan": "nan",
    "zh-yue": "yue", "sr-ec": "sr-Cyrl", "sr-el": "sr-Latn", "bat-smg": "sgs", "fiu-vro": "vro",
    "roa-rup": "rup", "tokipona": "tok", "mul": UNKNOWN, "zxx": UNKNOWN, "mis": UNKNOWN,
}  # fmt: skip

# What a text of a script code of ISO 15924 is written in, where letters are of several scripts.
_COMPOUND = {
    "Jpan": frozenset({"Hani", "Hira", "Kana"}),
    "Kore": frozenset({"Hang", "Hani"}),
    "Hans": frozenset({"Hani"}),
    "Hant": frozenset({"Hani"}),
}

# Official languages of a country beside the one that most of its people speak, where names are
# written in several. Only what is beyond doubt: a language that is missing here makes a name a
# translation, which is weighed the same.
_ALSO = {
    "AF": {"ps"}, "BE": {"fr", "de"}, "BY": {"ru"}, "CA": {"fr"}, "CH": {"fr", "it"},
    "CY": {"tr"}, "FI": {"sv"}, "HK": {"en", "yue"}, "IE": {"ga"}, "IN": {"en"}, "IQ": {"ku"},
    "KZ": {"kk", "ru"}, "LK": {"ta"}, "LU": {"fr", "de", "lb"}, "MT": {"en"}, "NZ": {"mi"},
    "PK": {"en"}, "PY": {"gn"}, "SG": {"en", "zh", "ms", "ta"}, "ZA": {"af", "zu", "xh"},
}  # fmt: skip


@lru_cache(maxsize=4096)
def language_tag(code: str) -> str:
    """The registered tag of a language code; ``"und"`` for what no registry has.

    Subtags that are not registered are left out from the right, so that what is known is kept.

    >>> language_tag("zh-hant"), language_tag("zh-min-nan"), language_tag("de-formal")
    ('zh-Hant', 'nan', 'de')
    >>> language_tag("post"), language_tag("eng"), language_tag("")
    ('und', 'en', 'und')
    """
    code = code.strip().replace("_", "-")
    known = _WIKIMEDIA.get(code.casefold())
    if known is not None:
        return known
    parts = code.split("-")
    for end in range(len(parts), 0, -1):
        try:
            tag = langcodes.Language.get("-".join(parts[:end]), normalize=True).to_tag()
        except ValueError:
            continue
        if check_tag(tag) is None:
            return UNKNOWN if tag.startswith("x-") else tag
    return UNKNOWN


@lru_cache(maxsize=4096)
def own_script(tag: str) -> frozenset[str]:
    """The scripts in which a language is mostly written; empty for an unknown language.

    >>> sorted(own_script("ja")), sorted(own_script("sr-Latn")), sorted(own_script("und"))
    (['Hani', 'Hira', 'Kana'], ['Latn'], [])
    """
    if tag.split("-", maxsplit=1)[0] in {UNKNOWN, "mul", "mis", "zxx"}:
        return frozenset()
    script = script_subtag(tag) or langcodes.Language.get(tag).maximize().script or ""
    return _COMPOUND.get(script, frozenset({script} if script else ()))


@lru_cache(maxsize=1024)
def language_for(code: str, text: str) -> str:
    """The tag of a text whose language is given by a code.

    Where the text is written in another script than the language is, or than the code says, the
    tag names the script, as tables must.

    >>> language_for("ko", "조태열"), language_for("ko", "Cho Tae-yul")
    ('ko', 'ko-Latn')
    >>> language_for("sr-Latn", "Београд"), language_for("en", "Moscow")
    ('sr-Cyrl', 'en')
    """
    tag = language_tag(code)
    if text.isascii() and _is_latin(tag):
        return tag
    strange = strange_scripts(text, tag)
    if strange:
        return _in_script(tag, strange[0])
    if script_subtag(tag):
        return tag
    found = scripts_of(text)
    own = own_script(tag)
    if own and list(found) == ["Latn"] and "Latn" not in own:
        return _in_script(tag, "Latn")
    return tag


@lru_cache(maxsize=4096)
def _is_latin(tag: str) -> bool:
    return "Latn" in own_script(tag)


@lru_cache(maxsize=4096)
def _in_script(tag: str, script: str) -> str:
    if script in {COMMON, "Zzzz"}:
        return tag.split("-", maxsplit=1)[0]
    parts = langcodes.Language.get(tag)
    tag = langcodes.Language.make(parts.language, script=script, territory=parts.territory).to_tag()
    return tag if check_tag(tag) is None else UNKNOWN


@lru_cache(maxsize=1024)
def languages_of(country: str) -> frozenset[str]:
    """The languages of a country in which its names are written: the main one, and official ones.

    >>> sorted(languages_of("CA")), sorted(languages_of("KR"))
    (['en', 'fr'], ['ko'])
    """
    main = langcodes.Language.make(territory=country).maximize().language
    return frozenset({main} if main else ()) | _ALSO.get(country, frozenset())


def is_own_language(tag: str, country: str, text: str) -> bool:
    """Whether a text is written in a language of a country, and in the script of that language.

    >>> is_own_language("ko", "KR", "조태열"), is_own_language("ko-Latn", "KR", "Cho Tae-yul")
    (True, False)
    >>> is_own_language("ko", "US", "버락 오바마"), is_own_language("ko", "", "조태열")
    (False, False)
    """
    if not country:
        return False
    language = tag.split("-", maxsplit=1)[0]
    if language not in languages_of(country):
        return False
    found = set(scripts_of(text))
    return bool(found) and found <= own_script(language)
