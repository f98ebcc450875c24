r"""Write the tables of Chinese characters, surnames and Cantonese spellings.

    python tools/build_chinese.py Unihan_Readings.txt[.bz2] Unihan_Variants.txt[.bz2] \
        PEOPLE.tsv.gz PAIRS.tsv.gz [--check]

From the Unihan database (part of the Unicode Character Database; Unicode licence) come readings
and variants; from names whose sources are in the public domain or CC0 (`SOURCES`) come how common
a character is in given names and how Cantonese syllables are spelled; hand tables under
``tools/chinese/`` are the prior of both. Written are ``characters.tsv``, ``surnames.tsv`` and
``cantonese.tsv`` of ``normalizer.languages.chinese``.

PEOPLE has a header with the columns group, script, source and name; PAIRS one with group, script,
native_name, native_source, latin_name and latin_source.
"""

from __future__ import annotations

import argparse
import bz2
import csv
import gzip
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen
from chinese.cantonese import spellings as by_rule

from normalizer.languages.chinese.mandarin import split_tone
from normalizer.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator

HAND = Path(__file__).parent / "chinese"
TABLES = Path(__file__).parent.parent / "src/normalizer/languages/chinese"

# CC0: Wikidata labels as collected by Merhav and Ash (2018), X-FACTR and EveryPolitician's
# proto-commons.
SOURCES = {"wdtranslit", "xfactr", "commons"}

# How common a character is in given names, in observations, before any name is counted: of the
# hand table's weight this share, and by what Unihan says of the character otherwise.
HAND_SHARE = 0.12
FREQUENT, STANDARD, RARE = 0.4, 0.12, 0.02
# The first reading of a character is that of the name in so many names.
FIRST_READING = 0.93
# Observations that the rules of Cantonese count for, and what is taken from each count, so that a
# slip seen once teaches little.
RULE_OBSERVATIONS = 6.0
DISCOUNT = 0.5
LEAST_SPELLING = 0.002
LAST_OF_BASIC_PLANE = "\uffff"
# Simplified forms for which Unihan has several, or whose other form is a character of names itself.
KEPT = set("乾後於著徵薑")
VARIANTS = {"後": "后", "於": "于", "薑": "姜", "鍾": "钟", "锺": "钟", "甯": "宁", "徵": "征",
            "裡": "里", "裏": "里", "強": "强", "麽": "么", "祕": "秘", "堃": "堃", "淼": "淼",
            "喆": "喆", "寧": "宁", "濶": "阔", "彥": "彦", "顏": "颜", "産": "产",
            "黃": "黄", "黄": "黄", "衞": "卫", "閒": "闲", "爲": "为", "為": "为", "凈": "净",
            "淨": "净", "峯": "峰", "羣": "群", "啓": "启", "啟": "启", "啔": "启", "眞": "真",
            "靑": "青", "淸": "清", "寳": "宝", "德": "德", "徳": "德", "晩": "晚", "鈎": "钩",
            "囯": "国", "喦": "岩", "巖": "岩", "嵒": "岩", "煕": "熙", "凞": "熙", "冨": "富",
            "昇": "升", "陞": "升", "湧": "涌", "洩": "泄", "綵": "彩", "姪": "侄", "慤": "悫",
            "侖": "仑", "吳": "吴", "呉": "吴", "戶": "户", "兗": "兖", "麯": "曲"}  # fmt: skip


@frozen
class Unihan:
    """Properties by character."""

    values: dict[str, dict[str, str]]

    @classmethod
    def read(cls, *paths: Path) -> Unihan:
        """Read the files, compressed or not."""
        values: dict[str, dict[str, str]] = defaultdict(dict)
        for path in paths:
            data = path.read_bytes()
            text = (bz2.decompress(data) if path.suffix == ".bz2" else data).decode("utf-8")
            for line in text.splitlines():
                if line.startswith("U+"):
                    code, name, value = line.split("\t")
                    values[name][chr(int(code.removeprefix("U+"), base=16))] = value
        return cls(values)

    def get(self, name: str, character: str) -> str:
        """A property of a character; "" where it has none."""
        return self.values[name].get(character, "")

    def characters(self, name: str, character: str) -> list[str]:
        """The characters that a property of variants names."""
        items = self.get(name, character).split()
        return [chr(int(item.split("<")[0].removeprefix("U+"), base=16)) for item in items]


def simplified(unihan: Unihan, character: str) -> str:
    """The one form that stands for a character and its variants."""
    if character in VARIANTS:
        return VARIANTS[character]
    standard = unihan.values["kTGHZ2013"]
    if character in KEPT or character in standard:
        return character
    forms = unihan.characters("kSimplifiedVariant", character)
    listed = [one for one in forms if one in standard]
    if listed:
        return listed[0]
    for name in ("kSemanticVariant", "kZVariant"):
        # 鑑 is a variant of 鑒, which is 鉴: the variant's own simplified form counts.
        near = {
            form
            for one in unihan.characters(name, character)
            for form in (one, *unihan.characters("kSimplifiedVariant", one))
            if form in standard
        }
        if len(near) == 1:
            return near.pop()
    # Simplified forms beyond the basic plane are in few fonts and fewer names.
    return forms[0] if forms and forms[0] <= LAST_OF_BASIC_PLANE else character


