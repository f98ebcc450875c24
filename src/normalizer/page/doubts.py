"""What a person should look at: contradictions, ambiguous mentions, answers in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.page.evidence import (
    bdi_long,
    candidate_list,
    decision_body,
    headline,
    waterfalls,
)
from normalizer.page.html import Html, join, tag
from normalizer.page.marked import counted, excerpt

if TYPE_CHECKING:
    from normalizer.page.gathering import Decision, Gathered
    from normalizer.texts import Contradiction

__all__ = ["doubt_section"]

_MOST_PLACES = 5
"""Places of one doubt that are quoted; the others are counted."""


def doubt_section(gathered: Gathered) -> Html:
    """All doubts, the contradictions first, then those that stand most often."""
    doubts = sorted(gathered.doubts, key=lambda one: (-len(one.places), one.number))
    items = [_contradiction(document, one, gathered) for document, one in gathered.contradictions]
    items += [_doubt(one, gathered) for one in doubts]
    intro = (
        "Nothing was merged because of what stands here. Open the evidence to see why."
        if items
        else "Nothing is ambiguous, and no text contradicts the tables."
    )
    return tag(
        "section",
        tag("h2", "In doubt", id="in-doubt-title"),
        tag("p", intro, class_="soft"),
        *items,
        id="in-doubt",
        aria_labelledby="in-doubt-title",
    )


def _contradiction(document: int, one: Contradiction, gathered: Gathered) -> Html:
    places = [gathered.found(document, number) for number in one.mentions]
    asked = places[0].mention.text if places else gathered.source(document)
    more = len(places) - _MOST_PLACES
    return tag(
        "article",
        tag("h3", tag("span", "Contradiction", class_="status doubt"), f" {one.kind.value}"),
        tag("p", bdi_long(one.reason)),
        *(excerpt(place, gathered) for place in places[:_MOST_PLACES]),
        tag("p", f"And {counted(more, 'mention')} more.", class_="soft") if more > 0 else "",
        candidate_list(one.candidates, gathered),
        waterfalls(one.candidates, None, asked=asked),
        class_="doubtful",
    )


def _doubt(decision: Decision, gathered: Gathered) -> Html:
    more = len(decision.places) - _MOST_PLACES
    return tag(
        "article",
        tag("h3", headline(decision)),
        join([excerpt(place, gathered) for place in decision.places[:_MOST_PLACES]]),
        tag("p", f"And {counted(more, 'mention')} more.", class_="soft") if more > 0 else "",
        tag("div", decision_body(decision, gathered), class_="body", id=decision.anchor),
        class_="doubtful",
    )
