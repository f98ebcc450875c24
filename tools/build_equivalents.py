"""Write the table of given names from the lists in tools/equivalents.

    python tools/build_equivalents.py

The lists are written by hand, from what reference works on given names agree on. A line is a name::

    john | en John Jon | fr,ca Jean | en~ Johnny Jack Chris* Ian?

First stands the id of the group, then for each tradition its languages and forms. ``~`` marks
short forms, ``?`` a form that is seldom this name, ``*`` a full form of men and women. A group may
have several lines of one list. Forms are folded here. Russian, Ukrainian and Belarusian forms are
added from ``ukrainian/doublets.tsv``, to the group that already has a Russian spelling of the row.

How often a form is exchanged for another stands in ``counts.tsv``, which tools/fit_equivalents.py
writes. What is wrong in the lists is printed; the table is written all the same, and the exit code
is 1. Pairs of groups with many forms in common are printed as a warning: they may be one name.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from normalizer.background import rarity
from normalizer.languages.registry import language
from normalizer.text import words

LISTS = Path(__file__).parent / "equivalents"
PACKAGE = Path(__file__).parent.parent / "src/normalizer/languages"
TABLE = PACKAGE / "equivalents/forms.tsv"
DOUBLETS = PACKAGE / "ukrainian/doublets.tsv"
COUNTS = LISTS / "counts.tsv"
HEADER = "group\tgender\tkind\tlanguages\tforms\tweights"

# Words that stand in names with another sense too often to be a given name.
NEVER = frozenset(
    "abba abu al ap ar as av ay bar be bin da das de del der des di do dom dos du e el en "
    "et i ibn id in la le lo los mac mar mc me o of or pa sa san se si sir st te ten ter the "
    "un van von y zu".split()
)
SHORTEST = 2
LISTED, SELDOM, LIGHTEST = 1.0, 0.08, 1e-3
# A spelling of a row of doublets that is rarer than this is left out.
LEAST_SPELLING, MOST_SPELLINGS = 0.1, 3
# Groups that share this part of the smaller one are reported.
TWINS = 0.5
# Sources write the forms that are names in use, but not only these. Of 0.3, 0.5 and 0.8 this
# foretells the exchanges of held-out persons best.
PULL = 0.5
COMMONEST = 7.0

Entry = tuple[str, str, frozenset[str], str]  # group, kind, languages, form


class Lists:
    """The entries of the lists, and what is wrong in them."""

    def __init__(self) -> None:
        self.genders: dict[str, str] = {}
        self.marks: dict[Entry, str] = {}
        self.homes: dict[str, str] = {}
        self.problems: list[str] = []

    def read(self, path: Path, gender: str) -> None:
        """Add the entries of a list."""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line and not line.startswith("#"):
                self._line(f"{path.name}:{number}", line, gender)

    def _line(self, where: str, line: str, gender: str) -> None:
        name, *cells = (cell.strip() for cell in line.split("|"))
        if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name):
            self.problems.append(f"{where}: bad group {name!r}")
        if self.genders.setdefault(name, gender) != gender:
            self.problems.append(f"{where}: group {name!r} is of men and of women")
        home = where.partition(":")[0]
        if self.homes.setdefault(name, home) != home:
            self.problems.append(f"{where}: group {name!r} is in {self.homes[name]} too")
        for cell in cells:
            codes, *forms = cell.split()
            kind = "short" if codes.endswith("~") else "full"
            languages = frozenset(codes.rstrip("~").split(","))
            if not all(re.fullmatch(r"[a-z]{2,3}", code) for code in languages):
                self.problems.append(f"{where}: bad languages {codes!r}")
            for form in forms:
                self._form(where, (name, kind, languages), form)

    def _form(self, where: str, entry: tuple[str, str, frozenset[str]], form: str) -> None:
        bare = form.rstrip("*?")
        folded = words(bare)
        if len(folded) != 1 or not folded[0].isascii() or not folded[0].isalpha():
            self.problems.append(f"{where}: {form!r} is not one word")
            return
        if folded[0] in NEVER or len(folded[0]) < SHORTEST:
            self.problems.append(f"{where}: {form!r} is a particle")
            return
        mark = form[len(bare) :]
        key = (*entry, folded[0])
        # A form that is listed twice is what its surest entry says.
        old = self.marks.get(key)
        self.marks[key] = mark if old is None or "?" in old else old

    def twins(self) -> list[str]:
        """Pairs of groups that share so many full forms that they may be one name."""
        forms: dict[str, set[str]] = defaultdict(set)
        for group, kind, _, form in self.marks:
            if kind == "full":
                forms[group].add(form)
        found = []
        for one, other in combinations(sorted(forms), 2):
            both = forms[one] & forms[other]
            if len(both) >= TWINS * min(len(forms[one]), len(forms[other])):
                found.append(f"{one} and {other} share {' '.join(sorted(both))}")
        return found

    def check_genders(self) -> None:
        """Report full forms of men and women that are not marked as such."""
        seen: dict[str, set[str]] = defaultdict(set)
        bare: dict[str, set[str]] = defaultdict(set)
        for (group, kind, _, form), mark in self.marks.items():
            if kind == "short":
                # Short forms often serve both.
                continue
            seen[form].add(self.genders[group])
            if "*" not in mark:
                bare[form].add(f"{self.genders[group]} {group}")
        for form, genders in sorted(seen.items()):
            if len(genders) > 1 and bare[form]:
                told = ", ".join(sorted(bare[form]))
                self.problems.append(f"{form!r} is in groups of men and women, unmarked in {told}")


def add_doublets(lists: Lists) -> None:
    """Spellings of the Russian, Ukrainian and Belarusian forms of a name."""
    russian: dict[str, str] = {}
    for group, kind, languages, form in lists.marks:
        if kind == "full" and "ru" in languages:
            russian.setdefault(form, group)
    for line in DOUBLETS.read_text(encoding="utf-8").splitlines()[1:]:
        cells = line.split("\t")
        spelled = {
            code: [
                form
                for form, weight in language(code).spellings("".join(words(cell)), MOST_SPELLINGS)
                if weight >= LEAST_SPELLING
            ]
            for code, cell in zip(("ru", "uk", "be"), cells, strict=True)
        }
        group = next((russian[form] for form in spelled["ru"] if form in russian), None)
        if group is None:
            lists.problems.append(f"doublets: no group has {cells[0]}")
            continue
        for code, forms in spelled.items():
            for form in forms:
                lists.marks.setdefault((group, "full", frozenset([code]), form), "")


def prior(form: str, mark: str) -> float:
    usual = 2.0 ** (PULL * (COMMONEST - max(rarity(form), COMMONEST)))
    return usual * (SELDOM if "?" in mark else LISTED)


def written(lists: Lists, counts: dict[tuple[str, str], float]) -> list[str]:
    # The same form may be listed for several traditions: one row has them all.
    merged: dict[tuple[str, str], tuple[set[str], set[str], float]] = {}
    for (group, kind, languages, form), mark in lists.marks.items():
        kinds, codes, weight = merged.get((group, form), (set(), set(), 0.0))
        merged[group, form] = (kinds | {kind}, codes | languages, max(weight, prior(form, mark)))
    rows: dict[tuple[str, str, str, str], list[tuple[float, str]]] = defaultdict(list)
    for (group, form), (kinds, codes, weight) in merged.items():
        kind = "full" if "full" in kinds else "short"
        key = (group, lists.genders[group], kind, ",".join(sorted(codes)))
        rows[key].append((weight + counts.get((group, form), 0.0), form))
    return [
        "\t".join(
            (
                *key,
                " ".join(form for _, form in ranked),
                " ".join(f"{max(weight, LIGHTEST):.3g}" for weight, _ in ranked),
            )
        )
        for key, forms in sorted(rows.items())
        for ranked in (sorted(forms, key=lambda one: (-one[0], one[1])),)
    ]


def read_counts() -> dict[tuple[str, str], float]:
    if not COUNTS.exists():
        return {}
    rows = (line.split("\t") for line in COUNTS.read_text(encoding="utf-8").splitlines()[1:])
    return {(group, form): float(count) for group, form, count in rows}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.parse_args()
    lists = Lists()
    for path in sorted(LISTS.glob("men*.txt")):
        lists.read(path, "m")
    for path in sorted(LISTS.glob("women*.txt")):
        lists.read(path, "f")
    add_doublets(lists)
    lists.check_genders()
    if lists.problems:
        print("\n".join(lists.problems), file=sys.stderr)
    for twins in lists.twins():
        print(f"warning: {twins}", file=sys.stderr)
    rows = written(lists, read_counts())
    TABLE.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8", newline="\n")
    entries = len({(group, form) for group, _, _, form in lists.marks})
    print(f"{len(lists.genders)} groups, {entries} forms, {TABLE.stat().st_size} bytes")
    return 1 if lists.problems else 0


if __name__ == "__main__":
    sys.exit(main())
