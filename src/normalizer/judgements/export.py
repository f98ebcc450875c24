"""Aliases made of judgements, so that what was said of one spelling helps with the next."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.judgements.applying import Judged, as_records
from normalizer.judgements.records import Judgement, Verdict, judged_spelling, standing
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.names import analyze
from normalizer.scoring.weights import PARTIAL_KINDS
from normalizer.tables import Source, Tables
from normalizer.text import scripts_of
from normalizer.text.clean import INVISIBLE

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping

    from normalizer.judgements.records import Record

__all__ = ["AliasRows", "NeverCandidate", "as_alias_rows", "as_cell"]

_BLANKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_LONGEST_ACRONYM = 8


@frozen(order=True)
class NeverCandidate:
    """Two entities that the field `never` of the tables may keep apart.

    Attributes:
        entity: Id of the entity for which the tables list the mention.
        other: Id of the entity that a person said it does not mean.
        mention: The mention.
        record: Number of the judgement.
    """

    entity: str
    other: str
    mention: str
    record: int


@frozen
class AliasRows:
    """What the tables can learn of a journal; a person looks it through before they do.

    Attributes:
        aliases: Spellings that were judged the same as an entity, and that the tables lack. Their
            kind is a guess from their form; their language is not known.
        source: The journal as their source.
        never: Pairs of entities that are candidates for `never`, sorted.
        left_out: Judgements of spellings that no table can hold, such as ones with characters
            that Unicode does not assign to text.
    """

    aliases: tuple[Alias, ...]
    source: Source
    never: tuple[NeverCandidate, ...]
    left_out: tuple[Judgement, ...]

    @property
    def tables(self) -> Tables:
        """The aliases and their source, for `normalizer.tables.write`.

        The entities are not among them: the file is loaded beside the tables that have them.
        """
        return Tables((), self.aliases, (self.source,))


def as_alias_rows(
    records: str | os.PathLike[str] | Iterable[Record],
    tables: Tables,
    *,
    source: str = "judgements",
    title: str = "",
) -> AliasRows:
    """Make rows of an alias table of the judgements in force.

    Args:
        records: The path of a journal, or its records.
        tables: What is known already.
        source: Key of the source of the rows, which names the journal.
        title: Title of the source.

    Raises:
        ArgumentError: A judgement in force names an entity that the tables do not know.
        JournalError: The journal has problems.

    >>> from normalizer.judgements import Judgement
    >>> joly = Entity("ca.melanie-joly", Kind.PERSON, "Mélanie Joly")
    >>> said = Judgement(1, "same", "Мелани Жоли", joly.id, "ana", "2024-02-06T09:30:00Z")
    >>> [alias.text for alias in as_alias_rows([said], Tables.of([joly])).aliases]
    ['Мелани Жоли']
    """
    entities = {entity.id: entity for entity in tables.entities}
    in_force = standing(as_records(records))
    Judged.of(in_force, entities)  # all that name unknown entities are told
    listed: dict[str, dict[str, bool]] = defaultdict(dict)
    for alias in tables.aliases:
        bearers = listed[judged_spelling(alias.text)]
        is_whole = alias.kind not in PARTIAL_KINDS
        bearers[alias.entity] = bearers.get(alias.entity, False) or is_whole
    same = [one for one in in_force if one.verdict is Verdict.SAME]
    bearers_of: dict[str, set[str]] = {key: set(found) for key, found in listed.items()}
    for judgement in same:
        bearers_of.setdefault(judged_spelling(judgement.mention), set()).add(judgement.entity)
    aliases, left_out = [], []
    for judgement in same:
        spelling = judged_spelling(judgement.mention)
        if judgement.entity in listed.get(spelling, {}):
            continue
        text = as_cell(judgement.mention)
        if text is None:
            left_out.append(judgement)
            continue
        aliases.append(
            Alias(
                text,
                judgement.entity,
                _kind(text, entities[judgement.entity]),
                source=source,
                note=_note(judgement),
                shared=len(bearers_of[spelling]) > 1,
            )
        )
    never = {one for judgement in in_force for one in _never(judgement, listed, entities)}
    told = Source(source, title=title or "Judgements of people")
    return AliasRows(tuple(aliases), told, tuple(sorted(never)), tuple(left_out))


def _never(
    judgement: Judgement, listed: Mapping[str, Mapping[str, bool]], entities: Mapping[str, Entity]
) -> Iterable[NeverCandidate]:
    if judgement.verdict is not Verdict.DIFFERENT:
        return
    other = entities[judgement.entity]
    for key, is_whole in listed.get(judged_spelling(judgement.mention), {}).items():
        is_said = other.id in entities[key].never or key in other.never
        if is_whole and key != other.id and not is_said:
            yield NeverCandidate(key, other.id, judgement.mention, judgement.id)


def as_cell(text: str) -> str | None:
    """A text as a table can hold it: what is not seen is taken out; None where it cannot."""
    shown = _BLANKS.sub(" ", INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()
    shown = unicodedata.normalize("NFC", shown)
    if any(ord(char) & 0xFFFE == 0xFFFE for char in shown):  # these are no characters
        return None
    return shown if judged_spelling(shown) == judged_spelling(text) else None


def _note(judgement: Judgement) -> str:
    why = f": {judgement.why}" if judgement.why else ""
    return as_cell(f"record {judgement.id} by {judgement.who}{why}") or f"record {judgement.id}"


def _kind(text: str, entity: Entity) -> AliasKind:
    """The likeliest kind of a spelling that somebody judged.

    A word that is part of a longer name of a person only supports; capitals are an abbreviation.
    """
    if entity.kind in (None, Kind.PERSON):
        name, whole = analyze(text, entity.kind), analyze(entity.name, entity.kind)
        is_part = len(name.parts) < len(whole.parts) and {*name.forms} < {*whole.forms}
        is_lone = len(name.parts) == 1 < len(whole.parts)  # Chinese names are written as one
        lone = is_lone and scripts_of(text).keys() == scripts_of(entity.name).keys()
        return AliasKind.SHORT if is_part or lone else AliasKind.TRANSLITERATION
    if text.isupper() and " " not in text and len(text) <= _LONGEST_ACRONYM:
        return AliasKind.ABBREVIATION
    return AliasKind.TRANSLATION
