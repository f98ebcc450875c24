"""scikit-learn's tf-idf of runs of three letters, multiplied by sparse_dot_topn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from methods.base import HANDED, Answer, Method, entities, read_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def _plain(text: str) -> str:
    from unidecode import unidecode

    return unidecode(text).lower().replace("-", " ")


class TfIdf(Method):
    """Cosine of tf-idf, as string_grouper and others do it."""

    name = "tf-idf + sparse_dot_topn"
    needs = ("sklearn", "sparse_dot_topn", "unidecode")

    def open(self, table: Path, folder: Path, *, cores: int) -> None:
        import numpy as np
        from sklearn.feature_extraction.text import TfidfVectorizer

        names = read_names(table)
        self._owners = names.owners
        self._model = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(3, 3), preprocessor=_plain, dtype=np.float32
        )
        self._names = self._model.fit_transform(names.texts).T.tocsr()

    def _found(self, texts: Sequence[str], cores: int, number: int) -> Any:
        from sparse_dot_topn import sp_matmul_topn

        asked = self._model.transform(texts)
        return sp_matmul_topn(asked, self._names, top_n=number, sort=True, n_threads=cores)

    def one(self, text: str) -> object:
        return self._found([text], 1, 1)

    def many(self, texts: Sequence[str], *, cores: int) -> object:
        return self._found(texts, cores, 1)

    def answers(self, texts: Sequence[str]) -> list[Answer]:
        raw = self._found(texts, 1, HANDED)
        answers = []
        for at in range(raw.shape[0]):
            span = slice(raw.indptr[at], raw.indptr[at + 1])
            top = entities(self._owners[place] for place in raw.indices[span])
            answers.append(Answer(top, float(raw.data[span][0]) if top else 0.0))
        return answers
