"""What a text says against the tables, or against itself: reported, never merged in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.context import HOLDS_OFFICE, OTHER_HOLDER, office_words
from normalizer.decide import Candidate, Status
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.index.gazetteer import same_role
from normalizer.model import Alias, AliasKind, Kind
from normalizer.names.roles import find_roles
from normalizer.texts.model import Contradiction, ContradictionKind, TextMention
from normalizer.texts.preferring import HELD_BY_ONE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from normalizer.dates import PartialDate
    from normalizer.index.base import KnowledgeBase
    from normalizer.texts.decided import Decided

__all__ = ["contradictions"]


def contradictions(
    mentions: Sequence[TextMention],
    decided: Sequence[Decided],
    base: KnowledgeBase,
    on: PartialDate | None,
) -> tuple[Contradiction, ...]:
    """All contradictions of a document, by the first mention that each is about.

    Args:
        mentions: The mentions.
        decided: What was decided of each, in the same order.
        base: Says who holds an office.
        on: The date that the text speaks of; without one, nobody is known to hold an office.
    """
    found = [
        *_other_holders(mentions),
        *_other_people(mentions),
        *_two_names(mentions, decided, base),
        *_strangers(mentions, decided, base, on),
    ]
    return tuple(sorted(found, key=lambda one: (one.mentions, one.kind.value)))


def _other_holders(mentions: Sequence[TextMention]) -> Iterator[Contradiction]:
    """Offices that the tables give to another than the one who is named."""
    for number, one in enumerate(mentions):
        for candidate in one.resolution.candidates[:1] if one.entity is not None else ():
            for piece in candidate.noted:
                if piece.kind is EvidenceKind.CONTEXT_CONTRADICTING and piece.bits == OTHER_HOLDER:
                    yield Contradiction(
                        ContradictionKind.OTHER_HOLDER,
                        (number,),
                        _with_holder(one.resolution.candidates, piece.note),
                        f"the text calls {candidate.entity.name} {piece.left}; {piece.note}",
                    )


def _with_holder(candidates: Sequence[Candidate], note: str) -> tuple[Candidate, ...]:
    """The one who is named, and the holder whom a note tells of."""
    best, *others = candidates
    holder = next((one for one in others if note.startswith(f"{one.entity.name} was ")), None)
    return (best,) if holder is None else (best, holder)


def _other_people(mentions: Sequence[TextMention]) -> Iterator[Contradiction]:
    """Slips: spellings that are known as a mistake, or that the tables have for another person."""
    for number, one in enumerate(mentions):
        resolution = one.resolution
        if resolution.entity is None or resolution.entity.kind is not Kind.PERSON:
            continue
        best, *others = resolution.candidates
        slip = best.alias.kind is AliasKind.MISSPELLING and one.follows is None
        listed = [other for other in others if other.is_listed]
        if best.has(EvidenceKind.CONTEXT):
            listed = []  # namesakes, of whom the text says which
        if not slip and not listed:
            continue
        told = f"{one.text!r} is taken for {best.entity.name}"
        reason = (
            f"{told}, and is a known slip for that name"
            if slip
            else f"{told}, and is also a name of {listed[0].entity.name}"
        )
        yield Contradiction(ContradictionKind.OTHER_PERSON, (number,), (best, *listed), reason)


def _two_names(
    mentions: Sequence[TextMention], decided: Sequence[Decided], base: KnowledgeBase
) -> Iterator[Contradiction]:
    """One office of one country that the text gives to two people."""
    bearers: dict[tuple[str, str], dict[str, int]] = {}
    for number, (one, how) in enumerate(zip(mentions, decided, strict=True)):
        if not one.cluster or one.follows is not None or not how.is_person:
            continue
        office = _office(how, base)
        if office is None:
            continue
        bearers.setdefault(office, {}).setdefault(one.cluster, number)
    for (role, country), by_cluster in sorted(bearers.items()):
        if len(by_cluster) < 2:
            continue
        numbers = tuple(sorted(by_cluster.values()))
        names = " and ".join(repr(mentions[number].text) for number in numbers)
        yield Contradiction(
            ContradictionKind.TWO_NAMES,
            numbers,
            tuple(
                mentions[number].resolution.candidates[0]
                for number in numbers
                if mentions[number].entity is not None
            ),
            f"the text gives the office of {role} of {country} to {names}",
        )


def _office(how: Decided, base: KnowledgeBase) -> tuple[str, str] | None:
    """The one office of one country that the words beside a mention name, where one holds it."""
    roles, former = find_roles(how.beside.text)
    countries = base.gazetteer.countries(how.beside.text) or how.beside.countries
    if former or len(countries) != 1 or len(roles) != 1:
        return None
    role = same_role(roles[0], countries[0])
    return (role, countries[0]) if role in HELD_BY_ONE else None


def _strangers(
    mentions: Sequence[TextMention],
    decided: Sequence[Decided],
    base: KnowledgeBase,
    on: PartialDate | None,
) -> Iterator[Contradiction]:
    """People whom no table knows, in offices that the tables give to others."""
    for number, (one, how) in enumerate(zip(mentions, decided, strict=True)):
        is_stranger = one.status is Status.NIL and one.follows is None and len(how.folded) > 1
        office = _office(how, base) if on is not None and is_stranger else None
        if office is None:
            continue
        for holder in base.gazetteer.holders(*office, on):
            said = office_words(holder.office)
            piece = Evidence(EvidenceKind.CONTEXT, HOLDS_OFFICE, office[0], said)
            alias = Alias(holder.entity.name, holder.entity.id, AliasKind.SELF)
            yield Contradiction(
                ContradictionKind.OTHER_HOLDER,
                (number,),
                (Candidate.of(holder.entity, alias, [piece]),),
                f"the text calls {one.text!r} {office[0]}, whom no table knows; "
                f"{holder.entity.name} was {said} then",
            )