def hand(name: str) -> Iterator[list[str]]:
    for line in (HAND / name).read_text(encoding="utf-8").splitlines()[1:]:
        yield ["" if cell == "-" else cell for cell in line.split("\t")]


def weighed(text: str) -> dict[str, float]:
    """Read ``form:weight`` pairs; a lone form has weight 1."""
    pairs = (item.rsplit(":", 1) if ":" in item else (item, "1") for item in text.split())
    return {form: float(weight) for form, weight in pairs}


def names(path: Path) -> set[str]:
    """Chinese names in characters."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {
            row["name"].strip()
            for row in rows
            if row["source"] in SOURCES and row["group"] == "chinese" and row["script"] == "Hani"
        }


def pairs(path: Path) -> set[tuple[str, str]]:
    """Chinese names in characters and in Latin letters."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {
            (row["native_name"].strip(), row["latin_name"])
            for row in rows
            if {row["native_source"], row["latin_source"]} <= SOURCES
            and row["group"] == "chinese"
            and row["script"] == "Hani"
        }


def mandarin(unihan: Unihan, character: str, members: list[str], known: dict[str, str]) -> str:
    """Toned pinyin readings, likeliest first, as ``zhong1:0.93 zhong4:0.07``."""
    toned: list[str] = []
    for one in (character, *members):
        listed = unihan.get("kHanyuPinlu", one).split()
        toned += unihan.get("kMandarin", one).split()[:1]
        toned += [item.split(":")[1] for item in unihan.get("kTGHZ2013", one).split()]
        toned += [item.split("(")[0] for item in listed]
    numbered = dict.fromkeys(_numbered(item) for one in toned for item in one.split(","))
    # Only what is read otherwise counts: of two tones of one syllable the first is the name's.
    found = list({one[:-1]: one for one in reversed(numbered)}.values())
    found = [one for one in numbered if one in found]
    if character in known:
        weights: dict[str, float] = {}
        for plain, weight in weighed(known[character]).items():
            match = next((one for one in found if one[:-1] == plain), plain + "1")
            weights[match] = weight
    elif found:
        others = found[1:3]
        weights = {found[0]: FIRST_READING if others else 1.0}
        weights |= {one: (1 - FIRST_READING) / len(others) for one in others}
    else:
        return ""
    return joined(weights)


def _numbered(marked: str) -> str:
    plain, tone = split_tone(marked)
    return f"{plain}{tone or 5}"


def cantonese(unihan: Unihan, character: str, members: list[str]) -> str:
    found = [unihan.get("kCantonese", one) for one in (*members, character)]
    readings = list(dict.fromkeys(item for one in found for item in one.split()))[:2]
    if not readings:
        return ""
    weights = {readings[0]: FIRST_READING if len(readings) > 1 else 1.0}
    weights |= dict.fromkeys(readings[1:], 1 - FIRST_READING)
    return joined(weights)


def korean(unihan: Unihan, character: str, members: list[str]) -> str:
    found = [
        item
        for one in (*members, character)
        for item in unihan.get("kHangul", one).split()
        if "0" in item or "N" in item or "E" in item
    ]
    return "".join(dict.fromkeys(item.split(":")[0] for item in found))


