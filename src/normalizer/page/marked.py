"""The texts with their marked mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.decide import Status
from normalizer.page.html import Html, bdi, escaped, join, tag
from normalizer.texts import How

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.page.gathering import Decision, Found, Gathered
    from normalizer.texts import AnnotatedText, TextMention

__all__ = ["SIGNS", "WAYS", "counted", "excerpt", "link_to", "marked_text", "source_link"]

_AROUND = 70
"""Characters of the text that an excerpt shows on either side of a mention."""

_LONG = 20_000
"""Most characters of a paragraph between two mentions, and of a mention; a longer one goes on in
the next. Browsers take a time for a paragraph that grows faster than its length, and a word of two
megabytes, which a text may hold, would stop them."""

_VERY_LONG = 100_000
"""Characters after which a text is laid out only where it is looked at."""

SIGNS = {"ambiguous": "?", "nil": "+", "doubt": "!"}
"""What stands after a mention, so that colour is not the only sign."""

WAYS = {
    How.NAME: "by name",
    How.SHORT: "by a short form",
    How.DEMONYM: "by the people of a place",
    How.GOVERNMENT: "by the seat of a government",
    How.TITLE: "by a description",
}
"""In what way a mention speaks of its entity, in words."""


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "text"), counted(2000, "entity", "entities")
    ('1 text', '2,000 entities')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def state(mention: TextMention, *, contradicted: bool = False) -> str:
    """What a mention looks like: its status, or that a person should look at it."""
    if mention.status is Status.RESOLVED and (mention.resolution.in_doubt or contradicted):
        return "doubt"
    return mention.status.value


def source_link(gathered: Gathered, document: int) -> Html:
    """A text by its number and name."""
    shown = join([f"{document + 1}. ", bdi(gathered.source(document))])
    return tag("a", shown, href=f"#text-{document + 1}")


def link_to(found: Found, *shown: str) -> Html:
    """A link to a mention in its text."""
    return tag("a", *shown, href=f"#{found.anchor}")


def excerpt(found: Found, gathered: Gathered) -> Html:
    """A mention with what stands around it, and where."""
    text = gathered.documents[found.document].text
    mention = found.mention
    before = text[max(0, mention.start - _AROUND) : mention.start]
    after = text[mention.end : mention.end + _AROUND]
    if mention.start > _AROUND:
        before = "…" + (before.partition(" ")[2] or before)
    if mention.end + _AROUND < len(text):
        after = (after.rpartition(" ")[0] or after) + "…"
    words = join([before, link_to(found, bdi(mention.text)), after])
    return tag(
        "p",
        source_link(gathered, found.document),
        ": ",
        tag("span", words, dir="auto", class_="quote"),
        class_="where",
    )


def marked_text(gathered: Gathered, document: int) -> Html:
    """A whole text as paragraphs in which each mention is a link to its decision.

    A paragraph ends at an empty line. It takes time in proportion to the text.
    """
    annotated = gathered.documents[document]
    contradicted = {number for one in annotated.contradictions for number in one.mentions}
    paragraphs: list[Html] = []
    begun: list[Html] = []

    def end() -> None:
        if any(one.strip() for one in begun):
            paragraphs.append(tag("p", *begun, dir="auto"))
        begun.clear()

    for part in _parts(annotated):
        if isinstance(part, int):
            found = gathered.found(document, part)
            decision = gathered.decision_of[document, part]
            begun.append(_mark(found, decision, contradicted=part in contradicted))
            continue
        if part is None:
            end()
            continue
        for at, block in enumerate(part.split("\n\n")):
            if at:
                end()
            begun.append(escaped(block))
    end()
    long = len(annotated.text) > _VERY_LONG
    return tag(
        "div",
        *paragraphs,
        class_="text long" if long else "text",
        dir="auto",
        lang=annotated.lang or "",
    )


def _parts(annotated: AnnotatedText) -> Iterator[int | str | None]:
    """The text between mentions, and the numbers of the mentions, in their order.

    None stands where a paragraph must end for its length alone.
    """
    at = 0
    for number, mention in enumerate(annotated.mentions):
        yield from _stretches(annotated.text[at : mention.start])
        yield number
        at = mention.end
    yield from _stretches(annotated.text[at:])


def _stretches(text: str) -> Iterator[str | None]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    at = 0
    while len(text) - at > _LONG:
        most = at + _LONG
        end = max(text.rfind("\n", at, most), text.rfind(" ", most - _LONG // 10, most)) + 1
        end = end if end > at else most
        yield text[at:end]
        yield None
        at = end
    yield text[at:]


def _mark(found: Found, decision: Decision, *, contradicted: bool) -> Html:
    mention = found.mention
    kind = state(mention, contradicted=contradicted)
    said = _said(mention, kind)
    shown = mention.text
    if len(shown) > _LONG:
        shown = f"{shown[:_LONG]}… ({counted(len(shown), 'character')})"
    return tag(
        "mark",
        tag(
            "a",
            tag("bdi", shown),
            tag("span", f" ({said})", class_="unseen") if said else "",
            id=found.anchor,
            href=f"#{decision.anchor}",
            data_decision=str(decision.number),
        ),
        class_=f"{kind} {mention.how.value}",
        data_sign=SIGNS.get(kind),
    )


def _said(mention: TextMention, kind: str) -> str:
    """What a screen reader says after a mention that is not simply a name of an entity."""
    words = {
        "doubt": "in doubt",
        "ambiguous": "ambiguous",
        "nil": "not known",
    }.get(kind, "")
    if not words and mention.how is not How.NAME:
        return WAYS[mention.how]
    return words
