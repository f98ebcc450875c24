"""What is no whole knowledge base is refused, with what is wrong and how to mend it."""

from __future__ import annotations

import json
import os
import re
import struct
import zlib
from hashlib import blake2b

import pytest

import normalizer
from normalizer import KnowledgeBaseError, Resolver
from normalizer.store import opening
from normalizer.store.manifest import _checksum
from normalizer.store.segment_file import map_arrays, write_arrays

AGAIN = "build it again from its tables"


def refusal(path, **options):
    """How a folder is refused, its path shown as kb."""
    with pytest.raises(KnowledgeBaseError) as caught:
        Resolver.open(path, **options)
    return str(caught.value).replace(path.as_posix(), "kb")


def segment_of(base):
    """The one segment of a knowledge base."""
    [segment] = base.glob("segment-*")
    return segment


def edit(base, **changes):
    """Rewrite the manifest with other contents and a right checksum."""
    path = base / "manifest.json"
    data = {**json.loads(path.read_text()), **changes}
    path.write_text(json.dumps({**data, "checksum": _checksum(data)}))


def flip(path, at, bit=0):
    """Change one bit of a file."""
    data = bytearray(path.read_bytes())
    data[at] ^= 1 << bit
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        pytest.param(
            lambda path: None,
            "kb: no knowledge base here (manifest.json is missing);"
            " make one with: normalizer build TABLES -o kb",
            id="nothing there",
        ),
        pytest.param(
            lambda path: path.mkdir(),
            "kb: no knowledge base here (manifest.json is missing);"
            " make one with: normalizer build TABLES -o kb",
            id="an empty folder",
        ),
        pytest.param(
            lambda path: path.write_text("a file"),
            "kb: no knowledge base here (manifest.json is missing);"
            " make one with: normalizer build TABLES -o kb",
            id="a file",
        ),
        pytest.param(
            lambda path: (path / "manifest.json").mkdir(parents=True),
            "kb/manifest.json: cannot be read: Is a directory",
            id="a folder in place of the manifest",
        ),
        pytest.param(
            lambda path: (path.mkdir(), (path / "manifest.json").write_text('{"name": "app"}')),
            "kb: manifest.json is of another program; name a folder that normalizer wrote",
            id="the manifest of another program",
        ),
        pytest.param(
            lambda path: (path.mkdir(), (path / "manifest.json").write_text("[1]")),
            "kb: manifest.json is of another program; name a folder that normalizer wrote",
            id="a list",
        ),
        pytest.param(
            lambda path: (path.mkdir(), (path / "manifest.json").write_text("[" * 100_000)),
            f"kb: manifest.json is damaged: it is not what was written; {AGAIN}",
            id="too deep",
        ),
        pytest.param(
            lambda path: (path.mkdir(), (path / "manifest.json").write_bytes(b"")),
            f"kb: manifest.json is damaged: it is not what was written; {AGAIN}",
            id="an empty manifest",
        ),
    ],
)
def test_what_is_no_knowledge_base_is_refused(tmp_path, make, expected):
    """Whatever else a path leads to, the message says so and how to go on."""
    path = tmp_path / "kb"
    make(path)

    assert refusal(path) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            {"version": 3},
            (
                "kb: written in version 3 of the format, and this normalizer reads version 2;"
                f" update normalizer, or {AGAIN}"
            ),
        ),
        (
            {"version": 0},
            f"kb: written in version 0 of the format, and this normalizer reads version 2; {AGAIN}",
        ),
        (
            {"version": "1"},
            f"kb: manifest.json is damaged: it is not what was written; {AGAIN}",
        ),
        (
            {"format": "another"},
            "kb: manifest.json is of another program; name a folder that normalizer wrote",
        ),
    ],
)
def test_another_version_is_refused(base, change, expected):
    """A knowledge base of another version of the format is not guessed at."""
    edit(base, **change)

    assert refusal(base) == expected


def test_each_byte_of_the_manifest_counts(base):
    """A manifest with one byte changed is refused, or says what it said before."""
    path = base / "manifest.json"
    raw = path.read_bytes()
    said = opening.read_manifest(base)
    same = 0
    found = set()
    for at in range(len(raw)):
        for bit in (at % 5, 5):
            flip(path, at, bit)
            try:
                assert opening.read_manifest(base) == said
                same += 1
            except KnowledgeBaseError as error:
                found.add(str(error).replace(base.as_posix(), "kb"))
            path.write_bytes(raw)
    assert all(re.search("build it again|name a folder", text) for text in found)
    assert same < 10  # a blank between two words that became another blank


