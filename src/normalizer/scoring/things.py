"""Evidence that two names are one organization's, place's or other thing's."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from normalizer.background import UNLISTED_BITS, word_rarity
from normalizer.evidence import EvidenceKind
from normalizer.languages.spelling import is_han, plain_spellings, same_characters
from normalizer.model import Kind
from normalizer.names import Name, Part, PartRole
from normalizer.names.meanings import term_kind
from normalizer.scoring import weights
from normalizer.scoring.acronyms import is_short, spelled_by
from normalizer.scoring.alignment import Side, align
from normalizer.scoring.pieces import Piece, Said, as_evidence, by_hand, measured, point, summed
from normalizer.scoring.prepared import prepared
from normalizer.scoring.words import judge_run, judge_words, latin_words
from normalizer.text.distance import alike

if TYPE_CHECKING:
    from normalizer.evidence import Evidence
    from normalizer.scoring.alignment import Places
    from normalizer.scoring.curves import Term

__all__ = ["compare_things", "thing_pieces"]

# What one name has more than the other that makes another body or place of it: the hospital of a
# university, the navy of a guard, a people's republic.
_BODIES = frozenset({
    "academy", "agency", "air force", "airport", "army", "authority", "bank", "chamber", "church",
    "club", "college", "commission", "committee", "council", "court", "democratic", "department",
    "embassy", "federal", "federation", "fund", "guard", "hospital", "institute", "junior",
    "laboratory", "league", "library", "medical", "military", "ministry", "museum", "national",
    "navy", "office", "parliament", "party", "people", "police", "school", "senate", "theatre",
    "university", "women", "youth",
})  # fmt: skip
# Each spelling of a native word that is likelier than the one that stands there takes this from
# what the agreement tells; by hand, since the list is long and its end is guesswork.
_RANK_BITS = 0.5
# Words written together that are one word of the other name, in another spelling; by hand, so that
# Mao-lin-ts'un and Maolincun meet, and words that share only a beginning are not looked at.
_MOST_LONGER, _LEAST_JOINED = 3, 0.75
# Directions, sizes and ages tell namesakes apart: North and South Korea, Old and New Delhi.
_APART = frozenset({"direction", "ordinal"})
# What two words say is kept for so many pairs of them; then all are forgotten.
_MOST_KNOWN = 262_144
# Python 3.11 looks for a member of an enumeration as long as a function takes that is called.
_CONTRADICTING, _EQUAL, _TRANSLATED, _SPACING = (
    EvidenceKind.CONTRADICTING, EvidenceKind.EQUAL, EvidenceKind.TRANSLATED, EvidenceKind.SPACING
)  # fmt: skip
_EXTRA, _MISSING, _PRIOR = EvidenceKind.EXTRA, EvidenceKind.MISSING, EvidenceKind.PRIOR
_PARTICLE, _LEGAL, _NUMBER = PartRole.PARTICLE, PartRole.LEGAL, PartRole.NUMBER


@frozen(eq=False)
class _Scale:
    """The curves of one kind of thing, how rare its words are, and what was said of them before.

    Attributes:
        name: The kind.
        known: What two words say to each other, by their keys.
    """

    name: str
    known: dict[tuple[object, object], Said | None] = field(init=False, factory=dict)

    def said(self, kind: EvidenceKind, *terms: Term, note: str = "") -> Said:
        own = tuple([(f"{self.name}.{curve}", at, amount) for curve, at, amount in terms])
        return measured(kind, *own, note=note)

    def point(self, kind: EvidenceKind, curve: str) -> Said:
        return point(kind, f"{self.name}.{curve}")

    def rarity(self, word: str) -> float:
        return word_rarity(word, self.name)

    def worth(self, part: Part) -> float:
        """How rare a part is; a word that is known to mean another is as rare as that."""
        known = [self.rarity(word) for word in part.means]
        own = self.rarity(part.form) if part.text.isascii() or not known else UNLISTED_BITS
        return min([own, *known])

    def joined(self, form: str) -> Said:
        """What it says that words of one name, written together, are this one of the other."""
        return self.said(_SPACING, ("joined", self.rarity(form), 1.0))

    def runs(self, cut: Side, whole: Side) -> list[tuple[Said, Places, int]]:
        """What words beside each other say to one word of the other name."""
        if len(cut.parts) < 2:
            return []
        found = []
        for j, other in enumerate(whole.parts):
            if not (cut.ascii and other.text.isascii()):
                runs = cut.runs
            elif other.means:
                # Words that mean something are several words of another name only as its meaning.
                runs = cut.runs if any(" " in mean for mean in other.means) else []
            else:
                runs = cut.runs_by_letter.get(other.form[:1], [])
            for places, parts in runs:
                said = _judge_run(parts, other, self)
                if said is not None:
                    found.append((said, places, j))
        return found

    def judge(self, one: Part, other: Part) -> Said | None:
        """What two words say to each other, once for each two; None for what is not paired."""
        pair = one.key, other.key
        known = self.known
        if pair in known:
            return known[pair]
        if len(known) >= _MOST_KNOWN:
            known.clear()
        said = known[pair] = _judge(one, other, scale=self)
        return said


_ORGANIZATION, _PLACE = _Scale("organization"), _Scale("place")


@frozen(eq=False)
class _Thing:
    """A thing's name with what every comparison asks of it.

    Attributes:
        name: The name.
        side: Its words.
        light: For each word, whether it is a small word or a legal form.
        worths: How much each word counts; light ones do nothing.
        worth: What they count together.
        bare: The words but for light ones.
        classes: The classes of its legal forms.
        short: Whether it looks like an acronym.
    """

    name: Name
    side: Side
    light: tuple[bool, ...]
    worths: tuple[float, ...]
    worth: float
    bare: tuple[str, ...]
    classes: frozenset[str]
    short: bool

    def __reduce__(self) -> tuple[type[None], tuple[()]]:
        """What can be found again is not carried along with a name that is pickled."""
        return type(None), ()


def _thing(name: Name, scale: _Scale) -> _Thing:
    found: _Thing | None = name.kept.get(scale.name)
    if found is None:
        found = name.kept[scale.name] = _made(name, scale)
    return found


def _made(name: Name, scale: _Scale) -> _Thing:
    parts = name.parts
    light = tuple([_is_light(part) for part in parts])
    worths = tuple([0.0 if _is_light(part) else scale.worth(part) for part in parts])
    return _Thing(
        name=name,
        side=prepared(name).words,
        light=light,
        worths=worths,
        worth=math.fsum(worths),
        bare=tuple([part.text for part in parts if not _is_light(part)]),
        classes=frozenset([one for p in parts if p.role is _LEGAL for one in p.means]),
        short=is_short(name),
    )


def compare_things(left: Name, right: Name, *, kind: Kind | None) -> tuple[Evidence, ...]:
    """Evidence that two names are one thing's, word by word; the whole not counted.

    Args:
        left: The first name.
        right: The second name.
        kind: What both name; any kind but a place is weighed as an organization.
    """
    return as_evidence(thing_pieces(left, right, kind))


def thing_pieces(left: Name, right: Name, kind: Kind | None) -> list[Piece]:
    """What `compare_things` tells, piece by piece."""
    if not left.parts or not right.parts:
        return [(by_hand(EvidenceKind.PRIOR, weights.PRIOR), "", "")]
    scale = _PLACE if kind is Kind.PLACE else _ORGANIZATION
    one, other = _thing(left, scale), _thing(right, scale)
    spelled = _by_words(one, other, scale)
    if one.bare == other.bare:
        spelled = _but_for_form(one, other) + spelled
    if not (one.short or other.short):
        return spelled
    short = _acronym(one, other, scale)
    return spelled if short is None else max(short, spelled, key=summed)


def _but_for_form(left: _Thing, right: _Thing) -> list[Piece]:
    """What it tells that two names are the same but for a legal form or small words."""
    if left.name.forms == right.name.forms or not left.bare:
        return []
    classes = left.classes, right.classes
    if all(classes) and classes[0].isdisjoint(classes[1]):
        return []
    if classes[0] == classes[1]:
        said = by_hand(EvidenceKind.WHOLE, weights.WHOLE_BUT_GRAMMAR, "but for small words")
    else:
        said = by_hand(EvidenceKind.WHOLE, weights.WHOLE_BUT_FORM, "but for the legal form")
    return [(said, left.name.core, right.name.core)]


def _by_words(left: _Thing, right: _Thing, scale: _Scale) -> list[Piece]:
    ones, others = left.name.parts, right.name.parts
    paired, _, lone_left, lone_right = align(
        left.side, right.side, judge=scale.judge, joined=scale.joined, runs=scale.runs
    )
    less, more = _share(left, lone_left), _share(right, lone_right)
    complete = less == more == 1.0 and all(_is_sure(said) for said, _, _ in paired)
    pieces = [
        (scale.point(_PRIOR, "prior"), "", ""),
        *paired,
        (_covered(scale, min(less, more), max(less, more), complete=complete), "", ""),
    ]
    if not (lone_left or lone_right):
        return pieces
    extra, lacking = [ones[i] for i in lone_left], [others[j] for j in lone_right]
    pieces += _left_over(extra, lacking, scale)
    heavy = [p for p in extra if not _is_light(p)], [p for p in lacking if not _is_light(p)]
    if not all(heavy):
        bodies = [p.text for side in heavy for p in side if not _BODIES.isdisjoint(p.means)]
        if bodies:
            note = f"{min(bodies)} makes another body of it"
            pieces.append((Said(EvidenceKind.KIN, 0.0, (), note), "", ""))
    return pieces


@lru_cache(maxsize=2048)
def _covered(scale: _Scale, less: float, more: float, *, complete: bool) -> Said:
    """What it says that so much of each name has a partner."""
    terms: tuple[Term, ...] = (("share.less", less, 1.0), ("share.more", more, 1.0))
    if complete:
        terms = (*terms, ("complete", 0.0, 1.0))
    return scale.said(EvidenceKind.COVERED, *terms)


def _is_sure(said: Said) -> bool:
    """Whether two words are the same or mean the same; no spelling or likeness is needed."""
    if said.kind is _SPACING:
        return said.terms[0][0].endswith(".joined")
    return said.kind is _EQUAL or said.kind is _TRANSLATED


def _share(name: _Thing, lone: Places) -> float:
    """How much of a name has a partner, by how rare its words are."""
    if not lone or not name.worth:
        return 1.0
    return 1.0 - math.fsum([name.worths[at] for at in lone]) / name.worth


def _is_light(part: Part) -> bool:
    role = part.role
    return role is _PARTICLE or role is _LEGAL


def _judge(one: Part, other: Part, *, scale: _Scale) -> Said | None:
    """What two words of things' names say to each other. Symmetric."""
    roles = (one.role, other.role)
    if one.text == other.text or _is_same_han(one, other):
        if one.role is other.role and _is_light(one):
            return scale.point(_EQUAL, "light")
        return scale.said(_EQUAL, ("equal", min(scale.worth(one), scale.worth(other)), 1.0))
    if _LEGAL in roles:
        same = one.role is other.role and bool({*one.means} & {*other.means})
        return scale.point(_TRANSLATED, "light") if same else None
    shared = _meanings(one) & _meanings(other)
    if shared:
        bits = min(*map(scale.rarity, shared), scale.worth(one), scale.worth(other))
        return scale.said(_TRANSLATED, ("means", bits, 1.0), note=min(shared))
    if _PARTICLE in roles or _NUMBER in roles or _are_terms(one, other):
        return None
    found = _as_spelled(one, other, scale)
    if found is not None:
        return found
    if is_han(one.text) and is_han(other.text):
        return None
    words = judge_words(one, other, worth=scale.rarity)
    return None if words is None else _on(scale, words)


