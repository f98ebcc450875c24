"""Small knowledge bases on the disk."""

from __future__ import annotations

import pytest

from normalizer import Resolver

NAMES = (
    ("kr.cho-tae-yong", "Cho Tae-yong", "person"),
    ("kr.cho-tae-yul", "Cho Tae-yul", "person"),
    ("kr.cho-tae-yul", "조태열", "person"),
    ("ca.melanie-joly", "Mélanie Joly", "person"),
    ("org.nato", "North Atlantic Treaty Organization", "organization"),
)


@pytest.fixture
def resolver():
    """A resolver of a few names, in memory."""
    return Resolver.from_names(NAMES)


@pytest.fixture
def base(resolver, tmp_path):
    """The folder of a knowledge base of the same names."""
    return resolver.compile(tmp_path / "kb")


@pytest.fixture
def contents():
    """Read all files of a folder."""

    def read(folder):
        return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}

    return read
