"""Promises of the tables of words in names of organizations and places."""

import re
import unicodedata
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.names import terms
from normalizer.names.terms import legal_form_at, legal_form_of, term_of, terms_at
from normalizer.text import clean, fold

_VALUES = {
    "legal_forms.tsv": {
        "association",
        "company",
        "cooperative",
        "corporation of law",
        "foundation",
        "group",
        "limited company",
        "partnership",
        "stock company",
    },
    "colours.tsv": {"black", "blue", "red", "white", "yellow"},
    "directions.tsv": set(
        """north south east west northeast northwest southeast southwest central upper lower new
        old great little inner outer""".split()
    ),
    "place_types.tsv": set(
        """administrative airport area autonomous avenue banner base basin bay beach border bridge
        camp canal canton cape capital castle cathedral channel circuit city coast commune county
        dam delta department desert district division duchy emirate empire farm field forest fort
        glacier governorate gulf hill house island islands kibbutz kingdom krai lake mandal
        metropolis metropolitan monastery moshav mosque mound mountain mountains municipality
        neighbourhood oasis oblast ocean palace parish park pass peninsula plain plateau port
        prefecture province regency region republic reservoir river road sea settlement shrine
        special spring square state station strait street subdistrict tehsil temple territory
        tower town township valley village volcano ward waterfall well zone""".split()
    )
    | set(
        "autonomous county,autonomous prefecture,autonomous region,city municipality,"
        "hot spring,local council,metropolitan city,regional council,"
        "special administrative region,special city,special self-governing city,"
        "special self-governing province,subdistrict municipality,town municipality".split(",")
    ),
    "institutions.tsv": set(
        """academy administration affairs african agency agriculture airline airport alliance
        american army art asian assembly association atomic authority aviation bank battalion
        brigade broadcasting catholic center central chamber chemical children christian church
        club coalition college command commerce commission committee communication communist
        company congress conservative constitutional construction consulate cooperation council
        court culture defence democratic department development division economy education
        election electricity electronics embassy emergency energy engineering environment european
        exchange farmer federal federation finance fishery fleet football force foreign forestry
        foundation freedom front fund gas general government green group guard health history home
        hospital human independence independent industry information institute insurance
        intelligence interior international investment islamic justice laboratory labour law
        league liberal liberation library management medical military ministry mission motor
        movement museum music muslim nation national navy network news newspaper nuclear office oil
        organization orthodox parliament party people pharmaceutical police political polytechnic
        post power press programme progress project public radio railway reform regiment religious
        republican research revolutionary rights royal school science security senate service
        shipbuilding shipping social socialist society space sport state statistics steel student
        supreme system teacher technical technology television theatre tourism trade transport
        unification union united unity university veterans water women worker world worldwide
        youth""".split()
    )
    | {"air force", "armed forces", "stock exchange"},
    "ordinals.tsv": {str(n) for n in (*range(1, 41), 50, 60, 70, 80, 90, 100, 101, 103)},
}


def _text(name):
    return resources.files(terms).joinpath(name).read_text(encoding="utf-8")


def _rows(name):
    return [line.split("\t") for line in _text(name).splitlines()[1:]]


_ALL = [(row[0], row[1], name) for name in sorted(_VALUES) for row in _rows(name)]
_TERMS = [row for row in _ALL if row[2] != "legal_forms.tsv"]


