"""Names by their shape: runs of words with capitals, which no table need know.

A run is cut where something in it is no part of a name: a day, a word of grammar at the beginning
of a sentence, a title. What is left is only a candidate; whether it names anything that the tables
know, its letters tell.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.names.roles import is_modifier, role_at
from normalizer.text import words
from normalizer.texts.vocabulary import CALENDAR, COMMON, FUNCTION_WORDS, GROUPS, PERSONAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Token", "headlines", "pieces", "runs"]

_JOINERS = "'’ʼ‘`´\\-‐‑"
_POSSESSIVE = re.compile("['’ʼ‘`´][sS]?$")
# Words within a name that are written small.
_SMALL = "de|del|della|der|den|di|da|do|dos|das|du|van|von|zu|al|el|bin|ibn|bint|ben|la|le|ter|y"
# Arabic articles that are written small and onto a name: al-Burhan.
_ARTICLES = "al|el|ul|ad|an|ar|as|ash|at|az"
# A headline writes most of its words with capitals; three words tell nothing.
_HEADLINE_WORDS, _HEADLINE_SHARE, _LONG_WORD = 5, 0.75, 4
_LONGEST_HEADLINE = 400
# No headline has two sentences; shorter words before a full stop are Mr. and Gov.
_TWO_SENTENCES = re.compile(r"[^\W\d_]{4}[.!?][\"'”’]?[ \u00a0][\"'“‘]?[^\W\d_]")
# Nobody's name is longer; a list of capitals is none.
_MOST_TOKENS = 7


@frozen
class Token:
    """A word of a run.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends, without a possessive.
        folded: Its folded words; a hyphen divides.
        opens: Whether a sentence or a line begins with it.
        possessive: Whether it has the mark of a possessive.
        shouted: Whether it is written in capitals.
    """

    start: int
    end: int
    folded: tuple[str, ...]
    opens: bool
    possessive: bool = False
    shouted: bool = False


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A run of words with capitals, and a word of one."""
    upper = "".join(_ranges())
    word = f"(?:[{upper}]\\.)+|[{upper}]\\w*(?:[{_JOINERS}]\\w+)*(?:[{_JOINERS}](?!\\w))?"
    blank = "[ \\u00a0\\u202f]"
    word = f"{word}|(?:{_ARTICLES})[-‐‑][{upper}]\\w*(?:[{_JOINERS}]\\w+)*"
    run = f"(?<![\\w])(?:{word})(?:{blank}(?:(?:{_SMALL}){blank}){{0,2}}(?:{word}))*"
    return re.compile(run), re.compile(f"{word}|\\w+")


def _ranges() -> Iterator[str]:
    """Ranges of the capital letters, for a class of letters."""
    begin = last = -2
    for number in range(sys.maxunicode + 1):
        if unicodedata.category(chr(number)) in ("Lu", "Lt"):
            if number != last + 1:
                if begin >= 0:
                    yield f"{chr(begin)}-{chr(last)}"
                begin = number
            last = number
    yield f"{chr(begin)}-{chr(last)}"


def runs(text: str) -> Iterator[list[Token]]:
    """All runs of words with capitals, by where they stand.

    >>> [[token.folded for token in run] for run in runs("So Kim Jong Un met Lavrov's aide.")]
    [[('so',), ('kim',), ('jong',), ('un',)], [('lavrov',)]]
    """
    run, word = _patterns()
    for found in run.finditer(text):
        start = found.start()
        tokens = []
        for one in word.finditer(text, start, found.end()):
            end = one.end()
            mark = _POSSESSIVE.search(text, one.start(), end)
            owns = mark is not None and mark.start() > one.start()
            if mark is not None and owns:
                end = mark.start()
            written = text[one.start() : end]
            folded = words(written)
            if folded:
                opens = one.start() == start and _opens(text, start)
                shouted = len(written) > 1 and written.isupper()
                tokens.append(Token(one.start(), end, folded, opens, owns, shouted))
        if tokens:
            yield tokens


_CLOSED = re.compile(r"(?:[.!?…:•\n\r\t–—*|>]|\A)[\s\"'“”‘’«»(\[]*\Z")


def _opens(text: str, at: int) -> bool:
    """Whether a sentence, a line or a quotation begins at a place."""
    before = text[max(0, at - 12) : at]
    if not before.strip(" \u00a0\"'“”‘’«»(["):
        return True
    if before.rstrip(" \u00a0")[-1:] in '"“«‘':
        return True
    return _CLOSED.search(before) is not None


def headlines(text: str) -> list[tuple[int, int]]:
    """The lines that write nearly every word with a capital: there capitals tell nothing."""
    found = []
    at = 0
    body = text.strip()
    for line in text.splitlines(keepends=True):
        # A full stop ends a sentence, but for that of a headline at the very top.
        is_headed = not at and line.strip() != body
        is_sentence = line.rstrip().endswith(".") and not is_headed
        if len(line) < _LONGEST_HEADLINE and not (is_sentence or _TWO_SENTENCES.search(line)):
            long_ones = [word for word in line.split() if len(word) >= _LONG_WORD]
            many = len(long_ones) >= _HEADLINE_WORDS
            if many and sum(map(_is_capital, long_ones)) >= _HEADLINE_SHARE * len(long_ones):
                found.append((at, at + len(line)))
        at += len(line)
    return found


def _is_capital(word: str) -> bool:
    return next((one.isupper() for one in word if one.isalpha()), False)


def pieces(run: Sequence[Token], *, plain: frozenset[str]) -> Iterator[list[Token]]:
    """The parts of a run that may be names: without days, titles, and words of grammar.

    Args:
        run: The words of the run.
        plain: Words that the text writes small elsewhere: with a capital at the beginning of a
            sentence they are these words.
    """
    folded = [word for token in run for word in token.folded]
    first = [0]
    for token in run:
        first.append(first[-1] + len(token.folded))
    piece: list[Token] = []
    at = 0
    while at < len(run):
        width = _title_width(folded, first, at)
        if width and at + width <= len(run):
            if piece:
                yield piece
            piece = []
            at += width
            continue
        token = run[at]
        if _is_apart(token, plain):
            if piece:
                yield piece
            piece = []
        elif len(piece) < _MOST_TOKENS:
            piece.append(token)
        at += 1
    if piece:
        yield piece


def _title_width(folded: Sequence[str], first: Sequence[int], at: int) -> int:
    """How many words of a run are a title that begins at one; 0 for none."""
    role = role_at(folded, first[at])
    if role is None or role.place == "name":
        return 0
    end = first[at] + role.length
    return next((n - at for n in range(at + 1, len(first)) if first[n] == end), 0)


def _is_apart(token: Token, plain: frozenset[str]) -> bool:
    word = token.folded[0]
    if len(token.folded) > 1 or (token.shouted and not token.opens):
        return False
    if word in FUNCTION_WORDS or word in CALENDAR or word in COMMON:
        return True
    if word in PERSONAL or word in GROUPS:
        return True
    return (token.opens and word in plain) or is_modifier(word)
