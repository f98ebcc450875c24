"""The bits of a comparison are those of its evidence, however they are asked for."""

import copy
import pickle

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from normalizer.evidence import EvidenceKind, total
from normalizer.model import Kind
from normalizer.names import analyze
from normalizer.scoring import name_bits, name_evidence, same_bits
from normalizer.testing import hostile_text, korean_names, names, near_misses, respellings

_KINDS = st.sampled_from([None, *Kind])
_LANGUAGES = st.sampled_from([None, "ko", "zh-Latn", "en"])
# Names in which each rule has something to say.
_TOLD = [
    "George H. W. Bush", "George Walker Bush Jr.", "Donald Trump Jr", "Mohammed bin Salman",
    "Salman bin Mohammed", "Ursula von der Leyen", "von der Leyen, Ursula", "Yoo Jaejung",
    "Yoo Jae Jung", "유재중", "Kim Jong-un", "Henry Tang", "唐英年", "Ivana Trump", "Ivanka Trump",
    "Hillary Clinton née Rodham", "Bill Clinton", "شمس الدين", "Shamsuddin", "John Smith (Labour)",
    "Владимир Путин", "Volodymyr Zelensky", "Vladimir Zelensky", "Martin Martine", "Le Van", "",
    "Siemens", "Siemens AG", "U.N.", "United Nations", "the United Nations", "Hwasong-17",
    "Министерство обороны", "Ministry of Defence", "外交部", "North Korea", "South Korea",
    "Mao-lin-ts'un", "Maolincun", "黑龙江省", "Heilongjiang", "Oxford University Hospital", "17형",
]  # fmt: skip


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[str, str]:
    """Two texts that have something to do with each other, or nothing."""
    name = draw(st.one_of(names(), korean_names().map(lambda one: one.hangul)))
    others = [near_misses(name), respellings(name), names(), hostile_text(), st.just(name)]
    told = st.sampled_from(_TOLD)
    return draw(st.one_of(st.tuples(told, told), st.tuples(st.just(name), st.one_of(others))))


@given(_pairs(), _KINDS, _LANGUAGES)
@example(("Kim Jong-un", "Kim Jong Il"), Kind.PERSON, None)
def test_bits_are_the_sum_of_the_evidence(pair, kind, lang):
    """Who asks for the sum alone gets the very number that the evidence adds up to."""
    left, right = (analyze(text, kind) for text in pair)
    evidence = name_evidence(left, right, kind=kind, lang=lang)
    apart = [piece for piece in evidence if piece.kind is not EvidenceKind.WHOLE]

    assert name_bits(left, right, kind=kind, lang=lang) == total(evidence)
    assert name_bits(left, right, kind=kind, lang=lang, whole=False) == total(apart)


@given(_pairs(), _KINDS)
def test_a_name_says_of_itself_what_two_like_it_say(pair, kind):
    """The bits that are kept for an alias are those of a mention that is spelled just so."""
    for text in pair:
        name = analyze(text, kind)
        assert same_bits(name, kind=kind) == name_bits(name, evolve(name), kind=kind)


@given(_pairs(), _KINDS, _LANGUAGES)
def test_what_was_asked_before_changes_nothing(pair, kind, lang):
    """What is kept of names and words never shows: a name that nobody asked says the same."""
    left, right = (analyze(text, kind) for text in pair)
    same_bits(left, kind=kind)
    name_bits(right, left, kind=kind, lang=lang)
    new = name_evidence(evolve(left), evolve(right), kind=kind)

    assert name_evidence(left, right, kind=kind) == new


@pytest.mark.parametrize("kind", [None, Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE])
@pytest.mark.parametrize("again", [copy.deepcopy, lambda name: pickle.loads(pickle.dumps(name))])
@pytest.mark.parametrize("text", _TOLD)
def test_a_name_can_be_sent_elsewhere(text, kind, again):
    """A copy equals its name, says the same, and takes along nothing but what the name is."""
    name, other = analyze(text, kind), analyze("Kim Jong-un", kind)
    bits = name_bits(name, other, kind=kind)
    sent = again(name)

    assert sent == name
    assert hash(sent) == hash(name)
    assert not any(sent.kept.values())
    assert name_bits(sent, other, kind=kind) == bits