def _on(scale: _Scale, found: Said) -> Said:
    """The same measurements weighed for another kind."""
    return scale.said(found.kind, *found.terms, note=found.note)


def _is_same_han(one: Part, other: Part) -> bool:
    both = is_han(one.text) and is_han(other.text)
    return both and same_characters(one.text, other.text)


def _meanings(part: Part) -> frozenset[str]:
    """The English words that a part may mean; a Latin word may be one of them itself."""
    return frozenset((*part.means, part.form) if part.text.isascii() else part.means)


def _term(part: Part) -> str:
    """The kind of term that a part is, by hand; small words are none, though some look like it."""
    return "" if part.role is _PARTICLE else term_kind(part.text)


def _are_terms(one: Part, other: Part) -> bool:
    """Whether both words are terms: where these mean two things, no likeness makes them one."""
    return bool(_term(one)) and bool(_term(other))


def _as_spelled(one: Part, other: Part, scale: _Scale) -> Said | None:
    """A native word beside one of the ways to spell it, as far as it is listed."""
    if one.text.isascii() == other.text.isascii():
        return None
    native, latin = (other, one) if one.text.isascii() else (one, other)
    forms = (native.form, *native.others)
    if latin.form not in forms:
        return None
    bits = scale.rarity(latin.form) - _RANK_BITS * forms.index(latin.form)
    return scale.said(EvidenceKind.READING, ("spelled", bits, 1.0))


