"""The public names of the package, and what importing it costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import normalizer

LATE = ("click", "hypothesis", "langcodes", "rich", "unidecode", "yaml")
"""Packages that are imported by what needs them, not by ``import normalizer``."""


def test_public_names_are_sorted_and_unique():
    """``__all__`` is read by people: it is in order and names nothing twice."""
    assert sorted(set(normalizer.__all__)) == list(normalizer.__all__)


@pytest.mark.parametrize("name", normalizer.__all__)
def test_public_name_exists_and_is_described(name):
    """Every public name can be had, and whatever is called says what it is for."""
    value = getattr(normalizer, name)

    if callable(value):
        assert (value.__doc__ or "").strip()


def test_dir_shows_the_public_names():
    """Completion in a shell offers what is public and nothing else."""
    shown = [name for name in dir(normalizer) if not name.startswith("_")]

    assert shown == list(normalizer.__all__)


def test_unknown_name_is_an_attribute_error():
    """A slip in a name is told as Python tells it."""
    with pytest.raises(AttributeError, match="no attribute 'Resolvr'"):
        normalizer.Resolvr  # noqa: B018


def test_import_is_light():
    """``import normalizer`` does not load the packages that only some calls need."""
    script = "import sys, normalizer; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())

    assert "normalizer" in loaded
    assert sorted(loaded.intersection(LATE)) == []
