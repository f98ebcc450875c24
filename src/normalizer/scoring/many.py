"""Two columns of names compared, row by row."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import numpy as np

from normalizer.errors import ArgumentError, NameTypeError
from normalizer.evidence import probability
from normalizer.model import Kind
from normalizer.names import analyze
from normalizer.scoring.pairs import as_name, name_bits

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

__all__ = ["compare_many"]

# Scores that are kept to be given again, which bounds the memory at some hundred megabytes; then
# all are forgotten. Columns in which names come back have them near each other.
_MOST_KEPT = 1_000_000


def compare_many(
    lefts: Iterable[str],
    rights: Iterable[str],
    *,
    kind: Kind | str | None = None,
    lang: str | None = None,
) -> npt.NDArray[np.float64]:
    """Compare two columns of names, each name of the one with its neighbour in the other.

    The scores are those of `compare`, to the bit. A pair that comes again is not scored again, so
    that columns with repetitions cost little more than their distinct pairs; no evidence is kept.

    Args:
        lefts: Names, as their sources spell them.
        rights: As many others: a list, an array, or a column of a data frame.
        kind: What all of them name, such as ``"person"``.
        lang: BCP 47 code of the language of all, when known.

    Returns:
        A score for each row, 0 to 1.

    Raises:
        NameTypeError: A name is not a ``str``; the message says which.
        ArgumentError: The columns are of different length.
        ValueError: There is no such kind.

    >>> compare_many(["Cho Tae-yul"] * 2, ["조태열", "Cho Tae-yong"], kind="person") > 0.5
    array([ True, False])
    """
    of = Kind(kind) if kind is not None else None
    ones, others = _column(lefts, "lefts"), _column(rights, "rights")
    if len(ones) != len(others):
        raise ArgumentError(
            f"lefts has {len(ones)} names and rights has {len(others)}; give two columns of equal"
            " length"
        )
    scores = np.empty(len(ones), dtype=np.float64)
    known: dict[tuple[str, str], float] = {}
    for row, (left, right) in enumerate(zip(ones, others, strict=True)):
        if type(left) is not str or type(right) is not str:
            left, right = as_name(left, f"lefts[{row}]"), as_name(right, f"rights[{row}]")  # noqa: PLW2901
        pair = left, right
        score = known.get(pair)
        if score is None:
            one, other = analyze(left, of), analyze(right, of)
            score = probability(name_bits(one, other, kind=of, lang=lang))
            if len(known) >= _MOST_KEPT:
                known.clear()
            known[pair] = score
        scores[row] = score
    return scores


def _column(names: Iterable[str], what: str) -> Collection[str]:
    if isinstance(names, str | bytes):
        raise NameTypeError(f"{what} is one name; give a column of names, such as [name]")
    # A column of a data frame goes as it is; what has no length is read first.
    return names if isinstance(names, Collection) else list(names)
