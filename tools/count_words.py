"""Count how frequent words are spelled, and which letters follow which, for a language of letters.

    python tools/count_words.py FOLDER PAIRS.tsv.gz [PAIRS.tsv.gz ...] --people PEOPLE.tsv.gz
        --groups arabic persian_urdu [--foreign] [--fewest 8] [--most 1500]

FOLDER is a language of `normalizer.languages`. Written are ``words.tsv`` (native word, Latin
spelling, how often, at most 50 for all spellings of a word) and ``letters.tsv`` (two Latin
letters, the next, how often) in it. PAIRS are as for ``fit_segments.py``. A word is the language's
own where people of the groups bear its spelling more often than others do; with ``--foreign``
the words that are not are written.

PEOPLE has a header with the columns entity_id, source, script, group and name; only sources in the
public domain or CC0 are counted.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from fit_segments import LANGUAGES, borne, is_own, name_pairs

from normalizer.languages.segments import END, START
from normalizer.text import words
from normalizer.text.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.languages.base import Language

# Less likely than this, in bits, under the segments of both tables: no pair of each other.
LEAST_BITS = -26.0
# A spelling is shared out among words that are counted so often, and likelier spelled so than this.
FEWEST_SHARED, LEAST_SHARED_BITS = 3, -14.0
# A spelling of a smaller share of its word than this is a slip, or another word.
LEAST_SHARE = 0.02
# One source counts a name by thousands; what it does not write must stay believable.
MOST_COUNT = 50.0
# Letters that were seen together in fewer words than this tell nothing.
FEWEST_LETTERS = 3.0
# A letter of a smaller share after two others is as good as one that was never seen there.
LEAST_LETTER = 0.005


def counted_pairs(paths: list[Path], language: Language) -> dict[str, Counter[str]]:
    """For each native word, how often it is spelled how."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            has_names = next(lines).startswith("entity_id\t")
        if has_names:
            for native, latin in sorted(set(name_pairs(path, set(language.scripts)))):
                ones = [language.prepare(word) for word in words(native)]
                others = words(latin)
                if len(ones) == len(others):
                    for one in ones:
                        bits, other = max((language.word_probability(one, o), o) for o in others)
                        if bits > LEAST_BITS:
                            found[one][other] += 1
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                latin, native, count = line.rstrip("\n").split("\t")[:3]
                one, other = "".join(words(native.replace(" ", ""))), "".join(words(latin))
                if one and not one.isascii():
                    found[language.prepare(one)][other] += int(count)
    for ways in found.values():
        for other in [o for o in ways if not (o.isascii() and o.isalpha())]:
            del ways[other]
    return found


def shared_out(
    ours: Counter[str], found: dict[str, Counter[str]], language: Language
) -> dict[str, Counter[str]]:
    """The counts, and with them people whose names stand in Latin letters alone.

    Which native word such a spelling writes is not known; it is shared out among those that it can
    write, by how likely each is written so and by how frequent each is.
    """
    bones: dict[str, list[str]] = defaultdict(list)
    totals = {native: sum(ways.values()) for native, ways in found.items()}
    frequent = [native for native, total in totals.items() if total >= FEWEST_SHARED]
    for native in frequent:
        for one in {skeleton(spelled) for spelled, _ in language.spellings(native, 4)}:
            bones[one].append(native)
    more = {native: Counter(ways) for native, ways in found.items()}
    for spelled, count in ours.items():
        shares = {}
        for native in bones[skeleton(spelled)]:
            bits = language.word_probability(native, spelled)
            if bits > LEAST_SHARED_BITS:
                shares[native] = totals[native] * 2.0**bits
        for native, share in shares.items():
            more[native][spelled] += round(count * share / sum(shares.values()))
    return more


def kept_words(
    found: dict[str, Counter[str]],
    believed: tuple[Language, ...],
    wanted: dict[str, bool],
    *,
    fewest: int,
    most: int,
) -> Iterator[str]:
    """The rows of ``words.tsv``."""
    totals: dict[str, tuple[int, dict[str, int]]] = {}
    for native, ways in found.items():
        good = {
            spelled: count
            for spelled, count in ways.items()
            if max(one.word_probability(native, spelled) for one in believed) > LEAST_BITS
        }
        total = sum(good.values())
        asked = sum(count for spelled, count in good.items() if wanted[spelled])
        if total >= fewest and asked * 2 > total and len(native) > 1:
            totals[native] = total, good
    frequent = sorted(totals, key=lambda native: (-totals[native][0], native))[:most]
    for native in sorted(frequent):
        total, good = totals[native]
        scale = min(1.0, MOST_COUNT / total)
        for spelled, count in sorted(good.items(), key=lambda item: (-item[1], item[0])):
            if len(spelled) > 1 < count and count >= LEAST_SHARE * total:
                yield f"{native}\t{spelled}\t{max(0.1, count * scale):.3g}"


def kept_letters(weights: dict[str, float]) -> Iterator[str]:
    """The rows of ``letters.tsv``, from words and what each counts."""
    after: dict[str, Counter[str]] = defaultdict(Counter)
    for word, weight in weights.items():
        framed = START + word + END
        for at in range(1, len(framed)):
            after[framed[max(0, at - 2) : at]][framed[at]] += weight
    for before in sorted(after):
        for letter, count in sorted(after[before].items(), key=lambda item: (-item[1], item[0])):
            if count >= max(FEWEST_LETTERS, LEAST_LETTER * after[before].total()):
                yield f"{before}\t{letter}\t{count:.3g}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder")
    parser.add_argument("pairs", type=Path, nargs="+")
    parser.add_argument("--people", type=Path, required=True)
    parser.add_argument("--groups", nargs="+", required=True, help="groups of people")
    parser.add_argument("--foreign", action="store_true", help="write the words of others")
    parser.add_argument("--beside", help="another language whose segments are believed too")
    parser.add_argument("--fewest", type=int, default=8, help="leave out words counted less")
    parser.add_argument("--most", type=int, default=1500, help="write so many words at most")
    arguments = parser.parse_args()
    made = [
        importlib.import_module(f"normalizer.languages.{name.replace('/', '.')}").LANGUAGE
        for name in (arguments.folder, arguments.beside)
        if name
    ]
    found = counted_pairs(arguments.pairs, made[0])
    ours, others = borne(arguments.people, set(arguments.groups))
    latin = {spelled for ways in found.values() for spelled in ways} | ours.keys()
    wanted = {word: is_own(word, ours, others) != arguments.foreign for word in latin}
    counted = found if arguments.foreign else shared_out(ours, found, made[0])
    rows = list(
        kept_words(counted, tuple(made), wanted, fewest=arguments.fewest, most=arguments.most)
    )
    seen: Counter[str] = Counter()
    for ways in found.values():
        seen.update(ways)
    if not arguments.foreign:
        seen.update(ours)
    weights = {
        word: math.log2(1 + count)
        for word, count in seen.items()
        if wanted[word] and word.isascii() and word.isalpha()
    }
    letters = list(kept_letters(weights))
    folder = LANGUAGES / arguments.folder
    for name, header, written in (
        ("words", "word\tspelling\tcount", rows),
        ("letters", "before\tletter\tcount", letters),
    ):
        text = "\n".join([header, *written]) + "\n"
        (folder / f"{name}.tsv").write_text(text, encoding="utf-8")
        print(f"{arguments.folder}: {len(written)} rows of {name}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
