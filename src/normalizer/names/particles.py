"""Small words of names: articles, prepositions, whose child one is.

They stand before a name or between two, and sources leave them out, so that they tell little. The
same words are names of their own: Le and Van of Vietnamese families, Ben and Al of Americans. What
a word is, its place tells.
"""

from __future__ import annotations

from functools import cache

from normalizer.languages.arabic.marks import bare
from normalizer.languages.registry import languages

__all__ = ["PARTICLES", "is_particle", "may_be_particle"]

PARTICLES = frozenset(
    # Arabic and Hebrew in Latin letters: the article, son, daughter, father, servant.
    "al el ul bin ibn ben bint binti abu abd ould "
    # French, Spanish, Portuguese, Italian.
    "de del della delle dello degli dei di da das dos du des la le les y e i san santa "
    # German, Dutch, Scandinavian.
    "der den von vom van zu zum zur ter ten op af av "
    # Son and daughter of, behind a patronymic of Central Asia and Azerbaijan.
    "oglu ogli ogly oghlu qizi kizi kyzy gyzy оглы кызы углы "
    "of the und and et st".split()
)
"""Particles in Latin and Cyrillic letters, folded; other scripts' come with their languages."""

# Particles that are given names where they stand first: Ben Carson, Al Gore, בן.
_GIVEN = frozenset({"al", "ben", "בן"})
# Particles that stand behind the name that they belong to.
_BEHIND = frozenset("oglu ogli ogly oghlu qizi kizi kyzy gyzy оглы кызы углы".split())


@cache
def _of_languages() -> tuple[frozenset[str], frozenset[str]]:
    """Particles, and titles that stand behind a name, that the languages bring."""
    return (
        frozenset[str]().union(*(one.particles for one in languages())),
        frozenset[str]().union(*(one.titles for one in languages())),
    )


def is_particle(text: tuple[str, ...], at: int, written: str) -> bool:
    """Whether a folded word of a name is a particle where it stands.

    Args:
        text: The folded words of the name.
        at: Which of them is asked about.
        written: The name as written, whose capitals, hyphens and commas tell.

    >>> is_particle(("charles", "de", "gaulle"), 1, "Charles de Gaulle")
    True
    >>> is_particle(("nguyen", "van"), 1, "Nguyen Van"), is_particle(("al", "gore"), 0, "Al Gore")
    (False, False)
    """
    word = text[at]
    if word not in PARTICLES:
        if word.isascii():
            return False
        word = bare(word)
        particles, titles = _of_languages()
        if word in titles:
            return True
        if word not in particles:
            return False
    if at == len(text) - 1:
        # Behind its name it is turned round: "Gaulle, Charles de", "BEETHOVEN Ludwig van";
        # and the honorific of Abe-san is one as well.
        return word in _BEHIND or "," in written or written.endswith((" " + word, "-" + word))
    if not at and PARTICLES.issuperset(text):
        return False  # Le Van
    if at or word not in _GIVEN:
        return True
    # The article is joined by a hyphen, or small, or in capitals: al-Sisi, al Sisi, AL SISI.
    before = written[: len(word) + 1]
    return not before.endswith(" ") or (word == "al" and before != "Al ") or before == "ben "


def may_be_particle(word: str) -> bool:
    """Whether a folded word of a name is a particle in some place; others are so in none.

    >>> may_be_particle("von"), may_be_particle("بن"), may_be_particle("putin")
    (True, True, False)
    """
    if word in PARTICLES or word.isascii():
        return word in PARTICLES
    return any(bare(word) in listed for listed in _of_languages())
