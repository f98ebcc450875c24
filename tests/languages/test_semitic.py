"""Arabic, Persian, Dari, Urdu, Pashto, Hebrew, Yiddish, Syriac: what their tables promise."""

from __future__ import annotations

import unicodedata
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from normalizer.languages.alphabet import segment_rows
from normalizer.languages.arabic.marks import ARABIC, PASHTO, PERSIAN, URDU, bare, in_letters_of
from normalizer.testing import hostile_text
from normalizer.text import words
from normalizer.text.scripts import script_of

if TYPE_CHECKING:
    from normalizer.languages.base import Language

ALPHABETS = {
    "arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةىپچژگڤ",
    "persian": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءآأإؤئۀة",
    "dari": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءآأإؤئۀةټډړڼځڅږښېۍ",
    "urdu": "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھیےءآأإؤئة",
    "pashto": "ابپتټثجځچڅحخدډذرړزژږسښشصضطظعغفقکگلمنڼوهيیېۍئءآأإؤة",
    "hebrew": "אבגדהוזחטיכלמנסעפצקרשתךםןףץ",
    "yiddish": "אבגדהוזחטיכלמנסעפצקרשתךםןףץװױײ",
    "syriac": "ܐܒܓܕܗܘܙܚܛܝܟܠܡܢܣܤܥܦܨܩܪܫܬ",
}
LANGUAGES: dict[str, Language] = {
    folder: import_module(f"normalizer.languages.{folder}").LANGUAGE for folder in ALPHABETS
}
EACH = pytest.mark.parametrize("folder", ALPHABETS)
ARTICLES = frozenset("al el ul as ash ar an at ad az".split())
EXAMPLES = [
    (folder, native, spelled)
    for folder, language in LANGUAGES.items()
    for native, spellings in language.examples
    for spelled in spellings
]


def _rows(folder: str) -> tuple[tuple[str, str, float, tuple[str, ...], str], ...]:
    return segment_rows(f"normalizer.languages.{folder}")


def _joined_articles(spelled: str) -> list[str]:
    """The folded words of a Latin name, an article as part of the word that it stands before."""
    out, head = [], ""
    for word in words(spelled):
        if word in ARTICLES:
            head += word
        else:
            out.append(head + word)
            head = ""
    return out


def _systems(folder: str, native: str) -> set[str]:
    """What the systems write for a name, letter case aside (of which some marks have none)."""
    language = LANGUAGES[folder]
    return {
        unicodedata.normalize("NFC", f"{system} {one.text.casefold()}")
        for system in language.systems
        for one in language.romanize(native, system)
    }


@EACH
def test_table_is_in_order(folder: str) -> None:
    """Rows are sorted by segment, then likeliest first; no row stands twice; weights are usable."""
    rows = _rows(folder)

    assert list(rows) == sorted(rows, key=lambda row: (row[0], -row[2]))
    assert len({(row[0], row[1], row[4]) for row in rows}) == len(rows)
    assert all(0 < weight <= 1 for _, _, weight, _, _ in rows)
    assert all(spelled.isascii() and not spelled.strip("abcdefghijklmnopqrstuvwxyz")
               for _, spelled, _, _, _ in rows)  # fmt: skip


@EACH
def test_a_system_writes_a_segment_in_one_way(folder: str) -> None:
    """No system prescribes two spellings of one segment, and no row names an unknown system."""
    language = LANGUAGES[folder]
    seen = [(row[0], system) for row in _rows(folder) for system in row[3]]

    assert len(seen) == len(set(seen))
    assert {system for _, system in seen} == set(language.systems)


@EACH
def test_every_letter_is_covered_by_every_system(folder: str) -> None:
    """At the beginning, inside and at the end of a word no letter is left in its own script."""
    language = LANGUAGES[folder]
    frame = ALPHABETS[folder][1]
    for letter in ALPHABETS[folder]:
        for word in (letter + frame, frame + letter + frame, frame + letter):
            for system in language.systems:
                found = language.romanize(word, system)
                assert found, (word, system)
                for one in found:
                    left = {script_of(char) for char in one.text} - {"Latn", "Zyyy"}
                    assert not left, (word, system, one.text)


@pytest.mark.parametrize(("folder", "native", "spelled"), EXAMPLES)
def test_examples_can_be_scored(folder: str, native: str, spelled: str) -> None:
    """Each word of an example is a spelling that the table believes in."""
    latin = _joined_articles(spelled)
    natives = words(native)

    assert len(latin) == len(natives)
    for one, other in zip(natives, latin, strict=True):
        assert LANGUAGES[folder].word_probability(one, other) > -25, (one, other)


