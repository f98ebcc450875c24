"""What tests of several folders share."""

from __future__ import annotations

import pytest


@pytest.fixture
def run():
    """Run the command line in this process; return what click's runner returns."""
    # Most tests run no command; those that look at what is loaded must not find it here.
    from click.testing import CliRunner  # noqa: PLC0415

    from normalizer.cli import main  # noqa: PLC0415

    def call(*arguments, stdin=None):
        return CliRunner().invoke(main, [str(word) for word in arguments], input=stdin)

    return call
