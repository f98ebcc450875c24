"""Languages of Cyrillic letters: their standards, their tables, and what they keep apart."""

from __future__ import annotations

import math
import unicodedata
from importlib import import_module, resources
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.errors import ArgumentError
from normalizer.languages.alphabet import segment_rows
from normalizer.text import words
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from normalizer.languages.base import Language

ALPHABETS = {
    "russian": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "ukrainian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "belarusian": "абвгґдеёжзійклмнопрстуўфхцчшыьэюя",
    "bulgarian": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "serbian": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "macedonian": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "kazakh": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "kyrgyz": "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    "tajik": "абвгғдеёжзийӣкқлмнопрстуӯфхҳцчҷшщъыьэюя",
    "mongolian": "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя",
}
LANGUAGES: dict[str, Language] = {
    name: import_module(f"normalizer.languages.{name}").LANGUAGE for name in ALPHABETS
}
EXAMPLES = [
    (name, native, spelled)
    for name, language in LANGUAGES.items()
    for native, spellings in language.examples
    for spelled in spellings
]
FIRST = [
    (name, native, spellings[0])
    for name, language in LANGUAGES.items()
    for native, spellings in language.examples
]
SYSTEMS = [(name, system) for name, language in LANGUAGES.items() for system in language.systems]


def written(name: str, native: str, system: str) -> set[str]:
    return {one.text for one in LANGUAGES[name].romanize(native, system)}


