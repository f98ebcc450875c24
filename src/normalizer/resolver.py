"""The resolver: carries a mention along the path of a name to a decision."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from normalizer.context import ContextLike, Setting, as_context, context_evidence, read_setting
from normalizer.dates import DateLike, as_date, covers
from normalizer.decide import BALANCED, Candidate, Policy, Status, as_policy
from normalizer.errors import ArgumentError
from normalizer.evidence import Evidence, EvidenceKind, total
from normalizer.index import Entry, Gazetteer, MemoryIndex
from normalizer.judgements import (
    Judged,
    Listing,
    Verdict,
    as_records,
    decide_judged,
    is_judged,
)
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.names import LONGEST_NAME, Name, analyze
from normalizer.resolution import Resolution
from normalizer.scoring import as_name, likeness, name_evidence, weights
from normalizer.scoring.listing import listing_evidence
from normalizer.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from os import PathLike
    from pathlib import Path

    from normalizer.judgements import Judgement, Record
    from normalizer.tables import Tables

__all__ = ["Resolver"]

_MOST_CANDIDATES = 10
# Below this, nothing but a shared key speaks for a candidate; it is not worth a reader's time.
_LEAST_BITS = -6.0
# Where a candidate is shown that the tables say is never meant: behind what is likely, before what
# is not.
_BARRED_BITS = -6.0


class Resolver:
    """Resolves mentions against alias tables.

    Nothing of it changes after it was made: threads may share it, and the same mention gets the
    same answer whatever was asked before.
    """

    def __init__(self, tables: Tables, *, policy: Policy | str = BALANCED) -> None:
        self.tables = tables
        self.policy = as_policy(policy)
        by_id = {entity.id: entity for entity in tables.entities}
        pairs = [(alias, by_id[alias.entity]) for alias in tables.aliases]
        self._index = MemoryIndex(pairs)
        self._places = Gazetteer(pairs, tables.entities)
        self._by_id = by_id
        self._judged = Judged()

    @classmethod
    def load(
        cls,
        *paths: str | Path,
        bundled: bool | None = None,
        policy: Policy | str = BALANCED,
        judgements: str | PathLike[str] | Iterable[Record] = (),
    ) -> Resolver:
        """Make a resolver from alias files.

        Args:
            *paths: Files or directories; without any, the bundled tables.
            bundled: Whether the bundled tables are loaded too; by default only without paths.
            policy: The thresholds, or the name of a preset.
            judgements: The path of a journal, or its records; see `with_judgements`.

        Raises:
            TableError: Some file has problems; all of them are in the error, nothing is loaded.
            JournalError: The journal has problems; all of them are in the error.
            ArgumentError: Judgements name entities that the tables do not know.
        """
        from normalizer.tables import bundled_path, read  # noqa: PLC0415 - loads a YAML parser

        wanted = not paths if bundled is None else bundled
        every = [*paths, bundled_path()] if wanted else list(paths)
        records = as_records(judgements)  # a small file, whose problems are told at once
        resolver = cls(read(*every), policy=policy)
        return resolver.with_judgements(records) if records else resolver

    @classmethod
    def from_names(
        cls,
        names: Iterable[tuple[str, str] | tuple[str, str, Kind | str | None]],
        *,
        policy: Policy | str = BALANCED,
    ) -> Resolver:
        """Make a resolver from pairs of an id and a name, or triples with the kind.

        The first name of an id in the order given is its canonical name. An id may have a kind
        on some of its rows only; two different kinds are an error.

        Raises:
            ArgumentError: A row has another shape, or an id has two kinds.
            NameTypeError: A name is not a ``str``.
        """
        return cls(_tables_of(names), policy=policy)

    def with_judgements(self, judgements: str | PathLike[str] | Iterable[Record]) -> Resolver:
        """Make a resolver that obeys what people said, and is otherwise this one.

        A mention that was judged to be an entity resolves to it, whatever the scores say; one that
        was judged to be another never does; one of which a person was unsure stays ambiguous. A
        judgement is about one spelling: what differs from it by more than case is not judged.

        Args:
            judgements: The path of a journal, or the records of one. They take the place of those
                that this resolver has.

        Raises:
            JournalError: The journal has problems; all of them are in the error.
            ArgumentError: Judgements name entities that the tables do not know; all are told.

        >>> from normalizer import Judgement
        >>> plain = Resolver.from_names([("ca", "Mélanie Joly", "person")])
        >>> said = Judgement(1, "same", "The Member", "ca", "ana", "2024-02-06T09:30:00Z")
        >>> plain.with_judgements([said]).resolve("the member").entity.id
        'ca'
        """
        resolver = copy.copy(self)
        resolver._judged = Judged.of(as_records(judgements), self._by_id)  # noqa: SLF001
        return resolver

    def entity(self, entity_id: str) -> Entity | None:
        """The entity with this id, or None."""
        return self._by_id.get(entity_id)

    def resolve(
        self,
        text: str,
        *,
        kind: Kind | str | None = None,
        lang: str | None = None,
        on: DateLike | None = None,
        context: ContextLike | None = None,
        policy: Policy | str | None = None,
    ) -> Resolution:
        """Decide which entity a mention means.

        Args:
            text: The mention as its source spells it; any ``str``.
            kind: What it names, when known, such as ``"person"``.
            lang: BCP 47 code of the language of the name, when known.
            on: The date that it speaks of: ``"2024-02"``, or a ``datetime.date``. Aliases and
                offices of other times do not count.
            context: What stands around it: words, a mapping, or a `Context`.
            policy: Thresholds other than the resolver's own.

        Raises:
            NameTypeError: The text is not a ``str``.
            ArgumentError: An argument has a value that cannot be meant.
        """
        name = as_name(text, "the mention")
        wanted = as_kind(kind)
        rules = self.policy if policy is None else as_policy(policy)
        date = as_date(on)
        surroundings = as_context(context)
        if len(clean(name[: 8 * LONGEST_NAME])) > LONGEST_NAME or len(name) > 8 * LONGEST_NAME:
            return _nil(name, f"longer than any name ({LONGEST_NAME} characters)", rules)
        mention = analyze(name, wanted)
        if not mention.parts:
            return _nil(name, "no letter or digit in it", rules)
        setting = read_setting(mention, surroundings, date, self._places, self._index)
        candidates, listing = self._candidates(mention, name, wanted, lang, setting)
        status, reason = decide_judged(candidates, rules, listing)
        return Resolution(
            text=name,
            status=status,
            entity=candidates[0].entity if status is Status.RESOLVED else None,
            score=candidates[0].score if candidates else 0.0,
            candidates=_shown(candidates),
            reason=reason,
            notes=mention.notes,
            policy=rules,
        )

    def resolve_many(
        self,
        texts: Iterable[str],
        *,
        kind: Kind | str | None = None,
        lang: str | None = None,
        on: DateLike | None = None,
        context: ContextLike | None = None,
        policy: Policy | str | None = None,
    ) -> list[Resolution]:
        """Resolve many mentions, in their order; equal mentions are resolved once."""
        known: dict[str, Resolution] = {}
        results = []
        for text in texts:
            name = as_name(text, "a mention")
            if name not in known:
                known[name] = self.resolve(
                    name, kind=kind, lang=lang, on=on, context=context, policy=policy
                )
            results.append(known[name])
        return results

    def _candidates(
        self, mention: Name, text: str, kind: Kind | None, lang: str | None, setting: Setting
    ) -> tuple[list[Candidate], Listing]:
        """All entities that the mention may mean, best first, ties by id, and who is listed."""
        views = {mention.forms: mention}
        for other in (None, Kind.ORGANIZATION):
            view = analyze(text, other)
            views.setdefault(view.forms, view)
        for other_name in mention.also:
            view = analyze(other_name, mention.kind)
            views.setdefault(view.forms, view)
        found: dict[str, tuple[_Rank, Candidate]] = {}
        said = self._judged.about(text, kind, self._by_id)
        listing = Listing()
        for entry in self._entries(list(views.values()), setting, said):
            evidence = self._evidence(entry, text, kind, lang, setting)
            if evidence is None:
                continue
            listing.note(entry.entity, entry.alias, evidence)
            candidate = Candidate.of(entry.entity, entry.alias, evidence)
            rank = _rank(candidate, likeness(mention, entry.name))
            known = found.get(entry.entity.id)
            if known is None or rank < known[0]:
                found[entry.entity.id] = rank, candidate
        listing = listing.without(said)
        ranked: list[tuple[_Rank, Candidate]] = []
        for rank, candidate in found.values():
            is_worth_a_look = candidate.bits > _LEAST_BITS or _is_likened(candidate)
            if is_worth_a_look or candidate.entity.id in said:
                judged = listing.judge(candidate, said)
                bits = judged.bits
                if judged is not candidate and candidate.entity.id not in said:
                    # Who is never meant is what a reader must see beside who is.
                    bits = min(candidate.bits, _BARRED_BITS)
                ranked.append(((-round(bits, 6), *rank[1:]), judged))
        return [candidate for _, candidate in sorted(ranked, key=lambda item: item[0])], listing

    def _entries(
        self, names: list[Name], setting: Setting, said: Mapping[str, Judgement]
    ) -> Iterator[Entry]:
        yield from self._index.candidates(names)
        # What a person said is obeyed also where the name shares no key with the mention.
        for judgement in said.values():
            if judgement.verdict is not Verdict.DIFFERENT:
                yield _named(self._by_id[judgement.entity])
        # Who held the office then is looked at whatever the name, so that a slip is noticed.
        for role in setting.roles:
            for country in setting.title_countries:
                for holder in self._places.holders(role, country, setting.on):
                    yield _named(holder.entity)

    def _evidence(
        self, entry: Entry, text: str, kind: Kind | None, lang: str | None, setting: Setting
    ) -> list[Evidence] | None:
        """Evidence for one alias; None where the alias does not count on that date."""
        alias, entity = entry.alias, entry.entity
        if setting.on is not None and not covers(alias.since, alias.until, setting.on):
            return None
        mention = analyze(text, entity.kind)
        pieces = list(name_evidence(mention, entry.name, kind=entity.kind, lang=lang))
        pieces += listing_evidence(mention, entry.name, alias)
        if alias.kind in weights.PARTIAL_KINDS and entity.kind in (None, Kind.PERSON):
            # A family name that is the same as a whole is still only a family name.
            pieces = [p for p in pieces if p.kind is not EvidenceKind.WHOLE]
        if kind is not None and entity.kind is not None and kind is not entity.kind:
            # However much of the name agrees, it is not what was asked for.
            bits = weights.KIND_CONTRADICTING - max(0.0, total(pieces))
            pieces.append(Evidence(EvidenceKind.KIND, bits, kind.value, entity.kind.value))
        pieces += context_evidence(entity, setting, self._places)
        return pieces


def _named(entity: Entity) -> Entry:
    """The entry of an entity's canonical name."""
    alias = Alias(entity.name, entity.id, AliasKind.SELF)
    return Entry(alias, entity, analyze(entity.name, entity.kind))


