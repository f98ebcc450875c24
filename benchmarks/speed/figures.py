"""How right answers are: recall by class, the best F1, and answers where there is none."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from queries import NIL, Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from methods.base import Answer


def quality(queries: Sequence[Query], answers: Sequence[Answer]) -> dict[str, object]:
    """Figures of a method, of made names and of real ones, and of each class.

    * ``recall``: how often the gold is the first entity, of queries that have one;
    * ``candidates``: how often it is among the first ten;
    * ``f1``: of made and of real names together with those that are unknown, at the threshold that
      is best on these very queries; ``false``: the share of the unknown that get an answer there;
    * ``sure``: how many queries a method that says when it is sure is sure of, the share of these
      that is right, and the share of the unknown that it is sure of.
    """
    groups: dict[str, list[tuple[Query, Answer]]] = defaultdict(list)
    for query, answer in zip(queries, answers, strict=True):
        groups[query.group].append((query, answer))
        groups["real names" if query.group.startswith("real") else "made names"].append(
            (query, answer)
        )
    return {
        "groups": {name: _figures(pairs) for name, pairs in sorted(groups.items())},
        "firsts": "".join(map(_first, queries, answers)),
        "misses": _misses(queries, answers),
    }


def _first(query: Query, answer: Answer) -> str:
    """A letter a query: ``m`` made, ``r`` real, a capital where the gold is first, ``-`` no gold.

    Methods that were asked different numbers of the queries are compared by what both were asked.
    """
    if query.gold == NIL:
        return "-"
    letter = "r" if query.group.startswith("real") else "m"
    return letter.upper() if query.gold in answer.top[:1] else letter


def _figures(pairs: list[tuple[Query, Answer]]) -> dict[str, object]:
    golden = [(query, answer) for query, answer in pairs if query.gold != NIL]
    strangers = [answer for query, answer in pairs if query.gold == NIL]
    found: dict[str, object] = {"queries": len(pairs)}
    if golden:
        first = sum(query.gold in answer.top[:1] for query, answer in golden)
        near = sum(query.gold in answer.top for query, answer in golden)
        found |= {"recall": first / len(golden), "candidates": near / len(golden)}
    if golden and strangers:
        f1, threshold = best_f1(pairs)
        false = sum(bool(one.top) and one.score >= threshold for one in strangers)
        found |= {"f1": f1, "false": false / len(strangers)}
    sure = [(query, answer) for query, answer in pairs if answer.sure]
    if any(answer.sure is not None for _, answer in pairs):
        right = sum(query.gold in answer.top[:1] for query, answer in sure)
        found["sure"] = {
            "share": len(sure) / len(pairs),
            "right": right / len(sure) if sure else None,
            "recall": right / len(golden) if golden else None,
            "false": sum(bool(one.sure) for one in strangers) / len(strangers)
            if strangers
            else None,
        }
    return found


def best_f1(pairs: Sequence[tuple[Query, Answer]]) -> tuple[float, float]:
    """The best F1 over all thresholds, and that threshold."""
    golden = sum(query.gold != NIL for query, _ in pairs)
    ranked = sorted((pair for pair in pairs if pair[1].top), key=lambda pair: -pair[1].score)
    best, at, right = 0.0, float("inf"), 0
    for place, (query, answer) in enumerate(ranked):
        right += query.gold == answer.top[0]
        tied = place + 1 < len(ranked) and ranked[place + 1][1].score == answer.score
        f1 = 2 * right / (place + 1 + golden)
        if not tied and f1 > best:
            best, at = f1, answer.score
    return best, at


MISSES = 5


def _misses(queries: Sequence[Query], answers: Sequence[Answer]) -> list[list[str]]:
    """The first few wrong answers of each class, to look at; real names are not shown."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    for query, answer in zip(queries, answers, strict=True):
        first = answer.top[0] if answer.top else "-"
        few = found[query.group]
        wrong = query.gold not in {NIL, first}
        if wrong and len(few) < MISSES and not query.group.startswith("real"):
            few.append([query.group, query.text, query.gold, first])
    return [miss for _, few in sorted(found.items()) for miss in few]