@pytest.mark.parametrize(
    ("name", "system", "native", "expected"),
    [
        # BGN/PCGN 1947: е is ye at the start, after vowels, й, ъ and ь.
        ("russian", "bgn", "Ельцин", "Yel’tsin"),
        ("russian", "bgn", "Менделеев", "Mendeleyev"),
        ("russian", "bgn", "Подъездной", "Pod”yezdnoy"),
        ("russian", "bgn", "Щёлково", "Shchëlkovo"),
        ("russian", "bgn", "Ёлкино", "Yëlkino"),
        ("russian", "bgn", "Ульяновск", "Ul’yanovsk"),
        ("russian", "bgn", "Юбилейный", "Yubileynyy"),
        ("russian", "iso9", "Хрущёв", "Hruŝëv"),
        ("russian", "iso9", "Эльвира Юрьевна", "Èlʹvira Ûrʹevna"),
        # GOST 7.79-2000 B: ц is c before e, i, j and y, and cz elsewhere.
        ("russian", "gost", "Цветаева", "Czvetaeva"),
        ("russian", "gost", "Цинциннати", "Cincinnati"),
        ("russian", "gost", "Щедрин", "Shhedrin"),
        ("russian", "gost", "Хабаровск", "Xabarovsk"),
        ("russian", "gost52535", "Ельцин", "Eltcin"),
        ("russian", "icao", "Юлия Щеглова", "Iuliia Shcheglova"),
        ("russian", "icao", "Подъездной", "Podieezdnoi"),
        ("russian", "icao", "Сергей Фёдоров", "Sergei Fedorov"),
        ("russian", "alalc97", "Дзержинский", "Dzerzhinskiĭ"),
        ("russian", "alalc97", "Ульяновск", "Ulʹi͡anovsk"),
        ("russian", "alalc97", "Электрогорск", "Ėlektrogorsk"),
        ("russian", "ungegn", "Хабаровский край", "Habarovskij Kraj"),
        ("russian", "scientific", "Щука", "Ščuka"),
        ("russian", "scientific", "Хрущёв", "Xruščëv"),
        ("russian", "it", "Никита Хрущёв", "Nikita Chruščëv"),
        ("russian", "en", "Алексей Навальный", "Alexei Navalny"),
        ("russian", "en", "Михаил Горбачёв", "Mikhail Gorbachev"),
        ("russian", "en", "Фёдор Достоевский", "Fyodor Dostoyevsky"),
        ("russian", "fr", "Никита Хрущёв", "Nikita Khrouchtchev"),
        ("russian", "fr", "Владимир Путин", "Vladimir Poutine"),
        ("russian", "fr", "Фёдор Достоевский", "Fiodor Dostoïevski"),
        ("russian", "de", "Никита Хрущёв", "Nikita Chruschtschow"),
        ("russian", "de", "Борис Ельцин", "Boris Jelzin"),
        ("russian", "es", "Михаил Горбачёв", "Mijail Gorbachov"),
        ("russian", "es", "Сергей Аксёнов", "Serguei Aksionov"),
        ("russian", "pl", "Дмитрий Медведев", "Dmitrij Miedwiediew"),
        ("russian", "pl", "Людмила Ельцина", "Ludmiła Jelcyna"),
        ("russian", "pl", "Хрущёв", "Chruszczow"),
        # Words that the Ukrainian rules of 2010 give themselves.
        ("ukrainian", "national", "Згурський", "Zghurskyi"),
        ("ukrainian", "national", "Знам'янка", "Znamianka"),
        ("ukrainian", "national", "Єнакієве", "Yenakiieve"),
        ("ukrainian", "national", "Їжакевич", "Yizhakevych"),
        ("ukrainian", "national", "Кадиївка", "Kadyivka"),
        ("ukrainian", "national", "Йосипівка", "Yosypivka"),
        ("ukrainian", "national", "Стрий", "Stryi"),
        ("ukrainian", "national", "Гаєвич", "Haievych"),
        ("ukrainian", "national", "Короп'є", "Koropie"),
        ("ukrainian", "national", "Ґалаґан", "Galagan"),
        ("ukrainian", "national", "Крюківка", "Kriukivka"),
        ("ukrainian", "bgn", "Запоріжжя", "Zaporizhzhya"),
        ("ukrainian", "bgn", "Львів", "L’viv"),
        ("ukrainian", "iso9", "Їжакевич", "Ïžakevič"),
        ("ukrainian", "alalc97", "Зеленський", "Zelensʹkyĭ"),
        ("ukrainian", "scientific", "Ющенко", "Juščenko"),
        ("ukrainian", "en", "Володимир Зеленський", "Volodymyr Zelensky"),
        ("ukrainian", "fr", "Юлія Тимошенко", "Ioulia Tymochenko"),
        ("ukrainian", "de", "Володимир Зеленський", "Wolodymyr Selenskyj"),
        ("ukrainian", "pl", "Володимир Зеленський", "Wołodymyr Zełenski"),
        ("belarusian", "national", "Лепель", "Liepieĺ"),
        ("belarusian", "national", "Ёдкавічы", "Jodkavičy"),
        ("belarusian", "national", "Магілёў", "Mahilioŭ"),
        ("belarusian", "national", "Чавусы", "Čavusy"),
        ("belarusian", "bgn", "Астравец", "Astravyets"),
        ("belarusian", "bgn", "Іўе", "Iwye"),
        ("belarusian", "bgn", "Прыпяць", "Prypyats’"),
        ("belarusian", "icao", "Аляксандр", "Aliaksandr"),
        ("belarusian", "icao", "Магілёў", "Mahiliou"),
        ("belarusian", "iso9", "Магілёў", "Magìlëŭ"),
        ("belarusian", "alalc97", "Лукашэнка", "Lukashėnka"),
        ("belarusian", "scientific", "Лукашэнка", "Lukašènka"),
        ("belarusian", "en", "Святлана Ціханоўская", "Sviatlana Tsikhanouskaya"),
        ("belarusian", "de", "Святлана Ціханоўская", "Swjatlana Zichanouskaja"),
        ("belarusian", "pl", "Аляксандр Лукашэнка", "Alaksandr Łukaszenka"),
        ("bulgarian", "national", "София", "Sofia"),
        ("bulgarian", "national", "Стара Загора", "Stara Zagora"),
        ("bulgarian", "national", "Търговище", "Targovishte"),
        ("bulgarian", "national", "Ньойски", "Nyoyski"),
        ("bulgarian", "national", "Хасково", "Haskovo"),
        ("bulgarian", "bgn", "България", "Bŭlgariya"),
        ("bulgarian", "bgn", "Хасково", "Khaskovo"),
        ("bulgarian", "iso9", "Щерев", "Ŝerev"),
        ("bulgarian", "alalc97", "Цар", "T͡sar"),
        ("bulgarian", "scientific", "Търговище", "Tărgovište"),
        ("bulgarian", "fr", "Румен Радев", "Roumen Radev"),
        ("bulgarian", "de", "Румен Радев", "Rumen Radew"),
        ("serbian", "gaj", "Ђорђе Џаџић", "Đorđe Džadžić"),
        ("serbian", "gaj", "Његош", "Njegoš"),
        ("serbian", "bgn", "Љубовија", "Ljubovija"),
        ("serbian", "alalc97", "Хаџић", "Hadžić"),
        ("serbian", "iso9", "Љиљана Џонић", "L̂il̂ana D̂onić"),
        ("serbian", "en", "Новак Ђоковић", "Novak Djokovic"),
        ("macedonian", "icao", "Ѓорге Ќосев", "Gjorge Kjosev"),
        ("macedonian", "icao", "Џамалџи", "Djamaldji"),
        ("macedonian", "bgn", "Луѓе", "Luǵe"),
        ("macedonian", "bgn", "Куќарица", "Kuḱarica"),
        ("macedonian", "alalc97", "Џамалџи", "Džamaldži"),
        ("macedonian", "scientific", "Ѕвезда", "Dzvezda"),
        ("macedonian", "iso9", "Ѕвезда", "Ẑvezda"),
        ("kazakh", "bgn", "Өңірек", "Öngirek"),
        ("kazakh", "bgn", "Әулиекөл", "Äūlīeköl"),
        ("kazakh", "bgn", "Қазақстан", "Qazaqstan"),
        ("kazakh", "bgn", "Өгізтөбе Тауы", "Ögiztöbe Taūy"),
        ("kazakh", "en", "Нұрсұлтан Назарбаев", "Nursultan Nazarbayev"),
        ("kyrgyz", "bgn", "Чүй", "Chüy"),
        ("kyrgyz", "bgn", "Жалал-Абад", "Jalal Abad"),
        ("kyrgyz", "en", "Садыр Жапаров", "Sadyr Zhaparov"),
        ("tajik", "bgn", "Тоҷикистон", "Tojikiston"),
        ("tajik", "bgn", "Саъдӣ", "Sa’dí"),
        ("tajik", "bgn", "Фурӯғ", "Furŭgh"),
        ("tajik", "en", "Қоҳир Расулзода", "Kohir Rasulzoda"),
        ("mongolian", "national", "Өнөөдөр", "Önöödör"),
        ("mongolian", "national", "Еэвэн", "Yeeven"),
        ("mongolian", "national", "Сүхбаатар", "Sükhbaatar"),
        ("mongolian", "national", "Харь", "Khari"),
        ("mongolian", "bgn", "Сүхбаатар", "Sühbaatar"),
        ("mongolian", "bgn", "Шарынгол", "Sharïngol"),
        ("mongolian", "bgn", "Есөнзүйл", "Yösöndzüyl"),
        ("mongolian", "en", "Мөнх", "Munkh"),
    ],
)
def test_systems_spell_as_their_standards_say(
    name: str, system: str, native: str, expected: str
) -> None:
    """A system writes the words that its standard, or the press, is known to write."""
    assert expected in written(name, native, system)


