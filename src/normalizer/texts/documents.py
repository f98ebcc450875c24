"""Documents: texts with what is known of each."""

from __future__ import annotations

from attrs import field, frozen

from normalizer.dates import PartialDate, as_date
from normalizer.errors import NameTypeError

__all__ = ["Document", "as_document"]


@frozen
class Document:
    """A text, and what is known of it.

    Attributes:
        text: The text.
        source: Who said it, or where it stands; "" when not known.
        date: The date of which it speaks; anything that `normalizer.dates.as_date` reads.
        lang: BCP 47 code of its language, when known.
    """

    text: str = field(repr=False)
    source: str = ""
    date: PartialDate | None = field(default=None, converter=as_date)
    lang: str | None = None


def as_document(value: object) -> Document:
    """A document, or the document that is a text of which nothing is known.

    Raises:
        NameTypeError: It is neither.

    >>> as_document("Joly spoke.") == Document("Joly spoke.")
    True
    """
    if isinstance(value, Document) and isinstance(value.text, str):
        return value
    if isinstance(value, str):
        return Document(value)
    what = type(value.text if isinstance(value, Document) else value).__name__
    raise NameTypeError(f"the text of a document is {what}, not str; read or decode it first")
