"""The scripts of the benchmark import each other by name, as they do when they are run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

SPEED = Path(__file__).resolve().parents[2] / "benchmarks" / "speed"


@pytest.fixture(autouse=True)
def _speed_on_the_path(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = set(sys.modules)
    monkeypatch.syspath_prepend(SPEED)
    yield
    # Their names are short and plain; other tests may have modules of the same names.
    for name in set(sys.modules) - before:
        path = getattr(sys.modules[name], "__file__", None)
        if path and Path(path).is_relative_to(SPEED):
            del sys.modules[name]
