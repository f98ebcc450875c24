"""The values that everything else speaks of: entities, their aliases, and where each was read."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from normalizer.dates import PartialDate
from normalizer.errors import ArgumentError

__all__ = ["Alias", "AliasKind", "Entity", "Kind", "Location", "Office", "Problem", "as_kind"]


class Kind(StrEnum):
    """What an entity is.

    >>> Kind("person") is Kind.PERSON
    True
    """

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    AGREEMENT = "agreement"
    """A treaty, pact or accord."""
    WEAPON = "weapon"
    OPERATION = "operation"
    """A named military or police operation."""
    EVENT = "event"
    """A named war, summit, meeting or process."""


def as_kind(value: Kind | str | None) -> Kind | None:
    """A kind, or the kind of that name.

    Raises:
        ArgumentError: There is no such kind.
    """
    if value is None or isinstance(value, Kind):
        return value
    try:
        return Kind(value)
    except ValueError:
        raise ArgumentError(f"no kind {value!r}; use one of {', '.join(Kind)}") from None


class AliasKind(StrEnum):
    """In what way a surface form belongs to its entity."""

    NATIVE = "native"
    """As written in the entity's own language and script."""
    SELF = "self"
    """As the bearer spells it in another script."""
    TRANSLITERATION = "transliteration"
    """By a system or by the habit of the press."""
    TRANSLATION = "translation"
    """The name in another language, or by another language's exonym."""
    SHORT = "short"
    """A part of the name that usually stands for it: a family name, a nickname."""
    ABBREVIATION = "abbreviation"
    """Initials or an acronym."""
    DEMONYM = "demonym"
    """The people or adjective of a place: *South Korean*."""
    MISSPELLING = "misspelling"
    """A slip that was seen in print."""
    FORMER = "former"
    """A name that it no longer has."""
    PSEUDONYM = "pseudonym"
    """A pen name, stage name or nom de guerre."""
    TITLE = "title"
    """A description that stands for it: *the White House* for the government, *the North*."""
    WEAK = "weak"
    """Anything that only supports: too common or too vague to decide by."""


@frozen(order=True)
class Location:
    """Where something was read.

    Attributes:
        file: Path as it was given, with forward slashes.
        line: Line, counted from 1.
        column: Character in the line, counted from 1.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@frozen(order=True)
class Problem:
    """One thing that is wrong with an alias table, where, and how to mend it.

    >>> print(Problem(Location("a.csv", 2, 5), "T201", "unknown kind 'brief'", "write 'short'"))
    a.csv:2:5: T201 unknown kind 'brief'
        mend: write 'short'
    """

    location: Location
    code: str
    message: str
    mend: str

    def __str__(self) -> str:
        return f"{self.location}: {self.code} {self.message}\n    mend: {self.mend}"


@frozen
class Office:
    """A role that an entity holds or held.

    Attributes:
        role: The role in English, lower case: ``"foreign minister"``.
        of: ISO 3166 alpha-2 code of the country, or the id of the organization, or "".
        since: First day, as exactly as it is known.
        until: Last day; None while it lasts or when it is not known.
    """

    role: str
    of: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None


@frozen
class Alias:
    """A surface form known to denote an entity.

    Attributes:
        text: The form exactly as written.
        entity: Id of the entity.
        kind: In what way it belongs to the entity.
        lang: BCP 47 tag, such as ``"ko"`` or ``"ko-Latn"``; ``"und"`` when not known.
        system: Romanization system that it follows, such as ``"rr"``; "" when not known.
        since: First day on which the form was in use.
        until: Last day on which it was.
        source: Key of a source of its table, or "".
        note: Anything a maintainer should know.
        shared: Whether the form is known to denote other entities too.
        location: Where it was read; not part of its identity.
    """

    text: str
    entity: str
    kind: AliasKind = AliasKind.WEAK
    lang: str = "und"
    system: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None
    source: str = ""
    note: str = ""
    shared: bool = False
    location: Location | None = field(default=None, eq=False, repr=False)


@frozen
class Entity:
    """The thing that names mean.

    Attributes:
        id: Stable id, never reused.
        kind: What it is; None when the caller of `from_names` did not say.
        name: The canonical name.
        country: ISO 3166 alpha-2 code of the country it is or belongs to, or "".
        born: Year of birth of a person.
        same_as: Ids elsewhere, such as ``"wikidata:Q159"``.
        never: Ids of entities that look the same and are not.
        offices: Roles held.
        location: Where it was read; not part of its identity.
    """

    id: str
    kind: Kind | None
    name: str
    country: str = ""
    born: int | None = None
    same_as: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    location: Location | None = field(default=None, eq=False, repr=False)
