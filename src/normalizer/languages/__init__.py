"""Names in the languages of the news: read from Latin letters, and written in them."""

from __future__ import annotations

from attrs import evolve

from normalizer.languages.base import Language, Reading, Romanization
from normalizer.languages.plausibility import language_shares
from normalizer.languages.registry import language, languages

__all__ = ["Language", "Reading", "Romanization", "language", "languages", "readings", "romanize"]


def readings(text: str, *, lang: str | None = None) -> tuple[Reading, ...]:
    """The weighted ways in which a Latin spelling can be read in a native script.

    Args:
        text: A name as the press spells it.
        lang: BCP 47 code of its language; without it every known language is tried, and weights
            are also by how likely the name is of each.

    Returns:
        Readings, likeliest first; none where the text can be no name of the language.

    Raises:
        ArgumentError: The language is not known here.

    >>> [(reading.text, reading.lang) for reading in readings("Cho Tae-yong", lang="ko")][:1]
    [('조태용', 'ko')]
    """
    if lang is not None:
        return language(lang).readings(text)
    shares = language_shares(text)
    found = [
        evolve(reading, weight=round(reading.weight * shares.get(one.code, 1.0), 9))
        for one in languages()
        for reading in one.readings(text)
    ]
    return tuple(sorted(found, key=lambda reading: (-reading.weight, reading.lang, reading.text)))


def romanize(
    text: str, *, lang: str | None = None, system: str | None = None
) -> tuple[Romanization, ...]:
    """The weighted ways in which a native name is written in Latin letters.

    Args:
        text: A name in its own script.
        lang: BCP 47 code of its language; without it every known language is tried.
        system: One romanization system, or ``"habit"``; without it all of them, weighted.

    Returns:
        Spellings, likeliest first, each with the system that licenses it.

    Raises:
        ArgumentError: The language or the system is not known.

    >>> [spelling.text for spelling in romanize("윤석열", lang="ko", system="rr")]
    ['Yun Seokyeol']
    """
    asked = languages() if lang is None else (language(lang),)
    found = [spelling for one in asked for spelling in one.romanize(text, system)]
    return tuple(sorted(found, key=lambda one: (-one.weight, one.lang, one.text)))
