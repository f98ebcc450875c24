"""What tables could learn from mentions that they do not resolve: rows, and new entities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.curation.clustering import LEAST, Spelling, cluster
from normalizer.curation.making import Making, Seen, likely
from normalizer.curation.mentions import Mention, answered
from normalizer.curation.rows import rows_like
from normalizer.curation.suggestions import Suggested
from normalizer.decide import BALANCED, Status
from normalizer.judgements import is_judged, judged_spelling
from normalizer.judgements.export import as_cell
from normalizer.names import analyze
from normalizer.scoring.weights import PARTIAL_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from normalizer.decide import Candidate
    from normalizer.model import Kind
    from normalizer.resolution import Resolution
    from normalizer.resolver import Resolver

__all__ = ["suggest"]


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
    seen: dict[tuple[str, Kind | None], Seen] = {}
    total = unresolved = 0
    for mention, resolution in answered(resolver, mentions, workers=workers, progress=progress):
        total += mention.count
        if resolution.status is Status.RESOLVED:
            continue
        unresolved += mention.count
        one = seen.setdefault((mention.text, mention.kind), Seen(resolution))
        one.count += mention.count
        one.langs.add(mention.lang)
    sorting = _Sorting(resolver, {judged_spelling(text) for text in passed_over})
    wanted = {key: one for key, one in seen.items() if sorting.is_wanted(key[0], one.resolution)}
    spellings = {
        Spelling(text, kind, frozenset(likely(one.resolution, BALANCED.doubt))): one
        for (text, kind), one in wanted.items()
    }
    making = Making(resolver)
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
        self._base = resolver.knowledge_base
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
