"""Spellings in Latin letters among themselves, and the languages that are written in them."""

from __future__ import annotations

import time
import unicodedata
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.background import rarity
from normalizer.languages.latin import respelling_bits, variants
from normalizer.languages.latin.orthography import counterparts
from normalizer.languages.latin.respelling import FLOOR_BITS
from normalizer.text import words
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from normalizer.languages import Language

LANGUAGES: list[Language] = [
    import_module(f"normalizer.languages.{name}").LANGUAGE
    for name in ("vietnamese", "turkish", "azerbaijani", "uzbek", "turkmen")
]
CYRILLIC = [one for one in LANGUAGES if "Cyrl" in one.scripts]
ALPHABETS = {
    "az": "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹш",
    "uz": "абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ",
    "tk": "абвгдеёжҗзийклмнңоөпрстуүфхцчшщъыьэәюя",
}
RESPELLINGS = """
    melanie melany | sergey sergei | mohammed muhammad | zelensky zelenskyy | zelensky zelenskiy
    qaddafi gadhafi | gadhafi kadhafi | qaddafi kadhafi | lukashenko lukashenka | lavrov lavroff
    haniyeh haniya | raisi raeesi | melanie melani | joly jolie | dmitry dmitri
    assad asad | ahmed ahmad | hussein husayn | putin poutine | yulia julia
"""
OTHER_NAMES = """
    maria mario | daniel danielle | ivan ian | austin justin | johnson johnston
    marie maria | anna anne | paul paula | carlos carla | martin marvin | robert rupert
    christian christina | michael michel | gabriel gabriela | erik erika | julia julio
"""
letters = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14)


def named(value: object) -> str:
    return getattr(value, "code", None) or str(value)


def pairs(text: str) -> list[tuple[str, ...]]:
    return [tuple(pair.split()) for pair in text.replace("\n", "|").split("|") if pair.strip()]


def agreement(left: str, right: str) -> float:
    """Bits for one name against two, as a scorer that knows how rare words are has them."""
    bits = respelling_bits(left, right)
    return -99.0 if bits is None else bits + min(rarity(left), rarity(right))


@given(letters, letters)
def test_respelling_is_symmetric_and_bounded(left: str, right: str) -> None:
    """The order of two spellings does not matter, and no pair is likelier than certain."""
    bits = respelling_bits(left, right)

    assert bits == respelling_bits(right, left)
    assert bits is None or FLOOR_BITS < bits <= 0.0


@given(letters, letters)
def test_the_same_spelling_is_likelier_than_any_other(left: str, right: str) -> None:
    """Nothing agrees with a word as well as the word itself."""
    same, bits = respelling_bits(left, left), respelling_bits(left, right)

    assert same is not None
    assert left == right or bits is None or bits < same


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_answered(left: str, right: str) -> None:
    """Other letters, blanks and emptiness have no bits, and break nothing."""
    bits = respelling_bits(left, right)
    plain = all(text.isascii() and text.isalpha() for text in (left, right))

    assert bits is None or plain


def test_long_words_are_refused_soon() -> None:
    """A word of thousands of letters costs no time."""
    start = time.perf_counter()
    assert respelling_bits("a" * 100_000, "a" * 99_999) is None
    assert respelling_bits("ae" * 20, "ea" * 20) is None
    assert time.perf_counter() - start < 1.0


@pytest.mark.parametrize(("left", "right"), pairs(RESPELLINGS), ids=str)
def test_spellings_of_one_name_agree(left: str, right: str) -> None:
    """With the rarity of the words, these speak for one name."""
    assert agreement(left, right) > 0.0


@pytest.mark.parametrize(("left", "right"), pairs(OTHER_NAMES), ids=str)
def test_names_of_others_do_not_agree(left: str, right: str) -> None:
    """With the rarity of the words, these speak against one name."""
    assert agreement(left, right) < -1.5


@pytest.mark.parametrize(
    ("left", "right"),
    [("jon", "john"), ("ann", "anne"), ("haftar", "hifter"), ("katherine", "catherine")],
)
def test_weak_respellings_are_still_spellings(left: str, right: str) -> None:
    """Common or much changed words do not speak for one name, but are known as spellings."""
    assert respelling_bits(left, right) is not None


def test_a_slip_is_rarer_than_what_spellings_exchange() -> None:
    """Sergei for Sergey is a spelling; Sergek is a slip; Sirgok is nothing."""
    spelled, slipped = respelling_bits("sergey", "sergei"), respelling_bits("sergey", "sergek")

    assert spelled is not None
    assert slipped is not None
    assert spelled > -8.0 > -13.0 > slipped
    assert respelling_bits("sergey", "sirgok") is None


