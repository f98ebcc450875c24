"""How likely a second source writes another form of a person's given name."""

from __future__ import annotations

import math
from functools import lru_cache

from normalizer.languages.equivalents.table import Form, group, group_ids, memberships

__all__ = ["equivalent_bits", "equivalent_forms", "equivalents_key", "relation"]

# P(a source writes a form of this relation, given that another source wrote the first form), in
# pairs of names that differ somewhere: fitted by tools/fit_equivalents.py.
RATES = {
    "full same": 0.14,
    "full other": 0.084,
    "full to short": 0.076,
    "short to full": 0.47,
    "short to short": 0.056,
}
_MOST_FORMS = 24


def relation(left: Form, right: Form) -> str:
    """How two forms of one name are related: the key of a rate."""
    if left.short:
        return "short to short" if right.short else "short to full"
    if right.short:
        return "full to short"
    return "full other" if left.languages.isdisjoint(right.languages) else "full same"


@lru_cache(maxsize=2048)
def _share(left: Form) -> float:
    """P(a person who is written so bears the name of this group)."""
    total = sum(form.weight for form in memberships(left.text))
    return left.weight / total


@lru_cache(maxsize=2048)
def _others(left: Form) -> dict[str, float]:
    """P(right | left, this group) for each other form of the group."""
    forms = [
        (right, relation(left, right))
        for right in group(left.group).values()
        if right.text != left.text
    ]
    masses: dict[str, float] = {}
    for right, how in forms:
        masses[how] = masses.get(how, 0.0) + right.weight
    return {right.text: RATES[how] * right.weight / masses[how] for right, how in forms}


@lru_cache(maxsize=2048)
def _written(left: str) -> dict[str, float]:
    """P(right | left) for each other form of each name that a form can be."""
    found: dict[str, float] = {}
    for form in memberships(left):
        share = _share(form)
        for right, likely in _others(form).items():
            found[right] = found.get(right, 0.0) + share * likely
    return found


@lru_cache(maxsize=2048)
def equivalent_bits(left: str, right: str) -> float | None:
    """How likely one person's given name is written in both forms.

    It is the log2 of the probability that a second source writes one form where a first writes
    the other, the mean of both directions; added to the rarity of the forms it is what their
    agreement tells.

    Args:
        left: A folded word.
        right: Another folded word.

    Returns:
        At most 0, in bits; None where the words are no forms of one name, or the same word.

    >>> equivalent_bits("alexander", "aleksandr") > equivalent_bits("alexander", "sandor")
    True
    >>> equivalent_bits("alexander", "alexandra") is None
    True
    """
    ones = group_ids(left)
    if not ones or set(ones).isdisjoint(group_ids(right)):
        return None
    there = _written(left).get(right)
    if there is None:
        return None
    return (math.log2(there) + math.log2(_written(right)[left])) / 2


@lru_cache(maxsize=2048)
def equivalent_forms(word: str) -> tuple[str, ...]:
    """The other forms of a given name, the likeliest first, 24 at most.

    >>> equivalent_forms("alexander")[0], equivalent_forms("zyx")
    ('aleksandr', ())
    """
    found = ((equivalent_bits(word, other) or 0.0, other) for other in _written(word))
    ranked = sorted(found, key=lambda one: (-one[0], one[1]))
    return tuple(other for _, other in ranked[:_MOST_FORMS])


def equivalents_key(word: str) -> tuple[str, ...]:
    """The ids of the groups that a folded word belongs to, sorted: for filing names.

    Words share an id exactly when they have `equivalent_bits`, or are the same listed word.

    >>> equivalents_key("aleksandr"), equivalents_key("zyx")
    (('alexander',), ())
    """
    return group_ids(word)
