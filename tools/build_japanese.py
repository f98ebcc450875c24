"""Build the tables of Japanese names.

    python tools/build_japanese.py UNIHAN_READINGS UNIHAN_OTHER_MAPPINGS NAMES.tsv.gz WORDS.tsv.gz
        [--katakana WORDS.tsv.gz]

Read are the hand lists in ``tools/japanese``; the Unihan database (Unicode licence; readings for
characters that the lists lack, of those in JIS X 0208); a file of names with a header (script,
native_name, native_lang, native_source, latin_name, latin_source) and a file of words (Latin,
native characters divided by blanks, count). Of the names only those of Wikidata are used (CC0).

Latin names teach how often each reading is a family or a given name; pairs teach how kanji are
read, by expectation maximization over all ways to order, cut and read a name, with the hand lists
as prior. Written are ``readings.tsv``, ``names.tsv``, ``characters.tsv`` and ``forms.tsv`` of the
language; and, from words in katakana, ``segments.tsv``, as `fit_segments` does it.
"""

from __future__ import annotations

import argparse
import bz2
import csv
import gzip
import math
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import fit_segments

from normalizer.languages.japanese import tables
from normalizer.languages.japanese.foreign import prepare
from normalizer.languages.japanese.kana import hiragana, is_kana, lengthened
from normalizer.languages.japanese.parse import latin_words
from normalizer.languages.japanese.sounds import mora_rows, sounded
from normalizer.languages.japanese.tables import FAMILY, GIVEN
from normalizer.languages.segments import END, START

if TYPE_CHECKING:
    from collections.abc import Iterator

HAND = Path(__file__).parent / "japanese"
TARGET = Path(__file__).parent.parent / "src/normalizer/languages/japanese"
# Wikidata labels (CC0), through X-FACTR, proto-commons, and Merhav and Ash 2018.
SOURCES = {"xfactr", "commons", "wdtranslit"}
SCRIPTS = {"Hani", "Jpan", "Hira", "Kana"}
# Each reading in a hand list is worth so much of the one before it.
NEXT_READING = 0.5
# Observations that the hand list is worth, for each character and for each name.
HAND_OBSERVATIONS = 12.0
# A reading that only pairs teach must be seen so often, and a whole name too.
FEWEST, FEWEST_NAMES = 1.6, 1.9
ROUNDS = 4
# P(a character is read as these kana), when no list says so, per kana.
UNSEEN = 1e-3
# Weight of a reading of Unihan beside those of a hand list.
UNIHAN = 0.02
LONGEST_READING = 4
# So many pairs of words in katakana are used, and one in so many is kept for measuring.
KATAKANA_PAIRS, HELD_OUT = 15000, 5
# What a kana makes one sound with.
SMALL_KANA = frozenset("ァィゥェォャュョヮー")

# Pairs less likely than this are not each other's; smaller shares are not counted.
LEAST, LEAST_SHARE = 1e-22, 1e-3

Weights = dict[str, dict[str, float]]
Steps = list[tuple[int, str, str]]
Options = list[list[tuple[int, str, str]]]
"""Ways to take a pair apart: (0 for family or 1 for given, kanji, Latin word) of each part."""


