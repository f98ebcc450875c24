"""The page: its structure, what it says, and that nothing in it is obeyed but its own parts."""

from __future__ import annotations

import base64
import hashlib
import random
import time
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalizer.evidence import Evidence, EvidenceKind
from normalizer.page import compose_page
from normalizer.testing import hostile_text
from normalizer.texts import AnnotatedText

VOID = {"meta", "link", "input", "br"}
KNOWN = {
    "html", "head", "meta", "link", "title", "style", "body", "header", "nav", "main", "section",
    "article", "aside", "footer", "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "div",
    "span", "strong", "code", "q", "bdi", "a", "mark", "details", "summary", "table", "caption",
    "thead", "tbody", "tfoot", "tr", "th", "td", "abbr", "svg", "desc", "rect", "line", "path",
    "circle", "text", "form", "label", "input", "select", "option", "dialog", "button", "script",
}  # fmt: skip
HOSTILE = (
    "<script>alert(1)</script>", "</style><b>", "</script>", '"><img src=x onerror=alert(1)>',
    "<!--", "-->", "]]>", "&lt;", "javascript:alert(1)", "\u202eCho", "\ud800Cho", "Cho\x00",
    "{{7*7}}", "' onclick='alert(1)",
)  # fmt: skip


class Page(HTMLParser):
    """What stands on a page; it fails where elements do not close as they were opened."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open = []
        self.tags = []
        self.ids = []
        self.links = []
        self.levels = []
        self.held = {"script": [], "style": [], "title": []}
        self.policy = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, name, attributes):
        given = dict(attributes)
        assert len(given) == len(attributes)
        self.tags.append(name)
        if "id" in given:
            self.ids.append(given["id"])
        self.links += [given["href"]] if name == "a" else []
        if name in {"h1", "h2", "h3"} and "dialog" not in self.open:
            self.levels.append(int(name[1]))
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"]
        assert not {key for key in given if key.startswith("on") or key in {"style", "src"}}
        if name not in VOID:
            self.open.append(name)

    def handle_endtag(self, name):
        assert self.open.pop() == name

    def handle_data(self, text):
        for name in self.held:
            if self.open and self.open[-1] == name:
                self.held[name].append(text)

    def handle_comment(self, text):
        raise AssertionError(f"a comment: {text}")

    def unknown_decl(self, text):
        raise AssertionError(f"a declaration: {text}")


def check(text):
    """A page that is whole and holds our parts alone."""
    page = Page(text)
    assert set(page.tags) <= KNOWN
    assert len(page.ids) == len(set(page.ids))
    assert {link for link in page.links if not link.startswith("#")} == set()
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert page.levels[0] == 1
    assert page.levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(page.levels))
    for name in ("script", "style"):
        (content,) = page.held[name]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in page.policy
    assert "default-src 'none'" in page.policy
    assert "http://" not in text
    assert "https://" not in text
    text.encode("utf-8")
    return page


def test_page_is_whole(documents, contradicting):
    """Ids are unique, links lead somewhere, headings are in order, nothing is loaded."""
    said = contradicting(documents[0], "the text gives the office to another")

    check(compose_page([said, documents[1]]))


@pytest.mark.parametrize("documents", [[], [AnnotatedText("", ())], [AnnotatedText("a", ())] * 2])
def test_nothing_found(documents):
    """No texts, an empty one, or texts without mentions make a page that says so."""
    page = compose_page(documents)

    check(page)
    assert "Nothing is ambiguous" in page
    assert "No mention was resolved." in page


def test_same_texts_same_bytes(documents):
    """The page depends on the texts alone."""
    assert compose_page(documents) == compose_page(documents)


def test_all_mentions_stand_in_the_texts(documents):
    """Each mention is a link to its decision, which is on the page."""
    page = check(compose_page(documents))

    for at, annotated in enumerate(documents, start=1):
        for number in range(1, len(annotated) + 1):
            assert f"mention-{at}-{number}" in page.ids
    decisions = [link for link in page.links if link.startswith("#decision-")]
    assert len(decisions) == sum(map(len, documents))


def test_the_text_is_shown_whole(documents):
    """What is shown of a text is the text, with nothing between but what is read aloud."""
    page = compose_page([documents[1]])

    begun = page.index('<div class="text"')
    assert page[begun : page.index("</div>", begun)].count("<mark") == len(documents[1])
    assert "\nForeign Minister " not in page
    assert "Foreign Minister <mark" in page


def test_spellings_by_source(documents):
    """An entity has a row for each spelling, with its number in each source."""
    page = compose_page(documents)

    assert page.count("Spellings of <bdi>Cho Tae-yul</bdi> by source") == 1
    assert (
        '<tr><th scope="row"><bdi>조태열</bdi></th><td class="number">1</td>'
        '<td><span class="unseen">none</span></td>'
        '<td><a href="#mention-2-2">1</a></td></tr>'
    ) in page
    assert "5 mentions, 2 texts, 5 spellings" in page


def test_doubts_come_first(documents, contradicting):
    """Contradictions, then what is ambiguous, with both candidates and the evidence."""
    said = contradicting(documents[0], "R&D gives the office to another")
    page = compose_page([said, documents[1]])
    doubts = page[page.index('id="in-doubt"') : page.index('id="entities"')]

    assert "other holder" in doubts
    assert "R&amp;D gives the office to another" in doubts
    assert "<bdi>ABC</bdi></q> may be <bdi>Arab Bar Chamber</bdi> or" in doubts
    assert doubts.count('<details class="evidence">') == 2
    assert doubts.count('<div class="waterfall">') == 3
    assert "2</strong> doubts" in page


def test_a_contradiction_is_told_once(documents, mark, contradicting):
    """What a contradiction tells is no second doubt, and its mention's decision repeats why."""
    said = contradicting(documents[1], "the text gives the office to another")
    first = said.mentions[0]
    against = Evidence(EvidenceKind.CONTEXT_CONTRADICTING, -6.0, "minister", "Cho", "another is")
    best = first.resolution.candidates[0].noting(against)
    doubted = evolve(first, resolution=evolve(first.resolution, candidates=(best,)))
    assert doubted.resolution.in_doubt

    alone = compose_page([evolve(said, mentions=(doubted,), contradictions=())])
    told = compose_page([evolve(said, mentions=(doubted,))])
    assert "1</strong> doubt<" in alone
    assert "<dt>In doubt</dt>" in alone
    assert "1</strong> doubt<" in told
    decision = told[told.index('id="decisions"') :]
    assert "<dt>Contradiction</dt>" in decision
    assert "the text gives the office to another" in decision
    assert '<mark class="doubt name" data-sign="!">' in told


