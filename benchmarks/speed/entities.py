"""Entities by number: the same number gives the same entity, whatever was made before it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from attrs import frozen
from people import Spelling, draw_person, spellings
from slips import can_slip, slip
from things import draw_town, organization_spellings, town_spellings

if TYPE_CHECKING:
    from collections.abc import Sequence

PEOPLE, ORGANIZATIONS = 0.90, 0.95
"""Below the first a draw is a person, below the second an organization, above it a place."""
MOST = 6
COUNTS = (0.20, 0.46, 0.68, 0.84, 0.94, 1.0)
"""How many names of an entity a table has, from one to six: sums of the shares; 2.9 on average."""
LATIN_ONLY, NATIVE_ONLY = 0.40, 0.55
"""Sums of the shares of entities that the table has in one script only."""
RARELY = {"short": 0.02, "initials": 0.15, "acronym": 0.3, "cyrillic": 0.3}
"""How likely a spelling of that style may enter a table at all."""
MISSPELT = 0.03
"""Share of entities with a misspelt name in the table."""
UNDECIDING = {"short", "weak", "misspelling"}


@frozen
class Made:
    """An entity.

    Attributes:
        id: Of the table.
        kind: Of entity.
        culture: Of a person, else the kind.
        rows: The names in the table, the canonical one first.
        others: Spellings that the table does not have.
    """

    id: str
    kind: str
    culture: str
    rows: tuple[Spelling, ...]
    others: tuple[Spelling, ...]

    @property
    def deciding(self) -> list[Spelling]:
        """The names that stand for the entity and nobody else."""
        return [row for row in self.rows if row.kind not in UNDECIDING]


def _rows(every: Sequence[Spelling], rng: random.Random) -> list[Spelling]:
    draw = rng.random()
    scripts = {one.script for one in every}
    able = list(every)
    if scripts >= {"latin", "native"} and draw < NATIVE_ONLY:
        script = "latin" if draw < LATIN_ONLY else "native"
        able = [one for one in every if one.script == script]
    first, *rest = able
    rest = [one for one in rest if rng.random() < RARELY.get(one.style, 1)]
    draw = rng.random()
    number = next(at for at, share in enumerate(COUNTS) if draw < share)
    rows = [first, *rng.sample(rest, min(number, len(rest)))]
    if rng.random() < MISSPELT and can_slip(first.text) and len(rows) < MOST:
        text = slip(first.text, rng)
        if all(text != one.text for one in every):
            rows.append(Spelling(text, first.lang, "misspelling", "misspelling", first.script))
    return rows


def make(seed: int, number: int) -> Made:
    """The entity of that number."""
    rng = random.Random((seed << 48) | number)
    draw = rng.random()
    if draw < PEOPLE:
        person = draw_person(rng)
        every = spellings(person, rng)
        kind, culture, letter = "person", person.culture.name, "p"
    elif draw < ORGANIZATIONS:
        every = organization_spellings(rng)
        kind = culture = "organization"
        letter = "o"
    else:
        every = town_spellings(draw_town(rng))
        kind = culture = "place"
        letter = "l"
    rows = _rows(every, rng)
    taken = {row.text for row in rows}
    others = tuple(one for one in every if one.text not in taken)
    return Made(f"{letter}{number}", kind, culture, tuple(rows), others)
