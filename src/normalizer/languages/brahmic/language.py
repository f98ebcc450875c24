"""A language of an abugida, made from the table of segments in its folder."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve

from normalizer.languages.alphabet import alphabet
from normalizer.languages.brahmic.schwa import NEVER
from normalizer.languages.brahmic.writing import restore, write_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from normalizer.languages.base import Language, Reading

__all__ = ["abugida"]


def abugida(
    *,
    code: str,
    name: str,
    script: str,
    systems: tuple[str, ...],
    package: str,
    examples: tuple[tuple[str, tuple[str, ...]], ...],
    drops: str = NEVER,
) -> Language:
    """Make a language whose table spells words that are written out by `write_out`.

    Args:
        code: BCP 47 code.
        name: English name.
        script: ISO 15924 code of its script.
        systems: Systems that its table prescribes spellings by.
        package: ``__package__`` of the folder, where ``segments.tsv`` stands.
        examples: Native names and Latin spellings of each, which run as tests.
        drops: Which inherent vowels speech drops; see `normalizer.languages.brahmic.schwa`.
    """
    language = alphabet(
        code=code,
        name=name,
        scripts=(script,),
        systems=systems,
        package=package,
        examples=examples,
        prepare=partial(write_out, script=script, drops=drops),
    )
    return evolve(language, readings=_restored(language, script, drops))


def _restored(language: Language, script: str, drops: str) -> Callable[[str], tuple[Reading, ...]]:
    def readings(text: str) -> tuple[Reading, ...]:
        found: dict[str, Reading] = {}
        for one in language.readings(text):
            words = (restore(word, script, drops=drops) for word in one.text.split(" "))
            native = " ".join(words)
            weight = one.weight + (found[native].weight if native in found else 0.0)
            found[native] = evolve(one, text=native, weight=round(weight, 6))
        return tuple(sorted(found.values(), key=lambda one: (-one.weight, one.text)))

    return readings
