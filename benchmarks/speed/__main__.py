"""Measure speed, memory and recall side by side: normalizer and what people use for such work.

    python benchmarks/speed names --size 100000 [--real FOLDER] out/speed/100000
    python benchmarks/speed measure out/speed/10000 out/speed/100000 --results out/speed.json
    python benchmarks/speed docs out/speed.json

``names`` makes a folder with a table of that many names, and queries of several classes, always the
same for a seed. With ``--real``, half of the table are real names of a folder as
``benchmarks/accuracy.py`` takes it, of each entity all but one, which is asked for.

``measure`` runs every method on each folder, each in a process of its own with a time limit, and
writes all figures to a file; figures of folders and methods that are measured again take the place
of the old ones. A peer that is not installed is left out, and said to be. A peer that is slow is
asked fewer of the queries, and the number is printed.

``docs`` writes the tables of ``docs/explanation/speed.md`` and its picture from that file.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from contenders import names as all_methods
from measure import Limits, measure
from names import make_names
from picture import picture

from report import fill, tables

DOCS = Path(__file__).parents[2] / "docs" / "explanation"


def run_names(arguments: argparse.Namespace) -> int:
    about = make_names(
        arguments.folder,
        arguments.size,
        seed=arguments.seed,
        number=arguments.queries,
        real=arguments.real,
        workers=arguments.workers,
    )
    print(json.dumps(about, ensure_ascii=False))
    return 0


def run_measure(arguments: argparse.Namespace) -> int:
    results: Path = arguments.results
    every = json.loads(results.read_text(encoding="utf-8")) if results.exists() else {}
    limits = Limits(arguments.limit, arguments.budget)
    for folder in arguments.folders:
        print(f"{folder.name}:", flush=True)
        for method in arguments.method or all_methods():
            # Written after each method: whoever ends a long run keeps what it has measured.
            found = measure(
                folder,
                [method],
                limits,
                tell=lambda line: print(f"  {line}", flush=True),
                scratch=arguments.scratch,
            )
            size = str(found["about"]["names"])
            old = every.get(size, {})
            if old.get("about") == found["about"]:
                found["methods"] = {**old["methods"], **found["methods"]}
            every[size] = found
            text = json.dumps(every, indent=1, ensure_ascii=False)
            results.parent.mkdir(parents=True, exist_ok=True)
            results.write_text(f"{text}\n", encoding="utf-8")
    print(tables(every))
    return 0


def run_docs(arguments: argparse.Namespace) -> int:
    every = json.loads(arguments.results.read_text(encoding="utf-8"))
    page = arguments.docs / "speed.md"
    page.write_text(fill(page.read_text(encoding="utf-8"), every), encoding="utf-8")
    (arguments.docs / "speed.svg").write_text(picture(every), encoding="utf-8")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="benchmarks/speed",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    commands = parser.add_subparsers(required=True)

    one = commands.add_parser("names", help="make names to measure on")
    one.add_argument("folder", type=Path)
    one.add_argument("--size", type=int, required=True, help="names of the table")
    one.add_argument("--seed", type=int, default=1)
    one.add_argument("--queries", type=int, default=1_000, help="of each class, at most")
    one.add_argument("--real", type=Path, help="folder of real names with gold ids")
    one.add_argument("--workers", type=int, default=1, help="processes; the names are the same")
    one.set_defaults(run=run_names)

    one = commands.add_parser("measure", help="measure methods on folders of names")
    one.add_argument("folders", type=Path, nargs="+")
    one.add_argument("--results", type=Path, required=True, help="file of all figures")
    one.add_argument("--method", action="append", choices=all_methods(), help="only these")
    one.add_argument("--limit", type=float, default=900, help="seconds for a phase")
    one.add_argument("--budget", type=float, default=30, help="seconds for asking in bulk")
    one.add_argument("--scratch", type=Path, help="where indexes are kept meanwhile")
    one.set_defaults(run=run_measure)

    one = commands.add_parser("docs", help="write the tables and the picture of the docs")
    one.add_argument("results", type=Path)
    one.add_argument("--docs", type=Path, default=DOCS, help="folder of speed.md")
    one.set_defaults(run=run_docs)

    arguments = parser.parse_args()
    result: int = arguments.run(arguments)
    return result


if __name__ == "__main__":
    sys.exit(main())
