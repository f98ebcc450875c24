"""Columns of names are compared as their rows are, only faster."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import normalizer
from normalizer import ArgumentError, NameTypeError, compare, compare_many
from normalizer.scoring import many, name_bits

_NAMES = (
    "Cho Tae-yul", "Cho Tae-yong", "조태열", "CHO, Tae Yul", "Xi Jinping", "習近平", "Abe Shinzo",
    "安倍晋三", "Nguyễn Văn Linh", "Vladimir Putin", "Владимир Путин", "Wladimir Putin", "Bill",
    "William Clinton", "Clinton (née Rodham)", "محمد بن سلمان", "Mohammed bin Salman", "", "A. B.",
)  # fmt: skip


@given(
    rows=st.lists(st.tuples(st.sampled_from(_NAMES), st.sampled_from(_NAMES)), max_size=12),
    kind=st.sampled_from([None, "person", "place", "organization"]),
    lang=st.sampled_from([None, "ko"]),
)
def test_each_row_scores_as_its_pair_does(
    rows: list[tuple[str, str]], kind: str | None, lang: str | None
) -> None:
    """A row has the score of `compare` to the bit, wherever it stands."""
    scores = compare_many([a for a, _ in rows], [b for _, b in rows], kind=kind, lang=lang)
    assert scores.dtype == np.float64
    assert scores.tolist() == [compare(a, b, kind=kind, lang=lang).score for a, b in rows]


def test_a_pair_that_comes_again_is_scored_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Scoring is done for distinct pairs only, and for all again where too many were kept."""
    asked: list[tuple[str, str]] = []
    scored = name_bits

    def counted(left, right, **how):  # type: ignore[no-untyped-def]
        asked.append((left.text, right.text))
        return scored(left, right, **how)

    monkeypatch.setattr(many, "name_bits", counted)
    lefts, rights = ["Putin", "Xi", "Putin", "Xi"], ["Poutine", "Si", "Poutine", "Si"]
    once = compare_many(lefts, rights, kind="person")
    assert asked == [("Putin", "Poutine"), ("Xi", "Si")]
    monkeypatch.setattr(many, "_MOST_KEPT", 1)
    asked.clear()
    assert compare_many(lefts, rights, kind="person").tolist() == once.tolist()
    assert asked == [("Putin", "Poutine"), ("Xi", "Si")] * 2


def test_columns_may_be_arrays_and_generators() -> None:
    """Arrays of text and what can be gone through only once are columns too."""
    listed = compare_many(["Putin", "Xi"], ["Poutine", "Li"], kind="person").tolist()
    array = compare_many(np.array(["Putin", "Xi"]), np.array(["Poutine", "Li"]), kind="person")
    passing = compare_many(iter(["Putin", "Xi"]), iter(["Poutine", "Li"]), kind="person")
    assert array.tolist() == passing.tolist() == listed
    assert compare_many([], []).shape == (0,)


def test_what_is_no_name_is_told_by_its_place() -> None:
    """The message names the column and the row, counted from 0, and how to mend it."""
    with pytest.raises(NameTypeError) as missing:
        compare_many(["Putin", "Xi"], ["Poutine", None], kind="person")  # type: ignore[list-item]
    assert str(missing.value) == "rights[1] is None; drop missing names or give '' for them"
    with pytest.raises(NameTypeError) as encoded:
        compare_many([b"Putin"], ["Poutine"])  # type: ignore[list-item]
    assert str(encoded.value) == "lefts[0] is bytes; decode it first, such as name.decode('utf-8')"


def test_columns_that_do_not_fit_are_refused() -> None:
    """Columns of two lengths, a lone name, and an unknown kind raise, each with what to do."""
    with pytest.raises(ArgumentError) as uneven:
        compare_many(["Putin"], [])
    assert str(uneven.value) == (
        "lefts has 1 names and rights has 0; give two columns of equal length"
    )
    with pytest.raises(NameTypeError) as lone:
        compare_many("Putin", ["Poutine"])
    assert str(lone.value) == "lefts is one name; give a column of names, such as [name]"
    with pytest.raises(ValueError, match="'planet'"):
        normalizer.compare_many(["Putin"], ["Poutine"], kind="planet")