def test_letters_that_changed_places_are_a_likelier_slip() -> None:
    """Natanyahu for Netanyahu is one letter wrong; Netnayahu is a common slip of the hand."""
    swapped, wrong = (respelling_bits("hendrik", one) for one in ("hnedrik", "hegdrik"))

    assert swapped is not None
    assert wrong is not None
    assert swapped > wrong


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("Müller", ("muller", "mueller")),
        ("Strauß", ("strauss",)),
        ("Søren", ("soren", "soeren")),
        ("Håkon", ("hakon", "haakon")),
        ("Đoković", ("dokovic", "dokovich", "djokovic", "djokovich")),
        ("Saša", ("sasa", "sasha")),
        ("Erdoğan", ("erdogan", "erdoghan")),
        ("Ærø", ("aero", "aeroe", "aro", "aroe", "ero", "eroe")),
        ("Putin", ("putin",)),
        ("", ()),
        ("1", ("1",)),
    ],
)
def test_a_marked_word_has_the_forms_that_are_printed(word: str, forms: tuple[str, ...]) -> None:
    """The bare form stands first; the others follow the letters with marks."""
    assert variants(word) == forms
    assert variants(unicodedata.normalize("NFD", word)) == forms


@given(st.text(max_size=80))
def test_variants_are_bounded_and_folded(text: str) -> None:
    """Any text has at most 16 forms, all different, each its own bare form."""
    forms = variants(text)

    assert len(set(forms)) == len(forms) <= 16
    assert all(form for form in forms)


@pytest.mark.parametrize(
    ("word", "other"),
    [("Nováková", "novak"), ("Petrova", "petrov"), ("Kowalska", "kowalski"), ("Putin", "putina")],
)
def test_the_name_of_the_other_sex_is_known(word: str, other: str) -> None:
    """From a woman's name to a man's, and back."""
    assert other in counterparts(word)
    assert any(back in counterparts(other) for back in (words(word)[0],))


@pytest.mark.parametrize("one", LANGUAGES, ids=named)
def test_printed_forms_of_latin_names_are_given(one: Language) -> None:
    """Each example in Latin letters is printed in each of its forms, the likeliest first."""
    for name, forms in one.examples:
        if main_script(name) == "Latn":
            found = one.romanize(name, None)
            assert set(forms) <= {made.text for made in found}, name
            assert all(a.weight >= b.weight for a, b in pairwise(found))


@pytest.mark.parametrize("one", CYRILLIC, ids=named)
def test_cyrillic_names_can_be_spelled_as_they_are(one: Language) -> None:
    """Each spelling of an example is among what its letters can write."""
    for name, forms in one.examples:
        if main_script(name) == "Cyrl":
            for form in forms:
                for native, latin in zip(words(name), words(form), strict=True):
                    assert one.word_probability(native, latin) > -15.0, (native, latin)


@pytest.mark.parametrize("one", CYRILLIC, ids=named)
def test_every_letter_is_covered_by_every_system(one: Language) -> None:
    """No system leaves a Cyrillic letter behind."""
    for letter in ALPHABETS[one.code]:
        assert one.covers(letter), letter
        for system in ("latin", "en"):
            for made in one.romanize(f"а{letter}а", system):
                assert main_script(made.text) == "Latn"
                assert not set("абвгдежзийклмнопрстуфхцчшщъыьэюя") & set(made.text.lower())


@pytest.mark.parametrize(
    ("code", "native", "system", "written"),
    [
        ("az", "Һејдәр Әлијев", "latin", "Heydər Əliyev"),
        ("az", "Ҝәнҹә", "latin", "Gəncə"),
        ("az", "Ҝәнҹә", "en", "Ganja"),
        ("uz", "Ўзбекистон", "latin", "Oʻzbekiston"),
        ("uz", "Қарши", "latin", "Qarshi"),
        ("uz", "Қарши", "en", "Karshi"),
        ("tk", "Ашгабат", "latin", "Aşgabat"),
        ("tk", "Ашгабат", "en", "Ashgabat"),
        ("vi", "Nguyễn Phú Trọng", "bare", "Nguyen Phu Trong"),
        ("tr", "Çavuşoğlu", "bare", "Cavusoglu"),
    ],
)
def test_systems_write_what_they_prescribe(
    code: str, native: str, system: str, written: str
) -> None:
    """Names as the alphabets themselves, and the press, write them."""
    one = next(one for one in LANGUAGES if one.code == code)

    assert written in {made.text for made in one.romanize(native, system)}


@pytest.mark.parametrize("one", LANGUAGES, ids=named)
@given(text=st.text(max_size=40))
def test_any_text_can_be_asked_for(one: Language, text: str) -> None:
    """No string breaks a language, and weights are shares."""
    for made in one.romanize(text, None):
        assert 0.0 <= made.weight <= 1.0
    one.readings(text)
    one.spellings(text)
