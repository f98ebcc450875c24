"""Tables that grow and shrink row by row: the answers are those of tables made afresh."""

from attrs import evolve
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from normalizer import Resolver, Status
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.tables import Tables
from normalizer.testing import aliases, korean_names, names

_ENTITIES = tuple(
    Entity(f"xx.{letter}", Kind.PERSON, name)
    for letter, name in [("a", "Cho Tae-yul"), ("b", "Mélanie Joly"), ("c", "Сергей Лавров")]
)
_MENTIONS = ("Cho Tae-yul", "조태열", "Joly", "Melanie Joly", "Sergey Lavrov", "Лавров")


class TablesMachine(RuleBasedStateMachine):
    """Edits tables; the model is a plain set of rows."""

    rows = Bundle("rows")

    def __init__(self):
        super().__init__()
        self.entities = {entity.id: entity for entity in _ENTITIES}
        self.model = set()
        self.tables = Tables.of(_ENTITIES)

    @rule(
        target=rows,
        alias=st.one_of(
            aliases(entity="xx.a"),
            st.builds(
                Alias,
                st.one_of(names(max_words=2), korean_names().map(lambda name: name.hangul)),
                st.sampled_from([entity.id for entity in _ENTITIES]),
                st.sampled_from(AliasKind),
            ),
        ),
    )
    def add(self, alias):
        """Add a row to the tables as they are."""
        self.model.add(alias)
        self.tables = Tables.of(
            self.tables.entities, [*self.tables.aliases, alias], self.tables.sources
        )
        return alias

    @rule(alias=rows)
    def add_again(self, alias):
        """A row that is there already, or was removed, can be added again."""
        self.add(alias)

    @rule(alias=consumes(rows))
    def remove(self, alias):
        """Remove a row."""
        self.model.discard(alias)
        self.tables = Tables.of(
            self.tables.entities,
            [other for other in self.tables.aliases if other != alias],
            self.tables.sources,
        )

    @rule(one=st.sampled_from(_ENTITIES), other=st.sampled_from(_ENTITIES))
    def mark_never(self, one, other):
        """Say that two entities are never one."""
        if one.id != other.id:
            never = tuple(sorted({*self.entities[one.id].never, other.id}))
            self._replace(evolve(self.entities[one.id], never=never))

    @rule(entity=st.sampled_from(_ENTITIES), born=st.integers(1900, 2000))
    def correct(self, entity, born):
        """Correct a fact of an entity."""
        self._replace(evolve(self.entities[entity.id], born=born))

    def _replace(self, entity):
        self.entities[entity.id] = entity
        self.tables = evolve(
            self.tables,
            entities=[entity if one.id == entity.id else one for one in self.tables.entities],
        )

    @invariant()
    def tables_are_as_made_afresh(self):
        """The edited tables equal tables made of the rows at once, in any order."""
        afresh = Tables.of(
            sorted(self.entities.values(), key=lambda entity: entity.id, reverse=True),
            sorted(self.model, key=repr, reverse=True),
        )
        assert self.tables == afresh

    @rule(data=st.data())
    def resolve(self, data):
        """A mention is answered as by tables made afresh."""
        known = sorted(alias.text for alias in self.tables.aliases)
        mention = data.draw(st.sampled_from([*_MENTIONS, *known]))
        afresh = Resolver(Tables.of(self.entities.values(), self.model))

        answer = Resolver(self.tables).resolve(mention)

        assert answer == afresh.resolve(mention)
        assert mention not in known or answer.status is not Status.NIL


TestTables = TablesMachine.TestCase
TestTables.settings = settings(max_examples=max(5, settings().max_examples // 4), deadline=None)
