"""The component of spaCy: what it sets, where it takes mentions from, and how pipelines keep it."""

from __future__ import annotations

import datetime
import os
import pickle
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from normalizer import Resolver
from normalizer.errors import ArgumentError, KnowledgeBaseError

spacy = pytest.importorskip("spacy", reason="spaCy is not installed")

from spacy.tokens import Doc, DocBin, Span  # noqa: E402

from normalizer.backends.spacy import NormalizerComponent, Settings  # noqa: E402
from normalizer.backends.spacy_values import loaded  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Mélanie Joly met Cho Tae-yul, and 😀 ABC, on Monday."
JOLY, CHO, ABC = (0, 12), (17, 28), (36, 39)


@pytest.fixture(params=["tables", "kb"])
def config(request, kb, tmp_path):
    """The settings of a pipeline: the same names as a file, or as a knowledge base."""
    if request.param == "kb":
        return {"kb": str(kb)}
    path = tmp_path / "names.csv"
    rows = ["entity,entity_kind,name,text,kind"]
    for entity, kind, name in (
        ("ca.melanie-joly", "person", "Mélanie Joly"),
        ("kr.cho-tae-yul", "person", "Cho Tae-yul"),
        ("org.arab-bar-chamber", "organization", "Arab Bar Chamber"),
        ("org.atlas-book-council", "organization", "Atlas Book Council"),
    ):
        text = "ABC" if kind == "organization" else name
        rows.append(f"{entity},{kind},{name},{text},{'abbreviation' if text == 'ABC' else 'self'}")
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return {"tables": [str(path)]}


@pytest.fixture
def blank():
    """An empty pipeline."""
    return spacy.blank("en")


class WhitespaceTokenizer:
    """Tokens as scripts without rules of their own have them: what stands between blanks."""

    def __init__(self, vocab):
        self.vocab = vocab

    def __call__(self, text):
        return Doc(self.vocab, words=text.split(" "))


def ruled(nlp):
    """A pipeline in which rules find names, and a day."""
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "PERSON", "pattern": "Mélanie Joly", "id": "rule"},
            {"label": "PERSON", "pattern": "Cho Tae-yul"},
            {"label": "ORG", "pattern": "ABC"},
            {"label": "DATE", "pattern": "Monday"},
        ]
    )
    return nlp


def told(doc):
    """The entities of a document: place, label, and id."""
    return [(one.start_char, one.end_char, one.label_, one.kb_id_) for one in doc.ents]


def test_spots_where_no_entity_was_found(blank, config):
    """Without earlier entities the component finds mentions by itself, and labels them."""
    blank.add_pipe("normalizer", config=config)
    doc = blank(TEXT)

    assert told(doc)[:2] == [
        (*JOLY, "PERSON", "ca.melanie-joly"),
        (*CHO, "PERSON", "kr.cho-tae-yul"),
    ]
    assert (*ABC, "MISC", "") in told(doc)


def test_takes_the_entities_of_earlier_components(blank, config):
    """Entities stay as they were, with an id where they are resolved."""
    ruled(blank).add_pipe("normalizer", config=config)
    doc = blank(TEXT)

    assert told(doc) == [
        (*JOLY, "PERSON", "ca.melanie-joly"),
        (*CHO, "PERSON", "kr.cho-tae-yul"),
        (*ABC, "ORG", ""),
        (44, 50, "DATE", ""),
    ]
    assert doc.ents[0].id_ == "rule"


def test_attributes_hold_the_mentions(blank, config):
    """The annotation of the document, and of each entity, is at hand with all its evidence."""
    ruled(blank).add_pipe("normalizer", config=config)
    doc = blank(TEXT)
    found = doc._.normalizer

    assert found.text == TEXT
    assert found.lang == "en"
    assert [one._.normalizer for one in doc.ents] == [*found.mentions, None]
    assert all(one._.normalizer.text == one.text for one in doc.ents[:3])
    assert doc.ents[2]._.normalizer.status.value == "ambiguous"


