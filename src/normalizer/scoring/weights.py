"""The weights of evidence, in bits, each with its reason and a case that moves if it does.

They are set by hand on the cases named here and checked by golden cases in the tests; agreement on
parts is not weighed here but by how rare the part is (`normalizer.background`) or by its readings.
"""

from __future__ import annotations

from normalizer.model import AliasKind

__all__ = [
    "CONTRADICTED_AT_MOST", "CONTRADICTING_INITIAL", "CONTRADICTING_NUMBER", "CONTRADICTING_PART",
    "DOUBLET", "EXTRA_GENERATION", "KIND_CONTRADICTING", "LISTED", "LISTED_FOLDED", "LISTED_READ",
    "LOWER_CASE_ABBREVIATION", "MISSING_APART", "ORDER_PATRONYMIC", "PARTIAL", "PARTIAL_KINDS",
    "PRIOR", "RANKED", "RANKED_AT_MOST", "RANKED_SLIP", "RANKED_SLIP_ACROSS", "RESPELT_LEAST",
    "RESPELT_SURE", "SLIPPED_AT_MOST", "SLIP_BITS", "SPACING", "SURE_SLIP", "UNLIKE", "WHOLE",
    "WHOLE_BUT_FORM", "WHOLE_BUT_GRAMMAR", "WHOLE_PERSON",
]  # fmt: skip

PRIOR = -10.0
"""Two names that were brought together by a shared key are one entity in about one of a thousand
cases. Kim Yong-hyun / Kim Yong Hyeon, which agree by 13.6 bits, must still be one."""

WHOLE = 8.0
"""The same whole name, letter by letter after folding. Kyiv / Kyiv, one short word, needs it."""

WHOLE_PERSON = 6.0
"""The same for a person, whose parts already say most. John Smith / John Smith."""

WHOLE_BUT_FORM = 2.0
"""The same name of a body with a legal form or without: Siemens / Siemens AG."""

WHOLE_BUT_GRAMMAR = 7.0
"""The same name with an article or without: the United Nations / United Nations."""

CONTRADICTING_INITIAL = -11.0
"""An initial too many where both names have some: George H. W. Bush / George W. Bush."""

SPACING = -0.5
"""Words joined or cut otherwise: Yoo Jaejung / Yoo Jae Jung."""

DOUBLET = -4.0
"""Forms of one given name in neighbouring languages, taken from their rarity: one source in ten
writes the neighbour's form. Volodymyr / Vladimir Zelensky."""

ORDER_PATRONYMIC = -18.0
"""Names exchanged around *bin* or *ibn* are son and father: Mohammed bin Salman / Salman bin
Mohammed."""

EXTRA_GENERATION = -15.0
"""A mark of generation on one side only: Donald Trump / Donald Trump Jr. are two men."""

CONTRADICTING_PART = -9.0
"""Two parts that stand against each other: Bill Blair / Tony Blair."""

CONTRADICTED_AT_MOST = -7.0
"""What two names of people may say together where a part contradicts: an office that both hold
(HOLDS_OFFICE) must leave a doubt. Carlos / Raúl Salinas de Gortari."""

SLIPPED_AT_MOST = 0.5
"""What they may say where a part may be a slip or another name: likelier one than two, and too
little to merge. Shaun O'Neill Kerensky / Shaun O'Reill Kerensky."""

RANKED_AT_MOST = 0.7
"""What lies beyond these bounds adds less than this, so that the sum stays below 1.2 bits, a score
of 0.697: the default policy asks for 0.7. Ivanov / Ivanova, however rare the rest."""

SURE_SLIP = 5
"""Letters of two words that differ by a slip, are no names that the tables know, and so are rare:
such words, if they begin with one letter, are hardly two people's, and do not bound the rest. By
hand: at four letters Berg and Borg would pass. Muammar Gaddafi / Muammar Gadhaffi."""

RANKED = 0.05
"""The share of what lies beyond these bounds that still counts, so that the likelier of two such
candidates is shown first."""

RANKED_SLIP = 0.1
"""The share beside a slip of a word that is no known name, by hand. In collections nearly all such
pairs are one person (docs/explanation/calibration.md, 0.6 to 0.7), but a relative is not drawn by
chance. It keeps Ivana / Ivanka Trump in doubt."""

RANKED_SLIP_ACROSS = 0.3
"""The same where the words stand in two scripts, of which one is read in doubt: a slip is likelier
there than a relative. Виктор Гребенщиков / Viktor Grebenschikow."""

UNLIKE = -6.5
"""Two words that are alike by so little stand against each other: Carlos / Raúl Salinas de
Gortari."""

MISSING_APART = -8.0
"""A direction or ordinal that only one name has: Sudan / South Sudan are two countries."""

CONTRADICTING_NUMBER = -14.0
"""Two different numbers or generations: Hwasong-17 / Hwasong-18."""

RESPELT_SURE = 3.0
"""What the respelling of a word must say to stand by itself. Slips of one letter in long rare words
reach 2 bits (Ivana / Ivanka, Putin / Putkin), spellings that sources do exchange lie above (Qaddafi
/ Gadhafi 5.5)."""

SLIP_BITS = -13.0
"""A respelling that is likelier than any single slip (`normalizer.languages.latin.respelling.SLIP`,
14 bits) is a habit. Vladimir / Vladmir, as a press writes it, against Putin / Putkin."""

RESPELT_LEAST = -4.0
"""Below this a respelling says no more than that the words are two."""

LOWER_CASE_ABBREVIATION = -9.0
"""An abbreviation in small letters is likelier a word: us / US, who / WHO."""

KIND_CONTRADICTING = -12.0
"""The caller asks for a person and the entity is a place: Washington. It is what is left after all
agreement is taken back, because the caller has seen the text."""

LISTED = {
    AliasKind.NATIVE: 8.0,
    AliasKind.SELF: 8.0,
    AliasKind.TRANSLITERATION: 8.0,
    AliasKind.TRANSLATION: 8.0,
    AliasKind.ABBREVIATION: 8.0,
    AliasKind.FORMER: 6.0,
    AliasKind.DEMONYM: 8.0,
    AliasKind.PSEUDONYM: 7.0,
    AliasKind.SHORT: 4.0,
    AliasKind.MISSPELLING: 2.0,
    AliasKind.TITLE: 2.0,
    AliasKind.WEAK: 0.0,
}
"""What it tells that a person wrote this very spelling into the tables, by the kind of the alias.
Jolie, a misspelling of the minister and the family name of the actress, hangs on the difference."""

LISTED_FOLDED = -1.0
"""The tables list the spelling but for marks, hyphens or blanks: Melanie / Mélanie Joly."""

LISTED_READ = -4.0
"""The tables list a spelling of another script for a thing, which is only read so: as a reading it
agrees by its letters already, and other names are read alike. Rome / ロメ, which is Lomé."""

PARTIAL = -3.0
"""The alias is only a part of a name or a description, which many may share: Yoon, the North."""

PARTIAL_KINDS = frozenset({AliasKind.SHORT, AliasKind.TITLE, AliasKind.WEAK, AliasKind.MISSPELLING})
"""Kinds that never resolve alone where another reading exists."""
