"""Entities judged against a mention: from aliases that may be meant to ranked candidates."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.context import Setting, context_evidence
from normalizer.dates import covers
from normalizer.decide import Candidate
from normalizer.evidence import Evidence, EvidenceKind, probability, total
from normalizer.judgements import Listing, Verdict, is_judged
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.names import Name, analyze
from normalizer.scoring import likeness, name_evidence, weights
from normalizer.scoring.listing import listing_evidence
from normalizer.scoring.pairs import name_bits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from normalizer.index.base import KnowledgeBase, Place
    from normalizer.index.gazetteer import Gazetteer
    from normalizer.index.segment import Entry
    from normalizer.judgements import Judgement

__all__ = ["Question", "judge", "known_candidate", "rank_all", "rank_listed", "shown"]

_MOST_SHOWN = 10
# Below this, nothing but a shared key speaks for a candidate; it is not worth a reader's time.
_LEAST_BITS = -6.0
# Half of the letters of a spelling that a reader would take for the same name are its own.
_ALIKE = 0.5
# Where a candidate is shown that the tables say is never meant: behind what is likely, before what
# is not.
_BARRED_BITS = -6.0

# Names are compared in the order of their prospects. Once one is likelier than not, those are left
# of which so many bits less can be expected than it said. Chosen where the first answers, and those
# that come near to them, were as those of twice as many comparisons; the fewest entities show a
# reader whom the mention does not mean. How many are compared, benchmarks/retrieval.py tells, and
# what is answered, benchmarks/accuracy.py.
_FEWEST = 5
_MOST_PEOPLE = 10
_MOST_COMPARED = 30
_LIKELY = 0.0
_LESS_EXPECTED = 10.0
# Where the context speaks, it may make up for so much more: an office, a country and a year agree.
_BY_CONTEXT = 20.0

# In running text most words with capitals are of nobody whom the tables know, so that only a few
# names are compared with each. How often the right one is among so many, benchmarks/retrieval.py
# tells.
_MOST_BRIEFLY = 6

_Rank = tuple[float, float, str, str, str]


@frozen
class Question:
    """What is asked of a mention.

    Attributes:
        text: The mention as given.
        kind: The kind of entity that is asked for.
        lang: BCP 47 code of the language of the name.
        setting: Its title and its context.
        brief: Whether only the likeliest names are compared with it, beside those that share a
            key.
    """

    text: str
    kind: Kind | None
    lang: str | None
    setting: Setting
    brief: bool = False


def judge(entry: Entry, question: Question, places: Gazetteer) -> Candidate | None:
    """What speaks for and against an alias; None where it does not count on that date."""
    alias, entity = entry.alias, entry.entity
    setting = question.setting
    if setting.on is not None and not covers(alias.since, alias.until, setting.on):
        return None
    mention = analyze(question.text, entity.kind)
    is_part = alias.kind in weights.PARTIAL_KINDS and entity.kind in (None, Kind.PERSON)

    def spelled() -> tuple[Evidence, ...]:
        pieces = name_evidence(mention, entry.name, kind=entity.kind, lang=question.lang)
        if is_part:
            # A family name that is the same as a whole is still only a family name.
            return tuple(piece for piece in pieces if piece.kind is not EvidenceKind.WHOLE)
        return pieces

    bits = name_bits(mention, entry.name, kind=entity.kind, lang=question.lang, whole=not is_part)
    noted = listing_evidence(mention, entry.name, alias)
    bits += total(noted)
    wanted = question.kind
    if wanted is not None and entity.kind is not None and wanted is not entity.kind:
        # However much of the name agrees, it is not what was asked for.
        against = weights.KIND_CONTRADICTING - max(0.0, bits)
        noted.append(Evidence(EvidenceKind.KIND, against, wanted.value, entity.kind.value))
        bits += against
    around = context_evidence(entity, setting, places)
    bits += total(around)
    return Candidate(entity, alias, probability(bits), bits, (*noted, *around), spelled)


def known_candidate(
    text: str, alias: Alias, entity: Entity, *, bits: float, exact: bool
) -> Candidate:
    """The entity of an alias that a mention is spelled as.

    Args:
        text: The mention.
        alias: The alias.
        entity: Its entity.
        bits: What the spelling says for it (`normalizer.index.known`).
        exact: Whether they are the same also in marks, hyphens and blanks.
    """

    def spelled() -> tuple[Evidence, ...]:
        kind = entity.kind
        return name_evidence(analyze(text, kind), analyze(alias.text, kind), kind=kind)

    listed = weights.LISTED[alias.kind] + (0.0 if exact else weights.LISTED_FOLDED)
    noted = (Evidence(EvidenceKind.LISTED, listed, text, alias.text, alias.kind),)
    return Candidate(entity, alias, probability(bits), bits, noted, spelled)


def rank_all(
    mention: Name,
    question: Question,
    base: KnowledgeBase,
    views: Sequence[Name],
    said: Mapping[str, Judgement],
) -> tuple[list[Candidate], Listing]:
    """All entities that a mention may mean, best first, ties by id, and who is listed.

    Args:
        mention: The mention taken apart.
        question: What is asked of it.
        base: The entities.
        views: All analyses of the mention, by which aliases are found.
        said: What people said of the mention, by entity.
    """
    looked = _Looked(mention, question, base.gazetteer)
    sharing, partly = base.sharing(views)
    best = -math.inf
    for place in sharing:
        best = max(best, looked.at(base.entry(place)))
    for entry in _beyond_names(question.setting, base, said):
        looked.at(entry)
    enough = _LESS_EXPECTED if question.setting.is_empty() else _LESS_EXPECTED + _BY_CONTEXT
    seen = set(sharing)
    left = [one for one in base.prospects(mention, views, partly) if one.place not in seen]
    if question.brief:
        left = left[:_MOST_BRIEFLY]
    people = [one for one in left if one.is_person]
    beyond = {one.place for one in people[_MOST_PEOPLE:]}
    shown = {base.owner(place) for place in sharing}
    for one in [one for one in left if one.place not in beyond][:_MOST_COMPARED]:
        if best >= _LIKELY and one.bits < best - enough:
            owner = base.owner(one.place)
            if len(shown) >= _FEWEST or owner in shown:
                continue
        shown.add(base.owner(one.place))
        best = max(best, looked.at(base.entry(one.place)))
    return looked.ranked(said)


def rank_listed(
    mention: Name,
    question: Question,
    base: KnowledgeBase,
    places: Sequence[Place],
    said: Mapping[str, Judgement],
) -> tuple[list[Candidate], Listing]:
    """The same for some aliases alone, as where a text is spelled as they are.

    Args:
        mention: The mention taken apart.
        question: What is asked of it.
        base: The entities.
        places: The aliases.
        said: What people said of the mention, by entity.
    """
    looked = _Looked(mention, question, base.gazetteer)
    for place in places:
        looked.at(base.entry(place))
    for entry in _beyond_names(question.setting, base, said):
        looked.at(entry)
    return looked.ranked(said)


class _Looked:
    """What was said of the aliases that were looked at: of each entity the best."""

    def __init__(self, mention: Name, question: Question, places: Gazetteer) -> None:
        self._mention = mention
        self._question = question
        self._places = places
        self._found: dict[str, tuple[_Rank, Candidate, Entry]] = {}
        self._listing = Listing()

    def at(self, entry: Entry) -> float:
        """Look at an alias; what it says, in bits."""
        candidate = judge(entry, self._question, self._places)
        if candidate is None:
            return -math.inf
        self._listing.note(entry.entity, entry.alias, candidate.noted)
        rank = _rank(candidate, likeness(self._mention, entry.name))
        known = self._found.get(entry.entity.id)
        if known is None or rank < known[0]:
            self._found[entry.entity.id] = rank, candidate, entry
        return candidate.bits

    def ranked(self, said: Mapping[str, Judgement]) -> tuple[list[Candidate], Listing]:
        """The entities, best first, and who is listed."""
        return _ranked(self._mention, self._found, self._listing.without(said), said)


def _ranked(
    mention: Name,
    found: Mapping[str, tuple[_Rank, Candidate, Entry]],
    listing: Listing,
    said: Mapping[str, Judgement],
) -> tuple[list[Candidate], Listing]:
    ranked: list[tuple[_Rank, Candidate]] = []
    for rank, candidate, entry in found.values():
        is_worth_a_look = candidate.bits > _LEAST_BITS or _are_alike(mention, entry.name, -rank[1])
        if not is_worth_a_look and candidate.entity.id not in said:
            continue
        judged = listing.judge(candidate, said)
        bits = judged.bits
        if judged is not candidate and candidate.entity.id not in said:
            # Who is never meant is what a reader must see beside who is.
            bits = min(candidate.bits, _BARRED_BITS)
        ranked.append(((-round(bits, 6), *rank[1:]), judged))
    ranked.sort(key=lambda item: item[0])
    return [candidate for _, candidate in ranked], listing


def _beyond_names(
    setting: Setting, base: KnowledgeBase, said: Mapping[str, Judgement]
) -> Iterator[Entry]:
    """Entities that are looked at whatever their names."""
    # What a person said is obeyed also where the name shares no key with the mention.
    for judgement in said.values():
        if judgement.verdict is not Verdict.DIFFERENT:
            yield _named(base.entities[judgement.entity])
    # Who held the office then is looked at, so that a slip is noticed.
    for role in setting.roles:
        for country in setting.title_countries:
            for holder in base.gazetteer.holders(role, country, setting.on):
                yield _named(holder.entity)


def _named(entity: Entity) -> Entry:
    """The entry of an entity's canonical name."""
    from normalizer.index.segment import Entry  # noqa: PLC0415 - NumPy loads slowly

    alias = Alias(entity.name, entity.id, AliasKind.SELF)
    return Entry(alias, entity, analyze(entity.name, entity.kind))


def shown(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The likeliest candidates, with those among them of which a person said something."""
    if len(candidates) <= _MOST_SHOWN:
        return tuple(candidates)
    judged = [number for number, one in enumerate(candidates) if is_judged(one)]
    others = [number for number, one in enumerate(candidates) if not is_judged(one)]
    numbers = sorted((judged + others)[:_MOST_SHOWN])
    return tuple(candidates[number] for number in numbers)


def _are_alike(mention: Name, listed: Name, like: float) -> bool:
    """Whether some part of two names agrees, so that a reader sees why they were kept apart."""
    return like >= _ALIKE or not set(mention.forms).isdisjoint(listed.forms)


def _rank(candidate: Candidate, like: float) -> _Rank:
    """Best first; where the evidence says as much of two, the more alike, then by id."""
    alias = candidate.alias
    # Sums of the same evidence in another order may differ in the last digits.
    return (-round(candidate.bits, 6), -like, candidate.entity.id, alias.text, alias.kind)