@lru_cache(maxsize=2048)
def _judge_run(cut: tuple[Part, ...], whole: Part, scale: _Scale) -> Said | None:
    """What words of one name say to one word of the other: the same, written together."""
    latin = whole.text.isascii()
    if any(part.text.isascii() is not cut[0].text.isascii() for part in cut):
        return None
    if cut[0].text.isascii() and " ".join(part.form for part in cut) in whole.means:
        bits = math.fsum(scale.rarity(part.form) for part in cut)
        return scale.said(_TRANSLATED, ("means", bits, 1.0))
    if latin and not cut[0].text.isascii():
        # 黑龙江 is divided before what means a river, and is Heilongjiang all the same.
        forms = plain_spellings("".join(part.text for part in cut))
        if whole.form in forms:
            bits = scale.rarity(whole.form) - _RANK_BITS * forms.index(whole.form)
            return scale.said(_SPACING, ("spelled", bits, 1.0))
    if whole.means or any(part.role is _LEGAL for part in (*cut, whole)):
        return None
    if latin is cut[0].text.isascii():
        return _nearly_joined(cut, whole, scale) if latin else None
    together = "".join(part.form for part in cut)
    forms = (whole.form, *whole.others)
    if not latin and together in forms:
        bits = scale.rarity(together) - _RANK_BITS * forms.index(together)
        return scale.said(_SPACING, ("spelled", bits, 1.0))
    if latin and any(part.means for part in cut):
        return None
    found = judge_run(cut, whole)
    return None if found is None else _on(scale, found)


