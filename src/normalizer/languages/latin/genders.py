"""Forms of one name for a man and for a woman: they look like spellings, and are two people."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["are_two_genders"]

# Endings of a man's name, and of a woman's that is made of it: Slavic and Greek family names
# (Ivanov, Ivanova; Zelensky, Zelenska; Navalny, Navalnaya; Papadopoulos, Papadopoulou), and given
# names in Romance, Germanic, Slavic and Greek languages (Martin, Martine; Daniel, Danielle;
# Oleksandr, Oleksandra; Valéry, Valérie; Andreas, Andrea).
_OF_FAMILIES = (
    ("skyi", "ska"), ("skiy", "skaya"), ("skyy", "ska"), ("sky", "skaya"), ("ski", "ska"),
    ("sky", "ska"), ("skii", "skaia"), ("oulos", "oulou"), ("akis", "aki"), ("ov", "ova"),
    ("ev", "eva"), ("yov", "yova"), ("lny", "lnaya"), ("oy", "aya"), ("iy", "aya"), ("yi", "aya"),
)  # fmt: skip
_OF_GIVEN = (
    ("el", "elle"), ("en", "enne"), ("an", "anne"), ("on", "onne"), ("et", "ette"), ("in", "ina"),
    ("as", "a"), ("ry", "rie"), ("o", "a"), ("os", "a"),
)  # fmt: skip
# A vowel after the consonant that ends a man's name.
_VOWELS = ("a", "e")
_CONSONANTS = frozenset("bcdfgjklmnpqrstvwxz")
_SHORTEST = 4
_OF_ALL = (*_OF_FAMILIES, *_OF_GIVEN)
_LONGEST_ENDING = max(len(one) for one, _ in _OF_ALL)


@lru_cache(maxsize=2048)
def are_two_genders(left: str, right: str, *, families: bool = False) -> bool:
    """Whether one folded word is the other's form for the other gender. Symmetric.

    It looks at the endings alone; whether both are names is for the caller to know.

    Args:
        left: A folded word.
        right: Another.
        families: Whether only the endings of family names count, which no given name has.

    >>> are_two_genders("martin", "martine"), are_two_genders("zelensky", "zelenska")
    (True, True)
    >>> are_two_genders("melanie", "melany"), are_two_genders("putin", "poutine")
    (False, False)
    """
    if min(len(left), len(right)) < _SHORTEST or left[:2] != right[:2]:
        return False
    return _is_his_hers(left, right, families=families) or _is_his_hers(
        right, left, families=families
    )


def _is_his_hers(his: str, hers: str, *, families: bool) -> bool:
    if not families and his[-1] in _CONSONANTS and hers[:-1] == his and hers[-1] in _VOWELS:
        return True
    same = max(0, len(his) - _LONGEST_ENDING)
    if his[:same] != hers[:same]:
        return False
    endings = _OF_FAMILIES if families else _OF_ALL
    return any(
        his.endswith(one) and hers.endswith(other) and his[: -len(one)] == hers[: -len(other)]
        for one, other in endings
    )
