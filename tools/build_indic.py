"""Write the segment tables of the Indic languages from the short tables in ``tools/indic``.

The scripts of India write the same sounds with letters of the same places, so one table of
Devanagari letters, ``common.tsv``, says what holds for all of them, and a table for each language
says where it differs. Words stand written out there (`normalizer.languages.brahmic`): every vowel
is a letter, and so is an inherent one; the avagraha is an inherent vowel that speech drops.

The cells are: the segment; what standards write, marked, as one spelling or as ISO 15919, IAST
and Hunterian between strokes (``.`` for nothing); and what the press writes, with shares of a
hundred. A row of a language takes the place of the common one, and takes it away where it has
``.`` for spellings. ``initials.tsv`` has the names of
the Latin letters, as *P. J. Kurien* is written in each script.

    python tools/build_indic.py           write the tables
    python tools/build_indic.py --check   say whether they are up to date
"""

from __future__ import annotations

import argparse
import sys
import unicodedata
from pathlib import Path

from normalizer.languages.brahmic import SCRIPTS, write_out
from normalizer.languages.brahmic.schwa import FINAL, INNER, NEVER
from normalizer.text import words

HERE = Path(__file__).resolve().parent / "indic"
LANGUAGES = HERE.parent.parent / "src" / "normalizer" / "languages"
HEADER = "segment\tspelling\tweight\tsystems\tmarked"

NORTH = ("iso15919", "iast", "hunterian")
TABLES = {
    "hindi": ("Deva", 0x0900, NORTH, INNER),
    "marathi": ("Deva", 0x0900, NORTH, INNER),
    "nepali": ("Deva", 0x0900, ("iso15919", "iast"), INNER),
    "gujarati": ("Gujr", 0x0A80, ("iso15919", "hunterian"), INNER),
    "punjabi": ("Guru", 0x0A00, ("iso15919", "hunterian"), INNER),
    "bengali": ("Beng", 0x0980, ("iso15919",), FINAL),
    "assamese": ("Beng", 0x0980, ("iso15919",), FINAL),
    "odia": ("Orya", 0x0B00, ("iso15919",), FINAL),
    "tamil": ("Taml", 0x0B80, ("iso15919",), NEVER),
    "telugu": ("Telu", 0x0C00, ("iso15919",), NEVER),
    "kannada": ("Knda", 0x0C80, ("iso15919",), NEVER),
    "malayalam": ("Mlym", 0x0D00, ("iso15919",), NEVER),
    "sinhala": ("Sinh", 0x0D80, ("iso15919",), NEVER),
}
SINHALA = dict(
    zip(
        "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळअआइईउऊऋॠऎएऐऒओऔंः",
        "කඛගඝඞචඡජඣඤටඨඩඪණතථදධනපඵබභමයරලවශෂසහළඅආඉඊඋඌඍඎඑඒඓඔඕඖංඃ",
        strict=True,
    )
)

Row = tuple[tuple[str, ...], dict[str, float]]
"""What ISO 15919, IAST and Hunterian write, and the shares of the press's spellings."""


def main() -> None:
    """Write or check every table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if one is old")
    check = parser.parse_args().check
    stale = []
    for name in TABLES:
        path = LANGUAGES / name / "segments.tsv"
        text = table(name)
        if check:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(name)
        else:
            path.write_text(text, encoding="utf-8", newline="\n")
    if stale:
        sys.exit(f"not up to date: {', '.join(stale)}; run python tools/build_indic.py")


def table(name: str) -> str:
    """The text of a language's table of segments."""
    script, base, systems, drops = TABLES[name]
    rows = {
        place: row
        for segment, row in read("common.tsv").items()
        if (place := moved(segment, script, base, drops)) is not None
    }
    for segment, (standard, spellings) in read(f"{name}.tsv").items():
        rows[whole(segment)] = (standard, spellings)
        if not spellings:
            del rows[whole(segment)]
    rows |= initials(name, script, drops)
    out = [HEADER]
    for segment in sorted(rows):
        out += ["\t".join(line) for line in lines(segment, *rows[segment], systems)]
    return "\n".join(out) + "\n"


