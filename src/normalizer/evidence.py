"""Evidence: named, signed contributions that add up to a score in log-odds.

Weights are bits: +1 bit doubles the odds that two names mean the same, -1 bit halves them. The
score is the probability that the sum gives.
"""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Evidence", "EvidenceKind", "describe", "probability", "total"]

BITS_DIGITS = 9
"""Decimals of bits as data: a hundred rounded weights still add up to their sum within 1e-7."""

SCORE_DIGITS = 6
"""Decimals of scores as data; what lies nearer to 0 or 1 is told by the bits."""


class EvidenceKind(StrEnum):
    """What a piece of evidence is."""

    # The hash of the text: kinds are keys, and that of `enum.Enum` is computed in Python.
    __hash__ = str.__hash__

    PRIOR = "prior"
    """Where every comparison starts: most pairs of names are of two entities."""
    EQUAL = "equal"
    """Both parts are the same letters."""
    READING = "reading"
    """Both parts can be read as one native form."""
    DOUBT = "reading in doubt"
    """The spellings can also be read in other ways."""
    SPACING = "spacing"
    """The same letters, divided into words otherwise."""
    SPELLING = "spelling"
    """The parts differ by letters that sources exchange."""
    TYPO = "typo"
    """The parts differ by a slip, or are two names."""
    ALIKE = "alike"
    """The parts look or sound alike, though no rule makes them one."""
    EQUIVALENT = "equivalent"
    """The parts are forms of one given name: a short form, or another language's."""
    DOUBLET = "doublet"
    """The parts are one given name as two neighbouring languages write it."""
    INITIAL = "initial"
    """One part is the initial of the other."""
    ACRONYM = "acronym"
    """One name is made of the initials of the other."""
    TRANSLATED = "translated"
    """The parts mean the same, in two languages or as two words for it."""
    COVERED = "covered"
    """How much of each name has a partner in the other."""
    SINGLE = "single"
    """No more than one part agrees."""
    ORDER = "order"
    """The parts stand in another order."""
    MISSING = "missing"
    """The second name has a part that the first lacks."""
    EXTRA = "extra"
    """The first name has a part that the second lacks."""
    CONTRADICTING = "contradicting"
    """The parts stand against each other."""
    KIN = "kin"
    """Relatives and namesakes bear names that differ so; it bounds what the rest may say."""
    SHARED = "shared by relatives"
    """What the other parts agree on counts less where one part stands against another."""
    WHOLE = "whole"
    """Both names are the same as a whole."""
    LISTED = "listed"
    """The tables list this spelling for the entity."""
    PARTIAL = "partial"
    """The spelling is only a part of a name, or a description."""
    KIND = "kind"
    """The kind that was asked for, against the kind of the entity."""
    CONTEXT = "context"
    """What stands around the mention agrees with the entity."""
    CONTEXT_CONTRADICTING = "context contradicting"
    """What stands around the mention speaks against the entity."""
    JUDGED = "judged"
    """What a person said, in a journal of judgements or by `never` in the tables."""


@frozen
class Evidence:
    """One named contribution.

    Attributes:
        kind: What it is.
        bits: Its weight: log2 of how much likelier it is if both mean the same than if not.
        left: The part of the first name, or of the mention, that it is about; "" for none.
        right: The part of the second name, or of the alias.
        note: What a reader needs besides, such as the native form that both are read as.
        terms: What was measured, where the weight is fitted: name of the curve, place on it, and
            amount.
    """

    kind: EvidenceKind
    bits: float
    left: str = ""
    right: str = ""
    note: str = ""
    terms: tuple[tuple[str, float, float], ...] = ()

    def as_dict(self) -> dict[str, object]:
        """The evidence as JSON has it, without what was measured.

        Returns:
            The keys kind, bits (nine decimals), left, right, note, and words, which is
            `describe`; all but bits are ``str``.

        >>> Evidence(EvidenceKind.READING, 2.15, "yul", "yeol", "열").as_dict()["words"]
        'yul and yeol can be read as one (열)'
        """
        return {
            "kind": self.kind.value,
            "bits": round(self.bits, BITS_DIGITS),
            "left": self.left,
            "right": self.right,
            "note": self.note,
            "words": describe(self),
        }

    def swapped(self) -> Evidence:
        """The same evidence with the two names exchanged.

        >>> Evidence(EvidenceKind.EXTRA, -2.0, left="jr").swapped().kind
        <EvidenceKind.MISSING: 'missing'>
        """
        swaps = {
            EvidenceKind.EXTRA: EvidenceKind.MISSING,
            EvidenceKind.MISSING: EvidenceKind.EXTRA,
        }
        kind = swaps.get(self.kind, self.kind)
        return Evidence(kind, self.bits, self.right, self.left, self.note, self.terms)


