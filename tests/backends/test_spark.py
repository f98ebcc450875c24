"""Spark: the same answers on several workers, also when one of them is lost."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path

import pytest

from normalizer.backends.plan import ANSWERS, as_plan
from normalizer.errors import ArgumentError, KnowledgeBaseError

pytest.importorskip("pyspark", reason="pyspark is not installed")

from normalizer.backends import spark as backend
from normalizer.backends.frames import resolve_frame
from normalizer.backends.linking import link

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("spark"),
    # PySpark 4 works with pandas 3, and says on every call that it may not.
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
    # Its sockets are closed when they are collected.
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
]

REPEATED = 40
PARTS = 4


@pytest.fixture(scope="module")
def frame(spark, mentions):
    """The mentions many times, in parts."""
    rows = [
        (number, mention, None if number % 3 else "person")
        for number, mention in enumerate(mentions * REPEATED)
    ]
    return spark.createDataFrame(rows, "n int, who string, sort string").repartition(PARTS)


def answers(frame):
    """The answers of a resolved frame by the number of the row."""
    rows = [row.asDict(recursive=True) for row in frame.collect()]
    found = {row["n"]: {name: row[name] for name in ANSWERS} for row in rows}
    assert len(found) == len(rows)
    return found


@pytest.fixture(scope="module")
def right(rows, mentions):
    """The answers that are right, by the number of the row."""
    return dict(enumerate(rows(mentions) * REPEATED))


def test_resolver_goes_along(resolver, frame, right):
    """A resolver in memory is sent to the workers, and all rows are answered there."""
    found = resolve_frame(resolver, frame, column="who")

    assert found.columns == ["n", "who", "sort", *ANSWERS]
    assert answers(found) == right


@pytest.mark.parametrize("shared", [False, True], ids=["shipped", "shared"])
def test_knowledge_base_by_path(kb, frame, right, shared):
    """A folder is shipped to the executors, or opened where all of them see it."""
    assert answers(backend.resolve_frame(kb, frame, column="who", shared=shared)) == right


def test_distinct_questions_first(kb, frame, mentions, resolver):
    """Finding the distinct questions first changes no answer, and nulls keep their rows."""
    found = backend.resolve_frame(
        kb, frame, column="who", kind_column="sort", kind="organization", distinct=True
    )
    told = answers(found)

    assert found.columns == ["n", "who", "sort", *ANSWERS]
    assert told == answers(
        backend.resolve_frame(kb, frame, column="who", kind_column="sort", kind="organization")
    )
    assert len(told) == REPEATED * len(mentions)
    assert told[8]["score"] == resolver.resolve("ABC", kind="organization").score


def test_lost_worker(kb, frame, right, tmp_path):
    """A worker process that is killed in the middle costs time, but no answer."""
    resolving = backend.resolving(kb, frame)(as_plan("who", {}))
    mark = str(tmp_path / "killed")

    def dies_once(batches):
        for batch in resolving(batches):
            half = batch.num_rows // 2
            yield batch.slice(0, half)
            try:
                os.close(os.open(mark, os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                pass
            else:
                os.kill(os.getpid(), signal.SIGKILL)
            yield batch.slice(half)

    found = frame.mapInArrow(dies_once, backend.resolve_frame(kb, frame, column="who").schema)

    assert answers(found) == right
    assert Path(mark).exists()


def test_empty_frame(resolver, frame):
    """A frame without rows has the columns of the answers."""
    found = resolve_frame(resolver, frame.limit(0), column="who", keep=False, prefix="n_")

    assert found.collect() == []
    assert found.columns == ["n_" + name for name in ANSWERS]


def test_frames_are_linked(spark, frame, mentions):
    """Names of one frame find the rows of another."""
    entities = spark.createDataFrame(
        [(10, "Mélanie Joly"), (20, "Cho Tae-yul")], "id int, name string"
    )
    found = answers(link(frame, entities, column="who"))

    assert [found[number]["entity"] for number in range(len(mentions))] == [
        {"Melanie Joly": "10", "조태열": "20"}.get(mention) for mention in mentions
    ]


def test_mistakes_are_told_before_any_work(resolver, frame, tmp_path):
    """What cannot be meant is told when the frame is made, not by a task that failed."""
    with pytest.raises(ArgumentError, match=r"^there is no column 'whom'; did you mean 'who'"):
        resolve_frame(resolver, frame, column="whom")
    with pytest.raises(ArgumentError, match=r"^no kind 'persn'"):
        resolve_frame(resolver, frame, column="who", kind="persn")
    with pytest.raises(KnowledgeBaseError, match=re.escape((tmp_path / "none").as_posix())):
        resolve_frame(tmp_path / "none", frame, column="who")