@pytest.mark.parametrize("name", sorted(_VALUES))
def test_every_row_is_well_formed(name):
    """Three cells a row, lower case, composed, sorted, none twice, and tags of languages."""
    text, rows = _text(name), _rows(name)

    assert text.startswith("word\tvalue\tlang\n")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\r" not in text
    assert {len(row) for row in rows} == {3}
    pairs = [(word, value) for word, value, _ in rows]
    assert pairs == sorted(set(pairs))
    for word, _, langs in rows:
        assert word == word.strip() == word.lower() == unicodedata.normalize("NFC", word)
        tags = langs.split(",")
        assert tags == sorted(set(tags))
        assert all(re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?", tag) for tag in tags)


@pytest.mark.parametrize("name", sorted(_VALUES))
def test_every_value_is_in_the_closed_list_of_its_class(name):
    """A slip in a value would part a word from its translations; no value is left unused."""
    assert {value for _, value, _ in _rows(name)} == _VALUES[name]


@given(st.sampled_from(_TERMS))
def test_a_listed_word_is_found_however_it_is_printed(row):
    """Decomposed and in capitals a word keeps its meanings; folded it has some meaning still."""
    word, value, _ = row

    assert value in {term.value for term in term_of(word)}
    assert value in {term.value for term in term_of(unicodedata.normalize("NFD", word))}
    assert term_of(fold(word))
    if clean(word.upper()) == clean(word):  # not so with the Turkish i
        assert term_of(word.upper()) == term_of(word)


@given(st.sampled_from(_TERMS))
def test_words_known_at_a_look_are_clean_and_folded(row):
    """The short way by which tables are read gives what the long way would."""
    if terms._PLAIN.fullmatch(row[0]):
        assert clean(row[0]) == fold(row[0]) == row[0]


@pytest.mark.parametrize("name", ["directions.tsv", "institutions.tsv", "place_types.tsv"])
def test_an_english_term_means_itself(name):
    """Each value is also a word of English with that value, so that both languages meet."""
    english = {word: langs for word, value, langs in _rows(name) if word == value}

    assert english.keys() == _VALUES[name]
    assert all("en" in langs.split(",") for langs in english.values())


@pytest.mark.parametrize(
    "same",
    [
        "university université universität università universidad университет 大学 대학교 جامعة",
        "ministry ministère ministerium министерство міністерство وزارة משרד मंत्रालय",
        "defence defense défense обороны оборони 国防 국방 الدفاع verteidigung savunma obrony",
        "north northern nord norte северный північна 北 북 شمال צפון",
        "island île isla остров острів 岛 島 جزيرة pulau เกาะ",
        "1st first première erste первый 第一 第1 제1 الأول",
        "bank banque banco банк 银行 銀行 은행 بنك ธนาคาร",
        "foreign étrangères иностранных закордонних 外交 외교 الخارجية auswärtige",
    ],
    ids=lambda same: same.split()[0],
)
def test_translations_share_a_meaning(same):
    """Words that translate each other have a value in common."""
    first, *others = same.split()

    for other in others:
        assert set(term_of(first)) & set(term_of(other)), (first, other)


def test_an_article_written_together_is_seen_through():
    """French, Italian, Arabic and Hebrew write articles to the word, with or without a mark."""
    for word in ("l'intérieur", "l’intérieur", "lintérieur", "dell'interno", "הפנים"):
        assert "interior" in {term.value for term in term_of(word)}, word
    assert {term.value for term in term_of("والتعليم")} == {"education"}
    # Only in languages that do so, and only before vowels.
    assert term_of("lобороны") == ()
    assert term_of("lpolice") == ()
    assert term_of("lobrony") == ()


def test_a_word_of_two_meanings_has_both():
    """No choice is made where a language makes none."""
    assert {term.value for term in term_of("фонд")} == {"foundation", "fund"}
    assert {term.value for term in term_of("committee")} == {"committee"}
    assert {term.value for term in term_of("委员会")} == {"commission", "committee", "council"}


@pytest.mark.parametrize(
    "word", ["", " ", "Siemens", "Путин", "a", "ö", "zzzz", "'", "\u200b", "الـ"]
)
def test_a_word_not_listed_means_nothing(word):
    """Names are no terms, and no text is too odd to be asked about."""
    assert term_of(word) == ()
    assert legal_form_of(word) == ()


@given(st.text(max_size=12))
def test_any_text_may_be_asked_about(text):
    """Answers are sorted, each meaning once."""
    found = term_of(text)

    assert list(found) == sorted(set(found))
    assert legal_form_at([text], 0)[0] in (0, 1)


def test_terms_of_several_words_are_taken_whole():
    """The longest term wins, and its length is told."""
    length, found = terms_at(["военно", "воздушные", "силы", "россии"], 0)

    assert (length, [term.value for term in found]) == (3, ["air force"])
    assert terms_at(["air"], 0) == (0, ())
    assert terms_at([], 0) == (0, ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GmbH", "有限公司"),
        ("Ltd.", "ООО"),
        ("S.r.l.", "Sp. z o.o."),
        ("Co., Ltd.", "LIMITED"),
        ("AG", "株式会社"),
        ("Inc", "주식회사"),
        ("(株)", "ＰＬＣ"),
        ("㈱", "カブシキガイシャ"),
        ("S.A.", "ПАО"),
        ("KG", "LLP"),
        ("e.V.", "社団法人"),
        ("財団法人", "Stiftung"),
    ],
)
def test_forms_of_one_class_agree(one, other):
    """The class of form is one for all languages."""
    assert set(legal_form_of(one)) & set(legal_form_of(other))


@pytest.mark.parametrize(
    ("one", "other"), [("GmbH", "AG"), ("有限会社", "株式会社"), ("ООО", "ПАО"), ("KG", "GmbH")]
)
def test_forms_of_two_classes_differ(one, other):
    """Forms that a country tells apart are not one class."""
    assert not set(legal_form_of(one)) & set(legal_form_of(other))


def test_the_longest_legal_form_is_taken():
    """GmbH & Co. KG is a partnership, not a limited company with something behind it."""
    assert legal_form_at(["Bosch", "GmbH", "Co", "KG"], 1) == (3, ("partnership",))
    assert legal_form_at(["S", "A"], 0) == (2, ("stock company",))
    assert legal_form_at(["sp", "z", "o", "o"], 0) == (4, ("limited company",))
    assert legal_form_at(["Bosch"], 1) == (0, ())