def test_a_manifest_cut_short_is_refused(base):
    """However much of the manifest is there, all of it must be."""
    path = base / "manifest.json"
    raw = path.read_bytes()
    for length in range(len(raw) - 1):
        path.write_bytes(raw[:length])
        assert refusal(base) == (
            f"kb: manifest.json is damaged: it is not what was written; {AGAIN}"
        )


def test_a_segment_of_another_length_is_refused(base):
    """A segment that was cut, or to which something was added, is found without reading it."""
    segment = segment_of(base)
    raw = segment.read_bytes()
    for length in {0, 1, 20, 64, len(raw) // 2, len(raw) - 1, len(raw) + 1}:
        segment.write_bytes((raw + b"\0")[:length])
        assert refusal(base, checked=False) == (
            f"kb: {segment.name} is damaged: it has {length} bytes, and {len(raw)} were written;"
            f" {AGAIN}"
        )


def test_each_part_of_a_segment_is_checked(base):
    """One bit changed anywhere in a segment is found by `verify`, and on opening a small one."""
    segment = segment_of(base)
    raw = segment.read_bytes()
    assert len(raw) < opening._CHECKED_AT_ONCE
    found = set()
    for at in range(0, len(raw), 13):
        flip(segment, at, at % 8)
        with pytest.raises(KnowledgeBaseError) as caught:
            normalizer.verify(base)
        assert refusal(base) == str(caught.value).replace(base.as_posix(), "kb")
        found.add(str(caught.value).replace(base.as_posix(), "kb").replace(segment.name, "it"))
        segment.write_bytes(raw)
    names = set(map_arrays(segment, "kb"))
    blamed = {name for name in names for text in found if f"array {name!r}" in text}
    assert len(blamed) > 15
    assert {text for text in found if "its array" not in text} == {
        f"kb: it is not a segment of normalizer; {AGAIN}",
        f"kb: it is damaged: it is not what was written under this name; {AGAIN}",
        f"kb: it is damaged: its directory is damaged; {AGAIN}",
        f"kb: it is damaged: its end is missing; {AGAIN}",
    }


def test_each_array_is_checked(base):
    """The message names the array in which something was changed."""
    segment = segment_of(base)
    raw = segment.read_bytes()
    end = len(raw) - 33
    length = struct.unpack("<Q", raw[end : end + 8])[0]
    for name, _, at, count, _ in json.loads(raw[end - length : end]):
        if count:
            flip(segment, at)
            assert refusal(base) == (
                f"kb: {segment.name} is damaged: its array {name!r} is not what was written;"
                f" {AGAIN}"
            )
            segment.write_bytes(raw)


def test_the_ends_of_a_segment_are_always_checked(base):
    """Also without reading all: the first and the last bytes, and the directory of the arrays."""
    segment = segment_of(base)
    raw = segment.read_bytes()
    end = len(raw) - 33
    length = struct.unpack("<Q", raw[end : end + 8])[0]
    for at in [*range(21), *range(end - length, end, 9), *range(end, len(raw))]:
        flip(segment, at, 3)
        assert refusal(base, checked=False).endswith(AGAIN)
        segment.write_bytes(raw)


def test_a_large_one_is_checked_by_verify_alone(base, monkeypatch):
    """A large knowledge base opens without being read; `verify` and ``checked`` read it."""
    monkeypatch.setattr(opening, "_CHECKED_AT_ONCE", 100)
    segment = segment_of(base)
    flip(segment, segment.stat().st_size // 2)

    Resolver.open(base)
    assert "is not what was written" in refusal(base, checked=True)
    with pytest.raises(KnowledgeBaseError, match="is not what was written"):
        normalizer.verify(base)


def test_a_missing_segment_is_refused(base):
    """A segment that the manifest names must be there."""
    segment = segment_of(base)
    segment.unlink()

    assert refusal(base) == f"kb: {segment.name} is missing; {AGAIN}"


def test_a_segment_of_another_base_is_refused(base, tmp_path):
    """A whole segment under the name of another one is found out by its digest."""
    other = segment_of(Resolver.from_names([("x", "Joe Biden")]).compile(tmp_path / "other"))
    segment = segment_of(base)
    segment.write_bytes(other.read_bytes())
    [part] = json.loads((base / "manifest.json").read_text())["segments"]
    edit(base, segments=[{**part, "bytes": segment.stat().st_size}])

    assert refusal(base) == (
        f"kb: {segment.name} is damaged: it is not what was written under this name; {AGAIN}"
    )


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        (b"\0" * 4000, "kb: {} is not a segment of normalizer; " + AGAIN),
        (b"tiny", "kb: {} is damaged: it has 4 bytes; " + AGAIN),
        (
            b"normalizer segment 1\n" + b"\0" * 100,
            "kb: {} is damaged: its end is missing; " + AGAIN,
        ),
    ],
)
def test_a_file_of_another_program_is_refused(base, contents, expected):
    """A segment is known by its first and last bytes."""
    segment = segment_of(base)
    segment.write_bytes(contents)
    [part] = json.loads((base / "manifest.json").read_text())["segments"]
    edit(base, segments=[{**part, "bytes": len(contents)}])

    assert refusal(base) == expected.format(segment.name)


