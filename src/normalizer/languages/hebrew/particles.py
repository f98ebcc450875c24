"""Small words of names in Hebrew letters: who is whose child, and Arabic words of that kind."""

from __future__ import annotations

__all__ = ["PARTICLES"]

PARTICLES = frozenset("אל אד אר אס אש בן בת אבן אבו אום".split())
"""Son, daughter; the Arabic article, which takes on the first letter of the next word, and kin."""
