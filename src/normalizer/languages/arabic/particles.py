"""Small words of Arabic names: the article, and who is whose child.

They stand before a name or between two, are left out or joined to the next word as sources like,
and tell little: ابن, أبو. A word that is a name as often as not (عبد, ملك) is none of them.
"""

from __future__ import annotations

__all__ = ["PARTICLES"]

PARTICLES = frozenset("ال بن ابن أبن بنت ابنة أبو ابو أبي ابي آل".split())
"""The article, son, daughter, father and family of, as Arabic, Persian, Urdu and Pashto write."""
