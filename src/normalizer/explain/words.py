"""What evidence, probabilities and policies are called, for a reader who knows no code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.evidence import Evidence, EvidenceKind, describe

if TYPE_CHECKING:
    from normalizer.decide import Policy

__all__ = ["WITHOUT_PARTS", "briefly", "likelihood", "needs", "share"]

_BRIEF = {
    EvidenceKind.PRIOR: "before the parts are looked at",
    EvidenceKind.EQUAL: "the same",
    EvidenceKind.READING: "can be read as one",
    EvidenceKind.DOUBT: "the other ways to read the two names",
    EvidenceKind.SPACING: "the same letters, divided otherwise",
    EvidenceKind.SPELLING: "spellings that sources exchange",
    EvidenceKind.TYPO: "nearly the same: a slip, or another name",
    EvidenceKind.ALIKE: "alike in look or sound",
    EvidenceKind.EQUIVALENT: "forms of one given name",
    EvidenceKind.SINGLE: "no more than one part agrees",
    EvidenceKind.DOUBLET: "one given name in neighbouring languages",
    EvidenceKind.INITIAL: "fits by its initial",
    EvidenceKind.ACRONYM: "one spells the initials of the other",
    EvidenceKind.ORDER: "the parts stand in another order",
    EvidenceKind.MISSING: "only in the {right}",
    EvidenceKind.EXTRA: "only in the {left}",
    EvidenceKind.CONTRADICTING: "stand against each other",
    EvidenceKind.SHARED: "counts less beside a contradiction: relatives and namesakes share it",
    EvidenceKind.TRANSLATED: "mean the same",
    EvidenceKind.COVERED: "how much of both names agrees",
    EvidenceKind.LISTED: "the tables list this spelling",
    EvidenceKind.PARTIAL: "a part of a name, which many may share",
}
WITHOUT_PARTS = frozenset({
    EvidenceKind.JUDGED,
    EvidenceKind.KIN,
    EvidenceKind.WHOLE,
    EvidenceKind.KIND,
    EvidenceKind.CONTEXT,
    EvidenceKind.CONTEXT_CONTRADICTING,
})  # fmt: skip
"""What is about no parts of the two names, so that its words say all."""

_AGAINST = {EvidenceKind.ALIKE: "alike in look or sound, but too little"}

# The scale of likelihood of the IPCC (guidance note on uncertainties, 2010), which reviewers know:
# the least probability, and what it is called.
_LIKELIHOOD = (
    (0.99, "virtually certain"),
    (0.90, "very likely"),
    (0.66, "likely"),
    (0.33, "about as likely as not"),
    (0.10, "unlikely"),
    (0.01, "very unlikely"),
    (0.0, "exceptionally unlikely"),
)

_LEAST_SHARE = 0.0005
"""Below this, three decimals would show a probability as none at all."""


def briefly(evidence: Evidence, *, left: str = "first name", right: str = "second name") -> str:
    """One piece of evidence in words, beside columns that hold its parts.

    Args:
        evidence: The piece.
        left: What the first name is called.
        right: What the second name is called.

    >>> briefly(Evidence(EvidenceKind.READING, 6.5, "yul", "yeol", "열"))
    'can be read as one (열)'
    >>> briefly(Evidence(EvidenceKind.MISSING, -2.0, right="jr"), right="alias")
    'only in the alias'
    """
    if evidence.kind in WITHOUT_PARTS:
        return describe(evidence)
    words = _BRIEF[evidence.kind].format(left=left, right=right)
    if evidence.bits < 0:
        words = _AGAINST.get(evidence.kind, words)
    return f"{words} ({evidence.note})" if evidence.note else words


def likelihood(score: float) -> str:
    """A probability, 0 to 1, in words.

    >>> likelihood(0.959), likelihood(0.5), likelihood(0.0)
    ('very likely', 'about as likely as not', 'exceptionally unlikely')
    """
    return next(words for least, words in _LIKELIHOOD if score >= least)


def share(score: float) -> str:
    """A probability with three decimals; never as certain when it is not.

    >>> share(0.9587), share(0.99999), share(0.00001)
    ('0.959', '>0.999', '<0.001')
    """
    if score < _LEAST_SHARE:
        return "<0.001"
    if score >= 1 - _LEAST_SHARE:
        return ">0.999"
    return f"{score:.3f}"


def needs(policy: Policy) -> str:
    """What a policy asks for.

    >>> from normalizer.decide import BALANCED
    >>> needs(BALANCED)
    "the policy 'balanced' needs 0.7 and a lead of 2 bits"
    """
    return (
        f"the policy {policy.name!r} needs {policy.resolve:g} and a lead of {policy.margin:g} bits"
    )
