"""Promises of the keys under which names are filed."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from normalizer.index.grams import part_grams
from normalizer.index.keys import name_keys
from normalizer.model import Kind
from normalizer.names import analyze
from normalizer.testing import Promise, Way, hostile_text, korean_names, names, respellings

_KEY_WAYS = [way for way in Way if way.promise in {Promise.CLEAN, Promise.KEY}]
_KINDS = st.sampled_from([None, *Kind])


def _keys(text, kind=None):
    return {key for _, key in name_keys(analyze(text, kind), kind)}


def _order_free(text):
    return {key for tier, key in name_keys(analyze(text), None) if tier == "order-free"}


@given(names(), _KINDS)
def test_a_name_with_a_letter_has_a_key(name, kind):
    """A name that is filed nowhere could never be found."""
    assert _keys(name, kind)
    assert all(len(key) > len("=") for key in _keys(name, kind))


@given(names(), _KINDS)
def test_composition_does_not_change_the_keys(name, kind):
    """Composed and decomposed names are filed under the same keys."""
    assert _keys(name, kind) == _keys(unicodedata.normalize("NFD", name), kind)


@given(st.data(), names())
def test_a_respelling_meets_the_keys_of_its_name(data, name):
    """A way that promises a key keeps at least one in common."""
    respelling = data.draw(respellings(name, ways=_KEY_WAYS))

    assert _keys(respelling) & _keys(name)


@given(st.data(), names())
def test_a_way_that_promises_clean_text_keeps_every_key(data, name):
    """Names that print alike are filed alike."""
    ways = [way for way in Way if way.promise is Promise.CLEAN]
    respelling = data.draw(respellings(name, ways=ways))

    assert _order_free(respelling) == _order_free(name)


@given(st.permutations(["anna", "bela", "carl", "dora"]))
def test_the_order_of_words_does_not_change_the_order_free_key(order):
    """Family name first or last, the order-free key is one."""
    assert _order_free(" ".join(order)) == _order_free("anna bela carl dora")


@given(korean_names())
def test_every_romanization_meets_the_keys_of_the_hangul(name):
    """All spellings of one Korean name share a key with its hangul."""
    native = _keys(name.hangul, Kind.PERSON)

    for joint in ("-", " ", ""):
        for spelling in name.romanizations(joint=joint):
            assert _keys(spelling, Kind.PERSON) & native, spelling


@given(st.one_of(names(), hostile_text()), _KINDS)
def test_keys_are_total_and_repeatable(text, kind):
    """Any text is analysed without an error, and twice alike."""
    once, again = ([*name_keys(analyze(text, kind), kind)] for _ in range(2))

    assert once == again
    for part in analyze(text, kind).parts:
        numbers, weights = part_grams(part, kind is Kind.PLACE)
        again = part_grams(part, kind is Kind.PLACE)
        assert (numbers == again[0]).all()
        assert (weights == again[1]).all()
