"""Evidence as a picture, in the form that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.decide import BALANCED
from normalizer.explain import waterfall_svg, waterfall_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.decide import Policy
    from normalizer.evidence import Evidence

__all__ = ["PICTURES", "picture"]

PICTURES = ("text", "ascii", "svg")
"""Forms of a picture."""


def picture(
    evidence: Sequence[Evidence],
    form: str,
    *,
    title: str,
    names: tuple[str, str],
    policy: Policy = BALANCED,
    columns: int,
) -> str:
    """How evidence adds up, with its line end.

    Args:
        evidence: The pieces.
        form: One of `PICTURES`.
        title: What the picture says, in a sentence.
        names: The mention and the alias, or the two names.
        policy: Whose threshold is drawn.
        columns: Width of the terminal.
    """
    if form == "svg":
        left, right = names
        return waterfall_svg(evidence, title=title, left=left, right=right, policy=policy)
    ascii_only = form == "ascii"
    head = title.encode("ascii", "backslashreplace").decode() if ascii_only else title
    bars = waterfall_text(evidence, width=columns, ascii_only=ascii_only, policy=policy)
    return f"{head}\n{bars}\n"
