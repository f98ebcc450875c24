"""Sinhala.

ISO 15919 writes each letter with its marks, a half nasal as n or m with a breve. Habit writes *w*
more than *v*, *th* or *t* for ත, and *a* for ඇ.
"""

from normalizer.languages.brahmic import abugida

__all__ = ["LANGUAGE"]

LANGUAGE = abugida(
    code="si",
    name="Sinhala",
    script="Sinh",
    systems=("iso15919",),
    package=__package__,
    examples=(
        ("මහින්ද රාජපක්ෂ", ("Mahinda Rajapaksa", "Mahinda Rajapakse")),
        ("ගෝඨාභය රාජපක්ෂ", ("Gotabhaya Rajapaksa", "Gotabaya Rajapaksa")),
        ("මෛත්‍රීපාල සිරිසේන", ("Maithripala Sirisena",)),
        ("රනිල් වික්‍රමසිංහ", ("Ranil Wickremesinghe", "Ranil Wikramasingha")),
        ("අනුර කුමාර දිසානායක", ("Anura Kumara Dissanayake", "Anura Kumara Disanayaka")),
        ("සජිත් ප්‍රේමදාස", ("Sajith Premadasa",)),
        ("චන්ද්‍රිකා කුමාරතුංග", ("Chandrika Kumaratunga",)),
        ("සරත් ෆොන්සේකා", ("Sarath Fonseka",)),
        ("බණ්ඩාරනායක", ("Bandaranaike", "Bandaranayaka")),
        ("කොළඹ", ("Kolamba",)),
        ("මහනුවර", ("Mahanuwara",)),
        ("ගාල්ල", ("Galle", "Galla")),
        ("අනුරාධපුර", ("Anuradhapura",)),
        ("ශ්‍රී ලංකා", ("Sri Lanka", "Shri Lanka")),
    ),
)
