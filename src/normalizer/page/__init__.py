"""One page of HTML on the names of several texts: self-contained, and safe to open.

- `normalizer.page.compose`: the page as a whole.
- `normalizer.page.gathering`: what the page speaks of, gathered from all texts.
- `normalizer.page.html`: the one place where text is escaped.
"""

from __future__ import annotations

from normalizer.page.compose import compose_page

__all__ = ["compose_page"]
