"""normalizer: tables compiled to a folder, opened in another process."""

from __future__ import annotations

from typing import TYPE_CHECKING

import normalizer
from methods.base import Answer, Method

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

COMPILED = "kb"


class Normalizer(Method):
    """``normalizer.build``, ``Resolver.open``, ``resolve`` and ``resolve_many``."""

    name = "normalizer"
    persists = True
    _resolver: normalizer.Resolver

    def build(self, table: Path, folder: Path) -> None:
        normalizer.build(table, output=folder / COMPILED, bundled=False)

    def open(self, table: Path, folder: Path, *, cores: int) -> None:
        self._resolver = normalizer.Resolver.open(folder / COMPILED)

    def one(self, text: str) -> object:
        found = self._resolver.resolve(text)
        return found.status, found.entity, found.score

    def many(self, texts: Sequence[str], *, cores: int) -> object:
        found = self._resolver.resolve_many(texts, workers=cores)
        for one in found:
            _ = one.status, one.entity, one.score
        return found

    def answers(self, texts: Sequence[str]) -> list[Answer]:
        answers = []
        for found in self._resolver.resolve_many(texts):
            top = tuple(candidate.entity.id for candidate in found.candidates)
            # Bits, not the probability: it runs out of digits near 1.
            score = found.candidates[0].bits if top else float("-inf")
            answers.append(Answer(top, score, sure=found.entity is not None))
        return answers
