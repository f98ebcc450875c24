"""Greek, Georgian, Armenian, Ethiopic, Thai, Lao, Burmese and Khmer names in Latin letters."""

from __future__ import annotations

import importlib
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalizer.errors import ArgumentError
from normalizer.languages.alphabet import HABIT, segment_rows
from normalizer.languages.segments import END, START
from normalizer.text import words

if TYPE_CHECKING:
    from normalizer.languages.base import Language

FOLDERS = (
    "greek", "georgian", "armenian", "armenian_western", "amharic", "tigrinya", "thai", "lao",
    "burmese", "khmer",
)  # fmt: skip
PREPARED = ("greek", "georgian", "amharic", "tigrinya", "thai", "lao", "burmese", "khmer")
LEAST_BITS = -25.0
"""A spelling that the press writes may be rare, but not beyond what a score can use."""

ROUNDING = 1e-9
"""Sums of shares may be above one by this."""


def language(folder: str) -> Language:
    return importlib.import_module(f"normalizer.languages.{folder}").LANGUAGE


def package(folder: str) -> str:
    return f"normalizer.languages.{folder}"


def span(first: str, last: str) -> list[str]:
    return [
        chr(point)
        for point in range(ord(first), ord(last) + 1)
        if unicodedata.category(chr(point)) in ("Lo", "Ll")
    ]


# What each language writes today: letters, and vowel signs behind a letter that can carry them.
ALPHABETS: dict[str, list[str]] = {
    "greek": list("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"),
    "georgian": span("ა", "ჰ"),
    "armenian": [*span("ա", "ֆ"), "ու", "և"],
    "armenian_western": [*span("ա", "ֆ"), "ու", "և"],
    "amharic": [
        char
        for char in span("ሀ", "ፗ")
        if (ord(char) - 0x1200) % 8 < 7 and unicodedata.name(char).count(" ") == 2
    ],
    "tigrinya": list("ሀሁሂሃሄህሆለሐመሠረሰሸቀቐበተቸነኘአከኸወዐዘዠየደጀገጠጨጸፀፈፐኰጐ"),
    "thai": [*span("ก", "ร"), "ล", *span("ว", "ฮ"), *(f"ก{sign}" for sign in "ะาิีึืุูำ"),
             *(f"{sign}ก" for sign in "เแโไใ")],
    "lao": [*span("ກ", "ຮ"), *(f"ກ{sign}" for sign in "ະາິີຶືຸູໍຳ"),
            *(f"{sign}ກ" for sign in "ເແໂໄໃ")],
    "burmese": [*span("က", "အ"), *(f"က{sign}" for sign in "ာိီုူေဲံျြွှ"), "ဥ", "ဦ", "ဣ", "ဧ"],
    "khmer": [*span("ក", "អ"), *(f"ក{sign}" for sign in "ាិីឹឺុូួើឿៀេែៃោៅំះ"),
              *(f"គ{sign}" for sign in "ាិីឹឺុូួើឿៀេែៃោៅំះ")],
}  # fmt: skip
# Letters of Pali, and rows of letters for other languages that write in Ethiopic script.
NOT_WRITTEN_TODAY = "ዸዹዺዻዼዽዾጘጙጚጛጜጝጞឝឞຆຉຌຎຏຐຑຒຓຘຠຨຩຬ"