def _nearly_joined(cut: tuple[Part, ...], whole: Part, scale: _Scale) -> Said | None:
    """Latin words that, written together, are spelled nearly as the other: Mao-lin-ts'un."""
    together = "".join(part.form for part in cut)
    form = whole.form
    if together == form or together[0] != form[0] or abs(len(together) - len(form)) > _MOST_LONGER:
        return None
    if alike(together, form) < _LEAST_JOINED:
        return None
    found = latin_words(together, form)
    if found is None:
        return None
    return scale.said(_SPACING, *found.terms)


def _acronym(left: _Thing, right: _Thing, scale: _Scale) -> list[Piece] | None:
    for short, long in ((left, right), (right, left)):
        if not short.short or len(long.name.parts) <= len(short.name.parts):
            continue
        spelled = spelled_by(short.name.parts, long.name.parts)
        if spelled is None:
            continue
        if spelled.plain:
            terms: tuple[Term, ...] = (("acronym", float(spelled.letters), 1.0),)
        else:
            terms = (
                ("acronym.loose", float(spelled.letters), 1.0),
                ("acronym.skipped", 0.0, float(spelled.skipped)),
                ("acronym.inner", 0.0, float(spelled.inner)),
            )
        said = scale.said(EvidenceKind.ACRONYM, *terms)
        return [
            (scale.point(_PRIOR, "prior.acronym"), "", ""),
            (said, left.name.core, right.name.core),
        ]
    return None


