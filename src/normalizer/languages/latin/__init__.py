"""Latin letters: spellings of one name among themselves, whatever the language.

Two papers write Sergey and Sergei, Mohammed and Muhammad, Müller and Mueller.
`normalizer.languages.latin.respelling` weighs such pairs by a fitted table, and
`normalizer.languages.latin.orthography` gives the plain forms of a word with marks.
"""

from __future__ import annotations

from normalizer.languages.latin.orthography import variants
from normalizer.languages.latin.respelling import respelling_bits

__all__ = ["respelling_bits", "variants"]
