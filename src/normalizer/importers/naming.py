"""From texts of other formats to the values of tables: ids, names, dates, aliases.

What these functions return passes the linter: names in normal form C without what cannot be seen,
registered language tags, dates that some calendar has.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b
from typing import TYPE_CHECKING

from normalizer.dates import PartialDate
from normalizer.errors import ArgumentError
from normalizer.importers.languages import UNKNOWN, is_own_language, language_for
from normalizer.model import Alias, AliasKind
from normalizer.tables.fields import is_id
from normalizer.tables.language_tags import check_country
from normalizer.text.clean import INVISIBLE
from normalizer.text.scripts import COMMON, script_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from normalizer.model import Entity

__all__ = [
    "as_country",
    "entity_id",
    "full_name_kind",
    "is_name",
    "mixes_scripts",
    "name_row",
    "outside_id",
    "partial_date",
    "rows_of",
    "tidy",
]

LONGEST_NAME = 1000
"""Characters of a name beyond which it is a description: the longest official names of states and
treaties have some two hundred."""

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]+")
_JOINERS = "\u200c\u200d"
_WITHOUT_JOINERS = frozenset({"Latn", "Cyrl", "Grek", "Hang", "Hani", "Hira", "Kana", COMMON})
_MIXING = frozenset({"Hani", "Hira", "Kana", "Hang", "Bopo"})
_WORD = re.compile(r"\w+")
_NOT_OF_IDS = re.compile(r"[^a-z0-9]+", re.ASCII)
_OUTSIDE = re.compile(r"\s+")
# Dates as other formats write them: a day with its time, a year with a sign, 00 for what is not
# known.
_DATE = re.compile(r"\+?(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ].*)?|(\d{4})(\d\d)(\d\d)", re.ASCII)


def tidy(text: str) -> str:
    r"""A name without what cannot be seen and without odd blanks, in normal form C.

    Joiners stay where they shape letters.

    >>> tidy(" Sergue\u0301i\u00a0 Lav\u200brov\n")
    'Serguéi Lavrov'
    """
    if text.isascii() and text.isprintable():
        return text if "  " not in text and text.strip() == text else " ".join(text.split())
    text = unicodedata.normalize("NFC", _CONTROL.sub(" ", text))
    if INVISIBLE.search(text):
        seen: list[str] = []
        for char in text:
            if not INVISIBLE.match(char) or (
                char in _JOINERS and seen and script_of(seen[-1]) not in _WITHOUT_JOINERS
            ):
                seen.append(char)
        text = unicodedata.normalize("NFC", "".join(seen))
    return " ".join(text.split())


def is_name(text: str) -> bool:
    """Whether a text can be a name: it has a letter or a figure, and is no description.

    >>> is_name("ICC"), is_name("!!"), is_name("")
    (True, False, False)
    """
    return len(text) <= LONGEST_NAME and any(map(str.isalnum, text))


def mixes_scripts(text: str) -> bool:
    r"""Whether a word of a text mixes scripts that no language mixes.

    >>> mixes_scripts("Lavr\u043ev"), mixes_scripts("X線"), mixes_scripts("Lavrov Лавров")
    (True, False, False)
    """
    if text.isascii():
        return False
    return any(
        len(set(map(script_of, word)) - {COMMON} - _MIXING) > 1 for word in _WORD.findall(text)
    )


def entity_id(prefix: str, outside: str) -> str:
    """The id of an entity: a prefix for where it is known, and its id there.

    Letters become small. Where other characters are replaced, a digest of the id keeps ids apart
    that would fall together.

    Raises:
        ArgumentError: The id is empty.

    >>> entity_id("wikidata", "Q1234"), entity_id("csv", "GB_12 b")
    ('wikidata.q1234', 'csv.gb-12-b-10c6f6')
    """
    outside = outside.strip()
    name = outside.lower()
    if not is_id(name):
        if not outside:
            raise ArgumentError("an id is empty")
        digest = blake2b(outside.encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()
        name = "-".join([*filter(None, _NOT_OF_IDS.split(name)), digest])
    return f"{prefix}.{name}" if prefix else name


def outside_id(database: str, text: str) -> str:
    """An id elsewhere as tables write it; "" for an empty one.

    >>> outside_id("wikidata", "Q159"), outside_id("grid", " ")
    ('wikidata:Q159', '')
    """
    there = _OUTSIDE.sub("", INVISIBLE.sub("", _CONTROL.sub("", text)))
    name = _NOT_OF_IDS.sub("-", database.lower()).strip("-") or "other"
    return f"{name}:{there}" if there else ""


def as_country(code: str) -> str:
    """An alpha-2 code in capitals; "" where it is none.

    >>> as_country("kr"), as_country("SU"), as_country("")
    ('KR', '', '')
    """
    code = code.strip().upper()
    return code if code and check_country(code) is None else ""


def partial_date(text: str) -> PartialDate | None:
    """A date as exactly as a format tells it; None where it is none.

    >>> str(partial_date("1990-10-03T00:00:00Z")), str(partial_date("+1990-00-00T00:00:00Z"))
    ('1990-10-03', '1990')
    >>> str(partial_date("19901003")), partial_date("long ago")
    ('1990-10-03', None)
    """
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    if match[4]:
        parts = [match[4], match[5], match[6]]
    else:
        parts = [part for part in match.groups()[:3] if part is not None]
    while len(parts) > 1 and parts[-1] == "00":
        parts.pop()
    try:
        return PartialDate.parse("-".join(parts))
    except ArgumentError:
        return None


def full_name_kind(lang: str, country: str, text: str) -> AliasKind:
    """The kind of a full name of which nothing but its language is known.

    Native in a language of the entity's country and in the script of that language; else a
    translation. Where the language is not known either, it only supports.

    >>> str(full_name_kind("ko", "KR", "서울")), str(full_name_kind("en", "KR", "Seoul"))
    ('native', 'translation')
    """
    if lang == UNKNOWN:
        return AliasKind.WEAK
    if is_own_language(lang, country, text):
        return AliasKind.NATIVE
    return AliasKind.TRANSLATION


def name_row(  # noqa: PLR0913 - one a field of an alias
    entity: str,
    text: str,
    kind: AliasKind,
    *,
    lang: str = "",
    system: str = "",
    since: PartialDate | None = None,
    until: PartialDate | None = None,
    source: str = "",
    note: str = "",
) -> Alias | None:
    """An alias that tables can hold; None where the text is no name.

    A word that mixes scripts makes it a misspelling, as the linter asks. A span that ends before
    it begins is left out.

    Args:
        entity: Id of the entity.
        text: The name as the format has it.
        kind: In what way it belongs to the entity.
        lang: Language code in any form; see `language_for`.
        system: Romanization system.
        since: First day.
        until: Last day.
        source: Key of a source; "" for that of the whole import.
        note: Anything that a maintainer should know.

    >>> name_row("ru.sergey-lavrov", "Sergey  Lavrov", AliasKind.TRANSLATION, lang="eng")
    Alias(text='Sergey Lavrov', entity='ru.sergey-lavrov', kind=<AliasKind.TRANSLATION: \
'translation'>, lang='en', system='', since=None, until=None, source='', note='', shared=False)
    """
    text = tidy(text)
    if not is_name(text):
        return None
    if since is not None and until is not None and since.first() > until.last():
        since = until = None
    if mixes_scripts(text):
        kind = AliasKind.MISSPELLING
    tag = language_for(lang, text)
    return Alias(text, entity, kind, tag, system, since, until, source, tidy(note))


def rows_of(entity: Entity, aliases: Iterable[Alias | None]) -> tuple[Alias, ...]:
    """The aliases of an entity without those that say nothing: none, and repeated ones.

    A misspelling that is also a name is left out, since it cannot be both.
    """
    kept: dict[tuple[object, ...], Alias] = {}
    for alias in aliases:
        if alias is not None:
            key = (alias.text, alias.lang, alias.kind, alias.system, alias.since, alias.until)
            kept.setdefault(key, alias)
    names = {alias.text for alias in kept.values() if alias.kind is not AliasKind.MISSPELLING}
    if entity.name and not mixes_scripts(entity.name):
        names.add(entity.name)
    return tuple(
        alias
        for alias in kept.values()
        if alias.kind is not AliasKind.MISSPELLING or alias.text not in names
    )
