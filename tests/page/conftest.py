"""A small table, texts about the people in it, and a way to mark the spellings of a text."""

from __future__ import annotations

from functools import partial

import pytest

from normalizer import Resolver
from normalizer.decide import Status
from normalizer.texts import AnnotatedText, Contradiction, ContradictionKind, How, TextMention

TABLE = """\
format: 1
entities:
  - id: kr.cho-tae-yong
    kind: person
    name: Cho Tae-yong
    country: KR
    aliases:
      - {text: 조태용, lang: ko, kind: native}
  - id: kr.cho-tae-yul
    kind: person
    name: Cho Tae-yul
    country: KR
    offices:
      - {role: foreign minister, of: KR, since: 2024-01, until: 2025-07}
    aliases:
      - {text: 조태열, lang: ko, kind: native}
      - {text: Cho, lang: en, kind: short}
  - id: country.kr
    kind: place
    name: South Korea
    country: KR
    aliases:
      - {text: South Korean, lang: en, kind: demonym}
      - {text: Seoul, lang: en, kind: title}
  - id: org.arab-bar-chamber
    kind: organization
    name: Arab Bar Chamber
    aliases:
      - {text: ABC, lang: en, kind: abbreviation, shared: true}
  - id: org.atlas-book-council
    kind: organization
    name: Atlas Book Council
    aliases:
      - {text: ABC, lang: en, kind: abbreviation, shared: true}
"""

FIRST = """\
The South Korean foreign minister, Cho Tae-yeol, met Wilhelmina Quackenbush in Ottawa.

Cho said that Seoul would answer the ABC soon. The South Korean side agreed.
"""
SECOND = """\
Foreign Minister Cho Tae-yul (조태열) spoke.
Wilhelmina Quackenbush of the ABC did not; Cho Tae Yul left.
"""

HOW = {"South Korean": How.DEMONYM, "Seoul": How.GOVERNMENT, "Cho": How.SHORT, "ABC": How.SHORT}


def marked(resolver, text, spellings, *, source="", context=None, lang="en"):
    """The text with each place of each spelling as a mention; longer spellings come first."""
    taken = []
    for spelling in sorted(set(spellings), key=len, reverse=True):
        at = text.find(spelling)
        while spelling and at >= 0:
            end = at + len(spelling)
            if all(end <= start or at >= stop for start, stop in taken):
                taken.append((at, end))
            at = text.find(spelling, end)
    mentions = []
    unknown = {}
    for number, (start, end) in enumerate(sorted(taken)):
        found = resolver.resolve(text[start:end], context=context)
        cluster = found.entity.id if found.entity else ""
        if found.status is Status.NIL:
            cluster = unknown.setdefault(text[start:end], f"nil:{number}")
        mentions.append(
            TextMention(
                start=start,
                end=end,
                text=text[start:end],
                how=HOW.get(text[start:end], How.NAME),
                resolution=found,
                cluster=cluster,
            )
        )
    return AnnotatedText(text, tuple(mentions), source=source, lang=lang)


def contradicted(annotated, reason):
    """The text with a contradiction about its first mention."""
    one = Contradiction(
        ContradictionKind.OTHER_HOLDER,
        mentions=(0,),
        candidates=annotated.mentions[0].resolution.candidates,
        reason=reason,
    )
    return AnnotatedText(annotated.text, annotated.mentions, (one,), annotated.source)


@pytest.fixture(scope="session")
def resolver(tmp_path_factory):
    """A resolver of the small table alone."""
    path = tmp_path_factory.mktemp("page") / "table.yaml"
    path.write_text(TABLE, encoding="utf-8")
    return Resolver.load(path, bundled=False)


@pytest.fixture(scope="session")
def documents(resolver):
    """Two texts that spell one minister in four ways, with an unknown name and a doubt."""
    spellings = [
        "Cho Tae-yeol", "Cho Tae-yul", "Cho Tae Yul", "조태열", "Cho", "Wilhelmina Quackenbush",
        "South Korean", "Seoul", "ABC",
    ]  # fmt: skip
    return [
        marked(resolver, FIRST, spellings, source="first.txt"),
        marked(resolver, SECOND, spellings, source="second.txt"),
    ]


@pytest.fixture(scope="session")
def mark(resolver):
    """Mark spellings in a text; what each means is what the small table says."""
    return partial(marked, resolver)


@pytest.fixture(scope="session")
def contradicting():
    """Put a contradiction with a reason into a text."""
    return contradicted


@pytest.fixture(scope="session")
def table_text():
    """The small table as its file."""
    return TABLE
