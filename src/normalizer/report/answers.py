"""Each mention with its resolution.

A mention is resolved first by what its own row says. What is left undecided is looked at once more,
with the entities that the article surely names by other spellings, and those that the row's context
names: after *Choe Son Hui*, *Choe* is she.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.context import Context
from normalizer.decide import Status
from normalizer.report.articles import Article
from normalizer.report.rows import NIL, Mention
from normalizer.resolution import Resolution

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from normalizer.dates import PartialDate
    from normalizer.resolver import Resolver

__all__ = ["Answer", "answer_all"]


@frozen
class Answer:
    """A mention, where it stood, and what it was decided to mean.

    Attributes:
        article: The article.
        mention: The mention.
        resolution: The decision with its evidence.
    """

    article: Article
    mention: Mention
    resolution: Resolution

    @property
    def on(self) -> PartialDate | None:
        """The date that the mention speaks of."""
        return self.mention.on or self.article.facts.date

    @property
    def right(self) -> bool | None:
        """Whether the answer is the gold; None where nobody judged the mention."""
        if not self.mention.gold:
            return None
        if self.mention.gold == NIL:
            return self.resolution.status is Status.NIL
        entity = self.resolution.entity
        return entity is not None and entity.id == self.mention.gold


def answer_all(articles: Iterable[Article], resolver: Resolver) -> tuple[Answer, ...]:
    """Resolve all mentions of all articles, in their order.

    Args:
        articles: The articles; each is a document of its own, whose names explain each other.
        resolver: What resolves.
    """
    return tuple(answer for article in articles for answer in _article(article, resolver))


def _article(article: Article, resolver: Resolver) -> list[Answer]:
    alone = [_resolve(article, mention, resolver, ()) for mention in article.mentions]
    named: dict[str, set[str]] = {}
    for answer in alone:
        entity = _surely(answer.resolution)
        if entity:
            named.setdefault(entity, set()).add(answer.mention.text)
    return [
        answer if answer.resolution.status is Status.RESOLVED else _again(answer, named, resolver)
        for answer in alone
    ]


def _again(answer: Answer, named: dict[str, set[str]], resolver: Resolver) -> Answer:
    """Look at an undecided mention in the light of its article."""
    mention = answer.mention
    around = {name for name, spellings in named.items() if spellings - {mention.text}}
    for part in mention.context.split(";"):
        entity = _surely(resolver.resolve(part.strip(), on=answer.on))
        if entity:
            around.add(entity)
    return _resolve(answer.article, mention, resolver, sorted(around))


def _resolve(
    article: Article, mention: Mention, resolver: Resolver, entities: Sequence[str]
) -> Answer:
    words = ", ".join(part for part in (mention.role, mention.context) if part)
    resolution = resolver.resolve(
        mention.text,
        kind=mention.kind,
        on=mention.on or article.facts.date,
        context=Context(text=words, entities=tuple(entities)),
    )
    return Answer(article, mention, resolution)


def _surely(resolution: Resolution) -> str:
    """Id of the entity of a resolution that nobody need look at, else ""."""
    if resolution.entity is None or resolution.in_doubt:
        return ""
    return resolution.entity.id