def hand_lines(name: str) -> Iterator[str]:
    for line in (HAND / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def ranked(readings: str) -> dict[str, float]:
    """Readings in order, each worth half of the one before."""
    found: dict[str, float] = {}
    for at, reading in enumerate(one for one in readings.split(",") if one):
        found.setdefault(lengthened(reading), NEXT_READING**at)
    total = sum(found.values())
    return {reading: weight / total for reading, weight in found.items()}


def forms() -> dict[str, str]:
    rows = [line for text in hand_lines("forms.txt") for line in text.split()]
    heads = {row[0] for row in rows}
    return {other: row[0] for row in rows for other in row[1:] if other not in heads}


def hand_names(name: str) -> Weights:
    """Name -> reading -> weight in ten-thousandths."""
    found: Weights = {}
    for line in hand_lines(name):
        weight, *entries = line.split()
        for entry in entries:
            kanji, _, readings = entry.partition("=")
            kanji = tables.standard(kanji)
            for reading, share in ranked(readings).items():
                known = found.setdefault(kanji, {})
                known[reading] = max(known.get(reading, 0.0), share * float(weight))
    return found


def hand_characters() -> tuple[Weights, Weights, Weights, Weights]:
    head: Weights = {}
    end: Weights = {}
    within: Weights = {}
    whole: Weights = {}
    for line in hand_lines("family_characters.txt"):
        for entry in line.split():
            char, _, readings = entry.partition("=")
            one, _, other = readings.partition("/")
            head.setdefault(tables.standard(char), {}).update(ranked(one))
            end.setdefault(tables.standard(char), {}).update(ranked(other or one))
    for line in hand_lines("given_characters.txt"):
        for entry in line.split():
            char, _, readings = entry.partition("=")
            one, _, other = readings.partition("|")
            if len(char) > 1:
                continue
            for table, cell in ((within, one), (whole, other)):
                for reading, weight in ranked(cell).items():
                    table.setdefault(char, {}).setdefault(reading, weight)
    return head, end, within, whole


def kana_of(roman: str) -> str:
    """The kana of a reading in Unihan, which writes long vowels as kana do."""
    turned = {row[1]: row[0] for row in reversed(mora_rows()) if row[0] not in "をゐゑづぢ"}
    out, at = "", 0
    while at < len(roman):
        for size in (3, 2, 1):
            if roman[at : at + size] in turned:
                out += turned[roman[at : at + size]]
                at += size
                break
        else:
            if roman[at] == "n":
                out += "ん"
            elif roman[at : at + 1] == roman[at + 1 : at + 2]:
                out += "っ"
            else:
                return ""
            at += 1
    return out


def unihan(readings: Path, mappings: Path) -> dict[str, tuple[list[str], list[str]]]:
    """Chinese and Japanese readings of the characters of JIS X 0208."""
    listed = set()
    with bz2.open(mappings, "rt", encoding="utf-8") as lines:
        for line in lines:
            if "\tkJis0\t" in line:
                listed.add(chr(int(line.split("\t")[0].removeprefix("U+"), 16)))
    found: dict[str, tuple[list[str], list[str]]] = {}
    with bz2.open(readings, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("U+") or "\tkJapanese" not in line:
                continue
            code, field, value = line.rstrip("\n").split("\t")
            char = chr(int(code.removeprefix("U+"), 16))
            if char not in listed or field not in ("kJapaneseOn", "kJapaneseKun"):
                continue
            kana = [kana_of(one.lower()) for one in value.split()]
            found.setdefault(char, ([], []))[field == "kJapaneseKun"].extend(filter(None, kana))
    return found


def stems(kun: list[str]) -> list[str]:
    """A Japanese reading as names have it: without the ending of a verb or an adjective."""
    out = []
    for reading in kun:
        out.append(reading)
        if len(reading) > 2 and reading[-1] in "いうくぐすつぬむるぶ":
            out.append(reading[:-1])
    return out


def name_pairs(path: Path, skip: set[str]) -> Iterator[tuple[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            used = {row["native_source"], row["latin_source"]} <= SOURCES
            if used and row["group"] == "japanese" and row["entity_id"] not in skip:
                yield (row["native_name"] if row["script"] in SCRIPTS else ""), row["latin_name"]


def kanji_words(path: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            latin, native, _ = line.rstrip("\n").split("\t")
            native = native.replace(" ", "")
            if all("\u4e00" <= char <= "\u9fff" or char == "々" for char in native):
                yield native, latin


def observations(pairs: list[tuple[str, str]]) -> Iterator[Options]:
    """Each pair of names as all ways to cut the kanji and to order the Latin words."""
    for native, latin in sorted(set(pairs)):
        split = tables.standard(native).replace("\u3000", " ").split(" ")
        solid = "".join(split)
        two = latin_words(latin)
        if len(two) == 2 and 2 <= len(solid) <= 6 and all(map(_written, solid)):
            places = [len(split[0])] if len(split) == 2 else range(1, len(solid))
            yield [
                [(0, solid[:i], one), (1, solid[i:], other)]
                for i in places
                for one, other in (two, two[::-1])
            ]


def lone_observations(words: list[tuple[str, str]]) -> Iterator[Options]:
    """Each pair of words as a family name and as a given name."""
    for native, latin in sorted(set(words)):
        one = latin_words(latin)
        if len(one) == 1 and len(native) <= 3:
            kanji = tables.standard(native)
            yield [[(0, kanji, one[0])], [(1, kanji, one[0])]]


def add_names(known: Weights, found: Weights) -> None:
    """Add whole names that pairs show, where they are known or seen more than once."""
    for kanji, readings in found.items():
        if kanji not in known and sum(readings.values()) < FEWEST_NAMES:
            continue
        listed = known.setdefault(kanji, {})
        for reading, count in readings.items():
            if reading in listed or count >= FEWEST_NAMES:
                listed[reading] = listed.get(reading, 0.0) + count
        if not listed:
            del known[kanji]


class Builder:
    """The tables while they are fitted."""

    def __init__(self, readings: Path, mappings: Path) -> None:
        self.families = hand_names("families.txt")
        self.givens = hand_names("given_names.txt")
        self.hand = hand_characters()
        self.usual = [set(self.hand[0]), set(self.hand[2]) | set(self.hand[3])]
        self.characters = tuple({c: dict(r) for c, r in table.items()} for table in self.hand)
        for listed, (on, kun) in unihan(readings, mappings).items():
            char = tables.standard(listed)
            for at, kana in enumerate(
                (stems(kun) + on[:1], stems(kun) + on[:1], on + stems(kun), kun + on)
            ):
                known = self.characters[at].setdefault(char, {})
                share = UNIHAN if char in self.hand[at] else 1.0
                for rank, reading in enumerate(kana[:6]):
                    if len(reading) <= LONGEST_READING:
                        known.setdefault(lengthened(reading), share * 0.8**rank)
        self.counts: tuple[dict[str, float], dict[str, float]] = ({}, {})

    def priors(self, latin: list[str]) -> None:
        """Fit how often each reading is a family and a given name."""
        start: list[dict[str, float]] = [{}, {}]
        for at, names in enumerate((self.families, self.givens)):
            for readings in names.values():
                for reading, weight in readings.items():
                    start[at][reading] = start[at].get(reading, 0.0) + weight
        # Given names of the hand list have weights by guess only.
        start[1] = {reading: weight**0.5 for reading, weight in start[1].items()}
        words = [pair for name in sorted(set(latin)) if len(pair := latin_words(name)) == 2]
        hand = [{r: w / sum(s.values()) for r, w in s.items()} for s in start]
        counts = [dict(one) for one in hand]
        for _ in range(ROUNDS):
            seen: list[dict[str, float]] = [defaultdict(float), defaultdict(float)]
            sums = [sum(one.values()) for one in counts]
            for pair in words:
                found: dict[tuple[str, str], float] = {}
                for one, other in (pair, pair[::-1]):
                    for f, p in sounded(one, "Latn"):
                        for g, q in sounded(other, "Latn"):
                            a = counts[0].get(f, 0.0) / sums[0] + 1e-7
                            b = counts[1].get(g, 0.0) / sums[1] + 1e-7
                            found[f, g] = found.get((f, g), 0.0) + a * b * p * q
                whole = sum(found.values())
                for (f, g), p in found.items():
                    seen[0][f] += p / whole
                    seen[1][g] += p / whole
            # The hand list is worth as many names as the pairs for families, a third for given.
            scale = (len(words), len(words) / 3)
            counts = [
                {r: hand[at].get(r, 0.0) * scale[at] + seen[at].get(r, 0.0)
                 for r in hand[at].keys() | seen[at].keys()}
                for at in (0, 1)
            ]  # fmt: skip
        self.counts = (counts[0], counts[1])

    def share(self, at: int, reading: str) -> float:
        """P(a family or given name is read so), about."""
        counts = self.counts[at]
        return (counts.get(reading, 0.0) + 1e-3) / 1e4

    def cuts(self, at: int, kanji: str, reading: str) -> list[tuple[float, Steps]]:
        """Ways to cut a reading among characters: probability, and (list, character, reading)."""
        found: list[tuple[float, Steps]] = []

        def go(i: int, made: str, p: float, steps: Steps) -> None:
            if i == len(kanji):
                if made == reading:
                    found.append((p, steps))
                return
            char = kanji[i]
            if is_kana(char):
                go(i + 1, lengthened(made + hiragana(char)), p, steps)
                return
            alone = len(kanji) == 1
            table = (0 if i == 0 else 1) if at == 0 else (3 if alone else 2)
            known = self.characters[table].get(char, {})
            total = sum(known.values()) or 1.0
            ways = {r: w / total for r, w in known.items()}
            rest = len(reading) - len(made)
            for size in range(1, min(LONGEST_READING, rest) + 1):
                one = reading[len(made) : len(made) + size]
                if one[0] not in "ーんっゃゅょ":
                    ways.setdefault(one, UNSEEN**size)
            for one, share in sorted(ways.items()):
                ahead = lengthened(made + one)
                if len(ahead) <= len(reading) + 1:
                    go(i + 1, ahead, p * share, [*steps, (table, char, one)])

        go(0, "", 1.0, [])
        found.sort(key=lambda item: -item[0])
        return found[:6]

    def learn(self, pairs: list[tuple[str, str]], words: list[tuple[str, str]]) -> None:
        """Fit how kanji are read."""
        observed = [*observations(pairs), *lone_observations(words)]
        base = tuple({c: dict(r) for c, r in table.items()} for table in self.characters)
        names: list[Weights] = [{}, {}]
        for _ in range(ROUNDS):
            seen: list[Weights] = [defaultdict(lambda: defaultdict(float)) for _ in range(4)]
            names = [defaultdict(lambda: defaultdict(float)) for _ in range(2)]
            for options in observed:
                self.expect(options, seen, names)
            for table, counts in enumerate(seen):
                for char, readings in counts.items():
                    hand = base[table].get(char, {})
                    merged = {r: w * HAND_OBSERVATIONS for r, w in _scaled(hand).items()}
                    for one, count in readings.items():
                        if one in hand or count >= FEWEST:
                            merged[one] = merged.get(one, 0.0) + count
                    self.characters[table][char] = merged
        for known, found in zip((self.families, self.givens), names, strict=True):
            add_names(known, found)

    def expect(self, options: Options, seen: list[Weights], names: list[Weights]) -> None:
        """Add what one pair is expected to show, over all ways to order, cut and read it."""
        scored = []
        for option in options:
            parts = [(at, kanji, self.ways(at, kanji, word)) for at, kanji, word in option]
            scored.append((math.prod(sum(way[0] for way in ways) for _, _, ways in parts), parts))
        whole = sum(p for p, _ in scored)
        if whole < LEAST:
            return
        for p, parts in scored:
            for at, kanji, ways in parts:
                total = sum(way[0] for way in ways) or 1.0
                for weight, reading, steps in ways:
                    share = p / whole * weight / total
                    if share >= LEAST_SHARE:
                        names[at][kanji][reading] += share
                        for table, char, one in steps:
                            seen[table][char][one] += share

    def ways(self, at: int, kanji: str, word: str) -> list[tuple[float, str, Steps]]:
        """How a name in kanji can be the Latin word: weight, reading, how it is cut."""
        known = (self.families, self.givens)[at].get(kanji, {})
        total = sum(known.values()) or 1.0
        out = []
        for reading, p in sounded(word, "Latn"):
            pull = self.share(at, reading) ** 0.5
            cuts = self.cuts(at, kanji, reading)
            listed = known.get(reading, 0.0) / total
            if listed and cuts:
                out.append((p * listed * pull, reading, cuts[0][1]))
            else:
                out += [(p * q * pull * 0.2, reading, steps) for q, steps in cuts]
        return out

    def write(self) -> None:
        """Write the tables."""
        shares = [{r: w / sum(c.values()) * 1e4 for r, w in c.items()} for c in self.counts]
        rows: list[tuple[str, ...]] = []
        for reading in sorted(shares[0].keys() | shares[1].keys()):
            both = [shares[at].get(reading, 0.0) for at in (0, 1)]
            if max(both) >= 0.3:
                rows.append((reading, *(f"{cell:.2g}" if cell >= 0.1 else "-" for cell in both)))
        _write("readings.tsv", ("reading", "family", "given"), rows)
        rows = []
        for role, names in ((FAMILY, self.families), (GIVEN, self.givens)):
            scale = 1.0 if role == FAMILY else 1e4 / sum(map(_sum, names.values())) * 0.5
            for name, readings in sorted(names.items()):
                rows.append((name, role, _cell({r: w * scale for r, w in readings.items()}, 0.02)))
        _write("names.tsv", ("name", "role", "readings"), rows)
        rows = []
        for char in sorted(set().union(*self.characters)):
            usual = ("f" if char in self.usual[0] else "") + ("g" if char in self.usual[1] else "")
            cells = [_cell(_scaled(table.get(char, {})), 0.012) for table in self.characters]
            if not usual:
                # One list, of the rarer characters, stands for all places.
                merged: dict[str, float] = defaultdict(float)
                for table in self.characters:
                    for reading, weight in _scaled(table.get(char, {})).items():
                        merged[reading] += weight
                cells = [_cell(_scaled(merged), 0.08, most=4), "-", "-", "-"]
            rows.append((char, usual or "-", *cells))
        head = ("character", "usual", "family_head", "family_end", "given", "given_whole")
        _write("characters.tsv", head, rows)


def _written(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or is_kana(char)


def _sum(readings: dict[str, float]) -> float:
    return sum(readings.values())


def _scaled(readings: dict[str, float]) -> dict[str, float]:
    total = sum(readings.values()) or 1.0
    return {reading: weight / total for reading, weight in readings.items()}


def _cell(readings: dict[str, float], least: float, *, most: int = 8) -> str:
    total = sum(readings.values())
    order = sorted(readings.items(), key=lambda item: (-item[1], item[0]))
    kept = [f"{r}:{w:.2g}" for r, w in order if w >= least * total][:most]
    return " ".join(kept) or "-"


def _write(name: str, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    text = "\n".join("\t".join(row) for row in (head, *rows)) + "\n"
    (TARGET / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(rows)} rows, {len(text.encode()) // 1024} KB", file=sys.stderr)


def fitted_kana(
    hand: Weights, pairs: list[tuple[str, str, float]]
) -> tuple[Weights, dict[str, float]]:
    """P(spelling | segment) and P(segment), as `fit_segments` fits them, but for long segments.

    Two kana are one segment only where they are one sound or the hand table says so: else segments
    of two letters, which save a step, would win over the letters that they are made of.
    """
    joint = {s: {y: p / len(hand) for y, p in ways.items()} for s, ways in hand.items()}
    joint |= {START: {"": 1.0}, END: {"": 1.0}}
    for turn in range(fit_segments.ROUNDS):
        counts = fit_segments.expected(pairs, joint, explore=turn < 2)
        merged: Weights = defaultdict(dict)
        for segment in sorted(counts.keys() | hand.keys()):
            if len(segment) > 1 and segment not in hand and segment[1] not in SMALL_KANA:
                continue
            seen, known = counts.get(segment, {}), hand.get(segment, {})
            for spelled in sorted(seen.keys() | known.keys()):
                prior = fit_segments.PRIOR_OBSERVATIONS * known.get(spelled, 0.0)
                if prior or seen[spelled] >= fit_segments.FEWEST_LONG:
                    merged[segment][spelled] = seen.get(spelled, 0.0) + prior
        total = sum(map(_sum, merged.values()))
        joint = {s: {y: c / total for y, c in ways.items()} for s, ways in merged.items() if ways}
    return fit_segments.scaled(joint), {s: _sum(ways) for s, ways in joint.items()}


def katakana(path: Path) -> None:
    """Fit how foreign words in katakana are spelled."""
    hand = fit_segments.read_rows(HAND / "segments.tsv")
    weights: Weights = defaultdict(dict)
    for segment, spelled, weight, _, _ in hand:
        weights[segment][spelled] = weight
    words = ((prepare(one), other, n) for one, other, n in fit_segments.word_pairs(path))
    longest = fit_segments.LONGEST_WORD
    # Words of kanji or digits stand in the file too; every fifth pair is kept for measuring.
    pairs = sorted(
        {p for p in words if max(len(p[0]), len(p[1])) <= longest and all(map(is_kana, p[0]))}
    )
    pairs = [pair for at, pair in enumerate(pairs) if at % HELD_OUT][
        :: len(pairs) // KATAKANA_PAIRS
    ]
    table, share = fitted_kana(fit_segments.scaled(weights), pairs)
    lines = [fit_segments.HEADER, *fit_segments.rows_of(table, share)]
    (TARGET / "segments.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"segments.tsv: {len(pairs)} pairs, {len(lines) - 1} rows", file=sys.stderr)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readings", type=Path, help="Unihan_Readings.txt.bz2")
    parser.add_argument("mappings", type=Path, help="Unihan_OtherMappings.txt.bz2")
    parser.add_argument("names", type=Path)
    parser.add_argument("words", type=Path)
    parser.add_argument("--katakana", type=Path, help="words in katakana; only these are fitted")
    parser.add_argument("--skip", type=Path, help="file of entity ids to leave out, for measuring")
    arguments = parser.parse_args()
    if arguments.katakana:
        katakana(arguments.katakana)
        return 0
    skip = set(arguments.skip.read_text().split()) if arguments.skip else set()
    other = forms()
    grouped: dict[str, str] = defaultdict(str)
    for one, head in sorted(other.items()):
        grouped[head] += one
    _write("forms.tsv", ("form", "others"), sorted(grouped.items()))
    builder = Builder(arguments.readings, arguments.mappings)
    names = list(name_pairs(arguments.names, skip))
    builder.priors([latin for _, latin in names])
    builder.learn([pair for pair in names if pair[0]], list(kanji_words(arguments.words)))
    builder.write()
    return 0


if __name__ == "__main__":
    sys.exit(main())
