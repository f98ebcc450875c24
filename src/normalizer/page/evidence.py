"""Why a mention was decided as it was: the candidates, and a waterfall of the evidence for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.decide import BALANCED, Status
from normalizer.evidence import describe, probability
from normalizer.explain.waterfall import bars_of, span, threshold
from normalizer.explain.words import likelihood, needs, share
from normalizer.page.html import Html, bdi, join, tag
from normalizer.page.marked import WAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from normalizer.decide import Candidate, Policy
    from normalizer.explain.table import Row
    from normalizer.explain.waterfall import Bar
    from normalizer.model import Entity
    from normalizer.page.gathering import Decision, Gathered

__all__ = ["candidate_list", "decision_body", "entity_name", "headline", "waterfalls"]

MOST_WEIGHED = 3
"""Candidates whose evidence is shown, as `explain` does; a resolved mention has two, the entity
and the one that came nearest."""

_WIDE = 98.0
"""Per cent of the field that the bars may fill."""

_HAIR = 0.8
"""Per cent that a bar without weight is wide."""

_CASES = {"resolved": "is", "ambiguous": "may be", "nil": "is not known"}


def entity_name(entity: Entity, gathered: Gathered | None = None) -> Html:
    """An entity by name, id and kind, with a link where the page tells of it."""
    group = gathered.group_of.get(entity.id) if gathered else None
    name = bdi(entity.name)
    shown = tag("a", name, href=f"#{group.anchor}") if group else name
    kind = tag("span", entity.kind.value, class_="kind") if entity.kind else ""
    return join([shown, " ", tag("code", bdi(entity.id)), " ", kind])


def headline(decision: Decision) -> Html:
    """What was decided, in a line."""
    resolution = decision.mention.resolution
    asked = tag("q", bdi(decision.mention.text))
    case = _CASES[resolution.status.value]
    if resolution.entity is not None:
        return join([asked, f" {case} ", bdi(resolution.entity.name)])
    if resolution.status is Status.NIL:
        return join([asked, f" {case}"])
    names = [bdi(one.entity.name) for one in resolution.candidates[:2]]
    return join([asked, f" {case} ", join(names, " or ") if names else "several"])


def decision_body(decision: Decision, gathered: Gathered) -> Html:
    """All that is known of a decision: reason, notes, candidates and their evidence."""
    mention = decision.mention
    resolution = mention.resolution
    told: list[tuple[str, Html]] = [
        ("Decision", join([_status(resolution.status), ": ", bdi_long(resolution.reason)])),
        ("Spoken of", Html(WAYS[mention.how])),
    ]
    if mention.title:
        told.append(("Title", bdi(mention.title)))
    told += [
        ("In doubt", bdi_long(describe(piece))) for piece in resolution.contradictions
    ]  # fmt: skip
    said = dict.fromkeys(
        reason
        for place in decision.places
        for reason in gathered.reasons.get((place.document, place.number), ())
    )
    told += [("Contradiction", bdi_long(reason)) for reason in said]
    told += [("Noticed", bdi_long(one)) for one in (*mention.notes, *resolution.notes)]
    shown = resolution.candidates[: 2 if resolution.status is Status.RESOLVED else MOST_WEIGHED]
    left = len(resolution.candidates) - len(shown)
    return join([
        tag("dl", *(tag("div", tag("dt", name), tag("dd", value)) for name, value in told)),
        candidate_list(shown, gathered, left=left),
        waterfalls(shown, resolution.policy, asked=mention.text),
    ])  # fmt: skip


def bdi_long(text: str) -> Html:
    """A sentence of the library that may hold names, as it is."""
    return tag("span", text, dir="auto")


def _status(status: Status) -> Html:
    return tag("strong", status.value, class_=f"status {status.value}")


def candidate_list(candidates: Sequence[Candidate], gathered: Gathered, *, left: int = 0) -> Html:
    """The likeliest entities with their probabilities."""
    if not candidates:
        return Html()
    items = [
        tag(
            "li",
            entity_name(one.entity, gathered),
            f": {likelihood(one.score)} ({share(one.score)})",
        )
        for one in candidates
    ]
    more = tag("p", f"And {left} less likely.", class_="soft") if left > 0 else ""
    return join([tag("ol", *items, class_="candidates"), more])


def waterfalls(candidates: Iterable[Candidate], policy: Policy | None, *, asked: str) -> Html:
    """The evidence for some candidates, each as a table whose bars add up; opened on demand."""
    shown = [_waterfall(one, policy if at == 0 else None) for at, one in enumerate(candidates)]
    if not shown:
        return Html()
    return tag(
        "details",
        tag("summary", "Evidence for ", tag("q", bdi(asked))),
        *shown,
        tag("p", "Weights in bits: +1 doubles the odds, −1 halves them.", class_="soft"),
        class_="evidence",
    )


def _waterfall(candidate: Candidate, policy: Policy | None) -> Html:
    bars = bars_of(candidate.evidence)
    line = threshold(policy or BALANCED)
    scale = span(bars, line)
    reached = bars[-1].end if bars else 0.0
    total = bars[-1].row.running if bars else 0.0
    chance = f"{likelihood(probability(reached))}, {share(probability(reached))}"
    asked = f" ({needs(policy)})" if policy else ""
    alias = candidate.alias.text
    via = "" if alias == candidate.entity.name else join([", by its alias ", bdi(alias)])
    head = tag(
        "tr",
        tag("th", "What", scope="col"),
        tag("th", "Bits", scope="col", class_="number"),
        tag("th", "So far", scope="col", class_="number"),
        tag("td", tag("span", "as bars", class_="unseen"), class_="bar"),
    )
    foot = tag(
        "tr",
        tag("th", f"The sum: {chance}{asked}", scope="row"),
        tag("td", _signed(total), class_="number"),
        tag("td", class_="number"),
        tag("td", _bar(scale, (0.0, reached), "sum", line), class_="bar"),
    )
    caption = tag("caption", bdi(candidate.entity.name), via)
    rows = [_row(bar, scale, line) for bar in bars]
    table = tag("table", caption, tag("thead", head), tag("tbody", *rows), tag("tfoot", foot))
    return tag("div", table, class_="waterfall")


def _row(bar: Bar, scale: tuple[float, float], line: float | None) -> Html:
    kind = "down" if bar.end < bar.start else "up"
    return tag(
        "tr",
        tag("th", _parts(bar.row), scope="row"),
        tag("td", _signed(bar.row.bits), class_="number"),
        tag("td", _signed(bar.row.running), class_="number"),
        tag("td", _bar(scale, (bar.start, bar.end), kind, line), class_="bar"),
    )


def _parts(row: Row) -> Html:
    names = [bdi(part) for part in (row.left, row.right) if part]
    words = bdi(row.words)
    return join([join(names, " and "), ": ", words]) if names else words


def _signed(bits: float) -> str:
    """A number whose minus is as broad as a plus."""
    return f"{bits:+.2f}".replace("-", "\u2212")


def _bar(
    scale: tuple[float, float], ends: tuple[float, float], kind: str, line: float | None
) -> Html:
    """A bar from where the one before ended, over the lines of 0 and of the policy."""

    def x(bits: float) -> float:
        least, most = scale
        return (min(max(bits, least), most) - least) / (most - least) * _WIDE

    start, end = sorted(map(x, ends))
    lines = [_line(x(0.0), "zero")]
    if line is not None:
        lines.append(_line(x(line), "line"))
    wide = max(end - start, _HAIR)
    drawn = tag("rect", class_=kind, x=f"{start:.1f}%", width=f"{wide:.1f}%")
    return tag("svg", drawn, *lines, aria_hidden="true")


def _line(x: float, kind: str) -> Html:
    return tag("line", class_=kind, x1=f"{x:.1f}%", x2=f"{x:.1f}%", y2="100%")
