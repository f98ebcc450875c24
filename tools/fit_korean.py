"""Fit the spelling weights of Korean name syllables from pairs of hangul and Latin names.

    python tools/fit_korean.py PAIRS.tsv.gz [--check]

The hand tables under ``tools/korean/`` (sound tables, surname spellings, how common a syllable is)
are the prior; counts from pairs move it. Written are ``families.tsv`` and ``syllables.tsv`` of
``normalizer.languages.korean``, which the library reads. A pair is used when its sources are in
the public domain or CC0, named in ``SOURCES``.

PAIRS has a header with the columns group, script, native_name, native_source, latin_name and
latin_source.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.languages.korean.jamo import decompose, is_syllable
from normalizer.languages.korean.systems import DUEUM, spell
from normalizer.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

HAND = Path(__file__).parent / "korean"
TABLES = Path(__file__).parent.parent / "src/normalizer/languages/korean"

# CC0: Wikidata labels as collected by Merhav and Ash (2018), X-FACTR and EveryPolitician's
# proto-commons, and the kpop.net profiles.
SOURCES = {"wdtranslit", "xfactr", "commons", "kpopnet"}

# Weight of the prior against counts: so many observations of the same syllable, and this share
# of those that there are, because the pairs show encyclopedias more than passports and the press.
PRIOR_OBSERVATIONS = 10.0
PRIOR_SHARE = 0.25
# Taken from every count, so that a slip seen once teaches little.
DISCOUNT = 0.7
# Share of the sound tables in the prior of a syllable that the hand table also spells.
SOUND_SHARE = 0.05
# Spellings rarer than this among all of a syllable's are left out of the committed table: the
# slips of the pairs (son for 송) would make names of two people nearly one. What the hand table
# gives this share stays, however few the pairs that show it.
KNOWN = 0.008
RAREST_FAMILY = 0.0005
RAREST = 0.006
MOST_SPELLINGS = 32
# How much of the press follows habit rather than a system; the rest of the pairs is explained by
# the systems and must not count as habit.
SYSTEMS = ("rr", "mr", "dprk")
SHARES = {"habit": 0.62, "rr": 0.14, "mr": 0.10, "dprk": 0.14}
# Probability of a spelling that no table has yet, so that a pair can teach it.
UNSEEN = 1e-6
ROUNDS = 3

Spellings = dict[str, dict[str, float]]


def parse(text: str) -> dict[str, float]:
    """Read ``spelling:weight`` pairs; ``-`` stands for nothing."""
    pairs = (item.rsplit(":", 1) for item in text.split())
    return {"" if spelling == "-" else spelling: float(weight) for spelling, weight in pairs}


def read_hand(name: str) -> list[list[str]]:
    lines = (HAND / name).read_text(encoding="utf-8").splitlines()[1:]
    return [([*line.split("\t"), "", ""])[:3] for line in lines]


def scaled(weights: dict[str, float]) -> dict[str, float]:
    total = sum(weights.values())
    return {key: weight / total for key, weight in weights.items()}


def sound_model(
    syllable: str, letters: dict[tuple[str, str], dict[str, float]]
) -> dict[str, float]:
    """Spellings of a syllable by the habits of its letters."""
    initial, medial, final = decompose(syllable)
    out: dict[str, float] = defaultdict(float)
    heads = dict(letters["initial", initial])
    if initial == "ㅅ" and medial in "ㅣㅑㅕㅛㅠㅖ":
        heads = {"s": 0.5, "sh": 0.5}
    for head, a in heads.items():
        for vowel, b in letters["medial", medial].items():
            for tail, c in letters.get(("final", final), {"": 1.0}).items():
                if final and vowel.endswith(("h", "ur", "ar")):
                    continue  # h and r lengthen open syllables only
                if not final and tail == "h" and not vowel.endswith(("a", "o", "e", "u")):
                    continue
                out[head + vowel + tail] += a * b * c
    return scaled(out)


def pairs(path: Path) -> Iterator[tuple[str, str]]:
    """Hangul and Latin spelling of one Korean name."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            used = {row["native_source"], row["latin_source"]} <= SOURCES
            if used and row["group"] == "korean" and row["script"] == "Hang":
                yield row["native_name"], row["latin_name"]


