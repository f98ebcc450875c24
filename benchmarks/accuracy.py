"""Measure how often the right entity is found, on a folder of names with gold ids.

    python benchmarks/accuracy.py FOLDER [--group korean] [--baseline] [--misses 20]
    python benchmarks/accuracy.py FOLDER --prefix orgs_ --kind organization

FOLDER holds ``index.tsv`` (entity_id, group, country, name) and ``queries.tsv`` (query_id, group,
qtype, query, gold; gold is an entity_id or NIL), tab-separated and unquoted. The resolver is given
the names alone: no aliases, no context, no table of ours. With ``--prefix`` the files are others of
the folder, such as ``orgs_index.tsv``, and ``--kind`` tells what they name. Printed are, for all
queries and by query type and group:

* recall at 1 and at 5: how often the gold entity is the first candidate, or among the first five,
  among queries that have one;
* best F1: with the score threshold that is best on these very queries (an upper bound);
* precision and recall of what the default policy resolves.

With ``--baseline`` the same is printed, in the same run, for unidecode and for anyascii with the
ratio of rapidfuzz on sorted tokens, and, where nomenklatura is installed, for its logic-v2, which
does not search: it is handed the 40 names that unidecode and the ratio find, and the gold.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
import time
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

import normalizer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NIL = "NIL"
HANDED = 40
LOGIC_THRESHOLD = 0.7


@frozen
class Query:
    """A mention with its gold answer."""

    group: str
    qtype: str
    text: str
    gold: str


@frozen
class Answer:
    """What a method says: first candidate, score, whether it is sure, and the first five."""

    first: str
    score: float
    sure: bool
    top: tuple[str, ...] = ()


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def best_f1(pairs: list[tuple[Query, Answer]]) -> tuple[float, float]:
    """The best F1 over all thresholds, and the threshold."""
    positives = sum(query.gold != NIL for query, _ in pairs)
    ranked = sorted(pairs, key=lambda pair: -pair[1].score)
    best, at, right, answered = 0.0, 1.0, 0, 0
    for position, (query, answer) in enumerate(ranked):
        if not answer.first:
            continue
        answered += 1
        right += answer.first == query.gold
        tied = position + 1 < len(ranked) and ranked[position + 1][1].score == answer.score
        if tied or not right:
            continue
        precision, recall = right / answered, right / positives
        f1 = 2 * precision * recall / (precision + recall)
        if f1 > best:
            best, at = f1, answer.score
    return best, at


def report(name: str, pairs: list[tuple[Query, Answer]]) -> str:
    golden = [(q, a) for q, a in pairs if q.gold != NIL]
    sure = [(q, a) for q, a in pairs if a.sure]
    right = sum(a.first == q.gold for q, a in sure)
    first = sum(a.first == q.gold for q, a in golden)
    five = sum(q.gold in a.top[:5] for q, a in golden)
    f1, _ = best_f1(pairs)
    precision = f"{right / len(sure):.3f}" if sure else "  -  "
    recall = f"{right / len(golden):.3f}" if golden else "  -  "
    top = f"{first / len(golden):.3f}" if golden else "  -  "
    near = f"{five / len(golden):.3f}" if golden else "  -  "
    return f"| {name} | {len(pairs)} | {top} | {near} | {f1:.3f} | {precision} | {recall} |"


def print_table(title: str, pairs: list[tuple[Query, Answer]]) -> None:
    print(f"\n{title}\n")
    print("| queries | n | recall at 1 | at 5 | best F1 | default precision | default recall |")
    print("|---|---|---|---|---|---|---|")
    print(report("all", pairs))
    groups = {pair[0].group for pair in pairs} != {pair[0].qtype for pair in pairs}
    for kind in ("qtype", "group") if groups else ("qtype",):
        parts: dict[str, list[tuple[Query, Answer]]] = defaultdict(list)
        for pair in pairs:
            parts[getattr(pair[0], kind)].append(pair)
        for name in sorted(parts) if len(parts) > 1 else ():
            print(report(name, parts[name]))


def ours(index: list[dict[str, str]], kind: str, lang: str | None) -> Callable[[str], Answer]:
    resolver = normalizer.Resolver.from_names(
        (row["entity_id"], row["name"], kind) for row in index
    )

    def ask(text: str) -> Answer:
        result = resolver.resolve(text, kind=kind, lang=lang)
        if not result.candidates:
            return Answer("", 0.0, sure=False)
        first = result.candidates[0]
        top = tuple(candidate.entity.id for candidate in result.candidates[:5])
        # Bits, not the probability: it runs out of digits near 1.
        return Answer(first.entity.id, first.bits, sure=result.entity is not None, top=top)

    return ask


def ratio(index: list[dict[str, str]], fold: Callable[[str], str]) -> Callable[[str], Answer]:
    """The ratio of rapidfuzz on sorted tokens, after a folding."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only when asked for

    def tokens(text: str) -> str:
        return " ".join(sorted(fold(text).lower().replace("-", " ").split()))

    ids = [row["entity_id"] for row in index]
    names = [tokens(row["name"]) for row in index]

    def ask(text: str) -> Answer:
        found = process.extract(tokens(text), names, scorer=fuzz.ratio, limit=HANDED)
        top = tuple(ids[place] for _, _, place in found)
        return Answer(top[0], found[0][1], sure=False, top=top)

    return ask


