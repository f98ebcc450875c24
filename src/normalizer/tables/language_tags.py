"""The one door to langcodes: are language tags and country codes those of the registry?"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import langcodes
from langcodes.data_dicts import ALL_SCRIPTS

from normalizer.tables.vocabulary import suggest

__all__ = [
    "NOT_LATIN",
    "TagFault",
    "check_country",
    "check_tag",
    "script_subtag",
    "standard_tag",
    "usual_script",
]  # fmt: skip

# The languages that news about the world is most often quoted in, for those who write the name
# of a language where its code belongs. Codes are those of ISO 639.
_LANGUAGE_NAMES = {
    "afrikaans": "af", "albanian": "sq", "amharic": "am", "arabic": "ar", "armenian": "hy",
    "azerbaijani": "az", "belarusian": "be", "bengali": "bn", "bosnian": "bs", "bulgarian": "bg",
    "burmese": "my", "cantonese": "yue", "catalan": "ca", "chinese": "zh", "croatian": "hr",
    "czech": "cs", "danish": "da", "dutch": "nl", "english": "en", "estonian": "et",
    "farsi": "fa", "filipino": "fil", "finnish": "fi", "french": "fr", "georgian": "ka",
    "german": "de", "greek": "el", "hausa": "ha", "hebrew": "he", "hindi": "hi",
    "hungarian": "hu", "icelandic": "is", "indonesian": "id", "irish": "ga", "italian": "it",
    "japanese": "ja", "kazakh": "kk", "khmer": "km", "korean": "ko", "kurdish": "ku",
    "kyrgyz": "ky", "lao": "lo", "latvian": "lv", "lithuanian": "lt", "macedonian": "mk",
    "malay": "ms", "mandarin": "zh", "mongolian": "mn", "nepali": "ne", "norwegian": "no",
    "pashto": "ps", "persian": "fa", "polish": "pl", "portuguese": "pt", "romanian": "ro",
    "russian": "ru", "serbian": "sr", "sinhala": "si", "slovak": "sk", "slovenian": "sl",
    "somali": "so", "spanish": "es", "swahili": "sw", "swedish": "sv", "tajik": "tg",
    "tamil": "ta", "telugu": "te", "thai": "th", "tibetan": "bo", "tigrinya": "ti",
    "turkish": "tr", "turkmen": "tk", "ukrainian": "uk", "urdu": "ur", "uyghur": "ug",
    "uzbek": "uz", "vietnamese": "vi", "yiddish": "yi", "zulu": "zu",
}  # fmt: skip

NOT_LATIN = frozenset({
    "am", "ar", "be", "bg", "bn", "el", "fa", "gu", "he", "hi", "hy", "ja", "ka", "km", "kn",
    "ko", "lo", "mk", "ml", "mr", "my", "ne", "ps", "ru", "si", "ta", "te", "th", "ti", "uk",
    "ur", "yi", "zh",
})  # fmt: skip
"""Languages that are written in one script other than Latin wherever news is printed."""

_EXPECTED = "write a BCP 47 tag, such as ko, ko-Latn or zh-Hant; und when not known"
# User-assigned codes that ISO will never give to a country; XK is used for Kosovo by the
# European Union and stays allowed.
_PRIVATE_REGIONS = frozenset(
    ["AA", "ZZ"] + [f"Q{last}" for last in "MNOPQRSTUVWXYZ"]
    + [f"X{last}" for last in "ABCDEFGHIJLMNOPQRSTUVWXYZ"]
)  # fmt: skip
_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN"})


class TagFault(NamedTuple):
    """What is wrong with a tag or code, and how to mend it."""

    message: str
    mend: str


@lru_cache(maxsize=4096)
def check_tag(tag: str) -> TagFault | None:
    """Tell what is wrong with a language tag; None when the registry has it as it is written.

    >>> check_tag("sr-Latn") is None
    True
    >>> check_tag("ko-latn").mend
    "write 'ko-Latn'"
    """
    try:
        # Unlike standardize_tag this keeps a script that the language implies: en-Latn is fine.
        standard = langcodes.Language.get(tag, normalize=True).to_tag()
    except ValueError:
        code = _LANGUAGE_NAMES.get(tag.strip().casefold())
        if code is None:
            near = suggest(tag, _LANGUAGE_NAMES)
            code = _LANGUAGE_NAMES[near] if near is not None else None
        mend = f"did you mean {code!r}?" if code is not None else _EXPECTED
        return TagFault(f"{tag!r} is not a language tag", mend)
    if not langcodes.tag_is_valid(tag):
        return _unregistered(tag)
    if standard != tag:
        return TagFault(f"{tag!r} is not the registered form of the tag", f"write {standard!r}")
    return None


@lru_cache(maxsize=4096)
def usual_script(tag: str) -> str:
    """The script that a language is written in, by the data of the Unicode consortium; "" if none.

    >>> usual_script("ko"), usual_script("fr"), usual_script("und")
    ('Kore', 'Latn', '')
    """
    language = tag.partition("-")[0]
    if language in ("und", "mul", "zxx", "mis"):
        return ""
    try:
        return langcodes.Language.get(language).maximize().script or ""
    except ValueError:
        return ""


def standard_tag(tag: str) -> str | None:
    """The registered form of a tag that is written otherwise; None where there is none.

    >>> standard_tag("KO-latn"), standard_tag("korean")
    ('ko-Latn', None)
    """
    try:
        standard = str(langcodes.Language.get(tag, normalize=True).to_tag())
    except ValueError:
        return None
    return standard if langcodes.tag_is_valid(tag) and check_tag(standard) is None else None


def _unregistered(tag: str) -> TagFault:
    """Say which subtag of a tag the registry does not have."""
    parts = langcodes.get(tag, normalize=False)
    language = parts.language or "und"
    if not langcodes.tag_is_valid(language):
        return TagFault(f"{tag!r}: no language has the code {language!r}", _EXPECTED)
    script = parts.script
    if script and not langcodes.tag_is_valid(f"und-{script}"):
        initial = script[0].casefold()
        scripts = (name.casefold() for name in ALL_SCRIPTS)
        near = suggest(script, (name for name in scripts if name[0] == initial))
        known = "such as Latn, Cyrl, Hang, Hant"
        mend = f"did you mean {near.title()!r}?" if near else f"write an ISO 15924 code, {known}"
        return TagFault(f"{tag!r}: no script has the code {script!r}", mend)
    region = parts.territory
    if region and not langcodes.tag_is_valid(f"und-{region}"):
        mend = "leave it out; a romanization system goes into the field 'system'"
        return TagFault(f"{tag!r}: no region has the code {region!r}", mend)
    stem = "-".join(part for part in (parts.language, script, region) if part)
    mend = f"write {stem!r}; a romanization system goes into the field 'system'"
    return TagFault(f"{tag!r} has a subtag that is not registered", mend)


@lru_cache(maxsize=1024)
def check_country(code: str) -> TagFault | None:
    """Tell what is wrong with a country code; None when it is an ISO 3166 alpha-2 code.

    >>> check_country("KR") is None
    True
    >>> check_country("UK").mend
    "write 'GB'"
    """
    form = "write the two capital letters of ISO 3166, such as KR"
    upper = code.upper()
    if len(code) != 2 or not (code.isascii() and code.isalpha()):
        return TagFault(f"{code!r} is not a country code", form)
    if upper in _PRIVATE_REGIONS or upper in _NOT_COUNTRIES:
        return TagFault(f"{code!r} is not the code of a country", form)
    if not langcodes.tag_is_valid(f"und-{upper}"):
        return TagFault(f"no country has the code {code!r}", form)
    standard = langcodes.standardize_tag(f"und-{upper}").removeprefix("und-")
    if standard != code:
        what = "is not in capitals" if standard == upper else "is not the code of a country today"
        return TagFault(f"{code!r} {what}", f"write {standard!r}")
    return None


@lru_cache(maxsize=4096)
def script_subtag(tag: str) -> str:
    """The script that a tag names, or "" when it names none.

    >>> script_subtag("ko-Latn"), script_subtag("ko")
    ('Latn', '')
    """
    for part in tag.split("-")[1:]:
        if len(part) == 4 and part.isalpha():
            return part.title()
        if len(part) < 3:
            break
    return ""
