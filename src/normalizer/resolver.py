"""The resolver: carries a mention along the path of a name to a decision."""

from __future__ import annotations

import copy
import time
from functools import cached_property, partial
from itertools import groupby
from typing import TYPE_CHECKING
from weakref import finalize

from normalizer.answering import Asked, answer, answer_block, each_once, in_blocks, one_by_one
from normalizer.context import ContextLike, as_context
from normalizer.dates import DateLike, as_date
from normalizer.decide import BALANCED, Policy, as_policy
from normalizer.errors import NameTypeError
from normalizer.judgements import Judged, as_records
from normalizer.model import Alias, Entity, Kind, as_kind
from normalizer.scoring import as_name
from normalizer.sharing import answer_blocks, begin
from normalizer.workers import KeptProcesses, as_workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from os import PathLike
    from pathlib import Path

    from normalizer.index.base import KnowledgeBase
    from normalizer.judgements import Record
    from normalizer.resolution import Resolution
    from normalizer.tables import Tables
    from normalizer.tables.given import GivenName
    from normalizer.texts import AnnotatedText
    from normalizer.texts.annotating import Annotator
    from normalizer.texts.documents import Document

__all__ = ["Resolver"]

# Mentions that are looked up together: enough that a lookup of many costs little for each, and
# that equal mentions meet; their answers take some tens of megabytes.
_BLOCK = 4096
# Code that is changed later is not what runs here, and its digest not that of what this files.
_LOADED = time.time_ns()


