"""The elements that are open at some place of a page, so far as they tell what is hidden there.

Only blocks are kept as a tree, each with the elements within its lines. An end tag finds its
element at once or not at all, so that no nesting costs more than linear time.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from attrs import Factory, define

from normalizer.texts.html_tokens import PICTURES

if TYPE_CHECKING:
    from normalizer.texts.html_tokens import Tag

__all__ = ["OpenElements"]

_VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track"
    " wbr".split()
)
_UNSEEN = frozenset(
    # What no page shows; pictures and frames; the fields of forms, in which no marks can stand.
    """
    title script style template noscript noembed noframes datalist
    svg math iframe object audio video canvas
    select textarea xmp plaintext
    """.split()
)
_DIVIDING = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li
    listing main menu nav ol optgroup option p pre search section summary table tbody td tfoot th
    thead tr ul br
    """.split()
)
"""Elements that stand on lines of their own."""
_HOLDING = _DIVIDING | _UNSEEN | {"applet", "marquee", "ruby"}
"""Elements whose end closes what was left open within them."""
_IN_TABLES = frozenset("caption tbody td tfoot th thead tr option optgroup".split())
_LEAVING = frozenset(
    "blockquote body br center dd div dl dt h1 h2 h3 h4 h5 h6 hr li menu ol p pre table ul".split()
)
"""Elements that end a picture, as no picture has them."""
_CLOSED_BY = {
    "p": _DIVIDING - _IN_TABLES - {"br", "html", "body", "frameset", "legend"},
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "td": {"td", "th", "tr", "tbody", "thead", "tfoot"},
    "th": {"td", "th", "tr", "tbody", "thead", "tfoot"},
    "tr": {"tr", "tbody", "thead", "tfoot"},
    "tbody": {"tbody", "thead", "tfoot"},
    "thead": {"tbody", "thead", "tfoot"},
    "caption": {"tr", "tbody", "thead", "tfoot"},
    "svg": _LEAVING,
    "math": _LEAVING,
}
"""Elements whose end tag may be left out: what begins next closes them."""
_PREFORMATTED = frozenset({"pre", "listing"})
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@define
class _Block:
    """An open block, and what is open within its lines."""

    name: str
    is_hidden: bool
    is_preformatted: bool
    inline: list[tuple[str, bool]] = Factory(list)
    names: dict[str, int] = Factory(dict)


class OpenElements:
    """The elements that are open."""

    def __init__(self) -> None:
        self._blocks = [_Block("", is_hidden=False, is_preformatted=False)]
        self._names: Counter[str] = Counter()

    @property
    def is_hidden(self) -> bool:
        """Whether text that stands here is not seen."""
        block = self._blocks[-1]
        return block.inline[-1][1] if block.inline else block.is_hidden

    @property
    def is_preformatted(self) -> bool:
        """Whether blanks and line ends that stand here are seen."""
        return self._blocks[-1].is_preformatted

    @property
    def _is_in_picture(self) -> bool:
        return any(self._names[name] for name in PICTURES)

    def open(self, tag: Tag) -> bool:
        """Take a start tag; whether it divides the text."""
        name = tag.name
        while name in _CLOSED_BY.get(self._blocks[-1].name, ()):
            self._pop()
        divides = name in _DIVIDING
        if name in _VOID or (tag.is_empty and (name in PICTURES or self._is_in_picture)):
            return divides
        is_hidden = self.is_hidden or _hides(tag)
        block = self._blocks[-1]
        if name in _HOLDING:
            kept = block.is_preformatted or name in _PREFORMATTED
            self._blocks.append(_Block(name, is_hidden, kept))
            self._names[name] += 1
        else:
            block.inline.append((name, is_hidden))
            block.names[name] = block.names.get(name, 0) + 1
        return divides

    def close(self, tag: Tag) -> bool:
        """Take an end tag; whether it divides the text."""
        name = tag.name
        if name in _HOLDING:
            while self._names[name]:
                if self._pop() == name:
                    break
        else:
            block = self._blocks[-1]
            while block.names.get(name):
                ended, _ = block.inline.pop()
                block.names[ended] -= 1
                if ended == name:
                    break
        return name in _DIVIDING

    def _pop(self) -> str:
        name = self._blocks.pop().name
        self._names[name] -= 1
        return name


def _hides(tag: Tag) -> bool:
    """Whether an element is not seen, for what it is or by its attributes."""
    if tag.name in _UNSEEN or "hidden" in tag.attributes:
        return True
    if tag.name == "dialog" and "open" not in tag.attributes:
        return True
    return _HIDING.search(tag.attributes.get("style", "")) is not None
