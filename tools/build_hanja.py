"""Write the Korean readings of Chinese characters, from the Unihan database.

    python tools/build_hanja.py Unihan_Readings.txt[.bz2] [--check]

The file is part of the Unicode Character Database (property kHangul; Unicode licence). Written is
``hanja.tsv`` of `normalizer.languages.korean`: reading, and the characters that have it, those of
the Supreme Court's list for personal names first.
"""

from __future__ import annotations

import argparse
import bz2
import sys
from collections import defaultdict
from pathlib import Path

TABLE = Path(__file__).parent.parent / "src/normalizer/languages/korean/hanja.tsv"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readings", type=Path)
    parser.add_argument("--check", action="store_true", help="fail when the table would change")
    arguments = parser.parse_args()
    data = arguments.readings.read_bytes()
    text = (bz2.decompress(data) if arguments.readings.suffix == ".bz2" else data).decode("utf-8")
    names: dict[str, list[str]] = defaultdict(list)
    others: dict[str, list[str]] = defaultdict(list)
    for line in text.splitlines():
        code, _, rest = line.partition("\tkHangul\t")
        for item in rest.split():
            reading, _, marks = item.partition(":")
            character = chr(int(code.removeprefix("U+"), 16))
            (names if "N" in marks else others)[reading].append(character)
    lines = [
        f"{reading}\t{''.join(sorted(names[reading]))}\t{''.join(sorted(others[reading]))}"
        for reading in sorted(names.keys() | others.keys())
    ]
    written = "\n".join(["reading\tin_names\tothers", *lines]) + "\n"
    print(f"{len(lines)} readings", file=sys.stderr)
    if arguments.check:
        return int(TABLE.read_text(encoding="utf-8") != written)
    TABLE.write_text(written, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
