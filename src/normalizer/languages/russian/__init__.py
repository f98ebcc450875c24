"""Russian: words of Cyrillic letters, by standards, by passports, and as the press writes them.

The systems:

==================  ==============================================================================
``bgn``             BGN/PCGN 1947, without its optional middle dots
``iso9``            ISO 9:1995, a letter for a letter; the same as GOST 7.79-2000, system A
``gost``            GOST 7.79-2000, system B, which needs no marks on letters
``gost52535``       GOST R 52535.1-2006, in passports from 2010 to 2013
``icao``            ICAO Doc 9303, in passports since 2013
``alalc97``         ALA-LC, in the catalogues of libraries
``ungegn``          GOST 1983, which the United Nations took over in 1987
``scientific``      the transliteration of Slavic studies
``it``              ISO/R 9:1968 as Italian books and papers use it: х is *ch*
``en fr de es pl``  the transcriptions of English, French, German, Spanish and Polish papers
==================  ==============================================================================

Of the transcriptions, only what letters alone can tell is ruled here: ss for с between vowels
(French, German) stands as a habit, and wo for -го (German) not at all.
"""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="ru",
    name="Russian",
    scripts=("Cyrl",),
    systems=(
        "bgn",
        "iso9",
        "gost",
        "gost52535",
        "icao",
        "alalc97",
        "ungegn",
        "scientific",
        "en",
        "fr",
        "de",
        "es",
        "it",
        "pl",
    ),
    package=__package__,
    examples=(
        (
            "Владимир Путин",
            (
                "Vladimir Putin",
                "Vladimir Poutine",
                "Wladimir Putin",
                "Władimir Putin",
            ),
        ),
        (
            "Сергей Лавров",
            (
                "Sergei Lavrov",
                "Sergey Lavrov",
                "Sergueï Lavrov",
                "Sergej Lawrow",
                "Serguéi Lavrov",
                "Siergiej Ławrow",
            ),
        ),
        (
            "Дмитрий Медведев",
            (
                "Dmitry Medvedev",
                "Dmitri Medvedev",
                "Dmitriy Medvedev",
                "Dmitrii Medvedev",
                "Dmitrij Medwedew",
                "Dmitrij Miedwiediew",
            ),
        ),
        (
            "Михаил Горбачёв",
            (
                "Mikhail Gorbachev",
                "Mikhail Gorbachyov",
                "Mikhaïl Gorbatchev",
                "Michail Gorbatschow",
                "Mijaíl Gorbachov",
                "Michaił Gorbaczow",
            ),
        ),
        (
            "Никита Хрущёв",
            (
                "Nikita Khrushchev",
                "Nikita Khrouchtchev",
                "Nikita Chruschtschow",
                "Nikita Jrushchov",
                "Nikita Chruszczow",
                "Nikita Hruŝëv",
            ),
        ),
        (
            "Борис Ельцин",
            (
                "Boris Yeltsin",
                "Boris Eltsin",
                "Boris Ieltsine",
                "Boris Jelzin",
                "Borys Jelcyn",
            ),
        ),
        (
            "Алексей Навальный",
            (
                "Alexei Navalny",
                "Aleksey Navalnyy",
                "Aleksei Navalnyi",
                "Alexej Nawalny",
                "Alexeï Navalny",
                "Alexéi Navalni",
                "Aleksiej Nawalny",
            ),
        ),
        (
            "Сергей Шойгу",
            (
                "Sergei Shoigu",
                "Sergey Shoygu",
                "Sergueï Choïgou",
                "Sergej Schoigu",
            ),
        ),
        (
            "Евгений Пригожин",
            (
                "Yevgeny Prigozhin",
                "Evgeny Prigozhin",
                "Evgueni Prigojine",
                "Jewgeni Prigoschin",
                "Yevgueni Prigozhin",
            ),
        ),
        (
            "Юлия Навальная",
            (
                "Yulia Navalnaya",
                "Iuliia Navalnaia",
                "Julija Nawalnaja",
                "Ioulia Navalnaïa",
            ),
        ),
        (
            "Валентина Матвиенко",
            (
                "Valentina Matviyenko",
                "Valentina Matvienko",
                "Walentina Matwijenko",
            ),
        ),
        (
            "Мария Захарова",
            (
                "Maria Zakharova",
                "Mariya Zakharova",
                "Mariia Zakharova",
                "Marija Sacharowa",
                "María Zajárova",
            ),
        ),
        (
            "Геннадий Зюганов",
            (
                "Gennady Zyuganov",
                "Gennadi Ziouganov",
                "Gennadi Sjuganow",
                "Gennadij Ziuganow",
            ),
        ),
        ("Эльвира Набиуллина", ("Elvira Nabiullina",)),
        (
            "Фёдор Достоевский",
            (
                "Fyodor Dostoyevsky",
                "Fyodor Dostoevsky",
                "Fiodor Dostoïevski",
                "Fjodor Dostojewski",
                "Fedor Dostoevskii",
            ),
        ),
        (
            "Пётр Чайковский",
            (
                "Pyotr Chaikovsky",
                "Pyotr Tchaikovsky",
                "Pjotr Tschaikowski",
                "Piotr Tchaïkovski",
            ),
        ),
        (
            "Александр Солженицын",
            (
                "Alexander Solzhenitsyn",
                "Aleksandr Solzhenitsyn",
                "Alexandre Soljenitsyne",
                "Alexander Solschenizyn",
            ),
        ),
        (
            "Екатеринбург",
            (
                "Yekaterinburg",
                "Ekaterinburg",
                "Jekaterinburg",
                "Iekaterinbourg",
            ),
        ),
        (
            "Санкт-Петербург",
            (
                "Sankt Peterburg",
                "Sankt-Peterbourg",
            ),
        ),
        (
            "Нижний Новгород",
            (
                "Nizhny Novgorod",
                "Nizhniy Novgorod",
                "Nijni Novgorod",
                "Nischni Nowgorod",
            ),
        ),
        (
            "Архангельск",
            (
                "Arkhangelsk",
                "Archangelsk",
            ),
        ),
    ),
)
