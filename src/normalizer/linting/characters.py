"""T3xx: are the characters of names those that were meant? T5xx: can a name be filed?"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from normalizer.linting.rule import Rule, files
from normalizer.model import AliasKind, Problem
from normalizer.tables.language_tags import NOT_LATIN
from normalizer.text.clean import has_invisible
from normalizer.text.scripts import COMMON, script_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from normalizer.model import Alias, Location
    from normalizer.tables.read import Loaded

__all__ = ["RULES"]

_JOINER = re.compile("(?<=(.))[\u200c\u200d]")
# In these scripts a joiner shapes letters only by mistake.
_WITHOUT_JOINERS = frozenset({"Latn", "Cyrl", "Grek", "Hang", "Hani", "Hira", "Kana", COMMON})
# Japanese, Korean and Chinese mix these within one word, with each other and with Latin letters.
_MIXING = frozenset({"Hani", "Hira", "Kana", "Hang", "Bopo"})
_WORD = re.compile(r"\w+")
_BLANKS = re.compile(r"^\s|\s$|\s\s|[^\S ]")


def _table(text: str) -> Mapping[str, str | bytes]:
    return {
        "people.yaml": f"""\
format: 1
entities:
  - id: ru.sergey-lavrov
    kind: person
    name: Sergey Lavrov
    aliases:
      - {{text: "{text}", kind: transliteration}}
"""
    }


def _names(loaded: Loaded) -> Iterator[tuple[Alias, Location]]:
    """Every row, and every canonical name that no row repeats."""
    said = {(row.entity, row.text) for row in loaded.merged.rows}
    names = (
        alias for alias in loaded.merged.tables.aliases if (alias.entity, alias.text) not in said
    )
    for alias in (*loaded.merged.rows, *names):
        if alias.location is not None:
            yield alias, alias.location


class NotComposed(Rule):
    """A name is not in Unicode normal form C.

    The same letter would be one character here and two there, and a search of the file would miss
    it. ``normalizer fmt`` mends it.
    """

    code = "T301"
    title = "not in normal form C"
    bad = _table("Serge\\u0306j Lavrov")
    good = _table("Serg\u0115j Lavrov")

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find names that composing would change."""
        for alias, place in _names(loaded):
            if not unicodedata.is_normalized("NFC", alias.text):
                message = f"{alias.text!r} is not in Unicode normal form C"
                yield Problem(place, self.code, message, "run 'normalizer fmt' on the file")


class OddBlanks(Rule):
    """A name has blanks at an end, two in a row, or others than the plain blank.

    They are not seen, come from copying, and are not part of the name.
    """

    code = "T302"
    title = "odd blanks"
    bad = _table("Serguei  Lavrov ")
    good = _table("Serguei Lavrov")

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find names with blanks that a reader would not see."""
        for alias, place in _names(loaded):
            if _BLANKS.search(alias.text):
                mend = f"write {' '.join(alias.text.split())!r}"
                message = f"{alias.text!r} has odd blanks"
                yield Problem(place, self.code, message, mend)


class Invisible(Rule):
    """A name holds characters that cannot be seen: zero-width, bidirectional, fillers.

    Joiners are allowed in scripts that need them, such as Arabic and Devanagari.
    """

    code = "T303"
    title = "invisible characters"
    bad = _table("Serguei\\u200B Lavrov")
    good = _table("Serguei Lavrov")

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find names that lose something when what cannot be seen is removed."""
        for alias, place in _names(loaded):
            text = _JOINER.sub(_needless_joiner, alias.text)
            if has_invisible(text):
                at = next(at for at, char in enumerate(text) if has_invisible(char))
                message = f"{alias.text!r} holds the invisible character U+{ord(text[at]):04X}"
                mend = f"remove it (character {at + 1} of the name)"
                yield Problem(place, self.code, message, mend)


def _needless_joiner(match: re.Match[str]) -> str:
    """Keep a joiner that does nothing; let one that shapes letters pass as a blank."""
    return match[0] if script_of(match[1]) in _WITHOUT_JOINERS else " "


class MixedScripts(Rule):
    """One word mixes scripts whose letters look alike, such as Latin and Cyrillic.

    Usually a letter was typed on the wrong keyboard, and the name would never be found by those
    who type it right. A form that was seen in print is ``kind: misspelling``, and passes.
    """

    code = "T304"
    title = "mixed scripts in one word"
    bad = _table("Lavr\\u043Ev")
    good = files({"people.yaml": str(bad["people.yaml"]).replace("transliteration", "misspelling")})

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find words with letters of two scripts that no language mixes."""
        for alias, place in _names(loaded):
            if alias.text.isascii() or alias.kind is AliasKind.MISSPELLING:
                continue
            for word in _WORD.findall(alias.text):
                scripts = set(map(script_of, word)) - {COMMON} - _MIXING
                if len(scripts) > 1:
                    message = f"the word {word!r} mixes the scripts {', '.join(sorted(scripts))}"
                    mend = "type it again in one script, or write 'kind: misspelling'"
                    yield Problem(place, self.code, message, mend)


# Letters of Cyrillic and Greek that print as Latin ones.
_LIKE_LATIN = frozenset("АВЕЅІЈКМНОРСТУХҮԌԚԜаеѕіјорсухһԁԛԝѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲ")


class LooksLatin(Rule):
    """A word of another script looks Latin to the last letter, beside words in Latin letters.

    Nobody sees that it is another name, and those who type it find nothing. A form that was seen
    in print is ``kind: misspelling``, and passes.
    """

    code = "T305"
    title = "a word that only looks Latin"
    bad = _table("Serguei \\u0421\\u0430\\u0440")
    good = _table("Serguei Cap")

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find words of look-alikes in names whose other words are Latin."""
        for alias, place in _names(loaded):
            if alias.text.isascii() or alias.kind is AliasKind.MISSPELLING:
                continue
            if alias.lang.partition("-")[0] in NOT_LATIN and "-Latn" not in alias.lang:
                continue  # its short words may well be of such letters, beside a Latin numeral
            words = [word for word in _WORD.findall(alias.text) if word.isalpha()]
            alike = [word for word in words if _LIKE_LATIN.issuperset(word)]
            if alike and any(set(map(script_of, word)) == {"Latn"} for word in words):
                message = f"the word {alike[0]!r} is {script_of(alike[0][0])} and only looks Latin"
                mend = "type it again in Latin letters, or write 'kind: misspelling'"
                yield Problem(place, self.code, message, mend)


class NoKey(Rule):
    """A name has neither a letter nor a figure.

    Nothing is left of it to file it by, so that it could never be found.
    """

    code = "T501"
    title = "nothing to file a name by"
    bad = _table("!!")
    good = _table("Lavrov!")

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find names of signs alone."""
        for alias, place in _names(loaded):
            if not any(map(str.isalnum, alias.text)):
                message = f"{alias.text!r} has neither a letter nor a figure"
                yield Problem(place, self.code, message, "remove the row, or correct the text")


RULES = (NotComposed, OddBlanks, Invisible, MixedScripts, LooksLatin, NoKey)
