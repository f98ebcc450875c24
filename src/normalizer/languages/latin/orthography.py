"""The plain forms under which a word with marks may be printed.

Folding takes marks off: Müller is *muller*. Papers without the letter also print Mueller, and
Czech, Turkish or Danish letters have stand-ins of their own. The rules say what is printed for a
letter besides its bare form; they know no language, because a word alone seldom tells its own.
"""

from __future__ import annotations

from functools import lru_cache

from normalizer.text import solid
from normalizer.text.clean import clean

__all__ = ["counterparts", "variants"]

_MOST = 16
_LONGEST_WORD = 40

# What is printed for a letter besides its bare form, which folding gives. Likelier ones first.
_WRITTEN: dict[str, tuple[str, ...]] = {
    # A second vowel stands for the umlaut, a doubled one for the ring; the ligatures come apart.
    "ä": ("ae",), "ö": ("oe",), "ü": ("ue",), "ø": ("oe",), "å": ("aa",), "æ": ("a", "e"),
    "œ": ("o", "e"), "ő": ("oe",), "ű": ("ue",),
    # Sounds that English writes with two letters, and the Slavic and Turkic letters for them.
    "č": ("ch",), "ć": ("ch",), "š": ("sh",), "ž": ("zh",), "đ": ("dj",), "ş": ("sh",),
    "ș": ("sh",), "ţ": ("ts",), "ț": ("ts",), "ç": ("ch",), "ğ": ("gh",), "ñ": ("ny",),
    "ð": ("dh", "th"), "þ": ("t",), "ə": ("e",), "ż": ("zh",), "ĳ": ("y",),
}  # fmt: skip
# The Dutch digraph is two letters in nearly all texts, and also a y where the letter was one.
_DIGRAPHS: dict[str, tuple[str, ...]] = {"ij": ("y",)}

# Endings of a woman's family name and of the man's that it is made from. Slavic endings as Latin
# alphabets and English romanization write them; Latvian names end in -s or -š for a man.
_ENDINGS: tuple[tuple[str, str], ...] = (
    ("skaya", "sky"), ("skaia", "skii"), ("ska", "ski"), ("cka", "cki"), ("dzka", "dzki"),
    ("ska", "sky"), ("cka", "cky"), ("ova", "ov"), ("eva", "ev"), ("ina", "in"), ("ova", ""),
    ("ina", "ins"), ("one", "onis"),
)  # fmt: skip
_SHORTEST_STEM = 3


@lru_cache(maxsize=2048)
def variants(word: str) -> tuple[str, ...]:
    """The folded forms under which a word with marks may be printed, its bare form first.

    Keys and comparison use them beside the folded word. A word without marks has one form, but for
    the Dutch *ij*.

    Args:
        word: One word as its own language writes it; of a longer text the blanks are taken out.

    Returns:
        At most 16 forms, and none for a text without letters or of more than 40.

    >>> variants("Müller"), variants("Đoković"), variants("Rijn")
    (('muller', 'mueller'), ('dokovic', 'dokovich', 'djokovic', 'djokovich'), ('rijn', 'ryn'))
    """
    cleaned = clean(word).replace(" ", "")
    bare = solid(cleaned)
    if not bare or len(cleaned) > _LONGEST_WORD:
        return ()
    forms = [""]
    at = 0
    while at < len(cleaned):
        taken = cleaned[at : at + 2]
        others = _DIGRAPHS.get(taken)
        if others is None:
            taken = cleaned[at]
            others = _WRITTEN.get(taken, ())
        ways = (taken, *others)
        # All ways of the last letter for the likeliest heads: the bound keeps the earlier rules.
        forms = [head + way for head in forms for way in ways][:_MOST]
        at += len(taken)
    folded = dict.fromkeys([bare, *(solid(form) for form in forms)])
    return tuple(form for form in folded if form)[:_MOST]


def counterparts(word: str) -> tuple[str, ...]:
    """The family names that a relative of the other sex may bear, folded.

    Nováková is the wife or daughter of Novák, Petrova of Petrov: the two names belong together, and
    to two people. A scorer that sees one in place of the other has seen a difference, not a slip.

    Args:
        word: A family name, folded or not.

    >>> counterparts("Nováková"), counterparts("Petrov"), counterparts("Kowalska")
    (('novak', 'novakov'), ('petrova', 'petrovova'), ('kowalski', 'kowalsky'))
    """
    bare = solid(clean(word).replace(" ", ""))
    if len(bare) > _LONGEST_WORD:
        return ()
    found = set()
    for woman, man in _ENDINGS:
        for own, other in ((woman, man), (man, woman)):
            stem = bare.removesuffix(own)
            if bare.endswith(own) and len(stem) >= _SHORTEST_STEM:
                # Only a name that no other ending marks takes the one for bare stems.
                if not own and bare.endswith(("a", "e", "i", "o", "u", "y")):
                    continue
                found.add(stem + other)
    return tuple(sorted(found))
