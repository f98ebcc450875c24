"""Web annotations: what they say, and that a mention is found again by them."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from normalizer import Resolver
from normalizer.texts import AnnotatedText, How, TextMention
from normalizer.texts.web_annotation import web_annotations

RESOLVER = Resolver.from_names(
    [
        ("kr.cho-tae-yul", "Cho Tae-yul", "person"),
        ("org.arab-bar-chamber", "ABC", "organization"),
        ("org.atlas-book-council", "ABC", "organization"),
    ]
)


def annotated(text, *spans, source=""):
    """A text whose mentions, at known places, are resolved by themselves."""
    mentions = []
    for number, (start, end) in enumerate(spans):
        found = RESOLVER.resolve(text[start:end])
        cluster = {"resolved": found.entity and found.entity.id, "nil": f"nil:{number}"}
        mentions.append(
            TextMention(
                start,
                end,
                text[start:end],
                How.NAME,
                found,
                cluster=cluster.get(found.status.value) or "",
            )
        )
    return AnnotatedText(text, tuple(mentions), source=source)


TEXT = "Said Cho Tae-yul of ABC and Xyzzy"
FOUND = annotated(TEXT, (5, 16), (20, 23), (28, 33), source="https://news.example/a b?c=ü")


def test_one_annotation_as_the_standard_has_it():
    """The keys and types are those of the Web Annotation Data Model."""
    assert web_annotations(FOUND)[0] == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:uuid:ff67d843-5569-5d82-8059-a82cb8c1bb14",
        "type": "Annotation",
        "motivation": "identifying",
        "body": {
            "type": "SpecificResource",
            "purpose": "identifying",
            "source": "urn:normalizer:entity:kr.cho-tae-yul",
        },
        "target": {
            "type": "SpecificResource",
            "source": "https://news.example/a%20b?c=%C3%BC",
            "selector": [
                {"type": "TextPositionSelector", "start": 5, "end": 16},
                {
                    "type": "TextQuoteSelector",
                    "exact": "Cho Tae-yul",
                    "prefix": "Said ",
                    "suffix": " of ABC and Xyzzy",
                },
            ],
        },
    }


def test_ids_are_the_same_each_time():
    """The id of an annotation hangs on the document, its text and the place, and nothing else."""
    assert web_annotations(FOUND)[0]["id"] == "urn:uuid:ff67d843-5569-5d82-8059-a82cb8c1bb14"
    assert len({one["id"] for one in web_annotations(FOUND)}) == 3
    other = annotated(TEXT, (5, 16), source="https://news.example/other")
    assert web_annotations(other)[0]["id"] != web_annotations(FOUND)[0]["id"]


def test_bodies_of_doubt():
    """What is ambiguous is a choice, what is not known is classified, by its cluster."""
    _, ambiguous, unknown = web_annotations(FOUND)

    assert ambiguous["motivation"] == "identifying"
    assert ambiguous["body"]["type"] == "Choice"
    assert [one["source"] for one in ambiguous["body"]["items"]] == [
        "urn:normalizer:entity:org.arab-bar-chamber",
        "urn:normalizer:entity:org.atlas-book-council",
    ]
    assert unknown["motivation"] == "classifying"
    assert unknown["body"] == {
        "type": "TextualBody", "purpose": "classifying", "format": "text/plain", "value": "nil:2",
    }  # fmt: skip


def test_addresses_of_entities_and_of_documents_without_one():
    """Entities may have another address; a document without any is named by its text."""
    one = web_annotations(annotated("ABC", (0, 3)), entities="https://kb.example/")[0]

    assert one["body"]["items"][0]["source"] == "https://kb.example/org.arab-bar-chamber"
    assert one["target"]["source"] == (
        "urn:sha256:b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78"
    )


@given(st.text(), st.text(min_size=1), st.text())
def test_a_mention_is_found_again(before, name, after):
    """Written as JSON and read again, both selectors lead to the mention, in code points."""
    text = before + name + after
    made = web_annotations(annotated(text, (len(before), len(before) + len(name))))
    position, quoted = json.loads(json.dumps(made))[0]["target"]["selector"]

    assert text[position["start"] : position["end"]] == name
    around = quoted["prefix"] + quoted["exact"] + quoted["suffix"]
    assert around in text
    places = [
        place + len(quoted["prefix"])
        for place in range(len(text))
        if text.startswith(around, place)
    ]
    assert position["start"] in places
