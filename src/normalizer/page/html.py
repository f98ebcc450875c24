"""HTML that cannot be broken by what is put into it: the one place where text is escaped."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from normalizer.explain.cells import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Html", "bdi", "escaped", "join", "plain", "shortened", "tag", "trusted"]

LONGEST_SHOWN = 120
"""Characters of a spelling that are shown outside its text; a name of a list has fewer, and what
has more would hide all else."""

_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}

_KEPT = frozenset("\t\n\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060")
"""Characters that are not seen but belong to the writing of many languages: where a line may break,
which letters join, which way a comma belongs. None of them reaches beyond its place."""

_HIDDEN = frozenset(["Cc", "Cf", "Zl", "Zp"])
_NO_CHARACTERS = frozenset(["\ufffe", "\uffff"])
_VOID = frozenset(["br", "input", "link", "meta"])
_ISOLATES = {0x2068: None, 0x2069: None}


class Html(str):
    """Text that is HTML already; any other string is escaped when it is put into an element.

    What is made of it by the methods of `str` is a plain string again, so that a slip escapes twice
    and never too little.
    """

    __slots__ = ()


def escaped(text: str) -> Html:
    r"""Text of unknown origin as HTML: markup is escaped, what is not seen is made visible.

    Half of a surrogate pair becomes U+FFFD. Controls, such as those that turn the writing direction
    around, become escapes; line breaks and tabs stay. It takes time in proportion to the text.

    >>> print(escaped("<b> \u202e \x00 \ud800"))
    &lt;b&gt; \u202e \x00 �
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    special = {ord(char): shown for char in set(text) if (shown := _shown(char)) is not None}
    return Html(text.translate(special) if special else text)


def _shown(char: str) -> str | None:
    """What stands for a character; None for itself."""
    if char in _MARKUP:
        return _MARKUP[char]
    if char in _KEPT:
        return None
    if char in _NO_CHARACTERS:
        return f"\\u{ord(char):04x}"
    category = unicodedata.category(char)
    if category == "Cs":
        return "\ufffd"
    return visible(char) if category in _HIDDEN else None


def tag(name: str, /, *children: str, **attributes: str | int | bool | None) -> Html:
    """One element.

    Args:
        name: Its name.
        children: What it holds: text, which is escaped, or HTML.
        attributes: By name, with ``_`` for a hyphen, and at the end of what is a word of Python
            (``class_``). False and None leave one out; True writes it without a value.

    >>> print(tag("p", "1 < 2", tag("br"), class_="a b", hidden=True))
    <p class="a b" hidden>1 &lt; 2<br></p>
    """
    told = "".join(
        f" {key.rstrip('_').replace('_', '-')}"
        + ("" if value is True else f'="{escaped(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _VOID:
        return Html(f"<{name}{told}>")
    return Html(f"<{name}{told}>{join(children)}</{name}>")


def join(children: Iterable[str], between: str = "") -> Html:
    """Texts, which are escaped, and HTML behind each other."""
    return Html(
        plain(between).join(
            one if isinstance(one, Html) else escaped(one) for one in children
        )
    )  # fmt: skip


def plain(text: str) -> str:
    """HTML as an ordinary string, or a text escaped to one."""
    return str(text if isinstance(text, Html) else escaped(text))


def trusted(text: str) -> Html:
    """A text of the package itself, such as its style, as HTML."""
    return Html(text)


def shortened(text: str) -> str:
    """A spelling, cut where nobody reads on, with what is not seen made visible.

    >>> shortened("Cho Tae-yul"), len(shortened("a" * 1_000_000))
    ('Cho Tae-yul', 120)
    """
    cut = text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
    return cut if cut.isprintable() else visible(_whole(cut))


def _whole(text: str) -> str:
    """The text without halves of surrogate pairs."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def bdi(text: str) -> Html:
    """A spelling or another name, cut and kept from turning its neighbours around.

    >>> print(bdi("O'Neill"))
    <bdi>O&#39;Neill</bdi>
    """
    return tag("bdi", shortened(text.translate(_ISOLATES)))
