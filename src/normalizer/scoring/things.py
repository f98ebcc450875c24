"""Evidence that two names are one organization's, place's or other thing's."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.background import UNLISTED_BITS, word_rarity
from normalizer.evidence import Evidence, EvidenceKind
from normalizer.languages.spelling import is_han, plain_spellings, same_characters
from normalizer.model import Kind
from normalizer.names import Name, Part, PartRole
from normalizer.names.meanings import term_kind
from normalizer.scoring import weights
from normalizer.scoring.acronyms import is_short, spelled_by
from normalizer.scoring.alignment import Judged, align
from normalizer.scoring.curves import fitted, weigh
from normalizer.scoring.words import judge_run, judge_words, latin_words
from normalizer.text.distance import alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from normalizer.scoring.curves import Term

__all__ = ["compare_things"]

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


@frozen
class _Scale:
    """The curves of one kind of thing, and how rare its words are."""

    name: str

    def judged(self, kind: EvidenceKind, *terms: Term, note: str = "") -> Judged:
        own = tuple((f"{self.name}.{curve}", at, amount) for curve, at, amount in terms)
        return Judged(kind, weigh(own), own, note)

    def evidence(
        self, kind: EvidenceKind, *terms: Term, left: str = "", right: str = ""
    ) -> Evidence:
        own = tuple((f"{self.name}.{curve}", at, amount) for curve, at, amount in terms)
        return fitted(kind, *own, left=left, right=right)

    def rarity(self, word: str) -> float:
        return word_rarity(word, self.name)

    def worth(self, part: Part) -> float:
        """How rare a part is; a word that is known to mean another is as rare as that."""
        known = [self.rarity(word) for word in part.means]
        own = self.rarity(part.form) if part.text.isascii() or not known else UNLISTED_BITS
        return min([own, *known])


def compare_things(left: Name, right: Name, *, kind: Kind | None) -> tuple[Evidence, ...]:
    """Evidence that two names are one thing's, word by word; the whole not counted.

    Args:
        left: The first name.
        right: The second name.
        kind: What both name; any kind but a place is weighed as an organization.
    """
    scale = _Scale("place" if kind is Kind.PLACE else "organization")
    if not left.parts or not right.parts:
        return (Evidence(EvidenceKind.PRIOR, weights.PRIOR),)
    spelled = (*_but_for_form(left, right), *_by_words(left.parts, right.parts, scale))
    short = _acronym_evidence(left, right, scale)
    if short is None:
        return spelled
    return max(short, spelled, key=lambda pieces: math.fsum(piece.bits for piece in pieces))


def _but_for_form(left: Name, right: Name) -> list[Evidence]:
    """What it tells that two names are the same but for a legal form or small words."""
    texts = [[p.text for p in name.parts if not _is_light(p)] for name in (left, right)]
    if left.forms == right.forms or texts[0] != texts[1] or not texts[0]:
        return []
    classes = [
        {one for p in name.parts if p.role is PartRole.LEGAL for one in p.means}
        for name in (left, right)
    ]
    if all(classes) and classes[0].isdisjoint(classes[1]):
        return []
    if classes[0] == classes[1]:
        bits, note = weights.WHOLE_BUT_GRAMMAR, "but for small words"
    else:
        bits, note = weights.WHOLE_BUT_FORM, "but for the legal form"
    return [Evidence(EvidenceKind.WHOLE, bits, left.core, right.core, note)]


def _by_words(
    ones: tuple[Part, ...], others: tuple[Part, ...], scale: _Scale
) -> tuple[Evidence, ...]:
    pairing = align(
        ones,
        others,
        judge=partial(_judge, scale=scale),
        joined=lambda form: scale.judged(EvidenceKind.SPACING, ("joined", scale.rarity(form), 1.0)),
        run=partial(_judge_run, scale=scale),
        near=True,
    )
    lone_left = [ones[i] for i in pairing.left]
    lone_right = [others[j] for j in pairing.right]
    pieces = [scale.evidence(EvidenceKind.PRIOR, ("prior", 0.0, 1.0)), *pairing.evidence]
    shares = sorted((_share(ones, pairing.left, scale), _share(others, pairing.right, scale)))
    terms: tuple[Term, ...] = (("share.less", shares[0], 1.0), ("share.more", shares[1], 1.0))
    if shares == [1.0, 1.0] and all(map(_is_sure, pairing.evidence)):
        terms = (*terms, ("complete", 0.0, 1.0))
    pieces.append(scale.evidence(EvidenceKind.COVERED, *terms))
    pieces += _left_over(lone_left, lone_right, scale)
    more = [part for side in (lone_left, lone_right) for part in side if not _is_light(part)]
    bodies = [part.text for part in more if not _BODIES.isdisjoint(part.means)]
    one_sided = all(map(_is_light, lone_left)) or all(map(_is_light, lone_right))
    if bodies and one_sided:
        note = f"{min(bodies)} makes another body of it"
        pieces.append(Evidence(EvidenceKind.KIN, 0.0, note=note))
    return tuple(pieces)


def _is_sure(piece: Evidence) -> bool:
    """Whether two words are the same or mean the same; no spelling or likeness is needed."""
    if piece.kind is EvidenceKind.SPACING:
        return piece.terms[0][0].endswith(".joined")
    return piece.kind in (EvidenceKind.EQUAL, EvidenceKind.TRANSLATED)


def _share(parts: Sequence[Part], lone: Iterable[int], scale: _Scale) -> float:
    """How much of a name has a partner, by how rare its words are."""
    counted = [0.0 if _is_light(part) else scale.worth(part) for part in parts]
    whole = math.fsum(counted)
    return 1.0 - math.fsum(counted[at] for at in lone) / whole if whole else 1.0


def _is_light(part: Part) -> bool:
    return part.role in (PartRole.PARTICLE, PartRole.LEGAL)


def _judge(one: Part, other: Part, *, scale: _Scale) -> Judged | None:
    """What two words of things' names say to each other. Symmetric."""
    roles = (one.role, other.role)
    if one.text == other.text or _is_same_han(one, other):
        if one.role is other.role and _is_light(one):
            return scale.judged(EvidenceKind.EQUAL, ("light", 0.0, 1.0))
        return scale.judged(EvidenceKind.EQUAL, ("equal", min(map(scale.worth, (one, other))), 1.0))
    if PartRole.LEGAL in roles:
        same = one.role is other.role and bool({*one.means} & {*other.means})
        return scale.judged(EvidenceKind.TRANSLATED, ("light", 0.0, 1.0)) if same else None
    shared = _meanings(one) & _meanings(other)
    if shared:
        bits = min(*map(scale.rarity, shared), scale.worth(one), scale.worth(other))
        return scale.judged(EvidenceKind.TRANSLATED, ("means", bits, 1.0), note=min(shared))
    if PartRole.PARTICLE in roles or PartRole.NUMBER in roles or _are_terms(one, other):
        return None
    found = _as_spelled(one, other, scale)
    if found is not None:
        return found
    if is_han(one.text) and is_han(other.text):
        return None
    words = judge_words(one, other, worth=scale.rarity)
    return None if words is None else _on(scale, words)


