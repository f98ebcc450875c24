"""HTML as a reader sees it, with the way back to the markup.

Browsers read any text as HTML, and so does this: the tags, comments and references are found as
the HTML standard says. Only as much of the tree is built as tells what is hidden.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from attrs import field, frozen

from normalizer.errors import ArgumentError, NameTypeError
from normalizer.texts.html_tokens import Piece, Tag, tokens
from normalizer.texts.html_tree import OpenElements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.texts.model import AnnotatedText, TextMention

__all__ = ["HtmlText", "read_html"]

_BLANKS = re.compile(r"[ \t\n\f\r]+")
_LINE, _BLOCK = "\n", "\n\n"
_QUOTED = {"&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;"}


@frozen
class HtmlText:
    """What a reader of a page sees, and where it stands in the markup.

    Attributes:
        text: The words of the page: blanks are put together as browsers do, paragraphs and other
            blocks are divided by an empty line, lines by a line end.
        markup: The page as it was given.
    """

    text: str
    markup: str = field(repr=False)
    # Pieces of the text: where each begins, and where it stands in the markup. One that is as long
    # there as here stands letter for letter, any other as a whole, such as a reference.
    _begins: tuple[int, ...] = field(repr=False, eq=False)
    _places: tuple[tuple[int, int], ...] = field(repr=False, eq=False)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a piece of the text stands in the markup, with the tags that are inside of it.

        Args:
            start: Characters of the text before it.
            end: Characters of the text before what follows it.

        Returns:
            The same for the markup. A reference such as ``&eacute;`` is never cut.

        Raises:
            ArgumentError: The text has no such piece.

        >>> page = read_html("<p>M&eacute;lanie <b>Joly</b></p>")
        >>> page.text, page.source_span(0, 12)
        ('Mélanie Joly', (3, 25))
        """
        self._check(start, end)
        spans = list(self._sources(start, end))
        if spans:
            return spans[0][0], spans[-1][1]
        if not self._begins:
            return 0, 0
        # Nothing stands at its place, which is before the letter that follows, or at the end.
        if start < len(self.text):
            return (next(self._sources(start, start + 1))[0],) * 2
        return (self._places[-1][1],) * 2

    def mark(self, annotated: AnnotatedText) -> str:
        """The markup with ``<mark>`` around the mentions.

        No tag is broken: where tags stand within a mention, it gets several marks, one for each
        run of text. Without the marks, the markup is as it was.

        Args:
            annotated: What was found in `text`.

        Returns:
            The markup. Each mark has ``data-mention`` (the number of the mention), ``data-status``,
            ``data-how``, and, where they are known, ``data-entity`` and ``data-cluster``.

        Raises:
            ArgumentError: It is the annotation of another text.
        """
        if annotated.text != self.text:
            raise ArgumentError("this is the annotation of another text; annotate that of the page")
        made: list[str] = []
        done = 0
        for number, mention in enumerate(annotated.mentions):
            opening = _opening(number, mention)
            for first, last in self._runs(mention.start, mention.end):
                made += (self.markup[done:first], opening, self.markup[first:last], "</mark>")
                done = last
        return "".join([*made, self.markup[done:]])

    def _check(self, start: int, end: int) -> None:
        if not 0 <= start <= end <= len(self.text):
            raise ArgumentError(
                f"the text has no characters {start} to {end}; it has {len(self.text)}"
            )

    def _sources(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the pieces of a part of the text stand in the markup."""
        at = max(0, bisect_right(self._begins, start) - 1)
        while start < end:
            begin, (first, last) = self._begins[at], self._places[at]
            after = self._begins[at + 1] if at + 1 < len(self._begins) else len(self.text)
            stop = min(end, after)
            if last - first == after - begin:
                yield first + start - begin, first + stop - begin
            else:
                yield first, last
            start = stop
            at += 1

    def _runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The same, with those joined between which no tag stands, and without mere blanks."""
        first = last = 0
        for begin, stop in self._sources(start, end):
            if begin != last or first == last:
                yield from self._words(first, last)
                first = begin
            last = stop
        yield from self._words(first, last)

    def _words(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        # A mark around what divides blocks might stand where none may.
        if not _BLANKS.fullmatch(self.markup, first, last) and first < last:
            yield first, last


def read_html(markup: str) -> HtmlText:
    r"""Read HTML as a reader of the page sees it.

    What is not seen is left out: tags, comments, scripts, styles, titles, elements with ``hidden``
    or with a style of their own that hides them. So are pictures, frames and the fields of forms.
    Styles of the page as a whole are not looked at. The work is linear in the length, and no text
    is an error.

    Args:
        markup: The page, or a part of one.

    Raises:
        NameTypeError: The markup is not a ``str``.

    >>> read_html("<h1>Talks</h1><p>Joly &amp; Cho<script>x()</script> met.").text
    'Talks\n\nJoly & Cho met.'
    """
    if not isinstance(markup, str):
        raise NameTypeError(f"the markup is {type(markup).__name__}, not str; decode it first")
    tree, page = OpenElements(), _Page(markup)
    for token in tokens(markup):
        if isinstance(token, Tag):
            divides = tree.close(token) if token.is_end else tree.open(token)
            if divides and not tree.is_hidden:
                page.divide(_LINE if token.name == "br" else _BLOCK, token.start)
        elif not tree.is_hidden:
            page.add(token, kept=tree.is_preformatted)
    return page.done()


class _Page:
    """The text of a page as it grows."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._parts: list[str] = []
        self._begins: list[int] = []
        self._places: list[tuple[int, int]] = []
        self._length = 0
        self._waiting = "", 0, 0
        """What divides from the next word, should one come, and where it stands."""

    def divide(self, by: str, at: int) -> None:
        """A line or a block begins or ends."""
        waiting = self._waiting[0].strip(" ")
        if waiting == by == _LINE:
            by = _BLOCK  # two line ends leave an empty line, as a paragraph does
        if self._parts and len(by) > len(waiting):
            self._waiting = by, at, at

    def add(self, piece: Piece, *, kept: bool) -> None:
        """Add text; blanks are put together unless they are kept."""
        if piece.text is not None:
            if not kept and _BLANKS.fullmatch(piece.text):
                self._blank(piece.start, piece.end)
            else:
                self._put(piece.text, piece.start, piece.end)
            return
        at = piece.start
        if not kept:
            for blanks in _BLANKS.finditer(self._markup, piece.start, piece.end):
                self._put(self._markup[at : blanks.start()], at, blanks.start())
                self._blank(blanks.start(), blanks.end())
                at = blanks.end()
        self._put(self._markup[at : piece.end], at, piece.end)

    def done(self) -> HtmlText:
        """The page, once all of it was added."""
        text = "".join(self._parts)
        return HtmlText(text, self._markup, tuple(self._begins), tuple(self._places))

    def _blank(self, start: int, end: int) -> None:
        if self._parts and not self._waiting[0]:
            self._waiting = " ", start, end

    def _put(self, text: str, start: int, end: int) -> None:
        if not text:
            return
        by, first, last = self._waiting
        self._waiting = "", 0, 0
        if by:
            self._append(by, first, last)
        self._append(text, start, end)

    def _append(self, text: str, start: int, end: int) -> None:
        self._parts.append(text)
        self._begins.append(self._length)
        self._places.append((start, end))
        self._length += len(text)


def _opening(number: int, mention: TextMention) -> str:
    told = {
        "mention": str(number),
        "status": mention.status.value,
        "how": mention.how.value,
        "entity": mention.entity.id if mention.entity else "",
        "cluster": mention.cluster,
    }
    shown = "".join(
        f' data-{name}="{"".join(_QUOTED.get(letter, letter) for letter in value)}"'
        for name, value in told.items()
        if value
    )
    return f"<mark{shown}>"
