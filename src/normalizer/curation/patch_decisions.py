"""What a patch that a person edited says: sorted by where each decision goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.curation.patch_reader import BAD_VALUE, Answer, Block, PatchError
from normalizer.model import Alias, Entity, Kind, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Decided", "decide_patch"]


@frozen
class Decided:
    """What a patch says.

    Attributes:
        aliases: Rows that were accepted.
        entities: New entities that were.
        refused: Rows of known entities that were refused.
        unsure: Rows that nobody can tell of.
        passed_over: Spellings of new entities that were refused.
        open: How many rows and new entities nothing was said of.
    """

    aliases: tuple[Alias, ...]
    entities: tuple[Entity, ...]
    refused: tuple[Alias, ...]
    unsure: tuple[Alias, ...]
    passed_over: tuple[str, ...]
    open: int


def decide_patch(blocks: Iterable[Block], known: Callable[[str], Entity | None]) -> Decided:
    """Sort what a patch says by where it goes.

    Args:
        blocks: The suggestions of the patch.
        known: The entity with an id, or None.

    Raises:
        PatchError: It accepts rows of an entity that nobody knows, or a new entity that lacks its
            kind or name, or whose id is another's; all of it is told.
    """
    aliases: list[Alias] = []
    entities: list[Entity] = []
    refused: list[Alias] = []
    unsure: list[Alias] = []
    passed_over: list[str] = []
    problems: list[Problem] = []
    left = 0
    for block in blocks:
        said = {
            answer: [one.alias for one in block.rows if one.accept is answer] for answer in Answer
        }
        accepted, declined, doubted = said[Answer.YES], said[Answer.NO], said[Answer.UNSURE]
        problems += _problems(block, known, says=any(said.values()))
        left += sum(row.accept is None for row in block.rows)
        if not block.is_new:
            aliases += accepted
            refused += declined
            unsure += doubted
        elif block.accept is Answer.YES:
            entities.append(block.entity)
            aliases += accepted
            passed_over += [alias.text for alias in declined]
            unsure += doubted
        elif block.accept is Answer.NO:
            names = [block.entity.name] if block.entity.name else []
            passed_over += [*names, *(row.alias.text for row in block.rows)]
            left -= sum(row.accept is None for row in block.rows)
        else:
            left += 1
    if problems:
        raise PatchError(sorted(problems))
    return Decided(
        tuple(aliases), tuple(entities), tuple(refused), tuple(unsure), tuple(passed_over), left
    )


def _problems(
    block: Block, known: Callable[[str], Entity | None], *, says: bool
) -> Iterable[Problem]:
    id_, place = block.entity.id, block.place
    if not block.is_new:
        if says and known(id_) is None:
            mend = "give the id of an entity, as 'normalizer resolve' shows it, or load its table"
            yield Problem(place, BAD_VALUE, f"no entity {id_!r} in the tables", mend)
    elif block.accept is Answer.YES:
        there = known(id_)
        if there is not None and there.name != block.entity.name:
            message = f"{id_!r} is {there.name!r} already"
            yield Problem(place, BAD_VALUE, message, "give another id")
        if block.entity.kind is None:
            mend = f"write one of: {', '.join(Kind)}"
            yield Problem(place, BAD_VALUE, "a new entity without a kind", mend)
        if not block.entity.name:
            yield Problem(place, BAD_VALUE, "a new entity without a name", "give its name")
    elif block.accept is None and any(
        row.accept in (Answer.YES, Answer.UNSURE) for row in block.rows
    ):
        mend = "write yes after the accept of the entity, too"
        yield Problem(place, BAD_VALUE, "rows of a new entity that is not accepted", mend)
