"""The languages that the library knows, each loaded at first need.

To add one, write a package here that makes a `Language`, and name it in `CODES`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from normalizer.errors import ArgumentError
from normalizer.languages.base import Language

__all__ = ["CODES", "language", "languages"]

CODES = {"ko": "korean"}
"""BCP 47 code of each language, and the package that makes it."""


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
    made = import_module(f"normalizer.languages.{found}").LANGUAGE
    assert isinstance(made, Language)
    return made


def languages() -> tuple[Language, ...]:
    """All languages, in a fixed order."""
    return tuple(map(language, CODES))
