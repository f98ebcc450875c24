"""Queries in classes, each with the one entity that it means, or with none.

| class | the query is |
|---|---|
| exact | a name of the table, letter by letter |
| folded | a name of the table in another case, without marks, with other blanks or hyphens |
| respelt | another romanization, word order, spacing, with or without a middle name |
| slips | a name of the table with a slip of one letter, or of two |
| other script | the name in a script in which the table does not have it |
| unknown | a name of an entity that the table does not have |

A query that could mean two entities of the table is not asked: no method could answer it.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from attrs import frozen
from entities import UNDECIDING, Made, make
from slips import can_slip, fold_away, key, slip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sketch import Seen

NIL = "NIL"
BEYOND = 1 << 41
"""Entities from this number on are in no table."""
LEAVES_OUT = {"initials", "short", "acronym", "misspelling"}
"""Styles that say too little to mean one entity."""
TWO_SLIPS = 0.3
TRIES = 2_000
"""Entities in a row that are good for no query, after which a class is full."""


@frozen
class Query:
    """A mention, its class, the culture of whom it names, and its gold."""

    group: str
    culture: str
    text: str
    gold: str


def exact(made: Made, seen: Seen, rng: random.Random) -> str | None:
    """A name of the table."""
    texts = [row.text for row in made.deciding if not seen.is_shared(row.text)]
    return rng.choice(texts) if texts else None


def folded(made: Made, seen: Seen, rng: random.Random) -> str | None:
    """A name of the table that looks a little different."""
    text = exact(made, seen, rng)
    out = text and fold_away(text, rng)
    return out if out not in {row.text for row in made.rows} else None


def respelt(made: Made, seen: Seen, rng: random.Random) -> str | None:
    """A spelling that the table does not have, in a script that it has."""
    scripts = {row.script for row in made.deciding}
    taken = {key(row.text) for row in made.rows}
    able = [
        one.text
        for one in made.others
        if one.script in scripts
        and one.style not in LEAVES_OUT
        and (key(one.text) not in taken or one.style in {"order", "comma"})
    ]
    text = rng.choice(able) if able else None
    return text if text and not seen.is_shared(text) else None


def slipped(made: Made, seen: Seen, rng: random.Random) -> str | None:
    """A name of the table with a slip or two."""
    text = exact(made, seen, rng)
    if not text or not can_slip(text):
        return None
    text = slip(text, rng)
    if rng.random() < TWO_SLIPS and can_slip(text):
        text = slip(text, rng)
    return None if seen.is_known(text) else text


def other_script(made: Made, seen: Seen, rng: random.Random) -> str | None:
    """The name in a script that the table does not have."""
    scripts = {row.script for row in made.rows}
    able = [
        one.text
        for one in made.others
        if one.script not in scripts
        and one.style not in LEAVES_OUT
        and not seen.is_shared(one.text)
    ]
    return rng.choice(able) if able else None


def unknown(made: Made, seen: Seen, rng: random.Random) -> str | None:
    """A name of someone whom nobody of the table could be."""
    every = [*made.rows, *made.others]
    able = [one.text for one in every if one.kind not in UNDECIDING and one.style not in LEAVES_OUT]
    if any(seen.is_known(text) for text in able):
        return None
    return rng.choice(able)


CLASSES: dict[str, Callable[[Made, Seen, random.Random], str | None]] = {
    "exact": exact,
    "folded": folded,
    "respelt": respelt,
    "slips": slipped,
    "other script": other_script,
    "unknown": unknown,
}


def draw(name: str, *, number: int, entities: int, seed: int, seen: Seen) -> Iterator[Query]:
    """Queries of a class; fewer than asked for where the table has no more to give."""
    rng = random.Random(f"{seed} {name}")
    ask, asked, failed = CLASSES[name], set[str](), 0
    while len(asked) < number and failed < TRIES:
        at = BEYOND + len(asked) * TRIES + failed if name == "unknown" else rng.randrange(entities)
        made = make(seed, at)
        text = ask(made, seen, rng)
        if text is None or text in asked:
            failed += 1
            continue
        failed = 0
        asked.add(text)
        yield Query(name, made.culture, text, NIL if name == "unknown" else made.id)


def write_queries(path: Path, queries: list[Query], *, seed: int) -> None:
    """Write queries in an order of chance, so that the first few of them are a fair sample."""
    mixed = random.Random(seed).sample(queries, len(queries))
    lines = ["group\tculture\tquery\tgold\n"]
    lines += [f"{one.group}\t{one.culture}\t{one.text}\t{one.gold}\n" for one in mixed]
    path.write_text("".join(lines), encoding="utf-8", newline="")


def read_queries(path: Path) -> list[Query]:
    """Read what `write_queries` wrote."""
    # Not splitlines: a name may hold other line breaks of Unicode.
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")[1:]
    return [Query(*line.split("\t")) for line in lines]