STANDARDS = [
    # ELOT 743: αυ, ευ before voiced and voiceless letters, μπ by place, γγ and γξ, η, υ.
    ("greek", "elot743", "Θεσσαλονίκη", "Thessaloniki"),
    ("greek", "elot743", "Ηράκλειο", "Irakleio"),
    ("greek", "elot743", "Ναύπλιο", "Nafplio"),
    ("greek", "elot743", "Εύβοια", "Evvoia"),
    ("greek", "elot743", "Ευάγγελος", "Evangelos"),
    ("greek", "elot743", "Λευκάδα", "Lefkada"),
    ("greek", "elot743", "Αλεξανδρούπολη", "Alexandroupoli"),
    ("greek", "elot743", "Μπακογιάννη", "Bakogianni"),
    ("greek", "elot743", "Ολυμπία", "Olympia"),
    ("greek", "elot743", "Ψυχάρης", "Psycharis"),
    ("greek", "elot743", "ΑΘΗΝΑ", "Athina"),
    ("greek", "bgn", "Χανιά", "Khania"),
    ("greek", "bgn", "Πειραιεύς", "Piraievs"),
    ("greek", "bgn", "Αίγινα", "Aiyina"),
    ("greek", "bgn", "Κέρκυρα", "Kerkira"),
    ("greek", "alalc", "Καζαντζάκης", "Kazantzakes"),
    ("greek", "alalc", "Χρήστος", "Chrestos"),
    ("greek", "alalc", "Ευριπίδης", "Euripides"),
    ("georgian", "national2002", "საქართველო", "Sakartvelo"),
    ("georgian", "national2002", "თბილისი", "Tbilisi"),
    ("georgian", "national2002", "წყალტუბო", "Tsqaltubo"),
    ("georgian", "national2002", "ჟვანია", "Zhvania"),
    ("georgian", "bgn", "ღვინაძე", "Ghvinadze"),
    ("georgian", "alalc", "შევარდნაძე", "Sevardnaze"),
    ("armenian", "bgn", "Երևան", "Yerevan"),
    ("armenian", "bgn", "Ոսկան", "Voskan"),
    ("armenian", "bgn", "Հայաստան", "Hayastan"),
    ("armenian", "bgn", "Գյումրի", "Gyumri"),
    ("armenian", "bgn", "Փաշինյան", "Pashinyan"),
    ("armenian", "hm", "Խաչատրյան", "Xacatryan"),
    ("armenian", "alalc", "Ծառուկյան", "Tsarukyan"),
    ("armenian", "iso9985", "Ծառուկյան", "Carukyan"),
    ("armenian_western", "alalc", "Պետրոս", "Bedros"),
    ("armenian_western", "alalc", "Գրիգոր", "Krikor"),
    ("armenian_western", "alalc", "Յակոբ", "Hagop"),
    ("armenian_western", "hm", "Պետրոս", "Petros"),
    ("amharic", "bgn", "አዲስ አበባ", "Adis Abeba"),
    ("amharic", "bgn", "ባሕር ዳር", "Bahir Dar"),
    ("amharic", "bgn", "ጎንደር", "Gonder"),
    ("amharic", "bgn", "ድሬ ዳዋ", "Dire Dawa"),
    ("amharic", "bgn", "ሐረር", "Harer"),
    ("amharic", "alalc", "አዲስ አበባ", "Adis Ababa"),
    ("amharic", "ea", "ገብረ", "Gabra"),
    ("tigrinya", "ea", "ትግራይ", "Tegray"),
    ("tigrinya", "ea", "ኣስመራ", "Asmara"),
    ("thai", "rtgs", "เชียงใหม่", "Chiangmai"),
    ("thai", "rtgs", "ภูเก็ต", "Phuket"),
    ("thai", "rtgs", "พัทยา", "Phatthaya"),
    ("thai", "rtgs", "สงขลา", "Songkhla"),
    ("thai", "rtgs", "ขอนแก่น", "Khonkaen"),
    ("thai", "rtgs", "นนทบุรี", "Nonthaburi"),
    ("thai", "rtgs", "ลำปาง", "Lampang"),
    ("thai", "rtgs", "สมชาย", "Somchai"),
    ("thai", "rtgs", "ภูมิพล", "Phumiphon"),
    ("thai", "rtgs", "สุวรรณ", "Suwan"),
    ("thai", "rtgs", "เมือง", "Mueang"),
    ("lao", "bgn", "ວຽງຈັນ", "Viangchan"),
    ("lao", "bgn", "ຫຼວງພະບາງ", "Louangphabang"),
    ("lao", "bgn", "ສະຫວັນນະເຂດ", "Savannakhet"),
    ("lao", "bgn", "ຈຳປາສັກ", "Champasak"),
    ("lao", "bgn", "ອັດຕະປື", "Attapu"),
    ("lao", "bgn", "ບໍ່ແກ້ວ", "Bokeo"),
    ("lao", "bgn", "ຊຽງຂວາງ", "Xiangkhouang"),
    ("lao", "bgn", "ຜົ້ງສາລີ", "Phongsali"),
    ("burmese", "mlcts", "ရန်ကုန်", "Rankun"),
    ("burmese", "mlcts", "မန္တလေး", "Mantale"),
    ("burmese", "mlcts", "နေပြည်တော်", "Nepranytau"),
    ("burmese", "mlcts", "အောင်", "Aung"),
    ("burmese", "mlcts", "ကြည်", "Krany"),
    ("khmer", "ungegn", "ភ្នំពេញ", "Phnumpenh"),
    ("khmer", "ungegn", "សៀមរាប", "Siemreab"),
    ("khmer", "ungegn", "បាត់ដំបង", "Batdambang"),
    ("khmer", "ungegn", "កំពង់ចាម", "Kampongcham"),
    ("khmer", "ungegn", "ហ៊ុន សែន", "Hun Sen"),
]