def split_given(letters: str, hangul: str, cost: dict[str, dict[str, float]]) -> tuple[str, ...]:
    """Cut solid letters into the syllables that they spell most probably, or () when none fits."""
    best: dict[tuple[int, int], tuple[float, tuple[str, ...]]] = {(0, 0): (0.0, ())}
    for count, syllable in enumerate(hangul):
        for (at, used), (score, cut) in list(best.items()):
            if used != count:
                continue
            for end in range(at + 1, min(at + 8, len(letters)) + 1):
                weight = cost[syllable].get(letters[at:end], 0.0)
                if weight:
                    found = (score + math.log(weight), (*cut, letters[at:end]))
                    key = (end, count + 1)
                    if key not in best or found[0] > best[key][0]:
                        best[key] = found
    return best.get((len(letters), len(hangul)), (0.0, ()))[1]


def cuts(
    hangul: str, latin: str, families: Spellings, cost: dict[str, dict[str, float]]
) -> tuple[str, str, tuple[str, ...]] | None:
    """Family, its spelling, and the spellings of the given syllables, or None."""
    hangul = re.sub(r"\s", "", hangul)
    if not all(map(is_syllable, hangul)):
        return None
    size = 2 if hangul[:2] in families and len(hangul) > 3 else 1
    family, given = DUEUM.get(hangul[:size], hangul[:size]), hangul[size:]
    if family not in families or not 1 <= len(given) <= 3 or any(s not in cost for s in given):
        return None
    tokens = fold(latin).split()
    for head, rest in ((tokens[0], tokens[1:]), (tokens[-1], tokens[:-1])):
        if head not in families[family]:
            continue
        if (
            len(rest) == len(given)
            and all(len(token) <= 8 for token in rest)
            and all(
                cost[s].get(token) or (token[0] == spell(s, "rr")[0] and len(given) > 1)
                for s, token in zip(given, rest, strict=True)
            )
        ):
            return family, head, tuple(rest)
        cut = split_given("".join(rest), given, cost)
        if cut:
            return family, head, cut
    return None


@frozen
class Hand:
    """The hand tables: the prior of the fit."""

    people: dict[str, float]
    families: Spellings
    common: dict[str, float]
    habit: Spellings

    @classmethod
    def read(cls) -> Hand:
        """Read the tables beside this script."""
        letters = {(p, "" if k == "-" else k): parse(s) for p, k, s in read_hand("letters.tsv")}
        rows = read_hand("families.tsv")
        common: dict[str, float] = {}
        habit: Spellings = {}
        for syllable, commonness, hand in read_hand("syllables.tsv"):
            common[syllable] = float(commonness)
            sounds = sound_model(syllable, letters)
            known = scaled(parse(hand)) if hand else sounds
            habit[syllable] = {
                form: SOUND_SHARE * sounds.get(form, 0.0) + (1 - SOUND_SHARE) * known.get(form, 0.0)
                for form in sorted(sounds.keys() | known.keys())
            }
        return cls(
            people={family: float(number) for family, number, _ in rows},
            families={family: scaled(parse(spelled)) for family, _, spelled in rows},
            common=common,
            habit=habit,
        )


def any_system(habit: Spellings) -> Spellings:
    """P(spelling | syllable) by habit and systems together, for cutting solid names."""
    cost = {}
    for syllable, spellings in habit.items():
        mixed = {form: SHARES["habit"] * weight for form, weight in spellings.items()}
        for system in SYSTEMS:
            for before in ("", "나"):
                form = spell(syllable, system, previous=before)
                mixed[form] = mixed.get(form, 0.0) + SHARES[system] / 2
        cost[syllable] = mixed
    return cost


