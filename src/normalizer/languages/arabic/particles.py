"""Small words of names in abjads: the article, and who is whose child.

They stand before a name or between two, are left out or joined to the next word as sources like,
and tell little: אל, ابن, ܒܪ. A word that is a name as often as not (עבד, ملك) is none of them.
"""

from __future__ import annotations

__all__ = ["PARTICLES"]

PARTICLES = frozenset(
    # Arabic, Persian, Urdu, Pashto: the article, son, daughter, father, family of.
    "ال بن ابن أبن بنت ابنة أبو ابو أبي ابي آل "
    # The same in Hebrew letters, where the article takes on the first letter of the next word.
    "אל אד אר אס אש בן בת אבן אבו אום "
    # Syriac: son, daughter, and the Arabic words.
    "ܒܪ ܒܪܬ ܐܒܢ ܐܒܘ ܐܠ".split()
)
"""Particles, folded and in their own script."""