def logic(
    index: list[dict[str, str]], candidates: Callable[[str], Answer]
) -> Callable[[Query], Answer]:
    """Nomenklatura's logic-v2 on candidates that are handed to it, the gold among them."""
    from followthemoney import EntityProxy  # noqa: PLC0415 - only when installed
    from nomenklatura.matching import LogicV2, ScoringConfig  # noqa: PLC0415

    names = {row["entity_id"]: row["name"] for row in index}
    config = ScoringConfig.defaults()

    def person(key: str, name: str) -> EntityProxy:
        return EntityProxy.from_dict(
            {"id": key, "schema": "Person", "properties": {"name": [name]}}
        )

    def ask(query: Query) -> Answer:
        handed = dict.fromkeys(candidates(query.text).top)
        if query.gold != NIL:
            handed.setdefault(query.gold)
        # It keeps what it made of a name by the id of the entity, so that no two may share one.
        mention = person(f"mention {query.text}", query.text)
        scored = sorted(
            (-LogicV2.compare(mention, person(key, names[key]), config).score, key)
            for key in handed
        )
        top = tuple(key for _, key in scored[:5])
        return Answer(top[0], -scored[0][0], sure=-scored[0][0] >= LOGIC_THRESHOLD, top=top)

    return ask


def print_rivals(index: list[dict[str, str]], queries: list[Query], sample: int) -> None:
    """The tables of what others do, on the same queries; logic-v2 on the first few of them."""
    from anyascii import anyascii  # noqa: PLC0415
    from unidecode import unidecode_expect_nonascii  # noqa: PLC0415

    by_unidecode = ratio(index, unidecode_expect_nonascii)
    print_table("unidecode + ratio on sorted tokens", run(queries, by_unidecode))
    print_table("anyascii + ratio on sorted tokens", run(queries, ratio(index, anyascii)))
    if find_spec("nomenklatura") is None:
        print("\nnomenklatura is not installed: logic-v2 was left out")
        return
    few = queries[:sample]
    ask = logic(index, by_unidecode)
    title = f"logic-v2 on {HANDED} candidates with the gold among them, {len(few)} queries"
    print_table(title, [(query, ask(query)) for query in few])


def run(queries: Iterable[Query], ask: Callable[[str], Answer]) -> list[tuple[Query, Answer]]:
    return [(query, ask(query.text)) for query in queries]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--group", help="only this group of the index and the queries")
    parser.add_argument("--prefix", default="", help="of the two files, such as orgs_")
    parser.add_argument("--kind", default="person", help="what the names name")
    parser.add_argument("--lang", help="tell the resolver this language")
    parser.add_argument("--baseline", action="store_true", help="measure the others, too")
    parser.add_argument("--logic", type=int, default=500, help="queries for logic-v2")
    parser.add_argument("--sample", type=int, help="ask only so many queries, drawn by chance")
    parser.add_argument("--misses", type=int, default=0, help="print so many wrong answers")
    arguments = parser.parse_args()
    index = rows(arguments.folder / f"{arguments.prefix}index.tsv")
    asked = rows(arguments.folder / f"{arguments.prefix}queries.tsv")
    if arguments.group:
        index = [row for row in index if row["group"] == arguments.group]
        asked = [row for row in asked if row["group"] == arguments.group]
    if arguments.sample:
        asked = random.Random(arguments.sample).sample(asked, min(arguments.sample, len(asked)))
    queries = [Query(row["group"], row["qtype"], row["query"], row["gold"]) for row in asked]
    print(f"{len(index)} names, {len(queries)} queries")

    started = time.perf_counter()
    ask = ours(index, arguments.kind, arguments.lang)
    built = time.perf_counter()
    pairs = run(queries, ask)
    done = time.perf_counter()
    print_table("normalizer", pairs)
    print(
        f"\nbuilt in {built - started:.1f} s, {len(queries) / (done - built):.0f} mentions a second"
    )
    if arguments.baseline:
        print_rivals(index, queries, arguments.logic)
    if arguments.misses:
        names = {row["entity_id"]: row["name"] for row in index}
        wrong = [(q, a) for q, a in pairs if a.first != q.gold and (q.gold != NIL or a.sure)]
        for query, answer in wrong[: arguments.misses]:
            gold, first = names.get(query.gold, NIL), names.get(answer.first, "nothing")
            print(f"{query.qtype}: {query.text} -> {first} ({answer.score:.1f}), gold {gold}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
