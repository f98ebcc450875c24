"""Languages of alphabets, abjads and abugidas: made from one table of segments.

Such a language is a folder with ``segments.tsv`` and a few lines that call `alphabet`. The table
has a row for each way to write a segment in Latin letters:

==========  =========================================================================
segment     one or more native letters; ``^`` and ``$`` are the edges of the word
spelling    Latin letters, folded (no marks); ``-`` where the segment is not written
weight      how often the segment is written so, on any scale; rows of a segment add up
systems     comma-separated systems that prescribe it; ``-`` where only habit does
marked      the spelling with the marks of its system, where it has any; else ``-``
==========  =========================================================================
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from normalizer.errors import ArgumentError
from normalizer.languages.base import Language, Reading, Romanization
from normalizer.languages.segments import END, START, SegmentModel, Spellings
from normalizer.text import words
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["HABIT", "alphabet", "segment_model", "segment_rows"]

HABIT = "habit"
"""Name of what no system prescribes but passports and the press write."""

_MOST = 12
_MOST_WORDS = 8


def segment_rows(package: str) -> tuple[tuple[str, str, float, tuple[str, ...], str], ...]:
    """The rows of a language's table: segment, spelling, weight, systems, marked spelling.

    >>> segment_rows("normalizer.languages.russian")[0][0]
    'а'
    """
    return _rows(package)


@cache
def _rows(package: str) -> tuple[tuple[str, str, float, tuple[str, ...], str], ...]:
    text = resources.files(package).joinpath("segments.tsv").read_text(encoding="utf-8")
    rows = []
    for line in text.splitlines()[1:]:
        segment, spelled, weight, systems, marked = line.split("\t")
        spelled = "" if spelled == "-" else spelled
        named = () if systems == "-" else tuple(systems.split(","))
        rows.append((segment, spelled, float(weight), named, spelled if marked == "-" else marked))
    return tuple(rows)


@cache
def segment_model(package: str) -> SegmentModel:
    """The model of the tables in a language's folder."""
    weights: dict[str, dict[str, float]] = {}
    for segment, spelled, weight, _, _ in _rows(package):
        spellings = weights.setdefault(segment, {})
        spellings[spelled] = spellings.get(spelled, 0.0) + weight
    total = sum(sum(spellings.values()) for spellings in weights.values())
    table: dict[str, Spellings] = {START: (("", 1.0),), END: (("", 1.0),)}
    # A table by hand gives each segment the same sum, so that long segments, which stand for rules
    # of context, win over their letters; a fitted table gives each its share in the pairs.
    share = {START: 1.0, END: 1.0}
    for segment, spellings in weights.items():
        own = sum(spellings.values())
        order = sorted(spellings.items(), key=lambda item: (-item[1], item[0]))
        table[segment] = tuple((spelled, weight / own) for spelled, weight in order)
        share[segment] = own / total
    return SegmentModel(table, share, _counted(package, "words"), _letters(package))


def _counted(package: str, name: str) -> dict[str, dict[str, float]]:
    """A table of three columns, where the folder has it: what, spelled how, how often."""
    path = resources.files(package).joinpath(f"{name}.tsv")
    found: dict[str, dict[str, float]] = {}
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            one, other, count = line.split("\t")
            found.setdefault(one, {})[other] = float(count)
    return found


def _letters(package: str) -> dict[str, dict[str, float]]:
    """P(letter | two letters before) from how often each was seen."""
    counted = _counted(package, "letters")
    return {
        before: {letter: count / sum(after.values()) for letter, count in after.items()}
        for before, after in counted.items()
    }


