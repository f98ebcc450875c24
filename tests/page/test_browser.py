"""The page in a real browser: what a reader does with it, and what hostile text does not do."""

from __future__ import annotations

import shutil

import pytest
from attrs import evolve

from normalizer.page import compose_page
from normalizer.texts import AnnotatedText

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

NAMES = ("chromium", "chromium-browser", "google-chrome")
BROWSER = next(filter(None, map(shutil.which, NAMES)), None)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None, reason=f"none of {', '.join(NAMES)} is on the path"),
]

INJECTIONS = (
    "<script>window.hurt = 1</script>",
    "</style><script>window.hurt = 1</script>",
    '"><img src=x onerror="window.hurt = 1">',
    "<svg onload=window.hurt=1>",
    "</script><script>window.hurt = 1</script>",
    "<a href=javascript:window.hurt=1>x</a>",
)


@pytest.fixture(scope="module")
def browser():
    """One browser for all tests."""
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def visit(browser, tmp_path):
    """Open texts as a page; at the end nothing was asked of a network, nothing went wrong."""
    pages, faults = [], []

    def call(texts, *, width=1280, scheme="light", scripts=True):
        path = tmp_path / f"{len(pages)}.html"
        path.write_text(compose_page(texts), encoding="utf-8", newline="\n")
        page = browser.new_page(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            java_script_enabled=scripts,
        )
        page.set_default_timeout(10_000)
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "request",
            lambda request: (
                None
                if request.url.partition("#")[0] in {path.as_uri(), "data:,"}
                else faults.append(request.url)
            ),
        )
        page.goto(path.as_uri())
        pages.append(page)
        return page

    yield call
    for page in pages:
        page.close()
    assert faults == []


@pytest.fixture
def texts(documents, contradicting):
    """The two texts, with a contradiction."""
    return [contradicting(documents[0], "the text gives the office to another"), documents[1]]


def bars(page):
    """Bars of the evidence that are seen in the panel."""
    return page.locator("#panel .waterfall rect").count()


def test_a_click_opens_the_evidence(visit, texts):
    """A click on a mention opens its decision with the bars; the button closes it."""
    page = visit(texts)
    mention = page.locator("#mention-1-2")
    mention.click()

    assert page.locator("#panel").is_visible()
    assert page.locator("#panel-title").inner_text() == "Cho Tae-yeol"
    assert page.locator("#panel .waterfall").first.is_visible()
    assert bars(page) > 3
    page.locator("#panel-close").click()
    assert not page.locator("#panel").is_visible()


def test_the_keyboard_is_enough(visit, texts):
    """Enter opens the decision, Escape closes it, and the focus is back on the mention."""
    page = visit(texts)
    page.locator("#mention-2-1").focus()
    page.keyboard.press("Enter")

    assert page.locator("#panel").is_visible()
    assert page.evaluate("document.querySelector('#panel').contains(document.activeElement)")
    page.keyboard.press("Escape")
    assert not page.locator("#panel").is_visible()
    assert page.evaluate("document.activeElement.id") == "mention-2-1"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "mention-2-2"


def test_the_first_stop_leads_to_the_content(visit, texts):
    """The first Tab reaches a link that skips the header; focus can be seen."""
    page = visit(texts)
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.className") == "skip"
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_evidence_of_a_doubt_opens_by_enter(visit, texts):
    """The doubts hold their evidence, closed, and Enter opens it."""
    page = visit(texts)
    summary = page.locator("#in-doubt details.evidence summary").first
    table = page.locator("#in-doubt .waterfall").first

    assert not table.is_visible()
    summary.focus()
    page.keyboard.press("Enter")
    assert table.is_visible()


def test_a_link_in_the_panel_leads_to_the_entity(visit, texts):
    """From the panel one comes to the entity, which is opened."""
    page = visit(texts)
    page.locator("#mention-1-2").click()
    page.locator("#panel a[href^='#entity-']").first.click()
    page.wait_for_function("document.querySelector(location.hash).open")

    assert not page.locator("#panel").is_visible()
    assert page.locator("details.entity[open] table").first.is_visible()