@pytest.mark.parametrize(("name", "native", "spelled"), EXAMPLES)
def test_spellings_of_examples_are_possible(name: str, native: str, spelled: str) -> None:
    """Every spelling of an example has a probability that can be reckoned with."""
    ours, theirs = words(native), words(spelled)

    assert len(ours) == len(theirs)
    for our, their in zip(ours, theirs, strict=True):
        assert -25 < LANGUAGES[name].word_probability(our, their) <= 0


@pytest.mark.parametrize(("name", "native", "spelled"), FIRST)
def test_first_spellings_of_examples_are_likely(name: str, native: str, spelled: str) -> None:
    """The spelling that an example gives first is among the few likeliest."""
    for our, their in zip(words(native), words(spelled), strict=True):
        assert their in [one for one, _ in LANGUAGES[name].spellings(our)]


@pytest.mark.parametrize(("name", "system"), SYSTEMS)
def test_every_system_covers_every_letter(name: str, system: str) -> None:
    """No letter of the alphabet is left as it is, whatever stands beside it."""
    ruled = {row[0] for row in segment_rows(f"normalizer.languages.{name}") if system in row[3]}
    letters = ALPHABETS[name]

    assert set(letters) <= ruled
    for text in (letters, letters[::-1], letters.upper()):
        for one in LANGUAGES[name].romanize(text, system):
            assert main_script(one.text) == "Latn"
            assert not any("\u0400" <= char <= "\u052f" for char in one.text)


