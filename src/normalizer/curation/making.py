"""Clusters of spellings made suggestions: rows of the entity that they may mean, or of a draft."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import Factory, define, evolve

from normalizer.curation.coverage import native_scripts
from normalizer.curation.guessing import guess_alias
from normalizer.curation.rows import rows_of
from normalizer.curation.suggestions import Proposed, Suggestion
from normalizer.decide import BALANCED
from normalizer.evidence import SCORE_DIGITS, describe
from normalizer.judgements import is_judged
from normalizer.judgements.export import as_cell
from normalizer.model import AliasKind, Entity
from normalizer.names import analyze
from normalizer.resolution import Resolution
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from normalizer.curation.clustering import Spelling
    from normalizer.decide import Candidate
    from normalizer.resolver import Resolver

__all__ = ["POSSIBLE", "Making", "Seen", "likely"]

POSSIBLE = 0.1
"""Least score of an entity that a spelling may mean. By hand: a family name alone (Sulivan / Jake
Sullivan, 0.11) is worth a person's look, names that share less are not."""

_MOST_TOLD = 3
_MOST_OTHERS = 3


@define
class Seen:
    """An unresolved spelling, and how often it came with which language."""

    resolution: Resolution
    count: int = 0
    langs: set[str | None] = Factory(set)


def likely(resolution: Resolution, least: float) -> dict[str, Candidate]:
    """The entities that a mention may mean, and of which nobody said otherwise."""
    return {
        one.entity.id: one
        for one in resolution.candidates
        if one.score >= least and not is_judged(one)
    }


class Making:
    """Makes suggestions of clusters."""

    def __init__(self, resolver: Resolver) -> None:
        self._base = resolver.knowledge_base
        self._native = native_scripts(self._base.contents())

    def suggestion(self, group: Sequence[tuple[Spelling, Seen]]) -> Suggestion:
        """What a cluster may mean, with a row for each of its spellings."""
        ordered = sorted(group, key=lambda one: (-one[1].count, one[0].order))
        weights: dict[str, float] = defaultdict(float)
        best: dict[str, Candidate] = {}
        for _, seen in ordered:
            for id_, candidate in likely(seen.resolution, POSSIBLE).items():
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
        self, ordered: Sequence[tuple[Spelling, Seen]], resolution: Resolution
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
        self, entity: Entity, ordered: Sequence[tuple[Spelling, Seen]]
    ) -> tuple[Proposed, ...]:
        own = rows_of(self._base, entity.id)
        native = self._native.get(entity.country, frozenset())
        rows: dict[str, Proposed] = {}
        for spelling, seen in ordered:
            text = as_cell(spelling.text) or spelling.text
            lang = next(iter(seen.langs)) if len(seen.langs) == 1 else None
            alias = guess_alias(text, entity, own, lang=lang, native=native)
            found = likely(seen.resolution, POSSIBLE)
            meant = found.pop(entity.id, None)
            score = round(meant.score, SCORE_DIGITS) if meant else 0.0
            if meant and any(one.bits > meant.bits - BALANCED.margin for one in found.values()):
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
