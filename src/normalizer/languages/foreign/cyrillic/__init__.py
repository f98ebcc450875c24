"""Foreign names in Cyrillic."""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="und-Cyrl",
    name="foreign names in Cyrillic",
    scripts=("Cyrl",),
    systems=(),
    package=__package__,
    examples=(
        ("Дональд Трамп", ("Donald Trump",)),
        ("Эмманюэль Макрон", ("Emmanuel Macron",)),
        ("Джеймс Кэмерон", ("James Cameron",)),
        ("Уинстон Черчилль", ("Winston Churchill",)),
    ),
)
