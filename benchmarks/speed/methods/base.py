"""What a method can do, and what the peers have in common."""

from __future__ import annotations

import csv
from importlib.util import find_spec
from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

TOP = 10
"""Candidates that count for recall: as many as a resolution of normalizer shows."""
HANDED = 30
"""Names that a peer hands back for them: an entity may have several."""


@frozen
class Answer:
    """What a method says: entities, best first, and the score of the first.

    Attributes:
        top: At most ten.
        score: Higher is better; comparable among the answers of one method.
        sure: Whether the method itself says that it is this entity; None where it never says.
    """

    top: tuple[str, ...]
    score: float
    sure: bool | None = None


class Method:
    """A way to find entities by name.

    A method that persists writes an index in `build`, and `open` reads it in another process; any
    other makes its index in `open`, from the table, and once more in every process.
    """

    name: ClassVar[str]
    needs: ClassVar[tuple[str, ...]] = ()
    persists: ClassVar[bool] = False
    batch_only: ClassVar[bool] = False

    @classmethod
    def missing(cls) -> list[str]:
        """What would have to be installed."""
        return [name for name in cls.needs if find_spec(name) is None]

    def build(self, table: Path, folder: Path) -> None:
        """Write the index of a table into a folder."""

    def open(self, table: Path, folder: Path, *, cores: int) -> None:
        """Make ready to answer."""
        raise NotImplementedError

    def one(self, text: str) -> object:
        """Find the entity of one mention, as cheaply as the method can."""
        raise NotImplementedError

    def many(self, texts: Sequence[str], *, cores: int) -> object:
        """Find the entities of many mentions, as cheaply as the method can."""
        raise NotImplementedError

    def answers(self, texts: Sequence[str]) -> list[Answer]:
        """What it finds, with other candidates; this is not measured."""
        raise NotImplementedError


@frozen
class Names:
    """All names of a table, and whose they are."""

    texts: list[str]
    owners: list[str]


def read_names(table: Path) -> Names:
    """The names of a table, the canonical ones among them."""
    texts: list[str] = []
    owners: list[str] = []
    with table.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        next(rows)
        for entity, _, name, text, *_ in rows:
            for one in (name, text):
                if one:
                    texts.append(one)
                    owners.append(entity)
    return Names(texts, owners)


def folded(text: str) -> str:
    """Unidecode, lower case, words in order: what people do before they compare names."""
    from unidecode import unidecode

    words = unidecode(text).lower().replace("-", " ").replace(",", " ").split()
    return " ".join(sorted(words))


def entities(owners: Iterable[str]) -> tuple[str, ...]:
    """The first ten entities, each once."""
    return tuple(dict.fromkeys(owners))[:TOP]
