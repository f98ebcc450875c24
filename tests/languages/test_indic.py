"""Languages of Brahmi's family: written out, spelled by standards and by the press."""

from __future__ import annotations

import unicodedata
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalizer.errors import ArgumentError
from normalizer.languages.alphabet import segment_rows
from normalizer.languages.brahmic import SCRIPTS, restore, write_out
from normalizer.languages.brahmic.schwa import FINAL, INNER, NEVER
from normalizer.text import words
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from normalizer.languages.base import Language

# Consonants, letters of vowels, and signs that stand after them, as the schools of each language
# teach them.
_DEVANAGARI = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह", "अआइईउऊऋएऐओऔ", "ंःँ"
ALPHABETS = {
    "hindi": (_DEVANAGARI[0] + "क़ख़ग़ज़ड़ढ़फ़", _DEVANAGARI[1] + "ऑ", _DEVANAGARI[2]),
    "marathi": (_DEVANAGARI[0] + "ळऱ", _DEVANAGARI[1] + "ऍऑ", _DEVANAGARI[2]),
    "nepali": _DEVANAGARI,
    "gujarati": ("કખગઘઙચછજઝઞટઠડઢણતથદધનપફબભમયરલવશષસહળ", "અઆઇઈઉઊઋઍએઐઑઓઔ", "ંઃઁ"),
    "punjabi": ("ਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵੜਸਹਸ਼ਖ਼ਗ਼ਜ਼ਫ਼ਲ਼", "ਅਆਇਈਉਊਏਐਓਔ", "ੰਂ"),
    "bengali": ("কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহড়ঢ়য়", "অআইঈউঊঋএঐওঔ", "ংঃঁ"),
    "assamese": ("কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযৰলৱশষসহড়ঢ়য়", "অআইঈউঊঋএঐওঔ", "ংঃঁ"),
    "odia": ("କଖଗଘଙଚଛଜଝଞଟଠଡଢଣତଥଦଧନପଫବଭମଯୟରଲଳୱଶଷସହଡ଼ଢ଼", "ଅଆଇଈଉଊଋଏଐଓଔ", "ଂଃଁ"),
    "tamil": ("கஙசஞடணதநபமயரலவழளறனஜஷஸஹ", "அஆஇஈஉஊஎஏஐஒஓஔ", "ஃ"),
    "telugu": ("కఖగఘఙచఛజఝఞటఠడఢణతథదధనపఫబభమయరలవశషసహళఱ", "అఆఇఈఉఊఋఎఏఐఒఓఔ", "ంః"),
    "kannada": ("ಕಖಗಘಙಚಛಜಝಞಟಠಡಢಣತಥದಧನಪಫಬಭಮಯರಲವಶಷಸಹಳ", "ಅಆಇಈಉಊಋಎಏಐಒಓಔ", "ಂಃ"),
    "malayalam": ("കഖഗഘങചഛജഝഞടഠഡഢണതഥദധനപഫബഭമയരലവശഷസഹളഴറ", "അആഇഈഉഊഋഎഏഐഒഓഔ", "ംഃ"),
    "sinhala": ("කඛගඝඞඟචඡජඣඤඥඦටඨඩඪණඬතථදධනඳපඵබභමඹයරලවශෂසහළෆ", "අආඇඈඉඊඋඌඍඑඒඓඔඕඖ", "ංඃ"),
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
SYSTEMS = [(name, system) for name, language in LANGUAGES.items() for system in language.systems]
DROPS = {
    **dict.fromkeys(("hindi", "marathi", "nepali", "gujarati", "punjabi"), INNER),
    **dict.fromkeys(("bengali", "assamese", "odia"), FINAL),
    **dict.fromkeys(("tamil", "telugu", "kannada", "malayalam", "sinhala"), NEVER),
}


def written(name: str, native: str, system: str) -> set[str]:
    return {one.text for one in LANGUAGES[name].romanize(native, system)}


def consonants_of(name: str) -> list[str]:
    """The consonants of a language, each with its nukta."""
    out: list[str] = []
    for char in unicodedata.normalize("NFC", ALPHABETS[name][0]):
        if unicodedata.category(char) == "Mn":
            out[-1] += char
        else:
            out.append(char)
    return out


def spelled_letters(name: str) -> str:
    """A text with every letter and vowel sign of a language in it."""
    script = SCRIPTS[LANGUAGES[name].scripts[0]]
    consonants, (_, vowels, others) = consonants_of(name), ALPHABETS[name]
    signs = [sign for sign, letter in script.signs.items() if letter in vowels]
    first = consonants[0]
    said = " ".join(one + script.virama + one + one for one in consonants)
    return f"{said} {' '.join(vowels)} {' '.join(first + one for one in (*signs, *others))}"


@st.composite
def native_words(draw: st.DrawFn, name: str) -> str:
    """Words of syllables as the script allows them."""
    script = SCRIPTS[LANGUAGES[name].scripts[0]]
    vowels = ALPHABETS[name][1]
    # A letter may have an old sign and a new one, which is the last; the new one is put back.
    sign_of = {letter: sign for sign, letter in script.signs.items() if letter in vowels}
    signs = ["", *sign_of.values()]
    consonant = st.sampled_from(consonants_of(name))
    cluster = st.lists(consonant, min_size=1, max_size=3).map(script.virama.join)
    syllable = st.tuples(cluster, st.sampled_from(signs)).map("".join)
    start = draw(st.sampled_from(["", *vowels]))
    return start + "".join(draw(st.lists(syllable, min_size=1, max_size=5)))


@pytest.mark.parametrize(
    ("name", "system", "native", "expected"),
    [
        # ISO 15919: long e and o have a macron, vocalic r a ring, anusvara a dot above.
        ("hindi", "iso15919", "नरेंद्र मोदी", "Narēṁdra Mōdī"),
        ("hindi", "iso15919", "राम", "Rāma"),
        ("hindi", "iso15919", "संस्कृत", "Saṁskr̥ta"),
        ("hindi", "iso15919", "दुःख", "Duḥkha"),
        ("hindi", "iso15919", "क़ज़ाफ़ी", "Qazāfī"),
        ("hindi", "iso15919", "छत्तीसगढ़", "Chattīsagaṛha"),
        ("hindi", "iso15919", "अँग्रेज़ी", "Am̐grēzī"),
        ("hindi", "iast", "कृष्ण", "Kṛṣṇa"),
        ("hindi", "iast", "ज्ञान", "Jñāna"),
        ("hindi", "iast", "मुंबई", "Muṃbaī"),
        ("hindi", "iast", "लक्ष्मण", "Lakṣmaṇa"),
        # Hunterian drops the vowels that speech drops, and has ch and chh, sh, ri.
        ("hindi", "hunterian", "राम", "Rām"),
        ("hindi", "hunterian", "ऋषि", "Rishi"),
        ("hindi", "hunterian", "कृष्ण", "Krishna"),
        ("hindi", "hunterian", "छत्तीसगढ़", "Chhattīsgarh"),
        ("hindi", "hunterian", "मुंबई", "Mumbaī"),
        ("hindi", "hunterian", "राजनाथ", "Rājnāth"),
        ("hindi", "hunterian", "चंद्र", "Chandra"),
        ("marathi", "iso15919", "टिळक", "Ṭiḷaka"),
        ("marathi", "iast", "महाराष्ट्र", "Mahārāṣṭra"),
        ("marathi", "hunterian", "ठाणे", "Thāne"),
        ("nepali", "iso15919", "नेपाल", "Nēpāla"),
        ("nepali", "iast", "विश्वविद्यालय", "Viśvavidyālaya"),
        ("gujarati", "iso15919", "ગુજરાતી", "Gujarātī"),
        ("gujarati", "hunterian", "મહાત્મા ગાંધી", "Mahātmā Gāndhī"),
        ("punjabi", "iso15919", "ਪੰਜਾਬੀ", "Paṃjābī"),
        ("punjabi", "iso15919", "ਸਿੱਖ", "Sikkha"),
        ("punjabi", "iso15919", "ਖ਼ਾਨ", "K͟hāna"),
        ("punjabi", "hunterian", "ਗੁਰਮੁਖੀ", "Gurmukhī"),
        ("punjabi", "hunterian", "ਸਿੰਘ", "Singh"),
        ("bengali", "iso15919", "বাংলাদেশ", "Bāṁlādēśa"),
        ("bengali", "iso15919", "রবীন্দ্রনাথ ঠাকুর", "Rabīndranātha Ṭhākura"),
        ("bengali", "iso15919", "বাড়ি", "Bāṛi"),
        ("bengali", "iso15919", "সত্যজিৎ রায়", "Satyajit Rāẏa"),
        ("assamese", "iso15919", "অসমীয়া", "Asamīẏā"),
        ("assamese", "iso15919", "গুৱাহাটী", "Guvāhāṭī"),
        ("odia", "iso15919", "ଓଡ଼ିଆ", "Ōṛiā"),
        ("odia", "iso15919", "ଜଗନ୍ନାଥ", "Jagannātha"),
        ("tamil", "iso15919", "தமிழ்", "Tamiḻ"),
        ("tamil", "iso15919", "சென்னை", "Ceṉṉai"),
        ("tamil", "iso15919", "திருக்குறள்", "Tirukkuṟaḷ"),
        ("tamil", "iso15919", "அஃது", "Aḵtu"),
        ("telugu", "iso15919", "తెలుగు", "Telugu"),
        ("telugu", "iso15919", "ఆంధ్ర ప్రదేశ్", "Āṁdhra Pradēś"),
        ("kannada", "iso15919", "ಕನ್ನಡ", "Kannaḍa"),
        ("kannada", "iso15919", "ಬೆಂಗಳೂರು", "Beṁgaḷūru"),
        ("malayalam", "iso15919", "മലയാളം", "Malayāḷaṁ"),
        ("malayalam", "iso15919", "വിജയൻ", "Vijayan"),
        ("malayalam", "iso15919", "കോഴിക്കോട്", "Kōḻikkōṭ"),
        ("sinhala", "iso15919", "සිංහල", "Siṁhala"),
        ("sinhala", "iso15919", "ශ්‍රී ලංකාව", "Śrī Laṁkāva"),
        ("sinhala", "iso15919", "කොළඹ", "Koḷam̆ba"),
        ("sinhala", "iso15919", "කෑගල්ල", "Kǣgalla"),
    ],
)
def test_systems_spell_as_their_standards_say(
    name: str, system: str, native: str, expected: str
) -> None:
    """A system writes each word as its standard does."""
    assert unicodedata.normalize("NFC", expected) in {
        unicodedata.normalize("NFC", one) for one in written(name, native, system)
    }


@pytest.mark.parametrize(("name", "native", "spelled"), EXAMPLES)
def test_spellings_of_examples_are_possible(name: str, native: str, spelled: str) -> None:
    """Every spelling of an example has a probability that can be reckoned with."""
    ours, theirs = words(native), words(spelled)

    assert len(ours) == len(theirs)
    for our, their in zip(ours, theirs, strict=True):
        assert -25 < LANGUAGES[name].word_probability(our, their) <= 0


@pytest.mark.parametrize(
    ("name", "native", "likely"),
    [
        ("hindi", "राजनाथ", "rajnath"),
        ("hindi", "सिंह", "singh"),
        ("hindi", "आदित्य", "aditya"),
        ("hindi", "गाँधी", "gandhi"),
        ("hindi", "के", "k"),
        ("marathi", "शिंदे", "shinde"),
        ("marathi", "आव्हाड", "avhad"),
        ("nepali", "ओली", "oli"),
        ("nepali", "विद्या", "bidya"),
        ("gujarati", "પટેલ", "patel"),
        ("punjabi", "ਸਿੰਘ", "singh"),
        ("punjabi", "ਸਿੱਧੂ", "sidhu"),
        ("bengali", "রায়", "ray"),
        ("bengali", "বিশ্বাস", "biswas"),
        ("assamese", "গগৈ", "gogoi"),
        ("odia", "ପ୍ରଧାନ", "pradhan"),
        ("tamil", "சாமி", "swamy"),
        ("tamil", "கண்ணன்", "kannan"),
        ("telugu", "రావు", "rao"),
        ("telugu", "వెంకయ్య", "venkaiah"),
        ("kannada", "ಗೌಡ", "gowda"),
        ("malayalam", "നായർ", "nair"),
        ("malayalam", "ആലപ്പുഴ", "alappuzha"),
        ("sinhala", "රණසිංහ", "ranasinghe"),
        ("sinhala", "ප්‍රේමදාස", "premadasa"),
    ],
)
def test_habit_spellings_are_likely(name: str, native: str, likely: str) -> None:
    """What the press writes is among the few likeliest spellings."""
    assert likely in [one for one, _ in LANGUAGES[name].spellings(native)]


@pytest.mark.parametrize(
    ("name", "native", "right", "wrong"),
    [
        ("hindi", "मोदी", "modi", "mada"),
        ("hindi", "राम", "ram", "ramu"),
        ("hindi", "दास", "das", "dasi"),
        ("hindi", "वीर", "vir", "vira"),
        ("bengali", "বসু", "basu", "bose"),
        ("tamil", "ரமணி", "ramani", "ramana"),
        ("telugu", "రామ", "rama", "ramu"),
        ("malayalam", "വിജയൻ", "vijayan", "vijaya"),
    ],
)
def test_a_neighbour_is_less_likely(name: str, native: str, right: str, wrong: str) -> None:
    """A name that another word writes is less likely than the word's own."""
    language = LANGUAGES[name]

    assert language.word_probability(native, right) > language.word_probability(native, wrong) + 2


@pytest.mark.parametrize(("name", "system"), SYSTEMS)
def test_every_system_covers_every_letter(name: str, system: str) -> None:
    """No letter or sign is left as it is."""
    for one in LANGUAGES[name].romanize(" ".join(spelled_letters(name).split()[:8]), system):
        assert main_script(one.text) == "Latn"
    for word in spelled_letters(name).split():
        found = written(name, word, system)
        assert found
        for text in found:
            for char in text:
                category = unicodedata.category(char)
                assert char < "\u0370" or category[0] in "MZ" or "\u1e00" <= char < "\u1f00", word
                assert not "\u0900" <= char < "\u0e00", word


@pytest.mark.parametrize("name", ALPHABETS)
def test_tables_are_whole(name: str) -> None:
    """Rows are in order and once each, weights are shares, and systems are the named ones.

    A system says one thing only of a segment; marks come off a spelling to give the folded one.
    """
    rows = segment_rows(f"normalizer.languages.{name}")

    assert list(rows) == sorted(rows, key=lambda row: (row[0], -row[2], row[1], row[3]))
    assert len({(segment, spelled, marked) for segment, spelled, _, _, marked in rows}) == len(rows)
    ruled = [(segment, system) for segment, _, _, systems, _ in rows for system in systems]
    assert len(ruled) == len(set(ruled))
    assert {system for _, system in ruled} == set(LANGUAGES[name].systems)
    totals: dict[str, float] = {}
    for segment, spelled, weight, systems, marked in rows:
        assert spelled == "" or (spelled.isascii() and spelled.isalpha() and spelled.islower())
        assert not systems or "".join(words(marked)) == spelled
        assert 0 < weight <= 1
        totals[segment] = totals.get(segment, 0.0) + weight
    letters = write_out(spelled_letters(name), LANGUAGES[name].scripts[0], drops=DROPS[name])
    assert set(letters.replace(" ", "")) <= set(totals)
    assert all(0.9 < total < 1.1 for total in totals.values())


@pytest.mark.parametrize("name", ALPHABETS)
@given(data=st.data())
@settings(max_examples=40)
def test_words_survive_being_written_out(name: str, data: st.DataObject) -> None:
    """A word is written out and put together again without loss, composed or not.

    Where speech drops final vowels, a consonant at the end is the same with a virama or without.
    """
    word = data.draw(native_words(name))
    script = LANGUAGES[name].scripts[0]
    composed, apart = (unicodedata.normalize(form, word) for form in ("NFC", "NFD"))
    drops = DROPS[name]

    assert restore(write_out(word, script, drops=drops), script, drops=drops) == composed
    assert write_out(apart, script, drops=drops) == write_out(composed, script, drops=drops)


@pytest.mark.parametrize("name", ALPHABETS)
@given(data=st.data())
@settings(max_examples=25)
def test_every_word_has_spellings(name: str, data: st.DataObject) -> None:
    """Whatever syllables a word is made of, it can be spelled, and its spelling is possible."""
    word = data.draw(native_words(name))
    language = LANGUAGES[name]

    for spelled, probability in language.spellings(word):
        assert 0 < probability <= 1
        assert language.word_probability(word, spelled) > -200
    assert language.spellings(word)


@pytest.mark.parametrize(
    ("native", "spoken"),
    [
        ("राजनाथ", "रआजऽनआथऽ"),
        ("केजरीवाल", "कएजऽरईवआलऽ"),
        ("मनमोहन", "मअनऽमओहअनऽ"),
        ("भगत", "भअगअतऽ"),
        ("चंद्र", "चअंदरअ"),
        ("दत्त", "दअततऽ"),
        ("आनंद", "आनअंदऽ"),
        ("आदित्य", "आदइतयअ"),
        ("राय", "रआयऽ"),
        ("प्रिय", "परइयअ"),
        ("न", "नअ"),
    ],
)
def test_vowels_fall_silent_as_in_speech(native: str, spoken: str) -> None:
    """Final and inner inherent vowels are dropped where Hindi drops them, and nowhere else."""
    assert write_out(native, "Deva", drops=INNER) == spoken


def test_final_vowels_alone_fall_silent() -> None:
    """A language that drops final vowels only keeps the inner ones."""
    assert write_out("রামনাথ", "Beng", drops=FINAL) == "রআমঅনআথঽ"
    assert write_out("রামনাথ", "Beng") == "রআমঅনআথঅ"


def test_signs_of_a_script_are_written_out() -> None:
    """Addak doubles, chillu letters are their consonants, nuktas and joiners make no other word."""
    assert write_out("ਸਿੱਖ", "Guru") == "ਸਇਕਖਅ"
    assert write_out("വിജയൻ", "Mlym") == write_out("വിജയന്", "Mlym") == "വഇജഅയഅന"
    assert write_out("ज़र", "Deva") == write_out("\u095bर", "Deva")
    assert write_out("ශ්\u200dරී", "Sinh") == write_out("ශ්රී", "Sinh") == "ශරඊ"
    assert write_out("अॅलन", "Deva") == write_out("ॲलन", "Deva") == write_out("ऍलन", "Deva")


@pytest.mark.parametrize(
    ("name", "spelled"),
    [("hindi", "modi"), ("tamil", "sivan"), ("bengali", "basu"), ("sinhala", "sirisena")],
)
def test_readings_are_native_words(name: str, spelled: str) -> None:
    """A Latin spelling is read as words of the script that can spell it, each once."""
    language = LANGUAGES[name]
    found = language.readings(spelled)

    assert found
    assert len({one.text for one in found}) == len(found)
    for one in found:
        assert main_script(one.text) == language.scripts[0]
        assert one.text == unicodedata.normalize("NFC", one.text)
        assert language.word_probability(one.text, spelled) > -25


@pytest.mark.parametrize("name", ALPHABETS)
@given(text=st.text(max_size=30))
@settings(max_examples=30)
def test_hostile_text_crashes_nothing(name: str, text: str) -> None:
    """Any Unicode text gets an answer, often an empty one."""
    language = LANGUAGES[name]

    language.romanize(text, None)
    language.readings(text)
    language.spellings(text)
    assert language.word_probability(text, text) <= 1e-9


@pytest.mark.parametrize("name", ALPHABETS)
@given(data=st.data())
@settings(max_examples=30)
def test_signs_in_any_order_crash_nothing(name: str, data: st.DataObject) -> None:
    """Letters and signs of the script in an order that no word has get an answer."""
    language = LANGUAGES[name]
    letters = sorted(set(spelled_letters(name)))
    text = data.draw(st.text(alphabet=letters, max_size=12))

    language.romanize(text, None)
    assert language.word_probability(text, "rama") <= 1e-9


@pytest.mark.parametrize("name", ALPHABETS)
def test_an_unknown_system_is_refused(name: str) -> None:
    """The error names the systems that there are."""
    language = LANGUAGES[name]
    known = ", ".join(("habit", *language.systems))

    with pytest.raises(ArgumentError) as caught:
        language.romanize(language.examples[0][0], "bgn")
    assert str(caught.value) == f"no system 'bgn' for {language.name}; use one of {known}"
