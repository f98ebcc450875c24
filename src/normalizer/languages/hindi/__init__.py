"""Hindi.

ISO 15919 and IAST write every inherent vowel, with marks. Hunterian, the national system of India,
writes what is spoken: राम is *Ram*, and of its marks only those of long vowels are used here.
The press writes Hunterian without marks, and *ee*, *oo* for long vowels in names of people.
"""

from normalizer.languages.brahmic import abugida
from normalizer.languages.brahmic.schwa import INNER

__all__ = ["LANGUAGE"]

LANGUAGE = abugida(
    code="hi",
    name="Hindi",
    script="Deva",
    systems=("iso15919", "iast", "hunterian"),
    package=__package__,
    drops=INNER,
    examples=(
        ("नरेंद्र मोदी", ("Narendra Modi",)),
        ("राहुल गांधी", ("Rahul Gandhi",)),
        ("सोनिया गाँधी", ("Sonia Gandhi", "Soniya Gandhi")),
        ("राजनाथ सिंह", ("Rajnath Singh",)),
        ("अमित शाह", ("Amit Shah",)),
        ("सुषमा स्वराज", ("Sushma Swaraj",)),
        ("अरविंद केजरीवाल", ("Arvind Kejriwal", "Arvind Kejrival")),
        ("अटल बिहारी वाजपेयी", ("Atal Bihari Vajpayee", "Atal Bihari Vajpayi")),
        ("योगी आदित्यनाथ", ("Yogi Adityanath",)),
        ("मनमोहन सिंह", ("Manmohan Singh",)),
        ("द्रौपदी मुर्मू", ("Droupadi Murmu", "Draupadi Murmu")),
        ("रामनाथ कोविंद", ("Ramnath Kovind",)),
        ("लालकृष्ण आडवाणी", ("Lalkrishna Advani",)),
        ("प्रियंका चोपड़ा", ("Priyanka Chopra",)),
        ("मायावती", ("Mayawati", "Mayavati")),
        ("दिल्ली", ("Dilli",)),
        ("लखनऊ", ("Lakhnau",)),
        ("वाराणसी", ("Varanasi",)),
        ("के नटवर सिंह", ("K Natwar Singh",)),
    ),
)
