"""The page as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.page.assets import policy, script, style
from normalizer.page.doubts import doubt_section
from normalizer.page.evidence import decision_body, headline
from normalizer.page.gathering import gather
from normalizer.page.html import Html, bdi, join, plain, shortened, tag
from normalizer.page.marked import SIGNS, WAYS, counted, marked_text
from normalizer.page.picture import picture_section
from normalizer.page.spellings import entity_section, unknown_section
from normalizer.page.unknown import unknown_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.page.gathering import Decision, Gathered
    from normalizer.page.unknown import Unknown
    from normalizer.texts import AnnotatedText

__all__ = ["compose_page"]

_TITLE = "Names across texts"

_STATES = {
    "resolved": "resolved",
    "doubt": "resolved, but something speaks against it",
    "ambiguous": "ambiguous: several entities come into question",
    "nil": "not known to the tables",
}


def compose_page(documents: Sequence[AnnotatedText], *, title: str = _TITLE) -> str:
    """Show what the names in several texts mean, as one page of HTML.

    Why: a person who has many texts wants to see at once who is meant in them, by which spellings,
    and where to look closer. The page holds all it needs, loads nothing, and may be mailed or
    archived. Whatever the texts hold, none of it is obeyed as markup. The same texts give the same
    page, to the byte.

    Args:
        documents: The texts with their mentions, in the order of the page; none is fine.
        title: Heading of the page.

    Returns:
        The page; it ends with a line break and can be written as UTF-8.

    >>> page = compose_page([], title="Nobody & nothing")
    >>> page.splitlines()[0], "<h1>Nobody &amp; nothing</h1>" in page
    ('<!doctype html>', True)
    """
    gathered = gather(documents)
    unknown = unknown_names(documents)
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        policy(),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", shortened(title)),
        style(),
    )
    main = tag(
        "main",
        doubt_section(gathered),
        entity_section(gathered),
        picture_section(gathered),
        unknown_section(unknown, gathered),
        _texts(gathered),
        _decisions(gathered),
        id="main",
        tabindex="-1",
    )
    body = tag(
        "body",
        tag("a", "Skip to the content", href="#main", class_="skip"),
        _header(gathered, unknown, title),
        main,
        tag("footer", tag("p", "Made by normalizer. This page loads nothing.", class_="soft")),
        _panel(),
        script(),
    )
    return plain(join([Html("<!doctype html>\n"), tag("html", head, body, lang="en"), "\n"]))


def _header(gathered: Gathered, unknown: Sequence[Unknown], title: str) -> Html:
    spellings = {one.text for group in gathered.groups for one in group.spellings}
    mentions = sum(map(len, gathered.documents))
    counts = (
        (len(gathered.documents), "text", "texts", "texts"),
        (mentions, "mention", "mentions", "texts"),
        (len(gathered.groups), "entity", "entities", "entities"),
        (len(spellings), "spelling", "spellings", "picture"),
        (len(gathered.contradictions) + len(gathered.doubts), "doubt", "doubts", "in-doubt"),
        (len(unknown), "unknown name", "unknown names", "unknown"),
    )
    items = [
        tag(
            "li",
            tag("a", tag("strong", f"{number:,}"), f" {one if number == 1 else many}",
                href=f"#{where}"),
        )
        for number, one, many, where in counts
    ]  # fmt: skip
    return tag(
        "header",
        tag("h1", shortened(title)),
        tag("nav", tag("ul", *items, class_="counts"), aria_label="Parts of the page"),
    )


def _texts(gathered: Gathered) -> Html:
    contents = [
        tag("li", tag("a", bdi(gathered.source(at)), href=f"#text-{at + 1}"))
        for at in range(len(gathered.documents))
    ]
    return tag(
        "section",
        tag("h2", "Texts", id="texts-title"),
        tag("ol", *contents, class_="contents") if len(contents) > 1 else "",
        _legend(),
        *(_text(gathered, at) for at in range(len(gathered.documents))),
        id="texts",
        aria_labelledby="texts-title",
    )


def _legend() -> Html:
    states = [
        tag(
            "li", tag("mark", "Name", class_=f"{kind} name", data_sign=SIGNS.get(kind)), f" {words}"
        )
        for kind, words in _STATES.items()
    ]
    ways = [
        tag("li", tag("mark", "Name", class_=f"resolved {how.value}"), f" {words}")
        for how, words in WAYS.items()
    ]
    return tag(
        "aside",
        tag("h3", "Legend"),
        tag("ul", *states),
        tag("ul", *ways),
        tag("p", "Choose a mention to see what it was decided to mean, and why.", class_="soft"),
        class_="legend",
        aria_label="Legend",
    )


def _text(gathered: Gathered, at: int) -> Html:
    annotated = gathered.documents[at]
    told = [
        str(annotated.date) if annotated.date else "",
        annotated.lang or "",
        counted(len(annotated), "mention"),
        counted(len(annotated.text), "character"),
    ]
    anchor = f"text-{at + 1}"
    return tag(
        "article",
        tag("h3", f"{at + 1}. ", bdi(gathered.source(at)), id=f"{anchor}-title"),
        tag("p", ", ".join(one for one in told if one), class_="soft"),
        marked_text(gathered, at),
        id=anchor,
        aria_labelledby=f"{anchor}-title",
    )


def _decisions(gathered: Gathered) -> Html:
    """The decisions that are not in doubt; the others stand with the doubts."""
    sure = gathered.sure
    intro = "What the other mentions were decided to mean." if sure else "There are no others."
    return tag(
        "section",
        tag("h2", "Decisions", id="decisions-title"),
        tag("p", intro, class_="soft"),
        tag(
            "details",
            tag("summary", f"Show {counted(len(sure), 'decision')}"),
            *(_decision(one, gathered) for one in sure),
        )
        if sure
        else "",
        id="decisions",
        aria_labelledby="decisions-title",
    )


def _decision(decision: Decision, gathered: Gathered) -> Html:
    number = len(decision.places)
    times = tag("span", f" ×{number:,}", class_="soft") if number > 1 else ""
    # The id stands within, so that a browser without scripts opens the details for a link to it.
    return tag(
        "details",
        tag("summary", headline(decision), times),
        tag("div", decision_body(decision, gathered), class_="body", id=decision.anchor),
        class_="decision",
    )


def _panel() -> Html:
    """The dialog in which the script shows a decision."""
    return tag(
        "dialog",
        tag(
            "div",
            tag("h2", "Decision", id="panel-title"),
            tag("button", "Close", type="button", id="panel-close"),
            class_="bar",
        ),
        tag("div", id="panel-body"),
        id="panel",
        aria_labelledby="panel-title",
    )