def alphabet(
    *,
    code: str,
    name: str,
    scripts: tuple[str, ...],
    systems: tuple[str, ...],
    package: str,
    examples: tuple[tuple[str, tuple[str, ...]], ...],
    family_first: bool = False,
    prepare: Callable[[str], str] | None = None,
) -> Language:
    """Make a language from the table in its folder.

    Args:
        code: BCP 47 code.
        name: English name.
        scripts: ISO 15924 codes of its scripts.
        systems: Systems that its table prescribes spellings by; each must cover every letter.
        package: ``__package__`` of the folder, where ``segments.tsv`` stands.
        examples: Native names and Latin spellings of each, which run as tests.
        family_first: Whether names stand family name first.
        prepare: What to do to a native word before its letters are looked up, such as taking off
            vowel points.
    """
    ready = prepare or str

    def words_of(text: str) -> tuple[str, ...]:
        return tuple(ready(word) for word in words(text)[:_MOST_WORDS])

    def spellings(word: str, most: int = _MOST) -> tuple[tuple[str, float], ...]:
        return tuple(segment_model(package).spellings(ready(word), most=most))

    def word_probability(native: str, latin: str) -> float:
        return segment_model(package).log_probability(ready(native), latin)

    @cache
    def letters() -> frozenset[str]:
        table = segment_model(package).table
        return frozenset(table) if prepare is None else frozenset().union(*table)

    def covers(word: str) -> bool:
        # A letter may have rows only beside others, such as the marks that `prepare` adds.
        return bool(word) and letters().issuperset(ready(word))

    def knows(word: str) -> bool:
        return ready(word) in segment_model(package).words

    def romanize(text: str, system: str | None = None) -> tuple[Romanization, ...]:
        if system is not None and system != HABIT and system not in systems:
            known = ", ".join((HABIT, *systems))
            raise ArgumentError(f"no system {system!r} for {name}; use one of {known}")
        if main_script(text) not in scripts:
            return ()
        native = words_of(text)
        shares: dict[str, float] = {}
        licensed: dict[str, str] = {}
        for one in systems if system is None else (system,):
            if one == HABIT:
                continue
            for text_ in dict.fromkeys(_written(package, native, one)):
                licensed.setdefault(text_, one)
                shares[text_] = max(shares.get(text_, 0.0), _weigh(package, native, text_))
        if system in (None, HABIT):
            for text_, weight in _joined(
                [segment_model(package).spellings(w, most=6) for w in native]
            ):
                licensed.setdefault(text_, HABIT)
                shares[text_] = max(shares.get(text_, 0.0), weight)
        total = sum(shares.values()) or 1.0
        order = sorted(shares, key=lambda one: (-shares[one], one))[:_MOST]
        return tuple(
            Romanization(one, round(shares[one] / total, 6), code, licensed[one]) for one in order
        )

    def readings(text: str) -> tuple[Reading, ...]:
        if main_script(text) != "Latn":
            return ()
        found = [
            segment_model(package).readings(word, most=6) for word in words(text)[:_MOST_WORDS]
        ]
        if not found or not all(found):
            return ()
        return tuple(
            Reading(one.casefold(), round(weight, 6), code, HABIT)
            for one, weight in _joined(found, title=False)
        )

    return Language(
        code=code,
        name=name,
        scripts=scripts,
        systems=systems,
        family_first=family_first,
        examples=examples,
        readings=readings,
        romanize=romanize,
        prepare=ready,
        covers=covers,
        knows=knows,
        spellings=spellings,
        word_probability=word_probability,
    )


def _weigh(package: str, native: tuple[str, ...], written: str) -> float:
    bits = sum(
        segment_model(package).log_probability(one, "".join(words(other)))
        for one, other in zip(native, written.split(" "), strict=False)
    )
    return 2.0**bits if bits > -math.inf else 0.0


@lru_cache(maxsize=2048)
def _written(package: str, native: tuple[str, ...], system: str) -> tuple[str, ...]:
    """The name as a system writes it: without its marks, and with them."""
    plain = " ".join(_by_system(package, system, word, marked=False) for word in native)
    marked = " ".join(_by_system(package, system, word, marked=True) for word in native)
    return plain, marked


@cache
def _prescribed(package: str, system: str) -> dict[str, tuple[str, str]]:
    return {
        segment: (spelled, marked)
        for segment, spelled, _, systems, marked in _rows(package)
        if system in systems
    }


def _by_system(package: str, system: str, native: str, *, marked: bool) -> str:
    prescribed = _prescribed(package, system)
    longest = max(map(len, prescribed), default=1)
    word, out, at = START + native + END, [], 0
    while at < len(word):
        for length in range(min(longest, len(word) - at), 0, -1):
            found = prescribed.get(word[at : at + length])
            if found is not None:
                out.append(found[1] if marked else found[0])
                at += length
                break
        else:
            out.append("" if word[at] in START + END else word[at])
            at += 1
    text = "".join(out)
    return text[:1].upper() + text[1:]


def _joined(found: list[list[tuple[str, float]]], *, title: bool = True) -> list[tuple[str, float]]:
    """Whole names from the ways to write each of their words, likeliest first."""
    names = [("", 1.0)]
    for ways in found:
        names = [
            (f"{head} {way.capitalize() if title else way}".strip(), p * q)
            for head, p in names
            for way, q in ways
        ]
        names = sorted(names, key=lambda item: (-item[1], item[0]))[:_MOST]
    return names