def _shown(candidates: list[Candidate]) -> tuple[Candidate, ...]:
    """The likeliest candidates, with those among them of which a person said something."""
    if len(candidates) <= _MOST_CANDIDATES:
        return tuple(candidates)
    judged = [number for number, one in enumerate(candidates) if is_judged(one)]
    others = [number for number, one in enumerate(candidates) if not is_judged(one)]
    numbers = sorted((judged + others)[:_MOST_CANDIDATES])
    return tuple(candidates[number] for number in numbers)


def _is_likened(candidate: Candidate) -> bool:
    """Whether some part of the name agrees, so that a reader sees why it was kept apart."""
    names = [piece for piece in candidate.evidence if piece.kind is not EvidenceKind.PRIOR]
    return any(piece.bits > 0 and piece.left and piece.right for piece in names)


_Rank = tuple[float, float, str, str, str]


def _rank(candidate: Candidate, like: float) -> _Rank:
    """Best first; where the evidence says as much of two, the more alike, then by id."""
    alias = candidate.alias
    # Sums of the same evidence in another order may differ in the last digits.
    return (-round(candidate.bits, 6), -like, candidate.entity.id, alias.text, alias.kind)


def _nil(text: str, reason: str, policy: Policy) -> Resolution:
    return Resolution(text, Status.NIL, None, 0.0, (), reason, policy=policy)


