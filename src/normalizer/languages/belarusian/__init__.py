"""Belarusian: words of Cyrillic letters, by standards and as the press writes them.

The systems:

==============  ==================================================================================
``national``    the instruction on geographical names of 2000 as amended in 2007, which the United
                Nations took over
``bgn``         BGN/PCGN 1979, without its optional middle dots
``icao``        ICAO Doc 9303, as in passports
``iso9``        ISO 9:1995, a letter for a letter
``alalc97``     ALA-LC, in the catalogues of libraries
``scientific``  the transliteration of Slavic studies
``en de pl``    the transcriptions of English, German and Polish papers
==============  ==================================================================================

The apostrophe is folded away before the letters are read, so a letter after it is read as after a
consonant.
"""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="be",
    name="Belarusian",
    scripts=("Cyrl",),
    systems=(
        "national",
        "bgn",
        "icao",
        "iso9",
        "alalc97",
        "scientific",
        "en",
        "de",
        "pl",
    ),
    package=__package__,
    examples=(
        (
            "Аляксандр Лукашэнка",
            (
                "Aliaksandr Lukashenka",
                "Alyaksandr Lukashenka",
                "Aliaksandr Lukashenko",
                "Aljaksandr Lukaschenka",
                "Alaksandr Łukaszenka",
            ),
        ),
        (
            "Святлана Ціханоўская",
            (
                "Sviatlana Tsikhanouskaya",
                "Sviatlana Tsikhanouskaia",
                "Svyatlana Tsikhanowskaya",
                "Swjatlana Zichanouskaja",
                "Swiatłana Cichanouskaja",
                "Sviatlana Cichanoŭskaja",
            ),
        ),
        (
            "Алесь Бяляцкі",
            (
                "Ales Bialiatski",
                "Ales Byalyatski",
                "Aleś Bialiacki",
            ),
        ),
        (
            "Марыя Калеснікава",
            (
                "Maryia Kalesnikava",
                "Maria Kalesnikava",
                "Marya Kalesnikava",
                "Maryja Kalesnikawa",
            ),
        ),
        (
            "Віктар Бабарыка",
            (
                "Viktar Babaryka",
                "Viktar Babaryko",
                "Wiktar Babaryka",
            ),
        ),
        (
            "Уладзімір Макей",
            (
                "Uladzimir Makei",
                "Uladzimir Makey",
                "Uladzimir Makiej",
            ),
        ),
        (
            "Сяргей Ціханоўскі",
            (
                "Siarhei Tsikhanouski",
                "Syarhey Tsikhanouski",
                "Siarhiej Cichanouski",
            ),
        ),
        (
            "Раман Пратасевіч",
            (
                "Raman Pratasevich",
                "Raman Pratasiewicz",
            ),
        ),
        (
            "Святлана Алексіевіч",
            (
                "Sviatlana Aleksievich",
                "Sviatlana Alexievich",
                "Swjatlana Alexijewitsch",
            ),
        ),
        (
            "Магілёў",
            (
                "Mahiliou",
                "Mahilyow",
                "Mahiloŭ",
            ),
        ),
        (
            "Гомель",
            (
                "Homel",
                "Homyel",
            ),
        ),
        (
            "Віцебск",
            (
                "Vitsebsk",
                "Viciebsk",
                "Vitebsk",
            ),
        ),
    ),
)