def total(evidence: Iterable[Evidence]) -> float:
    """Sum of the weights, in bits, the same in any order.

    >>> total([Evidence(EvidenceKind.PRIOR, -10.0), Evidence(EvidenceKind.EQUAL, 13.0)])
    3.0
    """
    return math.fsum(piece.bits for piece in evidence)


def probability(bits: float) -> float:
    """The probability that odds of ``2 ** bits`` to 1 mean.

    >>> probability(0.0), round(probability(3.17), 2), probability(-5000.0)
    (0.5, 0.9, 0.0)
    """
    if bits > 0:
        return 1.0 / (1.0 + math.pow(2.0, -min(bits, 1000.0)))
    odds = math.pow(2.0, max(bits, -1000.0))
    return odds / (1.0 + odds) if bits > -1000.0 else 0.0


_WORDS = {
    EvidenceKind.PRIOR: "before the parts are looked at",
    EvidenceKind.EQUAL: "{left} is the same as {right}",
    EvidenceKind.READING: "{left} and {right} can be read as one",
    EvidenceKind.DOUBT: "the other ways to read the two names",
    EvidenceKind.SPACING: "{left} is {right}, divided otherwise",
    EvidenceKind.SPELLING: "{left} and {right} are spellings that sources exchange",
    EvidenceKind.TYPO: "{left} is nearly {right}",
    EvidenceKind.ALIKE: "{left} is like {right}",
    EvidenceKind.EQUIVALENT: "{left} and {right} are forms of one given name",
    EvidenceKind.SINGLE: "no more than one part agrees",
    EvidenceKind.TRANSLATED: "{left} and {right} mean the same",
    EvidenceKind.COVERED: "so much of both names has a partner",
    EvidenceKind.DOUBLET: "{left} and {right} are one given name in neighbouring languages",
    EvidenceKind.INITIAL: "{left} fits {right} by its initial",
    EvidenceKind.ACRONYM: "{left} and {right}: one spells the initials of the other",
    EvidenceKind.ORDER: "the parts stand in another order",
    EvidenceKind.MISSING: "{right} is not in the first name",
    EvidenceKind.EXTRA: "{left} is not in the second name",
    EvidenceKind.CONTRADICTING: "{left} stands against {right}",
    EvidenceKind.KIN: "two people bear names that differ so",
    EvidenceKind.SHARED: "what relatives and namesakes share counts less beside a contradiction",
    EvidenceKind.WHOLE: "the whole name is the same",
    EvidenceKind.LISTED: "the tables list this spelling",
    EvidenceKind.PARTIAL: "many may share {right}",
    EvidenceKind.KIND: "asked for: {left}; this is: {right}",
    EvidenceKind.CONTEXT: "the context agrees: {left} / {right}",
    EvidenceKind.CONTEXT_CONTRADICTING: "the context speaks against it: {left} / {right}",
    EvidenceKind.JUDGED: "a person judged it",
}
_LONE = {
    EvidenceKind.CONTEXT: "the context agrees",
    EvidenceKind.CONTEXT_CONTRADICTING: "the context speaks against it",
}


def describe(evidence: Evidence) -> str:
    """One piece of evidence in words, without its weight.

    >>> describe(Evidence(EvidenceKind.READING, 6.5, "yul", "yeol", "열"))
    'yul and yeol can be read as one (열)'
    """
    template = _WORDS[evidence.kind]
    if not evidence.left and not evidence.right:
        template = _LONE.get(evidence.kind, template)
    words = template.format(left=evidence.left, right=evidence.right)
    return f"{words} ({evidence.note})" if evidence.note else words
