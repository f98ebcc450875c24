"""Punjabi.

Punjabi in Gurmukhi. ISO 15919 writes every inherent vowel, with marks, and doubles the consonant
after an addak; Hunterian writes what is spoken. The press often leaves the doubling out.
"""

from normalizer.languages.brahmic import abugida
from normalizer.languages.brahmic.schwa import INNER

__all__ = ["LANGUAGE"]

LANGUAGE = abugida(
    code="pa",
    name="Punjabi",
    script="Guru",
    systems=("iso15919", "hunterian"),
    package=__package__,
    drops=INNER,
    examples=(
        ("ਮਨਮੋਹਨ ਸਿੰਘ", ("Manmohan Singh",)),
        ("ਅਮਰਿੰਦਰ ਸਿੰਘ", ("Amarinder Singh", "Amrinder Singh")),
        ("ਪ੍ਰਕਾਸ਼ ਸਿੰਘ ਬਾਦਲ", ("Prakash Singh Badal", "Parkash Singh Badal")),
        ("ਸੁਖਬੀਰ ਸਿੰਘ", ("Sukhbir Singh",)),
        ("ਨਵਜੋਤ ਸਿੰਘ ਸਿੱਧੂ", ("Navjot Singh Sidhu", "Navjot Singh Siddhu")),
        ("ਭਗਵੰਤ ਮਾਨ", ("Bhagwant Mann",)),
        ("ਗੁਰੂ ਨਾਨਕ", ("Guru Nanak",)),
        ("ਭਗਤ ਸਿੰਘ", ("Bhagat Singh",)),
        ("ਚਰਨਜੀਤ ਸਿੰਘ ਚੰਨੀ", ("Charanjit Singh Channi",)),
        ("ਹਰਸਿਮਰਤ ਕੌਰ", ("Harsimrat Kaur",)),
        ("ਅੰਮ੍ਰਿਤਸਰ", ("Amritsar",)),
        ("ਲੁਧਿਆਣਾ", ("Ludhiana",)),
        ("ਪਟਿਆਲਾ", ("Patiala",)),
        ("ਬਠਿੰਡਾ", ("Bathinda",)),
        ("ਪੰਜਾਬ", ("Punjab", "Panjab")),
    ),
)
