"""What tables could learn from mentions that they do not resolve: rows, and new entities."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import Factory, define, evolve, frozen

from normalizer.curation.clustering import LEAST, Spelling, cluster
from normalizer.curation.coverage import native_scripts
from normalizer.curation.guessing import guess_alias
from normalizer.curation.mentions import Mention, answered
from normalizer.curation.rows import base_of, rows_like, rows_of
from normalizer.decide import BALANCED, Status
from normalizer.evidence import SCORE_DIGITS, describe
from normalizer.judgements import is_judged, judged_spelling
from normalizer.judgements.export import as_cell
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.names import analyze
from normalizer.resolution import Resolution
from normalizer.scoring.weights import PARTIAL_KINDS
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from normalizer.decide import Candidate
    from normalizer.resolver import Resolver

__all__ = ["Proposed", "Suggested", "Suggestion", "suggest"]

POSSIBLE = 0.1
"""Least score of an entity that a spelling may mean. By hand: a family name alone (Sulivan / Jake
Sullivan, 0.11) is worth a person's look, names that share less are not."""

_MOST_TOLD = 3
_MOST_OTHERS = 3


@frozen
class Proposed:
    """A row that a person may accept.

    Attributes:
        alias: The row.
        count: How often the spelling came.
        status: How it is answered now.
        score: Probability that it means the entity by itself; 0 where the cluster brought it.
    """

    alias: Alias
    count: int
    status: Status
    score: float


@frozen
class Suggestion:
    """Spellings that belong together, and what they may mean.

    Attributes:
        entity: The entity that they may mean, or the draft of a new one.
        is_new: Whether the entity is a draft; its kind is None where no mention said it.
        rows: A row for each spelling that the tables lack; of a draft also its name, first.
        evidence: What speaks for and against the entity, most telling first, as lines.
        others: Other entities that they may mean, as triples of id, name and score, best first.
        resolution: The answer to the most frequent spelling, whose evidence a person may ask for.
    """

    entity: Entity
    is_new: bool
    rows: tuple[Proposed, ...]
    evidence: tuple[str, ...] = ()
    others: tuple[tuple[str, str, float], ...] = ()
    resolution: Resolution | None = None

    @property
    def count(self) -> int:
        """How often its spellings came."""
        return sum(row.count for row in self.rows)

    @property
    def score(self) -> float:
        """The best score of a row."""
        return max(row.score for row in self.rows)

    def as_dict(self) -> dict[str, object]:
        """The suggestion as JSON has it."""
        return {
            "entity": self.entity.id,
            "name": self.entity.name,
            "kind": self.entity.kind.value if self.entity.kind else None,
            "new": self.is_new,
            "score": self.score,
            "count": self.count,
            "rows": [
                {
                    "text": row.alias.text, "lang": row.alias.lang, "kind": row.alias.kind.value,
                    "count": row.count, "status": row.status.value, "score": row.score,
                }
                for row in self.rows
            ],
            "evidence": list(self.evidence),
            "others": [
                {"entity": id_, "name": name, "score": score} for id_, name, score in self.others
            ],
        }  # fmt: skip


@frozen
class Suggested:
    """All that mentions suggest.

    Attributes:
        suggestions: The most frequent first.
        mentions: How many mentions were asked.
        unresolved: How many of them are not resolved.
        listed: Spellings that the tables list already, for several or beside near ones: no row
            tells them apart, context does.
        said: Spellings of which a person said something, or that are to be passed over.
        unusable: Spellings that no table can hold, or that are no name.
    """

    suggestions: tuple[Suggestion, ...]
    mentions: int
    unresolved: int
    listed: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    unusable: tuple[str, ...] = ()


@define
class _Seen:
    """An unresolved spelling, and how often it came with which language."""

    resolution: Resolution
    count: int = 0
    langs: set[str | None] = Factory(set)


