"""The table of given names: groups of forms that are one name."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

from attrs import frozen

__all__ = [
    "FULL",
    "SHORT",
    "Form",
    "genders",
    "group",
    "group_ids",
    "groups",
    "is_pet_form",
    "memberships",
]

FULL, SHORT = "full", "short"


@frozen
class Form:
    """One form of a name.

    Attributes:
        group: The name that it is a form of.
        text: The form, folded.
        short: Whether it is a short form or nickname.
        languages: The languages whose form it is.
        weight: How often sources write it, against the other forms of the group.
    """

    group: str
    text: str
    short: bool
    languages: frozenset[str]
    weight: float


@cache
def _rows() -> dict[str, list[list[str]]]:
    """For each group its rows, as cells. Most are never asked for, so they stay text."""
    text = resources.files(__package__).joinpath("forms.tsv").read_text(encoding="utf-8")
    found: dict[str, list[list[str]]] = {}
    for line in text.splitlines()[1:]:
        name, *cells = line.split("\t")
        found.setdefault(name, []).append(cells)
    return found


@cache
def _index() -> dict[str, tuple[str, ...]]:
    """For each form the groups that it stands in, sorted as the table is."""
    found: dict[str, list[str]] = {}
    for name, rows in _rows().items():
        for cells in rows:
            for form in cells[3].split():
                found.setdefault(form, []).append(name)
    return {form: tuple(names) for form, names in found.items()}


def groups() -> tuple[str, ...]:
    """The ids of all groups, sorted."""
    return tuple(_rows())


@cache
def _languages(cell: str) -> frozenset[str]:
    return frozenset(cell.split(","))


@cache
def group(name: str) -> dict[str, Form]:
    """The forms of a group, by their text."""
    return {
        text: Form(name, text, kind == SHORT, _languages(languages), float(weight))
        for _, kind, languages, forms, weights in _rows()[name]
        for text, weight in zip(forms.split(), weights.split(), strict=True)
    }


@lru_cache(maxsize=2048)
def memberships(word: str) -> tuple[Form, ...]:
    """What a folded form is in each group that it stands in, sorted by group."""
    return tuple(group(name)[word] for name in _index().get(word, ()))


def group_ids(word: str) -> tuple[str, ...]:
    """The groups that a folded form stands in, sorted."""
    return _index().get(word, ())


@lru_cache(maxsize=2048)
def genders(text: str) -> frozenset[str]:
    """``m`` and ``f``, as the folded form is a man's or a woman's name; empty where not listed.

    >>> sorted(genders("sasha")), sorted(genders("jeanne")), genders("putin")
    (['f', 'm'], ['f'], frozenset())
    """
    return frozenset(cells[0] for name in _index().get(text, ()) for cells in _rows()[name])


@lru_cache(maxsize=2048)
def is_pet_form(left: str, right: str) -> bool:
    """Whether one folded form is a pet form of the other that is no shorter: Ivanka of Ivana.

    Such a form is a name of its own as often; Phil is Philip. Symmetric.

    >>> is_pet_form("ivana", "ivanka"), is_pet_form("phil", "philip")
    (True, False)
    """
    for name in set(group_ids(left)) & set(group_ids(right)):
        one, other = group(name)[left], group(name)[right]
        short, full = (one, other) if one.short else (other, one)
        if short.short and not full.short and len(short.text) >= len(full.text):
            return True
    return False
