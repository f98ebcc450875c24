"""Measure how well texts are annotated, and how fast.

    python benchmarks/annotation.py TEXTS [--gold seeds] [--names FILE.csv]
    python benchmarks/annotation.py TEXTS --names FILE.csv --docs docs/explanation/texts.md

TEXTS is a folder of raw texts (``*.txt``, UTF-8). The gold is a folder of pairs of files: of
``<stem>.yaml`` the SHA-256 of the text and its date, of ``<stem>.gold.csv`` the mentions (start,
end, gold, how). A text is known by its hash; one without gold is passed over, and said to be.

* Accuracy: precision and recall of mentions by place and entity. Gold rows of what no table has
  (NIL) do not count; whatever is resolved and does not stand in the gold so, is wrong. Errors are
  listed by place, without a word of the text.
* Speed: the exact pass (the text made flat, and all names found in it) on the texts repeated,
  against the names of a table (``--names``, as ``benchmarks/speed names`` writes one; else the
  tables that are annotated with); then ``annotate`` on the texts repeated, where each copy has
  unknown names of its own, so that nothing is answered from memory; and ``annotate_many`` on two
  cores. Rates on one core are of processor time, on two by the clock, with the start of workers.

With ``--docs`` the figures are written into a page, between its markers.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import itertools
import platform
import re
import string
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from attrs import field, frozen

from normalizer import Resolver
from normalizer.decide import Status
from normalizer.texts.documents import Document
from normalizer.texts.flat import flatten
from normalizer.texts.matcher import Matcher

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from normalizer.texts import AnnotatedText

NIL = "NIL"
MEGABYTE = 1e6
MARKER = re.compile(r"(<!-- figures: (\w+) -->\n).*?(<!-- end of figures -->)", re.DOTALL)
STATUS = Path("/proc/self/status")


@frozen
class Gold:
    """What a text means: by place the entity and in what way it is spoken of."""

    stem: str
    date: str | None
    rows: dict[tuple[int, int], tuple[str, str]]


@frozen
class Text:
    """A raw text with its gold; None without one."""

    name: str
    text: str = field(repr=False)
    gold: Gold | None


@frozen
class Counts:
    """Mentions by the way in which they speak of their entity, and errors by place."""

    golden: Counter[str] = field(factory=Counter)
    found: Counter[str] = field(factory=Counter)
    resolved: Counter[str] = field(factory=Counter)
    right: Counter[str] = field(factory=Counter)
    errors: list[str] = field(factory=list)

    def add(self, gold: Gold, annotated: AnnotatedText) -> None:
        """Count a text: what the gold has by its own ways, what was resolved by those told."""
        said = {(one.start, one.end): one for one in annotated}
        for place, (entity, how) in sorted(gold.rows.items()):
            one = said.get(place)
            answer = one.entity.id if one is not None and one.entity else None
            if entity != NIL:
                self.golden[how] += 1
                self.found[how] += answer == entity
                if answer is None:
                    what = "not found" if one is None else one.status.value
                    self.errors.append(f"{gold.stem} {place[0]}-{place[1]}: {entity}: {what}")
        for place, one in said.items():
            if one.entity is None:
                continue
            entity, _ = gold.rows.get(place, ("nothing", ""))
            self.resolved[one.how.value] += 1
            self.right[one.how.value] += one.entity.id == entity
            if one.entity.id != entity:
                self.errors.append(
                    f"{gold.stem} {place[0]}-{place[1]}: {entity}: taken for {one.entity.id}"
                )


def read_gold(folder: Path) -> dict[str, Gold]:
    """The gold of all texts of a folder, by the SHA-256 of the text."""
    found = {}
    for path in sorted(folder.glob("*.gold.csv")):
        stem = path.name.removesuffix(".gold.csv")
        facts = yaml.safe_load((folder / f"{stem}.yaml").read_text(encoding="utf-8"))
        with path.open(encoding="utf-8", newline="") as lines:
            rows = {
                (int(row["start"]), int(row["end"])): (row["gold"], row["how"])
                for row in csv.DictReader(lines)
            }
        if facts.get("sha256"):
            date = facts.get("date")
            found[str(facts["sha256"])] = Gold(stem, str(date) if date else None, rows)
    return found


def read_texts(folder: Path, gold: dict[str, Gold]) -> list[Text]:
    """The texts of a folder, each with its gold by its hash."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        raw = path.read_bytes()
        own = gold.get(hashlib.sha256(raw).hexdigest())
        found.append(Text(path.name, raw.decode("utf-8"), own))
    return found


def accuracy(resolver: Resolver, texts: Iterable[Text]) -> Counts:
    """Annotate the texts that have a gold, and count."""
    counts = Counts()
    for one in texts:
        if one.gold is None:
            print(f"{one.name}: no gold has its hash; it is passed over", file=sys.stderr)
        else:
            counts.add(one.gold, resolver.annotate(one.text, date=one.gold.date))
    return counts


def accuracy_table(counts: Counts) -> str:
    """Precision and recall, of all and by the way in which an entity is spoken of."""
    heads = ["spoken of by", "in the gold", "recall", "resolved", "precision"]
    rows = []
    for how in ("all", *sorted(set(counts.golden) | set(counts.resolved))):
        told = [
            part.total() if how == "all" else part[how]
            for part in (counts.golden, counts.found, counts.resolved, counts.right)
        ]
        golden, found, resolved, right = told
        rows.append(
            [how, str(golden), _share(found, golden), str(resolved), _share(right, resolved)]
        )
    return _table(heads, rows)


