"""Abugidas of Brahmi's family, for the alphabet engine.

In these scripts a consonant letter carries an inherent vowel, a sign replaces it and a virama
takes it away. Here words are written out as an alphabet would: every vowel a letter of its own,
the inherent one too, and no virama. A table of segments then needs a row for a letter and not for
each syllable, and a cluster of consonants is told from two syllables.
"""

from normalizer.languages.brahmic.language import abugida
from normalizer.languages.brahmic.scripts import SCRIPTS, Abugida
from normalizer.languages.brahmic.writing import restore, write_out

__all__ = ["SCRIPTS", "Abugida", "abugida", "restore", "write_out"]