def make_segment(directory):
    """A segment with a directory that somebody made up."""
    magic = b"normalizer segment 1\n"
    listing = json.dumps(directory).encode()
    end = struct.pack("<QI", len(listing), zlib.crc32(listing))
    return magic + b"\0" * 99 + listing + end + magic


@pytest.mark.parametrize(
    ("directory", "expected"),
    [
        ([], "it lacks the array 'alias_bits'"),
        ([["a", "<u4", 64, 1000, 0]], "its array 'a' lies outside of it"),
        ([["a", "|O", 64, 1, 0]], "its array 'a' lies outside of it"),
        ([["a", "<u4", -64, 1, 0]], "its array 'a' lies outside of it"),
        ([["a", "<u4", 64, -1, 0]], "its array 'a' lies outside of it"),
    ],
)
def test_a_directory_that_cannot_be_is_refused(base, directory, expected):
    """Arrays lie within their file and hold numbers, and all that are needed are there."""
    contents = make_segment(directory)
    segment = base / f"segment-{blake2b(contents, digest_size=12).hexdigest()}.bin"
    segment.write_bytes(contents)
    [part] = json.loads((base / "manifest.json").read_text())["segments"]
    edit(base, segments=[{**part, "file": segment.name, "bytes": len(contents)}])

    assert refusal(base, checked=False) == f"kb: {segment.name} is damaged: {expected}; {AGAIN}"


def test_a_folder_in_place_of_a_segment_is_refused(base):
    """A segment is a file."""
    segment = segment_of(base)
    segment.unlink()
    segment.mkdir()

    assert refusal(base) == f"kb/{segment.name}: cannot be read: Is a directory"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do all")
def test_what_may_not_be_read_or_written_is_refused(base):
    """Permissions are told as such."""
    segment = segment_of(base)
    segment.chmod(0)
    assert refusal(base) == f"kb/{segment.name}: cannot be read: Permission denied"
    segment.chmod(0o600)
    base.chmod(0o500)
    try:
        with pytest.raises(KnowledgeBaseError, match="cannot be written: Permission denied"):
            Resolver.from_names([("x", "Joe Biden")]).compile(base)
    finally:
        base.chmod(0o700)


def test_a_segment_without_one_of_its_arrays_is_refused(base):
    """Each array that is written is needed, and missed when it is not there."""
    arrays = map_arrays(segment_of(base), "kb")
    for name in arrays:
        with (base / "other").open("wb") as file:
            digest = write_arrays({key: arrays[key] for key in arrays if key != name}, file)
        segment = (base / "other").rename(base / f"segment-{digest}.bin")
        [part] = json.loads((base / "manifest.json").read_text())["segments"]
        edit(base, segments=[{**part, "file": segment.name, "bytes": segment.stat().st_size}])
        assert refusal(base) == (
            f"kb: {segment.name} is damaged: it lacks the array {name!r}; {AGAIN}"
        )


@pytest.mark.parametrize("task", [normalizer.merge, normalizer.verify])
def test_every_way_in_refuses_alike(base, task):
    """What cannot be opened cannot be merged, verified or changed either."""
    flip(base / "manifest.json", 30)
    expected = refusal(base)

    with pytest.raises(KnowledgeBaseError) as caught:
        task(base)
    assert str(caught.value).replace(base.as_posix(), "kb") == expected
    with pytest.raises(KnowledgeBaseError), normalizer.update(base):
        pytest.fail("it was opened")


def test_a_damaged_one_can_be_built_again(base, resolver, contents):
    """What the messages advise works: the folder is built again, and is whole."""
    whole = contents(base)
    flip(base / "manifest.json", 30)
    flip(segment_of(base), 100)

    resolver.compile(base)

    assert contents(base) == whole