def test_a_mention_within_a_token(resolver):
    """An entity has whole tokens; the mention keeps its exact place, and is found at the entity."""
    text = "Cho Tae-yul's talks"
    nlp = spacy.blank("xx")
    nlp.tokenizer = WhitespaceTokenizer(nlp.vocab)
    doc = NormalizerComponent(resolver=resolver)(nlp(text))

    (ent,) = doc.ents
    assert (ent.text, ent.kb_id_) == ("Cho Tae-yul's", "kr.cho-tae-yul")
    assert ent._.normalizer.text == "Cho Tae-yul"
    assert doc._.normalizer.lang is None


def test_spot_finds_more_than_earlier_components(blank, config):
    """With ``spot`` mentions are found whatever others found."""
    blank.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Cho Tae-yul"}])
    blank.add_pipe("normalizer", config={**config, "spot": True})

    assert told(blank(TEXT))[0] == (*JOLY, "PERSON", "ca.melanie-joly")


def test_an_id_that_others_set_stays(blank, resolver):
    """Where nothing is resolved, an id is what it was."""
    component = NormalizerComponent(resolver=resolver)
    doc = blank.make_doc(TEXT)
    doc.ents = [Span(doc, 0, 1, label="PERSON", kb_id="Q1"), doc.char_span(*CHO, label="PER")]
    component(doc)

    assert [one.kb_id_ for one in doc.ents] == ["Q1", "kr.cho-tae-yul"]


def test_date_and_source_of_a_document(blank, resolver):
    """A document tells its date and its source by attributes of the caller's choice."""
    for name in ("day", "paper"):
        Doc.set_extension(name, default=None, force=True)
    component = NormalizerComponent(Settings(date="day", source="paper"), resolver=resolver)
    doc = blank.make_doc(TEXT)
    doc._.day, doc._.paper = datetime.date(2024, 2, 6), "Example Times"
    found = component(doc)._.normalizer

    assert (str(found.date), found.source) == ("2024-02-06", "Example Times")
    bare = component(blank.make_doc(TEXT))._.normalizer
    assert (bare.date, bare.source) == (None, "")


def test_no_text_no_entities(blank, config):
    """An empty document stays one."""
    blank.add_pipe("normalizer", config=config)

    assert told(blank("")) == []
    assert len(blank("")._.normalizer) == 0


def test_kept_on_disk_as_paths(blank, config, tmp_path):
    """A pipeline that is written and read again says the same."""
    blank.add_pipe("normalizer", config=config)
    blank.to_disk(tmp_path / "pipeline")
    read = spacy.load(tmp_path / "pipeline")

    assert told(read(TEXT)) == told(blank(TEXT))
    assert read.get_pipe("normalizer").settings == blank.get_pipe("normalizer").settings


def test_kept_as_bytes(blank, config):
    """The same for bytes, and for pickles."""
    blank.add_pipe("normalizer", config=config)
    read = spacy.blank("en")
    read.add_pipe("normalizer")
    read.from_bytes(blank.to_bytes())

    assert told(read(TEXT)) == told(blank(TEXT))
    again = pickle.loads(pickle.dumps(blank.get_pipe("normalizer")))
    assert told(again(blank.make_doc(TEXT))) == told(blank(TEXT))


def test_a_resolver_without_a_path_is_not_written(blank, resolver, tmp_path):
    """What has no path cannot be kept; the message says what can."""
    component = NormalizerComponent(resolver=resolver)
    with pytest.raises(ArgumentError) as caught:
        component.to_disk(tmp_path / "component")

    assert str(caught.value) == (
        "a resolver cannot be written with a pipeline; compile it to a folder, and give the folder "
        "as kb"
    )
    assert not (tmp_path / "component").exists()