def test_entities_are_filtered(visit, texts):
    """The list shrinks by any spelling, with or without marks, and by kind; the count is told."""
    page = visit(texts)
    entities = page.locator("#entities > details:visible")

    assert page.locator("#entity-shown").inner_text() == "2 of 2 shown"
    page.locator("#entity-filter").fill("TAÉ-YEOL")
    assert entities.count() == 1
    assert page.locator("#entity-shown").inner_text() == "1 of 2 shown"
    page.locator("#entity-filter").fill("")
    page.locator("#entity-kind").select_option("place")
    assert entities.locator("h3").all_inner_texts() == ["South Korea"]
    page.locator("#entity-filter").fill("nobody")
    assert entities.count() == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_screen(visit, texts, width):
    """With all details open, the page does not scroll sideways, nor does the panel."""
    wide = AnnotatedText("W" * 3000 + " " + "\u0301" * 500, (), source="w" * 300)
    page = visit([*texts, wide], width=width)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("#mention-1-2").click()
    over = "(() => { const at = document.querySelector('#panel'); "
    over += "return at.scrollWidth - at.clientWidth; })()"
    assert page.evaluate(over) <= 0


def luminance(page, selector, what):
    """How light a colour is, as the contrast formula of WCAG 2 weighs it."""
    return page.evaluate(
        """([selector, what]) => {
          const shown = getComputedStyle(document.querySelector(selector))[what];
          const [r, g, b] = shown.match(/[\\d.]+/g).map((part) => {
            const share = Number(part) / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        }""",
        [selector, what],
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_can_be_read(visit, texts, scheme):
    """The page follows the choice of the reader, and text has a contrast of at least 4.5."""
    page = visit(texts, scheme=scheme)
    ground = luminance(page, "body", "backgroundColor")

    assert (ground < 0.1) == (scheme == "dark")
    pairs = [("body", "body"), (".soft", "body"), ("main a", "body"), (".status", ".status")]
    pairs += [(f"mark.{kind}", f"mark.{kind}") for kind in ("resolved", "ambiguous", "nil")]
    for ink, behind in pairs:
        ends = sorted(
            (luminance(page, ink, "color"), luminance(page, behind, "backgroundColor"))
        )  # fmt: skip
        assert (ends[1] + 0.05) / (ends[0] + 0.05) >= 4.5, ink


def test_without_scripts_the_links_lead_to_the_decision(visit, texts):
    """Where no script runs, a mention leads to its decision, which the browser opens."""
    page = visit(texts, scripts=False)
    page.locator("#mention-2-1").click()
    number = page.locator("#mention-2-1").get_attribute("href")

    assert page.url.endswith(number)
    assert page.locator(f"{number} dl").is_visible()
    assert not page.locator("#entity-search").is_visible()


def test_hostile_text_runs_nothing(visit, mark, contradicting):
    """Markup in names, sources and reasons is shown as it is, and nothing of it runs."""
    texts = []
    for one in INJECTIONS:
        text = mark(f"{one} and Cho Tae-yul {one}", [one, "Cho Tae-yul"], source=one)
        texts.append(contradicting(text, one))
    page = visit(texts)
    page.locator("#mention-1-1").click()
    page.keyboard.press("Escape")
    page.locator("#entity-filter").fill("<script>")

    assert page.evaluate("window.hurt") is None
    assert page.locator("img").count() == 0
    assert page.locator("#text-3 mark").first.inner_text().startswith(INJECTIONS[2])


def test_direction_stays_in_its_place(visit, mark):
    """Unbalanced controls and letters from right to left do not turn their neighbours around."""
    name = "\u202e\u2067Cho \u05d0\u05d1"
    page = visit([mark(f"{name} spoke.", [name], source="\u202eevil.txt")])
    shown = page.locator("#text-1-title").inner_text()

    assert "\u202e" not in page.content()
    assert shown == "1. \\u202eevil.txt"


def test_a_policy_forbids_what_is_not_ours(visit, texts):
    """Even markup that were put into the page by another hand would not run."""
    page = visit(texts)
    page.evaluate("window.hurt = 0")
    page.evaluate(
        "(() => { const one = document.createElement('p'); one.innerHTML = "
        "'<b>x</b>'; one.setAttribute('data-x', '1'); document.body.append(one); })()"
    )
    content = page.locator("meta[http-equiv]").get_attribute("content")

    assert "unsafe" not in content
    assert content.startswith("default-src 'none'")


def test_megabytes_are_shown(visit, mark):
    """A text of megabytes without any blank, and thousands of mentions, do not stop the page."""
    one = mark("Cho Tae-yul spoke.\n", ["Cho Tae-yul"]).mentions[0]
    many = AnnotatedText(
        "Cho Tae-yul spoke.\n\n" * 3000,
        tuple(evolve(one, start=at * 20, end=at * 20 + 11) for at in range(3000)),
    )
    long = "c" * 1_000_000
    wide = AnnotatedText(long, (evolve(one, start=0, end=len(long), text=long),))
    page = visit([AnnotatedText("a" * 2_000_000, ()), many, wide], width=360)
    page.locator("#mention-2-3000").click()

    assert page.locator("#panel").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
