"""A picture of spellings against sources: a row a spelling, a column a text, a dot a number."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from normalizer.explain.cells import cut
from normalizer.page.html import Html, bdi, join, shortened, tag
from normalizer.page.marked import counted, source_link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.page.gathering import Gathered, Group, Spelled

__all__ = ["picture_section"]

_MOST_GROUPS = 12
_MOST_ROWS = 48
_MOST_COLUMNS = 24
"""What is drawn: more would not be seen at a glance, and stands in the list of entities."""

_LABEL = 168
_COLUMN = 30
_ROW = 22
_HEAD = 26
_TOP = 30
_LARGEST = 9.5
_WIDEST_LABEL = 18
"""Columns of text that fit into the place of a label."""


def picture_section(gathered: Gathered) -> Html:
    """The picture with its words, and the same as a table."""
    several = [one for one in gathered.groups if len(one.spellings) > 1]
    drawn, rows = _fitting(several)
    columns = tuple(range(min(len(gathered.documents), _MOST_COLUMNS)))
    if not drawn:
        content = tag("p", "No entity goes by more than one spelling.", class_="soft")
    else:
        left = len(several) - len(drawn)
        told = (
            f"The {counted(len(drawn), 'entity', 'entities')} that texts share most and spell "
            "differently, a row for each spelling, a column for each text. The area of a dot is "
            "the number of mentions."
        )
        more = f" {counted(left, 'entity', 'entities')} more with several spellings are listed "
        content = join([
            tag("p", told + (more + "above." if left > 0 else ""), class_="soft"),
            tag(
                "div",
                _svg(drawn, rows, columns, gathered),
                class_="scroll",
                tabindex="0",
                role="group",
                aria_label="Picture of spellings against sources",
            ),
            _sources(gathered),
            tag(
                "details",
                tag("summary", "The same as a table"),
                _table(drawn, rows, columns, gathered),
            ),
        ])  # fmt: skip
    return tag(
        "section",
        tag("h2", "Spellings against sources", id="picture-title"),
        content,
        id="picture",
        aria_labelledby="picture-title",
    )


_Rows = dict[int, tuple["Spelled", ...]]


def _fitting(groups: Sequence[Group]) -> tuple[list[Group], _Rows]:
    """The first entities whose spellings fit, with the most frequent spellings of each."""
    drawn: list[Group] = []
    rows: _Rows = {}
    used = 0
    for group in groups[:_MOST_GROUPS]:
        own = group.spellings[: max(0, _MOST_ROWS - used)]
        if len(own) < min(len(group.spellings), 2):
            break
        used += len(own)
        drawn.append(group)
        rows[group.number] = own
    return drawn, rows


def _svg(drawn: Sequence[Group], rows: _Rows, columns: Sequence[int], gathered: Gathered) -> Html:
    most = max(
        len(found) for own in rows.values() for one in own for found in one.places.values()
    )  # fmt: skip
    wide = _LABEL + _COLUMN * len(columns) + 8
    parts: list[Html] = []
    for column in columns:
        x = _x(column)
        parts.append(_text(str(column + 1), x, 18, "middle", "soft"))
    y = _TOP
    for group in drawn:
        parts.append(tag("path", class_="rule", d=f"M0 {y}.5H{wide}"))
        parts.append(_text(cut(shortened(group.entity.name), 40), 0, y + 18, "start", "head"))
        y += _HEAD
        for one in rows[group.number]:
            parts += _line(one, y, columns, most, gathered)
            y += _ROW
    counts = f"{counted(len(drawn), 'entity', 'entities')} in {counted(len(columns), 'text')}"
    return tag(
        "svg",
        tag("title", f"Spellings against sources: {counts}", id="picture-name"),
        tag("desc", "The same numbers stand in the table below.", id="picture-words"),
        *parts,
        class_="dots",
        role="img",
        aria_labelledby="picture-name picture-words",
        width=wide,
        height=y + 6,
        viewBox=f"0 0 {wide} {y + 6}",
    )


def _line(
    one: Spelled, y: int, columns: Sequence[int], most: int, gathered: Gathered
) -> list[Html]:
    middle = y + _ROW // 2
    name = shortened(one.text)
    parts = [_text(cut(name, _WIDEST_LABEL), _LABEL - 22, middle + 4, "end", "")]
    for column in columns:
        number = len(one.places.get(column, ()))
        if not number:
            parts.append(tag("path", class_="none", d=f"M{_x(column) - 2} {middle}h4"))
            continue
        radius = max(2.5, _LARGEST * math.sqrt(number / most))
        told = f"{name}, {shortened(gathered.source(column))}: {number:,}"
        parts.append(tag("circle", tag("title", told), cx=_x(column), cy=middle, r=f"{radius:.1f}"))
    return parts


def _x(column: int) -> int:
    return _LABEL + _COLUMN * column + _COLUMN // 2 - 6


def _text(text: str, x: int, y: int, anchor: str, kind: str) -> Html:
    # The direction of the page, whatever the letters: so start and end are always left and right.
    return tag(
        "text",
        text,
        x=x,
        y=y,
        text_anchor=None if anchor == "start" else anchor,
        class_=kind or None,
    )


def _sources(gathered: Gathered) -> Html:
    """Which column is which text."""
    shown = min(len(gathered.documents), _MOST_COLUMNS)
    left = len(gathered.documents) - shown
    items = [tag("li", source_link(gathered, document)) for document in range(shown)]
    more = tag("li", f"and {counted(left, 'text')} more, not drawn") if left > 0 else ""
    return tag("ul", *items, more, class_="sources", aria_label="Columns")


def _table(drawn: Sequence[Group], rows: _Rows, columns: Sequence[int], gathered: Gathered) -> Html:
    heads = [
        tag("th", tag("abbr", str(column + 1), title=shortened(gathered.source(column))),
            scope="col", class_="number")
        for column in columns
    ]  # fmt: skip
    body = [
        tag(
            "tr",
            tag("td", bdi(group.entity.name)),
            tag("th", bdi(one.text), scope="row"),
            *(
                tag("td", str(len(one.places.get(column, ()))), class_="number")
                for column in columns
            ),
        )
        for group in drawn
        for one in rows[group.number]
    ]
    head = tag("tr", tag("th", "Entity", scope="col"), tag("th", "Spelling", scope="col"), *heads)
    caption = tag("caption", "Mentions by entity, spelling and text", class_="unseen")
    table = tag("table", caption, tag("thead", head), tag("tbody", *body), class_="spellings")
    return tag(
        "div",
        table,
        class_="scroll",
        tabindex="0",
        role="group",
        aria_label="Spellings against sources as a table",
    )