def suggest(
    resolver: Resolver,
    mentions: Iterable[Mention],
    *,
    passed_over: Collection[str] = (),
    least: float = LEAST,
    least_count: int = 1,
    workers: int = 1,
    progress: Callable[[int], None] | None = None,
) -> Suggested:
    """Suggest rows and new entities from the mentions that a resolver does not resolve.

    Mentions that resolve are not kept, so that there may be any number of them.

    Args:
        resolver: What answers; one that obeys a journal does not suggest what was said there.
        mentions: The mentions.
        passed_over: Spellings that are not to be suggested, such as those that name nothing.
        least: Score that each two spellings of a cluster must reach; see `cluster`.
        least_count: How often the spellings of a suggestion must have come together.
        workers: Processes that share the work.
        progress: Called with how many mentions are done, now and then.

    >>> from normalizer import Resolver
    >>> resolver = Resolver.from_names([("us.jake-sullivan", "Jake Sullivan", "person")])
    >>> found = suggest(resolver, [Mention("Sulivan", count=3), Mention("Marta Kowalczyk")])
    >>> for one in found.suggestions:
    ...     print(one.entity.id, one.is_new, [row.alias.text for row in one.rows])
    us.jake-sullivan False ['Sulivan']
    marta-kowalczyk True ['Marta Kowalczyk']
    """
    seen: dict[tuple[str, Kind | None], _Seen] = {}
    total = unresolved = 0
    for mention, resolution in answered(resolver, mentions, workers=workers, progress=progress):
        total += mention.count
        if resolution.status is Status.RESOLVED:
            continue
        unresolved += mention.count
        one = seen.setdefault((mention.text, mention.kind), _Seen(resolution))
        one.count += mention.count
        one.langs.add(mention.lang)
    sorting = _Sorting(resolver, {judged_spelling(text) for text in passed_over})
    wanted = {key: one for key, one in seen.items() if sorting.is_wanted(key[0], one.resolution)}
    spellings = {
        Spelling(text, kind, frozenset(_likely(one.resolution, BALANCED.doubt))): one
        for (text, kind), one in wanted.items()
    }
    making = _Making(resolver)
    found = [
        making.suggestion([(spelling, spellings[spelling]) for spelling in group])
        for group in cluster(list(spellings), least=least)
    ]
    found = [one for one in found if one.count >= least_count]
    found.sort(key=lambda one: (-one.count, one.rows[0].alias.text, one.entity.id))
    return Suggested(
        tuple(making.with_free_ids(found)), total, unresolved,
        tuple(sorted(sorting.listed)), tuple(sorted(sorting.said)), tuple(sorted(sorting.unusable)),
    )  # fmt: skip


class _Sorting:
    """Tells spellings that a row may help from those that none does."""

    def __init__(self, resolver: Resolver, passed_over: set[str]) -> None:
        self._base = base_of(resolver)
        self._passed_over = passed_over
        self.listed: set[str] = set()
        self.said: set[str] = set()
        self.unusable: set[str] = set()

    def is_wanted(self, text: str, resolution: Resolution) -> bool:
        spelling = judged_spelling(text)
        if not analyze(text).parts or as_cell(text) is None:
            self.unusable.add(text)
        elif spelling in self._passed_over or (
            resolution.status is Status.AMBIGUOUS and any(map(_left_open, resolution.candidates))
        ):
            self.said.add(text)
        elif any(
            judged_spelling(alias.text) == spelling and alias.kind not in PARTIAL_KINDS
            for alias in rows_like(self._base, text)
        ):
            self.listed.add(text)
        else:
            return True
        return False


def _left_open(candidate: Candidate) -> bool:
    """Whether a person looked at a candidate, and could not tell or named several."""
    return is_judged(candidate) and candidate.score >= 0.5


def _likely(resolution: Resolution, least: float) -> dict[str, Candidate]:
    """The entities that a mention may mean, and of which nobody said otherwise."""
    return {
        one.entity.id: one
        for one in resolution.candidates
        if one.score >= least and not is_judged(one)
    }


