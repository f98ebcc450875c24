"""Promises that every language keeps, also one that is added tomorrow."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

import normalizer
from normalizer.languages.documentation import index_page, language_page
from normalizer.languages.registry import CODES, FOREIGN, foreign, language, languages
from normalizer.names import analyze
from normalizer.text import words
from normalizer.text.scripts import main_script

EVERY = [*languages(), *(found for script in FOREIGN if (found := foreign(script)))]
EXAMPLES = [
    (one, name, spelled) for one in EVERY for name, forms in one.examples for spelled in forms
]
HOSTILE = ["", " ", "\x00", "\ud800", "\u202eа", "а" * 3000, "é\u0301" * 50, "가" * 40, "🙂", "1"]


def named(value: object) -> str:
    return getattr(value, "code", None) or str(value)


@pytest.mark.parametrize("one", EVERY, ids=named)
def test_a_language_has_examples_in_its_own_script(one: normalizer.languages.Language) -> None:
    """The examples of a language are written as it writes."""
    assert one.examples
    assert one.scripts
    for name, spellings in one.examples:
        assert main_script(name) in one.scripts, name
        assert spellings


@pytest.mark.parametrize("one", EVERY, ids=named)
def test_no_input_breaks_a_language(one: normalizer.languages.Language) -> None:
    """Any str is answered, and soon."""
    for text in HOSTILE:
        assert one.readings(text) == one.readings(text)
        one.romanize(text, None)
        one.lattice(text)
        one.spellings(text)
        one.word_probability(text[:50], "a")


@pytest.mark.parametrize("one", EVERY, ids=named)
def test_an_unknown_system_is_refused(one: normalizer.languages.Language) -> None:
    """The message names the systems that there are."""
    with pytest.raises(normalizer.ArgumentError, match="use one of"):
        one.romanize(one.examples[0][0], "no-such-system")


@pytest.mark.parametrize(("one", "name"), [(o, n) for o in EVERY for n, _ in o.examples], ids=named)
def test_composed_and_decomposed_are_read_alike(
    one: normalizer.languages.Language, name: str
) -> None:
    """NFC and NFD give the same spellings."""
    composed, decomposed = (unicodedata.normalize(form, name) for form in ("NFC", "NFD"))

    assert one.romanize(composed, None) == one.romanize(decomposed, None)


@pytest.mark.parametrize("one", [o for o in EVERY if o.systems], ids=named)
def test_every_system_spells_every_example(one: normalizer.languages.Language) -> None:
    """A system leaves no native letter behind."""
    for system in one.systems:
        for name, _ in one.examples:
            written = one.romanize(name, system)
            assert written, (system, name)
            assert main_script(written[0].text) == "Latn", (system, name, written)


@pytest.mark.parametrize("code", CODES)
def test_the_committed_page_is_what_the_tables_say(code: str) -> None:
    """A table that changed needs its page written again: tools/build_language_pages.py."""
    pages = Path(__file__).parents[2] / "docs/reference/languages"

    assert (pages / f"{code}.md").read_text(encoding="utf-8") == language_page(code)
    assert (pages / "index.md").read_text(encoding="utf-8") == index_page()


def test_the_registry_names_each_language_by_its_own_code() -> None:
    """The key is the code that the language gives itself."""
    assert [one.code for one in languages()] == list(CODES)
    assert all(language(code).code == code for code in CODES)


@pytest.mark.parametrize("one", [o for o in EVERY if o.scripts != ("Latn",)], ids=named)
def test_words_of_a_language_have_latin_forms(one: normalizer.languages.Language) -> None:
    """A word of an example has at least one form in ASCII letters, for keys."""
    for name, _ in one.examples:
        for part in analyze(name).parts:
            assert part.form
            assert part.form.isascii(), (name, part)
        assert words(name)