# spaCy forks on Linux; Python 3.12 and later warn of that where the tests have threads.
@pytest.mark.filterwarnings(r"ignore:This process \(pid=\d+\) is multi-threaded:DeprecationWarning")
@pytest.mark.slow
def test_processes_say_the_same(blank, config):
    """``nlp.pipe`` with two processes gives what one does, with the attributes."""
    ruled(blank).add_pipe("normalizer", config=config)
    texts = [TEXT, "Cho Tae-yul spoke.", ""] * 3
    one = list(blank.pipe(texts))
    two = list(blank.pipe(texts, n_process=2, batch_size=2))

    assert [told(doc) for doc in two] == [told(doc) for doc in one]
    assert [doc._.normalizer for doc in two] == [doc._.normalizer for doc in one]


def test_documents_keep_their_annotation(blank, config):
    """A document that was written as bytes has its annotation again, with all evidence."""
    ruled(blank).add_pipe("normalizer", config=config)
    doc = blank(TEXT)
    again = Doc(blank.vocab).from_bytes(doc.to_bytes())
    packed = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (unpacked,) = DocBin(store_user_data=True).from_bytes(packed).get_docs(blank.vocab)

    for read in (again, unpacked):
        assert read._.normalizer == doc._.normalizer
        mention = read.ents[1]._.normalizer
        assert mention.resolution.explain() == doc.ents[1]._.normalizer.resolution.explain()


@pytest.mark.parametrize("data", [b"", b"x", pickle.dumps(datetime.date), pickle.dumps([1])])
def test_documents_hold_annotations_and_nothing_else(data):
    """Bytes that are no annotation, or would make something else, are refused."""
    with pytest.raises(ArgumentError, match=r"^a document holds"):
        loaded(data)


def test_mentions_of_spans_that_are_none(blank, resolver):
    """A span that is no mention has none."""
    doc = NormalizerComponent(resolver=resolver)(blank.make_doc(TEXT))

    assert doc[0:2]._.normalizer.text == "Mélanie Joly"
    assert doc[0:1]._.normalizer is None
    assert doc[0:3]._.normalizer is None
    assert doc[1:2]._.normalizer is None
    assert doc[len(doc) - 1 :]._.normalizer is None
    assert doc[0:0]._.normalizer is None
    assert blank.make_doc(TEXT)[0:2]._.normalizer is None


def test_settings_that_contradict_each_other():
    """A knowledge base has its own tables."""
    with pytest.raises(ArgumentError) as caught:
        Settings(kb="kb", tables=["names.csv"])

    assert str(caught.value) == "kb has its own tables; leave out tables and bundled, or kb"


def test_what_cannot_be_opened_is_told(blank, tmp_path):
    """A path that leads to nothing is told when the first document comes."""
    component = NormalizerComponent(Settings(kb=str(tmp_path / "none")))
    with pytest.raises(KnowledgeBaseError):
        component(blank.make_doc(TEXT))


def test_a_date_that_is_none(blank, resolver):
    """What an attribute holds must be a date."""
    Doc.set_extension("day", default="soon", force=True)
    component = NormalizerComponent(Settings(date="day"), resolver=resolver)
    with pytest.raises(ArgumentError, match="not a date: 'soon'"):
        component(blank.make_doc(TEXT))


@pytest.mark.slow
def test_spacy_finds_the_component_by_itself(tmp_path):
    """An installed package needs no import: its entry point tells spaCy of the component."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = tmp_path / "installed-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: installed\nVersion: 1.0\n")
    lines = [
        f"{name} = {what}" for name, what in project["entry-points"]["spacy_factories"].items()
    ]
    (info / "entry_points.txt").write_text("\n".join(["[spacy_factories]", *lines, ""]))
    script = "import spacy; print(spacy.blank('en').add_pipe('normalizer'))"
    paths = os.pathsep.join([str(tmp_path), str(ROOT / "src")])
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True,
        env=os.environ | {"PYTHONPATH": paths},
    )  # fmt: skip

    assert "NormalizerComponent" in done.stdout


def test_resolvers_of_the_same_settings_are_shared(config):
    """Two components of the same settings load their tables once."""
    settings, same = Settings(**config), Settings(**config)

    assert isinstance(settings.resolver(), Resolver)
    assert settings.resolver() is same.resolver()