@pytest.mark.parametrize(
    ("folder", "native", "expected"),
    [
        ("arabic", "السيسي", "bgn as-sīsī, alalc al-sīsī, odni al-sisi"),
        ("arabic", "القاهرة", "bgn al-qāhrah, alalc al-qāhrah, odni al-qahrah"),
        ("arabic", "بغداد", "bgn bghdād, alalc bghdād, odni bghdad"),
        ("arabic", "حضرموت", "bgn ḩḑrmūt, alalc ḥḍrmūt, odni hdrmut"),
        ("arabic", "العربية", "bgn al-‘rbīyah, alalc al-ʻrbīyah, odni al-’rbiyah"),
        ("arabic", "إيران", "bgn īrān, alalc īrān, odni iran"),
        ("arabic", "يحيى", "bgn yḩyá, alalc yḥyá, odni yhya"),
        ("arabic", "ذو الفقار", "bgn dhū al-fqār, alalc dhū al-fqār, odni dhu al-fqar"),
        ("arabic", "الظواهري", "bgn az̧-z̧wāhrī, alalc al-ẓwāhrī, odni al-zwahri"),
        ("arabic", "الله", "bgn allāh, alalc allāh, odni allah"),
        ("persian", "شیراز", "bgn shīrāz, alalc shīrāz, un2012 širāz"),
        ("persian", "چالوس", "bgn chālūs, alalc chālūs, un2012 čālus"),
        ("persian", "قزوین", "bgn qzvīn, alalc qzvīn, un2012 qzvin"),
        ("persian", "ژاله", "bgn zhāleh, alalc zhālah, un2012 žāle"),
        ("persian", "غزنوی", "bgn ghznvī, alalc ghznvī, un2012 qznvi"),
        ("persian", "خوارزم", "bgn khvārzm, alalc khvārzm, un2012 xārzm"),
        ("dari", "بامیان", "bgn bāmyān"),
        ("dari", "واخان", "bgn wākhān"),
        ("dari", "سمنگان", "bgn smngān"),
        ("urdu", "کراچی", "bgn krāchī, alalc krācī"),
        ("urdu", "گوجرانوالہ", "bgn gojrānwālah, alalc gojrānvālah"),
        ("urdu", "پٹھان", "bgn pṭhān, alalc pṭhān"),
        ("urdu", "ڈیرہ", "bgn ḍīrah, alalc ḍīrah"),
        ("pashto", "پښتو", "bgn ps͟htō"),
        ("pashto", "پوټکی", "bgn pōṯkay"),
        ("pashto", "څوکۍ", "bgn tsōkêy"),
        ("pashto", "ډنډ", "bgn ḏnḏ"),
        ("pashto", "ګردېز", "bgn grdēz"),
        ("hebrew", "תקווה", "academy2006 tkva, bgn tqwa, iso259 tqwwh"),
        ("hebrew", "ציון", "academy2006 tsyon, bgn ẕyon, iso259 ṣywn"),
        ("hebrew", "חיפה", "academy2006 ẖifa, bgn ẖifa, iso259 ḥyph"),
        ("hebrew", "אביב", "academy2006 aviv, bgn aviv, iso259 ʾbyb"),
        ("hebrew", "כפר", "academy2006 kfr, bgn kfr, iso259 kpr"),
        ("hebrew", "נתניה", "academy2006 ntnya, bgn ntnya, iso259 ntnyh"),
        ("yiddish", "ייִדיש", "yivo yidish"),
        ("yiddish", "זינגער", "yivo zinger"),
        ("yiddish", "וויינרייך", "yivo veynreykh"),
        ("yiddish", "דזשאַז", "yivo dzhaz"),
        ("yiddish", "פּערעץ", "yivo perets"),
        ("yiddish", "משה", "yivo moyshe"),
        ("yiddish", "אויפֿן", "yivo oyfn"),
        ("syriac", "ܡܫܝܚܐ", "sbl mšyḥʾ"),
        ("syriac", "ܝܥܩܘܒ", "sbl yʿqwb"),
        ("syriac", "ܨܛܦܢ", "sbl ṣṭpn"),
    ],
)  # fmt: skip
def test_systems_write_as_the_standards_say(folder: str, native: str, expected: str) -> None:
    """The consonants and long vowels of unpointed text, with the marks of each standard."""
    missing = set(unicodedata.normalize("NFC", expected).split(", ")) - _systems(folder, native)

    assert not missing, _systems(folder, native)


def test_a_systems_plain_spelling_has_no_marks() -> None:
    """Next to the marked spelling stands the folded one, solid."""
    found = {one.text for one in LANGUAGES["arabic"].romanize("حضرموت", "alalc")}

    assert found == {"Hdrmut", "Ḥḍrmūt"}


