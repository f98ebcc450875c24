"""What all evidence may say together where something in it leaves a doubt."""

from __future__ import annotations

from normalizer.background import UNLISTED_BITS, is_listed, word_rarity
from normalizer.evidence import EvidenceKind
from normalizer.languages.equivalents import genders
from normalizer.languages.latin.genders import are_two_genders
from normalizer.names.meanings import meanings
from normalizer.scoring import weights
from normalizer.scoring.pieces import Piece, Said, summed
from normalizer.text import words

__all__ = ["bounded"]

# Python 3.11 looks for a member of an enumeration as long as a function takes that is called.
_TYPO, _ALIKE = EvidenceKind.TYPO, EvidenceKind.ALIKE
_CONTRADICTING, _KIN = EvidenceKind.CONTRADICTING, EvidenceKind.KIN


def bounded(pieces: list[Piece]) -> list[Piece]:
    """Evidence on two people with what keeps a near miss from being a match.

    Names that differ by a slip, or in one part, are found by the fitted weights to be one person's
    as often as collections hold them so; relatives and namesakes, which collections hold seldom,
    are what a wrong merge is made of.
    """
    whole = summed(pieces)
    if whole <= weights.CONTRADICTED_AT_MOST:
        return pieces  # below all bounds
    contradicted = kin = False
    slips = []
    for piece in pieces:
        said = piece[0]
        if said.kind is _TYPO or said.kind is _ALIKE:
            slips.append(piece)
            # Parts that are so little alike stand against each other: Carlos and Raúl.
            contradicted = contradicted or said.bits <= weights.UNLIKE
        elif said.kind is _CONTRADICTING:
            contradicted = True
        elif said.kind is _KIN:
            kin = True
    share, across = weights.RANKED, False
    if contradicted:
        most = weights.CONTRADICTED_AT_MOST
    elif kin or any(map(_is_of_two, slips)):
        most = weights.SLIPPED_AT_MOST
    elif not all(map(_is_sure_slip, slips)):
        most = weights.SLIPPED_AT_MOST
        across = all(map(_is_across, slips))
        share = weights.RANKED_SLIP_ACROSS if across else weights.RANKED_SLIP
    else:
        return pieces
    excess = whole - most
    if excess <= 0:
        return pieces
    left = share * excess
    if not across:
        left *= weights.RANKED_AT_MOST / (weights.RANKED_AT_MOST + left)
    return [*pieces, (Said(EvidenceKind.SHARED, left - excess), "", "")]


def _is_of_two(slip: Piece) -> bool:
    """Whether two people may well bear names that differ so: man and woman, known names."""
    said, left, right = slip
    if said.kind is _TYPO and said.note:
        return True
    return all(word.isascii() and is_listed(word) for word in (*words(left), *words(right)))


def _is_across(slip: Piece) -> bool:
    """Whether a slip stands between two scripts."""
    _, left, right = slip
    return left.isascii() is not right.isascii()


def _is_sure_slip(slip: Piece) -> bool:
    """Whether two words are long and rare, so that hardly two people bear names so alike."""
    said, left, right = slip
    ones, others = words(left), words(right)
    return (
        not said.note
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
