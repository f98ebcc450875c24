"""tantivy: a full-text index of runs of three letters, ranked by BM25."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from methods.base import HANDED, Answer, Method, entities, folded, read_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

INDEX = "tantivy"
HEAP = 256 << 20
"""Bytes that the writer may use."""


def _grams(text: str) -> str:
    """Runs of three letters as words; ``_`` stands for a blank."""
    padded = f"_{folded(text).replace(' ', '_')}_"
    return " ".join(padded[at : at + 3] for at in range(len(padded) - 2))


class Tantivy(Method):
    """The best by BM25."""

    name = "tantivy 3-grams"
    needs = ("tantivy", "unidecode")
    persists = True
    number = 1

    def _schema(self) -> Any:
        import tantivy

        return (
            tantivy.SchemaBuilder()
            .add_text_field("grams", stored=False, tokenizer_name="whitespace", index_option="freq")
            .add_text_field("name", stored=True, tokenizer_name="raw")
            .add_text_field("owner", stored=True, tokenizer_name="raw")
            .build()
        )

    def build(self, table: Path, folder: Path) -> None:
        import tantivy

        where = folder / INDEX
        where.mkdir(exist_ok=True)
        index = tantivy.Index(self._schema(), path=str(where))
        writer = index.writer(HEAP, 1)
        names = read_names(table)
        for text, owner in zip(names.texts, names.owners, strict=True):
            writer.add_document(
                tantivy.Document(grams=_grams(text), name=folded(text), owner=owner)
            )
        writer.commit()
        writer.wait_merging_threads()

    def open(self, table: Path, folder: Path, *, cores: int) -> None:
        import tantivy

        self._index = tantivy.Index.open(str(folder / INDEX))
        self._searcher = self._index.searcher()
        self._tantivy = tantivy

    def _hits(self, text: str, number: int) -> list[tuple[float, str, str]]:
        tantivy, schema = self._tantivy, self._index.schema
        words = dict.fromkeys(_grams(text).split())
        terms = [
            (tantivy.Occur.Should, tantivy.Query.term_query(schema, "grams", word, "freq"))
            for word in words
        ]
        found = self._searcher.search(tantivy.Query.boolean_query(terms), number)
        hits = []
        for score, address in found.hits:
            kept = self._searcher.doc(address)
            hits.append((score, kept["owner"][0], kept["name"][0]))
        return hits

    def _ranked(self, text: str, number: int) -> list[tuple[float, str]]:
        return [(score, owner) for score, owner, _ in self._hits(text, number)]

    def one(self, text: str) -> object:
        return self._ranked(text, self.number)[:1]

    def many(self, texts: Sequence[str], *, cores: int) -> object:
        if cores == 1:
            return [self.one(text) for text in texts]
        with ThreadPoolExecutor(cores) as pool:
            return list(pool.map(self.one, texts))

    def answers(self, texts: Sequence[str]) -> list[Answer]:
        found = (self._ranked(text, HANDED) for text in texts)
        return [
            Answer(entities(owner for _, owner in hits), hits[0][0] if hits else 0.0)
            for hits in found
        ]


class TantivyRatio(Tantivy):
    """The best thirty by BM25, put in order by the ratio of rapidfuzz."""

    name = "tantivy 3-grams + ratio"
    needs = ("tantivy", "unidecode", "rapidfuzz")
    number = HANDED

    def _ranked(self, text: str, number: int) -> list[tuple[float, str]]:
        from rapidfuzz import fuzz

        query = folded(text)
        hits = self._hits(text, HANDED)
        return sorted(((fuzz.ratio(query, name), owner) for _, owner, name in hits), reverse=True)
