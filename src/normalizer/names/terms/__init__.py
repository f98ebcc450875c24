"""What common words in names of organizations and places mean, in many languages.

Министерство обороны and Ministry of Defence share no letter, yet each word of the one is a word
of the other. The tables list such words, one a row: the word as its language writes it, the
English term that it means, and the languages in which it means that.

* ``institutions.tsv``: kinds of bodies and the words that qualify them (ministry, national);
* ``place_types.tsv``: kinds of places, also as gazetteers leave them in names (-gun, amphoe);
* ``directions.tsv``: parts of the compass and the like (north, upper, new, great);
* ``colours.tsv``: black, white and other colours that tell seas and rivers apart;
* ``ordinals.tsv``: first to thirtieth and some more, the number as value;
* ``legal_forms.tsv``: legal forms of companies and other bodies, the class of form as value:
  GmbH and 有限公司 are both ``limited company``.

A word often means several things (Russian фонд is a fund and a foundation): then all are told.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from normalizer.text import clean, fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Term", "legal_form_at", "legal_form_of", "may_begin_phrase", "term_of", "terms_at"]

_FILES = {
    "institution": "institutions.tsv",
    "place type": "place_types.tsv",
    "direction": "directions.tsv",
    "ordinal": "ordinals.tsv",
    "colour": "colours.tsv",
}
_LEGAL_FORMS = "legal_forms.tsv"
# What languages write together with the word behind it: articles, in Arabic and Hebrew also "and"
# and "for". Folding takes the apostrophe off; elision stands before vowels only.
_ARTICLES = (
    (("l", "d"), ("ca", "fr", "it")),
    (("dell", "all", "nell"), ("it",)),
    (("ال", "وال", "لل", "بال"), ("ar",)),
    (("ה", "ו", "וה", "ל"), ("he",)),
)
_VOWELS = frozenset("aeiouhy")
# Lower-case words that cleaning and folding leave as they are: most of the tables, known at a look.
_PLAIN = re.compile("[a-z]+|[\u0430-\u052f]+|[\u05d0-\u05ea]+|[\u0620-\u063f\u0641-\u064a]+|"
                    "[\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uac00-\ud7a3]+")  # fmt: skip
# A legal form is at most this many words ("s. de r.l. de c.v." with blanks throughout is seven).
_LONGEST_FORM = 8
_LONGEST_TERM = 5


@frozen(order=True)
class Term:
    """What a word in a name means.

    Two terms are equal when they mean the same, whatever the language.

    Attributes:
        value: The English term, lower case; the number of an ordinal.
        kind: ``"institution"``, ``"place type"``, ``"direction"`` or ``"ordinal"``.
        langs: BCP 47 codes of the languages in which the word means this, sorted.
    """

    value: str
    kind: str
    langs: tuple[str, ...] = field(default=(), eq=False)


def _rows(name: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        word, value, langs = line.split("\t")
        yield word, value, tuple(langs.split(","))


@cache
def _tables() -> tuple[dict[str, list[Term]], dict[str, list[str]]]:
    """Terms by the cleaned word, and cleaned words by their folded form."""
    listed: dict[str, list[Term]] = {}
    folded: dict[str, list[str]] = {}
    for kind, name in _FILES.items():
        for word, value, langs in _rows(name):
            plain = _PLAIN.fullmatch(word) is not None
            key = word if plain else clean(word)
            if key not in listed:
                listed[key] = []
                folded.setdefault(key if plain else fold(key), []).append(key)
            listed[key].append(Term(value, kind, langs))
    return listed, folded


def _listed(marked: str, bare: str) -> list[Term]:
    listed, folded = _tables()
    found = listed.get(marked)
    if found is not None:
        return found
    return [term for word in folded.get(bare, ()) for term in listed[word]]


def _after_article(bare: str) -> Iterator[Term]:
    """The terms of a word that is written together with an article, in languages that do so."""
    for articles, langs in _ARTICLES:
        for article in articles:
            rest = bare.removeprefix(article)
            if rest != bare and len(rest) > 1 and (article[0] > "z" or rest[0] in _VOWELS):
                for term in _listed(rest, rest):
                    shared = tuple(lang for lang in term.langs if lang in langs)
                    if shared:
                        yield evolve(term, langs=shared)


@lru_cache(maxsize=2048)
def term_of(word: str) -> tuple[Term, ...]:
    """The terms that a word means, in order of their values; none for a word not listed.

    The word is looked for with its marks; when no language lists it so, without them; and when
    that too is in vain, without an article that its language writes together with it.

    >>> [term.value for term in term_of("университет")], [t.value for t in term_of("大学")]
    (['university'], ['university'])
    >>> [(term.value, term.kind) for term in term_of("Северная")]
    [('north', 'direction')]
    >>> term_of("Université") == term_of("UNIVERSITE") == term_of("l'université")
    True
    >>> term_of("Siemens")
    ()
    """
    bare = fold(word)
    found = _listed(clean(word), bare) or _after_article(bare)
    merged: dict[Term, set[str]] = {}
    for term in found:
        merged.setdefault(term, set()).update(term.langs)
    return tuple(sorted(evolve(term, langs=tuple(sorted(its))) for term, its in merged.items()))


def terms_at(words: Sequence[str], start: int) -> tuple[int, tuple[Term, ...]]:
    """The longest term that begins at a word: how many words it takes, and what it means.

    >>> length, terms = terms_at(("fuerza", "aérea", "mexicana"), 0)
    >>> length, [term.value for term in terms]
    (2, ['air force'])
    >>> terms_at(("Siemens",), 0)
    (0, ())
    """
    for length in range(min(_LONGEST_TERM, len(words) - start), 0, -1):
        found = term_of(" ".join(words[start : start + length]))
        if found:
            return length, found
    return 0, ()


@cache
def _legal_forms() -> dict[str, tuple[str, ...]]:
    """Classes of legal form by the folded form with nothing between its letters."""
    found: dict[str, set[str]] = {}
    for form, value, _ in _rows(_LEGAL_FORMS):
        found.setdefault("".join(words(form)), set()).add(value)
    return {form: tuple(sorted(values)) for form, values in found.items()}


def legal_form_of(form: str) -> tuple[str, ...]:
    """The classes of legal form that a form may be of; none when it is not one.

    Most forms are of one class. A few letters stand for several in different countries: AS is a
    limited company in Norway and a stock company in Czechia.

    >>> legal_form_of("S.p.A."), legal_form_of("株式会社"), legal_form_of("A/S")
    (('stock company',), ('stock company',), ('limited company', 'stock company'))
    """
    return _legal_forms().get("".join(words(form)), ())


def legal_form_at(words: Sequence[str], start: int) -> tuple[int, tuple[str, ...]]:
    """The longest legal form that begins at a word: how many words it takes, and its classes.

    Blanks and full stops within the form do not matter. Many forms are also words of a language
    or acronyms (as, co, sa): look for them at the end or the beginning of a name only, and leave
    a name of nothing else alone.

    >>> legal_form_at(("mitsubishi", "co", "ltd"), 1), legal_form_at(("orlen", "s", "a"), 1)
    ((2, ('limited company',)), (2, ('stock company',)))
    >>> legal_form_at(("siemens",), 0)
    (0, ())
    """
    for length in range(min(_LONGEST_FORM, len(words) - start), 0, -1):
        found = legal_form_of("".join(words[start : start + length]))
        if found:
            return length, found
    return 0, ()


@cache
def _begins_form() -> frozenset[str]:
    """All that a legal form can begin with, be it the whole form."""
    return frozenset(form[:end] for form in _legal_forms() for end in range(1, len(form) + 1))


@cache
def _begins_term() -> frozenset[str]:
    """The first words of the terms of several words."""
    listed, folded = _tables()
    return frozenset(
        key.split(" ", 1)[0] for table in (listed, folded) for key in table if " " in key
    )


@lru_cache(maxsize=2048)
def may_begin_phrase(word: str) -> bool:
    """Whether a legal form, or a term of several words, may begin at a folded word.

    What it denies, `legal_form_at` never finds, and `terms_at` finds as a term of one word.

    >>> may_begin_phrase("fuerza"), may_begin_phrase("gmbh"), may_begin_phrase("siemens")
    (True, True, False)
    """
    if word in _begins_form() or word in _begins_term():
        return True
    rests = (word.removeprefix(article) for articles, _ in _ARTICLES for article in articles)
    return any(rest != word and rest in _begins_term() for rest in rests)