MARKED = [
    ("greek", "alalc", "Χρήστος", "Chrēstos"),
    ("georgian", "national2002", "ყვარელი", "Qʼvareli"),
    ("georgian", "alalc", "შევარდნაძე", "Ševardnaże"),
    ("armenian", "hm", "Խաչատրյան", "Xačʻatryan"),
    ("armenian", "iso9985", "Ղարաբաղ", "Ġarabaġ"),
    ("amharic", "bgn", "አዲስ አበባ", "Ādīs Ābeba"),
    ("amharic", "ea", "ገብረ", "Gäbrä"),
    ("lao", "bgn", "ບໍ່ແກ້ວ", "Bokèo"),
    ("khmer", "ungegn", "ភ្នំពេញ", "Phnumpénh"),
]

TEXTS = st.text(max_size=30) | st.text(
    alphabet=sorted(set("".join("".join(letters) for letters in ALPHABETS.values()))), max_size=30
)


@pytest.mark.parametrize(("folder", "system", "native", "latin"), STANDARDS)
def test_a_standard_is_followed(folder: str, system: str, native: str, latin: str) -> None:
    """A word is written as its standard writes it, marks aside."""
    found = [one.text for one in language(folder).romanize(native, system)]

    assert " ".join(words(latin)) in [" ".join(words(one)) for one in found]


@pytest.mark.parametrize(("folder", "system", "native", "latin"), MARKED)
def test_a_standard_s_marks_are_given(folder: str, system: str, native: str, latin: str) -> None:
    """The spelling with the marks of the system is offered beside the plain one."""
    assert latin in [one.text for one in language(folder).romanize(native, system)]


@pytest.mark.parametrize("folder", FOLDERS)
def test_examples_can_be_scored(folder: str) -> None:
    """Each example spelling is one that the table can account for, word by word."""
    made = language(folder)
    for native, spellings in made.examples:
        for latin in spellings:
            pairs = list(zip(words(native), words(latin), strict=True))
            for word, spelled in pairs:
                assert made.word_probability(word, spelled) > LEAST_BITS, (word, spelled)


@pytest.mark.parametrize("folder", FOLDERS)
def test_most_first_examples_are_among_the_likeliest_spellings(folder: str) -> None:
    """For most examples, each word of the first spelling stands among those offered."""
    made = language(folder)
    offered = [
        all(
            spelled in [text for text, _ in made.spellings(word)]
            for word, spelled in zip(words(native), words(spellings[0]), strict=True)
        )
        for native, spellings in made.examples
    ]

    assert sum(offered) >= 0.6 * len(offered)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_letter_is_covered_by_every_system(folder: str) -> None:
    """No system leaves a letter of the language in its own script."""
    made = language(folder)
    for system in made.systems:
        for letter in ALPHABETS[folder]:
            if letter in NOT_WRITTEN_TODAY:
                continue
            for one in made.romanize(letter, system):
                rest = "".join(words(one.text))
                assert rest.isascii(), (system, letter, one.text)


@pytest.mark.parametrize("folder", FOLDERS)
def test_tables_are_sound(folder: str) -> None:
    """Weights are positive, spellings folded, systems known, rows in order and not repeated."""
    made = language(folder)
    rows = segment_rows(package(folder))

    assert {system for row in rows for system in row[3]} == set(made.systems)
    assert all(weight > 0 for _, _, weight, _, _ in rows)
    assert all("".join(words(marked)) == spelled for _, spelled, _, _, marked in rows)
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert len({(row[0], row[1], row[4]) for row in rows}) == len(rows)
    for one in made.systems:
        prescribed = [row[0] for row in rows if one in row[3]]
        assert len(prescribed) == len(set(prescribed)), one


@pytest.mark.parametrize("folder", FOLDERS)
def test_edges_stand_at_the_edges_of_segments(folder: str) -> None:
    """A segment holds the edge of a word only as its first or last letter, and never alone."""
    for segment, *_ in segment_rows(package(folder)):
        assert segment.strip(START + END)
        assert START not in segment[1:]
        assert END not in segment[:-1]


@pytest.mark.parametrize("folder", FOLDERS)
def test_composed_and_decomposed_are_one(folder: str) -> None:
    """NFC and NFD of a name are written the same way."""
    made = language(folder)
    for native, _ in made.examples:
        composed = unicodedata.normalize("NFC", native)
        decomposed = unicodedata.normalize("NFD", native)
        assert made.romanize(composed, None) == made.romanize(decomposed, None)


@pytest.mark.parametrize("folder", FOLDERS)
@given(text=TEXTS)
@settings(max_examples=40, deadline=None)
def test_any_text_is_answered(folder: str, text: str) -> None:
    """No text crashes a language, and weights are shares."""
    made = language(folder)

    for found in (made.romanize(text, None), made.readings(text)):
        assert all(0 <= one.weight <= 1 for one in found)
    for word in (*words(text), text):
        assert all(spelled for spelled, _ in made.spellings(word))
        assert made.word_probability(word, "abc") <= ROUNDING


