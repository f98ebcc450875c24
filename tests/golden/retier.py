"""Sort the pairs of names into tiers anew: ``python tests/golden/retier.py``.

A pair is strong if the library answers it rightly at the default policy, else weak. Only the first
cell of a row is rewritten; the order and all other bytes stay. Run it after a change of the scores,
and read the diff: a row that moves to weak is something that the change has cost.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import normalizer
from normalizer.decide import BALANCED

if TYPE_CHECKING:
    from collections.abc import Callable

PAIRS = Path(__file__).parent / "pairs"
COLUMNS = ("tier", "same", "kind", "left", "right", "category", "note")


def right(case: dict[str, str]) -> bool:
    """The library merges the pair if, and only if, both name one entity."""
    score = normalizer.compare(case["left"], case["right"], kind=case["kind"]).score
    return (score >= BALANCED.resolve) == (case["same"] == "1")


def retiered(text: str, answered: Callable[[dict[str, str]], bool] = right) -> str:
    """The text of a file of pairs with the tier of each row as it is found now."""
    head, *lines = text.splitlines(keepends=True)
    if next(csv.reader([head])) != list(COLUMNS):
        raise ValueError(f"the header is {head.strip()!r}; make it {','.join(COLUMNS)!r}")
    rows = [head]
    for line in lines:
        case = dict(zip(COLUMNS, next(csv.reader([line])), strict=True))
        rest = line.partition(",")[2]
        rows.append(f"{'strong' if answered(case) else 'weak'},{rest}")
    return "".join(rows)


def main() -> int:
    """Rewrite the files, and tell how many rows of each have moved."""
    for path in sorted(PAIRS.glob("*.csv")):
        old = path.read_bytes().decode("utf-8")
        new = retiered(old)
        rows = zip(old.splitlines(), new.splitlines(), strict=True)
        moved = [after for before, after in rows if after != before]
        path.write_bytes(new.encode("utf-8"))
        sys.stdout.write(f"{path.name}: {len(moved)} moved\n")
        sys.stdout.writelines(f"  {line}\n" for line in moved)
    return 0


if __name__ == "__main__":
    sys.exit(main())
