"""Telugu.

ISO 15919 writes each letter with its marks. Habit often writes *th* for త, and final -య్య as *-iah*.
"""

from normalizer.languages.brahmic import abugida

__all__ = ["LANGUAGE"]

LANGUAGE = abugida(
    code="te",
    name="Telugu",
    script="Telu",
    systems=("iso15919",),
    package=__package__,
    examples=(
        ("చంద్రబాబు నాయుడు", ("Chandrababu Naidu",)),
        ("జగన్ మోహన్ రెడ్డి", ("Jagan Mohan Reddy",)),
        (
            "కల్వకుంట్ల చంద్రశేఖర్ రావు",
            ("Kalvakuntla Chandrashekar Rao", "Kalvakuntla Chandrasekhar Rao"),
        ),
        ("రేవంత్ రెడ్డి", ("Revanth Reddy",)),
        ("పవన్ కళ్యాణ్", ("Pawan Kalyan",)),
        ("వెంకయ్య నాయుడు", ("Venkaiah Naidu", "Venkayya Naidu")),
        ("అసదుద్దీన్ ఒవైసీ", ("Asaduddin Owaisi",)),
        ("కిషన్ రెడ్డి", ("Kishan Reddy",)),
        ("చిరంజీవి", ("Chiranjeevi", "Chiranjivi")),
        ("సత్య నాదెళ్ల", ("Satya Nadella",)),
        ("హైదరాబాద్", ("Hyderabad", "Haidarabad")),
        ("విజయవాడ", ("Vijayawada",)),
        ("విశాఖపట్నం", ("Visakhapatnam",)),
        ("తిరుపతి", ("Tirupati", "Tirupathi")),
        ("గుంటూరు", ("Guntur",)),
    ),
)
