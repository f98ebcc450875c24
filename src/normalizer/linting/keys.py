"""T5xx: do the keys of names lead to one entity?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.index.keys import Tier, name_keys
from normalizer.index.text_keys import text_keys
from normalizer.linting.rule import Rule, files
from normalizer.model import Problem
from normalizer.names import analyze
from normalizer.tables.vocabulary import DECIDING_KINDS
from normalizer.text.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.model import Alias, Kind
    from normalizer.tables.read import Loaded

__all__ = ["RULES", "strong_keys"]

_TELLING = frozenset({Tier.SOLID, Tier.ORDER_FREE, Tier.READING})


def strong_keys(loaded: Loaded) -> list[tuple[Alias, str]]:
    """Names that may decide alone, canonical ones too, each with its sure key."""
    tables = loaded.merged.tables
    names = {entity.id: entity.name for entity in tables.entities}
    strong = [
        alias for alias in tables.aliases
        if alias.kind in DECIDING_KINDS or alias.text == names.get(alias.entity)
    ]  # fmt: skip
    return list(zip(strong, text_keys([alias.text for alias in strong]), strict=True))


_TWINS = """\
format: 1
entities:
  - id: ca.melanie-joly
    kind: person
    name: Mélanie Joly
  - id: fr.melanie-joly
    kind: person
    name: Melanie Joly
"""


class NotToldApart(Rule):
    """Every key of an entity is also a key of another of its kind.

    Whatever the entity is called, the other is called, too, so that it can never be the answer.
    Either the two are one entity, or a name is missing that only one of them has. Where both are
    meant as they are, say so with ``never``. Names that are equal but for case are told by T405 and
    T406.
    """

    code = "T502"
    title = "no key tells two entities apart"
    bad = files({"people.yaml": _TWINS})
    good = files({"people.yaml": _TWINS + "    never: [ca.melanie-joly]\n"})

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find entities of which all keys are those of another."""
        entities = {entity.id: entity for entity in loaded.merged.tables.entities}
        apart = {
            frozenset((entity.id, other)) for entity in entities.values() for other in entity.never
        }
        groups: dict[tuple[Kind | None, str], dict[str, None]] = {}
        texts: dict[str, list[Alias]] = {}
        sure: dict[str, set[str]] = {}
        for alias, key in strong_keys(loaded):
            entity = entities[alias.entity]
            if key:
                groups.setdefault((entity.kind, key), {})[entity.id] = None
                sure.setdefault(entity.id, set()).add(key)
            texts.setdefault(entity.id, []).append(alias)
        told: set[frozenset[str]] = set()
        for group in groups.values():
            if len(group) == 1:
                continue
            first, second = list(group)[:2]
            for one in group:
                other = first if one != first else second
                both = frozenset((one, other))
                if both in apart or both in told or not sure[one] <= sure[other]:
                    continue
                cleaned = ({clean(alias.text) for alias in texts[id_]} for id_ in both)
                if set.intersection(*cleaned):
                    continue
                kind = entities[one].kind
                if self._keys(texts[one], kind) <= self._keys(texts[other], kind):
                    told.add(both)
                    place, elsewhere = entities[one].location, entities[other].location
                    if place is not None:
                        yield Problem(
                            place, self.code,
                            f"every key of {one!r} is also one of {other!r} at {elsewhere}",
                            "add a name that only one of them has, or write 'never', or join them",
                        )  # fmt: skip

    @staticmethod
    def _keys(aliases: list[Alias], kind: Kind | None) -> set[str]:
        return {
            key
            for alias in aliases
            for tier, key in name_keys(analyze(alias.text), kind)
            if tier in _TELLING
        }


RULES = (NotToldApart,)
