"""Learn which words of names mean the same in another language, from names of the same entities.

    python tools/fit_translations.py NAMES.tsv.gz [NAMES.tsv.gz ...] [--without INDEX.tsv ...]

NAMES holds names of organizations or places, one a row (tab-separated, unquoted; columns entity_id,
lang, script, name, primary). Every other name of an entity is set beside its English one, or its
main one in Latin letters, and words are linked, the most strongly associated first, each once
(competitive linking: Melamed, Models of translational equivalence among words, 2000). Scripts that
do not divide words take any run of up to eight letters for a word; Chinese characters are taken in
their simplified form. What was linked often enough is
written to ``src/normalizer/names/translations.tsv``: a word, the word that it means, and how often
it did.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import normalizer.names
from normalizer.languages.registry import language
from normalizer.languages.spelling import latin_spellings
from normalizer.text import words
from normalizer.text.ascii import ascii_reading
from normalizer.text.distance import alike
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WROTE = Path(normalizer.names.__file__).with_name("translations.tsv")
UNDIVIDED = {"Hani", "Jpan", "Kana", "Hira", "Thai", "Khmr", "Laoo", "Mymr", "Hang", "Tibt"}
LONGEST_RUN = 8
LEAST_TOGETHER = 3
"""Two words that stood together in fewer pairs of names may have done so by chance."""
LEAST_LINKED = 3
ABSORBED = 0.85
"""A run that stands within one longer run this often is a piece of that word."""
LEAST_SHARE = 0.2
"""Of what a word means, meanings below this share look like mistakes, by eye."""
MOST_MEANINGS = 3
LONGER = 0.05
"""By how much a longer word is preferred, for each of its letters."""
SHORT_WORD = 3
SHORTEST_TARGET = 2
ROMAN = re.compile("[ivxlc]+")
SHORT_KANA, LEAST_SHORT_KANA = 4, 8
"""Runs of fewer kana are mostly pieces of words, unless they were linked this often."""
SPELLED = 0.6
"""A word that is this much like a spelling of the native one is its spelling: Aliabad for Ali."""
ROUNDS = 3
GRAMMAR = frozenset("of the and for in on to a an at by with".split())

SHORTEST = {"Kana": 3, "Hira": 3, "Hang": 2, "Thai": 3, "Khmr": 3, "Laoo": 3, "Mymr": 3}
"""Letters of a run below which it is a piece of a word, by script."""

Pair = tuple[tuple[str, ...], tuple[str, ...]]
Table = dict[tuple[str, str], float]


def rows(path: Path) -> Iterator[dict[str, str]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def folded(name: str) -> tuple[str, ...]:
    return tuple("".join(words(ascii_reading(word))) or word for word in words(name))


def pairs_of(path: Path, apart: set[str]) -> dict[str, list[Pair]]:
    """Pairs of the words of a name and of the English one, by language or script."""
    names: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows(path):
        if row["entity_id"] not in apart and row["lang"] != "acronym":
            names[row["entity_id"]].append(row)
    found: dict[str, list[Pair]] = defaultdict(list)
    # Chinese and Japanese names share their characters, and are counted together.
    group_of = {"Jpan": "Hani"}
    for entity in sorted(names):
        latin = [row for row in names[entity] if row["script"] == "Latn"]
        if not latin:
            continue
        english = [row for row in latin if "en" in row["lang"].split("|")]
        main = (english or [row for row in latin if row["primary"] == "1"] or latin)[0]
        target = tuple(
            dict.fromkeys(
                w for w in folded(main["name"]) if w not in GRAMMAR and len(w) > SHORTEST_TARGET
            )
        )
        for row in names[entity]:
            if row is main:
                continue
            if row["script"] == "Latn":
                code = row["lang"].split("|")[0]
                if not 2 <= len(code) <= 3 or code in ("en", "und"):
                    continue
                found[code].append((folded(row["name"]), target))
            else:
                prepared = language("zh").prepare(row["name"])
                found[group_of.get(row["script"], row["script"])].append((words(prepared), target))
    return found


def units(side: Iterable[str], *, undivided: bool) -> list[tuple[str, tuple[int, int, int]]]:
    """What may be a word of a name, with the word it lies in and its span there."""
    found = []
    for number, word in enumerate(side):
        if not undivided:
            found.append((word, (number, 0, len(word))))
            continue
        for start in range(len(word)):
            for end in range(start + 1, min(len(word), start + LONGEST_RUN) + 1):
                found.append((word[start:end], (number, start, end)))  # noqa: PERF401 - clearer
    return found


def counted_units(pairs: list[Pair], *, undivided: bool) -> Counter[str]:
    """How many names each unit stands in, but for runs that are pieces of one longer word."""
    one: Counter[str] = Counter()
    for left, _ in pairs:
        one.update({unit for unit, _ in units(left, undivided=undivided)})
    if undivided:
        absorbed = {
            part
            for unit, count in one.items()
            for part in (unit[1:], unit[:-1])
            if part and ABSORBED * one[part] <= count
        }
        one = Counter({u: n for u, n in one.items() if u not in absorbed and not _is_shred(u)})
    return one


def _is_shred(unit: str) -> bool:
    """Whether a run is too short to be a word: one kana or hangul syllable, or broken vowels."""
    return len(unit) < SHORTEST.get(main_script(unit), 1) or unit[0] in "ーッャュョンァィゥェォ"


def associations(pairs: list[Pair], *, undivided: bool) -> Table:
    """Dice's coefficient of words that stood together often enough."""
    one = counted_units(pairs, undivided=undivided)
    other: Counter[str] = Counter()
    for _, right in pairs:
        other.update(set(right))
    together: Counter[tuple[str, str]] = Counter()
    for left, right in pairs:
        kept = {u for u, _ in units(left, undivided=undivided) if one[u] >= LEAST_TOGETHER}
        for target in set(right):
            if other[target] >= LEAST_TOGETHER:
                together.update((unit, target) for unit in kept)
    return {
        (unit, target): 2 * count / (one[unit] + other[target])
        for (unit, target), count in together.items()
        if count >= LEAST_TOGETHER
    }


