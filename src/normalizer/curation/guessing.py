"""What an alias row most likely says of a spelling: its language tag and its kind.

Honest guesses: the script is seen, a language is named only where the script leaves no doubt or the
mention came with it, and the kind follows from what the evidence says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.evidence import EvidenceKind
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.names import analyze
from normalizer.scoring.pairs import name_bits, name_evidence
from normalizer.text import scripts_of
from normalizer.text.distance import distance
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

__all__ = ["guess_alias", "guess_kind", "guess_tag"]

_LANGUAGE_OF = {
    "Hang": "ko", "Hira": "ja", "Kana": "ja", "Thai": "th", "Geor": "ka", "Armn": "hy",
    "Grek": "el", "Khmr": "km", "Laoo": "lo",
}  # fmt: skip
"""Scripts in which names of the news are written by one language alone."""

_USUAL = {
    **dict.fromkeys(
        ["cs", "da", "de", "en", "es", "fi", "fr", "hu", "id", "it", "ms", "nl", "no", "pl", "pt",
         "ro", "sv", "tr", "vi"],
        "Latn",
    ),
    **dict.fromkeys(["be", "bg", "mk", "ru", "uk"], "Cyrl"),
    **dict.fromkeys(["ar", "fa", "ps", "ur"], "Arab"),
    **dict.fromkeys(["hi", "mr", "ne"], "Deva"),
    **dict.fromkeys(["ja", "zh"], "Hani"),
    "he": "Hebr",
}  # fmt: skip
"""The script that goes without saying in the tag of a language."""

_PEOPLE = (None, Kind.PERSON)
_LONGEST_ACRONYM = 8
_SLIP = 1
"""Letters by which a slip differs; of two more would be another spelling as likely as a slip."""


def guess_tag(text: str, lang: str | None = None) -> str:
    """The language tag of a spelling.

    Args:
        text: The spelling.
        lang: Tag of the language that the mention came with, if any.

    >>> guess_tag("조태열"), guess_tag("Cho Tae-yul"), guess_tag("Чо Тхэ Ёль")
    ('ko', 'und-Latn', 'und-Cyrl')
    >>> guess_tag("Cho Tae-yul", "ko"), guess_tag("Olaf Sholz", "de")
    ('ko-Latn', 'de')
    """
    script = main_script(text)
    if script not in _LANGUAGE_OF and any(one in _LANGUAGE_OF for one in scripts_of(text)):
        script = next(one for one in scripts_of(text) if one in _LANGUAGE_OF)  # 張り紙: kana decide
    sure = _LANGUAGE_OF.get(script)
    language = (lang or "").partition("-")[0] or "und"
    if sure is not None and language in ("und", sure):
        return sure
    if script.startswith("Z"):
        return "und" if lang is None else lang
    return language if _USUAL.get(language) == script else f"{language}-{script}"


def guess_kind(
    text: str, entity: Entity, own: Sequence[Alias], native: Collection[str] = ()
) -> AliasKind:
    """In what way a spelling most likely belongs to an entity.

    Args:
        text: The spelling.
        entity: The entity.
        own: Its aliases.
        native: The scripts that are native to its country.

    >>> cho = Entity("kr.cho-tae-yul", Kind.PERSON, "Cho Tae-yul", country="KR")
    >>> guess_kind("조태열", cho, [], {"Hang"}).value, guess_kind("Cho Taeyeol", cho, []).value
    ('native', 'transliteration')
    >>> guess_kind("Cho", cho, []).value
    'short'
    """
    script = main_script(text)
    names = list(dict.fromkeys([entity.name, *(alias.text for alias in own)]))
    alike = [name for name in names if main_script(name) == script]
    mention = analyze(text, entity.kind)
    best = max(
        names,
        key=lambda name: (name_bits(mention, analyze(name, entity.kind), kind=entity.kind), name),
    )
    pieces = name_evidence(mention, analyze(best, entity.kind), kind=entity.kind)
    said = {piece.kind for piece in pieces}
    is_slip = EvidenceKind.TYPO in said or any(
        distance(text.casefold(), name.casefold(), most=_SLIP) <= _SLIP for name in alike
    )
    if entity.kind in _PEOPLE:
        wholes = [analyze(name, entity.kind).forms for name in alike]
        if any({*mention.forms} < {*one} for one in wholes) or (
            wholes and len(mention.forms) == 1 < min(map(len, wholes))
        ):
            return AliasKind.SHORT
        if script in native and not (is_slip and alike):
            return AliasKind.MISSPELLING if alike and script == "Latn" else AliasKind.NATIVE
        is_read = EvidenceKind.READING in said or EvidenceKind.DOUBT in said
        return AliasKind.MISSPELLING if is_slip and not is_read else AliasKind.TRANSLITERATION
    if text.isupper() and " " not in text and len(text) <= _LONGEST_ACRONYM:
        return AliasKind.ABBREVIATION
    if is_slip and alike:
        return AliasKind.MISSPELLING
    if script in native and script != "Latn":
        return AliasKind.NATIVE
    is_read = EvidenceKind.READING in said and EvidenceKind.TRANSLATED not in said
    return AliasKind.TRANSLITERATION if is_read else AliasKind.TRANSLATION


def guess_alias(
    text: str,
    entity: Entity,
    own: Sequence[Alias],
    *,
    lang: str | None = None,
    native: Collection[str] = (),
) -> Alias:
    """The row that a spelling most likely makes; see `guess_tag` and `guess_kind`."""
    kind = guess_kind(text, entity, own, native)
    return Alias(text, entity.id, kind, guess_tag(text, lang))
