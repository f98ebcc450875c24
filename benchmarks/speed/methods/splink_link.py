"""splink: record linkage by a model of agreement, trained without labels, on DuckDB."""

from __future__ import annotations

import logging
import warnings
from typing import TYPE_CHECKING, Any

from methods.base import HANDED, Answer, Method, entities, folded, read_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PAIRS = 1_000_000
"""Pairs of records that splink draws to learn how often strangers agree."""


def _record(place: int, text: str) -> dict[str, Any]:
    words = folded(text).split()
    return {
        "unique_id": place,
        "name": " ".join(words),
        "first": words[0] if words else None,
        "last": words[-1] if words else None,
    }


class Splink(Method):
    """``link_only`` between the names and the mentions; for batches alone."""

    name = "splink link_only"
    needs = ("splink", "duckdb", "pyarrow", "unidecode")
    batch_only = True

    def open(self, table: Path, folder: Path, *, cores: int) -> None:
        names = read_names(table)
        self._owners = names.owners
        self._left = [_record(place, text) for place, text in enumerate(names.texts)]

    def many(self, texts: Sequence[str], *, cores: int) -> object:
        return self._linked(texts, cores, 1)

    def _linked(
        self, texts: Sequence[str], cores: int, number: int
    ) -> list[tuple[int, int, float]]:
        import duckdb
        import pyarrow as pa
        import splink.comparison_library as cl
        from splink import DuckDBAPI, Linker, SettingsCreator, block_on

        warnings.simplefilter("ignore")
        rights = [_record(place, text) for place, text in enumerate(texts)]
        settings = SettingsCreator(
            link_type="link_only",
            comparisons=[
                cl.JaroWinklerAtThresholds("name", [0.95, 0.88, 0.8]),
                cl.JaroWinklerAtThresholds("first", [0.9, 0.7]),
                cl.JaroWinklerAtThresholds("last", [0.9, 0.7]),
            ],
            blocking_rules_to_generate_predictions=[block_on("first"), block_on("last")],
        )
        base = duckdb.connect(config={"threads": cores})
        api = DuckDBAPI(connection=base)
        tables = [
            # Results of linking tell left from right by the order of these names.
            api.register(pa.Table.from_pylist(rows), dataset_display_name=name)
            for name, rows in (("a_names", self._left), ("b_asked", rights))
        ]
        linker = Linker(tables, settings, log_level=logging.ERROR)
        linker.training.estimate_u_using_random_sampling(max_pairs=PAIRS, seed=1)
        found = linker.inference.predict()
        rows: list[tuple[int, int, float]] = base.execute(
            f"select unique_id_r, unique_id_l, match_weight from {found.physical_name}"
            f" qualify row_number() over (partition by unique_id_r"
            f" order by match_weight desc, unique_id_l) <= {number}"
            f" order by unique_id_r, match_weight desc, unique_id_l"
        ).fetchall()
        return rows

    def answers(self, texts: Sequence[str]) -> list[Answer]:
        hits: list[list[tuple[str, float]]] = [[] for _ in texts]
        for asked, place, weight in self._linked(texts, 1, HANDED):
            hits[asked].append((self._owners[place], weight))
        return [
            Answer(entities(owner for owner, _ in few), few[0][1] if few else float("-inf"))
            for few in hits
        ]