@pytest.mark.parametrize("folder", PREPARED)
@given(text=TEXTS)
@settings(max_examples=60, deadline=None)
def test_preparing_is_total(folder: str, text: str) -> None:
    """Any string can be prepared."""
    assert isinstance(importlib.import_module(package(folder)).prepare(text), str)


@pytest.mark.parametrize("folder", ["amharic", "tigrinya", "thai", "lao", "burmese", "khmer"])
def test_readings_show_letters_of_the_script_alone(folder: str) -> None:
    """What is made visible to spell a word is hidden again in its readings."""
    made = language(folder)
    latin = [spellings[0] for _, spellings in made.examples]
    shown = {char for name in latin for one in made.readings(name) for char in one.text}

    assert any(made.readings(name) for name in latin)
    assert not [char for char in shown if "LATIN" in unicodedata.name(char, "")]


@pytest.mark.parametrize(
    ("folder", "native"),
    [
        ("amharic", "መንግስቱ"), ("tigrinya", "ደብረጽዮን"), ("thai", "เศรษฐา"), ("thai", "แพทองธาร"),
        ("thai", "ชวน"), ("thai", "เชียงใหม"), ("lao", "ສະຫວັນນະເຂດ"), ("lao", "ຫຼວງພະບາງ"),
        ("lao", "ແກວ"), ("burmese", "အောင်ဆန်"), ("khmer", "កំពង់ចាម"), ("khmer", "បាត់"),
    ],
)  # fmt: skip
def test_a_prepared_word_is_restored(folder: str, native: str) -> None:
    """A word without tones and silent letters comes back as it was written."""
    where = "amharic" if folder == "tigrinya" else folder
    module = importlib.import_module(f"{package(where)}.syllables")

    assert module.restore(module.prepare(native)) == native


@pytest.mark.parametrize("folder", FOLDERS)
def test_other_scripts_and_unknown_systems_are_refused(folder: str) -> None:
    """A text of another script has no spelling here, and a wrong system is named with the known."""
    made = language(folder)

    assert made.romanize("조태열", None) == ()
    assert made.readings("조태열") == ()
    with pytest.raises(ArgumentError, match=f"use one of {HABIT}"):
        made.romanize(made.examples[0][0], "no-such-system")


@pytest.mark.parametrize(
    ("folder", "native", "right", "wrong"),
    [
        ("greek", "Πλάτων", "plato", "plotinus"),
        ("greek", "Μητσοτάκης", "mitsotakis", "mitsotaki"),
        ("greek", "Παύλος", "paulus", "petros"),
        ("georgian", "შევარდნაძე", "chevardnadze", "shevarnidze"),
        ("armenian", "Սարգսյան", "sarksian", "sarkisov"),
        ("amharic", "አብይ", "abiy", "abebe"),
        ("thai", "ชินวัตร", "shinawatra", "shinkansen"),
        ("lao", "ສີພັນດອນ", "siphandone", "sisoulith"),
        ("burmese", "ကြည်", "kyi", "kyaw"),
        ("khmer", "សុខា", "sokha", "sokhom"),
    ],
)
def test_another_name_is_far(folder: str, native: str, right: str, wrong: str) -> None:
    """A spelling of the name is at least a thousand times likelier than one of another name."""
    made = language(folder)
    word = words(native)[0]

    assert made.word_probability(word, right) > made.word_probability(word, wrong) + 10


def test_greek_marks_part_two_vowels() -> None:
    """A diaeresis, or an accent on the first of two vowels, keeps them two sounds."""
    greek = importlib.import_module("normalizer.languages.greek")

    assert greek.prepare("Μαΐου") == "μαϊου"
    assert greek.prepare("Τσάι") == "τσαϊ"
    assert greek.prepare("Ἀθῆναι") == "αθηναι"
    assert greek.prepare("ΣΊΣΥΦΟΣ") == greek.prepare("Σίσυφος") == "σισυφοσ"


def test_the_alphabets_of_georgian_are_one() -> None:
    """Capitals of today and both church alphabets are spelled like the common letters."""
    made = language("georgian")
    common = made.romanize("საქართველო", "national2002")

    assert made.romanize("ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ", "national2002") == common
    assert made.romanize("ႱႠႵႠႰႧႥႤႪႭ", "national2002") == common
    assert made.romanize("ⴑⴀⴕⴀⴐⴇⴅⴄⴊⴍ", "national2002") == common


def test_the_tables_of_ethiopic_are_those_of_their_tool() -> None:
    """The tool that writes the tables finds nothing to change."""
    tool = Path(__file__).parents[2] / "tools" / "build_ethiopic.py"
    done = subprocess.run(
        [sys.executable, str(tool), "--check"], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
