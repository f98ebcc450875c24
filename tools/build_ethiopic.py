"""Write the segment tables of the languages in Ethiopic script from consonants and vowel orders.

An Ethiopic letter is a consonant with one of seven vowels ("orders"); its code point is that of
the consonant plus the order. A table of syllables is therefore a product of two small tables, which
stand here. Sources: BGN/PCGN 1967 for Amharic, the ALA-LC table for Amharic, and the transcription
of the Encyclopaedia Aethiopica; the weights of habit are estimates, to be fitted.

    python tools/build_ethiopic.py            # write the tables
    python tools/build_ethiopic.py --check    # fail where a table is not what this writes
"""

from __future__ import annotations

import argparse
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from normalizer.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable

LANGUAGES = Path(__file__).resolve().parent.parent / "src" / "normalizer" / "languages"

# First-order letter; the consonant as bgn, alalc and ea write it; how it is spelled by habit.
CONSONANTS = """
ሀ h h h      h:95 -:3
ለ l l l      l:100
ሐ h ḥ ḥ      h:92 kh:2 -:2
መ m m m      m:100
ሠ s ś ś      s:97 sh:2
ረ r r r      r:100
ሰ s s s      s:98
ሸ sh š š     sh:84 s:8 ch:4
ቀ kʼ q q     k:52 q:45
ቐ kʼ q q̱     k:50 q:46 gh:1
በ b b b      b:96 v:2
ቨ v v v      v:95 w:2
ተ t t t      t:95 th:3
ቸ ch č č     ch:86 c:7 tch:3
ኀ h ḫ ḫ      h:92 kh:4
ነ n n n      n:100
ኘ ny ñ ñ     gn:46 ny:32 n:15 nn:3
ከ k k k      k:94 c:3 q:1
ኸ h x x      h:65 kh:20 k:8 x:5
ወ w w w      w:94 o:1 ou:2 v:1
ዘ z z z      z:98
ዠ zh ž ž     zh:65 j:20 z:10
የ y y y      y:90 i:6 j:2
ደ d d d      d:98
ጀ j ǧ ǧ      j:82 g:9 dj:7
ገ g g g      g:96 gu:2
ጠ tʼ ṭ ṭ     t:94 th:3
ጨ chʼ č̣ č̣   ch:84 c:7 tch:3
ጰ pʼ p̣ p̣    p:98
ጸ tsʼ ṣ ṣ    ts:62 s:17 tz:6 t:5 z:2
ፀ tsʼ ṣ́ ḍ    ts:60 s:14 d:12 tz:5 t:4
ፈ f f f      f:97 ph:1
ፐ p p p      p:97
"""

# Order; its vowel as bgn, alalc and ea write it; by habit. The sixth has none of its own: where it
# is spoken, `prepare` writes a letter for it.
ORDERS = """
1 e a ä   e:58 a:38 ae:2
2 u u u   u:88 ou:7 oo:3
3 ī i i   i:90 ee:3 y:3 e:2
4 a ā a   a:96 e:1
5 ē é e   e:78 ie:9 i:3 ay:2 ey:2 ea:1
6 - - -   -:84 i:7 e:7
7 o o o   o:88 io:1 u:2
8 wa wā wā   wa:75 ua:15 oa:5
"""

# Letters without a consonant: all seven vowels, as they stand alone.
CARRIERS = "አዐ"
# After these the first order is spoken, and by the BGN written, like the fourth.
OPEN = "ሀሐኀአዐ"
ALONE = """
1 ā a ä   a:93 e:4
2 u u u   u:90 ou:6 oo:3
3 ī i i   i:82 e:6 y:3 ee:2 yi:2
4 a ā a   a:97
5 ē é e   e:80 ie:4 a:4 ay:2 ye:3
6 i e ǝ   e:48 i:40 -:8
7 o o o   o:90 wo:2 u:2
8 e a ä   e:70 a:20
"""
CARRIER_MARKS = {"አ": ("ʼ", "ʼ", "ʾ"), "ዐ": ("ʼ", "ʻ", "ʿ")}

# Rounded consonants stand in rows of their own, with five of the orders.
ROUNDED = {"ቈ": "ቀ", "ቘ": "ቐ", "ኈ": "ኀ", "ኰ": "ከ", "ዀ": "ኸ", "ጐ": "ገ"}
ROUNDED_ORDERS = """
1 we wa wä   we:45 wa:25 o:12 ue:8 ua:4
3 wī wi wi   wi:65 ui:25 uy:3
4 wa wā wā   wa:66 ua:25 oa:3
5 wē wé we   we:65 ue:20 uie:3 wie:3
6 wi we wǝ   u:30 wi:25 we:20 wu:8 o:5
"""

