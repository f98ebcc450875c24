"""Annotates the documents of spaCy, as a component of its pipelines.

spaCy finds this component by itself, so that ``nlp.add_pipe("normalizer")`` is enough. It takes the
entities that earlier components found, or spots mentions on its own, and says of each what it
means. The resolver is named by paths; they are what a pipeline keeps when it is written to disk.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import asdict, field, frozen

from normalizer.backends.errors import missing
from normalizer.backends.opening import as_resolver
from normalizer.backends.spacy_values import register
from normalizer.dates import PartialDate, as_date
from normalizer.decide import BALANCED
from normalizer.errors import ArgumentError
from normalizer.model import Kind
from normalizer.resolver import Resolver

try:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
    from spacy.util import filter_spans
except ImportError as error:  # pragma: no cover - the tests have it
    raise missing("spacy", "spacy") from error

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike

    from normalizer.texts.model import AnnotatedText, TextMention

__all__ = ["NormalizerComponent", "Settings", "make_component"]

ATTRIBUTE = "normalizer"
"""Name of the extension attributes: ``doc._.normalizer`` and ``ent._.normalizer``."""

_SETTINGS = "settings.json"
_LABELS = {
    Kind.PERSON: "PERSON", Kind.ORGANIZATION: "ORG", Kind.PLACE: "GPE", Kind.AGREEMENT: "LAW",
    Kind.WEAPON: "PRODUCT", Kind.OPERATION: "EVENT", Kind.EVENT: "EVENT",
}  # fmt: skip
"""Labels of mentions that were spotted here, as spaCy's models of English have them."""
_UNKNOWN = "MISC"


