"""Running text: its mentions are found, and decided together."""

from __future__ import annotations

from normalizer.texts.documents import Document
from normalizer.texts.model import (
    AnnotatedText,
    Contradiction,
    ContradictionKind,
    How,
    TextMention,
)

__all__ = ["AnnotatedText", "Contradiction", "ContradictionKind", "Document", "How", "TextMention"]
