"""Names of plain words are taken apart word by word, and come out as from the general way."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from normalizer.model import Kind
from normalizer.names import analyze
from normalizer.names.analysis import _analyzed
from normalizer.names.simple import simple_person, simple_thing
from normalizer.names.terms import legal_form_at, may_begin_phrase, terms_at
from normalizer.testing import hostile_text, korean_names, names
from normalizer.text import words

_KINDS = st.sampled_from([None, *Kind])
# Words of which some depend on their place: titles, marks, particles, legal forms, phrases.
_WORDS = st.sampled_from(
    "John Smith JOLY Mélanie O'Neill Putin's Smith' F. F f. I V. II III i e y Jr Jr. jr Sr 2nd "
    "Ferencne Kovács née aka alias known as formerly also dit Sir Sen Sen. King Pope Judge Baron "
    "former President Minister of the van von de la bin ibn al Al-Sisi al-Sisi Le Van PhD OBE Esq. "
    "Dr.Smith Ltd GmbH s a s.a. Co air force limited company l'air Bank Ministry Defence 17 17형 "
    "Hwasong-17 U.N. A/S Владимир В. оглы Путин-Смит президент Рutin müller-Иван ſmith ŉa ß Ł. "
    '대통령 조태열 习近平 محمد بن - -- \' . , ( ) "Rock" \u200b \u0301 Великий Le le la'.split()
)
_TEXTS = st.one_of(
    st.lists(_WORDS, min_size=1, max_size=5).map(" ".join),
    st.tuples(_WORDS, st.sampled_from(["-", "'", ".", ", ", "  ", "\t"]), _WORDS).map("".join),
    names(),
    korean_names().map(lambda name: name.romanizations()[0]),
    hostile_text(),
)


@given(_TEXTS, _KINDS)
@example("Ferencne Kovács", None)
@example("Bank of China", Kind.ORGANIZATION)
@example("Le Van", Kind.PLACE)
def test_a_short_cut_leads_to_the_same_place(text, kind):
    """Whether a name is taken apart word by word or as a whole shows in nothing but the time."""
    assert analyze(text, kind) == _analyzed(text, kind)


@pytest.mark.parametrize("text", ["John Smith", "Mélanie Joly", "Cho Tae-yul", "Владимир Путин"])
def test_plain_names_take_the_short_cut(text):
    """Names in letters of Latin and Cyrillic without anything else do not go the long way."""
    assert simple_person(text, most=24) is not None
    assert simple_thing(text, most=24) is not None


@pytest.mark.parametrize(
    "text",
    ["", " ", "Sir John", "John Smith Jr", "von Braun", "John Smith PhD", "John  Smith", "Putin's",
     "John, Smith", "John (Jack) Smith", "Hillary Clinton née Rodham", "조태열", "Рutin"],
)  # fmt: skip
def test_words_that_depend_on_their_place_go_the_long_way(text):
    """A title, mark, particle, second name or bracket is looked at with what stands around it."""
    assert simple_person(text, most=24) is None


@given(st.lists(_WORDS, min_size=1, max_size=4))
def test_no_phrase_begins_where_none_may(found):
    """A word that may begin no phrase begins no legal form, and no term of two words."""
    folded = words(" ".join(found))
    if folded and not may_begin_phrase(folded[0]):
        assert legal_form_at(folded, 0) == (0, ())
        assert terms_at(folded, 0)[0] <= 1
