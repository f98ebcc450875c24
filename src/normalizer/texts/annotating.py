"""The way of a text to its annotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.decide import Status
from normalizer.model import AliasKind, Kind
from normalizer.texts.asking import Asking
from normalizer.texts.contradictions import contradictions
from normalizer.texts.decided import Decided
from normalizer.texts.deciding import decide_all
from normalizer.texts.flat import flatten
from normalizer.texts.governments import stands_for_government
from normalizer.texts.matcher import Matcher
from normalizer.texts.model import AnnotatedText, How, TextMention
from normalizer.texts.spotting import Spot, spot
from normalizer.texts.surroundings import Beside, beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.dates import PartialDate
    from normalizer.decide import Policy
    from normalizer.index.base import KnowledgeBase
    from normalizer.judgements import Judged
    from normalizer.texts.spans import Span

__all__ = ["Annotator"]


# Where one word in fifty is "the", the text is English: prose has it far more often. By hand.
_ARTICLES = 0.02


def _is_english(flat: str) -> bool:
    return flat.count(" the ") > _ARTICLES * flat.count(" ")


class Annotator:
    """Annotates texts against a knowledge base; it keeps what is made once for all texts.

    Args:
        base: The entities.
        judged: What people said of spellings.
        policy: The thresholds.
    """

    def __init__(self, base: KnowledgeBase, judged: Judged, policy: Policy) -> None:
        self._base = base
        self._matcher = Matcher(base)
        self._asking = Asking(base, judged, policy)

    def annotate(
        self,
        text: str,
        *,
        lang: str | None = None,
        date: PartialDate | None = None,
        source: str = "",
        spans: Sequence[Span] | None = None,
    ) -> AnnotatedText:
        """Find the mentions of a text and decide on them together; see `Resolver.annotate`."""
        spots = self._spots(text, spans, lang)
        besides = self._with_besides(text, spots, spans)
        decided = decide_all(text, besides, self._asking, date, lang)
        if spans is not None:
            decided = [one if one.resolution else self._unnamed(one) for one in besides]
        mentions = self._mentions(text, decided)
        found = contradictions(mentions, decided, self._base, date)
        return AnnotatedText(text, mentions, found, source, date, lang)

    def _unnamed(self, one: Decided) -> Decided:
        """What a caller says is a mention, and nothing known is named by."""
        one.resolution = self._asking.nothing(one.text)
        return one

    def _spots(self, text: str, spans: Sequence[Span] | None, lang: str | None) -> list[Spot]:
        flat = flatten(text)
        said = lang or ("en" if _is_english(flat.text) else "")
        if spans is None:
            return spot(flat, self._matcher, self._base, lang=said)
        listed = {
            (one.start, one.end): one
            for one in spot(flat, self._matcher, self._base, lang=said, exact=True)
        }
        return [
            listed.get((span.start, span.end))
            or Spot(span.start, span.end, words=len(text[span.start : span.end].split()))
            for span in spans
        ]

    def _with_besides(
        self, text: str, spots: Sequence[Spot], spans: Sequence[Span] | None
    ) -> list[Decided]:
        made: list[Decided] = []
        titled: Beside | None = None
        for number, one in enumerate(spots):
            found = beside(text, spots, number, titled, self._base.gazetteer)
            if found.title or found.roles:
                titled = found
            kind = spans[number].kind if spans is not None else None
            if one.announced:
                kind = Kind.PERSON
            made.append(Decided(one, found, text[one.start : one.end], kind))
        return made

    def _mentions(self, text: str, decided: Sequence[Decided]) -> tuple[TextMention, ...]:
        numbers = {id(one): number for number, one in enumerate(decided)}
        unknown: dict[str, int] = {}
        made: list[TextMention] = []
        for number, one in enumerate(decided):
            resolution = one.resolution
            if resolution is None:
                continue
            follows = numbers.get(id(one.follows)) if one.follows is not None else None
            cluster = ""
            if resolution.entity is not None:
                cluster = resolution.entity.id
            elif resolution.status is Status.NIL:
                words = " ".join((one.follows or one).folded)
                cluster = f"nil:{unknown.setdefault(words, number)}"
            start, end = one.spot.start, one.spot.end
            made.append(
                TextMention(
                    start, end, text[start:end], self._how(text, one), resolution, follows,
                    cluster, one.beside.title, one.notes,
                )
            )  # fmt: skip
        return tuple(made)

    def _how(self, text: str, one: Decided) -> How:
        found = one.resolution
        if one.follows is not None:
            return How.TITLE if one.text.lower().startswith("the ") else How.SHORT
        if found is None or found.status is Status.NIL or not found.candidates:
            return How.NAME
        if stands_for_government(text, one):
            return How.GOVERNMENT
        kind = found.candidates[0].alias.kind
        if kind is AliasKind.DEMONYM:
            return How.DEMONYM
        if kind is AliasKind.TITLE:
            return How.TITLE
        is_person = found.candidates[0].entity.kind is Kind.PERSON
        return How.SHORT if is_person and kind is AliasKind.SHORT else How.NAME