def _left_over(extra: list[Part], lacking: list[Part], scale: _Scale) -> list[Piece]:
    """What the words say that have no partner: against each other first, then alone.

    Args:
        extra: Those of the first name.
        lacking: Those of the second name.
        scale: The curves.
    """
    pieces: list[Piece] = []
    if extra and lacking:
        extra, lacking = list(extra), list(lacking)
        if any(map(_sets_apart, extra)) and any(map(_sets_apart, lacking)):
            _set_apart(pieces, extra, lacking)
        _against(pieces, extra, lacking, scale)
    pieces += [(_alone(_EXTRA, part, scale), part.text, "") for part in extra]
    pieces += [(_alone(_MISSING, part, scale), "", part.text) for part in lacking]
    return pieces


def _set_apart(pieces: list[Piece], extra: list[Part], lacking: list[Part]) -> None:
    """Take out numbers, directions and ordinals that stand against each other."""
    for of in (_NUMBER, *sorted(_APART)):
        ones, others = ([p for p in side if of in (p.role, _term(p))] for side in (extra, lacking))
        for one, other in zip(ones, others, strict=False):
            said = by_hand(_CONTRADICTING, weights.CONTRADICTING_NUMBER)
            pieces.append((said, one.text, other.text))
            extra.remove(one)
            lacking.remove(other)


def _against(pieces: list[Piece], extra: list[Part], lacking: list[Part], scale: _Scale) -> None:
    """Take out words that stand against each other.

    A word that nothing translates may mean what stands in the other name.
    """
    words = [[p for p in s if not (_is_light(p) or _sets_apart(p))] for s in (extra, lacking)]
    if not all(words):
        return
    foreign = [[p for p in side if not p.text.isascii()] for side in words]
    plain = [[p for p in side if p.text.isascii()] for side in words]
    for ones, others, curve in (
        (plain[0], plain[1], "against"),
        (foreign[0], foreign[1], "against.native"),
        (foreign[0], plain[1], "against.foreign"),
        (plain[0], foreign[1], "against.foreign"),
    ):
        while ones and others:
            one, other = ones.pop(0), others.pop(0)
            sure = _CONTRADICTING if curve == "against" else EvidenceKind.DOUBT
            pieces.append((scale.point(sure, curve), one.text, other.text))
            extra.remove(one)
            lacking.remove(other)


def _sets_apart(part: Part) -> bool:
    """Whether a word tells namesakes apart by itself, be it put or missing."""
    return part.role is _NUMBER or _term(part) in _APART


def _alone(kind: EvidenceKind, part: Part, scale: _Scale) -> Said:
    """What it says that one name lacks a part; `kind` says which name has it."""
    role, term = part.role, _term(part)
    if role is _NUMBER:
        return by_hand(_CONTRADICTING, weights.CONTRADICTING_NUMBER)
    if term in _APART:
        return by_hand(_CONTRADICTING, weights.MISSING_APART)
    if role is _PARTICLE:
        return scale.point(kind, "missing.light")
    if role is _LEGAL:
        return scale.point(kind, "missing.legal")
    if term == "place type":
        return scale.point(kind, "missing.type")
    if part.means or term:
        return scale.point(kind, "missing.term")
    return scale.point(kind, "missing.word")
