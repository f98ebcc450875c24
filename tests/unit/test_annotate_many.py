"""Many documents: in their order, as they come, by one process or by two."""

from __future__ import annotations

import datetime

import pytest

from normalizer import Resolver
from normalizer.annotating_many import annotate_many
from normalizer.errors import ArgumentError, NameTypeError
from normalizer.texts.documents import Document

DOCUMENTS = [
    "Mélanie Joly met Cho Tae-yul.",
    Document("조태열 spoke. \ud800", source="b", date="2024-02", lang="en"),
    "",
    Document("Cho Tae-yul.", date=datetime.date(2024, 2, 6)),
    *(f"Mélanie Joly, {number} times." for number in range(60)),
]


@pytest.fixture(scope="module")
def resolver():
    """A resolver of two names."""
    return Resolver.from_names(
        [
            ("ca.melanie-joly", "Mélanie Joly", "person"),
            ("kr.cho-tae-yul", "Cho Tae-yul", "person"),
            ("kr.cho-tae-yul", "조태열", "person"),
        ]
    )


def test_as_one_by_one(resolver):
    """Each answer is that of `annotate` for the document, in the order of the documents."""
    found = list(annotate_many(resolver, DOCUMENTS))

    assert found[0] == resolver.annotate(DOCUMENTS[0])
    one = DOCUMENTS[1]
    assert found[1] == resolver.annotate(one.text, lang="en", date="2024-02", source="b")
    assert [answer.text for answer in found[:4]] == [
        getattr(one, "text", one) for one in DOCUMENTS[:4]
    ]
    assert len(found) == len(DOCUMENTS)


@pytest.mark.slow
def test_processes_answer_as_one_does(resolver):
    """Answers of processes are the same, with their texts, candidates and evidence."""
    done = []
    two = list(annotate_many(resolver, iter(DOCUMENTS), workers=2, progress=done.append))

    assert two == list(annotate_many(resolver, DOCUMENTS))
    assert done == list(range(1, len(DOCUMENTS) + 1))
    assert two[0].mentions[0].resolution.explain() == (
        resolver.annotate(DOCUMENTS[0]).mentions[0].resolution.explain()
    )


def test_documents_are_taken_as_answers_are(resolver):
    """No more is read than is asked for, so that a stream may be larger than memory."""
    taken = []

    def stream():
        for number in range(1000):
            taken.append(number)
            yield "Mélanie Joly"

    found = annotate_many(resolver, stream())
    assert taken == []
    next(found)
    next(found)
    assert taken == [0, 1]


def test_progress_is_told_before_each_answer(resolver):
    """Whoever takes an answer has heard that it is done."""
    done = []
    found = annotate_many(resolver, ["a", "b", "c"], progress=done.append)
    next(found)

    assert done == [1]
    assert [done[-1] for _ in found] == [2, 3]


@pytest.mark.parametrize("given", ["text", b"text", Document("text")])
def test_one_document_is_not_many(resolver, given):
    """One text given for several is told, before anything is done."""
    with pytest.raises(NameTypeError) as caught:
        annotate_many(resolver, given)

    assert str(caught.value) == "documents is one text; give several, such as [text]"


@pytest.mark.parametrize(
    ("given", "what"), [(b"x", "bytes"), (None, "NoneType"), (Document(None), "NoneType")]
)
def test_what_is_no_document(resolver, given, what):
    """What cannot be annotated is told with its number."""
    with pytest.raises(NameTypeError) as caught:
        list(annotate_many(resolver, ["a", given]))

    assert str(caught.value) == (
        f"document 1: the text of a document is {what}, not str; read or decode it first"
    )


@pytest.mark.parametrize("workers", [0, -1, True, 1.5])
def test_numbers_of_processes(resolver, workers):
    """A number of processes that cannot be is told before anything is done."""
    with pytest.raises(ArgumentError, match="give 1 or more processes"):
        annotate_many(resolver, [], workers=workers)


def test_a_date_that_is_none():
    """A document with a wrong date cannot be made."""
    with pytest.raises(ArgumentError, match="not a date: 'soon'"):
        Document("text", date="soon")
