"""Promises of taking a name apart: titles, marks of generation, further names, particles."""

import pytest
from hypothesis import given, settings

from normalizer import compare
from normalizer.languages import languages
from normalizer.model import Kind
from normalizer.names import PartRole, analyze
from normalizer.names.marks import generation
from normalizer.testing import names


def taken(text):
    """Core and roles of a person's name."""
    found = analyze(text, Kind.PERSON)
    return found.core, found.roles


def parts(text, role):
    """The folded parts of a person's name that have a role."""
    return tuple(part.text for part in analyze(text, Kind.PERSON).parts if part.role is role)


@given(names())
@settings(deadline=None)  # the tables are read at the first name
def test_a_core_is_its_own_core(name):
    """Taking apart what is left changes nothing."""
    core = analyze(name, Kind.PERSON).core

    assert analyze(core, Kind.PERSON).core == core


@pytest.mark.parametrize(
    ("text", "core", "role"),
    [
        ("Pope Francis", "Francis", "pope"),
        ("King Charles III", "Charles III", "king"),
        ("Prince Harry", "Harry", "prince"),
        ("former King Juan Carlos I", "Juan Carlos I", "king"),
        ("Papa Francesco", "Francesco", "pope"),
        ("el rey Felipe VI", "Felipe VI", "king"),
        ("Sultan Haitham bin Tariq", "Haitham bin Tariq", "sultan"),
        ("Sheikh Hasina Wazed", "Hasina Wazed", "sheikh"),
        ("Prime Minister Sheikh Hasina", "Sheikh Hasina", "prime minister"),
        ("Gen Mark Milley", "Mark Milley", "general"),
        ("PM Modi", "Modi", "prime minister"),
        ("le président français Emmanuel Macron", "Emmanuel Macron", "president"),
        ("министр иностранных дел Сергей Лавров", "Сергей Лавров", "foreign minister"),
        ("папа Франциск", "Франциск", "pope"),
        ("الملك عبد الله الثاني", "عبد الله الثاني", "king"),
        ("الشيخ محمد بن زايد", "محمد بن زايد", "sheikh"),
        ("ראש הממשלה בנימין נתניהו", "בנימין נתניהו", "prime minister"),
        ("הרב עובדיה יוסף", "עובדיה יוסף", "clergy"),
        ("美国总统拜登", "拜登", "president"),
        ("国家主席习近平", "习近平", "president"),
        ("バイデン米大統領", "バイデン", "president"),
        ("ローマ教皇フランシスコ", "フランシスコ", "pope"),
        ("블라디미르 푸틴 러시아 대통령", "블라디미르 푸틴", "president"),
        ("한국 외교부 장관 조태열", "조태열", "foreign minister"),
        ("นายกรัฐมนตรีประยุทธ์ จันทร์โอชา", "ประยุทธ์ จันทร์โอชา", "prime minister"),
        ("Felipe VI, King of Spain", "Felipe VI", "king"),
        ("John Smith, MP", "John Smith", "lawmaker"),
    ],
)
def test_titles_of_the_news(text, core, role):
    """Titles as papers of each language write them leave the name, and name the role."""
    assert taken(text) == (core, (role,))


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("ông Phạm Minh Chính", "Phạm Minh Chính"),
        ("ဦးသိန်းစိန်", "သိန်းစိန်"),
        ("श्री नरेन्द्र मोदी", "नरेन्द्र मोदी"),
        ("Sir Keir Starmer", "Keir Starmer"),
        ("Jane Doe PhD", "Jane Doe"),
        ("Mr. King", "King"),
        ("Dr. King Jr.", "King Jr."),
    ],
)
def test_honorifics_name_no_role(text, core):
    """Mr and its like in all languages are taken off and tell nothing."""
    assert taken(text) == (core, ())


def test_a_country_beside_a_title_is_context():
    """Words of a country around a title are kept as context, with blanks and without."""
    for text, context in (
        ("美国总统拜登", "美国"),
        ("블라디미르 푸틴 러시아 대통령", "러시아"),
        ("South Korean President Mr. Yoon Suk Yeol", "south korean"),
        ("le président français Emmanuel Macron", "francais"),
    ):
        assert analyze(text, Kind.PERSON).context == context