@pytest.mark.parametrize("name", ALPHABETS)
def test_tables_are_whole(name: str) -> None:
    """Rows are in order and once each, weights are positive, and systems are the named ones.

    A system says one thing only of a segment; marks come off a spelling to give the folded one.
    """
    rows = segment_rows(f"normalizer.languages.{name}")
    language = LANGUAGES[name]

    assert list(rows) == sorted(rows, key=lambda row: (row[0].strip("^$"), row[0], -row[2], row[1]))
    assert len({(segment, spelled, marked) for segment, spelled, _, _, marked in rows}) == len(rows)
    ruled = [(segment, system) for segment, _, _, systems, _ in rows for system in systems]
    assert len(ruled) == len(set(ruled))
    assert {system for _, system in ruled} == set(language.systems)
    totals: dict[str, float] = {}
    for segment, spelled, weight, _, marked in rows:
        assert set(segment.strip("^$")) <= set(ALPHABETS[name])
        assert spelled == "" or (spelled.isascii() and spelled.isalpha() and spelled.islower())
        assert "".join(words(marked)) == spelled
        assert 0 < weight < math.inf
        totals[segment] = totals.get(segment, 0.0) + weight
    assert set(ALPHABETS[name]) <= set(totals)
    assert all(total > 0 for total in totals.values())


@pytest.mark.parametrize(
    ("name", "spelled", "native"),
    [
        ("russian", "Lavrov", "лавров"),
        ("russian", "Gromyko", "громыко"),
        ("ukrainian", "Kuleba", "кулеба"),
        ("ukrainian", "Poroshenko", "порошенко"),
        ("belarusian", "Lukashenka", "лукашэнка"),
        ("bulgarian", "Radev", "радев"),
        ("serbian", "Djokovic", "ђоковић"),
        ("macedonian", "Gruevski", "груевски"),
        ("kazakh", "Almaty", "алматы"),
        ("kyrgyz", "Sadyr", "садыр"),
        ("tajik", "Rahmon", "раҳмон"),
        ("mongolian", "Battulga", "баттулга"),
    ],
)
def test_spellings_read_back(name: str, spelled: str, native: str) -> None:
    """A Latin spelling is read as the native word that it writes, among a few."""
    found = LANGUAGES[name].readings(spelled)

    assert native in [reading.text for reading in found]
    assert sum(reading.weight for reading in found) <= 1.0 + 1e-4


