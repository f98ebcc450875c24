"""A hundred thousand rows are checked and formatted in seconds."""

from __future__ import annotations

import time
from itertools import product
from typing import TYPE_CHECKING

import pytest

from normalizer.linting import lint
from normalizer.tables.formatting import plan_format

if TYPE_CHECKING:
    from pathlib import Path

ROWS = 100_000
MOST_SECONDS = 10
"""On a machine that counts to three million in `USUAL` seconds."""
USUAL = 0.13
SYLLABLES = "ba de ki lo mu na re si to vu pa ge".split()


def _slowness() -> float:
    """How many times slower this machine is than a usual one."""
    begin = time.perf_counter()
    total = 0
    for number in range(3_000_000):
        total += number
    return max(1.0, (time.perf_counter() - begin) / USUAL)


@pytest.mark.slow
def test_a_hundred_thousand_rows_take_seconds(tmp_path: Path) -> None:
    """Lint and format, each on one core."""
    names = ["".join(parts).title() for parts in product(SYLLABLES, repeat=4)]
    rows = ["entity,entity_kind,name,text,lang,kind,source"]
    for number in range(ROWS // 4):
        given, family = names[number % 20736], names[(number * 7 + number // 20736) % 20736]
        said = f"x.e{number}"
        rows.append(f"{said},person,{given} {family},{given}a {family},und-Latn,self,reg")
        rows += [f"{said},,,{given} {names[(number + k * 99) % 20736]} {family},,self,reg"
                 for k in (1, 2, 3)]  # fmt: skip
    (tmp_path / "x.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (tmp_path / "x.meta.yaml").write_text(
        "format: 1\nsources:\n  reg: {title: Register}\n", encoding="utf-8"
    )
    slowness = _slowness()
    for work in (lint, plan_format):
        begin = time.perf_counter()
        work(tmp_path)
        assert time.perf_counter() - begin < MOST_SECONDS * slowness