def joined(weights: dict[str, float]) -> str:
    order = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return " ".join(form if len(order) == 1 else f"{form}:{w:.3g}" for form, w in order)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("readings", "variants", "people", "pairs"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--check", action="store_true", help="fail when the tables would change")
    arguments = parser.parse_args()
    unihan = Unihan.read(arguments.readings, arguments.variants)
    surnames = {row[0]: row for row in hand("surnames.tsv")}
    forms = {one: simplified(unihan, one) for one in sorted(unihan.values["kMandarin"])}
    spoken = read_characters(unihan, forms, surnames, names(arguments.people))
    fitted = fit_cantonese(spoken, forms, surnames, pairs(arguments.pairs))
    written = {
        "characters.tsv": "\n".join(
            ["character\tvariants\tper_million\tpinyin\tjyutping\tkorean"]
            + ["\t".join(cell or "-" for cell in row) for row in spoken.values()]
        ),
        "surnames.tsv": "\n".join(
            ["surname\tper_10000\tpinyin\ttaiwan\tcantonese\tnanyang"]
            + ["\t".join(cell or "-" for cell in row) for row in surnames.values()]
        ),
        "cantonese.tsv": "\n".join(
            ["jyutping\tspellings"] + [f"{key}\t{cell}" for key, cell in fitted.items()]
        ),
    }
    changed = [name for name, text in written.items() if not same(TABLES / name, text + "\n")]
    for name in changed:
        if arguments.check:
            print(f"{name} differs from what the sources give", file=sys.stderr)
        else:
            (TABLES / name).write_text(written[name] + "\n", encoding="utf-8")
    return int(arguments.check and bool(changed))


def by_standing(unihan: Unihan, group: tuple[str, ...], *, listed: bool) -> float:
    """How common a character is in given names by what Unihan says of it; 0 leaves it out."""
    if any(unihan.get("kHanyuPinlu", each) for each in group):
        return FREQUENT
    if any(unihan.get("kTGHZ2013", each) for each in group):
        return STANDARD
    in_names = any("N" in unihan.get("kHangul", each) for each in group)
    return RARE if listed or in_names else 0.0


def read_characters(
    unihan: Unihan, forms: dict[str, str], surnames: dict[str, list[str]], people: set[str]
) -> dict[str, list[str]]:
    """The rows of the characters, likeliest in given names first."""
    members: dict[str, list[str]] = defaultdict(list)
    written: dict[str, str] = defaultdict(str)
    for one, form in sorted(forms.items()):
        if one != form and one <= LAST_OF_BASIC_PLANE:
            written[form] += one
            # A variant of another kind may have readings of its own.
            if form in unihan.characters("kSimplifiedVariant", one):
                members[form].append(one)
    weights: dict[str, float] = defaultdict(float)
    for row in hand("given.tsv"):
        for character in row[1]:
            weights[forms.get(character, character)] += HAND_SHARE * float(row[0])
    seen: Counter[str] = Counter()
    for name in people:
        folded = "".join(forms.get(one, one) for one in name)
        size = 2 if folded[:2] in surnames else 1
        if len(folded) <= size + 2 and folded[:size] in surnames:
            seen.update(folded[size:])
    print(f"{len(people)} names, {sum(seen.values())} characters of given names", file=sys.stderr)
    known = {row[0]: row[1] for row in hand("readings.tsv")}
    listed = {one for name in surnames for one in name} | weights.keys() | seen.keys()
    for one in sorted(set(forms.values())):
        group = (one, *members[one])
        weights[one] += by_standing(unihan, group, listed=one in listed) + seen[one]
    total = sum(weights.values())
    rows = {}
    for one in sorted(weights, key=lambda item: (-weights[item], item)):
        readings = mandarin(unihan, one, members[one], known) if weights[one] else ""
        if readings:
            rows[one] = [
                one,
                written[one],
                f"{1e6 * weights[one] / total:.3g}",
                readings,
                cantonese(unihan, one, members[one]),
                korean(unihan, one, members[one]),
            ]
    return rows


def fit_cantonese(
    spoken: dict[str, list[str]],
    forms: dict[str, str],
    surnames: dict[str, list[str]],
    known: set[tuple[str, str]],
) -> dict[str, str]:
    """Spellings of each syllable: the rules, moved by names that they can spell."""
    readings = {
        one: [item.split(":")[0][:-1] for item in row[4].split()] for one, row in spoken.items()
    }
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    used = 0
    for native, latin in sorted(known):
        folded = "".join(forms.get(one, one) for one in native)
        size = 2 if folded[:2] in surnames else 1
        given, parts = folded[size:], words(latin)
        row = surnames.get(folded[:size])
        if row is None or len(given) != 2 or len(parts) < 3:
            continue
        heads = weighed(row[4]) if row[4] else {}
        # In Hong Kong a name in English may stand before the family name.
        spelled = parts[-2:] if heads.get(parts[-3]) else parts[:2] if heads.get(parts[2]) else ()
        if not spelled or not all(one in readings and readings[one] for one in given):
            continue
        found = [
            next((key for key in readings[one] if _near(key, form)), None)
            for one, form in zip(given, spelled, strict=True)
        ]
        if all(found):
            used += 1
            for key, form in zip(found, spelled, strict=True):
                counts[key or ""][form] += 1
    print(f"{used} Cantonese names", file=sys.stderr)
    fitted = {}
    for key in sorted({key for keys in readings.values() for key in keys}):
        rule = by_rule(key)
        kept = {form: max(0.0, count - DISCOUNT) for form, count in counts[key].items()}
        total = sum(kept.values()) + RULE_OBSERVATIONS
        mixed = {
            form: (kept.get(form, 0.0) + RULE_OBSERVATIONS * rule.get(form, 0.0)) / total
            for form in rule.keys() | kept.keys()
        }
        fitted[key] = joined({form: w for form, w in mixed.items() if w >= LEAST_SPELLING})
    return fitted


def _near(jyutping: str, form: str) -> bool:
    """Whether the spelling is one of the syllable, by rule or with another vowel."""
    rule = by_rule(jyutping)
    frame = [(one[0], one[-1]) for one in rule]
    return form in rule or (len(form) > 1 and (form[0], form[-1]) in frame)


def same(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
