"""Mentions as annotations of the W3C Web Annotation Data Model (JSON-LD)."""

from __future__ import annotations

import hashlib
import uuid
from typing import TYPE_CHECKING
from urllib.parse import quote

from normalizer.decide import Status

if TYPE_CHECKING:
    from normalizer.model import Entity
    from normalizer.texts.model import AnnotatedText, TextMention

__all__ = ["CONTEXT", "ENTITIES", "web_annotations"]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
"""What the keys mean, for readers of JSON-LD."""

ENTITIES = "urn:normalizer:entity:"
"""What the id of an entity is put behind, since an annotation names things by IRIs."""

_AROUND = 32
"""Characters before and after a mention by which it is found again when the text has changed."""

_ALLOWED_IN_IRI = ":/?#[]@!$&'()*+,;=%~"


def web_annotations(
    annotated: AnnotatedText, *, entities: str = ENTITIES
) -> list[dict[str, object]]:
    """The mentions as annotations, which other tools for annotation read.

    A mention that is resolved is *identified*, by the entity; one that is ambiguous by a choice of
    its candidates; one that the tables do not know is *classified*, by its cluster, such as
    ``nil:3``. Each is found again by its position, in code points, and by what stands around it.

    Args:
        annotated: The text with its mentions. Its source is taken for the address of the document;
            without one, the document is named by the checksum of its text.
        entities: What the ids of entities are put behind, such as the address of your site.

    Returns:
        One annotation a mention, in the order of the text. The same text has the same ids.

    >>> from normalizer import Resolver
    >>> from normalizer.texts import AnnotatedText, How, TextMention
    >>> found = Resolver.from_names([("ca", "Mélanie Joly", "person")]).resolve("Melanie Joly")
    >>> mention = TextMention(0, 12, "Melanie Joly", How.NAME, found, cluster="ca")
    >>> one = web_annotations(AnnotatedText("Melanie Joly spoke", (mention,)))[0]
    >>> one["motivation"], one["body"]["source"]
    ('identifying', 'urn:normalizer:entity:ca')
    """
    digest = hashlib.sha256(annotated.text.encode("utf-8", "surrogatepass")).hexdigest()
    document = _iri(annotated.source) or f"urn:sha256:{digest}"
    return [
        {
            "@context": CONTEXT,
            "id": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, _place(document, digest, one))}",
            "type": "Annotation",
            "motivation": "classifying" if one.status is Status.NIL else "identifying",
            "body": _body(one, entities),
            "target": {
                "type": "SpecificResource",
                "source": document,
                "selector": _selectors(annotated.text, one),
            },
        }
        for one in annotated.mentions
    ]


def _place(document: str, digest: str, mention: TextMention) -> str:
    return f"{document} {digest} {mention.start} {mention.end}"


def _body(mention: TextMention, entities: str) -> dict[str, object]:
    if mention.status is Status.NIL:
        return {
            "type": "TextualBody",
            "purpose": "classifying",
            "format": "text/plain",
            "value": mention.cluster or Status.NIL.value,
        }
    if mention.entity is not None:
        return _identified(mention.entity, entities)
    items = [_identified(one.entity, entities) for one in mention.resolution.candidates]
    return {"type": "Choice", "items": items}


def _identified(entity: Entity, entities: str) -> dict[str, object]:
    name = quote(entity.id.encode("utf-8", "surrogatepass"), safe="")
    return {"type": "SpecificResource", "purpose": "identifying", "source": entities + name}


def _selectors(text: str, mention: TextMention) -> list[dict[str, object]]:
    start, end = mention.start, mention.end
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - _AROUND) : start],
            "suffix": text[end : end + _AROUND],
        },
    ]


def _iri(source: str) -> str:
    """An address with what no address holds written as it must be."""
    return quote(source.encode("utf-8", "surrogatepass"), safe=_ALLOWED_IN_IRI)
