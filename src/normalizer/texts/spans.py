"""Mentions that a caller found: where they stand, and what their labels say of their kind."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.errors import ArgumentError
from normalizer.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Span", "as_spans", "is_entity_label", "kind_of_label"]

_MOST_SHOWN = 20
"""Problems that one message lists; a shift by one makes each span wrong in the same way."""

_KINDS = {
    # OntoNotes, CoNLL and the models of spaCy. NORP, a nation, religion or party, may be a place
    # or an organization; EVENT may also be an operation; both leave the kind open.
    "PERSON": Kind.PERSON, "PER": Kind.PERSON, "PRS": Kind.PERSON, "PERSNAME": Kind.PERSON,
    "PS": Kind.PERSON,
    "ORG": Kind.ORGANIZATION, "ORGANIZATION": Kind.ORGANIZATION, "ORGNAME": Kind.ORGANIZATION,
    "OG": Kind.ORGANIZATION, "GPE_ORG": Kind.ORGANIZATION,
    "GPE": Kind.PLACE, "LOC": Kind.PLACE, "FAC": Kind.PLACE, "LOCATION": Kind.PLACE,
    "PLACE": Kind.PLACE, "PLACENAME": Kind.PLACE, "GEOGNAME": Kind.PLACE, "LC": Kind.PLACE,
    "GPE_LOC": Kind.PLACE,
    "LAW": Kind.AGREEMENT,
}  # fmt: skip
"""Labels that tell a kind, in capitals."""

_NO_ENTITIES = frozenset(
    # Numbers and times; then what has names, but none that tables of entities hold: a film named
    # after a man would resolve to the man.
    """
    DATE TIME DATETIME PERCENT MONEY QUANTITY ORDINAL CARDINAL NUMERIC_VALUE DT TI QT TME MSR
    LANGUAGE WORK_OF_ART
    """.split()
)


@frozen(order=True)
class Span:
    """A mention that a caller found.

    Attributes:
        start: Characters before it.
        end: Characters before what follows it.
        kind: What it names, when that is known.
    """

    start: int
    end: int
    kind: Kind | None = None


def kind_of_label(label: str | Kind | None) -> Kind | None:
    """The kind that a label means; None where it leaves the kind open, or is not known.

    Args:
        label: One of this library's kinds, or a label of OntoNotes, CoNLL or a model of spaCy.

    >>> kind_of_label("GPE"), kind_of_label("weapon"), kind_of_label("NORP")
    (<Kind.PLACE: 'place'>, <Kind.WEAPON: 'weapon'>, None)
    """
    if label is None or isinstance(label, Kind):
        return label
    try:
        return Kind(label)
    except ValueError:
        return _KINDS.get(label.upper())


def is_entity_label(label: str | Kind | None) -> bool:
    """Whether what has a label may be an entity: a date or a number is none.

    >>> is_entity_label("PERSON"), is_entity_label("CARDINAL"), is_entity_label(None)
    (True, False, True)
    """
    return label is None or label.upper() not in _NO_ENTITIES


def as_spans(text: str, spans: Iterable[object]) -> tuple[Span, ...]:
    """The mentions that a caller found, checked and in the order of the text.

    Those whose label says that they are no entities, such as dates, are left out.

    Args:
        text: The text in which they stand.
        spans: Each a `Span`, a pair of start and end, or a triple with a label. Start and end
            count characters (code points), as indexes of `text` do.

    Raises:
        ArgumentError: Some are no spans, lie outside the text, or overlap; all problems are told.

    >>> as_spans("Joly met Blinken on Monday", [(9, 16, "PERSON"), (0, 4), (20, 26, "DATE")])
    (Span(start=0, end=4, kind=None), Span(start=9, end=16, kind=<Kind.PERSON: 'person'>))
    """
    problems: list[str] = []
    found: list[Span] = []
    for number, given in enumerate(spans):
        span, label = _read(given)
        if span is None:
            problems.append(
                f"span {number} is {given!r:.80}; give (start, end) or (start, end, label)"
            )
        elif not 0 <= span.start < span.end <= len(text):
            problems.append(
                f"span {number} is {span.start} to {span.end}; it must end after its start, and "
                f"lie within 0 to {len(text)}"
            )
        elif is_entity_label(label):
            found.append(span)
    found.sort(key=attrgetter("start", "end"))
    problems += _overlaps(found)
    if problems:
        more = len(problems) - _MOST_SHOWN
        told = [*problems[:_MOST_SHOWN], *([f"and {more} more"] if more > 0 else [])]
        raise ArgumentError("\n".join(["spans that cannot be meant:", *told]))
    return tuple(found)


def _read(given: object) -> tuple[Span | None, str | Kind | None]:
    """A span and its label; None for what is no span."""
    if isinstance(given, Span):
        return given, given.kind
    if not isinstance(given, tuple | list) or len(given) not in {2, 3}:
        return None, None
    start, end, label = (*given, None)[:3]
    if not _is_offset(start) or not _is_offset(end) or not isinstance(label, str | None):
        return None, None
    return Span(int(start), int(end), kind_of_label(label)), label


def _overlaps(spans: list[Span]) -> Iterator[str]:
    """What overlaps what before it, of spans in the order of the text."""
    furthest = Span(0, 0)
    for span in spans:
        if span.start < furthest.end:
            yield (
                f"the spans {furthest.start} to {furthest.end} and {span.start} to {span.end} "
                "overlap; keep one of them"
            )
        if span.end > furthest.end:
            furthest = span


def _is_offset(value: object) -> bool:
    """Whether it is a whole number; those of NumPy are such, True is none."""
    return hasattr(value, "__index__") and not isinstance(value, bool)