def _as_paths(given: Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


@frozen(kw_only=True)
class Settings:
    """What a pipeline says of the component.

    Attributes:
        tables: Paths of alias files or folders of them.
        kb: The folder of a compiled knowledge base, instead of tables.
        bundled: Whether the bundled tables are loaded; by default only where neither of the two is
            given.
        policy: Name of the preset of thresholds.
        spot: Whether mentions are spotted in every document, whatever its entities; by default only
            in one without any.
        date: Name of an extension attribute of the document that holds its date; "" for none.
        source: Name of one that holds its source; "" for none.
    """

    tables: tuple[str, ...] = field(default=(), converter=_as_paths)
    kb: str = ""
    bundled: bool | None = None
    policy: str = BALANCED.name
    spot: bool = False
    date: str = ""
    source: str = ""

    def __attrs_post_init__(self) -> None:
        if self.kb and (self.tables or self.bundled):
            raise ArgumentError("kb has its own tables; leave out tables and bundled, or kb")

    def resolver(self) -> Resolver:
        """The resolver of these settings; each is loaded once in a process."""
        if self.kb:
            return _opened(self.kb, self.policy)
        return _loaded(self.tables, self.bundled, self.policy)


@lru_cache(maxsize=4)
def _loaded(tables: tuple[str, ...], bundled: bool | None, policy: str) -> Resolver:  # noqa: FBT001 - a key
    return Resolver.load(*tables, bundled=bundled, policy=policy)


def _opened(kb: str, policy: str) -> Resolver:
    if policy == BALANCED.name:
        return as_resolver(kb)
    return _opened_with(kb, policy)


@lru_cache(maxsize=4)
def _opened_with(kb: str, policy: str) -> Resolver:
    return Resolver.open(kb, policy=policy)


class NormalizerComponent:
    """A component that says what the entities of a document mean.

    It sets ``ent.kb_id_`` to the id of the entity where a mention is resolved, ``ent._.normalizer``
    to its `normalizer.texts.TextMention`, and ``doc._.normalizer`` to the
    `normalizer.texts.AnnotatedText`. Labels of entities, and ids that others set, stay.

    Args:
        settings: What the pipeline says.
        resolver: A resolver, instead of that of the settings. It goes along to other processes, but
            not to the disk.
        name: Name of the component in its pipeline.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        resolver: Resolver | None = None,
        name: str = "normalizer",
    ) -> None:
        self.name = name
        self.settings = settings or Settings()
        self._given = resolver

    @property
    def resolver(self) -> Resolver:
        """What resolves; loaded when the first document comes."""
        return self.settings.resolver() if self._given is None else self._given

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place.

        Raises:
            ArgumentError: What an attribute holds as the date is none.
        """
        settings = self.settings
        given = None if settings.spot or not doc.ents else [_as_span(one) for one in doc.ents]
        lang = doc.lang_ or None
        annotated = self.resolver.annotate(
            doc.text,
            lang=None if lang == "xx" else lang,  # spaCy's code for texts in several languages
            date=self._date(doc),
            source=self._source(doc),
            spans=given,
        )
        doc._.set(ATTRIBUTE, annotated)
        if given is None:
            doc.ents = _spotted(doc, annotated)
        else:
            doc.ents = _linked(doc.ents, annotated)
        return doc

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The settings, as a pipeline keeps them; see `to_disk`."""
        del exclude  # spaCy passes it; there is one thing to keep
        self._check_kept()
        return json.dumps(asdict(self.settings), sort_keys=True).encode("utf-8")

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> NormalizerComponent:
        """Take the settings that `to_bytes` gave."""
        del exclude
        self.settings = Settings(**json.loads(data))
        return self

    def to_disk(self, path: str | PathLike[str], *, exclude: Iterable[str] = ()) -> None:
        """Write the settings into a folder: the paths of the tables, not what they hold.

        Raises:
            ArgumentError: The component was made with a resolver, which has no path.
        """
        data = self.to_bytes(exclude=exclude)
        Path(path).mkdir(parents=True, exist_ok=True)
        Path(path, _SETTINGS).write_bytes(data)

    def from_disk(
        self, path: str | PathLike[str], *, exclude: Iterable[str] = ()
    ) -> NormalizerComponent:
        """Take the settings that `to_disk` wrote."""
        return self.from_bytes(Path(path, _SETTINGS).read_bytes(), exclude=exclude)

    def _check_kept(self) -> None:
        if self._given is not None:
            raise ArgumentError(
                "a resolver cannot be written with a pipeline; compile it to a folder, and give "
                "the folder as kb"
            )

    def _date(self, doc: Doc) -> PartialDate | None:
        return as_date(doc._.get(self.settings.date) or None) if self.settings.date else None

    def _source(self, doc: Doc) -> str | None:
        value = doc._.get(self.settings.source) if self.settings.source else None
        return None if value is None else str(value)


@Language.factory(
    "normalizer",
    default_config={
        "tables": [],
        "kb": "",
        "bundled": None,
        "policy": BALANCED.name,
        "spot": False,
        "date": "",
        "source": "",
    },
    assigns=["doc.ents", "doc._.normalizer", "span._.normalizer"],
)
def make_component(  # noqa: PLR0913 - spaCy passes each setting by its name
    nlp: Language,
    name: str,
    *,
    tables: list[str],
    kb: str,
    bundled: bool | None,
    policy: str,
    spot: bool,
    date: str,
    source: str,
) -> NormalizerComponent:
    """Make the component of a pipeline; its settings are those of `Settings`."""
    del nlp
    settings = Settings(
        tables=tables, kb=kb, bundled=bundled, policy=policy, spot=spot, date=date, source=source
    )
    return NormalizerComponent(settings, name=name)


def _declare() -> None:
    """Make the extension attributes known; also to documents that come from other processes."""
    register()
    if not Doc.has_extension(ATTRIBUTE):
        Doc.set_extension(ATTRIBUTE, default=None)
    if not Span.has_extension(ATTRIBUTE):
        Span.set_extension(ATTRIBUTE, getter=_mention_at)


def _mention_at(span: Span) -> TextMention | None:
    """The mention that a span is; a span of whole tokens may be wider at both ends."""
    annotated: AnnotatedText | None = span.doc._.get(ATTRIBUTE)
    if annotated is None or not len(span):
        return None
    mentions = annotated.mentions
    at = bisect_left(mentions, span.start_char, key=attrgetter("start"))
    if at == len(mentions):
        return None
    found, first, last = mentions[at], span[0], span[-1]
    begins = first.idx <= found.start < first.idx + len(first)
    ends = last.idx < found.end <= last.idx + len(last)
    return found if begins and ends else None


_declare()


def _as_span(ent: Span) -> tuple[int, int, str]:
    return ent.start_char, ent.end_char, ent.label_


def _linked(ents: Iterable[Span], annotated: AnnotatedText) -> list[Span]:
    """The same entities, with the ids of what they mean."""
    found = {(one.start, one.end): one for one in annotated.mentions}
    linked = []
    for ent in ents:
        mention = found.get((ent.start_char, ent.end_char))
        linked.append(ent if mention is None else _link(ent, mention))
    return linked


def _spotted(doc: Doc, annotated: AnnotatedText) -> list[Span]:
    """Mentions as entities; one that ends within a token takes the whole token."""
    made = []
    for mention in annotated.mentions:
        entity = mention.entity
        label = _UNKNOWN if entity is None or entity.kind is None else _LABELS[entity.kind]
        span = doc.char_span(mention.start, mention.end, label=label, alignment_mode="expand")
        if span is not None:
            made.append(_link(span, mention))
    return filter_spans(made)


def _link(span: Span, mention: TextMention) -> Span:
    return Span(
        span.doc,
        span.start,
        span.end,
        label=span.label,
        kb_id=span.kb_id if mention.entity is None else mention.entity.id,
        span_id=span.id,
    )
