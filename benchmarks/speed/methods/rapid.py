"""rapidfuzz: every name of the table is compared with every mention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from methods.base import HANDED, Answer, Method, entities, folded, read_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

CELLS = 20_000_000
"""Scores of a block of ``cdist``: a byte each."""


class RapidFuzz(Method):
    """``extractOne`` for one mention, ``cdist`` for many; the ratio on unidecoded, sorted words."""

    name = "rapidfuzz"
    needs = ("rapidfuzz", "unidecode", "numpy")

    def open(self, table: Path, folder: Path, *, cores: int) -> None:
        names = read_names(table)
        self._owners = names.owners
        self._keys = [folded(text) for text in names.texts]

    def one(self, text: str) -> object:
        from rapidfuzz import fuzz, process

        found = process.extractOne(folded(text), self._keys, scorer=fuzz.ratio)
        return self._owners[found[2]]

    def _blocks(self, texts: Sequence[str], cores: int) -> Iterator[Any]:
        import numpy as np
        from rapidfuzz import fuzz, process

        queries = [folded(text) for text in texts]
        wide = max(1, CELLS // len(self._keys))
        for at in range(0, len(queries), wide):
            few = queries[at : at + wide]
            yield process.cdist(few, self._keys, scorer=fuzz.ratio, dtype=np.uint8, workers=cores)

    def many(self, texts: Sequence[str], *, cores: int) -> object:
        return [
            self._owners[place]
            for block in self._blocks(texts, cores)
            for place in block.argmax(axis=1)
        ]

    def answers(self, texts: Sequence[str]) -> list[Answer]:
        import numpy as np

        found = []
        few = min(HANDED, len(self._keys))
        for block in self._blocks(texts, 1):
            for row in block:
                best = np.argpartition(row, -few)[-few:]
                best = best[np.lexsort((best, -row[best].astype(int)))]
                top = entities(self._owners[place] for place in best)
                found.append(Answer(top, float(row[best[0]])))
        return found
