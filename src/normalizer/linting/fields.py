"""T2xx: does each field hold what it may hold?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.linting.rule import ReaderRule, Rule, files
from normalizer.model import AliasKind, Problem
from normalizer.tables import codes
from normalizer.tables.fields import strange_scripts
from normalizer.tables.language_tags import NOT_LATIN, check_tag, script_subtag, usual_script
from normalizer.text.scripts import scripts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from normalizer.tables.read import Loaded

__all__ = ["RULES"]

_GOOD = """\
format: 1
sources:
  un: {title: Permanent Missions to the United Nations}
entities:
  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
    country: KR
    born: 1955
    same_as: [example:person-1]
    offices:
      - {role: foreign minister, of: KR, since: 2024-01}
    aliases:
      - {text: 조태열, lang: ko-Hang, kind: native, source: un}
      - {text: Jo Tae-yeol, lang: ko-Latn, kind: transliteration, system: rr, source: un}
"""


def _planted(right: str, wrong: str) -> Mapping[str, str | bytes]:
    return {"people.yaml": _GOOD.replace(right, wrong)}


class _FieldRule(ReaderRule):
    """A rule on one field of the same small table."""

    good = files({"people.yaml": _GOOD})


class BadId(_FieldRule):
    """An id is not of the form ``[a-z0-9]+([.-][a-z0-9]+)*``.

    Ids are compared letter by letter, stand in answers for years, and are typed by hand.
    """

    code = codes.BAD_ID
    title = "not an id"
    bad = _planted("id: kr.cho-tae-yul", "id: KR.Cho_Tae-yul")


class BadKind(_FieldRule):
    """The kind of an entity or of an alias is none of the closed list.

    The kind of an alias decides whether the alias alone may name its entity.
    """

    code = codes.BAD_KIND
    title = "unknown kind"
    bad = _planted("kind: transliteration", "kind: translitteration")


class BadTag(_FieldRule):
    """A language tag is not a registered BCP 47 tag in its registered form.

    The language tells which romanizations to expect.
    """

    code = codes.BAD_TAG
    title = "not a language tag"
    bad = _planted("lang: ko-Latn", "lang: korean")


class BadScript(_FieldRule):
    """No letter of a text is of the script that its language tag names.

    Either the tag or the text is wrong; a name in another script would be read by the wrong rules.
    """

    code = codes.BAD_SCRIPT
    title = "text is not in the script of its tag"
    bad = _planted("lang: ko-Hang", "lang: ko-Latn")


class BadDate(_FieldRule):
    """A date is not ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, or no calendar has it."""

    code = codes.BAD_DATE
    title = "not a date"
    bad = _planted("since: 2024-01", "since: 01/2024")


class SpanReversed(_FieldRule):
    """A span ends before it begins, so that the row would never count."""

    code = codes.SPAN_REVERSED
    title = "since comes after until"
    bad = _planted("since: 2024-01", "since: 2024-01, until: 2023")


class UnknownSource(_FieldRule):
    """A row names a source that its file does not declare.

    Sources are declared under ``sources`` of the YAML file, or in the side file of the CSV table.
    """

    code = codes.UNKNOWN_SOURCE
    title = "unknown source"
    bad = _planted("native, source: un", "native, source: un-list")


class BadSystem(_FieldRule):
    """A row names a romanization system that is not in the list."""

    code = codes.BAD_SYSTEM
    title = "unknown romanization system"
    bad = _planted("system: rr", "system: revised")


class BadCountry(_FieldRule):
    """A country is not given by its ISO 3166 alpha-2 code of today, in capitals."""

    code = codes.BAD_COUNTRY
    title = "not a country code"
    bad = _planted("country: KR", "country: Korea")


class BadBirthYear(_FieldRule):
    """The year of birth is not a year of four figures."""

    code = codes.BAD_BIRTH_YEAR
    title = "not a year of birth"
    bad = _planted("born: 1955", "born: 1955-11")


class BadSameAs(_FieldRule):
    """An id elsewhere does not say in which database it is: ``wikidata:Q159``."""

    code = codes.BAD_SAME_AS
    title = "not an id of another database"
    bad = _planted("example:person-1", "person-1")


class BadFlag(_FieldRule):
    """The field ``shared`` is neither ``true`` nor ``false``.

    Other words for yes and no are refused, since programs that read YAML differ on them.
    """

    code = codes.BAD_FLAG
    title = "neither true nor false"
    bad = _planted("rr, source: un", "rr, source: un, shared: yes")


class BadOffice(_FieldRule):
    """An office has a role not in lower case, or is of neither a country nor an organization.

    Roles are compared with the words of a text, such as *foreign minister*.
    """

    code = codes.BAD_OFFICE
    title = "not an office"
    bad = _planted("role: foreign minister", "role: Foreign Minister")


class LatinWithoutTag(Rule):
    """A name in Latin letters is tagged with a language that is written otherwise.

    ``ko`` says that the text is Korean as Koreans write it; for a romanization write ``ko-Latn``.
    Abbreviations are left alone, since many languages write them in Latin letters.
    """

    code = "W201"
    title = "Latin letters under a language that is written otherwise"
    bad = _planted("lang: ko-Latn", "lang: ko")
    good = files({"people.yaml": _GOOD})

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find rows whose tag is the language alone and whose letters are all Latin."""
        for alias in loaded.merged.rows:
            if alias.lang not in NOT_LATIN or alias.kind is AliasKind.ABBREVIATION:
                continue
            if alias.location is not None and list(scripts_of(alias.text)) == ["Latn"]:
                yield Problem(
                    alias.location,
                    self.code,
                    f"{alias.text!r} is in Latin letters, but tagged {alias.lang!r}",
                    f"write '{alias.lang}-Latn'",
                )