def test_unknown_names_go_together(documents, mark):
    """Equal unknown names of several texts are one, and so are likely spellings of one."""
    third = mark("Marta Kowalczyk, Marta Kowalczyk.", ["Marta Kowalczyk"])
    fourth = mark("MARTA KOWALCZYK came.", ["MARTA KOWALCZYK"])
    page = compose_page([*documents, third, fourth])
    unknown = page[page.index('id="unknown"') : page.index('id="texts"')]

    assert unknown.count('<details class="entity">') == 2
    assert "3 mentions, 2 texts" in unknown
    assert "<h3><bdi>Wilhelmina Quackenbush</bdi></h3>" in unknown


def test_short_forms_bring_nothing_together(mark):
    """Two texts that each have their own Quackenbush stay two."""
    one, other = (
        mark(f"{name} Quackenbush spoke. Quackenbush left.", [f"{name} Quackenbush", "Quackenbush"])
        for name in ("Wilhelmina", "Ferdinand")
    )
    one, other = (
        evolve(text, mentions=tuple(evolve(m, cluster="nil:0") for m in text.mentions))
        for text in (one, other)
    )
    page = compose_page([one, other])

    assert "2</strong> unknown names" in page


def test_every_status_has_a_sign(documents):
    """Colour is not the only sign, and a screen reader hears what is not simply resolved."""
    page = compose_page(documents)

    assert '<mark class="ambiguous short" data-sign="?">' in page
    assert '<mark class="nil name" data-sign="+">' in page
    assert '<span class="unseen"> (ambiguous)</span>' in page
    assert '<span class="unseen"> (not known)</span>' in page
    assert '<span class="unseen"> (by the people of a place)</span>' in page


def test_many_sources_are_listed(mark):
    """More sources than fit beside each other are a list."""
    texts = [mark("Cho Tae-yul spoke", ["Cho Tae-yul"], source=f"{at}.txt") for at in range(30)]
    page = compose_page(texts)

    check(page)
    assert '<th scope="col">Sources</th>' in page
    assert '<bdi>29.txt</bdi></a> <a href="#mention-30-1">×1</a>' in page


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_everywhere(mark, contradicting, hostile):
    """Markup in the text, a mention, a source, a title or a reason is shown, never obeyed."""
    text = mark(
        f"{hostile} said {hostile}; Cho Tae-yul {hostile}", [hostile, "Cho Tae-yul"],
        source=hostile, lang=hostile,
    )  # fmt: skip
    titled = evolve(
        text,
        mentions=tuple(
            evolve(one, title=hostile, notes=(hostile,), cluster=hostile) for one in text.mentions
        ),
    )
    page = compose_page([contradicting(titled, hostile), titled], title=hostile)

    assert check(page).held["title"] != []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_any_hostile_name(mark, data):
    """A name of any hostile shape, as a mention and as a source, leaves the page whole."""
    name = data.draw(hostile_text())
    page = compose_page([mark(f"x {name} y", [name], source=name)])

    check(page)


def test_megabytes_of_one_letter(mark):
    """A text, and a mention, of megabytes of one letter are shown in seconds."""
    plain = AnnotatedText("a" * 5_000_000, ())
    found = mark("Cho Tae-yul " + "b" * 10, ["Cho Tae-yul"])
    one = found.mentions[0]
    long = "c" * 3_000_000
    wide = AnnotatedText(long, (evolve(one, start=0, end=len(long), text=long),))
    begun = time.process_time()
    page = compose_page([plain, wide])

    assert time.process_time() - begun < 20
    assert len(page) < 10_000_000


def test_many_mentions_take_time_in_proportion(mark):
    """Four times as many mentions take not much more than four times as long."""
    one = mark("Cho Tae-yul spoke.\n", ["Cho Tae-yul"]).mentions[0]

    def seconds(number):
        text = "Cho Tae-yul spoke.\n" * number
        mentions = tuple(
            evolve(one, start=at * 19, end=at * 19 + len(one.text)) for at in range(number)
        )
        begun = time.process_time()
        compose_page([AnnotatedText(text, mentions)])
        return time.process_time() - begun

    small, large = (min(seconds(number) for _ in range(3)) for number in (4_000, 16_000))
    assert large < 8 * small + 0.5


def test_order_of_texts_is_kept_and_entities_do_not_depend_on_it(documents):
    """Texts come as given; which spellings an entity has does not hang on their order."""
    shuffled = documents[::-1]
    random.Random(5).shuffle(shuffled)

    for order in (documents, documents[::-1], shuffled):
        assert "5 mentions, 2 texts, 5 spellings" in compose_page(order)
