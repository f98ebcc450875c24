"""What was decided is a value, whether its candidates were looked at or not."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest

from normalizer import Resolution, Resolver

NAMES = [("ca", "Mélanie Joly", "person"), ("kr", "Cho Tae-yul", "person")]


@pytest.fixture
def resolver():
    return Resolver.from_names(NAMES)


@pytest.fixture(params=["Mélanie Joly", "melanie joly", "Cho Tae-yeol", "Nobody"])
def text(request):
    return request.param


def eager(found: Resolution) -> Resolution:
    """The same resolution, made of its fields."""
    return Resolution(**{one.name: getattr(found, one.name) for one in attrs.fields(Resolution)})


def test_it_is_equal_to_one_made_of_its_fields(resolver, text):
    """Equality, hash and words do not tell whether the candidates were asked for before."""
    assert resolver.resolve(text) == eager(resolver.resolve(text))
    assert hash(resolver.resolve(text)) == hash(eager(resolver.resolve(text)))
    assert repr(resolver.resolve(text)) == repr(eager(resolver.resolve(text)))
    assert resolver.resolve(text).as_dict() == eager(resolver.resolve(text)).as_dict()
    assert resolver.resolve(text).explain() == eager(resolver.resolve(text)).explain()


@pytest.mark.parametrize(
    "way", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))]
)
def test_it_can_be_sent_and_copied(resolver, text, way):
    """What comes back is the same, with the evidence of its candidates."""
    found = resolver.resolve(text)
    again = way(resolver.resolve(text))

    assert again == found
    for mine, theirs in zip(found.candidates, again.candidates, strict=True):
        assert theirs.evidence == mine.evidence


def test_it_cannot_be_changed(resolver, text):
    """No field can be set or deleted, and there are no others."""
    found = resolver.resolve(text)
    for name in ("candidates", "entity", "other"):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(found, name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(found, name)
    with pytest.raises(AttributeError, match=r"^'Resolution' object has no attribute 'other'$"):
        _ = found.other


def test_candidates_are_made_once(resolver, text):
    """Whoever asks again gets the same objects."""
    found = resolver.resolve(text)

    assert found.candidates is found.candidates
