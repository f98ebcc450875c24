"""Strings made comparable: cleaned, folded, told apart by script, and read as a last resort."""

from normalizer.text.clean import clean
from normalizer.text.fold import fold, solid, words
from normalizer.text.scripts import script_of, scripts_of

__all__ = ["clean", "fold", "script_of", "scripts_of", "solid", "words"]
