"""Fit how Chinese characters write the words of other languages, from pairs of words.

    python tools/chinese/fit_words.py PAIRS.tsv.gz [--most N]

PAIRS has a Latin word, a word in characters divided by blanks, and a count; no header; its source
must be in the public domain or CC0 (Wikidata labels as collected by Merhav and Ash, 2018). The
pinyin of each character is the prior. Written is ``segments.tsv`` of
``normalizer.languages.chinese``.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import fit_segments
from fit_segments import HEADER, Weights, fitted, scaled, word_pairs

from normalizer.languages.chinese.tables import characters, simplified

TABLE = fit_segments.LANGUAGES / "chinese/segments.tsv"
# A character stands for one syllable or a part of one; two together write nothing of their own.
fit_segments.LONGEST_NATIVE = 1
# Characters that fewer words show are left to their pinyin.
FEWEST_WORDS = 4
# A spelling with less of its character than this is not worth its row.
RAREST = 0.012
LONGEST_WORD = 10


def prior(listed: set[str]) -> Weights:
    """Pinyin whole, and its head, as foreign syllables mostly end otherwise."""
    table: Weights = {}
    for char in sorted(listed):
        known = characters().get(char)
        ways: dict[str, float] = {}
        for toned, weight in known.pinyin.items() if known else ():
            sound = toned[:-1].replace("ü", "u")
            head = sound.rstrip("aeiouüng")
            for form, share in ((sound[:4], 0.6), (head, 0.2), (sound[: len(head) + 1], 0.2)):
                ways[form] = ways.get(form, 0.0) + weight * share
        if ways:
            table[char] = ways
    return scaled(table)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--most", type=int, default=12000, help="use so many pairs of words")
    arguments = parser.parse_args()
    found = sorted(
        {
            (simplified(native), latin, weight)
            for native, latin, weight in word_pairs(arguments.pairs)
            if len(native) <= LONGEST_WORD and len(latin) <= fit_segments.LONGEST_WORD
        }
    )
    pairs = found[:: max(1, len(found) // arguments.most)]
    seen = Counter(char for native, _, _ in pairs for char in set(native))
    listed = {char for char, count in seen.items() if count >= FEWEST_WORDS}
    pairs = [pair for pair in pairs if set(pair[0]) <= listed]
    fit, shares = fitted(prior(listed), pairs)
    rows = [HEADER]
    for char in sorted(fit):
        ways = sorted(fit[char].items(), key=lambda item: (-item[1], item[0]))
        rows += [
            f"{char}\t{form or '-'}\t{max(1e-6, p * shares[char]):.2g}\t-\t-"
            for form, p in ways
            if p >= RAREST and char not in "^$"
        ]
    TABLE.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(pairs)} pairs, {len(listed)} characters, {len(rows) - 1} rows", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
