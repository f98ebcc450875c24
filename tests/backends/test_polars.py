"""The namespace of expressions of Polars."""

from __future__ import annotations

import io

import pytest

from normalizer.errors import ArgumentError

pl = pytest.importorskip("polars", reason="polars is not installed")

from normalizer.backends.polars import ANSWER_TYPE  # noqa: E402 - importing it registers it


@pytest.fixture
def frame(mentions):
    """The mentions, with kinds."""
    kinds = ["person", None, "", *["person"] * (len(mentions) - 3)]
    return pl.DataFrame({"name": mentions, "sort": kinds}, schema_overrides={"name": pl.String})


def test_expression_gives_structs(resolver, frame, mentions, expected):
    """An expression resolves a column to structs, null where the name is null."""
    found = frame.select(meant=pl.col("name").normalizer.resolve(resolver))

    assert found.schema == {"meant": ANSWER_TYPE}
    assert found["meant"].to_list() == expected(mentions)


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_expression_in_a_lazy_frame(kb, frame, mentions, expected, engine):
    """It is the same in a lazy frame, by either engine, and with a knowledge base by its path."""
    meant = pl.col("name").normalizer.resolve(str(kb), policy="screening")
    found = frame.lazy().with_columns(meant=meant).collect(engine=engine)

    assert found["meant"].to_list() == expected(mentions, policy="screening")


def test_columns_of_the_frame(resolver, frame):
    """Columns of kinds, dates and contexts are those of the frame."""
    asked = frame.with_columns(day=pl.lit("2024-02").str.slice(0, 4), around=pl.lit("Canada"))
    meant = pl.col("name").normalizer.resolve(
        resolver, kind_column="sort", on_column="day", context_column="around"
    )
    found = asked.select(meant.struct.field("score"))["score"].to_list()

    assert (
        found[0]
        == resolver.resolve("Melanie Joly", kind="person", on="2024", context="Canada").score
    )
    assert found[2] == resolver.resolve("Jolie", on="2024", context="Canada").score


def test_any_expression_of_text(resolver):
    """What is resolved may itself be an expression."""
    frame = pl.DataFrame({"first": ["Mélanie"], "last": ["Joly"]})
    whole = pl.concat_str("first", "last", separator=" ")
    found = frame.select(whole.normalizer.resolve(resolver).struct.field("entity"))

    assert found.to_series().to_list() == ["ca.melanie-joly"]


def test_mistakes_are_told_when_the_expression_is_made(resolver):
    """An option that cannot be meant is told before any frame is there."""
    with pytest.raises(ArgumentError, match=r"^no kind 'persn'"):
        pl.col("name").normalizer.resolve(resolver, kind="persn")


def test_lazy_frame_can_be_sent(kb, frame, mentions, expected):
    """A plan with the expression in it can be written down and read again, elsewhere."""
    lazy = frame.lazy().select(meant=pl.col("name").normalizer.resolve(str(kb)))
    again = pl.LazyFrame.deserialize(io.BytesIO(lazy.serialize()))

    assert again.collect()["meant"].to_list() == expected(mentions)