def lines(
    segment: str, standard: tuple[str, ...], spellings: dict[str, float], systems: tuple[str, ...]
) -> list[tuple[str, ...]]:
    """The rows of a segment, heaviest first."""
    prescribed: dict[str, list[str]] = {}
    for system, marked in zip(NORTH, standard, strict=bool(standard)):
        if system in systems:
            prescribed.setdefault(marked, []).append(system)
    shares = dict(spellings)
    plain = {marked: "".join(words(marked)) for marked in prescribed}
    for one in plain.values():
        shares.setdefault(one, 1.0)
    total = sum(shares.values())
    found = []
    for spelled, share in shares.items():
        ways = [marked for marked in prescribed if plain[marked] == spelled]
        weight = f"{share / total / max(1, len(ways)):.4f}"
        if not ways:
            found.append((segment, spelled or "-", weight, "-", "-"))
        for marked in ways:
            seen = marked if marked != spelled else "-"
            found.append((segment, spelled or "-", weight, ",".join(prescribed[marked]), seen))
    return sorted(found, key=lambda row: (-float(row[2]), row[1], row[3]))


def read(name: str) -> dict[str, Row]:
    """The rows of a short table."""
    rows: dict[str, Row] = {}
    for line in (HERE / name).read_text(encoding="utf-8").splitlines()[1:]:
        segment, standard, spellings = line.split("\t")
        if segment in rows:
            raise ValueError(f"{name}: {segment} stands twice; keep one row")
        shares = {}
        for pair in spellings.split(" ") if spellings != "." else ():
            spelled, _, share = pair.partition("=")
            spelled = "" if spelled == "-" else spelled
            if spelled in shares:
                raise ValueError(f"{name}: {segment} has {spelled!r} twice; keep one share")
            shares[spelled] = float(share)
        rows[segment] = (prescriptions(standard), shares)
    return rows


def prescriptions(cell: str) -> tuple[str, ...]:
    """What ISO 15919, IAST and Hunterian write, from a cell with one to three spellings."""
    if cell == ".":
        return ()
    parts = ["" if part == "-" else part for part in cell.split("/")]
    return tuple((parts + [parts[-1]] * len(NORTH))[: len(NORTH)])


def moved(segment: str, script: str, base: int, drops: str) -> str | None:
    """A segment of Devanagari in the letters of another script; None where it lacks one."""
    out = []
    for char in whole(segment):
        if char == "ऽ" and drops == NEVER:
            return None
        if char in "^$":
            out.append(char)
        elif char == "ऽ":
            out.append(SCRIPTS[script].silent)
        elif script == "Sinh":
            if char not in SINHALA:
                return None
            out.append(SINHALA[char])
        else:
            there = chr(ord(char) - 0x0900 + base)
            if unicodedata.category(there) == "Cn":
                return None
            out.append(there)
    return "".join(out)


def whole(segment: str) -> str:
    """A segment with each letter with a nukta as one character, as words are written out."""
    for point in (*range(0x0958, 0x0960), *range(0x09DC, 0x09E0), 0x0A33, 0x0A36, 0x0A59, 0x0A5A,
                  0x0A5B, 0x0A5E, 0x0B5C, 0x0B5D):  # fmt: skip
        segment = segment.replace(unicodedata.normalize("NFC", chr(point)), chr(point))
    return segment


def initials(name: str, script: str, drops: str) -> dict[str, Row]:
    """Words that are the name of a Latin letter, each the likelier spelled as that letter."""
    rows: dict[str, Row] = {}
    for line in (HERE / "initials.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        language, letter, written = line.split("\t")
        if language != name:
            continue
        for word in written.split(" "):
            segment = "^" + write_out(word, script, drops=drops) + "$"
            found = rows.setdefault(segment, ((), {}))[1]
            found[letter] = 1.0
    return rows


if __name__ == "__main__":
    main()