# A vowel of the sixth order that is spoken, which `prepare` makes visible.
SPOKEN = "i:45 e:27 -:25 u:2 y:1"
SPOKEN_MARKED = (("bgn", "i"), ("alalc", "e"), ("ea", "ǝ"))

# Parts of names with spellings of their own; by letters they are covered as well.
PARTS = """
ሥላሴ selassie:50 sellassie:14 silase:8 selase:8 sellase:10 silassie:5 selasie:5
ሥəላሴ selassie:50 sellassie:14 silase:8 selase:8 sellase:10 silassie:5 selasie:5
ኃይለ haile:62 hayle:15 hayla:15 hailu:1 haila:5
ኃይሌ haile:75 hayle:20 haylie:2
ሚካኤል mikael:50 michael:32 mikail:6 mikaiel:4
ማርያም mariam:55 maryam:40 miriam:2
ጊዮርጊስ giorgis:50 giyorgis:40 georgis:6
ዮሐንስ yohannes:60 yohanis:12 yohanes:20 johannes:5
ጽዮን tsion:45 seyon:20 tsiyon:15 zion:10 sion:8
ጽəዮን tsion:40 seyon:28 tsiyon:15 zion:10 sion:6
ወርቅ work:35 werk:20 warq:20 worku:1 werq:10 wark:8 worq:4
ክርስቶስ kristos:50 krestos:28 christos:18
ክəርስቶስ kristos:50 krestos:28 christos:18
ገብረ gebre:52 gabra:25 gebra:5 gebr:4 ghebre:6 gebere:3
"""

SYSTEMS = ("bgn", "alalc", "ea")
TABLES = {"amharic": SYSTEMS, "tigrinya": ("ea",)}
"""Folders, and the systems that are known for the language."""

GEMINATE = 0.08
"""Share of a lone consonant letter that is written twice: the script does not show length."""
LEAST = 0.003
"""Products less likely than this are left out of the table, unless a system prescribes them."""

Row = tuple[str, str, float, str, str]


def habits(text: str) -> dict[str, float]:
    """Spellings and shares from a cell such as ``k:52 q:45``."""
    pairs = (item.split(":") for item in text.split())
    shares = {spelled.replace("-", ""): float(share) for spelled, share in pairs}
    total = sum(shares.values())
    return {spelled: share / total for spelled, share in shares.items()}


def vowels(table: str) -> dict[int, tuple[list[str], dict[str, float]]]:
    """A table of vowels: for each order, what the systems and what habit write."""
    found = {}
    for line in table.strip().splitlines():
        order, *systems, rest = line.split(maxsplit=4)
        found[int(order)] = ([one.replace("-", "") for one in systems], habits(rest))
    return found


def letter(first: str, order: int) -> str | None:
    """The letter of a row for an order; None where Unicode has none, or another sound."""
    char = chr(ord(first) + order - 1)
    name = unicodedata.name(char, "")
    if not name or (order == 8 and not name.endswith("WA") and char != "ኧ"):
        return None
    return char


def syllable(
    segment: str,
    consonant: dict[str, float],
    vowel: dict[str, float],
    prescribed: dict[str, str],
) -> list[Row]:
    """All rows of one letter."""
    shares: dict[str, float] = {}
    for head, p in consonant.items():
        for tail, q in vowel.items():
            twice = GEMINATE if len(head) == 1 and not segment.startswith("^") else 0.0
            shares[head + tail] = shares.get(head + tail, 0.0) + p * q * (1 - twice)
            if twice:
                shares[head * 2 + tail] = shares.get(head * 2 + tail, 0.0) + p * q * twice
    systems: dict[tuple[str, str], list[str]] = {}
    for system, marked in prescribed.items():
        plain = "".join(words(marked))
        systems.setdefault((plain, "-" if marked == plain else marked), []).append(system)
        shares.setdefault(plain, LEAST)
    rows = []
    for spelled, share in shares.items():
        licences = sorted(key for key in systems if key[0] == spelled)
        if not licences and share < LEAST:
            continue
        for _, marked in licences or [("", "-")]:
            named = ",".join(systems.get((spelled, marked), ())) or "-"
            weight = share / max(1, len(licences))
            rows.append((segment, spelled or "-", weight, named, marked))
    return rows