# Languages that are written in more scripts than one, now or not long ago.
_SEVERAL_SCRIPTS = frozenset({
    "az", "bs", "cr", "cu", "crh", "ff", "ha", "hak", "iu", "ka", "kk", "kok", "ks", "ku", "ky",
    "la", "mai", "mn", "ms", "nan", "pa", "ps", "rhg", "ro", "sd", "sh", "sr", "sw", "tg", "tk",
    "tr", "tt", "ug", "uz", "vi", "wo", "yo", "yue", "za",
})  # fmt: skip


class ScriptOfAnother(Rule):
    """A name is in a script that its language is not written in.

    ``fr`` says that the text is French as it is written; a text in hangul is none. Languages of
    several scripts are left alone, and so is Latin, which is told apart.
    """

    code = "W202"
    title = "text in a script that its language is not written in"
    bad = _planted("lang: ko-Hang", "lang: fr")
    good = files({"people.yaml": _GOOD})

    def check(self, loaded: Loaded) -> Iterator[Problem]:
        """Find rows whose tag names no script and whose letters are all of others."""
        for alias in loaded.merged.rows:
            lang = alias.lang
            if alias.location is None or script_subtag(lang) or check_tag(lang) is not None:
                continue
            if lang.partition("-")[0] in _SEVERAL_SCRIPTS:
                continue
            usual = usual_script(lang)
            if not usual or (usual == "Latn" and alias.text.isascii()):
                continue
            strange = strange_scripts(alias.text, f"{lang.partition('-')[0]}-{usual}")
            if strange and strange != ("Latn",):
                script = strange[0]
                yield Problem(
                    alias.location,
                    self.code,
                    f"{alias.text!r} is in {', '.join(strange)}, but tagged {lang!r}",
                    f"correct the language, or write '{lang.partition('-')[0]}-{script}'",
                )


RULES = (
    BadId, BadKind, BadTag, BadScript, BadDate, SpanReversed, UnknownSource, BadSystem,
    BadCountry, BadBirthYear, BadSameAs, BadFlag, BadOffice, LatinWithoutTag, ScriptOfAnother,
)  # fmt: skip
