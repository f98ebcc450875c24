"""The strategy `respellings`: the same name, differently written."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from normalizer.errors import ArgumentError
from normalizer.testing.korean import KoreanName
from normalizer.testing.ways import Way, rewritten

if TYPE_CHECKING:
    from collections.abc import Collection

    from hypothesis.strategies import SearchStrategy

__all__ = ["respellings"]

_WAYS: Final = tuple(Way)
_KOREAN_JOINTS: Final = ("-", " ", "")


def respellings(
    name: str | KoreanName,
    *,
    ways: Collection[Way | str] = _WAYS,
    max_ways: int = 2,
) -> SearchStrategy[str]:
    """Draw the same name, written differently in one or more ways.

    Why: whatever is known of a name must hold for its respellings. What exactly holds is
    `Way.promise`; choose the ways by it. A way that does not apply to the name (capitals of
    조태열) leaves it as it is, and when none applies the name itself is drawn.

    Args:
        name: The name; a `KoreanName` is romanized first, by its first spelling unless
            `Way.ROMANIZATION` is among the ways.
        ways: The ways to choose from; values of `Way`.
        max_ways: Most ways at a time, at least 1.

    Raises:
        ArgumentError: A way is not known, none is given, or `max_ways` is less than 1.

    >>> from hypothesis import given, settings
    >>> @settings(database=None)
    ... @given(respellings("Zoë O'Hara", ways=["lower", "decomposed"]))
    ... def test(respelling):
    ...     assert respelling.casefold() != "zoe o'hara"
    >>> test()
    """
    chosen = _as_ways(ways)
    if max_ways < 1:
        raise ArgumentError(f"max_ways={max_ways!r}; give 1 or more")
    return st.lists(
        st.sampled_from(chosen), min_size=1, max_size=min(max_ways, len(chosen)), unique=True
    ).flatmap(lambda drawn: _respelled(name, sorted(drawn, key=_WAYS.index)))


def _as_ways(ways: Collection[Way | str]) -> tuple[Way, ...]:
    known = ", ".join(repr(str(way)) for way in _WAYS)
    if isinstance(ways, str):
        raise ArgumentError(f"ways is the str {ways!r}; give a list: [{ways!r}]")
    for way in ways:
        if way not in _WAYS:
            raise ArgumentError(f"unknown way {way!r}; choose from {known}")
    if not ways:
        raise ArgumentError(f"no way is given; choose from {known}")
    return tuple(way for way in _WAYS if way in ways)


def _respelled(name: str | KoreanName, ways: list[Way]) -> SearchStrategy[str]:
    if isinstance(name, KoreanName):
        text = _romanized(name, ways)
        ways = [way for way in ways if way not in _KOREAN_WAYS]
    else:
        text = st.just(name)
    for way in ways:
        text = text.flatmap(functools.partial(rewritten, way))
    return text


_KOREAN_WAYS: Final = frozenset({Way.ROMANIZATION, Way.JOINT, Way.FAMILY_FIRST})
"""The ways in which a `KoreanName` is written otherwise than a text is."""


def _romanized(name: KoreanName, ways: list[Way]) -> SearchStrategy[str]:
    joints = _KOREAN_JOINTS if Way.JOINT in ways else _KOREAN_JOINTS[:1]
    spellings = st.sampled_from(joints).flatmap(
        lambda joint: st.sampled_from(
            name.romanizations(joint=joint)[: None if Way.ROMANIZATION in ways else 1]
        )
    )
    if Way.FAMILY_FIRST in ways:
        return spellings.map(lambda spelling: spelling.replace(" ", ", ", 1))
    return spellings