@pytest.mark.parametrize(
    ("name", "native", "right", "wrong"),
    [
        ("russian", "иванов", "ivanov", "ivanova"),
        ("russian", "сергей", "sergei", "serhii"),
        ("russian", "владимир", "vladimir", "volodymyr"),
        ("russian", "лавров", "lavrov", "lavrin"),
        ("russian", "михайлов", "mikhailov", "mikhalkov"),
        ("ukrainian", "петро", "petro", "piotr"),
        ("ukrainian", "микола", "mykola", "nikolai"),
        ("belarusian", "святлана", "sviatlana", "svetlana"),
        ("bulgarian", "радев", "radev", "ranev"),
        ("serbian", "вучић", "vucic", "vukic"),
        ("macedonian", "заев", "zaev", "zahov"),
        ("kazakh", "тоқаев", "tokayev", "togayev"),
        ("kyrgyz", "жапаров", "japarov", "sapparov"),
        ("tajik", "раҳмон", "rahmon", "karimov"),
        ("mongolian", "баттулга", "battulga", "battulaga"),
    ],
)
def test_other_names_are_kept_apart(name: str, native: str, right: str, wrong: str) -> None:
    """A spelling of another name, however near, is a thousand times less likely."""
    probability = LANGUAGES[name].word_probability

    assert probability(native, right) > probability(native, wrong) + 10


@pytest.mark.parametrize("name", ALPHABETS)
def test_letters_may_be_composed_or_not_and_of_either_case(name: str) -> None:
    """Neither the Unicode form nor the case of a name changes how it is written."""
    language = LANGUAGES[name]
    for native, _ in language.examples:
        apart = unicodedata.normalize("NFD", native)
        for system in (None, *language.systems):
            one = language.romanize(native, system)
            assert one
            assert one == language.romanize(apart, system)
            assert one == language.romanize(native.upper(), system)


@pytest.mark.parametrize("name", ALPHABETS)
@given(data=st.data())
def test_hostile_text_is_taken(name: str, data: st.DataObject) -> None:
    """Any text is answered, with probabilities, and never with an error."""
    language = LANGUAGES[name]
    letters = st.text(alphabet=ALPHABETS[name] + "'’-^$", max_size=60)
    text = data.draw(st.one_of(st.text(max_size=60), letters))
    latin = data.draw(
        st.one_of(st.text(max_size=60), st.text(alphabet="aeioushkzyctv", max_size=60))
    )

    for system in (None, *language.systems):
        for one in language.romanize(text, system):
            assert 0 <= one.weight <= 1
            assert one.lang == language.code
    for reading in language.readings(latin):
        assert 0 <= reading.weight <= 1
    for spelled, share in language.spellings(text):
        assert spelled
        assert 0 < share <= 1 + 1e-9
    bits = language.word_probability(text, latin)
    assert bits <= 1e-6
    assert not math.isnan(bits)


@pytest.mark.parametrize("name", ALPHABETS)
def test_no_text_gives_nothing(name: str) -> None:
    """Without a letter of the script there is nothing to write or to read."""
    language = LANGUAGES[name]

    assert language.romanize("", None) == ()
    assert language.romanize("Putin", None) == ()
    assert language.readings("") == ()
    assert language.readings("путин") == ()


def test_unknown_system_is_named() -> None:
    """An unknown system is an error that lists the known ones."""
    with pytest.raises(ArgumentError) as caught:
        written("macedonian", "Скопје", "gost")

    assert str(caught.value) == (
        "no system 'gost' for Macedonian; use one of habit, icao, bgn, alalc97, scientific, iso9"
    )


def test_doublets_are_a_whole_table() -> None:
    """The table of given names has a name in each of the three languages, once, and in order."""
    text = (
        resources.files("normalizer.languages.ukrainian")
        .joinpath("doublets.tsv")
        .read_text("utf-8")
    )
    header, *lines = text.splitlines()
    rows = [tuple(line.split("\t")) for line in lines]

    assert header == "russian\tukrainian\tbelarusian"
    assert rows == sorted(set(rows))
    assert len({row[0] for row in rows}) == len(rows)
    for row in rows:
        assert len(row) == 3
        assert len(set(row)) > 1
        for name, native in zip(("russian", "ukrainian", "belarusian"), row, strict=True):
            assert set("".join(words(native))) <= set(ALPHABETS[name])
    assert ("Владимир", "Володимир", "Уладзімір") in rows
    assert ("Николай", "Микола", "Мікалай") in rows
