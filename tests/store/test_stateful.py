"""A knowledge base that is changed again and again is the one that is built of the result."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from attrs import evolve, frozen
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import normalizer
from normalizer import Alias, AliasKind, ArgumentError, Entity, Kind, Office, Resolver
from normalizer.store import updates
from normalizer.tables import Tables
from normalizer.testing import aliases, korean_names, names, near_misses, respellings

_IDS = ("kr.a", "kr.b", "ru.c", "xx.d", "xx.e")
_MENTIONS = ("Foreign Minister Cho", "Cho Tae-yul", "조태열", "Sergey Lavrov", "Joly", "the Korean")
_COUNTRY = Entity("country.kr", Kind.PLACE, "South Korea", country="KR")
_KOREAN = Alias("South Korean", _COUNTRY.id, AliasKind.DEMONYM, "en")


@frozen
class Held:
    """What the model knows of an entity: itself, and the rows that tables have of it."""

    entity: Entity
    rows: frozenset[Alias]


def _texts():
    return st.one_of(
        names(max_words=2),
        korean_names().map(lambda name: name.hangul),
        st.sampled_from(["Cho Tae-yul", "Cho Tae-yong", "조태열", "Сергей Лавров", "Mélanie Joly"]),
    )


def _entities():
    return st.builds(
        Entity,
        st.sampled_from(_IDS),
        st.sampled_from([Kind.PERSON, Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE, None]),
        _texts(),
        country=st.sampled_from(["", "KR"]),
        offices=st.sampled_from([(), (Office("foreign minister", "KR"),)]),
    )


def _rows():
    plain = st.builds(Alias, _texts(), st.just(""), st.sampled_from(AliasKind))
    return st.one_of(plain, aliases(entity="xx").map(lambda alias: evolve(alias, source="")))


class KnowledgeBaseMachine(RuleBasedStateMachine):
    """Changes a knowledge base on the disk, and a dict of entities."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="normalizer-test-")
        self.path = Path(self.folder.name, "kb")
        self.model: dict[str, Held] = {}
        self.texts: set[str] = set()  # also of what was retired
        self.opened: list[tuple[Resolver, Tables]] = []
        self.most_segments = updates._MOST_SEGMENTS
        updates._MOST_SEGMENTS = 3  # so that changes are joined within a few steps

    def teardown(self):
        updates._MOST_SEGMENTS = self.most_segments
        for resolver, tables in self.opened:
            # What was open stays what it was.
            assert Resolver(resolver.knowledge_base).tables == tables
        self.folder.cleanup()

    @property
    def tables(self) -> Tables:
        """What the knowledge base should hold."""
        held = self.model.values()
        return Tables.of([one.entity for one in held], [row for one in held for row in one.rows])

    @initialize(held=st.lists(_entities(), max_size=3, unique_by=lambda entity: entity.id))
    def build(self, held):
        """Begin with some entities, one of them a country."""
        self.model = {entity.id: Held(entity, frozenset()) for entity in held}
        self.model[_COUNTRY.id] = Held(_COUNTRY, frozenset({_KOREAN}))
        Resolver(self.tables).compile(self.path)

    @rule(entity=_entities(), rows=st.lists(_rows(), max_size=2))
    def put(self, entity, rows):
        """Add an entity, or replace it whole."""
        own = frozenset(evolve(row, entity=entity.id) for row in rows)
        with normalizer.update(self.path) as changes:
            changes.put_entity(entity, own)
        self.model[entity.id] = Held(entity, own)

    @rule(first=_entities(), second=_entities())
    def put_two(self, first, second):
        """Add two in one step; of two with one id the later counts."""
        with normalizer.update(self.path) as changes:
            changes.put_tables(Tables.of([first]))
            changes.put_entity(second, [])
        self.model[first.id] = Held(first, frozenset())
        self.model[second.id] = Held(second, frozenset())

    @precondition(lambda self: self.model)
    @rule(data=st.data(), name=_texts())
    def rename(self, data, name):
        """Change what is said of an entity, and leave it its aliases."""
        held = self.model[data.draw(st.sampled_from(sorted(self.model)))]
        entity = evolve(held.entity, name=name)
        with normalizer.update(self.path) as changes:
            changes.put_entity(entity)
        unsaid = Alias(held.entity.name, entity.id, AliasKind.SELF)
        rows = held.rows if name == held.entity.name else held.rows - {unsaid}
        self.model[entity.id] = Held(entity, rows)

    @precondition(lambda self: self.model)
    @rule(data=st.data(), row=_rows(), is_name=st.booleans())
    def add_alias(self, data, row, is_name):
        """Add an alias, which may be a row for the canonical name."""
        held = self.model[data.draw(st.sampled_from(sorted(self.model)))]
        row = evolve(row, entity=held.entity.id, text=held.entity.name if is_name else row.text)
        with normalizer.update(self.path) as changes:
            changes.add_alias(row)
        unsaid = Alias(held.entity.name, held.entity.id, AliasKind.SELF)
        rows = held.rows - {unsaid} if row.text == held.entity.name else held.rows
        self.model[held.entity.id] = Held(held.entity, rows | {row})

    @precondition(lambda self: any(one.rows for one in self.model.values()))
    @rule(data=st.data())
    def retire_alias(self, data):
        """Take an alias away; a canonical name stays."""
        rows = sorted((row for one in self.model.values() for row in one.rows), key=repr)
        gone = data.draw(st.sampled_from(rows))
        held = self.model[gone.entity]
        if gone.text == held.entity.name:
            self._is_refused(lambda changes: changes.retire_alias(gone.entity, gone.text))
            return
        with normalizer.update(self.path) as changes:
            changes.retire_alias(gone.entity, gone.text)
        left = frozenset(row for row in held.rows if row.text != gone.text)
        self.model[gone.entity] = Held(held.entity, left)

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def retire_entity(self, data):
        """Take an entity away, unless another is said never to be it."""
        gone = data.draw(st.sampled_from(sorted(self.model)))
        if any(gone in one.entity.never for one in self.model.values()):
            self._is_refused(lambda changes: changes.retire_entity(gone))
            return
        with normalizer.update(self.path) as changes:
            changes.retire_entity(gone)
        del self.model[gone]

    @precondition(lambda self: self.model)
    @rule(data=st.data(), other=st.sampled_from(_IDS))
    def never(self, data, other):
        """Say that an entity is never another, which must be there."""
        held = self.model[data.draw(st.sampled_from(sorted(self.model)))]
        never = tuple(sorted({*held.entity.never, other}))
        entity = evolve(held.entity, never=never)
        if other == entity.id or other not in self.model:
            self._is_refused(lambda changes: changes.put_entity(entity))
            return
        with normalizer.update(self.path) as changes:
            changes.put_entity(entity)
        self.model[entity.id] = evolve(held, entity=entity)

    @rule(entity=_entities())
    def break_off(self, entity):
        """A change during which something goes wrong is not made."""
        with suppress(KeyboardInterrupt), normalizer.update(self.path) as changes:
            changes.put_entity(entity)
            raise KeyboardInterrupt

    def _is_refused(self, change):
        try:
            with normalizer.update(self.path) as changes:
                change(changes)
        except ArgumentError:
            return
        raise AssertionError("it was not refused")

    @rule()
    def reopen(self):
        """Keep it open as it is now."""
        self.opened.append((Resolver.open(self.path), self.tables))

    @rule()
    def merge(self):
        """Joined, it is byte for byte what is built of the same tables."""
        normalizer.merge(self.path)
        fresh = Path(self.folder.name, "fresh")
        Resolver(self.tables).compile(fresh)
        assert _contents(self.path) == _contents(fresh)

    @rule(data=st.data())
    def ask(self, data):
        """Names, other spellings of them, and other names are answered as by one built afresh."""
        tables = self.tables
        mention = data.draw(
            st.sampled_from([*_MENTIONS, *sorted(self.texts)]).flatmap(
                lambda text: st.one_of(st.just(text), respellings(text), near_misses(text))
            )
        )
        changed, fresh = Resolver.open(self.path), Resolver(tables)
        for kind, context in ((None, None), (Kind.PERSON, "the South Korean foreign minister")):
            answer = changed.resolve(mention, kind=kind, context=context)
            assert answer == fresh.resolve(mention, kind=kind, context=context)

    @invariant()
    def holds_the_tables(self):
        """What it holds is what the changes say, and nothing is left over in the folder."""
        if not self.path.exists():
            return
        resolver = Resolver.open(self.path)
        assert resolver.tables == self.tables
        self.texts |= {alias.text for alias in self.tables.aliases}
        assert len(resolver.knowledge_base) == len(self.tables.aliases)
        named = {part.file for part in resolver.knowledge_base.manifest.parts}
        assert _names(self.path) == {"lock", "manifest.json", *named}
        assert len(named) <= updates._MOST_SEGMENTS


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


TestKnowledgeBase = KnowledgeBaseMachine.TestCase
TestKnowledgeBase.settings = settings(
    max_examples=max(5, settings().max_examples // 6), stateful_step_count=15, deadline=None
)
