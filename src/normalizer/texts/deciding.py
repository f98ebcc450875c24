"""One decision for all mentions of a document: each in the light of the others.

First every spot is decided by its own spelling and by what stands beside it. Then those are looked
at again that are only parts of names, are unknown, or left undecided: a short form follows the
full mention whose part it is, what the text introduces in brackets means what it stands behind, and
what several entities share is decided by which of them the document surely names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from normalizer.background import rarity
from normalizer.context import SEEN_TOGETHER, Context
from normalizer.decide import Status
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.model import Kind
from normalizer.names.roles import find_roles
from normalizer.resolution import Resolution
from normalizer.scoring.weights import PARTIAL_KINDS
from normalizer.text import words
from normalizer.texts.bearers import Bearers
from normalizer.texts.decided import Decided, is_sure, thing_of
from normalizer.texts.introduced import descriptions, in_brackets
from normalizer.texts.preferring import capital_of_that_name, doubted, in_office, is_elsewhere
from normalizer.texts.surroundings import Beside, countries_in, is_personal
from normalizer.texts.vocabulary import BODIES, CALLED_AGAIN, WORDS_AND_NAMES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from normalizer.dates import PartialDate
    from normalizer.texts.asking import Asking, Meanings

__all__ = ["decide_all"]

# A single word that no table has is taken for a respelling only where that is all but sure, and it
# is long enough: slips of common words are names of somebody.
_SURE, _LONG = 0.97, 6
# A family name alone, of somebody whom the text never names in full, is taken for the one bearer
# whom the tables know where it is as rare as this, in bits: Putin, not Miller.
_RARE = 11.0
# So many characters before a name that several share, and half as many behind it, are looked
# through for roles and countries.
_AROUND = 300


def decide_all(
    text: str,
    spots: Sequence[Decided],
    asking: Asking,
    on: PartialDate | None,
    lang: str | None,
) -> list[Decided]:
    """Decide all spots of a document together.

    Args:
        text: The text.
        spots: The spots with what stands beside them, by where they stand.
        asking: Decides single ones.
        on: The date that the text speaks of.
        lang: The language of the text.

    Returns:
        Those that are mentions, by where they stand.
    """
    made = _Document(text, spots, asking, on, lang)
    made.decide()
    return made.mentions()


class _Document:
    def __init__(
        self,
        text: str,
        spots: Sequence[Decided],
        asking: Asking,
        on: PartialDate | None,
        lang: str | None,
    ) -> None:
        self._text = text
        self._all = list(spots)
        self._asking = asking
        self._on = on
        self._lang = lang

    def mentions(self) -> list[Decided]:
        found = [one for one in self._all if one.resolution is not None]
        return sorted(found, key=lambda one: one.spot.start)

    def decide(self) -> None:
        """Full names first, then what the text itself introduces, then short forms."""
        full = [one for one in self._all if not self._is_short(one)]
        short = [one for one in self._all if self._is_short(one)]
        for one in full:
            self._by_itself(one)
        self._look_again(full, full)
        bodies = self._bodies(full)
        self._introduced(full, bodies)
        bearers = self._bearers(full)
        for one in sorted(short, key=lambda one: (not one.beside.title, one.spot.start)):
            if one.follows is None:
                self._short(one, bearers, bodies)
                if one.beside.title and one.is_person and is_sure(one.resolution):
                    # President Xi, and Xi after him.
                    bearers.add(one.folded, one)
        self._look_again(short, self._all)
        for spot, own in list(descriptions(self._text, self.mentions())):
            made = Decided(spot, Beside(spot.start), self._text[spot.start : spot.end])
            self._follow(made, own)
            self._all.append(made)

    def _look_again(self, some: Iterable[Decided], every: Sequence[Decided]) -> None:
        """Look again at spellings that several share, by all that was decided before."""
        named = self._named(every)
        countries = self._countries(every)
        for one in some:
            if one.follows is None and one.spot.places:
                self._again(one, named, countries)

    def _introduced(self, full: Sequence[Decided], bodies: Bearers) -> None:
        """Let bodies that are called again, and forms in brackets, follow the full names."""
        for one in full:
            if not one.spot.places and len(one.folded) > 1 and one.folded[-1] in BODIES:
                body = self._body(one, bodies)
                if body is not None and one.resolution and one.resolution.entity is None:
                    self._follow(one, body)
        forms = in_brackets(self._text, [one for one in full if len(one.folded) > 1])
        for one in self._all if forms else ():
            own = forms.get(one.text)
            if own is not None and thing_of(own) != thing_of(one):
                self._follow(one, own)

    def _context(self, one: Decided, entities: Iterable[str] = ()) -> Context:
        beside = one.beside
        return Context(beside.text, beside.roles, beside.countries, tuple(sorted(entities)))

    def _is_short(self, one: Decided) -> bool:
        """Whether it may be only a part of a name: one word, which no table has as a whole name."""
        if len(one.folded) > 1 or one.spot.announced:
            return False
        return not one.spot.places or self._asking.meanings(one.spot.places).is_part

    def _by_itself(self, one: Decided) -> None:
        context = self._context(one)
        if one.spot.places:
            one.resolution = self._asking.listed(
                one.text, one.spot.places, context, self._on, self._lang
            )
            return
        kind = one.kind or (Kind.PERSON if is_personal(one.beside.title) else None)
        found = self._asking.unknown(one.text, kind, context, self._on, self._lang)
        is_led = one.spot.inner and one.spot.opens and found.status is not Status.RESOLVED
        if is_led and self._put_back(one):
            return
        one.resolution = found

    def _put_back(self, one: Decided) -> bool:
        """Where only the first word of a sentence stood before a name: the name alone."""
        first, *_ = one.spot.inner
        before = one.text[: first.start - one.spot.start].split()
        if len(before) != 1 or one.spot.inner[-1].end != one.spot.end:
            return False
        for inner in one.spot.inner:
            text = one.text[inner.start - one.spot.start : inner.end - one.spot.start]
            made = Decided(inner, Beside(inner.start), text)
            self._by_itself(made)
            self._all.append(made)
        return True

    def _again(self, one: Decided, named: dict[str, set[str]], countries: Collection[str]) -> None:
        """Look again at a spelling of several entities, with those that the document names."""
        may = self._asking.meanings(one.spot.places)
        found = one.resolution
        if len(may.entities) > 1 or may.is_vague:
            around = {entity for entity in may.entities if named.get(entity, set()) - {one.text}}
            if len(around) == 1:
                self._weigh(one, self._context(one, around))
            elif found is None or found.status is Status.AMBIGUOUS:
                self._weigh(one, self._by_words_around(one, may))
        found = one.resolution
        if found is not None and found.status is Status.AMBIGUOUS:
            one.resolution = found = (
                capital_of_that_name(found)
                or (in_office(found, self._on) if len(one.folded) > 1 else None)
                or found
            )
        if found is not None and is_elsewhere(found, self._owner(one) or countries):
            one.resolution = found = self._body_of(one, found, countries)
        if may.is_vague and found is not None and (found.entity is None or not _is_backed(found)):
            one.resolution = None  # a vague phrase that nothing supports is no mention

    def _owner(self, one: Decided) -> tuple[str, ...]:
        """The country that stands before a mention as its owner: *Canada's* Ministry of Defence."""
        start = one.spot.start
        if not self._text.endswith(("'s ", "’s "), 0, start):
            return ()
        before = self._text[max(0, start - 40) : start].split()
        places = self._asking.base.gazetteer
        owners = (countries_in(" ".join(before[-many:]), places) for many in (1, 2, 3))
        return next(filter(None, owners), ())

    def _body_of(self, one: Decided, found: Resolution, countries: Collection[str]) -> Resolution:
        """A body whose name every country has: that of the country which stands before it."""
        base = self._asking.base
        words_before = self._text[max(0, one.spot.start - 40) : one.spot.start]
        before = countries_in(words_before, base.gazetteer)
        for country in before if len(before) == 1 else ():
            holder = base.entities.get(f"country.{country.lower()}")
            if holder is not None:
                named = f"{holder.name} {one.text}"
                other = self._asking.unknown(
                    named, Kind.ORGANIZATION, Context(), self._on, self._lang
                )
                if other.entity is not None and other.entity.country == country:
                    return evolve(other, text=one.text)
        return doubted(found, "every country has such a body, and the text names others")

    def _weigh(self, one: Decided, context: Context) -> None:
        found = self._asking.listed(one.text, one.spot.places, context, self._on, self._lang)
        if found.status is Status.RESOLVED:
            one.resolution = found

    def _by_words_around(self, one: Decided, may: Meanings) -> Context:
        """The context with the roles, or the countries, that the words around name."""
        around = self._text[max(0, one.spot.start - _AROUND) : one.spot.end + _AROUND // 2]
        base = self._asking.base
        own = self._context(one)
        if may.may_be_person:
            roles, _ = find_roles(" ".join(_singular(word) for word in words(around)))
            return evolve(own, roles=tuple(dict.fromkeys((*own.roles, *roles))))
        countries = base.gazetteer.countries(around)
        return evolve(own, countries=tuple(sorted({*own.countries, *countries})))

    @staticmethod
    def _countries(every: Iterable[Decided]) -> frozenset[str]:
        """The countries that a document is about: of all whom it surely names but bodies."""
        found = (
            one.resolution.entity for one in every if one.resolution and is_sure(one.resolution)
        )
        return frozenset(
            entity.country
            for entity in found
            if entity is not None and entity.country and entity.kind is not Kind.ORGANIZATION
        )

    @staticmethod
    def _named(every: Iterable[Decided]) -> dict[str, set[str]]:
        """The entities that the document surely names, with the spellings."""
        found: dict[str, set[str]] = {}
        for one in every:
            if one.resolution is not None and one.resolution.entity and is_sure(one.resolution):
                found.setdefault(one.resolution.entity.id, set()).add(one.text)
        return found

    @staticmethod
    def _bearers(full: Iterable[Decided]) -> Bearers:
        """The full mentions of people, and of what no table knows, by each of their words."""
        found = Bearers()
        for one in full:
            is_unknown = one.resolution is not None and one.resolution.entity is None
            if one.is_person or (is_unknown and not one.spot.places):
                for word in dict.fromkeys(one.folded):
                    found.add((word,), one)
        return found

    @staticmethod
    def _bodies(full: Iterable[Decided]) -> Bearers:
        """The full mentions of bodies, by the words that they end with."""
        found = Bearers()
        for one in full:
            entity = one.resolution.entity if one.resolution else None
            if entity is not None and entity.kind is Kind.ORGANIZATION:
                for at in range(1, len(one.folded)):
                    found.add(one.folded[at:], one)
        return found

    def _short(self, one: Decided, bearers: Bearers, bodies: Bearers) -> None:
        word = one.folded[0] if one.folded else ""
        if one.spot.opens and word in WORDS_AND_NAMES and not one.spot.places:
            return
        own = bearers.followed((word,), one)
        if own is None and word in CALLED_AGAIN and not one.spot.places:
            own = self._body(one, bodies)
        if own is not None:
            self._follow(one, own)
            return
        if one.spot.places:
            self._listed_short(one, several=bearers.has((word,)))
        elif is_personal(one.beside.title):
            one.resolution = self._asking.unknown(
                one.text, Kind.PERSON, self._context(one), self._on, self._lang
            )
        elif len(word) >= _LONG and not one.spot.opens and not one.text.isupper():
            found = self._asking.unknown(one.text, None, Context(), self._on, self._lang)
            if found.status is Status.RESOLVED and found.score >= _SURE:
                one.resolution = found

    def _body(self, one: Decided, bodies: Bearers) -> Decided | None:
        """The body named before *the Council*, or *the Security Council*, that ends so."""
        if not self._text.endswith(("the ", "The "), 0, one.spot.start):
            return None
        last = bodies.last(one.folded, one)
        if len(one.folded) == 1 or last is None:
            return last
        return last if bodies.followed(one.folded, one) is not None else None

    def _follow(self, one: Decided, full: Decided) -> None:
        """Let a short form mean what the full mention means."""
        found = full.resolution
        if found is None or full is one:
            return
        one.follows = full
        if found.entity is None:
            reason = f"it is short for {full.text!r}, of which: {found.reason}"
            one.resolution = Resolution(
                one.text, found.status, None, found.score, found.candidates, reason,
                policy=found.policy,
            )  # fmt: skip
            return
        piece = Evidence(
            EvidenceKind.CONTEXT, SEEN_TOGETHER, one.text, full.text, "short for it in this text"
        )
        best = found.candidates[0].noting(piece)
        one.resolution = Resolution(
            one.text, Status.RESOLVED, found.entity, best.score, (best, *found.candidates[1:]),
            f"it is short for {full.text!r} in this text", policy=found.policy,
        )  # fmt: skip

    def _listed_short(self, one: Decided, *, several: bool) -> None:
        """A part of a name that the tables know, of which the text has no full form, or several."""
        found = self._asking.listed(
            one.text, one.spot.places, self._context(one), self._on, self._lang
        )
        rare = min((rarity(word) for word in words(one.text)), default=0.0) >= _RARE
        if found.status is Status.RESOLVED and found.candidates:
            best = found.candidates[0]
            partial = best.alias.kind in PARTIAL_KINDS and best.entity.kind is Kind.PERSON
            if several or (partial and not rare and not _is_backed(found)):
                reason = "it is only a part of a name, and the text does not say of which"
                found = doubted(found, reason)
        # Whom the text names in full by that word are all meant as likely, but for a title.
        told = one.beside.title or (rare and not several)
        if found.status is Status.AMBIGUOUS and told:
            found = in_office(found, self._on) or found
        one.resolution = found


def _is_backed(resolution: Resolution) -> bool:
    return resolution.candidates[0].has(EvidenceKind.CONTEXT)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _LONG and word.endswith("s") else word
