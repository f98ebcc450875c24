"""A small world for texts: two files of tables, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalizer import Resolver

TABLES = Path(__file__).parent / "tables"


@pytest.fixture(scope="session")
def resolver() -> Resolver:
    """A resolver of the small world alone."""
    return Resolver.load(TABLES, bundled=False)
