"""Tables of spellings against sources: of an entity, and of an unknown name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.page.html import Html, bdi, join, tag
from normalizer.page.marked import counted, link_to, source_link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.page.gathering import Found, Gathered, Group, Spelled
    from normalizer.page.unknown import Unknown

__all__ = ["entity_section", "spelling_table", "unknown_section"]

_MOST_COLUMNS = 6
"""Sources that have columns of their own; more do not fit beside each other, and are listed."""

_MOST_NAMED = 8
"""Spellings that the line of an entity names; its table has all."""


def spelling_table(
    spellings: Sequence[Spelled], documents: Sequence[int], gathered: Gathered, *, name: str
) -> Html:
    """Spellings by source, each number a link to the first place."""
    caption = tag("caption", "Spellings of ", bdi(name), " by source", class_="unseen")
    if len(documents) > _MOST_COLUMNS:
        heads: list[Html] = [tag("th", "Sources", scope="col")]
        rows = [_listed(one, gathered) for one in spellings]
    else:
        heads = [
            tag("th", source_link(gathered, document), scope="col") for document in documents
        ]  # fmt: skip
        rows = [_beside(one, documents) for one in spellings]
    table = tag(
        "table",
        caption,
        tag(
            "thead",
            tag(
                "tr",
                tag("th", "Spelling", scope="col"),
                tag("th", "All", scope="col", class_="number"),
                *heads,
            ),
        ),
        tag("tbody", *rows),
        class_="spellings",
    )
    label = f"Table of spellings, {counted(len(spellings), 'row')}"
    return tag("div", table, class_="scroll", tabindex="0", role="group", aria_label=label)


def _beside(one: Spelled, documents: Sequence[int]) -> Html:
    cells = [_count(one.places.get(document, ())) for document in documents]
    return tag("tr", *_heads(one), *cells)


def _listed(one: Spelled, gathered: Gathered) -> Html:
    sources = [
        join([source_link(gathered, document), " ", link_to(found[0], f"×{len(found):,}")])
        for document, found in one.places.items()
    ]
    return tag("tr", *_heads(one), tag("td", join(sources, ", ")))


def _heads(one: Spelled) -> list[Html]:
    how = sorted({found.mention.how.value for own in one.places.values() for found in own})
    by = "" if how == ["name"] else tag("span", " " + ", ".join(how), class_="soft")
    return [
        tag("th", bdi(one.text), by, scope="row"),
        tag("td", f"{one.count:,}", class_="number"),
    ]


def _count(found: Sequence[Found]) -> Html:
    if not found:
        return tag("td", tag("span", "none", class_="unseen"))
    return tag("td", link_to(found[0], f"{len(found):,}"))


def entity_section(gathered: Gathered) -> Html:
    """All entities, to be searched by text and by kind where scripts run."""
    kinds = sorted({group.entity.kind.value for group in gathered.groups if group.entity.kind})
    choice = tag(
        "select",
        tag("option", "all kinds", value=""),
        *(tag("option", kind, value=kind) for kind in kinds),
        id="entity-kind",
    )
    search = tag(
        "form",
        tag(
            "p",
            tag("label", "Name, spelling or id", for_="entity-filter"),
            tag("input", type="search", id="entity-filter", autocomplete="off"),
        ),
        tag("p", tag("label", "Kind", for_="entity-kind"), choice),
        tag("p", "", id="entity-shown", role="status"),
        id="entity-search",
        role="search",
        aria_label="Entities",
        hidden=True,
    )
    intro = (
        "Each with all its spellings. Those that most texts share come first."
        if gathered.groups
        else "No mention was resolved."
    )
    return tag(
        "section",
        tag("h2", "Entities", id="entities-title"),
        tag("p", intro, class_="soft"),
        search if gathered.groups else "",
        *(_entity(group, gathered) for group in gathered.groups),
        id="entities",
        aria_labelledby="entities-title",
    )


def _entity(group: Group, gathered: Gathered) -> Html:
    entity = group.entity
    named = [bdi(one.text) for one in group.spellings[:_MOST_NAMED]]
    left = len(group.spellings) - len(named)
    shown = join([join(named, " · "), f" and {left} more" if left > 0 else ""])
    told = [one.text for one in group.spellings] != [entity.name]
    kind = entity.kind.value if entity.kind else ""
    counts = ", ".join([
        counted(group.count, "mention"),
        counted(len(group.documents), "text"),
        counted(len(group.spellings), "spelling"),
    ])  # fmt: skip
    return tag(
        "details",
        tag(
            "summary",
            tag("h3", bdi(entity.name)),
            " ",
            tag("span", kind, class_="kind") if kind else "",
            " ",
            tag("span", counts, class_="soft counts"),
            tag("span", shown, class_="named") if told else "",
        ),
        tag("p", tag("code", bdi(entity.id))),
        spelling_table(group.spellings, group.documents, gathered, name=entity.name),
        class_="entity",
        id=group.anchor,
        data_kind=kind,
    )


def unknown_section(unknown: Sequence[Unknown], gathered: Gathered) -> Html:
    """Names that the tables do not know, those in most texts first."""
    intro = (
        "Not in the tables. Spellings in one box are likely one name; whether they are one person "
        "or thing, nobody has said."
        if unknown
        else "The tables know all names."
    )
    return tag(
        "section",
        tag("h2", "Unknown names", id="unknown-title"),
        tag("p", intro, class_="soft"),
        *(_unknown(one, gathered) for one in unknown),
        id="unknown",
        aria_labelledby="unknown-title",
    )


def _unknown(one: Unknown, gathered: Gathered) -> Html:
    name = one.spellings[0].text
    named = [bdi(other.text) for other in one.spellings[1:_MOST_NAMED]]
    counts = f"{counted(one.count, 'mention')}, {counted(len(one.documents), 'text')}"
    return tag(
        "details",
        tag(
            "summary",
            tag("h3", bdi(name)),
            " ",
            tag("span", counts, class_="soft counts"),
            tag("span", join(named, " · "), class_="named") if named else "",
        ),
        spelling_table(one.spellings, one.documents, gathered, name=name),
        class_="entity",
    )
