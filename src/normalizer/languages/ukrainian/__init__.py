"""Ukrainian: words of Cyrillic letters, by standards and as the press writes them.

The systems:

===============  =================================================================================
``national``     the system of the Cabinet of Ministers, 2010, which passports, the United Nations
                 and, since 2019, BGN and PCGN use
``bgn``          BGN/PCGN 1965, which that replaced
``iso9``         ISO 9:1995, a letter for a letter
``alalc97``      ALA-LC, in the catalogues of libraries
``scientific``   the transliteration of Slavic studies
``en fr de pl``  the transcriptions of English, French, German and Polish papers
===============  =================================================================================

The apostrophe is folded away before the letters are read, so a letter after it is read as after a
consonant. ``doublets.tsv`` has given names that are one name but other words in Russian and in
Belarusian; they are no matter of spelling, so no weight here stands for them.
"""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="uk",
    name="Ukrainian",
    scripts=("Cyrl",),
    systems=(
        "national",
        "bgn",
        "iso9",
        "alalc97",
        "scientific",
        "en",
        "fr",
        "de",
        "pl",
    ),
    package=__package__,
    examples=(
        (
            "Володимир Зеленський",
            (
                "Volodymyr Zelenskyi",
                "Volodymyr Zelenskyy",
                "Volodymyr Zelensky",
                "Volodymyr Zelenskiy",
                "Wolodymyr Selenskyj",
                "Wołodymyr Zełenski",
            ),
        ),
        (
            "Дмитро Кулеба",
            (
                "Dmytro Kuleba",
                "Dmytro Kouleba",
                "Dmytro Kułeba",
            ),
        ),
        (
            "Андрій Єрмак",
            (
                "Andrii Yermak",
                "Andriy Yermak",
                "Andrij Jermak",
                "Andriï Iermak",
            ),
        ),
        (
            "Валерій Залужний",
            (
                "Valerii Zaluzhnyi",
                "Valeriy Zaluzhny",
                "Valeri Zaluzhny",
                "Walerij Saluschnyj",
                "Valeriï Zaloujny",
                "Wałerij Załużny",
            ),
        ),
        (
            "Олександр Сирський",
            (
                "Oleksandr Syrskyi",
                "Oleksandr Syrsky",
                "Olexander Syrskyj",
                "Ołeksandr Syrski",
            ),
        ),
        (
            "Денис Шмигаль",
            (
                "Denys Shmyhal",
                "Denys Schmyhal",
                "Denys Chmyhal",
                "Denys Szmyhal",
            ),
        ),
        (
            "Петро Порошенко",
            (
                "Petro Poroshenko",
                "Petro Poroschenko",
                "Petro Porochenko",
                "Petro Poroszenko",
            ),
        ),
        (
            "Юлія Тимошенко",
            (
                "Yuliia Tymoshenko",
                "Yulia Tymoshenko",
                "Julija Tymoschenko",
                "Ioulia Tymochenko",
                "Julia Tymoszenko",
            ),
        ),
        (
            "Віталій Кличко",
            (
                "Vitalii Klychko",
                "Vitaliy Klychko",
                "Vitali Klitschko",
            ),
        ),
        (
            "Арсеній Яценюк",
            (
                "Arsenii Yatseniuk",
                "Arseniy Yatsenyuk",
                "Arsenij Jazenjuk",
                "Arsenij Jaceniuk",
            ),
        ),
        (
            "Віктор Янукович",
            (
                "Viktor Yanukovych",
                "Viktor Yanukovich",
                "Wiktor Janukowytsch",
            ),
        ),
        (
            "Київ",
            (
                "Kyiv",
                "Kyyiv",
                "Kyjiw",
            ),
        ),
        (
            "Харків",
            (
                "Kharkiv",
                "Charkiw",
            ),
        ),
        (
            "Запоріжжя",
            (
                "Zaporizhzhia",
                "Zaporizhzhya",
                "Zaporizhia",
                "Saporischschja",
            ),
        ),
        (
            "Миколаїв",
            (
                "Mykolaiv",
                "Mykolayiv",
                "Mykolajiw",
            ),
        ),
        (
            "Чернігів",
            (
                "Chernihiv",
                "Tschernihiw",
                "Tchernihiv",
                "Czernihiw",
            ),
        ),
        (
            "Львів",
            (
                "Lviv",
                "Lwiw",
            ),
        ),
    ),
)