def as_kind(value: Kind | str | None) -> Kind | None:
    """A kind, or the kind of that name.

    Raises:
        ArgumentError: There is no such kind.
    """
    if value is None or isinstance(value, Kind):
        return value
    try:
        return Kind(value)
    except ValueError:
        raise ArgumentError(f"no kind {value!r}; use one of {', '.join(Kind)}") from None


def _tables_of(names: Iterable[tuple[str, str] | tuple[str, str, Kind | str | None]]) -> Tables:
    from normalizer.tables import Tables  # noqa: PLC0415 - its package loads a YAML parser

    entities: dict[str, Entity] = {}
    aliases: dict[tuple[str, str], Alias] = {}
    for number, row in enumerate(names):
        if not isinstance(row, tuple | list) or len(row) not in (2, 3):
            raise ArgumentError(f"row {number} is {row!r:.80}; give (id, name) or (id, name, kind)")
        entity_id = as_name(row[0], f"the id of row {number}")
        text = as_name(row[1], f"the name of row {number}")
        kind = as_kind(row[2]) if len(row) == 3 else None
        known = entities.get(entity_id)
        if known is None:
            entities[entity_id] = Entity(entity_id, kind, text)
        elif kind is not None and known.kind is None:
            entities[entity_id] = Entity(entity_id, kind, known.name)
        elif kind is not None and kind is not known.kind:
            raise ArgumentError(
                f"row {number}: {entity_id!r} is {kind} here and {known.kind} before"
            )
        aliases[entity_id, text] = Alias(text, entity_id, AliasKind.SELF)
    return Tables(
        entities=tuple(entities[key] for key in sorted(entities)),
        aliases=tuple(aliases[key] for key in sorted(aliases)),
    )
