"""Marathi.

ISO 15919 and IAST write every inherent vowel; Hunterian writes what is spoken. Marathi habit has
*dny* for ज्ञ, *z* for झ, and *v*, *w* alike for व.
"""

from normalizer.languages.brahmic import abugida
from normalizer.languages.brahmic.schwa import INNER

__all__ = ["LANGUAGE"]

LANGUAGE = abugida(
    code="mr",
    name="Marathi",
    script="Deva",
    systems=("iso15919", "iast", "hunterian"),
    package=__package__,
    drops=INNER,
    examples=(
        ("शरद पवार", ("Sharad Pawar", "Sharad Pavar")),
        ("उद्धव ठाकरे", ("Uddhav Thackeray", "Uddhav Thakre")),
        ("देवेंद्र फडणवीस", ("Devendra Fadnavis", "Devendra Phadnavis")),
        ("एकनाथ शिंदे", ("Eknath Shinde",)),
        ("अजित पवार", ("Ajit Pawar",)),
        ("नितीन गडकरी", ("Nitin Gadkari",)),
        ("सचिन तेंडुलकर", ("Sachin Tendulkar",)),
        ("लता मंगेशकर", ("Lata Mangeshkar",)),
        ("पृथ्वीराज चव्हाण", ("Prithviraj Chavan",)),
        ("सुप्रिया सुळे", ("Supriya Sule",)),
        ("ज्ञानेश्वर", ("Dnyaneshwar", "Jnaneshwar")),
        ("मुंबई", ("Mumbai",)),
        ("पुणे", ("Pune",)),
        ("नागपूर", ("Nagpur",)),
        ("ठाणे", ("Thane",)),
        ("कोल्हापूर", ("Kolhapur",)),
    ),
)
