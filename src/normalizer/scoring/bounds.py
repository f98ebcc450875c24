"""What all evidence may say together where something in it leaves a doubt."""

from __future__ import annotations

from normalizer.background import UNLISTED_BITS, is_listed, word_rarity
from normalizer.evidence import Evidence, EvidenceKind, total
from normalizer.languages.equivalents import genders
from normalizer.languages.latin.genders import are_two_genders
from normalizer.names.meanings import meanings
from normalizer.scoring import weights
from normalizer.text import words

__all__ = ["bounded"]

_SLIPS = frozenset({EvidenceKind.TYPO, EvidenceKind.ALIKE})


def bounded(pieces: list[Evidence]) -> list[Evidence]:
    """Evidence on two people with what keeps a near miss from being a match.

    Names that differ by a slip, or in one part, are found by the fitted weights to be one person's
    as often as collections hold them so; relatives and namesakes, which collections hold seldom,
    are what a wrong merge is made of.
    """
    share, across = weights.RANKED, False
    if any(map(_contradicts, pieces)):
        most = weights.CONTRADICTED_AT_MOST
    elif any(map(_is_of_two, pieces)):
        most = weights.SLIPPED_AT_MOST
    elif any(piece.kind in _SLIPS and not _is_sure_slip(piece) for piece in pieces):
        most = weights.SLIPPED_AT_MOST
        across = all(map(_is_across, pieces))
        share = weights.RANKED_SLIP_ACROSS if across else weights.RANKED_SLIP
    else:
        return pieces
    excess = total(pieces) - most
    if excess <= 0:
        return pieces
    left = share * excess
    if not across:
        left *= weights.RANKED_AT_MOST / (weights.RANKED_AT_MOST + left)
    return [*pieces, Evidence(EvidenceKind.SHARED, left - excess)]


def _contradicts(piece: Evidence) -> bool:
    """Whether two parts stand against each other, be they a little alike: Carlos and Raúl."""
    if piece.kind in _SLIPS:
        return piece.bits <= weights.UNLIKE
    return piece.kind is EvidenceKind.CONTRADICTING


def _is_of_two(piece: Evidence) -> bool:
    """Whether two people may well bear names that differ so: kin, man and woman, known names."""
    if piece.kind is EvidenceKind.KIN or (piece.kind is EvidenceKind.TYPO and piece.note):
        return True
    both = (*words(piece.left), *words(piece.right))
    return piece.kind in _SLIPS and all(word.isascii() and is_listed(word) for word in both)


def _is_across(piece: Evidence) -> bool:
    """Whether a slip stands between two scripts; true of what is no slip."""
    return piece.kind not in _SLIPS or piece.left.isascii() is not piece.right.isascii()


def _is_sure_slip(piece: Evidence) -> bool:
    """Whether two words are long and rare, so that hardly two people bear names so alike."""
    ones, others = words(piece.left), words(piece.right)
    return (
        not piece.note
        and all(one.isascii() for one in (*ones, *others))
        and min(len("".join(ones)), len("".join(others))) >= weights.SURE_SLIP
        and ones[0][0] == others[0][0]
        and not any(map(_is_known, (*ones, *others)))
        and not are_two_genders("".join(ones), "".join(others))
    )


def _is_known(word: str) -> bool:
    """Whether a word is known as a part of names, or as a word."""
    listed = min(word_rarity(word, "organization"), word_rarity(word, "place")) < UNLISTED_BITS
    return is_listed(word) or listed or bool(meanings(word)) or bool(genders(word))
