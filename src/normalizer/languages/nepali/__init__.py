"""Nepali.

ISO 15919 and IAST write every inherent vowel, with marks. Habit has *b*, *w* and *v* for व, *s* for
श, *chh* for छ, and often keeps an inherent vowel that Hindi drops. Foreign *v* is written भ.
"""

from normalizer.languages.brahmic import abugida
from normalizer.languages.brahmic.schwa import INNER

__all__ = ["LANGUAGE"]

LANGUAGE = abugida(
    code="ne",
    name="Nepali",
    script="Deva",
    systems=("iso15919", "iast"),
    package=__package__,
    drops=INNER,
    examples=(
        ("पुष्पकमल दाहाल", ("Pushpakamal Dahal",)),
        ("प्रचण्ड", ("Prachanda",)),
        ("शेरबहादुर देउवा", ("Sherbahadur Deuba",)),
        ("के पी शर्मा ओली", ("K P Sharma Oli",)),
        ("माधव कुमार नेपाल", ("Madhav Kumar Nepal",)),
        ("बाबुराम भट्टराई", ("Baburam Bhattarai",)),
        ("विद्यादेवी भण्डारी", ("Bidyadevi Bhandari", "Vidyadevi Bhandari")),
        ("गिरिजाप्रसाद कोइराला", ("Girijaprasad Koirala",)),
        ("सुशील कोइराला", ("Sushil Koirala",)),
        ("रामचन्द्र पौडेल", ("Ramchandra Paudel", "Ramchandra Poudel")),
        ("रवि लामिछाने", ("Rabi Lamichhane",)),
        ("झलनाथ खनाल", ("Jhalanath Khanal", "Jhalnath Khanal")),
        ("पोखरा", ("Pokhara",)),
        ("विराटनगर", ("Biratnagar",)),
    ),
)
