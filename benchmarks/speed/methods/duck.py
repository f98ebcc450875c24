"""DuckDB: names that share a rare beginning of a word, compared by Jaro and Winkler."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from methods.base import HANDED, Answer, Method, entities, folded, read_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PREFIX = 4
RAREST = 2
ASK = """
select q.id, n.owner, max(jaro_winkler_similarity(q.name, n.name)) as score
from (select distinct q.id, q.name, k.place from asked q
      join keys k on k.prefix in (q.one, q.two)) q
join names n on n.place = q.place
group by q.id, n.owner
qualify row_number() over (partition by q.id order by score desc, n.owner) <= ?
order by q.id, score desc, n.owner
"""


class DuckDb(Method):
    """Blocks of the two rarest beginnings of words."""

    name = "DuckDB blocks + Jaro-Winkler"
    needs = ("duckdb", "pyarrow", "unidecode")

    def _prefixes(self, name: str) -> list[str]:
        found = dict.fromkeys(word[:PREFIX] for word in name.split())
        rare = sorted(found, key=lambda prefix: (self._counts.get(prefix, 0), prefix))
        return rare[:RAREST]

    def open(self, table: Path, folder: Path, *, cores: int) -> None:
        import duckdb
        import pyarrow as pa

        names = read_names(table)
        keys = [folded(text) for text in names.texts]
        self._counts = Counter(
            prefix for key in keys for prefix in {word[:PREFIX] for word in key.split()}
        )
        places, prefixes = [], []
        for place, key in enumerate(keys):
            for prefix in self._prefixes(key):
                places.append(place)
                prefixes.append(prefix)
        made = pa.table({"place": range(len(keys)), "name": keys, "owner": names.owners})
        blocks = pa.table({"place": places, "prefix": prefixes})
        self._base = duckdb.connect(config={"threads": cores})
        self._base.register("made", made)
        self._base.register("blocks", blocks)
        self._base.execute("create table names as select * from made")
        self._base.execute("create table keys as select * from blocks order by prefix")
        self._base.unregister("made")
        self._base.unregister("blocks")

    def _asked(self, texts: Sequence[str], number: int) -> list[tuple[int, str, float]]:
        import pyarrow as pa

        keys = [folded(text) for text in texts]
        rare = [[*self._prefixes(key), "", ""] for key in keys]
        asked = pa.table({
            "id": range(len(keys)), "name": keys,
            "one": [few[0] for few in rare], "two": [few[1] for few in rare],
        })  # fmt: skip
        self._base.register("asked", asked)
        return self._base.execute(ASK, [number]).fetchall()

    def one(self, text: str) -> object:
        return self._asked([text], 1)

    def many(self, texts: Sequence[str], *, cores: int) -> object:
        return self._asked(texts, 1)

    def answers(self, texts: Sequence[str]) -> list[Answer]:
        found: list[list[tuple[str, float]]] = [[] for _ in texts]
        for place, owner, score in self._asked(texts, HANDED):
            found[place].append((owner, score))
        return [
            Answer(entities(owner for owner, _ in hits), hits[0][1] if hits else 0.0)
            for hits in found
        ]
