"""Options that several formats have, and how their texts are read."""

from __future__ import annotations

from normalizer.errors import ArgumentError
from normalizer.importers.base import Option
from normalizer.importers.languages import UNKNOWN, language_tag
from normalizer.model import Kind, as_kind

__all__ = ["KIND", "LANGUAGES", "is_wanted", "read_kind", "read_languages", "read_pairs"]


def read_languages(text: str) -> tuple[str, ...]:
    """Languages that are wanted, parted by commas.

    Raises:
        ArgumentError: One is no language.

    >>> read_languages("en,ko, zh-hant")
    ('en', 'ko', 'zh-Hant')
    """
    tags = []
    for code in text.split(","):
        tag = language_tag(code) if code.strip() else UNKNOWN
        if tag == UNKNOWN and code.strip() not in {UNKNOWN, "mul"}:
            raise ArgumentError(f"{code.strip()!r} is no language; write tags such as en,ko")
        tags.append(tag)
    return tuple(dict.fromkeys(tags))


def read_kind(text: str) -> Kind:
    """The kind of entities.

    Raises:
        ArgumentError: There is no such kind.

    >>> read_kind("person")
    <Kind.PERSON: 'person'>
    """
    kind = as_kind(text)
    assert kind is not None
    return kind


def read_pairs(text: str) -> dict[str, str]:
    """Pairs such as ``text=Name,entity=Id``.

    Raises:
        ArgumentError: One is no pair, or its first part comes twice.

    >>> read_pairs("text=Name, entity=Id")
    {'text': 'Name', 'entity': 'Id'}
    """
    pairs: dict[str, str] = {}
    for part in text.split(","):
        key, sign, value = (word.strip() for word in part.partition("="))
        if not sign or not key or not value:
            raise ArgumentError(f"{part.strip()!r} is no pair; write them as text=Name,entity=Id")
        if key in pairs:
            raise ArgumentError(f"{key!r} is given twice; leave one of them out")
        pairs[key] = value
    return pairs


def is_wanted(tag: str, languages: tuple[str, ...]) -> bool:
    """Whether a language is among those that are wanted; all are where none is named.

    A tag that says more than the wanted one is wanted, too.

    >>> is_wanted("zh-Hant-TW", ("zh",)), is_wanted("zh", ("zh-Hant",)), is_wanted("ko", ())
    (True, False, True)
    """
    return not languages or any(tag == one or tag.startswith(one + "-") for one in languages)


LANGUAGES = Option(
    "languages",
    "Languages of the names to keep, such as en,ko; the name comes from the first that has one.",
    read_languages,
)
KIND = Option("kind", "Kind of what the input does not tell the kind of.", read_kind)