def habit_share(native: str, given: tuple[str, ...], habit: Spellings) -> float:
    """How far habit, rather than a system, explains the spelling of a given name."""
    weights = []
    for system, share in SHARES.items():
        weight = share
        for at, (syllable, form) in enumerate(zip(native, given, strict=True)):
            if system == "habit":
                weight *= habit[syllable].get(form, UNSEEN)
            else:
                before = native[at - 1] if at else ""
                weight *= 1.0 if form == spell(syllable, system, previous=before) else UNSEEN
        weights.append(weight)
    return weights[0] / sum(weights)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--check", action="store_true", help="fail when the tables would change")
    arguments = parser.parse_args()

    hand = Hand.read()
    names = sorted(set(pairs(arguments.pairs)))
    families, habit = hand.families, hand.habit
    seen: Counter[str] = Counter()
    for _ in range(ROUNDS):
        cost = any_system(habit)
        family_counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        seen = Counter()
        for hangul, latin in names:
            found = cuts(hangul, latin, families, cost)
            if found is None:
                continue
            family, head, given = found
            family_counts[family][head] += 1
            native = re.sub(r"\s", "", hangul)[-len(given) :]
            share = habit_share(native, given, habit)
            for syllable, form in zip(native, given, strict=True):
                counts[syllable][form] += share
                seen[syllable] += 1
        habit = {s: blended(hand.habit[s], counts[s]) for s in hand.habit}
        families = {f: blended(hand.families[f], family_counts[f]) for f in hand.families}

    print(f"{len(names)} pairs, {sum(seen.values())} syllables", file=sys.stderr)
    return write(hand, families, habit, seen, check=arguments.check)


def write(
    hand: Hand, families: Spellings, habit: Spellings, seen: Counter[str], *, check: bool
) -> int:
    common, people = hand.common, hand.people
    # A syllable that the hand table calls common has been seen so often before the pairs.
    share = {s: seen[s] + PRIOR_OBSERVATIONS * common[s] / 8 for s in common}
    total = sum(share.values())
    written = {
        "families.tsv": table(
            "family\tthousands\tspellings",
            [
                (family, f"{people[family]:g}", families[family])
                for family in sorted(people, key=lambda f: (-people[f], f))
            ],
            known=hand.families,
            sure=RAREST_FAMILY,
        ),
        "syllables.tsv": table(
            "syllable\tper_million\tspellings",
            [
                (s, f"{max(1, round(1e6 * share[s] / total))}", habit[s])
                for s in sorted(common, key=lambda s: (-share[s], s))
            ],
            known=hand.habit,
            sure=KNOWN,
        ),
    }
    changed = [name for name, text in written.items() if not same(TABLES / name, text)]
    if check:
        for name in changed:
            print(f"{name} differs from what the pairs give", file=sys.stderr)
        return 1 if changed else 0
    for name in changed:
        (TABLES / name).write_text(written[name], encoding="utf-8")
    return 0


def blended(prior: dict[str, float], counts: dict[str, float]) -> dict[str, float]:
    """Discounted counts and the prior, together one distribution."""
    kept = {k: max(0.0, count - DISCOUNT) for k, count in counts.items()}
    weight = PRIOR_OBSERVATIONS + PRIOR_SHARE * sum(kept.values())
    total = sum(kept.values()) + weight
    keys = sorted(prior.keys() | kept.keys())
    return {k: (kept.get(k, 0.0) + weight * prior.get(k, 0.0)) / total for k in keys}


def table(
    header: str,
    rows: list[tuple[str, str, dict[str, float]]],
    *,
    known: Spellings,
    sure: float,
) -> str:
    lines = [header]
    for key, number, spellings in rows:
        kept = sorted(spellings.items(), key=lambda item: (-item[1], item[0]))[:MOST_SPELLINGS]
        hand = known.get(key, {})
        kept = [(k, v) for k, v in kept if v >= RAREST or hand.get(k, 0.0) >= sure]
        total = sum(v for _, v in kept)
        lines.append(f"{key}\t{number}\t" + " ".join(f"{k}:{v / total:.4f}" for k, v in kept))
    return "\n".join(lines) + "\n"


def same(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
