"""One small knowledge base for all engines, and what it answers."""

from __future__ import annotations

import os
import shutil
import sys

import pytest

from normalizer import Resolver

MENTIONS = [
    "Melanie Joly",
    None,
    "Jolie",
    "조태열",
    "",
    "Melanie Joly",
    "Cho Tae-yong",
    "Wilhelmina Quackenbush",
    "ABC",
]
"""A null, an empty one, one twice, an ambiguous one, and one that nobody knows."""


@pytest.fixture(scope="session")
def resolver():
    """A resolver over a handful of names."""
    return Resolver.from_names(
        [
            ("ca.melanie-joly", "Mélanie Joly", "person"),
            ("us.angelina-jolie", "Angelina Jolie", "person"),
            ("kr.cho-tae-yul", "Cho Tae-yul", "person"),
            ("kr.cho-tae-yong", "Cho Tae-yong", "person"),
            ("org.arab-bar-chamber", "Arab Bar Chamber", "organization"),
            ("org.arab-bar-chamber", "ABC", "organization"),
            ("org.atlas-book-council", "Atlas Book Council", "organization"),
            ("org.atlas-book-council", "ABC", "organization"),
        ]
    )


@pytest.fixture(scope="session")
def kb(resolver, tmp_path_factory):
    """The same names as a compiled knowledge base."""
    folder = tmp_path_factory.mktemp("knowledge") / "kb"
    resolver.compile(folder)
    return folder


@pytest.fixture(scope="session")
def expected(resolver):
    """The answers to mentions as the resolver itself gives them, a dictionary a mention."""

    def answer(mentions, **options):
        given = [mention for mention in mentions if mention is not None]
        found = iter(resolver.resolve_many(given, **options))
        return [None if mention is None else as_row(next(found)) for mention in mentions]

    return answer


NOTHING = dict.fromkeys(["entity", "name", "status", "score", "candidates", "reason"])


def as_row(resolution):
    """The columns of a resolution."""
    entity = resolution.entity
    return {
        "entity": entity.id if entity else None,
        "name": entity.name if entity else None,
        "status": resolution.status.value,
        "score": resolution.score,
        "candidates": [
            {"entity": one.entity.id, "name": one.entity.name, "score": one.score}
            for one in resolution.candidates
        ],
        "reason": resolution.reason,
    }


@pytest.fixture(scope="session")
def rows(expected):
    """What the answers' columns hold for mentions, row by row."""
    return lambda mentions, **options: [
        answer or NOTHING for answer in expected(mentions, **options)
    ]


@pytest.fixture(scope="session")
def mentions():
    """What is resolved."""
    return list(MENTIONS)


@pytest.fixture(scope="session")
def spark():
    """A session of Spark with two processes of Python, in which a lost task is tried again."""
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        pytest.skip("Spark needs Java, which is not installed")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        sql.SparkSession.builder.master("local[2,4]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()