@pytest.mark.parametrize(
    ("folder", "native", "right", "wrong"),
    [
        ("arabic", "حسن", "hassan", "hussein"),
        ("arabic", "حسين", "hussein", "hassan"),
        ("arabic", "محمد", "mohammed", "mahmoud"),
        ("arabic", "محمود", "mahmoud", "mohammed"),
        ("arabic", "كريم", "karim", "karam"),
        ("arabic", "سعيد", "said", "saad"),
        ("arabic", "الشرع", "alsharaa", "alsharif"),
        ("persian", "رضایی", "rezaei", "rezvani"),
        ("persian", "موسوی", "mousavi", "moslemi"),
        ("persian", "روحانی", "rouhani", "rahimi"),
        ("urdu", "نواز", "nawaz", "niaz"),
        ("urdu", "شہباز", "shehbaz", "shabbir"),
        ("dari", "غنی", "ghani", "gailani"),
        ("pashto", "متقي", "muttaqi", "motasim"),
        ("hebrew", "כהן", "cohen", "chen"),
        ("hebrew", "ברק", "barak", "baruch"),
        ("hebrew", "גנץ", "gantz", "ganot"),
        ("yiddish", "זינגער", "singer", "zangwill"),
        ("syriac", "ܐܦܪܝܡ", "ephrem", "abraham"),
    ],
)  # fmt: skip
def test_a_name_is_likelier_than_its_neighbour(
    folder: str, native: str, right: str, wrong: str
) -> None:
    """Free vowels do not make every name with like consonants as good as the right one."""
    probability = LANGUAGES[folder].word_probability

    assert probability(native, right) > -25
    assert probability(native, right) > probability(native, wrong) + 3


@pytest.mark.parametrize("spelled", ["muhammad", "mohammed", "mohamed", "mohammad", "mohamad"])
@pytest.mark.parametrize("folder", ["arabic", "persian", "dari", "urdu", "pashto"])
def test_the_commonest_name_has_its_common_spellings(folder: str, spelled: str) -> None:
    """What half the world writes for محمد is likely."""
    assert LANGUAGES[folder].word_probability("محمد", spelled) > -12


@pytest.mark.parametrize(
    ("folder", "spelled", "native"),
    [("arabic", "salim", "سليم"), ("persian", "zarif", "ظریف"), ("hebrew", "barak", "ברק"),
     ("urdu", "nawaz", "نواز"), ("syriac", "toma", "ܬܘܡܐ"), ("yiddish", "zinger", "זינגער")],
)  # fmt: skip
def test_readings_are_words_of_the_script(folder: str, spelled: str, native: str) -> None:
    """A Latin spelling is read in the letters of the language, never longer than it could be."""
    language = LANGUAGES[folder]
    found = language.readings(spelled)

    assert found
    assert all({script_of(char) for char in one.text} == set(language.scripts) for one in found)
    assert language.word_probability(native, spelled) > -20


@EACH
def test_both_normal_forms_are_one_name(folder: str) -> None:
    """NFC and NFD of a name are written, and scored, alike."""
    language = LANGUAGES[folder]
    for native in [*(one for one, _ in language.examples), ALPHABETS[folder][-12:]]:
        decomposed = unicodedata.normalize("NFD", native)
        assert language.romanize(decomposed, None) == language.romanize(native, None)
        for one, other in zip(native.split(), decomposed.split(), strict=True):
            assert language.spellings(bare(one)) == language.spellings(bare(other))


def test_points_and_tatweel_make_no_other_name() -> None:
    """مُحَمَّد and محــمد are محمد; בִּנְיָמִין is בנימין."""
    arabic, hebrew = LANGUAGES["arabic"], LANGUAGES["hebrew"]

    assert arabic.romanize("مُحَمَّد", None) == arabic.romanize("محمد", None)
    assert arabic.romanize("محــمد", None) == arabic.romanize("محمد", None)
    assert hebrew.romanize("בִּנְיָמִין", None) == hebrew.romanize("בנימין", None)


@pytest.mark.parametrize(
    ("letters", "typed", "meant"),
    [
        (ARABIC, "علی کمال", "علي كمال"),
        (PERSIAN, "علي كمال", "علی کمال"),
        (URDU, "شهباز علي", "شہباز علی"),
        (PASHTO, "ګلاب ک", "گلاب ک"),
        (PASHTO, "غني غنی", "غني غنی"),
        (ARABIC, "موسى", "موسى"),
        (PERSIAN, "آأؤ", "آأؤ"),
    ],
)  # fmt: skip
def test_other_keyboards_are_understood(letters: dict[str, str], typed: str, meant: str) -> None:
    """Kaf, yeh and heh have several code points; hamza and madda belong to their letters."""
    assert in_letters_of(letters)(typed) == meant


@given(text=st.one_of(hostile_text(), st.text(max_size=60)))
@example(text="آ" * 200)
@example(text="\u0640\u064b")
@example(text="ع")
@EACH
def test_hostile_text_does_no_harm(folder: str, text: str) -> None:
    """Any text gets an answer, and probabilities are probabilities."""
    language = LANGUAGES[folder]

    language.romanize(text, None)
    language.readings(text)
    for word in words(text)[:3]:
        assert all(0 <= share <= 1 + 1e-9 for _, share in language.spellings(word))
        assert language.word_probability(word, "abc") <= 1e-9


@given(data=st.data())
@EACH
def test_any_word_of_the_alphabet_can_be_written(folder: str, data: st.DataObject) -> None:
    """Every system writes every word of the language's letters in Latin letters alone."""
    language = LANGUAGES[folder]
    word = data.draw(st.text(alphabet=ALPHABETS[folder], min_size=1, max_size=9))
    for system in language.systems:
        for one in language.romanize(word, system):
            assert not {script_of(char) for char in one.text} - {"Latn", "Zyyy"}
    assert language.spellings(word) or len(word) < 3