def test_a_doubtful_title_is_kept_in_another_name():
    """Where the title may be a part of the name, the name with it is kept beside the core."""
    assert analyze("Sheikh Hasina Wazed", Kind.PERSON).also == ("Sheikh Hasina Wazed",)
    assert analyze("President Joe Biden", Kind.PERSON).also == ()


def test_a_noble_title_of_a_place_stays():
    """Which duke is meant, his duchy alone may say: two bearers of one name are not merged."""
    one = analyze("William IX, Marquess of Montferrat", Kind.PERSON)
    other = analyze("William IX, Duke of Aquitaine", Kind.PERSON)

    assert one.core != other.core


@pytest.mark.parametrize(
    ("text", "core", "also"),
    [
        ("Hillary Clinton née Rodham", "Hillary Clinton", "Hillary Rodham"),
        ("Hillary (née Rodham) Clinton", "Hillary Clinton", "Hillary Rodham"),
        ("Angela Merkel, geb. Kasner", "Angela Merkel", "Angela Kasner"),
        ("Мария Иванова (урожд. Петрова)", "Мария Иванова", "Мария Петрова"),
        ("Maria Nowak z domu Wójcik", "Maria Nowak", "Maria Wójcik"),
        ("GOBE née MAYE Brigitte", "GOBE Brigitte", "MAYE Brigitte"),
        ("Vladimir Ulyanov alias Lenin", "Vladimir Ulyanov", "Lenin"),
        ("Vladimir Ulyanov (Lenin)", "Vladimir Ulyanov", "Lenin"),
        ("John Doe aka Jack Roe", "John Doe", "Jack Roe"),
        ("Cho Tae-yul (조태열)", "Cho Tae-yul", "조태열"),
        ('Dwayne "The Rock" Johnson', "Dwayne Johnson", "The Rock"),
        ("William (Bill) Clinton", "William Clinton", "Bill Clinton"),
        ("Thomas “Tommy” Taylor", "Thomas Taylor", "Tommy Taylor"),
        ("President William (Bill) Clinton", "William Clinton", "Bill Clinton"),
    ],
)
def test_further_names_are_kept_apart(text, core, also):
    """Names of birth, in brackets and in quotes are other names of the bearer, and none is lost."""
    found = analyze(text, Kind.PERSON)

    assert (found.core, found.also) == (core, (also,))


@pytest.mark.parametrize(
    "text",
    [
        "John Smith (footballer)",
        "John Smith (born 1955)",
        "John Smith (1955)",
        "Watchman Nee",
        "Khalid 'Abd al-Sami' Hasan",
        "(Lenin)",
        '"Pelé"',
        "née",
        "Maria formerly",
        "Alias Jones",
    ],
)
def test_what_is_no_further_name_stays(text):
    """What tells bearers of a name apart stays in the name, and a name is never emptied."""
    found = analyze(text, Kind.PERSON)

    assert (found.core, found.also) == (text, ())


