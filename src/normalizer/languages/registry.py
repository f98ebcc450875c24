"""The languages that the library knows, each loaded at first need.

To add one, write a package here that makes a `Language`, and name it in `CODES`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from normalizer.errors import ArgumentError
from normalizer.languages.base import Language

__all__ = ["CODES", "FOREIGN", "foreign", "language", "languages", "name_languages"]

CODES = {
    "ko": "korean",
    "zh": "chinese",
    "ja": "japanese",
    "ru": "russian",
    "uk": "ukrainian",
    "be": "belarusian",
    "bg": "bulgarian",
    "sr": "serbian",
    "mk": "macedonian",
    "kk": "kazakh",
    "ky": "kyrgyz",
    "tg": "tajik",
    "mn": "mongolian",
    "ar": "arabic",
    "fa": "persian",
    "ur": "urdu",
    "ps": "pashto",
    "prs": "dari",
    "he": "hebrew",
    "yi": "yiddish",
    "syr": "syriac",
    "hi": "hindi",
    "mr": "marathi",
    "ne": "nepali",
    "bn": "bengali",
    "as": "assamese",
    "pa": "punjabi",
    "gu": "gujarati",
    "or": "odia",
    "ta": "tamil",
    "te": "telugu",
    "kn": "kannada",
    "ml": "malayalam",
    "si": "sinhala",
    "el": "greek",
    "ka": "georgian",
    "hy": "armenian",
    "hyw": "armenian_western",
    "am": "amharic",
    "ti": "tigrinya",
    "th": "thai",
    "lo": "lao",
    "my": "burmese",
    "km": "khmer",
    "vi": "vietnamese",
    "tr": "turkish",
    "az": "azerbaijani",
    "uz": "uzbek",
    "tk": "turkmen",
}
"""BCP 47 code of each language, and the package that makes it.

Where several languages share a script, the first whose letters fit are asked.
"""

FOREIGN = {
    "Arab": "foreign.arabic",
    "Cyrl": "foreign.cyrillic",
    "Hang": "foreign.hangul",
    "Hani": "foreign.hanzi",
    "Hebr": "foreign.hebrew",
    "Kana": "foreign.kana",
}
"""Script, and the package that knows how foreign names are written in it."""


@cache
def foreign(script: str) -> Language | None:
    """How foreign names are written in a script, where that is known.

    >>> foreign("Cyrl").code, foreign("Latn")
    ('und-Cyrl', None)
    """
    package = FOREIGN.get(script)
    return None if package is None else _load(package)


def _load(package: str) -> Language:
    made = import_module(f"normalizer.languages.{package}").LANGUAGE
    assert isinstance(made, Language)
    return made


@cache
def language(code: str) -> Language:
    """The language with this code; subtags after the first are not looked at.

    Raises:
        ArgumentError: No such language is known.

    >>> language("ko-Latn").name
    'Korean'
    """
    found = CODES.get(code.split("-", 1)[0].lower())
    if found is None:
        raise ArgumentError(f"no readings for language {code!r}; there are {', '.join(CODES)}")
    return _load(found)


@cache
def languages() -> tuple[Language, ...]:
    """All languages, in a fixed order."""
    return tuple(map(language, CODES))


@cache
def name_languages() -> tuple[Language, ...]:
    """The languages that read whole names into lattices, in the same order."""
    return tuple(one for one in languages() if one.reads_names)