def _on(scale: _Scale, found: Judged) -> Judged:
    """The same measurements weighed for another kind."""
    return scale.judged(found.kind, *found.terms, note=found.note)


def _is_same_han(one: Part, other: Part) -> bool:
    both = is_han(one.text) and is_han(other.text)
    return both and same_characters(one.text, other.text)


def _meanings(part: Part) -> frozenset[str]:
    """The English words that a part may mean; a Latin word may be one of them itself."""
    return frozenset((*part.means, part.form) if part.text.isascii() else part.means)


def _term(part: Part) -> str:
    """The kind of term that a part is, by hand; small words are none, though some look like it."""
    return "" if part.role is PartRole.PARTICLE else term_kind(part.text)


def _are_terms(one: Part, other: Part) -> bool:
    """Whether both words are terms: where these mean two things, no likeness makes them one."""
    return bool(_term(one)) and bool(_term(other))


def _as_spelled(one: Part, other: Part, scale: _Scale) -> Judged | None:
    """A native word beside one of the ways to spell it, as far as it is listed."""
    if one.text.isascii() == other.text.isascii():
        return None
    native, latin = (other, one) if one.text.isascii() else (one, other)
    forms = (native.form, *native.others)
    if latin.form not in forms:
        return None
    bits = scale.rarity(latin.form) - _RANK_BITS * forms.index(latin.form)
    return scale.judged(EvidenceKind.READING, ("spelled", bits, 1.0))