def written(systems: tuple[str, ...], heads: Iterable[str], tails: Iterable[str]) -> dict[str, str]:
    """What each system that is known writes for a consonant and a vowel."""
    parts = zip(SYSTEMS, heads, tails, strict=True)
    return {one: head + tail for one, head, tail in parts if one in systems}


def plain(systems: tuple[str, ...]) -> list[Row]:
    """The rows of consonants in their seven orders, and of the rounded ones."""
    rows: list[Row] = []
    orders, alone, rounded = vowels(ORDERS), vowels(ALONE), vowels(ROUNDED_ORDERS)
    rounds = {base: first for first, base in ROUNDED.items()}
    for line in CONSONANTS.strip().splitlines():
        first, *marked, rest = line.split(maxsplit=4)
        for order in orders:
            segment = letter(first, order)
            if segment is not None:
                tails, shares = alone[1] if first in OPEN and order == 1 else orders[order]
                rows += syllable(segment, habits(rest), shares, written(systems, marked, tails))
        for order, (tails, shares) in rounded.items() if first in rounds else ():
            segment = chr(ord(rounds[first]) + order - 1)
            rows += syllable(segment, habits(rest), shares, written(systems, marked, tails))
    return rows


def carriers(systems: tuple[str, ...]) -> list[Row]:
    """The rows of the letters that carry a vowel alone, inside a word and at its beginning."""
    rows: list[Row] = []
    for first in CARRIERS:
        for order, (tails, shares) in vowels(ALONE).items():
            segment = letter(first, order)
            if segment is None:
                continue
            inside = written(systems, CARRIER_MARKS[first], tails)
            bare = written(systems, ("", "", ""), tails)
            # The BGN leaves the sign for the glottal stop out at the beginning of a word.
            edge = {one: bare[one] if one == "bgn" else inside[one] for one in inside}
            rows += syllable(segment, {"": 1.0}, shares, inside)
            rows += syllable("^" + segment, {"": 1.0}, shares, edge)
    return rows


def parts() -> list[Row]:
    """The rows of common parts of names."""
    lines = (line.split(maxsplit=1) for line in PARTS.strip().splitlines())
    return [
        (segment, spelled, share, "-", "-")
        for segment, rest in lines
        for spelled, share in habits(rest).items()
    ]


def spoken(systems: tuple[str, ...]) -> list[Row]:
    """The rows of the letter that `prepare` writes for a spoken vowel of the sixth order."""
    licences: dict[str, list[str]] = {"".join(words(one)): [] for _, one in SPOKEN_MARKED}
    rows: list[Row] = []
    for system, marked in SPOKEN_MARKED:
        bare = "".join(words(marked))
        if system in systems and bare == marked:
            licences[bare].append(system)
        elif system in systems:
            rows.append(("ə", bare, LEAST, system, marked))
    for spelled, share in habits(SPOKEN).items():
        named = ",".join(licences.get(spelled, ())) or "-"
        rows.append(("ə", spelled or "-", share, named, "-"))
    return rows


def table(systems: tuple[str, ...]) -> list[Row]:
    """The table of a language that knows these systems."""
    rows = plain(systems) + carriers(systems) + parts() + spoken(systems)
    return sorted(rows, key=lambda row: (row[0], -round(row[2], 3), row[1], row[4]))


def text(systems: tuple[str, ...]) -> str:
    """The file of a language."""
    head = "segment\tspelling\tweight\tsystems\tmarked\n"
    return head + "".join(
        f"{segment}\t{spelled}\t{max(weight, 0.001):.3f}\t{named}\t{marked}\n"
        for segment, spelled, weight, named, marked in table(systems)
    )


def main() -> int:
    """Write or check the tables; 1 where a check fails."""
    parser = argparse.ArgumentParser(description="Write the tables of Ethiopic syllables.")
    parser.add_argument("--check", action="store_true", help="compare, do not write")
    check = parser.parse_args().check
    stale = 0
    for folder, systems in TABLES.items():
        path = LANGUAGES / folder / "segments.tsv"
        made = text(systems)
        if not check:
            path.write_text(made, encoding="utf-8", newline="\n")
        elif not path.exists() or path.read_text(encoding="utf-8") != made:
            print(f"{path} is not what tools/build_ethiopic.py writes; run it", file=sys.stderr)
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main())