class _Making:
    """Makes suggestions of clusters."""

    def __init__(self, resolver: Resolver) -> None:
        self._base = base_of(resolver)
        self._native = native_scripts(self._base.contents())

    def suggestion(self, group: Sequence[tuple[Spelling, _Seen]]) -> Suggestion:
        """What a cluster may mean, with a row for each of its spellings."""
        ordered = sorted(group, key=lambda one: (-one[1].count, one[0].order))
        weights: dict[str, float] = defaultdict(float)
        best: dict[str, Candidate] = {}
        for _, seen in ordered:
            for id_, candidate in _likely(seen.resolution, POSSIBLE).items():
                weights[id_] += seen.count * candidate.score
                if id_ not in best or candidate.bits > best[id_].bits:
                    best[id_] = candidate
        ranked = sorted(weights, key=lambda id_: (-round(weights[id_], 6), id_))
        first = ordered[0][1].resolution
        if not ranked:
            return self._draft(ordered, first)
        chosen = best[ranked[0]]
        rows = self._rows(chosen.entity, ordered)
        told = sorted(chosen.evidence, key=lambda piece: (-abs(piece.bits), describe(piece)))
        evidence = tuple(f"{piece.bits:+.1f} {describe(piece)}" for piece in told[:_MOST_TOLD])
        others = tuple(
            (id_, best[id_].entity.name, round(best[id_].score, SCORE_DIGITS))
            for id_ in ranked[1 : 1 + _MOST_OTHERS]
        )
        return Suggestion(chosen.entity, False, rows, evidence, others, first)  # noqa: FBT003

    def _draft(
        self, ordered: Sequence[tuple[Spelling, _Seen]], resolution: Resolution
    ) -> Suggestion:
        """A new entity, named as most mentions in Latin letters have it."""
        latin = [one for one in ordered if main_script(one[0].text) == "Latn"]
        first = (latin or ordered)[0]
        kind = next((one.kind for one, _ in ordered if one.kind is not None), None)
        written = as_cell(first[0].text) or first[0].text
        # A title is no part of a canonical name; it is taken off a mention, too.
        name = analyze(written, kind).core.strip() or written
        entity = Entity(_slug(name), kind, name)
        rest = [one for one in ordered if one is not first]
        rows = self._rows(entity, [first, *rest])
        near = tuple(
            (one.entity.id, one.entity.name, round(one.score, SCORE_DIGITS))
            for one in first[1].resolution.candidates[:_MOST_OTHERS]
            if not is_judged(one)
        )
        return Suggestion(entity, True, rows, (), near, resolution)  # noqa: FBT003

    def _rows(
        self, entity: Entity, ordered: Sequence[tuple[Spelling, _Seen]]
    ) -> tuple[Proposed, ...]:
        own = rows_of(self._base, entity.id)
        native = self._native.get(entity.country, frozenset())
        rows: dict[str, Proposed] = {}
        for spelling, seen in ordered:
            text = as_cell(spelling.text) or spelling.text
            lang = next(iter(seen.langs)) if len(seen.langs) == 1 else None
            alias = guess_alias(text, entity, own, lang=lang, native=native)
            found = _likely(seen.resolution, POSSIBLE)
            likely = found.pop(entity.id, None)
            score = round(likely.score, SCORE_DIGITS) if likely else 0.0
            if likely and any(one.bits > likely.bits - BALANCED.margin for one in found.values()):
                # Whoever accepts it for one must not take it from the others.
                alias = evolve(alias, kind=AliasKind.WEAK)
            known = rows.get(text)
            count = seen.count + (known.count if known else 0)
            rows[text] = Proposed(alias, count, seen.resolution.status, score)
        return tuple(rows.values())

    def with_free_ids(self, found: Iterable[Suggestion]) -> Iterable[Suggestion]:
        """The same suggestions, in which no two drafts, and no draft and entity, have one id."""
        taken: set[str] = set()
        for one in found:
            if not one.is_new:
                yield one
                continue
            id_, number = one.entity.id, 1
            while id_ in taken or self._base.find(id_) is not None:
                number += 1
                id_ = f"{one.entity.id}-{number}"
            taken.add(id_)
            rows = tuple(evolve(row, alias=evolve(row.alias, entity=id_)) for row in one.rows)
            yield evolve(one, entity=evolve(one.entity, id=id_), rows=rows)


def _slug(name: str) -> str:
    """An id made of a name: its words in Latin letters."""
    letters = ("".join(char for char in form if char.isascii() and char.isalnum())
               for form in analyze(name).forms)  # fmt: skip
    return "-".join(word.lower() for word in letters if word) or "unnamed"
