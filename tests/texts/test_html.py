"""HTML is read as a reader sees it, every offset leads back, and marks leave the page as it was."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from normalizer.decide import Status
from normalizer.errors import ArgumentError, NameTypeError
from normalizer.model import Entity, Kind
from normalizer.resolution import Resolution
from normalizer.texts import AnnotatedText, How, TextMention
from normalizer.texts.html import read_html

PIECES = (
    "<p>", "</p>", "<b>", "</b>", "<i class='x'>", "</i>", "<br>", "<div hidden>", "<div>", "<td>",
    "<script>", "</script>", "<!--", "-->", "<style>", "</style >", "<pre>", "</pre>", "<li>",
    "</div>",
    "<textarea>", "</textarea>", "<svg>", "</svg>", "<title/>", "<a href=\"x>y\">", "</a>", "&amp;",
    "&eacute;", "&notit;", "&#x41;", "&#10;", "&#xD800;", "&#99999999999;", "&", "&lt", "<", ">",
    "\"", "'", "=", "/", "\n", "  ", "\t", "Cho", "Tae-yul", "조태열", "\ud800", "\0", "x", "]]>",
    "<![CDATA[", "<?php", "<!DOCTYPE html>", "</", "<svg/>", "<p hidden>", "<plaintext>", "\x85",
)  # fmt: skip
markups = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
MARK = re.compile(r"<mark data-[^>]*>|</mark>")


def annotated(text, *spans, entity=None):
    """A text with mentions at some places, without a resolver."""
    status = Status.NIL if entity is None else Status.RESOLVED
    return AnnotatedText(
        text,
        tuple(
            TextMention(
                start,
                end,
                text[start:end],
                How.NAME,
                Resolution(text[start:end], status, entity, 0.0, (), ""),
                cluster=entity.id if entity else f"nil:{number}",
            )
            for number, (start, end) in enumerate(spans)
        ),
    )


@given(markups)
@example("&#" + "9" * 5000 + ";")
@example("<")
@example("</")
@example("<a")
@example("<a b='")
@example("<!-->x")
def test_any_text_is_html(markup):
    """Whatever is given is read, and each letter of the text stands where its offset leads."""
    page = read_html(markup)

    assert page.markup == markup
    before = 0
    for place, letter in enumerate(page.text):
        start, end = page.source_span(place, place + 1)
        assert 0 <= start <= end <= len(markup)
        assert start >= before or page.source_span(place - 1, place) == (start, end)
        before = start
        stands = markup[start:end]
        if not stands.startswith("&") and not letter.isspace():
            assert stands == letter


@given(markups)
def test_a_piece_stands_between_the_places_of_its_ends(markup):
    """A piece of the text stands from where its first letter does to where its last one does."""
    page = read_html(markup)
    whole = page.source_span(0, len(page.text))
    if page.text:
        assert whole[0] == page.source_span(0, 1)[0]
        assert whole[1] == page.source_span(len(page.text) - 1, len(page.text))[1]
    else:
        assert whole == (0, 0)


@given(markups, st.data())
def test_marks_change_nothing_else(markup, data):
    """Without the marks the page is what it was, and with them a reader sees the same."""
    page = read_html(markup)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(page.text)), max_size=8, unique=True)))
    spans = list(pairwise(cuts))
    marked = page.mark(annotated(page.text, *spans))

    assert MARK.sub("", marked) == MARK.sub("", markup)
    assert read_html(marked).text == page.text


@given(st.text(alphabet=st.characters(exclude_characters="<&\t\n\f\r ")))
def test_plain_words_are_themselves(text):
    """Text without markup and blanks is its own HTML."""
    assert read_html(text).text == text
    assert read_html(text).source_span(0, len(text)) == (0, len(text))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Cho\n  Tae-yul</p>", "Cho Tae-yul"),
        ("<p>Cho <b> Tae</b>-yul", "Cho Tae-yul"),
        ("<h1>Talks</h1>\n<p>One.<p>Two.</p>", "Talks\n\nOne.\n\nTwo."),
        ("one<br>two<br><br/>three", "one\ntwo\n\nthree"),
        ("<ul><li>Kim<li>Jong</ul>Un", "Kim\n\nJong\n\nUn"),
        ("<table><tr><td>Kim<td>Un</table>", "Kim\n\nUn"),
        ("A<script>if (a < b) x('</p>')</script>B", "AB"),
        ("A<style>p > a {}</style>B<!-- c --> <!-->D", "AB D"),
        ("<title>T</title><body>B", "B"),
        ("<noscript><p>N</noscript>B<template>t</template>", "B"),
        ("<div hidden><div>a</div>b</div>c", "c"),
        ("<p hidden>a<p>b", "b"),
        ("<li hidden><ul><li>a</li></ul>b<li>c", "c"),
        ("<span style='color: red; DISPLAY : none'>a</span>b", "b"),
        ("<div><span hidden>a</div>b", "b"),
        ("<span hidden><p>a</span>b</p></span>c", "c"),
        ("<svg><text>a</text></svg>b<svg/>c", "bc"),
        ("<svg><title/><path/></svg>b", "b"),
        ("<svg><g><p>b", "b"),
        ("<select><option>a</select><textarea><b>a</textarea>b", "b"),
        ("<dialog>a</dialog><dialog open>b</dialog>", "b"),
        ("M&eacute;lanie &amp Joly&nbsp;&notit; &zzz; &#x41;&#66 &#0;", "Mélanie & Joly\xa0¬it; &zzz; AB �"),  # noqa: E501
        ("a&#32;&#10;b", "a b"),
        ("<pre>a\n  b</pre>c", "a\n  b\n\nc"),
        ("<a title='>' x=\">\" y= z>b</a>", "b"),
        ("a<b", "a"),
        ("1 < 2 & 3 <4 </ x>5", "1 < 2 & 3 <4 5"),
        ("<!DOCTYPE html><?xml?>a<![CDATA[b]]>c", "ac"),
        ("a<plaintext>b<p>c", "a"),
        ("<script/>x</script>y", "y"),
        ("", ""),
        (" \n", ""),
    ],
)  # fmt: skip
def test_what_a_reader_sees(markup, text):
    """The text is what a browser shows, in one line a block."""
    assert read_html(markup).text == text


def test_a_reference_is_never_cut():
    """A letter that is written as a reference stands where all of the reference does."""
    page = read_html("M&eacute;lanie &#74;oly")

    assert page.source_span(1, 2) == (1, 9)
    assert page.markup[slice(*page.source_span(8, 12))] == "&#74;oly"


def test_a_reference_of_two_letters():
    """Some references stand for two letters; both lead to all of it."""
    page = read_html("a&NotEqualTilde;b")

    assert page.text == "a\u2242\u0338b"
    assert page.source_span(1, 2) == page.source_span(2, 3) == (1, 16)


def test_nothing_stands_where_it_would():
    """A span without letters has a place too."""
    page = read_html("<p>ab</p>")

    assert [page.source_span(place, place) for place in range(3)] == [(3, 3), (4, 4), (5, 5)]


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (2, 1), (0, 3)])
def test_places_outside_the_text(start, end):
    """A span that the text does not have is told."""
    with pytest.raises(ArgumentError) as caught:
        read_html("<p>ab").source_span(start, end)

    assert str(caught.value) == f"the text has no characters {start} to {end}; it has 2"


def test_marks_go_around_tags():
    """A name with tags in it gets a mark for each run of text, and the tags stay whole."""
    page = read_html("<p>Met <b>M&eacute;lanie</b>\n<a href='/j'>Joly</a> there</p>")
    joly = Entity('ca.joly"&', Kind.PERSON, "Mélanie Joly")
    found = annotated(page.text, (4, 16), entity=joly)
    opening = (
        '<mark data-mention="0" data-status="resolved" data-how="name"'
        ' data-entity="ca.joly&quot;&amp;" data-cluster="ca.joly&quot;&amp;">'
    )

    assert page.mark(found) == (
        f"<p>Met <b>{opening}M&eacute;lanie</mark></b>\n"
        f"<a href='/j'>{opening}Joly</mark></a> there</p>"
    )


def test_marks_of_another_text():
    """An annotation of something else is refused."""
    with pytest.raises(ArgumentError, match="annotation of another text"):
        read_html("<p>a").mark(annotated("b"))


def test_bytes_are_no_markup():
    """Bytes must be decoded by who knows how they are encoded."""
    with pytest.raises(NameTypeError) as caught:
        read_html(b"<p>")

    assert str(caught.value) == "the markup is bytes, not str; decode it first"


HOSTILE = (
    "<", "<!--", "</", "<a ", "<a b='", "<a b", "<div>", "<b>", "</i>", "<i><div>", "<script>", "&",
    "&#", "&#9", " ", "<p>", "<!", "-", "<textarea>", "</textarea", "<a =", "\n<br>", "<?", "<svg>",
    "<b></i>", "<title>", "&ampx", "<a\n", "</script ",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_markup_takes_linear_time(piece):
    """Ten times as much of what is never closed takes no more than some ten times as long."""

    def measured(size):
        markup = "<i><div>" + piece * (size // len(piece))
        least = float("inf")
        for _ in range(3):
            begin = time.process_time()
            read_html(markup)
            least = min(least, time.process_time() - begin)
        return least

    small, large = measured(10_000), measured(100_000)
    assert large < max(small, 0.004) * 40
