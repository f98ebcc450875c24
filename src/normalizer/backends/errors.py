"""What is told when the package of an engine is missing."""

from __future__ import annotations

from normalizer.errors import NormalizerError

__all__ = ["MissingPackageError", "missing"]


class MissingPackageError(NormalizerError, ImportError):
    """The package of an engine is not installed; the message names the extra that brings it."""


def missing(package: str, extra: str) -> MissingPackageError:
    """The error for a package that could not be imported.

    >>> print(missing("pyarrow", "arrow"))
    the package pyarrow is not installed; run: pip install "name-normalizer[arrow]"
    """
    return MissingPackageError(
        f'the package {package} is not installed; run: pip install "name-normalizer[{extra}]"'
    )
