"""The strategy `names`: text in the shape of names."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from normalizer.errors import ArgumentError
from normalizer.testing.inventories import Inventory, select

if TYPE_CHECKING:
    from collections.abc import Collection

    from hypothesis.strategies import SearchStrategy

__all__ = ["names", "tagged_names"]

_MAX_SYLLABLES: Final = 3
"""A word of more syllables finds no other faults and takes longer to shrink."""


def names(
    *,
    scripts: Collection[str] | None = None,
    languages: Collection[str] | None = None,
    min_words: int = 1,
    max_words: int = 4,
) -> SearchStrategy[str]:
    """Draw text in the shape of a name: words of letters, with the marks of their language.

    Every name is in one script, is composed (NFC) and has a letter. Korean, Chinese and Japanese
    words are written solid, as they are: 조태열 is one word. The word is not a word of its
    language; only its letters are. Shrinks toward a short Latin name.

    Args:
        scripts: ISO 15924 codes, such as ``"Latn"`` or ``"Hang"``; None for all of `SCRIPTS`.
        languages: Tags such as ``"fr"`` or ``"ko-Latn"``; None for all of `LANGUAGES`.
        min_words: Fewest words, at least 1.
        max_words: Most words, at least `min_words`.

    Raises:
        ArgumentError: A script or language is not known, none is left, or the counts cannot be.

    >>> from hypothesis import given, settings
    >>> @settings(database=None)
    ... @given(names(scripts=["Hang"], max_words=1))
    ... def test(name):
    ...     assert all("가" <= letter <= "힣" for letter in name)
    >>> test()
    """
    return tagged_names(
        scripts=scripts, languages=languages, min_words=min_words, max_words=max_words
    ).map(lambda tagged: tagged[1])


def tagged_names(
    *,
    scripts: Collection[str] | None = None,
    languages: Collection[str] | None = None,
    min_words: int = 1,
    max_words: int = 4,
) -> SearchStrategy[tuple[Inventory, str]]:
    """Draw names like `names`, each with the inventory that it was made from."""
    if not 1 <= min_words <= max_words:
        raise ArgumentError(
            f"min_words={min_words!r}, max_words={max_words!r}; give 1 <= min_words <= max_words"
        )
    # Tags, not inventories, are drawn from: their repr stays short enough for error reports.
    chosen = {one.language: one for one in select(scripts=scripts, languages=languages)}
    return st.sampled_from(tuple(chosen)).flatmap(
        lambda language: _names_of(chosen[language], min_words, max_words)
    )


@lru_cache(maxsize=512)  # building a strategy takes longer than drawing from it
def _names_of(
    inventory: Inventory, min_words: int, max_words: int
) -> SearchStrategy[tuple[Inventory, str]]:
    return st.lists(_words(inventory), min_size=min_words, max_size=max_words).map(
        lambda words: (inventory, unicodedata.normalize("NFC", inventory.joint.join(words)))
    )


@lru_cache(maxsize=512)
def _words(inventory: Inventory) -> SearchStrategy[str]:
    syllable = st.tuples(
        _parts(inventory.onsets), _parts(inventory.nuclei), _parts(inventory.codas)
    ).map("".join)
    body = st.lists(syllable, min_size=1, max_size=_MAX_SYLLABLES).map("".join)
    return st.tuples(_parts(inventory.prefixes), body).map(
        lambda word: inventory.capitalized(word[0] + inventory.capitalized(word[1]))
    )


def _parts(parts: tuple[str, ...]) -> SearchStrategy[str]:
    """Draw a part; always one choice, for Hypothesis holds fewer choices to be simpler.

    Without it every failure would be reported on an Ethiopic name, which has no codas to choose.
    """
    return st.sampled_from(parts if len(parts) > 1 else parts * 2)
