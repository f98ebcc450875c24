"""Many documents annotated as they come, by one process or by several."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from attrs import evolve

from normalizer.errors import NameTypeError
from normalizer.texts.documents import Document, as_document
from normalizer.workers import as_workers, map_in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from normalizer.resolver import Resolver
    from normalizer.texts.model import AnnotatedText

__all__ = ["annotate_many"]

# Documents that are sent together: short ones some at a time, so that sending them costs little
# beside annotating them; a long one alone, so that no process waits for another at the end.
_PIECE = 16
_PIECE_LENGTH = 50_000


def annotate_many(
    resolver: Resolver,
    documents: Iterable[Document | str],
    *,
    workers: int = 1,
    progress: Callable[[int], None] | None = None,
) -> Iterator[AnnotatedText]:
    """Annotate documents as they come, in their order and in bounded memory.

    Args:
        resolver: What annotates.
        documents: Texts, or documents with a source, a date and a language; taken as the answers
            are, with several workers some ahead.
        workers: Processes that share the work. They are new ones, which get the resolver (a
            compiled knowledge base goes as its path) and end with the last document; a script that
            asks for them needs the usual ``if __name__ == "__main__"``.
        progress: Called with how many documents are done, after each.

    Raises:
        NameTypeError: Something is no document; while the answers are taken, the message says
            which.
        ArgumentError: There is no such number of processes, or no such language.
        WorkerLostError: While the answers are taken, when a process was lost.
    """
    if isinstance(documents, str | bytes | Document):
        raise NameTypeError("documents is one text; give several, such as [text]")
    found: Iterator[AnnotatedText]
    if as_workers(workers) == 1:
        found = (_annotated(resolver, document) for document in _checked(documents))
    else:
        found = _shared_out(resolver, _checked(documents), workers)
    return _told(found, progress)


def _checked(documents: Iterable[Document | str]) -> Iterator[Document]:
    for number, given in enumerate(documents):
        try:
            yield as_document(given)
        except NameTypeError as error:
            raise NameTypeError(f"document {number}: {error}") from None


def _annotated(resolver: Resolver, document: Document) -> AnnotatedText:
    return resolver.annotate(
        document.text, lang=document.lang, date=document.date, source=document.source
    )


def _shared_out(
    resolver: Resolver, documents: Iterator[Document], workers: int
) -> Iterator[AnnotatedText]:
    # The texts of the pieces that are on their way, which need not come back.
    sent: deque[list[str]] = deque()

    def pieces() -> Iterator[list[Document]]:
        for piece in _pieces(documents):
            sent.append([document.text for document in piece])
            yield piece

    for answers in map_in_order(_begin, _annotate_piece, (resolver,), pieces(), workers):
        for text, answer in zip(sent.popleft(), answers, strict=True):
            yield evolve(answer, text=text)


def _pieces(documents: Iterable[Document]) -> Iterator[list[Document]]:
    piece: list[Document] = []
    length = 0
    for document in documents:
        piece.append(document)
        length += len(document.text)
        if len(piece) == _PIECE or length >= _PIECE_LENGTH:
            yield piece
            piece, length = [], 0
    if piece:
        yield piece


def _begin(resolver: Resolver) -> Resolver:
    return resolver


def _annotate_piece(resolver: Resolver, documents: list[Document]) -> list[AnnotatedText]:
    return [evolve(_annotated(resolver, document), text="") for document in documents]


def _told(
    found: Iterator[AnnotatedText], progress: Callable[[int], None] | None
) -> Iterator[AnnotatedText]:
    for number, one in enumerate(found, start=1):
        if progress is not None:
            progress(number)
        yield one
