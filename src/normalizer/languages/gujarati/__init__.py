"""Gujarati.

ISO 15919 writes every inherent vowel, with marks; Hunterian writes what is spoken.
"""

from normalizer.languages.brahmic import abugida
from normalizer.languages.brahmic.schwa import INNER

__all__ = ["LANGUAGE"]

LANGUAGE = abugida(
    code="gu",
    name="Gujarati",
    script="Gujr",
    systems=("iso15919", "hunterian"),
    package=__package__,
    drops=INNER,
    examples=(
        ("નરેન્દ્ર મોદી", ("Narendra Modi",)),
        ("અમિત શાહ", ("Amit Shah",)),
        ("મોહનદાસ ગાંધી", ("Mohandas Gandhi",)),
        ("વલ્લભભાઈ પટેલ", ("Vallabhbhai Patel",)),
        ("આનંદીબેન પટેલ", ("Anandiben Patel",)),
        ("વિજય રૂપાણી", ("Vijay Rupani",)),
        ("ભૂપેન્દ્ર પટેલ", ("Bhupendra Patel",)),
        ("હાર્દિક પટેલ", ("Hardik Patel",)),
        ("મુકેશ અંબાણી", ("Mukesh Ambani",)),
        ("ગૌતમ અદાણી", ("Gautam Adani",)),
        ("અમદાવાદ", ("Amdavad",)),
        ("સુરત", ("Surat",)),
        ("વડોદરા", ("Vadodara", "Vadodra")),
        ("રાજકોટ", ("Rajkot",)),
    ),
)