def linked(
    pairs: list[Pair], score: Table, *, undivided: bool
) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """How often words were linked, and how often each was linked or left over."""
    links: Counter[tuple[str, str]] = Counter()
    seen: Counter[str] = Counter()
    for left, right in pairs:
        spans = units(left, undivided=undivided)
        options = [
            (-score[unit, target], span, target, unit)
            for unit, span in spans
            for target in right
            if (unit, target) in score
        ]
        options.sort()
        taken: set[str] = set()
        used: set[tuple[int, int]] = set()
        for _, (number, start, end), target, unit in options:
            letters = {(number, at) for at in range(start, end)}
            if target in taken or used & letters:
                continue
            taken.add(target)
            used |= letters
            links[unit, target] += 1
            seen[unit] += 1
        for unit, (number, start, end) in spans:
            if not undivided and not used & {(number, at) for at in range(start, end)}:
                seen[unit] += 1
    return links, seen


def meanings(pairs: list[Pair], *, undivided: bool) -> dict[str, list[tuple[str, int, float]]]:
    score = associations(pairs, undivided=undivided)
    for _ in range(ROUNDS):
        links, seen = linked(pairs, score, undivided=undivided)
        # Of a word and a piece of it that say the same, the word is the likelier one.
        score = {
            (unit, target): count
            / (seen[unit] + 2.0)
            * (1.0 + LONGER * min(len(unit), LONGEST_RUN))
            for (unit, target), count in links.items()
        }
    found: dict[str, list[tuple[str, int, float]]] = defaultdict(list)
    for (unit, target), count in links.items():
        share = count / (seen[unit] + 1.0)
        if count >= LEAST_LINKED and share >= LEAST_SHARE and unit != target:
            found[unit].append((target, count, share))
    return found


def _is_spelled(unit: str, target: str) -> bool:
    """Whether a word is merely how the other is spelled in Latin letters; it needs no row."""
    return not unit.isascii() and any(
        target in form or alike(form, target) >= SPELLED for form, _ in latin_spellings(unit)
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("names", type=Path, nargs="+")
    parser.add_argument("--without", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=WROTE)
    arguments = parser.parse_args()
    apart = {row["entity_id"] for path in arguments.without for row in rows(path)}
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    seen: Counter[str] = Counter()
    for path in arguments.names:
        for group, pairs in sorted(pairs_of(path, apart).items()):
            undivided = group in UNDIVIDED
            for unit, found in meanings(pairs, undivided=undivided).items():
                if unit.isdigit() or unit in GRAMMAR or ROMAN.fullmatch(unit):
                    continue
                if len(unit) <= SHORT_WORD and unit.isascii():
                    # Abbreviations and endings stand beside anything.
                    continue
                linked_in_all = sum(count for _, count, _ in found)
                if group == "Kana" and len(unit) < SHORT_KANA and linked_in_all < LEAST_SHORT_KANA:
                    continue
                for target, count, share in found:
                    counted[unit][target] += count
                    seen[unit] += round(count / share / len(found))
    lines = ["word\tmeans\tshare"]
    for unit in sorted(counted):
        best = sorted(counted[unit].items(), key=lambda item: (-item[1], item[0]))
        for target, count in best[:MOST_MEANINGS]:
            share = min(1.0, count / max(1, seen[unit]))
            if share >= LEAST_SHARE and not _is_spelled(unit, target):
                lines.append(f"{unit}\t{target}\t{share:.2f}")
    arguments.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 1} rows")


if __name__ == "__main__":
    main()
