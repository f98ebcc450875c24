"""What it tells that the tables list a spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.evidence import Evidence, EvidenceKind
from normalizer.model import Alias, AliasKind, Kind
from normalizer.scoring import weights
from normalizer.text import clean
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from normalizer.names import Name

__all__ = ["listing_evidence"]


def listing_evidence(mention: Name, listed: Name, alias: Alias) -> list[Evidence]:
    """Evidence from a mention that is spelled as an alias is, or but for marks and blanks.

    An alias that is only a part of a name says so as evidence of its own.
    """
    pieces = []
    exact = listed.cleaned in (mention.cleaned, clean(mention.core))
    folded = bool(mention.parts) and mention.forms == listed.forms
    if exact or folded:
        bits = weights.LISTED[alias.kind]
        if not exact:
            # A person's name in another script is the same name; a place may be another word.
            is_same = listed.kind in (None, Kind.PERSON) or main_script(
                mention.cleaned
            ) == main_script(listed.cleaned)
            bits += weights.LISTED_FOLDED if is_same else weights.LISTED_READ
        pieces.append(Evidence(EvidenceKind.LISTED, bits, mention.core, alias.text, alias.kind))
        if alias.kind in weights.PARTIAL_KINDS:
            note = f"the alias is {alias.kind}"
            pieces.append(
                Evidence(EvidenceKind.PARTIAL, weights.PARTIAL, right=alias.text, note=note)
            )
        if alias.kind is AliasKind.ABBREVIATION and alias.text.isupper() and mention.core.islower():
            bits = weights.LOWER_CASE_ABBREVIATION
            note = "in small letters it is likelier a word"
            pieces.append(Evidence(EvidenceKind.PARTIAL, bits, mention.core, alias.text, note))
    return pieces