def test_brackets_of_things_stay():
    """A bracket behind a place or a body tells which: Paris (Texas)."""
    for kind in (None, Kind.PLACE, Kind.ORGANIZATION):
        assert analyze("Paris (Texas)", kind).core == "Paris (Texas)"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Donald Trump", "Donald Trump Jr."),
        ("Charles II", "Charles III"),
        ("Benedict XV", "Benedict XVI"),
        ("Elizabeth I", "Elizabeth II"),
        ("João Silva Neto", "João Silva Filho"),
        ("Alexandre Dumas fils", "Alexandre Dumas père"),
        ("Иван Петров мл.", "Иван Петров"),
        ("Иван Петров младший", "Иван Петров старший"),
        ("عبد الله الثاني", "عبد الله الثالث"),
        ("伊丽莎白二世", "伊丽莎白一世"),
        ("엘리자베스 2세", "엘리자베스 1세"),
        ("Pieter Bruegel the Elder", "Pieter Bruegel the Younger"),
        ("Gyurcsány Ferencné", "Gyurcsány Ferenc"),
    ],
)
def test_another_mark_of_generation_is_another_person(one, other):
    """Father, son and wife, and one king and the next, are never one person."""
    assert compare(one, other, kind="person").score < 0.5


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Donald Trump Jr.", ("jr",)),
        ("Robert Downey Junior", ("junior",)),
        ("Junior Seau", ()),
        ("Vinícius Júnior", ("junior",)),
        ("Antônio Neto", ()),
        ("João Silva Neto", ("neto",)),
        ("Paul VI", ("vi",)),
        ("Ana Vi", ()),
        ("Jinping XI", ()),
        ("Malcolm X", ()),
        ("Jakob Elder", ()),
        ("Maria Del Vecchio", ()),
        ("Ii Naosuke", ()),
        ("Rudder, I", ()),
        ("池田一世", ()),
        ("チャールズ3世", ("3世",)),
        ("René Simone", ()),
        ("Kovács Jánosné", ("ne",)),
    ],
)
def test_marks_of_generation_stand_behind(text, marks):
    """A word is a mark where it stands behind a name as marks do, and a name elsewhere."""
    assert parts(text, PartRole.GENERATION) == marks


def test_marks_are_one_in_all_languages():
    """The ways to write a mark have one form."""
    for group in (("jr", "junior", "мл", "filho"), ("iii", "3rd", "3세", "三世", "الثالث")):
        assert len({generation(form) for form in group}) == 1
    assert generation("十六世") == generation("xvi") == "16"


def test_an_order_is_one_across_scripts():
    """A king of a number is that king in another script, as far as his name agrees."""
    for text in ("찰스 3세", "チャールズ3世"):
        assert analyze(text, Kind.PERSON).forms[-1] == analyze("Charles III").forms[-1]


@pytest.mark.parametrize(
    ("text", "particles"),
    [
        ("Charles de Gaulle", ("de",)),
        ("Gaulle, Charles de", ("de",)),
        ("Ursula von der Leyen", ("von", "der")),
        ("José Ortega y Gasset", ("y",)),
        ("Osama bin Laden", ("bin",)),
        ("al-Sisi", ("al",)),
        ("Shinzo Abe-san", ("san",)),
        ("Al Gore", ()),
        ("Ben Carson", ()),
        ("David Ben-Gurion", ("ben",)),
        ("Nguyen Van", ()),
        ("Zhang Bin", ()),
        ("Le Van", ()),
        ("Y Gasset", ()),
        ("Ilham Heydər oğlu Əliyev", ("oglu",)),
        ("דוד בן גוריון", ("בן",)),
        ("בן אפלק", ()),
        ("أسامة بن لادن", ("بن",)),
        ("ܝܘܚܢܢ ܩܫܝܫܐ", ("ܩܫܝܫܐ",)),
    ],
)
def test_particles_are_where_particles_stand(text, particles):
    """Small words are particles before a name or between two, and names where names stand."""
    assert parts(text, PartRole.PARTICLE) == particles


def test_people_of_one_family_are_two():
    """A given name that is a particle elsewhere is a given name: Ben is not Casey."""
    for one, other in (("Ben Affleck", "Casey Affleck"), ("Al Gore", "Tipper Gore")):
        assert compare(one, other, kind="person").score < 0.2


def test_languages_bring_their_particles():
    """Particles of other scripts come with the languages, folded and in their own scripts."""
    brought = {one.code for one in languages() if one.particles}

    assert {"ar", "he", "syr"} <= brought
    assert all(not word.isascii() for one in languages() for word in one.particles | one.titles)


@pytest.mark.parametrize("text", ["::.A", ".A", "..Dr", "-.-", "\u0484\u0484.Dr"])
def test_a_full_stop_makes_no_title(text):
    """Signs before a full stop are no title, and hold no word to look up."""
    assert taken(text)[1] == ()
