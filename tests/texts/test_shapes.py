"""Names by their shape: which words with capitals may be one, and where capitals tell nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.testing import hostile_text, names
from normalizer.texts.shapes import headlines, pieces, runs


def shaped(text, plain=()):
    """The candidates of a text, as they stand."""
    return [
        text[piece[0].start : piece[-1].end]
        for run in runs(text)
        for piece in pieces(run, plain=frozenset(plain))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("so Arnold Quackenbush left", ["Arnold Quackenbush"], id="two words"),
        pytest.param("so Arnold Q. Quackenbush left", ["Arnold Q. Quackenbush"], id="an initial"),
        pytest.param("so J. R. Vance left", ["J. R. Vance"], id="initials"),
        pytest.param("so Ursula von der Leyen left", ["Ursula von der Leyen"], id="particles"),
        pytest.param("so Abdel Fattah al-Burhan left", ["Abdel Fattah al-Burhan"], id="article"),
        pytest.param("so Cho Tae-yul left", ["Cho Tae-yul"], id="hyphen"),
        pytest.param("so Brian O’Neil left", ["Brian O’Neil"], id="apostrophe"),
        pytest.param("so Éric Ørsted left", ["Éric Ørsted"], id="marks"),
        pytest.param("так Сергей Лавров сказал", ["Сергей Лавров"], id="Cyrillic"),
        pytest.param("έτσι Αλέξης Τσίπρας είπε", ["Αλέξης Τσίπρας"], id="Greek"),
        pytest.param("so Quackenbush's aide left", ["Quackenbush"], id="possessive"),
        pytest.param("so Quackenbush’s aide left", ["Quackenbush"], id="curly possessive"),
        pytest.param("so ‘Quackenbush’ left", ["Quackenbush"], id="quotes"),
        pytest.param("so Lavrov, Joly and Blair", ["Lavrov", "Joly", "Blair"], id="a list"),
        pytest.param("On Tuesday Quackenbush left", ["Quackenbush"], id="grammar and days"),
        pytest.param("In March Lavrov left", ["Lavrov"], id="a month"),
        pytest.param("so President Quackenbush left", ["Quackenbush"], id="a title"),
        pytest.param("so Prime Minister Ana Quackenbush", ["Ana Quackenbush"], id="two words"),
        pytest.param("so Mr. Quackenbush left", ["Quackenbush"], id="Mr"),
        pytest.param("However, Quackenbush left", ["Quackenbush"], id="however"),
        pytest.param("The Quackenbush Agency left", ["Quackenbush Agency"], id="article before"),
        pytest.param("all in small letters", [], id="none"),
        pytest.param("", [], id="empty"),
    ],
)
def test_candidates_by_shape(text, expected):
    """Runs of capitals without titles, days and words of grammar."""
    assert shaped(text) == expected


def test_a_word_that_is_small_elsewhere_begins_a_sentence():
    """A plain word has a capital where a sentence begins; a name has it everywhere."""
    assert shaped("Trade grew.", plain=["trade"]) == []
    assert shaped("so Trade grew.", plain=["trade"]) == ["Trade"]


@given(st.one_of(st.text(), hostile_text(), names(), st.text("A a'-.\n“(")))
def test_candidates_lie_in_order_within_the_text(text):
    """Whatever the text, candidates stand in it, in order, without blanks at their ends."""
    end = 0
    for run in runs(text):
        for piece in pieces(run, plain=frozenset()):
            for token in piece:
                assert end <= token.start < token.end <= len(text)
                assert not text[token.start].isspace()
                assert token.folded
                end = token.end


@given(st.one_of(st.text(), st.text("Aa. \n")))
def test_headlines_are_lines(text):
    """A headline begins and ends where a line does."""
    starts = {0}
    for line in text.splitlines(keepends=True):
        starts.add(max(starts) + len(line))
    for start, end in headlines(text):
        assert start in starts
        assert end in starts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Leaders Agree On Wider Security Pact\nThe leaders agreed on it.",
            ["Leaders Agree On Wider Security Pact\n"],
            id="a headline",
        ),
        pytest.param(
            "Leaders Agree On Wider Security Pact.\nThe leaders agreed on it.",
            ["Leaders Agree On Wider Security Pact.\n"],
            id="with a full stop at the top",
        ),
        pytest.param("Arnold Quackenbush Thanked Berta Olafsdottir Warmly.", [], id="one sentence"),
        pytest.param(
            "Arnold Quackenbush thanked Berta Olafsdottir. Quackenbush left Olafsdottir.\nSo.",
            [],
            id="two sentences",
        ),
        pytest.param("Arnold Quackenbush\n\nHe left.", [], id="a name alone"),
        pytest.param("", [], id="empty"),
    ],
)
def test_what_is_a_headline(text, expected):
    """Only a line that writes nearly all long words with capitals, and is no sentence."""
    assert [text[start:end] for start, end in headlines(text)] == expected