def _judge_run(cut: tuple[Part, ...], whole: Part, *, scale: _Scale) -> Judged | None:
    """What words of one name say to one word of the other: the same, written together."""
    latin = whole.text.isascii()
    if any(part.text.isascii() is not cut[0].text.isascii() for part in cut):
        return None
    if cut[0].text.isascii() and " ".join(part.form for part in cut) in whole.means:
        bits = math.fsum(scale.rarity(part.form) for part in cut)
        return scale.judged(EvidenceKind.TRANSLATED, ("means", bits, 1.0))
    if latin and not cut[0].text.isascii():
        # 黑龙江 is divided before what means a river, and is Heilongjiang all the same.
        forms = plain_spellings("".join(part.text for part in cut))
        if whole.form in forms:
            bits = scale.rarity(whole.form) - _RANK_BITS * forms.index(whole.form)
            return scale.judged(EvidenceKind.SPACING, ("spelled", bits, 1.0))
    if whole.means or any(part.role is PartRole.LEGAL for part in (*cut, whole)):
        return None
    if latin is cut[0].text.isascii():
        return _nearly_joined(cut, whole, scale) if latin else None
    together = "".join(part.form for part in cut)
    forms = (whole.form, *whole.others)
    if not latin and together in forms:
        bits = scale.rarity(together) - _RANK_BITS * forms.index(together)
        return scale.judged(EvidenceKind.SPACING, ("spelled", bits, 1.0))
    if latin and any(part.means for part in cut):
        return None
    found = judge_run(cut, whole)
    return None if found is None else _on(scale, found)


def _nearly_joined(cut: tuple[Part, ...], whole: Part, scale: _Scale) -> Judged | None:
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
    return scale.judged(EvidenceKind.SPACING, *found.terms)


def _acronym_evidence(left: Name, right: Name, scale: _Scale) -> tuple[Evidence, ...] | None:
    for short, long in ((left, right), (right, left)):
        if not is_short(short) or len(long.parts) <= len(short.parts):
            continue
        spelled = spelled_by(short.parts, long.parts)
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
        return (
            scale.evidence(EvidenceKind.PRIOR, ("prior.acronym", 0.0, 1.0)),
            scale.evidence(EvidenceKind.ACRONYM, *terms, left=left.core, right=right.core),
        )
    return None


def _left_over(left: list[Part], right: list[Part], scale: _Scale) -> list[Evidence]:
    """What the words say that have no partner: against each other first, then alone."""
    pieces = []
    sides = [list(left), list(right)]
    for of in (PartRole.NUMBER, *sorted(_APART)):
        ones, others = ([p for p in side if of in (p.role, _term(p))] for side in sides)
        for one, other in zip(ones, others, strict=False):
            bits = weights.CONTRADICTING_NUMBER
            pieces.append(Evidence(EvidenceKind.CONTRADICTING, bits, one.text, other.text))
            sides[0].remove(one)
            sides[1].remove(other)
    # A word that nothing translates may mean what stands in the other name.
    words = [[p for p in side if not (_is_light(p) or _sets_apart(p))] for side in sides]
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
            term = (curve, 0.0, 1.0)
            sure = EvidenceKind.CONTRADICTING if curve == "against" else EvidenceKind.DOUBT
            pieces.append(scale.evidence(sure, term, left=one.text, right=other.text))
            sides[0].remove(one)
            sides[1].remove(other)
    for kind, side in ((EvidenceKind.EXTRA, sides[0]), (EvidenceKind.MISSING, sides[1])):
        pieces += [_alone(kind, part, scale) for part in side]
    return pieces


def _sets_apart(part: Part) -> bool:
    """Whether a word tells namesakes apart by itself, be it put or missing."""
    return part.role is PartRole.NUMBER or _term(part) in _APART


def _alone(kind: EvidenceKind, part: Part, scale: _Scale) -> Evidence:
    sides = (part.text, "") if kind is EvidenceKind.EXTRA else ("", part.text)
    term = _term(part)
    if part.role is PartRole.NUMBER:
        return Evidence(EvidenceKind.CONTRADICTING, weights.CONTRADICTING_NUMBER, *sides)
    if term in _APART:
        return Evidence(EvidenceKind.CONTRADICTING, weights.MISSING_APART, *sides)
    if part.role is PartRole.PARTICLE:
        terms: Term = ("missing.light", 0.0, 1.0)
    elif part.role is PartRole.LEGAL:
        terms = ("missing.legal", 0.0, 1.0)
    elif term == "place type":
        terms = ("missing.type", 0.0, 1.0)
    elif part.means or term:
        terms = ("missing.term", 0.0, 1.0)
    else:
        terms = ("missing.word", 0.0, 1.0)
    return scale.evidence(kind, terms, left=sides[0], right=sides[1])