class Resolver:
    """Resolves mentions against alias tables.

    Nothing of it changes after it was made: threads may share it, and the same mention gets the
    same answer whatever was asked before.
    """

    def __init__(self, tables: Tables | KnowledgeBase, *, policy: Policy | str = BALANCED) -> None:
        # What files names loads NumPy, which is not for those who only compare two names.
        from normalizer.index.base import KnowledgeBase, filed  # noqa: PLC0415

        self.policy = as_policy(policy)
        if isinstance(tables, KnowledgeBase):
            self._base = tables
        else:
            by_id = {entity.id: entity for entity in tables.entities}
            grouped = groupby(tables.aliases, key=lambda alias: alias.entity)
            self._base = filed(
                ((by_id[entity_id], list(own)) for entity_id, own in grouped), tables.sources
            )
            self.__dict__["tables"] = tables
        self._judged = Judged()

    def __getstate__(self) -> dict[str, object]:
        # The tables can be read again from what is filed; a compiled knowledge base is a path.
        left = ("tables", "_processes", "_annotator")
        return {key: value for key, value in self.__dict__.items() if key not in left}

    @cached_property
    def tables(self) -> Tables:
        """The entities and aliases that it knows; read whole from a compiled knowledge base."""
        from normalizer.tables import Tables  # noqa: PLC0415 - its package loads a YAML parser

        entities: list[Entity] = []
        aliases: list[Alias] = []
        for entity, own in self._base.contents():
            entities.append(entity)
            aliases += own
        return Tables(entities, aliases, self._base.sources)

    @property
    def knowledge_base(self) -> KnowledgeBase:
        """What it knows, as it is filed; unlike `tables` it is not read whole.

        It is for those who go through what is known, or look names up themselves.

        >>> resolver = Resolver.from_names([("ca", "Mélanie Joly", "person")])
        >>> [entity.id for entity, aliases in resolver.knowledge_base.contents()]
        ['ca']
        """
        return self._base

    @classmethod
    def load(
        cls,
        *paths: str | Path,
        bundled: bool | None = None,
        policy: Policy | str = BALANCED,
        judgements: str | PathLike[str] | Iterable[Record] = (),
    ) -> Resolver:
        """Make a resolver from alias files.

        What large tables file is kept for the next process that loads the same; the environment
        variable ``NORMALIZER_CACHE`` names the folder, or is ``off``.

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
        from normalizer.store.cache import slot_of  # noqa: PLC0415 - loads NumPy
        from normalizer.tables import bundled_path, read  # noqa: PLC0415 - loads a YAML parser

        wanted = not paths if bundled is None else bundled
        every = [*paths, bundled_path()] if wanted else list(paths)
        records = as_records(judgements)  # a small file, whose problems are told at once
        slot = slot_of(every, loaded=_LOADED)
        kept = None if slot is None else slot.read()
        resolver = cls(read(*every) if kept is None else kept, policy=policy)
        if slot is not None and kept is None:
            slot.write(resolver.knowledge_base)
        return resolver.with_judgements(records) if records else resolver

    @classmethod
    def from_names(cls, names: Iterable[GivenName], *, policy: Policy | str = BALANCED) -> Resolver:
        """Make a resolver from pairs of an id and a name, or triples with the kind.

        The first name of an id in the order given is its canonical name. An id may have a kind
        on some of its rows only; two different kinds are an error.

        Raises:
            ArgumentError: A row has another shape, or an id has two kinds.
            NameTypeError: A name is not a ``str``.
        """
        from normalizer.tables.given import tables_of_names  # noqa: PLC0415 - loads a YAML parser

        return cls(tables_of_names(names), policy=policy)

    @classmethod
    def open(
        cls,
        path: str | PathLike[str],
        *,
        checked: bool | None = None,
        policy: Policy | str = BALANCED,
        judgements: str | PathLike[str] | Iterable[Record] = (),
    ) -> Resolver:
        """Open a compiled knowledge base, in milliseconds whatever its size.

        Its files are mapped into memory: processes that open the same one share it, and only what
        is asked for is read. The resolver answers as one made from the tables that were compiled,
        may be used by many threads, and pickles as the path.

        Args:
            path: The folder that `compile` or ``normalizer build`` wrote.
            checked: Whether every byte is compared with its checksum first. By default only where
                the knowledge base is small; that its files are whole is always checked.
            policy: The thresholds, or the name of a preset.
            judgements: The path of a journal, or its records; see `with_judgements`.

        Raises:
            KnowledgeBaseError: The folder is no knowledge base, or it is torn, damaged, or of
                another version of the format; the message says what mends it.
            JournalError: The journal has problems; all of them are in the error.
            ArgumentError: Judgements name entities that the knowledge base does not know.
        """
        from normalizer.store.opening import open_base  # noqa: PLC0415 - as in __init__

        records = as_records(judgements)
        resolver = cls(open_base(path, checked=checked), policy=policy)
        return resolver.with_judgements(records) if records else resolver

    def compile(self, path: str | PathLike[str]) -> Path:
        """Write what this resolver knows as a knowledge base that `open` opens.

        Judgements and the policy are not part of it. For tables that are too large to be loaded
        use `normalizer.build`.

        Args:
            path: A folder; made where there is none. A knowledge base in it is replaced in one
                step, which those who have it open do not notice.

        Returns:
            The folder.

        Raises:
            KnowledgeBaseError: It cannot be written, or holds other files.

        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     path = Resolver.from_names([("ca", "Mélanie Joly", "person")]).compile(folder)
        ...     Resolver.open(path).resolve("Melanie Joly").entity.id
        'ca'
        """
        from normalizer.store.building import write_base  # noqa: PLC0415 - as in __init__
        from normalizer.store.sources import source_rows  # noqa: PLC0415

        return write_base(self._base.contents(), source_rows(self._base.sources), path)

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
        resolver.__dict__.pop("_annotator", None)
        resolver._judged = Judged.of(as_records(judgements), self._base.entities)  # noqa: SLF001
        return resolver

    def entity(self, entity_id: str) -> Entity | None:
        """The entity with this id, or None."""
        return self._base.entities.get(entity_id)

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
        asked = self._asked(kind, lang, on, context, policy)
        return answer(self._base, self._judged, name, asked)

    def resolve_many(
        self,
        texts: Iterable[str],
        *,
        kind: Kind | str | None = None,
        lang: str | None = None,
        on: DateLike | None = None,
        context: ContextLike | None = None,
        policy: Policy | str | None = None,
        workers: int = 1,
        progress: Callable[[int], None] | None = None,
    ) -> list[Resolution]:
        """Resolve many mentions, in their order; equal mentions are resolved once.

        The answers are those of `resolve`. Where they do not fit into memory, take them one by one
        from `resolve_stream`, which has the same arguments.
        """
        return list(
            self.resolve_stream(
                texts, kind=kind, lang=lang, on=on, context=context, policy=policy,
                workers=workers, progress=progress,
            )
        )  # fmt: skip

    def resolve_stream(
        self,
        texts: Iterable[str],
        *,
        kind: Kind | str | None = None,
        lang: str | None = None,
        on: DateLike | None = None,
        context: ContextLike | None = None,
        policy: Policy | str | None = None,
        workers: int = 1,
        progress: Callable[[int], None] | None = None,
    ) -> Iterator[Resolution]:
        """Resolve mentions as they come, block by block, in bounded memory.

        Args:
            texts: The mentions.
            kind: What all of them name, when known.
            lang: BCP 47 code of the language of all, when known.
            on: The date that all of them speak of.
            context: What stands around all of them.
            policy: Thresholds other than the resolver's own.
            workers: Processes that share the work. They are new ones, to which a compiled
                knowledge base goes as its path and another as its arrays; a script that asks for
                them needs the usual ``if __name__ == "__main__"``. They take a second or more to
                begin, and are kept for the next call: they end with the resolver, or after a
                minute in which nothing is asked of them.
            progress: Called with how many mentions are done, now and then.

        Raises:
            NameTypeError: A mention is not a ``str``; the message says which.
            ArgumentError: An argument has a value that cannot be meant.
            WorkerLostError: While the answers are taken, when a process was lost.

        >>> resolver = Resolver.from_names([("ca", "Mélanie Joly", "person")])
        >>> [found.status.value for found in resolver.resolve_stream(["Melanie Joly", "Nobody"])]
        ['resolved', 'nil']
        """
        if isinstance(texts, str | bytes):
            raise NameTypeError("texts is one name; give several, such as [name]")
        asked = self._asked(kind, lang, on, context, policy)
        ask = self._answer_blocks if as_workers(workers) == 1 else self._share_blocks
        answers = each_once(in_blocks(texts, _BLOCK), partial(ask, asked, workers))
        return one_by_one(answers, progress)

    def annotate(
        self,
        text: str,
        *,
        lang: str | None = None,
        date: DateLike | None = None,
        source: str | None = None,
        spans: Iterable[object] | None = None,
    ) -> AnnotatedText:
        """Find the mentions of a running text, and decide together what each of them means.

        Names of the tables are found wherever they stand, and words with capitals that no table
        has where they may be a respelling. A short form follows the full name whose part it is;
        titles and appositions are evidence; what the text says against the tables is reported.

        Args:
            text: The text; any ``str``. Offsets of mentions are indexes of it.
            lang: BCP 47 code of its language, when known.
            date: When it was written: offices and names of other times do not count.
            source: Who says it; only kept.
            spans: Where the mentions stand, when the caller knows: pairs of start and end, or
                triples with a label, such as those of spaCy. Nothing else is looked for then.

        Raises:
            NameTypeError: The text is not a ``str``.
            ArgumentError: The date cannot be meant, or spans lie outside the text or overlap.

        >>> resolver = Resolver.from_names([("ca.joly", "Mélanie Joly", "person")])
        >>> text = "Foreign Minister Melanie Joly spoke. Joly then left."
        >>> [(one.text, one.how.value, one.entity.id) for one in resolver.annotate(text)]
        [('Melanie Joly', 'name', 'ca.joly'), ('Joly', 'short', 'ca.joly')]
        """
        from normalizer.texts.spans import as_spans  # noqa: PLC0415 - as in __init__

        text = as_name(text, "the text")
        return self._annotator.annotate(
            text,
            lang=lang,
            date=as_date(date),
            source=source or "",
            spans=None if spans is None else as_spans(text, spans),
        )

    def annotate_many(
        self,
        documents: Iterable[Document | str],
        *,
        workers: int = 1,
        progress: Callable[[int], None] | None = None,
    ) -> Iterator[AnnotatedText]:
        """Annotate texts as they come, in their order and in bounded memory.

        Args:
            documents: Texts, or `Document` values with a source, a date and a language.
            workers: Processes that share the work; see `resolve_stream`. They end with the call,
                and take a second or more to begin.
            progress: Called with how many documents are done, after each.

        Raises:
            NameTypeError: Something is no document; while the answers are taken.
            ArgumentError: There is no such number of processes.
            WorkerLostError: While the answers are taken, when a process was lost.

        >>> resolver = Resolver.from_names([("ca.joly", "Mélanie Joly", "person")])
        >>> [len(one) for one in resolver.annotate_many(["Melanie Joly spoke.", "Nobody did."])]
        [1, 0]
        """
        from normalizer.annotating_many import annotate_many  # noqa: PLC0415 - as in __init__

        return annotate_many(self, documents, workers=workers, progress=progress)

    @cached_property
    def _annotator(self) -> Annotator:
        from normalizer.texts.annotating import Annotator  # noqa: PLC0415 - as in __init__

        return Annotator(self._base, self._judged, self.policy)

    def _asked(
        self,
        kind: Kind | str | None,
        lang: str | None,
        on: DateLike | None,
        context: ContextLike | None,
        policy: Policy | str | None,
    ) -> Asked:
        """What is asked of mentions, checked."""
        chosen = self.policy if policy is None else as_policy(policy)
        return Asked(as_kind(kind), lang, as_date(on), as_context(context), chosen)

    def _answer_blocks(
        self, asked: Asked, _workers: int, blocks: Iterable[list[str]]
    ) -> Iterator[list[Resolution]]:
        for texts in blocks:
            yield answer_block(self._base, self._judged, texts, asked)

    def _share_blocks(
        self, asked: Asked, workers: int, blocks: Iterable[list[str]]
    ) -> Iterator[list[Resolution]]:
        given = self._base, self._judged
        with self._processes.lent(begin, given, workers) as processes:
            yield from answer_blocks(*given, asked, blocks, processes)

    @cached_property
    def _processes(self) -> KeptProcesses:
        """The processes of those who asked for several; they end when this is gone, or idle."""
        kept = KeptProcesses()
        finalize(self, kept.close).atexit = False  # the interpreter ends processes by itself
        return kept
