"""Bulgarian: words of Cyrillic letters, by standards and as the press writes them.

The systems:

==============  ==================================================================================
``national``    the Streamlined System, law since 2009, which passports, BGN and PCGN (since 2013)
                and the English press use; the law itself writes *Bulgaria* for България
``bgn``         BGN/PCGN 1952, which that replaced
``iso9``        ISO 9:1995, a letter for a letter
``alalc97``     ALA-LC, in the catalogues of libraries
``scientific``  the transliteration of Slavic studies
``fr de``       the transcriptions of French and German papers
==============  ==================================================================================
"""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="bg",
    name="Bulgarian",
    scripts=("Cyrl",),
    systems=(
        "national",
        "bgn",
        "iso9",
        "alalc97",
        "scientific",
        "fr",
        "de",
    ),
    package=__package__,
    examples=(
        (
            "Бойко Борисов",
            (
                "Boyko Borisov",
                "Boiko Borisov",
                "Bojko Borissow",
                "Boïko Borissov",
            ),
        ),
        (
            "Румен Радев",
            (
                "Rumen Radev",
                "Roumen Radev",
                "Rumen Radew",
            ),
        ),
        (
            "Кирил Петков",
            (
                "Kiril Petkov",
                "Kiril Petkow",
                "Kyril Petkov",
            ),
        ),
        (
            "Росен Желязков",
            (
                "Rosen Zhelyazkov",
                "Rosen Zheliazkov",
                "Rossen Jeliazkov",
                "Rossen Scheljaskow",
            ),
        ),
        (
            "Димитър Главчев",
            (
                "Dimitar Glavchev",
                "Dimitur Glavchev",
                "Dimitar Glawtschew",
            ),
        ),
        (
            "Кристалина Георгиева",
            (
                "Kristalina Georgieva",
                "Kristalina Gueorguieva",
                "Kristalina Georgiewa",
            ),
        ),
        (
            "Мария Габриел",
            (
                "Mariya Gabriel",
                "Maria Gabriel",
                "Mariia Gabriel",
            ),
        ),
        (
            "Илияна Йотова",
            (
                "Iliyana Yotova",
                "Iliana Iotova",
                "Ilijana Jotowa",
            ),
        ),
        (
            "Сергей Станишев",
            (
                "Sergei Stanishev",
                "Sergey Stanishev",
                "Sergej Stanischew",
            ),
        ),
        (
            "Търново",
            (
                "Tarnovo",
                "Turnovo",
            ),
        ),
        (
            "София",
            (
                "Sofia",
                "Sofiya",
                "Sofija",
            ),
        ),
        (
            "Пловдив",
            (
                "Plovdiv",
                "Plowdiw",
            ),
        ),
        (
            "Свищов",
            (
                "Svishtov",
                "Swischtow",
            ),
        ),
    ),
)