def numbered(resolver: Resolver, texts: Sequence[Text]) -> Iterator[str]:
    """The texts without end, where each copy spells the names that no table has in its own way."""
    parts = []
    for one in texts:
        annotated = resolver.annotate(one.text, date=one.gold.date if one.gold else None)
        ends = [0, *(m.end for m in annotated if m.status is Status.NIL), len(one.text)]
        parts.append([one.text[start:end] for start, end in itertools.pairwise(ends)])
    for length in itertools.count(3):
        for letters in itertools.product(string.ascii_lowercase, repeat=length):
            for pieces in parts:
                yield "".join(letters).join(pieces)


def until(texts: Iterator[str], megabytes: float) -> Iterator[str]:
    """Texts until they are so many megabytes of UTF-8."""
    done = 0
    while done < megabytes * MEGABYTE:
        text = next(texts)
        done += len(text.encode())
        yield text


def exact_pass(names: Resolver, texts: Sequence[Text], megabytes: float) -> list[list[str]]:
    """How fast texts are made flat and all names are found in them."""
    started = time.process_time()
    matcher = Matcher(names.knowledge_base)
    built = time.process_time() - started
    some = list(until(itertools.cycle(one.text for one in texts), megabytes))
    started = time.process_time()
    for text in some:
        matcher.hits(flatten(text))
    spent = time.process_time() - started
    what = f"exact pass, {len(matcher):,} spellings, one core"
    return [
        ["spellings made ready to be found", "-", f"{built:.1f} s", _memory()],
        [what, f"{megabytes:g} MB", f"{megabytes / spent:.1f} MB/s", _memory()],
    ]


def end_to_end(resolver: Resolver, texts: Sequence[Text], megabytes: float) -> list[list[str]]:
    """How fast texts are annotated, and what that holds in memory."""
    every = numbered(resolver, texts)
    rows = []
    for size in (megabytes / 10, megabytes):
        some = list(until(every, size))
        started = time.process_time()
        for text in some:
            resolver.annotate(text, date="2024-11")
        spent = time.process_time() - started
        rows.append(["annotate, one core", f"{size:g} MB", f"{size / spent:.2f} MB/s", _memory()])
    documents = [Document(text, date="2024-11") for text in until(every, megabytes)]
    watch = time.perf_counter()
    for _ in resolver.annotate_many(documents, workers=2):
        pass
    spent = time.perf_counter() - watch
    rate = f"{megabytes / spent:.2f} MB/s"
    return [*rows, ["annotate_many, two cores", f"{megabytes:g} MB", rate, "-"]]


def _memory() -> str:
    """What the process holds; a dash where the system does not tell."""
    lines = STATUS.read_text(encoding="ascii").splitlines() if STATUS.exists() else []
    held = [int(line.split()[1]) for line in lines if line.startswith("VmRSS:")]
    return f"{held[0] * 1024 / MEGABYTE:,.0f} MB" if held else "-"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def _table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def fill(page: str, figures: dict[str, str]) -> str:
    """The page with the figures between its markers.

    Raises:
        ValueError: A marker names figures that there are none of.
    """
    for _, name, _ in MARKER.findall(page):
        if name not in figures:
            raise ValueError(f"no figures are called {name!r}; there are {', '.join(figures)}")
    return MARKER.sub(lambda at: f"{at[1]}\n{figures[at[2]]}\n\n{at[3]}", page)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("texts", type=Path, help="folder of raw texts")
    parser.add_argument("--gold", type=Path, default=Path("seeds"), help="folder of the gold")
    parser.add_argument("--tables", type=Path, help="annotate with these, not the bundled tables")
    parser.add_argument("--names", type=Path, help="a table of names for the exact pass")
    parser.add_argument("--exact", type=float, default=20, help="megabytes of the exact pass")
    parser.add_argument("--whole", type=float, default=10, help="megabytes to annotate; 0: none")
    parser.add_argument("--docs", type=Path, help="a page with markers to write the figures into")
    arguments = parser.parse_args()
    texts = read_texts(arguments.texts, read_gold(arguments.gold))
    if not any(one.text for one in texts):
        print(f"{arguments.texts} holds no texts; give a folder of *.txt", file=sys.stderr)
        return 2
    if arguments.tables is None:
        resolver = Resolver.load()
    else:
        resolver = Resolver.load(arguments.tables, bundled=False)
    counts = accuracy(resolver, texts)
    for error in counts.errors:
        print(error, file=sys.stderr)
    rows = end_to_end(resolver, texts, arguments.whole) if arguments.whole else []
    if arguments.exact:
        named = Resolver.load(arguments.names, bundled=False) if arguments.names else resolver
        rows += exact_pass(named, texts, arguments.exact)
    python = f"{platform.python_implementation()} {platform.python_version()}"
    figures = {
        "accuracy": accuracy_table(counts),
        "speed": _table(["step", "text", "rate", "memory after it"], rows),
        "notes": f"- Measured with {python}; memory is that of the whole process with its tables.",
    }
    print("\n\n".join(figures.values()))
    if arguments.docs:
        page = arguments.docs.read_text(encoding="utf-8")
        arguments.docs.write_text(fill(page, figures), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
