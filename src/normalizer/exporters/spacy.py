"""What spaCy reads names from: patterns of an EntityRuler, and the input of a KnowledgeBase.

Nothing of spaCy is needed to write them.
"""

from __future__ import annotations

import json
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, BinaryIO

from normalizer.exporters.base import Exporter, Written
from normalizer.importers.sharing import SharedKeys
from normalizer.model import Kind
from normalizer.store.sorting import Sorter
from normalizer.tables.vocabulary import DECIDING_KINDS

if TYPE_CHECKING:
    from normalizer.exporters.base import Contents

__all__ = ["KNOWLEDGE_BASE", "PATTERNS", "write_knowledge_base", "write_patterns"]

_LABELS = {
    Kind.PERSON: "PERSON", Kind.ORGANIZATION: "ORG", Kind.PLACE: "GPE", Kind.AGREEMENT: "LAW",
    Kind.WEAPON: "PRODUCT", Kind.OPERATION: "EVENT", Kind.EVENT: "EVENT",
}  # fmt: skip
"""Kinds of entities as the labels that spaCy's models of English have."""

_MILLION = 1_000_000
_MOST_KEPT = 200_000


def write_patterns(contents: Contents, out: BinaryIO) -> Written:
    """Write one pattern a line, for ``EntityRuler.from_disk``.

    A name that means several entities of one label gets a pattern without an id, since an id would
    be a guess. One that means entities of several labels gets none. Names that do not tell their
    entity alone get none either.

    Args:
        contents: What to write.
        out: Where to.
    """
    done = Written()
    with SharedKeys() as owners, SharedKeys() as labels:
        for entity, aliases in contents:
            for text in {one.text for one in aliases if one.kind in DECIDING_KINDS}:
                owners.add(text, entity.id)
                labels.add(text, _label(entity.kind))
        owners.close()
        labels.close()
        told: set[str] = set()
        for entity, aliases in contents:
            done.entities += 1
            done.leave_out("office", len(entity.offices))
            strong = {one.text for one in aliases if one.kind in DECIDING_KINDS}
            weak = {one.text for one in aliases} - strong
            done.leave_out("name that does not decide", len(weak))
            for text in sorted(strong):
                pattern = {"label": _label(entity.kind), "pattern": text}
                if text in labels:
                    done.leave_out("name of entities of several kinds")
                    continue
                if text not in owners:
                    pattern["id"] = entity.id
                elif text in told:
                    continue
                else:
                    told.add(text)
                out.write(_json(pattern) + b"\n")
                done.names += 1
    return done


def write_knowledge_base(contents: Contents, out: BinaryIO) -> Written:
    """Write the entities, and the names with the entities that each may mean, as one JSON object.

    All entities that a name may mean are equally likely; nothing in a table says otherwise.

    Args:
        contents: What to write.
        out: Where to.
    """
    done = Written()
    with Sorter(most_kept=_MOST_KEPT) as names:
        out.write(b'{"entities": [')
        for entity, aliases in contents:
            begin = b",\n" if done.entities else b"\n"
            out.write(begin + _json({"entity": entity.id, "freq": 1}))
            names.extend((text, entity.id) for text in sorted({one.text for one in aliases}))
            done.entities += 1
            done.leave_out("office", len(entity.offices))
        out.write(b'\n],\n"aliases": [')
        for text, group in groupby(names, key=itemgetter(0)):
            ids = [id_ for _, id_ in group]
            # Rounded down, since the sum must not be more than one.
            prior = _MILLION // len(ids) / _MILLION
            begin = b",\n" if done.names else b"\n"
            said = {"alias": text, "entities": ids, "probabilities": [prior] * len(ids)}
            out.write(begin + _json(said))
            done.names += 1
        out.write(b"\n]}\n")
    return done


def _label(kind: Kind | None) -> str:
    return _LABELS[kind] if kind is not None else "MISC"


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8")


PATTERNS = Exporter(
    name="spacy-ruler",
    title="patterns of spaCy's EntityRuler, as JSON lines",
    suffixes=(".jsonl",),
    write=write_patterns,
)
KNOWLEDGE_BASE = Exporter(
    name="spacy-kb",
    title="input of spaCy's KnowledgeBase, as JSON",
    suffixes=(".json",),
    write=write_knowledge_base,
)
