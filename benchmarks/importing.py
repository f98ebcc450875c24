"""Memory and time of an import: a made-up dump in the shape of Wikidata's.

    python benchmarks/importing.py --entities 1000000

It writes a dump that is compressed with gzip, has it imported by a process of its own, and prints
how long that took and the most memory that it held at once. With ``--kill`` the process is killed
half-way, and started again.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_SYLLABLES = (
    "ba be bo da de do ga ge go ka ke ko la le lo ma me mo na ne no ra re ro sa se so".split()
)
_HANGUL = [chr(code) for code in range(0xAC00, 0xD7A4, 28)]
_CYRILLIC = "бвгдклмнрст"
_VOWELS = "аеиоу"


def word(draw: random.Random) -> str:
    return "".join(draw.choices(_SYLLABLES, k=draw.randint(2, 4))).capitalize()


def item(number: int, draw: random.Random) -> dict[str, object]:
    latin = f"{word(draw)} {word(draw)}"
    korean = "".join(draw.choices(_HANGUL, k=3))
    russian = "".join(draw.choice(_CYRILLIC) + draw.choice(_VOWELS) for _ in range(4)).capitalize()
    texts = {"en": latin, "de": latin, "fr": latin, "ko": korean, "ru": russian, "mul": latin}

    def said(code: str, text: str) -> dict[str, str]:
        return {"language": code, "value": text}

    def claim(of: str, value: object) -> dict[str, object]:
        snak = {"snaktype": "value", "property": of, "datavalue": {"value": value}}
        return {"mainsnak": snak, "type": "statement", "rank": "normal"}

    year = draw.randint(1900, 2000)
    return {
        "type": "item",
        "id": f"Q{number}",
        "labels": {code: said(code, text) for code, text in texts.items()},
        "descriptions": {"en": said("en", f"person number {number}")},
        "aliases": {"en": [said("en", f"{latin} {word(draw)}"), said("en", word(draw))]},
        "claims": {
            "P31": [claim("P31", {"entity-type": "item", "id": "Q5"})],
            "P27": [claim("P27", {"entity-type": "item", "id": "Q884"})],
            "P569": [claim("P569", {"time": f"+{year}-00-00T00:00:00Z", "precision": 9})],
        },
        "sitelinks": {},
    }


def write_dump(path: Path, entities: int) -> None:
    draw = random.Random(0)
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as out:
        out.write("[\n")
        for number in range(1, entities + 1):
            end = ",\n" if number < entities else "\n"
            out.write(json.dumps(item(number, draw), ensure_ascii=False) + end)
        out.write("]\n")


def command(dump: Path, table: Path) -> list[str]:
    return [sys.executable, "-m", "normalizer", "import", "wikidata", str(dump), "-o", str(table)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entities", type=int, default=100_000)
    parser.add_argument("--kill", type=float, metavar="SECONDS", help="kill it after that long")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        dump, table = Path(name, "dump.json.gz"), Path(name, "table.csv")
        write_dump(dump, given.entities)
        print(f"dump of {given.entities} entities: {dump.stat().st_size / 1e6:.0f} MB compressed")
        start = time.perf_counter()
        if given.kill:
            running = subprocess.Popen(command(dump, table), env=os.environ)
            time.sleep(given.kill)
            running.send_signal(signal.SIGKILL)
            running.wait()
            print(f"killed after {given.kill:.0f} s; a table is there: {table.exists()}")
        subprocess.run(command(dump, table), check=True)
        seconds = time.perf_counter() - start
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(
            f"table: {table.stat().st_size / 1e6:.0f} MB, {sum(1 for _ in table.open('rb'))} rows"
        )
        print(f"time: {seconds:.0f} s, of which processor {used.ru_utime + used.ru_stime:.0f} s")
        print(f"most memory: {used.ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
